"""Models of a folder as a list, and what a model's card tells."""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import Any

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ...engine.network import model_file
from ...engine.network.graph import Network
from ...engine.support.errors import WaterGeeError
from ...translation import localized, tr

_PATH = Qt.ItemDataRole.UserRole


class ModelList(QWidget):
    """The models of a folder, and the card of the chosen one."""

    chosen = pyqtSignal(str)

    def __init__(self) -> None:
        """Begin without models."""
        super().__init__()
        self._list = QListWidget()
        self._list.setAccessibleName(tr("Models"))
        self._list.setMaximumHeight(90)
        self._list.currentItemChanged.connect(lambda item, _: self._choose(item))
        self.card = QLabel()
        self.card.setWordWrap(True)
        self.card.setTextFormat(Qt.TextFormat.RichText)
        self.card.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._list)
        column.addWidget(self.card)

    def show_folder(self, folder: Path, current: str = "") -> None:
        """List a folder's models, the newest first; choose one."""
        self._list.clear()
        self.card.setText("")
        paths = folder.glob("*.npz") if folder.is_dir() else ()
        for path in sorted(paths, key=lambda each: -each.stat().st_mtime):
            item = QListWidgetItem(path.stem)
            item.setData(_PATH, str(path))
            item.setToolTip(str(path))
            self._list.addItem(item)
            if str(path) == current:
                self._list.setCurrentItem(item)

    def _choose(self, item: QListWidgetItem | None) -> None:
        """Show a model's card and tell its path."""
        path = item.data(_PATH) if item else ""
        self.card.setText(card_of(path) if path else "")
        if path:
            self.chosen.emit(path)


def card_of(path: str) -> str:
    """Return what a model's file tells, as HTML."""
    try:
        network = model_file.load(path)
    except WaterGeeError as error:
        return escape(localized(error.text))
    rows = "".join(
        f"<tr><td>{escape(name)}:&nbsp;</td><td>{escape(str(value))}</td></tr>"
        for name, value in _rows(network)
        if value not in (None, "")
    )
    return f"<table>{rows}</table>"


def _rows(network: Network) -> list[tuple[str, Any]]:
    """Return a card's lines."""
    card = network.card
    training, accuracy = card.get("training", {}), card.get("accuracy", {})
    f1 = accuracy.get("f1")
    return [
        (tr("Inputs"), ", ".join(card.get("feature_names", [])) or card.get("features")),
        (tr("Sensors"), ", ".join(card.get("sensors", []))),
        (tr("Trained"), training.get("date")),
        (tr("Periods"), ", ".join(training.get("periods", []))),
        (tr("Pixels"), f"{training['pixels']:,}" if "pixels" in training else None),
        (tr("Agrees with its labels (F1)"), f"{f1:.3f}" if f1 is not None else None),
        (tr("Threshold"), f"{network.threshold:.2f}"),
        (tr("Weights"), f"{network.parameters:,}"),
    ]
