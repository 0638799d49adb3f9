"""Files that appear under their final name only when they are whole."""

from __future__ import annotations

import os
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
    partial = path.with_name(f".{path.stem}.{os.getpid()}.part{path.suffix}")
    ensure_writable(path.parent)
    try:
        yield partial
        os.replace(partial, path)
    except BaseException:  # a cancel or Ctrl-C must leave nothing half-written either
        partial.unlink(missing_ok=True)
        raise


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
