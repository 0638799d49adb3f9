"""Features with their properties and geometries, projections and pixel types."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from ..evaluation.promotion import as_type
from ..evaluation.registry import algorithm, register_all
from ..values.features import Feature, element_geometry, element_property
from ..values.geometry import DEGREE_STEP, Coordinates, Geometry, area, intersect, rectangle
from ..values.projection import IDENTITY, Projection, crs_text
from ..values.types import ErrorMargin, PixelType, named

algorithm("ErrorMargin")(ErrorMargin)


@algorithm("Projection")
def projection(crs: Any, transform: list[float] | None, _transform_wkt: str | None) -> Projection:
    base = as_type(crs, "Projection", "Projection")
    return Projection(crs_text(base.crs), base.transform).resolved(transform, None)


register_all(
    "Projection",
    {
        "atScale": Projection.at_scale,
        "crs": lambda base: base.crs,
        "nominalScale": lambda base: base.nominal_scale,
    },
)


@algorithm("PixelType")
def make_pixel_type(precision: Any, low: Any, high: Any, dimensions: int) -> PixelType:
    if isinstance(precision, PixelType):
        return precision
    if precision not in ("int", "float", "double") or (precision, low, high) == ("int", None, None):
        return named(precision).with_dimensions(dimensions)
    return PixelType(precision, low, high, dimensions)


_NAMES = ("double", "float", "int8", "int16", "int32", "int64", "uint8", "uint16", "uint32")


def _named_type(name: str) -> Any:
    return lambda: named(name)


register_all(
    "PixelType",
    {name: _named_type(name) for name in _NAMES},
)


@algorithm("Feature")
def feature(geometry: Geometry | None, properties: dict[str, Any], key: str | None) -> Feature:
    return Feature(geometry, properties if key is None else {**properties, key: geometry})


@algorithm("Image.geometry", "Feature.geometry", "Element.geometry")
def geometry_of(
    element: Any, _error: ErrorMargin | None, wanted: Projection | None, _geodesics: bool | None
) -> Geometry | None:
    found = element_geometry(element)
    return found if found is None or wanted is None else found.in_crs(wanted.crs)


def _with(element: Any, changes: dict[str, Any]) -> Any:
    """Return an element with changed properties; null removes one."""
    merged = {**element.properties, **changes}
    return element.with_properties({k: v for k, v in merged.items() if v is not None})


@algorithm("Element.copyProperties", "Image.copyProperties")
def copy_properties(
    target: Any, source: Any, names: list[str] | None, exclude: list[str] | None
) -> Any:
    """Copy properties; system properties only when they are named."""
    if source is None:
        return target
    if names is None:
        names = [name for name in source.properties if not name.startswith("system:")]
    chosen = [name for name in names if name not in (exclude or [])]
    return _with(target, {name: element_property(source, name) for name in chosen})


register_all(
    "Element",
    {
        "get": element_property,
        "getNumber": lambda element, name: as_type(
            element_property(element, name), "Number", "Element.getNumber"
        ),
        "set": lambda element, key, value: _with(element, {key: value}),
        "setMulti": _with,
    },
)


Margin = ErrorMargin | None
MaybeProjection = Projection | None


def _pairs(coordinates: Any) -> Coordinates:
    return np.array(coordinates, float).reshape(-1, 2).tolist()


def _depth(coordinates: Any) -> int:
    return 1 + _depth(coordinates[0]) if isinstance(coordinates, list) else 0


def _ring(coordinates: Any) -> Coordinates:
    points = _pairs(coordinates)
    return points if points[0] == points[-1] else [*points, points[0]]


def _rings(coordinates: Any) -> list[Coordinates]:
    """Return the closed rings of a polygon, given as rings or as one list of points."""
    return [_ring(each) for each in (coordinates if _depth(coordinates) >= 3 else [coordinates])]


def _polygons(coordinates: Any) -> list[list[Coordinates]]:
    """Return the rings of several polygons, or of the only one."""
    return [_rings(each) for each in (coordinates if _depth(coordinates) >= 4 else [coordinates])]


def _box(coordinates: Any) -> Coordinates:
    """Return the ring of the rectangle between two corners."""
    (x1, y1), (x2, y2) = _pairs(coordinates)
    return rectangle(min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)).coordinates


def _constructor(kind: str, read: Callable[[Any], Coordinates]) -> Callable[..., Geometry]:
    """Return the constructor of a kind, whose coordinates may be a projection's pixels."""

    def construct(
        coordinates: Any,
        projection: MaybeProjection = None,
        geodesic: bool | None = None,
        *_settings: Any,
    ) -> Geometry:
        crs = "EPSG:4326" if projection is None else projection.crs
        # Edges are geodesics by default in degrees only.
        edges = crs == "EPSG:4326" if geodesic is None else geodesic
        made = Geometry(kind, read(coordinates), crs, edges)
        if projection is None or projection.transform == IDENTITY:
            return made
        a, b, c, d, e, f = projection.transform

        def placed(points: np.ndarray) -> np.ndarray:
            x, y = points.T
            return np.column_stack([a * x + b * y + c, d * x + e * y + f])

        return made.mapped(placed)

    return construct


register_all(
    "GeometryConstructors",
    {
        "Point": _constructor("Point", lambda pair: _pairs(pair)[0]),
        "Polygon": _constructor("Polygon", _rings),
        "MultiPolygon": _constructor("MultiPolygon", _polygons),
        "Rectangle": _constructor("Polygon", _box),
        "BBox": lambda *sides: rectangle(*sides, geodesic=False),
    },
)


@algorithm("Geometry.bounds")
def bounds(geometry: Geometry, _error: Margin, projection: MaybeProjection) -> Geometry:
    if projection is not None:
        geometry = geometry.in_crs(projection.crs, max_edge=DEGREE_STEP)
    return rectangle(*geometry.bounds(), crs=geometry.crs, geodesic=geometry.geodesic)


register_all(
    "Geometry",
    {
        "area": lambda geometry, _error, projection: area(geometry, projection),
        "coordinates": lambda geometry: geometry.coordinates,
        "type": lambda geometry: geometry.kind,
        "projection": lambda geometry: Projection(geometry.crs),
        "intersects": lambda left, right, _error, _projection: intersect(left, right),
    },
)
