"""Planar and spherical measures and operations on geometries."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
from osgeo import ogr

from ..errors import EarthEngineError
from .geometry import (
    Geometry,
    length_on_sphere,
    lines,
    local_crs,
    planar_length,
    polygons,
    ring_area_on_sphere,
    working_projection,
)
from .projection import Projection, unit_in_metres

DEGREE_STEP = 0.25
BUFFER_SEGMENTS = 16


def area(geometry: Geometry, projection: Projection | None) -> float:
    """Return the area in square metres on the sphere, or in the units of a projection."""
    working = working_projection(geometry, projection)
    if working is None:
        degrees = geometry.in_crs("EPSG:4326")
        return sum(
            ring_area_on_sphere(rings[0], degrees.geodesic)
            - sum(ring_area_on_sphere(hole, degrees.geodesic) for hole in rings[1:])
            for rings in polygons(degrees)
        )
    shape = in_projection(geometry, working)
    return sum(
        _shoelace(rings[0]) - sum(_shoelace(hole) for hole in rings[1:])
        for rings in polygons(shape)
    ) * _unit_area(working, projection)


def _unit_area(working: Projection, asked: Projection | None) -> float:
    """Return the factor to square metres: 1 when a projection was asked for."""
    return 1.0 if asked is not None else unit_in_metres(working.crs) ** 2


def _shoelace(ring: np.ndarray) -> float:
    """Return the planar area of a ring."""
    x, y = (ring - ring[0]).T
    return abs(float(np.dot(x[:-1], y[1:]) - np.dot(x[1:], y[:-1]))) / 2


def in_projection(geometry: Geometry, projection: Projection) -> Geometry:
    """Return a geometry in the pixel units of a projection."""
    moved = geometry.in_crs(projection.crs, max_edge=DEGREE_STEP)
    a, b, c, d, e, f = projection.transform
    if projection.transform == (1.0, 0.0, 0.0, 0.0, 1.0, 0.0):
        return moved

    def change(points: np.ndarray) -> np.ndarray:
        """Apply the inverse of the projection's transform."""
        x, y = points[:, 0] - c, points[:, 1] - f
        determinant = a * e - b * d
        return np.column_stack([(e * x - b * y) / determinant, (a * y - d * x) / determinant])

    return moved.mapped(change)


def line_length(
    pieces: Iterable[np.ndarray], geometry: Geometry, projection: Projection | None
) -> float:
    """Return the total length of polylines in metres, or in the units of a projection."""
    working = working_projection(geometry, projection)
    if working is None:
        return sum(length_on_sphere(piece) for piece in pieces)
    factor = 1.0 if projection is not None else unit_in_metres(working.crs)
    return factor * sum(planar_length(piece) for piece in pieces)


def length(geometry: Geometry, projection: Projection | None) -> float:
    """Return the length of the linear parts."""
    shape = geometry if projection is None else in_projection(geometry, projection)
    return line_length(lines(shape), geometry, projection)


def perimeter(geometry: Geometry, projection: Projection | None) -> float:
    """Return the length of the rings of the polygonal parts."""
    shape = geometry if projection is None else in_projection(geometry, projection)
    rings = (ring for rings in polygons(shape) for ring in rings)
    return line_length(rings, geometry, projection)


def common_crs(left: Geometry, right: Geometry) -> tuple[Geometry, Geometry]:
    """Return two geometries in the reference system of the left one."""
    return left, right.in_crs(left.crs, max_edge=DEGREE_STEP)


def combined(left: Geometry, right: Geometry, operation: str) -> Geometry:
    """Return the union, intersection or difference of two geometries."""
    if operation == "Intersection" and left.is_unbounded:
        return right
    if operation == "Intersection" and right.is_unbounded:
        return left
    left, right = common_crs(left, right)
    result = getattr(_sound(left.to_ogr()), operation)(_sound(right.to_ogr()))
    return Geometry.from_ogr(result, left.crs, left.geodesic)


def _sound(shape: ogr.Geometry) -> ogr.Geometry:
    """Return a geometry without self-intersections."""
    return shape if shape.IsValid() else shape.MakeValid()


def related(left: Geometry, right: Geometry, relation: str) -> bool:
    """Tell whether a spatial relation holds, such as Intersects or Contains."""
    if left.is_unbounded or right.is_unbounded:
        return {
            "Intersects": True,
            "Contains": left.is_unbounded,
            "Within": right.is_unbounded,
            "Disjoint": False,
        }[relation]
    if left.is_empty or right.is_empty:
        return relation == "Disjoint"
    left, right = common_crs(left, right)
    return bool(getattr(left.to_ogr(), relation)(right.to_ogr()))


def to_metres(geometry: Geometry, *others: Geometry) -> list[Geometry]:
    """Return geometries in an equidistant system around them."""
    crs = local_crs(merged([geometry, *others]))
    return [each.in_crs(crs, max_edge=DEGREE_STEP) for each in (geometry, *others)]


def distance(left: Geometry, right: Geometry, projection: Projection | None) -> float:
    """Return the least distance in metres, or in the units of a projection."""
    if projection is not None:
        first, second = in_projection(left, projection), in_projection(right, projection)
        return float(first.to_ogr().Distance(second.to_ogr()))
    if left.kind == right.kind == "Point":
        pair = [each.in_crs("EPSG:4326").points() for each in (left, right)]
        return length_on_sphere(np.concatenate(pair))
    first, second = to_metres(left, right)
    return float(first.to_ogr().Distance(second.to_ogr()))


def buffer(geometry: Geometry, metres: float, projection: Projection | None) -> Geometry:
    """Return the geometry grown or shrunk by a distance."""
    if projection is not None:
        shape = geometry.in_crs(projection.crs, max_edge=DEGREE_STEP)
        a = abs(projection.transform[0])
        grown = _sound(shape.to_ogr()).Buffer(metres * a, BUFFER_SEGMENTS)
        return Geometry.from_ogr(grown, projection.crs, False)
    if not geometry.is_geographic:
        grown = geometry.to_ogr().Buffer(metres / unit_in_metres(geometry.crs), BUFFER_SEGMENTS)
        return Geometry.from_ogr(grown, geometry.crs, geometry.geodesic)
    (local,) = to_metres(geometry)
    grown = Geometry.from_ogr(
        _sound(local.to_ogr()).Buffer(metres, BUFFER_SEGMENTS), local.crs, geometry.geodesic
    )
    return grown.in_crs(geometry.crs)


def centroid(geometry: Geometry) -> Geometry:
    """Return the centre of the highest-dimensional parts."""
    (local,) = to_metres(geometry) if geometry.is_geographic else (geometry,)
    centre = Geometry.from_ogr(local.to_ogr().Centroid(), local.crs, geometry.geodesic)
    return centre.in_crs(geometry.crs)


def merged(geometries: Sequence[Geometry | None]) -> Geometry:
    """Return one geometry made of several, joined without dissolving them."""
    present = [each for each in geometries if each is not None]
    if not present:
        return Geometry("GeometryCollection", [], geodesic=True)
    if len(present) == 1:
        return present[0]
    if any(each.is_unbounded for each in present):
        return Geometry.unbounded()
    first = present[0]
    same = [each.in_crs(first.crs, max_edge=DEGREE_STEP) for each in present]
    kinds = {each.kind.removeprefix("Multi") for each in same}
    if len(kinds) == 1 and kinds <= {"Point", "LineString", "Polygon"}:
        parts: list[Any] = []
        for each in same:
            parts += each.coordinates if each.kind.startswith("Multi") else [each.coordinates]
        return Geometry("Multi" + kinds.pop(), parts, first.crs, first.geodesic)
    return Geometry("GeometryCollection", [], first.crs, first.geodesic, tuple(same))


def dissolved(geometry: Geometry) -> Geometry:
    """Return the union of all parts."""
    shape = geometry.to_ogr()
    return Geometry.from_ogr(_sound(shape).UnaryUnion(), geometry.crs, geometry.geodesic)


def require_same_crs(geometries: Sequence[Geometry]) -> None:
    """Refuse geometries of different projections."""
    if len({each.crs for each in geometries}) > 1:
        raise EarthEngineError("All geometries must have the same projection.")
