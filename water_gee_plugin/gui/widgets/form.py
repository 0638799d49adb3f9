"""A form of some of an algorithm's parameters, filled from its own definitions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from qgis.core import QgsSettings
from qgis.gui import QgsCollapsibleGroupBoxBasic
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QFormLayout, QLabel, QVBoxLayout, QWidget

from ...processing.base import tr
from ..runs import runs
from .editor_choice import editor_for
from .editors import Editor, SwitchEditor


class ParameterForm(QWidget):
    """Editors of parameters: labels, tips and defaults come from the algorithm."""

    changed = pyqtSignal()

    def __init__(
        self,
        algorithm: str,
        names: Sequence[str],
        more: Sequence[str] = (),
        editors: Mapping[str, Editor] | None = None,
        labels: Mapping[str, str] | None = None,
    ) -> None:
        """Show `names`, and `more` in a section that is closed at first.

        `editors` and `labels` replace those that the parameters' definitions give, and stand
        for names that the algorithm does not have.
        """
        super().__init__()
        self.editors: dict[str, Editor] = {}
        self._row_labels: dict[str, QLabel] = {}
        self._given, self._labels = editors or {}, labels or {}
        self._definitions = {
            definition.name(): definition
            for definition in runs.find(algorithm).parameterDefinitions()
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._rows(names))
        if more:
            section = QgsCollapsibleGroupBoxBasic(tr("More settings"))
            section.setLayout(self._rows(more))
            section.setCollapsed(True)
            column.addWidget(section)

    def _rows(self, names: Sequence[str]) -> QFormLayout:
        """Return a layout of parameters, a row each."""
        rows = QFormLayout()
        rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for name in names:
            title, tip = self._words(name)
            editor = self._editor(name, title, tip)
            if isinstance(editor, SwitchEditor):
                rows.addRow(editor)
                continue
            label = QLabel(title)
            label.setBuddy(editor)
            label.setToolTip(tip)
            self._row_labels[name] = label
            rows.addRow(label, editor)
        return rows

    def _words(self, name: str) -> tuple[str, str]:
        """Return a parameter's title and tip."""
        definition = self._definitions.get(name)
        title = definition.description() if definition else name
        return self._labels.get(name, title), definition.help() if definition else ""

    def _editor(self, name: str, title: str, tip: str) -> Editor:
        """Return a parameter's editor, ready for use."""
        editor = self._given.get(name) or editor_for(self._definitions[name])
        editor.name_for_readers(title, tip)
        editor.setObjectName(name)
        editor.changed.connect(self.changed)
        self.editors[name] = editor
        return editor

    def show_row(self, name: str, visible: bool) -> None:
        """Show a parameter, or hide it; a hidden one is not given."""
        self.editors[name].setVisible(visible)
        if name in self._row_labels:
            self._row_labels[name].setVisible(visible)

    def values(self) -> dict[str, Any]:
        """Return the parameters that are given."""
        values = {n: e.value() for n, e in self.editors.items() if not e.isHidden()}
        return {name: value for name, value in values.items() if value not in (None, "")}

    def value(self, name: str) -> Any:
        """Return one parameter."""
        return self.editors[name].value()

    def set_value(self, name: str, value: Any) -> None:
        """Show a parameter."""
        self.editors[name].set_value(value)

    def save(self, section: str) -> None:
        """Keep all values in QGIS's settings."""
        for name, editor in self.editors.items():
            QgsSettings().setValue(f"water_gee/docks/{section}/{name}", editor.value())

    def restore(self, section: str) -> None:
        """Show the values that were kept; one that no longer fits is left as it is."""
        settings = QgsSettings()
        for name, editor in self.editors.items():
            key = f"water_gee/docks/{section}/{name}"
            if not settings.contains(key):
                continue
            value = settings.value(key)
            try:
                editor.set_value(value if value is not None else "")
            except (TypeError, ValueError):
                settings.remove(key)
