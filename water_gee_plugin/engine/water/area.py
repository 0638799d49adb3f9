"""Water area and how often ground is water, from maps of several periods.

Clouds leave gaps that differ from map to map: less water may only mean less seen. So the area is
told twice, of all that a map sees, and of the ground that every map sees.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from osgeo import gdal

from .. import results
from ..rasters.classes import LAND, UNKNOWN, WATER
from ..rasters.grid import (
    Grid,
    Window,
    crs_name,
    require_metric_grid,
    spatial_reference,
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
from .coding import CODING, Coding, others_in_words
from .map_tags import PERIOD
from .period_dates import date_in

NEVER_SEEN = 255
OCCURRENCE_LAYER = Layer("uint8", NEVER_SEEN, ("water occurrence (%)",))
_WINDOW = 1024
#: Maps are one lattice when their pixels' edges differ by less than this share of a pixel.
_ALIGNED = 1e-3


@dataclass(frozen=True)
class WaterMap:
    """A map of one period; what its values mean, its coding tells."""

    path: str
    period: str
    dataset: gdal.Dataset
    grid: Grid
    coding: Coding = CODING

    def read(self, grid: Grid) -> tuple[np.ndarray, Counter[float]]:
        """Return the classes on a part of the lattice, 255 where the map does not reach.

        With them come the values that mean neither land, water nor no data, and how often.
        """
        window = self.grid.window_of(grid.bounds).intersection(self.grid.whole)
        classes = np.full((grid.height, grid.width), UNKNOWN, np.uint8)
        if not window:
            return classes, Counter()
        values = read_window(self.dataset, window, [1])[0]
        found = self.coding.classes(values)
        nodata = self.dataset.GetRasterBand(1).GetNoDataValue()
        other = values[(found == UNKNOWN) & (values == values) & (values != nodata)]
        seen, counts = np.unique(other, return_counts=True)
        whole = self.grid.window_of(grid.bounds)
        top, left = window.row - whole.row, window.column - whole.column
        classes[top : top + window.height, left : left + window.width] = found
        return classes, Counter(dict(zip(seen.tolist(), counts.tolist())))


@dataclass
class Row:
    """What one map shows, in square kilometres."""

    period: str
    path: str
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
        return {
            "period": self.period,
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
    return dataset.GetMetadataItem(PERIOD) or Path(path).stem


def _when(period: str) -> tuple[str, str]:
    """Return what sorts periods by date, whatever stands before it; then by name."""
    return date_in(period), period


def open_maps(paths: Sequence[str], coding: Coding = CODING) -> list[WaterMap]:
    """Open maps in the order of their periods; WaterGeeError unless they share one lattice."""
    if not paths:
        raise WaterGeeError(say("No map is selected. Choose at least one."))
    maps = []
    for path in paths:
        dataset = open_raster(path)
        maps.append(WaterMap(path, period_of(path, dataset), dataset, grid_of(dataset), coding))
        require_metric_grid(maps[-1].grid, path)
        _require_same_lattice(maps[0], maps[-1])
    return sorted(maps, key=lambda each: _when(each.period))


def _require_same_lattice(first: WaterMap, other: WaterMap) -> None:
    """Raise WaterGeeError unless pixels of one map coincide with those of another."""
    a, b = first.grid, other.grid
    if not spatial_reference(a.crs).IsSame(spatial_reference(b.crs)):
        raise WaterGeeError(
            say(
                "{path} is in {crs}, but {other} is in {other_crs}. All maps must have the same "
                "CRS. Measure the maps of each zone separately, or warp them to one CRS.",
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
    Values that mean neither land nor water are named and counted. Raises WaterGeeError.
    """
    maps = open_maps(paths, coding)
    whole = union([each.grid for each in maps])
    warn_of_stretch(whole, maps[0].path, progress)
    if area:
        inside = whole.window_of(area.bounds_in(whole.crs)).intersection(whole.whole)
        if inside is None:
            raise WaterGeeError(
                say("The area and the maps do not overlap. Choose an area inside the maps.")
            )
        whole = whole.part(inside)
    counter = _Counter(maps, area, whole)
    if not occurrence:
        for _ in counter.run(progress):
            pass
        counter.tell_of_others(progress)
        return counter.summary()
    with creating(occurrence, whole, OCCURRENCE_LAYER, cog=True) as output:
        for window, percent in counter.run(progress):
            write(output, window, percent)
        counter.tell_of_others(progress)
    return counter.summary()


class _Counter:
    """Counts pixels window by window, so that memory does not grow with the maps."""

    def __init__(self, maps: list[WaterMap], area: Area | None, whole: Grid) -> None:
        """Count on the grid `whole`."""
        self._maps, self._area, self._whole = maps, area, whole
        #: Square metres of water, land, unseen ground and water that all see, a row a map.
        self._areas = np.zeros((len(maps), 4))
        self._common = 0.0
        #: Values of each map that mean neither land, water nor no data.
        self._others = [Counter[float]() for _ in maps]

    def run(self, progress: Progress) -> Iterator[tuple[Window, np.ndarray]]:
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
        for water, land in self._classes(grid, inside, progress, self._others):
            wet += water
            looks += water | land
        counted = looks > 0 if inside is None else inside
        common = looks == len(self._maps)
        ground = pixel_areas(grid)
        self._common += ground_area(common, ground)
        for number, (water, land) in enumerate(self._classes(grid, inside, progress)):
            masks = (water, land, counted & ~(water | land), water & common)
            self._areas[number] += [ground_area(mask, ground) for mask in masks]
        return occurrence_percent(wet, looks)

    def _classes(
        self,
        grid: Grid,
        inside: np.ndarray | None,
        progress: Progress,
        others: Sequence[Counter[float]] = (),
    ) -> Iterator[tuple[np.ndarray, np.ndarray]]:
        """Yield where each map shows water and where land; the file's blocks stay cached."""
        for number, each in enumerate(self._maps):
            progress.check()
            classes, other = each.read(grid)
            if others:
                others[number].update(other)
            if inside is not None:
                classes = np.where(inside, classes, UNKNOWN)
            yield classes == WATER, classes == LAND

    def tell_of_others(self, progress: Progress) -> None:
        """Name the values that were not used; WaterGeeError for a map that has no others."""
        for each, others, areas in zip(self._maps, self._others, self._areas):
            if not others:
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

    def summary(self) -> Summary:
        """Return the counts as areas."""
        rows = [
            Row(each.period, each.path, *areas.tolist())
            for each, areas in zip(self._maps, self._areas / 1e6)
        ]
        return Summary(rows, self._common / 1e6)


def occurrence_percent(wet: np.ndarray, looks: np.ndarray) -> np.ndarray:
    """Return the percentage of looks that show water, uint8; only never is 0, only always 100."""
    percent = np.rint(100 * wet / np.maximum(looks, 1))
    percent = np.where(wet > 0, np.maximum(percent, 1), percent)
    percent = np.where(wet < looks, np.minimum(percent, 99), percent)
    return np.where(looks > 0, percent, NEVER_SEEN).astype(np.uint8)


def history(paths: Sequence[str], x: float, y: float) -> list[tuple[str, int]]:
    """Return what each map shows at a point of the maps' CRS, in the order of their periods.

    0 is land, 1 water, 255 not seen. Raises WaterGeeError unless the maps share one lattice.
    """
    found = []
    for each in open_maps(paths):
        left, dx, _, top, _, dy = each.grid.transform
        pixel = Window(math.floor((x - left) / dx), math.floor((y - top) / dy), 1, 1)
        value = int(read_window(each.dataset, pixel, [1], UNKNOWN)[0, 0, 0])
        found.append((each.period, value if value in (LAND, WATER) else UNKNOWN))
    return found
