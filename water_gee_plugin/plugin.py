"""Wires the plugin into QGIS."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsApplication

from . import translation
from .processing.provider import WaterGeeProvider

if TYPE_CHECKING:
    from qgis.gui import QgisInterface

    from .gui.desktop import Desktop
    from .gui.options.options_page import OptionsFactory


class WaterGeePlugin:
    """The plugin as QGIS sees it."""

    def __init__(self, iface: QgisInterface | None) -> None:
        """Keep the interface; it is None in qgis_process."""
        self._iface = iface
        self._translator = translation.install()
        self._provider: WaterGeeProvider | None = None
        self._desktop: Desktop | None = None
        self._options: OptionsFactory | None = None

    def initProcessing(self) -> None:
        """Add the algorithms; qgis_process calls only this."""
        self._provider = WaterGeeProvider()
        QgsApplication.processingRegistry().addProvider(self._provider)
        # Shipped models meet their steps only now, when the provider is registered.
        self._provider.refreshAlgorithms()

    def initGui(self) -> None:
        """Add the plugin to QGIS Desktop."""
        self.initProcessing()
        if self._iface is not None:
            from .gui.desktop import Desktop
            from .gui.options.options_page import OptionsFactory

            self._desktop = Desktop(self._iface)
            self._desktop.add()
            self._options = OptionsFactory()
            self._iface.registerOptionsWidgetFactory(self._options)

    def unload(self) -> None:
        """Take away all that was added."""
        if self._options and self._iface:
            self._iface.unregisterOptionsWidgetFactory(self._options)
            self._options.stop()
            self._options = None
        if self._desktop:
            self._desktop.remove()
            self._desktop = None
        if self._provider:
            QgsApplication.processingRegistry().removeProvider(self._provider)
            self._provider = None
        if self._translator:
            translation.remove(self._translator)
            self._translator = None
