"""Files that appear under their final name only when they are whole."""

from __future__ import annotations

import os
import platform
import re
import shutil
import uuid
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from .errors import WaterGeeError
from .texts import say

#: A file in the making is known by its writer: process, machine, and a number of its own.
_MARK = r"\.(?P<process>\d{1,10})-(?P<machine>[0-9a-f]{8})-[0-9a-f]{8}\.part\b.*"
#: The longest name of a file in bytes, and what marks of files in the making take of it.
_LONGEST, _ROOM = 255, 56
#: The folder of files in the making.
_NEW = "new"
#: What programs leave in any folder.
_CLUTTER = (".lock", ".ds_store", "thumbs.db", "desktop.ini", ".directory")
_PARTIAL = re.compile(r"\..+" + _MARK)


@contextmanager
def replacing(path: str | Path) -> Iterator[Path]:
    """Yield a temporary path beside `path` that takes its name when the block succeeds.

    The temporary file keeps the suffix (GDAL and numpy choose formats by it), and is removed
    when the block fails; what killed writers of `path` have left is removed too. Of a link it is
    the file it leads to. Raises WaterGeeError when the folder cannot be written, `path` is a
    folder, or its name is too long.
    """
    if os.path.isdir(path):
        raise WaterGeeError(say("{path} is a folder. Give the name of a file.", path=path))
    path = Path(os.path.realpath(path))
    ensure_writable(path.parent)
    _require_name(path)
    _remove_abandoned(path)
    partial = path.with_name(f".{_short(path)}.{_own_mark()}.part{path.suffix}")
    try:
        yield partial
        os.replace(partial, path)
    except BaseException:  # a cancel or Ctrl-C must leave nothing half-written either
        partial.unlink(missing_ok=True)
        raise


@contextmanager
def replacing_files(folder: Path) -> Iterator[Path]:
    """Yield a temporary folder whose files go into `folder` when the block succeeds.

    Until then the files that are there stay as they are. What a failed block has made is removed,
    and so is what killed writers of the folder have left.
    """
    ensure_writable(folder)
    _remove_abandoned(folder / _NEW)
    partial = folder / f".{_NEW}.{_own_mark()}.part"
    partial.mkdir()
    try:
        yield partial
        for made in sorted(partial.iterdir()):
            os.replace(made, folder / made.name)
    finally:
        for left in partial.iterdir():
            left.unlink()
        partial.rmdir()


def _require_name(path: Path) -> None:
    """Raise WaterGeeError for a name that no file system takes."""
    size = len(os.fsencode(path.name))
    if size > _LONGEST:
        raise WaterGeeError(
            say(
                "The name {name} is too long: it has {size} bytes, and a file's name has at most "
                "{most}. Choose a shorter one.",
                name=path.name,
                size=size,
                most=_LONGEST,
            )
        )


def _short(path: Path) -> str:
    """Return as much of a file's name as leaves room for the mark of one in the making."""
    stem = os.fsencode(path.stem)[: _LONGEST - _ROOM - len(os.fsencode(path.suffix))]
    return stem.decode(errors="ignore")


# Two threads of a process may write one file: each has a number of its own, and the later one wins.
def _own_mark() -> str:
    return f"{os.getpid()}-{_machine()}-{uuid.uuid4().hex[:8]}"


def _machine() -> str:
    return f"{zlib.crc32(platform.node().encode()):08x}"


def _remove_abandoned(path: Path) -> None:
    """Remove what killed writers of a file have left beside it, on this machine."""
    left = re.compile(r"\." + re.escape(_short(path)) + _MARK)
    for part in path.parent.iterdir() if path.parent.is_dir() else ():
        found = left.fullmatch(part.name)
        ours = found and found["machine"] == _machine() and not _runs(int(found["process"]))
        if ours and part.is_file():
            part.unlink(missing_ok=True)
        elif ours and path.name == _NEW and part.is_dir():
            shutil.rmtree(part, ignore_errors=True)


def _runs(process: int) -> bool:
    """Return whether a process may still run; on Windows nobody can tell without harm."""
    if process == os.getpid() or os.name == "nt":
        return True
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):  # it is somebody else's, or none
        return True
    return True


def is_empty(folder: Path) -> bool:
    """Return whether nothing of anybody's is in a folder: leftovers of programs do not count."""
    return all(
        is_partial(path) or path.name.lower() in _CLUTTER and path.is_file()
        for path in folder.iterdir()
    )


def is_partial(path: Path) -> bool:
    """Return whether a file is one in the making, or what a killed run has left of it."""
    return _PARTIAL.fullmatch(path.name) is not None


def remove_partial(folder: Path) -> None:
    """Remove what a killed run has left half-written; nobody else may be writing there."""
    for path in list(folder.rglob(".*")):
        if is_partial(path) and path.is_file():
            path.unlink(missing_ok=True)


def ensure_writable(folder: Path) -> None:
    """Make `folder`, or raise WaterGeeError when files cannot be written in it."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise WaterGeeError(
            say(
                "The folder {folder} could not be created: {reason}.",
                folder=folder,
                reason=error.strerror,
            )
        ) from error
    if not os.access(folder, os.W_OK):
        raise WaterGeeError(
            say("The folder {folder} is not writable. Choose another folder.", folder=folder)
        )
