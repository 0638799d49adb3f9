"""How much ground pixels cover: what the ellipsoid says, whatever the projection makes of it."""

from __future__ import annotations

import functools
import math

import numpy as np

from ..support.progress import Progress
from ..support.texts import say
from .gdal_state import gdal_errors
from .grid import Grid, Window, crs_name, spatial_reference, transformed

#: Within so many pixels the size of a pixel on the ground is taken as one.
_BLOCK = 32
#: A map that is so far from true to area is warned of.
_STRETCHED = 0.05


def pixel_areas(grid: Grid) -> np.ndarray:
    """Return the ground that a pixel covers in each block of 32 × 32, in square metres.

    Blocks count from the upper left corner. Where the projection says nothing, it is the pixel's
    nominal size.
    """
    x, dx, _, y, _, dy = grid.transform
    columns = np.minimum(np.arange(0, grid.width, _BLOCK) + _BLOCK / 2, grid.width - 0.5)
    rows = np.minimum(np.arange(0, grid.height, _BLOCK) + _BLOCK / 2, grid.height - 0.5)
    east, north = np.meshgrid(x + columns * dx, y + rows * dy)
    steps = ((dx / 2, 0.0), (-dx / 2, 0.0), (0.0, dy / 2), (0.0, -dy / 2))
    points = np.stack([(east + a, north + b) for a, b in steps])
    try:
        every = points.transpose(0, 2, 3, 1).reshape(-1, 2)
        degrees = transformed(every, grid.crs, _degrees_of(grid.crs))
    except RuntimeError:
        return np.full(east.shape, grid.pixel_area)
    right, left, down, up = np.radians(degrees).reshape(4, *east.shape, 2)
    along = _lengths(right - left, (right + left) / 2, grid.crs)
    across = _lengths(down - up, (down + up) / 2, grid.crs)
    found = np.abs(along[..., 0] * across[..., 1] - along[..., 1] * across[..., 0])
    return np.where(np.isfinite(found), found, grid.pixel_area)


def ground_area(mask: np.ndarray, areas: np.ndarray) -> float:
    """Return the ground under the set pixels (bool, height × width), in square metres.

    `areas` are `pixel_areas` of the same grid.
    """
    if not mask.any():
        return 0.0
    starts = (np.arange(0, mask.shape[0], _BLOCK), np.arange(0, mask.shape[1], _BLOCK))
    counts = np.add.reduceat(mask.astype(np.int64), starts[0], axis=0)
    counts = np.add.reduceat(counts, starts[1], axis=1)
    return float((counts * areas).sum())


def ground_length(crs: str, points: np.ndarray) -> float:
    """Return the length of a line on the ground, in metres; `points` are x, y a row."""
    try:
        degrees = np.radians(transformed(points, crs, _degrees_of(crs)))
    except RuntimeError:
        return float(np.hypot(*np.diff(points, axis=0).T).sum())
    steps = _lengths(np.diff(degrees, axis=0), (degrees[1:] + degrees[:-1]) / 2, crs)
    return float(np.hypot(steps[:, 0], steps[:, 1]).sum())


def each_pixel(areas: np.ndarray, height: int, width: int) -> np.ndarray:
    """Return `pixel_areas` of a grid of that size as an array of its pixels."""
    return np.repeat(np.repeat(areas, _BLOCK, axis=0), _BLOCK, axis=1)[:height, :width]


def degrees_of(crs: str, x: float, y: float) -> tuple[float, float]:
    """Return a point's longitude and latitude on the CRS's own ellipsoid."""
    longitude, latitude = transformed(np.array([[x, y]]), crs, _degrees_of(crs))[0]
    return float(longitude), float(latitude)


def warn_of_stretch(grid: Grid, name: str, progress: Progress) -> None:
    """Warn when pixels cover other ground than their size says: web Mercator, far from 0° N."""
    middle = grid.part(Window(grid.width // 2, grid.height // 2, 1, 1))
    share = float(pixel_areas(middle)[0, 0]) / grid.pixel_area
    if abs(share - 1) > _STRETCHED:
        progress.warning(
            say(
                "{name} is in {crs}, which is not true to area: its pixels of {width:g} × "
                "{height:g} m cover {side:.3g} × {side:.3g} m of ground. Areas are those on the "
                "ground; for the best map, reproject the raster to its UTM zone.",
                name=name,
                crs=crs_name(grid.crs),
                width=grid.transform[1],
                height=-grid.transform[5],
                side=math.sqrt(share * grid.pixel_area),
            )
        )


def _lengths(steps: np.ndarray, places: np.ndarray, crs: str) -> np.ndarray:
    """Return steps of longitude and latitude (radians) as metres east and north."""
    reference = spatial_reference(crs)
    axis, flattening = reference.GetSemiMajor(), reference.GetInvFlattening()
    squared = 0.0 if not flattening else (2 - 1 / flattening) / flattening
    east = (steps[..., 0] + math.pi) % (2 * math.pi) - math.pi
    curve = 1 - squared * np.sin(places[..., 1]) ** 2
    return np.stack(
        [
            east * np.cos(places[..., 1]) * axis / np.sqrt(curve),
            steps[..., 1] * axis * (1 - squared) / curve**1.5,
        ],
        axis=-1,
    )


@functools.lru_cache(maxsize=64)
@gdal_errors()
def _degrees_of(crs: str) -> str:
    """Return the CRS of longitudes and latitudes on a CRS's own ellipsoid."""
    return spatial_reference(crs).CloneGeogCS().ExportToWkt()
