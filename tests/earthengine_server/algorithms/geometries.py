"""Geometries and the features that carry them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np

from ..errors import EarthEngineError
from ..evaluation.promotion import as_type
from ..evaluation.registry import algorithm, register_algorithm
from ..pixels.rendering import covering_grid
from ..values import shapes
from ..values.features import Collection, Feature
from ..values.geometry import Coordinates, Geometry, lines, planar_length, rectangle
from ..values.grid import Grid
from ..values.misc import ErrorMargin
from ..values.projection import IDENTITY, Projection

Margin = ErrorMargin | None
MaybeProjection = Projection | None


def _crs(projection: MaybeProjection) -> str:
    """Return the code of a projection, degrees by default."""
    return "EPSG:4326" if projection is None else projection.crs


def _geodesic(geodesic: bool | None, projection: MaybeProjection) -> bool:
    """Return whether edges are geodesics: by default only in degrees."""
    if geodesic is not None:
        return geodesic
    return _crs(projection) == "EPSG:4326"


def placed(geometry: Geometry, projection: MaybeProjection) -> Geometry:
    """Return a geometry given in a projection's pixels in its reference system."""
    if projection is None or projection.transform == IDENTITY:
        return geometry
    a, b, c, d, e, f = projection.transform

    def change(points: np.ndarray) -> np.ndarray:
        """Apply the transform."""
        x, y = points.T
        return np.column_stack([a * x + b * y + c, d * x + e * y + f])

    return geometry.mapped(change)


def constructor(name: str) -> Callable[[Callable[..., Geometry]], Callable[..., Geometry]]:
    """Register a constructor whose second argument is the projection of the coordinates."""

    def register(build: Callable[..., Geometry]) -> Callable[..., Geometry]:
        """Enter the constructor in the table."""

        def construct(coordinates: Any, projection: MaybeProjection, *rest: Any) -> Geometry:
            """Build the geometry and put it where the projection says."""
            return placed(build(coordinates, projection, *rest), projection)

        register_algorithm(f"GeometryConstructors.{name}", construct)
        return build

    return register


def _flat(coordinates: Any) -> list[float]:
    """Return all numbers in nested coordinates; points count with their own ones."""
    if isinstance(coordinates, Geometry):
        return [float(each) for each in coordinates.points().ravel()]
    if isinstance(coordinates, list):
        return [number for each in coordinates for number in _flat(each)]
    return [float(as_type(coordinates, "Number", "Geometry"))]


def _pairs(coordinates: Any) -> Coordinates:
    """Return coordinates as a list of points."""
    numbers = _flat(coordinates)
    if len(numbers) % 2:
        raise EarthEngineError("Geometry: Invalid number of coordinates.")
    return [numbers[i : i + 2] for i in range(0, len(numbers), 2)]


def _depth(coordinates: Any) -> int:
    """Return how deep coordinates are nested; points count as a pair."""
    if isinstance(coordinates, Geometry):
        return 1
    return 1 + _depth(coordinates[0]) if isinstance(coordinates, list) and coordinates else 0


def _ring(coordinates: Any) -> Coordinates:
    """Return a closed ring."""
    points = _pairs(coordinates)
    if points and points[0] != points[-1]:
        points = [*points, list(points[0])]
    return points


def _rings(coordinates: Any) -> list[Coordinates]:
    """Return the rings of a polygon, given as rings or as one list of points."""
    if _depth(coordinates) >= 3:
        return [_ring(ring) for ring in coordinates]
    return [_ring(coordinates)]


@constructor("Point")
def point(coordinates: list[Any], projection: MaybeProjection) -> Geometry:
    """Return a point."""
    numbers = _flat(coordinates)
    if len(numbers) != 2:
        raise EarthEngineError("Geometry.Point: Expected two coordinates.")
    return Geometry("Point", numbers, _crs(projection))


@constructor("MultiPoint")
def multi_point(coordinates: list[Any], projection: MaybeProjection) -> Geometry:
    """Return several points."""
    return Geometry("MultiPoint", _pairs(coordinates), _crs(projection))


@constructor("LineString")
def line_string(
    coordinates: list[Any], projection: MaybeProjection, geodesic: bool | None, _error: Margin
) -> Geometry:
    """Return a line."""
    return Geometry(
        "LineString", _pairs(coordinates), _crs(projection), _geodesic(geodesic, projection)
    )


@constructor("LinearRing")
def linear_ring(
    coordinates: list[Any], projection: MaybeProjection, geodesic: bool | None, _error: Margin
) -> Geometry:
    """Return a closed line."""
    return Geometry(
        "LinearRing", _ring(coordinates), _crs(projection), _geodesic(geodesic, projection)
    )


@constructor("MultiLineString")
def multi_line_string(
    coordinates: list[Any], projection: MaybeProjection, geodesic: bool | None, _error: Margin
) -> Geometry:
    """Return several lines."""
    parts = (
        coordinates
        if _depth(coordinates) >= 3
        or all(isinstance(each, Geometry) and each.kind != "Point" for each in coordinates)
        else [coordinates]
    )
    return Geometry(
        "MultiLineString",
        [_pairs(part) for part in parts],
        _crs(projection),
        _geodesic(geodesic, projection),
    )


@constructor("Polygon")
def polygon(
    coordinates: list[Any],
    projection: MaybeProjection,
    geodesic: bool | None,
    _error: Margin,
    _even_odd: bool,
) -> Geometry:
    """Return a polygon."""
    return Geometry(
        "Polygon", _rings(coordinates), _crs(projection), _geodesic(geodesic, projection)
    )


@constructor("MultiPolygon")
def multi_polygon(
    coordinates: list[Any],
    projection: MaybeProjection,
    geodesic: bool | None,
    _error: Margin,
    _even_odd: bool,
) -> Geometry:
    """Return several polygons."""
    if all(isinstance(each, Geometry) for each in coordinates):
        parts = [each.coordinates for each in coordinates]
    elif _depth(coordinates) >= 4:
        parts = [_rings(each) for each in coordinates]
    else:
        parts = [_rings(coordinates)]
    return Geometry("MultiPolygon", parts, _crs(projection), _geodesic(geodesic, projection))


@constructor("Rectangle")
def rectangle_of(
    coordinates: list[Any], projection: MaybeProjection, geodesic: bool | None, _even_odd: bool
) -> Geometry:
    """Return the rectangle between two corners."""
    numbers = _flat(coordinates)
    if len(numbers) != 4:
        raise EarthEngineError("Geometry.Rectangle: Expected two corners.")
    west, south, east, north = numbers
    return rectangle(
        min(west, east),
        min(south, north),
        max(west, east),
        max(south, north),
        _crs(projection),
        _geodesic(geodesic, projection),
    )


@algorithm("GeometryConstructors.BBox")
def bbox(west: float, south: float, east: float, north: float) -> Geometry:
    """Return a rectangle of parallels and meridians."""
    if east - west >= 360:
        west, east = -180.0, 180.0
    elif east < west:
        east += 360.0
    return rectangle(west, max(south, -90.0), east, min(north, 90.0), geodesic=False)


@algorithm("GeometryConstructors.MultiGeometry")
def multi_geometry(
    geometries: list[Geometry],
    _projection: MaybeProjection,
    _geodesic_edges: bool | None,
    _error: Margin,
) -> Geometry:
    """Return a collection of geometries."""
    first = geometries[0] if geometries else Geometry("GeometryCollection", [])
    return Geometry("GeometryCollection", [], first.crs, first.geodesic, tuple(geometries))


@algorithm("Geometry.coordinates")
def coordinates_of(geometry: Geometry) -> Coordinates:
    """Return the coordinates."""
    return geometry.coordinates


@algorithm("Geometry.type")
def kind(geometry: Geometry) -> str:
    """Return the GeoJSON type."""
    return geometry.kind


@algorithm("Geometry.geodesic", "Geometry.edgesAreGeodesics")
def geodesic(geometry: Geometry) -> bool:
    """Tell whether edges are geodesics."""
    return geometry.geodesic


@algorithm("Geometry.isUnbounded")
def is_unbounded(geometry: Geometry) -> bool:
    """Tell whether the geometry covers everything."""
    return geometry.is_unbounded


@algorithm("Geometry.geometries")
def geometries_of(geometry: Geometry) -> list[Geometry]:
    """Return the parts of a collection or multi-geometry, or the geometry itself."""
    if geometry.kind == "GeometryCollection":
        return list(geometry.parts)
    if geometry.kind.startswith("Multi"):
        single = geometry.kind.removeprefix("Multi")
        return [replace(geometry, kind=single, coordinates=part) for part in geometry.coordinates]
    return [geometry]


@algorithm("Geometry.bounds")
def bounds(geometry: Geometry, _error: Margin, projection: MaybeProjection) -> Geometry:
    """Return the bounding rectangle."""
    if projection is not None:
        geometry = geometry.in_crs(projection.crs, max_edge=0.25)
    return rectangle(*geometry.bounds(), crs=geometry.crs, geodesic=geometry.geodesic)


@algorithm("Geometry.buffer")
def buffer(
    geometry: Geometry, distance: float, _error: Margin, projection: MaybeProjection
) -> Geometry:
    """Return the geometry grown by a distance."""
    return shapes.buffer(geometry, distance, projection)


@algorithm("Geometry.centroid")
def centroid(geometry: Geometry, _error: Margin, _projection: MaybeProjection) -> Geometry:
    """Return the centre."""
    return shapes.centroid(geometry)


@algorithm("Geometry.convexHull")
def convex_hull(geometry: Geometry, _error: Margin, _projection: MaybeProjection) -> Geometry:
    """Return the convex hull."""
    return Geometry.from_ogr(geometry.to_ogr().ConvexHull(), geometry.crs, geometry.geodesic)


@algorithm("Geometry.dissolve")
def dissolve(geometry: Geometry, _error: Margin, _projection: MaybeProjection) -> Geometry:
    """Return the union of the parts."""
    return shapes.dissolved(geometry)


@algorithm("Geometry.simplify")
def simplify(geometry: Geometry, error: ErrorMargin, _projection: MaybeProjection) -> Geometry:
    """Return the geometry with fewer vertices."""
    (local,) = shapes.to_metres(geometry)
    shape = local.to_ogr().SimplifyPreserveTopology(error.value or 0.0)
    return Geometry.from_ogr(shape, local.crs, geometry.geodesic).in_crs(geometry.crs)


@algorithm("Geometry.transform", "ProjectionTransform")
def transform(
    geometry: Any, projection: Projection, _error: Margin, geodesic_edges: bool | None
) -> Any:
    """Return the geometry in another reference system."""
    if isinstance(geometry, Feature):
        moved = (
            None
            if geometry.geometry is None
            else transform(geometry.geometry, projection, None, geodesic_edges)
        )
        return replace(geometry, geometry=moved)
    moved = geometry.in_crs(projection.crs)
    edges = geodesic_edges if geodesic_edges is not None else geometry.geodesic
    return replace(moved, geodesic=edges)


@algorithm("Geometry.cutLines")
def cut_lines(
    geometry: Geometry, distances: list[float], _error: Margin, _projection: MaybeProjection
) -> Geometry:
    """Return lines cut at distances from their beginnings."""
    (local,) = shapes.to_metres(geometry)
    parts: list[Any] = []
    for line in lines(local):
        steps = np.hypot(*np.diff(line, axis=0).T)
        along = np.concatenate([[0], np.cumsum(steps)])
        cuts = [0.0, *(d for d in sorted(distances) if 0 < d < along[-1]), planar_length(line)]
        for start, end in zip(cuts, cuts[1:], strict=False):
            inner = [p.tolist() for p, a in zip(line, along, strict=True) if start < a < end]
            ends = [
                [float(np.interp(at, along, line[:, k])) for k in (0, 1)] for at in (start, end)
            ]
            parts.append([ends[0], *inner, ends[1]])
    cut = Geometry("MultiLineString", parts, local.crs, geometry.geodesic)
    return cut.in_crs(geometry.crs)


@algorithm("Geometry.coveringGrid")
def covering_grid_of(geometry: Geometry, projection: Projection, scale: float | None) -> Collection:
    """Return the cells of a projection's grid that meet a geometry."""
    base = projection if scale is None else projection.at_scale(scale)
    window = covering_grid(geometry, base)
    column, row = window.offset_in(base) or (0, 0)
    shape = geometry.in_crs(base.crs, max_edge=0.25).to_ogr()
    cells = []
    for j in range(window.height):
        for i in range(window.width):
            cell = _cell(window.part(i, j, 1, 1))
            if cell.to_ogr().Intersects(shape):
                cells.append(Feature(cell, {}, f"{column + i},{row + j}"))
    return Collection(tuple(cells))


def _cell(grid: Grid) -> Geometry:
    """Return the outline of a single pixel."""
    a, b, c, d, e, f = grid.transform
    corners = [[a * x + b * y + c, d * x + e * y + f] for x, y in ((0, 0), (1, 0), (1, 1), (0, 1))]
    xs, ys = [p[0] for p in corners], [p[1] for p in corners]
    return rectangle(min(xs), min(ys), max(xs), max(ys), grid.crs, geodesic=False)


def _closest(left: Geometry, right: Geometry) -> tuple[Geometry, Geometry]:
    """Return the closest points of two geometries."""
    first, second = shapes.to_metres(left, right)
    best: tuple[float, np.ndarray, np.ndarray] | None = None
    for a, b in ((first, second), (second, first)):
        target = b.densified(max(float(np.ptp(b.points(), axis=0).max()) / 200, 1.0))
        for vertex in a.densified(max(float(np.ptp(a.points(), axis=0).max()) / 200, 1.0)).points():
            apart = np.hypot(*(target.points() - vertex).T)
            nearest = int(apart.argmin())
            if best is None or apart[nearest] < best[0]:
                pair = (vertex, target.points()[nearest])
                best = (float(apart[nearest]), *(pair if a is first else pair[::-1]))
    if best is None:
        raise EarthEngineError("Geometry.closestPoints: A geometry is empty.")
    return tuple(  # type: ignore[return-value]
        Geometry("Point", p.tolist(), first.crs).in_crs(left.crs) for p in best[1:]
    )


@algorithm("Geometry.closestPoint")
def closest_point(
    left: Geometry, right: Geometry, _error: Margin, _projection: MaybeProjection
) -> Geometry | None:
    """Return the point of the right geometry that is nearest to the left one."""
    if left.is_empty or right.is_empty:
        return None
    return _closest(left, right)[1]


@algorithm("Geometry.closestPoints")
def closest_points(
    left: Geometry, right: Geometry, _error: Margin, _projection: MaybeProjection
) -> dict[str, Geometry]:
    """Return the points where two geometries are nearest to each other."""
    if left.is_empty or right.is_empty:
        return {}
    first, second = _closest(left, right)
    return {"left": first, "right": second}


def _measure(measure: Callable[[Geometry, MaybeProjection], float]) -> Callable[..., float]:
    """Return a measure as an algorithm."""
    return lambda geometry, error, projection: measure(geometry, projection)


def _combination(operation: str) -> Callable[..., Geometry]:
    """Return a set operation as an algorithm."""
    return lambda left, right, error, projection: shapes.combined(left, right, operation)


def _relation(relation: str) -> Callable[..., bool]:
    """Return a spatial relation as an algorithm."""
    return lambda left, right, error, projection: shapes.related(left, right, relation)


def distance(
    left: Geometry, right: Geometry, _error: Margin, projection: MaybeProjection, _spherical: bool
) -> float:
    """Return the least distance."""
    return shapes.distance(left, right, projection)


def within_distance(
    left: Geometry, right: Geometry, limit: float, _error: Margin, projection: MaybeProjection
) -> bool:
    """Tell whether two geometries are within a distance."""
    return shapes.distance(left, right, projection) <= limit


MEASURES = {
    "area": _measure(shapes.area),
    "length": _measure(shapes.length),
    "perimeter": _measure(shapes.perimeter),
}
COMBINATIONS = {
    "union": _combination("Union"),
    "intersection": _combination("Intersection"),
    "difference": _combination("Difference"),
    "symmetricDifference": _combination("SymDifference"),
}
RELATIONS = {
    "closestPoint": closest_point,
    "closestPoints": closest_points,
    "intersects": _relation("Intersects"),
    "contains": _relation("Contains"),
    "containedIn": _relation("Within"),
    "disjoint": _relation("Disjoint"),
    "distance": distance,
    "withinDistance": within_distance,
}
CHANGES = {
    "bounds": bounds,
    "buffer": buffer,
    "centroid": centroid,
    "convexHull": convex_hull,
    "dissolve": dissolve,
    "simplify": simplify,
    "cutLines": cut_lines,
    "transform": transform,
}


def geometry_of(feature: Any) -> Geometry:
    """Return a feature's geometry, refusing a feature without one."""
    return as_type(feature, "Geometry", "Feature")


def _changed(change: Callable[..., Geometry]) -> Callable[..., Any]:
    """Return a geometry operation as one on features."""

    def on_feature(feature: Any, *arguments: Any) -> Any:
        """Change the feature's geometry."""
        return Feature(
            change(geometry_of(feature), *arguments),
            feature.properties,
            getattr(feature, "id", None),
        )

    return on_feature


def _measured(measure: Callable[..., Any]) -> Callable[..., Any]:
    """Return a measure of geometries as one of features."""
    return lambda feature, *arguments: measure(geometry_of(feature), *arguments)


def _paired(relation: Callable[..., Any]) -> Callable[..., Any]:
    """Return a relation of geometries as one of features."""
    return lambda left, right, *arguments: relation(
        geometry_of(left), geometry_of(right), *arguments
    )


def _combined(operation: Callable[..., Geometry]) -> Callable[..., Any]:
    """Return a set operation on geometries as one on features; the left one's properties stay."""

    def on_features(left: Any, right: Any, *arguments: Any) -> Any:
        """Combine the geometries."""
        joined = operation(geometry_of(left), geometry_of(right), *arguments)
        return Feature(joined, left.properties, getattr(left, "id", None))

    return on_features


for _name, _function in MEASURES.items():
    register_algorithm(f"Geometry.{_name}", _function)
    register_algorithm(f"Feature.{_name}", _measured(_function))
for _name, _operation in COMBINATIONS.items():
    register_algorithm(f"Geometry.{_name}", _operation)
    register_algorithm(f"Feature.{_name}", _combined(_operation))
for _name, _test in RELATIONS.items():
    if not _name.startswith("closest"):
        register_algorithm(f"Geometry.{_name}", _test)
    register_algorithm(f"Feature.{_name}", _paired(_test))
for _name, _change in CHANGES.items():
    register_algorithm(f"Feature.{_name}", _changed(_change))
