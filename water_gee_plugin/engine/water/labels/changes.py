"""A picture of a correction: what was kept, where water was added and where it was removed."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from ...rasters.classes import UNKNOWN, WATER
from ...rasters.tiles.mosaic import TileMosaic
from ...rasters.tiles.tile_set import TileSet
from ...rasters.writing import Layer, creating, write
from ...support.errors import WaterGeeError
from ...support.progress import Progress
from ...support.texts import say

KEPT, ADDED, REMOVED = 0, 1, 2
CHANGE_CLASSES = {
    KEPT: ("kept", (222, 214, 198)),
    ADDED: ("water added", (31, 120, 180)),
    REMOVED: ("water removed", (202, 72, 28)),
}
LAYER = Layer("uint8", UNKNOWN, ("change",), classes=CHANGE_CLASSES)


def write_changes(
    tile_set: TileSet, before: Path, after: Path, output: str | Path, progress: Progress
) -> None:
    """Write a raster of three classes that shows how `after` differs from `before`.

    Raises WaterGeeError when the set holds several periods or zones.
    """
    tiles = the_one_mosaic(tile_set)
    with creating(output, tiles.grid, LAYER, cog=True) as dataset:
        for number, (record, window) in enumerate(tiles.windows()):
            progress.at(number / len(tiles.records))
            change = _change(tiles.read_label(record, before), tiles.read_label(record, after))
            write(dataset, window, change)


def the_one_mosaic(tile_set: TileSet) -> TileMosaic:
    """Return a set's mosaic; WaterGeeError when there are several: one raster shows one."""
    mosaics = tile_set.mosaics()
    if len(mosaics) > 1:
        raise WaterGeeError(
            say(
                "{folder} contains {count} periods or UTM zones, but a change map can show only "
                "one. Leave the change map out, or correct each one separately.",
                folder=tile_set.folder,
                count=len(mosaics),
            )
        )
    return mosaics[0]


def _change(before: np.ndarray, after: np.ndarray) -> np.ndarray:
    """Return what became of each pixel; no data where either label is unknown."""
    was, is_now = before == WATER, after == WATER
    change = np.select([is_now & ~was, was & ~is_now], [ADDED, REMOVED], KEPT).astype(np.uint8)
    change[(before == UNKNOWN) | (after == UNKNOWN)] = UNKNOWN
    return change
