"""The plugin's settings: typed, in one place, with a signal when one changes."""

from __future__ import annotations

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QObject, pyqtSignal

_PREFIX = "water_gee"


class Settings(QObject):
    """What the user has set, kept in QGIS's own settings."""

    changed = pyqtSignal(str)

    @property
    def engine_python(self) -> str:
        """Return the interpreter that the user chose for the engine, or ''."""
        return str(QgsSettings().value(f"{_PREFIX}/engine_python", ""))

    @engine_python.setter
    def engine_python(self, path: str) -> None:
        """Choose an interpreter for the engine."""
        QgsSettings().setValue(f"{_PREFIX}/engine_python", path)
        self.changed.emit("engine_python")


SETTINGS = Settings()
