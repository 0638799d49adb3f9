"""Images: projections, resampling and pixel geometry."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Any

import numpy as np

from ..errors import EarthEngineError
from ..evaluation.registry import algorithm
from ..values.features import element_geometry
from ..values.geometry import Geometry, rectangle
from ..values.grid import Grid, to_pixels
from ..values.image import Band, Image, Pixels, full_mask
from ..values.misc import ErrorMargin
from ..values.pixel_type import DOUBLE
from ..values.projection import (
    EARTH_RADIUS,
    WGS84,
    Affine,
    Projection,
    spatial_reference,
    unit_in_metres,
)


def resolved(
    projection: Projection, transform: list[float] | None, scale: float | None
) -> Projection:
    """Return a projection with a transform or a scale put on it."""
    if transform is not None and scale is not None:
        raise EarthEngineError("Cannot specify both crsTransform and scale.")
    if transform is not None:
        if len(transform) != 6:
            raise EarthEngineError("crsTransform must have six numbers.")
        a, b, c, d, e, f = (float(each) for each in transform)
        return Projection(projection.crs, (a, b, c, d, e, f))
    if scale is not None:
        return projection.at_scale(scale)
    return projection


@algorithm("Image.projection")
def projection(image: Image) -> Projection:
    """Return the default projection."""
    return image.projection()


@algorithm("Image.geometry", "Element.geometry", "Feature.geometry")
def geometry(
    element: Any, _error: ErrorMargin | None, proj: Projection | None, _geodesics: bool | None
) -> Geometry | None:
    """Return an element's geometry."""
    found = element_geometry(element)
    if found is not None and proj is not None:
        return found.in_crs(proj.crs)
    return found


@algorithm("Image.setDefaultProjection")
def set_default_projection(
    image: Image, crs: Projection, transform: list[float] | None, scale: float | None
) -> Image:
    """Give all bands another default projection without resampling."""
    target = resolved(crs, transform, scale)
    return image.with_bands([replace(b, projection=target, size=None) for b in image.bands])


@algorithm("Image.reproject")
def reproject(
    image: Image, crs: Projection, transform: list[float] | None, scale: float | None
) -> Image:
    """Compute the image in a projection, whatever is asked for, and take the nearest pixels."""
    target = resolved(crs, transform, scale)

    def pinned(band: Band) -> Band:
        """Return a band computed on the target's pixels only."""

        def compute(grid: Grid) -> Pixels:
            """Compute the target pixels under a grid and gather them."""
            offset = grid.offset_in(target)
            if offset is not None:
                base = Grid(target.crs, target.transform, 1, 1)
                return band.read(base.part(*offset, grid.width, grid.height))
            return gathered(band, target, grid)

        return replace(band, projection=target, size=None, compute=compute)

    return image.with_bands([pinned(band) for band in image.bands])


def gathered(band: Band, target: Projection, grid: Grid) -> Pixels:
    """Return the nearest of a projection's pixels at the centres of another grid."""
    columns, rows = grid.pixel_positions_in(target)
    finite = np.isfinite(columns) & np.isfinite(rows)
    if not finite.any():
        return Pixels(np.zeros(grid.shape), np.zeros(grid.shape, np.float32))
    i = np.floor(np.where(finite, rows, rows[finite].min()) + 1e-7).astype(np.int64)
    j = np.floor(np.where(finite, columns, columns[finite].min()) + 1e-7).astype(np.int64)
    top, left = int(i.min()), int(j.min())
    height, width = int(i.max()) - top + 1, int(j.max()) - left + 1
    if height * width > 4 * 10**7:
        raise EarthEngineError(
            "Reprojection output too large: the reprojected pixels needed for "
            f"this request are {width}x{height}."
        )
    base = Grid(target.crs, target.transform, 1, 1)
    pixels = band.read(base.part(left, top, width, height))
    mask = np.where(finite, pixels.mask[i - top, j - left], np.float32(0))
    return Pixels(pixels.values[i - top, j - left], mask)


@algorithm("Image.resample")
def resample(image: Image, mode: str) -> Image:
    """Interpolate between the native pixels in other projections than the native one."""
    if mode not in ("bilinear", "bicubic"):
        raise EarthEngineError(f"Image.resample: Unknown mode '{mode}'.")
    weigh = _linear_weights if mode == "bilinear" else _cubic_weights

    def interpolated(band: Band) -> Band:
        """Return a band that interpolates."""
        native = band.projection

        def compute(grid: Grid) -> Pixels:
            """Interpolate unless the grid is the native one."""
            if grid.offset_in(native) is not None:
                return band.read(grid)
            return _interpolate(band, native, grid, weigh)

        return replace(band, compute=compute)

    return image.with_bands([interpolated(band) for band in image.bands])


def _linear_weights(part: np.ndarray) -> list[tuple[int, np.ndarray]]:
    """Return the weights of the two nearest pixels."""
    return [(0, 1 - part), (1, part)]


def _cubic_weights(part: np.ndarray) -> list[tuple[int, np.ndarray]]:
    """Return the weights of the four nearest pixels by cubic convolution."""
    result = []
    for offset in (-1, 0, 1, 2):
        x = np.abs(part - offset)
        near = 1.5 * x**3 - 2.5 * x**2 + 1
        far = -0.5 * x**3 + 2.5 * x**2 - 4 * x + 2
        result.append((offset, np.where(x <= 1, near, far)))
    return result


def _interpolate(band: Band, native: Projection, grid: Grid, weigh: Any) -> Pixels:
    """Return weighted sums of the native pixels around each position."""
    columns, rows = grid.pixel_positions_in(native)
    x, y = columns - 0.5, rows - 0.5
    left, top = int(np.floor(x.min())) - 1, int(np.floor(y.min())) - 1
    width, height = int(np.floor(x.max())) + 3 - left, int(np.floor(y.max())) + 3 - top
    base = Grid(native.crs, native.transform, 1, 1)
    pixels = band.read(base.part(left, top, width, height))
    j, i = np.floor(x).astype(int), np.floor(y).astype(int)
    total, weight = np.zeros(grid.shape), np.zeros(grid.shape)
    for dy, wy in weigh(y - i):
        for dx, wx in weigh(x - j):
            at = (i + dy - top, j + dx - left)
            share = wy * wx * (pixels.mask[at] > 0)
            total += share * pixels.values[at]
            weight += share
    centre = pixels.mask[
        np.floor(rows + 1e-7).astype(int) - top, np.floor(columns + 1e-7).astype(int) - left
    ]
    safe = np.where(np.abs(weight) > 1e-12, weight, 1)
    return Pixels(total / safe, np.where(np.abs(weight) > 1e-12, centre, 0).astype(np.float32))


@algorithm("Image.pixelArea")
def pixel_area() -> Image:
    """Return the area of each pixel in square metres."""

    def compute(grid: Grid) -> Pixels:
        """Measure the pixels of a grid."""
        return Pixels(area_of_pixels(grid), full_mask(grid))

    return Image((Band("area", DOUBLE, WGS84, compute),))


def area_of_pixels(grid: Grid) -> np.ndarray:
    """Return the true area of each pixel on the ellipsoid's authalic approximation."""
    a, b, _, d, e, _ = grid.transform
    reference = spatial_reference(grid.crs)
    if reference.IsGeographic() and b == d == 0:
        _, lat = grid.centres
        half = np.radians(abs(e)) / 2
        band = 2 * np.cos(np.radians(lat)) * math.sin(half)
        return np.asarray(EARTH_RADIUS**2 * math.radians(abs(a)) * band)
    corners = [_corner_degrees(grid, dx, dy) for dx, dy in ((0, 0), (1, 0), (1, 1), (0, 1))]
    return _quadrilateral_area(corners)


def _corner_degrees(grid: Grid, dx: int, dy: int) -> tuple[np.ndarray, np.ndarray]:
    """Return one corner of every pixel in radians."""
    a, b, c, d, e, f = grid.transform
    x, y = dx - 0.5, dy - 0.5
    moved = Grid(
        grid.crs, (a, b, c + a * x + b * y, d, e, f + d * x + e * y), grid.width, grid.height
    )
    lon, lat = moved.centres_in("EPSG:4326")
    return np.radians(lon), np.radians(lat)


def _quadrilateral_area(corners: list[tuple[np.ndarray, np.ndarray]]) -> np.ndarray:
    """Return the area of small quadrilaterals on the WGS84 ellipsoid."""
    lat0 = np.mean([lat for _, lat in corners], axis=0)
    square = 0.0066943799901413165
    root = 1 - square * np.sin(lat0) ** 2
    normal = EARTH_RADIUS / np.sqrt(root)
    meridian = EARTH_RADIUS * (1 - square) / root**1.5
    lon0 = corners[0][0]
    x = [
        normal * np.cos(lat0) * (np.remainder(lon - lon0 + np.pi, 2 * np.pi) - np.pi)
        for lon, _ in corners
    ]
    y = [meridian * (lat - lat0) for _, lat in corners]
    cross = sum(x[i] * y[(i + 1) % 4] - x[(i + 1) % 4] * y[i] for i in range(4))
    return np.abs(cross) / 2


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
    west, south, east, north = _bounds_in(source, base.crs)
    box = rectangle(west, south, east, north, base.crs, geodesic=False)
    if scale is not None:
        target = base.at_scale(scale)
        step_x, step_y = target.transform[0], target.transform[4]
        target = Projection(
            base.crs,
            (
                step_x,
                0.0,
                base.transform[2] if _is_aligned(base, target) else 0.0,
                0.0,
                step_y,
                base.transform[5] if _is_aligned(base, target) else 0.0,
            ),
        )
        grid = _snapped(target, west, south, east, north)
    elif width is None and height is None and longest is None:
        grid = _snapped(base, west, south, east, north)
    else:
        columns, rows = _dimensions(east - west, north - south, width, height, longest)
        transform: Affine = ((east - west) / columns, 0.0, west, 0.0, (south - north) / rows, north)
        grid = Grid(base.crs, transform, columns, rows)
    bands = [
        replace(b, projection=grid.projection, size=(grid.width, grid.height)) for b in image.bands
    ]
    return replace(image.with_bands(bands), footprint=box)


def _is_aligned(base: Projection, target: Projection) -> bool:
    """Tell whether a projection at another scale is the same as it was."""
    return math.isclose(base.nominal_scale, target.nominal_scale, rel_tol=1e-9)


def _bounds_in(region: Geometry, crs: str) -> tuple[float, float, float, float]:
    """Return the bounds of a region in a reference system."""
    if region.crs == crs:
        return region.bounds()
    west, south, east, north = region.bounds()
    edge = max(east - west, north - south) / 32 or 1.0
    return region.in_crs(crs, max_edge=edge).bounds()


def _snapped(target: Projection, west: float, south: float, east: float, north: float) -> Grid:
    """Return the target's pixels that cover bounds."""
    x, y = np.array([west, east]), np.array([south, north])
    columns, rows = to_pixels(target.transform, x, y)
    left, right = math.floor(columns.min() + 1e-6), math.ceil(columns.max() - 1e-6)
    top, bottom = math.floor(rows.min() + 1e-6), math.ceil(rows.max() - 1e-6)
    base = Grid(target.crs, target.transform, 1, 1)
    grid = base.part(left, top, max(right - left, 1), max(bottom - top, 1))
    if grid.transform[4] > 0:
        # Files count their rows downwards, so an upward projection is turned over.
        a, b, c, d, e, f = grid.transform
        return Grid(grid.crs, (a, b, c, d, -e, f + e * grid.height), grid.width, grid.height)
    return grid


def _dimensions(
    wide: float, high: float, width: int | None, height: int | None, longest: int | None
) -> tuple[int, int]:
    """Return numbers of columns and rows that keep the proportions."""
    if width is not None and height is not None:
        return width, height
    if width is not None:
        return width, max(1, round(width * high / wide))
    if height is not None:
        return max(1, round(height * wide / high)), height
    side = longest or 1
    if wide >= high:
        return side, max(1, round(side * high / wide))
    return max(1, round(side * wide / high)), side


@algorithm("Image.translate")
def translate(image: Image, x: float, y: float, units: str, proj: Projection | None) -> Image:
    """Move the image by a distance."""
    target = proj or image.bands[0].projection
    a, _, _, _, e, _ = target.transform
    if units == "pixels":
        dx, dy = x * a, y * e
    else:
        metres = unit_in_metres(target.crs)
        dx, dy = x / metres, y / metres

    def moved(band: Band) -> Band:
        """Return a band read from where it was before."""

        def compute(grid: Grid) -> Pixels:
            """Read the grid moved back."""
            b0, b1, b2, b3, b4, b5 = grid.transform
            back = Grid(grid.crs, (b0, b1, b2 - dx, b3, b4, b5 - dy), grid.width, grid.height)
            return band.read(back)

        c0, c1, c2, c3, c4, c5 = band.projection.transform
        shifted = Projection(band.projection.crs, (c0, c1, c2 + dx, c3, c4, c5 + dy))
        return replace(band, compute=compute, projection=shifted)

    return image.with_bands([moved(band) for band in image.bands])


@algorithm("Image.changeProj")
def change_projection(image: Image, source: Projection, target: Projection) -> Image:
    """Reinterpret pixels of one projection as pixels of another one."""

    def moved(band: Band) -> Band:
        """Return a band read through the other projection."""

        def compute(grid: Grid) -> Pixels:
            """Read the source at the same pixel positions."""
            offset = grid.offset_in(target)
            if offset is None:
                raise EarthEngineError(
                    "Image.changeProj: the request's grid must be aligned with "
                    "the target projection in the local Earth Engine."
                )
            base = Grid(source.crs, source.transform, 1, 1)
            return band.read(base.part(*offset, grid.width, grid.height))

        return replace(band, compute=compute, projection=target, size=None)

    return image.with_bands([moved(band) for band in image.bands])
