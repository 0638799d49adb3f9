"""How fast to ask: as many requests at once as the service bears, and waits that can be cut."""

from __future__ import annotations

import threading
from collections.abc import Callable

import numpy as np

START, HIGHEST, WHEN_RESTRICTED = 8, 32, 2
_CLEAN_TO_GROW = 8
_FIRST_WAIT, _LONGEST_WAIT = 1.0, 60.0


class Pace:
    """Additive increase, multiplicative decrease of requests at once.

    One more after eight clean answers, half of them after a refusal for asking too much, two
    when the service says that the project is restricted.
    """

    def __init__(self, start: int = START, highest: int = HIGHEST) -> None:
        """Begin with `start` requests at once, never more than `highest`."""
        self._highest = highest
        self._allowed = min(start, highest)
        self._running = 0
        self._clean = 0
        self._free = threading.Condition()

    @property
    def allowed(self) -> int:
        """Return how many requests may run at once now."""
        with self._free:
            return self._allowed

    def enter(self, stopped: Callable[[], bool]) -> bool:
        """Wait for a place; return False when `stopped` says so first."""
        with self._free:
            while self._running >= self._allowed:
                if stopped():
                    return False
                self._free.wait(0.1)
            self._running += 1
            return not stopped()

    def leave(self) -> None:
        """Give a place back."""
        with self._free:
            self._running -= 1
            self._free.notify_all()

    def clean(self) -> None:
        """Count an answer as it should be."""
        with self._free:
            self._clean += 1
            if self._clean >= _CLEAN_TO_GROW and self._allowed < self._highest:
                self._allowed += 1
                self._clean = 0
                self._free.notify_all()

    def too_fast(self) -> None:
        """Halve after a refusal for asking too much."""
        with self._free:
            self._allowed = max(self._allowed // 2, 1)
            self._clean = 0

    def restrict(self) -> bool:
        """Ask two at a time from now on; return whether that is new."""
        with self._free:
            new = self._highest != WHEN_RESTRICTED
            self._highest = WHEN_RESTRICTED
            self._allowed = min(self._allowed, WHEN_RESTRICTED)
            return new


def waiting_time(attempt: int, retry_after: str | None, rng: np.random.Generator) -> float:
    """Return the seconds before the next attempt: what the server asks, else full jitter."""
    if retry_after:
        try:
            return min(max(float(retry_after), 0.0), 10 * _LONGEST_WAIT)
        except ValueError:
            # An HTTP date: the jitter below is as good.
            retry_after = None
    ceiling = min(_LONGEST_WAIT, _FIRST_WAIT * 2**attempt)
    return float(rng.uniform(ceiling / 10, ceiling))
