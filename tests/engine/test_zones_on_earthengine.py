"""An area over zones 20 and 21 on the local Earth Engine: one plan, a map a zone, one mosaic."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from osgeo import gdal

from tests.earthengine_server.client import PROJECT, connect
from tests.earthengine_server.scenes.catalogue import Landscape, Scene, Site
from tests.earthengine_server.scenes.landscape import flooded, season_level
from tests.earthengine_server.server import LocalEarthEngine
from tests.engine import scenes, zoned
from tests.engine.conftest import Recorder
from tests.engine.scenes import read_raster
from water_gee_plugin.engine import jobs
from water_gee_plugin.engine.rasters.classes import UNKNOWN
from water_gee_plugin.engine.rasters.grid import Grid, transformed
from water_gee_plugin.engine.rasters.ground import ground_area, pixel_areas
from water_gee_plugin.engine.rasters.reading import grid_of, open_raster

SIZE, HALF = 256, 0.03
DAYS = ("2020-07-06", "2022-08-21")
PERIODS = ("2020-06-08", "2022-06-08")
IMAGERY = {"start_year": 2020, "end_year": 2022, "dem": "none"}
#: A little more of it is in zone 20.
PLACE = zoned.place(half=HALF, shift=-0.003)
AREA = {"wkt": PLACE.wkt, "crs": PLACE.crs}


def site() -> Site:
    """Return a scene of zone 20 in whose middle the meridian is."""
    x, y = transformed(np.array([[-60.0, zoned.LATITUDE]]), "EPSG:4326", "EPSG:32620")[0]
    left, top = (15 + 30 * round((each - 15) / 30) for each in (x - 3840, y + 3840))
    return Site(230, 62, "EPSG:32620", float(left), float(top), SIZE, False)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LocalEarthEngine]:
    """Serve two cloudless scenes across the meridian."""
    folder, landscape = tmp_path_factory.mktemp("zoned") / "assets", Landscape(3)
    collection = folder / "LANDSAT/LC08/C02/T1_L2"
    for sensor in ("LT04", "LT05", "LE07", "LC08", "LC09"):
        empty = folder / f"LANDSAT/{sensor}/C02/T1_L2"
        empty.mkdir(parents=True)
        (empty / "asset.json").write_text('{"type": "IMAGE_COLLECTION"}', "utf-8")
    ground = landscape.ground(*site().centres())
    for day in DAYS:
        Scene(site(), "LC08", date.fromisoformat(day), 0.0, landscape).write(collection, ground)
    exports = tmp_path_factory.mktemp("exports")
    with LocalEarthEngine(folder, exports=exports) as made:
        connect(made.url)
        yield made


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return a model file."""
    return str(zoned.write_model(tmp_path_factory.mktemp("model") / "model.npz"))


def run(name: str, server: LocalEarthEngine, **given: Any) -> dict[str, Any]:
    """Run a job against the server for the area and years."""
    cloud = {"project": PROJECT, "url": server.url, "imagery": IMAGERY, "area": AREA}
    return jobs.run(name, cloud | given, Recorder())


@pytest.fixture(scope="module")
def mapped(
    server: LocalEarthEngine, model: str, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Any]:
    """Return the maps that Map on Earth Engine makes."""
    folder = tmp_path_factory.mktemp("cloud")
    return run(
        "maponearthengine",
        server,
        model=model,
        evidence=False,
        output=str(folder / "cloud.tif"),
        work=str(folder / "work"),
    )


def test_maps_equal_those_of_downloaded_tiles(
    server: LocalEarthEngine, model: str, mapped: dict[str, Any], tmp_path: Path
) -> None:
    """Zone by zone and joined, pixel for pixel; the area is the generated ground's."""
    run("downloadtiles", server, output=str(tmp_path / "set"))
    names = [Path(path).name for path in mapped["zones"]]
    assert len(mapped["maps"]) == 2 and len(names) == 4
    assert {name[-6:-4] for name in names} == {"20", "21"}
    for number, period in enumerate(PERIODS):
        local = jobs.run(
            "mapwater",
            {
                "input": str(tmp_path / "set"),
                "model": model,
                "period": period,
                "area": AREA,
                "evidence": False,
                "output": str(tmp_path / f"{period}.tif"),
            },
            Recorder(),
        )
        cloud = [p for p in mapped["zones"] if period in p]
        pairs = [*zip(sorted(cloud), sorted(local["zones"]))]
        pairs.append((mapped["maps"][number], local["output"]))
        for theirs, ours in pairs:
            assert gdal.Open(theirs).GetMetadataItem("PERIOD") == period
            same_pixels(theirs, ours)
        month = int(DAYS[number][5:7])
        assert local["water_area"] == pytest.approx(true_area(month), rel=2e-3)
    assert mapped["water_area"] == pytest.approx(local["water_area"], rel=1e-6)


def same_pixels(first: str, second: str) -> None:
    """Hold two maps of one lattice against each other, wherever they reach."""
    one, two = grid_of(open_raster(first)), grid_of(open_raster(second))
    assert one.crs == two.crs
    window = one.window_of(two.bounds).intersection(one.whole)
    assert window is not None
    there = two.window_of(one.part(window).bounds)
    found, expected = (
        read_raster(path)[w.row : w.row + w.height, w.column : w.column + w.width]
        for path, w in ((first, window), (second, there))
    )
    np.testing.assert_array_equal(found, expected)
    assert (found != UNKNOWN).sum() == (read_raster(first) != UNKNOWN).sum()
    assert {0, 1} <= set(np.unique(found).tolist())


def true_area(month: int) -> float:
    """Return the square kilometres of generated ground in the area that are under water."""
    place = site()
    transform = (place.left, 30.0, 0.0, place.top, 0.0, -30.0)
    grid = Grid(scenes.wkt_of(32620), transform, SIZE, SIZE)
    wet = flooded(Landscape(3).wetness(*place.centres()), season_level(month, False))
    return ground_area(wet & PLACE.mask(grid), pixel_areas(grid)) / 1e6


def test_an_export_is_a_task_a_zone_and_period(
    server: LocalEarthEngine, model: str, mapped: dict[str, Any]
) -> None:
    """One name, told apart by period and zone; files are the zones' maps; none starts twice."""
    given = {"model": model, "evidence": False, "destination": "DRIVE", "folder": "zoned"}
    made = run("exportwatermaps", server, **given)
    assert (made["submitted"], made["succeeded"]) == (4, 4)
    for name in made["names"]:
        (path,) = (
            path
            for path in mapped["zones"]
            if all(part in name for part in Path(path).stem.split("_")[1:])
        )
        dataset = gdal.Open(str(server.exports / "drive" / "zoned" / f"{name}.tif"))
        np.testing.assert_array_equal(dataset.ReadAsArray(), read_raster(path))
        assert dataset.GetGeoTransform() == gdal.Open(path).GetGeoTransform()
    again = run("exportwatermaps", server, **given)
    assert again["submitted"] == 0 and again["names"] == made["names"]


def test_composites_first_over_zones(server: LocalEarthEngine, model: str) -> None:
    """A composite a zone and period, each on its own lattice, then the maps."""
    years = IMAGERY | {"end_year": 2020}
    given = {"model": model, "evidence": False, "destination": "ASSET", "folder": "two_steps"}
    made = run("exportwatermaps", server, imagery=years, composite_first=True, **given)
    assert (made["submitted"], made["succeeded"], len(made["names"])) == (4, 4, 2)


def test_an_estimate_counts_both_zones(server: LocalEarthEngine, model: str) -> None:
    """Tiles and requests of both, in one plan."""
    found = run("estimatemapping", server, model=model, evidence=False)
    tiles = jobs.run("createtilegrid", {"area": AREA}, Recorder())["tiles"]
    assert {tile["epsg"] for tile in tiles} == {32620, 32621}
    assert (found["tiles"], found["requests"]) == (len(tiles), 2 * len(tiles))
