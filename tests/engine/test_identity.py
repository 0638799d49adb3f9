"""A result knows what it is of: tiles their scene, a correction its labels, a model both."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal, ogr

from tests.engine import scenes
from tests.engine.scenes import BundleSpec
from water_gee_plugin.engine.rasters.contents import mark, marks
from water_gee_plugin.engine.rasters.polygons import Area
from water_gee_plugin.engine.rasters.scenes.scene import open_scene
from water_gee_plugin.engine.rasters.tiles import cutting, label_origin
from water_gee_plugin.engine.rasters.tiles.tile_set import TileSet
from water_gee_plugin.engine.support.errors import WaterGeeError
from water_gee_plugin.engine.water.labels.correction import EVIDENCE, correct_labels
from water_gee_plugin.engine.water.labels.making import make_labels

SIZE = (90, 110)


def write_scene(folder: Path, seed: int = 7) -> Path:
    """Write a bundle with quality bands; another seed makes other pixels."""
    qa = np.where(scenes.water_mask(*SIZE), scenes.CLEAR_WATER, scenes.CLEAR_LAND)
    return scenes.write_bundle(folder, BundleSpec(bands=scenes.numbers(*SIZE, seed), qa=qa))


def cut(path: Path, folder: Path, dem: str = "", area: Area | None = None) -> TileSet:
    """Cut a scene into a tile set."""
    return cutting.cut_tiles(open_scene(path), str(path), folder, dem, area)[0]


def pixels(tile_set: TileSet) -> dict[str, bytes]:
    """Return the pixels of every image."""
    found = (tile_set.folder / "images").glob("*.tif")
    return {path.name: scenes.read_raster(path).tobytes() for path in found}


def labelled(tile_set: TileSet) -> Path:
    """Make labels and correct them; return the folder of the corrected ones."""
    make_labels(tile_set, "MNDWI", threshold=0.0)
    return correct_labels(tile_set, method=EVIDENCE)[0]


# Tiles and their scene


def test_the_same_name_with_other_pixels_is_another_scene(tmp_path: Path) -> None:
    """The file that has changed is named, and the tiles stay those of the first."""
    scene = write_scene(tmp_path / "scene")
    before = pixels(cut(scene, tmp_path / "set"))
    write_scene(tmp_path / "scene", seed=8)
    with pytest.raises(WaterGeeError, match=r"tiles of other pixels: .*_SR_B2\.TIF.* has changed"):
        cut(scene, tmp_path / "set")
    assert pixels(TileSet.open(tmp_path / "set")) == before


@pytest.mark.parametrize("place", ["stack.tif", "2020/stack.tif"])
def test_a_raster_of_the_same_name_and_time_with_other_pixels(
    tmp_path: Path, stack: Path, place: str
) -> None:
    """Neither name nor size nor time tells it apart: its bytes do."""
    cut(stack, tmp_path / "set")
    state = stack.stat()
    other = scenes.numbers(48, 56)
    other[3, 5, 5] += 1
    again = scenes.write_raster(
        tmp_path / place, other, names=scenes.BANDS, nodata=0, scales=[(2.75e-5, -0.2)] * 6
    )
    assert again.stat().st_size == state.st_size
    os.utime(again, ns=(state.st_atime_ns, state.st_mtime_ns))
    with pytest.raises(WaterGeeError, match=r"other pixels: stack\.tif has changed"):
        cut(again, tmp_path / "set")


def test_a_copy_of_a_scene_is_the_same_scene(tmp_path: Path, stack: Path) -> None:
    """Another folder, another time, statistics and overviews beside it: nothing is refused."""
    before = pixels(cut(stack, tmp_path / "set"))
    copy = tmp_path / "elsewhere" / stack.name
    copy.parent.mkdir()
    shutil.copy(stack, copy)
    os.utime(copy, (1, 1))
    gdal.Open(str(copy)).BuildOverviews("NEAREST", [2])
    copy.with_name(copy.name + ".aux.xml").write_text("<PAMDataset/>", encoding="utf-8")
    assert pixels(cut(copy, tmp_path / "set")) == before


def test_a_source_of_a_virtual_raster_counts(tmp_path: Path, stack: Path) -> None:
    """The .vrt stays as it is; what it shows has changed."""
    virtual = tmp_path / "v.vrt"
    gdal.Translate(str(virtual), str(stack), format="VRT").FlushCache()
    cut(virtual, tmp_path / "set")
    dataset = gdal.Open(str(stack), gdal.GA_Update)  # a band does not keep it open
    dataset.GetRasterBand(1).WriteArray(np.full((9, 9), 9000))
    del dataset
    with pytest.raises(WaterGeeError, match=r"stack\.tif has changed"):
        cut(virtual, tmp_path / "set")


def test_a_replaced_dem_is_another_dem(tmp_path: Path) -> None:
    """The same name, other heights."""
    scene = write_scene(tmp_path / "scene")
    dem = scenes.write_raster(tmp_path / "dem.tif", scenes.elevation_of(*SIZE))
    cut(scene, tmp_path / "set", str(dem))
    scenes.write_raster(dem, scenes.elevation_of(*SIZE) + 1)
    with pytest.raises(WaterGeeError, match=r"other pixels: dem\.tif has changed"):
        cut(scene, tmp_path / "set", str(dem))


def test_another_area_of_the_same_bounds_is_another_job(tmp_path: Path) -> None:
    """A triangle and its rectangle."""
    scene = write_scene(tmp_path / "scene")
    x, y = scenes.LEFT, scenes.TOP
    triangle = Area(f"POLYGON(({x} {y},{x + 900} {y},{x} {y - 900},{x} {y}))", "EPSG:32620")
    ring = f"{x} {y},{x + 900} {y},{x + 900} {y - 900},{x} {y - 900},{x} {y}"
    cut(scene, tmp_path / "set", area=triangle)
    with pytest.raises(WaterGeeError, match="other settings"):
        cut(scene, tmp_path / "set", area=Area(f"POLYGON(({ring}))", "EPSG:32620"))


@pytest.mark.parametrize("harm", ["deleted", "emptied", "cut", "damaged"])
@pytest.mark.parametrize("kind", ["images", "dem"])
def test_what_is_missing_or_broken_is_made_again(tmp_path: Path, harm: str, kind: str) -> None:
    """The pixels are those of an undisturbed run, and the other tiles are left alone."""
    scene = write_scene(tmp_path / "scene")
    dem = str(scenes.write_raster(tmp_path / "dem.tif", scenes.elevation_of(*SIZE)))
    tile_set = cut(scene, tmp_path / "set", dem)
    files = sorted((tile_set.folder / kind).glob("*.tif"))
    before = {path: (scenes.read_raster(path), path.stat().st_mtime_ns) for path in files}
    data = files[0].read_bytes()
    if harm == "deleted":
        files[0].unlink()
    else:
        middle = len(data) // 2
        broken = data[:middle] + bytes(400) + data[middle + 400 :]
        files[0].write_bytes({"emptied": b"", "cut": data[:middle], "damaged": broken}[harm])
    cut(scene, tmp_path / "set", dem)
    for path, (values, time) in before.items():
        assert np.array_equal(scenes.read_raster(path), values)
        assert (path.stat().st_mtime_ns == time) == (path != files[0])


def test_a_set_of_an_earlier_version_stays_of_use(tmp_path: Path) -> None:
    """Its specification has neither marks nor the area: it opens, and a cut goes on in it."""
    scene = write_scene(tmp_path / "scene")
    folder = cut(scene, tmp_path / "set").folder
    catalogue = ogr.Open(str(folder / "tiles.gpkg"), 1)
    layer = catalogue.GetLayerByName("job")
    row = layer.GetNextFeature()
    older = dict(TileSet.open(folder).specification)
    del older["content"], older["area"]
    row["specification"] = json.dumps(older, sort_keys=True)
    layer.SetFeature(row)
    del row, layer
    catalogue.Destroy()
    before = pixels(TileSet.open(folder))
    assert len(before) == 4
    assert pixels(cut(scene, folder)) == before
    with pytest.raises(WaterGeeError, match="other settings"):
        cut(write_scene(tmp_path / "other"), folder)


def test_a_mark_is_of_the_bytes(tmp_path: Path) -> None:
    """Two names of one content have one mark; a folder and what is not there have none."""
    for name, content in (("a", b"x" * 10), ("b", b"x" * 10), ("c", b"x" * 11)):
        (tmp_path / name).write_bytes(content)
    found = [mark(tmp_path / name) for name in "abc"]
    assert found[0] == found[1] != found[2]
    assert marks([str(tmp_path), str(tmp_path / "none"), "/vsimem/none.tif"]) == []


# Labels, corrections, models


def test_labels_tell_what_they_were_made_from(tmp_path: Path) -> None:
    """Source, threshold, the set, and when; a correction tells of its labels too."""
    tile_set = cut(write_scene(tmp_path / "scene"), tmp_path / "set")
    corrected = labelled(tile_set)
    told = label_origin.told(tile_set.folder / "labels")
    assert (told["source"], told["threshold"], told["tile_set"]) == ("MNDWI", 0.0, tile_set.hash)
    assert told["made"].startswith("20")
    corrects = label_origin.told(corrected)["corrects"]
    assert (corrects["folder"], corrects["source"]) == ("labels", "MNDWI")


def test_labels_made_anew_leave_the_old_correction_aside(tmp_path: Path) -> None:
    """Training is told; each folder may be chosen; corrected again, all is well."""
    tile_set = cut(write_scene(tmp_path / "scene"), tmp_path / "set")
    corrected = labelled(tile_set)
    assert tile_set.label_folder(prefer_corrected=True) == corrected
    make_labels(tile_set, "NDWI", threshold=0.4)
    with pytest.raises(WaterGeeError, match=r"labels were made anew after .*corrected was"):
        tile_set.label_folder(prefer_corrected=True)
    for name in ("labels", "corrected"):
        chosen = tile_set.folder / name
        assert tile_set.label_folder(chosen, prefer_corrected=True) == chosen
    correct_labels(tile_set, method=EVIDENCE)
    assert tile_set.label_folder(prefer_corrected=True) == corrected


def test_the_same_labels_made_again_keep_their_correction(tmp_path: Path) -> None:
    """What counts is their pixels, not their time."""
    tile_set = cut(write_scene(tmp_path / "scene"), tmp_path / "set")
    corrected = labelled(tile_set)
    make_labels(tile_set, "MNDWI", threshold=0.0)
    assert tile_set.label_folder(prefer_corrected=True) == corrected


@pytest.mark.parametrize("left", [b"", b"{", b"[1]", b'{"corrects": 5}', b"\xff" * 9])
def test_an_origin_that_tells_nothing_is_none(tmp_path: Path, left: bytes) -> None:
    """Folders of an earlier version, or spoilt ones, are taken as they are."""
    tile_set = cut(write_scene(tmp_path / "scene"), tmp_path / "set")
    corrected = labelled(tile_set)
    (tile_set.folder / "labels" / label_origin.ORIGIN).unlink()
    (corrected / label_origin.ORIGIN).write_bytes(left)
    assert tile_set.label_folder(prefer_corrected=True) == corrected


def test_a_correction_older_than_labels_that_know_their_origin_is_stale(tmp_path: Path) -> None:
    """An earlier version corrected; this one made the labels anew."""
    tile_set = cut(write_scene(tmp_path / "scene"), tmp_path / "set")
    corrected = labelled(tile_set)
    (corrected / label_origin.ORIGIN).unlink()
    make_labels(tile_set, "NDWI", threshold=0.4)
    with pytest.raises(WaterGeeError, match="Run Correct labels again"):
        tile_set.label_folder(prefer_corrected=True)
