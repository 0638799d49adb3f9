"""One run at a time in a tile set."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ...support.errors import WaterGeeError
from ...support.files import remove_partial
from ...support.texts import say

_LOCK = ".lock"


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Keep other jobs out of a tile set, and remove what a killed one left half-written.

    The lock goes with the process, however that ends.
    """
    try:
        connection = sqlite3.connect(folder / _LOCK, timeout=0, isolation_level=None)
    except sqlite3.Error as error:
        raise _unusable(folder, error) from error
    try:
        try:
            connection.execute("BEGIN EXCLUSIVE")
        except sqlite3.Error as error:
            raise _unusable(folder, error) from error
        remove_partial(folder)
        yield
    finally:
        connection.close()


def _unusable(folder: Path, error: sqlite3.Error) -> WaterGeeError:
    if "locked" in str(error):
        return WaterGeeError(
            say(
                "Another run is at work in {folder}. Wait for it to finish, or choose another "
                "folder.",
                folder=folder,
            )
        )
    return WaterGeeError(
        say("{path} cannot be used: {error}. Remove it.", path=folder / _LOCK, error=error)
    )
