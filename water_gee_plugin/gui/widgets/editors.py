"""Widgets that edit one parameter each, made from the parameter's own definition."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from qgis.core import (
    QgsMapLayerProxyModel,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
)
from qgis.gui import QgsCheckableComboBox, QgsDoubleSpinBox, QgsMapLayerComboBox, QgsSpinBox
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QSizePolicy,
    QToolButton,
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


class PathEditor(TextEditor):
    """A file or a folder, typed, dropped or browsed for."""

    FILE, FOLDER, EITHER, SAVE = "file", "folder", "either", "save"

    def __init__(self, kind: str, filter: str = "", placeholder: str = "") -> None:
        """Take files of a filter, folders, either, or a file to write."""
        super().__init__(placeholder=placeholder)
        self._kind, self._filter = kind, filter or tr("All files") + " (*)"
        self._line.setAcceptDrops(False)  # the editor takes drops, as paths
        self.setAcceptDrops(True)
        button = QToolButton()
        button.setText("…")
        button.setAccessibleName(tr("Browse"))
        button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.layout().addWidget(button)
        if kind == self.EITHER:
            menu = QMenu(button)
            menu.addAction(tr("Folder…")).triggered.connect(lambda: self._browse(self.FOLDER))
            menu.addAction(tr("File…")).triggered.connect(lambda: self._browse(self.FILE))
            button.setMenu(menu)
            button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        else:
            button.clicked.connect(lambda: self._browse(kind))

    def _browse(self, kind: str) -> None:
        """Let the user choose a path."""
        start = self.value() or self._line.placeholderText()
        if kind == self.FOLDER:
            path = QFileDialog.getExistingDirectory(self, tr("Choose a folder"), start)
        elif kind == self.SAVE:
            path, _ = QFileDialog.getSaveFileName(self, tr("Save as"), start, self._filter)
        else:
            path, _ = QFileDialog.getOpenFileName(self, tr("Choose a file"), start, self._filter)
        if path:
            self.set_value(path)

    def dragEnterEvent(self, event: Any) -> None:
        """Take a file that is dragged in."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: Any) -> None:
        """Show the path of what was dropped."""
        path = event.mimeData().urls()[0].toLocalFile()
        if path:
            self.set_value(path)


class RasterEditor(Editor):
    """A raster layer of the project, or a file."""

    def __init__(self) -> None:
        """Offer the project's rasters, and nothing."""
        super().__init__()
        self._box = QgsMapLayerComboBox()
        self._box.setFilters(QgsMapLayerProxyModel.Filter.RasterLayer)
        self._box.setAllowEmptyLayer(True)
        self._box.setMinimumContentsLength(8)
        self._box.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        button = QToolButton()
        button.setText("…")
        button.setAccessibleName(tr("Browse"))
        button.clicked.connect(self._browse)
        self._fill(self._box, button)
        self.layout().setStretch(0, 1)
        self._box.setCurrentIndex(0)
        self._box.currentIndexChanged.connect(lambda _: self.changed.emit())

    def value(self) -> str | None:
        """Return the layer's file, or the file that was chosen."""
        layer = self._box.currentLayer()
        return layer.source() if layer else self._box.currentText() or None

    def set_value(self, value: Any) -> None:
        """Show a file."""
        if not value:
            self._box.setCurrentIndex(0)
            return
        for index in range(self._box.count()):
            layer = self._box.layer(index)
            if layer and layer.source() == value:
                self._box.setCurrentIndex(index)
                return
        self._box.setAdditionalItems([str(value)])
        self._box.setCurrentText(str(value))

    def _browse(self) -> None:
        """Let the user choose a file."""
        path, _ = QFileDialog.getOpenFileName(self, tr("Choose a raster"))
        if path:
            self.set_value(path)


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


def editor_for(definition: QgsProcessingParameterDefinition) -> Editor:
    """Return the editor that suits a parameter."""
    name, default = definition.name(), definition.defaultValue()
    if name == "MONTHS":
        return MonthsEditor(default)
    if isinstance(definition, QgsProcessingParameterEnum):
        if definition.allowMultiple():
            return SeveralEditor(name, definition.options(), default)
        return ChoiceEditor(name, definition.options(), default)
    if isinstance(definition, QgsProcessingParameterNumber):
        return NumberEditor(definition)
    if isinstance(definition, QgsProcessingParameterBoolean):
        return SwitchEditor(definition.description(), bool(default))
    if isinstance(definition, QgsProcessingParameterRasterLayer):
        return RasterEditor()
    return _path_editor(definition) or TextEditor(str(default or ""))


def _path_editor(definition: QgsProcessingParameterDefinition) -> PathEditor | None:
    """Return the editor of a file or folder parameter, None for another kind."""
    if isinstance(definition, QgsProcessingParameterFolderDestination):
        return PathEditor(PathEditor.FOLDER)
    if isinstance(definition, QgsProcessingParameterFileDestination):
        return PathEditor(PathEditor.SAVE, definition.fileFilter())
    if isinstance(definition, QgsProcessingParameterRasterDestination):
        return PathEditor(PathEditor.SAVE, "GeoTIFF (*.tif)")
    if isinstance(definition, QgsProcessingParameterFile):
        if definition.behavior() == QgsProcessingParameterFile.Behavior.Folder:
            return PathEditor(PathEditor.FOLDER)
        if definition.extension():
            return PathEditor(PathEditor.FILE, f"*.{definition.extension()}")
        return PathEditor(PathEditor.EITHER)
    return None
