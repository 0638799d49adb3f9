"""Outlines of bodies: valid ones, and ones without the stairs of pixels that keep their area."""

from __future__ import annotations

import math
import struct
from collections.abc import Sequence

import numpy as np
from osgeo import ogr

from ...rasters.gdal_state import gdal_errors

#: A body keeps its area within this share, or its outline stays as it is.
KEPT = 0.01
_ROUNDS = 8
#: Corners that stand out less than this share of a pixel are left out.
_SLACK = 0.05


@gdal_errors()
def smoothed(outline: ogr.Geometry, pixel: float, passes: int) -> ogr.Geometry:
    """Return a body's outline smoothed `passes` times, its area kept within 1 %.

    Points a pixel apart each move half-way to the middle of their neighbours; what a body loses by
    that it gets back by a rim of even width. Where that cannot be, the outline stays as it is.
    """
    dense = outline.Clone()
    dense.Segmentize(pixel)
    area = outline.GetArea()
    soft = valid(_polygons([_moved(rings, passes) for rings in _rings(dense)]))
    soft = soft.SimplifyPreserveTopology(pixel * _SLACK)
    for _ in range(_ROUNDS):
        if abs(soft.GetArea() / area - 1) <= KEPT / 4 or soft.IsEmpty():
            break
        soft = soft.Buffer(_rim(soft, area), 4)
    good = not soft.IsEmpty() and soft.IsValid() and abs(soft.GetArea() / area - 1) <= KEPT
    return soft if good else outline


def _rim(soft: ogr.Geometry, area: float) -> float:
    """Return the width of the rim that makes a convex outline's area `area`."""
    length, lacking = soft.Boundary().Length(), area - soft.GetArea()
    root = length * length + 4 * math.pi * lacking
    return (math.sqrt(root) - length) / (2 * math.pi) if root > 0 else lacking / length


def _moved(rings: Sequence[np.ndarray], passes: int) -> list[np.ndarray]:
    """Return closed rings whose points have moved towards their neighbours."""
    moved = []
    for ring in rings:
        points = ring[:-1]
        for _ in range(passes):
            points = points / 2 + (np.roll(points, 1, axis=0) + np.roll(points, -1, axis=0)) / 4
        moved.append(np.concatenate([points, points[:1]]))
    return moved


def polygons_in(geometry: ogr.Geometry) -> list[ogr.Geometry]:
    """Return the polygons that a geometry consists of."""
    if ogr.GT_Flatten(geometry.GetGeometryType()) == ogr.wkbPolygon:
        return [geometry]
    parts = (geometry.GetGeometryRef(number) for number in range(geometry.GetGeometryCount()))
    return [polygon for part in parts for polygon in polygons_in(part)]


def rings_of(polygon: ogr.Geometry) -> list[np.ndarray]:
    """Return a polygon's rings as x, y a row; the last point is the first."""
    rings = (polygon.GetGeometryRef(number) for number in range(polygon.GetGeometryCount()))
    return [np.array(ring.GetPoints())[:, :2] for ring in rings]


def _rings(geometry: ogr.Geometry) -> list[list[np.ndarray]]:
    return [rings_of(polygon) for polygon in polygons_in(geometry)]


def _polygons(rings: Sequence[Sequence[np.ndarray]]) -> ogr.Geometry:
    """Return polygons of the rings of each, as a multipolygon."""
    parts = [struct.pack("<BII", 1, ogr.wkbMultiPolygon, len(rings))]
    for polygon in rings:
        parts.append(struct.pack("<BII", 1, ogr.wkbPolygon, len(polygon)))
        for ring in polygon:
            parts += [struct.pack("<I", len(ring)), np.ascontiguousarray(ring, "<f8").tobytes()]
    return ogr.CreateGeometryFromWkb(b"".join(parts))


@gdal_errors()
def valid(geometry: ogr.Geometry) -> ogr.Geometry:
    """Return a geometry whose rings neither cross nor touch themselves; its area is the same."""
    return geometry if geometry.IsValid() else geometry.MakeValid()
