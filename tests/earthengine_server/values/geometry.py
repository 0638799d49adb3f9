"""Geometries: GeoJSON-like shapes with a reference system, their measures and relations."""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from osgeo import ogr

from ..errors import EarthEngineError
from .projection import (
    EARTH_RADIUS,
    Projection,
    spatial_reference,
    transform_points,
    unit_in_metres,
)

ogr.UseExceptions()

Coordinates = list[Any]


@dataclass(frozen=True, eq=False)
class Geometry:
    """A shape: GeoJSON type and coordinates, reference system and kind of edges."""

    kind: str
    coordinates: Coordinates
    crs: str = "EPSG:4326"
    geodesic: bool = True
    is_unbounded: bool = False

    @classmethod
    def unbounded(cls) -> Geometry:
        """Return the geometry that covers everything."""
        box = rectangle(-180.0, -90.0, 180.0, 90.0, geodesic=False)
        return replace(box, is_unbounded=True)

    @property
    def is_geographic(self) -> bool:
        """Tell whether coordinates are longitudes and latitudes."""
        return bool(spatial_reference(self.crs).IsGeographic())

    @property
    def is_empty(self) -> bool:
        """Tell whether the geometry has no points."""
        return not self.coordinates

    def to_geojson(self) -> dict[str, Any]:
        """Return plain GeoJSON without reference system."""
        return {"type": self.kind, "coordinates": self.coordinates}

    def to_json(self) -> dict[str, Any]:
        """Return the geometry as getInfo shows it."""
        shown: dict[str, Any] = {"geodesic": self.geodesic, **self.to_geojson()}
        if self.kind in ("Point", "MultiPoint"):
            del shown["geodesic"]
        if self.crs != "EPSG:4326":
            shown["crs"] = {"type": "name", "properties": {"name": self.crs}}
        return shown

    def to_ogr(self) -> ogr.Geometry:
        """Return the GDAL geometry."""
        return ogr.CreateGeometryFromJson(json.dumps(self.to_geojson()))

    def points(self) -> np.ndarray:
        """Return all vertices as an (n, 2) array."""
        return np.array(list(_vertices(self.coordinates)), dtype=float).reshape(-1, 2)

    def bounds(self) -> tuple[float, float, float, float]:
        """Return the least and greatest coordinates: west, south, east, north."""
        points = self.points()
        if not len(points):
            raise EarthEngineError("Geometry.bounds: The geometry is empty.")
        (west, south), (east, north) = points.min(axis=0), points.max(axis=0)
        return float(west), float(south), float(east), float(north)

    def mapped(self, change: Callable[[np.ndarray], np.ndarray], **changes: Any) -> Geometry:
        """Return the geometry with every vertex array changed."""
        return replace(self, coordinates=_map_coordinates(self.coordinates, change), **changes)

    def in_crs(self, crs: str, max_edge: float | None = None) -> Geometry:
        """Return the geometry in another reference system, with long edges subdivided."""
        if crs == self.crs:
            return self
        source = self.densified(max_edge) if max_edge else self

        def move(points: np.ndarray) -> np.ndarray:
            return np.column_stack(transform_points(self.crs, crs, points[:, 0], points[:, 1]))

        return source.mapped(move, crs=crs)

    def moved_to(self, crs: str, pieces: int) -> Geometry:
        """Return the geometry in another reference system, bending edges of so many pieces."""
        if crs == self.crs:
            return self
        west, south, east, north = self.bounds()
        return self.in_crs(crs, max(east - west, north - south) / pieces or 1.0)

    def densified(self, max_edge: float) -> Geometry:
        """Return the geometry with edges no longer than so many of its own units."""
        if self.kind in ("Point", "MultiPoint") or self.is_empty:
            return self

        def split(points: np.ndarray) -> np.ndarray:
            if len(points) < 2:
                return points
            pieces = [
                np.linspace(start, end, _pieces(start, end, max_edge), endpoint=False)
                for start, end in zip(points[:-1], points[1:], strict=True)
            ]
            return np.concatenate([*pieces, points[-1:]])

        return self.mapped(split)


def _pieces(start: np.ndarray, end: np.ndarray, max_edge: float) -> int:
    return min(256, max(1, math.ceil(float(np.hypot(*(end - start))) / max_edge)))


def _map_coordinates(coordinates: Any, change: Callable[[np.ndarray], np.ndarray]) -> Any:
    if not coordinates:
        return coordinates
    if not isinstance(coordinates[0], list | tuple):
        return change(np.array([coordinates[:2]], dtype=float))[0].tolist()
    if not isinstance(coordinates[0][0], list | tuple):
        return change(np.array([point[:2] for point in coordinates], dtype=float)).tolist()
    return [_map_coordinates(each, change) for each in coordinates]


def _vertices(coordinates: Any) -> Iterator[tuple[float, float]]:
    if coordinates and not isinstance(coordinates[0], list | tuple):
        yield coordinates[0], coordinates[1]
        return
    for each in coordinates:
        yield from _vertices(each)


def from_geojson(shape: dict[str, Any], crs: str = "EPSG:4326", geodesic: bool = True) -> Geometry:
    """Build from GeoJSON, honouring Earth Engine's additions to it."""
    kind = shape.get("type", "")
    named = shape.get("crs")
    if isinstance(named, dict):
        crs = named.get("properties", {}).get("name", crs)
    geodesic = shape.get("geodesic", geodesic)
    if "coordinates" not in shape:
        raise EarthEngineError(f"Geometry: Invalid GeoJSON geometry: {json.dumps(shape)[:200]}")
    return Geometry(kind, _plain(shape["coordinates"]), crs, geodesic)


def _plain(coordinates: Any) -> Any:
    if isinstance(coordinates, list | tuple):
        return [_plain(each) for each in coordinates]
    return float(coordinates)


def rectangle(
    west: float,
    south: float,
    east: float,
    north: float,
    crs: str = "EPSG:4326",
    geodesic: bool = True,
) -> Geometry:
    """Return an axis-parallel rectangle, counted from its lower left corner."""
    ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
    return Geometry("Polygon", [ring], crs, geodesic)


def ring_area_on_sphere(ring: np.ndarray, geodesic: bool) -> float:
    """Return the area of a ring of degrees on the sphere, always positive."""
    lon, lat = np.radians(ring).T
    step = np.remainder(np.diff(lon) + math.pi, 2 * math.pi) - math.pi
    if geodesic:
        half = np.tan(step / 2)
        tangent = np.tan(lat / 2)
        product = tangent[:-1] * tangent[1:]
        excess = 2 * np.arctan2(half * (tangent[:-1] + tangent[1:]), 1 + product)
        return abs(float(excess.sum())) * EARTH_RADIUS**2
    climb = np.diff(lat)
    level = np.isclose(climb, 0)
    slanted = -np.diff(np.cos(lat)) / np.where(level, 1, climb)
    means = np.where(level, np.sin((lat[:-1] + lat[1:]) / 2), slanted)
    return abs(float((step * means).sum())) * EARTH_RADIUS**2


def polygons(geometry: Geometry) -> Iterator[list[np.ndarray]]:
    """Yield each polygon as a list of rings."""
    if geometry.kind == "Polygon":
        yield [np.array(ring, dtype=float) for ring in geometry.coordinates]
    elif geometry.kind == "MultiPolygon":
        for polygon in geometry.coordinates:
            yield [np.array(ring, dtype=float) for ring in polygon]


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


def intersect(left: Geometry, right: Geometry) -> bool:
    """Tell whether two geometries meet."""
    if left.is_unbounded or right.is_unbounded:
        return True
    if left.is_empty or right.is_empty:
        return False
    moved = right.in_crs(left.crs, max_edge=DEGREE_STEP)
    return bool(left.to_ogr().Intersects(moved.to_ogr()))


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
