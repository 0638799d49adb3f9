"""The plugin's settings: typed, in one place, with a signal when one changes."""

from __future__ import annotations

import os

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QObject, pyqtSignal

_PREFIX = "water_gee"
#: Names another Earth Engine endpoint, such as a server on this machine.
URL_VARIABLE = "WATER_GEE_EARTH_ENGINE_URL"


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

    @property
    def earth_engine_project(self) -> str:
        """Return the Google Cloud project to use, or ''."""
        return str(QgsSettings().value(f"{_PREFIX}/earth_engine_project", ""))

    @earth_engine_project.setter
    def earth_engine_project(self, project: str) -> None:
        """Choose a project."""
        QgsSettings().setValue(f"{_PREFIX}/earth_engine_project", project)
        self.changed.emit("earth_engine_project")

    @property
    def earth_engine_url(self) -> str:
        """Return the Earth Engine endpoint: the setting's, the variable's, else the usual one."""
        chosen = str(QgsSettings().value(f"{_PREFIX}/earth_engine_url", ""))
        return chosen or os.environ.get(URL_VARIABLE, "")

    @earth_engine_url.setter
    def earth_engine_url(self, url: str) -> None:
        """Choose an endpoint."""
        QgsSettings().setValue(f"{_PREFIX}/earth_engine_url", url)
        self.changed.emit("earth_engine_url")


SETTINGS = Settings()
