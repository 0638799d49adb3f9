"""Rasters: grids, windows that may reach outside, and files written whole or not at all."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from osgeo import gdal, gdal_array, ogr, osr

from ..support.errors import WaterGeeError
from ..support.files import replacing
from ..support.texts import say

gdal.UseExceptions()
ogr.UseExceptions()
osr.UseExceptions()
# Reading a .tar.gz in place leaves no .properties file beside it.
gdal.SetConfigOption("CPL_VSIL_GZIP_WRITE_PROPERTIES", "NO")

Transform = tuple[float, float, float, float, float, float]

_GDAL_TYPES = {
    "uint8": gdal.GDT_Byte,
    "uint16": gdal.GDT_UInt16,
    "int16": gdal.GDT_Int16,
    "float32": gdal.GDT_Float32,
}
_TILING = ["TILED=YES", "BLOCKXSIZE=256", "BLOCKYSIZE=256", "BIGTIFF=IF_SAFER"]


@dataclass(frozen=True)
class Window:
    """A rectangle of pixels of a grid; it may reach outside the grid."""

    column: int
    row: int
    width: int
    height: int

    def grown(self, margin: int) -> Window:
        """Return the window with `margin` pixels more on each side."""
        return Window(
            self.column - margin,
            self.row - margin,
            self.width + 2 * margin,
            self.height + 2 * margin,
        )

    def intersection(self, other: Window) -> Window | None:
        """Return the part common with `other`, or None."""
        column, row = max(self.column, other.column), max(self.row, other.row)
        width = min(self.column + self.width, other.column + other.width) - column
        height = min(self.row + self.height, other.row + other.height) - row
        return Window(column, row, width, height) if width > 0 and height > 0 else None


@dataclass(frozen=True)
class Grid:
    """A north-up pixel grid: CRS as WKT, GDAL's six numbers, size in pixels."""

    crs: str
    transform: Transform
    width: int
    height: int

    @property
    def whole(self) -> Window:
        """Return the window that is the whole grid."""
        return Window(0, 0, self.width, self.height)

    @property
    def pixel_area(self) -> float:
        """Return the area of a pixel in square metres."""
        return abs(self.transform[1] * self.transform[5])

    @property
    def bounds(self) -> tuple[float, float, float, float]:
        """Return (xmin, ymin, xmax, ymax) in the grid's CRS."""
        x, width, _, y, _, height = self.transform
        return x, y + self.height * height, x + self.width * width, y

    def outline(self) -> ogr.Geometry:
        """Return the grid's rectangle as a polygon."""
        xmin, ymin, xmax, ymax = self.bounds
        ring = ogr.Geometry(ogr.wkbLinearRing)
        for x, y in ((xmin, ymin), (xmin, ymax), (xmax, ymax), (xmax, ymin), (xmin, ymin)):
            ring.AddPoint_2D(x, y)
        polygon = ogr.Geometry(ogr.wkbPolygon)
        polygon.AddGeometry(ring)
        return polygon

    def part(self, window: Window) -> Grid:
        """Return the grid of a window of this one."""
        x, dx, _, y, _, dy = self.transform
        transform = (x + window.column * dx, dx, 0.0, y + window.row * dy, 0.0, dy)
        return Grid(self.crs, transform, window.width, window.height)

    def window_of(self, bounds: Sequence[float]) -> Window:
        """Return the smallest window that covers (xmin, ymin, xmax, ymax)."""
        x, dx, _, y, _, dy = self.transform
        # A thousandth of a pixel of slack, so that exact edges are not rounded outwards.
        column = math.floor((bounds[0] - x) / dx + 1e-3)
        row = math.floor((bounds[3] - y) / dy + 1e-3)
        right = math.ceil((bounds[2] - x) / dx - 1e-3)
        bottom = math.ceil((bounds[1] - y) / dy - 1e-3)
        return Window(column, row, max(right - column, 0), max(bottom - row, 0))


def open_raster(path: str | Path) -> gdal.Dataset:
    """Open a raster to read; WaterGeeError when it is not one."""
    try:
        return gdal.Open(str(path))
    except RuntimeError as error:
        raise WaterGeeError(
            say("{path} cannot be read as a raster: {error}", path=path, error=error)
        ) from error


def grid_of(dataset: gdal.Dataset) -> Grid:
    """Return the grid of a dataset."""
    transform = dataset.GetGeoTransform()
    return Grid(dataset.GetProjection(), transform, dataset.RasterXSize, dataset.RasterYSize)


def spatial_reference(crs: str) -> osr.SpatialReference:
    """Return a CRS (WKT or EPSG:n) whose axes are x, y."""
    reference = osr.SpatialReference()
    reference.SetFromUserInput(crs)
    reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return reference


def crs_name(crs: str) -> str:
    """Return EPSG:n where the CRS has a code, else its name."""
    reference = spatial_reference(crs)
    code = reference.GetAuthorityCode(None)
    return f"EPSG:{code}" if code else reference.GetName()


def require_metric_grid(grid: Grid, name: str) -> None:
    """Raise WaterGeeError unless the grid is north-up in a projected CRS in metres."""
    if not grid.crs:
        raise WaterGeeError(
            say(
                "{name} has no coordinate reference system; a projected one in metres is expected "
                "(assign it, for example with Raster > Projections > Assign Projection).",
                name=name,
            )
        )
    reference = spatial_reference(grid.crs)
    if not reference.IsProjected() or abs(reference.GetLinearUnits() - 1) > 1e-6:
        raise WaterGeeError(
            say(
                "{name} is in {crs}, whose unit is not the metre; a projected CRS in metres is "
                "expected: reproject it first, for example to its UTM zone.",
                name=name,
                crs=crs_name(grid.crs),
            )
        )
    if grid.transform[2] or grid.transform[4] or grid.transform[1] <= 0 or grid.transform[5] >= 0:
        raise WaterGeeError(
            say("{name} is rotated or not north-up; warp it to a north-up grid first.", name=name)
        )


def read_window(
    dataset: gdal.Dataset, window: Window, bands: Sequence[int] | None = None, fill: float = 0
) -> np.ndarray:
    """Return bands × height × width; pixels outside the raster are `fill`.

    `bands` are numbers from 1; all of them by default.
    """
    bands = list(bands or range(1, dataset.RasterCount + 1))
    inside = window.intersection(Window(0, 0, dataset.RasterXSize, dataset.RasterYSize))
    part = None
    if inside:
        part = dataset.ReadAsArray(
            inside.column, inside.row, inside.width, inside.height, band_list=bands
        ).reshape(len(bands), inside.height, inside.width)
        if inside == window:
            return part
    kind = dataset.GetRasterBand(bands[0]).DataType
    dtype = gdal_array.GDALTypeCodeToNumericTypeCode(kind) if part is None else part.dtype
    values = np.full((len(bands), window.height, window.width), fill, dtype)
    if inside and part is not None:
        top, left = inside.row - window.row, inside.column - window.column
        values[:, top : top + inside.height, left : left + inside.width] = part
    return values


def windows(area: Window, size: int) -> list[Window]:
    """Return the windows of at most size × size pixels that make up `area`."""
    return [
        Window(
            column,
            row,
            min(size, area.column + area.width - column),
            min(size, area.row + area.height - row),
        )
        for row in range(area.row, area.row + area.height, size)
        for column in range(area.column, area.column + area.width, size)
    ]


@dataclass(frozen=True)
class Layer:
    """How a raster file looks: its type, no-data value, bands, colours and class names."""

    dtype: str
    nodata: float
    bands: tuple[str, ...]
    scale: float | None = None
    offset: float | None = None
    classes: Mapping[int, tuple[str, tuple[int, int, int]]] | None = None
    tags: Mapping[str, str] | None = None


def _describe(dataset: gdal.Dataset, layer: Layer) -> None:
    """Write the layer's names, scales, colours and tags into a new dataset."""
    dataset.SetMetadata(dict(layer.tags or {}))
    for number, name in enumerate(layer.bands, 1):
        band = dataset.GetRasterBand(number)
        band.SetDescription(name)
        band.SetNoDataValue(layer.nodata)
        if layer.scale is not None and not name.endswith("_looks"):
            band.SetScale(layer.scale)
            band.SetOffset(layer.offset)
    if layer.classes:
        _describe_classes(dataset, layer.classes)


def _describe_classes(
    dataset: gdal.Dataset, classes: Mapping[int, tuple[str, tuple[int, int, int]]]
) -> None:
    """Write colours and class names into the file.

    The names are tags: GDAL keeps category names of a GeoTIFF in a side file only.
    """
    band = dataset.GetRasterBand(1)
    colours = gdal.ColorTable()
    for value in range(256):
        colours.SetColorEntry(value, (0, 0, 0, 0))
    for value, (name, colour) in classes.items():
        colours.SetColorEntry(value, (*colour, 255))
        band.SetMetadataItem(f"CLASS_{value}", name)
    band.SetColorTable(colours)


class Output:
    """A raster in the making. `creating` alone closes it, whoever still holds it."""

    def __init__(self, dataset: gdal.Dataset) -> None:
        """Write into `dataset`."""
        self.dataset: Any = dataset

    def close(self) -> None:
        """Let the file go: Windows neither renames nor removes one that is open."""
        self.dataset = None


@contextmanager
def creating(path: str | Path, grid: Grid, layer: Layer, cog: bool = False) -> Iterator[Output]:
    """Yield an output to fill; at the end it appears as `path`, a GeoTIFF or a COG.

    Raises WaterGeeError when it cannot be written (folder, disk full); nothing is left then.
    """
    path = Path(path)
    try:
        with replacing(path) as partial:
            working = partial.with_suffix(".work.tif") if cog else partial
            output = None
            try:
                output = Output(_create(working, grid, layer))
                yield output
                output.dataset.FlushCache()
                if cog:
                    _copy_to_cog(output.dataset, partial, layer)
                output.close()
                _verify(partial, grid)
            finally:
                if output:
                    output.close()
                if cog:
                    working.unlink(missing_ok=True)
    except (RuntimeError, OSError) as error:
        raise WaterGeeError(
            say("{path} could not be written: {error}", path=path, error=error)
        ) from error


def _create(path: Path, grid: Grid, layer: Layer) -> gdal.Dataset:
    """Create a tiled, compressed GeoTIFF filled with no data."""
    predictor = "3" if layer.dtype.startswith("float") else "2" if len(layer.bands) > 1 else "1"
    options = [*_TILING, "COMPRESS=DEFLATE", "ZLEVEL=4", f"PREDICTOR={predictor}"]
    dataset = gdal.GetDriverByName("GTiff").Create(
        str(path), grid.width, grid.height, len(layer.bands), _GDAL_TYPES[layer.dtype], options
    )
    dataset.SetProjection(grid.crs)
    dataset.SetGeoTransform(grid.transform)
    _describe(dataset, layer)
    return dataset


def _copy_to_cog(dataset: gdal.Dataset, path: Path, layer: Layer) -> None:
    """Write a Cloud Optimized GeoTIFF of a filled dataset."""
    classes = bool(layer.classes)
    options = [
        "COMPRESS=DEFLATE",
        "PREDICTOR=" + ("NO" if classes else "YES"),
        "BIGTIFF=IF_SAFER",
        "OVERVIEW_RESAMPLING=" + ("NEAREST" if classes else "AVERAGE"),
    ]
    copy = gdal.GetDriverByName("COG").CreateCopy(str(path), dataset, options=options)
    copy.FlushCache()


def _verify(path: Path, grid: Grid) -> None:
    """Read a written file's last line back: a full disk shows only when a file is closed."""
    dataset = gdal.Open(str(path))
    for number in range(1, dataset.RasterCount + 1):
        dataset.GetRasterBand(number).ReadRaster(0, grid.height - 1, grid.width, 1)


def write(output: Output, window: Window, values: np.ndarray) -> None:
    """Write (bands ×) height × width values at a window."""
    output.dataset.WriteArray(values, window.column, window.row)


def warped(path: str | Path, grid: Grid) -> gdal.Dataset:
    """Return a one-band raster warped to `grid` bilinearly, as a virtual int16 dataset.

    Pixels without a value are -32768. WaterGeeError when the raster has no CRS.
    """
    return _warp(path, grid, "bilinear", gdal.GDT_Int16, -32768)


def warped_classes(path: str | Path, grid: Grid) -> gdal.Dataset:
    """Return a raster of classes on `grid` by nearest neighbour, uint8, 255 where unknown."""
    return _warp(path, grid, "near", gdal.GDT_Byte, 255)


def _warp(path: str | Path, grid: Grid, method: str, kind: int, nodata: float) -> gdal.Dataset:
    """Return the first band of a raster on another grid as a virtual dataset."""
    source = open_raster(path)
    if not source.GetProjection():
        raise WaterGeeError(
            say("{path} has no coordinate reference system; one is expected.", path=path)
        )
    first = (
        gdal.Translate("", source, format="VRT", bandList=[1]) if source.RasterCount > 1 else source
    )
    result: Any = gdal.Warp(
        "",
        first,
        format="VRT",
        dstSRS=grid.crs,
        outputBounds=grid.bounds,
        width=grid.width,
        height=grid.height,
        resampleAlg=method,
        outputType=kind,
        dstNodata=nodata,
    )
    return result


def mosaic(paths: Sequence[str], grid: Grid) -> gdal.Dataset:
    """Return aligned rasters of one grid's CRS as one virtual dataset on `grid`."""
    x, dx, _, _, _, dy = grid.transform
    return gdal.BuildVRT(
        "", list(paths), outputBounds=grid.bounds, xRes=dx, yRes=-dy, resampleAlg="nearest"
    )


@dataclass(frozen=True)
class Area:
    """Polygons in a CRS: WKT of the (multi)polygon and WKT or code of the CRS."""

    wkt: str
    crs: str

    def geometry_in(self, crs: str) -> ogr.Geometry:
        """Return the polygons in another CRS."""
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
        target = gdal.GetDriverByName("MEM").Create("", grid.width, grid.height, 1, gdal.GDT_Byte)
        target.SetProjection(grid.crs)
        target.SetGeoTransform(grid.transform)
        reference = spatial_reference(grid.crs)
        source = ogr.GetDriverByName("Memory").CreateDataSource("")
        layer = source.CreateLayer("area", reference)
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetGeometry(self.geometry_in(grid.crs))
        layer.CreateFeature(feature)
        gdal.RasterizeLayer(target, [1], layer, burn_values=[1])
        return target.ReadAsArray().astype(bool)


def _extent_of(geometry: ogr.Geometry) -> tuple[float, float]:
    """Return width and height of a geometry's envelope."""
    xmin, xmax, ymin, ymax = geometry.GetEnvelope()
    return xmax - xmin, ymax - ymin
