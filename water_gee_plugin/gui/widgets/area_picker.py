"""The area to work on: drawn, of a layer, of the map, or by WRS-2 path and row."""

from __future__ import annotations

import json
import zlib
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsGeometry,
    QgsMapLayerProxyModel,
    QgsProcessingFeatureSourceDefinition,
    QgsProject,
    QgsRectangle,
)
from qgis.gui import QgsMapLayerComboBox, QgsMapTool
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ...engine.rasters.tiles import wrs2
from ...engine.support.errors import WaterGeeError
from ...engine.support.files import replacing
from ...processing.base import tr
from .. import results_folder
from ..hub import Workplace
from .map_tools import DrawPolygonTool, DrawRectangleTool, DrawTool, outline
from .pages import Pages

DRAWN, LAYER, MAP, PATHROW = "drawn", "layer", "map", "path_row"
_GEOGRAPHIC = "EPSG:4326"


class AreaWidget(QWidget):
    """Lets the user say where, in one of four ways."""

    changed = pyqtSignal()

    def __init__(self, workplace: Workplace) -> None:
        """Draw on the map of `workplace`."""
        super().__init__()
        self._workplace = workplace
        self._canvas = canvas = workplace.canvas
        self._band = outline(canvas)
        self._drawn: QgsGeometry | None = None
        self._drawn_crs = QgsCoordinateReferenceSystem()
        self._is_rectangle = True
        self._tool: DrawTool | None = None
        self._before: QgsMapTool | None = None
        canvas.destinationCrsChanged.connect(self._show_drawn)
        self._kind = QComboBox()
        self._kind.setAccessibleName(tr("Location"))
        self._pages = Pages()
        for kind, text, page in (
            (DRAWN, tr("Draw on the map"), self._drawing_page()),
            (LAYER, tr("Polygons from a layer"), self._layer_page()),
            (
                MAP,
                tr("Current map extent"),
                QLabel(tr("The extent of the map when the run starts.")),
            ),
            (PATHROW, tr("WRS-2 path/row"), self._path_row_page()),
        ):
            self._kind.addItem(text, kind)
            self._pages.addWidget(page)
        self._kind.currentIndexChanged.connect(self._turn)
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setVisible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._kind)
        column.addWidget(self._pages)
        column.addWidget(self._text)
        self.setFocusProxy(self._kind)

    def _drawing_page(self) -> QWidget:
        """Return the buttons that draw."""
        page = QWidget()
        row = QHBoxLayout(page)
        row.setContentsMargins(0, 0, 0, 0)
        for text, tip, tool in (
            (tr("Rectangle"), tr("Drag a rectangle on the map"), DrawRectangleTool),
            (
                tr("Polygon"),
                tr(
                    "Click the corners. Right-click to finish, Backspace to remove the last "
                    "corner, Escape to cancel"
                ),
                DrawPolygonTool,
            ),
        ):
            button = QPushButton(text)
            button.setToolTip(tip)
            button.clicked.connect(lambda _=False, kind=tool: self.draw(kind))
            row.addWidget(button)
        base = QPushButton(tr("Base map"))
        base.setToolTip(tr("Add OpenStreetMap to the map for orientation"))
        base.clicked.connect(lambda _=False: self._workplace.add_base_map())
        row.addWidget(base)
        return page

    def _layer_page(self) -> QWidget:
        """Return the choice of a layer."""
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        self._layers = QgsMapLayerComboBox()
        self._layers.setFilters(QgsMapLayerProxyModel.Filter.PolygonLayer)
        self._layers.setAccessibleName(tr("Layer"))
        self._layers.layerChanged.connect(lambda _: self._change_layer())
        self._selected = QCheckBox(tr("Selected features only"))
        self._selected.toggled.connect(lambda _: self.changed.emit())
        column.addWidget(self._layers)
        column.addWidget(self._selected)
        return page

    def _change_layer(self) -> None:
        """Tell of another layer, where one is what says where: any result of a run is a layer."""
        if self.kind == LAYER:
            self.changed.emit()

    def _path_row_page(self) -> QWidget:
        """Return the line of paths and rows."""
        self._path_row = QLineEdit()
        self._path_row.setPlaceholderText("231/62, 232/62")
        self._path_row.setAccessibleName(tr("WRS-2 path/row"))
        self._path_row.textChanged.connect(lambda _: self.changed.emit())
        return self._path_row

    @property
    def kind(self) -> str:
        """Return the way that is chosen."""
        return str(self._kind.currentData())

    def choose(self, kind: str) -> None:
        """Choose a way to say where."""
        self._kind.setCurrentIndex(self._kind.findData(kind))

    def _turn(self, index: int) -> None:
        """Show the page of a way."""
        self._pages.setCurrentIndex(index)
        self._show_drawn()
        self.changed.emit()

    def draw(self, kind: type[DrawTool]) -> None:
        """Let the user draw, and give the map's tool back afterwards."""
        self.stop_drawing()
        self._workplace.show_map()
        self._before = self._canvas.mapTool()
        self._tool = kind(self._canvas)
        self._tool.drawn.connect(self._take)
        self._tool.given_up.connect(self.stop_drawing)
        self._canvas.setMapTool(self._tool)
        self._canvas.setFocus()
        self._say(
            tr("Drag a rectangle on the map.")
            if kind is DrawRectangleTool
            else tr("Click the corners on the map. Right-click to finish.")
        )

    def stop_drawing(self) -> None:
        """Give the map's own tool back."""
        tool, self._tool = self._tool, None
        if tool is None:
            return
        if self._before is not None and self._before is not tool:
            self._canvas.setMapTool(self._before)
        else:
            self._canvas.unsetMapTool(tool)
        self._before = None
        tool.deleteLater()
        self._show_drawn()

    def _take(self, geometry: QgsGeometry) -> None:
        """Keep what was drawn."""
        self._is_rectangle = isinstance(self._tool, DrawRectangleTool)
        self.set_drawn(geometry, self._canvas.mapSettings().destinationCrs())
        self.stop_drawing()

    def set_drawn(self, geometry: QgsGeometry, crs: QgsCoordinateReferenceSystem) -> None:
        """Take an area as if it had been drawn."""
        self._drawn, self._drawn_crs = QgsGeometry(geometry), crs
        self._show_drawn()
        self.changed.emit()

    def _show_drawn(self) -> None:
        """Show the area that was drawn, and how large it is."""
        self.hide_outline()
        self._say("")
        if self._drawn is None or self.kind != DRAWN:
            return
        shown = QgsGeometry(self._drawn)
        target = self._canvas.mapSettings().destinationCrs()
        if target.isValid() and target != self._drawn_crs:
            shown.transform(QgsCoordinateTransform(self._drawn_crs, target, QgsProject.instance()))
        self._band.setToGeometry(shown)
        box = self._degrees(self._drawn, self._drawn_crs).boundingBox()
        self._say(
            tr("{} to {}, {} to {}").format(
                _longitude(box.xMinimum()),
                _longitude(box.xMaximum()),
                _latitude(box.yMinimum()),
                _latitude(box.yMaximum()),
            )
        )

    def _say(self, text: str) -> None:
        """Show a line below, where there is something to say."""
        self._text.setText(text)
        self._text.setVisible(bool(text))

    def hide_outline(self) -> None:
        """Take the outline from the map."""
        self._band.reset()

    def release(self) -> None:
        """Take away what was added to the map, for good."""
        self.stop_drawing()
        self._canvas.destinationCrsChanged.disconnect(self._show_drawn)
        self._canvas.scene().removeItem(self._band)

    def values(self) -> dict[str, Any]:
        """Return the place as the algorithms take it; WaterGeeError when there is none."""
        if self.kind == LAYER:
            return {"AREA": self._layer_value()}
        if self.kind == MAP:
            crs = self._canvas.mapSettings().destinationCrs()
            return {"EXTENT": _extent(self._canvas.extent(), crs)}
        if self.kind == PATHROW:
            wrs2.parse(self._path_row.text())
            if not self._path_row.text().strip():
                raise WaterGeeError(tr("Enter a WRS-2 path and row, such as 231/62."))
            return {"PATHROW": self._path_row.text().strip()}
        if self._drawn is None:
            raise WaterGeeError(tr("Draw an area on the map first, or choose another option."))
        if self._is_rectangle:
            return {"EXTENT": _extent(self._drawn.boundingBox(), self._drawn_crs)}
        return {"AREA": self._write_polygon(self._drawn)}

    def _layer_value(self) -> QgsProcessingFeatureSourceDefinition:
        """Return the chosen layer."""
        layer = self._layers.currentLayer()
        if layer is None:
            raise WaterGeeError(tr("The project has no polygon layer. Add one, or draw an area."))
        if self._selected.isChecked() and not layer.selectedFeatureCount():
            raise WaterGeeError(
                tr("No features are selected in {}. Select some, or use all features.").format(
                    layer.name()
                )
            )
        return QgsProcessingFeatureSourceDefinition(layer.id(), self._selected.isChecked())

    def _write_polygon(self, drawn: QgsGeometry) -> str:
        """Write the drawn polygon to the results folder and return its path."""
        geometry = self._degrees(drawn, self._drawn_crs)
        text = json.dumps(
            {
                "type": "FeatureCollection",
                "features": [
                    {
                        "type": "Feature",
                        "properties": {},
                        "geometry": json.loads(geometry.asJson(7)),
                    }
                ],
            }
        )
        folder = results_folder.root() / "areas"
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / f"area_{zlib.crc32(text.encode()):08x}.geojson"
        with replacing(path) as new:
            new.write_text(text, encoding="utf-8")
        return str(path)

    @staticmethod
    def _degrees(geometry: QgsGeometry, crs: QgsCoordinateReferenceSystem) -> QgsGeometry:
        """Return an area in longitude and latitude."""
        moved = QgsGeometry(geometry)
        target = QgsCoordinateReferenceSystem(_GEOGRAPHIC)
        moved.transform(QgsCoordinateTransform(crs, target, QgsProject.instance()))
        return moved


def _extent(box: QgsRectangle, crs: QgsCoordinateReferenceSystem) -> str:
    """Return an extent as Processing takes it."""
    edges = (box.xMinimum(), box.xMaximum(), box.yMinimum(), box.yMaximum())
    return ",".join(f"{edge:.8g}" if crs.isGeographic() else f"{edge:.2f}" for edge in edges) + (
        f" [{crs.authid()}]"
    )


def _longitude(degrees: float) -> str:
    """Return degrees east as people read them: west without a minus sign."""
    return (tr("{:.3f}° W") if degrees < 0 else tr("{:.3f}° E")).format(abs(degrees))


def _latitude(degrees: float) -> str:
    """Return degrees north as people read them: south without a minus sign."""
    return (tr("{:.3f}° S") if degrees < 0 else tr("{:.3f}° N")).format(abs(degrees))
