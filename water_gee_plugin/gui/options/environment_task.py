"""Changes of the engine's environment as tasks of QGIS, one at a time."""

from __future__ import annotations

import time
import traceback
from collections.abc import Callable
from enum import Enum

from qgis.core import Qgis, QgsApplication, QgsMessageLog, QgsTask
from qgis.PyQt.QtCore import QObject, QThread, pyqtSignal

from ...engine.support.errors import CancelledError, WaterGeeError
from ...engine.support.progress import Event, Progress
from ...runner import interpreter
from ...runner.venv import install, venv
from ...settings import SETTINGS
from ...translation import localized, tr

_LOG = "Water GEE"
_UNLOAD_SECONDS = 10
_PAUSE_MS = 10


class Change(Enum):
    """What can be done with the interpreter."""

    MAKE = "make"
    VERIFY = "verify"
    REMOVE = "remove"


class EnvironmentTask(QgsTask):
    """One change of the interpreter, with progress and cancel in QGIS's task bar."""

    said = pyqtSignal(str)
    #: The task has ended; `good`, `cancelled` and `problem` tell how.
    ended = pyqtSignal()

    def __init__(self, change: Change, wheels: str = "") -> None:
        """Prepare a change; a new environment comes from a folder of wheels if one is given."""
        super().__init__(_title(change), QgsTask.Flag.CanCancel)
        self.change, self._wheels = change, wheels
        self.log: list[str] = []
        self.good = self.cancelled = False
        self.problem = ""

    def run(self) -> bool:
        """Do it, in the task's own thread."""
        try:
            self._action()()
        except CancelledError:
            self.cancelled = True
        except WaterGeeError as error:
            self.problem = localized(error.text)
        except Exception as error:  # a fault of ours must end as a sentence, not in QGIS's dialog
            self._hear(traceback.format_exc())
            self.problem = f"{type(error).__name__}: {error}"
        else:
            self.good = True
        return self.good

    def finished(self, result: bool) -> None:
        """Tell how it ended, in the window's thread."""
        if not result and not self.problem:
            self.cancelled = True  # also when it was cancelled before it began
        if self.problem:
            QgsMessageLog.logMessage(self.problem, _LOG, Qgis.MessageLevel.Warning, False)
        self.ended.emit()

    def _action(self) -> Callable[[], None]:
        """Return what to do."""
        progress = Progress(self._tell, self.isCanceled)
        return {
            Change.MAKE: lambda: install.make(progress, self._hear, self._wheels),
            Change.VERIFY: lambda: install.verify(progress, self._hear),
            Change.REMOVE: venv.remove,
        }[self.change]

    def _tell(self, event: Event) -> None:
        """Pass progress on."""
        if event["event"] == "progress":
            self.setProgress(100 * float(event["fraction"]))

    def _hear(self, line: str) -> None:
        """Keep a line for the log."""
        self.log.append(line)
        QgsMessageLog.logMessage(line, _LOG, Qgis.MessageLevel.Info, False)
        self.said.emit(line)


class EnvironmentWork(QObject):
    """The one change that may be under way, whichever window shows it."""

    #: A change has begun or ended.
    changed = pyqtSignal()

    def __init__(self) -> None:
        """Begin with none."""
        super().__init__()
        self.task: EnvironmentTask | None = None
        #: The one before, for its log and its outcome.
        self.last: EnvironmentTask | None = None

    def start(self, change: Change, wheels: str = "") -> EnvironmentTask:
        """Start a change; while one is under way that one goes on instead."""
        if self.task is None:
            self.task = EnvironmentTask(change, wheels)
            self.task.ended.connect(self._end)
            QgsApplication.taskManager().addTask(self.task)
            self.changed.emit()
        return self.task

    def stop(self) -> None:
        """Cancel what is under way and wait for it: its code is about to be unloaded."""
        limit = time.monotonic() + _UNLOAD_SECONDS
        if self.task is not None:
            self.task.cancel()
        while self.task is not None and time.monotonic() < limit:
            QgsApplication.processEvents()
            QThread.msleep(_PAUSE_MS)

    def _end(self) -> None:
        """Let go of a task that has ended, and let everyone look at the engine again."""
        self.last, self.task = self.task, None
        interpreter.forget()
        self.changed.emit()
        SETTINGS.changed.emit("engine_python")


def _title(change: Change) -> str:
    """Return what the task bar shows."""
    return {
        Change.MAKE: tr("Installing the Water GEE engine"),
        Change.VERIFY: tr("Verifying the Water GEE engine"),
        Change.REMOVE: tr("Removing the Water GEE engine"),
    }[change]


WORK = EnvironmentWork()
