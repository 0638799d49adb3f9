"""An area: polygons in a coordinate reference system."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from osgeo import gdal, ogr, osr

from ..support.errors import WaterGeeError
from ..support.texts import say
from .gdal_state import gdal_errors
from .grid import Grid, crs_name, spatial_reference


@dataclass(frozen=True)
class Area:
    """Polygons in a CRS: WKT of the (multi)polygon and WKT or code of the CRS."""

    wkt: str
    crs: str

    def geometry_in(self, crs: str) -> ogr.Geometry:
        """Return the polygons in another CRS; WaterGeeError when they have no place in it."""
        try:
            geometry = self._transformed(crs)
        except (RuntimeError, TypeError) as error:  # a text with a NUL is no string to GDAL
            raise WaterGeeError(
                say(
                    "The area has no place in {crs}: {error}. Is its own coordinate reference "
                    "system the right one?",
                    crs=crs_name(crs),
                    error=error,
                )
            ) from error
        if not np.isfinite(geometry.GetEnvelope()).all():
            raise WaterGeeError(
                say(
                    "The area reaches beyond where {crs} is valid. Choose a smaller area.",
                    crs=crs_name(crs),
                )
            )
        return geometry

    @gdal_errors()
    def _transformed(self, crs: str) -> ogr.Geometry:
        geometry = ogr.CreateGeometryFromWkt(self.wkt)
        source, target = spatial_reference(self.crs), spatial_reference(crs)
        if not source.IsSame(target):
            # Long edges are straight in one CRS only.
            geometry.Segmentize(max(*_extent_of(geometry), 1e-9) / 20)
            geometry.Transform(osr.CoordinateTransformation(source, target))
        return geometry

    def bounds_in(self, crs: str) -> tuple[float, float, float, float]:
        """Return (xmin, ymin, xmax, ymax) in another CRS."""
        xmin, xmax, ymin, ymax = self.geometry_in(crs).GetEnvelope()
        return xmin, ymin, xmax, ymax

    def mask(self, grid: Grid) -> np.ndarray:
        """Return which pixel centres of `grid` lie inside, bool height × width."""
        return burned(grid, [(1, self.geometry_in(grid.crs))]) > 0


@gdal_errors()
def burned(grid: Grid, geometries: Iterable[tuple[int, ogr.Geometry]]) -> np.ndarray:
    """Return the number of the polygon that holds a pixel's centre, int32 height × width.

    The polygons are in the grid's CRS; of two that overlap the later one counts; 0 is none.
    """
    target = gdal.GetDriverByName("MEM").Create("", grid.width, grid.height, 1, gdal.GDT_Int32)
    target.SetProjection(grid.crs)
    target.SetGeoTransform(grid.transform)
    source = ogr.GetDriverByName("Memory").CreateDataSource("")
    layer = source.CreateLayer("polygons", spatial_reference(grid.crs))
    layer.CreateField(ogr.FieldDefn("number", ogr.OFTInteger))
    for number, geometry in geometries:
        feature = ogr.Feature(layer.GetLayerDefn())
        feature["number"] = number
        feature.SetGeometry(geometry)
        layer.CreateFeature(feature)
    gdal.RasterizeLayer(target, [1], layer, options=["ATTRIBUTE=number"])
    return target.ReadAsArray()


def _extent_of(geometry: ogr.Geometry) -> tuple[float, float]:
    """Return width and height of a geometry's envelope."""
    xmin, xmax, ymin, ymax = geometry.GetEnvelope()
    return xmax - xmin, ymax - ymin
