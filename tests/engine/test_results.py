"""What comes out: names of rasters, long ones, links, and what a map's file tells of itself."""

from __future__ import annotations

from pathlib import Path
from typing import Any, cast

import numpy as np
import pytest
from osgeo import gdal

from tests.engine import scenes
from tests.engine.conftest import Recorder
from water_gee_plugin.engine import jobs
from water_gee_plugin.engine.guard import require_apart
from water_gee_plugin.engine.network import model_file
from water_gee_plugin.engine.network.graph import Network, fingerprint
from water_gee_plugin.engine.rasters import gdal_state, grid
from water_gee_plugin.engine.rasters.polygons import Area
from water_gee_plugin.engine.rasters.tiles.tile_set import TileSet
from water_gee_plugin.engine.requests import (
    AssessAccuracy,
    CorrectLabels,
    ListTasks,
    MapWater,
    SceneFile,
    WaterArea,
)
from water_gee_plugin.engine.support.errors import WaterGeeError
from water_gee_plugin.engine.support.files import replacing
from water_gee_plugin.engine.support.progress import Progress
from water_gee_plugin.engine.support.resources import version
from water_gee_plugin.engine.water.map_tags import map_tags


@pytest.mark.parametrize("name", ["a.img", "a.png", "a.vrt", "a.nc", "a", "a.tar.tif", "a.tif.gz"])
def test_a_raster_has_the_name_of_a_geotiff(name: str) -> None:
    """Under any other one it would still be a GeoTIFF, which other programs then misread."""
    for request in (
        MapWater(SceneFile("in.tif"), name),
        MapWater(SceneFile("in.tif"), "a.tif", probability=name),
        WaterArea(("in.tif",), occurrence=name),
        CorrectLabels("tiles", changes=name),
    ):
        with pytest.raises(WaterGeeError, match=r"Give it the extension \.tif or \.tiff"):
            require_apart(request)
    for good in ("a.tif", "a.TIFF", "a.b.tif"):
        require_apart(MapWater(SceneFile("in.tif"), good))


@pytest.mark.parametrize("stem", ["x" * 240, "ü" * 124, "x" * 200])
def test_a_long_name_is_written_as_it_is(tmp_path: Path, stem: str) -> None:
    path = tmp_path / f"{stem}.tif"
    with replacing(path) as partial:
        partial.with_suffix(".work.tif").touch()
        partial.write_text("whole")
        partial.with_suffix(".work.tif").unlink()
    assert [each.name for each in tmp_path.iterdir()] == [path.name]


def test_a_name_that_is_too_long_is_said(tmp_path: Path) -> None:
    path = tmp_path / f"{'x' * 252}.tif"
    said = "256 bytes, and a file's name has at most 255"
    with pytest.raises(WaterGeeError, match=said), replacing(path):
        pass


@pytest.mark.parametrize("there", [True, False])
def test_of_a_link_the_file_is_replaced(tmp_path: Path, there: bool) -> None:
    """Not the link, whether or not it leads to anything yet."""
    (tmp_path / "store").mkdir()
    target, link = tmp_path / "store" / "real.tif", tmp_path / "link.tif"
    if there:
        target.write_text("old")
    link.symlink_to(target)
    with replacing(link) as partial:
        partial.write_text("new")
    assert link.is_symlink() and target.read_text() == "new"
    assert [each.name for each in target.parent.iterdir()] == ["real.tif"]


def test_a_folder_with_what_programs_leave_is_empty(tmp_path: Path) -> None:
    """A file manager's notes and a lock are nobody's data; a file of the user's is."""
    for name in (".DS_Store", ".lock", "Thumbs.db"):
        (tmp_path / name).touch()
    TileSet.create(tmp_path, {"source": "a"})
    other = tmp_path / "other"
    other.mkdir()
    (other / "notes.txt").touch()
    with pytest.raises(WaterGeeError, match="not empty and is not a tile set"):
        TileSet.create(other, {"source": "a"})


def test_a_map_tells_what_it_is_of_and_by_what(
    tmp_path: Path, bundle: Path, flat_network: Network, recorder: Recorder
) -> None:
    card = {"labels": {"folder": "corrected", "mark": "abc" * 20, "corrects": {"source": "DSWE"}}}
    network = flat_network.with_weights(flat_network.weights, **card)
    model_file.save(tmp_path / "model.npz", network)
    paths = [str(tmp_path / f"{name}.tif") for name in ("map", "probability")]
    model = str(tmp_path / "model.npz")
    scene = SceneFile(str(bundle))
    jobs.perform(MapWater(scene, paths[0], model, paths[1], threshold=0.25), recorder)
    for path in paths:
        told = gdal.Open(path).GetMetadata()
        assert told["PERIOD"] == "LC08_231062_20150803" and told["DATES"] == "20150803"
        assert told["SCENES"] == scenes.BundleSpec().name and told["SENSOR"] == "LC08"
        assert told["MODEL"] == fingerprint(network)[:16] and told["THRESHOLD"] == "0.25"
        assert told["LABELS"] == "corrected, DSWE, abcabcabcabcabca"
        assert told["TIFFTAG_SOFTWARE"] == f"Water GEE {version()}" and version()


def test_a_model_of_a_stranger_tells_no_labels(flat_network: Network) -> None:
    """Its card may hold anything."""
    for labels in (None, "x", ["x"], 3):
        network = flat_network.with_weights(flat_network.weights, labels=labels)
        assert map_tags(network, 0.5, "2020", False, "LC08", ())["LABELS"] == "unknown"


def test_an_area_between_pixel_centres_is_said(
    tmp_path: Path, bundle: Path, recorder: Recorder
) -> None:
    x, y = scenes.LEFT + 301, scenes.TOP - 301
    ring = f"{x} {y},{x + 7} {y},{x + 7} {y - 7},{x} {y - 7},{x} {y}"
    area = Area(f"POLYGON(({ring}))", "EPSG:32620")
    with pytest.raises(WaterGeeError, match="covers no pixel of the input"):
        jobs.perform(MapWater(SceneFile(str(bundle)), str(tmp_path / "m.tif"), area=area), recorder)
    assert [path.name for path in tmp_path.iterdir()] == ["bundle"]


def coded(path: Path, values: np.ndarray, nodata: float | None = None) -> str:
    return str(scenes.write_raster(path, values, nodata=nodata))


WET = np.array([[1, 1, 1], [0, 0, 255]], np.uint8)


@pytest.mark.parametrize(
    ("values", "water", "land", "nodata"),
    [
        (WET, "1", "0", 255),
        (np.where(WET == 255, 9, WET * 255).astype(np.uint8), "255", "0", 9),
        (np.where(WET == 255, 0, WET + 1).astype(np.uint8), "2", "1", 0),
        (np.where(WET == 255, np.nan, WET * 100).astype(np.float32), "100", "0", None),
    ],
)
def test_areas_of_maps_of_any_coding(
    tmp_path: Path, recorder: Recorder, values: np.ndarray, water: str, land: str, nodata: float
) -> None:
    path = coded(tmp_path / "m_2020.tif", values, nodata)
    found = jobs.perform(WaterArea((path,), water_values=water, land_values=land), recorder)
    row = found["rows"][0]
    assert row["share"] == pytest.approx(3 / 5)
    assert not recorder.texts("warning")


def test_values_of_a_map_that_are_not_used_are_named(tmp_path: Path, recorder: Recorder) -> None:
    """Counted as not seen, and said; a map of which nothing is used is refused."""
    path = coded(tmp_path / "m.tif", np.where(WET == 255, 7, WET).astype(np.uint8))
    found = jobs.perform(WaterArea((path,)), recorder)
    assert found["rows"][0]["share"] == pytest.approx(3 / 5)
    assert any(
        "neither land nor water count as not seen: 7 (1)" in t for t in recorder.texts("warning")
    )
    path = coded(tmp_path / "n.tif", np.full((4, 4), 20, np.uint8))
    output = str(tmp_path / "o.tif")
    with pytest.raises(WaterGeeError, match=r"No value of .*n\.tif means land or water: 20 \(16\)"):
        jobs.perform(WaterArea((path,), occurrence=output), Progress())
    assert not Path(output).exists()


def test_a_damaged_dem_and_reference_are_said(
    tmp_path: Path, bundle: Path, recorder: Recorder
) -> None:
    """Their pixels are read long after they were opened."""
    good = scenes.write_raster(tmp_path / "map.tif", np.ones((300, 300), np.uint8))
    rng = np.random.default_rng(0)
    noise = rng.integers(0, 9, (300, 300)).astype(np.int16)
    bad = scenes.write_raster(tmp_path / "bad.tif", noise, options=["COMPRESS=DEFLATE"])
    bad.write_bytes(bad.read_bytes()[:9000])
    scene = SceneFile(str(bundle), dem=str(bad))
    for request in (
        MapWater(scene, str(tmp_path / "m.tif")),
        AssessAccuracy(str(good), str(bad)),
        WaterArea((str(bad),)),
    ):
        with pytest.raises(WaterGeeError, match=r"bad\.tif could not be read"):
            jobs.perform(request, recorder)


def test_an_error_that_is_no_text_is_an_error() -> None:
    """GDAL's bindings call the handler with nothing where a message is no UTF-8, and raise."""
    with pytest.raises(RuntimeError, match="the file is damaged"), gdal_state.gdal_errors():
        gdal_state._hear()
        raise SystemError("a result with an exception set")


def test_a_file_that_nobody_knows_more_of_ends_in_a_sentence(
    monkeypatch: pytest.MonkeyPatch, recorder: Recorder
) -> None:
    """What GDAL says inside any job is said, and is no traceback."""

    @gdal_state.gdal_errors()
    def fail(_request: object, _progress: object) -> None:
        gdal_state._hear(text="database disk image is malformed")

    monkeypatch.setitem(cast(Any, jobs.JOBS), "listtasks", jobs.Job(ListTasks, fail))
    with pytest.raises(WaterGeeError, match="disk image is malformed"):
        jobs.perform(ListTasks(), recorder)


@pytest.mark.parametrize(
    "transform",
    [
        (3.4e54, 30, 0, -291225, 0, -30),
        (598455, 30, 0, 5.2e68, 0, -30),
        (598455, 30, 0, -291225, 0, -1e-184),
        (float("inf"), 7e240, 0, 0, 0, -30),
    ],
)
def test_pixels_without_a_place_are_refused(
    tmp_path: Path, recorder: Recorder, transform: tuple[float, ...]
) -> None:
    """A damaged header puts pixels where one is as far as the next."""
    path = str(tmp_path / "map.tif")
    dataset = gdal.GetDriverByName("GTiff").Create(path, 8, 8)
    dataset.SetProjection(grid.spatial_reference("EPSG:32620").ExportToWkt())
    dataset.SetGeoTransform(transform)
    dataset.FlushCache()
    with pytest.raises(WaterGeeError, match=r"map\.tif is damaged: its pixels have no place"):
        jobs.perform(WaterArea((path,)), recorder)


def test_an_area_that_is_no_text_is_said() -> None:
    with pytest.raises(WaterGeeError, match="The area has no place"):
        Area("POLYGON\0", "EPSG:4326").bounds_in("EPSG:4326")
