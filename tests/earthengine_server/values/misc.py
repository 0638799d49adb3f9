"""Small value kinds: functions, error margins, kernels, reducers, filters and joins."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import numpy as np


@dataclass(frozen=True, eq=False)
class Function:
    """A function value: argument names and what it computes."""

    argument_names: tuple[str, ...]
    body: Callable[[dict[str, Any]], Any]

    def __call__(self, *arguments: Any) -> Any:
        """Call with arguments by position."""
        return self.body(dict(zip(self.argument_names, arguments, strict=False)))


@dataclass(frozen=True)
class ErrorMargin:
    """How far off a geometric result may be."""

    value: float | None
    unit: str = "meters"


@dataclass(frozen=True, eq=False)
class Kernel:
    """A kernel: weights by row and column, and the focus counted from the top left."""

    weights: np.ndarray
    focus: tuple[int, int]
    # A kernel in metres is made for the pixel size of what is asked for.
    at_scale: Callable[[float], Kernel] | None = None
    is_distance: bool = False

    @property
    def margins(self) -> tuple[int, int, int, int]:
        """Return how far the kernel reaches left, up, right and down of its focus."""
        rows, columns = self.weights.shape
        x, y = self.focus
        return x, y, columns - 1 - x, rows - 1 - y

    def for_pixels(self, metres: float) -> Kernel:
        """Return the kernel for pixels with a side of so many metres."""
        return self if self.at_scale is None else self.at_scale(metres)


@dataclass(frozen=True, eq=False)
class Filter:
    """A test on an element, or on a pair of elements for joins.

    `negated` is there when "not passing" is more than the opposite of passing: missing values.
    """

    passes: Callable[[Any, Any], bool]
    measure: Callable[[Any, Any], float | None] | None = None
    negated: Callable[[Any, Any], bool] | None = None


@dataclass(frozen=True)
class Join:
    """A kind of join and its settings."""

    kind: str
    settings: dict[str, Any] = field(default_factory=dict)
