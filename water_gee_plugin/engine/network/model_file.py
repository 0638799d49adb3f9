"""A network's file: weights and one JSON text in an .npz, readable without pickle."""

from __future__ import annotations

import json
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np

from ..support.errors import WaterGeeError
from ..support.files import replacing
from ..support.json_text import parse_json
from ..support.texts import say
from .graph import Network, Node, Weights

_FORMAT = 1
#: What reading a file that is no model, or a damaged one, raises.
_UNREADABLE = (
    OSError,
    ValueError,
    KeyError,
    TypeError,
    AttributeError,
    EOFError,
    zipfile.BadZipFile,
    zlib.error,
)


def save(path: str | Path, network: Network) -> None:
    """Write a model file: weights and one JSON text, readable without pickle.

    Raises WaterGeeError when it cannot be written.
    """
    description = {
        "format": _FORMAT,
        "channels": network.channels,
        "nodes": [asdict(node) for node in network.nodes],
        "card": dict(network.card),
    }
    try:
        with replacing(path) as partial, partial.open("wb") as stream:
            np.savez_compressed(stream, model=np.array(json.dumps(description)), **network.weights)
    except OSError as error:
        raise WaterGeeError(
            say("The model {path} could not be written: {error}.", path=path, error=error)
        ) from error


def load(path: str | Path) -> Network:
    """Read a model file; WaterGeeError when it is not one."""
    try:
        with open(path, "rb") as stream, np.load(stream, allow_pickle=False) as archive:
            description = parse_json(str(archive["model"]))
            names = [name for name in archive.files if name != "model"]
            weights = {name: archive[name].astype(np.float32) for name in names}
        if description["format"] == _FORMAT:
            return _described(description, weights)
    except FileNotFoundError as error:
        raise WaterGeeError(say("The model {path} does not exist.", path=path)) from error
    except _UNREADABLE as error:
        raise WaterGeeError(
            say(
                "{path} is not a Water GEE model. Choose a .npz file created by Train model or "
                "Import model.",
                path=path,
            )
        ) from error
    raise WaterGeeError(
        say(
            "{path} has format {found}, but this version reads format {known}. Update Water GEE.",
            path=path,
            found=description["format"],
            known=_FORMAT,
        )
    )


def _described(description: Mapping[str, Any], weights: Weights) -> Network:
    """Return the network that a model file's text and weights make."""
    nodes = tuple(
        Node(n["name"], n["operation"], tuple(n["inputs"]), dict(n["attributes"]))
        for n in description["nodes"]
    )
    return Network(description["channels"], nodes, weights, dict(description["card"]))
