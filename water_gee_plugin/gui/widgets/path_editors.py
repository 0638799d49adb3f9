"""Editors of files and folders, and of rasters of the project."""

from __future__ import annotations

from html import escape
from typing import Any

from qgis.core import QgsMapLayerProxyModel
from qgis.gui import QgsMapLayerComboBox
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QFileDialog,
    QMenu,
    QSizePolicy,
    QToolButton,
)

from ...processing.base import tr
from .editors import Editor, TextEditor


class PathEditor(TextEditor):
    """A file or a folder, typed, dropped or browsed for."""

    FILE, FOLDER, EITHER, SAVE = "file", "folder", "either", "save"

    def __init__(self, kind: str, filter: str = "", placeholder: str = "") -> None:
        """Take files of a filter, folders, either, or a file to write."""
        super().__init__(placeholder=placeholder)
        self._kind, self._filter = kind, filter or tr("All files") + " (*)"
        self._line.setAcceptDrops(False)  # the editor takes drops, as paths
        self.setAcceptDrops(True)
        self._tip = ""
        self.changed.connect(self._show_whole_path)
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

    def name_for_readers(self, name: str, text: str) -> None:
        """Name the widgets as all editors do; the tip has the path too, which a line cuts off."""
        super().name_for_readers(name, text)
        self._tip = text
        self._show_whole_path()

    def set_placeholder(self, text: str) -> None:
        """Show where a file goes when nothing is given."""
        super().set_placeholder(text)
        self._show_whole_path()

    def _show_whole_path(self) -> None:
        """Put the path under the tip."""
        path = self.value() or self._line.placeholderText()
        self._line.setToolTip("<br>".join(filter(None, (self._tip, escape(path)))))

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
