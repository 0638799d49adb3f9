"""Elevation of a scene, from a DEM on whatever grid it has, in whatever unit it tells."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from osgeo import gdal

from ...support.errors import WaterGeeError
from ...support.progress import Progress
from ...support.texts import say
from .. import fills
from ..gdal_state import gdal_errors
from ..grid import Window
from ..reading import open_raster, read_window, sample, warped
from .scene import Source

NO_ELEVATION = -32768
#: No ground is lower or higher, in metres, and no sea deeper.
_LOWEST, _HIGHEST, _DEEPEST = -500, 9000, -12000
#: A DEM that covers less of a scene than this is the wrong DEM.
_LEAST_COVER = 0.9
#: Metres of the units that DEMs tell.
_UNITS = {
    **dict.fromkeys(("", "m", "metre", "meter", "metres", "meters", "unknown"), 1.0),
    **dict.fromkeys(("ft", "foot", "feet", "international foot"), 0.3048),
    **dict.fromkeys(("us-ft", "ftus", "us survey foot", "us_survey_foot"), 1200 / 3937),
    **dict.fromkeys(("dm", "decimetre", "decimeter", "decimetres", "decimeters"), 0.1),
    **dict.fromkeys(("cm", "centimetre", "centimeter", "centimetres", "centimeters"), 0.01),
    **dict.fromkeys(("mm", "millimetre", "millimeter"), 0.001),
    **dict.fromkeys(("km", "kilometre", "kilometer"), 1000.0),
}
_COLOURS = (gdal.GCI_RedBand, gdal.GCI_GreenBand, gdal.GCI_BlueBand, gdal.GCI_PaletteIndex)


class _Dem:
    """A DEM warped to a scene's grid, read in metres."""

    def __init__(self, path: str, scene: Source, progress: Progress) -> None:
        source = open_raster(path)
        _require_heights(source, path)
        self._scale, self._offset = _to_metres(source, path, progress)
        self._fills = _fills_of(source, path, self._scale, self._offset)
        self._warped = warped(path, scene.grid, self._fills[0] if self._fills else None)

    def metres(self, values: np.ndarray) -> np.ndarray:
        """Return warped values as metres, int16; -32768 where there is none, or none can be."""
        none = fills.is_none(values, [NO_ELEVATION, *self._fills])
        metres = np.where(none, 0, values) * self._scale + self._offset
        none |= (metres < _DEEPEST) | (metres > _HIGHEST)
        whole = np.floor(np.where(none, 0, metres) + 0.5).astype(np.int16)
        return np.where(none, np.int16(NO_ELEVATION), whole)

    def read(self, window: Window) -> np.ndarray:
        """Return metres of a window, int16, -32768 where unknown."""
        return self.metres(read_window(self._warped, window, fill=NO_ELEVATION)[0])

    def cover(self) -> float:
        """Return the share of the scene that has a height."""
        return float((self.metres(sample(self._warped, 1, 500)) != NO_ELEVATION).mean())


class SceneWithElevation:
    """A scene and a DEM warped to its grid."""

    def __init__(self, scene: Source, dem: str, progress: Progress) -> None:
        """Join a scene and a DEM (a path, or nothing); WaterGeeError when it does not cover."""
        self.grid, self.sensor, self.period = scene.grid, scene.sensor, scene.period
        self.seasonal, self.has_qa, self.scenes = False, scene.has_qa, scene.scenes
        self._scene = scene
        self._dem = _Dem(dem, scene, progress) if dem else None
        if self._dem:
            _require_cover(self._dem.cover(), dem, progress)

    def read(self, window: Window) -> np.ndarray:
        """Return the image bands of a window."""
        return self._scene.read(window)

    def read_elevation(self, window: Window) -> np.ndarray | None:
        """Return metres of a window, int16, -32768 where unknown; None without a DEM."""
        return self._dem.read(window) if self._dem else None


def _require_heights(dem: gdal.Dataset, name: str) -> None:
    """Raise WaterGeeError when a raster is a picture: a hillshade, a coloured map."""
    bands = [dem.GetRasterBand(number) for number in range(1, dem.RasterCount + 1)]
    coloured = any(band.GetColorInterpretation() in _COLOURS for band in bands)
    if bands[0].DataType == gdal.GDT_Byte and (coloured or len(bands) > 2):
        raise WaterGeeError(
            say(
                "{name} is a picture: its {count} bands are colours, not heights. Choose a raster "
                "with elevation in its first band.",
                name=name,
                count=len(bands),
            )
        )


def _to_metres(dem: gdal.Dataset, name: str, progress: Progress) -> tuple[float, float]:
    """Return scale and offset that make metres of a DEM's numbers, and say what is not usual."""
    band = dem.GetRasterBand(1)
    scale, offset, unit = band.GetScale() or 1.0, band.GetOffset() or 0.0, band.GetUnitType()
    metres = _UNITS.get(unit.strip().lower())
    if metres is None:
        progress.warning(
            say(
                "The unit of the DEM {name} is '{unit}', which is not known. Its heights are taken "
                "as metres.",
                name=name,
                unit=unit,
            )
        )
        metres = 1.0
    if (scale * metres, offset) != (1.0, 0.0):
        progress.message(
            say(
                "The DEM {name} is read with scale {scale:.6g} and offset {offset:.6g}, in metres.",
                name=name,
                scale=scale * metres,
                offset=offset * metres,
            )
        )
    return scale * metres, offset * metres


@gdal_errors()
def _fills_of(dem: gdal.Dataset, name: str, scale: float, offset: float) -> Sequence[float]:
    """Return what a DEM's missing heights are: not its declared value only; seen ones first."""
    low, high = sorted((limit - offset) / scale for limit in (_LOWEST, _HIGHEST))
    usual = fills.usual(fills.kind_of(dem, 1), low, high)
    nodata = fills.declared(dem, 1)
    if nodata is not None:
        return [nodata, *usual]
    try:
        values = fills.scattered(dem, [1])[0]
    except RuntimeError as error:
        raise WaterGeeError(say("{path} is damaged: {error}", path=name, error=error)) from error
    seen = [value for value in usual if (values == value).any()]
    enormous = np.unique(values[np.abs(values) >= fills.ENORMOUS]).tolist()
    alone = fills.lone(values[np.isfinite(values)], low, high, least=10)
    return [*seen, *enormous[:1], *alone, *usual]


def _require_cover(covered: float, name: str, progress: Progress) -> None:
    """Raise WaterGeeError when a DEM covers little of the scene; warn when a part is missing."""
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
