"""The plugin's settings: typed, in one place, with a signal when one changes."""

from __future__ import annotations

import os

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QObject, pyqtSignal

_PREFIX = "water_gee"
#: Names another Earth Engine endpoint, such as a server on this machine.
URL_VARIABLE = "WATER_GEE_EARTH_ENGINE_URL"
#: Earth Engine's own limit of interactive requests is 40 a project.
MOST_REQUESTS = 32


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

    @property
    def results_folder(self) -> str:
        """Return the folder that results go to where none is named, or ''."""
        return str(QgsSettings().value(f"{_PREFIX}/results_folder", ""))

    @results_folder.setter
    def results_folder(self, folder: str) -> None:
        """Choose a folder for results."""
        QgsSettings().setValue(f"{_PREFIX}/results_folder", folder)
        self.changed.emit("results_folder")

    @property
    def requests_at_once(self) -> int:
        """Return how many requests Earth Engine may be sent at once."""
        return int(QgsSettings().value(f"{_PREFIX}/requests_at_once", MOST_REQUESTS) or 1)

    @requests_at_once.setter
    def requests_at_once(self, number: int) -> None:
        """Choose how many requests are sent at once."""
        QgsSettings().setValue(f"{_PREFIX}/requests_at_once", number)
        self.changed.emit("requests_at_once")

    @property
    def threads(self) -> int:
        """Return how many processor cores this machine may be worked with; 0 is all."""
        return int(QgsSettings().value(f"{_PREFIX}/threads", 0) or 0)

    @threads.setter
    def threads(self, number: int) -> None:
        """Choose how many cores are used."""
        QgsSettings().setValue(f"{_PREFIX}/threads", number)
        self.changed.emit("threads")

    @property
    def mapping_speed(self) -> float:
        """Return how many pixels a second the last map made here had; 0 before there is one."""
        return float(QgsSettings().value(f"{_PREFIX}/mapping_speed", 0) or 0)

    @mapping_speed.setter
    def mapping_speed(self, speed: float) -> None:
        """Keep how fast a map was made."""
        QgsSettings().setValue(f"{_PREFIX}/mapping_speed", speed)
        self.changed.emit("mapping_speed")


SETTINGS = Settings()
