"""The network on the local Earth Engine through Processing: three years, and every destination."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import QgsProcessingException

from tests.earthengine_server.scenes.catalogue import generate
from tests.qgis.conftest import ROOT, Feedback, Run
from tests.qgis.test_bad_input import refused
from water_gee_plugin.engine.network import model_file
from water_gee_plugin.settings import URL_VARIABLE

#: Over the western edge of the generated scenes, so that masked pixels are met.
EXTENT = "811015,812215,-336700,-335800 [EPSG:32620]"
PROJECT = "water-gee-test"
PERIODS = ("2005-06-08", "2020-06-08", "2022-06-08")
PLACE = {"EXTENT": EXTENT, "DEM": "NASADEM", "PROJECT": PROJECT}
YEARS = {"PERIODS": "2005-2022", "SENSORS": ["LE07", "LC08", "LC09"]}


@dataclass
class Server:
    """The local Earth Engine as a process of its own."""

    url: str
    folder: Path

    @property
    def exports(self) -> Path:
        """Return what stands for Drive and Cloud Storage."""
        return self.folder / "_exports"


def serve(assets: Path, *options: str) -> Iterator[Server]:
    """Serve assets from a process of its own."""
    command = [sys.executable, "-m", "tests.earthengine_server", "--assets", str(assets)]
    process = subprocess.Popen([*command, *options], cwd=ROOT, stdout=subprocess.PIPE, text=True)
    line = process.stdout.readline()
    assert line.startswith("listening on ")
    yield Server(line.removeprefix("listening on ").strip(), assets)
    process.terminate()
    process.wait(10)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Start the local Earth Engine; its tasks wait a little, so that a run can be stopped."""
    assets = generate(tmp_path_factory.mktemp("earthengine") / "assets", seed=1)
    yield from serve(assets, "--export-delay", "0.3")


@pytest.fixture
def slow_server(server: Server) -> Iterator[Server]:
    """Start one whose tasks wait long."""
    yield from serve(server.folder, "--export-delay", "3600")


@pytest.fixture(autouse=True)
def endpoint(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    """Lead the plugin to the local Earth Engine."""
    monkeypatch.setenv(URL_VARIABLE, server.url)


@dataclass
class Chain:
    """What was downloaded and trained, and the maps that were made there."""

    tiles: str
    model: str
    maps: list[str]


@pytest.fixture(scope="module")
def chain(server: Server, tmp_path_factory: pytest.TempPathFactory) -> Chain:
    """Download three years, train on them, and map them on Earth Engine."""
    import processing

    folder = tmp_path_factory.mktemp("chain")

    def step(name: str, **parameters: Any) -> dict[str, Any]:
        """Run an algorithm."""
        return processing.run(f"watergee:{name}", parameters)

    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(URL_VARIABLE, server.url)
        tiles = step(
            "downloadtiles",
            **PLACE,
            START_YEAR=2005,
            END_YEAR=2022,
            SENSORS=YEARS["SENSORS"],
            OUTPUT=str(folder / "tiles"),
        )["OUTPUT"]
        labels = step("makelabels", TILES=tiles, SOURCE="QA")["OUTPUT"]
        output = str(folder / "model.npz")
        step("trainmodel", TILES=tiles, LABELS=labels, EPOCHS=5, SEED=1, OUTPUT=output)
        made = step(
            "maponearthengine",
            **PLACE,
            **YEARS,
            MODEL=output,
            OUTPUT=str(folder / "map.tif"),
        )
    return Chain(tiles, output, made["MAPS"])


def test_three_years_equal_the_maps_of_downloaded_tiles(
    run: Run, chain: Chain, tmp_path: Path
) -> None:
    """Three layers, pixel for pixel outside rounding ties, masks included."""
    assert [Path(path).stem for path in chain.maps] == [f"map_{period}" for period in PERIODS]
    threshold = model_file.load(chain.model).threshold
    for path, period in zip(chain.maps, PERIODS):
        here = run(
            "mapwater",
            INPUT=chain.tiles,
            MODEL=chain.model,
            PERIOD=period,
            AREA=_area(tmp_path),
            OUTPUT=str(tmp_path / f"{period}.tif"),
            PROBABILITY=str(tmp_path / f"{period}_p.tif"),
        )
        expected, found = read(here["OUTPUT"]), read(path)
        tie = np.abs(read(here["PROBABILITY"]) - threshold) < 1e-4
        assert found.shape == expected.shape and tie.mean() < 0.01
        np.testing.assert_array_equal(found[~tie], expected[~tie])
        assert {0, 1, 255} == set(np.unique(expected).tolist())


def read(path: Path | str) -> np.ndarray:
    """Return a raster's values."""
    return gdal.Open(str(path)).ReadAsArray()


def _area(folder: Path) -> str:
    """Return the extent as a polygon layer."""
    west, east, south, north = (float(n) for n in EXTENT.split(" ")[0].split(","))
    ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
    feature = {
        "type": "Feature",
        "properties": {},
        "geometry": {"type": "Polygon", "coordinates": [ring]},
    }
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::32620"}}
    path = folder / "area.geojson"
    text = {"type": "FeatureCollection", "crs": crs, "features": [feature]}
    path.write_text(json.dumps(text))
    return str(path)


@pytest.mark.parametrize("destination", ["ASSET", "DRIVE", "CLOUD_STORAGE"])
def test_an_export_is_cancelled_and_resumed(
    run: Run, server: Server, chain: Chain, destination: str
) -> None:
    """Stopped after its first task; the same run again makes all three maps, each once."""
    parameters = {
        **PLACE,
        **YEARS,
        "MODEL": chain.model,
        "DESTINATION": destination,
        "FOLDER": f"maps-{destination.lower()}",
    }
    with pytest.raises(QgsProcessingException, match="cancelled"):
        run("exportwatermaps", Feedback(cancel_at="Started"), **parameters)
    results = run("exportwatermaps", **parameters)
    assert (results["SUCCEEDED"], results["RUNNING"]) == (3, 0)
    assert len(json.loads(results["TASKS"])) == 3
    for name, path in zip(results["NAMES"].split(", "), chain.maps):
        (file,) = [f for f in server.folder.rglob(f"{name}.tif") if "part" not in f.name]
        found = read(file)
        if destination == "ASSET":
            found = np.where(read(file.with_suffix(".mask.tiff")) > 0, found, 255)
        np.testing.assert_array_equal(found, read(path))


def test_tasks_are_listed_and_cancelled(
    run: Run, chain: Chain, slow_server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With state, age and cost; what has ended is not asked again, another's is refused."""
    monkeypatch.setenv(URL_VARIABLE, slow_server.url)
    parameters = {**PLACE, **YEARS, "MODEL": chain.model, "DESTINATION": "DRIVE"}
    started = run("exportwatermaps", **parameters, WAIT=False)
    assert (started["SUBMITTED"], started["RUNNING"]) == (3, 3)
    ids = [row["id"] for row in json.loads(started["TASKS"])]
    assert run("canceltasks", TASKS=", ".join(ids), PROJECT=PROJECT)["COUNT"] == 3
    listed = run("listtasks", PROJECT=PROJECT)
    assert (listed["COUNT"], listed["FAILED"], listed["RUNNING"]) == (3, 3, 0)
    rows = json.loads(listed["TASKS"])
    assert {row["state"] for row in rows} == {"CANCELLED"}
    assert all(0 <= row["age"] < 3600 and row["eecu_seconds"] >= 0 for row in rows)
    assert run("canceltasks", TASKS=ids[0], PROJECT=PROJECT)["COUNT"] == 0
    with pytest.raises(QgsProcessingException, match="Water GEE did not start these tasks"):
        run("canceltasks", TASKS="ABCDEF", PROJECT=PROJECT)


def test_a_model_becomes_an_expression_and_a_script(
    run: Run, chain: Chain, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without a connection; its size is told, and the script has the area in view."""
    monkeypatch.setenv(URL_VARIABLE, "http://127.0.0.1:9")
    output = str(tmp_path / "rivers.json")
    results = run("convertmodel", MODEL=chain.model, AREA=_area(tmp_path), OUTPUT=output)
    assert (results["OUTPUT"], results["SCRIPT"]) == (output, str(tmp_path / "rivers.js"))
    assert results["BYTES"] < 500_000 and results["DEPTH"] < 60 and results["CALLS"] > 50
    assert "Map.setCenter(-60.19" in Path(results["SCRIPT"]).read_text()


def test_an_estimate_is_told(run: Run, chain: Chain) -> None:
    """What is known beforehand; the cost stays open where there is no profile."""
    results = run("estimatemapping", **PLACE, **YEARS, MODEL=chain.model)
    assert (results["TILES"], results["REQUESTS"], results["EECU_HOURS_HIGH"]) == (1, 3, None)
    assert results["BYTES_BACK"] == sum(read(path).size for path in chain.maps)
    assert "is unknown" in results["TEXT"]


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"DESTINATION": "CLOUD_STORAGE", "FOLDER": ""}, "bucket"),
        ({"PREFIX": "my map"}, "my map"),
        ({"BUDGET": 2, "WAIT": False}, "limit is only checked while the run waits"),
        ({"DEM": "none"}, "Choose a DEM"),
    ],
)
def test_mistakes_are_told_before_anything_is_contacted(
    chain: Chain, change: dict[str, Any], words: str
) -> None:
    """The choices are checked on this machine."""
    assert words in refused("exportwatermaps", {**PLACE, "MODEL": chain.model} | change)
