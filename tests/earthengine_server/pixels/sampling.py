"""The pixels of a region, with the weight each of them has there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from ..errors import EarthEngineError
from ..values.geometry import Geometry, polygons
from ..values.grid import Grid
from ..values.image import Band, Image, pixel_cache
from ..values.projection import Projection
from .coverage import coverage
from .limits import check_region
from .rendering import covering_grid

# Regions count pixels that are covered by at least this share.
LEAST_COVERAGE = 0.5 / 100
BLOCK_PIXELS = 2**18


@dataclass(frozen=True)
class RegionPixels:
    """The pixels of a region: values and masks a band, weights, and coordinates of centres."""

    values: list[np.ndarray]
    masks: list[np.ndarray]
    weights: np.ndarray
    x: np.ndarray
    y: np.ndarray
    crs: str


def region_grid(
    geometry: Geometry, projection: Projection, limit: int, best_effort: bool, owner: str
) -> Grid:
    """Return the grid over a region, coarser if allowed and needed."""
    if geometry.is_unbounded:
        raise EarthEngineError(f"{owner}: Cannot reduce over an unbounded region; give 'geometry'.")
    grid = covering_grid(geometry, projection)
    pixels = grid.width * grid.height
    if pixels > limit and best_effort:
        while pixels > limit:
            projection = projection.scaled(2, 2)
            grid = covering_grid(geometry, projection)
            pixels = grid.width * grid.height
    check_region(pixels, limit, owner)
    return grid


def working_projection(
    image: Image,
    crs: Projection | None,
    transform: list[float] | None,
    scale: float | None,
    owner: str,
) -> Projection:
    """Return the projection that a reduction works in."""
    if transform is not None and scale is not None:
        raise EarthEngineError(f"{owner}: Cannot specify both 'crsTransform' and 'scale'.")
    if not image.bands:
        raise EarthEngineError(f"{owner}: Need at least 1 band; the image has no bands.")
    base = crs if crs is not None else image.bands[0].projection
    if transform is not None:
        a, b, c, d, e, f = (float(each) for each in transform)
        return Projection(base.crs, (a, b, c, d, e, f))
    if scale is not None:
        return base.at_scale(scale)
    if crs is not None and crs.transform == (1.0, 0.0, 0.0, 0.0, 1.0, 0.0) and image.bands:
        native = image.bands[0].projection
        return native if native.crs == crs.crs else crs
    return base


def is_pointlike(geometry: Geometry) -> bool:
    """Tell whether a geometry has only points or lines, which count every pixel they meet."""
    return geometry.kind.removeprefix("Multi") in ("Point", "LineString", "LinearRing")


def read_region(bands: Sequence[Band], geometry: Geometry, grid: Grid) -> RegionPixels:
    """Return the pixels of bands that a region covers enough."""
    rows = max(1, BLOCK_PIXELS // max(grid.width, 1))
    parts: list[RegionPixels] = []
    for start in range(0, grid.height, rows):
        block = grid.part(0, start, grid.width, min(rows, grid.height - start))
        with pixel_cache():
            parts.append(_read_block(bands, geometry, block))
    if len(parts) == 1:
        return parts[0]
    return RegionPixels(
        [np.concatenate([part.values[k] for part in parts]) for k in range(len(bands))],
        [np.concatenate([part.masks[k] for part in parts]) for k in range(len(bands))],
        np.concatenate([part.weights for part in parts]),
        np.concatenate([part.x for part in parts]),
        np.concatenate([part.y for part in parts]),
        grid.crs,
    )


def _read_block(bands: Sequence[Band], geometry: Geometry, block: Grid) -> RegionPixels:
    """Return the covered pixels of one block."""
    share = coverage(geometry, block)
    used = share >= LEAST_COVERAGE
    x, y = block.centres
    if not used.any():
        empty = np.zeros(0)
        return RegionPixels(
            [empty for _ in bands], [empty for _ in bands], empty, empty, empty, block.crs
        )
    read = [band.read(block) for band in bands]
    return RegionPixels(
        [part.values[used] for part in read],
        [part.mask[used].astype(float) for part in read],
        share[used].astype(float),
        np.asarray(x)[used],
        np.asarray(y)[used],
        block.crs,
    )


def centre_weights(geometry: Geometry, pixels: RegionPixels) -> np.ndarray:
    """Return 1 for the pixels whose centre lies in a region, as unweighted reducers count."""
    if is_pointlike(geometry) or not len(pixels.x):
        return np.ones(len(pixels.x))
    shape = geometry.in_crs(pixels.crs, max_edge=None)
    if geometry.crs != pixels.crs:
        west, south, east, north = geometry.bounds()
        shape = geometry.in_crs(pixels.crs, max_edge=max(east - west, north - south) / 64 or 1.0)
    return contains_points(shape, pixels.x, pixels.y).astype(float)


def contains_points(shape: Geometry, x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Return which points lie inside the polygons of a geometry, by counting crossings."""
    inside = np.zeros(x.shape, bool)
    for rings in polygons(shape):
        odd = np.zeros(x.shape, bool)
        for ring in rings:
            closed = ring if np.array_equal(ring[0], ring[-1]) else np.concatenate([ring, ring[:1]])
            for (x1, y1), (x2, y2) in zip(closed[:-1], closed[1:], strict=True):
                if y1 == y2:
                    continue
                crosses = (y1 > y) != (y2 > y)
                odd ^= crosses & (x < x1 + (y - y1) * (x2 - x1) / (y2 - y1))
        inside |= odd
    return inside


def default_region(image: Image) -> Geometry:
    """Return the footprint that a reduction uses when no region is given."""
    return image.footprint if image.footprint is not None else Geometry.unbounded()


def point_at(x: float, y: float, crs: str) -> Geometry:
    """Return a pixel's centre as a point in degrees."""
    return Geometry("Point", [float(x), float(y)], crs).in_crs("EPSG:4326")


def as_python(value: Any) -> Any:
    """Return a numpy scalar as a Python number, arrays as they are."""
    return value.item() if isinstance(value, np.generic) else value
