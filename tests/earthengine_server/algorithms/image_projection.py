"""Images: projections, resampling and pixel geometry."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np

from ..errors import EarthEngineError
from ..evaluation.registry import algorithm, register_all
from ..pixels.elementwise import require
from ..pixels.rendering import snapped
from ..values.geometry import Geometry, rectangle
from ..values.image import Band, Image, Pixels, full_mask, fully_masked
from ..values.projection import (
    EARTH_RADIUS,
    WGS84,
    Grid,
    Projection,
    spatial_reference,
)
from ..values.types import DOUBLE

MAX_REPROJECTED_PIXELS = 4 * 10**7
ECCENTRICITY_SQUARED = 0.0066943799901413165


@algorithm("Image.setDefaultProjection")
def set_default_projection(
    image: Image, crs: Projection, transform: list[float] | None, scale: float | None
) -> Image:
    """Give all bands another default projection without resampling."""
    target = crs.resolved(transform, scale)
    return image.with_bands([replace(b, projection=target, size=None) for b in image.bands])


@algorithm("Image.reproject")
def reproject(
    image: Image, crs: Projection, transform: list[float] | None, scale: float | None
) -> Image:
    """Compute the image in a projection, whatever is asked for, and take the nearest pixels."""
    target = crs.resolved(transform, scale)

    def pinned(band: Band) -> Band:
        def compute(grid: Grid) -> Pixels:
            offset = grid.offset_in(target)
            if offset is not None:
                return band.read(target.window(*offset, grid.width, grid.height))
            return _gathered(band, target, grid)

        return replace(band, projection=target, size=None, compute=compute)

    return image.with_bands([pinned(band) for band in image.bands])


def _gathered(band: Band, target: Projection, grid: Grid) -> Pixels:
    """Return the nearest of a projection's pixels at the centres of another grid."""
    columns, rows = grid.pixel_positions_in(target)
    finite = np.isfinite(columns) & np.isfinite(rows)
    if not finite.any():
        return fully_masked(grid)
    # Rounding noise of a transformation must not move a position over a pixel border.
    i = np.floor(np.where(finite, rows, rows[finite].min()) + 1e-7).astype(np.int64)
    j = np.floor(np.where(finite, columns, columns[finite].min()) + 1e-7).astype(np.int64)
    top, left = int(i.min()), int(j.min())
    height, width = int(i.max()) - top + 1, int(j.max()) - left + 1
    if height * width > MAX_REPROJECTED_PIXELS:
        raise EarthEngineError(
            "Reprojection output too large: the reprojected pixels needed for "
            f"this request are {width}x{height}."
        )
    pixels = band.read(target.window(left, top, width, height))
    mask = np.where(finite, pixels.mask[i - top, j - left], np.float32(0))
    return Pixels(pixels.values[i - top, j - left], mask)


@algorithm("Image.resample")
def resample(image: Image, mode: str) -> Image:
    """Interpolate between the native pixels in other projections than the native one."""
    require(mode == "bilinear", f"The mode '{mode}' is not available in the local Earth Engine.")

    def interpolated(band: Band) -> Band:
        def compute(grid: Grid) -> Pixels:
            is_native = grid.offset_in(band.projection) is not None
            return band.read(grid) if is_native else _interpolated(band, grid)

        return replace(band, compute=compute)

    return image.with_bands([interpolated(band) for band in image.bands])


def _interpolated(band: Band, grid: Grid) -> Pixels:
    """Return weighted sums of the four native pixels around each position."""
    columns, rows = grid.pixel_positions_in(band.projection)
    x, y = columns - 0.5, rows - 0.5
    left, top = int(np.floor(x.min())) - 1, int(np.floor(y.min())) - 1
    width, height = int(np.floor(x.max())) + 3 - left, int(np.floor(y.max())) + 3 - top
    pixels = band.read(band.projection.window(left, top, width, height))
    j, i = np.floor(x).astype(int), np.floor(y).astype(int)
    total, weight = np.zeros(grid.shape), np.zeros(grid.shape)
    for dy, wy in ((0, 1 - (y - i)), (1, y - i)):
        for dx, wx in ((0, 1 - (x - j)), (1, x - j)):
            at = (i + dy - top, j + dx - left)
            share = wy * wx * (pixels.mask[at] > 0)
            total += share * pixels.values[at]
            weight += share
    nearest = [np.floor(each + 1e-7).astype(int) for each in (rows, columns)]
    centre = pixels.mask[nearest[0] - top, nearest[1] - left]
    present = np.abs(weight) > 1e-12
    mask = np.where(present, centre, 0).astype(np.float32)
    return Pixels(total / np.where(present, weight, 1), mask)


@algorithm("Image.pixelArea")
def pixel_area() -> Image:
    def compute(grid: Grid) -> Pixels:
        return Pixels(_areas(grid), full_mask(grid))

    return Image((Band("area", DOUBLE, WGS84, compute),))


def _areas(grid: Grid) -> np.ndarray:
    """Return the area of each pixel: exact on the sphere in degrees, else on the ellipsoid."""
    a, b, _, d, e, _ = grid.transform
    if spatial_reference(grid.crs).IsGeographic() and b == d == 0:
        _, lat = grid.centres
        band = 2 * np.cos(np.radians(lat)) * math.sin(np.radians(abs(e)) / 2)
        return np.asarray(EARTH_RADIUS**2 * math.radians(abs(a)) * band)
    corners = [_corners(grid, dx, dy) for dx, dy in ((0, 0), (1, 0), (1, 1), (0, 1))]
    latitude = np.mean([lat for _, lat in corners], axis=0)
    root = 1 - ECCENTRICITY_SQUARED * np.sin(latitude) ** 2
    normal = EARTH_RADIUS / np.sqrt(root)
    meridian = EARTH_RADIUS * (1 - ECCENTRICITY_SQUARED) / root**1.5
    first = corners[0][0]
    x = [
        normal * np.cos(latitude) * (np.remainder(lon - first + np.pi, 2 * np.pi) - np.pi)
        for lon, _ in corners
    ]
    y = [meridian * (lat - latitude) for _, lat in corners]
    cross = sum(x[i] * y[(i + 1) % 4] - x[(i + 1) % 4] * y[i] for i in range(4))
    return np.abs(cross) / 2


def _corners(grid: Grid, dx: int, dy: int) -> tuple[np.ndarray, np.ndarray]:
    """Return longitude and latitude of one corner of every pixel in radians."""
    a, b, c, d, e, f = grid.transform
    x, y = dx - 0.5, dy - 0.5
    moved = replace(grid, transform=(a, b, c + a * x + b * y, d, e, f + d * x + e * y))
    lon, lat = moved.centres_in("EPSG:4326")
    return np.radians(lon), np.radians(lat)


@algorithm("Image.clipToBoundsAndScale")
def clip_to_bounds_and_scale(
    image: Image,
    region: Geometry | None,
    width: int | None,
    height: int | None,
    longest: int | None,
    scale: float | None,
) -> Image:
    """Cut to the bounds of a geometry and set the pixel size or the number of pixels."""
    if not image.bands:
        return image
    base = image.bands[0].projection
    source = region if region is not None else image.footprint
    if source is None or source.is_unbounded:
        raise EarthEngineError("The geometry is unbounded: specify a bounded region.")
    west, south, east, north = source.moved_to(base.crs, pieces=32).bounds()
    require((width, height, longest) == (None, None, None), "Dimensions are not available here.")
    target = base if scale is None else _at_scale(base, scale)
    grid = _downwards(snapped(target, np.array([west, east]), np.array([south, north])))
    bands = [
        replace(b, projection=grid.projection, size=(grid.width, grid.height)) for b in image.bands
    ]
    box = rectangle(west, south, east, north, base.crs, geodesic=False)
    return replace(image.with_bands(bands), footprint=box)


def _at_scale(base: Projection, metres: float) -> Projection:
    """Return the projection at a scale; the origin snaps to multiples of a new one."""
    if math.isclose(base.nominal_scale, metres, rel_tol=1e-9):
        return base
    a, _, _, _, e, _ = base.at_scale(metres).transform
    return Projection(base.crs, (a, 0.0, 0.0, 0.0, e, 0.0))


def _downwards(grid: Grid) -> Grid:
    """Return a grid whose rows are counted downwards, as in files."""
    a, b, c, d, e, f = grid.transform
    if e <= 0:
        return grid
    return replace(grid, transform=(a, b, c, d, -e, f + e * grid.height))


register_all("Image", {"projection": Image.projection})
