"""Polygons in degrees: continuous over the antimeridian, away from the poles, on the Earth."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from osgeo import ogr

from ..support.errors import WaterGeeError
from ..support.texts import say
from .polygons import Area

#: Landsat sees no further north or south.
FARTHEST = 82.7
#: An edge of so many degrees goes around the whole Earth, and is meant to.
_ALL_AROUND = 359.999


def on_the_globe(area: Area) -> ogr.Geometry:
    """Return an area in degrees (EPSG:4326) as far as Landsat sees; longitudes may be over 180.

    An edge over more than half of the Earth goes the other way round: over the antimeridian.
    Raises WaterGeeError for latitudes that are none, for poles, and where Landsat sees nothing.
    """
    geometry = area.geometry_in("EPSG:4326")
    west, east, south, north = geometry.GetEnvelope()
    if max(abs(south), abs(north)) > 90 + 1e-6 or max(abs(west), abs(east)) > 540:
        raise WaterGeeError(
            say(
                "The area is from {west:.6g} to {east:.6g} degrees east and from {south:.6g} to "
                "{north:.6g} degrees north, which is not on Earth. Are longitude and latitude "
                "swapped, or is the coordinate reference system another one?",
                west=west,
                east=east,
                south=south,
                north=north,
            )
        )
    whole = continuous(geometry)
    seen = whole.Intersection(_box(-900, -FARTHEST, 900, FARTHEST))
    if seen is None or seen.IsEmpty() or not seen.Area():
        raise WaterGeeError(
            say(
                "Landsat does not see the area: it lies beyond {farthest:g} degrees of latitude, "
                "or is empty.",
                farthest=FARTHEST,
            )
        )
    return seen


def continuous(geometry: ogr.Geometry) -> ogr.Geometry:
    """Return polygons in degrees whose longitudes do not jump at the antimeridian.

    Raises WaterGeeError for a polygon around a pole.
    """
    return _rebuilt(geometry, _unwrapped)


def _unwrapped(points: np.ndarray) -> np.ndarray:
    """Return points (x, y a row) of a ring without jumps of more than half of the Earth."""
    steps = np.diff(points[:, 0])
    turns = np.where((np.abs(steps) > 180) & (np.abs(steps) < _ALL_AROUND), -np.sign(steps), 0)
    turned = np.concatenate([[0], np.cumsum(turns)])
    if turned[-1]:
        raise WaterGeeError(
            say("The area is around a pole, where there are no UTM zones. Choose another area.")
        )
    return np.column_stack([points[:, 0] + 360 * turned, points[:, 1]])


def _rebuilt(geometry: ogr.Geometry, change: Callable[[np.ndarray], np.ndarray]) -> ogr.Geometry:
    """Return a copy of polygons whose rings are changed."""
    copy = geometry.Clone()
    _change_parts(copy, change)
    return copy


def _change_parts(geometry: ogr.Geometry, change: Callable[[np.ndarray], np.ndarray]) -> None:
    for number in range(geometry.GetGeometryCount()):
        part = geometry.GetGeometryRef(number)
        if part.GetGeometryCount():
            _change_parts(part, change)
        else:
            _change_ring(part, change)


def _change_ring(ring: ogr.Geometry, change: Callable[[np.ndarray], np.ndarray]) -> None:
    points = np.array([ring.GetPoint_2D(n) for n in range(ring.GetPointCount())])
    for number, (x, y) in enumerate(change(points) if len(points) else ()):
        ring.SetPoint_2D(number, float(x), float(y))


def _box(west: float, south: float, east: float, north: float) -> ogr.Geometry:
    return ogr.CreateGeometryFromWkt(
        f"POLYGON(({west} {south},{west} {north},{east} {north},{east} {south},{west} {south}))"
    )


def strip(west: float, east: float) -> ogr.Geometry:
    """Return what lies between two meridians, in degrees."""
    return _box(west, -90, east, 90)


def shifted(geometry: ogr.Geometry, degrees: float) -> ogr.Geometry:
    """Return polygons moved east by so many degrees."""
    return _rebuilt(geometry, lambda points: points + (degrees, 0.0))
