"""Where icons, styles and models are, and icons from them."""

from __future__ import annotations

from qgis.PyQt.QtGui import QIcon

from .engine.support.resources import resource as path


def icon(name: str) -> QIcon:
    """Return an icon by its name."""
    return QIcon(str(path("icons", f"{name}.svg")))
