"""Elevation of a scene, from a DEM on whatever grid it has."""

from __future__ import annotations

import numpy as np
from osgeo import gdal

from ...support.errors import WaterGeeError
from ...support.progress import Progress
from ...support.texts import say
from ..grid import Window
from ..reading import read_window, sample, warped
from .scene import Source

NO_ELEVATION = -32768
#: A DEM that covers less of a scene than this is the wrong DEM.
_LEAST_COVER = 0.9


class SceneWithElevation:
    """A scene and a DEM warped to its grid."""

    def __init__(self, scene: Source, dem: str, progress: Progress) -> None:
        """Join a scene and a DEM (a path, or nothing); WaterGeeError when it does not cover."""
        self.grid, self.sensor, self.period = scene.grid, scene.sensor, scene.period
        self.has_qa = scene.has_qa
        self._scene = scene
        self._dem = warped(dem, scene.grid) if dem else None
        if self._dem:
            _require_cover(self._dem, dem, progress)

    def read(self, window: Window) -> np.ndarray:
        """Return the image bands of a window."""
        return self._scene.read(window)

    def read_elevation(self, window: Window) -> np.ndarray | None:
        """Return metres of a window, -32768 where unknown; None without a DEM."""
        return read_window(self._dem, window, fill=NO_ELEVATION)[0] if self._dem else None


def _require_cover(dem: gdal.Dataset, name: str, progress: Progress) -> None:
    """Raise WaterGeeError when a DEM covers little of the scene; warn when a part is missing."""
    covered = float((sample(dem, 1, 500) != NO_ELEVATION).mean())
    if covered < _LEAST_COVER:
        raise WaterGeeError(
            say(
                "The DEM {name} covers only {covered:.0%} of the scene. Choose one that covers "
                "all of it.",
                name=name,
                covered=covered,
            )
        )
    if covered < 1:
        progress.warning(
            say(
                "The DEM covers {covered:.1%} of the scene. Ground without elevation will not be "
                "mapped.",
                covered=covered,
            )
        )
