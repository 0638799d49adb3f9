"""From an area and two years to a map, through Processing, on the local Earth Engine."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import (
    QgsApplication,
    QgsFeature,
    QgsGeometry,
    QgsProcessingException,
    QgsRectangle,
    QgsVectorLayer,
)

from tests.earthengine_server.scenes.catalogue import generate
from tests.qgis.conftest import ROOT, Feedback, Run
from tests.qgis.test_bad_input import refused
from water_gee_plugin.engine.network import architecture, model_file
from water_gee_plugin.settings import URL_VARIABLE

#: Within the generated scenes of path 231, row 62; it meets one tile.
EXTENT = "812000,813500,-337000,-335500 [EPSG:32620]"
PROJECT = "water-gee-test"


@pytest.fixture(scope="module")
def earth_engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Start the local Earth Engine as a process of its own and return its address."""
    assets = generate(tmp_path_factory.mktemp("earthengine") / "assets", seed=1)
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.earthengine_server", "--port", "0", "--assets", str(assets)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    line = process.stdout.readline()
    assert line.startswith("listening on ")
    yield line.removeprefix("listening on ").strip()
    process.terminate()
    process.wait(10)


@pytest.fixture(autouse=True)
def endpoint(earth_engine: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Lead the plugin to the local Earth Engine."""
    monkeypatch.setenv(URL_VARIABLE, earth_engine)


@pytest.fixture(scope="module")
def tile_set(earth_engine: str, tmp_path_factory: pytest.TempPathFactory) -> dict[str, object]:
    """Return the results of a download of two years."""
    import processing

    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(URL_VARIABLE, earth_engine)
        return processing.run(
            "watergee:downloadtiles",
            {
                "EXTENT": EXTENT,
                "START_YEAR": 2020,
                "END_YEAR": 2022,
                "PROJECT": PROJECT,
                "OUTPUT": str(tmp_path_factory.mktemp("download") / "tiles"),
            },
        )


def test_the_download_brings_two_seasons(tile_set: dict[str, object]) -> None:
    """2021 has no scene; the catalogue opens in QGIS and tells of the other two."""
    assert (tile_set["TILES"], tile_set["FAILED"]) == (2, 0)
    layer = QgsVectorLayer(f"{tile_set['OUTPUT']}/tiles.gpkg|layername=tiles", "tiles")
    rows = {feature["period"]: feature["state"] for feature in layer.getFeatures()}
    assert rows == {"2020-06-08": "done", "2022-06-08": "done"}


def test_from_the_download_to_maps_of_both_years(
    run: Run, tmp_path: Path, tile_set: dict[str, object]
) -> None:
    """Labels, correction, training and a map a year; the water is where the QA bit saw most."""
    tiles = str(tile_set["OUTPUT"])
    labels = run("makelabels", TILES=tiles, SOURCE="QA")
    corrected = run("correctlabels", TILES=tiles, LABELS=labels["OUTPUT"], METHOD="evidence")
    model = run(
        "trainmodel",
        TILES=tiles,
        LABELS=corrected["OUTPUT"],
        EPOCHS=6,
        SEED=1,
        OUTPUT=str(tmp_path / "model.npz"),
    )
    for period in ("2020-06-08", "2022-06-08"):
        mapped = run(
            "mapwater",
            INPUT=tiles,
            MODEL=model["OUTPUT"],
            PERIOD=period,
            OUTPUT=str(tmp_path / f"{period}.tif"),
        )
        found = gdal.Open(mapped["OUTPUT"]).ReadAsArray()
        (image,) = Path(tiles).glob(f"images/*_{period}.tif")
        looks, wet = gdal.Open(str(image)).ReadAsArray()[6:].astype(int)
        assert ((found == 255) == (looks == 0)).all()
        seen = looks > 0
        agree = (found == 1)[seen] == (2 * wet >= looks)[seen]
        assert agree.mean() > 0.9
        assert mapped["WATER_AREA"] == pytest.approx((found == 1).sum() * 9e-4, rel=2e-3)
    assert np.unique(found).size == 3


def test_the_network_runs_on_earth_engine(run: Run, tmp_path: Path) -> None:
    """Two seasons, two layers, both masked where nothing was seen."""
    network = architecture.water_network(7, np.random.default_rng(0))
    card = {"features": "no_elevation", "threshold": 0.5}
    model_file.save(tmp_path / "m.npz", network.with_weights(network.weights, **card))
    results = run(
        "maponearthengine",
        EXTENT="811015,811615,-337000,-336700 [EPSG:32620]",
        MODEL=str(tmp_path / "m.npz"),
        PERIODS="2020-2022",
        DEM="none",
        PROJECT=PROJECT,
        OUTPUT=str(tmp_path / "map.tif"),
    )
    names = [Path(path).name for path in results["MAPS"]]
    assert names == ["map_2020-06-08.tif", "map_2022-06-08.tif"]
    assert results["OUTPUT"] == results["MAPS"][-1]
    found = gdal.Open(results["OUTPUT"]).ReadAsArray()
    assert (found == 255).any() and (found != 255).any()
    assert results["WATER_AREA"] == pytest.approx((found == 1).sum() * 9e-4, rel=2e-3)


def test_a_run_that_was_cancelled_goes_on(run: Run, tmp_path: Path) -> None:
    """Cancel before the first tile; the same call again brings them all."""
    parameters = {
        "EXTENT": EXTENT,
        "START_YEAR": 2020,
        "END_YEAR": 2020,
        "PROJECT": PROJECT,
        "OUTPUT": str(tmp_path / "tiles"),
    }
    with pytest.raises(QgsProcessingException, match="cancelled"):
        run("downloadtiles", Feedback(cancel_at="Tiles: "), **parameters)
    assert run("downloadtiles", **parameters)["TILES"] == 1


def test_the_preview_is_told_before_the_download(run: Run, tmp_path: Path) -> None:
    """Scenes by sensor and month, looks, tiles and megabytes."""
    feedback = Feedback()
    run(
        "downloadtiles",
        feedback,
        EXTENT=EXTENT,
        START_YEAR=2020,
        END_YEAR=2020,
        PROJECT=PROJECT,
        OUTPUT=str(tmp_path / "tiles"),
    )
    said = "\n".join(feedback.said)
    assert "Scenes: 4. By sensor: LC08 4" in said
    assert "2020-07 2" in said
    assert "Tiles: 1. Periods: 1." in said


def test_the_preview_tells_what_it_costs_where_that_is_known(run: Run) -> None:
    """Without a profile from the service there is no figure, and the words say why."""
    results = run(
        "previewdownload",
        EXTENT=EXTENT,
        START_YEAR=2020,
        END_YEAR=2020,
        PROJECT=PROJECT,
        OUTPUT="TEMPORARY_OUTPUT",
    )
    assert (results["TILES"], results["PERIODS"], results["SCENES"]) == (1, 1, 4)
    assert results["SHARE_LOW"] is results["EECU_HOURS_HIGH"] is None
    assert "no profile" in results["COST"]


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"MONTHS": "summer"}, "summer"),
        (
            {"START_YEAR": 2022, "END_YEAR": 2020},
            "first year (2022) is later than the last year (2020)",
        ),
        ({"EXTENT": None}, "None is given"),
        ({"SENSORS": []}, "SENSORS"),
    ],
)
def test_mistakes_are_told_before_anything_is_contacted(
    tmp_path: Path, change: dict[str, object], words: str
) -> None:
    """The choices are checked on this machine."""
    parameters = {
        "EXTENT": EXTENT,
        "START_YEAR": 2020,
        "END_YEAR": 2020,
        "OUTPUT": str(tmp_path / "tiles"),
    }
    assert words in refused("downloadtiles", parameters | change)


def test_without_a_project_it_says_so(run: Run, tmp_path: Path) -> None:
    """In one sentence, with what to give."""
    with pytest.raises(QgsProcessingException, match="No Google Cloud project"):
        run("downloadtiles", EXTENT=EXTENT, OUTPUT=str(tmp_path / "tiles"))


def test_without_the_client_the_toolbox_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    """Earth Engine's client is what the algorithm lacks in Debian's own Python."""
    monkeypatch.setenv("WATER_GEE_PYTHON", "/usr/bin/python3")
    algorithm = QgsApplication.processingRegistry().algorithmById("watergee:downloadtiles").create()
    good, problem = algorithm.canExecute()
    assert not good and "earthengine-api" in problem


@pytest.fixture
def area() -> QgsVectorLayer:
    """Return the area as a layer of polygons."""
    layer = QgsVectorLayer("Polygon?crs=EPSG:32620", "area", "memory")
    feature = QgsFeature()
    feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(812000, -337000, 813500, -335500)))
    layer.dataProvider().addFeature(feature)
    return layer


def test_a_model_goes_from_an_area_to_its_water_bodies_over_time(
    run: Run, tmp_path: Path, area: QgsVectorLayer
) -> None:
    """A map of each year with scenes, and a row of each body in each."""
    outputs = {
        "maps:maps": str(tmp_path / "maps"),
        "bodies:bodies": str(tmp_path / "bodies.gpkg"),
        "series:series": str(tmp_path / "series.csv"),
    }
    asked = {"START_YEAR": 2020, "END_YEAR": 2022, "MONTHS": "6-8", "PROJECT": PROJECT}
    run("areatoseries", AREA=area, SMALLEST=5000, **asked, **outputs)
    assert len(list((tmp_path / "maps").glob("water_????-??-??_????-??-??.tif"))) == 2
    bodies = QgsVectorLayer(outputs["bodies:bodies"], "bodies").featureCount()
    lines = (tmp_path / "series.csv").read_text(encoding="utf-8").splitlines()
    assert bodies > 0 and len(lines) == 1 + 2 * bodies


def test_a_model_tells_change_from_maps_made_on_earth_engine(
    run: Run, tmp_path: Path, area: QgsVectorLayer
) -> None:
    """One year to another: land and water that stayed, and what came or went."""
    outputs = {f"{name}:{name}": str(tmp_path / f"{name}.tif") for name in ("before", "after")}
    change = str(tmp_path / "change.tif")
    model = str(ROOT / "resources" / "models" / "water.npz")
    asked = {"BEFORE": "2020", "AFTER": "2022", "MONTHS": "6-8", "PROJECT": PROJECT}
    run("areatochange", AREA=area, MODEL=model, **asked, **outputs, **{"change:change": change})
    before, after = (
        gdal.Open(outputs[f"{name}:{name}"]).ReadAsArray() for name in ("before", "after")
    )
    found = gdal.Open(change).ReadAsArray()
    assert found.shape == before.shape
    stayed = found[(before == 1) & (after == 1)]
    gone = found[(before == 1) & (after == 0)]
    assert stayed.size and len(np.unique(stayed)) == 1 and not np.isin(gone, stayed).any()
