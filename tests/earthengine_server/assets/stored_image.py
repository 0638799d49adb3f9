"""Stored images: reading a GeoTIFF for any grid, from its own pixels or from a pyramid."""

from __future__ import annotations

import math
import threading
from collections import OrderedDict
from pathlib import Path
from typing import Any

import numpy as np
from osgeo import gdal

from ..errors import EarthEngineError
from ..reductions.order import mode
from ..reductions.sums import extreme
from ..values import pixel_type
from ..values.geometry import Geometry, from_geojson
from ..values.grid import Grid
from ..values.image import Band, Image, Pixels
from ..values.pixel_type import PixelType
from ..values.projection import Projection, crs_text

gdal.UseExceptions()

OPEN_FILES = 48
_LOCAL = threading.local()

# The values and the mask of a window.
Window = tuple[np.ndarray, np.ndarray]


def opened(file: Path) -> gdal.Dataset:
    """Return a dataset of this thread's own, kept open for the next read."""
    known: OrderedDict[Any, gdal.Dataset] = _LOCAL.__dict__.setdefault("datasets", OrderedDict())
    key = (str(file), file.stat().st_mtime_ns)
    if key not in known:
        known[key] = gdal.Open(str(file))
        while len(known) > OPEN_FILES:
            known.popitem(last=False)
    known.move_to_end(key)
    return known[key]


def mask_file(file: Path) -> Path:
    """Return where the masks of a stored image are, when the file itself cannot hold them."""
    return file.with_name(f"{file.stem}.mask.tiff")


class StoredBand:
    """The pixels of one band of a file, and the pyramid above them."""

    def __init__(
        self, file: Path, number: int, projection: Projection, size: tuple[int, int], policy: str
    ) -> None:
        """Describe where the pixels are and how the pyramid is made."""
        self.file = file
        self.number = number
        self.projection = projection
        self.size = size
        self.policy = policy

    def window(self, level: int, column: int, row: int, width: int, height: int) -> Window:
        """Return a window of a pyramid level; level 0 is the file itself, outside is masked."""
        if level > 0:
            below = self.window(level - 1, 2 * column, 2 * row, 2 * width, 2 * height)
            return coarser(*below, self.policy)
        full_width, full_height = self.size
        left, top = max(column, 0), max(row, 0)
        right, bottom = min(column + width, full_width), min(row + height, full_height)
        if right <= left or bottom <= top:
            return np.zeros((height, width), np.int64), np.zeros((height, width), np.float32)
        inner, inner_mask = self._file(left, top, right - left, bottom - top)
        if inner.shape == (height, width):
            return inner, inner_mask
        values = np.zeros((height, width), inner.dtype)
        mask = np.zeros((height, width), np.float32)
        part = (slice(top - row, bottom - row), slice(left - column, right - column))
        values[part], mask[part] = inner, inner_mask
        return values, mask

    def _file(self, column: int, row: int, width: int, height: int) -> Window:
        """Read a window that lies inside the file."""
        box = (column, row, width, height)
        band = opened(self.file).GetRasterBand(self.number)
        values = band.ReadAsArray(*box)
        if mask_file(self.file).exists():
            opacity = opened(mask_file(self.file)).GetRasterBand(self.number).ReadAsArray(*box)
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
        projection = self.projection.scaled(2**level, 2**level)
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


def coarser(values: np.ndarray, mask: np.ndarray, policy: str) -> Window:
    """Return the next pyramid level: each pixel made of up to four below it."""
    height, width = values.shape
    rows, columns = (height + 1) // 2 * 2, (width + 1) // 2 * 2
    padded = np.zeros((rows, columns), values.dtype)
    padded[:height, :width] = values
    present = np.zeros((rows, columns), bool)
    present[:height, :width] = mask > 0
    four = (
        padded.reshape(rows // 2, 2, columns // 2, 2)
        .swapaxes(1, 2)
        .reshape(rows // 2, columns // 2, 4)
    )
    used = present.reshape(rows // 2, 2, columns // 2, 2).swapaxes(1, 2).reshape(four.shape)
    if policy == "SAMPLE":
        return four[..., 0], used[..., 0].astype(np.float32)
    some = used.any(axis=-1).astype(np.float32)
    if policy == "MODE":
        (result,) = mode().reduce_stack([four], used.astype(float))
        return result.values.astype(values.dtype), some
    if policy in ("MIN", "MAX"):
        (result,) = extreme(policy == "MAX").reduce_stack([four], used.astype(float))
        return result.values.astype(values.dtype), some
    mean = np.where(used, four, 0).sum(axis=-1, dtype=float) / np.maximum(used.sum(axis=-1), 1)
    if values.dtype.kind in "iu":
        mean = np.floor(mean + 0.5)
    return mean.astype(values.dtype), some


def _wide(dtype: np.dtype) -> Any:
    """Return the type that pixels of a file are computed with."""
    return np.int64 if dtype.kind in "iub" else dtype


def open_image(file: Path, identifier: str, metadata: dict[str, Any]) -> Image:
    """Return a stored image with its properties and footprint."""
    try:
        dataset = gdal.Open(str(file))
    except RuntimeError as error:
        raise EarthEngineError(f"Image.load: Image asset '{identifier}' is unreadable.") from error
    c, a, b, f, d, e = dataset.GetGeoTransform()
    projection = Projection(crs_text(dataset.GetProjection()), (a, b, c, d, e, f))
    size = (dataset.RasterXSize, dataset.RasterYSize)
    policies = metadata.get("pyramidingPolicy", {})
    names = metadata.get("bands")
    bands = []
    for number in range(1, dataset.RasterCount + 1):
        band = dataset.GetRasterBand(number)
        name = names[number - 1] if names else band.GetDescription() or f"b{number}"
        policy = policies.get(name, policies.get(".default", "MEAN"))
        source = StoredBand(file, number, projection, size, policy)
        kind = _band_type(band, metadata.get("types", {}).get(name))
        bands.append(Band(name, kind, projection, source.read, size))
    properties = {**metadata.get("properties", {}), "system:index": file.stem}
    properties.setdefault("system:asset_size", file.stat().st_size)
    return Image(
        tuple(bands),
        properties,
        _footprint(metadata, projection, size),
        identifier,
        metadata.get("version", int(file.stat().st_mtime * 1e6)),
    )


def _band_type(band: gdal.Band, stored: dict[str, Any] | None) -> PixelType:
    """Return a band's pixel type, from the sidecar when the file cannot say it."""
    if stored:
        return PixelType(stored["precision"], stored.get("min"), stored.get("max"))
    names = {
        gdal.GDT_Byte: "uint8",
        gdal.GDT_UInt16: "uint16",
        gdal.GDT_Int16: "int16",
        gdal.GDT_UInt32: "uint32",
        gdal.GDT_Int32: "int32",
        gdal.GDT_Float32: "float",
        gdal.GDT_Float64: "double",
    }
    return pixel_type.named(names.get(band.DataType, "int64"))


def _footprint(metadata: dict[str, Any], projection: Projection, size: tuple[int, int]) -> Geometry:
    """Return the stored geometry, or the outline of the raster."""
    if metadata.get("geometry"):
        return from_geojson(metadata["geometry"])
    width, height = size
    a, b, c, d, e, f = projection.transform
    ring = [
        [a * x + b * y + c, d * x + e * y + f]
        for x, y in ((0, height), (width, height), (width, 0), (0, 0), (0, height))
    ]
    return Geometry("Polygon", [ring], projection.crs, False)
