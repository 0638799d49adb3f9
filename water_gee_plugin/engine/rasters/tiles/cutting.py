"""A scene on disk cut into a tile set."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from ...support.errors import WaterGeeError
from ...support.progress import Progress
from ...support.texts import say
from ..contents import marks
from ..grid import Grid
from ..polygons import Area
from ..scenes.elevation import SceneWithElevation
from ..scenes.landsat import valid_pixels
from ..scenes.scene import Source
from .lattice import Tile, tiles_of
from .tile_set import CONTENT, TileSet

#: The network looks at 11 × 11 pixels.
MINIMUM_SIZE = 11


def cut_tiles(
    scene: Source,
    name: str,
    folder: str | Path,
    dem: str = "",
    area: Area | None = None,
    progress: Progress | None = None,
) -> tuple[TileSet, int]:
    """Cut a scene into the tiles of a set; return the set and how many tiles hold data.

    Tiles on the Landsat lattice are whole, no data where the scene ends. A run that was cut
    short goes on where it stopped, and images that are missing or damaged are made again. Raises
    WaterGeeError when no pixel is valid, or the set is of other settings or other files.
    """
    progress = progress or Progress()
    require_size(scene.grid, name)
    elevated = SceneWithElevation(scene, dem, progress)
    tile_set = TileSet.create(folder, _specification(scene, name, dem, area, progress))
    tiles = _wanted(scene.grid, area)
    done = {(record.tile, record.period): record for record in tile_set.records()}
    tile_set.add((tile, scene.period) for tile in tiles)
    count = 0
    for number, tile in enumerate(tiles):
        progress.at(number / len(tiles))
        record = done.get((tile.id, scene.period))
        if record and tile_set.is_finished(record, bool(dem)):
            count += record.state == "done"
            continue
        count += _cut(tile_set, tile, scene, elevated)
    if not count:
        raise WaterGeeError(
            say(
                "{name} contains no valid pixels in the area: every pixel is no data or hidden by "
                "cloud.",
                name=name,
            )
            if area
            else say(
                "{name} contains no valid pixels: every pixel is no data or hidden by cloud.",
                name=name,
            )
        )
    return tile_set, count


def require_size(grid: Grid, name: str) -> None:
    """Raise WaterGeeError when a scene is smaller than what the network looks at."""
    if min(grid.width, grid.height) < MINIMUM_SIZE:
        raise WaterGeeError(
            say(
                "{name} has {width} × {height} pixels. The network needs at least {size} × {size}.",
                name=name,
                width=grid.width,
                height=grid.height,
                size=MINIMUM_SIZE,
            )
        )


def _specification(
    scene: Source, name: str, dem: str, area: Area | None, progress: Progress
) -> dict[str, object]:
    """Return what makes this tile set what it is."""
    bounds = area.bounds_in(scene.grid.crs) if area else scene.grid.bounds
    return {
        "source": Path(name).name,
        "sensor": scene.sensor,
        "has_qa": scene.has_qa,
        "elevation": Path(dem).name if dem else "",
        "bounds": list(bounds),
        "area": [area.wkt, area.crs] if area else [],
        "reading": dict(scene.reading),
        CONTENT: marks([*scene.files, *([dem] if dem else [])], progress.check),
    }


def _wanted(grid: Grid, area: Area | None) -> list[Tile]:
    """Return the tiles that the scene, and the area where there is one, meets."""
    tiles = tiles_of(grid)
    if not area:
        return tiles
    geometry = area.geometry_in(grid.crs)
    wanted = [tile for tile in tiles if geometry.Intersects(tile.grid.outline())]
    if not wanted:
        raise WaterGeeError(
            say("The area and the scene do not overlap. Choose an area inside the scene.")
        )
    return wanted


def _cut(tile_set: TileSet, tile: Tile, scene: Source, elevated: SceneWithElevation) -> bool:
    """Cut one tile; return whether it holds data."""
    window = scene.grid.window_of(tile.grid.bounds)
    image = elevated.read(window)
    if not valid_pixels(image).any():
        tile_set.update(tile.id, scene.period, state="empty", clear_fraction=0.0)
        return False
    elevation = elevated.read_elevation(window)
    if elevation is not None:
        tile_set.save_dem(tile, elevation.astype(np.int16))
    tile_set.save_image(tile, scene.period, image)
    return True
