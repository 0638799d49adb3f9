"""Maps of many periods in QGIS: loaded with their time, wired to what measures them."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProject,
    QgsRasterLayer,
    QgsTemporalUtils,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDateTime, Qt

from tests.engine import zoned
from tests.qgis.conftest import Feedback, Run
from water_gee_plugin.engine.earthengine.imagery import Imagery
from water_gee_plugin.engine.water.period_dates import days_of
from water_gee_plugin.processing.period_names import name_of

IMAGERY = Imagery(2019, 2021, (12, 2), dem="none").specification()


@pytest.fixture(scope="module")
def tiles(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a set of winters over two zones, and a model beside it."""
    folder = tmp_path_factory.mktemp("periods")
    zoned.write_model(folder / "model.npz")
    seasons = ("2019-12-02", "2021-12-02")
    return zoned.write_set(folder / "set", seasons, specification={"imagery": IMAGERY}).folder


def parameters(tiles: Path, output: Path) -> dict[str, object]:
    """Return what maps a corner of the lake on both sides of the meridian."""
    box = zoned.place(-60.0, 0.006)
    area = QgsVectorLayer("Polygon?crs=EPSG:4326", "area", "memory")
    feature = QgsFeature()
    feature.setGeometry(QgsGeometry.fromWkt(box.wkt))
    area.dataProvider().addFeature(feature)
    model = str(tiles.parent / "model.npz")
    return {"TILES": str(tiles), "MODEL": model, "AREA": area, "OUTPUT": str(output)}


def test_maps_load_with_the_time_that_they_show(tiles: Path, tmp_path: Path) -> None:
    """From the first day to the last, by the name of their months; the project can be played."""
    import processing

    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    given = parameters(tiles, tmp_path / "maps")
    made = processing.run("watergee:mapperiods", given, feedback=Feedback(), context=context)
    assert made["GAPS"] == "2020-12-02" and made["KEPT"] == 0
    titles = []
    for path, (start, end) in zip(
        made["MAPS"], (("2019-12-01", "2020-03-01"), ("2021-12-01", "2022-03-01"))
    ):
        details = context.layerToLoadOnCompletionDetails(path)
        titles.append(details.name)
        layer = QgsRasterLayer(path, details.name)
        details.postProcessor().postProcessLayer(layer, context, QgsProcessingFeedback())
        time = layer.temporalProperties()
        shown = time.fixedTemporalRange()
        assert time.isActive() and not shown.includeEnd()
        for found, day in ((shown.begin(), start), (shown.end(), end)):
            assert found.toTimeSpec(Qt.TimeSpec.UTC).toString("yyyy-MM-dd") == day
        QgsProject.instance().addMapLayer(layer)
    assert titles == ["December 2019 – February 2020", "December 2021 – February 2022"]
    whole = QgsTemporalUtils.calculateTemporalRangeForProject(QgsProject.instance())
    assert whole.begin().date().year() == 2019 and whole.end().date().year() == 2022
    moment = QDateTime(whole.begin()).addDays(5)
    visible = [
        layer.name()
        for layer in QgsProject.instance().mapLayers().values()
        if layer.temporalProperties().fixedTemporalRange().contains(moment)
    ]
    assert visible == titles[:1]
    QgsProject.instance().removeAllMapLayers()


def test_nothing_is_loaded_that_is_not_wished(tiles: Path, tmp_path: Path) -> None:
    """A step of a model, say."""
    import processing

    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    given = parameters(tiles, tmp_path / "maps") | {"LOAD": False, "PERIODS": "2021-12-02"}
    made = processing.run("watergee:mapperiods", given, feedback=Feedback(), context=context)
    assert len(made["MAPS"]) == 1 and not context.layersToLoadOnCompletion()


def test_a_model_measures_the_maps(tiles: Path, tmp_path: Path) -> None:
    """The multiple-layer output is the input of Water area."""
    model = QgsProcessingModelAlgorithm("maps and areas", "tests")
    source = QgsProcessingModelChildParameterSource
    given = parameters(tiles, tmp_path / "maps") | {"LOAD": False}
    first = QgsProcessingModelChildAlgorithm("watergee:mapperiods")
    first.setChildId("maps")
    for name, value in given.items():
        first.addParameterSources(name, [source.fromStaticValue(value)])
    second = QgsProcessingModelChildAlgorithm("watergee:waterarea")
    second.setChildId("areas")
    second.addParameterSources("INPUT", [source.fromChildOutput("maps", "MAPS")])
    table = tmp_path / "areas.gpkg"
    second.addParameterSources("OUTPUT", [source.fromStaticValue(str(table))])
    model.addChildAlgorithm(first)
    model.addChildAlgorithm(second)
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    _, good = model.run({}, context, Feedback())
    assert good
    layer = QgsVectorLayer(str(table), "areas")
    rows = sorted((str(row["start"]), str(row["end"])) for row in layer.getFeatures())
    assert rows == [("2019-12-01", "2020-02-29"), ("2021-12-01", "2022-02-28")]


def test_a_map_over_zones_in_a_crs_of_choice(run: Run, tiles: Path, tmp_path: Path) -> None:
    """The zones' maps are an output of their own."""
    given = parameters(tiles, tmp_path / "map.tif")
    given["INPUT"] = given.pop("TILES")
    made = run("mapwater", CRS="EPSG:6933", EVIDENCE=False, **given)
    assert [Path(path).name for path in made["ZONES"]] == ["map_zone20.tif", "map_zone21.tif"]
    assert QgsRasterLayer(str(made["OUTPUT"]), "map").crs().authid() == "EPSG:6933"
    assert made["WATER_AREA"] > 0


@pytest.mark.parametrize(
    ("period", "name"),
    [
        ("2020-06-08", "June–August 2020"),
        ("2020-07-07", "July 2020"),
        ("2020-11-02", "November 2020 – February 2021"),
    ],
)
def test_seasons_have_names(period: str, name: str) -> None:
    """That nobody reads as a date."""
    days = days_of(period, seasonal=True)
    assert days is not None and name_of(days) == name


def test_a_scene_is_called_by_its_day() -> None:
    """And part of a month by both days."""
    days = days_of("LC08_231062_20150803")
    assert days is not None and name_of(days) == "2015-08-03"
    longer = type(days)(days.start, days.end + datetime.timedelta(3))
    assert name_of(longer) == "2015-08-03 – 2015-08-06"
