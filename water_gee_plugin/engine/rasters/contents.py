"""What files hold, told by a mark: tomorrow the same name may hold other pixels."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Callable, Iterable
from pathlib import Path

from osgeo import gdal

from .gdal_state import gdal_errors

_PART = 1 << 20
#: Larger files are looked at in so many places; their time tells of a change in between.
_WHOLE, _PLACES = 512 << 20, 64
#: What programs write beside a raster when they only look at it.
_ASIDE = (".aux.xml", ".ovr", ".msk", ".properties")
#: Names of GDAL's that are not a file's own: one of several rasters in it, a file system in front.
_INSIDE = re.compile(
    r'[A-Za-z]\w+:(?:\d+:)?(?:"(?P<quoted>[^"]+)"|(?P<plain>(?:[A-Za-z]:[\\/])?[^:]+))'
)
_VIRTUAL = re.compile(r"^(?:/vsi\w+/(?:\d+_\d+,)?)+")


def mark(path: Path, check: Callable[[], None] = lambda: None) -> str:
    """Return what tells a file's content from another: its size and a hash of its bytes.

    Of a file of more than 512 MB 64 parts are read, and the time of its last change counts too.
    `check` is called between parts and may raise. Raises OSError when the file cannot be read.
    """
    state = path.stat()
    found = hashlib.sha256(str(state.st_size).encode())
    places: Iterable[int] = range(0, state.st_size, _PART)
    if state.st_size > _WHOLE:
        found.update(str(state.st_mtime_ns).encode())
        places = (number * (state.st_size - _PART) // (_PLACES - 1) for number in range(_PLACES))
    with path.open("rb") as stream:
        for place in places:
            check()
            stream.seek(place)
            found.update(stream.read(_PART))
    return found.hexdigest()


def marks(paths: Iterable[str], check: Callable[[], None] = lambda: None) -> list[list[str]]:
    """Return name and mark of the files that rasters consist of, the sources of virtual ones too.

    Overviews and statistics do not count, and neither does what is not on a disk.
    """
    files = {file for path in paths for file in raster_files(path)}
    counted = [f for f in files if f.is_file() and not f.name.lower().endswith(_ASIDE)]
    return sorted([file.name, mark(file, check)] for file in counted)


def raster_files(path: str | Path) -> set[Path]:
    """Return a raster's own files: side files, and the sources of a virtual one, of any depth."""
    found: set[Path] = set()
    waiting = [str(path)]
    while waiting:
        name = waiting.pop()
        file = on_disk(name)
        if file not in found:
            found.add(file)
            waiting += _listed(name)
    return found


def _listed(name: str) -> list[str]:
    try:
        with gdal_errors():
            dataset = gdal.OpenEx(name, gdal.OF_RASTER)
    except RuntimeError:
        return []
    # GDAL tells no error of a file that is no raster: a model, an archive.
    return list(dataset.GetFileList() or ()) if dataset else []


def on_disk(name: str) -> Path:
    """Return the file that a name of GDAL's lies in: /vsizip/a.zip/b.tif is in a.zip.

    So are parts of a file (/vsisubfile/1_2,a.tar) and rasters in one (NETCDF:"a.nc":band).
    """
    if os.path.exists(name):
        return Path(name)
    if found := _INSIDE.match(name):
        name = found["quoted"] or found["plain"]
    rest = _VIRTUAL.sub("", name)
    if rest.startswith("{"):
        rest = rest[1:].replace("}", "", 1)
    # GDAL's names of absolute paths have two slashes, unless somebody has made one of them.
    for path in (Path(rest), Path("/" + rest)):
        if file := next((each for each in (path, *path.parents) if each.is_file()), None):
            return file
    return Path(rest)
