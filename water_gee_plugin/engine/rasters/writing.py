"""Rasters that are written: whole or not at all, as GeoTIFF or Cloud Optimized GeoTIFF."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from osgeo import gdal

from ..support.errors import WaterGeeError
from ..support.files import replacing
from ..support.texts import say
from .gdal_state import gdal_errors
from .grid import Grid, Window

_GDAL_TYPES = {
    "uint8": gdal.GDT_Byte,
    "uint16": gdal.GDT_UInt16,
    "int16": gdal.GDT_Int16,
    "int32": gdal.GDT_Int32,
    "float32": gdal.GDT_Float32,
}
_TILING = ["TILED=YES", "BLOCKXSIZE=256", "BLOCKYSIZE=256", "BIGTIFF=IF_SAFER"]


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
                _finish(output, partial if cog else None, layer)
                verify(partial, grid)
                _remove_side_files(path)
            finally:
                if output:
                    output.close()
                if cog:
                    working.unlink(missing_ok=True)
    except (RuntimeError, OSError) as error:
        raise WaterGeeError(
            say("{path} could not be written: {error}", path=path, error=error)
        ) from error


@gdal_errors()
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


@gdal_errors()
def _finish(output: Output, cog: Path | None, layer: Layer) -> None:
    output.dataset.FlushCache()
    if cog:
        _copy_to_cog(output.dataset, cog, layer)
    output.close()


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


def _remove_side_files(path: Path) -> None:
    """Remove what belongs to the raster that is replaced: its overviews, statistics and mask."""
    for ending in (".ovr", ".aux.xml", ".msk", ".msk.ovr"):
        path.with_name(path.name + ending).unlink(missing_ok=True)


@gdal_errors()
def verify(path: Path, grid: Grid) -> None:
    """Read a file's last line: a disk that was full, or a cut, shows there. RuntimeError then."""
    dataset = gdal.Open(str(path))
    for number in range(1, dataset.RasterCount + 1):
        dataset.GetRasterBand(number).ReadRaster(0, grid.height - 1, grid.width, 1)


@gdal_errors()
def write(output: Output, window: Window, values: np.ndarray) -> None:
    """Write (bands ×) height × width values at a window."""
    output.dataset.WriteArray(values, window.column, window.row)
