"""Water bodies, series and change through Processing: what a user chooses, and what QGIS shows."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsPalettedRasterRenderer,
    QgsProcessingContext,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingFeedback,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)

from tests.engine import scenes
from tests.qgis.conftest import ROOT, Run
from tests.qgis.test_water_area import rows
from water_gee_plugin.processing import styles


@pytest.fixture
def maps(tmp_path: Path) -> list[str]:
    """Return maps of six months: a lake that a cloud half hides in the last, and a pond."""
    lake = np.zeros((20, 30), np.uint8)
    lake[2:12, 2:12] = 1
    lake[15:18, 20:25] = 1
    hidden = lake.copy()
    hidden[:, 8:] = 255
    paths = [tmp_path / f"m_2020-{month:02}.tif" for month in range(1, 7)]
    for path, values in zip(paths, [lake] * 5 + [hidden]):
        scenes.write_raster(path, values, nodata=255)
    return [str(path) for path in paths]


def test_maps_become_bodies_and_a_series(run: Run, tmp_path: Path, maps: list[str]) -> None:
    """The polygons load with their days; of the selected one the hidden part is filled."""
    bodies, table = str(tmp_path / "b.gpkg"), str(tmp_path / "s.gpkg")
    found = run("waterbodies", INPUT=maps, OUTPUT=bodies, SMALLEST=1000)
    assert (found["BODIES"], found["OUTPUT"]) == (2, bodies)
    assert found["WATER_AREA"] == pytest.approx(115 * 900 / 1e6, rel=2e-3)
    layer = QgsVectorLayer(bodies, "bodies")
    assert all(feature.geometry().isGeosValid() for feature in layer.getFeatures())
    first = next(layer.getFeatures())
    assert first["last_seen"].toString("yyyy-MM-dd") == "2020-06-30"
    again = run("waterbodies", INPUT=maps[:5], EARLIER=layer, OUTPUT="TEMPORARY_OUTPUT")
    assert again["KNOWN"] == 2

    QgsProject.instance().addMapLayer(layer)
    layer.select(first.id())
    chosen = QgsProcessingFeatureSourceDefinition(layer.id(), selectedFeaturesOnly=True)
    found = run("waterseries", INPUT=maps, BODIES=chosen, OUTPUT=table)
    assert (found["ROWS"], found["FILLED"]) == (6, 6)
    series = rows(table)
    assert {row["body"] for row in series} == {first["body"]}
    last = series[-1]
    assert last["seen_km2"] == pytest.approx(60 * 900 / 1e6, rel=2e-3)
    assert last["filled_km2"] == pytest.approx(100 * 900 / 1e6, rel=2e-3)
    QgsProject.instance().removeMapLayer(layer.id())


def test_bodies_of_anybody_have_the_ids_of_a_field(
    run: Run, tmp_path: Path, maps: list[str]
) -> None:
    """In a memory layer of degrees."""
    layer = QgsVectorLayer("Polygon?crs=EPSG:4326&field=name:string", "lakes", "memory")
    outline = QgsGeometry.fromWkt(scenes.grid_at(14, 14).outline().ExportToWkt())
    from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform

    utm = QgsCoordinateReferenceSystem("EPSG:32620")
    outline.transform(QgsCoordinateTransform(utm, layer.crs(), QgsProject.instance()))
    feature = QgsFeature(layer.fields())
    feature.setGeometry(outline)
    feature["name"] = "Lago"
    layer.dataProvider().addFeature(feature)
    table = str(tmp_path / "s.csv")
    run("waterseries", INPUT=maps, BODIES=layer, BODIES_FIELD="name", OUTPUT=table)
    assert {row["body"] for row in rows(table)} == {"Lago"}


def test_change_is_a_raster_a_table_and_a_legend(run: Run, tmp_path: Path, maps: list[str]) -> None:
    """Two single maps show gain and loss; the ground that a cloud hides is told."""
    before = scenes.write_raster(tmp_path / "m_2019-01.tif", np.zeros((20, 30), np.uint8))
    path, table = str(tmp_path / "c.tif"), str(tmp_path / "t.gpkg")
    found = run("waterchange", BEFORE=[str(before)], AFTER=[maps[-1]], OUTPUT=path, TABLE=table)
    assert found["GAIN"] == pytest.approx(60 * 900 / 1e6, rel=2e-3) and found["LOSS"] == 0
    assert found["UNSEEN"] == pytest.approx(20 * 22 * 900 / 1e6, rel=2e-3)
    assert [row["class"] for row in rows(table)][2:] == ["gain", "loss", "not seen"]
    context = QgsProcessingContext()
    details = QgsProcessingContext.LayerDetails("c", QgsProject.instance(), "c")
    context.addLayerToLoadOnCompletion(path, details)
    for single, count, label in ((True, 4, "Gain"), (False, 11, "New permanent")):
        styles.style_water_change(path, context, single)
        layer = QgsRasterLayer(path, "c")
        processor = context.layerToLoadOnCompletionDetails(path).postProcessor()
        processor.postProcessLayer(layer, context, QgsProcessingFeedback())
        renderer = layer.renderer()
        assert isinstance(renderer, QgsPalettedRasterRenderer)
        assert len(renderer.classes()) == count and renderer.classes()[2].label == label


def test_the_model_cleans_a_map_and_makes_polygons(
    run: Run, tmp_path: Path, maps: list[str]
) -> None:
    """The pond is smaller than the patches that go."""
    outputs = {"clean:map": str(tmp_path / "c.tif"), "bodies:bodies": str(tmp_path / "b.gpkg")}
    sizes = {"SIEVE": 20, "SMALLEST": 0, "HOLES": 0, "SMOOTHING": 0}
    run("maptobodies", INPUT=maps[0], **sizes, **outputs)
    assert scenes.read_raster(outputs["clean:map"]).sum() == 100
    (lake,) = rows(outputs["bodies:bodies"])
    assert lake["area_m2"] == pytest.approx(100 * 900, rel=2e-3)


_AFTER_US = """
import sys
from qgis.core import QgsApplication
app = QgsApplication([], False)
app.initQgis()
sys.path.append(QgsApplication.pkgDataPath() + "/python/plugins")
from water_gee_plugin import classFactory
plugin = classFactory(None)
plugin.initProcessing()
registry = QgsApplication.processingRegistry()
from processing.core.Processing import Processing
Processing.initialize()
print([o.name() for o in registry.algorithmById("watergee:maptobodies").outputDefinitions()])
"""


def test_the_model_is_whole_where_gdals_algorithms_come_after_ours() -> None:
    """QGIS loads the plugins of a user's profile before its own."""
    told = subprocess.run(
        [sys.executable, "-c", _AFTER_US], cwd=ROOT, capture_output=True, text=True, timeout=100
    )
    assert "bodies:bodies" in told.stdout and "clean:map" in told.stdout, told.stderr


def test_what_cannot_be_is_said_before_the_run(maps: list[str], tmp_path: Path) -> None:
    """A format of many files, a field that is not there, one map in both spans."""
    from qgis.core import QgsApplication

    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    layer = QgsVectorLayer("Polygon?crs=EPSG:4326", "lakes", "memory")
    for name, asked, said in (
        ("waterbodies", {"INPUT": maps, "OUTPUT": str(tmp_path / "b.shp")}, "ends in one of"),
        (
            "waterseries",
            {"INPUT": maps, "BODIES": layer, "BODIES_FIELD": "x", "OUTPUT": "s.gpkg"},
            "no field 'x'",
        ),
        ("waterchange", {"BEFORE": maps, "AFTER": maps[:1], "OUTPUT": "c.tif"}, "chosen twice"),
    ):
        algorithm = QgsApplication.processingRegistry().algorithmById(f"watergee:{name}").create()
        good, problem = algorithm.checkParameterValues(asked, context)
        assert not good and said in problem
