"""Where icons, styles and models are."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtGui import QIcon


def path(*parts: str) -> Path:
    """Return a resource: inside the installed plugin, or beside it in a checkout."""
    here = Path(__file__).parent
    folder = here / "resources"
    return (folder if folder.is_dir() else here.parent / "resources").joinpath(*parts)


def icon(name: str) -> QIcon:
    """Return an icon by its name."""
    return QIcon(str(path("icons", f"{name}.svg")))
