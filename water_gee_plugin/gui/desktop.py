"""The plugin in QGIS Desktop: toolbar, menu and docks, added and taken away again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QObject, Qt
from qgis.PyQt.QtWidgets import QAction, QMenu, QToolBar

from .. import resource_files
from ..processing.base import tr
from ..settings import SETTINGS
from .docks.dock import WaterGeeDock
from .docks.earth_engine_dock import EarthEngineDock
from .docks.labels_dock import LabelsDock
from .docks.mapping_dock import MappingDock
from .docks.tiles_dock import TilesDock
from .docks.training_dock import TrainingDock
from .hub import Workplace
from .start import StartDialog
from .widgets import charts

if TYPE_CHECKING:
    from qgis.gui import QgisInterface

DOCKS = (TilesDock, LabelsDock, TrainingDock, MappingDock, EarthEngineDock)
#: Wide enough for the tabs of all docks.
_FIRST_WIDTH = 420
_PLACED = "water_gee/docks/placed"


class Desktop(QObject):
    """Everything that the plugin adds to the main window, and takes away again."""

    def __init__(self, iface: QgisInterface) -> None:
        """Add nothing yet."""
        super().__init__()
        self.iface = iface
        self.window = iface.mainWindow()
        self.canvas = iface.mapCanvas()
        self.workplace = Workplace(iface)
        self.workplace.handed_on.connect(self._hand_on)
        self.workplace.wanted.connect(self.show_dock)
        self.workplace.engine_wanted.connect(self.install)
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
        self._add_action(tr("Start here"), "water_gee", tr("From an image to its first water map"))
        self._actions[-1].triggered.connect(lambda _=False: self._start())
        for kind in DOCKS:
            self._add_dock(kind(self.workplace))
        self._add_action(tr("Algorithms"), "mapscene", tr("All Water GEE algorithms"))
        self._actions[-1].triggered.connect(lambda _=False: self._show_toolbox())
        if self.window.isVisible():
            self._place()
        else:  # QGIS puts docks where they were left only after all plugins are there
            self.iface.initializationCompleted.connect(self._place_first)
        SETTINGS.changed.connect(self._check_engine)

    def remove(self) -> None:
        """Stop what runs and take everything away."""
        SETTINGS.changed.disconnect(self._check_engine)
        self.workplace.runs.cancel_all()
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
        dock.hide()  # QGIS shows it at once, whatever it was when QGIS was left
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

    def _start(self) -> None:
        """Ask what there is to begin with."""
        self.start_dialog = StartDialog(self.window, self._begin_with_scene, self._begin_with_area)
        self.start_dialog.open()

    def _begin_with_scene(self, path: str) -> None:
        """Show where a scene becomes a map."""
        self._tiles.show_scene(path)

    def _begin_with_area(self) -> None:
        """Show where an area and years are chosen."""
        self._tiles.show_area()

    @property
    def _tiles(self) -> TilesDock:
        """Return the dock that everything begins with, and show it."""
        self.show_dock(TilesDock.NAME)
        return next(each for each in self.docks.values() if isinstance(each, TilesDock))

    def _show_toolbox(self) -> None:
        """Open Processing's toolbox at our group."""
        from processing.gui.ProcessingToolbox import (  # pyright: ignore[reportMissingImports]
            ProcessingToolbox,
        )

        toolbox = self.window.findChild(ProcessingToolbox, "ProcessingToolbox")
        if toolbox is None:
            self.workplace.tell(tr("Enable the Processing plugin to see the algorithms."))
            return
        toolbox.setUserVisible(True)
        toolbox.searchBox.setText("Water GEE")

    def show_dock(self, name: str) -> None:
        """Show a dock."""
        self.docks[name].setUserVisible(True)
        self.docks[name].build()

    def install(self) -> None:
        """Open the dialog that gets what the engine lacks."""
        from .options.environment_dialog import EnvironmentDialog

        EnvironmentDialog(self.window).exec()
        self._check_engine()

    def _check_engine(self, name: str = "engine_python") -> None:
        """Let every dock look again whether the engine has what it needs."""
        if name == "engine_python":
            for dock in self.docks.values():
                dock.check_engine()

    def _hand_on(self, parameter: str, value: str) -> None:
        """Let every dock take up what a step has made."""
        for dock in self.docks.values():
            dock.take_up(parameter, value)
