"""The outline of an area on Earth Engine, along the edges of pixels."""

from __future__ import annotations

import json
from typing import Any

from osgeo import gdal, ogr

from ...rasters.gdal_state import gdal_errors
from ...rasters.grid import Grid, crs_name, spatial_reference
from ...rasters.polygons import Area

#: Beyond this the area's own outline is sent, whose edge Earth Engine decides on.
_LARGEST_MASK, _MOST_CORNERS = 400_000_000, 40_000


def inside(area: Area, grid: Grid) -> Any:
    """Return an ee.Image of where pixel centres lie inside an area; None where all of them do.

    The polygons that are sent run along the edges of pixels, so that each pixel is wholly in or
    out: which pixels a polygon takes at its edge is not documented.
    """
    import ee

    if grid.width * grid.height > _LARGEST_MASK:
        geometry = area.geometry_in(grid.crs)
    else:
        mask = area.mask(grid)
        if mask.all():
            return None
        geometry = _pixel_outline(mask, grid)
        if _corners(geometry) > _MOST_CORNERS:
            geometry = area.geometry_in(grid.crs)
    shape = json.loads(geometry.ExportToJson())
    polygons = [shape["coordinates"]] if shape["type"] == "Polygon" else shape["coordinates"]
    outline = ee.Geometry.MultiPolygon(polygons, crs_name(grid.crs), False)
    return ee.Image.constant(1).clip(outline).mask().gte(0.5)


@gdal_errors()
def _pixel_outline(mask: Any, grid: Grid) -> ogr.Geometry:
    """Return the outline of a mask's true pixels as a multipolygon."""
    raster = gdal.GetDriverByName("MEM").Create("", grid.width, grid.height, 1, gdal.GDT_Byte)
    raster.SetGeoTransform(grid.transform)
    band = raster.GetRasterBand(1)
    band.WriteArray(mask.astype("uint8"))
    source = ogr.GetDriverByName("Memory").CreateDataSource("")
    layer = source.CreateLayer("outline", spatial_reference(grid.crs), ogr.wkbPolygon)
    gdal.Polygonize(band, band, layer, -1)
    outline = ogr.Geometry(ogr.wkbMultiPolygon)
    for feature in layer:
        outline.AddGeometry(feature.GetGeometryRef())
    return outline


def _corners(geometry: ogr.Geometry) -> int:
    """Return the number of corners of a multipolygon."""
    return sum(
        polygon.GetGeometryRef(ring).GetPointCount()
        for polygon in (geometry.GetGeometryRef(n) for n in range(geometry.GetGeometryCount()))
        for ring in range(polygon.GetGeometryCount())
    )
