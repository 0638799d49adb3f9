"""What a replaced file, a killed run and two writers leave behind: nothing."""

from __future__ import annotations

import threading
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal

from tests.engine import scenes
from water_gee_plugin.engine.network.graph import Network
from water_gee_plugin.engine.rasters.grid import Grid
from water_gee_plugin.engine.rasters.scenes.scene import open_scene
from water_gee_plugin.engine.rasters.tiles.cutting import cut_tiles
from water_gee_plugin.engine.rasters.writing import Layer, creating, write
from water_gee_plugin.engine.support import files
from water_gee_plugin.engine.support.errors import WaterGeeError
from water_gee_plugin.engine.support.files import replacing
from water_gee_plugin.engine.water.labels.making import make_labels

UTM = "EPSG:32620"
#: No process has this number: Linux ends at 2²².
DEAD = 2**22 + 1
#: How this machine marks its files in the making, and how another one does.
OURS, THEIRS = files._machine(), "00000000"


def save(path: Path, value: int) -> None:
    """Write a raster of one value."""
    grid = Grid(UTM, (0.0, 30.0, 0.0, 0.0, 0.0, -30.0), 64, 64)
    with creating(path, grid, Layer("uint8", 255, ("a",))) as output:
        write(output, grid.whole, np.full((64, 64), value, np.uint8))


def test_side_files_go_with_the_raster_they_belong_to(tmp_path: Path) -> None:
    """Overviews and statistics of the old one would be shown for the new one."""
    path = tmp_path / "map.tif"
    save(path, 1)
    dataset = gdal.Open(str(path))
    dataset.BuildOverviews("NEAREST", [2, 4])
    dataset.GetRasterBand(1).ComputeStatistics(False)
    dataset = None
    assert len(list(tmp_path.iterdir())) == 3
    save(path, 0)
    assert [each.name for each in tmp_path.iterdir()] == ["map.tif"]
    dataset = gdal.Open(str(path))
    assert dataset.GetRasterBand(1).GetOverviewCount() == 0 and not dataset.ReadAsArray().any()


def test_two_writers_of_one_file_leave_a_whole_one(tmp_path: Path) -> None:
    """Each has a part file of its own; the later one wins."""
    path, inside = tmp_path / "label.txt", threading.Barrier(2, timeout=10)

    def write_text(text: str) -> None:
        """Write while the other one does."""
        with replacing(path) as partial:
            partial.write_text(text[:1])
            inside.wait()
            partial.write_text(text)

    threads = [threading.Thread(target=write_text, args=(c * 1000,)) for c in "ab"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert path.read_text() in ("a" * 1000, "b" * 1000)
    assert list(tmp_path.iterdir()) == [path]


def test_the_next_writer_removes_what_a_killed_one_left(tmp_path: Path) -> None:
    """Of the same file, and not what a process that runs is writing."""
    for mark in (f"{DEAD}-{OURS}-0123abcd.part", f"{DEAD}-{OURS}-0123abce.part.work"):
        (tmp_path / f".map.{mark}.tif").touch()
    other, running = (
        tmp_path / f".other.{DEAD}-{OURS}-0123abcd.part.tif",
        tmp_path / f".map.1-{OURS}-0123abcd.part.tif",
    )
    other.touch()
    running.touch()
    save(tmp_path / "map.tif", 1)
    assert {path.name for path in tmp_path.iterdir()} == {"map.tif", other.name, running.name}


def test_a_folder_in_the_making_of_a_killed_run_goes_too(tmp_path: Path) -> None:
    """Labels are made in one; that of a process that runs stays."""
    dead, running = (tmp_path / f".new.{n}-{OURS}-0123abcd.part" for n in (DEAD, 1))
    for folder in (dead, running):
        folder.mkdir()
        (folder / "label.tif").touch()
    with files.replacing_files(tmp_path) as partial:
        (partial / "a.tif").touch()
    assert sorted(path.name for path in tmp_path.iterdir()) == [running.name, "a.tif"]


def test_what_only_looks_like_a_part_file_stays(tmp_path: Path) -> None:
    """A file of the user's, of another name with dots, of another machine, and a folder."""
    mark = f"{DEAD}-{OURS}-0123abcd.part"
    kept = [
        ".my.partners.txt",
        f".map.2020-06.1-{OURS}-0123abcd.part.tif",
        f".map.{DEAD}-{THEIRS}-0123abcd.part.tif",
        f".map.{DEAD}-06.part.tif",
    ]
    for name in kept:
        (tmp_path / name).write_text("mine")
    (tmp_path / f".folder.{mark}").mkdir()
    save(tmp_path / "map.tif", 1)
    assert all((tmp_path / name).exists() for name in kept)
    files.remove_partial(tmp_path)
    assert (tmp_path / kept[0]).exists() and (tmp_path / f".folder.{mark}").exists()


def test_labels_stay_until_the_new_ones_are_good(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A run that fails when all but its end is done leaves the labels as they were."""
    bundle = scenes.write_bundle(tmp_path / "bundle")
    tile_set, _ = cut_tiles(open_scene(bundle), str(bundle), tmp_path / "tiles")
    make_labels(tile_set, "MNDWI", threshold=0.0)
    before = {path.name: path.read_bytes() for path in (tmp_path / "tiles" / "labels").iterdir()}

    def fail(*_: object, **__: object) -> None:
        raise WaterGeeError("the disk is full")

    monkeypatch.setattr(tile_set, "note_labels", fail)
    with pytest.raises(WaterGeeError, match="disk is full"):
        make_labels(tile_set, "MNDWI", threshold=0.5)
    after = {path.name: path.read_bytes() for path in (tmp_path / "tiles" / "labels").iterdir()}
    assert before == after


def test_a_result_that_is_a_folder_is_refused_at_once(tmp_path: Path) -> None:
    (tmp_path / "map.tif").mkdir()
    with pytest.raises(WaterGeeError, match="is a folder"):
        save(tmp_path / "map.tif", 1)


def test_a_cut_that_was_killed_at_once_is_taken_up_again(tmp_path: Path) -> None:
    """Its folder holds the beginnings of a catalogue, and is still a folder for tiles."""
    bundle = scenes.write_bundle(tmp_path / "bundle")
    folder = tmp_path / "tiles"
    folder.mkdir()
    (folder / f".tiles.{DEAD}-{OURS}-0123abcd.part.gpkg").write_bytes(b"SQLite")
    (folder / f".tiles.{DEAD}-{OURS}-0123abcd.part.gpkg-journal").touch()
    _, count = cut_tiles(open_scene(bundle), str(bundle), folder)
    assert count and not [path for path in folder.iterdir() if path.name.startswith(".")]


@pytest.mark.parametrize("threshold", [float("nan"), float("inf"), 2.0, -0.1])
def test_a_threshold_that_is_no_probability_is_refused(
    tmp_path: Path, flat_network: Network, threshold: float
) -> None:
    """Given, or in a model's card: the map would be all land, or all water."""
    from water_gee_plugin.engine.rasters.scenes.elevation import SceneWithElevation
    from water_gee_plugin.engine.support.progress import Progress
    from water_gee_plugin.engine.water.mapping import map_water

    bundle = scenes.write_bundle(tmp_path / "bundle")
    scene = SceneWithElevation(open_scene(bundle), "", Progress())
    odd = flat_network.with_weights(flat_network.weights, threshold=threshold)
    for network, given in ((flat_network, threshold), (odd, None)):
        with pytest.raises(WaterGeeError, match="threshold"):
            map_water(scene, network, tmp_path / "map.tif", threshold=given)
    assert not (tmp_path / "map.tif").exists()
