"""A tile set seen as whole rasters: virtual rasters of its images and labels, by period."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from osgeo import gdal

from ..gdal_state import gdal_errors
from .catalogue import Record
from .tile_set import TileSet

#: The folder of a tile set that holds its views.
FOLDER = "views"


@dataclass(frozen=True, order=True)
class View:
    """A virtual raster of a period, and of one UTM zone where there are several."""

    period: str
    name: str
    path: Path


def images(tile_set: TileSet) -> list[View]:
    """Write virtual rasters of the images; return them in the order of their periods."""
    return _write(tile_set, "image", lambda record: tile_set.folder / record.path)


def labels(tile_set: TileSet, folder: Path) -> list[View]:
    """Write virtual rasters of a folder of labels; return them in the order of their periods."""
    return _write(tile_set, folder.name, lambda record: folder / record.file_name)


def _write(tile_set: TileSet, kind: str, find: Callable[[Record], Path]) -> list[View]:
    """Join the files of each period and zone."""
    groups: dict[tuple[str, str], list[str]] = {}
    for record in tile_set.records():
        if record.state == "done" and find(record).exists():
            groups.setdefault((record.period, record.crs), []).append(str(find(record)))
    zones = {crs for _, crs in groups}
    made = []
    for (period, crs), paths in groups.items():
        zone = f" zone {sorted(zones).index(crs) + 1}" if len(zones) > 1 else ""
        name = f"{kind} {period}{zone}"
        path = tile_set.folder / FOLDER / f"{name.replace(' ', '_')}.vrt"
        path.parent.mkdir(exist_ok=True)
        with gdal_errors():
            _join(path, paths)
        made.append(View(period, name, path))
    return sorted(made)


def _join(path: Path, files: list[str]) -> None:
    """Write a virtual raster of files, whose bands are called as theirs are."""
    joined, first = gdal.BuildVRT(str(path), files), gdal.Open(files[0])
    for number in range(1, joined.RasterCount + 1):
        name = first.GetRasterBand(number).GetDescription()
        joined.GetRasterBand(number).SetDescription(name)
    joined = None  # closing writes the file
