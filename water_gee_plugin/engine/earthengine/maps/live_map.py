"""A map that is drawn as one looks at it: its address is good for hours, and opens to anybody.

It is therefore told to the caller alone; it belongs in no log, no file and no project.
"""

from __future__ import annotations

import json

from ... import results
from ...network import expression_size
from ...network.graph import Network
from ...rasters.classes import CLASSES, LAND, UNKNOWN, WATER
from ...rasters.polygons import Area
from ...support.progress import Progress
from .. import selection, tasks
from ..imagery import Imagery
from ..pixels import PixelRequest
from ..session import Session
from . import map_image
from .probed_encoding import chosen_encoding


def live_preview(
    session: Session,
    network: Network,
    imagery: Imagery,
    area: Area,
    encoding: str,
    evidence: bool,
    period: str,
    progress: Progress,
) -> results.LiveMap:
    """Return a map of one period, the last one unless another is named, as web tiles.

    The network sees the pixels of the screen, so that the preview equals the map only where they
    are as large as Landsat's.
    """
    map_image.require_dem(network, imagery)
    region = selection.region_of(area)
    periods = selection.periods_of(imagery, selection.scenes_or_error(imagery, region))
    chosen = next((p for p in periods if p.name == period), periods[-1])
    picked, flipped = chosen_encoding(session, encoding, progress)
    stored = map_image.stored_image(imagery, chosen, region)
    water = map_image.classified(
        network, stored, imagery.dem, picked, flipped, evidence, on_screen=True
    )
    colours = ["{:02x}{:02x}{:02x}".format(*CLASSES[value][1]) for value in (LAND, WATER)]
    shown = water.updateMask(water.neq(UNKNOWN)).visualize(min=LAND, max=WATER, palette=colours)
    expression_size.measure(shown)
    request = PixelRequest.of(shown, ())
    body = json.dumps({"expression": request.expression, "fileFormat": "PNG"}).encode()
    path = f"/v1/projects/{session.project}/maps?fields=name"
    name = tasks.answer(session, path, body, progress)["name"]
    url = f"{session.url}/v1/{name}/tiles/{{z}}/{{x}}/{{y}}"
    bounds = list(area.bounds_in("EPSG:4326"))
    return {"url": url, "period": chosen.name, "bounds": bounds}
