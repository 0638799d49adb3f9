"""What a map on this machine will take, or why it cannot be made, told while one chooses."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

from osgeo import gdal
from qgis.core import QgsProcessingContext, QgsProject
from qgis.PyQt.QtWidgets import QLabel, QWidget

from ...engine import requests
from ...engine.work.maps import pixels_to_map
from ...processing.base import AnyAlgorithm, algorithm_id, tr
from ...processing.parameters import scene_input
from ...settings import SETTINGS
from ..runs.run_panel import duration
from ..runs.runs import find
from .background import Background

MAP = algorithm_id(requests.MapWater)


class LocalEstimate(QLabel):
    """A line with pixels and time; a problem between model and input stands there before the run.

    The time is that of the last map on this machine, a pixel: nothing else knows this processor.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing until there are an input and a model."""
        super().__init__(parent)
        self.setWordWrap(True)
        self.setVisible(False)
        self._periods, self._pixels = 1, 0
        self._work = Background(tr("Estimating the mapping time"), self)
        self._work.done.connect(self._show)
        self._work.failed.connect(self.setText)

    def look(self, values: Mapping[str, Any], periods: int) -> None:
        """Look at a map's parameters, of so many periods; the answer comes by itself."""
        wanted = bool(values.get("INPUT") and values.get("MODEL"))
        self.setVisible(wanted)
        self._periods = periods
        if not wanted:
            return
        context = QgsProcessingContext()
        context.setProject(QgsProject.instance())
        algorithm, given = cast(AnyAlgorithm, find(MAP)), dict(values)
        scene = scene_input.scene_of(algorithm, given, context)
        model = algorithm.path(given, "MODEL", context)
        period = algorithm.text(given, "PERIOD", context)
        self._work.run(lambda _: pixels_to_map(scene, model, period))

    def remember(self, path: str, seconds: float) -> None:
        """Keep how fast a map was made, and tell the time by it."""
        made = gdal.Open(path)
        if made is not None and seconds > 0:
            SETTINGS.mapping_speed = made.RasterXSize * made.RasterYSize / seconds
            self._show(self._pixels)

    def stop(self) -> None:
        """Look no more."""
        self._work.stop()

    def _show(self, pixels: int) -> None:
        """Show how much it is."""
        self._pixels = pixels
        total, speed = pixels * self._periods, SETTINGS.mapping_speed
        text = tr("{:,.1f} million pixels").format(total / 1e6)
        if speed:
            text = tr(
                "{pixels}, about {time} at the speed of the last map on this computer."
            ).format(pixels=text, time=duration(total / speed))
        self.setText(text)
