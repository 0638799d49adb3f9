"""What the stories need: the plugin in QGIS's window, hands for it, pictures, an Earth Engine."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from qgis import utils
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsPointXY,
    QgsProject,
)
from qgis.PyQt.QtCore import QPoint, QPointF, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAbstractButton, QWidget

ROOT = Path(__file__).resolve().parents[2]
PICTURES = ROOT / "build" / "screenshots"
PROJECT = "water-gee-test"
# Elsewhere than in QGIS Desktop there is no window to drive.
collect_ignore_glob = [] if utils.iface else ["test_*.py"]
# A profile either has the plugin or gets it from the zip.
collect_ignore = [] if os.environ.get("WATER_GEE_ZIP") else ["fresh_profile"]


class Hands:
    """Drives the window as a user does, and takes pictures of it."""

    def __init__(self) -> None:
        """Drive the plugin's window."""
        self.window = utils.iface.mainWindow()
        docks = self.desktop.docks.items()
        self.there_at_start = [name for name, dock in docks if dock.isVisible() or dock._built]
        PICTURES.mkdir(parents=True, exist_ok=True)

    @property
    def desktop(self) -> Any:
        """Return the plugin's part of the window; it is another after a reload."""
        return utils.plugins["water_gee_plugin"]._desktop

    def wait_for(self, condition: Callable[[], Any], seconds: float = 120, what: str = "") -> None:
        """Let the window live until a condition holds."""
        end = time.monotonic() + seconds
        while not condition():
            assert time.monotonic() < end, f"waited {seconds} s in vain for {what or condition}"
            QTest.qWait(20)

    def press(self, button: QAbstractButton) -> None:
        """Click a button that a user can see and press."""
        QTest.qWait(20)
        assert button.isVisible() and button.isEnabled(), button.text()
        _scroll_to(button)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def open(self, name: str) -> Any:
        """Open a dock by its button in the toolbar."""
        action = self.window.findChild(QWidget, "WaterGeeToolbar").findChild(
            type(self.desktop._actions[0]), f"WaterGee{name}Action"
        )
        if not self.desktop.docks[name].isUserVisible():
            action.trigger()
        dock = self.desktop.docks[name]
        self.wait_for(lambda: dock.isUserVisible() and dock._built, 10, f"the dock {name}")
        return dock

    def start_with(self, choice: str, picture: str) -> Any:
        """Press *Start here* and one of its buttons; return the dock that it leads to."""
        self.desktop._actions[0].trigger()
        dialog = self.desktop.start_dialog
        self.wait_for(lambda: dialog.isVisible(), 5)
        self.picture(picture)
        self.press(getattr(dialog, choice))
        dock = self.desktop.docks["tiles"]
        self.wait_for(lambda: dock.isUserVisible() and dock._built, 10)
        return dock

    def run(self, panel: Any, seconds: float = 300) -> Any:
        """Press a panel's button and wait for the end; return the outcome."""
        outcomes: list[Any] = []

        def keep(run: Any, outcome: Any) -> None:
            """Keep how it ended."""
            outcomes.append(outcome)

        panel.ended.connect(keep)
        self.press(panel.button)
        self.wait_for(lambda: outcomes or panel.run is None, seconds, panel.button.text())
        self.wait_for(lambda: panel.run is None, seconds)
        panel.ended.disconnect(keep)
        assert outcomes, panel.status.text()
        return outcomes[-1]

    def iface_panels(self, shown: bool) -> None:
        """Show or hide QGIS's browser, and clear the message bar, for a clear picture."""
        utils.iface.messageBar().clearWidgets()
        self.window.findChild(QWidget, "Browser").setVisible(shown)

    def drag(self, first: QgsPointXY, second: QgsPointXY) -> None:
        """Drag the mouse on the map from one place of its CRS to another."""
        view = self.desktop.canvas.viewport()
        start, end = self._pixel(first), self._pixel(second)
        QTest.mouseMove(view, start)
        QTest.mousePress(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
        QTest.mouseMove(view, end)
        QTest.qWait(30)
        QTest.mouseRelease(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, end)
        QTest.qWait(30)

    def click(self, place: QgsPointXY, right: bool = False) -> None:
        """Click a place of the map."""
        button = Qt.MouseButton.RightButton if right else Qt.MouseButton.LeftButton
        QTest.mouseClick(
            self.desktop.canvas.viewport(),
            button,
            Qt.KeyboardModifier.NoModifier,
            self._pixel(place),
        )
        QTest.qWait(30)

    def _pixel(self, place: QgsPointXY) -> QPoint:
        """Return where a place (EPSG:32620) is in the map's window."""
        canvas = self.desktop.canvas
        target = canvas.mapSettings().destinationCrs()
        source = QgsCoordinateReferenceSystem("EPSG:32620")
        place = QgsCoordinateTransform(source, target, QgsProject.instance()).transform(place)
        point = canvas.getCoordinateTransform().transform(place)
        return QPointF(point.x(), point.y()).toPoint()

    def picture(self, name: str) -> None:
        """Keep a picture of the window."""
        utils.iface.messageBar().clearWidgets()
        QTest.qWait(300)  # the map goes to a new layer a moment after it has come
        self.desktop.canvas.waitWhileRendering()
        QTest.qWait(50)
        language = os.environ.get("WATER_GEE_LANGUAGE", "")
        folder = PICTURES / language if language else PICTURES
        folder.mkdir(exist_ok=True)
        screen = QgsApplication.primaryScreen()
        screen.grabWindow(0).save(str(folder / f"{name}.png"))


def _scroll_to(widget: QWidget) -> None:
    """Bring a widget into view in its dock."""
    parent = widget.parentWidget()
    while parent is not None:
        if hasattr(parent, "ensureWidgetVisible"):
            parent.ensureWidgetVisible(widget)
            QTest.qWait(20)
            return
        parent = parent.parentWidget()


@pytest.fixture(scope="session")
def hands() -> Hands:
    """Return what drives the window."""
    return Hands()


@pytest.fixture(scope="session")
def results(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder that results go to."""
    from water_gee_plugin.settings import SETTINGS

    folder = tmp_path_factory.mktemp("results")
    SETTINGS.results_folder = str(folder)
    return folder


@pytest.fixture(scope="session")
def earth_engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Start the local Earth Engine, lead the plugin to it, and return its address."""
    from water_gee_plugin.settings import SETTINGS

    assets = tmp_path_factory.mktemp("earthengine") / "assets"
    # The real one is another machine: this one must not take the window's share of the processor.
    command = ["nice", "-n", "15", os.environ["WATER_GEE_PYTHON"], "-m", "tests.earthengine_server"]
    process = subprocess.Popen(
        [*command, "--port", "0", "--generate", "--assets", str(assets)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    line = process.stdout.readline()
    assert line.startswith("listening on ")
    SETTINGS.earth_engine_url = line.removeprefix("listening on ").strip()
    SETTINGS.earth_engine_project = PROJECT
    yield SETTINGS.earth_engine_url
    SETTINGS.earth_engine_url = SETTINGS.earth_engine_project = ""
    process.terminate()
    process.wait(10)


@pytest.fixture(scope="session")
def bundle(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, str]:
    """Return a small Landsat scene on disk and its DEM."""
    import numpy as np

    from tests.engine import scenes

    water = scenes.water_mask(200, 240)
    qa = np.where(water, scenes.CLEAR_WATER, scenes.CLEAR_LAND).astype(np.uint16)
    specification = scenes.BundleSpec(bands=scenes.numbers(200, 240), qa=qa)
    folder = scenes.write_bundle(tmp_path_factory.mktemp("scene"), specification)
    elevation = scenes.elevation_of(200, 240)
    dem = scenes.write_raster(tmp_path_factory.mktemp("dem") / "dem.tif", elevation)
    return str(folder), str(dem)


@pytest.fixture
def empty_project() -> Iterator[QgsProject]:
    """Begin with an empty project."""
    QgsProject.instance().clear()
    yield QgsProject.instance()
