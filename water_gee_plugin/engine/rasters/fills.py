"""Numbers that stand for no data, declared by a raster or known by what they are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from osgeo import gdal, gdal_array

from .gdal_state import gdal_errors
from .grid import Window
from .reading import read_window, sample

#: What programs fill rasters with: -9999 and its kin, the limits of integer types.
_USUAL = (-9999, -99999, -32768, -32767, 32767, 65535, -2147483648, 2147483647, 4294967295)
#: Floats beyond are fills of some kind: 1e20, netCDF's 9.97e36, a float's limit.
ENORMOUS = 1e19
_PLACES, _SIDE = 8, 64


def declared(dataset: gdal.Dataset, band: int) -> float | None:
    """Return the no-data value that a band (from 1) declares, as its type holds it, or None.

    None too for NaN, which is no data anyway, and for what the type cannot hold.
    """
    value, kind = dataset.GetRasterBand(band).GetNoDataValue(), kind_of(dataset, band)
    if value is None or np.isnan(value):
        return None
    if kind.kind == "f":
        with np.errstate(over="ignore"):
            return float(np.asarray(value).astype(kind))
    limits = np.iinfo(kind)
    return float(value) if value == int(value) and limits.min <= value <= limits.max else None


def kind_of(dataset: gdal.Dataset, band: int) -> np.dtype:
    """Return a band's (from 1) type of numbers."""
    code = dataset.GetRasterBand(band).DataType
    return np.dtype(gdal_array.GDALTypeCodeToNumericTypeCode(code))


def usual(kind: np.dtype, low: float, high: float) -> list[float]:
    """Return the usual fills that a type can hold, outside what its numbers can mean."""
    if kind.kind == "f":
        held: Iterable[float] = np.array(_USUAL).astype(kind).tolist()
    else:
        limits = np.iinfo(kind)
        held = (v for v in (*_USUAL, limits.max) if limits.min <= v <= limits.max)
    return sorted({float(value) for value in held if not low <= value <= high})


def is_none(values: np.ndarray, fills: Sequence[float]) -> np.ndarray:
    """Return where values (any shape, any type) are one of `fills`, not finite or enormous."""
    none = np.zeros(values.shape, bool)
    if values.dtype.kind == "f":
        with np.errstate(invalid="ignore"):
            none = ~(np.abs(values) < ENORMOUS)
    for fill in fills:
        none |= values == (fill if values.dtype.kind == "f" else int(fill))
    return none


def lone(values: np.ndarray, low: float, high: float, least: int) -> list[float]:
    """Return the number below `low`, and that above `high`, where it is one alone, repeated.

    `least` is how often at least.
    """
    found = []
    for outside in (values[values < low], values[values > high]):
        if outside.size >= least and (outside == outside[0]).all():
            found.append(float(outside[0]))
    return found


@gdal_errors()
def scattered(dataset: gdal.Dataset, bands: Sequence[int]) -> np.ndarray:
    """Return bands × pixels from places all over a raster, float64; few blocks are read."""
    width, height = dataset.RasterXSize, dataset.RasterYSize
    if width * height <= (2 * _PLACES * _SIDE) ** 2:
        parts = [sample(dataset, band, 2 * _PLACES * _SIDE).ravel() for band in bands]
        return np.stack(parts).astype(np.float64)
    side = min(_SIDE, width, height)
    columns = np.linspace(0, width - side, _PLACES).astype(int)
    rows = np.linspace(0, height - side, _PLACES).astype(int)
    windows = [Window(int(c), int(r), side, side) for r in rows for c in columns]
    parts = [read_window(dataset, window, bands).reshape(len(bands), -1) for window in windows]
    return np.concatenate(parts, axis=1).astype(np.float64)
