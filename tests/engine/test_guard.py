"""No job replaces what it reads, by whatever name."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from osgeo import gdal

from tests.engine import scenes
from tests.engine.conftest import Recorder
from water_gee_plugin.engine import jobs
from water_gee_plugin.engine.guard import require_apart
from water_gee_plugin.engine.network import model_file
from water_gee_plugin.engine.network.graph import Network
from water_gee_plugin.engine.requests import (
    CorrectLabels,
    CutTiles,
    ExportModel,
    MakeLabels,
    MapScene,
    MapWater,
    SceneFile,
    TrainModel,
    WaterArea,
)
from water_gee_plugin.engine.support.errors import WaterGeeError


@pytest.fixture
def place(tmp_path: Path, flat_network: Network, recorder: Recorder) -> Path:
    """Return a folder with a bundle, its archive, a tile set with labels, a DEM and a model."""
    bundle = scenes.write_bundle(tmp_path / "bundle")
    scenes.pack(bundle, tmp_path / "bundle.tar")
    grid = gdal.Open(str(next(bundle.glob("*B3.TIF"))))
    gdal.GetDriverByName("GTiff").CreateCopy(str(tmp_path / "dem.tif"), grid)
    gdal.BuildVRT(str(tmp_path / "stack.vrt"), [str(tmp_path / "dem.tif")])
    gdal.BuildVRT(str(tmp_path / "deep.vrt"), [str(tmp_path / "stack.vrt")])
    model_file.save(tmp_path / "model.npz", flat_network)
    tiles = tmp_path / "tiles"
    jobs.perform(CutTiles(SceneFile(str(bundle)), str(tiles)), recorder)
    jobs.perform(MakeLabels(str(tiles), source="MNDWI", threshold=0.0), recorder)
    return tmp_path


def band(place: Path) -> Path:
    """Return a band of the bundle."""
    return next((place / "bundle").glob("*B3.TIF"))


def image(place: Path) -> Path:
    """Return an image of the tile set."""
    return next((place / "tiles" / "images").glob("*.tif"))


def mapping(place: Path, output: Path, given: str = "bundle") -> MapWater:
    """Return the request of a map."""
    scene = SceneFile(str(place / given), dem=str(place / "dem.tif"))
    return MapWater(scene, str(output), str(place / "model.npz"))


@pytest.mark.parametrize(
    ("given", "name"),
    [
        ("bundle", "band"),
        ("bundle", "dem.tif"),
        ("bundle", "model.npz"),
        ("bundle", "bundle"),
        ("bundle.tar", "bundle.tar"),
        ("stack.vrt", "dem.tif"),
        ("tiles", "image"),
        ("tiles", "tiles/tiles.gpkg"),
        ("tiles/tiles.gpkg", "image"),
        ("tiles", "tiles"),
        ("tiles/labels", "image"),
        ("deep.vrt", "dem.tif"),
    ],
)
@pytest.mark.parametrize("spelling", ["same", "dotted", "symlink", "hard link"])
def test_a_map_replaces_nothing_that_it_reads(
    place: Path, given: str, name: str, spelling: str, recorder: Recorder
) -> None:
    """Neither by its own name nor by another; and the file is as it was."""
    target = {"band": band, "image": image}.get(name, lambda p: p / name)(place)
    output = target
    if spelling == "dotted":
        output = place / "bundle" / ".." / target.relative_to(place)
    elif spelling == "symlink":
        output = place / "link.tif"
        output.symlink_to(target)
    elif spelling == "hard link":
        if target.is_dir():
            pytest.skip("folders have no hard links")
        output = place / "hard.tif"
        os.link(target, output)
    before = target.read_bytes() if target.is_file() else b""
    with pytest.raises(WaterGeeError, match="is read in this run"):
        jobs.perform(mapping(place, output, given), recorder)
    assert not before or target.read_bytes() == before


def test_other_jobs_replace_nothing_either(place: Path) -> None:
    """Labels not the images, corrected labels not the labels, a model not the one it is from."""
    tiles, model = str(place / "tiles"), str(place / "model.npz")
    for request in (
        MakeLabels(tiles, output=str(place / "tiles" / "images")),
        CorrectLabels(tiles, output=str(place / "tiles" / "labels")),
        CorrectLabels(tiles, changes=str(image(place))),
        TrainModel(tiles, model, model=model),
        TrainModel(tiles, str(next((place / "tiles" / "labels").glob("*.tif")))),
        ExportModel(model, model),
        WaterArea((str(place / "dem.tif"),), occurrence=str(place / "dem.tif")),
        MapScene(SceneFile(str(band(place))), str(band(place)), model, str(place / "new")),
    ):
        with pytest.raises(WaterGeeError, match="is read in this run"):
            require_apart(request)


def test_two_results_are_two_files(place: Path) -> None:
    scene = SceneFile(str(place / "bundle"))
    same = str(place / "bundle" / ".." / "map.tif")
    request = MapWater(scene, str(place / "map.tif"), str(place / "model.npz"), probability=same)
    with pytest.raises(WaterGeeError, match="Two results have the same name"):
        require_apart(request)


def test_results_beside_inputs_and_older_results_are_no_inputs(place: Path) -> None:
    """A map may lie in the bundle's or the tile set's folder, and be made again."""
    for folder in ("bundle", "tiles"):
        output = place / folder / "map.tif"
        require_apart(mapping(place, output, folder))
        output.write_bytes(b"of the first run")
        require_apart(mapping(place, output, folder))
    older = place / "map.tif"
    older.write_bytes(b"older")
    require_apart(mapping(place, older))
    require_apart(MakeLabels(str(place / "tiles")))
    require_apart(MakeLabels(str(place / "tiles"), output=str(place / "tiles" / "labels")))
    require_apart(MakeLabels(str(place / "tiles"), output="\0"))
