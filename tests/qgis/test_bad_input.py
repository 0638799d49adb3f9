"""Bad input: said in one sentence before the run, and nothing half-written is left."""

from __future__ import annotations

import json
import re
import tarfile
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProject,
)

from tests.engine import scenes
from tests.qgis.conftest import Run
from water_gee_plugin.engine.network import architecture, model_file
from water_gee_plugin.engine.rasters.tiles.lattice import tiles_in
from water_gee_plugin.engine.support.errors import WaterGeeError
from water_gee_plugin.processing.parameters import place


def refused(name: str, parameters: dict[str, object]) -> str:
    """Return what an algorithm says when it is asked before the run, '' when it would run."""
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    algorithm = QgsApplication.processingRegistry().algorithmById(f"watergee:{name}").create()
    good, problem = algorithm.checkParameterValues(parameters, context)
    return "" if good else problem


def stack(path: Path, bands: int = 6, **settings: object) -> Path:
    """Write a stack of reflectance bands without names."""
    values = scenes.numbers(40, 50) * 2.75e-5 - 0.2
    return scenes.write_raster(path, values[:bands].astype(np.float32), **settings)


def test_a_scene_that_is_not_there(tmp_path: Path) -> None:
    """The path is named."""
    problem = refused(
        "cuttiles", {"INPUT": str(tmp_path / "no.tif"), "OUTPUT": str(tmp_path / "t")}
    )
    assert "no.tif does not exist" in problem


def test_too_few_bands(tmp_path: Path) -> None:
    """The number found is named, and how to tell the bands."""
    path = stack(tmp_path / "four.tif", bands=4)
    problem = refused("cuttiles", {"INPUT": str(path), "OUTPUT": str(tmp_path / "t")})
    assert "has 4 bands" in problem and "blue=1" in problem


def test_a_band_map_beyond_the_bands(tmp_path: Path) -> None:
    """The band asked for is named."""
    path = stack(tmp_path / "six.tif")
    bands = "blue=1,green=2,red=3,nir=4,swir1=9"
    parameters = {"INPUT": str(path), "BANDS": bands, "OUTPUT": str(tmp_path / "t.tif")}
    assert "swir1=9" in refused("mapscene", parameters)


def test_no_crs(tmp_path: Path) -> None:
    """What is expected is told."""
    path = stack(tmp_path / "none.tif", epsg=None)
    problem = refused("cuttiles", {"INPUT": str(path), "OUTPUT": str(tmp_path / "t")})
    assert "no coordinate reference system" in problem and "projected" in problem


def test_a_geographic_crs(tmp_path: Path) -> None:
    """The CRS found is named."""
    path = stack(tmp_path / "deg.tif", epsg=4326, transform=(-60, 1e-4, 0, -3, 0, -1e-4))
    problem = refused("mapscene", {"INPUT": str(path), "OUTPUT": str(tmp_path / "m.tif")})
    assert "EPSG:4326" in problem and "metre" in problem


def test_a_truncated_archive(tmp_path: Path, bundle: Path) -> None:
    """A download that was cut short is told from a bundle."""
    archive = scenes.pack(bundle, tmp_path / "scene.tar")
    archive.write_bytes(archive.read_bytes()[:30_000])
    problem = refused("mapscene", {"INPUT": str(archive), "OUTPUT": str(tmp_path / "m.tif")})
    assert "Download it again" in problem


def test_a_bundle_without_a_band(tmp_path: Path) -> None:
    """The missing band is named."""
    folder = scenes.write_bundle(tmp_path / "b", scenes.BundleSpec(leave_out=("SR_B6",)))
    problem = refused("cuttiles", {"INPUT": str(folder), "OUTPUT": str(tmp_path / "t")})
    assert "SR_B6" in problem


def test_qa_labels_of_a_scene_without_qa(tmp_path: Path) -> None:
    """The other sources are named."""
    folder = scenes.write_bundle(tmp_path / "b")
    parameters = {"INPUT": str(folder), "LABEL_SOURCE": "QA", "OUTPUT": str(tmp_path / "m.tif")}
    problem = refused("mapscene", parameters)
    assert "QA_PIXEL" in problem and "Choose" in problem


def test_a_folder_that_is_no_tile_set(tmp_path: Path) -> None:
    """All that take a tile set say what one is."""
    for name in ("makelabels", "correctlabels", "trainmodel"):
        problem = refused(name, {"TILES": str(tmp_path), "OUTPUT": str(tmp_path / "x.npz")})
        assert "is not a tile set" in problem and "tiles.gpkg" in problem


def test_an_output_folder_that_cannot_be_made(tmp_path: Path, bundle: Path) -> None:
    """A file stands where the folder should be."""
    (tmp_path / "file").write_text("x")
    parameters = {"INPUT": str(bundle), "OUTPUT": str(tmp_path / "file" / "deep" / "m.tif")}
    assert "could not be created" in refused("mapscene", parameters)


def untrained(path: Path, **card: object) -> Path:
    """Write an untrained model with a card."""
    features = 8 if card.get("features") == "elevation" else 7
    network = architecture.water_network(features, np.random.default_rng(0))
    model_file.save(path, network.with_weights(network.weights, **card))
    return path


def test_a_model_that_needs_elevation(tmp_path: Path, bundle: Path) -> None:
    """What is missing is named."""
    model = untrained(tmp_path / "m.npz", features="elevation", sensors=["LC08"])
    problem = refused(
        "mapwater",
        {"INPUT": str(bundle), "MODEL": str(model), "OUTPUT": str(tmp_path / "m.tif")},
    )
    assert "DEM" in problem


def test_a_model_of_another_sensor(tmp_path: Path, bundle: Path) -> None:
    """Both sensors are named."""
    model = untrained(tmp_path / "m.npz", features="no_elevation", sensors=["LT05"])
    problem = refused(
        "mapwater",
        {"INPUT": str(bundle), "MODEL": str(model), "OUTPUT": str(tmp_path / "m.tif")},
    )
    assert "LT05" in problem and "LC08" in problem


def test_a_file_that_is_no_model(tmp_path: Path, bundle: Path) -> None:
    """A zip of something else is not taken for a model."""
    np.savez(tmp_path / "m.npz", x=np.zeros(3))
    problem = refused(
        "mapwater",
        {"INPUT": str(bundle), "MODEL": str(tmp_path / "m.npz"), "OUTPUT": str(tmp_path / "m.tif")},
    )
    assert "is not a Water GEE model" in problem


def test_no_valid_pixel(run: Run, tmp_path: Path) -> None:
    """A scene of no data ends with a sentence and without a map."""
    folder = scenes.write_bundle(
        tmp_path / "b", scenes.BundleSpec(bands=np.zeros((6, 40, 40), np.uint16))
    )
    with pytest.raises(QgsProcessingException, match="no valid pixel"):
        run("mapscene", INPUT=str(folder), OUTPUT=str(tmp_path / "m.tif"))
    assert not (tmp_path / "m.tif").exists()


def test_a_label_of_one_class_gives_a_map(run: Run, tmp_path: Path) -> None:
    """Nothing can be learned there: the map is what the image shows."""
    qa = np.full((48, 56), scenes.CLEAR_WATER, np.uint16)
    folder = scenes.write_bundle(tmp_path / "b", scenes.BundleSpec(qa=qa))
    made = run(
        "mapscene",
        INPUT=str(folder),
        LABEL_SOURCE="QA",
        OUTPUT=str(tmp_path / "m.tif"),
        MODEL=str(tmp_path / "m.npz"),
    )
    assert set(np.unique(gdal.Open(made["OUTPUT"]).ReadAsArray())) <= {0, 1, 255}


def test_a_scene_smaller_than_the_window(run: Run, tmp_path: Path) -> None:
    """Both sizes are named."""
    folder = scenes.write_bundle(tmp_path / "b", scenes.BundleSpec(bands=scenes.numbers(8, 9)))
    with pytest.raises(QgsProcessingException, match=re.escape("9 × 8")):
        run("mapscene", INPUT=str(folder), OUTPUT=str(tmp_path / "m.tif"))


def test_a_dem_that_does_not_cover(run: Run, tmp_path: Path, bundle: Path) -> None:
    """How much it covers is told, and no map is left."""
    elsewhere = scenes.transform_at(scenes.LEFT + 60 * 30, scenes.TOP)
    path = scenes.write_raster(tmp_path / "dem.tif", scenes.elevation_of(100, 120), elsewhere)
    with pytest.raises(QgsProcessingException, match="covers only 50% of the scene"):
        run("mapscene", INPUT=str(bundle), DEM=str(path), OUTPUT=str(tmp_path / "m.tif"))
    assert not (tmp_path / "m.tif").exists()


def test_a_tile_set_of_other_settings(run: Run, tmp_path: Path, bundle: Path, dem: Path) -> None:
    """A folder that holds another job's tiles is not mixed with."""
    run("cuttiles", INPUT=str(bundle), OUTPUT=str(tmp_path / "tiles"))
    with pytest.raises(QgsProcessingException, match="other settings"):
        run("cuttiles", INPUT=str(bundle), DEM=str(dem), OUTPUT=str(tmp_path / "tiles"))


def test_areas_that_are_not_one(tmp_path: Path) -> None:
    """A tile grid wants one area, and a path and row that exist."""
    assert "None is given" in refused("createtilegrid", {"OUTPUT": "memory:"})
    problem = refused("createtilegrid", {"PATHROW": "300/5", "OUTPUT": "memory:"})
    assert "300/5" in problem and "233" in problem


def test_an_archive_of_something_else(tmp_path: Path) -> None:
    """A tar without a Landsat product is told from a bundle."""
    (tmp_path / "note.json").write_text(json.dumps({"a": 1}))
    with tarfile.open(tmp_path / "x.tar", "w") as archive:
        archive.add(tmp_path / "note.json", "note.json")
    problem = refused("cuttiles", {"INPUT": str(tmp_path / "x.tar"), "OUTPUT": str(tmp_path / "t")})
    assert "no Landsat 4-9 Collection 2 Level-2 product" in problem


Z_AND_BOW = (
    ("PolygonZ ((-62 -3 7, -61.9 -3 7, -61.9 -2.9 7, -62 -2.9 7, -62 -3 7))", "EPSG:4326"),
    ("Polygon ((-62 -3, -61.9 -2.9, -61.9 -3, -62 -2.9, -62 -3))", "EPSG:4326"),
    (
        "Polygon ((-6900000 -380000, -6890000 -380000, -6890000 -370000, -6900000 -380000))",
        "EPSG:8857",
    ),
)


@pytest.mark.parametrize(("wkt", "crs"), Z_AND_BOW)
def test_areas_as_people_have_them(wkt: str, crs: str) -> None:
    """With heights, drawn across themselves, in a CRS that WKT 1 cannot say."""
    area = place.as_area(QgsGeometry.fromWkt(wkt), QgsCoordinateReferenceSystem(crs))
    assert len(tiles_in(area)) > 0


@pytest.mark.parametrize("wkt", ["Polygon EMPTY", "Polygon ((0 0, 1 1, 0 0))"])
def test_an_area_without_ground_is_said(wkt: str) -> None:
    with pytest.raises(WaterGeeError, match="The area is empty"):
        place.as_area(QgsGeometry.fromWkt(wkt), QgsCoordinateReferenceSystem("EPSG:4326"))
