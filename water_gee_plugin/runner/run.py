"""Runs a job of the engine: in this thread, or in an engine process of its own.

TensorFlow aborts a process that hosts QGIS, so whatever needs it runs in a child. QProcess is
used in the caller's thread: it opens no console window and needs no event loop.
"""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Mapping
from pathlib import Path
from typing import Any, TypeVar, cast

from qgis.core import QgsProcessingException, QgsProcessingFeedback
from qgis.PyQt.QtCore import QElapsedTimer, QProcess, QThreadPool, pyqtSignal

from ..engine import jobs
from ..engine.requests import Request
from ..engine.support import threads
from ..engine.support.errors import CancelledError, WaterGeeError
from ..engine.support.progress import Event, Progress
from ..engine.support.records import to_json
from ..engine.support.texts import from_json
from ..settings import SETTINGS
from ..translation import localized, tr
from . import interpreter
from .process import clean_environment

_ENGINE = Path(__file__).resolve().parents[1] / "engine"
_POLL_MS = 50
#: A cancelled engine gets so long to stop by itself, then to be terminated.
_POLITE_MS, _FIRM_MS = 500, 200
_KILLED_SIGNAL = 9
_KEPT_LINES = 200

Result = TypeVar("Result")


class EngineFeedback(QgsProcessingFeedback):
    """A feedback that also takes figures, and can ask a job to keep the best and finish."""

    #: A round's figures: name → number, with the round's ``name``.
    measured = pyqtSignal(dict)

    def __init__(self) -> None:
        """Listen quietly: nothing goes to QGIS's own log."""
        super().__init__(False)
        self.finishing = False

    def finish(self) -> None:
        """Ask the job to finish early with what it has."""
        self.finishing = True


def run(request: Request[Result], feedback: QgsProcessingFeedback, here: bool) -> Result:
    """Do a job, `here` or in an engine process; QgsProcessingException in the user's words."""
    # Qt's own work in threads of this pool, which the window waits for, must not wait for a run.
    pool = QThreadPool.globalInstance()
    pool.releaseThread()
    try:
        if here:
            threads.limit(SETTINGS.threads)
            progress = Progress(
                lambda event: _tell(event, feedback),
                feedback.isCanceled,
                is_finishing=lambda: _finishing(feedback),
            )
            return jobs.perform(request, progress)
        return cast(Result, _EngineProcess(request, feedback).run())
    except WaterGeeError as error:
        raise QgsProcessingException(localized(error.text)) from error
    except CancelledError as error:
        raise QgsProcessingException(
            tr("The run was cancelled. Finished files are kept, incomplete ones were discarded.")
        ) from error
    finally:
        pool.reserveThread()


def _finishing(feedback: QgsProcessingFeedback) -> bool:
    """Return whether the user wants the job to finish early."""
    return isinstance(feedback, EngineFeedback) and feedback.finishing


def _tell(event: Event, feedback: QgsProcessingFeedback) -> None:
    """Pass an engine's event on to QGIS."""
    kind = event["event"]
    if kind == "progress":
        feedback.setProgress(100 * float(event["fraction"]))
    elif kind == "metric":
        figures = {n: v for n, v in event.items() if n != "event"}
        if isinstance(feedback, EngineFeedback):
            feedback.measured.emit(figures)
        else:
            feedback.pushInfo(", ".join(f"{n} {v:.4g}" for n, v in figures.items() if n != "name"))
    elif event.get("level") == "warning":
        feedback.pushWarning(localized(event["text"]))
    else:
        feedback.pushInfo(localized(event["text"]))


class _EngineProcess:
    """One engine process: its events as they come, its end explained."""

    def __init__(self, request: Request[Any], feedback: QgsProcessingFeedback) -> None:
        """Prepare the process; `run` starts it."""
        self._request, self._feedback = request, feedback
        self._process = QProcess()
        variables = clean_environment()
        for variable, value in threads.variables(SETTINGS.threads).items():
            variables.insert(variable, value)
        self._process.setProcessEnvironment(variables)
        self._pending = b""
        self._chatter: deque[str] = deque(maxlen=_KEPT_LINES)
        self._last: Event = {}
        self._told_to_finish = False

    def run(self) -> Mapping[str, Any]:
        """Run the job to its end and return its result."""
        if problem := interpreter.missing(jobs.JOBS[self._request.job].needs):
            raise WaterGeeError(problem)
        python = interpreter.interpreter()
        self._process.start(python, ["-I", str(_ENGINE), self._request.job, "-"])
        if not self._process.waitForStarted():
            raise WaterGeeError(
                tr("The engine could not be started with {python}.").format(python=python)
            )
        self._process.write(json.dumps(to_json(self._request)).encode() + b"\n")
        while self._process.state() != QProcess.ProcessState.NotRunning:
            self._process.waitForReadyRead(_POLL_MS)
            self._read()
            if self._feedback.isCanceled():
                self._stop()
                raise CancelledError
            self._pass_on_finish()
        self._read()
        return self._result()

    def _pass_on_finish(self) -> None:
        """Tell the engine, once, that the user wants it to finish early."""
        if _finishing(self._feedback) and not self._told_to_finish:
            self._told_to_finish = True
            self._process.write(b"finish\n")

    def _read(self) -> None:
        """Take what the engine has said."""
        self._pending += bytes(self._process.readAllStandardOutput())
        *lines, self._pending = self._pending.split(b"\n")
        for line in filter(None, lines):
            event = json.loads(line)
            if "template" in event:
                event["text"] = from_json(event)
            if event["event"] in ("result", "error", "cancelled"):
                self._last = event
            else:
                _tell(event, self._feedback)
        said = bytes(self._process.readAllStandardError()).decode("utf-8", "replace")
        self._chatter.extend(said.splitlines())

    def _stop(self) -> None:
        """Ask the engine to stop, then make it."""
        self._process.write(b"cancel\n")
        if self._wait(_POLITE_MS):
            return
        self._process.terminate()
        if not self._wait(_FIRM_MS):
            self._process.kill()
            self._process.waitForFinished(_POLITE_MS)

    def _wait(self, limit: int) -> bool:
        """Wait for the process to end, emptying its pipes; return whether it did."""
        clock = QElapsedTimer()
        clock.start()
        while clock.elapsed() < limit:
            if self._process.waitForFinished(20):
                return True
            if self._process.state() == QProcess.ProcessState.NotRunning:
                return True
        return False

    def _result(self) -> Mapping[str, Any]:
        """Return the job's result, or raise what went wrong in the user's words."""
        crashed = self._process.exitStatus() == QProcess.ExitStatus.CrashExit
        if self._last.get("event") == "result" and not crashed:
            return self._last["result"]
        if self._last.get("event") == "error":
            if self._last.get("fault"):
                self._feedback.pushConsoleInfo("\n".join(self._chatter))
            raise WaterGeeError(self._last["text"])
        if self._last.get("event") == "cancelled":
            raise CancelledError
        self._feedback.pushConsoleInfo("\n".join(self._chatter))
        raise WaterGeeError(self._explain_end(crashed))

    def _explain_end(self, crashed: bool) -> str:
        """Return why the engine ended without a word."""
        code = self._process.exitCode()
        if crashed and code == _KILLED_SIGNAL:
            return tr(
                "The system stopped the engine process, most likely because memory ran out. Close "
                "other programs, or use a smaller area."
            )
        if crashed:
            how = tr("The engine process crashed (signal {code}). Its last output is in the log.")
        else:
            how = tr(
                "The engine process ended unexpectedly (code {code}). Its last output is in the "
                "log."
            )
        return how.format(code=code)
