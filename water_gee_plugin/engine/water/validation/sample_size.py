"""How many points a sample needs, and how many of them each stratum has."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ...support.errors import WaterGeeError
from ...support.texts import say


@dataclass(frozen=True)
class Design:
    """What a sample is to reach.

    `target_error` is the standard error of overall accuracy, `accuracies` the share of each
    stratum's pixels that is expected to be mapped right (0 to 1), `smallest` the least number of
    points of a stratum. Raises WaterGeeError.
    """

    target_error: float
    accuracies: Sequence[float]
    smallest: int

    def __post_init__(self) -> None:
        """Look at the numbers."""
        if not 0 < self.target_error < 1:
            raise WaterGeeError(
                say(
                    "The target standard error is {value:g}. Choose one above 0 and below 1, for "
                    "example 0.01.",
                    value=self.target_error,
                )
            )
        if not all(0 <= value <= 1 for value in self.accuracies):
            raise WaterGeeError(say("Expected accuracies are numbers from 0 to 1."))
        if self.smallest < 2:
            raise WaterGeeError(say("Each stratum needs at least two points."))

    def total(self, weights: np.ndarray) -> int:
        """Return the size of a sample of strata of these shares of the area.

        Olofsson et al. (2014), Remote Sensing of Environment 148, equation 13, for maps of many
        pixels: n = (Σ Wᵢ Sᵢ ÷ S(Ô))² with Sᵢ = √(Uᵢ (1 − Uᵢ)).
        """
        expected = np.asarray(self.accuracies, float)
        spread = float((weights * np.sqrt(expected * (1 - expected))).sum())
        # Without the crumbs of its sum 100 would be 101.
        return math.ceil(round((spread / self.target_error) ** 2, 6))

    def sizes(self, weights: np.ndarray, pixels: np.ndarray) -> np.ndarray:
        """Return the number of points of each stratum; never more than it has pixels.

        Between equal and proportional, as the paper's section 5.1 has it: rare strata have the
        least number of points, and the others share what is left in proportion to their area.
        """
        sizes = np.zeros(len(weights), int)
        rare = np.zeros(len(weights), bool)
        total = self.total(weights)
        while not rare.all():
            left = max(total - self.smallest * int(rare.sum()), 0)
            sizes = np.rint(left * weights / weights[~rare].sum()).astype(int)
            sizes[rare] = self.smallest
            if (sizes >= self.smallest).all():
                break
            rare |= sizes < self.smallest
        else:
            sizes[:] = self.smallest
        return np.minimum(sizes, pixels)
