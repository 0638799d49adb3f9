"""What of a tile set is still to be fetched, and what is done with what comes."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Any

import numpy as np

from ...rasters.reading import grid_of, open_raster, read_window
from ...rasters.scenes.landsat import valid_pixels
from ...rasters.tiles.catalogue import Record
from ...rasters.tiles.lattice import Tile
from ...rasters.tiles.tile_set import JOB_TAG, TileSet, image_name
from ...rasters.tiles.wrs2 import area_of
from ...support.texts import say
from .. import imagery as images
from ..imagery import Imagery, Period
from ..pixels import PixelRequest
from ..selection import SOURCE, image_request
from .downloader import Order, TileError

_DEM_TYPES = ("int16",)


def tiles_with_data(period: Period, tiles: Sequence[Tile], imagery: Imagery) -> list[Tile]:
    """Return the tiles that a period can have data in: a scene's nominal footprint, widened."""
    if imagery.mode != images.SCENES:
        return list(tiles)
    reach = area_of(period.name.split("_")[1])
    footprints = {
        crs: reach.geometry_in(crs).Buffer(20_000) for crs in {tile.grid.crs for tile in tiles}
    }
    return [tile for tile in tiles if footprints[tile.grid.crs].Intersects(tile.grid.outline())]


def finished_tiles(tile_set: TileSet) -> set[tuple[str, str]]:
    """Return the tiles that need not be fetched, and set right what an ended run left behind."""
    finished = set()
    for record in tile_set.records():
        if _is_finished(tile_set, record):
            finished.add((record.tile, record.period))
        elif record.state != "pending":
            tile_set.update(record.tile, record.period, state="pending")
    return finished


def _is_finished(tile_set: TileSet, record: Record) -> bool:
    """Return whether a tile is whole, or known to be empty."""
    if record.state == "running":
        return _adopt(tile_set, record.tile, record.period)
    path = tile_set.folder / image_name(record.tile, record.period)
    whole = path.exists() and path.stat().st_size == record.bytes
    return record.state == "empty" or (record.state == "done" and whole)


def _adopt(tile_set: TileSet, tile: str, period: str) -> bool:
    """Enter an image that was written just before its run was killed; return whether it was."""
    path = tile_set.folder / image_name(tile, period)
    if not path.exists():
        return False
    dataset = open_raster(path)
    if dataset.GetMetadataItem(JOB_TAG) != tile_set.hash:
        return False
    looks = read_window(dataset, grid_of(dataset).whole, [7])[0]
    tile_set.enter_image(tile, period, float((looks > 0).mean()))
    return True


def elevation_orders(tile_set: TileSet, imagery: Imagery, tiles: Sequence[Tile]) -> list[Order]:
    """Return the orders for elevation, once a tile."""
    if imagery.dem == "none":
        return []
    request = PixelRequest.of(images.elevation_image(imagery.dem), _DEM_TYPES)

    def save(tile: Tile, pixels: np.ndarray) -> bool:
        """Write a tile's elevation."""
        tile_set.save_dem(tile, pixels[0])
        return False

    missing = [t for t in tiles if not (tile_set.folder / "dem" / f"{t.id}.tif").exists()]
    return [Order(tile, "", request, save) for tile in missing]


def image_orders(
    tile_set: TileSet,
    imagery: Imagery,
    region: Any,
    wanted: Sequence[tuple[Tile, Period]],
    finished: set[tuple[str, str]],
    rows: Sequence[dict[str, Any]],
) -> list[Order]:
    """Return the orders for the images that are still to be fetched."""
    requests: dict[str, PixelRequest] = {}
    orders = []
    for tile, period in wanted:
        if (tile.id, period.name) in finished:
            continue
        if period.name not in requests:
            requests[period.name] = image_request(imagery, period, region)
        tags = _provenance(imagery, period, rows)
        orders.append(
            Order(tile, period.name, requests[period.name], _saver(tile_set, period.name, tags))
        )
    return orders


def _saver(tile_set: TileSet, period: str, tags: dict[str, str]) -> Any:
    """Return how an image's pixels are checked and kept."""

    def save(tile: Tile, pixels: np.ndarray) -> bool:
        """Write a tile's image, or enter it as empty."""
        if (valid_pixels(pixels) != (pixels[6] > 0)).any():
            raise TileError(
                say("the image's bands and its count of clear observations contradict each other")
            )
        if not (pixels[6] > 0).any():
            tile_set.update(tile.id, period, state="empty", clear_fraction=0.0)
            return False
        tile_set.save_image(tile, period, pixels, tags)
        return True

    return save


def _provenance(imagery: Imagery, period: Period, rows: Sequence[dict[str, Any]]) -> dict[str, str]:
    """Return what a file tells of where it comes from."""
    own = [row["index"] for row in rows if period.name in (row["season"], row["index"])]
    return {
        "WATER_GEE_PERIOD": period.name,
        "WATER_GEE_SOURCE": SOURCE,
        "WATER_GEE_SCENES": ",".join(own),
        "WATER_GEE_COMPOSITE": imagery.composite if not period.asset else "scene",
        "WATER_GEE_MASKS": ",".join(imagery.masks),
        "WATER_GEE_FETCHED": datetime.date.today().isoformat(),
    }
