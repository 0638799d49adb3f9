"""Water maps opened: what each shows, of which days, and whether they fit together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from osgeo import gdal

from ..rasters import zones
from ..rasters.classes import UNKNOWN
from ..rasters.grid import Grid, crs_name, require_metric_grid, spatial_reference, union
from ..rasters.polygons import Area
from ..rasters.reading import grid_of, open_raster, read_window
from ..support.errors import WaterGeeError
from ..support.texts import say
from .coding import CODING, Coding
from .period_dates import PERIOD_TAG, Days, date_in, days_in, days_of, texts_of

#: Maps are one lattice when their pixels' edges differ by less than this share of a pixel.
_ALIGNED = 1e-3


@dataclass(frozen=True)
class WaterMap:
    """A map of one period; what its values mean, its coding tells."""

    path: str
    period: str
    days: Days | None
    dataset: gdal.Dataset
    grid: Grid
    coding: Coding = CODING

    @property
    def span(self) -> tuple[str, str]:
        """Return the first and the last day that it shows (YYYY-MM-DD), '' where not known."""
        return texts_of(self.days)

    def read(self, grid: Grid) -> np.ndarray:
        """Return the classes on a part of the lattice, 255 where the map does not reach."""
        return self.read_with_others(grid)[0]

    def read_with_others(self, grid: Grid) -> tuple[np.ndarray, Counter[float]]:
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


def probability_beside(path: str | Path) -> Path:
    """Return where the probability of a map is, if nobody has named another place."""
    return Path(path).with_name(f"{Path(path).stem}_probability.tif")


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


def when(each: WaterMap) -> tuple[str, str]:
    """Return what sorts maps by date, whatever stands before it in a name; then by name."""
    dated = each.days.start.strftime("%Y%m%d") if each.days else ""
    return date_in(each.period) or dated, each.period


def open_maps(paths: Sequence[str], coding: Coding = CODING) -> list[WaterMap]:
    """Open maps in the order of their periods; WaterGeeError unless they share one lattice."""
    if not paths:
        raise WaterGeeError(say("No map is selected. Choose at least one."))
    maps = []
    for path in paths:
        dataset = open_raster(path)
        maps.append(
            WaterMap(
                path,
                period_of(path, dataset),
                _days(path, dataset),
                dataset,
                grid_of(dataset),
                coding,
            )
        )
        require_metric_grid(maps[-1].grid, path)
        _require_same_lattice(maps[0], maps[-1])
    return sorted(maps, key=when)


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


def open_zones(paths: Sequence[str], coding: Coding = CODING) -> list[list[WaterMap]]:
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
        return [open_maps(paths, coding)]
    found = [open_maps(group, coding) for group in groups.values()]
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
    whole = within(maps, area)
    if whole is None:
        raise WaterGeeError(
            say("The area and the maps do not overlap. Choose an area inside the maps.")
        )
    return whole


def within(maps: Sequence[WaterMap], area: Area | None) -> Grid | None:
    """Return the grid of what maps cover, within an area's bounds; None outside of it."""
    whole = union([each.grid for each in maps])
    if area is None:
        return whole
    inside = whole.window_of(area.bounds_in(whole.crs)).intersection(whole.whole)
    return whole.part(inside) if inside else None
