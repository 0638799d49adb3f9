"""Water area through Processing: maps of two periods become a table and a raster."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsSingleBandPseudoColorRenderer,
    QgsVectorLayer,
)

from tests.engine import scenes
from tests.qgis.conftest import Run
from tests.qgis.test_bad_input import refused
from water_gee_plugin.engine.network import architecture, model_file
from water_gee_plugin.processing import styles


@pytest.fixture
def maps(run: Run, tmp_path: Path) -> list[str]:
    """Return the maps of two bundles, a year and some pixels apart, by an untrained model."""
    network = architecture.water_network(7, np.random.default_rng(0))
    card = {"features": "no_elevation", "sensors": ["LC08"]}
    model_file.save(tmp_path / "m.npz", network.with_weights(network.weights, **card))
    made = []
    for year, left in ((2021, scenes.LEFT), (2020, scenes.LEFT + 30 * 15)):
        spec = scenes.BundleSpec(
            bands=scenes.numbers(40, 50, seed=year), date=f"{year}0704", left=left
        )
        folder = scenes.write_bundle(tmp_path / f"bundle{year}", spec)
        results = run(
            "mapwater",
            INPUT=str(folder),
            MODEL=str(tmp_path / "m.npz"),
            OUTPUT=str(tmp_path / f"{year}.tif"),
            THRESHOLD=0.5,
        )
        made.append(str(results["OUTPUT"]))
    return made


def rows(path: object) -> list[dict[str, object]]:
    """Return a table's rows."""
    layer = QgsVectorLayer(str(path), "table")
    names = [field.name() for field in layer.fields()]
    return [dict(zip(names, feature.attributes())) for feature in layer.getFeatures()]


def test_maps_become_a_table_and_a_raster(run: Run, tmp_path: Path, maps: list[str]) -> None:
    """In the order of the scenes' dates; the numbers are those of the maps' pixels."""
    table, raster = tmp_path / "areas.gpkg", tmp_path / "occurrence.tif"
    results = run("waterarea", INPUT=maps, OUTPUT=str(table), OCCURRENCE=str(raster))
    first, last = rows(table)
    assert [str(row["period"])[-8:] for row in (first, last)] == ["20200704", "20210704"]
    for row, path in ((first, maps[1]), (last, maps[0])):
        classes = gdal.Open(path).ReadAsArray()
        assert row["water_km2"] == pytest.approx((classes == 1).sum() * 900 / 1e6, rel=2e-3)
        assert row["land_km2"] == pytest.approx((classes == 0).sum() * 900 / 1e6, rel=2e-3)
        assert row["map"] == Path(path).name
        assert row["start"] == row["end"] == f"{Path(path).stem}-07-04"
    assert results["WATER_AREA"] == last["water_km2"]
    assert results["COMMON_WATER_AREA"] == last["common_water_km2"]
    assert results["MAPS"] == 2
    occurrence = gdal.Open(str(raster))
    assert occurrence.RasterXSize == 50 + 15
    both = (occurrence.ReadAsArray() != 255)[:, 15:50]
    assert results["COMMON_AREA"] <= both.sum() * 901 / 1e6


def test_polygons_limit_what_is_counted(run: Run, tmp_path: Path, maps: list[str]) -> None:
    """In a CRS of their own."""
    layer = QgsVectorLayer("Polygon?crs=EPSG:32620", "area", "memory")
    feature = QgsFeature(layer.fields())
    x, y = scenes.LEFT + 30 * 20, scenes.TOP - 30 * 10
    box = QgsRectangle(QgsPointXY(x, y - 300), QgsPointXY(x + 600, y))
    feature.setGeometry(QgsGeometry.fromRect(box))
    layer.dataProvider().addFeature(feature)
    table = tmp_path / "areas.gpkg"
    run("waterarea", INPUT=maps, AREA=layer, OUTPUT=str(table))
    for row in rows(table):
        total = sum(row[name] for name in ("water_km2", "land_km2", "unseen_km2"))
        assert total == pytest.approx(200 * 900 / 1e6, rel=2e-3)


def test_maps_of_two_projections_are_refused(tmp_path: Path, maps: list[str]) -> None:
    """Before the run, in one sentence."""
    from qgis.core import QgsApplication

    other = scenes.write_raster(tmp_path / "o.tif", np.ones((9, 9), np.uint8), epsg=6933)
    algorithm = QgsApplication.processingRegistry().algorithmById("watergee:waterarea").create()
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    parameters = {"INPUT": [maps[0], str(other)], "OUTPUT": str(tmp_path / "t.gpkg")}
    good, problem = algorithm.checkParameterValues(parameters, context)
    assert not good and "is in EPSG:6933" in problem


def test_the_occurrence_loads_with_a_ramp(run: Run, tmp_path: Path, maps: list[str]) -> None:
    """From never to always."""
    path = str(tmp_path / "occurrence.tif")
    run("waterarea", INPUT=maps, OUTPUT=str(tmp_path / "t.gpkg"), OCCURRENCE=path)
    context = QgsProcessingContext()
    details = QgsProcessingContext.LayerDetails("o", QgsProject.instance(), "o")
    context.addLayerToLoadOnCompletion(path, details)
    styles.style_occurrence(path, context)
    layer = QgsRasterLayer(path, "o")
    details = context.layerToLoadOnCompletionDetails(path)
    details.postProcessor().postProcessLayer(layer, context, QgsProcessingFeedback())
    renderer = layer.renderer()
    assert isinstance(renderer, QgsSingleBandPseudoColorRenderer)
    assert (renderer.classificationMin(), renderer.classificationMax()) == (0, 100)


def test_every_maps_number_is_told_whatever_its_values_are(run: Run, tmp_path: Path) -> None:
    """Masks of 0 and 100 are maps too, and the areas of all are an output, in true time order."""
    paths = []
    for name, wet in (("05-12-2019", 20), ("25-01-2019", 10)):
        values = np.zeros((40, 50), np.uint8)
        values[:wet] = 100
        paths.append(str(scenes.write_raster(tmp_path / f"w_{name}.tif", values)))
    output = tmp_path / "t.csv"
    results = run("waterarea", INPUT=paths, WATER_VALUES="100", OUTPUT=str(output))
    first, second = str(results["AREAS"]).split("; ")
    assert first.startswith("w_25-01-2019: 0.450") and second.startswith("w_05-12-2019: 0.900")


def test_a_reference_is_used_or_said(run: Run, tmp_path: Path) -> None:
    """Selected features only, features without a place counted, and a table that has no places."""
    values = np.zeros((40, 50), np.uint8)
    values[:20] = 1
    path = str(scenes.write_raster(tmp_path / "map.tif", values))
    layer = QgsVectorLayer("MultiPoint?crs=EPSG:32620&field=class:string", "points", "memory")
    features = []
    for row, text in ((2, "lake"), (30, "field"), (35, "lake"), (None, "lake")):
        feature = QgsFeature(layer.fields())
        if row is not None:
            x, y = scenes.LEFT + 45, scenes.TOP - 30 * row - 15
            feature.setGeometry(QgsGeometry.fromWkt(f"MultiPoint(({x} {y}),({x + 30} {y}))"))
        feature.setAttributes([text])
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    QgsProject.instance().addMapLayer(layer)
    coding = {"WATER_VALUES": "lake", "LAND_VALUES": "field"}
    assert run("assessaccuracy", INPUT=path, REFERENCE=layer.id(), **coding)["PIXELS"] == 6
    layer.selectByIds([1, 2])
    found = run("assessaccuracy", INPUT=path, REFERENCE=layer.id(), **coding)
    assert found["PIXELS"] == 4 and found["F1"] == 1
    table = tmp_path / "points.csv"
    table.write_text("x,y,class\n1,2,1\n")
    problem = refused("assessaccuracy", {"INPUT": path, "REFERENCE": str(table)})
    assert "table without places" in problem
    QgsProject.instance().removeMapLayer(layer.id())
