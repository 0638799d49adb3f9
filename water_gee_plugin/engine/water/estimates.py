"""What a stratified random sample tells of a map: accuracy and area, with 95 % intervals.

Strata need not be the map's classes: the estimators are those of Stehman (2014), "Estimating area
and map accuracy for stratified random sampling when the strata are different from the map
classes", International Journal of Remote Sensing 35. Where strata are the map's classes they are
those of Olofsson et al. (2014), "Good practices for estimating area and assessing accuracy of land
change", Remote Sensing of Environment 148.

Their intervals are normal: where few points of a sample disagree these are too narrow, and where
none does they have no width. Here intervals are Wilson's (1927, Journal of the American Statistical
Association 22), of as many points as would vary as much if they were not stratified.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..rasters.classes import LAND, WATER
from ..support.errors import WaterGeeError
from ..support.texts import Text, say

_Z95 = 1.959963984540054

# Scores of a point by [map, reference].
_ANY = np.ones((2, 2))
_AGREE = np.eye(2)
_MAPPED = np.array([[0.0, 0.0], [1.0, 1.0]])
_TRUE = _MAPPED.T
_FOUND = _MAPPED * _TRUE


@dataclass(frozen=True)
class Estimate:
    """A value, its standard error, and the bounds of its 95 % confidence interval."""

    value: float
    error: float
    low: float
    high: float

    def times(self, unit: float) -> Estimate:
        """Return it in another unit."""
        return Estimate(*(unit * each for each in (self.value, self.error, self.low, self.high)))


@dataclass(frozen=True)
class AreaAdjusted:
    """Estimates from a stratified sample; water area in square metres."""

    overall: Estimate
    precision: Estimate
    recall: Estimate
    water_area: Estimate

    def figures(self) -> dict[str, tuple[float, float, float]]:
        """Return each estimate by name: its value and the bounds of its interval."""
        names = ("overall", "precision", "recall", "water_area")
        estimates = ((name, getattr(self, name)) for name in names)
        return {name: (each.value, each.low, each.high) for name, each in estimates}


@dataclass(frozen=True)
class Stratum:
    """A part of a map, and the points that were drawn in it.

    `weight` is its share of the map's area, `matrix` counts its points by [map, reference] with 0
    land and 1 water, `pixels` is how many it has to draw from.
    """

    name: str | Text
    weight: float
    matrix: np.ndarray
    pixels: float = math.inf

    @property
    def drawn(self) -> int:
        """Return how many points it has."""
        return int(self.matrix.sum())

    def mean(self, scores: np.ndarray) -> float:
        """Return the mean of the points' scores, which are given by [map, reference]."""
        return float((self.matrix * scores).sum()) / self.drawn

    def variance(self, scores: np.ndarray) -> float:
        """Return the variance of the mean of the points' scores; 0 where every pixel is drawn."""
        unseen = 1 - self.drawn / self.pixels
        if unseen <= 0:
            return 0.0
        squares = float((self.matrix * (scores - self.mean(scores)) ** 2).sum())
        return unseen * squares / (self.drawn - 1) / self.drawn


def estimated(strata: Sequence[Stratum], area: float) -> AreaAdjusted:
    """Return estimates of a map of `area` square metres from the points of its strata.

    The strata's weights sum to 1. Raises WaterGeeError when a stratum has fewer than two points,
    unless that is all of it.
    """
    for stratum in strata:
        if stratum.drawn < min(2, stratum.pixels):
            raise WaterGeeError(
                say(
                    "{count} points with a reference lie in the stratum {name}. Area-adjusted "
                    "estimates need at least two points in each stratum.",
                    count=stratum.drawn,
                    name=stratum.name,
                )
            )
    water = _ratio(strata, _TRUE, _ANY)
    return AreaAdjusted(
        overall=_ratio(strata, _AGREE, _ANY),
        precision=_ratio(strata, _FOUND, _MAPPED),
        recall=_ratio(strata, _FOUND, _TRUE),
        water_area=water.times(area),
    )


def _ratio(strata: Sequence[Stratum], part: np.ndarray, whole: np.ndarray) -> Estimate:
    """Return the ratio of the map's totals of two scores (Stehman 2014)."""
    total = sum(each.weight * each.mean(whole) for each in strata)
    if not total:
        return Estimate(0.0, 0.0, 0.0, 1.0)
    ratio = sum(each.weight * each.mean(part) for each in strata) / total
    left = part - ratio * whole
    variance = sum(each.weight**2 * each.variance(left) for each in strata) / total**2
    if all(each.drawn >= each.pixels for each in strata):
        return Estimate(ratio, 0.0, ratio, ratio)
    points = sum(float((each.matrix * whole).sum()) for each in strata)
    return Estimate(ratio, math.sqrt(variance), *_wilson(ratio, variance, points))


def _wilson(share: float, variance: float, points: float) -> tuple[float, float]:
    """Return Wilson's interval of a share; without a variance, that of so many points."""
    spread = share * (1 - share)
    count = spread / variance if variance > 0 and spread > 0 else points
    middle = (share + _Z95**2 / (2 * count)) / (1 + _Z95**2 / count)
    half = _Z95 / (1 + _Z95**2 / count) * math.sqrt(spread / count + (_Z95 / (2 * count)) ** 2)
    return max(0.0, middle - half), min(1.0, middle + half)


def area_adjusted(matrix: np.ndarray, mapped: np.ndarray, pixel_area: float) -> AreaAdjusted:
    """Return estimates from a sample whose strata are the map's classes.

    `matrix` counts the points by [map, reference], `mapped` (land, water) the map's pixels.
    Raises WaterGeeError when a mapped class has fewer than two points.
    """
    names = {LAND: say("land"), WATER: say("water")}
    weights = mapped / mapped.sum()
    own = {value: matrix * (np.arange(2) == value)[:, None] for value in names}
    strata = [Stratum(names[v], float(weights[v]), own[v]) for v in names if mapped[v]]
    return estimated(strata, float(mapped.sum()) * pixel_area)
