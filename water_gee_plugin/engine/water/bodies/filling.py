"""What clouds hide of a water body, told by how often each of its pixels is water.

A lake fills from its deepest ground up, so ground that is water more often is water first (Zhao and
Gao 2018, doi:10.1029/2018GL078343; Mullen et al. 2021, doi:10.1029/2020WR029118). Of a map that
sees a part of the lake, the level is taken that fits what is seen best: pixels that are water at
least so often are water. A map that no level fits has no number: another shape of water was there.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

#: Occurrence is told in so many steps.
STEPS = 1000
#: The level of a pixel that was seen too rarely to have one, or never.
NO_LEVEL = STEPS + 1
#: A pixel seen less often has no level.
FEWEST_LOOKS = 5
SEEN_WATER, SEEN_LAND, HIDDEN = 0, 1, 2
#: Levels that fit worse than the best by less than this share of what is seen are as good.
_AS_GOOD = 0.005
#: The hidden water may differ by this share of all water among levels that are as good.
_UNSURE = 0.08
#: Errors of the map on land count at most as if so much of what is seen were water.
_LEAST_WATER = 0.1

OK, MISFIT, UNSURE = "ok", "misfit", "unsure"
NOT_SEEN, OUTSIDE, TOO_SMALL = "not seen", "outside", "too small"


@dataclass(frozen=True)
class Filled:
    """What a map shows of a body: areas in square metres, shares 0–1, None where not known.

    `flag` tells whether there is a filled area: 'ok'; or why not: 'misfit', what is seen is not
    how the body fills; 'unsure', what is seen does not tell what is hidden; 'not seen', the map
    sees nothing of it; 'outside', it lies outside of all maps; 'too small', no pixel has its centre
    in it.
    """

    seen: float | None
    filled: float | None
    hidden: float
    misfit: float | None
    flag: str

    @classmethod
    def nothing(cls, flag: str) -> Filled:
        """Return what is told where nothing is seen: no number but that all is hidden."""
        return cls(None, None, 1.0, None, flag)


def level_of(wet: np.ndarray, looks: np.ndarray, own: np.ndarray) -> np.ndarray:
    """Return how often pixels are water, 0–1000, NO_LEVEL where `own` looks are too few.

    `looks` may count filled ones too, `own` counts what was seen.
    """
    level = np.rint(STEPS * wet / np.maximum(looks, 1))
    return np.where(own < FEWEST_LOOKS, NO_LEVEL, level).astype(np.uint16)


def histogram(classes: np.ndarray, levels: np.ndarray, ground: np.ndarray) -> np.ndarray:
    """Return the ground (m²) of seen water, seen land and hidden pixels by level, 3 × 1002.

    All are of one length, a pixel an entry; `classes` are 0 land, 1 water, others hidden.
    """
    kind = np.where(classes == 1, SEEN_WATER, np.where(classes == 0, SEEN_LAND, HIDDEN))
    places = kind * (NO_LEVEL + 1) + levels
    return np.bincount(places, ground, 3 * (NO_LEVEL + 1)).reshape(3, -1)


@dataclass(frozen=True)
class Fit:
    """How well each level fits what a map shows of a body; an entry a level, 0 to 1001.

    Ground of the level or more often water is taken as water: at 0 all is, at 1001 nothing is.
    """

    wrong: np.ndarray
    hidden_water: np.ndarray
    #: Ground that is water by what is seen or by the level.
    water: np.ndarray

    @classmethod
    def of(cls, counts: np.ndarray) -> Fit:
        """Fit the histogram of a map."""
        water, land, hidden = counts[:, :NO_LEVEL]
        below = np.concatenate([[0.0], np.cumsum(water)])
        return cls(below + _above(land), _above(hidden), below + _above(water) + _above(land))

    @property
    def best(self) -> int:
        """Return the level that fits best, the middle one of several."""
        found = np.flatnonzero(self.wrong <= self.wrong.min())
        return int(found[len(found) // 2])

    def misfit(self, seen: float) -> float:
        """Return the share of the water, seen or expected, on which the two disagree."""
        best = self.best
        return float(self.wrong[best] / max(self.water[best], _LEAST_WATER * seen, 1e-9))

    def spread(self, seen: float) -> tuple[float, float]:
        """Return the least and the most hidden water of the levels that fit about as well."""
        good = self.hidden_water[self.wrong <= self.wrong.min() + _AS_GOOD * seen]
        return float(good.min()), float(good.max())


def _above(areas: np.ndarray) -> np.ndarray:
    """Return the sum of a level and those above it, for each level and the one above all."""
    return np.concatenate([np.cumsum(areas[::-1])[::-1], [0.0]])


def filled(counts: np.ndarray, most_misfit: float) -> Filled:
    """Return what a map's histogram comes to; a greater misfit than allowed has no filled area."""
    water, land, hidden = (float(total) for total in counts.sum(axis=1))
    seen = water + land
    if not seen:
        return Filled.nothing(NOT_SEEN)
    fit = Fit.of(counts)
    area = water + float(fit.hidden_water[fit.best])
    low, high = fit.spread(seen)
    unknown = high - low + float(counts[HIDDEN, NO_LEVEL])
    misfit = fit.misfit(seen)
    flag = OK
    if hidden and misfit > most_misfit:
        flag = MISFIT
    elif unknown > _UNSURE * area:
        flag = UNSURE
    return Filled(water, area if flag == OK else None, hidden / (seen + hidden), misfit, flag)
