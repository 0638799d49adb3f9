"""A Keras model that is loaded, layer by layer as nodes of a graph."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np

from ...support.errors import WaterGeeError
from ...support.texts import Text, say
from ..graph import ACTIVATIONS, INPUT, Network, Node, Weights

Layer = Any
#: Gives a variable's value, None for one that the file does not hold.
Values = Callable[[Any], Any]
#: Keras's own floor of a standard deviation, and its alphas of activations that are named alone.
_SMALLEST_DEVIATION = 1e-7
_ALPHAS = {"leaky_relu": 0.2, "elu": 1.0}


def network(model: Any, values: Values) -> Network:
    """Return the network of a functional or sequential Keras model.

    Raises WaterGeeError for what no pixel network has.
    """
    _check_ends(model)
    shape = model.inputs[0].shape
    if len(shape) != 4 or not shape[3]:
        raise WaterGeeError(
            say(
                "The model takes an input of shape {shape}. Water GEE reads image models: rows, "
                "columns and a known number of channels.",
                shape=tuple(shape),
            )
        )
    walk = _Walk(shape[3], values)
    walk.through(model, INPUT)
    return Network(shape[3], tuple(walk.nodes), walk.weights)


class _Walk:
    """A graph in the making: its nodes, its weights and how many channels each node gives."""

    def __init__(self, channels: int, values: Values) -> None:
        """Start with an input of so many channels."""
        self.nodes: list[Node] = []
        self.weights: Weights = {}
        self.channels = {INPUT: channels, "model": 0}  # no node: a model file's text is called so
        self._values = values

    def through(self, model: Any, source: str) -> str:
        """Add a model's layers as called on a node; return the node that it ends in."""
        _check_ends(model)
        if type(model).__name__ == "Sequential":
            for layer in model.layers:
                source = self._called(layer, [source])
            return source
        known = {id(model.inputs[0]): source}
        # Keras's own record of what is called on what, the farthest from the output first.
        for _, calls in sorted(model._nodes_by_depth.items(), reverse=True):
            for call in calls:
                if not call.is_input:
                    inputs = [known[id(tensor)] for tensor in call.input_tensors]
                    known[id(call.output_tensors[0])] = self._called(call.operation, inputs)
        return known[id(model.outputs[0])]

    def _called(self, layer: Layer, inputs: Sequence[str]) -> str:
        if type(layer).__name__ in ("Functional", "Sequential"):
            return self.through(layer, inputs[0])
        _check(layer, len(inputs))
        return RULES[type(layer).__name__](self, layer, inputs)

    def add(
        self,
        layer: Layer,
        operation: str,
        inputs: Sequence[str],
        weights: Mapping[str, Any] | None = None,
        step: str = "",
        **attributes: object,
    ) -> str:
        """Add a node; return its name: its layer's, with a `step` where a layer is several."""
        wanted = "_".join(filter(None, (layer.name, step))).replace("/", "_")
        name, number = wanted, 1
        while name in self.channels:
            number += 1
            name = f"{wanted}_{number}"
        self.nodes.append(Node(name, operation, tuple(inputs), attributes))
        arrays = {k: np.ascontiguousarray(v, np.float32) for k, v in (weights or {}).items()}
        self.weights.update({f"{name}/{part}": array for part, array in arrays.items()})
        channels = [self.channels[source] for source in inputs]
        self.channels[name] = sum(channels) if operation == "concatenate" else channels[0]
        return name

    def convolve(
        self, layer: Layer, source: str, kernel: np.ndarray, bias: Any, **settings: Any
    ) -> str:
        """Add a convolution; `bias` is a variable or None."""
        filters = kernel.shape[3]
        offsets = np.zeros(filters) if bias is None else self.array(layer, bias)
        weights = {"kernel": kernel, "bias": offsets}
        name = self.add(layer, "convolution", [source], weights, **settings)
        self.channels[name] = filters
        return name

    def scale(self, layer: Layer, source: str, scale: Any, offset: Any) -> str:
        """Add a scale; one number stands for all channels."""
        shape, arrays = (self.channels[source],), {"scale": scale, "offset": offset}
        weights = {k: np.broadcast_to(np.squeeze(np.asarray(v)), shape) for k, v in arrays.items()}
        return self.add(layer, "scale", [source], weights)

    def array(self, layer: Layer, variable: Any) -> np.ndarray:
        """Return a variable's value; WaterGeeError when the file does not hold it."""
        value = self._values(variable)
        if value is None:
            raise WaterGeeError(
                say("The file does not contain the weights of the layer {name}.", name=layer.name)
            )
        return np.asarray(value)

    def activate(self, layer: Layer, source: str, function: tuple[str, float]) -> str:
        """Add an activation, a name and its alpha, unless it changes nothing."""
        name, alpha = function
        if name == "linear":
            return source
        step = "" if RULES[type(layer).__name__] is _activation else name
        attributes = {"alpha": alpha} if name in _ALPHAS else {}
        return self.add(layer, "activation", [source], None, step, function=name, **attributes)


def _check_ends(model: Any) -> None:
    if (len(model.inputs), len(model.outputs)) != (1, 1):
        raise WaterGeeError(
            say(
                "The model {name} must have one input and one output; it has {inputs} and "
                "{outputs}.",
                name=model.name,
                inputs=len(model.inputs),
                outputs=len(model.outputs),
            )
        )


def _check(layer: Layer, inputs: int) -> None:
    """Raise WaterGeeError for settings that the graph does not have."""
    size = getattr(layer, "kernel_size", getattr(layer, "pool_size", ()))
    axis = getattr(layer, "axis", None)
    for met, rule in (
        (
            getattr(layer, "data_format", None) != "channels_first",
            say('its data_format must be "channels_last".'),
        ),
        (
            getattr(layer, "padding", "valid") == "valid",
            say(
                'its padding must be "valid" (crop the image that its result is joined with, '
                "using Cropping2D)."
            ),
        ),
        (
            np.all(np.asarray(getattr(layer, "strides", 1)) == 1),
            say(
                "its strides must be 1, so that every pixel gets a class (use dilation_rate to "
                "let a Conv2D see farther)."
            ),
        ),
        (
            all(number % 2 for number in size),
            say("its size must be odd, so that its result stays aligned with the pixels."),
        ),
        (
            axis in (None, -1, 3) or tuple(np.atleast_1d(axis)) in ((), (-1,), (3,)),
            say("it must work along the channels (axis=-1)."),
        ),
        (
            getattr(layer, "max_value", None) is None and not getattr(layer, "threshold", None),
            say("it must have neither max_value nor threshold."),
        ),
        (
            inputs > 1 or RULES[type(layer).__name__] is not _join,
            say("it must join images (for numbers, use a Rescaling layer)."),
        ),
    ):
        if not met:
            raise _refusal(layer, rule)


def _refusal(layer: Layer, rule: Text) -> WaterGeeError:
    return WaterGeeError(
        say(
            "The layer {name} ({kind}) cannot be read: {rule}",
            name=layer.name,
            kind=type(layer).__name__,
            rule=rule,
        )
    )


def _convolution(walk: _Walk, layer: Layer, inputs: Sequence[str]) -> str:
    """Add a Conv2D; a depthwise one is one of as many groups as channels."""
    kind, source = type(layer).__name__, inputs[0]
    separable, spread = kind == "SeparableConv2D", tuple(layer.dilation_rate)
    kernel = walk.array(layer, layer.depthwise_kernel if separable else layer.kernel)
    attributes: dict[str, Any] = {} if spread == (1, 1) else {"dilation": spread}
    groups = layer.groups if kind == "Conv2D" else kernel.shape[2]
    if kind != "Conv2D":
        kernel = kernel.reshape(*kernel.shape[:2], 1, -1)
    if groups != 1:
        attributes["groups"] = groups
    if separable:
        source = walk.convolve(layer, source, kernel, None, **attributes)
        kernel, attributes = walk.array(layer, layer.pointwise_kernel), {"step": "pointwise"}
    source = walk.convolve(layer, source, kernel, layer.bias, **attributes)
    return walk.activate(layer, source, _named(layer, layer.activation))


def _dense(walk: _Walk, layer: Layer, inputs: Sequence[str]) -> str:
    """Add a Dense, which on an image is a convolution of 1 × 1."""
    kernel = walk.array(layer, layer.kernel)[None, None]
    source = walk.convolve(layer, inputs[0], kernel, layer.bias)
    return walk.activate(layer, source, _named(layer, layer.activation))


def _crop(walk: _Walk, layer: Layer, inputs: Sequence[str]) -> str:
    (top, bottom), (left, right) = layer.cropping
    if not any((top, left, bottom, right)):
        return inputs[0]
    return walk.add(layer, "crop", inputs, top=top, left=left, bottom=bottom, right=right)


def _pool(walk: _Walk, layer: Layer, inputs: Sequence[str]) -> str:
    operation = "max_pool" if type(layer).__name__ == "MaxPooling2D" else "average_pool"
    return walk.add(layer, operation, inputs, size=tuple(layer.pool_size))


def _join(walk: _Walk, layer: Layer, inputs: Sequence[str]) -> str:
    return walk.add(layer, type(layer).__name__.lower(), inputs)


def _batch_normalization(walk: _Walk, layer: Layer, inputs: Sequence[str]) -> str:
    """Add a BatchNormalization as it acts after training."""
    variables = layer.moving_mean, layer.moving_variance
    mean, variance = (walk.array(layer, variable).astype(float) for variable in variables)
    gamma = 1.0 if layer.gamma is None else walk.array(layer, layer.gamma).astype(float)
    scale = gamma / np.sqrt(variance + float(layer.epsilon))
    beta = 0.0 if layer.beta is None else walk.array(layer, layer.beta).astype(float)
    return walk.scale(layer, inputs[0], scale, beta - mean * scale)


def _rescaling(walk: _Walk, layer: Layer, inputs: Sequence[str]) -> str:
    return walk.scale(layer, inputs[0], layer.scale, layer.offset)


def _normalization(walk: _Walk, layer: Layer, inputs: Sequence[str]) -> str:
    mean = np.asarray(layer.mean, float)
    deviation = np.maximum(np.sqrt(np.asarray(layer.variance, float)), _SMALLEST_DEVIATION)
    if layer.invert:
        return walk.scale(layer, inputs[0], deviation, mean)
    return walk.scale(layer, inputs[0], 1 / deviation, -mean / deviation)


def _same(walk: _Walk, layer: Layer, inputs: Sequence[str]) -> str:
    return inputs[0]


def _activation(walk: _Walk, layer: Layer, inputs: Sequence[str]) -> str:
    return walk.activate(layer, inputs[0], _function(layer))


def _function(layer: Layer) -> tuple[str, float]:
    """Return the activation that a layer or operation of Keras is."""
    kind = type(layer).__name__.lower()
    slope = float(getattr(layer, "negative_slope", 0.0))
    if kind == "leakyrelu" or (kind == "relu" and slope):
        return "leaky_relu", slope
    if kind == "elu":
        return "elu", float(layer.alpha)
    return _named(layer, getattr(layer, "activation", kind))


def _named(layer: Layer, activation: Any) -> tuple[str, float]:
    """Return the activation that a word, a function or a layer within the layer is."""
    if RULES.get(type(activation).__name__) is _activation:
        _check(activation, 1)
        return _function(activation)
    name = getattr(activation, "__name__", activation)
    name = "swish" if name == "silu" else name
    if name not in ("linear", *ACTIVATIONS):
        known = ", ".join(ACTIVATIONS)
        raise _refusal(layer, say("its activation must be one of {names}.", names=known))
    return name, _ALPHAS.get(name, 0.0)


_Rule = Callable[[_Walk, Layer, Sequence[str]], str]
LAYERS: Mapping[str, _Rule] = {
    **dict.fromkeys(("Conv2D", "DepthwiseConv2D", "SeparableConv2D"), _convolution),
    "Dense": _dense,
    "BatchNormalization": _batch_normalization,
    "Cropping2D": _crop,
    **dict.fromkeys(("Concatenate", "Add", "Multiply", "Maximum", "Average"), _join),
    **dict.fromkeys(("MaxPooling2D", "AveragePooling2D"), _pool),
    **dict.fromkeys(("Activation", "ReLU", "LeakyReLU", "ELU", "Softmax"), _activation),
    "Rescaling": _rescaling,
    "Normalization": _normalization,
    **dict.fromkeys(("Dropout", "SpatialDropout2D", "GaussianNoise", "GaussianDropout"), _same),
    **dict.fromkeys(("AlphaDropout", "ActivityRegularization", "Identity"), _same),
}
#: Besides layers, the activations of Keras 3 that are called as functions.
RULES: Mapping[str, _Rule] = {
    **LAYERS,
    **dict.fromkeys(("Relu", "LeakyRelu", "Elu", "Selu", "Sigmoid", "Tanh", "Silu"), _activation),
}
