"""Estimates before a run, and a live preview, on the local Earth Engine."""

from __future__ import annotations

import json
import urllib.request
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from osgeo import gdal

from tests.earthengine_server.client import PROJECT
from tests.earthengine_server.server import LocalEarthEngine
from tests.engine.conftest import Recorder
from tests.engine.test_exports import small_network
from water_gee_plugin.engine import jobs
from water_gee_plugin.engine.earthengine.cost import eecu_seconds
from water_gee_plugin.engine.earthengine.transport import Reply, Transport
from water_gee_plugin.engine.network import model_file
from water_gee_plugin.engine.support.errors import WaterGeeError
from water_gee_plugin.engine.support.texts import from_json

pytest_plugins = ["tests.earthengine_server.fixtures"]

#: 61 × 40 pixels, for its sides lie between those of pixels.
AREA = {
    "wkt": "POLYGON((813600 -336615,815400 -336615,815400 -337815,813600 -337815,813600 -336615))",
    "crs": "EPSG:32620",
}
IMAGERY = {"start_year": 2020, "end_year": 2022, "dem": "none"}
PROFILE = (
    " EECU·s PeakMem Count  Description\n  0.500     47k    44  (plumbing)\n"
    "  1.500    124k    14  Algorithm Image.reduce\n   -        59k    12  Loading\n"
)


def run(
    name: str, server: LocalEarthEngine, model: Path, progress: Recorder | None = None, **given: Any
) -> dict[str, Any]:
    """Run a job against the server."""
    cloud = {"project": PROJECT, "url": server.url, "model": str(model)}
    values = {"imagery": IMAGERY, "area": AREA} | cloud | given
    return jobs.run(name, values, progress or Recorder())


@pytest.fixture
def model(tmp_path: Path) -> Path:
    """Return a model file."""
    model_file.save(tmp_path / "model.npz", small_network())
    return tmp_path / "model.npz"


def profiling(monkeypatch: pytest.MonkeyPatch, profile: str, status: int = 200) -> list[str]:
    """Let the service give profiles, as its client expects them; return the ids asked for."""
    real, asked = Transport.post, []

    def post(self: Transport, path: str, body: bytes, headers: Any = None) -> Reply:
        """Add the header that names a profile, and answer when it is asked for."""
        if b"Profile.getProfiles" in body:
            call = json.loads(body)["expression"]["values"]["0"]["functionInvocationValue"]
            asked.extend(call["arguments"]["ids"]["constantValue"])
            return Reply(status, {}, json.dumps({"result": profile}).encode())
        reply = real(self, path, body, headers)
        if headers and headers.get("X-Earth-Engine-Computation-Profiling") == "1":
            return Reply(
                reply.status,
                reply.headers | {"x-earth-engine-computation-profile": "profile-7"},
                reply.body,
            )
        return reply

    monkeypatch.setattr(Transport, "post", post)
    return asked


def test_without_a_profile_no_cost_is_told(earthengine: LocalEarthEngine, model: Path) -> None:
    """Tiles, requests and bytes are; the cost is None, and the words say why."""
    found = run("estimatemapping", earthengine, model)
    assert (found["periods"], found["requests"]) == (2, 2 * found["tiles"])
    assert found["bytes_back"] == found["pixels"] == 2 * 61 * 40
    assert found["bytes_sent"] == found["payload"] * found["requests"] > 10_000
    assert found["eecu_hours_low"] is found["eecu_hours_high"] is found["share_low"] is None
    assert "cost is unknown: Earth Engine returned no profile" in found["text"]


def test_a_profile_becomes_a_range(
    earthengine: LocalEarthEngine, model: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """From half to twice the sample's EECU-seconds a pixel, and its share of the tier."""
    asked = profiling(monkeypatch, PROFILE)
    found = run("estimatemapping", earthengine, model, tier="contributor")
    assert asked == ["profile-7"]
    middle = found["eecu_hours_low"] / 0.5
    sampled = 2.0 / 3600 * found["pixels"] / middle
    assert 0 < sampled <= 64 * 64 and sampled == pytest.approx(round(sampled))
    assert found["eecu_hours_high"] == pytest.approx(4 * found["eecu_hours_low"])
    assert found["share_high"] == pytest.approx(found["eecu_hours_high"] / 1000)
    assert "EECU-hours" in found["text"]


@pytest.mark.parametrize(
    ("profile", "status", "words"),
    [("Rows\n 1.0 x\n", 200, "is not readable"), (PROFILE, 404, "is not available")],
)
def test_a_profile_that_is_none_is_not_believed(
    earthengine: LocalEarthEngine,
    model: Path,
    monkeypatch: pytest.MonkeyPatch,
    profile: str,
    status: int,
    words: str,
) -> None:
    """A table of another kind, and one that cannot be fetched."""
    profiling(monkeypatch, profile, status)
    found = run("estimatemapping", earthengine, model)
    assert found["eecu_hours_low"] is None and words in found["text"]


def test_a_profile_is_summed() -> None:
    """Numbers of the first column alone; nothing of a table without them."""
    assert eecu_seconds(PROFILE) == 2.0
    assert eecu_seconds("") is None
    assert eecu_seconds("EECU·s PeakMem\n  -  3k\n") is None


def preview(server: LocalEarthEngine, progress: Recorder | None = None, **given: Any) -> Any:
    """Run the preview of a download against the server; return it and its cost."""
    values = {"imagery": IMAGERY, "area": AREA, "project": PROJECT, "url": server.url} | given
    found = jobs.run("previewdownload", values, progress or Recorder())
    return found["preview"], found["cost"]


def words(cost: dict[str, Any]) -> str:
    """Return what a cost says."""
    return from_json(cost["sentence"])


def test_the_preview_of_a_download_tells_its_share_of_the_month(
    earthengine: LocalEarthEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The sample's EECU-seconds a pixel times all pixels of all tiles and periods."""
    profiling(monkeypatch, PROFILE)
    recorder = Recorder()
    found, cost = preview(earthengine, recorder, tier="community")
    hours = 2.0 / 3600 * found["tiles"] * found["periods"] * 512**2 / 64**2
    assert cost["eecu_hours_low"] == pytest.approx(hours / 2)
    assert cost["eecu_hours_high"] == pytest.approx(hours * 2)
    assert cost["share_high"] == pytest.approx(hours * 2 / 150)
    assert words(cost) in recorder.texts("info") and "of the monthly 150" in words(cost)


def test_a_preview_without_a_cost_is_a_preview_still(earthengine: LocalEarthEngine) -> None:
    """No profile, and a sample that is refused: the words say so, all else is told."""
    found, cost = preview(earthengine)
    assert cost["share_low"] is None and "returned no profile" in words(cost)
    earthengine.add_fault("memory", path="computePixels", times=None, over_pixels=100)
    again, cost = preview(earthengine)
    assert again == found and cost["eecu_hours_high"] is None
    assert "too much for Earth Engine" in words(cost)
    with pytest.raises(WaterGeeError, match="community, contributor, partner"):
        preview(earthengine, tier="gold")


def test_a_sample_that_is_too_much(earthengine: LocalEarthEngine, model: Path) -> None:
    """What Earth Engine says of it, and what to do."""
    earthengine.add_fault("memory", path="computePixels", times=None, over_pixels=100)
    with pytest.raises(WaterGeeError, match="too much for Earth Engine.*memory.*other encoding"):
        run("estimatemapping", earthengine, model)
    with pytest.raises(WaterGeeError, match="community, contributor, partner"):
        run("estimatemapping", earthengine, model, tier="gold")


def test_a_preview_is_drawn_and_its_address_is_told_to_nobody_else(
    earthengine: LocalEarthEngine, model: Path
) -> None:
    """A web tile over the area holds the map's two colours; no message holds the address."""
    recorder = Recorder()
    scenes = IMAGERY | {"end_year": 2020, "mode": "scenes"}
    scene = "LC08_231062_20200706"
    shown = run("livepreview", earthengine, model, recorder, imagery=scenes, period=scene)
    assert shown["period"] == scene
    west, south, east, north = shown["bounds"]
    assert -60.3 < west < east < -60.1 and -3.1 < south < north < -3.0
    zoom = 14
    x = int(((west + east) / 2 + 180) / 360 * 2**zoom)
    angle = np.radians((south + north) / 2)
    y = int((1 - np.arcsinh(np.tan(angle)) / np.pi) / 2 * 2**zoom)
    address = shown["url"].format(z=zoom, x=x, y=y)
    with urllib.request.urlopen(address, timeout=200) as answer:
        gdal.FileFromMemBuffer("/vsimem/tile.png", answer.read())
    picture = gdal.Open("/vsimem/tile.png").ReadAsArray()
    seen = {tuple(colour) for colour in picture[:3].reshape(3, -1).T.tolist()}
    assert {(222, 214, 198), (31, 107, 180)} <= seen
    token = shown["url"].split("/maps/")[1].split("/")[0]
    assert token not in json.dumps(recorder.events)
    assert run("livepreview", earthengine, model)["period"] == "2022-06-08"
