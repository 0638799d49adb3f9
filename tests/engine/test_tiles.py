"""The tile set: cut from a scene, catalogued, resumed, and read without seams."""

from __future__ import annotations

import hashlib
import subprocess
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal, ogr

from tests.engine import scenes
from tests.engine.scenes import ArraySource, BundleSpec
from water_gee_plugin.engine.network.graph import Network
from water_gee_plugin.engine.rasters.grid import Window
from water_gee_plugin.engine.rasters.polygons import Area
from water_gee_plugin.engine.rasters.scenes.scene import open_scene
from water_gee_plugin.engine.rasters.tiles import cutting, lattice
from water_gee_plugin.engine.rasters.tiles.tile_set import TileSet
from water_gee_plugin.engine.support.errors import CancelledError, WaterGeeError
from water_gee_plugin.engine.support.progress import Progress
from water_gee_plugin.engine.water import mapping

HEIGHT, WIDTH = 90, 110
#: The scene's corner is 20 pixels from a tile's, so it lies on four tiles.
IDS = {f"32620_{i}_{j}" for i in (38, 39) for j in (-19, -20)}


@pytest.fixture
def scene_path(tmp_path: Path) -> Path:
    """Return a bundle with quality bands on four tiles."""
    qa = np.where(scenes.water_mask(HEIGHT, WIDTH), scenes.CLEAR_WATER, scenes.CLEAR_LAND)
    qa[5:15, 30:60] = scenes.CLOUD
    return scenes.write_bundle(
        tmp_path / "scene", BundleSpec(bands=scenes.numbers(HEIGHT, WIDTH), qa=qa)
    )


@pytest.fixture
def dem_path(tmp_path: Path) -> Path:
    """Return a DEM on the scene's grid."""
    return scenes.write_raster(tmp_path / "dem.tif", scenes.elevation_of(HEIGHT, WIDTH))


def cut(path: Path, folder: Path, dem: str = "", area: Area | None = None) -> TileSet:
    """Cut a scene into a tile set."""
    return cutting.cut_tiles(open_scene(path), str(path), folder, dem, area)[0]


def rows(folder: Path) -> list[dict[str, object]]:
    """Return the catalogue's rows as OGR reads them."""
    catalogue = ogr.Open(str(folder / "tiles.gpkg"))
    layer = catalogue.GetLayerByName("tiles")
    return [{**row.items(), "wkt": row.GetGeometryRef().ExportToWkt()} for row in layer]


def test_a_scene_is_cut_into_the_tiles_that_it_meets(
    tmp_path: Path, scene_path: Path, dem_path: Path
) -> None:
    """Four tiles of 512 × 512 pixels hold the scene; beyond it is no data."""
    scene = open_scene(scene_path)
    expected = scene.read(scene.grid.whole)
    tile_set, count = cutting.cut_tiles(scene, "scene", tmp_path / "set", str(dem_path))
    assert count == 4 and tile_set.has_elevation
    assert {row["tile"] for row in rows(tmp_path / "set")} == IDS
    seen = np.zeros((HEIGHT, WIDTH), int)
    for row in rows(tmp_path / "set"):
        dataset = gdal.Open(str(tmp_path / "set" / str(row["path"])))
        image, transform = dataset.ReadAsArray(), dataset.GetGeoTransform()
        elevation = scenes.read_raster(tmp_path / "set" / "dem" / f"{row['tile']}.tif")
        assert image.shape == (8, 512, 512) and elevation.shape == (512, 512)
        left = round((transform[0] - scenes.LEFT) / 30)
        top = round((scenes.TOP - transform[3]) / 30)
        for r, c in ((r, c) for r in (0, 19, 20, 89) for c in (0, 19, 20, 50, 109)):
            if 0 <= r - top < 512 and 0 <= c - left < 512:
                seen[r, c] += 1
                assert np.array_equal(image[:, r - top, c - left], expected[:, r, c])
                assert elevation[r - top, c - left] == scenes.elevation_of(HEIGHT, WIDTH)[r, c]
    assert seen[[0, 19, 20, 89]][:, [0, 19, 20, 50, 109]].min() == seen.max() == 1


def test_the_catalogue_tells_of_each_tile(tmp_path: Path, scene_path: Path) -> None:
    """State, period, size, clear share, path and outline are what the file is."""
    cut(scene_path, tmp_path / "set")
    for row in rows(tmp_path / "set"):
        path = tmp_path / "set" / str(row["path"])
        data = path.read_bytes()
        assert (row["state"], row["period"]) == ("done", "LC08_231062_20150803")
        assert row["path"] == f"images/{row['tile']}_{row['period']}.tif"
        assert row["bytes"] == len(data)
        clear = scenes.read_raster(path)[6] > 0
        assert row["clear_fraction"] == pytest.approx(clear.mean())
        outline = ogr.CreateGeometryFromWkt(str(row["wkt"]))
        west, east, south, north = outline.GetEnvelope()
        assert -62.3 < west < east < -61.9 and -2.9 < south < north < -2.4
    columns = set(rows(tmp_path / "set")[0])
    wanted = "tile period state error bytes clear_fraction water_fraction"
    assert columns >= {*wanted.split(), "flipped_fraction", "path"}


def test_the_catalogue_opens_as_a_geopackage_in_degrees(tmp_path: Path, scene_path: Path) -> None:
    """GDAL's own tool lists the layer, its CRS, its index, and the job table."""
    cut(scene_path, tmp_path / "set")
    path = str(tmp_path / "set" / "tiles.gpkg")
    said = subprocess.run(["ogrinfo", "-so", path, "tiles"], capture_output=True, text=True)
    assert "Feature Count: 4" in said.stdout and "4326" in said.stdout
    catalogue = ogr.Open(path)
    assert catalogue.GetLayerByName("tiles").TestCapability(ogr.OLCFastSpatialFilter)
    job = catalogue.GetLayerByName("job").GetNextFeature().items()
    assert hashlib.sha256(job["specification"].encode()).hexdigest() == job["hash"]
    assert '"sensor": "LC08"' in job["specification"]


def test_the_same_ground_of_two_scenes_is_in_the_same_tile(tmp_path: Path) -> None:
    """Two overlapping scenes put a place into tiles of one name, on one pixel."""
    numbers = scenes.numbers(60, 60)
    specs = [BundleSpec(bands=numbers), BundleSpec(bands=numbers, left=scenes.LEFT + 30 * 13)]
    images = []
    for number, spec in enumerate(specs):
        folder = scenes.write_bundle(tmp_path / f"scene{number}", spec)
        cut(folder, tmp_path / f"set{number}")
        path = next((tmp_path / f"set{number}" / "images").glob("32620_39_-20_*.tif"))
        images.append(gdal.Open(str(path)))
    assert images[0].GetGeoTransform() == images[1].GetGeoTransform()
    first, second = (dataset.ReadAsArray() for dataset in images)
    # Row 21 and column 33 of the first scene is column 20 of the second.
    assert first[0, 1, 13] == numbers[0, 21, 33] and second[0, 1, 13] == numbers[0, 21, 20]


def test_a_raster_off_the_lattice_is_cut_on_its_own_grid(tmp_path: Path) -> None:
    """28.5 m pixels stay; the last tiles are smaller; nothing is resampled."""
    values = scenes.numbers(530, 520)
    path = scenes.write_raster(
        tmp_path / "l7.tif", values, scenes.transform_at(288975.0, 9120760.0, 28.5), 31985, nodata=0
    )
    scene = open_scene(path, "1,2,3,4,5,6", "2.75e-5", "-0.2")
    tile_set, count = cutting.cut_tiles(scene, "l7.tif", tmp_path / "set")
    sizes = {}
    for record in tile_set.records():
        image = scenes.read_raster(tile_set.folder / record.path)
        sizes[record.tile] = image.shape[1:]
        _, column, row = record.tile.split("_")
        top, left = 512 * int(row), 512 * int(column)
        assert np.array_equal(image[:6], values[:, top : top + 512, left : left + 512])
    assert count == 4
    assert sizes == {
        "own_0_0": (512, 512), "own_1_0": (512, 8), "own_0_1": (18, 512), "own_1_1": (18, 8),
    }  # fmt: skip


def test_reading_across_seams_equals_reading_the_scene(
    tmp_path: Path, scene_path: Path, dem_path: Path
) -> None:
    """The mosaic of the tiles is the scene, also where four tiles meet and outside it."""
    scene = open_scene(scene_path)
    (mosaic,) = cut(scene_path, tmp_path / "set", str(dem_path)).mosaics()
    offset = mosaic.grid.window_of(scene.grid.bounds)
    assert mosaic.output_window == offset
    assert (mosaic.period, mosaic.sensor, mosaic.has_qa) == (scene.period, "LC08", True)
    elevation = scenes.elevation_of(HEIGHT, WIDTH)
    for window in (
        Window(10, 12, 25, 20), Window(0, 0, WIDTH, HEIGHT), Window(-9, -9, 40, 40),
        Window(100, 80, 30, 30), Window(15, 15, 10, 10),
    ):  # fmt: skip
        place = Window(
            window.column + offset.column, window.row + offset.row, window.width, window.height
        )
        assert np.array_equal(mosaic.read(place), scene.read(window))
        ground = ArraySource(scene.read(scene.grid.whole), elevation).read_elevation(window)
        assert np.array_equal(mosaic.read_elevation(place), ground)
    far = Window(-700, -700, 50, 50)
    assert not mosaic.read(far).any() and (mosaic.read_elevation(far) == -32768).all()


def test_a_tile_set_maps_as_its_scene(
    tmp_path: Path, scene_path: Path, flat_network: Network
) -> None:
    """The map of the tiles is the map of the scene, without seams and on its grid."""
    scene = open_scene(scene_path)
    direct = ArraySource(scene.read(scene.grid.whole), None)
    (mosaic,) = cut(scene_path, tmp_path / "set").mosaics()
    first, second = tmp_path / "a.tif", tmp_path / "b.tif"
    mapping.map_water(direct, flat_network, tmp_path / "x.tif", first)
    window = mosaic.output_window
    mapping.map_water(mosaic, flat_network, tmp_path / "y.tif", second, window=window)
    assert scenes.read_raster(second).shape == (HEIGHT, WIDTH)
    np.testing.assert_allclose(scenes.read_raster(second), scenes.read_raster(first), atol=1e-5)


def rectangle(left: int, top: int, right: int, bottom: int) -> Area:
    """Return a rectangle of pixels of the scene."""
    west, east = scenes.LEFT + 30 * left, scenes.LEFT + 30 * right
    north, south = scenes.TOP - 30 * top, scenes.TOP - 30 * bottom
    ring = f"{west} {south},{west} {north},{east} {north},{east} {south},{west} {south}"
    return Area(f"POLYGON(({ring}))", "EPSG:32620")


def test_an_area_takes_only_the_tiles_that_it_meets(tmp_path: Path, scene_path: Path) -> None:
    """An area in one corner of the scene is one whole tile, and the map is the area's."""
    tile_set = cut(scene_path, tmp_path / "set", area=rectangle(40, 30, 70, 60))
    assert [record.tile for record in tile_set.records()] == ["32620_39_-20"]
    (mosaic,) = tile_set.mosaics()
    assert mosaic.output_window == Window(20, 10, 30, 30)


def test_an_area_beside_the_scene_is_said(tmp_path: Path, scene_path: Path) -> None:
    """The area and the scene do not overlap."""
    with pytest.raises(WaterGeeError, match="do not overlap"):
        cut(scene_path, tmp_path / "set", area=rectangle(9000, 9000, 9100, 9100))


def test_a_tile_without_a_valid_pixel_is_empty(tmp_path: Path) -> None:
    """It is catalogued as empty, has no file, and is not read."""
    bands = scenes.numbers(60, 60)
    bands[:, :20, :20] = 0
    folder = scenes.write_bundle(tmp_path / "scene", BundleSpec(bands=bands))
    tile_set = cut(folder, tmp_path / "set")
    states = {record.tile: record.state for record in tile_set.records()}
    assert states.pop("32620_38_-19") == "empty"
    assert set(states.values()) == {"done"}
    assert not list((tmp_path / "set" / "images").glob("32620_38_-19*"))
    assert len(tile_set.mosaics()[0].records) == 3


def test_a_scene_of_no_data_is_said(tmp_path: Path) -> None:
    """All no data: one sentence; the scene is named."""
    bands = np.zeros((6, 30, 30), np.uint16)
    folder = scenes.write_bundle(tmp_path / "dark", BundleSpec(bands=bands))
    with pytest.raises(WaterGeeError, match="dark contains no valid pixels"):
        cut(folder, tmp_path / "set")


@pytest.mark.parametrize(("height", "width"), [(10, 60), (60, 10)])
def test_a_scene_smaller_than_the_network_is_said(tmp_path: Path, height: int, width: int) -> None:
    """Found and expected sizes are named, before anything is written."""
    spec = BundleSpec(bands=scenes.numbers(height, width))
    folder = scenes.write_bundle(tmp_path / "scene", spec)
    with pytest.raises(WaterGeeError, match=f"{width} × {height} pixels.*11 × 11"):
        cut(folder, tmp_path / "set")
    assert not (tmp_path / "set").exists()


def test_a_run_that_was_cut_short_goes_on(
    tmp_path: Path, scene_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Tiles that are done are not cut again, the others are, and the set is the same."""
    reports: list[object] = []
    stop = Progress(reports.append, lambda: len(reports) > 1)
    scene = open_scene(scene_path)
    with pytest.raises(CancelledError):
        cutting.cut_tiles(scene, str(scene_path), tmp_path / "set", progress=stop)
    before = {p.name: p.stat().st_mtime_ns for p in (tmp_path / "set" / "images").iterdir()}
    assert 0 < len(before) < 4
    saved = []
    save = TileSet.save_image
    monkeypatch.setattr(
        TileSet,
        "save_image",
        lambda self, tile, *rest: (saved.append(tile.id), save(self, tile, *rest)),
    )
    _, count = cutting.cut_tiles(scene, str(scene_path), tmp_path / "set")
    assert count == 4 and len(saved) == 4 - len(before)
    after = {p.name: p.stat().st_mtime_ns for p in (tmp_path / "set" / "images").iterdir()}
    assert before.items() <= after.items() and len(after) == 4


def test_another_job_in_the_same_folder_is_refused(
    tmp_path: Path, scene_path: Path, dem_path: Path
) -> None:
    """With elevation or an area it is another set; the same job again is not."""
    cut(scene_path, tmp_path / "set")
    cut(scene_path, tmp_path / "set")
    for settings in ({"dem": str(dem_path)}, {"area": rectangle(40, 30, 70, 60)}):
        with pytest.raises(WaterGeeError, match="other settings"):
            cut(scene_path, tmp_path / "set", **settings)


def test_another_reading_of_the_same_raster_is_another_job(tmp_path: Path, stack: Path) -> None:
    """A changed scale or band map must not meet the tiles of the old one."""
    scene = open_scene(stack, "1,2,3,4,5,6", "2.75e-5", "-0.2")
    cutting.cut_tiles(scene, str(stack), tmp_path / "set")
    for bands, scale in (("1,2,3,4,5,6", "1e-4"), ("3,2,1,4,5,6", "2.75e-5")):
        with pytest.raises(WaterGeeError, match="other settings"):
            cutting.cut_tiles(open_scene(stack, bands, scale, "-0.2"), str(stack), tmp_path / "set")


def test_a_folder_with_other_files_is_refused(tmp_path: Path, scene_path: Path) -> None:
    """Nothing is written into a folder that holds something else."""
    (tmp_path / "set").mkdir()
    (tmp_path / "set" / "mine.txt").write_text("x", encoding="utf-8")
    with pytest.raises(WaterGeeError, match="not empty and is not a tile set"):
        cut(scene_path, tmp_path / "set")
    assert [path.name for path in (tmp_path / "set").iterdir()] == ["mine.txt"]


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path, scene_path: Path) -> None:
    """A file stands in the way."""
    (tmp_path / "file").write_text("x", encoding="utf-8")
    for folder in (tmp_path / "file", tmp_path / "file" / "set"):
        with pytest.raises(WaterGeeError, match="could not be created"):
            cut(scene_path, folder)


@pytest.mark.parametrize("name", ["", "tiles.gpkg", "labels", "corrected"])
def test_a_tile_set_opens_by_any_path_of_it(tmp_path: Path, scene_path: Path, name: str) -> None:
    """The folder, its catalogue and its folders of labels."""
    made = cut(scene_path, tmp_path / "set")
    opened = TileSet.open(made.folder / name)
    assert opened.folder == made.folder and opened.specification == made.specification


def test_what_is_no_tile_set_is_said(tmp_path: Path, stack: Path) -> None:
    """An empty folder, a missing one, a file, a catalogue of garbage and another geopackage."""
    (tmp_path / "empty").mkdir()
    for path in (tmp_path / "empty", tmp_path / "none", stack):
        with pytest.raises(WaterGeeError, match="is not a tile set"):
            TileSet.open(path)
    (tmp_path / "bad").mkdir()
    (tmp_path / "bad" / "tiles.gpkg").write_bytes(b"garbage" * 500)
    with pytest.raises(WaterGeeError, match=r"tiles\.gpkg could not be read"):
        TileSet.open(tmp_path / "bad")
    (tmp_path / "other").mkdir()
    path = str(tmp_path / "other" / "tiles.gpkg")
    ogr.GetDriverByName("GPKG").CreateDataSource(path).CreateLayer("tiles")
    with pytest.raises(WaterGeeError, match="no job table"):
        TileSet.open(tmp_path / "other")


def test_a_set_without_an_image_or_of_another_period_is_said(
    tmp_path: Path, scene_path: Path
) -> None:
    """Periods that are there are listed by `periods`; others are named in the error."""
    tile_set = cut(scene_path, tmp_path / "set")
    assert tile_set.periods() == ["LC08_231062_20150803"]
    with pytest.raises(WaterGeeError, match="no tile with an image for the period 1999"):
        tile_set.mosaics("1999")
    with pytest.raises(WaterGeeError, match="contains no tile with an image"):
        TileSet.create(tmp_path / "new", {}).mosaics()


def test_two_zones_are_two_mosaics(tmp_path: Path) -> None:
    """Tiles of different CRS are never joined."""
    tile_set = TileSet.create(tmp_path / "set", {"sensor": "LC08"})
    image = scenes.image_of(512, 512)
    for zone in (32620, 32621):
        tile = lattice.lattice_tile(zone, 20, -20, scenes.wkt_of(zone))
        tile_set.add([(tile, "2020")])
        tile_set.add([(tile, "2020")])
        tile_set.save_image(tile, "2020", image)
    mosaics = tile_set.mosaics("2020")
    assert len(mosaics) == 2 and len(tile_set.records()) == 2
    for mosaic in mosaics:
        assert np.array_equal(mosaic.read(mosaic.grid.whole), image)
        assert mosaic.output_window == mosaic.grid.whole


def test_labels_are_kept_beside_their_images(tmp_path: Path, scene_path: Path) -> None:
    """A label is written on its tile's grid and read back; a missing one is said."""
    tile_set = cut(scene_path, tmp_path / "set")
    (mosaic,) = tile_set.mosaics()
    with pytest.raises(WaterGeeError, match="No labels.*Make labels"):
        tile_set.label_folder()
    folder = tile_set.folder / "labels"
    label = np.random.default_rng(0).choice([0, 1, 255], (512, 512)).astype(np.uint8)
    first, second = mosaic.records[:2]
    mosaic.save_label(first, folder, label)
    dataset = gdal.Open(str(folder / first.file_name))
    image = gdal.Open(str(tile_set.folder / first.path))
    assert np.array_equal(dataset.ReadAsArray(), label)
    assert dataset.GetGeoTransform() == image.GetGeoTransform()
    assert dataset.GetRasterBand(1).GetNoDataValue() == 255
    assert np.array_equal(mosaic.read_label(first, tile_set.label_folder()), label)
    assert tile_set.label_folder(prefer_corrected=True) == folder
    with pytest.raises(WaterGeeError, match="is missing"):
        mosaic.read_label(second, folder)


FULL_DISK = """
import resource, sys
from pathlib import Path
from water_gee_plugin.engine.support.errors import WaterGeeError
from water_gee_plugin.engine.rasters.tiles import cutting
from water_gee_plugin.engine.rasters.scenes.scene import open_scene
scene, folder, limit = open_scene(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
try:
    cutting.cut_tiles(scene, "scene", folder)
except WaterGeeError as error:
    print(error)
print(sorted(p.name for p in folder.rglob("*") if p.suffix == ".tif"))
"""


@pytest.mark.parametrize("limit", [20_000, 150_000])
def test_a_full_disk_is_said_and_leaves_no_half_tile(
    tmp_path: Path, limit: int, run_python: Callable[..., subprocess.CompletedProcess[str]]
) -> None:
    """The catalogue or an image outgrows the disk: one sentence and no image."""
    noise = np.random.default_rng(0).integers(1, 65535, (6, 160, 160))
    folder = scenes.write_bundle(tmp_path / "noise", BundleSpec(bands=noise))
    done = run_python(FULL_DISK, folder, tmp_path / "set", str(limit))
    said = done.stdout.splitlines()
    assert len(said) == 2, done.stdout + done.stderr
    assert "could not be written" in said[0]
    assert "part" not in said[1] and "32620_39_-20" not in said[1]
