"""Charts in the docks, drawn by matplotlib; a table where matplotlib is not there.

Drawing takes matplotlib a tenth of a second and more: it is done beside the window's thread, into
an image, so that curves that grow never stop the window.
"""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

import numpy as np
from qgis.PyQt.QtCore import QObject, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QImage, QPalette, QPixmap, QResizeEvent
from qgis.PyQt.QtWidgets import (
    QLabel,
    QSizePolicy,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

_COLOURS = ("#1f6bb4", "#d95f02", "#4d9221", "#7b3294")
_DPI = 100
#: One chart at a time: matplotlib is not made for threads that share it.
_WORKER = ThreadPoolExecutor(max_workers=1, thread_name_prefix="water-gee-charts")

Numbers = Sequence[float]
Recipe = Callable[[Any, "Look"], None]


@dataclass(frozen=True)
class Look:
    """The colour of the window's letters; its background shows through."""

    text: str

    def dress(self, axes: Any) -> None:
        """Give axes the window's colours and small letters."""
        axes.set_facecolor("none")
        axes.tick_params(labelsize=8, colors=self.text)
        for label in (axes.xaxis.label, axes.yaxis.label):
            label.set_color(self.text)
            label.set_fontsize(8)
        for side, spine in axes.spines.items():
            spine.set_visible(side in ("left", "bottom"))
            spine.set_color(self.text)

    def legend(self, axes: Any, handles: Sequence[Any]) -> None:
        """Add a legend in a row above the axes."""
        axes.legend(
            handles,
            [handle.get_label() for handle in handles],
            loc="lower center",
            bbox_to_anchor=(0.5, 1),
            ncol=len(handles),
            fontsize=8,
            frameon=False,
            labelcolor=self.text,
            columnspacing=1.0,
            handlelength=1.2,
            borderpad=0.1,
        )


def prepare() -> None:
    """Import matplotlib beside the window's thread, so that the first chart comes at once."""
    _WORKER.submit(_figure, 1, 1, _DPI)


def _figure(width: float, height: float, dpi: float) -> Any:
    """Return an empty figure of a size in inches."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    return FigureCanvasAgg(Figure(figsize=(width, height), dpi=dpi)).figure


class _Drawing(QObject):
    """One chart to be drawn, and its image when it is."""

    done = pyqtSignal(QImage)
    failed = pyqtSignal()

    def __init__(self, recipe: Recipe, look: Look, size: QSize, ratio: float) -> None:
        """Draw a recipe at a size in pixels, on a screen of a pixel ratio."""
        super().__init__()
        self._recipe, self._look, self._size, self._ratio = recipe, look, size, ratio

    def draw(self) -> None:
        """Draw; this runs beside the window's thread."""
        try:
            image = self._image()
        except ImportError:  # matplotlib is for another numpy
            self.failed.emit()
            return
        self.done.emit(image)

    def _image(self) -> QImage:
        """Return the drawn image."""
        figure = _figure(self._size.width() / _DPI, self._size.height() / _DPI, _DPI * self._ratio)
        figure.set_facecolor("none")
        self._recipe(figure, self._look)
        figure.tight_layout(pad=0.4)
        figure.canvas.draw()
        image = _as_pixmaps_are(np.asarray(figure.canvas.buffer_rgba()))
        image.setDevicePixelRatio(self._ratio)
        return image


def _as_pixmaps_are(rgba: np.ndarray) -> QImage:
    """Return pixels (height, width, 4) as an image that becomes a pixmap as it is.

    Qt converts any other in threads of its pool, and waits for them with Python's lock held: where
    all are taken by tasks that wait for that lock, the window stands still for good.
    """
    height, width, _ = rgba.shape
    alpha = rgba[..., 3:].astype(np.uint16)
    colours = (rgba[..., 2::-1] * alpha // 255).astype(np.uint8)
    pixels = np.concatenate([colours, rgba[..., 3:]], axis=2)
    if sys.byteorder == "big":
        pixels = pixels[..., ::-1]
    form = QImage.Format.Format_ARGB32_Premultiplied
    return QImage(pixels.tobytes(), width, height, 4 * width, form).copy()


class Chart(QWidget):
    """A small chart; a table of the same figures where it cannot be drawn."""

    def __init__(self, title: str, height: int = 170) -> None:
        """Show nothing until there are figures."""
        super().__init__()
        self._height = height
        self._recipe: Recipe | None = None
        self._drawing: _Drawing | None = None
        self._stale = False
        self._table: QTableWidget | None = None
        self._picture = QLabel()
        self._picture.setMinimumSize(1, height)
        self._picture.setAccessibleName(title)
        self.setAccessibleName(title)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._picture)
        if importlib.util.find_spec("matplotlib") is None:
            self._use_table()
        self.setVisible(False)

    def sizeHint(self) -> QSize:
        """Return a wide and low size."""
        return QSize(280, self._height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw again in the new size."""
        super().resizeEvent(event)
        self._draw()

    def lines(
        self,
        x: Numbers,
        series: Mapping[str, Numbers],
        x_title: str,
        right: Mapping[str, Numbers] | None = None,
    ) -> None:
        """Draw lines over `x`; those of `right` on an axis from 0 to 1 of their own."""
        x, left = list(x), {name: list(values) for name, values in series.items()}
        beside = {name: list(values) for name, values in (right or {}).items()}

        def recipe(figure: Any, look: Look) -> None:
            """Draw the lines."""
            axes = figure.add_subplot()
            axes.set_xlabel(x_title)
            look.dress(axes)
            drawn = _lines(axes, x, left, 0)
            if beside:
                other = axes.twinx()
                look.dress(other)
                other.set_ylim(0, 1.05)
                drawn += _lines(other, x, beside, len(left))
            look.legend(axes, drawn)
            axes.set_xlim(x[0] - 0.5, x[-1] + 0.5)
            axes.xaxis.get_major_locator().set_params(integer=True)

        self._show(recipe, x_title, x, {**left, **beside})

    def bars(self, names: Sequence[str], series: Mapping[str, Numbers], y_title: str) -> None:
        """Draw a bar for each name and series."""
        names, groups = list(names), {name: list(values) for name, values in series.items()}

        def recipe(figure: Any, look: Look) -> None:
            """Draw the bars."""
            axes = figure.add_subplot()
            axes.set_ylabel(y_title)
            look.dress(axes)
            width = 0.8 / len(groups)
            drawn = []
            for number, (name, values) in enumerate(groups.items()):
                shift = (number - (len(groups) - 1) / 2) * width
                places = [place + shift for place in range(len(names))]
                drawn.append(
                    axes.bar(places, values, width, color=_COLOURS[number % 4], label=name)
                )
            if len(groups) > 1:
                look.legend(axes, drawn)
            step = max(1, -(-len(names) // 12))
            axes.set_xticks(range(0, len(names), step))
            axes.set_xticklabels(names[::step], rotation=0 if len(names) <= 6 else 45)

        self._show(recipe, "", names, groups)

    def histogram(self, edges: Numbers, counts: Numbers, mark: float | None, x_title: str) -> None:
        """Draw counts between edges, and a line at a threshold."""
        left, heights = list(edges)[:-1], list(counts)

        def recipe(figure: Any, look: Look) -> None:
            """Draw the histogram."""
            axes = figure.add_subplot()
            axes.set_xlabel(x_title)
            look.dress(axes)
            axes.fill_between(left, heights, step="post", color=_COLOURS[0], alpha=0.7)
            axes.set_yticks([])
            if mark is not None:
                axes.axvline(mark, color=_COLOURS[1])
                place = (mark, max(heights) * 0.9)
                axes.annotate(f" {mark:.2f}", place, color=_COLOURS[1], fontsize=8)

        self._show(recipe, x_title, left, {x_title: heights})

    def clear(self) -> None:
        """Show nothing."""
        self._recipe = None
        self.setVisible(False)

    def _show(
        self, recipe: Recipe, x_title: str, x: Sequence[Any], series: Mapping[str, Numbers]
    ) -> None:
        """Show a chart, or its figures as a table."""
        self._recipe = recipe
        self.setVisible(True)
        if self._table is not None:
            _fill(self._table, x_title, x, series)
        else:
            self._draw()

    def _draw(self) -> None:
        """Draw the newest figures, when the drawing under way is done."""
        if self._recipe is None or self._table is not None or not self.isVisible():
            return
        if self._drawing is not None:
            self._stale = True
            return
        # The label's palette: a theme that is a style sheet colours no other.
        text = self._picture.palette().color(QPalette.ColorRole.WindowText).name()
        size = QSize(max(self.width(), 120), self._height)
        self._stale = False
        self._drawing = _Drawing(self._recipe, Look(text), size, self.devicePixelRatioF())
        self._drawing.done.connect(self._take)
        self._drawing.failed.connect(self._use_table)
        _WORKER.submit(self._drawing.draw)

    def _take(self, image: QImage) -> None:
        """Show what was drawn, and draw what has come since."""
        self._drawing = None
        as_it_is = Qt.ImageConversionFlag.NoOpaqueDetection
        self._picture.setPixmap(QPixmap.fromImage(image, as_it_is))
        if self._stale:
            self._draw()

    def showEvent(self, event: Any) -> None:
        """Draw what came while the chart was not seen."""
        super().showEvent(event)
        self._draw()

    def _use_table(self) -> None:
        """Show a table from now on."""
        self._drawing = None
        self._picture.setVisible(False)
        self._table = QTableWidget()
        self._table.setMinimumHeight(self._height)
        self._table.setAccessibleName(self.accessibleName())
        self._column.addWidget(self._table)


def _lines(axes: Any, x: Numbers, series: Mapping[str, Numbers], first: int) -> list[Any]:
    """Draw lines and return them."""
    return [
        axes.plot(x, values, color=_COLOURS[(first + i) % 4], label=name, marker=".")[0]
        for i, (name, values) in enumerate(series.items())
    ]


def _fill(
    table: QTableWidget, x_title: str, x: Sequence[Any], series: Mapping[str, Numbers]
) -> None:
    """Show series as a table."""
    table.setColumnCount(1 + len(series))
    table.setHorizontalHeaderLabels([x_title, *series])
    table.setRowCount(len(x))
    for row, value in enumerate(x):
        table.setItem(row, 0, QTableWidgetItem(_short(value)))
        for column, values in enumerate(series.values(), start=1):
            if row < len(values):
                table.setItem(row, column, QTableWidgetItem(_short(values[row])))


def _short(value: Any) -> str:
    """Return a figure in few digits, a name as it is."""
    return f"{value:.4g}" if isinstance(value, float) else str(value)
