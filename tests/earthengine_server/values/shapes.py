"""Measures of geometries, and operations on them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from ..errors import EarthEngineError
from .geometry import Geometry, polygons, ring_area_on_sphere
from .projection import Projection, unit_in_metres

DEGREE_STEP = 0.25


def area(geometry: Geometry, projection: Projection | None) -> float:
    """Return the area in square metres on the sphere, or in the units of a projection."""
    if projection is None and geometry.is_geographic:
        degrees = geometry.in_crs("EPSG:4326")
        return sum(
            ring_area_on_sphere(rings[0], degrees.geodesic)
            - sum(ring_area_on_sphere(hole, degrees.geodesic) for hole in rings[1:])
            for rings in polygons(degrees)
        )
    unit = unit_in_metres(geometry.crs) if projection is None else 1.0
    shape = geometry if projection is None else geometry.in_crs(projection.crs, DEGREE_STEP)
    planar = sum(
        _shoelace(rings[0]) - sum(_shoelace(hole) for hole in rings[1:])
        for rings in polygons(shape)
    )
    return planar * unit**2


def _shoelace(ring: np.ndarray) -> float:
    x, y = (ring - ring[0]).T
    return abs(float(np.dot(x[:-1], y[1:]) - np.dot(x[1:], y[:-1]))) / 2


def related(left: Geometry, right: Geometry, relation: str) -> bool:
    """Tell whether a spatial relation holds: Intersects, Contains, Within or Disjoint."""
    if left.is_unbounded or right.is_unbounded:
        whole = {"Contains": left.is_unbounded, "Within": right.is_unbounded}
        return whole.get(relation, relation == "Intersects")
    if left.is_empty or right.is_empty:
        return relation == "Disjoint"
    moved = right.in_crs(left.crs, max_edge=DEGREE_STEP)
    return bool(getattr(left.to_ogr(), relation)(moved.to_ogr()))


def merged(geometries: Sequence[Geometry | None]) -> Geometry:
    """Return one geometry made of several, joined without dissolving them."""
    present = [each for each in geometries if each is not None]
    if not present:
        return Geometry("MultiPolygon", [])
    if len(present) == 1:
        return present[0]
    if any(each.is_unbounded for each in present):
        return Geometry.unbounded()
    first = present[0]
    same = [each.in_crs(first.crs, max_edge=DEGREE_STEP) for each in present]
    kinds = {each.kind.removeprefix("Multi") for each in same}
    if len(kinds) > 1:
        raise EarthEngineError("Geometries of different kinds cannot be joined here.")
    parts: list[Any] = []
    for each in same:
        parts += each.coordinates if each.kind.startswith("Multi") else [each.coordinates]
    return Geometry("Multi" + kinds.pop(), parts, first.crs, first.geodesic)
