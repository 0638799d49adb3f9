"""Files that appear under their final name only when they are whole."""

from __future__ import annotations

import glob
import os
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from .errors import WaterGeeError
from .texts import say


@contextmanager
def replacing(path: str | Path) -> Iterator[Path]:
    """Yield a temporary path beside `path` that takes its name when the block succeeds.

    The temporary file keeps the suffix (GDAL and numpy choose formats by it), and is removed
    when the block fails. Raises WaterGeeError when the folder cannot be written.
    """
    path = Path(path)
    ensure_writable(path.parent)
    _remove_abandoned(path)
    # A name of this writer alone: two threads may write the same file, and the later one wins.
    mark = f"{os.getpid()}-{uuid.uuid4().hex[:8]}"
    partial = path.with_name(f".{path.stem}.{mark}.part{path.suffix}")
    try:
        yield partial
        os.replace(partial, path)
    except BaseException:  # a cancel or Ctrl-C must leave nothing half-written either
        partial.unlink(missing_ok=True)
        raise


def _remove_abandoned(path: Path) -> None:
    """Remove what killed writers of a file have left beside it."""
    for part in path.parent.glob(f".{glob.escape(path.stem)}.*.part*"):
        writer = part.name[len(path.stem) + 2 :].partition("-")[0]
        if writer.isdigit() and not _runs(int(writer)):
            part.unlink(missing_ok=True)


def _runs(process: int) -> bool:
    """Return whether a process may still run; on Windows nobody can tell without harm."""
    if process == os.getpid() or os.name == "nt":
        return True
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:  # it is somebody else's
        return True
    return True


def is_partial(path: Path) -> bool:
    """Return whether a file is one in the making, or what a killed run has left of it."""
    return path.name.startswith(".") and ".part" in path.name


def remove_partial(folder: Path) -> None:
    """Remove what a killed run has left half-written; nobody else may be writing there."""
    for path in folder.rglob(".*.part*"):
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
