"""What the docks work on together: the window, its map, the runs, and what runs have made."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import Qgis, QgsMapLayer, QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QStackedWidget

from ..engine import requests
from ..engine.rasters.tiles.catalogue import CATALOGUE
from ..engine.support.errors import WaterGeeError
from ..processing.base import algorithm_id
from ..translation import localized
from . import layers
from .runs.runs import LOG, Outcome, Run, Runs

if TYPE_CHECKING:
    from qgis.gui import QgisInterface

#: What an algorithm's results are to the steps after it: result → the parameter it fills.
_TAKEN_UP = {
    algorithm_id(requests.DownloadTiles): {"OUTPUT": "TILES"},
    algorithm_id(requests.CutTiles): {"OUTPUT": "TILES"},
    algorithm_id(requests.TrainModel): {"OUTPUT": "MODEL"},
    algorithm_id(requests.ImportModel): {"OUTPUT": "MODEL"},
    algorithm_id(requests.MapScene): {"MODEL": "MODEL", "TILES": "TILES"},
}
_AFTER_QGIS_MS = 100
#: What brings images of ground that the map may not show.
_NEW_GROUND = (algorithm_id(requests.DownloadTiles), algorithm_id(requests.CutTiles))
_NEW_LABELS = (algorithm_id(requests.MakeLabels), algorithm_id(requests.CorrectLabels))
_BASE_MAP = "type=xyz&url=https://tile.openstreetmap.org/%7Bz%7D/%7Bx%7D/%7By%7D.png&zmax=19&zmin=0"


class Workplace(QObject):
    """The window and its map; results go there, and from one step to the next."""

    #: A result is there for other steps: the parameter that it fills, and its value.
    handed_on = pyqtSignal(str, str)
    #: A dock is wanted, by its name.
    wanted = pyqtSignal(str)
    #: The user wants what the engine lacks.
    engine_wanted = pyqtSignal()
    #: Exports have been started on Earth Engine.
    exported = pyqtSignal()

    def __init__(self, iface: QgisInterface) -> None:
        """Work in QGIS's window."""
        super().__init__()
        self._iface = iface
        self.window = iface.mainWindow()
        self.canvas = iface.mapCanvas()
        self.runs = Runs(self)

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
        if any(each.source() == _BASE_MAP for each in QgsProject.instance().mapLayers().values()):
            return
        layer = QgsRasterLayer(_BASE_MAP, "OpenStreetMap", "wms")
        QgsProject.instance().addMapLayer(layer, False)
        QgsProject.instance().layerTreeRoot().addLayer(layer)

    def show_outcome(self, run: Run, outcome: Outcome) -> None:
        """Load what a run has made, and hand it to the steps after it."""
        if not outcome.good:
            if outcome.error:
                self.tell(f"{run.title}: {outcome.error}", wrong=True)
            return
        for result, parameter in _TAKEN_UP.get(run.algorithm, {}).items():
            if value := outcome.results.get(result):
                self.handed_on.emit(parameter, str(value))
        try:
            self._load(run, outcome)
        except WaterGeeError as error:
            self.tell(localized(error.text), wrong=True)

    def _load(self, run: Run, outcome: Outcome) -> None:
        """Add what a run has made to the map."""
        results = outcome.results
        tiles = str(run.parameters.get("TILES") or results.get("TILES") or "")
        given = str(run.parameters.get("INPUT") or "")
        if not tiles and (Path(given) / CATALOGUE).exists():
            tiles = given
        output = str(results.get("OUTPUT") or "")
        group = layers.group_of(tiles or output)
        if run.algorithm == algorithm_id(requests.WaterArea):
            group = layers.group_holding(run.parameters["INPUT"][0]) or group
        new: list[QgsMapLayer] = []
        fresh = layers.is_fresh()
        if run.algorithm in _NEW_GROUND:
            new += layers.load_images(output, layers.group_of(output))
            new.append(layers.load_catalogue(output, layers.group_of(output)))
        elif run.algorithm in _NEW_LABELS:
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
        if layer is None:
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
        self._iface.messageBar().pushMessage(LOG, text, level, 0 if wrong else 8)
