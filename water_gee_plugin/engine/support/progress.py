"""What a running job may say: how far it is, messages, and figures."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from .errors import CancelledError

Event = dict[str, Any]


class Progress:
    """Reports events to a listener and stops a job that has been cancelled.

    An event is a JSON-ready dictionary whose ``event`` is ``progress`` (``fraction`` 0–1),
    ``message`` (``text``, a Text as a rule; ``level`` info or warning) or ``metric`` (``name`` and
    figures).
    """

    def __init__(
        self,
        listener: Callable[[Event], None] | None = None,
        is_cancelled: Callable[[], bool] | None = None,
        span: tuple[float, float] = (0.0, 1.0),
        is_finishing: Callable[[], bool] | None = None,
    ) -> None:
        """Tell `listener` each event; ask `is_cancelled` at every report."""
        self._listener = listener
        self._is_cancelled = is_cancelled
        self._is_finishing = is_finishing
        self._span = span

    def emit(self, event: str, **values: object) -> None:
        """Send one event."""
        if self._listener:
            self._listener({"event": event, **values})

    def check(self) -> None:
        """Raise CancelledError when the user has cancelled."""
        if self._is_cancelled and self._is_cancelled():
            raise CancelledError("The run was cancelled.")

    @property
    def finishing(self) -> bool:
        """Return whether the user wants the job to keep the best that it has, and finish."""
        return bool(self._is_finishing and self._is_finishing())

    def at(self, fraction: float) -> None:
        """Report the fraction done, 0–1, of this stage."""
        self.check()
        start, end = self._span
        self.emit("progress", fraction=start + (end - start) * min(max(fraction, 0.0), 1.0))

    def message(self, text: str) -> None:
        """Tell the user something worth knowing."""
        self.emit("message", text=text, level="info")

    def warning(self, text: str) -> None:
        """Tell the user something to look into."""
        self.emit("message", text=text, level="warning")

    def metric(self, name: str, **values: float) -> None:
        """Report figures of a round, such as loss and F1."""
        self.emit("metric", name=name, **values)

    def stage(self, start: float, end: float) -> Progress:
        """Return a progress whose 0–1 is `start`–`end` of this one."""
        low, high = self._span
        width = high - low
        span = (low + width * start, low + width * end)
        return Progress(self._listener, self._is_cancelled, span, self._is_finishing)
