"""The lattice: which pixels make a tile, and what a tile is called.

On the Landsat pixel grid of a UTM zone (30 m, edges at 15 modulo 30, northern zones also in
the south) tiles count from the zone's own origin, so that any job meets the same tiles. A
raster on another grid keeps it: its tiles count from its own upper left corner.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from osgeo import ogr

from ..gdal_state import gdal_errors
from ..grid import Grid, Window, crs_name, spatial_reference
from ..polygons import Area

TILE_SIZE = 512
PIXEL = 30.0
_ANCHOR = 15.0


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
    step = PIXEL * size

    def index(value: float, up: bool) -> int:
        """Return the tile edge below, or above, a coordinate."""
        position = (value - _ANCHOR) / step
        return math.ceil(position - 1e-6) if up else math.floor(position + 1e-6)

    xmin, ymin, xmax, ymax = bounds
    columns = range(index(xmin, False), index(xmax, True))
    rows = range(index(ymax, True) - 1, index(ymin, False) - 1, -1)
    return [lattice_tile(zone, i, j, crs, size) for j in rows for i in columns]


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


@gdal_errors()
def tiles_in(area: Area, size: int = TILE_SIZE) -> list[tuple[int, Tile]]:
    """Return the Landsat lattice's tiles that meet an area, each with its zone's EPSG code.

    Each UTM zone takes the part of the area between its meridians, so an area over two zones
    gets tiles of both.
    """
    ground = area.geometry_in("EPSG:4326")
    west, east, _, _ = ground.GetEnvelope()
    tiles: list[tuple[int, Tile]] = []
    for number in range(utm_zone(west), utm_zone(east) + 1):
        part = ground.Intersection(_zone_strip(number))
        if part is None or part.IsEmpty():
            continue
        zone = 32600 + number
        crs = spatial_reference(f"EPSG:{zone}").ExportToWkt()
        here = Area(part.ExportToWkt(), "EPSG:4326")
        geometry = here.geometry_in(crs)
        found = lattice_tiles(zone, here.bounds_in(crs), crs, size)
        tiles += [(zone, tile) for tile in found if geometry.Intersects(tile.grid.outline())]
    return tiles


def utm_zone(longitude: float) -> int:
    """Return the number of the UTM zone, 1–60, of a longitude."""
    return min(max(math.floor((longitude + 180) / 6) + 1, 1), 60)


def _zone_strip(number: int) -> ogr.Geometry:
    """Return the meridian strip of a zone as a polygon in EPSG:4326."""
    west = -180 + 6 * (number - 1)
    east = west + 6
    return ogr.CreateGeometryFromWkt(
        f"POLYGON(({west} -90,{west} 90,{east} 90,{east} -90,{west} -90))"
    )
