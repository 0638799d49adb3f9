"""The tile set: a folder of images, elevation and labels, and the catalogue that tells of them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from ...support.errors import WaterGeeError
from ...support.files import ensure_writable, is_empty
from ...support.texts import say
from ..grid import Grid
from ..reading import grid_of, open_raster, read_window
from ..scenes import landsat
from ..scenes.elevation import NO_ELEVATION
from ..writing import Layer, creating, write
from . import label_origin
from .catalogue import CATALOGUE, Catalogue, Record
from .lattice import Tile
from .mosaic import TileMosaic, is_seasonal

#: Tag of an image file: the hash of the specification that it was made by.
JOB_TAG = "WATER_GEE_JOB"
#: What a specification calls the marks of the files that its tiles were made from.
CONTENT = "content"
IMAGE_LAYER = Layer(
    "uint16", landsat.NODATA, landsat.IMAGE_BANDS, scale=landsat.SCALE, offset=landsat.OFFSET
)
DEM_LAYER = Layer("int16", NO_ELEVATION, ("elevation",))
#: What of a row decides which images a mosaic is made of.
_SHOWN = frozenset({"state", "path"})


def image_name(tile: str, period: str) -> str:
    """Return where in its set a tile's image is kept."""
    return f"images/{tile}_{period}.tif"


class TileSet:
    """A tile set folder: ``tiles.gpkg``, ``images/``, ``dem/``, ``labels/``, ``corrected/``."""

    def __init__(self, folder: Path, catalogue: Catalogue) -> None:
        """Use `create` or `open`."""
        self.folder = folder
        self._catalogue = catalogue
        self._mosaics: dict[str, list[TileMosaic]] = {}

    @classmethod
    def create(cls, folder: str | Path, specification: Mapping[str, object]) -> TileSet:
        """Make an empty tile set; WaterGeeError where one of another specification stands."""
        folder = Path(folder)
        ensure_writable(folder)
        if (folder / CATALOGUE).exists():
            return cls._again(folder, specification)
        if not is_empty(folder):
            raise WaterGeeError(
                say(
                    "The folder {folder} is not empty and is not a tile set. Choose another "
                    "folder.",
                    folder=folder,
                )
            )
        return cls(folder, Catalogue.create(folder, specification))

    @classmethod
    def _again(cls, folder: Path, specification: Mapping[str, object]) -> TileSet:
        """Open a tile set that a job with the same specification made or began."""
        existing = cls.open(folder)
        before, now = dict(existing.specification), json.loads(json.dumps(specification))
        held: Any = before.pop(CONTENT, None)
        holds: Any = now.pop(CONTENT, None) or []
        if held is None and holds:
            # A set of an earlier version knows less of what it was made from.
            now = _known_to(before, now)
        if held and held != holds and _names(held) == _names(holds):
            raise WaterGeeError(
                say(
                    "{folder} contains tiles of other pixels: {names} has changed since they were "
                    "made, or is another file of the same name. Choose another folder, or delete "
                    "it first.",
                    folder=folder,
                    names=", ".join(_changed(held, holds)),
                )
            )
        if before != now or held not in (None, holds):
            raise WaterGeeError(
                say(
                    "{folder} contains a tile set made with other settings. Choose another "
                    "folder, or delete it first.",
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
                    "{given} is not a tile set: it contains no {catalogue}. Choose a folder "
                    "created by Cut tiles or Download tiles.",
                    given=given,
                    catalogue=CATALOGUE,
                )
            )
        return cls(folder, Catalogue.open(folder))

    @property
    def specification(self) -> Mapping[str, object]:
        """Return what makes this set what it is."""
        return self._catalogue.specification

    @property
    def hash(self) -> str:
        """Return what tells this set's specification from another."""
        return self._catalogue.hash

    @property
    def has_elevation(self) -> bool:
        """Return whether the set was made with elevation."""
        return (self.folder / "dem").is_dir()

    def add(self, tiles: Iterable[tuple[Tile, str]]) -> None:
        """Enter tiles and their periods as pending, unless they are there already."""
        self._catalogue.add(tiles)
        self._mosaics.clear()

    def update(self, tile: str, period: str, **values: object) -> None:
        """Change a row of the catalogue."""
        self._catalogue.update(tile, period, **values)
        if values.keys() & _SHOWN:
            self._mosaics.clear()

    def records(self) -> list[Record]:
        """Return the catalogue's rows, in the order they were entered."""
        return self._catalogue.records()

    def states(self) -> list[tuple[str, str]]:
        """Return each row's outline (WKT, EPSG:4326) and state."""
        return self._catalogue.states()

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
        self.update(
            tile,
            period,
            state="done",
            path=relative,
            error="",
            bytes=(self.folder / relative).stat().st_size,
            clear_fraction=clear_fraction,
        )

    def is_finished(self, record: Record, elevated: bool = False) -> bool:
        """Return whether a tile is empty, or its image, and its elevation, are there and whole."""
        if record.state != "done":
            return record.state == "empty"
        path = self.folder / image_name(record.tile, record.period)
        if not path.is_file() or path.stat().st_size != record.bytes:
            return False
        dem = [self.folder / "dem" / f"{record.tile}.tif"] if elevated else []
        return all(_reads(each) for each in (path, *dem))

    def save_dem(self, tile: Tile, elevation: np.ndarray) -> None:
        """Write a tile's elevation, int16 metres."""
        with creating(self.folder / "dem" / f"{tile.id}.tif", tile.grid, DEM_LAYER) as output:
            write(output, tile.grid.whole, elevation)

    def mosaics(self, period: str = "") -> list[TileMosaic]:
        """Return the tiles that have an image, joined by CRS and period.

        They are joined once, and again when images have come or gone. Raises WaterGeeError when
        there are none, or none of `period`.
        """
        if period not in self._mosaics:
            self._mosaics[period] = self._joined(period)
        return self._mosaics[period]

    def _joined(self, period: str) -> list[TileMosaic]:
        groups: dict[tuple[str, str], list[Record]] = {}
        for record in self.records():
            if record.state == "done" and period in ("", record.period):
                groups.setdefault((record.crs, record.period), []).append(record)
        if not groups:
            if not period:
                raise WaterGeeError(
                    say("{folder} contains no tile with an image.", folder=self.folder)
                )
            raise WaterGeeError(
                say(
                    "{folder} contains no tile with an image for the period {period}.",
                    folder=self.folder,
                    period=period,
                )
            )
        one_zone = len({record.crs for record in self.records()}) == 1
        bounds = self.specification.get("bounds") if one_zone else None
        return [
            TileMosaic(self.folder, self.specification, records, bounds)
            for records in groups.values()
        ]

    def grids(self) -> dict[str, list[Grid]]:
        """Return the grids of the tiles that have an image in any period, by their CRS."""
        paths = {(r.crs, r.tile): r.path for r in self.records() if r.state == "done"}
        found: dict[str, list[Grid]] = {}
        for path in paths.values():
            grid = grid_of(open_raster(self.folder / path))
            found.setdefault(grid.crs, []).append(grid)
        return found

    @property
    def seasonal(self) -> bool:
        """Return whether the set's periods are seasons of months, or else scenes."""
        return is_seasonal(self.specification)

    def periods(self) -> list[str]:
        """Return the periods that have an image."""
        return sorted({record.period for record in self.records() if record.state == "done"})

    def label_folder(self, given: str | Path = "", prefer_corrected: bool = False) -> Path:
        """Return the folder of labels to read; WaterGeeError when there is none.

        Corrected labels are preferred unless they correct others than those that are there now:
        that is an error too.
        """
        names = ("corrected", "labels") if prefer_corrected else ("labels",)
        candidates = [Path(given)] if given else [self.folder / name for name in names]
        for folder in candidates:
            if folder.is_dir() and any(folder.glob("*.tif")):
                if not given and folder != candidates[-1]:
                    _require_current(folder, candidates[-1])
                return folder
        raise WaterGeeError(
            say(
                "No labels found in {labels}. Run Make labels on {folder} first.",
                labels=candidates[-1],
                folder=self.folder,
            )
        )

    def note_labels(self, folder: Path, **how: object) -> None:
        """Keep beside the labels of a folder what they were made from."""
        label_origin.note_labels(folder, self.hash, **how)

    def note_correction(self, folder: Path, corrects: Path, **how: object) -> None:
        """Keep beside corrected labels which ones they correct."""
        label_origin.note_correction(folder, corrects, self.hash, **how)


def _require_current(corrected: Path, labels: Path) -> None:
    if label_origin.is_stale(corrected, labels):
        raise WaterGeeError(
            say(
                "The labels in {labels} were made anew after {corrected} was corrected from "
                "earlier ones. Run Correct labels again, or choose one of the two folders as the "
                "labels.",
                labels=labels,
                corrected=corrected,
            )
        )


def _known_to(before: Mapping[str, Any], now: Mapping[str, Any]) -> dict[str, Any]:
    """Return of a specification what an earlier version wrote too."""
    known = {name: now[name] for name in before if name in now}
    reading = before.get("reading")
    if isinstance(reading, dict) and isinstance(known.get("reading"), dict):
        known["reading"] = {n: known["reading"].get(n) for n in reading}
    return known


def _names(files: Sequence[Any] | None) -> list[str]:
    return [str(entry[0]) for entry in files or ()]


def _changed(held: Sequence[Any], holds: Sequence[Any]) -> list[str]:
    """Return the names of the files that are others than they were."""
    return sorted({str(entry[0]) for entry in holds if entry not in held})


def _reads(path: Path) -> bool:
    """Return whether a raster is there and all of it can be read."""
    try:
        dataset = open_raster(path)
        read_window(dataset, grid_of(dataset).whole)
    except (WaterGeeError, RuntimeError):
        return False
    return True
