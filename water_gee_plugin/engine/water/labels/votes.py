"""Where each source sees water, by the source's name."""

from __future__ import annotations

from dataclasses import dataclass, fields

import numpy as np


@dataclass(frozen=True)
class FiveTests:
    """The five tests of Dynamic Surface Water Extent, each bool, height × width."""

    mndwi: np.ndarray
    visible: np.ndarray
    awei: np.ndarray
    dark: np.ndarray
    dim: np.ndarray

    def each(self) -> list[np.ndarray]:
        """Return the tests in their order."""
        return [getattr(self, field.name) for field in fields(self)]

    def passed(self) -> np.ndarray:
        """Return how many of the five each pixel passes, int, height × width."""
        return np.stack(self.each()).sum(0)


@dataclass(frozen=True)
class Votes:
    """What each source says of each pixel, bool, height × width; None where it is not at hand."""

    qa: np.ndarray
    tests: FiveTests
    level: np.ndarray | None = None
    label: np.ndarray | None = None

    def each(self) -> list[np.ndarray]:
        """Return the votes there are: the label, the QA bit, the tests, level ground."""
        found = (self.label, self.qa, *self.tests.each(), self.level)
        return [vote for vote in found if vote is not None]
