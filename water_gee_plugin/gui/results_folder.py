"""Names for what runs make, in the user's results folder."""

from __future__ import annotations

import re
from pathlib import Path

from qgis.core import QgsProcessingUtils
from qgis.PyQt.QtCore import QStandardPaths

from ..settings import SETTINGS


def root() -> Path:
    """Return the folder that results go to: the setting's, else one in the documents."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(SETTINGS.results_folder or Path(documents or Path.home()) / "Water GEE")


def free_folder(name: str) -> str:
    """Return a folder of the results folder that is not there yet."""
    return _free(root() / _safe(name), "")


def free_file(folder: str | Path, name: str, suffix: str) -> str:
    """Return a file of a folder that is not there yet."""
    return _free(Path(folder) / _safe(name), suffix)


def of_job(tiles: str) -> Path:
    """Return the folder for what is made of a tile set: beside it."""
    return Path(tiles).parent if tiles else root()


def folder_of(path: str) -> Path:
    """Return the folder of a file, the results folder when it is a temporary one."""
    folder = Path(path).parent
    temporary = Path(QgsProcessingUtils.tempFolder())
    return root() if temporary in folder.parents else folder


def _free(path: Path, suffix: str) -> str:
    """Return a path, with a number where it is taken."""
    found, number = path.with_name(path.name + suffix), 1
    while found.exists():
        number += 1
        found = path.with_name(f"{path.name}_{number}{suffix}")
    return str(found)


def _safe(name: str) -> str:
    """Return a name that every file system takes."""
    return re.sub(r"[^\w.-]+", "_", name).strip("_") or "water_gee"
