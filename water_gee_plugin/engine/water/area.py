"""Water area and how often ground is water, from maps of several periods.

Clouds leave gaps that differ from map to map: less water may only mean less seen. So the area is
told twice, of all that a map sees, and of the ground that every map sees.
"""

from __future__ import annotations

import math
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
    crs_name,
    require_metric_grid,
    spatial_reference,
    transformed,
    union,
    windows,
)
from ..rasters.ground import ground_area, pixel_areas, warn_of_stretch
from ..rasters.polygons import Area
from ..rasters.reading import grid_of, open_raster, read_window
from ..rasters.writing import Layer, creating, write
from ..support.errors import WaterGeeError
from ..support.progress import Progress
from ..support.texts import say
from .period_dates import PERIOD_TAG, Days, date_in, days_in, days_of, texts_of

NEVER_SEEN = 255
OCCURRENCE_LAYER = Layer("uint8", NEVER_SEEN, ("water occurrence (%)",))
_WINDOW = 1024
#: Maps are one lattice when their pixels' edges differ by less than this share of a pixel.
_ALIGNED = 1e-3


@dataclass(frozen=True)
class WaterMap:
    """A map of one period: 0 land, 1 water, anything else not seen."""

    path: str
    period: str
    days: Days | None
    dataset: gdal.Dataset
    grid: Grid

    @property
    def span(self) -> tuple[str, str]:
        """Return the first and the last day that it shows (YYYY-MM-DD), '' where not known."""
        return texts_of(self.days)

    def read(self, grid: Grid) -> np.ndarray:
        """Return the classes on a part of the lattice, 255 where the map does not reach."""
        return read_window(self.dataset, self.grid.window_of(grid.bounds), [1], UNKNOWN)[0]


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


def period_of(path: str, dataset: gdal.Dataset) -> str:
    """Return what period a map shows: its own tag, else its file's name."""
    return dataset.GetMetadataItem(PERIOD_TAG) or zones.stem_of(path)


def days_shown(path: str) -> tuple[Days | None, str]:
    """Return the days that a map shows, where they are known, and what its period is called."""
    dataset = open_raster(path)
    return _days(path, dataset), period_of(path, dataset)


def _days(path: str, dataset: gdal.Dataset) -> Days | None:
    """Return the days that a map shows, by its tags, or by its name where it has none."""
    tags = dataset.GetMetadata()
    # The name of a season in a map of an earlier version reads as a day.
    named = None if PERIOD_TAG in tags else days_of(period_of(path, dataset))
    return days_in(tags) or named


def _when(each: WaterMap) -> tuple[str, str]:
    """Return what sorts maps by date, whatever stands before it in a name; then by name."""
    dated = each.days.start.strftime("%Y%m%d") if each.days else ""
    return date_in(each.period) or dated, each.period


def open_maps(paths: Sequence[str]) -> list[WaterMap]:
    """Open maps in the order of their periods; WaterGeeError unless they share one lattice."""
    if not paths:
        raise WaterGeeError(say("No map is selected. Choose at least one."))
    maps = []
    for path in paths:
        dataset = open_raster(path)
        maps.append(
            WaterMap(
                path, period_of(path, dataset), _days(path, dataset), dataset, grid_of(dataset)
            )
        )
        require_metric_grid(maps[-1].grid, path)
        _require_same_lattice(maps[0], maps[-1])
    return sorted(maps, key=_when)


def _require_same_lattice(first: WaterMap, other: WaterMap) -> None:
    """Raise WaterGeeError unless pixels of one map coincide with those of another."""
    a, b = first.grid, other.grid
    if not spatial_reference(a.crs).IsSame(spatial_reference(b.crs)):
        raise WaterGeeError(
            say(
                "{path} is in {crs}, but {other} is in {other_crs}. All maps must have the same "
                "CRS, or be in UTM zones. Warp them to one CRS.",
                path=other.path,
                crs=crs_name(b.crs),
                other=first.path,
                other_crs=crs_name(a.crs),
            )
        )
    ax, adx, _, ay, _, ady = a.transform
    bx, bdx, _, by, _, bdy = b.transform
    if abs(bdx / adx - 1) > 1e-9 or abs(bdy / ady - 1) > 1e-9:
        raise WaterGeeError(
            say(
                "{path} has pixels of {width:g} × {height:g} m, but {other} has pixels of "
                "{other_width:g} × {other_height:g} m. All maps must have the same pixel size. "
                "Warp them to one grid first.",
                path=other.path,
                width=bdx,
                height=-bdy,
                other=first.path,
                other_width=adx,
                other_height=-ady,
            )
        )
    across, down = (bx - ax) / adx, (by - ay) / ady
    if max(abs(across - round(across)), abs(down - round(down))) > _ALIGNED:
        raise WaterGeeError(
            say(
                "The pixels of {path} are not aligned with those of {other}. Warp them to one "
                "grid first.",
                path=other.path,
                other=first.path,
            )
        )


def open_zones(paths: Sequence[str]) -> list[list[WaterMap]]:
    """Open maps that may be of several UTM zones: a list of maps a zone, as `open_maps` has them.

    WaterGeeError unless those of a zone share one lattice, or when a zone has two maps of a
    period where there are several: nobody could tell which belong together.
    """
    groups: dict[object, list[str]] = {}
    crs = {path: open_raster(path).GetProjection() for path in paths}
    zoned = all(text and zones.zone_of(text) for text in crs.values())
    for path, text in crs.items():
        groups.setdefault(zones.zone_of(text) if zoned else None, []).append(path)
    if not groups:
        return [open_maps(paths)]
    found = [open_maps(group) for group in groups.values()]
    for maps in found if len(found) > 1 else ():
        for first, second in zip(maps, maps[1:]):
            if first.period == second.period:
                raise WaterGeeError(
                    say(
                        "{path} and {other} are two maps of one period in one UTM zone. Choose "
                        "one map a period and zone, or the maps that join the zones.",
                        path=first.path,
                        other=second.path,
                    )
                )
    return found


def covered(maps: Sequence[WaterMap], area: Area | None) -> Grid:
    """Return the grid of what maps cover, within an area's bounds; WaterGeeError outside of it."""
    whole = _within(maps, area)
    if whole is None:
        raise WaterGeeError(
            say("The area and the maps do not overlap. Choose an area inside the maps.")
        )
    return whole


def _within(maps: Sequence[WaterMap], area: Area | None) -> Grid | None:
    """Return the grid of what maps cover, within an area's bounds; None outside of it."""
    whole = union([each.grid for each in maps])
    if area is None:
        return whole
    inside = whole.window_of(area.bounds_in(whole.crs)).intersection(whole.whole)
    return whole.part(inside) if inside else None


def water_area(
    paths: Sequence[str], area: Area | None, occurrence: str, progress: Progress
) -> Summary:
    """Return each map's areas and, where `occurrence` is a path, write how often ground is water.

    Counted is the ground inside `area`, or without one whatever any of the maps sees. The raster
    is the percentage of a pixel's looks that show water: 0 is never, 100 always, 255 not seen.
    Maps of several UTM zones have a row a period, and the ground of each pixel counts once; each
    zone has a raster beside the one that joins them. Raises WaterGeeError.
    """
    groups = open_zones(paths)
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
    for each in sorted((e for maps in groups for e in maps), key=_when):
        periods.setdefault(each.period, []).append(each)
    return list(periods.values())


def _counter(
    groups: Sequence[Sequence[WaterMap]], number: int, area: Area | None, progress: Progress
) -> _Counter | None:
    """Return what counts the maps of a zone; None when the area is not in it."""
    own = groups[number]
    whole = _within(own, area)
    if whole is None:
        return None
    if number == 0:
        warn_of_stretch(whole, own[0].path, progress)
    others = [each.dataset for maps in groups if maps is not own for each in maps]
    rows = [next((each for each in maps if each in own), None) for maps in _rows(groups)]
    return _Counter(rows, area, whole, others)


class _Counter:
    """Counts a zone's pixels window by window, so that memory does not grow with the maps."""

    def __init__(
        self,
        maps: Sequence[WaterMap | None],
        area: Area | None,
        whole: Grid,
        others: Sequence[gdal.Dataset],
    ) -> None:
        """Count on the grid `whole`; a row may have no map here. `others` are of other zones."""
        self._maps, self._area, self._whole, self._others = maps, area, whole, others
        self.crs, self.pixels = whole.crs, whole.width * whole.height
        #: Square metres of water, land, unseen ground and water that all see, a row a map.
        self.areas = np.zeros((len(maps), 4))
        #: Square metres that all see.
        self.common = 0.0

    def write(self, occurrence: str, progress: Progress) -> None:
        """Count every window; write its occurrence where a path is given."""
        if not occurrence:
            for _ in self._run(progress):
                pass
            return
        with creating(occurrence, self._whole, OCCURRENCE_LAYER, cog=True) as output:
            for window, percent in self._run(progress):
                write(output, window, percent)

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
        beyond = zones.seen_elsewhere(grid, self._others, UNKNOWN) if self._others else None
        for water, land in self._classes(grid, inside, beyond, progress):
            wet += water
            looks += water | land
        counted = looks > 0 if inside is None else inside
        if self._others:
            counted = counted & (zones.between_meridians(grid) | (looks > 0))
        common = looks == len(self._maps)
        ground = pixel_areas(grid)
        self.common += ground_area(common, ground)
        for number, (water, land) in enumerate(self._classes(grid, inside, beyond, progress)):
            masks = (water, land, counted & ~(water | land), water & common)
            self.areas[number] += [ground_area(mask, ground) for mask in masks]
        return occurrence_percent(wet, looks)

    def _classes(
        self,
        grid: Grid,
        inside: np.ndarray | None,
        beyond: np.ndarray | None,
        progress: Progress,
    ) -> Iterator[tuple[np.ndarray, np.ndarray]]:
        """Yield where each map shows water and where land; the file's blocks stay cached."""
        for each in self._maps:
            progress.check()
            shape = (grid.height, grid.width)
            classes = each.read(grid) if each else np.full(shape, UNKNOWN, np.uint8)
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
