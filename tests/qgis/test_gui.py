"""Widgets without a window: editors, forms, charts, areas, layers, and a run as text."""

from __future__ import annotations

import faulthandler
import shlex
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingParameterDefinition,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QPoint, QRunnable, QSize, Qt, QThreadPool
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtTest import QTest

from tests.engine import scenes
from tests.qgis.conftest import ROOT, Run
from water_gee_plugin.engine.network import architecture, model_file
from water_gee_plugin.engine.support.errors import WaterGeeError
from water_gee_plugin.gui import layers, names, results_folder
from water_gee_plugin.gui.previews.local_estimate import LocalEstimate
from water_gee_plugin.gui.runs import as_text, report, runs
from water_gee_plugin.gui.runs.runs import Runs
from water_gee_plugin.gui.widgets import charts
from water_gee_plugin.gui.widgets.area_picker import LAYER, MAP, PATHROW, AreaWidget
from water_gee_plugin.gui.widgets.editor_choice import editor_for
from water_gee_plugin.gui.widgets.form import ParameterForm
from water_gee_plugin.gui.widgets.map_tools import DrawPolygonTool, DrawRectangleTool
from water_gee_plugin.gui.widgets.time_editors import MonthsEditor, YearsEditor
from water_gee_plugin.settings import SETTINGS

UTM = QgsCoordinateReferenceSystem("EPSG:32620")


@pytest.fixture
def results(tmp_path: Path) -> Iterator[Path]:
    """Let results go to a folder of the test's own."""
    SETTINGS.results_folder = str(tmp_path / "results")
    yield tmp_path / "results"
    SETTINGS.results_folder = ""


@pytest.fixture
def canvas() -> Iterator[QgsMapCanvas]:
    """Return a map of 400 × 400 pixels in UTM, 10 m a pixel."""
    QgsProject.instance().clear()
    canvas = QgsMapCanvas()
    canvas.resize(QSize(400, 400))
    canvas.setDestinationCrs(UTM)
    canvas.show()
    canvas.setExtent(QgsRectangle(500000, 0, 504000, 4000))
    QTest.qWait(20)
    yield canvas
    canvas.hide()


@pytest.fixture
def area(canvas: QgsMapCanvas, results: Path) -> Iterator[AreaWidget]:
    """Return the choice of an area over a map."""
    widget = AreaWidget(SimpleNamespace(canvas=canvas, show_map=lambda: None))
    yield widget
    widget.release()


def definitions() -> list[QgsProcessingParameterDefinition]:
    """Return all parameters of all algorithms that a dock could show."""
    provider = QgsApplication.processingRegistry().providerById("watergee")
    every = [p for a in provider.algorithms() for p in a.parameterDefinitions()]
    return [p for p in every if p.type() in ("enum", "number", "boolean", "string", "file")]


def test_every_editor_shows_the_default_and_takes_it_back() -> None:
    """What an editor gives at first is what the algorithm would take by itself."""
    assert len(definitions()) > 60
    for definition in definitions():
        editor, default = editor_for(definition), definition.defaultValue()
        if definition.type() == "number" and default is not None:
            assert editor.value() == pytest.approx(default), definition.name()
        elif definition.type() == "enum":
            assert editor.value() == default, definition.name()
        elif definition.type() == "boolean":
            assert editor.value() == bool(default)
        else:
            assert (editor.value() or "") == (default or ""), definition.name()
        value = editor.value()
        editor.set_value(value)
        assert editor.value() == value


def test_years_keep_their_order_and_months_may_wrap() -> None:
    """The other year follows; months go over New Year as the algorithms take them."""
    years = YearsEditor(1982, 2030, "2000-2005")
    years._boxes[0].setValue(2010)
    assert years.value() == "2010-2010"
    years._boxes[1].setValue(1990)
    assert years.value() == "1990-1990"
    months = MonthsEditor("6-8")
    months.set_value("11-2")
    assert months.value() == "11-2"


def test_a_form_remembers_and_a_value_that_no_longer_fits_is_dropped() -> None:
    """Values come back in a new form; nonsense in the settings does no harm."""
    from qgis.core import QgsSettings

    names = ("MONTHS", "SENSORS", "MAX_CLOUD", "DEM")
    form = ParameterForm("watergee:downloadtiles", names)
    form.set_value("MONTHS", "11-2")
    form.set_value("SENSORS", ["LC08"])
    form.set_value("MAX_CLOUD", 30)
    form.save("test")
    again = ParameterForm("watergee:downloadtiles", names)
    again.restore("test")
    assert again.values() == form.values()
    assert again.values()["SENSORS"] == ["LC08"]
    QgsSettings().setValue("water_gee/docks/test/MAX_CLOUD", "much")
    QgsSettings().setValue("water_gee/docks/test/MONTHS", "June")
    third = ParameterForm("watergee:downloadtiles", names)
    third.restore("test")
    assert (third.value("MAX_CLOUD"), third.value("MONTHS")) == (70, "6-8")
    QgsSettings().remove("water_gee/docks/test")


def test_a_hidden_parameter_is_not_given() -> None:
    """What the user does not see does not reach the algorithm."""
    form = ParameterForm("watergee:makelabels", ("SOURCE", "THRESHOLD"))
    form.set_value("THRESHOLD", 0.2)
    assert form.values()["THRESHOLD"] == pytest.approx(0.2)
    form.show_row("THRESHOLD", False)
    assert "THRESHOLD" not in form.values()


def test_a_copied_command_does_what_the_dock_would(tmp_path: Path, bundle: Path) -> None:
    """The text that a dock copies runs in a shell, and in Python."""
    context = QgsProcessingContext()
    parameters = {"INPUT": str(bundle), "OUTPUT": runs.loaded(str(tmp_path / "a b"), "Tiles")}
    parameters["OUTPUT"] = str(tmp_path / "a b")
    command = as_text.as_qgis_process(runs.find("watergee:cuttiles"), parameters, context)
    words = shlex.split(command)
    assert words[:3] == ["qgis_process", "run", "watergee:cuttiles"]
    done = subprocess.run(
        [str(ROOT / "tools" / "qgis.sh"), "process", *words[1:]],
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "a b" / "tiles.gpkg").exists()
    python = as_text.as_python(runs.find("watergee:cuttiles"), parameters, context)
    assert python.startswith("processing.run") and str(bundle) in python


def test_lists_switches_and_layers_as_options() -> None:
    """Several values are several options; a layer is its file; nothing is left out."""
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    values = {"SENSORS": ["LC08", "LC09"], "WAIT": False, "DEM": None, "MAP": runs.loaded("x", "y")}
    words = shlex.split(as_text.as_qgis_process(runs.find("watergee:mapwater"), values, context))
    assert words[4:] == ["SENSORS=LC08", "SENSORS=LC09", "WAIT=false", "MAP=x"]


def test_a_report_holds_no_credential() -> None:
    """Tokens are left out, sentences stay."""
    log = [
        "INFO: 12 tiles",
        "Authorization: Bearer ya29.a0AfB_secret-part",
        '"refresh_token": "1//0gSecret"',
        "https://x/?key=AIzaSecret",
        "Authorization: Bearer abc.def.ghi-secret",
        "headers={'Authorization': 'Bearer abcsecret', 'Accept': '*/*'}",
        "curl -H 'authorization: Basic c2VjcmV0-secret'",
        "code=4/0AX4XfWh-secret-of-a-sign-in&scope=x",
    ]
    text = report.text("Download", log)
    assert "12 tiles" in text and "QGIS" in text
    assert "ecret" not in text and "abc.def" not in text and "c2VjcmV0" not in text


def test_a_report_keeps_what_it_is_for() -> None:
    """Exit codes, HTTP codes and sentences about keys and tokens stay as they are."""
    log = [
        "The engine process ended early (code 1); its last words are in the log.",
        "Earth Engine answered with code 503 and asked to wait.",
        "KeyError: key 'green' is missing",
        "the token of this run is 12 characters long",
    ]
    text = report.text("Download", log)
    assert all(line in text for line in log)


def test_results_never_overwrite(results: Path) -> None:
    """A name that is taken gets a number, and is made safe for every file system."""
    first = results_folder.free_folder("tiles 2020/6")
    assert first == str(results / "tiles_2020_6")
    Path(first).mkdir(parents=True)
    assert results_folder.free_folder("tiles 2020/6") == f"{first}_2"
    assert results_folder.free_file(results, "map", ".tif") == str(results / "map.tif")


def test_layers_stand_in_order_and_once(tmp_path: Path) -> None:
    """Maps above labels above images, whatever came first; the same file is one layer."""
    project = QgsProject.instance()
    project.clear()
    for name, rank in (("image", layers.IMAGE), ("map", layers.MAP), ("labels", layers.LABELS)):
        path = scenes.write_raster(tmp_path / f"{name}.tif", np.zeros((4, 4), np.uint8))
        layers.add(QgsRasterLayer(str(path), name), "job", rank)
        layers.add(QgsRasterLayer(str(path), f"{name} again"), "job", rank)
    group = project.layerTreeRoot().findGroup("job")
    assert [node.name() for node in group.findLayers()] == ["map", "labels", "image"]
    layers.set_visible("job", layers.LABELS, False)
    assert [node.isVisible() for node in group.findLayers()] == [True, False, True]
    layers.remove_group("job")
    assert project.mapLayers() == {}


def test_scenes_are_called_by_sensor_place_and_date(tmp_path: Path) -> None:
    """However they are packed, and whether the file or what lies in the folder tells it."""
    product = "LC09_L2SP_231062_20230723_20230802_02_T1"
    folder = tmp_path / "my scene.v2"
    folder.mkdir()
    (folder / f"{product}_MTL.txt").touch()
    for path in (f"/data/{product}-cropped.tar.gz", f"/data/{product}", str(folder)):
        assert names.title(path) == "Landsat 9, 231/062, 2023-07-23"
        assert names.for_files(path) == "LC09_231062_20230723"
    (tmp_path / "rivers.v2").mkdir()
    for path, name in (
        ("/data/lake.2020.tif", "lake.2020"),
        ("/data/lake.tar.gz", "lake"),
        (str(tmp_path / "rivers.v2"), "rivers.v2"),
    ):
        assert names.title(path) == names.for_files(path) == name


def test_a_crs_that_the_user_chose_is_kept() -> None:
    """Tiles being fetched make no project of the user's; a CRS does."""
    project = QgsProject.instance()
    project.clear()
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    assert layers.is_fresh()
    layers.show_states([], "job")
    assert layers.is_fresh()
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:31985"))
    assert not layers.is_fresh()
    project.clear()
    project.addMapLayer(QgsVectorLayer("Point?crs=EPSG:4326", "mine", "memory"))
    assert not layers.is_fresh()
    project.clear()


class _Waiting(QRunnable):
    """Takes one of Qt's threads, and Python's lock again and again."""

    def __init__(self, over: threading.Event) -> None:
        """Go on until it is over."""
        super().__init__()
        self._over = over

    def run(self) -> None:
        """Wait in short steps, as whoever looks after an engine process does."""
        while not self._over.wait(0.005):
            pass


def test_a_chart_comes_though_tasks_hold_all_threads(qtbot: Any) -> None:
    """Nothing of it waits for Qt's threads; where it does, all stands still and this run ends."""
    pool, over = QThreadPool.globalInstance(), threading.Event()
    tasks = [_Waiting(over) for _ in range(pool.maxThreadCount())]
    faulthandler.dump_traceback_later(120, exit=True)
    chart = charts.Chart("test")
    qtbot.addWidget(chart)
    chart.resize(600, 400)
    chart.show()
    try:
        for task in tasks:
            task.setAutoDelete(False)
            pool.start(task)
        chart.lines([1, 2, 3], {"loss": [3, 2, 1]}, "round")
        qtbot.waitUntil(lambda: bool(chart._picture.pixmap()), timeout=60_000)
    finally:
        over.set()
        pool.waitForDone(10_000)
        faulthandler.cancel_dump_traceback_later()
    image = chart._picture.pixmap().toImage()
    line = QColor(charts._COLOURS[0])
    colours = {image.pixel(x, y) for x in range(image.width()) for y in range(image.height())}
    assert line.rgba() in colours


def test_charts_are_drawn_beside_the_window(qtbot: Any) -> None:
    """The newest figures are drawn, in the size of the chart."""
    chart = charts.Chart("test")
    qtbot.addWidget(chart)
    chart.resize(300, 170)
    chart.show()
    for last in range(2, 6):
        numbers = list(range(1, last))
        chart.lines(numbers, {"loss": numbers}, "round", right={"F1": [0.5] * len(numbers)})
    qtbot.waitUntil(lambda: bool(chart._picture.pixmap()), timeout=20_000)
    qtbot.waitUntil(lambda: chart._drawing is None, timeout=20_000)
    assert chart._picture.pixmap().width() == pytest.approx(300, abs=2)
    chart.bars(["2020"], {"a": [1.0], "b": [2.0]}, "km²")
    chart.histogram([0, 0.5, 1], [1, 2], 0.4, "MNDWI")
    qtbot.waitUntil(lambda: chart._drawing is None and not chart._stale, timeout=20_000)


def test_without_matplotlib_a_table_tells_the_same(
    monkeypatch: pytest.MonkeyPatch, qtbot: Any
) -> None:
    """No chart, no crash: the figures in rows."""
    monkeypatch.setattr(charts.importlib.util, "find_spec", lambda name: None)
    chart = charts.Chart("test")
    qtbot.addWidget(chart)
    chart.bars(["2020", "2022"], {"water": [1.25, 3.0]}, "km²")
    table = chart._table
    assert (table.rowCount(), table.columnCount()) == (2, 2)
    assert [table.item(row, 1).text() for row in range(2)] == ["1.25", "3"]


def test_a_rectangle_is_an_extent_and_a_polygon_a_file(
    area: AreaWidget, canvas: QgsMapCanvas, results: Path
) -> None:
    """Both are drawn with the mouse; the map's own tool comes back."""
    with pytest.raises(WaterGeeError, match="Draw an area"):
        area.values()
    area.draw(DrawRectangleTool)
    press, release = QPoint(100, 100), QPoint(200, 300)
    view = canvas.viewport()
    button, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mousePress(view, button, none, press)
    QTest.mouseMove(view, release)
    QTest.mouseRelease(view, button, none, release)
    text = area.values()["EXTENT"]
    edges = [float(edge) for edge in text.split(" [")[0].split(",")]
    assert edges == pytest.approx([501000, 502000, 1000, 3000], abs=30)
    assert text.endswith("[EPSG:32620]")
    area.draw(DrawPolygonTool)
    tool = canvas.mapTool()
    for corner in (QPoint(50, 50), QPoint(150, 50), QPoint(350, 350), QPoint(150, 150)):
        QTest.mouseClick(view, button, none, corner)
    QTest.keyClick(canvas, Qt.Key.Key_Backspace)
    QTest.mouseClick(view, Qt.MouseButton.RightButton, none, QPoint(300, 60))
    assert canvas.mapTool() is not tool
    path = Path(area.values()["AREA"])
    assert path.parent == results / "areas"
    shape = QgsGeometry.fromWkt(area._drawn.asWkt())
    assert shape.area() == pytest.approx(0.5 * 1000 * 3000, rel=0.05)


def test_other_ways_to_say_where(area: AreaWidget) -> None:
    """The map's extent, a path and row; a layer is asked for when there is none."""
    area.choose(MAP)
    assert area.values()["EXTENT"].endswith("[EPSG:32620]")
    area.choose(PATHROW)
    with pytest.raises(WaterGeeError, match="path and row"):
        area.values()
    area._path_row.setText("231/62")
    assert area.values() == {"PATHROW": "231/62"}
    area.choose(LAYER)
    with pytest.raises(WaterGeeError, match="no polygon layer"):
        area.values()


def test_a_run_that_cannot_start_says_why_and_several_run_at_once(
    tmp_path: Path, bundle: Path, run: Run, qtbot: Any
) -> None:
    """Two cuts side by side end well; a wrong one does not begin."""
    every = Runs()
    with pytest.raises(WaterGeeError, match="Scene is required"):
        every.start("watergee:cuttiles", {"OUTPUT": str(tmp_path / "x")})
    outcomes: list[Any] = []
    for name in ("a", "b"):
        started = every.start(
            "watergee:cuttiles", {"INPUT": str(bundle), "OUTPUT": str(tmp_path / name)}
        )
        started.ended.connect(outcomes.append)
    assert len(every.active) == 2
    qtbot.waitUntil(lambda: len(outcomes) == 2, timeout=60_000)
    assert [outcome.good for outcome in outcomes] == [True, True]
    assert outcomes[0].results["TILES"] == 4 and every.active == []


def test_what_a_map_here_takes_is_told_while_one_chooses(tmp_path: Path) -> None:
    """Pixels at once, time by the last map's speed, and what does not suit before the run."""
    water = scenes.water_mask(200, 240)
    qa = np.where(water, scenes.CLEAR_WATER, scenes.CLEAR_LAND).astype(np.uint16)
    bands = scenes.numbers(200, 240)
    scene = scenes.write_bundle(tmp_path, scenes.BundleSpec(bands=bands, qa=qa))
    dem = scenes.write_raster(tmp_path / "dem.tif", scenes.elevation_of(200, 240))
    model = tmp_path / "model.npz"
    made = architecture.water_network(8, np.random.default_rng(1))
    model_file.save(model, made.with_weights(made.weights, features="elevation", sensors=["LC08"]))
    values = {"INPUT": str(scene), "MODEL": str(model)}
    line = LocalEstimate()
    line.look({"INPUT": str(scene)}, 1)
    assert line.isHidden()
    line.look(values, 1)
    _wait_for(lambda: "Choose a DEM" in line.text(), line.text)
    line.look({**values, "DEM": str(dem)}, 3)
    _wait_for(lambda: line.text() == "0.1 million pixels")
    line.remember(str(dem), 0.5)
    assert SETTINGS.mapping_speed == 200 * 240 / 0.5
    line.look({**values, "DEM": str(dem)}, 20)
    _wait_for(
        lambda: (
            line.text()
            == "1.0 million pixels, about 10 s at the speed of the last map on this computer."
        )
    )
    SETTINGS.mapping_speed = 0.0


def _wait_for(condition: Callable[[], bool], told: Callable[[], str] = str) -> None:
    """Let events be handled until a condition holds."""
    end = time.monotonic() + 10
    while not condition():
        assert time.monotonic() < end, told()
        QTest.qWait(20)
