"""Computing an image on a grid, block by block, and writing the answer as a file."""

from __future__ import annotations

import io
import math
import uuid
import zipfile
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from osgeo import gdal

from ..errors import EarthEngineError
from ..evaluation.context import assume
from ..values.grid import Grid, to_pixels
from ..values.image import Band, Image, Pixels, pixel_cache
from ..values.pixel_type import PixelType, of_dtype, union_all
from ..values.projection import Projection, spatial_reference
from . import limits
from .elementwise import cast_exact

BLOCK_PIXELS = 64 * 512

gdal.UseExceptions()


def grid_from_request(request: dict[str, Any] | None, image: Image) -> Grid:
    """Return the grid of a computePixels request, the image's own where nothing is said."""
    own = None
    request = request or {}
    dimensions = request.get("dimensions") or {}
    affine = request.get("affineTransform")
    crs = request.get("crsCode") or request.get("crsWkt")
    if not (dimensions and affine and crs):
        own = native_grid(image)
    if affine is None:
        transform = own.transform if own else None
    else:
        transform = (
            float(affine.get("scaleX", 1)),
            float(affine.get("shearX", 0)),
            float(affine.get("translateX", 0)),
            float(affine.get("shearY", 0)),
            float(affine.get("scaleY", 1)),
            float(affine.get("translateY", 0)),
        )
    crs = crs or (own.crs if own else "EPSG:4326")
    spatial_reference(crs)
    width = int(dimensions.get("width", own.width if own else 0))
    height = int(dimensions.get("height", own.height if own else 0))
    return Grid(crs, transform or (1, 0, 0, 0, 1, 0), width, height)


def native_grid(image: Image) -> Grid:
    """Return an image's own pixel grid, cut to its footprint."""
    if not image.bands:
        raise EarthEngineError("Image has no bands.")
    first = image.bands[0]
    if first.size is not None and image.footprint is None:
        return Grid(first.projection.crs, first.projection.transform, *first.size)
    if image.footprint is None or image.footprint.is_unbounded:
        raise EarthEngineError(
            "Unable to compute the pixels of an unbounded image: specify a grid."
        )
    window = covering_grid(image.footprint, first.projection)
    if first.size is None:
        return window
    column, row = window.offset_in(first.projection) or (0, 0)
    left, top = max(column, 0), max(row, 0)
    right = min(column + window.width, first.size[0])
    bottom = min(row + window.height, first.size[1])
    whole = Grid(first.projection.crs, first.projection.transform, *first.size)
    return whole.part(left, top, max(right - left, 0), max(bottom - top, 0))


def covering_grid(geometry: Any, projection: Projection) -> Grid:
    """Return the smallest grid of a projection's pixels that covers a geometry."""
    moved = geometry.in_crs(projection.crs, max_edge=None)
    if geometry.crs != projection.crs:
        west, south, east, north = geometry.bounds()
        moved = geometry.in_crs(projection.crs, max_edge=max(east - west, north - south) / 32 or 1)
    points = moved.points()
    columns, rows = to_pixels(projection.transform, points[:, 0], points[:, 1])
    left, top = math.floor(columns.min() + 1e-6), math.floor(rows.min() + 1e-6)
    right, bottom = math.ceil(columns.max() - 1e-6), math.ceil(rows.max() - 1e-6)
    base = Grid(projection.crs, projection.transform, 1, 1)
    return base.part(left, top, max(right - left, 1), max(bottom - top, 1))


def blocks(grid: Grid) -> list[tuple[int, Grid]]:
    """Return a grid cut into blocks of rows, with the first row of each."""
    rows = max(1, min(grid.height, BLOCK_PIXELS // max(grid.width, 1)))
    return [
        (start, grid.part(0, start, grid.width, min(rows, grid.height - start)))
        for start in range(0, grid.height, rows)
    ]


def compute(bands: Sequence[Band], grid: Grid) -> list[Pixels]:
    """Return the pixels of bands on a grid, computed in blocks of rows."""
    collected: list[list[Pixels]] = [[] for _ in bands]
    for _, block in blocks(grid):
        with pixel_cache():
            for number, band in enumerate(bands):
                pixels = band.read(block)
                collected[number].append(Pixels(np.asarray(pixels.values), pixels.mask))
    return [
        Pixels(
            np.concatenate([part.values for part in parts]),
            np.concatenate([part.mask for part in parts]),
        )
        for parts in collected
    ]


def chosen_bands(image: Image, names: Sequence[str] | None) -> Image:
    """Return an image with the bands that a request asks for."""
    if not names:
        return image
    return image.with_bands([image.band(name) for name in names])


def require_scalar(image: Image) -> None:
    """Refuse array bands in files."""
    for band in image.bands:
        if band.type.dimensions:
            assume("array-file")
            raise EarthEngineError(f"Band '{band.name}' has array pixels, which no file holds.")


def file_values(pixels: Pixels, kind: PixelType) -> np.ndarray:
    """Return what a file holds: masked pixels are zeros."""
    shown = np.where(pixels.mask > 0, pixels.values, 0)
    if kind.is_integer:
        # The nominal range of a type may be narrower than what operations make of it.
        return cast_exact(shown, of_dtype(kind.dtype), "truncate").astype(kind.dtype)
    return shown.astype(kind.dtype)


def to_npy(image: Image, grid: Grid) -> bytes:
    """Return a structured array with a field for every band."""
    parts = compute(image.bands, grid)
    table = np.zeros(grid.shape, [(band.name, band.type.dtype) for band in image.bands])
    for band, part in zip(image.bands, parts, strict=True):
        table[band.name] = file_values(part, band.type)
    buffer = io.BytesIO()
    np.save(buffer, table, allow_pickle=False)
    return buffer.getvalue()


_GDAL_TYPES = {
    "uint8": gdal.GDT_Byte,
    "int8": gdal.GDT_Int16,
    "uint16": gdal.GDT_UInt16,
    "int16": gdal.GDT_Int16,
    "uint32": gdal.GDT_UInt32,
    "int32": gdal.GDT_Int32,
    "int64": gdal.GDT_Int64,
    "float32": gdal.GDT_Float32,
    "float64": gdal.GDT_Float64,
}


def write_geotiff(
    path: str,
    image: Image,
    grid: Grid,
    no_data: float | None = None,
    on_progress: Callable[[float], None] | None = None,
    mask_path: str | None = None,
) -> None:
    """Write a GeoTIFF with the exact grid and the band names, computed in blocks.

    Masked pixels become `no_data` (0 without it); their masks can go to a second file.
    """
    kind = union_all([band.type for band in image.bands])
    dataset = _create(path, image, grid, _GDAL_TYPES[kind.dtype.name])
    masks = None if mask_path is None else _create(mask_path, image, grid, gdal.GDT_Byte)
    for number in range(1, len(image.bands) + 1):
        if no_data is not None:
            dataset.GetRasterBand(number).SetNoDataValue(float(no_data))
    for start, block in blocks(grid):
        for number, part in enumerate(compute(image.bands, block), start=1):
            values = file_values(part, kind)
            if no_data is not None:
                values = np.where(part.mask > 0, values, np.asarray(no_data, values.dtype))
            if values.dtype == np.int8:
                values = values.astype(np.int16)
            dataset.GetRasterBand(number).WriteArray(values, 0, start)
            if masks is not None:
                opacity = np.ceil(part.mask * 255).astype(np.uint8)
                masks.GetRasterBand(number).WriteArray(opacity, 0, start)
        if on_progress is not None:
            on_progress((start + block.height) / grid.height)
    dataset.FlushCache()
    if masks is not None:
        masks.FlushCache()


def _create(path: str, image: Image, grid: Grid, data_type: int) -> gdal.Dataset:
    """Return a new GeoTIFF with a band for every band of an image."""
    dataset = gdal.GetDriverByName("GTiff").Create(
        path,
        grid.width,
        grid.height,
        len(image.bands),
        data_type,
        ["COMPRESS=DEFLATE", "INTERLEAVE=PIXEL"],
    )
    a, b, c, d, e, f = grid.transform
    dataset.SetGeoTransform((c, a, b, f, d, e))
    dataset.SetProjection(spatial_reference(grid.crs).ExportToWkt())
    for number, band in enumerate(image.bands, start=1):
        dataset.GetRasterBand(number).SetDescription(band.name)
    return dataset


def to_geotiff(image: Image, grid: Grid) -> bytes:
    """Return a GeoTIFF as bytes."""
    path = f"/vsimem/{uuid.uuid4().hex}.tif"
    try:
        write_geotiff(path, image, grid)
        return _memory_bytes(path)
    finally:
        gdal.Unlink(path)


def _memory_bytes(path: str) -> bytes:
    """Return the content of a file in GDAL's memory."""
    size = gdal.VSIStatL(path).size
    handle = gdal.VSIFOpenL(path, "rb")
    try:
        return bytes(gdal.VSIFReadL(1, size, handle))
    finally:
        gdal.VSIFCloseL(handle)


def to_picture(image: Image, grid: Grid, driver: str) -> bytes:
    """Return a PNG or JPEG of an 8-bit image with one or three bands; masked is transparent."""
    parts = compute(image.bands[:3] if len(image.bands) >= 3 else image.bands[:1], grid)
    channels = [np.where(p.mask > 0, p.values, 0).astype(np.uint8) for p in parts]
    if driver == "PNG":
        if len(channels) == 1:
            channels = channels * 3
        opacity = np.min([p.mask for p in parts], axis=0)
        channels.append(np.round(opacity * 255).astype(np.uint8))
    memory = gdal.GetDriverByName("MEM").Create("", grid.width, grid.height, len(channels))
    for number, channel in enumerate(channels, start=1):
        memory.GetRasterBand(number).WriteArray(channel)
    path = f"/vsimem/{uuid.uuid4().hex}.img"
    try:
        gdal.GetDriverByName(driver).CreateCopy(path, memory)
        return _memory_bytes(path)
    finally:
        for leftover in (path, f"{path}.aux.xml"):
            if gdal.VSIStatL(leftover) is not None:
                gdal.Unlink(leftover)


def to_zip(image: Image, grid: Grid, name: str, per_band: bool) -> bytes:
    """Return a zip archive with one GeoTIFF, or with one for each band."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        if not per_band:
            archive.writestr(f"{name}.tif", to_geotiff(image, grid))
        else:
            for band in image.bands:
                single = image.with_bands([band])
                archive.writestr(f"{name}.{band.name}.tif", to_geotiff(single, grid))
    return buffer.getvalue()


CONTENT_TYPES = {
    "GEO_TIFF": "image/tiff",
    "NPY": "application/octet-stream",
    "PNG": "image/png",
    "JPEG": "image/jpeg",
    "AUTO_JPEG_PNG": "image/png",
    "ZIPPED_GEO_TIFF": "application/zip",
    "ZIPPED_GEO_TIFF_PER_BAND": "application/zip",
}


def render(image: Image, grid: Grid, file_format: str, name: str = "download") -> tuple[bytes, str]:
    """Return an image on a grid as the bytes of a file, with their content type."""
    limits.check_pixels(grid, [band.type for band in image.bands])
    require_scalar(image)
    if file_format == "NPY":
        content = to_npy(image, grid)
    elif file_format == "GEO_TIFF":
        content = to_geotiff(image, grid)
    elif file_format in ("PNG", "AUTO_JPEG_PNG", "JPEG"):
        content = to_picture(image, grid, "JPEG" if file_format == "JPEG" else "PNG")
    elif file_format.startswith("ZIPPED_GEO_TIFF"):
        content = to_zip(image, grid, name, file_format.endswith("PER_BAND"))
    else:
        raise EarthEngineError(f"Unsupported file format: {file_format}.")
    return content, CONTENT_TYPES[file_format]
