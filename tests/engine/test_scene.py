"""Scenes on disk: Level-2 bundles however they are packed, and rasters with a band map."""

from __future__ import annotations

import gzip
import tarfile
from pathlib import Path

import numpy as np
import pytest

from tests.engine import scenes
from tests.engine.conftest import DATA, Recorder
from tests.engine.scenes import BANDS, CLEAR_LAND, CLEAR_WATER, CLOUD, BundleSpec, write_raster
from water_gee_plugin.engine.rasters.grid import Window
from water_gee_plugin.engine.rasters.scenes.band_map import parse_band_map, parse_numbers, sensor_in
from water_gee_plugin.engine.rasters.scenes.scene import open_scene
from water_gee_plugin.engine.support.errors import WaterGeeError

HEIGHT, WIDTH = 48, 56


def whole(scene: object) -> np.ndarray:
    """Return the whole image of a scene."""
    return scene.read(scene.grid.whole)


def quality(height: int = HEIGHT, width: int = WIDTH) -> np.ndarray:
    """Return QA_PIXEL with the water mask and nothing hidden."""
    return np.where(scenes.water_mask(height, width), CLEAR_WATER, CLEAR_LAND)


# Bundles


def test_a_bundle_reads_as_its_digital_numbers(bundle: Path) -> None:
    """Six bands in the order blue to swir2, one look each, no water without QA_PIXEL."""
    scene = open_scene(bundle)
    image = whole(scene)
    assert np.array_equal(image[:6], scenes.numbers(HEIGHT, WIDTH))
    assert (image[6] == 1).all() and (image[7] == 0).all()
    assert image.dtype == np.uint16
    assert (scene.sensor, scene.period, scene.has_qa) == ("LC08", "LC08_231062_20150803", False)


@pytest.mark.parametrize("suffix", [".tar", ".tar.gz", ".tgz"])
@pytest.mark.parametrize("prefix", ["", "./", "inside/"])
def test_an_archive_reads_as_its_folder(
    tmp_path: Path, bundle: Path, suffix: str, prefix: str
) -> None:
    """The same pixels and grid come out of an archive, wherever its files lie in it."""
    archive = scenes.pack(bundle, tmp_path / f"packed{suffix}", prefix)
    expected, found = open_scene(bundle), open_scene(archive)
    assert np.array_equal(whole(found), whole(expected))
    assert found.grid == expected.grid
    assert sorted(p.name for p in tmp_path.iterdir()) == ["bundle", f"packed{suffix}"]


def test_a_metadata_file_opens_its_bundle(bundle: Path) -> None:
    """The path of the MTL file is as good as the folder's."""
    path = next(bundle.glob("*_MTL.txt"))
    assert np.array_equal(whole(open_scene(path)), whole(open_scene(bundle)))


def test_a_metadata_file_tells_which_of_two_bundles(tmp_path: Path) -> None:
    """Where one folder holds two products, the MTL file's own is read."""
    first = BundleSpec("LC08", scenes.numbers(20, 20, 1))
    second = BundleSpec("LT05", scenes.numbers(20, 20, 2))
    scenes.write_bundle(tmp_path / "both", first)
    folder = scenes.write_bundle(tmp_path / "both", second)
    for spec in (first, second):
        scene = open_scene(folder / f"{spec.name}_MTL.txt")
        assert scene.sensor == spec.sensor
        assert np.array_equal(whole(scene)[:6], spec.bands)


@pytest.mark.parametrize("sensor", ["LT05", "LE07", "LC08"])
def test_each_sensor_has_its_band_numbers(tmp_path: Path, sensor: str) -> None:
    """Landsat 5 and 7 start at band 1 and skip 6; Landsat 8 starts at band 2."""
    folder = scenes.write_bundle(tmp_path / "b", BundleSpec(sensor))
    assert np.array_equal(whole(open_scene(folder))[:6], scenes.numbers(HEIGHT, WIDTH))


def test_bands_without_crs_take_the_grid_of_the_metadata(tmp_path: Path) -> None:
    """UTM zone and upper left pixel centre of the MTL file make the same grid."""
    placed = open_scene(scenes.write_bundle(tmp_path / "placed"))
    bare = open_scene(scenes.write_bundle(tmp_path / "bare", BundleSpec(epsg=None)))
    assert bare.grid.transform == placed.grid.transform == scenes.transform_at()
    assert (bare.grid.width, bare.grid.height) == (WIDTH, HEIGHT)
    assert 'AUTHORITY["EPSG","32620"]' in bare.grid.crs
    assert np.array_equal(whole(bare), whole(placed))


def test_bands_without_crs_and_metadata_are_refused(tmp_path: Path) -> None:
    """Nothing is guessed where neither bands nor MTL tell the place."""
    folder = scenes.write_bundle(tmp_path / "b", BundleSpec(epsg=None, mtl=False))
    with pytest.raises(WaterGeeError, match="no coordinate reference system"):
        open_scene(folder)


def test_another_scaling_of_the_metadata_is_brought_to_ours(tmp_path: Path) -> None:
    """Reflectance × 10,000 in one band comes out as Collection 2 numbers."""
    bands = np.full((6, 12, 12), 20000, np.uint16)
    bands[3] = 3000
    bands[3, 0, 0] = 0
    spec = BundleSpec("LC08", bands, rescaling={5: (0.0001, 0.0)})
    image = whole(open_scene(scenes.write_bundle(tmp_path / "b", spec)))
    # (0.3 + 0.2) ÷ 0.0000275 = 18181.8
    assert (image[3][image[6] == 1] == 18182).all()
    assert (image[0][image[6] == 1] == 20000).all()
    assert image[:, 0, 0].tolist() == [0] * 8


@pytest.mark.parametrize(
    ("bit", "hidden"),
    [(0, True), (1, True), (2, True), (3, True), (4, True)]
    + [(bit, False) for bit in range(5, 16)],
)
def test_each_quality_bit_hides_or_keeps(tmp_path: Path, bit: int, hidden: bool) -> None:
    """Fill, clouds, cirrus and shadow hide a pixel; snow, water and confidences do not."""
    qa = np.full((12, 12), CLEAR_LAND, np.uint16)
    qa[5, 6] |= 1 << bit
    spec = BundleSpec("LC08", scenes.numbers(12, 12), qa=qa)
    image = whole(open_scene(scenes.write_bundle(tmp_path / "b", spec)))
    assert (image[6, 5, 6] == 0) == hidden
    assert (image[:6, 5, 6] == 0).all() == hidden
    assert image[6].sum() == 144 - hidden


def test_quality_tells_water(tmp_path: Path) -> None:
    """water_looks is the water bit where the pixel is clear."""
    qa = quality()
    qa[:, :20] |= CLOUD
    folder = scenes.write_bundle(tmp_path / "b", BundleSpec(qa=qa))
    scene = open_scene(folder)
    expected = scenes.water_mask(HEIGHT, WIDTH)
    expected[:, :20] = False
    assert scene.has_qa
    assert np.array_equal(whole(scene)[7] == 1, expected)


@pytest.mark.parametrize(
    ("sensor", "bit", "hidden"),
    [
        ("LC08", 0, False),
        ("LC08", 1, True),
        ("LC08", 6, True),
        ("LC08", 8, False),
        ("LT05", 0, True),
        ("LT05", 5, False),
        ("LT05", 6, True),
    ],
)
def test_saturation_hides_a_pixel(tmp_path: Path, sensor: str, bit: int, hidden: bool) -> None:
    """A pixel saturated in one of the six bands is no data; in another band it is kept."""
    radsat = np.zeros((12, 12), np.uint16)
    radsat[3, 4] = 1 << bit
    spec = BundleSpec(sensor, scenes.numbers(12, 12), radsat=radsat)
    image = whole(open_scene(scenes.write_bundle(tmp_path / "b", spec)))
    assert (image[0, 3, 4] == 0) == hidden
    assert image[6].sum() == 144 - hidden


def test_a_pixel_that_lacks_one_band_is_no_data(tmp_path: Path) -> None:
    """Zero in any of the six bands hides the pixel in all."""
    bands = scenes.numbers(12, 12)
    bands[5, 2, 2] = 0
    image = whole(open_scene(scenes.write_bundle(tmp_path / "b", BundleSpec(bands=bands))))
    assert not image[:, 2, 2].any()
    assert image[6].sum() == 143


def test_a_window_may_reach_outside(tmp_path: Path) -> None:
    """What lies beyond the scene is no data, also with quality bands."""
    folder = scenes.write_bundle(
        tmp_path / "b", BundleSpec(qa=quality(), radsat=np.zeros((HEIGHT, WIDTH)))
    )
    scene = open_scene(folder)
    image = scene.read(Window(-5, -3, 20, 10))
    assert not image[:, :3].any() and not image[:, :, :5].any()
    assert np.array_equal(image[:, 3:, 5:], whole(scene)[:, :7, :15])
    assert not scene.read(Window(200, 300, 4, 4)).any()


@pytest.mark.parametrize("ending", ["SR_B2", "SR_B6", "SR_B7"])
def test_a_missing_band_is_named(tmp_path: Path, ending: str) -> None:
    """The error tells the file that is expected."""
    spec = BundleSpec(leave_out=(ending,))
    folder = scenes.write_bundle(tmp_path / "b", spec)
    with pytest.raises(WaterGeeError, match=f"The band {ending}.*{spec.name}_{ending}.TIF"):
        open_scene(folder)


def test_bands_of_different_sizes_are_refused(bundle: Path) -> None:
    """The band that does not fit is named with both sizes."""
    path = next(bundle.glob("*_SR_B5.TIF"))
    write_raster(path, np.ones((10, 11), np.uint16))
    with pytest.raises(WaterGeeError, match=r"SR_B5.TIF has 11 × 10 pixels.*56 × 48"):
        open_scene(bundle)


def test_a_folder_without_a_product_is_told_what_is_expected(tmp_path: Path, stack: Path) -> None:
    """A folder of other files, an empty one, and an archive of other files."""
    archive = scenes.pack(tmp_path, tmp_path.parent / f"{tmp_path.name}.tar")
    (tmp_path / "empty").mkdir()
    for path in (tmp_path, tmp_path / "empty", archive):
        with pytest.raises(WaterGeeError, match="contains no Landsat 4-9 Collection 2 Level-2"):
            open_scene(path)


@pytest.mark.parametrize("suffix", [".tar", ".tar.gz"])
@pytest.mark.parametrize("share", [0.0, 0.01, 0.3, 0.7, 0.95])
def test_a_truncated_archive_is_said(
    tmp_path: Path, bundle: Path, suffix: str, share: float
) -> None:
    """However much is missing, the archive is named and nothing is read from it."""
    archive = scenes.pack(bundle, tmp_path / f"cut{suffix}")
    data = archive.read_bytes()
    archive.write_bytes(data[: int(len(data) * share)])
    with pytest.raises(WaterGeeError, match=f"cut{suffix}"):
        whole(open_scene(archive))


def test_an_archive_cut_between_two_files_is_said(tmp_path: Path, bundle: Path) -> None:
    """A cut that falls on a file's end loses QA_PIXEL without a trace but the end mark."""
    scenes.write_bundle(bundle, BundleSpec(qa=quality(), mtl=False))
    archive = tmp_path / "cut.tar"
    with tarfile.open(archive, "w") as stream:
        for path in sorted(bundle.iterdir(), key=lambda p: "QA" in p.name):
            stream.add(path, path.name)
    with tarfile.open(archive) as stream:
        last = stream.getmembers()[-1]
    assert last.name.endswith("QA_PIXEL.TIF")
    archive.write_bytes(archive.read_bytes()[: last.offset])
    with pytest.raises(WaterGeeError, match=r"cut\.tar"):
        open_scene(archive)


def test_what_is_no_archive_is_said(tmp_path: Path) -> None:
    """Bytes that are no tar, plain and zipped."""
    (tmp_path / "a.tar").write_bytes(b"no archive" * 200)
    (tmp_path / "b.tar.gz").write_bytes(gzip.compress(b"no archive" * 200))
    (tmp_path / "c.tar.gz").write_bytes(b"not even gzip" * 200)
    for path in tmp_path.iterdir():
        with pytest.raises(WaterGeeError, match="not a complete archive"):
            open_scene(path)


def test_a_damaged_band_is_said(tmp_path: Path) -> None:
    """A band cut short opens but does not read; the bundle is named."""
    folder = scenes.write_bundle(tmp_path / "broken", BundleSpec(bands=scenes.numbers(300, 300)))
    path = next(folder.glob("*_SR_B4.TIF"))
    path.write_bytes(path.read_bytes()[:90_000])
    with pytest.raises(WaterGeeError, match="broken"):
        whole(open_scene(folder))


def test_a_missing_path_is_said(tmp_path: Path) -> None:
    """A path that is not there is named."""
    with pytest.raises(WaterGeeError, match=r"none\.tif does not exist"):
        open_scene(tmp_path / "none.tif")


@pytest.mark.parametrize("name", ["LC08_L2SP_017051_20151205", "LC09_L2SP_231062_20230723"])
def test_a_real_scene_reads_as_gdal_reads_it(name: str) -> None:
    """Where the real scenes are at hand: bands and grid straight from the archive."""
    found = sorted((DATA / "landsat").glob(f"{name}*.tar.gz"))
    if not found:
        pytest.skip("the real scenes are not here")
    scene = open_scene(found[0])
    stem = found[0].name.replace("-cropped.tar.gz", "")
    expected = scenes.read_raster(f"/vsitar/{found[0].resolve()}/{stem}_SR_B5.TIF")
    image = whole(scene)
    assert image.shape[1:] == expected.shape
    assert np.array_equal(image[3][image[6] == 1], expected[image[6] == 1])
    assert (image[6] == 1).mean() > 0.95


# Stacks


def test_a_stack_of_named_bands_reads_as_its_numbers(stack: Path) -> None:
    """Names and Collection 2's scale in the tags: nothing changes."""
    scene = open_scene(stack)
    image = whole(scene)
    assert np.array_equal(image[:6], scenes.numbers(HEIGHT, WIDTH))
    assert (scene.period, scene.sensor, scene.has_qa) == ("stack", "unknown", False)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", {}),
        ("1, 2, 3, 4, 5, 6", {name: n for n, name in enumerate(BANDS, 1)}),
        ("3;2;1;4;5", {"blue": 3, "green": 2, "red": 1, "nir": 4, "swir1": 5}),
        ("swir1=9, Blue = 2 ,green=3;", {"blue": 2, "green": 3, "swir1": 9}),
    ],
)
def test_a_band_map_is_read(text: str, expected: dict[str, int]) -> None:
    """Numbers in order, or names and numbers, in the order of ours."""
    found = parse_band_map(text)
    assert found == expected
    assert list(found) == [name for name in BANDS if name in expected]


@pytest.mark.parametrize("text", ["blue", "a, b, c", "blue=x", "purple=1", "blue=1, 2", "blue=-1"])
def test_a_band_map_that_cannot_be_read_is_said(text: str) -> None:
    """The entry that is wrong is shown with an example of a right one."""
    with pytest.raises(WaterGeeError, match="band map contains.*for example blue=1"):
        parse_band_map(text)


def test_more_numbers_than_bands_are_refused() -> None:
    """Seven numbers are no map of six bands."""
    with pytest.raises(WaterGeeError):
        parse_band_map("1, 2, 3, 4, 5, 6, 7")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", None),
        ("2", [2, 2, 2]),
        ("1e-4", [1e-4] * 3),
        ("1, 2, 3", [1, 2, 3]),
        ("1; 2 3", [1, 2, 3]),
    ],
)
def test_numbers_a_band_are_read(text: str, expected: list[float] | None) -> None:
    """One number counts for all bands."""
    found = parse_numbers(text, 3, "scale")
    assert (found if found is None else found.tolist()) == expected


@pytest.mark.parametrize("text", ["x", "1, 2", "1 2 3 4", "1,y,2", "nan", "1, inf, 2"])
def test_numbers_that_do_not_fit_are_said(text: str) -> None:
    """Words, too few, too many, and what is no number."""
    with pytest.raises(WaterGeeError, match="The scale"):
        parse_numbers(text, 3, "scale")


def test_a_band_map_reorders(tmp_path: Path) -> None:
    """Each band comes from where the map says; a band that is not mapped is no data."""
    numbers = scenes.numbers(12, 12)
    path = write_raster(tmp_path / "s.tif", numbers[::-1].copy(), nodata=0)
    scene = open_scene(path, "blue=6, green=5, red=4, nir=3, swir1=2", "2.75e-5", "-0.2")
    image = whole(scene)
    assert np.array_equal(image[:5], numbers[:5])
    assert not image[5].any()


@pytest.mark.parametrize(
    ("bands", "message"),
    [
        ("blue=1, green=2, red=3, nir=4", "lacks swir1"),
        ("1,2,3,4,5,7", "has 6 bands, but the band map asks for swir2=7"),
        ("0,2,3,4,5,6", "asks for blue=0"),
    ],
)
def test_a_band_map_that_does_not_fit_is_said(stack: Path, bands: str, message: str) -> None:
    """What is missing and what is beyond the raster is named."""
    with pytest.raises(WaterGeeError, match=message):
        open_scene(stack, bands)


SENTINEL2 = ["B1", "B2", "B3", "B4", "B5", "B6", "B7", "B8", "B8A", "B9", "B11", "B12"]
LANDSAT7 = ["B1_dn", "B2_dn", "B3_dn", "B4_dn", "B5_dn", "B6_dn", "B7_dn"]
LANDSAT8 = ["SR_B1", "SR_B2", "SR_B3", "SR_B4", "SR_B5", "SR_B6", "SR_B7"]


@pytest.mark.parametrize(
    ("file_name", "names", "positions"),
    [
        ("any.tif", SENTINEL2, [2, 3, 4, 8, 11, 12]),
        ("any.tif", ["B02", "B03", "B04", "B08", "B11", "B12"], [1, 2, 3, 4, 5, 6]),
        ("LE07_2000.tif", LANDSAT7, [1, 2, 3, 4, 5, 7]),
        ("LT52240631988227CUB02_dn.tif", LANDSAT7, [1, 2, 3, 4, 5, 7]),
        ("LC08_2015.tif", LANDSAT8, [2, 3, 4, 5, 6, 7]),
        ("any.tif", ["NIR", "Red", "Green", "Blue", "SWIR1"], [4, 3, 2, 1, 5]),
        ("any.tif", [""] * 6, [1, 2, 3, 4, 5, 6]),
        ("any.tif", [""] * 5, [1, 2, 3, 4, 5]),
    ],
)
def test_descriptions_tell_the_band_map(
    tmp_path: Path, file_name: str, names: list[str], positions: list[int]
) -> None:
    """Our names, Sentinel-2's and Landsat's numbers, or six bands in order."""
    values = np.arange(1, len(names) + 1, dtype=np.uint16)[:, None, None] * np.ones(
        (1, 12, 12), np.uint16
    )
    path = write_raster(tmp_path / file_name, values * 1000, names=names)
    image = whole(open_scene(path, "", "0.0001", "0"))
    # Band n holds the reflectance n ÷ 10.
    expected = [round((n / 10 + 0.2) / 2.75e-5) for n in positions]
    assert image[: len(expected), 0, 0].tolist() == expected


@pytest.mark.parametrize(
    "names", [[""] * 7, ["a", "b", "c", "d", "e", "f"], ["B1", "B2", "B3", "B4", "B5", "B6", "B7"]]
)
def test_bands_that_tell_nothing_ask_for_a_map(tmp_path: Path, names: list[str]) -> None:
    """What was found is listed, with an example of a band map."""
    path = write_raster(tmp_path / "s.tif", np.ones((len(names), 12, 12), np.uint16), names=names)
    with pytest.raises(WaterGeeError, match="does not say which band is which.*for example blue=1"):
        open_scene(path)


def test_bands_taken_in_order_are_said(tmp_path: Path, recorder: Recorder) -> None:
    """Where bands are taken without names, the user reads so."""
    path = write_raster(tmp_path / "s.tif", scenes.numbers(12, 12))
    open_scene(path, progress=recorder)
    assert any("are unnamed" in text for text in recorder.texts("info"))


def test_scale_and_offset_given_a_band(tmp_path: Path) -> None:
    """Each band has its own; a given one outdoes the tags."""
    values = np.full((6, 12, 12), 100, np.int16)
    path = write_raster(tmp_path / "s.tif", values, names=BANDS, scales=[(9.0, 9.0)] * 6)
    scale = "0.001, 0.002, 0.003, 0.004, 0.005, 0.006"
    image = whole(open_scene(path, "", scale, "0, 0, 0, 0, 0, -0.1"))
    reflectance = [0.1, 0.2, 0.3, 0.4, 0.5, 0.5]
    assert image[:6, 0, 0].tolist() == [round((r + 0.2) / 2.75e-5) for r in reflectance]


def test_a_given_scale_keeps_the_offset_of_the_file(tmp_path: Path) -> None:
    """Each of the two is filled from the tags where it is not given."""
    values = np.full((6, 12, 12), 100, np.int16)
    path = write_raster(tmp_path / "s.tif", values, names=BANDS, scales=[(0.004, -0.05)] * 6)
    assert whole(open_scene(path, "", "0.001"))[0, 0, 0] == round(0.25 / 2.75e-5)
    assert whole(open_scene(path, "", "", "0.1"))[0, 0, 0] == round(0.7 / 2.75e-5)


def test_scale_and_offset_of_the_tags(tmp_path: Path) -> None:
    """The file's own scale is taken a band."""
    values = np.full((6, 12, 12), 1000, np.int16)
    scales = [(0.0001 * n, 0.01 * n) for n in range(1, 7)]
    path = write_raster(tmp_path / "s.tif", values, names=BANDS, scales=scales)
    expected = [round((0.11 * n + 0.2) / 2.75e-5) for n in range(1, 7)]
    assert whole(open_scene(path))[:6, 0, 0].tolist() == expected


@pytest.mark.parametrize(
    ("values", "reflectance", "words"),
    [
        (np.full((6, 12, 12), 0.3, np.float32), 0.3, "like reflectance:"),
        (np.full((6, 12, 12), 51, np.uint8), 0.2, "8-bit"),
        (np.full((6, 12, 12), 12000, np.uint16), 12000 * 2.75e-5 - 0.2, "Collection 2"),
        (np.full((6, 12, 12), 3000, np.int16), 0.3, "× 10,000"),
        (np.full((6, 12, 12), 3000, np.float32), 0.3, "× 10,000"),
    ],
)
def test_a_scale_is_guessed_and_said(
    tmp_path: Path, recorder: Recorder, values: np.ndarray, reflectance: float, words: str
) -> None:
    """Data type and values suggest a scale, and the message says which."""
    path = write_raster(tmp_path / "s.tif", values, names=BANDS)
    image = whole(open_scene(path, progress=recorder))
    assert image[0, 0, 0] == round((reflectance + 0.2) / 2.75e-5)
    assert any(words in text for text in recorder.texts("info"))


@pytest.mark.parametrize("fill", [np.nan, -9999.0])
def test_a_float_raster_with_gaps_is_guessed_too(tmp_path: Path, fill: float) -> None:
    """No data as NaN or as a number does not disturb the guess, and is no data."""
    values = np.full((6, 12, 12), 0.3, np.float32)
    values[:, :3] = fill
    path = write_raster(tmp_path / "s.tif", values, names=BANDS, nodata=fill)
    image = whole(open_scene(path))
    assert not image[:, :3].any()
    assert (image[0, 3:] == round(0.5 / 2.75e-5)).all()


def test_no_data_is_what_the_file_declares(tmp_path: Path) -> None:
    """A pixel with the declared value in any band is no data; zero is a value then."""
    values = np.full((6, 12, 12), 1000, np.int16)
    values[2, 1, 1] = -999
    values[:, 2, 2] = 0
    path = write_raster(tmp_path / "s.tif", values, names=BANDS, nodata=-999)
    image = whole(open_scene(path, "", "0.0001", "0"))
    assert not image[:, 1, 1].any()
    assert image[0, 2, 2] == round(0.2 / 2.75e-5)


def test_without_a_declared_value_all_zero_is_no_data(tmp_path: Path) -> None:
    """Zero in every band is no data; zero in one is a dark pixel."""
    values = np.full((6, 12, 12), 100, np.uint8)
    values[:, 1, 1] = 0
    values[3, 2, 2] = 0
    image = whole(open_scene(write_raster(tmp_path / "s.tif", values, names=BANDS)))
    assert not image[:, 1, 1].any()
    assert image[3, 2, 2] == round(0.2 / 2.75e-5) and image[6, 2, 2] == 1


def test_a_stack_with_a_quality_band_is_masked_by_it(tmp_path: Path) -> None:
    """A band named qa_pixel hides clouds and tells water."""
    values = np.concatenate([scenes.numbers(12, 12), np.full((1, 12, 12), CLEAR_WATER)])
    values = values.astype(np.uint16)
    values[6, 4, 4] = CLOUD
    scales = [(2.75e-5, -0.2)] * 6 + [(1.0, 0.0)]
    path = write_raster(tmp_path / "s.tif", values, names=[*BANDS, "qa_pixel"], scales=scales)
    scene = open_scene(path)
    image = whole(scene)
    assert scene.has_qa
    assert image[6].sum() == image[7].sum() == 143
    assert not image[:, 4, 4].any()


def test_a_stack_with_looks_keeps_them(tmp_path: Path) -> None:
    """An image of a tile set reads as it is."""
    image = scenes.image_of(12, 12)
    image[6], image[7] = 9, 4
    names = [*BANDS, "clear_looks", "water_looks"]
    scales = [(2.75e-5, -0.2)] * 6 + [(1.0, 0.0)] * 2
    path = write_raster(tmp_path / "t.tif", image, names=names, nodata=0, scales=scales)
    scene = open_scene(path)
    assert scene.has_qa and np.array_equal(whole(scene), image)


@pytest.mark.parametrize("window", [Window(-4, -4, 10, 10), Window(50, 40, 20, 20)])
def test_a_window_of_a_stack_may_reach_outside(tmp_path: Path, window: Window) -> None:
    """Beyond the raster is no data even where zero is a valid value."""
    values = np.zeros((6, HEIGHT, WIDTH), np.int16)
    path = write_raster(tmp_path / "s.tif", values, names=BANDS, nodata=-999)
    clear = open_scene(path, "", "0.0001", "0").read(window)[6]
    rows = np.arange(window.row, window.row + window.height)
    columns = np.arange(window.column, window.column + window.width)
    inside = ((rows >= 0) & (rows < HEIGHT))[:, None] & ((columns >= 0) & (columns < WIDTH))
    assert np.array_equal(clear == 1, inside)


def test_a_stack_without_crs_is_refused(tmp_path: Path) -> None:
    """The error says how a CRS is assigned."""
    path = write_raster(tmp_path / "s.tif", scenes.numbers(12, 12), epsg=None)
    with pytest.raises(WaterGeeError, match="no coordinate reference system.*Assign Projection"):
        open_scene(path)


@pytest.mark.parametrize(("epsg", "size"), [(4326, 0.0003), (2263, 100.0)])
def test_a_crs_that_is_not_in_metres_is_refused(tmp_path: Path, epsg: int, size: float) -> None:
    """Degrees and feet are named with their code."""
    transform = scenes.transform_at(-60.0, -3.0, size)
    path = write_raster(tmp_path / "s.tif", scenes.numbers(12, 12), transform, epsg)
    with pytest.raises(WaterGeeError, match=f"EPSG:{epsg}, whose unit is not the metre"):
        open_scene(path)


@pytest.mark.parametrize(
    "transform",
    [(0.0, 30.0, 5.0, 0.0, 5.0, -30.0), (0.0, 30.0, 0.0, 0.0, 0.0, 30.0)],
)
def test_a_rotated_raster_is_refused(tmp_path: Path, transform: tuple[float, ...]) -> None:
    """Rotated and south-up grids are to be warped first."""
    path = write_raster(tmp_path / "s.tif", scenes.numbers(12, 12), transform)
    with pytest.raises(WaterGeeError, match="rotated or not north-up"):
        open_scene(path)


def test_what_is_no_raster_is_said(tmp_path: Path) -> None:
    """A text file is named."""
    (tmp_path / "s.tif").write_text("no raster", encoding="utf-8")
    with pytest.raises(WaterGeeError, match=r"s\.tif could not be read as a raster"):
        open_scene(tmp_path / "s.tif")


def test_a_truncated_stack_is_said(tmp_path: Path) -> None:
    """A raster cut short opens but does not read."""
    path = write_raster(tmp_path / "cut.tif", scenes.numbers(300, 300), names=BANDS)
    path.write_bytes(path.read_bytes()[:200_000])
    with pytest.raises(WaterGeeError, match=r"cut\.tif"):
        whole(open_scene(path, "", "2.75e-5", "-0.2"))


# Real rasters, where they are at hand


def real(name: str) -> Path:
    """Return the path of a real raster; skip the test where it is not there."""
    path = DATA / name
    if not path.exists():
        pytest.skip("the real scenes are not here")
    return path


def test_a_real_landsat_5_raster_tells_its_bands(recorder: Recorder) -> None:
    """Digital numbers of seven bands, thermal among them: swir2 is the seventh."""
    path = real("rstoolbox/LT52240631988227CUB02_dn.tif")
    scene = open_scene(path, progress=recorder)
    values, image = scenes.read_raster(path), whole(scene)
    assert scene.sensor == "LT05"
    for band, number in zip(image, (1, 2, 3, 4, 5, 7)):
        expected = np.rint((values[number - 1] / 255 + 0.2) / 2.75e-5)
        assert np.array_equal(band[image[6] == 1], expected[image[6] == 1])
    assert (image[6] == 1).mean() > 0.9


def test_a_real_raster_in_degrees_is_refused() -> None:
    """The Sentinel-2 sample is in EPSG:4326."""
    with pytest.raises(WaterGeeError, match="EPSG:4326, whose unit is not the metre"):
        open_scene(real("rstoolbox/sen2.tif"))


def test_a_real_raster_of_reflectance_times_ten_thousand(recorder: Recorder) -> None:
    """Six named bands, −999 is no data; the scale is guessed and said."""
    path = real("lbg/LS5_TM_NBAR_090_084_19920323.tif")
    scene = open_scene(path, "1,2,3,4,5,6", progress=recorder)
    values, image = scenes.read_raster(path)[:6], whole(scene)
    valid = (values != -999).all(0)
    assert np.array_equal(image[6] == 1, valid)
    expected = np.clip(np.rint((values[3] / 1e4 + 0.2) / 2.75e-5), 1, 65535)
    assert np.array_equal(image[3][valid], expected[valid])
    assert any("× 10,000" in text for text in recorder.texts("info"))


def test_of_two_products_in_a_folder_one_must_be_chosen(tmp_path: Path) -> None:
    """Both are named; the metadata file of one chooses it."""
    first = scenes.write_bundle(tmp_path / "both")
    other = scenes.write_bundle(tmp_path / "other")
    for path in other.iterdir():
        later = path.name.replace("20150803", "20150819")
        path.rename(first / later)
    with pytest.raises(
        WaterGeeError, match="contains 2 Landsat products: LC08.*20150803.*20150819"
    ):
        open_scene(first)
    chosen = open_scene(next(first.glob("*20150819*_MTL.txt")))
    assert chosen.period.endswith("20150819")


@pytest.mark.parametrize(
    ("name", "sensor"),
    [
        ("snowmelt5_2020.tif", None),
        ("volt4.tif", None),
        ("belt45.tif", None),
        ("LT52240631988227CUB02_dn.tif", "LT05"),
        ("clip_LC08_2020.tif", "LC08"),
        ("lc9_dry.tif", "LC09"),
        ("LE07_2000.tif", "LE07"),
    ],
)
def test_a_sensor_is_a_word_of_the_name(name: str, sensor: str | None) -> None:
    assert sensor_in(name) == sensor


# Bands that are not on one grid


def rewritten(
    folder: Path, ending: str, values: np.ndarray, east: int = 0, south: int = 0, epsg: int = 32620
) -> Path:
    """Write a file of a bundle anew, its corner so many metres from the others'."""
    path = next(folder.glob(f"*_{ending}.TIF"))
    corner = scenes.transform_at(scenes.LEFT + east, scenes.TOP - south)
    return write_raster(path, values, corner, epsg)


def test_a_band_with_another_corner_is_brought_to_its_place(bundle: Path) -> None:
    """Of equal size, but 4 pixels east and 3 south: its pixels are where it says."""
    numbers = scenes.numbers(HEIGHT, WIDTH)
    moved = np.zeros_like(numbers[3])
    moved[:-3, :-4] = numbers[3, 3:, 4:]
    rewritten(bundle, "SR_B5", moved, east=120, south=90)
    image = whole(open_scene(bundle))
    assert not image[:, :3].any() and not image[:, :, :4].any()
    assert np.array_equal(image[:6, 3:, 4:], numbers[:, 3:, 4:])


def test_quality_of_a_whole_scene_serves_clipped_bands(tmp_path: Path) -> None:
    """QA_PIXEL reaches further than the bands, and its clouds are where they are."""
    large = np.full((HEIGHT + 30, WIDTH + 40), CLEAR_LAND, np.uint16)
    large[20:30, 25:45] = CLOUD
    folder = scenes.write_bundle(tmp_path / "b", BundleSpec(qa=quality()))
    rewritten(folder, "QA_PIXEL", large, east=-30 * 15, south=-30 * 10)
    hidden = np.zeros((HEIGHT, WIDTH), bool)
    hidden[10:20, 10:30] = True
    assert np.array_equal(whole(open_scene(folder))[6] == 0, hidden)


def test_quality_beside_the_bands_hides_what_it_does_not_see(tmp_path: Path) -> None:
    """Equal in size, half a scene further north: where it says nothing is no data."""
    folder = scenes.write_bundle(tmp_path / "b", BundleSpec(qa=quality()))
    rewritten(folder, "QA_PIXEL", quality().astype(np.uint16), south=-30 * 24)
    image = whole(open_scene(folder))
    assert image[6, :24].all() and not image[6, 24:].any()
    assert np.array_equal(image[7, :24] == 1, scenes.water_mask(HEIGHT, WIDTH)[24:])


@pytest.mark.parametrize("ending", ["SR_B5", "QA_PIXEL"])
@pytest.mark.parametrize(
    ("east", "epsg", "message"),
    [(15, 32620, "are not aligned"), (0, 32621, "is in EPSG:32621, but the first band is in")],
)
def test_bands_that_share_no_grid_are_refused(
    tmp_path: Path, ending: str, east: int, epsg: int, message: str
) -> None:
    """Half a pixel off, or in another zone: the file is named."""
    folder = scenes.write_bundle(tmp_path / "b", BundleSpec(qa=quality()))
    rewritten(folder, ending, quality().astype(np.uint16), east, epsg=epsg)
    with pytest.raises(WaterGeeError, match=rf"{ending}\.TIF.*{message}|{message}.*{ending}"):
        open_scene(folder)
