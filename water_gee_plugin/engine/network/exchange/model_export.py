"""One of our models for other programs, by the ending of its name."""

from __future__ import annotations

from pathlib import Path

from ...support.errors import WaterGeeError
from ...support.files import replacing
from ...support.texts import say
from ..graph import Network
from . import keras_write, onnx_write

#: Endings of the models that can be written.
WRITTEN = (".keras", ".h5", ".onnx")


def export_model(path: str | Path, network: Network) -> None:
    """Write a network as a Keras model (.keras, .h5) or as ONNX, by the path's ending.

    Keras's need TensorFlow, ONNX the package onnx. Raises WaterGeeError when it cannot be done.
    """
    check_ending(path)
    writer = onnx_write.write if _ending(path) == ".onnx" else keras_write.write
    try:
        with replacing(path) as partial:
            writer(partial, network)
    except OSError as error:
        raise WaterGeeError(
            say("The model {path} could not be written: {error}.", path=path, error=error)
        ) from error


def check_ending(path: str | Path) -> None:
    """Raise WaterGeeError unless a path's ending is one of a model that can be written."""
    if _ending(path) not in WRITTEN:
        raise WaterGeeError(
            say(
                "Models cannot be written as '{ending}'. Use one of: {names}.",
                ending=_ending(path),
                names=", ".join(WRITTEN),
            )
        )


def _ending(path: str | Path) -> str:
    """Return a path's ending in small letters."""
    return Path(path).suffix.lower()
