"""The tile set: a folder of images, elevation and labels, and the catalogue that tells of them."""

from __future__ import annotations

import hashlib
import json
import threading
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from osgeo import ogr, osr

from ...support.errors import WaterGeeError
from ...support.files import ensure_writable, replacing
from ...support.texts import say
from ..raster import (
    Grid,
    Layer,
    Window,
    creating,
    grid_of,
    mosaic,
    open_raster,
    read_window,
    spatial_reference,
    write,
)
from ..scenes import landsat
from ..scenes.elevation import NO_ELEVATION
from .lattice import Tile

CATALOGUE = "tiles.gpkg"
#: Tag of an image file: the hash of the specification that it was made by.
JOB_TAG = "WATER_GEE_JOB"
LAND, WATER, UNKNOWN = 0, 1, 255
CLASSES = {LAND: ("land", (222, 214, 198)), WATER: ("water", (31, 107, 180))}

IMAGE_LAYER = Layer(
    "uint16", landsat.NODATA, landsat.IMAGE_BANDS, scale=landsat.SCALE, offset=landsat.OFFSET
)
DEM_LAYER = Layer("int16", NO_ELEVATION, ("elevation",))
LABEL_LAYER = Layer("uint8", UNKNOWN, ("label",), classes=CLASSES)

_FIELDS = {
    "tile": ogr.OFTString,
    "period": ogr.OFTString,
    "state": ogr.OFTString,
    "attempts": ogr.OFTInteger,
    "error": ogr.OFTString,
    "bytes": ogr.OFTInteger64,
    "sha256": ogr.OFTString,
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
    clear_fraction: float
    bytes: int

    @property
    def file_name(self) -> str:
        """Return the name that the image and its labels share."""
        return f"{self.tile}_{self.period}.tif"


def image_name(tile: str, period: str) -> str:
    """Return where in its set a tile's image is kept."""
    return f"images/{tile}_{period}.tif"


class TileSet:
    """A tile set folder: ``tiles.gpkg``, ``images/``, ``dem/``, ``labels/``, ``corrected/``."""

    def __init__(self, folder: Path, specification: Mapping[str, object]) -> None:
        """Use `create` or `open`."""
        self.folder = folder
        self.specification = dict(specification)
        # A catalogue takes one writer at a time.
        self._writing = threading.Lock()

    @classmethod
    def create(cls, folder: str | Path, specification: Mapping[str, object]) -> TileSet:
        """Make an empty tile set; WaterGeeError where one of another specification stands."""
        folder = Path(folder)
        ensure_writable(folder)
        if (folder / CATALOGUE).exists():
            return cls._again(folder, specification)
        if any(folder.iterdir()):
            raise WaterGeeError(
                say(
                    "The folder {folder} is not empty and no tile set; choose another.",
                    folder=folder,
                )
            )
        with _writing_catalogue(folder), replacing(folder / CATALOGUE) as path:
            _create_catalogue(path, specification)
        return cls(folder, specification)

    @classmethod
    def _again(cls, folder: Path, specification: Mapping[str, object]) -> TileSet:
        """Open a tile set that a job with the same specification made or began."""
        existing = cls.open(folder)
        if _hash(existing.specification) != _hash(specification):
            raise WaterGeeError(
                say(
                    "{folder} holds a tile set made with other settings; choose another folder, or "
                    "remove it first.",
                    folder=folder,
                )
            )
        return existing

    @classmethod
    def open(cls, folder: str | Path) -> TileSet:
        """Open a tile set, also by the path of its catalogue or of its labels folder."""
        given, folder = folder, Path(folder)
        if folder.name == CATALOGUE or (folder.parent / CATALOGUE).exists():
            folder = folder.parent
        if not (folder / CATALOGUE).is_file():
            raise WaterGeeError(
                say(
                    "{given} is not a tile set: it holds no {catalogue}; expected a folder that "
                    "Cut tiles or Download tiles made.",
                    given=given,
                    catalogue=CATALOGUE,
                )
            )
        catalogue = _open_catalogue(folder)
        job = catalogue.GetLayerByName("job")
        row = job.GetNextFeature() if job else None
        if row is None:
            raise WaterGeeError(
                say("{path} has no job table: it is not a tile set's.", path=folder / CATALOGUE)
            )
        return cls(folder, json.loads(row["specification"]))

    @property
    def has_elevation(self) -> bool:
        """Return whether the set was made with elevation."""
        return (self.folder / "dem").is_dir()

    @property
    def hash(self) -> str:
        """Return what tells this set's specification from another."""
        return _hash(self.specification)

    def add(self, tiles: Iterable[tuple[Tile, str]]) -> None:
        """Enter tiles and their periods as pending, unless they are there already."""
        known = {(record.tile, record.period) for record in self.records()}
        with self._editing() as layer:
            layer.StartTransaction()
            for tile, period in tiles:
                if (tile.id, period) not in known:
                    self._enter(layer, tile, period)
            layer.CommitTransaction()

    @staticmethod
    def _enter(layer: ogr.Layer, tile: Tile, period: str) -> None:
        """Write a new row."""
        feature = ogr.Feature(layer.GetLayerDefn())
        for name, value in {"tile": tile.id, "period": period, "state": "pending"}.items():
            feature[name] = value
        feature["attempts"] = 0
        feature["crs"] = tile.grid.crs
        feature.SetGeometry(ground_outline(tile.grid))
        layer.CreateFeature(feature)

    def update(self, tile: str, period: str, **values: object) -> None:
        """Change a row of the catalogue."""
        with self._editing() as layer:
            layer.SetAttributeFilter(f"tile = '{tile}' AND period = '{period}'")
            feature = layer.GetNextFeature()
            for name, value in values.items():
                feature[name] = value
            if values.get("state") == "running":
                feature["attempts"] = (feature["attempts"] or 0) + 1
            layer.SetFeature(feature)

    @contextmanager
    def _editing(self) -> Iterator[ogr.Layer]:
        """Yield the rows to change; WaterGeeError when they cannot be written."""
        with self._writing, _writing_catalogue(self.folder):
            catalogue = _open_catalogue(self.folder, update=True)
            try:
                yield catalogue.GetLayerByName("tiles")
                catalogue.FlushCache()
            finally:
                # Closed before the next writer opens it, not when Python collects it.
                catalogue.Destroy()

    def records(self) -> list[Record]:
        """Return the catalogue's rows, in the order they were entered."""
        # OGR's layers crash when their data source has been collected: keep both.
        catalogue = _open_catalogue(self.folder)
        layer = catalogue.GetLayerByName("tiles")
        return [
            Record(
                row["tile"],
                row["period"],
                row["state"],
                row["path"] or "",
                row["crs"] or "",
                row["clear_fraction"] or 0.0,
                row["bytes"] or 0,
            )
            for row in layer
        ]

    def states(self) -> list[tuple[str, str]]:
        """Return each row's outline (WKT, EPSG:4326) and state."""
        catalogue = _open_catalogue(self.folder)
        layer = catalogue.GetLayerByName("tiles")
        return [(row.GetGeometryRef().ExportToWkt(), row["state"]) for row in layer]

    def save_image(
        self, tile: Tile, period: str, image: np.ndarray, tags: Mapping[str, str] | None = None
    ) -> None:
        """Write a tile's image (uint16, 8 × height × width) and its row of the catalogue.

        `tags` tell in the file where it comes from.
        """
        layer = replace(IMAGE_LAYER, tags={JOB_TAG: self.hash, **(tags or {})})
        with creating(self.folder / image_name(tile.id, period), tile.grid, layer) as output:
            write(output, tile.grid.whole, image)
        self.enter_image(tile.id, period, float((image[6] > 0).mean()))

    def enter_image(self, tile: str, period: str, clear_fraction: float) -> None:
        """Enter a written image as done."""
        relative = image_name(tile, period)
        path = self.folder / relative
        self.update(
            tile,
            period,
            state="done",
            path=relative,
            error="",
            bytes=path.stat().st_size,
            sha256=hashlib.sha256(path.read_bytes()).hexdigest(),
            clear_fraction=clear_fraction,
        )

    def save_dem(self, tile: Tile, elevation: np.ndarray) -> None:
        """Write a tile's elevation, int16 metres."""
        with creating(self.folder / "dem" / f"{tile.id}.tif", tile.grid, DEM_LAYER) as output:
            write(output, tile.grid.whole, elevation)

    def mosaics(self, period: str = "") -> list[TileMosaic]:
        """Return the tiles that have an image, joined by CRS and period.

        Raises WaterGeeError when there are none, or none of `period`.
        """
        groups: dict[tuple[str, str], list[Record]] = {}
        for record in self.records():
            if record.state == "done" and period in ("", record.period):
                groups.setdefault((record.crs, record.period), []).append(record)
        if not groups:
            if not period:
                raise WaterGeeError(
                    say("{folder} holds no tile with an image.", folder=self.folder)
                )
            raise WaterGeeError(
                say(
                    "{folder} holds no tile of the period {period} with an image.",
                    folder=self.folder,
                    period=period,
                )
            )
        return [TileMosaic(self, records) for records in groups.values()]

    def periods(self) -> list[str]:
        """Return the periods that have an image."""
        return sorted({record.period for record in self.records() if record.state == "done"})

    def label_folder(self, given: str | Path = "", prefer_corrected: bool = False) -> Path:
        """Return the folder of labels to read; WaterGeeError when there is none."""
        names = ("corrected", "labels") if prefer_corrected else ("labels",)
        candidates = [Path(given)] if given else [self.folder / name for name in names]
        for folder in candidates:
            if folder.is_dir() and any(folder.glob("*.tif")):
                return folder
        raise WaterGeeError(
            say(
                "There are no labels in {labels}; run Make labels on {folder} first.",
                labels=candidates[-1],
                folder=self.folder,
            )
        )


class TileMosaic:
    """The tiles of one period in one CRS, read as one image without seams."""

    def __init__(self, tile_set: TileSet, records: Sequence[Record]) -> None:
        """Join the images of `records`."""
        self._tile_set = tile_set
        self.records = list(records)
        self.period = records[0].period
        specification = tile_set.specification
        self.sensor = str(specification.get("sensor", "unknown"))
        self.has_qa = bool(specification.get("has_qa", False))
        grids = [grid_of(open_raster(tile_set.folder / record.path)) for record in records]
        self.grid = union(grids)
        self._windows = {
            record.tile: self.grid.window_of(grid.bounds) for record, grid in zip(records, grids)
        }
        self._images = mosaic([str(tile_set.folder / r.path) for r in records], self.grid)
        dems = [str(path) for r in records if (path := self._dem_path(r)).exists()]
        self._dem = mosaic(dems, self.grid) if dems else None

    def _dem_path(self, record: Record) -> Path:
        """Return where a tile's elevation is kept."""
        return self._tile_set.folder / "dem" / f"{record.tile}.tif"

    @property
    def has_elevation(self) -> bool:
        """Return whether elevation is at hand."""
        return self._dem is not None

    def windows(self) -> Iterator[tuple[Record, Window]]:
        """Yield each tile and its window."""
        for record in self.records:
            yield record, self._windows[record.tile]

    def read(self, window: Window) -> np.ndarray:
        """Return the image bands of a window: uint16, 8 × height × width."""
        return read_window(self._images, window)

    def read_elevation(self, window: Window) -> np.ndarray | None:
        """Return metres of a window, int16, -32768 where unknown; None without elevation."""
        return read_window(self._dem, window, fill=NO_ELEVATION)[0] if self._dem else None

    def read_label(self, record: Record, folder: Path) -> np.ndarray:
        """Return a tile's label: uint8, 0 land, 1 water, 255 unknown."""
        path = folder / record.file_name
        if not path.exists():
            raise WaterGeeError(
                say("The label {path} is missing; run Make labels again.", path=path)
            )
        dataset = open_raster(path)
        return read_window(dataset, grid_of(dataset).whole, [1])[0]

    def grid_of(self, record: Record) -> Grid:
        """Return a tile's grid."""
        return self.grid.part(self._windows[record.tile])

    def save_label(self, record: Record, folder: Path, label: np.ndarray) -> None:
        """Write a tile's label."""
        grid = self.grid_of(record)
        with creating(folder / record.file_name, grid, LABEL_LAYER) as output:
            write(output, grid.whole, label)

    @property
    def output_window(self) -> Window:
        """Return the part of the grid that the job asked for: the scene's, where one was cut."""
        bounds = self._tile_set.specification.get("bounds")
        if not isinstance(bounds, list) or len({r.crs for r in self._tile_set.records()}) > 1:
            return self.grid.whole
        return self.grid.window_of(bounds).intersection(self.grid.whole) or self.grid.whole


def union(grids: Sequence[Grid]) -> Grid:
    """Return the smallest grid that holds aligned grids of one CRS."""
    boxes = np.array([grid.bounds for grid in grids])
    xmin, ymin, xmax, ymax = (*boxes[:, :2].min(0), *boxes[:, 2:].max(0))
    _, dx, _, _, _, dy = grids[0].transform
    width, height = round((xmax - xmin) / dx), round((ymin - ymax) / dy)
    return Grid(grids[0].crs, (float(xmin), dx, 0.0, float(ymax), 0.0, dy), width, height)


def _hash(specification: Mapping[str, object]) -> str:
    """Return the hash that tells whether two jobs are the same."""
    text = json.dumps(specification, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()


def _create_catalogue(path: Path, specification: Mapping[str, object]) -> None:
    """Write an empty catalogue with its job table."""
    catalogue = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    tiles = catalogue.CreateLayer("tiles", spatial_reference("EPSG:4326"), ogr.wkbPolygon)
    for name, kind in _FIELDS.items():
        tiles.CreateField(ogr.FieldDefn(name, kind))
    job = catalogue.CreateLayer("job", None, ogr.wkbNone)
    job.CreateField(ogr.FieldDefn("specification", ogr.OFTString))
    job.CreateField(ogr.FieldDefn("hash", ogr.OFTString))
    row = ogr.Feature(job.GetLayerDefn())
    row["specification"] = json.dumps(specification, sort_keys=True)
    row["hash"] = _hash(specification)
    job.CreateFeature(row)


def _open_catalogue(folder: Path, update: bool = False) -> ogr.DataSource:
    """Open a tile set's catalogue; WaterGeeError when it cannot be read."""
    reason: object = say("it is not a GeoPackage")
    try:
        catalogue = ogr.Open(str(folder / CATALOGUE), 1 if update else 0)
    except RuntimeError as error:
        catalogue, reason = None, error
    if catalogue is None:
        raise WaterGeeError(
            say("{path} cannot be read: {reason}.", path=folder / CATALOGUE, reason=reason)
        )
    return catalogue


@contextmanager
def _writing_catalogue(folder: Path) -> Iterator[None]:
    """Raise WaterGeeError when the catalogue cannot be written; GDAL often tells no reason."""
    try:
        yield
    except RuntimeError as error:
        reason = str(error) or say("is the disk full?")
        raise WaterGeeError(
            say("{path} could not be written: {error}", path=folder / CATALOGUE, error=reason)
        ) from error


def ground_outline(grid: Grid) -> ogr.Geometry:
    """Return a grid's outline in EPSG:4326."""
    polygon = grid.outline()
    target = spatial_reference("EPSG:4326")
    polygon.Transform(osr.CoordinateTransformation(spatial_reference(grid.crs), target))
    return polygon
