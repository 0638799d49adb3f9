"""Rasters that are read: opened, windows of them, warped to another grid, joined."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
from osgeo import gdal, gdal_array

from ..support.errors import WaterGeeError
from ..support.texts import say
from .gdal_state import gdal_errors
from .grid import Grid, Window


def open_raster(path: str | Path) -> gdal.Dataset:
    """Open a raster to read; WaterGeeError when it is not one."""
    try:
        with gdal_errors():
            return gdal.Open(str(path))
    except RuntimeError as error:
        raise WaterGeeError(
            say("{path} could not be read as a raster: {error}", path=path, error=error)
        ) from error


class UnreadableError(WaterGeeError, RuntimeError):
    """Pixels that cannot be read: whoever knows the file better may say more."""


def _name_of(dataset: gdal.Dataset) -> str:
    return dataset.GetDescription() or next(iter(dataset.GetFileList() or ()), "")


@contextmanager
def _reading(name: str | Path) -> Iterator[None]:
    """Say which raster could not be read, where GDAL tells that one could not."""
    try:
        with gdal_errors():
            yield
    except RuntimeError as error:
        raise UnreadableError(
            say("{name} could not be read: {error}", name=Path(name).name, error=error)
        ) from error


def grid_of(dataset: gdal.Dataset) -> Grid:
    """Return the grid of a dataset; UnreadableError when its pixels are nowhere."""
    transform = dataset.GetGeoTransform()
    grid = Grid(dataset.GetProjection(), transform, dataset.RasterXSize, dataset.RasterYSize)
    x, width, turned, y, turned_too, height = transform
    # So far away, or with pixels so small, that one pixel's place is the next one's too.
    nowhere = not all(map(math.isfinite, grid.bounds)) or x + width == x or y + height == y
    if nowhere and not (turned or turned_too):
        raise UnreadableError(
            say("{name} is damaged: its pixels have no place.", name=Path(_name_of(dataset)).name)
        )
    return grid


def read_window(
    dataset: gdal.Dataset, window: Window, bands: Sequence[int] | None = None, fill: float = 0
) -> np.ndarray:
    """Return bands × height × width; pixels outside the raster are `fill`.

    `bands` are numbers from 1; all of them by default. Raises UnreadableError.
    """
    bands = list(bands or range(1, dataset.RasterCount + 1))
    inside = window.intersection(Window(0, 0, dataset.RasterXSize, dataset.RasterYSize))
    part = None
    if inside:
        place = inside.column, inside.row, inside.width, inside.height
        with _reading(_name_of(dataset)):
            part = _whole(dataset.ReadAsArray(*place, band_list=bands))
        part = part.reshape(len(bands), inside.height, inside.width)
        if inside == window:
            return part
    kind = dataset.GetRasterBand(bands[0]).DataType
    dtype = gdal_array.GDALTypeCodeToNumericTypeCode(kind) if part is None else part.dtype
    values = np.full((len(bands), window.height, window.width), fill, dtype)
    if inside and part is not None:
        top, left = inside.row - window.row, inside.column - window.column
        values[:, top : top + inside.height, left : left + inside.width] = part
    return values


def sample(dataset: gdal.Dataset, band: int, size: int) -> np.ndarray:
    """Return a band (from 1) thinned out to at most size × size pixels; UnreadableError."""
    width, height = min(dataset.RasterXSize, size), min(dataset.RasterYSize, size)
    with _reading(_name_of(dataset)):
        return _whole(dataset.GetRasterBand(band).ReadAsArray(buf_xsize=width, buf_ysize=height))


def _whole(values: np.ndarray | None) -> np.ndarray:
    """Return what was read; RuntimeError when it was not, which GDAL's own threads do not tell."""
    if values is None:
        raise RuntimeError("the pixels could not be read")
    return values


def warped(path: str | Path, grid: Grid, fill: float | None = None) -> gdal.Dataset:
    """Return the first band of a raster warped to `grid` bilinearly, as virtual float32.

    Pixels without a value are -32768, and so are those of the value `fill`, where it is given.
    WaterGeeError when the raster has no CRS.
    """
    return _warp(path, grid, "bilinear", gdal.GDT_Float32, -32768, fill)


def warped_classes(path: str | Path, grid: Grid) -> gdal.Dataset:
    """Return a raster of classes on `grid` by nearest neighbour, float64.

    Pixels outside the raster, and those that it declares as no data, are NaN.
    """
    return _warp(path, grid, "near", gdal.GDT_Float64, float("nan"), None)


def _warp(
    path: str | Path, grid: Grid, method: str, kind: int, nodata: float, fill: float | None
) -> gdal.Dataset:
    """Return the first band of a raster on another grid as a virtual dataset."""
    source = open_raster(path)
    if not source.GetProjection():
        raise WaterGeeError(
            say("{path} has no coordinate reference system. Assign one first.", path=path)
        )
    with _reading(path):
        first = (
            gdal.Translate("", source, format="VRT", bandList=[1])
            if source.RasterCount > 1
            else source
        )
        given: dict[str, Any] = {} if fill is None else {"srcNodata": repr(fill)}
        result: Any = gdal.Warp(
            "",
            first,
            format="VRT",
            dstSRS=grid.crs,
            outputBounds=grid.bounds,
            width=grid.width,
            height=grid.height,
            resampleAlg=method,
            outputType=kind,
            dstNodata=nodata,
            **given,
        )
    return result


@gdal_errors()
def mosaic(paths: Sequence[str], grid: Grid) -> gdal.Dataset:
    """Return aligned rasters of one grid's CRS as one virtual dataset on `grid`."""
    x, dx, _, _, _, dy = grid.transform
    return gdal.BuildVRT(
        "", list(paths), outputBounds=grid.bounds, xRes=dx, yRes=-dy, resampleAlg="nearest"
    )
