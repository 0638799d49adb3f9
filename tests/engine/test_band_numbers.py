"""What the numbers of a scene mean: no data, scale and offset, of every kind of scene."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal

from tests.engine import scenes
from tests.engine.conftest import Recorder
from tests.engine.scenes import BANDS, BundleSpec, write_raster
from water_gee_plugin.engine.rasters.scenes.elevation import SceneWithElevation
from water_gee_plugin.engine.rasters.scenes.scene import open_scene
from water_gee_plugin.engine.support.errors import WaterGeeError
from water_gee_plugin.engine.support.progress import Progress

SIZE = (60, 70)
#: Columns of the fill.
FILLED = 20


def whole(scene: object) -> np.ndarray:
    """Return the whole image of a scene."""
    return scene.read(scene.grid.whole)


def reflectance(seed: int = 7) -> np.ndarray:
    """Return six bands as reflectance, float64."""
    return scenes.numbers(*SIZE, seed) * 2.75e-5 - 0.2


def stored(kind: str, fill: float) -> np.ndarray:
    """Return bands of a type, as its programs scale them, with a fill in the first columns."""
    scale = 1.0 if kind.startswith("float") else 1e-4
    values = reflectance() / scale
    values = values.astype(kind) if scale == 1 else np.rint(np.maximum(values, 1)).astype(kind)
    values[:, :, :FILLED] = fill
    return values


def require_filled(image: np.ndarray, expected: np.ndarray) -> None:
    """Require no data in the first columns, and the reflectances elsewhere."""
    assert not image[:, :, :FILLED].any()
    assert (image[6, :, FILLED:] == 1).all()
    numbers = np.clip(np.rint((expected + 0.2) / 2.75e-5), 1, 65535)[:, :, FILLED:]
    assert np.abs(image[:6, :, FILLED:].astype(float) - numbers).max() <= 1


# No data

FILLS = [
    ("int16", -9999.0),
    ("int16", -32768.0),
    ("int16", 32767.0),
    ("int16", -999.0),
    ("uint16", 65535.0),
    ("uint16", 50000.0),
    ("float32", -9999.0),
    ("float32", 2147483647.0),
    ("float32", 1e20),
    ("float32", 9.969209968386869e36),
    ("float32", 3.4028234663852886e38),
    ("float32", -3.4028234663852886e38),
    ("float32", np.inf),
    ("float64", 1.7e308),
    ("float32", 12345.0),
]


@pytest.mark.parametrize("declare", [False, True])
@pytest.mark.parametrize(("kind", "fill"), FILLS)
def test_a_fill_is_no_data_declared_or_not(
    tmp_path: Path, recorder: Recorder, kind: str, fill: float, declare: bool
) -> None:
    """The other pixels keep their reflectance, and the sentence names the fill."""
    values = stored(kind, fill)
    path = write_raster(tmp_path / "s.tif", values, names=BANDS, nodata=fill if declare else None)
    image = whole(open_scene(path, progress=recorder))
    scale = 1 if kind.startswith("float") else 1e-4
    require_filled(image, np.where(values == fill, 0, values.astype(float)) * scale)
    said = [text for text in recorder.texts("info") if "as no data" in text]
    assert len(said) == 1
    if abs(fill) < 1e19:
        assert f"{fill:g}" in said[0].partition("as no data")[2]


def test_a_fill_of_a_few_pixels_is_no_data_too(tmp_path: Path) -> None:
    """No sample shows it: it is known by what it is."""
    values = np.full((6, 2100, 1100), 3000, np.int16)
    values[:, ::2] = 2900
    values[2, 1234, 777] = -9999
    image = whole(open_scene(write_raster(tmp_path / "s.tif", values, names=BANDS)))
    assert not image[:, 1234, 777].any()
    assert image[6].sum() == 2100 * 1100 - 1


@pytest.mark.parametrize("nodata", [None, -999, 65535])
def test_zero_in_one_band_is_dark_water(tmp_path: Path, nodata: int | None) -> None:
    """Where not all bands declare it, only 0 in all of them is no data."""
    values = np.maximum(stored("uint16", 3000), 1)
    values[4:, 10:20] = 0
    image = whole(open_scene(write_raster(tmp_path / "s.tif", values, names=BANDS, nodata=nodata)))
    assert (image[6] == 1).all()
    assert (image[4, 10:20] == round(0.2 / 2.75e-5)).all()


def test_zero_that_one_band_declares_hides_nothing_alone(tmp_path: Path) -> None:
    """A virtual raster can declare a band."""
    values = stored("uint16", 0)
    values[5, 10:20, FILLED:] = 0
    path = write_raster(tmp_path / "s.tif", values, names=BANDS)
    virtual = gdal.Translate(str(tmp_path / "v.vrt"), str(path), format="VRT")
    virtual.GetRasterBand(6).SetNoDataValue(0)
    del virtual
    image = whole(open_scene(tmp_path / "v.vrt"))
    assert (image[6, :, FILLED:] == 1).all() and not image[6, :, :FILLED].any()


def test_zero_that_all_bands_declare_hides_a_pixel_and_is_told(
    tmp_path: Path, recorder: Recorder
) -> None:
    """The file has its way, but dark water may be meant."""
    values = stored("uint16", 0)
    values[5, 10:20, FILLED:] = 0
    path = write_raster(tmp_path / "s.tif", values, names=BANDS, nodata=0)
    image = whole(open_scene(path, progress=recorder))
    assert not image[6, 10:20].any() and (image[6, 20:, FILLED:] == 1).all()
    assert any("If that is dark water" in text for text in recorder.texts("warning"))


def test_bright_clouds_are_no_fill(tmp_path: Path) -> None:
    """Bytes that are saturated in all bands next to nearly saturated ones."""
    values = np.clip(reflectance() * 255, 1, 255).astype(np.uint8)
    values[:, :10] = np.arange(186, 256, dtype=np.uint8)[None, None, : SIZE[1]]
    image = whole(open_scene(write_raster(tmp_path / "s.tif", values, names=BANDS)))
    assert (image[6] == 1).all()


@pytest.mark.parametrize(
    ("kind", "fill", "declared"),
    [
        ("uint16", 0, 0),
        ("uint16", 65535, 65535),
        ("uint16", 32768, 32768),
        ("int16", -9999, -9999),
        ("int16", -9999, None),
        ("uint16", 65535, None),
        ("float32", np.nan, np.nan),
        ("float32", -9999, None),
        ("float32", 3.4e38, 3.4e38),
        ("float64", 1e20, None),
    ],
)
def test_a_clipped_bundle_is_no_data_outside_the_clip(
    tmp_path: Path, recorder: Recorder, kind: str, fill: float, declared: float | None
) -> None:
    """Other software clips with another number than 0; inside nothing changes."""
    numbers = np.minimum(scenes.numbers(*SIZE), 32000)
    folder = scenes.write_bundle(tmp_path / "b", BundleSpec(bands=numbers))
    for number, path in enumerate(sorted(folder.glob("*_SR_B*.TIF"))):
        values = numbers[number].astype(kind)
        values[:, :FILLED] = fill
        write_raster(path, values, nodata=declared)
    image = whole(open_scene(folder, progress=recorder))
    assert not image[:, :, :FILLED].any()
    assert np.array_equal(image[:6, :, FILLED:], numbers[:, :, FILLED:])
    assert any("as no data" in text for text in recorder.texts("info"))


# Scale and offset


def write_scaled(path: Path, values: np.ndarray, scale: float, offset: float = 0.0) -> Path:
    """Write a raster with scale and offset in its tags."""
    return write_raster(path, values, names=BANDS, scales=[(scale, offset)] * 6)


@pytest.mark.parametrize(("scale", "offset"), [(1e-4, 0.0), (2.75e-5, -0.2), (0.01, 0.0)])
def test_tags_on_reflectance_are_ignored(
    tmp_path: Path, recorder: Recorder, scale: float, offset: float
) -> None:
    """They were left by a program that has scaled the values: once is enough."""
    values = reflectance().astype(np.float32)
    image = whole(open_scene(write_scaled(tmp_path / "s.tif", values, scale, offset)))
    plain = whole(open_scene(write_raster(tmp_path / "p.tif", values, names=BANDS)))
    assert np.array_equal(image, plain)
    open_scene(tmp_path / "s.tif", progress=recorder)
    assert any("are reflectance already" in text for text in recorder.texts("info"))


def test_tags_on_decimal_digital_numbers_are_meant(tmp_path: Path) -> None:
    """Collection 2 numbers stored as floats."""
    numbers = scenes.numbers(*SIZE)
    path = write_scaled(tmp_path / "s.tif", numbers.astype(np.float32), 2.75e-5, -0.2)
    assert np.array_equal(whole(open_scene(path))[:6], numbers)


def test_an_offset_tag_without_a_scale_is_one_of_numbers(tmp_path: Path) -> None:
    """Sentinel-2 since 2022: reflectance = (number − 1000) ÷ 10,000."""
    values = np.rint(reflectance() * 1e4 + 1000).astype(np.uint16)
    image = whole(open_scene(write_scaled(tmp_path / "s.tif", values, 1.0, -1000.0)))
    expected = np.rint(((values - 1000.0) / 1e4 + 0.2) / 2.75e-5)
    assert np.array_equal(image[:6], expected)


def test_an_offset_tag_of_reflectance_is_kept(tmp_path: Path) -> None:
    values = (reflectance() + 0.1).astype(np.float32)
    image = whole(open_scene(write_scaled(tmp_path / "s.tif", values, 1.0, -0.1)))
    expected = np.rint((reflectance() + 0.2) / 2.75e-5)
    assert np.abs(image[:6] - expected).max() <= 1


def test_sentinel_2s_offset_is_found_in_the_numbers(tmp_path: Path, recorder: Recorder) -> None:
    """A raster with the offset of baseline 04.00 reads as one without, and it is said."""
    plain = np.rint(np.maximum(reflectance(), 0.002) * 1e4).astype(np.uint16)
    expected = whole(open_scene(write_raster(tmp_path / "a.tif", plain, names=BANDS)))
    path = write_raster(tmp_path / "b.tif", plain + 1000, names=BANDS)
    image = whole(open_scene(path, progress=recorder))
    assert np.abs(image.astype(int) - expected).max() <= 1
    assert any("offset -0.1" in text for text in recorder.texts("info"))
    landsat = write_raster(tmp_path / "LC08_2020.tif", plain + 1000, names=BANDS)
    given = open_scene(path, offset="0")
    for scene in (given, open_scene(landsat)):
        assert np.abs(whole(scene)[0].astype(int) - expected[0]).min() > 3000


@pytest.mark.parametrize(("times", "scale"), [(1.0, ""), (1.0, "1"), (1e3, "0.001")])
def test_sentinel_2s_offset_is_found_in_numbers_of_any_scale(
    tmp_path: Path, times: float, scale: str
) -> None:
    plain = np.maximum(reflectance(), 0.002)
    images = [
        whole(open_scene(write_raster(tmp_path / name, values, names=BANDS), scale=scale))
        for name, values in (
            ("a.tif", (plain * times).astype(np.float32)),
            ("b.tif", ((plain + 0.1) * times).astype(np.float32)),
        )
    ]
    assert np.abs(images[1].astype(int) - images[0]).max() <= 1


@pytest.mark.parametrize(
    ("factor", "scale"), [(1.0, "0.0001"), (1e4, "1"), (1e4, "2.75e-5"), (1e4, "0.01"), (100, "1")]
)
def test_what_is_no_reflectance_stops(tmp_path: Path, factor: float, scale: str) -> None:
    """The sentence tells the band, how bright it would be, and what was taken."""
    offset = "-0.2" if scale == "2.75e-5" else "0"
    values = (np.maximum(reflectance(), 0.001) * factor).astype(np.float32)
    path = write_raster(tmp_path / "s.tif", values, names=BANDS)
    with pytest.raises(WaterGeeError, match=r"s\.tif are no reflectance: a typical .*scale"):
        open_scene(path, "", scale, offset)


def test_a_scene_in_which_nothing_is_dark_stops(tmp_path: Path) -> None:
    """Landsat's digital numbers, scaled as if they were reflectance × 10,000: all land."""
    numbers = np.rint((np.maximum(reflectance(), 0.001) + 0.2) / 2.75e-5).astype(np.uint16)
    path = write_raster(tmp_path / "s.tif", numbers, names=BANDS)
    assert np.median(numbers[3]) * 1e-4 < 2
    with pytest.raises(WaterGeeError, match="are no reflectance"):
        open_scene(path, scale="0.0001", offset="0")


def test_a_scale_that_a_product_does_not_need_is_said(tmp_path: Path, recorder: Recorder) -> None:
    folder = scenes.write_bundle(tmp_path / "b")
    open_scene(folder, scale="0.0001", progress=recorder)
    assert any("what was given is not used" in text for text in recorder.texts("warning"))


def test_a_bundle_of_other_numbers_stops(tmp_path: Path) -> None:
    """Reflectance × 10,000 under the names of Collection 2."""
    bands = np.rint(np.maximum(reflectance(), 0.001) * 1e4).astype(np.uint16)
    folder = scenes.write_bundle(tmp_path / "b", BundleSpec(bands=bands))
    with pytest.raises(WaterGeeError, match="are no reflectance"):
        open_scene(folder)
    told = dict.fromkeys(scenes.NUMBERS["LC08"], (0.0001, 0.0))
    folder = scenes.write_bundle(tmp_path / "told", BundleSpec(bands=bands, rescaling=told))
    expected = np.rint((bands / 1e4 + 0.2) / 2.75e-5)
    assert np.array_equal(whole(open_scene(folder))[:6], expected)


def test_a_factor_of_0_in_the_metadata_stops(tmp_path: Path) -> None:
    """It would make one number of all, and a map of water alone."""
    zero = dict.fromkeys(scenes.NUMBERS["LC08"], (0.0, 0.0))
    folder = scenes.write_bundle(tmp_path / "b", BundleSpec(rescaling=zero))
    with pytest.raises(WaterGeeError, match="are no reflectance"):
        open_scene(folder)


# Quality


def test_no_quality_band_is_said(tmp_path: Path, recorder: Recorder) -> None:
    """Of a bundle as a warning; with one, nothing is said."""
    folder = scenes.write_bundle(tmp_path / "b")
    open_scene(folder, progress=recorder)
    assert any("has no QA_PIXEL: clouds" in text for text in recorder.texts("warning"))
    quality = np.full((48, 56), scenes.CLEAR_LAND)
    folder = scenes.write_bundle(tmp_path / "q", BundleSpec(qa=quality))
    silent = Recorder()
    open_scene(folder, progress=silent)
    assert not any("QA_PIXEL" in str(event["text"]) for event in silent.events)


def test_a_quality_band_of_decimal_numbers_is_read(tmp_path: Path) -> None:
    """Other software has stored it as floats; NaN is fill."""
    quality = np.full(SIZE, scenes.CLEAR_LAND)
    quality[:10] = scenes.CLOUD
    folder = scenes.write_bundle(
        tmp_path / "b", BundleSpec(bands=scenes.numbers(*SIZE), qa=quality)
    )
    values = quality.astype(np.float32)
    values[:, :5] = np.nan
    write_raster(next(folder.glob("*QA_PIXEL.TIF")), values)
    image = whole(open_scene(folder))
    assert not image[6, :10].any() and not image[6, :, :5].any()
    assert image[6, 10:, 5:].all()


# Elevation


def elevated(
    path: Path, values: np.ndarray, progress: Progress | None = None, **options: object
) -> np.ndarray:
    """Return a DEM as a scene of the same grid reads it."""
    write_raster(path, values, **options)  # type: ignore[arg-type]
    scene = scenes.ArraySource(scenes.image_of(*SIZE))
    joined = SceneWithElevation(scene, str(path), progress or Progress())
    return np.asarray(joined.read_elevation(scene.grid.whole))


HILLS = scenes.elevation_of(*SIZE)


@pytest.mark.parametrize("declared", [False, True])
@pytest.mark.parametrize(
    ("kind", "fill"),
    [("int16", -9999), ("int16", 32767), ("float32", -9999), ("float32", 3.4028234663852886e38)]
    + [("float32", np.nan), ("float32", 1e20), ("float32", -32767), ("float32", 55555)],
)
def test_a_hole_in_a_dem_is_no_height(
    tmp_path: Path, kind: str, fill: float, declared: bool
) -> None:
    """Neither land nor 9,999 m under the sea; the ground beside it keeps its height."""
    values = HILLS.astype(kind)
    values[:5, :5] = fill
    found = elevated(tmp_path / "d.tif", values, nodata=fill if declared else None)
    assert (found[:5, :5] == -32768).all()
    known = np.ones(SIZE, bool)
    known[:5, :5] = False
    assert np.array_equal(found[known], HILLS[known])


@pytest.mark.parametrize(
    ("scale", "unit", "factor"),
    [(0.1, "", 10), (1.0, "dm", 10), (1.0, "ft", 1 / 0.3048), (1.0, "US survey foot", 3937 / 1200)]
    + [(1.0, "m", 1), (0.1, "cm", 1000)],
)
def test_scale_and_unit_of_a_dem_make_metres(
    tmp_path: Path, recorder: Recorder, scale: float, unit: str, factor: float
) -> None:
    """Decimetres, feet, and centimetres divided by ten; what is not plain metres is said."""
    path = write_raster(tmp_path / "d.tif", (HILLS * float(factor)).astype(np.float32))
    dataset = gdal.Open(str(path), gdal.GA_Update)
    dataset.GetRasterBand(1).SetScale(scale)
    dataset.GetRasterBand(1).SetUnitType(unit)
    del dataset
    scene = scenes.ArraySource(scenes.image_of(*SIZE))
    found = SceneWithElevation(scene, str(path), recorder).read_elevation(scene.grid.whole)
    assert found is not None and np.abs(found.astype(int) - HILLS).max() <= 1
    assert any("in metres" in text for text in recorder.texts("info")) == (factor != 1)


def test_an_unknown_unit_is_said(tmp_path: Path, recorder: Recorder) -> None:
    path = write_raster(tmp_path / "d.tif", HILLS)
    dataset = gdal.Open(str(path), gdal.GA_Update)
    dataset.GetRasterBand(1).SetUnitType("cubits")
    del dataset
    SceneWithElevation(scenes.ArraySource(scenes.image_of(*SIZE)), str(path), recorder)
    assert any("'cubits', which is not known" in text for text in recorder.texts("warning"))


@pytest.mark.parametrize("bands", [3, 4])
def test_a_picture_is_no_dem(tmp_path: Path, bands: int) -> None:
    """A hillshade in three colours; bytes of one band may be heights."""
    shade = np.repeat((HILLS % 256).astype(np.uint8)[None], bands, axis=0)
    with pytest.raises(WaterGeeError, match=r"d\.tif is a picture: its . bands are colours"):
        elevated(tmp_path / "d.tif", shade)
    low = np.minimum(HILLS, 250).astype(np.uint8)
    assert np.array_equal(elevated(tmp_path / "low.tif", low), low)


def test_the_sea_has_a_height(tmp_path: Path) -> None:
    """Depths of a model of ground and sea are no holes."""
    values = HILLS.copy()
    values[:, :30] = -4321 - np.arange(30)
    assert np.array_equal(elevated(tmp_path / "d.tif", values), values)
