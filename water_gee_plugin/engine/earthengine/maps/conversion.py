"""A model as an Earth Engine expression to keep, and as a script for the Code Editor.

The expression is a function of an image: digital numbers of five bands, and elevation where the
model needs it, give the probability of each class. The script draws the whole map, composite,
features and evidence included, from the one definition that Map on Earth Engine sends; its days
and its region are variables. It rests on ee.Deserializer, which Google's JavaScript client exports
without listing it in the documentation, and says so when that is missing.
"""

from __future__ import annotations

import datetime
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ...network import expression_size, on_earthengine
from ...network.expression_size import Report
from ...network.graph import Network
from ...rasters.classes import CLASSES, LAND, UNKNOWN, WATER
from ...rasters.polygons import Area
from ...support.files import replacing
from ...water import features
from ...water.features import feature_set
from .. import imagery as images
from ..feature_image import feature_image
from ..imagery import Imagery
from . import map_image

_ELEVATION = "elevation"
_LINE = 2000
#: Beyond every sensor's days of use.
_ALWAYS = ("1900-01-01", "2200-01-01")
_FUNCTION_ARGUMENT, _START, _END, _REGION = "image", "start", "end", "region"

_SCRIPT = """\
// Water GEE: water of a season, mapped by the model {name} (encoding {encoding}).
// Paste this into the Earth Engine Code Editor, zoom in to your area and press Run. The network
// sees the pixels of the screen: the map is right at the zoom levels 12 and 13, where they are
// about 30 m wide, and coarse below.
var start = '{start}';  // the first day
var end = '{end}';  // the day after the last
{view}var bounds = {bounds};  // west, south, east, north: where scenes are looked for
var corners = [[[bounds[0], bounds[1]], [bounds[2], bounds[1]], [bounds[2], bounds[3]],
  [bounds[0], bounds[3]], [bounds[0], bounds[1]]]];
var region = {region};
if (!ee.Deserializer || !ee.Deserializer.decodeCloudApi) {{
  throw new Error('This Code Editor cannot read expressions (ee.Deserializer.decodeCloudApi).');
}}
var water = ee.Image(ee.Deserializer.decodeCloudApi({graph}));
Map.addLayer(water.updateMask(water.neq({unknown})),
  {{min: {land}, max: {water}, palette: {palette}}}, 'Water ' + start);
"""


@dataclass(frozen=True)
class Converted:
    """What a conversion wrote, and how large the network's expression is."""

    script: Path
    report: Report
    script_bytes: int


def convert(
    network: Network,
    output: Path,
    encoding: str,
    flipped: bool,
    evidence: bool,
    imagery: Imagery,
    area: Area | None = None,
) -> Converted:
    """Write the expression to `output` and the script beside it; ee must be initialised.

    Raises WaterGeeError for a network that Earth Engine would refuse.
    """
    map_image.require_dem(network, imagery)
    function = model_function(network, encoding, flipped)
    report = expression_size.measure(function)
    graph = map_graph(network, imagery, encoding, flipped, evidence)
    expression_size.measure(graph)
    script = output.with_suffix(".js")
    text = code_editor_script(graph, imagery, output.stem, encoding, area)
    with replacing(output) as path:
        path.write_text(_encoded(function), encoding="utf-8")
    with replacing(script) as path:
        path.write_text(text, encoding="utf-8")
    return Converted(script, report, len(text.encode()))


def model_function(network: Network, encoding: str, flipped: bool) -> Any:
    """Return a model as a function of an ee.Image.

    It takes digital numbers of Collection 2 (0 is no data) as blue, green, red, nir and swir1,
    and whole metres as elevation where the model needs them, and gives class_0 (water), class_1, …
    """
    import ee

    chosen = feature_set(str(network.card.get("features")))

    def apply(image: Any) -> Any:
        """Return the classes' probabilities."""
        numbers = image.select(list(features.BANDS))
        elevation = image.select(_ELEVATION) if chosen.needs_elevation else None
        computed, valid = feature_image(numbers, elevation, chosen)
        output = on_earthengine.to_ee_image(network, computed, encoding, flipped)
        return output.updateMask(valid)

    arguments = [{"name": _FUNCTION_ARGUMENT, "type": "Image"}]
    return ee.CustomFunction({"name": "", "returns": "Image", "args": arguments}, apply)


def map_graph(
    network: Network, imagery: Imagery, encoding: str, flipped: bool, evidence: bool
) -> Any:
    """Return the map of a season as an ee.Image whose days and region are variables."""
    import ee

    variable = ee.CustomFunction.variable
    region = variable("Geometry", _REGION)
    start, end = variable("Date", _START), variable("Date", _END)
    scenes = None
    for sensor in imagery.sensors:
        raw = images.raw_scenes(imagery, sensor, *_ALWAYS, region).filterDate(start, end)
        masked = raw.map(lambda image, s=sensor: images.prepared(image, s, imagery.masks))
        scenes = masked if scenes is None else scenes.merge(masked)
    composite = images.composite_of(imagery, scenes)
    return map_image.classified(
        network, composite, imagery.dem, encoding, flipped, evidence, on_screen=True
    )


def code_editor_script(
    graph: Any, imagery: Imagery, name: str, encoding: str, area: Area | None
) -> str:
    """Return JavaScript that draws a map graph in the Code Editor."""
    season = imagery.seasons()[-1]
    literal = _in_lines(_encoded(graph))
    for variable in (_START, _END):
        literal = literal.replace(_reference(variable), f'{{"constantValue":{variable}}}')
    literal = literal.replace(_reference(_REGION), _REGION)
    view, bounds = _view(area)
    colours = {value: "#{:02x}{:02x}{:02x}".format(*rgb) for value, (_, rgb) in CLASSES.items()}
    return _SCRIPT.format(
        name=json.dumps(name)[1:-1],
        encoding=encoding,
        start=season.start,
        end=season.end,
        view=view,
        bounds=bounds,
        region=_region_literal(),
        graph=literal,
        unknown=UNKNOWN,
        land=LAND,
        water=WATER,
        palette=json.dumps([colours[LAND], colours[WATER]]),
    )


def _view(area: Area | None) -> tuple[str, str]:
    """Return the line that brings an area into view, and the bounds; those of the map without."""
    if area is None:
        return "", "Map.getBounds()"
    west, south, east, north = area.bounds_in("EPSG:4326")
    centre = f"Map.setCenter({(west + east) / 2:.5f}, {(south + north) / 2:.5f}, 13);\n"
    return centre, f"[{west:.6f}, {south:.6f}, {east:.6f}, {north:.6f}]"


def _region_literal() -> str:
    """Return the region as an expression whose corners are a variable of the script."""
    arguments = '{"coordinates":{"constantValue":corners},"evenOdd":{"constantValue":true}}'
    call = f'"functionName":"GeometryConstructors.Polygon","arguments":{arguments}'
    return f'{{"functionInvocationValue":{{{call}}}}}'


def _reference(name: str) -> str:
    """Return how a variable is encoded."""
    return f'{{"argumentReference":"{name}"}}'


def _encoded(graph: Any) -> str:
    """Return an expression as compact JSON."""
    from ee import serializer

    return json.dumps(serializer.encode(graph, for_cloud_api=True), separators=(",", ":"))


def _in_lines(text: str) -> str:
    """Return JSON in lines that an editor copes with; none of its strings holds a comma."""
    lines, line = [], ""
    for part in text.split(","):
        if len(line) + len(part) > _LINE:
            lines.append(line)
            line = ""
        line += f"{part},"
    return "\n".join([*lines, line[:-1]])


def last_season(dem: str) -> Imagery:
    """Return the images of last year's summer, for a script whose days the user will change."""
    year = datetime.date.today().year - 1
    return Imagery(year, year, dem=dem)
