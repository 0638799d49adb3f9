"""The catalogue of a tile set: a GeoPackage with a row a tile and period, that QGIS opens."""

from __future__ import annotations

import hashlib
import json
import threading
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from osgeo import ogr

from ...support.errors import WaterGeeError
from ...support.files import replacing
from ...support.json_text import parse_json
from ...support.texts import say
from ..gdal_state import gdal_errors
from ..grid import ground_outline, spatial_reference
from .lattice import Tile

CATALOGUE = "tiles.gpkg"

_FIELDS = {
    "tile": ogr.OFTString,
    "period": ogr.OFTString,
    "state": ogr.OFTString,
    "error": ogr.OFTString,
    "bytes": ogr.OFTInteger64,
    "clear_fraction": ogr.OFTReal,
    "water_fraction": ogr.OFTReal,
    "flipped_fraction": ogr.OFTReal,
    "path": ogr.OFTString,
    "crs": ogr.OFTString,
}


@dataclass(frozen=True)
class Record:
    """A row of the catalogue: one tile in one period."""

    tile: str
    period: str
    state: str
    path: str
    crs: str
    bytes: int

    @property
    def file_name(self) -> str:
        """Return the name that the image and its labels share."""
        return f"{self.tile}_{self.period}.tif"


class Catalogue:
    """The rows of a tile set, and the specification of the job that made it."""

    def __init__(self, folder: Path, specification: Mapping[str, object]) -> None:
        """Use `create` or `open`."""
        self.path = folder / CATALOGUE
        self.specification = dict(specification)
        # A catalogue takes one writer at a time.
        self._writing = threading.Lock()
        self._records: list[Record] | None = None

    @classmethod
    def create(cls, folder: Path, specification: Mapping[str, object]) -> Catalogue:
        """Write an empty catalogue into a folder."""
        made = cls(folder, specification)
        with made._written(), replacing(made.path) as path:
            _create(path, made.specification, made.hash)
        return made

    @classmethod
    @gdal_errors()
    def open(cls, folder: Path) -> Catalogue:
        """Open the catalogue of a tile set; WaterGeeError when it is none."""
        source = _open(folder / CATALOGUE)
        job = source.GetLayerByName("job")
        row = job.GetNextFeature() if job else None
        if row is None:
            raise WaterGeeError(
                say(
                    "{path} does not belong to a tile set: it has no job table.",
                    path=folder / CATALOGUE,
                )
            )
        try:
            specification = parse_json(row["specification"])
        except ValueError as error:
            raise WaterGeeError(
                say(
                    "{path} cannot be read: {reason}.",
                    path=folder / CATALOGUE,
                    reason=say("its job table is damaged"),
                )
            ) from error
        return cls(folder, specification)

    @property
    def hash(self) -> str:
        """Return what tells this specification from another."""
        text = json.dumps(self.specification, sort_keys=True)
        return hashlib.sha256(text.encode()).hexdigest()

    def add(self, tiles: Iterable[tuple[Tile, str]]) -> None:
        """Enter tiles and their periods as pending, unless they are there already."""
        known = {(record.tile, record.period) for record in self.records()}
        with self._editing() as layer:
            layer.StartTransaction()
            for tile, period in tiles:
                if (tile.id, period) not in known:
                    _enter(layer, tile, period)
            layer.CommitTransaction()

    def update(self, tile: str, period: str, **values: object) -> None:
        """Change a row."""
        with self._editing() as layer:
            layer.SetAttributeFilter(f"tile = '{tile}' AND period = '{period}'")
            feature = layer.GetNextFeature()
            for name, value in values.items():
                feature[name] = value
            layer.SetFeature(feature)

    @gdal_errors()
    def records(self) -> list[Record]:
        """Return the rows, in the order they were entered; read once, and after each change."""
        if self._records is None:
            # OGR's layers crash when their data source has been collected: keep both.
            source = _open(self.path)
            layer = source.GetLayerByName("tiles")
            self._records = [
                Record(
                    row["tile"],
                    row["period"],
                    row["state"],
                    row["path"] or "",
                    row["crs"] or "",
                    row["bytes"] or 0,
                )
                for row in layer
            ]
        return list(self._records)

    @gdal_errors()
    def states(self) -> list[tuple[str, str]]:
        """Return each row's outline (WKT, EPSG:4326) and state."""
        source = _open(self.path)
        layer = source.GetLayerByName("tiles")
        return [(row.GetGeometryRef().ExportToWkt(), row["state"]) for row in layer]

    @contextmanager
    def _editing(self) -> Iterator[ogr.Layer]:
        """Yield the rows to change; WaterGeeError when they cannot be written."""
        with self._writing, self._written(), gdal_errors():
            source = _open(self.path, update=True)
            try:
                yield source.GetLayerByName("tiles")
                source.FlushCache()
            finally:
                self._records = None
                # Closed before the next writer opens it, not when Python collects it.
                source.Destroy()

    @contextmanager
    def _written(self) -> Iterator[None]:
        """Raise WaterGeeError when the catalogue cannot be written; GDAL often tells no reason."""
        try:
            yield
        except RuntimeError as error:
            reason = str(error) or say("is the disk full?")
            raise WaterGeeError(
                say("{path} could not be written: {error}", path=self.path, error=reason)
            ) from error


def _enter(layer: ogr.Layer, tile: Tile, period: str) -> None:
    """Write a new row."""
    feature = ogr.Feature(layer.GetLayerDefn())
    for name, value in {"tile": tile.id, "period": period, "state": "pending"}.items():
        feature[name] = value
    feature["crs"] = tile.grid.crs
    feature.SetGeometry(ground_outline(tile.grid))
    layer.CreateFeature(feature)


@gdal_errors()
def _create(path: Path, specification: Mapping[str, object], mark: str) -> None:
    """Write an empty catalogue with its job table."""
    source = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    tiles = source.CreateLayer("tiles", spatial_reference("EPSG:4326"), ogr.wkbPolygon)
    for name, kind in _FIELDS.items():
        tiles.CreateField(ogr.FieldDefn(name, kind))
    job = source.CreateLayer("job", None, ogr.wkbNone)
    job.CreateField(ogr.FieldDefn("specification", ogr.OFTString))
    job.CreateField(ogr.FieldDefn("hash", ogr.OFTString))
    row = ogr.Feature(job.GetLayerDefn())
    row["specification"] = json.dumps(specification, sort_keys=True)
    row["hash"] = mark
    job.CreateFeature(row)


def _open(path: Path, update: bool = False) -> ogr.DataSource:
    """Open a catalogue; WaterGeeError when it cannot be read."""
    reason: object = say("it is not a GeoPackage")
    try:
        with gdal_errors():
            source = ogr.Open(str(path), 1 if update else 0)
    except RuntimeError as error:
        source, reason = None, error
    if source is None:
        raise WaterGeeError(say("{path} could not be read: {reason}.", path=path, reason=reason))
    return source
