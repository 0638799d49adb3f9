"""A second look at a download: small windows of a few tiles are asked for again."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ...rasters.grid import Window
from ...rasters.reading import open_raster, read_window
from ...rasters.tiles.tile_set import TileSet, image_name
from ...support.errors import WaterGeeError
from ...support.progress import Progress
from ...support.texts import say
from ..pixels import read_pixels
from ..session import Session
from .downloader import Order

#: Of so many tiles one is asked for again, in a window of so many pixels a side.
_TILES_AN_AUDIT, _AUDITED = 50, 64


def audit(session: Session, tile_set: TileSet, orders: Sequence[Order], progress: Progress) -> int:
    """Ask again for a small window of one tile in fifty; return how many could be compared.

    Raises WaterGeeError when Earth Engine now gives other pixels than the file holds: the
    collection has changed meanwhile, or a file is not what it should be.
    """
    images_only = [order for order in orders if order.period]
    rng = np.random.default_rng(len(images_only))
    chosen = rng.choice(len(images_only), len(images_only) // _TILES_AN_AUDIT, replace=False)
    compared = unanswered = 0
    for number in chosen.tolist():
        order = images_only[number]
        path = tile_set.folder / image_name(order.tile.id, order.period)
        if not path.exists():
            continue
        row, column = rng.integers(0, order.tile.grid.height - _AUDITED, 2).tolist()
        window = Window(column, row, _AUDITED, _AUDITED)
        grid = order.tile.grid.part(window)
        reply = session.transport.compute_pixels(order.request.body(grid))
        again = read_pixels(reply, grid, order.request.dtypes)
        if not isinstance(again, np.ndarray):
            unanswered += 1
            continue
        compared += 1
        if (again != read_window(open_raster(path), window)).any():
            raise WaterGeeError(
                say(
                    "Earth Engine now returns different pixels for tile {tile} of {period}: the "
                    "collection has changed. Download the tile set again into a new folder.",
                    tile=order.tile.id,
                    period=order.period,
                )
            )
    if unanswered:
        progress.message(
            say(
                "Tiles that could not be checked, because Earth Engine did not answer: {count}.",
                count=unanswered,
            )
        )
    if compared:
        progress.message(
            say(
                "Tiles partly downloaded again as a check: {count}, all unchanged.",
                count=compared,
            )
        )
    return compared
