"""Keras files of versions that are not at hand, written by their documented format."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import h5py
import numpy as np

from tests.engine import definitions

#: v1's network: kernel size, filters, and how much is cropped off the input joined before it.
V1_LAYERS = ((3, 16, 0), (3, 32, 0), (3, 64, 2), (1, 128, 3), (1, 2, 0))
Weights = Mapping[str, Sequence[np.ndarray]]


def write_h5(path: Path, model: Mapping[str, Any], weights: Mapping[str, Any]) -> Path:
    """Write an .h5 as Keras 2 does: the model as an attribute, a group of weights a layer.

    `weights` are, by layer, pairs of a weight's name and its values.
    """
    with h5py.File(path, "w") as file:
        file.attrs["keras_version"] = np.bytes_("2.4.0")
        file.attrs["backend"] = np.bytes_("tensorflow")
        file.attrs["model_config"] = np.bytes_(json.dumps(model).encode())
        root = file.create_group("model_weights")
        layers = model["config"]["layers"] if "layers" in model["config"] else model["config"]
        names = [entry["name"] if "name" in entry else entry["config"]["name"] for entry in layers]
        root.attrs["layer_names"] = np.array(names, "S")
        for name in names:
            group = root.create_group(name)
            pairs = list(weights.get(name, ()))
            group.attrs["weight_names"] = np.array([key.encode() for key, _ in pairs], "S")
            for key, values in pairs:
                group[key] = values
    return path


def v1_weights(rng: np.random.Generator) -> dict[str, list[np.ndarray]]:
    """Return kernel and bias of each of v1's five convolutions."""
    weights: dict[str, list[np.ndarray]] = {}
    channels = 8
    for number, (size, filters, crop) in enumerate(V1_LAYERS):
        channels += 8 if crop else 0
        name = f"conv2d_{number}" if number else "conv2d"
        kernel = rng.normal(0, 1 / (size * channels**0.5), (size, size, channels, filters))
        weights[name] = [kernel.astype(np.float32), rng.normal(0, 0.3, filters).astype(np.float32)]
        channels = filters
    return weights


def v1_model(head: str = "softmax", slices: str = "TensorFlowOpLayer") -> dict[str, Any]:
    """Return v1's configuration: slices of the input as Keras 2.4 or as Keras 2.5 writes them."""
    layers: list[dict[str, Any]] = [_input("input_1", [None, 7, 7, 8])]
    last = "input_1"
    cut = 0
    for number, (size, filters, crop) in enumerate(V1_LAYERS):
        ending = f"_{number}" if number else ""
        if crop:
            sliced = _slice(slices, cut, crop)
            joined = f"concatenate_{cut}" if cut else "concatenate"
            layers += [sliced, _concatenate(joined, [last, sliced["name"]])]
            last, cut = joined, cut + 1
        function = head if number == 4 else "relu"
        layers.append(convolution(f"conv2d{ending}", last, size, filters, function))
        last = f"conv2d{ending}"
    config = {
        "name": "functional_1",
        "layers": layers,
        "input_layers": [["input_1", 0, 0]],
        "output_layers": [[last, 0, 0]],
    }
    return {"class_name": "Functional", "config": config}


def _input(name: str, shape: Sequence[int | None]) -> dict[str, Any]:
    """Return an input layer of Keras 2."""
    config = {
        "batch_input_shape": list(shape),
        "dtype": "float32",
        "sparse": False,
        "ragged": False,
        "name": name,
    }
    return {"class_name": "InputLayer", "config": config, "name": name, "inbound_nodes": []}


def convolution(name: str, source: str, size: int, filters: int, activation: str) -> dict[str, Any]:
    """Return a Conv2D of Keras 2."""
    config = {
        "name": name,
        "trainable": True,
        "dtype": "float32",
        "filters": filters,
        "kernel_size": [size, size],
        "strides": [1, 1],
        "padding": "valid",
        "data_format": "channels_last",
        "dilation_rate": [1, 1],
        "groups": 1,
        "activation": activation,
        "use_bias": True,
        "kernel_initializer": {"class_name": "GlorotUniform", "config": {"seed": None}},
        "bias_initializer": {"class_name": "Zeros", "config": {}},
        "kernel_regularizer": None,
        "bias_regularizer": None,
        "activity_regularizer": None,
        "kernel_constraint": None,
        "bias_constraint": None,
    }
    nodes = [[[source, 0, 0, {}]]]
    return {"class_name": "Conv2D", "config": config, "name": name, "inbound_nodes": nodes}


def _concatenate(name: str, sources: Sequence[str]) -> dict[str, Any]:
    """Return a Concatenate of Keras 2."""
    config = {"name": name, "trainable": True, "dtype": "float32", "axis": -1}
    nodes = [[[source, 0, 0, {}] for source in sources]]
    return {"class_name": "Concatenate", "config": config, "name": name, "inbound_nodes": nodes}


def _slice(kind: str, number: int, cut: int) -> dict[str, Any]:
    """Return the layer of inputs[:, cut:-cut, cut:-cut, :]."""
    if kind == "TensorFlowOpLayer":
        return strided_slice(number, [0, cut, cut, 0], [0, -cut, -cut, 0], {"begin": 9, "end": 9})
    name = f"tf.__operators__.getitem_{number}" if number else "tf.__operators__.getitem"
    parts = [(None, None), (cut, -cut), (cut, -cut), (None, None)]
    spec = [{"start": start, "stop": stop, "step": None} for start, stop in parts]
    return {
        "class_name": "SlicingOpLambda",
        "config": {
            "name": name,
            "trainable": True,
            "dtype": "float32",
            "function": "__operators__.getitem",
        },
        "name": name,
        "inbound_nodes": [["input_1", 0, 0, {"slice_spec": spec}]],
    }


def strided_slice(
    number: int,
    begin: list[int],
    end: list[int],
    masks: Mapping[str, int],
    strides: list[int] | None = None,
) -> dict[str, Any]:
    """Return a strided slice of the input as Keras 2.4 writes it: TensorFlow's node, constants."""
    operation = f"strided_slice_{number}" if number else "strided_slice"
    kinds = ("begin", "end", "ellipsis", "new_axis", "shrink_axis")
    definition = {
        "name": operation,
        "op": "StridedSlice",
        "input": ["input_1", *(f"{operation}/{part}" for part in ("begin", "end", "strides"))],
        "attr": {
            "T": {"type": "DT_FLOAT"},
            "Index": {"type": "DT_INT32"},
            **{f"{kind}_mask": {"i": str(masks.get(kind, 0))} for kind in kinds},
        },
    }
    config = {
        "name": operation,
        "trainable": True,
        "dtype": "float32",
        "node_def": definition,
        "constants": {"1": begin, "2": end, "3": strides or [1] * len(begin)},
    }
    return {
        "class_name": "TensorFlowOpLayer",
        "config": config,
        "name": f"tf_op_layer_{operation}",
        "inbound_nodes": [[["input_1", 0, 0, {}]]],
    }


def write_v1(path: Path, weights: Weights, **choices: str) -> Path:
    """Write v1's network as its published file is."""
    named = {
        name: list(zip((f"{name}/kernel:0", f"{name}/bias:0"), arrays))
        for name, arrays in weights.items()
    }
    model = v1_model(**choices)
    return write_h5(path, model, named)


def v1_pixel(patch: np.ndarray, weights: Weights, head: str = "softmax") -> np.ndarray:
    """Return what v1's network gives for one 7 × 7 × 8 patch, by its own definition."""
    image = patch.astype(float)
    for number, (name, (kernel, bias)) in enumerate(weights.items()):
        if crop := V1_LAYERS[number][2]:
            image = np.concatenate([image, patch[crop:-crop, crop:-crop]], axis=2)
        image = definitions.convolution(image, kernel, bias)
        if name != "conv2d_4":
            image = np.where(image > 0, image, 0)
    values = np.exp(image[0, 0])
    return values / values.sum() if head == "softmax" else values / (1 + values)


def rewritten(
    source: Path, target: Path, config: Callable[[dict[str, Any]], Any] | None = None, **parts: Any
) -> Path:
    """Copy a .keras file with a changed configuration, without or with other parts."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "config.json" and config:
                content = json.dumps(config(json.loads(content))).encode()
            content = parts.get(name.replace(".", "_"), content)
            if content is not None:
                new.writestr(name, content)
    return target
