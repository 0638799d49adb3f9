"""Keras's model configurations as graphs: which layer is called on what, models within models."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

import numpy as np

from ...support.errors import WaterGeeError
from ...support.texts import say
from ..graph import Network
from .keras_layers import Builder, Image, Layer, build

_FUNCTIONAL = ("Functional", "Model")
_SEQUENTIAL = "Sequential"
#: A layer's call and one of its outputs: the layer's name, which call, which output.
_Reference = tuple[str, int, int]


class Stored(Protocol):
    """Where a model's weights are found.

    A layer is asked for by its name, its class, and how many of its class come before it.
    """

    def layer(self, name: str, kind: str, number: int) -> list[np.ndarray]:
        """Return a layer's weights in Keras's order."""
        ...

    def model(self, name: str, kind: str, number: int) -> Stored:
        """Return where the weights of a model within the model are found."""
        ...


@dataclass
class _Call:
    """What a layer is called on: outputs of other layers, a slice, and other values."""

    inputs: list[_Reference] = field(default_factory=list)
    index: list[Any] = field(default_factory=list)
    others: list[Any] = field(default_factory=list)


def network(model: Mapping[str, Any], stored: Stored) -> Network:
    """Return the network that a model's configuration and weights make.

    Raises WaterGeeError for what no network has; whatever else it raises, the file is damaged.
    """
    kind = str(model.get("class_name"))
    if kind not in (*_FUNCTIONAL, _SEQUENTIAL):
        raise WaterGeeError(
            say(
                "The model is of the class {kind}, whose code is not in the file; expected a "
                "functional or sequential model.",
                kind=kind,
            )
        )
    rows, columns, channels = _input_shape(_config(model))
    builder = Builder(channels, (rows, columns))
    _run(builder, model, builder.input, stored)
    return Network(channels, tuple(builder.nodes), builder.weights)


def _config(model: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return a model's settings; before Keras 2.2.3 a sequential model's were its layers."""
    config = model["config"]
    return {"layers": config} if isinstance(config, list) else config


def _input_shape(config: Mapping[str, Any]) -> tuple[int | None, int | None, int]:
    """Return rows, columns and channels of what a model takes; rows and columns may be None."""
    first = next((e for e in config["layers"] if e["class_name"] == "InputLayer"), None)
    settings = (first or config["layers"][0])["config"]
    shape = settings.get("batch_shape") or settings.get("batch_input_shape")
    shape = shape or config.get("build_input_shape") or config.get("batch_input_shape")
    if not shape or len(shape) != 4 or not shape[3]:
        raise WaterGeeError(
            say(
                "The model takes an input of shape {shape}; expected images, rows, columns and a "
                "known number of channels.",
                shape=shape,
            )
        )
    return shape[1], shape[2], int(shape[3])


def _run(builder: Builder, model: Mapping[str, Any], image: Image, stored: Stored) -> Image:
    """Add a model's layers to a graph, from what comes in to what goes out."""
    config = _config(model)
    if model["class_name"] == _SEQUENTIAL:
        for entry, number in _numbered(config["layers"]):
            if entry["class_name"] != "InputLayer":
                image = _called(builder, entry, number, [image], _Call(), stored)
        return image
    name = config.get("name", "model")
    inputs, outputs = _references(config["input_layers"]), _references(config["output_layers"])
    if len(inputs) != 1:
        raise WaterGeeError(
            say(
                "The model {name} takes {count} inputs; one is expected.",
                name=name,
                count=len(inputs),
            )
        )
    if len(outputs) != 1:
        raise WaterGeeError(
            say(
                "The model {name} gives {count} outputs; one is expected.",
                name=name,
                count=len(outputs),
            )
        )
    (source,), (result,) = inputs, outputs
    known = {source: image}
    pending = [
        (entry, number, (entry["name"], place, 0), call)
        for entry, number in _numbered(config["layers"])
        if entry["class_name"] != "InputLayer"
        for place, call in enumerate(_calls(entry))
    ]
    while pending:
        waiting = []
        for entry, number, reference, call in pending:
            if not all(name in known for name in call.inputs):
                waiting.append((entry, number, reference, call))
                continue
            images = [known[name] for name in call.inputs]
            known[reference] = _called(builder, entry, number, images, call, stored)
        if len(waiting) == len(pending):
            raise ValueError(f"layers {[entry['name'] for entry, *_ in waiting]} have no input")
        pending = waiting
    return known[result]


def _numbered(layers: Sequence[Mapping[str, Any]]) -> Iterator[tuple[Mapping[str, Any], int]]:
    """Yield each layer with the number of layers of its class before it."""
    counts: dict[str, int] = {}
    for entry in layers:
        kind = entry["class_name"]
        yield entry, counts.get(kind, 0)
        counts[kind] = counts.get(kind, 0) + 1


def _references(value: Any) -> list[_Reference]:
    """Return the references in a nest of lists and dictionaries."""
    if isinstance(value, Mapping):
        return [reference for part in value.values() for reference in _references(part)]
    if _is_reference(value):
        return [(value[0], int(value[1]), int(value[2]))]
    return [r for part in value for r in _references(part)] if isinstance(value, list) else []


def _is_reference(value: Any) -> bool:
    """Return whether a value is a layer's name with two numbers."""
    return (
        isinstance(value, list)
        and len(value) >= 3
        and isinstance(value[0], str)
        and all(isinstance(number, int) for number in value[1:3])
    )


def _called(
    builder: Builder,
    entry: Mapping[str, Any],
    number: int,
    images: Sequence[Image],
    call: _Call,
    stored: Stored,
) -> Image:
    """Add a layer, or all layers of a model that is one, as called on images."""
    kind, settings = str(entry["class_name"]), entry["config"]
    name = str(entry["name"] if "name" in entry else settings["name"])
    if kind in (*_FUNCTIONAL, _SEQUENTIAL):
        return _run(builder, entry, images[0], stored.model(name, kind, number))
    layer = Layer(name, kind, settings, lambda: stored.layer(name, kind, number))
    if call.others:
        raise layer.refusal(
            say("is called with {value}", value=repr(call.others[0])),
            say("use a layer such as Rescaling that holds it"),
        )
    index = _tensorflow_index(layer) if kind == "TensorFlowOpLayer" else call.index
    return build(builder, layer, images, index)


def _calls(entry: Mapping[str, Any]) -> list[_Call]:
    """Return what a layer is called on, each time it is."""
    nodes = entry["inbound_nodes"]
    if nodes and isinstance(nodes[0], Mapping):
        return [_call(entry, node["args"], node.get("kwargs") or {}) for node in nodes]
    return [_old_call(entry, node) for node in nodes]


def _old_call(entry: Mapping[str, Any], node: list[Any]) -> _Call:
    """Return a call as Keras 2 writes it: references, each with keyword arguments."""
    parts = [node] if _is_reference(node) else node
    call = _Call([(part[0], part[1], part[2]) for part in parts])
    for part in parts:
        _collect(entry, call, part[3] if len(part) > 3 else {})
    return call


def _call(entry: Mapping[str, Any], arguments: Any, keywords: Mapping[str, Any]) -> _Call:
    """Return a call as Keras 3 writes it: arguments and keyword arguments."""
    call = _Call()
    if entry["class_name"] == "GetItem" and len(arguments) > 1:
        call.index, arguments = _index(arguments[1]), arguments[:1]
    for argument in arguments:
        _add_argument(call, argument)
    _collect(entry, call, keywords)
    return call


def _collect(entry: Mapping[str, Any], call: _Call, keywords: Mapping[str, Any]) -> None:
    """Add keyword arguments to a call; masks and the training mode change no map."""
    for name, value in keywords.items():
        if name in ("slice_spec", "key"):
            call.index = _index(value)
        elif name not in ("mask", "training"):
            _add_argument(call, value)


def _add_argument(call: _Call, value: Any) -> None:
    """Add what a layer is called on: tensors, lists of them, or anything else."""
    if isinstance(value, Mapping) and value.get("class_name") == "__keras_tensor__":
        name, node, tensor = value["config"]["keras_history"]
        call.inputs.append((name, node, tensor))
    elif isinstance(value, list):
        for part in value:
            _add_argument(call, part)
    elif value is not None:
        call.others.append(value)


def _index(parts: Any) -> list[Any]:
    """Return what a slice of Keras 2.5 or later cuts out; what is no slice stays as it is."""
    result: list[Any] = []
    items = parts if isinstance(parts, list) else [parts]
    for part in items:
        if isinstance(part, Mapping) and part.get("class_name") == "__ellipsis__":
            result += [slice(None)] * (5 - len(items))
            continue
        found = part.get("config", part) if isinstance(part, Mapping) else {}
        whole = isinstance(found, Mapping) and {"start", "stop"} <= set(found)
        result.append(slice(found["start"], found["stop"], found.get("step")) if whole else part)
    return result


def _tensorflow_index(layer: Layer) -> list[Any]:
    """Return what a slice of Keras 2.2 to 2.4 cuts out: a TensorFlow node and its constants."""
    definition = layer.settings["node_def"]
    if isinstance(definition, str):
        if not definition.lstrip().startswith("{"):
            raise layer.refusal(
                say("is stored as bytes"), say("save it with TensorFlow 2.2 or later")
            )
        definition = json.loads(definition)
    if definition["op"] != "StridedSlice":
        raise layer.refusal(
            say("is the operation {name}", name=definition["op"]),
            say("use a layer; of operations, only slices are known"),
        )
    masks = {name: int(value.get("i", 0)) for name, value in definition["attr"].items()}
    constants = {int(place): list(value) for place, value in layer.settings["constants"].items()}
    if set(constants) != {1, 2, 3}:
        raise layer.refusal(say("is a slice whose limits are computed"), say("use Cropping2D"))
    result: list[Any] = []
    for axis, (start, stop, step) in enumerate(zip(constants[1], constants[2], constants[3])):
        result += _masked(masks, 1 << axis, slice(start, stop, step), len(constants[1]))
    return result


def _masked(masks: Mapping[str, int], bit: int, part: slice, count: int) -> list[Any]:
    """Return one of `count` parts of a strided slice under its masks (see tf.strided_slice)."""
    if masks.get("ellipsis_mask", 0) & bit:
        return [slice(None)] * (5 - count)
    if (masks.get("new_axis_mask", 0) | masks.get("shrink_axis_mask", 0)) & bit:
        return [None]
    start = None if masks.get("begin_mask", 0) & bit else part.start
    stop = None if masks.get("end_mask", 0) & bit else part.stop
    return [slice(start, stop, part.step)]
