"""Maps of many periods in QGIS: loaded with their time, wired to what measures them."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

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
from qgis.gui import QgsMapCanvas, QgsMessageBar
from qgis.PyQt.QtCore import QDateTime, Qt
from qgis.PyQt.QtWidgets import QMainWindow

from tests.engine import zoned
from tests.qgis.conftest import Feedback, Run
from water_gee_plugin.engine.earthengine.imagery import Imagery
from water_gee_plugin.engine.water.period_dates import days_of
from water_gee_plugin.gui import layers
from water_gee_plugin.gui.docks.labels_dock import LabelsDock
from water_gee_plugin.gui.docks.mapping_dock import MappingDock
from water_gee_plugin.gui.hub import Workplace
from water_gee_plugin.gui.runs.runs import Outcome
from water_gee_plugin.processing.period_names import name_of
from water_gee_plugin.settings import SETTINGS

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


@pytest.fixture
def workplace(tmp_path: Path) -> Iterator[Workplace]:
    """Return what docks work on, with a window of its own; results go to the test's folder."""
    window, canvas, bar = QMainWindow(), QgsMapCanvas(), QgsMessageBar()
    iface = SimpleNamespace(
        mainWindow=lambda: window, mapCanvas=lambda: canvas, messageBar=lambda: bar
    )
    SETTINGS.results_folder = str(tmp_path / "results")
    yield Workplace(iface)
    SETTINGS.results_folder, SETTINGS.mapping_speed = "", 0.0
    QgsProject.instance().clear()


def test_the_dock_maps_all_periods_in_one_run(
    workplace: Workplace, tiles: Path, qtbot: Any
) -> None:
    """The maps are layers with their time; each period's area and each gap has a line."""
    dock = MappingDock(workplace)
    dock.build()
    dock.form.set_value("INPUT", str(tiles))
    dock.form.set_value("MODEL", str(tiles.parent / "model.npz"))
    dock.form.set_value("PERIOD", "*")
    assert dock.form.editors["OUTPUT"].isHidden() and not dock.periods.isHidden()
    cut_off = workplace.runs.start(*dock._request())
    cut_off.cancel()
    qtbot.waitUntil(lambda: not workplace.runs.active, timeout=60_000)
    folder = Path(dock._suggested_folder)
    folder.mkdir(parents=True, exist_ok=True)
    dock.ended(cut_off, Outcome(False, cancelled=True))
    dock.form.set_value("THRESHOLD", 0.4)
    assert dock._suggested_folder == str(folder)
    runs, ended = [], []
    dock.panel.started.connect(runs.append)
    dock.panel.ended.connect(lambda run, outcome: ended.append(outcome))
    dock.panel.start()
    qtbot.waitUntil(lambda: bool(ended), timeout=60_000)
    assert [run.algorithm for run in runs] == ["watergee:mapperiods"] and ended[0].good
    maps = layers.water_maps()
    assert [each.name() for each in maps] == [
        "December 2019 – February 2020",
        "December 2021 – February 2022",
    ]
    assert all(each.temporalProperties().isActive() for each in maps)
    assert {Path(each.source()).parent for each in maps} == {folder}
    assert len(list(folder.glob("*_probability.tif"))) == len(maps)
    assert dock._suggested_folder != str(folder)
    first, second, gap = dock.panel.status.text().split("\n")
    assert first.startswith(f"{maps[0].name()}: ") and first.endswith("km² of water")
    assert second.startswith(f"{maps[1].name()}: ")
    assert gap == "December 2020 – February 2021: no image, and so no map"
    assert dock.history.chosen() == [each.source() for each in maps]
    dock.history.panel.start()
    qtbot.waitUntil(lambda: "Maps: 2." in dock.history.panel.status.text(), timeout=60_000)
    dock.release()


def test_all_periods_images_and_labels_have_their_time(
    workplace: Workplace, run: Run, tmp_path: Path
) -> None:
    """A layer a period and zone, of images and of labels; without the button the latest alone."""
    seasons = ("2019-12-02", "2021-12-02")
    made = zoned.write_set(tmp_path / "set", seasons, specification={"imagery": IMAGERY})
    folder = str(made.folder)
    group = layers.group_of(folder)
    latest = [each.name() for each in layers.load_images(folder, group)]
    assert latest == ["image 2021-12-02 zone 1", "image 2021-12-02 zone 2"]
    run("makelabels", TILES=folder, SOURCE="MNDWI")
    dock = LabelsDock(workplace)
    dock.build()
    dock.load_button.click()
    assert "TILES" in dock.form.editors and dock.panel.status.text()
    assert not QgsProject.instance().mapLayersByName("image 2019-12-02 zone 1")
    dock.form.set_value("TILES", folder)
    dock.load_button.click()
    assert dock.panel.status.text() == "Layers added: 8."
    found = QgsProject.instance().mapLayers().values()
    assert len(found) == 8
    for layer in found:
        time = layer.temporalProperties()
        assert time.isActive()
        year = "2019" if "2019" in layer.name() else "2021"
        day = time.fixedTemporalRange().begin().toTimeSpec(Qt.TimeSpec.UTC)
        assert day.toString("yyyy-MM-dd") == f"{year}-12-01"
    dock.release()
