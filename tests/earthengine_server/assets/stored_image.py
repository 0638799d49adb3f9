"""Stored images: reading a GeoTIFF for any grid, from its own pixels or from a pyramid."""

from __future__ import annotations

import math
import threading
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
from osgeo import gdal, gdal_array

from ..errors import EarthEngineError
from ..pixels.reducers import STATISTICS
from ..values.geometry import Geometry
from ..values.image import Band, Image, Pixels
from ..values.projection import Grid, Projection, crs_text
from ..values.types import PixelType, of_dtype

gdal.UseExceptions()

# The values and the mask of a window.
Window = tuple[np.ndarray, np.ndarray]


@lru_cache(maxsize=256)
def _opened(file: Path, _stamp: int, _thread: int) -> gdal.Dataset:
    """Return a dataset of one thread's own, kept open for the next read."""
    return gdal.Open(str(file))


def _band(file: Path, number: int) -> gdal.Band:
    stamp = file.stat().st_mtime_ns
    return _opened(file, stamp, threading.get_ident()).GetRasterBand(number)


def mask_file(file: Path) -> Path:
    """Return where the masks of a stored image are, when the file itself cannot hold them."""
    return file.with_name(f"{file.stem}.mask.tiff")


@dataclass(frozen=True)
class StoredBand:
    """The pixels of one band of a file, and the pyramid above them."""

    file: Path
    number: int
    projection: Projection
    size: tuple[int, int]
    policy: str

    def window(self, level: int, column: int, row: int, width: int, height: int) -> Window:
        """Return a window of a pyramid level; level 0 is the file itself, outside is masked."""
        if level > 0:
            below = self.window(level - 1, 2 * column, 2 * row, 2 * width, 2 * height)
            return _coarser(*below, self.policy)
        full_width, full_height = self.size
        left, top = max(column, 0), max(row, 0)
        right, bottom = min(column + width, full_width), min(row + height, full_height)
        if right <= left or bottom <= top:
            return np.zeros((height, width), np.int64), np.zeros((height, width), np.float32)
        inner, inner_mask = self._file(left, top, right - left, bottom - top)
        edge = ((top - row, row + height - bottom), (left - column, column + width - right))
        return np.pad(inner, edge), np.pad(inner_mask, edge)

    def _file(self, column: int, row: int, width: int, height: int) -> Window:
        box = (column, row, width, height)
        band = _band(self.file, self.number)
        values = band.ReadAsArray(*box)
        if mask_file(self.file).exists():
            opacity = _band(mask_file(self.file), self.number).ReadAsArray(*box)
            mask = (opacity / np.float32(255)).astype(np.float32)
        elif band.GetMaskFlags() & gdal.GMF_ALL_VALID:
            mask = np.ones(values.shape, np.float32)
        else:
            mask = (band.GetMaskBand().ReadAsArray(*box) > 0).astype(np.float32)
        if values.dtype.kind == "f":
            mask = np.where(np.isnan(values), np.float32(0), mask)
        return values, mask

    def read(self, grid: Grid) -> Pixels:
        """Return the nearest pixels on a grid, from the pyramid level that fits its scale."""
        ratio = grid.projection.nominal_scale / self.projection.nominal_scale
        level = max(0, math.floor(math.log2(ratio * (1 + 1e-9)))) if ratio > 0 else 0
        level = min(level, max(0, math.floor(math.log2(max(self.size)))))
        projection = self.projection.scaled(2**level)
        offset = grid.offset_in(projection)
        if offset is not None:
            values, mask = self.window(level, *offset, grid.width, grid.height)
            return Pixels(values.astype(_wide(values.dtype)), mask)
        return self._nearest(level, *grid.pixel_positions_in(projection))

    def _nearest(self, level: int, columns: np.ndarray, rows: np.ndarray) -> Pixels:
        """Return the pixels that hold given fractional positions of a pyramid level."""
        width, height = (max(1, math.ceil(side / 2**level)) for side in self.size)
        finite = np.isfinite(columns) & np.isfinite(rows)
        # Rounding noise of a transformation must not move a position over a pixel border.
        i = np.floor(np.where(finite, rows, -1) + 1e-7).astype(np.int64)
        j = np.floor(np.where(finite, columns, -1) + 1e-7).astype(np.int64)
        inside = finite & (i >= 0) & (i < height) & (j >= 0) & (j < width)
        if not inside.any():
            return Pixels(np.zeros(rows.shape, np.int64), np.zeros(rows.shape, np.float32))
        top, left = int(i[inside].min()), int(j[inside].min())
        box = (int(j[inside].max()) - left + 1, int(i[inside].max()) - top + 1)
        values, mask = self.window(level, left, top, *box)
        i, j = np.where(inside, i - top, 0), np.where(inside, j - left, 0)
        shown = np.where(inside, mask[i, j], 0).astype(np.float32)
        return Pixels(values[i, j].astype(_wide(values.dtype)), shown)


def _coarser(values: np.ndarray, mask: np.ndarray, policy: str) -> Window:
    """Return the next pyramid level: each pixel made of up to four below it."""
    height, width = values.shape
    rows, columns = (height + 1) // 2, (width + 1) // 2
    edge = ((0, 2 * rows - height), (0, 2 * columns - width))

    def fours(pixels: np.ndarray) -> np.ndarray:
        padded = np.pad(pixels, edge).reshape(rows, 2, columns, 2)
        return padded.swapaxes(1, 2).reshape(rows, columns, 4)

    four, used = fours(values), fours(mask > 0)
    if policy == "SAMPLE":
        return four[..., 0], used[..., 0].astype(np.float32)
    if policy not in ("MEAN", "MODE", "MIN", "MAX"):
        raise EarthEngineError(f"Unknown pyramiding policy '{policy}'.")
    (result,) = STATISTICS[policy.lower()].reduce_stack(four, used.astype(float))
    found = result.values
    if policy == "MEAN" and values.dtype.kind in "iu":
        found = np.floor(found + 0.5)
    return found.astype(values.dtype), used.any(axis=-1).astype(np.float32)


def _wide(dtype: np.dtype) -> Any:
    return np.int64 if dtype.kind in "iub" else dtype


def open_image(file: Path, identifier: str, metadata: dict[str, Any]) -> Image:
    """Return a stored image with its properties and footprint."""
    dataset = gdal.Open(str(file))
    c, a, b, f, d, e = dataset.GetGeoTransform()
    projection = Projection(crs_text(dataset.GetProjection()), (a, b, c, d, e, f))
    size = (dataset.RasterXSize, dataset.RasterYSize)
    policies = metadata.get("pyramidingPolicy", {})
    bands = []
    for number in range(1, dataset.RasterCount + 1):
        band = dataset.GetRasterBand(number)
        name = band.GetDescription() or f"b{number}"
        policy = policies.get(name, policies.get(".default", "MEAN"))
        source = StoredBand(file, number, projection, size, policy)
        kind = _band_type(band, metadata.get("types", {}).get(name))
        bands.append(Band(name, kind, projection, source.read, size))
    properties = {**metadata.get("properties", {}), "system:index": file.stem}
    properties.setdefault("system:asset_size", file.stat().st_size)
    return Image(tuple(bands), properties, _footprint(projection, size), identifier)


def _band_type(band: gdal.Band, stored: dict[str, Any] | None) -> PixelType:
    """Return a band's pixel type, from the sidecar when the file cannot say it."""
    if stored:
        return PixelType(stored["precision"], stored.get("min"), stored.get("max"))
    return of_dtype(gdal_array.GDALTypeCodeToNumericTypeCode(band.DataType))


def _footprint(projection: Projection, size: tuple[int, int]) -> Geometry:
    width, height = size
    a, b, c, d, e, f = projection.transform
    ring = [
        [a * x + b * y + c, d * x + e * y + f]
        for x, y in ((0, height), (width, height), (width, 0), (0, 0), (0, height))
    ]
    return Geometry("Polygon", [ring], projection.crs, False)
