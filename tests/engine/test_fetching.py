"""Tile sets from the local Earth Engine: the pixels, the choice of scenes, resume and locks."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from osgeo import gdal

from tests.earthengine_server.server import LocalEarthEngine
from tests.engine.conftest import ROOT, Recorder
from water_gee_plugin.engine import jobs
from water_gee_plugin.engine.earthengine import selection
from water_gee_plugin.engine.earthengine.download import audit, orders
from water_gee_plugin.engine.earthengine.imagery import Imagery
from water_gee_plugin.engine.rasters.polygons import Area
from water_gee_plugin.engine.rasters.tiles import lock
from water_gee_plugin.engine.rasters.tiles.lattice import tiles_in
from water_gee_plugin.engine.rasters.tiles.tile_set import TileSet
from water_gee_plugin.engine.support.errors import WaterGeeError
from water_gee_plugin.engine.support.progress import Progress

pytest_plugins = ["tests.earthengine_server.fixtures"]

#: A place within tile 32620_52_-22, inside the generated scenes of path 231, row 62.
AREA = {
    "wkt": "POLYGON((812000 -337000,812000 -335500,813500 -335500,813500 -337000,812000 -337000))",
    "crs": "EPSG:32620",
}
TILE, LEFT, TOP = "32620_52_-22", 15 + 15360 * 52, 15 - 15360 * 21
SUMMER = ("20200620", "20200706", "20200722", "20200807")


def fetch(
    server: LocalEarthEngine, folder: Path, area: dict[str, str] = AREA, **imagery: Any
) -> dict[str, Any]:
    """Download into a folder as the engine's job does."""
    choices = {"start_year": 2020, "end_year": 2020, "dem": "none"} | imagery
    return jobs.run(
        "downloadtiles",
        {
            "output": str(folder),
            "imagery": choices,
            "area": area,
            "project": "water-gee-test",
            "url": server.url,
        },
        Progress(),
    )


def posts(server: LocalEarthEngine) -> int:
    """Return how many pixel requests the server has seen."""
    operations = server.requests()["operations"]
    return sum(count for name, count in operations.items() if "computePixels" in name)


def stored(server: LocalEarthEngine, day: str, sensor: str = "LC08") -> tuple[np.ndarray, Any]:
    """Return a stored scene's bands by GDAL alone, with its transform."""
    path = server.assets / "LANDSAT" / sensor / "C02" / "T1_L2" / f"{sensor}_231062_{day}.tif"
    dataset = gdal.Open(str(path))
    names = [dataset.GetRasterBand(n).GetDescription() for n in range(1, dataset.RasterCount + 1)]
    values = dict(zip(names, dataset.ReadAsArray()))
    mask = gdal.Open(str(path.with_suffix("")) + ".mask.tiff").ReadAsArray()
    return values, (dict(zip(names, mask)), dataset.GetGeoTransform())


def expected_scene(server: LocalEarthEngine, day: str) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return six bands, where they are clear, and where the water bit is set, by hand."""
    values, (masks, _) = stored(server, day)
    bands = np.stack([values[f"SR_B{n}"] for n in (2, 3, 4, 5, 6, 7)])
    seen = np.all([masks[f"SR_B{n}"] > 0 for n in (2, 3, 4, 5, 6, 7)], axis=0)
    qa = values["QA_PIXEL"].astype(np.uint16)
    clear = seen & (masks["QA_PIXEL"] > 0)
    for bit in range(5):
        clear &= (qa >> bit) & 1 == 0
    for band in (2, 3, 4, 5, 6, 7):
        clear &= (values["QA_RADSAT"].astype(np.uint16) >> (band - 1)) & 1 == 0
    return bands, clear, clear & ((qa >> 7) & 1 == 1)


def placed(server: LocalEarthEngine, array: np.ndarray) -> np.ndarray:
    """Return a scene's array (… × rows × columns) on the tile's grid, 0 outside."""
    _, (_, transform) = stored(server, SUMMER[0])
    column, row = round((transform[0] - LEFT) / 30), round((TOP - transform[3]) / 30)
    result = np.zeros((*array.shape[:-2], 512, 512), array.dtype)
    height, width = min(512 - row, array.shape[-2]), min(512 - column, array.shape[-1])
    result[..., row : row + height, column : column + width] = array[..., :height, :width]
    return result


def test_a_scene_equals_the_stored_pixels_bit_for_bit(
    earthengine: LocalEarthEngine, tmp_path: Path
) -> None:
    """What is downloaded is what GDAL cuts from the scene, masked by its quality bits."""
    fetch(earthengine, tmp_path / "set", mode="scenes")
    for day in SUMMER:
        path = tmp_path / "set" / "images" / f"{TILE}_LC08_231062_{day}.tif"
        image = gdal.Open(str(path)).ReadAsArray()
        bands, clear, water = expected_scene(earthengine, day)
        np.testing.assert_array_equal(image[:6], placed(earthengine, np.where(clear, bands, 0)))
        np.testing.assert_array_equal(image[6], placed(earthengine, clear))
        np.testing.assert_array_equal(image[7], placed(earthengine, water))
        transform = gdal.Open(str(path)).GetGeoTransform()
        assert transform == (LEFT, 30, 0, TOP, 0, -30)


def test_a_season_is_the_median_of_its_masked_scenes(
    earthengine: LocalEarthEngine, tmp_path: Path
) -> None:
    """Per band, over clear looks only; looks are counted."""
    fetch(earthengine, tmp_path / "set")
    image = gdal.Open(str(tmp_path / "set" / "images" / f"{TILE}_2020-06-08.tif")).ReadAsArray()
    scenes = [expected_scene(earthengine, day) for day in SUMMER]
    stack = np.ma.stack(
        [np.ma.masked_array(b.astype(float), np.broadcast_to(~c, b.shape)) for b, c, _ in scenes]
    )
    median = np.ma.median(stack, axis=0).filled(0)
    # A median of an even count may end in a half, whose rounding is nobody's promise.
    difference = np.abs(image[:6] - placed(earthengine, median))
    assert difference.max() <= 0.5
    looks = np.sum([clear for _, clear, _ in scenes], axis=0)
    wet = np.sum([water for _, _, water in scenes], axis=0)
    np.testing.assert_array_equal(image[6], placed(earthengine, looks))
    np.testing.assert_array_equal(image[7], placed(earthengine, wet))
    assert looks.max() == 4 and 0 < wet.sum() < looks.sum()


def test_a_medoid_is_one_of_the_scenes(earthengine: LocalEarthEngine, tmp_path: Path) -> None:
    """All bands of a pixel come from one scene: the one nearest to the median."""
    fetch(earthengine, tmp_path / "set", composite="medoid")
    image = gdal.Open(str(tmp_path / "set" / "images" / f"{TILE}_2020-06-08.tif")).ReadAsArray()
    scenes = [expected_scene(earthengine, day) for day in SUMMER]
    candidates = [placed(earthengine, np.where(clear, bands, 0)) for bands, clear, _ in scenes]
    seen = image[6] > 0
    same = np.any([(image[:6] == c).all(0) for c in candidates], axis=0)
    assert same[seen].all()


def test_elevation_comes_once_a_tile(earthengine: LocalEarthEngine, tmp_path: Path) -> None:
    """In whole metres, and smooth: bilinear from the DEM's own grid."""
    fetch(earthengine, tmp_path / "set", dem="NASADEM", end_year=2022)
    (path,) = (tmp_path / "set" / "dem").glob("*.tif")
    elevation = gdal.Open(str(path)).ReadAsArray().astype(int)
    known = elevation != -32768
    assert path.name == f"{TILE}.tif" and known.any()
    inner = known[:, 1:] & known[:, :-1]
    assert np.abs(np.diff(elevation, axis=1))[inner].max() < 40


def test_files_tell_where_they_come_from_and_nothing_of_who(
    earthengine: LocalEarthEngine, tmp_path: Path
) -> None:
    """Scenes and masks are named; neither project nor address is anywhere in the set."""
    fetch(earthengine, tmp_path / "set")
    path = tmp_path / "set" / "images" / f"{TILE}_2020-06-08.tif"
    tags = gdal.Open(str(path)).GetMetadata()
    assert tags["WATER_GEE_SCENES"].split(",")[0] == "LC08_231062_20200620"
    assert "cloud" in tags["WATER_GEE_MASKS"]
    for file in (tmp_path / "set").rglob("*"):
        if file.is_file():
            content = file.read_bytes()
            assert b"water-gee-test" not in content and b"127.0.0.1" not in content


@pytest.mark.parametrize(
    ("imagery", "names"),
    [
        ({"months": (11, 2), "start_year": 2019, "end_year": 2020}, ["2019-11-02", "2020-11-02"]),
        ({"start_year": 2021, "end_year": 2022, "months": (6, 6)}, ["2022-06-06"]),
    ],
)
def test_seasons_wrap_over_new_year_and_need_a_scene(
    earthengine: LocalEarthEngine, tmp_path: Path, imagery: dict[str, Any], names: list[str]
) -> None:
    """A season belongs to the year it begins in; years without a scene are left out."""
    fetch(earthengine, tmp_path / "set", **imagery)
    assert TileSet.open(tmp_path / "set").periods() == names


def test_season_days() -> None:
    """The end is exclusive, also over New Year."""
    wrapped = Imagery(2020, 2020, months=(11, 2)).seasons()[0]
    assert (wrapped.start, wrapped.end) == ("2020-11-01", "2021-03-01")
    december = Imagery(2020, 2020, months=(10, 12)).seasons()[0]
    assert (december.start, december.end) == ("2020-10-01", "2021-01-01")
    year = Imagery(2020, 2020, months=(1, 12)).seasons()[0]
    assert (year.start, year.end) == ("2020-01-01", "2021-01-01")


def test_no_scene_is_said(earthengine: LocalEarthEngine, tmp_path: Path) -> None:
    """With what was asked for, and no folder is begun."""
    with pytest.raises(WaterGeeError, match="No scenes of LC09 found for 2020 to 2020"):
        fetch(earthengine, tmp_path / "set", sensors=("LC09",))
    assert not (tmp_path / "set").exists()


def test_a_second_run_fetches_nothing(earthengine: LocalEarthEngine, tmp_path: Path) -> None:
    """All tiles are there already."""
    first = fetch(earthengine, tmp_path / "set")
    again = fetch(earthengine, tmp_path / "set")
    assert (first["requests"], again["requests"]) == (1, 0)
    assert again["tiles"] == 1


def test_other_choices_are_not_mixed(earthengine: LocalEarthEngine, tmp_path: Path) -> None:
    """A tile set is of one specification."""
    fetch(earthengine, tmp_path / "set")
    with pytest.raises(WaterGeeError, match="other settings"):
        fetch(earthengine, tmp_path / "set", masks=("cloud",))


def test_two_downloads_on_one_set_are_refused(
    earthengine: LocalEarthEngine, tmp_path: Path
) -> None:
    """The second says so, and the first goes on."""
    fetch(earthengine, tmp_path / "set")
    with (
        lock.alone(tmp_path / "set"),
        pytest.raises(WaterGeeError, match="Another run is at work"),
    ):
        fetch(earthengine, tmp_path / "set")


def test_a_damaged_tile_is_fetched_again(earthengine: LocalEarthEngine, tmp_path: Path) -> None:
    """A file of another size than was written is not trusted."""
    fetch(earthengine, tmp_path / "set")
    path = tmp_path / "set" / "images" / f"{TILE}_2020-06-08.tif"
    before = path.read_bytes()
    path.write_bytes(before[:1000])
    assert fetch(earthengine, tmp_path / "set")["requests"] == 1
    assert gdal.Open(str(path)).ReadAsArray().shape == (8, 512, 512)


def test_killed_at_any_moment_it_goes_on(earthengine: LocalEarthEngine, tmp_path: Path) -> None:
    """Ten SIGKILLs later every tile is there, whole, and none that was done came twice."""
    folder = tmp_path / "set"
    area = {
        "wkt": "POLYGON((812000 -340000,812000 -335500,818000 -335500,818000 -340000,"
        "812000 -340000))",
        "crs": "EPSG:32620",
    }
    parameters = {
        "output": str(folder),
        "imagery": {"start_year": 2020, "end_year": 2022, "dem": "NASADEM"},
        "area": area,
        "project": "water-gee-test",
        "url": earthengine.url,
        "highest": 2,
    }
    (tmp_path / "job.json").write_text(json.dumps(parameters))
    command = [sys.executable, "-m", "water_gee_plugin.engine", "downloadtiles"]
    rng = np.random.default_rng(4)
    seen: dict[str, tuple[int, float]] = {}
    for _ in range(10):
        process = subprocess.Popen(
            [*command, str(tmp_path / "job.json")],
            cwd=ROOT,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        time.sleep(float(rng.uniform(0.8, 3.0)))
        process.send_signal(signal.SIGKILL)
        process.wait()
        if (folder / "tiles.gpkg").exists():
            for record in TileSet.open(folder).records():
                if record.state == "done":
                    status = (folder / record.path).stat()
                    now = (status.st_size, status.st_mtime)
                    assert seen.setdefault(record.path, now) == now, "a finished tile came again"
    done = subprocess.run(
        [*command, str(tmp_path / "job.json")],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    tile_set = TileSet.open(folder)
    assert [record.state for record in tile_set.records()] == ["done"] * 8
    assert len(list((folder / "dem").glob("*.tif"))) == 4
    assert not list(folder.rglob("*.part*"))
    for record in tile_set.records():
        assert gdal.Open(str(folder / record.path)).ReadAsArray().shape == (8, 512, 512)
    # Eight images and four of elevation; a kill can cost the two requests that were under way.
    assert 12 <= posts(earthengine) <= 12 + 10 * 2


FULL_DISK = """
import resource, sys
from water_gee_plugin.engine import jobs
from water_gee_plugin.engine.support.errors import WaterGeeError
from water_gee_plugin.engine.support.progress import Progress
import json
resource.setrlimit(resource.RLIMIT_FSIZE, (130_000, 130_000))
try:
    jobs.run("downloadtiles", json.loads(sys.argv[1]), Progress())
except WaterGeeError as error:
    print(error)
"""


def test_a_full_disk_loses_nothing(
    earthengine: LocalEarthEngine,
    tmp_path: Path,
    run_python: Callable[..., subprocess.CompletedProcess[str]],
) -> None:
    """The tile that did not fit is told and left out; with room again it alone is fetched."""
    parameters = {
        "output": str(tmp_path / "set"),
        "imagery": {"start_year": 2020, "end_year": 2020, "dem": "none"},
        "area": AREA,
        "project": "water-gee-test",
        "url": earthengine.url,
    }
    done = run_python(FULL_DISK, json.dumps(parameters))
    assert f"{TILE}_2020-06-08.tif could not be written" in done.stdout, done.stdout + done.stderr
    assert posts(earthengine) == 1
    assert not list((tmp_path / "set" / "images").glob("*"))
    result = jobs.run("downloadtiles", parameters, Progress())
    assert (result["tiles"], result["failed"], result["requests"]) == (1, 0, 1)
    assert posts(earthengine) == 2


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (
            {"start_year": 2022, "end_year": 2020},
            r"first year \(2022\) is later than the last year \(2020\)",
        ),
        ({"months": (0, 13)}, "between 1 and 12"),
        ({"sensors": ("LT99",)}, "LT99"),
        ({"sensors": ()}, "No sensors"),
        ({"mode": "mosaic"}, "mosaic"),
        ({"dem": "ETOPO"}, "ETOPO"),
    ],
)
def test_choices_are_checked(change: dict[str, Any], words: str) -> None:
    """A mistake is named before anything is contacted."""
    with pytest.raises(WaterGeeError, match=words):
        Imagery(**({"start_year": 2020, "end_year": 2020} | change))


def test_a_download_of_which_nothing_came_is_an_error(
    earthengine: LocalEarthEngine, tmp_path: Path
) -> None:
    """It ends with a sentence, and the same download goes on from there."""
    earthengine.add_fault("memory", path="computePixels", times=None)
    with pytest.raises(WaterGeeError, match="No tile could be downloaded: 1 failed.*memory"):
        fetch(earthengine, tmp_path / "set")
    earthengine.faults.clear()
    assert fetch(earthengine, tmp_path / "set")["tiles"] == 1


def test_one_tile_in_fifty_is_asked_for_again(
    earthengine: LocalEarthEngine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same pixels pass; a file that holds others is told."""
    from water_gee_plugin.engine.earthengine import session

    monkeypatch.setattr(audit, "_TILES_AN_AUDIT", 1)
    result = fetch(earthengine, tmp_path / "set")
    assert result["requests"] == 1 and fetch(earthengine, tmp_path / "set")["requests"] == 0
    tile_set = TileSet.open(tmp_path / "set")
    imagery = Imagery(2020, 2020, dem="none")
    area = Area(**AREA)
    region = selection.region_of(area)
    rows = selection.scenes_or_error(imagery, region)
    wanted = [(tile, p) for p in selection.periods_of(imagery, rows) for _, tile in tiles_in(area)]
    asked = orders.image_orders(tile_set, imagery, region, wanted, set(), rows)
    connection = session.connect("water-gee-test", earthengine.url)
    assert audit.audit(connection, tile_set, asked, Progress()) == 1
    path = tmp_path / "set" / "images" / f"{TILE}_2020-06-08.tif"
    dataset = gdal.Open(str(path), gdal.GA_Update)
    dataset.GetRasterBand(1).WriteArray(np.full((512, 512), 77, np.uint16))
    dataset = None
    earthengine.add_fault("status", path="computePixels", times=1, status=503)
    heard = Recorder()
    assert audit.audit(connection, tile_set, asked, heard) == 0
    assert not any("unchanged" in text for text in heard.texts("info"))
    with pytest.raises(WaterGeeError, match="different pixels"):
        audit.audit(connection, tile_set, asked, Progress())
