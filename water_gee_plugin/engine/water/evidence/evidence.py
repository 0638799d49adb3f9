"""What witnesses see and mixed pixels come to: evidence of water, and against it. numpy alone.

It is the whole method of a QGIS without TensorFlow, the label that a network learns from where
there is one, and what a network's map is held against.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, fields, replace

import numpy as np

from ...rasters.classes import as_classes
from ...rasters.grid import Window
from ...rasters.scenes import landsat
from ..features import MapSource
from .history import PERIODS, doubted
from .mixtures import mixed_water, water_share
from .rules import AGAINST_ADDED, REACH, WITNESSES, Rule, any_of, witnessed
from .witnesses import Ground, Votes, votes_of

#: How far a pixel's evidence looks: pure pixels within reach, and their neighbours' neighbours.
MARGIN = REACH + 2
_INNER = (slice(MARGIN, -MARGIN), slice(MARGIN, -MARGIN))
#: Of other periods so many are looked at, the nearest in time.
_LOOKED_BACK = 4


@dataclass(frozen=True)
class Evidence:
    """What speaks for water and against it; each bool, height × width, but `share`.

    `water`: seen by a witness, or half a mixed pixel; `against`: named evidence that nothing
    else may add water here; `alone`: the QA bit says water and no test agrees, not even weakly;
    `supported`: anything at all says water; `share`: of water in a pixel, float, NaN where it
    cannot be told; `valid`: has data.
    """

    water: np.ndarray
    against: np.ndarray
    alone: np.ndarray
    supported: np.ndarray
    share: np.ndarray
    valid: np.ndarray

    def label(self) -> np.ndarray:
        """Return the label, uint8: 0 land, 1 water, 255 no data."""
        return as_classes(self.water, self.valid)

    def held_against(self, likely: np.ndarray) -> np.ndarray:
        """Return water: what is likely and nothing speaks against, and all that is evident."""
        return held(likely, self.water, self.against) & self.valid


def evidence_of(
    ground: Ground,
    votes: Votes,
    witnesses: Sequence[tuple[Rule, Sequence[Rule]]] = WITNESSES,
    against_added: Sequence[Rule] = AGAINST_ADDED,
) -> Evidence:
    """Return the evidence of a window; its outer MARGIN pixels lack some of it.

    `witnesses` and `against_added` are the rules to judge by: leave one out for its ablation.
    """
    water, against, share, told = judged(ground, votes, witnesses, against_added)
    alone = votes.qa & ~votes.any_test
    supported = votes.qa | votes.any_test
    share = np.where(told, share, np.nan)
    return Evidence(water, against, alone, supported, share, ground.valid)


def judged(
    ground: Ground,
    votes: Votes,
    witnesses: Sequence[tuple[Rule, Sequence[Rule]]] = WITNESSES,
    against_added: Sequence[Rule] = AGAINST_ADDED,
) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Return evident water, what speaks against more, the share of water, and where it is told.

    Ground and votes are images of any kind.
    """
    seen = witnessed(ground, votes, witnesses)
    against = any_of(against_added, ground, votes)
    share, told = water_share(ground, votes, seen)
    water = (seen | (mixed_water(votes, seen, share, told) & ~against)) & ground.valid
    return water, against, share, told


def held(likely: np.ndarray, water: np.ndarray, against: np.ndarray) -> np.ndarray:
    """Return water: what is likely and nothing speaks against, and all that is evident."""
    return water | (likely & ~against)


Judge = Callable[[Ground, Votes], Evidence]


class EvidenceReader:
    """The evidence of images, in windows of any place.

    Images of one CRS are periods of the same ground: where three or more saw it, its history is
    evidence too.
    """

    def __init__(self, sources: Sequence[MapSource], judge: Judge = evidence_of) -> None:
        """Look whether every image has the QA bit."""
        self._judge = judge
        self._sources = sorted(sources, key=lambda source: source.period)
        self._has_qa = all(source.has_qa for source in sources)

    def read(
        self,
        source: MapSource,
        window: Window,
        lock: AbstractContextManager[object] = nullcontext(),  # noqa: B008  (it holds nothing)
    ) -> Evidence:
        """Return the evidence of a window, the same whatever the window; files under the lock."""
        found = self._seen(source, window, lock)
        wrong = self._contradicted(source, window, found.alone, lock)
        return replace(found, water=found.water & ~wrong, against=found.against | wrong)

    def _seen(
        self, source: MapSource, window: Window, lock: AbstractContextManager[object]
    ) -> Evidence:
        """Return what a window's own image says."""
        wide = window.grown(MARGIN)
        with lock:
            image, elevation = source.read(wide), source.read_elevation(wide)
        ground = Ground(
            landsat.to_reflectance(image[:6]),
            landsat.valid_pixels(image),
            elevation,
            math.sqrt(source.grid.pixel_area),
        )
        found = self._judge(ground, votes_of(image, self._has_qa))
        return Evidence(*(getattr(found, field.name)[_INNER] for field in fields(found)))

    def _contradicted(
        self,
        source: MapSource,
        window: Window,
        alone: np.ndarray,
        lock: AbstractContextManager[object],
    ) -> np.ndarray:
        """Return where water that the QA bit alone sees is land in every other period."""
        wrong = np.zeros(alone.shape, bool)
        others = self._nearest_periods(source)
        if len(others) < PERIODS - 1 or not alone.any():
            return wrong
        rows, columns = (np.flatnonzero(alone.any(axis)) for axis in (1, 0))
        box = slice(rows[0], rows[-1] + 1), slice(columns[0], columns[-1] + 1)
        part = Window(
            window.column + int(columns[0]),
            window.row + int(rows[0]),
            int(columns[-1] - columns[0]) + 1,
            int(rows[-1] - rows[0]) + 1,
        )
        bounds = source.grid.part(part).bounds
        labels = [self._seen(other, other.grid.window_of(bounds), lock).label() for other in others]
        wrong[box] = doubted(alone[box], np.stack(labels))
        return wrong

    def _nearest_periods(self, source: MapSource) -> list[MapSource]:
        """Return the images of the same ground in the periods nearest in time."""
        same = [each for each in self._sources if each.grid.crs == source.grid.crs]
        periods = [each.period for each in same]
        if source.period not in periods:
            return []
        own = periods.index(source.period)
        near = sorted(range(len(same)), key=lambda number: abs(number - own))
        return [same[number] for number in near[1 : _LOOKED_BACK + 1]]
