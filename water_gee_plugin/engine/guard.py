"""What a job writes is never something that it reads, whatever the paths are called."""

from __future__ import annotations

import os
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import Any

from .rasters import zones
from .rasters.contents import raster_files
from .rasters.scenes.archives import is_archive
from .rasters.scenes.landsat import parse_product
from .rasters.scenes.product_files import part_of
from .rasters.tiles.catalogue import CATALOGUE
from .requests import CorrectLabels, Request, TrainModel
from .support.errors import WaterGeeError
from .support.records import Role, paths
from .support.texts import say

#: How a GeoTIFF may be called. QGIS takes ….tar.tif for an archive.
_RASTERS, _NOT_RASTERS = (".tif", ".tiff"), (".tar.tif", ".tar.tiff", ".tgz.tif", ".zip.tif")


def require_apart(request: Request[Any]) -> None:
    """Raise WaterGeeError when a result would replace an input, or two results are one file.

    Neither is a raster written under a name that is no GeoTIFF's.

    Files are told apart by device and inode: links and other spellings are seen through. What
    belongs to an input is an input too: a bundle's bands, a tile set's images, a raster's side
    files, the sources of a virtual raster.
    """
    written = [Path(path) for path in paths(request, Role.WRITTEN)]
    for first, second in combinations(written, 2):
        if _same(first, second):
            raise WaterGeeError(
                say("Two results have the same name, {path}. Choose two names.", path=first)
            )
    for used in map(Path, paths(request, Role.READ)):
        joined = used.with_name(zones.stem_of(used) + used.suffix)
        # Of several zones a result has rasters beside it, named after it.
        if joined != used and any(_same(joined, path) for path in written):
            raise _replaced(used)
    for path in filter(os.path.exists, written):
        for used in _read(request):
            if _same(path, used):
                raise _replaced(path)
    for path in paths(request, Role.RASTER):
        _require_tif(path)


def _replaced(path: Path) -> WaterGeeError:
    return WaterGeeError(
        say(
            "{path} is read in this run, and the result would replace it. Choose another name for "
            "the result.",
            path=path,
        )
    )


def _require_tif(path: str) -> None:
    name = os.path.basename(path).lower()
    if not name.endswith(_RASTERS) or name.endswith(_NOT_RASTERS):
        raise WaterGeeError(
            say(
                "{path} is no name of a GeoTIFF, which is what rasters are written as. Give it the "
                "extension .tif or .tiff.",
                path=path,
            )
        )


def _same(first: Path, second: Path) -> bool:
    try:
        return os.path.samefile(first, second)
    except OSError:  # one of them is not there yet
        return _spelling(first) == _spelling(second)
    except ValueError:  # no path at all: whoever opens it says so
        return False


def _spelling(path: Path) -> str:
    return os.path.normcase(path.absolute().resolve())


def _read(request: Request[Any]) -> Iterator[Path]:
    """Yield the files that a job reads, and the folders that hold them alone."""
    for text in paths(request, Role.READ):
        yield from _members(Path(text))
    # Labels have a place of their own that a request need not name.
    if isinstance(request, CorrectLabels) and not request.labels:
        yield from _folder(_tile_set(Path(request.tiles)) / "labels")
    if isinstance(request, TrainModel) and not request.labels:
        for name in ("labels", "corrected"):
            yield from _folder(_tile_set(Path(request.tiles)) / name)


def _members(path: Path) -> Iterator[Path]:
    """Yield a path, and all that belongs to it."""
    yield path
    tiles = _tile_set(path)
    if (tiles / CATALOGUE).exists():
        yield tiles / CATALOGUE
        for name in ("images", "dem"):
            yield from _folder(tiles / name)
    if path.is_file() and part_of(path.name, str(path)):
        yield from _product(path.parent)
    elif path.is_dir() and (path.parent / CATALOGUE).exists():
        yield from _folder(path)
    elif path.is_dir() and path != tiles or path.is_dir() and not (path / CATALOGUE).exists():
        yield from _product(path)
    elif not path.is_dir():
        yield from raster_files(path)


def _tile_set(path: Path) -> Path:
    """Return the folder of a tile set that a path may mean, as `TileSet.open` takes it."""
    inside = path.name == CATALOGUE or (path.parent / CATALOGUE).exists()
    return path.parent if inside else path


def _product(folder: Path) -> Iterator[Path]:
    """Yield a bundle's folder and the files of products in it; other files may be replaced."""
    yield folder
    yield from (each for each in folder.rglob("*") if _of_product(each) and each.is_file())


def _of_product(path: Path) -> bool:
    name = path.name
    return bool(parse_product(name) or part_of(name, name)) or is_archive(path)


def _folder(folder: Path) -> Iterator[Path]:
    """Yield a folder and the files in it."""
    if folder.is_dir():
        yield folder
        yield from (entry for entry in folder.rglob("*") if entry.is_file())
