"""Water GEE: surface water maps from Landsat, without hand-drawn labels."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qgis.gui import QgisInterface

    from .plugin import WaterGeePlugin


def classFactory(iface: QgisInterface | None) -> WaterGeePlugin:
    """Return the plugin; QGIS calls this, with no interface in qgis_process."""
    # The engine is imported as water_gee_plugin.engine where there is no QGIS.
    from .plugin import WaterGeePlugin

    return WaterGeePlugin(iface)
