"""Runs of algorithms as tasks of QGIS: progress, figures, cancel, and how they ended."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsMessageLog,
    QgsProcessingAlgorithm,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
)
from qgis.PyQt.QtCore import QObject, QThread, pyqtSignal

from ...engine.support.errors import WaterGeeError
from ...processing.base import tr
from ...runner.run import EngineFeedback
from . import as_text

LOG = "Water GEE"
_LEVELS = {"info": "INFO", "warning": "WARNING", "error": "ERROR"}


@dataclass(frozen=True)
class Outcome:
    """How a run ended, and what it made."""

    good: bool
    results: Mapping[str, Any] = field(default_factory=dict)
    error: str = ""
    cancelled: bool = False
    seconds: float = 0.0


class _Feedback(EngineFeedback):
    """Passes on what an algorithm says, from its thread to the window's."""

    said = pyqtSignal(str, str)

    def pushInfo(self, info: str) -> None:
        """Pass on a message."""
        self.said.emit("info", info)

    def pushWarning(self, warning: str) -> None:
        """Pass on a warning."""
        self.said.emit("warning", warning)

    def reportError(self, error: str, fatalError: bool = False) -> None:
        """Pass on an error."""
        self.said.emit("error", error)

    def pushConsoleInfo(self, info: str) -> None:
        """Keep what the engine's libraries printed in the log alone."""
        self.said.emit("console", info)


class Run(QObject):
    """One run of an algorithm of the registry, as a task of QGIS's task manager."""

    progressed = pyqtSignal(float)
    said = pyqtSignal(str, str)
    measured = pyqtSignal(dict)
    ended = pyqtSignal(object)

    def __init__(
        self, algorithm: str, parameters: Mapping[str, Any], parent: QObject | None = None
    ) -> None:
        """Check the parameters; WaterGeeError in the user's words when the run cannot start."""
        super().__init__(parent)
        self.algorithm = algorithm
        self.parameters = dict(parameters)
        self.log: list[str] = []
        self._errors: list[str] = []
        self._cancelled = False
        # Python must keep all of these until the task has ended.
        self.context = QgsProcessingContext()
        self.context.setProject(QgsProject.instance())
        self._feedback = _Feedback()
        self._definition = find(algorithm).create()
        check(self._definition, self.parameters, self.context)
        self._task: Any = QgsProcessingAlgRunnerTask(
            self._definition, self.parameters, self.context, self._feedback
        )
        self._started = time.monotonic()
        self._feedback.said.connect(self._take)
        self._feedback.measured.connect(self.measured)
        self._feedback.progressChanged.connect(self.progressed)
        self._task.executed.connect(self._end)
        self._task.taskTerminated.connect(self._terminate)

    @property
    def title(self) -> str:
        """Return the algorithm's name in the user's language."""
        return self._definition.displayName()

    def start(self) -> None:
        """Hand the task to QGIS and enter the run in Processing's history."""
        self._started = time.monotonic()
        as_text.add(self._definition, self.parameters, self.context)
        QgsApplication.taskManager().addTask(self._task)

    def cancel(self) -> None:
        """Stop the run; nothing half-made is kept."""
        if self._task is not None:
            self._cancelled = True
            self._task.cancel()

    def finish(self) -> None:
        """Let a run that learns end now with the best that it has."""
        self._feedback.finish()

    def _take(self, level: str, text: str) -> None:
        """Keep a message in the log, and tell it."""
        shown = "INFO" if level == "console" else _LEVELS[level]
        self.log.append(f"{shown}: {text}")
        QgsMessageLog.logMessage(text, LOG, _severity(level), False)
        if level == "error":
            self._errors.append(text)
        if level != "console":
            self.said.emit(level, text)

    def _end(self, good: bool, results: Mapping[str, Any]) -> None:
        """Tell how the run ended."""
        if self._task is None:
            return
        self._task = None
        seconds = time.monotonic() - self._started
        cancelled = not good and (self._cancelled or self._feedback.isCanceled())
        error = "" if good or cancelled else self._problem()
        self.ended.emit(Outcome(good, dict(results), error, cancelled, seconds))

    def _terminate(self) -> None:
        """End a run whose task was stopped before it began: such a task tells no outcome."""
        self._end(False, {})

    def _problem(self) -> str:
        """Return why the run failed."""
        return self._errors[-1] if self._errors else tr("The run failed. See the log for details.")


class Runs(QObject):
    """All runs that are under way."""

    changed = pyqtSignal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin with none."""
        super().__init__(parent)
        self.active: list[Run] = []

    def start(self, algorithm: str, parameters: Mapping[str, Any]) -> Run:
        """Start a run; WaterGeeError in the user's words when it cannot start."""
        run = Run(algorithm, parameters, self)
        self.active.append(run)
        run.ended.connect(self._forget)
        run.start()
        self.changed.emit()
        return run

    def cancel_all(self) -> None:
        """Stop every run, and wait until their tasks have let go of the plugin's code."""
        for run in list(self.active):
            run.cancel()
        limit = time.monotonic() + 5
        while self.active and time.monotonic() < limit:
            QgsApplication.processEvents()
            QThread.msleep(10)

    def _forget(self) -> None:
        """Drop the run that has ended."""
        run = self.sender()
        if isinstance(run, Run) and run in self.active:
            self.active.remove(run)
            self.changed.emit()


def loaded(path: str, name: str) -> QgsProcessingOutputLayerDefinition:
    """Return a destination whose layer is loaded under a name."""
    definition = QgsProcessingOutputLayerDefinition(path, QgsProject.instance())
    definition.destinationName = name
    return definition


def find(algorithm: str) -> QgsProcessingAlgorithm:
    """Return an algorithm of the registry; WaterGeeError when Processing does not have it."""
    found = QgsApplication.processingRegistry().algorithmById(algorithm)
    if found is None:
        raise WaterGeeError(
            tr("Processing does not know the algorithm {algorithm}. Is the plugin enabled?").format(
                algorithm=algorithm
            )
        )
    return found


def check(
    definition: QgsProcessingAlgorithm,
    parameters: Mapping[str, Any],
    context: QgsProcessingContext,
) -> None:
    """Raise WaterGeeError when an algorithm cannot run, or not with these parameters."""
    good, problem = definition.canExecute()
    if good:
        good, problem = definition.checkParameterValues(dict(parameters), context)
    if not good:
        raise WaterGeeError(problem)


def _severity(level: str) -> Qgis.MessageLevel:
    """Return QGIS's level of a message."""
    if level == "error":
        return Qgis.MessageLevel.Critical
    return Qgis.MessageLevel.Warning if level == "warning" else Qgis.MessageLevel.Info
