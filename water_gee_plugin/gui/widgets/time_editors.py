"""Editors of months and years."""

from __future__ import annotations

from typing import Any

from qgis.gui import QgsSpinBox
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QLabel,
)

from ...processing.base import tr
from . import words
from .editors import Editor


class MonthsEditor(Editor):
    """The first and last month of a season."""

    def __init__(self, default: str) -> None:
        """Show two lists of months."""
        super().__init__()
        self._first, self._last = QComboBox(), QComboBox()
        for box, name in ((self._first, tr("First month")), (self._last, tr("Last month"))):
            box.addItems([words.month(number) for number in range(1, 13)])
            box.setAccessibleName(name)
            box.setMinimumContentsLength(4)
            box.currentIndexChanged.connect(lambda _: self.changed.emit())
        to = QLabel("–")
        self._fill(self._first, to, self._last)
        self.layout().setStretch(0, 1)
        self.layout().setStretch(2, 1)
        self.set_value(default)

    def value(self) -> str:
        """Return the window such as 6-8."""
        return f"{self._first.currentIndex() + 1}-{self._last.currentIndex() + 1}"

    def set_value(self, value: Any) -> None:
        """Show a window."""
        first, _, last = str(value).partition("-")
        self._first.setCurrentIndex(int(first) - 1)
        self._last.setCurrentIndex(int(last or first) - 1)


class YearsEditor(Editor):
    """The first and last year."""

    def __init__(self, first: int, last: int, default: str) -> None:
        """Show two numbers between the first and last year that there can be."""
        super().__init__()
        self._boxes = []
        for name in (tr("First year"), tr("Last year")):
            box = QgsSpinBox()
            box.setRange(first, last)
            box.setShowClearButton(False)
            box.setAccessibleName(name)
            box.valueChanged.connect(self._keep_order)
            self._boxes.append(box)
        self._fill(self._boxes[0], QLabel("–"), self._boxes[1])
        self.layout().setStretch(0, 1)
        self.layout().setStretch(2, 1)
        self.set_value(default)

    def _keep_order(self, _: int) -> None:
        """Let the other year follow when the first would come after the last."""
        first, last = self._boxes
        if first.value() > last.value():
            other = last if self.sender() is first else first
            other.setValue(self.sender().value())
        self.changed.emit()

    def value(self) -> str:
        """Return the years such as 2018-2022."""
        return f"{self._boxes[0].value()}-{self._boxes[1].value()}"

    def set_value(self, value: Any) -> None:
        """Show years."""
        first, _, last = str(value).partition("-")
        self._boxes[1].setValue(int(last or first))
        self._boxes[0].setValue(int(first))
        self._boxes[1].setValue(int(last or first))
