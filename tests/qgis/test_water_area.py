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
