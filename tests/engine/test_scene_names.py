"""Scenes as people have them: packed in other ways, renamed, clipped, and bands of other names."""

from __future__ import annotations

import json
import shutil
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import h5py
import numpy as np
import pytest
from osgeo import gdal

from tests.engine import scenes
from tests.engine.conftest import Recorder
from tests.engine.scenes import CLEAR_LAND, CLOUD, BundleSpec, write_raster
from water_gee_plugin.engine.guard import require_apart
from water_gee_plugin.engine.rasters.contents import on_disk
from water_gee_plugin.engine.rasters.scenes import landsat
from water_gee_plugin.engine.rasters.scenes.band_map import guess_band_map, parse_numbers
from water_gee_plugin.engine.rasters.scenes.scene import open_scene
from water_gee_plugin.engine.requests import MapWater, SceneFile
from water_gee_plugin.engine.support.errors import WaterGeeError

EXPECTED = scenes.numbers(48, 56)
NAME = BundleSpec().name


def bands(path: Path | str) -> np.ndarray:
    """Return the six bands of a scene as it is read."""
    scene = open_scene(path)
    return scene.read(scene.grid.whole)[:6]


def renamed(folder: Path, new: Callable[[str], str]) -> Path:
    """Give every file of a folder another name."""
    for path in sorted(folder.iterdir()):
        path.rename(folder / new(path.name))
    return folder


def pack(folder: Path, path: Path, mode: str) -> Path:
    """Pack a folder's files into one of its own, whose name GDAL's tar reader does not take."""
    if mode == "zip":
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as stream:
            for entry in sorted(folder.iterdir()):
                stream.write(entry, f"Été 2023/{entry.name}")
        return path
    with tarfile.open(path, mode, format=tarfile.PAX_FORMAT) as stream:
        for entry in sorted(folder.iterdir()):
            stream.add(entry, f"Été 2023/{'x' * 120}/{entry.name}")
    return path


@pytest.mark.parametrize("name", ["a.tar", "a.tar.gz", "blob", "a.zip", "a.TIF", "a b (1) #.tgz"])
@pytest.mark.parametrize("mode", ["w", "w:gz", "w:bz2", "w:xz", "zip"])
def test_an_archive_is_what_its_content_is(
    tmp_path: Path, bundle: Path, name: str, mode: str
) -> None:
    """Whatever it is called, and whatever its members are called."""
    packed = pack(bundle, tmp_path / name, mode)
    assert np.array_equal(bands(packed), EXPECTED)
    assert sorted(p.name for p in tmp_path.iterdir()) == sorted({"bundle", name})


def test_an_archive_is_found_in_its_folder_and_through_a_link(tmp_path: Path, bundle: Path) -> None:
    """A download's folder that holds nothing else, and a link to a store of blobs."""
    blob = scenes.pack(bundle, tmp_path / "5f2d0c")
    link, holder = tmp_path / f"{NAME}.tar.gz", tmp_path / "holder"
    link.symlink_to(blob)
    holder.mkdir()
    shutil.copy(blob, holder / f"{NAME}.tar")
    assert np.array_equal(bands(link), EXPECTED)
    assert np.array_equal(bands(holder), EXPECTED)


def test_what_is_unpacked_goes_with_the_scene(
    tmp_path: Path, bundle: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A bzip2 archive cannot be read in place; its identity is its own, not of the copies."""
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "temporary"))
    (tmp_path / "temporary").mkdir()
    (bundle / "other.txt").write_text("not a product's")
    packed = pack(bundle, tmp_path / "a.tar.bz2", "w:bz2")
    scene = open_scene(packed)
    copies = [path.name for path in (tmp_path / "temporary").rglob("*") if path.is_file()]
    assert len(copies) == 7 and not any("other" in name for name in copies)
    assert scene.files == [str(packed)]
    del scene
    assert not list((tmp_path / "temporary").iterdir())


@pytest.mark.parametrize("mode", ["w:bz2", "w:xz", "zip", "w:gz"])
@pytest.mark.parametrize("share", [0.01, 0.5, 0.97])
def test_a_cut_archive_of_any_kind_is_said(
    tmp_path: Path, bundle: Path, mode: str, share: float
) -> None:
    packed = pack(bundle, tmp_path / "cut", mode)
    packed.write_bytes(packed.read_bytes()[: int(packed.stat().st_size * share)])
    with pytest.raises(WaterGeeError, match="cut is not a complete archive.*Download it again"):
        open_scene(packed)


def test_several_archives_in_a_folder_are_no_product(tmp_path: Path, bundle: Path) -> None:
    for name in ("a.tar", "b.tar"):
        scenes.pack(bundle, tmp_path / name)
    shutil.rmtree(bundle)
    with pytest.raises(WaterGeeError, match=r"2 archives: a\.tar, b\.tar\. Choose one"):
        open_scene(tmp_path)


@pytest.mark.parametrize(
    "new",
    [
        str.lower,
        lambda name: f"RT_{name}",
        lambda name: f"clip_{name}".replace(".TIF", "_clip.tif"),
        lambda name: name.replace("LC08", "LO08"),
        lambda name: name.replace("LC08_L2SP_231062_", "LC08_CU_003009_").replace("_T1", ""),
        lambda name: name.replace(f"{NAME}_", "") if "MTL" not in name else name,
        lambda name: name.replace(f"{NAME}_", "").replace("SR_B", "band"),
        lambda name: name.replace(f"{NAME}_SR_", "my "),
    ],
)
def test_a_renamed_product_is_still_one(tmp_path: Path, new: Callable[[str], str]) -> None:
    """Lower case, prefixes, LO08, ARD, and names that only the metadata tell the product of."""
    qa = np.full((48, 56), CLEAR_LAND, np.uint16)
    qa[:, :7] = CLOUD
    folder = renamed(scenes.write_bundle(tmp_path / "b", BundleSpec(qa=qa)), new)
    scene = open_scene(folder)
    found = scene.read(scene.grid.whole)
    assert scene.has_qa and scene.sensor == "LC08" and scene.period.endswith("_20150803")
    assert np.array_equal(found[:6, :, 7:], EXPECTED[:, :, 7:]) and not found[:, :, :7].any()


def test_a_folder_of_the_products_name_tells_it(tmp_path: Path) -> None:
    folder = scenes.write_bundle(tmp_path / NAME, BundleSpec(mtl=False))
    renamed(folder, lambda name: name.replace(f"{NAME}_", ""))
    assert np.array_equal(bands(folder), EXPECTED)


@pytest.mark.parametrize("ending", ["SR_B2.TIF", "MTL.json", "MTL.xml", "MTL.txt"])
def test_a_file_of_the_product_opens_it(tmp_path: Path, ending: str) -> None:
    """Of two products in a folder, the chosen file's own."""
    both = tmp_path / "both"
    other = BundleSpec("LT05", scenes.numbers(20, 20, 2))
    scenes.write_bundle(both, other)
    scenes.write_bundle(both)
    for kind in ("json", "xml"):
        (both / f"{NAME}_MTL.{kind}").write_text("{}" if kind == "json" else "<A>\n</A>")
    assert np.array_equal(bands(both / f"{NAME}_{ending}"), EXPECTED)
    with pytest.raises(WaterGeeError, match=f"2 Landsat products: {NAME}, {other.name}. Choose"):
        open_scene(both)


def test_bands_that_are_there_twice_ask_which(tmp_path: Path) -> None:
    """The whole scene and a clip of it; one band of either tells which."""
    folder = scenes.write_bundle(tmp_path / "b")
    clip = scenes.write_bundle(tmp_path / "c", BundleSpec(bands=scenes.numbers(20, 20)))
    for path in clip.glob("*.TIF"):
        shutil.copy(path, folder / f"clip_{path.name}")
    with pytest.raises(WaterGeeError, match=f"more than once: .*clip_{NAME}_SR_B2.TIF"):
        open_scene(folder)
    assert bands(folder / f"clip_{NAME}_SR_B5.TIF").shape == (6, 20, 20)
    assert bands(folder / f"{NAME}_SR_B5.TIF").shape == (6, 48, 56)


def test_a_band_in_an_archive_opens_its_product(tmp_path: Path, bundle: Path) -> None:
    packed = scenes.pack(bundle, tmp_path / "a.tar")
    assert np.array_equal(bands(f"/vsitar/{packed}/{NAME}_SR_B2.TIF"), EXPECTED)


MTL = {"PROJECTION_ATTRIBUTES": {"UTM_ZONE": "20"}, "LEVEL2": {"ADD": "-0.2", "EMPTY": ""}}
JSON = json.dumps({"LANDSAT_METADATA_FILE": MTL})
XML = (
    "<?xml version='1.0'?>\n<LANDSAT_METADATA_FILE>\n  <PROJECTION_ATTRIBUTES>\n"
    "    <UTM_ZONE>20</UTM_ZONE>\n  </PROJECTION_ATTRIBUTES>\n  <LEVEL2>\n    <ADD>-0.2</ADD>\n"
    "  </LEVEL2>\n</LANDSAT_METADATA_FILE>"
)
TEXT = (
    "GROUP = PROJECTION_ATTRIBUTES\n  UTM_ZONE = 20\nEND_GROUP = PROJECTION_ATTRIBUTES\n"
    'GROUP = LEVEL2\n  ADD = "-0.2"\nEND_GROUP = LEVEL2\nEND'
)


@pytest.mark.parametrize("text", [JSON, json.dumps(json.loads(JSON), indent=2), XML, TEXT])
def test_metadata_say_the_same_in_three_forms(text: str) -> None:
    found = landsat.parse_mtl(text)
    assert found["PROJECTION_ATTRIBUTES/UTM_ZONE"] == "20" and found["LEVEL2/ADD"] == "-0.2"


@pytest.mark.parametrize("text", ['{"a":', "[" * 10_000, '{"a": ' * 200])
def test_metadata_of_a_stranger_are_read_or_refused(text: str) -> None:
    if text.startswith("{"):
        with pytest.raises(ValueError):
            landsat.parse_mtl(text)
    else:
        assert landsat.parse_mtl(text) == {}


@pytest.mark.parametrize("value", ["twice", "inf", "nan", "1e-4,"])
def test_a_factor_that_is_no_number_is_said(bundle: Path, value: str) -> None:
    path = next(bundle.glob("*_MTL.txt"))
    key = "REFLECTANCE_MULT_BAND_3"
    path.write_text(path.read_text().replace(f"{key} = 2.75e-05", f"{key} = {value}"))
    with pytest.raises(WaterGeeError, match=f"{key} is '{value}', not a number"):
        open_scene(bundle)


@pytest.mark.parametrize(
    ("names", "sensor", "positions"),
    [
        (
            ["coastal", "blue", "green", "red", "nir08", "swir16", "swir22"],
            None,
            (2, 3, 4, 5, 6, 7),
        ),
        ([f"nbart_{n}" for n in ("blue", "green", "red", "nir", "swir_1", "swir_2")], None, None),
        (
            [
                "nbart_blue",
                "nbart_green",
                "nbart_red",
                "nbart_nir_1",
                "nbart_swir_2",
                "nbart_swir_3",
            ],
            None,
            None,
        ),
        ([f"SR_B{n}_median" for n in range(1, 8)], None, (2, 3, 4, 5, 6, 7)),
        ([f"SR_B{n}" for n in (1, 2, 3, 4, 5, 7)], None, None),
        ([f"SR_B{n}_p50" for n in (1, 2, 3, 4, 5, 7)], "LE07", None),
        (["B02", "B03", "B04", "B8A", "B11", "B12"], None, None),
        (["B2", "B3", "B4", "B5", "B6", "B7"], "LC09", None),
        (["Blue", "Green", "Red", "NearInfrared", "ShortWaveInfrared_1", "ShortWaveInfrared_2"],)
        + (None, None),
        (["Band 1", "Band 2", "Band 3", "Band 4", "Band 5", "Band 7"], "LT05", None),
    ],
)
def test_common_names_tell_the_bands(
    names: list[str], sensor: str | None, positions: tuple[int, ...] | None
) -> None:
    """Of STAC, Digital Earth, Earth Engine's composites, ESA and ArcGIS."""
    found = guess_band_map(names, sensor, "x.tif")
    assert tuple(found.values()) == (positions or (1, 2, 3, 4, 5, 6))


@pytest.mark.parametrize(
    "names",
    [
        ["B1", "B2", "B3", "B4", "B5", "B7"],
        ["blue", "blue", "green", "red", "nir", "swir1"],
        ["coastal_blue", "blue_1", "green_i", "yellow", "red_edge", "nir"],
    ],
)
def test_names_that_may_mean_two_things_are_asked_for(names: list[str]) -> None:
    with pytest.raises(WaterGeeError, match="does not say which band is which"):
        guess_band_map(names, None, "x.tif")


def test_a_band_map_of_names_is_read_and_what_was_taken_is_said(
    tmp_path: Path, recorder: Recorder
) -> None:
    names = ["B1", "B2", "B3", "B4", "B5", "B7"]
    path = write_raster(tmp_path / "a.tif", EXPECTED, names=names, nodata=0)
    given = "blue=b1, green=B2, red=B3, nir=B4, swir1=B5, swir2=B7"
    scene = open_scene(path, given, "2.75e-5", "-0,2", recorder)
    assert np.array_equal(scene.read(scene.grid.whole)[:6], EXPECTED)
    names = ["nbart_blue", "nbart_green", "nbart_red", "nbart_nir", "nbart_swir_1"]
    path = write_raster(tmp_path / "b.tif", EXPECTED[:5], names=names, nodata=0)
    open_scene(path, "", "2.75e-5", "-0.2", recorder)
    said = [text for text in recorder.texts("info") if "are taken as blue = nbart_blue" in text]
    assert len(said) == 1


@pytest.mark.parametrize(
    ("text", "count", "expected"),
    [
        ("0,0001", 6, [0.0001] * 6),
        ("-0,2", 6, [-0.2] * 6),
        ("1,5; 2,5; 3", 3, [1.5, 2.5, 3]),
        ("1,5 2,5 3,5", 3, [1.5, 2.5, 3.5]),
        ("1,2,3", 3, [1, 2, 3]),
        ("1, 2, 3", 3, [1, 2, 3]),
        ("1,2", 2, [1, 2]),
    ],
)
def test_decimal_commas_are_read(text: str, count: int, expected: list[float]) -> None:
    found = parse_numbers(text, count, "scale")
    assert found is not None and found.tolist() == expected


def netcdf(path: Path, names: tuple[str, ...]) -> Path:
    """Write a netCDF file whose bands are variables of their own, scaled."""
    source = write_raster(
        path.with_suffix(".tif"), EXPECTED[: len(names)], nodata=0, scales=[(2.75e-5, -0.2)] * 6
    )
    gdal.Translate(str(path), str(source), format="netCDF", creationOptions=["FORMAT=NC4"])
    with h5py.File(path, "r+") as file:
        for number, name in enumerate(names, 1):
            file.move(f"Band{number}", name)
    return path


def test_variables_that_are_bands_are_read_as_one_raster(tmp_path: Path) -> None:
    path = netcdf(tmp_path / "scene.nc", ("nbart_blue", "green", "red", "nir08", "swir16"))
    found = bands(path)
    assert np.array_equal(found[:5], EXPECTED[:5]) and not found[5].any()


def test_rasters_in_one_file_are_offered_by_name(tmp_path: Path) -> None:
    path = netcdf(tmp_path / "scene.nc", ("one", "two", "three"))
    with pytest.raises(WaterGeeError) as told:
        open_scene(path)
    name = f'NETCDF:"{path}":two'
    assert "Choose one of them by its name" in str(told.value) and name in str(told.value)
    with pytest.raises(WaterGeeError, match="has 1 bands"):
        open_scene(name)
    assert on_disk(name) == path
    with pytest.raises(WaterGeeError, match="is read in this run"):
        require_apart(MapWater(SceneFile(name), str(path)))
