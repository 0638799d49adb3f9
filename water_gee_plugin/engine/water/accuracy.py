"""How good a map or label is against a reference; what a sample tells of it is in `estimates`."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from osgeo import osr

from .. import results
from ..rasters.classes import LAND, WATER
from ..rasters.gdal_state import gdal_errors
from ..rasters.grid import Grid, Window, require_metric_grid, spatial_reference, windows
from ..rasters.ground import ground_area, pixel_areas
from ..rasters.reading import grid_of, open_raster, read_window, warped_classes
from ..support.errors import WaterGeeError
from ..support.progress import Progress
from ..support.texts import say
from .coding import CODING, Coding, tell_of_use

_WINDOW = 1024


@dataclass(frozen=True)
class Confusion:
    """Counts of a map against a reference, over pixels that both know.

    `matrix[map, reference]` with 0 land and 1 water.
    """

    matrix: np.ndarray = field(default_factory=lambda: np.zeros((2, 2), np.int64))

    @classmethod
    def of(cls, found: np.ndarray, reference: np.ndarray) -> Confusion:
        """Count two arrays of classes; other values than 0 and 1 are not counted."""
        classes = (LAND, WATER)
        known = np.isin(found, classes) & np.isin(reference, classes)
        pairs = 2 * found[known].astype(np.int64) + reference[known].astype(np.int64)
        return cls(np.bincount(pairs, minlength=4).reshape(2, 2))

    def __add__(self, other: Confusion) -> Confusion:
        """Return the counts of both."""
        return Confusion(self.matrix + other.matrix)

    @property
    def total(self) -> int:
        """Return the number of pixels counted."""
        return int(self.matrix.sum())

    @property
    def precision(self) -> float:
        """Return the share of mapped water that is water (user's accuracy)."""
        return _share(self.matrix[WATER, WATER], self.matrix[WATER].sum())

    @property
    def recall(self) -> float:
        """Return the share of water that is mapped (producer's accuracy)."""
        return _share(self.matrix[WATER, WATER], self.matrix[:, WATER].sum())

    @property
    def f1(self) -> float:
        """Return the harmonic mean of precision and recall of water."""
        return _share(
            2 * self.matrix[WATER, WATER], self.matrix[WATER].sum() + self.matrix[:, WATER].sum()
        )

    @property
    def iou(self) -> float:
        """Return the intersection over union of water."""
        return _share(self.matrix[WATER, WATER], self.total - self.matrix[LAND, LAND])

    @property
    def overall(self) -> float:
        """Return the share of pixels that agree."""
        return _share(self.matrix.trace(), self.total)

    @property
    def kappa(self) -> float:
        """Return Cohen's kappa; 0 where agreement by chance is certain."""
        if not self.total:
            return 0.0
        chance = float((self.matrix.sum(0) * self.matrix.sum(1)).sum()) / self.total**2
        return 0.0 if chance >= 1 else (self.overall - chance) / (1 - chance)

    def as_result(self) -> results.Accuracy:
        """Return the counts and every figure."""
        return {
            "matrix": self.matrix.tolist(),
            "precision": self.precision,
            "recall": self.recall,
            "f1": self.f1,
            "iou": self.iou,
            "overall": self.overall,
            "kappa": float(self.kappa),
            "pixels": self.total,
        }


def _share(part: float, whole: float) -> float:
    """Return part ÷ whole, 0 where there is nothing."""
    return float(part) / float(whole) if whole else 0.0


def compare_rasters(
    found: str, reference: str, progress: Progress, coding: Coding = CODING
) -> Confusion:
    """Count a map against a reference raster of any coding, which is read on the map's grid.

    What of the reference is neither land nor water is named and counted, and a reference of one
    class is warned of. Raises WaterGeeError.
    """
    dataset = open_raster(found)
    grid = grid_of(dataset)
    require_metric_grid(grid, found)
    other = warped_classes(reference, grid)
    confusion, values = Confusion(), Counter[float]()
    parts = windows(grid.whole, _WINDOW)
    for number, window in enumerate(parts):
        progress.at(number / len(parts))
        mapped = read_window(dataset, window, [1])[0]
        given = read_window(other, window, [1], fill=float("nan"))[0]
        seen, counts = np.unique(given[np.isin(mapped, (LAND, WATER))], return_counts=True)
        values.update(dict(zip(seen.tolist(), counts.tolist())))
        confusion += Confusion.of(mapped, coding.classes(given))
    known = {str(f"{v:.6g}"): n for v, n in values.items() if np.isfinite(v)}
    tell_of_use(known, coding, progress)
    return _counted(confusion, found, reference)


@dataclass(frozen=True)
class AtPoints:
    """What a map shows at points, NaN outside of it, and the points' own classes."""

    mapped: np.ndarray
    reference: np.ndarray

    @property
    def outside(self) -> int:
        """Return how many points lie outside the map."""
        return int(np.isnan(self.mapped).sum())

    @property
    def unseen(self) -> int:
        """Return at how many points the map shows neither land nor water."""
        return int((~np.isin(self.mapped, (LAND, WATER))).sum()) - self.outside

    def counts(self, chosen: np.ndarray | None = None) -> Confusion:
        """Count the map against the points, or against those that are chosen (bool)."""
        chosen = np.ones(len(self.mapped), bool) if chosen is None else chosen
        return Confusion.of(self.mapped[chosen], self.reference[chosen])


def compare_points(found: str, points: Sequence[tuple[float, float, int]], crs: str) -> AtPoints:
    """Hold a map against points (x, y, class) of a CRS; WaterGeeError when none can be compared."""
    dataset = open_raster(found)
    grid = grid_of(dataset)
    require_metric_grid(grid, found)
    transform = osr.CoordinateTransformation(spatial_reference(crs), spatial_reference(grid.crs))
    pixels = [_pixel(grid, transform, x, y) for x, y, _ in points]
    mapped = [
        float(read_window(dataset, Window(*pixel, 1, 1), [1])[0, 0, 0]) if pixel else math.nan
        for pixel in pixels
    ]
    compared = AtPoints(np.array(mapped), np.array([value for _, _, value in points]))
    _counted(compared.counts(), found, say("the points ({count})", count=len(points)))
    return compared


def _pixel(
    grid: Grid, transform: osr.CoordinateTransformation, x: float, y: float
) -> tuple[int, int] | None:
    """Return the column and row of `grid` that hold a place, or None outside it."""
    try:
        with gdal_errors():
            east, north, _ = transform.TransformPoint(x, y)
    except RuntimeError:  # the place is nowhere in the grid's projection
        return None
    left, dx, _, top, _, dy = grid.transform
    column, row = (east - left) / dx, (north - top) / dy
    inside = 0 <= column < grid.width and 0 <= row < grid.height
    return (int(column), int(row)) if inside else None


def _counted(confusion: Confusion, found: str, reference: str) -> Confusion:
    """Return the counts; WaterGeeError when there is nothing to compare."""
    if not confusion.total:
        raise WaterGeeError(
            say(
                "{found} and {reference} have no pixels in common where both are 0 (land) or 1 "
                "(water).",
                found=found,
                reference=reference,
            )
        )
    return confusion


def mapped_pixels(found: str, progress: Progress) -> tuple[np.ndarray, float]:
    """Return how many pixels of a map are land and water, and a pixel's ground in square metres."""
    dataset = open_raster(found)
    grid = grid_of(dataset)
    parts = windows(grid.whole, _WINDOW)
    counts, ground = np.zeros(2, np.int64), 0.0
    for number, window in enumerate(parts):
        progress.at(number / len(parts))
        values = read_window(dataset, window, [1])[0]
        counts += (values == LAND).sum(), (values == WATER).sum()
        known = np.isin(values, (LAND, WATER))
        ground += ground_area(known, pixel_areas(grid.part(window)))
    return counts, ground / max(int(counts.sum()), 1)
