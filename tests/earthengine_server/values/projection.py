"""Projections, a reference system with an affine transform, and pixel grids in them."""

from __future__ import annotations

import math
import threading
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any

import numpy as np
from osgeo import osr

from ..errors import EarthEngineError

osr.UseExceptions()

EARTH_RADIUS = 6378137.0
Affine = tuple[float, float, float, float, float, float]
IDENTITY: Affine = (1.0, 0.0, 0.0, 0.0, 1.0, 0.0)


def spatial_reference(crs: str) -> osr.SpatialReference:
    """Return GDAL's reference system for a code or WKT text, with x before y."""
    return _reference(crs, threading.get_ident())


@lru_cache(maxsize=1024)
def _reference(crs: str, _thread: int) -> osr.SpatialReference:
    reference = osr.SpatialReference()
    try:
        reference.SetFromUserInput(crs)
    except RuntimeError as error:
        raise EarthEngineError(
            f"Projection: The CRS of a map projection could not be parsed: '{crs}'."
        ) from error
    reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return reference


def crs_text(wkt: str) -> str:
    """Return a reference system's code when it has one, else its WKT."""
    reference = spatial_reference(wkt)
    if reference.GetAuthorityName(None) == "EPSG":
        return f"EPSG:{reference.GetAuthorityCode(None)}"
    return wkt


@lru_cache(maxsize=1024)
def _transformation(source: str, target: str, _thread: int) -> osr.CoordinateTransformation:
    return osr.CoordinateTransformation(spatial_reference(source), spatial_reference(target))


def transform_points(
    source: str, target: str, x: np.ndarray, y: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Move coordinates from one reference system to another; failures become infinite."""
    if source == target or same_crs(source, target):
        return x, y
    points = np.column_stack([np.ravel(x), np.ravel(y)]).astype(float)
    moved = np.array(_transformation(source, target, threading.get_ident()).TransformPoints(points))
    return moved[:, 0].reshape(np.shape(x)), moved[:, 1].reshape(np.shape(y))


@lru_cache(maxsize=1024)
def same_crs(first: str, second: str) -> bool:
    """Tell whether two texts name the same reference system."""
    if first == second:
        return True
    return bool(spatial_reference(first).IsSame(spatial_reference(second)))


@lru_cache(maxsize=1024)
def unit_in_metres(crs: str) -> float:
    """Return the nominal length of one unit of a reference system."""
    reference = spatial_reference(crs)
    if reference.IsGeographic():
        return float(reference.GetAngularUnits()) * EARTH_RADIUS
    return float(reference.GetLinearUnits())


@dataclass(frozen=True)
class Projection:
    """A reference system and the transform from pixels to its coordinates."""

    crs: str
    transform: Affine = IDENTITY

    @property
    def nominal_scale(self) -> float:
        """Return the length of a pixel's side in metres at the true-scale point."""
        a, b, _, d, e, _ = self.transform
        return math.sqrt(abs(a * e - b * d)) * unit_in_metres(self.crs)

    def at_scale(self, metres: float) -> Projection:
        """Return the projection whose pixels have a side of so many metres."""
        return self.scaled(metres / self.nominal_scale)

    def scaled(self, factor: float) -> Projection:
        """Return the projection with pixels so many times as wide and high."""
        a, b, c, d, e, f = self.transform
        return Projection(self.crs, (a * factor, b * factor, c, d * factor, e * factor, f))

    def resolved(self, transform: list[float] | None, scale: float | None) -> Projection:
        """Return the projection with a transform or a scale put on it."""
        if transform is not None and scale is not None:
            raise EarthEngineError("Cannot specify both crsTransform and scale.")
        if transform is not None:
            if len(transform) != 6:
                raise EarthEngineError("crsTransform must have six numbers.")
            a, b, c, d, e, f = (float(each) for each in transform)
            return Projection(self.crs, (a, b, c, d, e, f))
        return self if scale is None else self.at_scale(scale)

    def window(self, column: int, row: int, width: int, height: int) -> Grid:
        """Return the grid of so many of the projection's pixels from a column and a row on."""
        return Grid(self.crs, self.transform, 1, 1).part(column, row, width, height)

    def to_json(self) -> dict[str, Any]:
        """Return the projection as getInfo shows it."""
        shown: dict[str, Any] = {"type": "Projection"}
        if self.crs.startswith(("EPSG:", "SR-ORG:")):
            shown["crs"] = self.crs
        else:
            shown["wkt"] = self.crs
        return {**shown, "transform": list(self.transform)}


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
        return _centres_in(self, crs)

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


# Every band of every scene asks the same of one tile.
@lru_cache(maxsize=24)
def _centres_in(grid: Grid, crs: str) -> tuple[np.ndarray, np.ndarray]:
    x, y = transform_points(grid.crs, crs, *grid.centres)
    x.flags.writeable = y.flags.writeable = False
    return x, y


def to_pixels(transform: Affine, x: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return coordinates as fractional columns and rows of an affine transform."""
    a, b, c, d, e, f = transform
    determinant = a * e - b * d
    return (e * (x - c) - b * (y - f)) / determinant, (a * (y - f) - d * (x - c)) / determinant


WGS84 = Projection("EPSG:4326")
