"""Keras model files, read with h5py alone: .keras and .h5, of Keras 2 and 3.

A file is told by its content, not by its ending. No code in it is run: Lambda layers and
custom classes are refused.
"""

from __future__ import annotations

import io
import json
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np

from ...support.errors import WaterGeeError
from ...support.texts import say
from ..graph import Network
from . import keras_models

Group = Any
#: What reading a damaged file, or a configuration that is not Keras's, raises.
_UNREADABLE = (
    OSError,
    ValueError,
    LookupError,
    TypeError,
    AttributeError,
    RuntimeError,
    EOFError,
    StopIteration,
    zipfile.BadZipFile,
    zlib.error,
)
#: Keras numbers a model's layers by class in a .keras file.
_CLASS_NAMES: Mapping[str, str] = {
    "Conv2D": "conv2d",
    "DepthwiseConv2D": "depthwise_conv2d",
    "SeparableConv2D": "separable_conv2d",
    "Dense": "dense",
    "BatchNormalization": "batch_normalization",
    "Normalization": "normalization",
    "Functional": "functional",
    "Model": "model",
    "Sequential": "sequential",
}


def read(path: str | Path) -> Network:
    """Return the network of a Keras model file; WaterGeeError when it is none that we know.

    Its card is empty: the file does not tell which features it takes.
    """
    path = Path(path)
    if not path.exists():
        raise WaterGeeError(say("The Keras model {path} does not exist.", path=path))
    if path.is_dir():
        raise WaterGeeError(
            say(
                "{path} is a folder (a SavedModel?); save the model as .keras or .h5 in Keras.",
                path=path,
            )
        )
    try:
        with _opened(path) as (config, stored):
            return keras_models.network(config, stored)
    except _UNREADABLE as error:
        raise WaterGeeError(
            say(
                "{path} is no whole Keras model ({error}); expected a .keras or .h5 file that "
                "model.save wrote.",
                path=path,
                error=error,
            )
        ) from error


@contextmanager
def _opened(path: Path) -> Iterator[tuple[Mapping[str, Any], keras_models.Stored]]:
    """Yield a file's model configuration and where its weights are found."""
    h5py = _h5py()
    with path.open("rb") as start:
        zipped = start.read(4) == b"PK\x03\x04"
    if not zipped:
        with h5py.File(path, "r") as file:
            if "model_config" not in file.attrs:
                raise WaterGeeError(
                    say(
                        "{path} holds weights without a model; save it whole, with model.save.",
                        path=path,
                    )
                )
            yield json.loads(_text(file.attrs["model_config"])), _H5Weights(file["model_weights"])
        return
    with zipfile.ZipFile(path) as archive:
        config = json.loads(archive.read("config.json"))
        weights = io.BytesIO(archive.read("model.weights.h5"))
    with h5py.File(weights, "r") as file:
        yield config, _KerasWeights(file)


def _h5py() -> Any:
    """Import h5py; WaterGeeError when it is not there."""
    try:
        import h5py
    except ImportError as error:
        raise WaterGeeError(
            say("Reading a Keras model needs the package h5py; install it.")
        ) from error
    return h5py


def _text(value: Any) -> str:
    """Return an attribute's text, which may come as bytes."""
    return value.decode("utf-8") if isinstance(value, bytes) else str(value)


def _array(dataset: Any) -> np.ndarray:
    """Return a dataset as float32."""
    return np.asarray(dataset[()], np.float32)


class _KerasWeights:
    """The weights in a .keras file: layers/<class>_<number>/vars/0, 1 …, models within models."""

    def __init__(self, group: Group) -> None:
        """Find the layers of a model's group and the names that they say they have."""
        # Keras 2.13 and before call the layers by the second name.
        self._layers = next(
            (group[n] for n in ("layers", "_layer_checkpoint_dependencies") if n in group), {}
        )
        self._named = {
            _text(child["vars"].attrs["name"]): child
            for child in self._layers.values()
            if "vars" in child and "name" in child["vars"].attrs
        }

    def layer(self, name: str, kind: str, number: int) -> list[np.ndarray]:
        """Return a layer's weights in Keras's order."""
        group = self._child(name, kind, number)["vars"]
        return [_array(group[key]) for key in sorted(group, key=int)]

    def model(self, name: str, kind: str, number: int) -> _KerasWeights:
        """Return the weights of a model within the model."""
        return _KerasWeights(self._child(name, kind, number))

    def _child(self, name: str, kind: str, number: int) -> Group:
        """Return a layer's group: the one of its name, else by counting its class."""
        if name in self._named:
            return self._named[name]
        pattern = re.compile(rf"{_CLASS_NAMES[kind]}(?:_(\d+))?")
        found = {key: pattern.fullmatch(key) for key in self._layers}
        keys = sorted((int(match[1] or 0), key) for key, match in found.items() if match)
        return self._layers[keys[number][1]]


class _H5Weights:
    """The weights in an .h5 file: a group a layer, which lists its weights' names."""

    def __init__(self, group: Group) -> None:
        """Take the group of all layers."""
        self._group = group

    def layer(self, name: str, kind: str, number: int) -> list[np.ndarray]:
        """Return a layer's weights in Keras's order."""
        return [_array(dataset) for _, dataset in _listed(self._group[name])]

    def model(self, name: str, kind: str, number: int) -> _InnerH5Weights:
        """Return the weights of a model within the model."""
        return _InnerH5Weights(_listed(self._group[name]))


class _InnerH5Weights:
    """The weights of a model within a model in an .h5 file, all layers in one list."""

    def __init__(self, weights: list[tuple[str, Any]]) -> None:
        """Take names such as outer/layer/kernel:0 and their datasets."""
        self._weights = weights

    def layer(self, name: str, kind: str, number: int) -> list[np.ndarray]:
        """Return a layer's weights in Keras's order."""
        return [_array(data) for key, data in self._weights if key.split("/")[-2:-1] == [name]]

    def model(self, name: str, kind: str, number: int) -> _InnerH5Weights:
        """Return the same list: it goes by the innermost layer."""
        return self


def _listed(group: Group) -> list[tuple[str, Any]]:
    """Return a layer's weights as it lists them; long lists are spread over attributes."""
    names = group.attrs.get("weight_names")
    if names is None:
        parts: list[Any] = []
        while f"weight_names{len(parts)}" in group.attrs:
            parts.append(group.attrs[f"weight_names{len(parts)}"])
        names = np.concatenate(parts) if parts else []
    return [(_text(name), group[_text(name)]) for name in names]
