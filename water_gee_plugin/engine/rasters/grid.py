"""Grids of pixels, windows of them that may reach outside, and coordinate reference systems."""

from __future__ import annotations

import functools
import math
import threading
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from osgeo import ogr, osr

from ..support.errors import WaterGeeError
from ..support.texts import say
from .gdal_state import gdal_errors

Transform = tuple[float, float, float, float, float, float]


@dataclass(frozen=True)
class Window:
    """A rectangle of pixels of a grid; it may reach outside the grid."""

    column: int
    row: int
    width: int
    height: int

    def grown(self, margin: int) -> Window:
        """Return the window with `margin` pixels more on each side."""
        return Window(
            self.column - margin,
            self.row - margin,
            self.width + 2 * margin,
            self.height + 2 * margin,
        )

    def intersection(self, other: Window) -> Window | None:
        """Return the part common with `other`, or None."""
        column, row = max(self.column, other.column), max(self.row, other.row)
        width = min(self.column + self.width, other.column + other.width) - column
        height = min(self.row + self.height, other.row + other.height) - row
        return Window(column, row, width, height) if width > 0 and height > 0 else None


@dataclass(frozen=True)
class Grid:
    """A north-up pixel grid: CRS as WKT, GDAL's six numbers, size in pixels."""

    crs: str
    transform: Transform
    width: int
    height: int

    @property
    def whole(self) -> Window:
        """Return the window that is the whole grid."""
        return Window(0, 0, self.width, self.height)

    @property
    def pixel_area(self) -> float:
        """Return the area of a pixel in square metres."""
        return abs(self.transform[1] * self.transform[5])

    @property
    def bounds(self) -> tuple[float, float, float, float]:
        """Return (xmin, ymin, xmax, ymax) in the grid's CRS."""
        x, width, _, y, _, height = self.transform
        return x, y + self.height * height, x + self.width * width, y

    def outline(self) -> ogr.Geometry:
        """Return the grid's rectangle as a polygon."""
        xmin, ymin, xmax, ymax = self.bounds
        ring = ogr.Geometry(ogr.wkbLinearRing)
        for x, y in ((xmin, ymin), (xmin, ymax), (xmax, ymax), (xmax, ymin), (xmin, ymin)):
            ring.AddPoint_2D(x, y)
        polygon = ogr.Geometry(ogr.wkbPolygon)
        polygon.AddGeometry(ring)
        return polygon

    def part(self, window: Window) -> Grid:
        """Return the grid of a window of this one."""
        x, dx, _, y, _, dy = self.transform
        transform = (x + window.column * dx, dx, 0.0, y + window.row * dy, 0.0, dy)
        return Grid(self.crs, transform, window.width, window.height)

    def window_of(self, bounds: Sequence[float]) -> Window:
        """Return the smallest window that covers (xmin, ymin, xmax, ymax)."""
        x, dx, _, y, _, dy = self.transform
        # A thousandth of a pixel of slack, so that exact edges are not rounded outwards.
        column = math.floor((bounds[0] - x) / dx + 1e-3)
        row = math.floor((bounds[3] - y) / dy + 1e-3)
        right = math.ceil((bounds[2] - x) / dx - 1e-3)
        bottom = math.ceil((bounds[1] - y) / dy - 1e-3)
        return Window(column, row, max(right - column, 0), max(bottom - row, 0))


def spatial_reference(crs: str) -> osr.SpatialReference:
    """Return a CRS (WKT or EPSG:n) whose axes are x, y."""
    reference = osr.SpatialReference()
    with gdal_errors():
        if reference.SetFromUserInput(crs):
            raise RuntimeError(crs)
    reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return reference


@gdal_errors()
def transformed(points: np.ndarray, crs: str, target: str) -> np.ndarray:
    """Return points (x, y a row) of a CRS in another one; RuntimeError where there is no way."""
    found = _transformation(crs, target, threading.get_ident()).TransformPoints(points.tolist())
    return np.array(found)[:, :2]


# A transformation serves one thread at a time.
@functools.lru_cache(maxsize=64)
def _transformation(crs: str, target: str, _thread: int) -> osr.CoordinateTransformation:
    return osr.CoordinateTransformation(spatial_reference(crs), spatial_reference(target))


def crs_name(crs: str) -> str:
    """Return the CRS's authority and code where it has them, such as EPSG:32620, else its name."""
    reference = spatial_reference(crs)
    code = reference.GetAuthorityCode(None)
    return f"{reference.GetAuthorityName(None)}:{code}" if code else reference.GetName()


def require_metric_grid(grid: Grid, name: str) -> None:
    """Raise WaterGeeError unless the grid is north-up in a projected CRS in metres."""
    if not grid.crs:
        raise WaterGeeError(
            say(
                "{name} has no coordinate reference system. It needs a projected one in metres. "
                "Assign it, for example with Raster > Projections > Assign Projection.",
                name=name,
            )
        )
    reference = spatial_reference(grid.crs)
    if not reference.IsProjected() or abs(reference.GetLinearUnits() - 1) > 1e-6:
        raise WaterGeeError(
            say(
                "{name} is in {crs}, whose unit is not the metre. Reproject it to a projected CRS "
                "in metres first, for example its UTM zone.",
                name=name,
                crs=crs_name(grid.crs),
            )
        )
    if grid.transform[2] or grid.transform[4] or grid.transform[1] <= 0 or grid.transform[5] >= 0:
        raise WaterGeeError(
            say("{name} is rotated or not north-up. Warp it to a north-up grid first.", name=name)
        )


def windows(area: Window, size: int) -> list[Window]:
    """Return the windows of at most size × size pixels that make up `area`."""
    return [
        Window(
            column,
            row,
            min(size, area.column + area.width - column),
            min(size, area.row + area.height - row),
        )
        for row in range(area.row, area.row + area.height, size)
        for column in range(area.column, area.column + area.width, size)
    ]


def union(grids: Sequence[Grid]) -> Grid:
    """Return the smallest grid that holds aligned grids of one CRS."""
    boxes = np.array([grid.bounds for grid in grids])
    xmin, ymin, xmax, ymax = (*boxes[:, :2].min(0), *boxes[:, 2:].max(0))
    _, dx, _, _, _, dy = grids[0].transform
    width, height = round((xmax - xmin) / dx), round((ymin - ymax) / dy)
    return Grid(grids[0].crs, (float(xmin), dx, 0.0, float(ymax), 0.0, dy), width, height)


@gdal_errors()
def ground_outline(grid: Grid) -> ogr.Geometry:
    """Return a grid's outline in EPSG:4326."""
    polygon = grid.outline()
    target = spatial_reference("EPSG:4326")
    polygon.Transform(osr.CoordinateTransformation(spatial_reference(grid.crs), target))
    return polygon
