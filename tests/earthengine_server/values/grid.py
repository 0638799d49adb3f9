"""Pixel grids: what is asked of an image in the pull model."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from .projection import Affine, Projection, same_crs, transform_points


@dataclass(frozen=True)
class Grid:
    """A raster's placement: reference system, transform, width and height."""

    crs: str
    transform: Affine
    width: int
    height: int

    @property
    def projection(self) -> Projection:
        """Return the grid's projection."""
        return Projection(self.crs, self.transform)

    @property
    def shape(self) -> tuple[int, int]:
        """Return rows and columns, as numpy counts them."""
        return self.height, self.width

    def part(self, column: int, row: int, width: int, height: int) -> Grid:
        """Return the grid of a window, which may reach beyond this one."""
        a, b, c, d, e, f = self.transform
        x = a * column + b * row + c
        y = d * column + e * row + f
        return Grid(self.crs, (a, b, x, d, e, y), width, height)

    def enlarged(self, left: int, top: int, right: int, bottom: int) -> Grid:
        """Return the grid with margins of so many pixels."""
        return self.part(-left, -top, self.width + left + right, self.height + top + bottom)

    @cached_property
    def centres(self) -> tuple[np.ndarray, np.ndarray]:
        """Return the coordinates of the pixel centres in the grid's reference system."""
        columns = np.arange(self.width) + 0.5
        rows = np.arange(self.height)[:, None] + 0.5
        a, b, c, d, e, f = self.transform
        x = a * columns + b * rows + c
        y = d * columns + e * rows + f
        return np.broadcast_to(x, self.shape), np.broadcast_to(y, self.shape)

    def centres_in(self, crs: str) -> tuple[np.ndarray, np.ndarray]:
        """Return the coordinates of the pixel centres in another reference system."""
        return transform_points(self.crs, crs, *self.centres)

    def pixel_positions_in(self, projection: Projection) -> tuple[np.ndarray, np.ndarray]:
        """Return the pixel centres as fractional columns and rows of another projection."""
        x, y = self.centres_in(projection.crs)
        return to_pixels(projection.transform, x, y)

    def offset_in(self, projection: Projection) -> tuple[int, int] | None:
        """Return the whole-pixel offset of this grid in a projection it is aligned with."""
        mine, theirs = self.transform, projection.transform
        scales_differ = any(abs(mine[i] - theirs[i]) > 1e-9 * abs(theirs[0]) for i in (0, 1, 3, 4))
        if scales_differ or not same_crs(self.crs, projection.crs):
            return None
        column, row = to_pixels(theirs, np.array(mine[2]), np.array(mine[5]))
        nearest = round(float(column)), round(float(row))
        aligned = math.isclose(column, nearest[0], abs_tol=1e-4) and math.isclose(
            row, nearest[1], abs_tol=1e-4
        )
        return nearest if aligned else None


def to_pixels(transform: Affine, x: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return coordinates as fractional columns and rows of an affine transform."""
    a, b, c, d, e, f = transform
    determinant = a * e - b * d
    return (e * (x - c) - b * (y - f)) / determinant, (a * (y - f) - d * (x - c)) / determinant
