"""Which part of each pixel a geometry covers, exactly."""

from __future__ import annotations

import numpy as np

from ..values.geometry import Geometry, lines, polygons
from ..values.grid import Grid, to_pixels
from ..values.image import remembered

# Polygon edges are drawn as straight lines between vertices on the grid, so edges of geometries
# in another reference system are first cut to about this many pixels.
_EDGE_PIXELS = 32


class _Covering:
    """A geometry as something the pixel cache can remember the coverage of."""

    def __init__(self, geometry: Geometry) -> None:
        """Keep the geometry."""
        self.geometry = geometry

    def __call__(self, grid: Grid) -> np.ndarray:
        """Return the coverage on a grid."""
        return _compute(self.geometry, grid)


def coverage(geometry: Geometry, grid: Grid) -> np.ndarray:
    """Return the share of each pixel inside a geometry, 0..1."""
    covering = geometry.__dict__.get("_covering")
    if covering is None:
        covering = _Covering(geometry)
        object.__setattr__(geometry, "_covering", covering)
    return remembered(covering, grid)


def on_grid(geometry: Geometry, grid: Grid) -> Geometry:
    """Return a geometry in fractional columns and rows of a grid."""
    moved = geometry
    if geometry.crs != grid.crs:
        west, south, east, north = geometry.bounds()
        edge = max(east - west, north - south) / _EDGE_PIXELS or 1.0
        moved = geometry.in_crs(grid.crs, max_edge=edge)

    def change(points: np.ndarray) -> np.ndarray:
        """Turn coordinates into pixels."""
        return np.column_stack(to_pixels(grid.transform, points[:, 0], points[:, 1]))

    return moved.mapped(change)


def _compute(geometry: Geometry, grid: Grid) -> np.ndarray:
    """Return the coverage without looking in the cache."""
    if geometry.is_unbounded:
        return np.ones(grid.shape, np.float32)
    if geometry.is_empty:
        return np.zeros(grid.shape, np.float32)
    shape = on_grid(geometry, grid)
    total = np.zeros(grid.shape)
    for rings in polygons(shape):
        part = polygon_coverage(rings, grid.width, grid.height)
        total = total + part - total * part if total.any() else part
    for line in lines(shape):
        _touch(total, _sample_line(line))
    _touch(total, _lone_points(shape))
    return np.clip(total, 0, 1).astype(np.float32)


def _lone_points(shape: Geometry) -> np.ndarray:
    """Return the points of a geometry that are not parts of lines or polygons."""
    found = [np.zeros((0, 2))]
    if shape.kind == "Point":
        found.append(np.array([shape.coordinates]))
    elif shape.kind == "MultiPoint":
        found.append(np.array(shape.coordinates))
    found += [_lone_points(part) for part in shape.parts]
    return np.concatenate([each.reshape(-1, 2) for each in found])


def _sample_line(line: np.ndarray) -> np.ndarray:
    """Return points along a line, close enough to meet every pixel on its way."""
    pieces = [
        np.linspace(a, b, max(2, int(np.abs(b - a).max() * 4) + 2))
        for a, b in zip(line[:-1], line[1:], strict=True)
    ]
    return np.concatenate(pieces) if pieces else line


def _touch(total: np.ndarray, points: np.ndarray) -> None:
    """Mark the pixels that hold points as covered."""
    if not len(points):
        return
    columns, rows = np.floor(points + 1e-9).astype(int).T
    inside = (columns >= 0) & (columns < total.shape[1]) & (rows >= 0) & (rows < total.shape[0])
    total[rows[inside], columns[inside]] = 1


def polygon_coverage(rings: list[np.ndarray], width: int, height: int) -> np.ndarray:
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
    closed = ring if np.array_equal(ring[0], ring[-1]) else np.concatenate([ring, ring[:1]])
    for start, end in zip(closed[:-1], closed[1:], strict=True):
        _add_edge(shares, steps, start, end)
    running = np.cumsum(steps, axis=1)
    before = np.concatenate([np.zeros((height, 1)), running[:, :-1]], axis=1)
    return (before + shares)[:, :width]


def _add_edge(shares: np.ndarray, steps: np.ndarray, start: np.ndarray, end: np.ndarray) -> None:
    """Add one edge, cut where it crosses pixel borders."""
    height, columns = shares.shape
    width = columns - 1
    low, high = sorted((start[1], end[1]))
    if low == high or high <= 0 or low >= height:
        return
    cuts = np.unique(
        np.concatenate(
            [
                [0.0, 1.0],
                *(
                    _crossings(start[axis], end[axis], limit)
                    for axis, limit in ((0, width), (1, height))
                ),
            ]
        )
    )
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
