"""What each body's pixels come to, counted window by window on a raster of the bodies' numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from osgeo import gdal, ogr

from ...rasters.classes import WATER
from ...rasters.gdal_state import gdal_errors
from ...rasters.grid import Grid, Window, windows
from ...rasters.ground import each_pixel, pixel_areas
from ...rasters.polygons import Area, burned
from ...rasters.reading import open_raster, read_window
from ...rasters.writing import Layer, creating
from ...support.progress import Progress
from ..water_maps import WaterMap
from .mask import WINDOW

_LAYER = Layer("int32", 0, ("body",))


class Tally:
    """Sums a body; a body's number is its row in each."""

    def __init__(self, bodies: int) -> None:
        """Start with bodies 1 to `bodies`, of which nothing is known."""
        size = bodies + 1
        self.pixels = np.zeros(size, np.int64)
        #: Square metres.
        self.ground = np.zeros(size)
        self.chance, self.chances = np.zeros(size), np.zeros(size, np.int64)
        #: Row × width + column of the first pixel, from the north, then from the west.
        self.first_pixel = np.full(size, np.iinfo(np.int64).max)
        #: Which map shows water in it first and last, -1 is none.
        self.first_map, self.last_map = np.full(size, -1), np.full(size, -1)
        #: How many pixels a body shares with an earlier one.
        self.shared: Counter[tuple[int, int]] = Counter()

    def add_ground(self, labels: np.ndarray, window: Window, grid: Grid, width: int) -> None:
        """Count the pixels of a window, and the ground under them."""
        bodies, first, row = np.unique(labels, return_index=True, return_inverse=True)
        row = row.ravel()
        self.pixels[bodies] += np.bincount(row)
        areas = each_pixel(pixel_areas(grid), grid.height, grid.width)
        self.ground[bodies] += np.bincount(row, areas.ravel())
        rows, columns = np.divmod(first, grid.width)
        places = (rows + window.row) * width + columns + window.column
        self.first_pixel[bodies] = np.minimum(self.first_pixel[bodies], places)

    def add_map(self, labels: np.ndarray, number: int, classes: np.ndarray) -> None:
        """Note the bodies in which a map shows water."""
        bodies = np.unique(labels[classes == WATER])
        known = self.first_map[bodies]
        self.first_map[bodies] = np.where(known < 0, number, np.minimum(known, number))
        self.last_map[bodies] = np.maximum(self.last_map[bodies], number)

    def add_chances(self, labels: np.ndarray, probability: np.ndarray) -> None:
        """Add probabilities of water; what is not between 0 and 1 is none."""
        known = (probability >= 0) & (probability <= 1)
        bodies, row = np.unique(labels[known], return_inverse=True)
        self.chances[bodies] += np.bincount(row, minlength=len(bodies))
        self.chance[bodies] += np.bincount(row, probability[known], minlength=len(bodies))

    def add_earlier(self, labels: np.ndarray, earlier: np.ndarray) -> None:
        """Count the pixels that bodies share with earlier ones."""
        both = (labels > 0) & (earlier > 0)
        pairs, counts = np.unique(
            np.stack([labels[both], earlier[both]]), axis=1, return_counts=True
        )
        for body, before, count in zip(*pairs.tolist(), counts.tolist()):
            self.shared[body, before] += count


def counted(
    source: ogr.DataSource,
    whole: Grid,
    maps: Sequence[WaterMap],
    probability: WaterMap | None,
    earlier: Sequence[tuple[str, Area]],
    folder: Path,
    progress: Progress,
) -> Tally:
    """Return what the pixels of each polygon come to; its number is the feature's."""
    path = folder / "bodies.tif"
    _number(source, whole, path)
    dataset = open_raster(path)
    before = [area.geometry_in(whole.crs) for _, area in earlier]
    tally = Tally(source.GetLayer(0).GetFeatureCount())
    parts = windows(whole.whole, WINDOW)
    for number, window in enumerate(parts, 1):
        grid = whole.part(window)
        labels = read_window(dataset, window)[0]
        if labels.any():
            tally.add_ground(labels, window, grid, whole.width)
            for index, each in enumerate(maps):
                progress.check()
                tally.add_map(labels, index, each.read(grid))
            if probability:
                window_there = probability.grid.window_of(grid.bounds)
                tally.add_chances(
                    labels, read_window(probability.dataset, window_there, [1], -1)[0]
                )
            if before:
                near = grid.outline()
                met = [(n, g) for n, g in enumerate(before, 1) if g.Intersects(near)]
                tally.add_earlier(labels, burned(grid, met))
        progress.at(number / len(parts))
    return tally


def _number(source: ogr.DataSource, whole: Grid, path: Path) -> None:
    """Write a raster of the polygons' numbers."""
    with creating(path, whole, _LAYER) as output, gdal_errors():
        layer = source.ExecuteSQL("SELECT fid + 0 AS number, geom FROM polygons")
        gdal.RasterizeLayer(output.dataset, [1], layer, options=["ATTRIBUTE=number"])
        source.ReleaseResultSet(layer)
