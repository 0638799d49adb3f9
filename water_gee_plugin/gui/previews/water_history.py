"""What maps of several periods tell: areas, how often ground is water, and one place's history."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsCoordinateTransform,
    QgsPointXY,
    QgsProcessingUtils,
    QgsProject,
    QgsRasterLayer,
)
from qgis.gui import QgsCollapsibleGroupBoxBasic, QgsVertexMarker
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
)

from ...engine import requests
from ...engine.support.errors import WaterGeeError
from ...engine.water import area as engine
from ...processing.base import algorithm_id
from ...translation import localized, tr
from .. import layers, results_folder
from ..hub import Workplace
from ..runs.run_panel import Request, RunPanel
from ..runs.runs import Outcome, Run, loaded
from ..widgets.charts import Chart
from ..widgets.map_tools import PickTool

MEASURE = algorithm_id(requests.WaterArea)
_SOURCE = Qt.ItemDataRole.UserRole


class WaterHistory(QgsCollapsibleGroupBoxBasic):
    """Measures the project's water maps and looks at places through time."""

    def __init__(self, workplace: Workplace) -> None:
        """Work on the maps of the project."""
        super().__init__(tr("Water through time"))
        self._workplace = workplace
        self._tool: PickTool | None = None
        self._marker: QgsVertexMarker | None = None
        self.maps = QListWidget()
        self.maps.setAccessibleName(tr("Water maps"))
        self.maps.setMaximumHeight(90)
        self.panel = RunPanel(tr("Measure"), workplace.runs, self._request)
        self.panel.ended.connect(self._show)
        self.chart = Chart(tr("Water area by period"), 140)
        self.pick_button = QPushButton(tr("History of a location…"))
        self.pick_button.setCheckable(True)
        self.pick_button.setToolTip(tr("Click a location on the map to see when it was water"))
        self.pick_button.toggled.connect(self._pick)
        self.place = QLabel()
        self.place.setWordWrap(True)
        self.place.setTextFormat(Qt.TextFormat.RichText)
        column = QVBoxLayout(self)
        column.addWidget(self.maps)
        column.addWidget(self.panel)
        column.addWidget(self.chart)
        row = QHBoxLayout()
        row.addWidget(self.pick_button)
        column.addLayout(row)
        column.addWidget(self.place)
        project = QgsProject.instance()
        project.layersAdded.connect(self.look_for_maps)
        project.layersRemoved.connect(self.look_for_maps)
        self.look_for_maps()

    def look_for_maps(self, *_: Any) -> None:
        """List the water maps of the project, all of them chosen unless one was left out."""
        left_out = {
            self.maps.item(row).data(_SOURCE)
            for row in range(self.maps.count())
            if self.maps.item(row).checkState() == Qt.CheckState.Unchecked
        }
        self.maps.clear()
        for layer in layers.water_maps():
            item = QListWidgetItem(layer.name())
            item.setData(_SOURCE, layer.source())
            off = layer.source() in left_out
            item.setCheckState(Qt.CheckState.Unchecked if off else Qt.CheckState.Checked)
            self.maps.addItem(item)
        enough = self.maps.count() > 0
        self.panel.button.setEnabled(enough)
        self.pick_button.setEnabled(enough)
        if not enough:
            self.pick_button.setChecked(False)
            self.chart.clear()
            self.place.setText("")
            self.panel.say("")

    def chosen(self) -> list[str]:
        """Return the files of the maps that are chosen."""
        items = [self.maps.item(row) for row in range(self.maps.count())]
        return [i.data(_SOURCE) for i in items if i.checkState() == Qt.CheckState.Checked]

    def _request(self) -> Request:
        """Return what measures the maps."""
        maps = self.chosen()
        if not maps:
            raise WaterGeeError(tr("Choose at least one water map."))
        folder = results_folder.folder_of(maps[0])
        occurrence = results_folder.free_file(folder, "occurrence", ".tif")
        return MEASURE, {
            "INPUT": maps,
            "OUTPUT": loaded(
                results_folder.free_file(folder, "water_areas", ".csv"), tr("Water areas")
            ),
            "OCCURRENCE": loaded(occurrence, tr("Water occurrence")),
        }

    def _show(self, run: Run, outcome: Outcome) -> None:
        """Draw the areas, and load the table and the occurrence."""
        rows = []
        if outcome.good:  # before the project takes the table from the run
            table = QgsProcessingUtils.mapLayerFromString(outcome.results["OUTPUT"], run.context)
            rows = list(table.getFeatures())
        self._workplace.show_outcome(run, outcome)
        if not outcome.good:
            return
        names = [str(row["period"]) for row in rows]
        seen = {
            tr("all ground seen by each map"): [float(row["water_km2"]) for row in rows],
            tr("ground seen by all maps"): [float(row["common_water_km2"]) for row in rows],
        }
        self.chart.bars(names, seen, tr("water, km²"))
        self.panel.say(
            tr(
                "Areas were saved in {}. Maps: {}. Water in the last map on ground seen by every "
                "map: {:,.2f} km²."
            ).format(
                run.parameters["OUTPUT"].sink.staticValue(),
                len(rows),
                outcome.results["COMMON_WATER_AREA"],
            )
        )

    def _pick(self, on: bool) -> None:
        """Point at places, or stop."""
        canvas = self._workplace.canvas
        if on:
            self._tool = PickTool(canvas)
            self._tool.picked.connect(self._look_at)
            self._tool.deactivated.connect(lambda: self.pick_button.setChecked(False))
            canvas.setMapTool(self._tool)
        elif self._tool is not None:
            tool, self._tool = self._tool, None
            canvas.unsetMapTool(tool)
            tool.deleteLater()
            self._unmark()

    def _look_at(self, point: QgsPointXY) -> None:
        """Show the history of a place."""
        self._mark(point)
        try:
            history = self._history(point)
        except WaterGeeError as error:
            self.place.setText(localized(error.text))
            return
        words = {engine.WATER: tr("water"), engine.LAND: tr("land")}
        rows = "".join(
            f"<tr><td>{period}&nbsp;&nbsp;</td><td>{words.get(value, tr('not seen'))}</td></tr>"
            for period, value in history
        )
        seen = [value for _, value in history if value in words]
        share = sum(value == engine.WATER for value in seen) / len(seen) if seen else 0
        head = tr("Water in {:.0%} of observations. Observations: {}").format(share, len(seen))
        self.place.setText(f"<b>{head}</b><table>{rows}</table>")

    def _history(self, point: QgsPointXY) -> list[tuple[str, int]]:
        """Return what each map says of a place."""
        maps = self.chosen()
        if not maps:
            raise WaterGeeError(tr("Choose at least one water map."))
        target = QgsRasterLayer(maps[0], "map").crs()
        crs = self._workplace.canvas.mapSettings().destinationCrs()
        place = QgsCoordinateTransform(crs, target, QgsProject.instance()).transform(point)
        return engine.history(maps, place.x(), place.y())

    def _mark(self, point: QgsPointXY) -> None:
        """Mark a place on the map."""
        if self._marker is None:
            self._marker = QgsVertexMarker(self._workplace.canvas)
        self._marker.setCenter(point)

    def _unmark(self) -> None:
        """Take the mark away."""
        if self._marker is not None:
            self._workplace.canvas.scene().removeItem(self._marker)
            self._marker = None

    def release(self) -> None:
        """Let go of the map and the project."""
        self.pick_button.setChecked(False)
        self._unmark()
        project = QgsProject.instance()
        project.layersAdded.disconnect(self.look_for_maps)
        project.layersRemoved.disconnect(self.look_for_maps)
