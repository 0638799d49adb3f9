"""Maps made on the local Earth Engine equal the maps of the downloaded tiles."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from osgeo import gdal

from tests.earthengine_server.server import LocalEarthEngine
from water_gee_plugin.engine import jobs
from water_gee_plugin.engine.network import architecture, model_file
from water_gee_plugin.engine.network.graph import Network
from water_gee_plugin.engine.rasters.classes import UNKNOWN
from water_gee_plugin.engine.rasters.reading import grid_of
from water_gee_plugin.engine.rasters.tiles.tile_set import TileSet
from water_gee_plugin.engine.support.errors import WaterGeeError
from water_gee_plugin.engine.support.progress import Progress
from water_gee_plugin.engine.water.evidence.evidence import EvidenceReader

pytest_plugins = ["tests.earthengine_server.fixtures"]

#: Across the western edge of the generated scenes, where a river is: masks are met too.
AREA = {
    "wkt": "POLYGON((811015 -339500,811015 -338900,811915 -338900,811915 -339500,811015 -339500))",
    "crs": "EPSG:32620",
}
YEARS = {"start_year": 2020, "end_year": 2022}


def untrained(features: str) -> Network:
    """Return a network whose classes are mixed over the scene."""
    channels = 8 if features == "elevation" else 7
    network = architecture.water_network(channels, np.random.default_rng(11))
    return network.with_weights(network.weights, features=features, threshold=0.5)


def run(name: str, server: LocalEarthEngine, **parameters: Any) -> dict[str, Any]:
    """Run a job against the server."""
    cloud = {"project": "water-gee-test", "url": server.url}
    return jobs.run(name, parameters | cloud, Progress())


def pixels(path: Path | str) -> np.ndarray:
    """Return a raster's values."""
    return gdal.Open(str(path)).ReadAsArray()


def map_here(
    folder: Path, model: Path, period: str, evidence: bool = False
) -> tuple[np.ndarray, np.ndarray]:
    """Map a period of the downloaded set; return classes and probability."""
    output, probability = folder / f"{period}.tif", folder / f"{period}_p.tif"
    parameters = {
        "input": str(folder / "set"),
        "model": str(model),
        "period": period,
        "area": AREA,
        "output": str(output),
        "probability": str(probability),
    }
    jobs.run("mapwater", parameters, Progress())
    likely = pixels(probability) > float(model_file.load(model).card["threshold"])
    if evidence:
        (mosaic,) = (m for m in TileSet.open(folder / "set").mosaics() if m.period == period)
        window = mosaic.grid.window_of(grid_of(gdal.Open(str(output))).bounds)
        likely = EvidenceReader([mosaic]).read(mosaic, window).held_against(likely)
    classes = np.where(pixels(probability) < 0, UNKNOWN, likely).astype(np.uint8)
    return classes, pixels(probability)


@pytest.mark.parametrize(
    ("features", "dem", "evidence"),
    [
        ("no_elevation", "none", False),
        ("no_elevation", "none", True),
        ("no_elevation", "NASADEM", True),
        ("elevation", "NASADEM", True),
    ],
)
def test_maps_equal_those_of_downloaded_tiles(
    earthengine: LocalEarthEngine, tmp_path: Path, features: str, dem: str, evidence: bool
) -> None:
    """Every year, pixel for pixel outside rounding ties, masks included."""
    imagery, model = YEARS | {"dem": dem}, tmp_path / "model.npz"
    run("downloadtiles", earthengine, output=str(tmp_path / "set"), imagery=imagery, area=AREA)
    network = untrained(features)
    model_file.save(model, network)
    _, probability = map_here(tmp_path, model, "2020-06-08")
    # A threshold that makes about half of the pixels water, so that both classes are met.
    threshold = float(np.median(probability[probability >= 0]))
    model_file.save(model, network.with_weights(network.weights, threshold=threshold))
    cloud = run(
        "maponearthengine",
        earthengine,
        output=str(tmp_path / "cloud.tif"),
        model=str(model),
        work=str(tmp_path / "work"),
        imagery=imagery,
        area=AREA,
        evidence=evidence,
    )
    assert len(cloud["maps"]) == 2
    for path, period in zip(cloud["maps"], ("2020-06-08", "2022-06-08")):
        expected, probability = map_here(tmp_path, model, period, evidence)
        found = pixels(path)
        assert found.shape == expected.shape and period in path
        assert gdal.Open(path).GetMetadataItem("PERIOD") == period
        tie = np.abs(probability - threshold) < 1e-4
        np.testing.assert_array_equal(found[~tie], expected[~tie])
        assert {0, 1, 255} == set(np.unique(expected).tolist())
        plain, _ = map_here(tmp_path, model, period)
        assert (plain != expected).any() == evidence


def test_a_second_run_asks_for_nothing(earthengine: LocalEarthEngine, tmp_path: Path) -> None:
    """The tiles of an earlier run are used; another model is not mixed with them."""
    model = tmp_path / "model.npz"
    model_file.save(model, untrained("no_elevation"))
    parameters = {
        "output": str(tmp_path / "map.tif"),
        "model": str(model),
        "work": str(tmp_path / "work"),
        "imagery": {"start_year": 2020, "end_year": 2020, "dem": "none"},
        "area": AREA,
    }
    first = run("maponearthengine", earthengine, **parameters)
    again = run("maponearthengine", earthengine, **parameters)
    assert (first["requests"], again["requests"]) == (1, 0)
    assert again["maps"] == [str(tmp_path / "map.tif")]
    first_model = model.rename(tmp_path / "first.npz")
    other = architecture.water_network(7, np.random.default_rng(12))
    model_file.save(model, other.with_weights(other.weights, features="no_elevation"))
    for changed in ({}, {"model": str(first_model), "evidence": False}):
        with pytest.raises(WaterGeeError, match="other settings"):
            run("maponearthengine", earthengine, **parameters | changed)


def test_a_model_that_needs_elevation(earthengine: LocalEarthEngine, tmp_path: Path) -> None:
    """What to choose is told before anything is asked for."""
    model = tmp_path / "model.npz"
    model_file.save(model, untrained("elevation"))
    with pytest.raises(WaterGeeError, match="Choose a DEM"):
        run(
            "maponearthengine",
            earthengine,
            output=str(tmp_path / "map.tif"),
            model=str(model),
            work=str(tmp_path / "work"),
            imagery={"start_year": 2020, "end_year": 2020, "dem": "none"},
            area=AREA,
        )
    assert not (tmp_path / "work").exists()
