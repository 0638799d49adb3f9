"""Regions: which part of each pixel a geometry covers, and the pixels of a region."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from ..errors import EarthEngineError
from ..values.geometry import Geometry, polygons
from ..values.image import Band, Image, pixel_cache, remembered
from ..values.projection import IDENTITY, Grid, Projection, to_pixels
from .rendering import check_region, covering_grid

# Edges are straight on the grid, so those of another reference system are first cut.
_EDGE_PIECES = 32


def coverage(geometry: Geometry, grid: Grid) -> np.ndarray:
    """Return the share of each pixel inside a geometry, 0..1."""
    covering = geometry.__dict__.get("_covering")
    if covering is None:
        covering = functools.partial(_compute, geometry)
        # Kept with the geometry, so that the pixel cache knows it again.
        object.__setattr__(geometry, "_covering", covering)
    return remembered(covering, grid)


def _on_grid(geometry: Geometry, grid: Grid) -> Geometry:
    """Return a geometry in fractional columns and rows of a grid."""

    def change(points: np.ndarray) -> np.ndarray:
        return np.column_stack(to_pixels(grid.transform, points[:, 0], points[:, 1]))

    return geometry.moved_to(grid.crs, _EDGE_PIECES).mapped(change)


def _compute(geometry: Geometry, grid: Grid) -> np.ndarray:
    if geometry.is_unbounded:
        return np.ones(grid.shape, np.float32)
    if geometry.is_empty:
        return np.zeros(grid.shape, np.float32)
    shape = _on_grid(geometry, grid)
    total = np.zeros(grid.shape)
    for rings in polygons(shape):
        part = _polygon_coverage(rings, grid.width, grid.height)
        total = total + part - total * part if total.any() else part
    if shape.kind in ("Point", "MultiPoint"):
        columns, rows = np.floor(shape.points() + 1e-9).astype(int).T
        inside = (columns >= 0) & (columns < grid.width) & (rows >= 0) & (rows < grid.height)
        total[rows[inside], columns[inside]] = 1
    return np.clip(total, 0, 1).astype(np.float32)


def _polygon_coverage(rings: list[np.ndarray], width: int, height: int) -> np.ndarray:
    """Return the exact covered share of each pixel for a polygon with holes.

    Each edge adds the signed area between itself and the right border of the grid: a share to
    the pixel it crosses, and its whole height to every pixel further right (a running sum).
    """
    shell = np.abs(_ring_coverage(rings[0], width, height))
    for hole in rings[1:]:
        shell = shell - np.abs(_ring_coverage(hole, width, height))
    return np.clip(shell, 0, 1)


def _ring_coverage(ring: np.ndarray, width: int, height: int) -> np.ndarray:
    """Return the signed covered share of each pixel for one ring."""
    shares = np.zeros((height, width + 1))
    steps = np.zeros((height, width + 1))
    for start, end in zip(ring[:-1], ring[1:], strict=True):
        _add_edge(shares, steps, start, end)
    running = np.cumsum(steps, axis=1)
    before = np.concatenate([np.zeros((height, 1)), running[:, :-1]], axis=1)
    return (before + shares)[:, :width]


def _add_edge(shares: np.ndarray, steps: np.ndarray, start: np.ndarray, end: np.ndarray) -> None:
    height, columns = shares.shape
    width = columns - 1
    low, high = sorted((start[1], end[1]))
    if low == high or high <= 0 or low >= height:
        return
    crossings = [_crossings(start[k], end[k], limit) for k, limit in ((0, width), (1, height))]
    cuts = np.unique(np.concatenate([[0.0, 1.0], *crossings]))
    points = start + cuts[:, None] * (end - start)
    middle = (points[:-1] + points[1:]) / 2
    rise = points[1:, 1] - points[:-1, 1]
    rows = np.floor(middle[:, 1]).astype(int)
    x = np.clip(middle[:, 0], 0, width)
    cells = np.minimum(np.floor(x).astype(int), width)
    inside = (rows >= 0) & (rows < height)
    rows, cells, x, rise = rows[inside], cells[inside], x[inside], rise[inside]
    np.add.at(shares, (rows, cells), rise * (1 - (x - cells)))
    np.add.at(steps, (rows, cells), rise)


def _crossings(start: float, end: float, limit: int) -> np.ndarray:
    """Return where along an edge (0..1) it crosses whole numbers from 0 to a limit."""
    if start == end:
        return np.zeros(0)
    low, high = max(min(start, end), -1), min(max(start, end), limit + 1)
    if high < low:
        return np.zeros(0)
    lines_crossed = np.arange(np.ceil(low), np.floor(high) + 1)
    where = (lines_crossed - start) / (end - start)
    return where[(where > 0) & (where < 1)]


# Regions count pixels that are covered by at least this share.
LEAST_COVERAGE = 0.5 / 100
BLOCK_PIXELS = 2**18


class RegionPixels(NamedTuple):
    """The pixels of a region: values and masks a band, covered shares, and centres inside it."""

    values: list[np.ndarray]
    masks: list[np.ndarray]
    shares: np.ndarray
    inside: np.ndarray


def region_grid(
    geometry: Geometry, projection: Projection, limit: int, best_effort: bool = False
) -> Grid:
    """Return the grid over a region, coarser if allowed and needed."""
    if geometry.is_unbounded:
        raise EarthEngineError("Cannot reduce over an unbounded region; give 'geometry'.")
    grid = covering_grid(geometry, projection)
    while best_effort and grid.width * grid.height > limit:
        projection = projection.scaled(2)
        grid = covering_grid(geometry, projection)
    check_region(grid.width * grid.height, limit)
    return grid


def working_projection(
    image: Image,
    crs: Projection | None,
    transform: list[float] | None,
    scale: float | None,
) -> Projection:
    """Return the projection that a reduction works in."""
    if not image.bands:
        raise EarthEngineError("Need at least 1 band; the image has no bands.")
    native = image.bands[0].projection
    if transform is None and scale is None and crs is not None and crs.transform == IDENTITY:
        return native if native.crs == crs.crs else crs
    return (native if crs is None else crs).resolved(transform, scale)


def read_region(bands: Sequence[Band], geometry: Geometry, grid: Grid) -> RegionPixels:
    """Return the pixels of bands that a region covers enough."""
    rows = max(1, BLOCK_PIXELS // max(grid.width, 1))
    parts: list[RegionPixels] = []
    for start in range(0, grid.height, rows):
        block = grid.part(0, start, grid.width, min(rows, grid.height - start))
        with pixel_cache():
            parts.append(_read_block(bands, geometry, block))
    values, masks = (
        [np.concatenate([part[which][k] for part in parts]) for k in range(len(bands))]
        for which in (0, 1)
    )
    shares, inside = (np.concatenate([part[which] for part in parts]) for which in (2, 3))
    return RegionPixels(values, masks, shares, inside)


def _read_block(bands: Sequence[Band], geometry: Geometry, block: Grid) -> RegionPixels:
    share = coverage(geometry, block)
    used = share >= LEAST_COVERAGE
    read = [band.read(block) for band in bands] if used.any() else []
    nothing = [np.zeros(0)] * (0 if read else len(bands))
    inside = np.ones(int(used.sum()), bool)
    if geometry.kind not in ("Point", "MultiPoint"):
        x, y = (np.asarray(each)[used] for each in block.centres)
        inside = _contains_points(geometry.moved_to(block.crs, pieces=64), x, y)
    return RegionPixels(
        [part.values[used] for part in read] or nothing,
        [part.mask[used].astype(float) for part in read] or nothing,
        share[used].astype(float),
        inside,
    )


def _contains_points(shape: Geometry, x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Return which points lie inside the polygons of a geometry, by counting crossings."""
    inside = np.zeros(x.shape, bool)
    for rings in polygons(shape):
        odd = np.zeros(x.shape, bool)
        for ring in rings:
            for (x1, y1), (x2, y2) in zip(ring[:-1], ring[1:], strict=True):
                if y1 == y2:
                    continue
                crosses = (y1 > y) != (y2 > y)
                odd ^= crosses & (x < x1 + (y - y1) * (x2 - x1) / (y2 - y1))
        inside |= odd
    return inside
