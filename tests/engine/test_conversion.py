"""Models as expressions and as scripts: the same graph, from another client's mouth."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from tests.earthengine_server import client
from tests.earthengine_server.client import PROJECT
from tests.earthengine_server.server import LocalEarthEngine
from tests.engine.conftest import Recorder
from tests.engine.test_exports import THRESHOLD, small_network
from water_gee_plugin.engine import jobs
from water_gee_plugin.engine.earthengine import session
from water_gee_plugin.engine.earthengine.imagery import Imagery
from water_gee_plugin.engine.earthengine.maps import conversion, map_image
from water_gee_plugin.engine.earthengine.pixels import PixelRequest, read_pixels
from water_gee_plugin.engine.network import architecture, model_file, on_earthengine
from water_gee_plugin.engine.network.graph import Network
from water_gee_plugin.engine.rasters.grid import Grid, spatial_reference
from water_gee_plugin.engine.support.errors import WaterGeeError

pytest_plugins = ["tests.earthengine_server.fixtures"]

IMAGERY = Imagery(2020, 2020, sensors=("LC08", "LC09"))
GRID = Grid(
    spatial_reference("EPSG:32620").ExportToWkt(), (811215.0, 30.0, 0, -339105.0, 0, -30.0), 12, 9
)
CORNERS = [[[-60.3, -3.2], [-60.1, -3.2], [-60.1, -2.9], [-60.3, -2.9], [-60.3, -3.2]]]


def v1_network() -> Network:
    """Return v1's network with random weights."""
    network = architecture.water_network(8, np.random.default_rng(3))
    return network.with_weights(network.weights, features="elevation", threshold=0.5)


def compute(
    server: LocalEarthEngine, expression: dict[str, Any], dtypes: tuple[str, ...]
) -> np.ndarray:
    """Return the pixels of an encoded expression."""
    connection = session.connect(PROJECT, server.url)
    request = PixelRequest(expression, dtypes)
    reply = connection.transport.compute_pixels(request.body(GRID))
    assert reply.status == 200, reply.text
    pixels = read_pixels(reply, GRID, dtypes)
    assert isinstance(pixels, np.ndarray)
    return pixels


def encoded(image: Any) -> dict[str, Any]:
    """Return an image's expression."""
    return PixelRequest.of(image, ("uint8",)).expression


@pytest.mark.parametrize("encoding", on_earthengine.ENCODINGS)
def test_the_expression_is_the_model(
    earthengine: LocalEarthEngine, tmp_path: Path, encoding: str
) -> None:
    """Read back by the client and applied to a season's image, its classes make the same map."""
    earthengine.assumptions.chosen |= {
        "convolve": "cross-correlation",
        "pixel-coordinates": "centre",
    }
    from ee import deserializer

    model_file.save(tmp_path / "m.npz", small_network())
    result = jobs.run(
        "convertmodel",
        {
            "model": str(tmp_path / "m.npz"),
            "output": str(tmp_path / "m.json"),
            "encoding": encoding,
            "project": PROJECT,
            "url": earthengine.url,
        },
        Recorder(),
    )
    ee = client.connect(earthengine.url)
    function = deserializer.fromJSON((tmp_path / "m.json").read_text())
    stored = map_image.stored_image(IMAGERY, IMAGERY.seasons()[0], ee.Geometry.Polygon(CORNERS))
    classes = ee.Image(function.apply({"image": stored})).toFloat().unmask(0, False)
    found = compute(earthengine, encoded(classes), ("float32", "float32"))
    network = model_file.load(tmp_path / "m.npz")
    water = map_image.classified(network, stored, "none", encoding, False, evidence=False)
    expected = compute(earthengine, encoded(water), ("uint8",))[0]
    np.testing.assert_array_equal(found[0] > THRESHOLD, expected == 1)
    assert 0 < (expected == 1).mean() < 1
    np.testing.assert_allclose(found.sum(0), 1, atol=1e-5)
    assert (result["encoding"], Path(result["output"]).stem) == (encoding, "m")
    assert 0 < result["rounding"] < 1e-4


def script_of(network: Network, encoding: str = "arrays") -> str:
    """Return the script that draws a model's map."""
    built = conversion.map_graph(network, IMAGERY, encoding, False, evidence=True)
    return conversion.code_editor_script(built, IMAGERY, 'my "model"', encoding, None)


def graph_of(script: str) -> dict[str, Any]:
    """Return the expression that a script draws, its variables filled in."""
    literal = script.split("decodeCloudApi(", 1)[1].rsplit("));\nMap.addLayer", 1)[0]
    region = re.search(r"^var region = (.*);$", script, re.MULTILINE)[1]
    literal = literal.replace(":region", f":{region}")
    for name, value in (("start", "2020-06-01"), ("end", "2020-09-01"), ("corners", CORNERS)):
        literal = literal.replace(f'"constantValue":{name}', f'"constantValue":{json.dumps(value)}')
    return json.loads(literal)


def test_the_script_draws_the_same_map(earthengine: LocalEarthEngine) -> None:
    """Its graph with the season filled in gives the map that Map on Earth Engine makes."""
    ee = client.connect(earthengine.url)
    network = small_network()
    script = script_of(network)
    assert "var start = '2020-06-01'" in script and "var end = '2020-09-01'" in script
    assert max(len(line) for line in script.splitlines()) < 3000
    found = compute(earthengine, graph_of(script), ("uint8",))
    region = ee.Geometry.Polygon(CORNERS)
    season = IMAGERY.seasons()[0]
    image = map_image.map_image(network, IMAGERY, season, region, "arrays", False, evidence=True)
    expected = compute(earthengine, encoded(image), ("uint8",))
    np.testing.assert_array_equal(found, expected)
    assert len(np.unique(expected)) > 1


@pytest.mark.skipif(shutil.which("node") is None, reason="node runs the script")
def test_the_script_runs(earthengine: LocalEarthEngine, tmp_path: Path) -> None:
    """In JavaScript, with stand-ins for what the Code Editor has: it gives away its graph."""
    script = script_of(v1_network())
    stand_ins = (
        "var shown, ee = {Deserializer: {decodeCloudApi: function(g) { shown = g; return g; }}};\n"
        "ee.Image = function(g) { return {neq: function() {}, updateMask: function() {}}; };\n"
        f"var Map = {{getBounds: function() {{ return {[-60.3, -3.2, -60.1, -2.9]}; }},\n"
        "  addLayer: function(image, style, name) { shown = [shown, style, name]; }};\n"
    )
    path = tmp_path / "script.js"
    path.write_text(f"{stand_ins}{script}console.log(JSON.stringify(shown));\n")
    done = subprocess.run(["node", str(path)], capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    drawn, style, name = json.loads(done.stdout)
    assert drawn == graph_of(script)
    assert style["palette"] == ["#ded6c6", "#1f6bb4"] and name == "Water 2020-06-01"


def convert_apart(folder: Path, model: Path, **given: Any) -> dict[str, Any]:
    """Convert a model with a client that has not been initialised."""
    import ee

    ee.Reset()
    parameters = {"model": str(model), "output": str(folder / "converted.json")}
    return jobs.run("convertmodel", parameters | given, Recorder())


@pytest.fixture
def model(tmp_path: Path) -> Path:
    """Return a model file."""
    model_file.save(tmp_path / "model.npz", v1_network())
    return tmp_path / "model.npz"


def test_nobody_is_asked(model: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a project and a network, from what the client ships; no socket is opened."""
    import socket

    def refuse(*_: Any) -> None:
        """Fail at any connection."""
        raise AssertionError("a connection was opened")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    result = convert_apart(tmp_path, model)
    assert result["encoding"] == "arrays"
    assert result["bytes"] < 500_000 and result["depth"] <= 60
    assert (tmp_path / "converted.js").read_text().startswith("// Water GEE")
    json.loads((tmp_path / "converted.json").read_text())


def test_a_client_without_its_list_is_told(
    model: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With what to do about it."""
    monkeypatch.setattr(Path, "exists", lambda path: path.name != "algorithms.json")
    with pytest.raises(WaterGeeError, match="Enter a project"):
        convert_apart(tmp_path, model)


def test_elevation_must_come_from_somewhere(model: Path, tmp_path: Path) -> None:
    """A model that was trained with it needs a DEM in the script."""
    with pytest.raises(WaterGeeError, match="Choose a DEM"):
        convert_apart(tmp_path, model, dem="none")
    assert not (tmp_path / "converted.json").exists()
