"""What mapping on Earth Engine will take, told before it starts: requests, bytes and cost."""

from __future__ import annotations

from ... import results
from ...network import expression_size
from ...network.graph import Network
from ...rasters.polygons import Area
from ...rasters.tiles.zone_tiles import zone_tiles
from ...support.progress import Progress
from ...support.texts import say, to_json
from .. import cost, selection
from ..imagery import Imagery
from ..pixels import PixelRequest
from ..session import Session
from . import map_image
from .probed_encoding import chosen_encoding

_TYPES = ("uint8",)


def estimate(
    session: Session,
    network: Network,
    imagery: Imagery,
    area: Area,
    encoding: str,
    evidence: bool,
    tier: str,
    progress: Progress,
) -> results.MappingEstimate:
    """Return what mapping an area would take; one small window of it is computed.

    Raises WaterGeeError when even that is refused.
    """
    cost.hours_of_tier(tier)
    map_image.require_dem(network, imagery)
    region = selection.region_of(area)
    periods = selection.periods_of(imagery, selection.scenes_or_error(imagery, region))
    chosen, flipped = chosen_encoding(session, encoding, progress)
    tiles = [tile for zone in zone_tiles(area) for tile in zone.tiles]
    image = map_image.map_image(network, imagery, periods[-1], region, chosen, flipped, evidence)
    expression_size.measure(image)
    request = PixelRequest.of(image, _TYPES)
    grid = tiles[len(tiles) // 2].grid
    payload = len(request.body(grid))
    pixels = sum(tile.grid.width * tile.grid.height for tile in tiles) * len(periods)
    requests = len(tiles) * len(periods)
    price = cost.sampled(session, request, grid, pixels, tier, progress)
    sentences = [
        say(
            "Tiles: {tiles}. Periods: {periods}. Requests: {requests} of {payload:.2f} MB "
            "each. To send: {sent:,.1f} MB. To receive: at most {back:,.1f} MB.",
            tiles=len(tiles),
            periods=len(periods),
            requests=requests,
            payload=payload / 1e6,
            sent=payload * requests / 1e6,
            back=pixels / 1e6,
        ),
        say("The sample took {seconds:.1f} seconds.", seconds=price.sample_seconds),
        price.sentence(),
    ]
    return {
        **price.as_result(),
        "tiles": len(tiles),
        "periods": len(periods),
        "requests": requests,
        "pixels": pixels,
        "bytes_back": pixels,
        "payload": payload,
        "bytes_sent": payload * requests,
        "text": "\n".join(sentences),
        "sentences": [to_json(sentence) for sentence in sentences],
    }
