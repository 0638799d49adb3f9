"""Computing an image on a grid, block by block, and writing the answer as a file."""

from __future__ import annotations

import io
import math
import uuid
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from osgeo import gdal

from ..errors import EarthEngineError
from ..evaluation.assumptions import unverified
from ..values.geometry import Geometry
from ..values.image import Band, Image, Pixels, pixel_cache
from ..values.projection import Grid, Projection, spatial_reference, to_pixels
from ..values.types import PixelType, of_dtype, union_all
from .elementwise import cast_exact

MAX_PAYLOAD_BYTES = 10 * 2**20
MAX_RESPONSE_BYTES = 48 * 2**20
MAX_DIMENSION = 32_768
MAX_BANDS = 1024
MAX_REGION_PIXELS = 10_000_000


def check_payload(size: int) -> None:
    """Refuse a request body that is too large."""
    if size > MAX_PAYLOAD_BYTES:
        raise EarthEngineError(
            f"Request payload size exceeds the limit: {MAX_PAYLOAD_BYTES} bytes."
        )


def check_pixels(grid: Grid, types: Sequence[PixelType]) -> None:
    """Refuse a pixel request that is too large in any of the documented ways."""
    width, height, bands = grid.width, grid.height, len(types)
    if width < 1 or height < 1:
        raise EarthEngineError("Pixel grid dimensions must be positive.")
    if max(width, height) > MAX_DIMENSION:
        raise EarthEngineError(
            f"Pixel grid dimensions ({width}x{height}) must be less than or equal to "
            f"{MAX_DIMENSION}."
        )
    if bands > MAX_BANDS:
        raise EarthEngineError(
            f"Total number of bands ({bands}) must be less than or equal to {MAX_BANDS}."
        )
    # Every band has a byte more for the mask.
    size = width * height * sum(kind.dtype.itemsize + 1 for kind in types)
    if size > MAX_RESPONSE_BYTES:
        raise EarthEngineError(
            f"Total request size ({size} bytes) must be less than or equal to "
            f"{MAX_RESPONSE_BYTES} bytes."
        )


def check_region(pixels: int, limit: int) -> None:
    """Refuse a reduction over more pixels than allowed, in the words of the reducer guide."""
    if pixels > limit:
        raise EarthEngineError(
            f"Too many pixels in the region. Found {pixels}, but only {limit} allowed."
        )


gdal.UseExceptions()

BLOCK_PIXELS = 64 * 512
AFFINE_NAMES = ("scaleX", "shearX", "translateX", "shearY", "scaleY", "translateY")


def grid_from_request(request: dict[str, Any] | None, image: Image) -> Grid:
    """Return the grid of a computePixels request, the image's own where none is given."""
    if not request:
        return native_grid(image)
    dimensions, affine = request.get("dimensions"), request.get("affineTransform")
    crs = request.get("crsCode") or request.get("crsWkt")
    if not (dimensions and affine and crs):
        raise EarthEngineError("A grid needs dimensions, affineTransform and crsCode here.")
    spatial_reference(crs)
    a, b, c, d, e, f = (float(affine.get(name, 0)) for name in AFFINE_NAMES)
    return Grid(crs, (a, b, c, d, e, f), int(dimensions["width"]), int(dimensions["height"]))


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


def covering_grid(geometry: Geometry, projection: Projection) -> Grid:
    """Return the smallest grid of a projection's pixels that covers a geometry."""
    points = geometry.moved_to(projection.crs, pieces=32).points()
    return snapped(projection, points[:, 0], points[:, 1])


def snapped(projection: Projection, x: np.ndarray, y: np.ndarray) -> Grid:
    """Return the smallest grid of a projection's pixels that covers points."""
    columns, rows = to_pixels(projection.transform, x, y)
    left, top = math.floor(columns.min() + 1e-6), math.floor(rows.min() + 1e-6)
    right, bottom = math.ceil(columns.max() - 1e-6), math.ceil(rows.max() - 1e-6)
    return projection.window(left, top, max(right - left, 1), max(bottom - top, 1))


def _blocks(grid: Grid) -> list[tuple[int, Grid]]:
    """Return a grid cut into blocks of rows, with the first row of each."""
    rows = max(1, min(grid.height, BLOCK_PIXELS // max(grid.width, 1)))
    return [
        (start, grid.part(0, start, grid.width, min(rows, grid.height - start)))
        for start in range(0, grid.height, rows)
    ]


def _compute(bands: Sequence[Band], grid: Grid) -> list[Pixels]:
    """Return the pixels of bands on a grid, computed in blocks of rows."""
    collected: list[list[Pixels]] = [[] for _ in bands]
    for _, block in _blocks(grid):
        with pixel_cache():
            for parts, band in zip(collected, bands, strict=True):
                parts.append(band.read(block))
    return [
        Pixels(
            np.concatenate([part.values for part in parts]),
            np.concatenate([part.mask for part in parts]),
        )
        for parts in collected
    ]


def require_scalar(image: Image) -> None:
    """Refuse array bands in files."""
    if any(band.type.dimensions for band in image.bands):
        unverified("how array pixels look in a file")


def _file_values(pixels: Pixels, kind: PixelType) -> np.ndarray:
    """Return what a file holds: masked pixels are zeros."""
    shown = np.where(pixels.mask > 0, pixels.values, 0)
    if kind.is_integer:
        # The nominal range of a type may be narrower than what operations make of it.
        return cast_exact(shown, of_dtype(kind.dtype), "truncate").astype(kind.dtype)
    return shown.astype(kind.dtype)


def _to_npy(image: Image, grid: Grid) -> bytes:
    table = np.zeros(grid.shape, [(band.name, band.type.dtype) for band in image.bands])
    for band, part in zip(image.bands, _compute(image.bands, grid), strict=True):
        table[band.name] = _file_values(part, band.type)
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
    for start, block in _blocks(grid):
        for number, part in enumerate(_compute(image.bands, block), start=1):
            values, band = _file_values(part, kind), dataset.GetRasterBand(number)
            if no_data is not None:
                band.SetNoDataValue(float(no_data))
                values = np.where(part.mask > 0, values, np.asarray(no_data, values.dtype))
            if values.dtype == np.int8:
                values = values.astype(np.int16)
            band.WriteArray(values, 0, start)
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
    options = ["COMPRESS=DEFLATE", "INTERLEAVE=PIXEL"]
    driver = gdal.GetDriverByName("GTiff")
    dataset = driver.Create(path, grid.width, grid.height, len(image.bands), data_type, options)
    a, b, c, d, e, f = grid.transform
    dataset.SetGeoTransform((c, a, b, f, d, e))
    dataset.SetProjection(spatial_reference(grid.crs).ExportToWkt())
    for number, band in enumerate(image.bands, start=1):
        dataset.GetRasterBand(number).SetDescription(band.name)
    return dataset


def _written(write: Callable[[str], object]) -> bytes:
    """Return the bytes of a file that a function writes to a path in GDAL's memory."""
    path = f"/vsimem/{uuid.uuid4().hex}"
    try:
        write(path)
        size, handle = gdal.VSIStatL(path).size, gdal.VSIFOpenL(path, "rb")
        try:
            return bytes(gdal.VSIFReadL(1, size, handle))
        finally:
            gdal.VSIFCloseL(handle)
    finally:
        for leftover in (path, f"{path}.aux.xml"):
            if gdal.VSIStatL(leftover) is not None:
                gdal.Unlink(leftover)


def _to_picture(image: Image, grid: Grid, driver: str) -> bytes:
    """Return a PNG or JPEG of one or three bands; values end at 0 and 255, masked is clear."""
    parts = _compute(image.bands[:3] if len(image.bands) >= 3 else image.bands[:1], grid)
    channels = [
        np.clip(_file_values(p, of_dtype(np.int64)), 0, 255).astype(np.uint8) for p in parts
    ]
    if driver == "PNG":
        channels = channels * 3 if len(channels) == 1 else channels
        opacity = np.min([p.mask for p in parts], axis=0)
        channels.append(np.round(opacity * 255).astype(np.uint8))
    memory = gdal.GetDriverByName("MEM").Create("", grid.width, grid.height, len(channels))
    for number, channel in enumerate(channels, start=1):
        memory.GetRasterBand(number).WriteArray(channel)
    return _written(lambda path: gdal.GetDriverByName(driver).CreateCopy(path, memory))


def render(image: Image, grid: Grid, file_format: str) -> tuple[bytes, str]:
    """Return an image on a grid as the bytes of a file, with their content type."""
    check_pixels(grid, [band.type for band in image.bands])
    require_scalar(image)
    if file_format == "NPY":
        return _to_npy(image, grid), "application/octet-stream"
    if file_format == "GEO_TIFF":
        return _written(lambda path: write_geotiff(path, image, grid)), "image/tiff"
    if file_format == "JPEG":
        return _to_picture(image, grid, "JPEG"), "image/jpeg"
    if file_format in ("PNG", "AUTO_JPEG_PNG"):
        return _to_picture(image, grid, "PNG"), "image/png"
    raise EarthEngineError(f"Unsupported file format: {file_format}.")
