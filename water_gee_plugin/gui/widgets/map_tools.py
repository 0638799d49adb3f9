"""Map tools that draw an area and point at a place."""

from __future__ import annotations

from qgis.core import QgsGeometry, QgsPointXY, QgsRectangle, QgsWkbTypes
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent, QgsMapTool, QgsRubberBand
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QKeyEvent

_STROKE, _FILL = QColor(31, 107, 180), QColor(31, 107, 180, 40)


def outline(canvas: QgsMapCanvas) -> QgsRubberBand:
    """Return an empty outline on the map in our colours."""
    band = QgsRubberBand(canvas, QgsWkbTypes.GeometryType.PolygonGeometry)
    band.setStrokeColor(_STROKE)
    band.setFillColor(_FILL)
    band.setWidth(2)
    return band


class DrawTool(QgsMapTool):
    """Draws an area in the map's CRS; Escape gives up."""

    drawn = pyqtSignal(QgsGeometry)
    given_up = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas) -> None:
        """Draw on a canvas."""
        super().__init__(canvas)
        self._band = outline(canvas)
        self.setCursor(Qt.CursorShape.CrossCursor)

    def deactivate(self) -> None:
        """Take the outline away."""
        self._reset()
        super().deactivate()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give up on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self._reset()
            self.given_up.emit()

    def _reset(self) -> None:
        """Forget what was drawn."""
        self._band.reset(QgsWkbTypes.GeometryType.PolygonGeometry)

    def _finish(self, geometry: QgsGeometry) -> None:
        """Tell what was drawn, unless it has no area."""
        self._reset()
        if geometry.isEmpty() or geometry.area() <= 0:
            self.given_up.emit()
        else:
            self.drawn.emit(geometry.makeValid())


class DrawRectangleTool(DrawTool):
    """Draws a rectangle by dragging."""

    _start: QgsPointXY | None = None

    def canvasPressEvent(self, event: QgsMapMouseEvent) -> None:
        """Begin at a corner."""
        self._start = event.mapPoint()

    def canvasMoveEvent(self, event: QgsMapMouseEvent) -> None:
        """Show the rectangle so far."""
        if self._start is not None:
            rectangle = QgsRectangle(self._start, event.mapPoint())
            self._band.setToGeometry(QgsGeometry.fromRect(rectangle))

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        """End at the opposite corner."""
        if self._start is not None:
            rectangle = QgsRectangle(self._start, event.mapPoint())
            self._start = None
            self._finish(QgsGeometry.fromRect(rectangle))


class DrawPolygonTool(DrawTool):
    """Draws a polygon: a click a corner, a right or double click to end, Backspace to go back."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        """Begin without corners."""
        super().__init__(canvas)
        self._corners: list[QgsPointXY] = []

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        """Add a corner, or end."""
        if event.button() == Qt.MouseButton.RightButton:
            self._end()
            return
        self._corners.append(event.mapPoint())
        self._show([*self._corners])

    def canvasMoveEvent(self, event: QgsMapMouseEvent) -> None:
        """Show the polygon as it would be with a corner here."""
        if self._corners:
            self._show([*self._corners, event.mapPoint()])

    def canvasDoubleClickEvent(self, event: QgsMapMouseEvent) -> None:
        """End."""
        self._end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the last corner back, or end."""
        if event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete) and self._corners:
            self._corners.pop()
            self._show(self._corners)
            event.ignore()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._end()
        else:
            super().keyPressEvent(event)

    def _show(self, corners: list[QgsPointXY]) -> None:
        """Show a polygon of these corners."""
        self._band.setToGeometry(QgsGeometry.fromPolygonXY([corners]))

    def _end(self) -> None:
        """Finish with the corners that there are."""
        corners = list(self._corners)
        geometry = QgsGeometry.fromPolygonXY([corners]) if len(corners) > 2 else QgsGeometry()
        self._finish(geometry)

    def _reset(self) -> None:
        """Forget the corners as well."""
        super()._reset()
        self._corners = []


class PickTool(QgsMapTool):
    """Points at a place."""

    picked = pyqtSignal(QgsPointXY)

    def __init__(self, canvas: QgsMapCanvas) -> None:
        """Point on a canvas."""
        super().__init__(canvas)
        self.setCursor(Qt.CursorShape.CrossCursor)

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        """Tell the place."""
        self.picked.emit(event.mapPoint())
