"""Small work that would stop the window, done in a task of QGIS."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from qgis.core import QgsApplication, QgsTask
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...engine.support.errors import WaterGeeError
from ...translation import localized


class _Task(QgsTask):
    """Runs a function; a WaterGeeError is the user's to read."""

    def __init__(self, title: str, function: Callable[[], Any], tell: Callable[..., None]) -> None:
        """Run `function` in a thread, then `tell` its result or what went wrong."""
        super().__init__(title, QgsTask.Flag.CanCancel)
        self._function, self._tell = function, tell
        self._result: Any = None
        self._error = ""

    def run(self) -> bool:
        """Work, in a thread of QGIS's."""
        try:
            self._result = self._function()
        except WaterGeeError as error:
            self._error = localized(error.text)
        return not self._error

    def finished(self, good: bool) -> None:
        """Tell the result, in the window's thread."""
        if not self.isCanceled():
            self._tell(self._result, self._error)


class Background(QObject):
    """One piece of work at a time; a newer one makes the result of an older one void."""

    done = pyqtSignal(object)
    failed = pyqtSignal(str)

    def __init__(self, title: str, parent: QObject | None = None) -> None:
        """Begin with nothing to do."""
        super().__init__(parent)
        self._title = title
        self._task: _Task | None = None
        self._next: Callable[[], Any] | None = None

    def run(self, function: Callable[[], Any]) -> None:
        """Do this next; what waits to be done is dropped."""
        self._next = function
        if self._task is None:
            self._begin()

    def _begin(self) -> None:
        """Start what waits."""
        function, self._next = self._next, None
        if function is not None:
            self._task = _Task(self._title, function, self._end)
            QgsApplication.taskManager().addTask(self._task)

    def _end(self, result: Any, error: str) -> None:
        """Tell the result, unless something newer waits, and go on with that."""
        self._task = None
        if self._next is not None:
            self._begin()
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
