"""Water area and how often ground is water, from maps of several periods.

Clouds leave gaps that differ from map to map: less water may only mean less seen. So the area is
told twice, of all that a map sees, and of the ground that every map sees.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from osgeo import gdal

from .. import results
from ..rasters import zones
from ..rasters.classes import LAND, UNKNOWN, WATER
from ..rasters.grid import (
    Grid,
    Window,
    spatial_reference,
    transformed,
    windows,
)
from ..rasters.ground import ground_area, pixel_areas, warn_of_stretch
from ..rasters.polygons import Area
from ..rasters.reading import grid_of, open_raster, read_window
from ..rasters.writing import Layer, creating, write
from ..support.errors import WaterGeeError
from ..support.progress import Progress
from ..support.texts import say
from .coding import CODING, Coding, others_in_words
from .period_dates import Days, texts_of
from .water_maps import WaterMap, open_zones, when, within

NEVER_SEEN = 255
OCCURRENCE_LAYER = Layer("uint8", NEVER_SEEN, ("water occurrence (%)",))
_WINDOW = 1024


@dataclass
class Row:
    """What one map shows, in square kilometres."""

    period: str
    path: str
    days: Days | None
    water: float = 0.0
    land: float = 0.0
    unseen: float = 0.0
    common_water: float = 0.0

    @property
    def share(self) -> float:
        """Return the share of what is seen that is water."""
        return self.water / (self.water + self.land) if self.water + self.land else 0.0

    def as_result(self) -> results.AreaRow:
        """Return the row as a job tells it."""
        start, end = texts_of(self.days)
        return {
            "period": self.period,
            "start": start,
            "end": end,
            "path": self.path,
            "water": self.water,
            "land": self.land,
            "unseen": self.unseen,
            "common_water": self.common_water,
            "share": self.share,
        }


@dataclass(frozen=True)
class Summary:
    """The maps' rows in the order of their periods, and the ground that all of them see."""

    rows: list[Row]
    common: float


def water_area(
    paths: Sequence[str],
    area: Area | None,
    occurrence: str,
    progress: Progress,
    coding: Coding = CODING,
) -> Summary:
    """Return each map's areas and, where `occurrence` is a path, write how often ground is water.

    Counted is the ground inside `area`, or without one whatever any of the maps sees. The raster
    is the percentage of a pixel's looks that show water: 0 is never, 100 always, 255 not seen.
    Maps of several UTM zones have a row a period, and the ground of each pixel counts once; each
    zone has a raster beside the one that joins them. Values that mean neither land nor water
    are named and counted. Raises WaterGeeError.
    """
    groups = open_zones(paths, coding)
    counters = list(filter(None, (_counter(groups, n, area, progress) for n in range(len(groups)))))
    if not counters:
        raise WaterGeeError(
            say("The area and the maps do not overlap. Choose an area inside the maps.")
        )
    counters.sort(key=lambda each: -each.pixels)
    total, done, made = sum(each.pixels for each in counters), 0, []
    for counter in counters:
        stage = progress.stage(done / total, (done + counter.pixels) / total)
        several = occurrence and len(counters) > 1
        path = str(zones.beside(occurrence, counter.crs)) if several else occurrence
        counter.write(path, stage)
        made.append(path)
        done += counter.pixels
    if occurrence and len(made) > 1:
        zones.join(made, occurrence, OCCURRENCE_LAYER)
    areas = np.sum([each.areas for each in counters], axis=0) / 1e6
    named = _rows(groups)
    rows = [
        Row(maps[0].period, maps[0].path, maps[0].days, *a.tolist())
        for maps, a in zip(named, areas)
    ]
    return Summary(rows, sum(each.common for each in counters) / 1e6)


def _rows(groups: Sequence[Sequence[WaterMap]]) -> list[list[WaterMap]]:
    """Return the maps of each row: one, or those of one period in several zones."""
    if len(groups) == 1:
        return [[each] for each in groups[0]]
    periods: dict[str, list[WaterMap]] = {}
    for each in sorted((e for maps in groups for e in maps), key=when):
        periods.setdefault(each.period, []).append(each)
    return list(periods.values())


def _counter(
    groups: Sequence[Sequence[WaterMap]], number: int, area: Area | None, progress: Progress
) -> _Counter | None:
    """Return what counts the maps of a zone; None when the area is not in it."""
    own = groups[number]
    whole = within(own, area)
    if whole is None:
        return None
    if number == 0:
        warn_of_stretch(whole, own[0].path, progress)
    others = [each.dataset for maps in groups if maps is not own for each in maps]
    rows = [next((each for each in maps if each in own), None) for maps in _rows(groups)]
    return _Counter(rows, area, whole, others, own[0].coding)


class _Counter:
    """Counts a zone's pixels window by window, so that memory does not grow with the maps."""

    def __init__(
        self,
        maps: Sequence[WaterMap | None],
        area: Area | None,
        whole: Grid,
        elsewhere: Sequence[gdal.Dataset],
        coding: Coding,
    ) -> None:
        """Count on the grid `whole`; a row may have no map here. `elsewhere` are of other zones."""
        self._coding = coding
        self._maps, self._area, self._whole, self._elsewhere = maps, area, whole, elsewhere
        self.crs, self.pixels = whole.crs, whole.width * whole.height
        #: Square metres of water, land, unseen ground and water that all see, a row a map.
        self.areas = np.zeros((len(maps), 4))
        #: Square metres that all see.
        self.common = 0.0
        #: Values of each map that mean neither land, water nor no data.
        self._others = [Counter[float]() for _ in maps]

    def write(self, occurrence: str, progress: Progress) -> None:
        """Count every window; write its occurrence where a path is given."""
        if not occurrence:
            for _ in self._run(progress):
                pass
            self._tell_of_others(progress)
            return
        with creating(occurrence, self._whole, OCCURRENCE_LAYER, cog=True) as output:
            for window, percent in self._run(progress):
                write(output, window, percent)
            self._tell_of_others(progress)

    def _tell_of_others(self, progress: Progress) -> None:
        """Name the values that were not used; WaterGeeError for a map that has no others."""
        for each, others, areas in zip(self._maps, self._others, self.areas):
            if each is None or not others:
                continue
            named = others_in_words({f"{value:.6g}": count for value, count in others.items()})
            if not areas[:2].any():
                raise WaterGeeError(
                    say(
                        "No value of {path} means land or water: {values}. Set the values that "
                        "mean water and land.",
                        path=each.path,
                        values=named,
                    )
                )
            progress.warning(
                say(
                    "Pixels of {path} with values that mean neither land nor water count as not "
                    "seen: {values}. Set the values that mean water and land if they should count.",
                    path=each.path,
                    values=named,
                )
            )

    def _run(self, progress: Progress) -> Iterator[tuple[Window, np.ndarray]]:
        """Yield every window with its occurrence, and count on the way."""
        parts = windows(self._whole.whole, _WINDOW)
        for number, window in enumerate(parts, 1):
            yield window, self._count(self._whole.part(window), progress)
            progress.at(number / len(parts))

    def _count(self, grid: Grid, progress: Progress) -> np.ndarray:
        """Count one window and return its occurrence."""
        looks = np.zeros((grid.height, grid.width), np.uint16)
        wet = np.zeros_like(looks)
        inside = self._area.mask(grid) if self._area else None
        beyond = self._seen_elsewhere(grid) if self._elsewhere else None
        for water, land in self._classes(grid, inside, beyond, progress, self._others):
            wet += water
            looks += water | land
        counted = looks > 0 if inside is None else inside
        if self._elsewhere:
            counted = counted & (zones.between_meridians(grid) | (looks > 0))
        common = looks == len(self._maps)
        ground = pixel_areas(grid)
        self.common += ground_area(common, ground)
        for number, (water, land) in enumerate(self._classes(grid, inside, beyond, progress)):
            masks = (water, land, counted & ~(water | land), water & common)
            self.areas[number] += [ground_area(mask, ground) for mask in masks]
        return occurrence_percent(wet, looks)

    def _seen_elsewhere(self, grid: Grid) -> np.ndarray:
        """Return where ground beyond the zone's meridians is land or water in other zones' maps."""
        return zones.seen_elsewhere(
            grid, self._elsewhere, lambda values: self._coding.classes(values) != UNKNOWN
        )

    def _classes(
        self,
        grid: Grid,
        inside: np.ndarray | None,
        beyond: np.ndarray | None,
        progress: Progress,
        others: Sequence[Counter[float]] = (),
    ) -> Iterator[tuple[np.ndarray, np.ndarray]]:
        """Yield where each map shows water and where land; the file's blocks stay cached."""
        for number, each in enumerate(self._maps):
            progress.check()
            if each is None:
                classes = np.full((grid.height, grid.width), UNKNOWN, np.uint8)
            else:
                classes, other = each.read_with_others(grid)
                if others:
                    others[number].update(other)
            if inside is not None:
                classes = np.where(inside, classes, UNKNOWN)
            if beyond is not None:
                classes = np.where(beyond, UNKNOWN, classes)
            yield classes == WATER, classes == LAND


def occurrence_percent(wet: np.ndarray, looks: np.ndarray) -> np.ndarray:
    """Return the percentage of looks that show water, uint8; only never is 0, only always 100."""
    percent = np.rint(100 * wet / np.maximum(looks, 1))
    percent = np.where(wet > 0, np.maximum(percent, 1), percent)
    percent = np.where(wet < looks, np.minimum(percent, 99), percent)
    return np.where(looks > 0, percent, NEVER_SEEN).astype(np.uint8)


def history(paths: Sequence[str], x: float, y: float) -> list[tuple[str, int]]:
    """Return what each map shows at a point of the first one's CRS, in the order of their periods.

    0 is land, 1 water, 255 not seen; of several UTM zones it is what any of a period's maps shows.
    Raises WaterGeeError unless the maps of a zone share one lattice.
    """
    groups = open_zones(paths)
    given = grid_of(open_raster(paths[0])).crs
    found = []
    for maps in _rows(groups):
        values = [_value(each, x, y, given) for each in maps]
        found.append((maps[0].period, min(values)))
    return found


def _value(each: WaterMap, x: float, y: float, crs: str) -> int:
    """Return what a map shows at a point of a CRS: 0, 1 or 255."""
    if not spatial_reference(crs).IsSame(spatial_reference(each.grid.crs)):
        x, y = transformed(np.array([[x, y]]), crs, each.grid.crs)[0]
    left, dx, _, top, _, dy = each.grid.transform
    pixel = Window(math.floor((x - left) / dx), math.floor((y - top) / dy), 1, 1)
    value = int(read_window(each.dataset, pixel, [1], UNKNOWN)[0, 0, 0])
    return value if value in (LAND, WATER) else UNKNOWN
