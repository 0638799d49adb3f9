"""Rasters of several UTM zones: the ground that each zone shows, and their mosaic in one CRS.

Each zone keeps a raster on its own lattice. A pixel of ground belongs to the zone of its centre: a
zone shows what lies between its meridians, and beyond them only what no other zone's tiles cover.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import numpy as np
from osgeo import gdal, ogr

from ..support.errors import WaterGeeError
from ..support.progress import Progress
from ..support.texts import say
from .gdal_state import gdal_errors
from .globe import continuous, on_the_globe, shifted, strip
from .grid import (
    Grid,
    Window,
    crs_name,
    require_metric_grid,
    spatial_reference,
    transformed,
    windows,
)
from .polygons import Area
from .reading import grid_of, open_raster, read_window
from .writing import Layer, creating, write

_WINDOW = 1024
#: Outlines are followed in steps of metres and degrees that keep them within a centimetre.
_STEP_METRES, _STEP_DEGREES = 1000.0, 0.01
#: Coordinates are transformed at every so manieth pixel; between them they are off by centimetres.
_EVERY = 32
#: A place moved so many pixels into its zone has a nearest pixel whose centre is in it too.
_INSIDE = 0.6
#: The tangent of the angle between a zone's columns and its meridians is at most this.
_LEANING = 0.053
_METRES_A_DEGREE = 111_320.0
#: A mosaic of more pixels for each of its parts' is in a CRS that tears the ground apart.
_TORN = 20
_ZONE = re.compile(r"_zone\d+$")


def zone_of(crs: str) -> int | None:
    """Return the number of the UTM zone, 1–60, of a CRS of Landsat's; None for another."""
    authority, _, code = crs_name(crs).partition(":")
    known = authority == "EPSG" and code.isdigit() and 32601 <= int(code) <= 32660
    return int(code) - 32600 if known else None


def beside(path: str | Path, crs: str) -> Path:
    """Return the name of a zone's raster beside that of the mosaic: ``map_zone20.tif``."""
    return Path(path).with_stem(f"{Path(path).stem}_zone{zone_of(crs) or 0:02}")


def stem_of(path: str | Path) -> str:
    """Return the name that the rasters of one mosaic share."""
    return _ZONE.sub("", Path(path).stem)


def shares(tiles: Mapping[str, Sequence[Grid]]) -> dict[str, Area]:
    """Return the ground that each zone shows.

    `tiles` are the grids that each zone has, by its CRS; the polygons are in that CRS. A zone that
    shows nothing is left out.
    """
    covered = {crs: _covered(grids) for crs, grids in tiles.items()}
    shown = {}
    for crs, ground in covered.items():
        for other in covered:
            if _are_neighbours(crs, other):
                ground = ground.Difference(_between_meridians(covered[other], other, crs))
        if ground.Area():
            shown[crs] = Area(ground.ExportToWkt(), crs)
    return shown


def within(shown: Mapping[str, Area], area: Area) -> dict[str, Area]:
    """Return the ground of zones that lies in an area; zones that have none are left out."""
    whole = Area(on_the_globe(area).ExportToWkt(), "EPSG:4326")
    found = {}
    for crs, ground in shown.items():
        same = spatial_reference(crs).IsSame(spatial_reference(area.crs))
        wanted = (area if same else whole).geometry_in(crs)
        shared = ground.geometry_in(crs).Intersection(wanted)
        if shared and shared.Area():
            found[crs] = Area(shared.ExportToWkt(), crs)
    return found


def largest_first(shown: Mapping[str, Area]) -> list[str]:
    """Return the zones' CRSs, that of the most ground first: a mosaic is in its CRS."""
    return sorted(shown, key=lambda crs: -shown[crs].geometry_in(crs).Area())


def _are_neighbours(crs: str, other: str) -> bool:
    """Return whether two CRSs are zones side by side; only tiles of those can overlap."""
    one, two = zone_of(crs), zone_of(other)
    return one is not None and two is not None and (one - two) % 60 in (1, 59)


@gdal_errors()
def _covered(grids: Sequence[Grid]) -> ogr.Geometry:
    """Return the ground under grids of one CRS."""
    every = ogr.Geometry(ogr.wkbMultiPolygon)
    for grid in grids:
        every.AddGeometry(grid.outline())
    return every.UnionCascaded()


@gdal_errors()
def _between_meridians(ground: ogr.Geometry, crs: str, target: str) -> ogr.Geometry:
    """Return the part of a zone's ground that lies between its meridians, in another CRS."""
    fine = ground.Clone()
    fine.Segmentize(_STEP_METRES)
    degrees = continuous(Area(fine.ExportToWkt(), crs).geometry_in("EPSG:4326"))
    west = _west_of(crs)
    middle = sum(degrees.GetEnvelope()[:2]) / 2
    degrees = shifted(degrees, 360.0 * round((west + 3 - middle) / 360))
    own = degrees.Intersection(strip(west, west + 6))
    own.Segmentize(_STEP_DEGREES)
    return Area(own.ExportToWkt(), "EPSG:4326").geometry_in(target)


def _west_of(crs: str) -> float:
    """Return the longitude at which a zone begins."""
    return 6.0 * (zone_of(crs) or 0) - 186


def join(
    paths: Sequence[str | Path],
    output: str | Path,
    layer: Layer,
    crs: str = "",
    progress: Progress | None = None,
) -> None:
    """Write zones' rasters of one band as one, a Cloud Optimized GeoTIFF, by nearest neighbour.

    The first one's CRS is the mosaic's unless `crs` is given; pixels of a raster in that CRS stay
    what and where they are. WaterGeeError for a CRS that is not in metres or tears them apart.
    """
    progress = progress or Progress()
    parts = [open_raster(path) for path in paths]
    whole = _whole([grid_of(part) for part in parts], crs)
    every = windows(whole.whole, _WINDOW)
    with creating(output, whole, layer, cog=True) as file:
        for number, window in enumerate(every, 1):
            write(file, window, _joined(parts, whole.part(window), layer.nodata))
            progress.at(number / len(every))


def _whole(grids: Sequence[Grid], crs: str) -> Grid:
    """Return the mosaic's grid: on the lattice of the first part, or on its like in another CRS."""
    chosen = _wkt_of(crs) if crs else grids[0].crs
    x, dx, _, y, _, dy = grids[0].transform
    frame = Grid(chosen, (x, dx, 0.0, y, 0.0, dy), 1, 1)
    require_metric_grid(frame, crs_name(chosen))
    boxes = []
    for grid in grids:
        same = spatial_reference(grid.crs).IsSame(spatial_reference(chosen))
        outline = Area(grid.outline().ExportToWkt(), grid.crs)
        window = frame.window_of(grid.bounds if same else outline.bounds_in(chosen))
        boxes.append(window if same else window.grown(1))
    column, row = min(box.column for box in boxes), min(box.row for box in boxes)
    width = max(box.column + box.width for box in boxes) - column
    height = max(box.row + box.height for box in boxes) - row
    if width * height > _TORN * len(grids) * max(grid.width * grid.height for grid in grids):
        raise WaterGeeError(
            say(
                "In {crs} the map would have {width:,} × {height:,} pixels: the area lies far "
                "apart in it. Choose another CRS for the map.",
                crs=crs_name(chosen),
                width=width,
                height=height,
            )
        )
    return frame.part(Window(column, row, width, height))


def _wkt_of(crs: str) -> str:
    """Return a CRS as WKT; WaterGeeError when it is none."""
    try:
        return spatial_reference(crs).ExportToWkt()
    except RuntimeError as error:
        raise WaterGeeError(
            say("'{crs}' is not a coordinate reference system. Choose another.", crs=crs)
        ) from error


def _joined(parts: Sequence[gdal.Dataset], grid: Grid, nodata: float) -> np.ndarray:
    """Return the pixels of a part of the mosaic.

    Each is what its own zone shows there; where that zone has nothing, what another has. A pixel
    beside a meridian whose nearest belongs to the other side takes the next one of its own zone.
    """
    kind = read_window(parts[0], Window(0, 0, 1, 1), [1]).dtype
    values = np.full((grid.height, grid.width), nodata, kind)
    for part in parts:
        x, y = _places(grid, part)
        east = _east(grid, part.GetProjection())
        inside = (east >= 0) & (east < 6)
        _fill(values, part, x + _moved(x, y, east, grid), y, inside, nodata)
    for part in parts:
        _fill(values, part, *_places(grid, part), np.ones_like(values, bool), nodata)
    return values


def between_meridians(grid: Grid) -> np.ndarray:
    """Return which of a grid's pixel centres lie between the meridians of its own zone."""
    east = _east(grid, grid.crs)
    return (east >= 0) & (east < 6)


def seen_elsewhere(
    grid: Grid, others: Sequence[gdal.Dataset], is_seen: Callable[[np.ndarray], np.ndarray]
) -> np.ndarray:
    """Return where ground beyond a zone's meridians is seen in rasters of other zones.

    `is_seen` tells it of values; no value is infinite.
    """
    beyond = ~between_meridians(grid)
    seen = np.zeros((grid.height, grid.width), bool)
    for other in others if beyond.any() else ():
        values = np.full(seen.shape, np.inf)
        _fill(values, other, *_places(grid, other), beyond & ~seen, np.inf)
        seen |= is_seen(values)
    return seen


def _east(grid: Grid, crs: str) -> np.ndarray:
    """Return how far a grid's centres lie from a zone's western meridian, in degrees eastwards."""
    return (_centres(grid, "EPSG:4326")[0] - _west_of(crs) + 180) % 360 - 180


def _moved(x: np.ndarray, y: np.ndarray, east: np.ndarray, grid: Grid) -> np.ndarray:
    """Return how many pixels east places in a zone are moved so that their pixels lie in it too.

    `east` is how far they lie from the zone's western meridian, in degrees. A zone's columns lean
    against its meridians by up to three degrees.
    """
    middle = Window(grid.width // 2, grid.height // 2, 1, 1)
    latitude = float(_centres(grid.part(middle), "EPSG:4326")[1][0, 0])
    pixels = _METRES_A_DEGREE * np.cos(np.radians(latitude)) / grid.transform[1]
    from_west, from_east = east * pixels, (6 - east) * pixels
    to_centre, leaning = np.floor(x) + 0.5 - x, _LEANING * np.abs(np.floor(y) + 0.5 - y)
    return np.select(
        [from_west + to_centre < leaning, from_east - to_centre < leaning],
        [np.maximum(_INSIDE - from_west, 0), -np.maximum(_INSIDE - from_east, 0)],
        0.0,
    )


def _fill(
    values: np.ndarray,
    part: gdal.Dataset,
    x: np.ndarray,
    y: np.ndarray,
    wanted: np.ndarray,
    nodata: float,
) -> None:
    """Set pixels that have no value yet, and are wanted, to a part's at columns x and rows y."""
    columns, rows = np.floor(x).astype(np.int64), np.floor(y).astype(np.int64)
    wanted = wanted & (values == nodata) & (columns >= 0) & (columns < part.RasterXSize)
    wanted &= (rows >= 0) & (rows < part.RasterYSize)
    if not wanted.any():
        return
    columns, rows = columns[wanted], rows[wanted]
    left, top = int(columns.min()), int(rows.min())
    window = Window(left, top, int(columns.max()) - left + 1, int(rows.max()) - top + 1)
    values[wanted] = read_window(part, window, [1])[0][rows - top, columns - left]


def _places(grid: Grid, part: gdal.Dataset) -> tuple[np.ndarray, np.ndarray]:
    """Return where the centres of a grid lie in a raster, in its columns and rows."""
    target = grid_of(part)
    x, y = _centres(grid, target.crs)
    left, dx, _, top, _, dy = target.transform
    return (x - left) / dx, (y - top) / dy


def _centres(grid: Grid, crs: str) -> tuple[np.ndarray, np.ndarray]:
    """Return x and y of a grid's pixel centres in another CRS; longitudes may be over 180."""
    left, dx, _, top, _, dy = grid.transform
    columns, rows = _nodes(grid.width), _nodes(grid.height)
    x, y = np.meshgrid(left + (columns + 0.5) * dx, top + (rows + 0.5) * dy)
    if not spatial_reference(grid.crs).IsSame(spatial_reference(crs)):
        found = transformed(np.column_stack([x.ravel(), y.ravel()]), grid.crs, crs)
        x, y = found[:, 0].reshape(x.shape), found[:, 1].reshape(x.shape)
        if spatial_reference(crs).IsGeographic():
            x = x[0, 0] + (x - x[0, 0] + 180) % 360 - 180
    return _between(x, columns, rows, grid), _between(y, columns, rows, grid)


def _nodes(count: int) -> np.ndarray:
    """Return the pixels whose coordinates are transformed: every 32nd, and the last."""
    return np.unique([*range(0, count, _EVERY), count - 1])


def _between(values: np.ndarray, columns: np.ndarray, rows: np.ndarray, grid: Grid) -> np.ndarray:
    """Return values of some columns and rows at every pixel, bilinearly."""
    for axis, (nodes, count) in enumerate(((rows, grid.height), (columns, grid.width))):
        if len(nodes) == 1:
            continue
        places = np.arange(count)
        before = np.clip(np.searchsorted(nodes, places, "right") - 1, 0, len(nodes) - 2)
        share = (places - nodes[before]) / (nodes[before + 1] - nodes[before])
        share = share[:, None] if axis == 0 else share[None, :]
        low, high = values.take(before, axis), values.take(before + 1, axis)
        values = low + (high - low) * share
    return values
