"""Turning sets of pixels into geometries."""

from __future__ import annotations

import numpy as np
from osgeo import gdal, ogr

from .errors import EarthEngineError
from .values.geometry import Geometry, rectangle
from .values.grid import Grid
from .values.projection import spatial_reference


def outlines(chosen: np.ndarray, grid: Grid, kind: str) -> Geometry:
    """Return a set of pixels as a polygon, its bounds or its centre."""
    rows, columns = np.nonzero(chosen)
    if kind == "centroid":
        a, b, c, d, e, f = grid.transform
        x, y = columns.mean() + 0.5, rows.mean() + 0.5
        return Geometry("Point", [float(a * x + b * y + c), float(d * x + e * y + f)], grid.crs)
    if kind == "bb":
        part = grid.part(
            int(columns.min()), int(rows.min()), int(np.ptp(columns)) + 1, int(np.ptp(rows)) + 1
        )
        a, _, c, _, e, f = part.transform
        xs, ys = sorted((c, c + a * part.width)), sorted((f, f + e * part.height))
        return rectangle(xs[0], ys[0], xs[1], ys[1], grid.crs, geodesic=False)
    if kind != "polygon":
        raise EarthEngineError(f"Image.reduceToVectors: Unknown geometry type '{kind}'.")
    return _polygon(chosen, grid)


def _polygon(chosen: np.ndarray, grid: Grid) -> Geometry:
    """Return the outline of a set of pixels."""
    memory = gdal.GetDriverByName("MEM").Create("", grid.width, grid.height, 1, gdal.GDT_Byte)
    a, b, c, d, e, f = grid.transform
    memory.SetGeoTransform((c, a, b, f, d, e))
    memory.SetProjection(spatial_reference(grid.crs).ExportToWkt())
    band = memory.GetRasterBand(1)
    band.WriteArray(chosen.astype(np.uint8))
    source = ogr.GetDriverByName("Memory").CreateDataSource("outlines")
    layer = source.CreateLayer("outlines", spatial_reference(grid.crs), ogr.wkbPolygon)
    gdal.Polygonize(band, band, layer, -1, ["8CONNECTED=8"])
    shapes = [feature.GetGeometryRef().Clone() for feature in layer]
    union = shapes[0]
    for shape in shapes[1:]:
        union = union.Union(shape)
    return Geometry.from_ogr(union, grid.crs, False)
