"""The download of a tile set from Earth Engine."""

from __future__ import annotations

from pathlib import Path

from ...rasters.polygons import Area
from ...rasters.tiles.lattice import tiles_in
from ...rasters.tiles.lock import alone
from ...rasters.tiles.tile_set import TileSet
from ...support.errors import WaterGeeError
from ...support.progress import Progress
from ...support.texts import say
from ..imagery import Imagery
from ..selection import periods_of, region_of, scenes_or_error, specification_of
from ..session import Session
from .audit import audit
from .downloader import Downloader, Outcome
from .forecast import forecast, sentences
from .orders import elevation_orders, finished_tiles, image_orders, tiles_with_data


def download_tiles(
    session: Session,
    imagery: Imagery,
    area: Area,
    folder: str | Path,
    progress: Progress,
    highest: int = 32,
) -> tuple[TileSet, Outcome]:
    """Download the tiles that an area needs, or what is left of an earlier run.

    Raises WaterGeeError when no scene suits, when the folder holds another job's tiles or is in
    use by one, and when Earth Engine will not go on; what is done is kept.
    """
    region = region_of(area)
    rows = scenes_or_error(imagery, region)
    periods = periods_of(imagery, rows)
    tiles = [tile for _, tile in tiles_in(area)]
    for sentence in sentences(forecast(imagery, rows, len(tiles), len(periods))):
        progress.message(sentence)
    tile_set = TileSet.create(folder, specification_of(imagery, area))
    with alone(tile_set.folder):
        wanted = [
            (tile, period) for period in periods for tile in tiles_with_data(period, tiles, imagery)
        ]
        tile_set.add((tile, period.name) for tile, period in wanted)
        finished = finished_tiles(tile_set)
        orders = elevation_orders(tile_set, imagery, tiles)
        orders += image_orders(tile_set, imagery, region, wanted, finished, rows)
        downloader = Downloader(session.transport, tile_set, progress, highest)
        outcome = downloader.run(orders)
        audit(session, tile_set, orders, progress)
    if outcome.failed and not any(record.state == "done" for record in tile_set.records()):
        name, reason = next(iter(outcome.errors.items()))
        raise WaterGeeError(
            say(
                "No tile could be downloaded: {count} failed. {name}: {reason} Start the same "
                "download again to try them again.",
                count=outcome.failed,
                name=name,
                reason=reason,
            )
        )
    for name, error in outcome.errors.items():
        progress.warning(say("{name}: {error}", name=name, error=error))
    return tile_set, outcome
