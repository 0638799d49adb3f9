"""The tiles of an area by UTM zone, cut to it: what a map of the area is asked for in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .. import zones
from ..grid import Grid, union
from ..polygons import Area
from .lattice import Tile, tiles_in


@dataclass(frozen=True)
class ZoneTiles:
    """A zone's CRS, its tiles, and the ground that the zone's map shows."""

    crs: str
    tiles: Sequence[Tile]
    ground: Area

    @property
    def grid(self) -> Grid:
        """Return the grid of the zone's map."""
        return union([tile.grid for tile in self.tiles])


def zone_tiles(area: Area) -> list[ZoneTiles]:
    """Return the lattice's tiles, cut to the area's bounds, zone by zone; the largest is first."""
    by_zone: dict[str, list[Tile]] = {}
    for _, tile in tiles_in(area):
        by_zone.setdefault(tile.grid.crs, []).append(tile)
    grounds = dict.fromkeys(by_zone, area)
    if len(by_zone) > 1:
        grids = {crs: [tile.grid for tile in tiles] for crs, tiles in by_zone.items()}
        grounds = zones.within(zones.shares(grids), area)
    order = zones.largest_first(grounds)
    return [ZoneTiles(crs, _cut(by_zone[crs], grounds[crs]), grounds[crs]) for crs in order]


def _cut(tiles: Sequence[Tile], ground: Area) -> list[Tile]:
    """Return tiles cut to the bounds of polygons; those outside are left out."""
    found = []
    for tile in tiles:
        window = tile.grid.window_of(ground.bounds_in(tile.grid.crs)).intersection(tile.grid.whole)
        if window:
            found.append(Tile(tile.id, tile.grid.part(window)))
    return found
