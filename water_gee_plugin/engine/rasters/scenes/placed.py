"""A band on the grid of a scene: brought there by its own georeference, or refused."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from osgeo import gdal

from ...support.errors import WaterGeeError
from ...support.texts import say
from ..grid import Grid, Window, crs_name, spatial_reference
from ..reading import grid_of, read_window

#: Pixels coincide when their edges differ by less than this share of a pixel.
_ALIGNED = 1e-3


@dataclass(frozen=True)
class Placed:
    """A raster of one band whose corner lies so many pixels from a grid's."""

    dataset: gdal.Dataset
    column: int = 0
    row: int = 0

    def read(self, window: Window, fill: float = 0) -> np.ndarray:
        """Return a window of the grid, height × width; `fill` where the raster does not reach."""
        own = Window(
            window.column - self.column, window.row - self.row, window.width, window.height
        )
        return read_window(self.dataset, own, [1], fill)[0]


def place(dataset: gdal.Dataset, grid: Grid, scene: Path, name: str) -> Placed:
    """Return a scene's raster on a grid; WaterGeeError when its pixels are not those of the grid.

    One without a CRS must have the grid's size. One of another size must cover the grid: a
    quality band of a whole scene whose other bands are clipped.
    """
    found = grid_of(dataset)
    same_size = (found.width, found.height) == (grid.width, grid.height)
    if not found.crs and same_size:
        return Placed(dataset)
    if found.crs and not spatial_reference(found.crs).IsSame(spatial_reference(grid.crs)):
        raise WaterGeeError(
            say(
                "{path}: {name} is in {crs}, but the first band is in {first_crs}. All bands must "
                "share one grid.",
                path=scene,
                name=name,
                crs=crs_name(found.crs),
                first_crs=crs_name(grid.crs),
            )
        )
    placed = _offset(dataset, found, grid) if found.crs else None
    if placed and (same_size or _covers(placed, grid)):
        return placed
    if not placed and same_size:
        raise WaterGeeError(
            say(
                "{path}: the pixels of {name} are not aligned with those of the first band. All "
                "bands must share one grid.",
                path=scene,
                name=name,
            )
        )
    raise WaterGeeError(
        say(
            "{path}: {name} has {width} × {height} pixels, but the first band has "
            "{first_width} × {first_height}. All bands must share one grid.",
            path=scene,
            name=name,
            width=found.width,
            height=found.height,
            first_width=grid.width,
            first_height=grid.height,
        )
    )


def _offset(dataset: gdal.Dataset, found: Grid, grid: Grid) -> Placed | None:
    """Return how far the corners are apart, or None when the pixels do not coincide."""
    x, dx, turned, y, tilted, dy = found.transform
    left, width, _, top, _, height = grid.transform
    column, row = (x - left) / width, (y - top) / height
    other_size = abs(dx / width - 1) > 1e-6 or abs(dy / height - 1) > 1e-6
    apart = max(abs(column - round(column)), abs(row - round(row)))
    if other_size or turned or tilted or apart > _ALIGNED:
        return None
    return Placed(dataset, round(column), round(row))


def _covers(placed: Placed, grid: Grid) -> bool:
    size = placed.dataset.RasterXSize, placed.dataset.RasterYSize
    return Window(placed.column, placed.row, *size).intersection(grid.whole) == grid.whole
