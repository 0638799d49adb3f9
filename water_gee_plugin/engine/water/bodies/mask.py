"""Where the water of maps is, without what is too small, as a raster and as its polygons."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import numpy as np
from osgeo import gdal, ogr

from ...rasters.classes import LAND, WATER
from ...rasters.gdal_state import gdal_errors
from ...rasters.grid import Grid, spatial_reference, windows
from ...rasters.ground import pixel_areas
from ...rasters.polygons import Area
from ...rasters.writing import Layer, creating, write
from ...support.progress import Progress
from ..water_maps import WaterMap

WINDOW = 1024
_LAYER = Layer("uint8", 255, ("water",))


def write_mask(
    path: Path,
    whole: Grid,
    maps: Sequence[WaterMap],
    area: Area | None,
    occurrence: float,
    progress: Progress,
) -> None:
    """Write 1 where one look and `occurrence` percent of a pixel's looks show water, else 0."""
    parts = windows(whole.whole, WINDOW)
    with creating(path, whole, _LAYER) as output:
        for number, window in enumerate(parts, 1):
            grid = whole.part(window)
            wet = np.zeros((grid.height, grid.width), np.uint16)
            looks = np.zeros_like(wet)
            for each in maps:
                progress.check()
                classes = each.read(grid)
                wet += classes == WATER
                looks += (classes == WATER) | (classes == LAND)
            water = (wet > 0) & (100.0 * wet >= occurrence * looks)
            if area:
                water &= area.mask(grid)
            write(output, window, water.astype(np.uint8))
            progress.at(number / len(parts))


@gdal_errors()
def clean(mask: Path, whole: Grid, sieve: int, holes: float) -> None:
    """Let patches of fewer than `sieve` pixels go, of water and of land, then fill holes.

    A hole is what water encloses, land or unseen, of less than `holes` square metres of ground.
    """
    dataset = gdal.Open(str(mask), gdal.GA_Update)
    band = dataset.GetRasterBand(1)
    if sieve > 1:
        gdal.SieveFilter(band, None, band, sieve, 8)
        dataset.FlushCache()
    if holes > 0:
        with polygonized(mask, corners=False) as source:
            found = ogr.GetDriverByName("Memory").CreateDataSource("")
            layer = found.CreateLayer("holes", spatial_reference(whole.crs))
            for feature in source.GetLayer(0):
                if not feature["value"] and _is_hole(feature.geometry(), whole, holes):
                    layer.CreateFeature(feature)
            gdal.RasterizeLayer(dataset, [1], layer, burn_values=[1])
    dataset.FlushCache()


def _is_hole(land: ogr.Geometry, whole: Grid, limit: float) -> bool:
    """Return whether land is smaller than the limit and does not reach the maps' edge."""
    left, right, bottom, top = land.GetEnvelope()
    xmin, ymin, xmax, ymax = whole.bounds
    inside = left > xmin and right < xmax and bottom > ymin and top < ymax
    return inside and land.GetArea() * _stretch(whole, left, top) < limit


def _stretch(whole: Grid, x: float, y: float) -> float:
    """Return how many square metres of ground one of the map is at a place."""
    _, dx, _, _, _, dy = whole.transform
    return float(pixel_areas(Grid(whole.crs, (x, dx, 0, y, 0, dy), 1, 1))[0, 0]) / whole.pixel_area


@contextmanager
def polygonized(mask: Path, corners: bool) -> Iterator[ogr.DataSource]:
    """Yield a layer of a mask's polygons and their `value`, on disk for the time of the block.

    With `corners` it is the water alone, and pixels that touch by a corner are of one polygon.
    Such a polygon may touch itself, which is not valid.
    """
    path = mask.with_suffix(".gpkg")
    source = _polygonize(mask, path, corners)
    try:
        yield source
    finally:
        source.Destroy()
        path.unlink()


@gdal_errors()
def _polygonize(mask: Path, path: Path, corners: bool) -> ogr.DataSource:
    dataset = gdal.Open(str(mask))
    band = dataset.GetRasterBand(1)
    reference = spatial_reference(dataset.GetProjection())
    source = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = source.CreateLayer("polygons", reference, ogr.wkbPolygon, ["SPATIAL_INDEX=NO"])
    layer.CreateField(ogr.FieldDefn("value", ogr.OFTInteger))
    layer.StartTransaction()
    if corners:
        gdal.Polygonize(band, band, layer, 0, ["8CONNECTED=8"])
    else:
        gdal.Polygonize(band, None, layer, 0)
    layer.CommitTransaction()
    return source
