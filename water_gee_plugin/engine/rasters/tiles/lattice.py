"""The lattice: which pixels make a tile, and what a tile is called.

On the Landsat pixel grid of a UTM zone (30 m, edges at 15 modulo 30, northern zones also in
the south) tiles count from the zone's own origin, so that any job meets the same tiles. A
raster on another grid keeps it: its tiles count from its own upper left corner.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from osgeo import ogr

from ...support.errors import WaterGeeError
from ...support.progress import Progress
from ...support.texts import say
from ..gdal_state import gdal_errors
from ..globe import on_the_globe, shifted, strip
from ..grid import Grid, Window, crs_name, spatial_reference
from ..polygons import Area

TILE_SIZE = 512
PIXEL = 30.0
_ANCHOR = 15.0
#: Twelve million km² in tiles of 512 pixels: a grid of more is a slip.
MOST_TILES = 50_000


@dataclass(frozen=True)
class Tile:
    """A tile: its id and its grid."""

    id: str
    grid: Grid


def landsat_zone(grid: Grid) -> int | None:
    """Return the EPSG code of the UTM zone when `grid` lies on the Landsat lattice."""
    authority, _, code = crs_name(grid.crs).partition(":")
    if authority != "EPSG" or not code.isdigit() or not 32601 <= int(code) <= 32660:
        return None
    x, dx, _, y, _, dy = grid.transform
    on_lattice = (
        abs(dx - PIXEL) < 1e-6
        and abs(dy + PIXEL) < 1e-6
        and all(
            abs((edge - _ANCHOR) / PIXEL - round((edge - _ANCHOR) / PIXEL)) < 1e-6
            for edge in (x, y)
        )
    )
    return int(code) if on_lattice else None


def lattice_tile(zone: int, i: int, j: int, crs: str, size: int = TILE_SIZE) -> Tile:
    """Return tile (i, j) of a zone: edges at 15 + 30·size·i east and 15 + 30·size·j north."""
    step = PIXEL * size
    transform = (_ANCHOR + step * i, PIXEL, 0.0, _ANCHOR + step * (j + 1), 0.0, -PIXEL)
    return Tile(f"{zone}_{i}_{j}", Grid(crs, transform, size, size))


def lattice_tiles(
    zone: int, bounds: tuple[float, float, float, float], crs: str, size: int = TILE_SIZE
) -> list[Tile]:
    """Return the zone's tiles that meet (xmin, ymin, xmax, ymax), west to east, north to south."""
    return list(_each_tile(zone, bounds, crs, size))


def _each_tile(
    zone: int, bounds: tuple[float, float, float, float], crs: str, size: int
) -> Iterator[Tile]:
    step = PIXEL * size

    def index(value: float, up: bool) -> int:
        """Return the tile edge below, or above, a coordinate."""
        position = (value - _ANCHOR) / step
        return math.ceil(position - 1e-6) if up else math.floor(position + 1e-6)

    xmin, ymin, xmax, ymax = bounds
    columns = range(index(xmin, False), index(xmax, True))
    rows = range(index(ymax, True) - 1, index(ymin, False) - 1, -1)
    return (lattice_tile(zone, i, j, crs, size) for j in rows for i in columns)


def own_tiles(grid: Grid, size: int = TILE_SIZE) -> list[Tile]:
    """Return the tiles of a raster on a grid of its own; the last ones may be smaller."""
    tiles = []
    for row in range(math.ceil(grid.height / size)):
        for column in range(math.ceil(grid.width / size)):
            window = Window(column * size, row * size, size, size).intersection(grid.whole)
            if window:
                tiles.append(Tile(f"own_{column}_{row}", grid.part(window)))
    return tiles


def tiles_of(grid: Grid, size: int = TILE_SIZE) -> list[Tile]:
    """Return the tiles that a raster's pixels belong to."""
    zone = landsat_zone(grid)
    return lattice_tiles(zone, grid.bounds, grid.crs, size) if zone else own_tiles(grid, size)


def tiles_in(
    area: Area, size: int = TILE_SIZE, progress: Progress | None = None
) -> list[tuple[int, Tile]]:
    """Return the Landsat lattice's tiles that meet an area, each with its zone's EPSG code.

    Each UTM zone takes the part of the area between its meridians, so an area over two zones
    gets tiles of both; one over the antimeridian those of both sides. Raises WaterGeeError for
    an area that Landsat does not see, and for more tiles than MOST_TILES.
    """
    if size < 1:
        raise WaterGeeError(
            say("The tile size {size} is too small. Choose at least 64 pixels.", size=size)
        )
    ground = on_the_globe(area)
    west, east, _, _ = ground.GetEnvelope()
    numbers = range(math.floor((west + 180) / 6), math.floor((east + 180) / 6) + 1)
    progress = progress or Progress()
    parts = {number: part for number in numbers if (part := _part(ground, number))}
    about = sum(part.GetArea() for _, _, part in parts.values()) / (PIXEL * size) ** 2
    _require_wanted(about, size)
    tiles: list[tuple[int, Tile]] = []
    for number, (zone, crs, geometry) in parts.items():
        progress.at((number - numbers[0]) / len(numbers))
        xmin, xmax, ymin, ymax = geometry.GetEnvelope()
        for tile in _each_tile(zone, (xmin, ymin, xmax, ymax), crs, size):
            progress.check()
            if geometry.Intersects(tile.grid.outline()):
                tiles.append((zone, tile))
                _require_wanted(len(tiles), size)
    return tiles


def _require_wanted(count: float, size: int) -> None:
    """Raise WaterGeeError when an area has more tiles than anybody can want."""
    if count > MOST_TILES:
        raise WaterGeeError(
            say(
                "The area takes more than {most:,} tiles of {size} × {size} pixels: about "
                "{count:,.0f}. Choose a smaller area.",
                most=MOST_TILES,
                size=size,
                count=max(count, MOST_TILES + 1),
            )
        )


@gdal_errors()
def _part(ground: ogr.Geometry, number: int) -> tuple[int, str, ogr.Geometry] | None:
    """Return the zone, its CRS and the part of an area between a zone's meridians, in that CRS.

    Zones are counted on over the antimeridian: number 60 is the first zone again.
    """
    west = -180 + 6 * number
    part = ground.Intersection(strip(west, west + 6))
    if part is None or part.IsEmpty() or not part.Area():
        return None
    zone = 32601 + number % 60
    crs = spatial_reference(f"EPSG:{zone}").ExportToWkt()
    here = shifted(part, 6 * (number % 60 - number))
    return zone, crs, Area(here.ExportToWkt(), "EPSG:4326").geometry_in(crs)


def utm_zone(longitude: float) -> int:
    """Return the number of the UTM zone, 1–60, of a longitude."""
    return min(max(math.floor((longitude + 180) / 6) + 1, 1), 60)
