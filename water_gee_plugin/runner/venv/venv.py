"""The engine's private environment: where it lies, what it holds, and whether it is good.

It is a venv made from QGIS's own Python, in the user's data folder. The venvs themselves have
unique names and are never moved; one marker names the valid one. It is written after the check
of a finished venv and replaced in one step, so whatever is cut off half-way is never taken for
an environment, and the one before stays.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import sys
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path

from qgis.PyQt.QtCore import QLockFile, QStandardPaths, QThread

from ... import resource_files
from ...engine.support.errors import WaterGeeError
from ...engine.support.files import replacing
from ...translation import tr

_VERSION = f"python{sys.version_info.major}.{sys.version_info.minor}"
_REMOVE_ATTEMPTS, _REMOVE_PAUSE_MS = 20, 250


class State(Enum):
    """What there is of the private environment."""

    ABSENT = "absent"
    MAKING = "making"
    READY = "ready"
    BROKEN = "broken"
    OUTDATED = "outdated"


@dataclass(frozen=True)
class Contents:
    """What goes into an environment, and what it costs."""

    requirements: Path
    #: What a fresh process must be able to import before the environment counts.
    imports: tuple[str, ...]
    #: Measured with Python 3.11 on Linux: bytes fetched, and bytes on disk when all is done.
    download: int
    disk: int

    def lines(self) -> list[str]:
        """Return the requirements without comments."""
        text = self.requirements.read_text(encoding="utf-8")
        return [line for line in text.splitlines() if line and not line.startswith("#")]

    def digest(self) -> str:
        """Return what changes when the requirements do."""
        return hashlib.sha256("\n".join(self.lines()).encode()).hexdigest()


CONTENTS = Contents(
    resource_files.path("engine-requirements.txt"),
    imports=("tensorflow", "h5py", "onnx", "ee"),
    download=370_000_000,
    disk=1_730_000_000,
)


@dataclass(frozen=True)
class Marker:
    """What the marker file says of the valid environment."""

    folder: str
    requirements: str
    packages: dict[str, str] = field(default_factory=dict)
    #: What the last check found wrong, '' if nothing.
    fault: str = ""


def base_folder() -> Path:
    """Return where environments lie: apart from plugin and profile, which come and go."""
    kind = QStandardPaths.StandardLocation.GenericDataLocation
    return Path(QStandardPaths.writableLocation(kind)) / "water_gee"


def marker_path() -> Path:
    """Return the marker of this QGIS's Python version."""
    return base_folder() / f"{_VERSION}.json"


def marker() -> Marker | None:
    """Return what the marker says, None without one that can be read."""
    try:
        return Marker(**json.loads(marker_path().read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None


def write_marker(new: Marker) -> None:
    """Replace the marker in one step: from now on it names the valid environment."""
    with replacing(marker_path()) as path:
        path.write_text(json.dumps(vars(new), indent=1), encoding="utf-8")


def state() -> State:
    """Return what there is."""
    if _BUSY:
        return State.MAKING
    known = marker()
    if known is None:
        return State.BROKEN if marker_path().exists() else State.ABSENT
    if known.fault or not python_of(base_folder() / known.folder).is_file():
        return State.BROKEN
    return State.READY if known.requirements == CONTENTS.digest() else State.OUTDATED


def python() -> str:
    """Return the environment's interpreter, '' unless the environment is ready.

    While another is being made, the one before is used still.
    """
    known = marker()
    if known is None or known.fault or known.requirements != CONTENTS.digest():
        return ""
    path = python_of(base_folder() / known.folder)
    return str(path) if path.is_file() else ""


def python_of(folder: Path) -> Path:
    """Return the interpreter of a venv."""
    return folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def new_folder() -> Path:
    """Return a name for a new environment."""
    return base_folder() / f"{_VERSION}-{uuid.uuid4().hex[:8]}"


def leftovers() -> list[Path]:
    """Return environments of this Python version that the marker does not name."""
    known = marker()
    named = known.folder if known else ""
    return [path for path in base_folder().glob(f"{_VERSION}-*") if path.name != named]


def remove() -> None:
    """Remove the environment and what earlier attempts left."""
    with exclusive():
        marker_path().unlink(missing_ok=True)
        remaining = [folder for folder in leftovers() if not remove_tree(folder)]
    if remaining:
        raise WaterGeeError(
            tr(
                "The environment is no longer used, but {folder} could not be removed completely. "
                "It may still be in use by a running engine. Close QGIS and delete the folder."
            ).format(folder=remaining[0])
        )


def remove_tree(folder: Path) -> bool:
    """Remove a folder and return whether it is gone; what still writes there ends meanwhile."""
    for _ in range(_REMOVE_ATTEMPTS):
        shutil.rmtree(folder, ignore_errors=True)
        if not folder.exists():
            return True
        QThread.msleep(_REMOVE_PAUSE_MS)
    return False


def free_bytes() -> int:
    """Return how much the disk of the environments can still take."""
    folder = base_folder()
    while not folder.exists():
        folder = folder.parent
    return shutil.disk_usage(folder).free


#: Not empty while this process changes the environment.
_BUSY: list[QLockFile] = []


@contextmanager
def exclusive() -> Iterator[None]:
    """Keep every other QGIS, and every other task of this one, from changing the environment."""
    base_folder().mkdir(parents=True, exist_ok=True)
    lock = QLockFile(str(base_folder() / f"{_VERSION}.lock"))
    lock.setStaleLockTime(0)  # an installation may last an hour; only a dead owner loses it
    if not lock.tryLock(0):
        raise WaterGeeError(
            tr("The engine's environment is already being changed, perhaps by another QGIS.")
        )
    _BUSY.append(lock)
    try:
        yield
    finally:
        _BUSY.remove(lock)
        lock.unlock()
