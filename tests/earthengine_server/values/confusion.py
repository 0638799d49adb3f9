"""Confusion matrices."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .array import EEArray


@dataclass(frozen=True, eq=False)
class ConfusionMatrix:
    """Counts of actual (rows) and predicted (columns) classes, and the classes' order."""

    counts: EEArray
    classes: list[int]

    @property
    def numbers(self) -> np.ndarray:
        """Return the counts as floating point numbers."""
        return self.counts.values.astype(float)
