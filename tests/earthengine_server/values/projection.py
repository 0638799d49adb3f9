"""Projections: a coordinate reference system with an affine transform."""

from __future__ import annotations

import math
import threading
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
from osgeo import osr

from ..errors import EarthEngineError

osr.UseExceptions()

EARTH_RADIUS = 6378137.0
METRES_PER_DEGREE = EARTH_RADIUS * math.pi / 180.0
Affine = tuple[float, float, float, float, float, float]
IDENTITY: Affine = (1.0, 0.0, 0.0, 0.0, 1.0, 0.0)

_LOCAL = threading.local()


def spatial_reference(crs: str) -> osr.SpatialReference:
    """Return GDAL's reference system for a code or WKT text, with x before y."""
    known: dict[str, osr.SpatialReference] = _LOCAL.__dict__.setdefault("references", {})
    if crs not in known:
        reference = osr.SpatialReference()
        try:
            reference.SetFromUserInput("EPSG:4326" if crs.upper() == "SR-ORG:6974" else crs)
        except RuntimeError as error:
            raise EarthEngineError(
                f"Projection: The CRS of a map projection could not be parsed: '{crs}'."
            ) from error
        reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
        known[crs] = reference
    return known[crs]


def crs_text(wkt: str) -> str:
    """Return a reference system's code when it has one, else its WKT."""
    reference = spatial_reference(wkt)
    if reference.GetAuthorityName(None) == "EPSG":
        return f"EPSG:{reference.GetAuthorityCode(None)}"
    return wkt


def transformation(source: str, target: str) -> osr.CoordinateTransformation:
    """Return the transformation between two reference systems."""
    known: dict[Any, Any] = _LOCAL.__dict__.setdefault("transformations", {})
    if (source, target) not in known:
        known[source, target] = osr.CoordinateTransformation(
            spatial_reference(source), spatial_reference(target)
        )
    return known[source, target]


def transform_points(
    source: str, target: str, x: np.ndarray, y: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Move coordinates from one reference system to another; failures become infinite."""
    if source == target or same_crs(source, target):
        return x, y
    points = np.column_stack([np.ravel(x), np.ravel(y)]).astype(float)
    moved = np.array(transformation(source, target).TransformPoints(points))
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
        factor = metres / self.nominal_scale
        a, b, c, d, e, f = self.transform
        return Projection(self.crs, (a * factor, b * factor, c, d * factor, e * factor, f))

    def scaled(self, x: float, y: float) -> Projection:
        """Return the projection with pixels x times as wide and y times as high."""
        a, b, c, d, e, f = self.transform
        return Projection(self.crs, (a * x, b * y, c, d * x, e * y, f))

    def translated(self, x: float, y: float) -> Projection:
        """Return the projection moved by so many of its own pixels."""
        a, b, c, d, e, f = self.transform
        return Projection(self.crs, (a, b, a * x + b * y + c, d, e, d * x + e * y + f))

    def to_json(self) -> dict[str, Any]:
        """Return the projection as getInfo shows it."""
        shown: dict[str, Any] = {"type": "Projection"}
        if self.crs.startswith(("EPSG:", "SR-ORG:")):
            shown["crs"] = self.crs
        else:
            shown["wkt"] = self.crs
        return {**shown, "transform": list(self.transform)}


WGS84 = Projection("EPSG:4326")
