"""The plugin in QGIS Desktop: toolbar, menu, docks; what runs have made goes to the map."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import Qgis, QgsMapLayer, QgsProject, QgsRasterLayer, QgsSettings
from qgis.PyQt.QtCore import QObject, Qt, QTimer
from qgis.PyQt.QtWidgets import QAction, QMenu, QStackedWidget, QToolBar

from .. import resource_files
from ..engine.errors import WaterGeeError
from ..engine.rasters.tiles import CATALOGUE
from ..processing.algorithm import tr
from ..settings import SETTINGS
from . import charts, layers
from .docks.dock import WaterGeeDock
from .docks.earth_engine import EarthEngineDock
from .docks.labels import LabelsDock
from .docks.mapping import MappingDock
from .docks.tiles import TilesDock
from .docks.training import TrainingDock
from .runs import LOG, Outcome, Run, Runs

if TYPE_CHECKING:
    from qgis.gui import QgisInterface

DOCKS = (TilesDock, LabelsDock, TrainingDock, MappingDock, EarthEngineDock)
#: What an algorithm's results are to the steps after it: result → the parameter it fills.
_TAKEN_UP = {
    "watergee:downloadtiles": {"OUTPUT": "TILES"},
    "watergee:cuttiles": {"OUTPUT": "TILES"},
    "watergee:trainmodel": {"OUTPUT": "MODEL"},
    "watergee:importmodel": {"OUTPUT": "MODEL"},
    "watergee:mapscene": {"MODEL": "MODEL", "TILES": "TILES"},
}
_AFTER_QGIS_MS = 100
#: What brings images of ground that the map may not show.
_NEW_GROUND = ("watergee:downloadtiles", "watergee:cuttiles")
#: Wide enough for the tabs of all docks.
_FIRST_WIDTH = 420
_BASE_MAP = "type=xyz&url=https://tile.openstreetmap.org/%7Bz%7D/%7Bx%7D/%7By%7D.png&zmax=19&zmin=0"
_PLACED = "water_gee/docks/placed"


class Desktop(QObject):
    """Everything that the plugin adds to the main window, and takes away again."""

    def __init__(self, iface: QgisInterface) -> None:
        """Add nothing yet."""
        super().__init__()
        self.iface = iface
        self.window = iface.mainWindow()
        self.canvas = iface.mapCanvas()
        self.runs = Runs(self)
        self.docks: dict[str, WaterGeeDock] = {}
        self._toolbar: QToolBar | None = None
        self._menu: QMenu | None = None
        self._actions: list[QAction] = []

    def add(self) -> None:
        """Add toolbar, menu and docks."""
        charts.prepare()
        self._toolbar = self.iface.addToolBar("Water GEE")
        self._toolbar.setObjectName("WaterGeeToolbar")
        self._menu = QMenu("Water GEE", self.window)
        self._menu.setIcon(resource_files.icon("water_gee"))
        self.iface.rasterMenu().addMenu(self._menu)
        for kind in DOCKS:
            self._add_dock(kind(self))
        self._add_action(tr("Algorithms"), "water_gee", tr("All algorithms of Water GEE"))
        self._actions[-1].triggered.connect(lambda _=False: self._show_toolbox())
        if self.window.isVisible():
            self._place()
        else:  # QGIS puts docks where they were left only after all plugins are there
            self.iface.initializationCompleted.connect(self._place_first)
        SETTINGS.changed.connect(self._check_engine)

    def remove(self) -> None:
        """Stop what runs and take everything away."""
        SETTINGS.changed.disconnect(self._check_engine)
        self.runs.cancel_all()
        for dock in self.docks.values():
            dock.remember()
            dock.release()
            self.iface.removeDockWidget(dock)
            dock.deleteLater()
        self.docks = {}
        self._actions = []
        if self._menu is not None:
            self.iface.rasterMenu().removeAction(self._menu.menuAction())
            self._menu.deleteLater()
        if self._toolbar is not None:
            self.window.removeToolBar(self._toolbar)
            self._toolbar.deleteLater()
        self._menu = self._toolbar = None

    def _add_dock(self, dock: WaterGeeDock) -> None:
        """Add a dock, hidden at first, and the button that shows it."""
        self.docks[dock.NAME] = dock
        self.iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
        action = self._add_action(tr(dock.TITLE), dock.NAME, tr(dock.TIP))
        action.setCheckable(True)
        action.setChecked(dock.isUserVisible())
        action.triggered.connect(dock.setUserVisible)
        dock.visibilityChanged.connect(lambda _: action.setChecked(dock.isUserVisible()))

    def _add_action(self, title: str, icon: str, tip: str) -> QAction:
        """Add a button to toolbar and menu."""
        action = QAction(resource_files.icon(icon), title, self.window)
        action.setToolTip(f"<b>{title}</b><br>{tip}")
        action.setObjectName(f"WaterGee{icon}Action")
        action.setParent(self._toolbar)
        self._toolbar.addAction(action)
        self._menu.addAction(action)
        self._actions.append(action)
        return action

    def _place_first(self) -> None:
        """Place the docks when QGIS has started, unless it has put them where they were left."""
        self.iface.initializationCompleted.disconnect(self._place_first)
        if not QgsSettings().value(_PLACED, False, type=bool):
            self._place()

    def _place(self) -> None:
        """Put the docks behind one another, hidden."""
        QgsSettings().setValue(_PLACED, True)
        docks = list(self.docks.values())
        for dock in docks[1:]:
            self.window.tabifyDockWidget(docks[0], dock)
        self.window.resizeDocks(docks[:1], [_FIRST_WIDTH], Qt.Orientation.Horizontal)
        for dock in docks:
            dock.setUserVisible(False)

    def _show_toolbox(self) -> None:
        """Open Processing's toolbox at our group."""
        from processing.gui.ProcessingToolbox import (  # pyright: ignore[reportMissingImports]
            ProcessingToolbox,
        )

        toolbox = self.window.findChild(ProcessingToolbox, "ProcessingToolbox")
        if toolbox is None:
            self.tell(tr("Enable the plugin Processing to see the algorithms."))
            return
        toolbox.setUserVisible(True)
        toolbox.searchBox.setText("Water GEE")

    def show_map(self) -> None:
        """Show the map instead of QGIS's welcome page."""
        parent = self.canvas.parentWidget()
        while parent is not None and not isinstance(parent, QStackedWidget):
            parent = parent.parentWidget()
        if parent is not None:
            page = next(
                (i for i in range(parent.count()) if parent.widget(i).isAncestorOf(self.canvas)), 0
            )
            parent.setCurrentIndex(page)

    def add_base_map(self) -> None:
        """Add OpenStreetMap under all layers and show the world, or where the layers are."""
        self.show_map()
        layer = QgsRasterLayer(_BASE_MAP, "OpenStreetMap", "wms")
        QgsProject.instance().addMapLayer(layer, False)
        QgsProject.instance().layerTreeRoot().addLayer(layer)

    def show_dock(self, name: str) -> WaterGeeDock:
        """Show a dock."""
        self.docks[name].setUserVisible(True)
        self.docks[name].build()
        return self.docks[name]

    def install(self) -> None:
        """Open the dialog that gets what the engine lacks."""
        from .environment_dialog import EnvironmentDialog

        EnvironmentDialog(self.window).exec()
        self._check_engine()

    def _check_engine(self, name: str = "engine_python") -> None:
        """Let every dock look again whether the engine has what it needs."""
        if name == "engine_python":
            for dock in self.docks.values():
                dock.check_engine()

    def show_outcome(self, run: Run, outcome: Outcome) -> None:
        """Load what a run has made, and hand it to the steps after it."""
        if not outcome.good:
            if outcome.error:
                self.tell(f"{run.title}: {outcome.error}", wrong=True)
            return
        for result, parameter in _TAKEN_UP.get(run.algorithm, {}).items():
            if value := outcome.results.get(result):
                self.hand_on(parameter, str(value))
        try:
            self._load(run, outcome)
        except WaterGeeError as error:
            self.tell(str(error), wrong=True)

    def hand_on(self, parameter: str, value: str) -> None:
        """Let every dock take up what a step has made."""
        for dock in self.docks.values():
            dock.take_up(parameter, value)

    def _load(self, run: Run, outcome: Outcome) -> None:
        """Add what a run has made to the map."""
        results = outcome.results
        tiles = str(run.parameters.get("TILES") or results.get("TILES") or "")
        given = str(run.parameters.get("INPUT") or "")
        if not tiles and (Path(given) / CATALOGUE).exists():
            tiles = given
        output = str(results.get("OUTPUT") or "")
        group = layers.group_of(tiles or output)
        if run.algorithm == "watergee:waterarea":
            group = layers.group_holding(run.parameters["INPUT"][0]) or group
        new: list[QgsMapLayer] = []
        fresh = not QgsProject.instance().mapLayers()
        if run.algorithm in _NEW_GROUND:
            new += layers.load_images(output, layers.group_of(output))
            new.append(layers.load_catalogue(output, layers.group_of(output)))
        elif run.algorithm in ("watergee:makelabels", "watergee:correctlabels"):
            new += layers.load_labels(tiles, output, group)
        new += layers.load_results(run, group)
        if new:
            self._look_at(new[0].id(), closely=run.algorithm in _NEW_GROUND or fresh, fresh=fresh)

    def _look_at(self, name: str, closely: bool, fresh: bool) -> None:
        """Move the map to a layer that it does not show, or `closely` to one that is new.

        A fresh project takes the layer's CRS. QGIS sets up its first layers when it is next
        idle, in the CRS of the uppermost: this must come after it.
        """
        QTimer.singleShot(_AFTER_QGIS_MS, lambda: self._move_to(name, closely, fresh))

    def _move_to(self, name: str, closely: bool, fresh: bool) -> None:
        """Move the map to a layer, if it is still there."""
        layer = QgsProject.instance().mapLayer(name)
        if layer is None or not self.docks:
            return
        if fresh and layer.crs().isValid():
            QgsProject.instance().setCrs(layer.crs())
        settings = self.canvas.mapSettings()
        extent = settings.layerExtentToOutputExtent(layer, layer.extent())
        if closely or not self.canvas.extent().contains(extent.center()):
            extent.scale(1.05)
            self.canvas.setExtent(extent)
        self.canvas.refresh()

    def tell(self, text: str, wrong: bool = False) -> None:
        """Say a sentence in the message bar."""
        level = Qgis.MessageLevel.Warning if wrong else Qgis.MessageLevel.Info
        self.iface.messageBar().pushMessage(LOG, text, level, 0 if wrong else 8)
