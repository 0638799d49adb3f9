"""Start here: two questions that lead to the first map."""

from __future__ import annotations

import shutil
from collections.abc import Callable

from qgis.core import QgsApplication
from qgis.PyQt.QtWidgets import (
    QCommandLinkButton,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from .. import resource_files
from ..processing.base import tr
from . import results_folder

_SAMPLE = "sample_scene.tif"


class StartDialog(QDialog):
    """Asks what there is to begin with, and calls what leads on from it."""

    def __init__(
        self,
        parent: QWidget,
        with_scene: Callable[[str], None],
        with_earth_engine: Callable[[], None],
    ) -> None:
        """Call `with_scene` with a path ('' for the user's own), or `with_earth_engine`."""
        super().__init__(parent)
        self.setWindowTitle(tr("Water GEE: start here"))
        self.setObjectName("WaterGeeStartDialog")
        column = QVBoxLayout(self)
        words = QLabel(tr("Water GEE maps surface water. What would you like to begin with?"))
        words.setWordWrap(True)
        column.addWidget(words)
        self.sample_button = self._choice(
            tr("The sample scene"),
            tr("A small generated scene that comes with the plugin. The first map in a minute."),
            lambda: with_scene(copy_sample()),
        )
        self.scene_button = self._choice(
            tr("I have a scene"),
            tr("A Landsat scene or another satellite image on this computer. Needs no account."),
            lambda: with_scene(""),
        )
        self.earth_engine_button = self._choice(
            tr("I have Earth Engine"),
            tr("Choose an area and years; the images come from Google Earth Engine."),
            with_earth_engine,
        )
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)

    def _choice(self, title: str, text: str, do: Callable[[], None]) -> QCommandLinkButton:
        """Return a large button that closes the dialog and leads on."""
        button = QCommandLinkButton(title, text)
        button.setIcon(QgsApplication.getThemeIcon("mActionArrowRight.svg"))
        button.clicked.connect(lambda _=False: self._lead_on(do))
        self.layout().addWidget(button)
        return button

    def _lead_on(self, do: Callable[[], None]) -> None:
        """Close the dialog and go where the user wants."""
        self.accept()
        do()


def copy_sample() -> str:
    """Copy the sample scene to the results folder, where it stays when the plugin goes."""
    target = results_folder.root() / _SAMPLE
    if not target.exists():
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(resource_files.path("sample", _SAMPLE), target)
    return str(target)
