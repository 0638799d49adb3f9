"""Charts in the docks: matplotlib's Qt canvas, or a table where matplotlib is not there."""

from __future__ import annotations

import importlib
import threading
from collections.abc import Mapping, Sequence
from typing import Any

from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QPalette
from qgis.PyQt.QtWidgets import QSizePolicy, QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget

_COLOURS = ("#1f6bb4", "#d95f02", "#4d9221", "#7b3294")
_NAMES = ("matplotlib.backends.backend_qtagg", "matplotlib.backends.backend_qt5agg")

Numbers = Sequence[float]


def prepare() -> None:
    """Import matplotlib in the background, so that the first chart does not stop the window."""
    threading.Thread(target=_backend, daemon=True).start()


def _backend() -> Any:
    """Return matplotlib's Qt backend, None where there is none."""
    for name in _NAMES:
        try:
            importlib.import_module("matplotlib.figure")
            return importlib.import_module(name)
        except (ImportError, AttributeError, ValueError):  # absent, or for another numpy or Qt
            continue
    return None


class Chart(QWidget):
    """A small chart of series over one axis; a table of the same where it cannot be drawn."""

    def __init__(self, title: str, height: int = 170) -> None:
        """Show nothing until there are figures."""
        super().__init__()
        self._height = height
        self._view: QWidget | None = None
        self._figure: Any = None
        self.setAccessibleName(title)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.setVisible(False)

    def sizeHint(self) -> QSize:
        """Return a wide and low size."""
        return QSize(280, self._height)

    def lines(
        self,
        x: Numbers,
        series: Mapping[str, Numbers],
        x_title: str,
        right: Mapping[str, Numbers] | None = None,
    ) -> None:
        """Draw lines over `x`; those of `right` on an axis of their own."""
        if not self._ready(x_title, x, {**series, **(right or {})}):
            return
        axes = self._axes(x_title)
        drawn = self._draw_lines(axes, x, series, 0)
        if right:
            other = axes.twinx()
            self._dress(other)
            other.set_ylim(0, 1)
            drawn += self._draw_lines(other, x, right, len(series))
        axes.legend(drawn, [line.get_label() for line in drawn], **self._legend(len(drawn)))
        axes.xaxis.get_major_locator().set_params(integer=True)
        self._show()

    def bars(self, names: Sequence[str], values: Numbers, y_title: str) -> None:
        """Draw a bar for each name."""
        if not self._ready("", names, {y_title: values}):
            return
        axes = self._axes("")
        axes.bar(range(len(names)), values, color=_COLOURS[0])
        step = max(1, -(-len(names) // 12))
        axes.set_xticks(range(0, len(names), step))
        axes.set_xticklabels(list(names)[::step], rotation=0 if len(names) <= 6 else 45)
        axes.set_ylabel(y_title, fontsize=8)
        self._show()

    def histogram(self, edges: Numbers, counts: Numbers, mark: float | None, x_title: str) -> None:
        """Draw counts between edges, and a line at a threshold."""
        if not self._ready(x_title, edges[:-1], {x_title: counts}):
            return
        axes = self._axes(x_title)
        axes.fill_between(edges[:-1], counts, step="post", color=_COLOURS[0], alpha=0.7)
        axes.set_yticks([])
        if mark is not None:
            axes.axvline(mark, color=_COLOURS[1])
            axes.annotate(
                f"{mark:.2f}", (mark, max(counts) * 0.9), color=_COLOURS[1], fontsize=8, ha="left"
            )
        self._show()

    def clear(self) -> None:
        """Show nothing."""
        self.setVisible(False)

    def _ready(self, x_title: str, x: Sequence[Any], series: Mapping[str, Numbers]) -> bool:
        """Return whether a chart can be drawn; fill a table where it cannot."""
        self.setVisible(True)
        if self._view is None:
            backend = _backend()
            if backend:
                from matplotlib.figure import Figure

                self._figure = Figure(figsize=(3, self._height / 100), dpi=100)
                self._view = backend.FigureCanvasQTAgg(self._figure)
            else:
                self._view = QTableWidget()
            self._view.setMinimumHeight(self._height)
            self._column.addWidget(self._view)
        if isinstance(self._view, QTableWidget):
            _fill(self._view, x_title, x, series)
            return False
        return True

    def _axes(self, x_title: str) -> Any:
        """Return empty axes in the window's colours."""
        self._figure.clear()
        self._figure.set_facecolor(self.palette().color(QPalette.ColorRole.Window).name())
        axes = self._figure.add_subplot()
        self._dress(axes)
        axes.set_xlabel(x_title, fontsize=8)
        return axes

    def _dress(self, axes: Any) -> None:
        """Give axes the window's colours and small letters."""
        text = self.palette().color(QPalette.ColorRole.WindowText).name()
        axes.set_facecolor("none")
        axes.tick_params(labelsize=8, colors=text)
        axes.xaxis.label.set_color(text)
        axes.yaxis.label.set_color(text)
        for side, spine in axes.spines.items():
            spine.set_visible(side in ("left", "bottom"))
            spine.set_color(text)

    @staticmethod
    def _draw_lines(axes: Any, x: Numbers, series: Mapping[str, Numbers], first: int) -> list[Any]:
        """Draw lines and return them."""
        return [
            axes.plot(x, values, color=_COLOURS[(first + i) % 4], label=name, marker=".")[0]
            for i, (name, values) in enumerate(series.items())
        ]

    def _legend(self, entries: int) -> dict[str, Any]:
        """Return how a legend looks: a row above the axes."""
        text = self.palette().color(QPalette.ColorRole.WindowText).name()
        place = {"loc": "lower center", "bbox_to_anchor": (0.5, 1), "ncol": entries}
        look = {"fontsize": 8, "frameon": False, "labelcolor": text, "columnspacing": 1.0}
        return {**place, **look, "borderpad": 0.1, "handlelength": 1.2}

    def _show(self) -> None:
        """Draw when the window has time."""
        self._figure.tight_layout(pad=0.4)
        self._view.draw_idle()


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
