"""From a map to a figure with an interval: a sample is drawn, filled in, and assessed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from qgis.core import QgsPointXY, QgsProject, QgsVectorLayer, edit

from tests.engine import scenes
from tests.qgis.conftest import Run
from tests.qgis.test_bad_input import refused

FIELDS = {
    "id": "integer64",
    "stratum": "text",
    "map_class": "integer64",
    "stratum_weight": "double",
    "stratum_km2": "double",
    "stratum_pixels": "integer64",
    "reference": "integer64",
    "note": "text",
}


@pytest.fixture
def map_path(tmp_path: Path) -> str:
    """Return a map of 90 × 80 pixels, water in the upper third, with doubt at its edge."""
    values = np.zeros((90, 80), np.uint8)
    values[:30] = 1
    chance = values.astype(np.float32)
    chance[27:33] = 0.5
    scenes.write_raster(tmp_path / "map_probability.tif", chance, nodata=-1)
    return str(scenes.write_raster(tmp_path / "map.tif", values, nodata=255))


@pytest.fixture(autouse=True)
def project(plugin: object) -> Iterator[None]:
    """Let the project own the layers: those that Python keeps outlive QGIS."""
    yield
    QgsProject.instance().removeAllMapLayers()


def opened(path: object) -> QgsVectorLayer:
    """Return a sample as a layer of the project."""
    layer = QgsVectorLayer(str(path), "sample", "ogr")
    QgsProject.instance().addMapLayer(layer)
    return layer


def filled(path: object, shore: int) -> QgsVectorLayer:
    """Return a sample with its references: water north of a row, ten points left empty."""
    layer = opened(path)
    with edit(layer):
        for feature in list(layer.getFeatures())[10:]:
            row = (scenes.TOP - feature.geometry().asPoint().y()) / 30
            feature["reference"] = int(row < shore)
            layer.updateFeature(feature)
    return layer


def test_a_sample_is_drawn_filled_in_and_assessed(run: Run, tmp_path: Path, map_path: str) -> None:
    """The layer's fields, its points on pixels' centres, and the true area in the interval."""
    made = run("validationsample", INPUT=map_path, OUTPUT=str(tmp_path / "points.gpkg"), SEED=2)
    layer = opened(made["OUTPUT"])
    assert layer.featureCount() == made["POINTS"] > 150 and layer.crs().authid() == "EPSG:32620"
    names = [field.name() for field in layer.fields()]
    assert names == ["fid", *FIELDS]
    weights = {f["stratum"]: f["stratum_weight"] for f in layer.getFeatures()}
    assert set(weights) == {"land", "water", "doubt"}
    assert sum(weights.values()) == pytest.approx(1)
    first: QgsPointXY = next(layer.getFeatures()).geometry().asPoint()
    assert (first.x() - scenes.LEFT) % 30 == (scenes.TOP - first.y()) % 30 == 15

    points = filled(made["OUTPUT"], shore=32)
    found = run("assessaccuracy", INPUT=map_path, REFERENCE=points)
    assert found["PIXELS"] == made["POINTS"] - 10
    true = 80 * 32 * 900 / 1e6
    assert abs(found["WATER_AREA"] - true) <= found["WATER_AREA_ERROR"] + 2e-3 * true
    assert 0 < found["WATER_AREA_ERROR"] < 0.1 * true


def test_part_of_a_sample_and_an_empty_one_are_refused(
    run: Run, tmp_path: Path, map_path: str
) -> None:
    """In words that say what is missing."""
    made = run("validationsample", INPUT=map_path, OUTPUT=str(tmp_path / "points.gpkg"))
    layer = opened(made["OUTPUT"])
    with pytest.raises(Exception, match="has a reference value yet"):
        run("assessaccuracy", INPUT=map_path, REFERENCE=layer)
    points = filled(made["OUTPUT"], shore=32)
    points.selectByExpression("\"stratum\" = 'water'")
    with pytest.raises(Exception, match="Use all points of one sample"):
        run("assessaccuracy", INPUT=map_path, REFERENCE=points)
    asked = {"INPUT": map_path, "OUTPUT": str(tmp_path / "p.gpkg"), "TARGET_ERROR": 0.0}
    assert "target standard error is 0" in refused("validationsample", asked)
