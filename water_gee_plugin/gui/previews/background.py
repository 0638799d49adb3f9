"""Small work that would stop the window, done in a task of QGIS."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from typing import Any, Protocol

from qgis.core import Qgis, QgsApplication, QgsMessageLog, QgsTask
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...engine.support.errors import CancelledError, WaterGeeError
from ...translation import localized, tr


class Watch(Protocol):
    """What work may ask while it goes on."""

    def isCanceled(self) -> bool:
        """Return whether the result is no longer wanted."""
        ...


Work = Callable[[Watch], Any]


class _Task(QgsTask):
    """Runs a function; a WaterGeeError is the user's to read."""

    def __init__(self, title: str, function: Work, tell: Callable[..., None]) -> None:
        """Run `function` in a thread, then `tell` its result or what went wrong."""
        super().__init__(title, QgsTask.Flag.CanCancel)
        self._function, self._tell = function, tell
        self._result: Any = None
        self._error = ""

    def run(self) -> bool:
        """Work, in a thread of QGIS's."""
        try:
            self._result = self._function(self)
        except WaterGeeError as error:
            self._error = localized(error.text)
        except CancelledError:
            return False
        except Exception as error:  # a fault of ours: whoever waits must not get None for a result
            QgsMessageLog.logMessage(
                traceback.format_exc(), "Water GEE", Qgis.MessageLevel.Critical
            )
            self._error = f"{type(error).__name__}: {error}"
        return not self._error

    def finished(self, good: bool) -> None:
        """Tell the result, in the window's thread, also that there is none."""
        self._tell(self, self._result, self._error)


class Background(QObject):
    """One piece of work at a time; a newer one makes the result of an older one void."""

    done = pyqtSignal(object)
    failed = pyqtSignal(str)

    def __init__(self, title: str, parent: QObject | None = None) -> None:
        """Begin with nothing to do."""
        super().__init__(parent)
        self._title = title
        self._task: _Task | None = None
        self._next: Work | None = None

    def run(self, function: Work) -> None:
        """Do this next, in a thread; what waits to be done is dropped.

        The function is given what tells whether it is still wanted.
        """
        self._next = function
        if self._task is None:
            self._begin()
        else:
            self._task.cancel()

    def _begin(self) -> None:
        """Start what waits."""
        function, self._next = self._next, None
        if function is not None:
            self._task = _Task(self._title, function, self._end)
            QgsApplication.taskManager().addTask(self._task)

    def _end(self, task: _Task, result: Any, error: str) -> None:
        """Tell the result, unless something newer waits, and go on with that.

        One that was cancelled in QGIS's task bar has no result; of one that was stopped nothing
        is told.
        """
        if task is not self._task:
            return
        self._task = None
        if self._next is not None:
            self._begin()
        elif task.isCanceled():
            self.failed.emit(tr("Cancelled."))
        elif error:
            self.failed.emit(error)
        else:
            self.done.emit(result)

    def stop(self) -> None:
        """Do nothing more."""
        self._next = None
        if self._task is not None:
            self._task.cancel()
            self._task = None
