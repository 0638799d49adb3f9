"""Vector layers and tables that are written: whole or not at all, in the format of their name."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from osgeo import ogr

from ..support.errors import WaterGeeError
from ..support.files import replacing
from ..support.texts import say
from .gdal_state import gdal_errors
from .grid import spatial_reference

TEXT, WHOLE, REAL, DATE = ogr.OFTString, ogr.OFTInteger64, ogr.OFTReal, ogr.OFTDate

#: Formats of one file each, which can take their name at once.
_FORMATS = {".gpkg": "GPKG", ".geojson": "GeoJSON", ".fgb": "FlatGeobuf", ".csv": "CSV"}

#: Adds a row: values by field, None is null; and its geometry.
AddRow = Callable[[Mapping[str, Any], "ogr.Geometry | None"], None]


def require_format(path: str | Path, geometry: bool) -> None:
    """Raise WaterGeeError unless a file of that name can be written."""
    endings = [name for name in _FORMATS if not (geometry and name == ".csv")]
    if Path(path).suffix.lower() not in endings:
        raise WaterGeeError(
            say(
                "{path} cannot be written: its format is not known. Choose a name that ends in "
                "one of {endings}.",
                path=path,
                endings=", ".join(endings),
            )
        )


@contextmanager
def writing_rows(
    path: str | Path, fields: Mapping[str, int], crs: str = "", kind: int = ogr.wkbMultiPolygon
) -> Iterator[AddRow]:
    """Yield a function that adds rows; at the end they appear as `path`.

    `fields` are the kinds of the columns. With a CRS the rows are geometries of a kind, without
    one they have none. Raises WaterGeeError when the file cannot be written; nothing is left then.
    """
    require_format(path, bool(crs))
    try:
        with replacing(path) as partial:
            source = _create(partial, Path(path), fields, crs, kind if crs else ogr.wkbNone)
            try:
                yield lambda values, geometry=None: _add(source, values, geometry)
            finally:
                _close(source)
    except (RuntimeError, OSError) as error:
        raise WaterGeeError(
            say("{path} could not be written: {error}", path=path, error=error)
        ) from error


@gdal_errors()
def _create(
    partial: Path, path: Path, fields: Mapping[str, int], crs: str, shape: int
) -> ogr.DataSource:
    """Create a file with one empty layer; rows go into a transaction."""
    source = ogr.GetDriverByName(_FORMATS[path.suffix.lower()]).CreateDataSource(str(partial))
    reference = spatial_reference(crs) if crs else None
    layer = source.CreateLayer(path.stem, reference, shape)
    for name, kind in fields.items():
        layer.CreateField(ogr.FieldDefn(name, kind))
    layer.StartTransaction()
    return source


@gdal_errors()
def _add(source: ogr.DataSource, values: Mapping[str, Any], geometry: ogr.Geometry | None) -> None:
    layer = source.GetLayer(0)
    feature = ogr.Feature(layer.GetLayerDefn())
    for name, value in values.items():
        if value is not None:
            feature.SetField(name, value)
    if geometry is not None:
        feature.SetGeometry(ogr.ForceTo(geometry, layer.GetGeomType()))
    layer.CreateFeature(feature)


@gdal_errors()
def _close(source: ogr.DataSource) -> None:
    """Write what waits, and let the file go."""
    source.GetLayer(0).CommitTransaction()
    source.Destroy()
