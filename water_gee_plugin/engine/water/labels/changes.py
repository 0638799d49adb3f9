"""A picture of a correction: what was kept, where water was added and where it was removed."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from ...rasters import zones
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

    Of several UTM zones each has its own beside the one that joins them. Raises WaterGeeError when
    the set holds several periods.
    """
    mosaics = mosaics_of_one_period(tile_set)
    several = len(mosaics) > 1
    paths = [zones.beside(output, each.grid.crs) if several else Path(output) for each in mosaics]
    for number, (tiles, path) in enumerate(zip(mosaics, paths)):
        stage = progress.stage(number / len(mosaics), (number + 1) / len(mosaics))
        _write(tiles, before, after, path, stage)
    if several:
        zones.join(paths, output, LAYER)


def _write(tiles: TileMosaic, before: Path, after: Path, output: Path, progress: Progress) -> None:
    """Write how the labels of a zone differ."""
    with creating(output, tiles.grid, LAYER, cog=True) as dataset:
        for number, (record, window) in enumerate(tiles.windows()):
            progress.at(number / len(tiles.records))
            change = _change(tiles.read_label(record, before), tiles.read_label(record, after))
            write(dataset, window, change)


def mosaics_of_one_period(tile_set: TileSet) -> list[TileMosaic]:
    """Return a set's mosaics, one a zone, that of most tiles first.

    WaterGeeError when there are several periods: one raster shows one.
    """
    mosaics = tile_set.mosaics()
    periods = {each.period for each in mosaics}
    if len(periods) > 1:
        raise WaterGeeError(
            say(
                "{folder} contains {count} periods, but a change map can show only one. Leave the "
                "change map out, or correct each one separately.",
                folder=tile_set.folder,
                count=len(periods),
            )
        )
    return sorted(mosaics, key=lambda each: -len(each.records))


def _change(before: np.ndarray, after: np.ndarray) -> np.ndarray:
    """Return what became of each pixel; no data where either label is unknown."""
    was, is_now = before == WATER, after == WATER
    change = np.select([is_now & ~was, was & ~is_now], [ADDED, REMOVED], KEPT).astype(np.uint8)
    change[(before == UNKNOWN) | (after == UNKNOWN)] = UNKNOWN
    return change
