"""A stranger's Keras file looked through and written anew, so that Keras reads what we wrote.

Nothing is unpacked under a name from the file, no link in it is followed, and what it may ask for
is bounded: a pixel network has some ten thousand weights, rarely a million.
"""

from __future__ import annotations

import io
import math
import zipfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from ...support.errors import WaterGeeError
from ...support.texts import say
from . import keras_config

LARGEST_FILE, LARGEST_CONFIG = 100_000_000, 4_000_000
MOST_WEIGHTS, MOST_PARTS = 20_000_000, 6_000
_CONFIG, _WEIGHTS = "config.json", "model.weights.h5"
_MEMBERS = frozenset((_CONFIG, _WEIGHTS, "metadata.json"))


def write(path: Path, folder: Path) -> Path:
    """Write what a pixel network needs of a Keras file into a folder; return the new file.

    Raises WaterGeeError for what is too large, leads elsewhere or is no model; whatever else it
    raises, the file is damaged.
    """
    if path.stat().st_size > LARGEST_FILE:
        raise _too_large(str(path))
    with path.open("rb") as file:
        zipped = file.read(4) == b"PK\x03\x04"
    return _zip(path, folder / "model.keras") if zipped else _h5(path, folder / "model.h5")


def _zip(path: Path, target: Path) -> Path:
    import h5py

    with zipfile.ZipFile(path) as archive:
        if strange := set(archive.namelist()) - _MEMBERS:
            raise WaterGeeError(
                say(
                    "{path} contains {name}, which a Keras model of pixels should not contain.",
                    path=path,
                    name=repr(min(strange)),
                )
            )
        config = _member(archive, _CONFIG, LARGEST_CONFIG)
        weights = _member(archive, _WEIGHTS, LARGEST_FILE)
    with h5py.File(io.BytesIO(weights), "r") as file:
        _check(file, file)
    with zipfile.ZipFile(target, "w") as copy:
        copy.writestr(_CONFIG, keras_config.cleaned(config))
        copy.writestr(_WEIGHTS, weights)
        copy.writestr("metadata.json", "{}")
    return target


def _member(archive: zipfile.ZipFile, name: str, largest: int) -> bytes:
    information = archive.getinfo(name)
    # What the archive says of a size is its maker's word: bytes are counted as they come.
    plain = information.compress_type in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
    if information.file_size > largest or not plain:
        raise _too_large(name)
    with archive.open(information) as member:
        content = member.read(largest + 1)
    if len(content) > largest:
        raise _too_large(name)
    return content


def _h5(path: Path, target: Path) -> Path:
    import h5py

    with h5py.File(path, "r") as source:
        if "model_config" not in source.attrs:
            raise WaterGeeError(
                say(
                    "{path} contains weights but no model. Save the whole model with model.save.",
                    path=path,
                )
            )
        config: Any = source.attrs["model_config"]
        if len(config) > LARGEST_CONFIG:
            raise _too_large("model_config")
        _check(source, ["model_weights"])
        with h5py.File(target, "w") as copy:
            source.copy("model_weights", copy)
            copy.attrs["model_config"] = keras_config.cleaned(config).encode()
    return target


def _check(file: Any, names: Iterable[str]) -> None:
    """Raise WaterGeeError unless all that is under some names lies in an HDF5 file and is small."""
    import h5py

    waiting = [(file, name) for name in names]
    parts, weights = 0, 0
    while waiting:
        group, name = waiting.pop()
        if not isinstance(group.get(name, getlink=True), h5py.HardLink):
            raise _leads_elsewhere(name)
        item: Any = group[name]
        if isinstance(item, h5py.Group):
            parts += len(item)
            waiting += [(item, str(inner)) for inner in item] if parts <= MOST_PARTS else []
        elif item.external or item.is_virtual:
            raise _leads_elsewhere(name)
        elif item.dtype.kind not in "fiu":
            raise WaterGeeError(
                say(
                    "The weights {name} of the Keras model are not numbers but of type {type}.",
                    name=name,
                    type=item.dtype,
                )
            )
        else:
            # A chunk is read whole, however little of it is used.
            weights += max(item.size or 0, math.prod(item.chunks or (0,)))
        # Groups that hold each other never end; their number does.
        if parts > MOST_PARTS or weights > MOST_WEIGHTS:
            raise _too_large("model_weights")


def _too_large(name: str) -> WaterGeeError:
    return WaterGeeError(
        say("{name} is far too large for a water model and was not read.", name=name)
    )


def _leads_elsewhere(name: str) -> WaterGeeError:
    return WaterGeeError(
        say(
            "The Keras model stores its weights {name} outside the file. Water GEE only reads "
            "weights stored in the file itself.",
            name=repr(name),
        )
    )
