"""Editors of values: one widget a parameter, that gives the value as Processing takes it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from qgis.core import (
    QgsProcessingParameterDefinition,
    QgsProcessingParameterNumber,
)
from qgis.gui import QgsCheckableComboBox, QgsDoubleSpinBox, QgsSpinBox
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QWidget,
)

from ...processing.base import tr
from . import words


class Editor(QWidget):
    """A widget that holds the value of one parameter."""

    changed = pyqtSignal()

    def value(self) -> Any:
        """Return the value as the algorithm takes it, None when nothing is given."""
        raise NotImplementedError

    def set_value(self, value: Any) -> None:
        """Show a value."""
        raise NotImplementedError

    def name_for_readers(self, name: str, text: str) -> None:
        """Give the widgets that take the keyboard a name for screen readers, and a tip."""
        for widget in (self, *self.findChildren(QWidget)):
            if not widget.accessibleName():
                widget.setAccessibleName(name)
            widget.setToolTip(text)

    def _fill(self, *widgets: QWidget) -> None:
        """Lay widgets out in a row."""
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for widget in widgets:
            row.addWidget(widget)
        self.setFocusProxy(widgets[0])


class ChoiceEditor(Editor):
    """One of several options."""

    def __init__(self, parameter: str, options: Sequence[str], chosen: str) -> None:
        """Offer options by the words that the docks use for them."""
        super().__init__()
        self._box = QComboBox()
        for name in options:
            self._box.addItem(words.option(parameter, name), name)
        self._box.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._box.setMinimumContentsLength(8)
        self._fill(self._box)
        self.set_value(chosen)
        self._box.currentIndexChanged.connect(lambda _: self.changed.emit())

    def value(self) -> str:
        """Return the option's own name."""
        return str(self._box.currentData())

    def set_value(self, value: Any) -> None:
        """Choose an option."""
        index = self._box.findData(str(value))
        if index >= 0:
            self._box.setCurrentIndex(index)


class SeveralEditor(Editor):
    """Any number of options."""

    def __init__(self, parameter: str, options: Sequence[str], chosen: Sequence[str]) -> None:
        """Offer options to be checked."""
        super().__init__()
        self._box = QgsCheckableComboBox()
        for name in options:
            self._box.addItemWithCheckState(
                words.option(parameter, name), Qt.CheckState.Unchecked, name
            )
        self._box.setDefaultText(tr("none"))
        self._fill(self._box)
        self.set_value(chosen)
        self._box.checkedItemsChanged.connect(lambda _: self.changed.emit())

    def value(self) -> list[str]:
        """Return the checked options' own names."""
        return [str(name) for name in self._box.checkedItemsData()]

    def set_value(self, value: Any) -> None:
        """Check options."""
        for index in range(self._box.count()):
            on = self._box.itemData(index) in value
            state = Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
            self._box.setItemCheckState(index, state)


class NumberEditor(Editor):
    """A number, or nothing where it is optional."""

    def __init__(self, definition: QgsProcessingParameterNumber) -> None:
        """Take range and default from the parameter."""
        super().__init__()
        integer = definition.dataType() == QgsProcessingParameterNumber.Type.Integer
        self._box: Any = QgsSpinBox() if integer else QgsDoubleSpinBox()
        optional = bool(definition.flags() & QgsProcessingParameterDefinition.Flag.FlagOptional)
        self._nothing: float | None = None
        low, high = max(definition.minimum(), -1e6), min(definition.maximum(), 1e6)
        if optional:
            step = 1 if integer else 0.05
            self._nothing = low - step
            self._box.setSpecialValueText(tr("automatic"))
            low = self._nothing
        kind = int if integer else float
        self._box.setRange(kind(low), kind(high))
        if not integer:
            self._box.setDecimals(2)
            self._box.setSingleStep(0.05 if high <= 2 else 5)
        self._kind = kind
        default = self._nothing if definition.defaultValue() is None else definition.defaultValue()
        self._box.setClearValue(kind(default if default is not None else low))
        self._fill(self._box)
        self.set_value(definition.defaultValue())
        self._box.valueChanged.connect(lambda _: self.changed.emit())

    def value(self) -> float | int | None:
        """Return the number."""
        value = self._box.value()
        automatic = self._nothing is not None and value <= self._nothing + 1e-9
        return None if automatic else self._kind(value)

    def set_value(self, value: Any) -> None:
        """Show a number, or nothing."""
        if value in (None, ""):
            value = self._nothing if self._nothing is not None else self._box.minimum()
        self._box.setValue(self._kind(float(value)))


class SwitchEditor(Editor):
    """Yes or no."""

    def __init__(self, title: str, on: bool) -> None:
        """Show a check box with the parameter's name."""
        super().__init__()
        self._box = QCheckBox(title)
        self._box.setChecked(on)
        self._fill(self._box)
        self._box.toggled.connect(lambda _: self.changed.emit())

    def value(self) -> bool:
        """Return whether it is on."""
        return self._box.isChecked()

    def set_value(self, value: Any) -> None:
        """Switch it."""
        self._box.setChecked(value in (True, "true", "True", 1, "1"))


class TextEditor(Editor):
    """A line of text."""

    def __init__(self, default: str = "", placeholder: str = "") -> None:
        """Show a line."""
        super().__init__()
        self._line = QLineEdit(default)
        self._line.setPlaceholderText(placeholder)
        self._line.setClearButtonEnabled(True)
        self._line.setMinimumWidth(110)
        self._fill(self._line)
        self._line.textChanged.connect(lambda _: self.changed.emit())

    def value(self) -> str:
        """Return the text."""
        return self._line.text().strip()

    def set_value(self, value: Any) -> None:
        """Show a text."""
        self._line.setText("" if value is None else str(value))

    def set_placeholder(self, text: str) -> None:
        """Show what is meant where nothing is given."""
        self._line.setPlaceholderText(text)
