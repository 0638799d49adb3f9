"""Keras's layers as nodes of a graph, and what could replace those that no graph has."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from ...support.errors import WaterGeeError
from ...support.texts import Text, say
from ..graph import INPUT, Margin, Node, Weights

#: Keras's own floor of a standard deviation.
_SMALLEST_DEVIATION = 1e-7
_KNOWN = say(
    "known are Conv2D, DepthwiseConv2D, SeparableConv2D, Dense, BatchNormalization, Cropping2D, "
    "slices, Concatenate, Add, Multiply, Maximum, Average, MaxPooling2D, AveragePooling2D, "
    "Activation, ReLU, LeakyReLU, ELU, Softmax, Dropout, Rescaling and Normalization"
)
_GLOBAL = say("the network must give every pixel its class; end with a Conv2D of 1 × 1")
_LARGER = say("the network must stay on the pixels; dilation_rate widens what a Conv2D sees")
_SHAPE = say(
    "the network must stay an image; a Conv2D as large as what is left, valid, does the same"
)
#: What could stand for a layer that is not known.
_INSTEAD: Mapping[str, Text] = {
    "Conv1D": say("use Conv2D"),
    "Conv3D": say("use Conv2D"),
    "Conv2DTranspose": _LARGER,
    "UpSampling2D": _LARGER,
    "Resizing": _LARGER,
    "Flatten": _SHAPE,
    "Reshape": _SHAPE,
    "Permute": _SHAPE,
    "GlobalAveragePooling2D": _GLOBAL,
    "GlobalMaxPooling2D": _GLOBAL,
    "ZeroPadding2D": say("leave it out and crop what the result is joined with (Cropping2D)"),
    "LayerNormalization": say("use BatchNormalization"),
    "GroupNormalization": say("use BatchNormalization"),
    "UnitNormalization": say("use BatchNormalization"),
    "PReLU": say("use LeakyReLU"),
    "ThresholdedReLU": say("use ReLU"),
    "Subtract": say("use Rescaling(-1) and Add"),
    "Minimum": say("use Rescaling(-1), Maximum and Rescaling(-1)"),
    "TFOpLambda": say("use a layer instead of TensorFlow's function"),
    "Lambda": say("it holds code; build it of layers that hold none"),
}


@dataclass(frozen=True)
class Image:
    """What a layer gives: the node and layer it comes from, its margin and its channels."""

    node: str
    layer: str
    margin: Margin
    channels: int


@dataclass(frozen=True)
class Layer:
    """One layer of a Keras model: its name, class, settings, and a way to its weights."""

    name: str
    kind: str
    settings: Mapping[str, Any]
    stored: Callable[[], list[np.ndarray]]

    @property
    def title(self) -> Text:
        """Return what a sentence calls the layer at its beginning."""
        return say("The layer {name} ({kind})", name=self.name, kind=self.kind)

    def refusal(self, what: Text, instead: Text) -> WaterGeeError:
        """Return the error that the layer cannot be imported, and what could replace it."""
        return WaterGeeError(
            say(
                "{layer} {what}, which cannot be imported; {instead}.",
                layer=self.title,
                what=what,
                instead=instead,
            )
        )

    def weights(self, count: int) -> list[np.ndarray]:
        """Return the layer's weights; WaterGeeError when there are not so many."""
        arrays = self.stored()
        if len(arrays) != count:
            raise WaterGeeError(
                say(
                    "{layer} has {found} arrays of weights in the file; {count} are expected. Save "
                    "the model again, without quantization or LoRA.",
                    layer=self.title,
                    found=len(arrays),
                    count=count,
                )
            )
        return arrays

    def pair(self, setting: str, default: Any = 1) -> tuple[int, int]:
        """Return a setting for rows and columns."""
        value = self.settings.get(setting)
        value = default if value is None else value
        rows, columns = value if isinstance(value, (list, tuple)) else (value, value)
        return int(rows), int(columns)


class Builder:
    """A graph in the making: its nodes, its weights, and how large its input is."""

    def __init__(self, channels: int, size: tuple[int | None, int | None]) -> None:
        """Start with an input of so many channels; rows and columns may be unknown."""
        self.nodes: list[Node] = []
        self.weights: Weights = {}
        self.input = Image(INPUT, INPUT, (0, 0, 0, 0), channels)
        self._size = size
        self._names = {INPUT, "model"}

    def size(self, image: Image) -> tuple[int | None, int | None]:
        """Return an image's rows and columns, None where the model leaves them open."""
        top, left, bottom, right = image.margin
        rows, columns = self._size
        return (
            None if rows is None else rows - top - bottom,
            None if columns is None else columns - left - right,
        )

    def add(
        self,
        layer: Layer,
        operation: str,
        images: Sequence[Image],
        loss: Margin = (0, 0, 0, 0),
        channels: int | None = None,
        weights: Mapping[str, np.ndarray] | None = None,
        step: str = "",
        **attributes: object,
    ) -> Image:
        """Add a node that takes `loss` pixels from its images; return what it gives.

        It is called as its layer is, and by its `step` where a layer is more than one node.
        """
        name = self._unique("_".join(filter(None, (layer.name, step))).replace("/", "_"))
        self.nodes.append(Node(name, operation, tuple(image.node for image in images), attributes))
        for part, array in (weights or {}).items():
            self.weights[f"{name}/{part}"] = np.ascontiguousarray(array, np.float32)
        top, left, bottom, right = images[0].margin
        margin = (top + loss[0], left + loss[1], bottom + loss[2], right + loss[3])
        return Image(name, layer.name, margin, channels or images[0].channels)

    def _unique(self, wanted: str) -> str:
        """Return a name that no node has yet."""
        name, number = wanted, 1
        while name in self._names:
            number += 1
            name = f"{wanted}_{number}"
        self._names.add(name)
        return name


def build(builder: Builder, layer: Layer, images: Sequence[Image], index: Sequence[Any]) -> Image:
    """Add a layer to a graph; return what it gives. `index` is what a slice cuts out.

    Raises WaterGeeError for a layer, or a setting of one, that the graph does not have.
    """
    if layer.settings.get("data_format") == "channels_first":
        raise layer.refusal(
            say('has data_format "channels_first"'), say("build the model with channels_last")
        )
    if layer.kind in _SAME:
        return images[0]
    if layer.kind in _SLICES:
        return crop(builder, layer, images[0], index)
    if layer.kind not in _RULES:
        instead = _INSTEAD.get(layer.kind, _KNOWN)
        raise WaterGeeError(
            say(
                "{layer} is of a class that cannot be imported; {instead}.",
                layer=layer.title,
                instead=instead,
            )
        )
    return _RULES[layer.kind](builder, layer, images)


def crop(builder: Builder, layer: Layer, image: Image, index: Sequence[Any]) -> Image:
    """Add a slice as a crop: images, rows, columns, channels, each a slice of step 1."""
    limits = (None, *builder.size(image), image.channels)
    cuts = [_cut(layer, part, size) for part, size in zip(index, limits)]
    cuts += [(0, 0)] * (4 - len(cuts))
    if len(cuts) != 4 or any(cuts[0] + cuts[3]):
        raise layer.refusal(
            say("takes other than rows and columns"),
            say("slice as in x[:, 2:-2, 2:-2, :], or Cropping2D"),
        )
    return _cropped(builder, layer, image, (cuts[1][0], cuts[2][0], cuts[1][1], cuts[2][1]))


def _cut(layer: Layer, part: Any, size: int | None) -> tuple[int, int]:
    """Return how much a slice takes away at the start and at the end."""
    if not isinstance(part, slice) or part.step not in (None, 1):
        raise layer.refusal(say("picks or skips pixels"), say("slice as in x[:, 2:-2, 2:-2, :]"))
    start, stop = part.start or 0, part.stop
    if size is not None:
        start, end, _ = part.indices(size)
        return start, size - end
    if start < 0 or (stop is not None and stop >= 0):
        raise layer.refusal(
            say("cuts {start}:{stop} out of an unknown size", start=start, stop=stop),
            say(
                "count the start from the start and the end from the end, as in x[:, 2:-2, 2:-2, :]"
            ),
        )
    return start, -stop if stop else 0


def _cropped(builder: Builder, layer: Layer, image: Image, sides: Margin) -> Image:
    """Add a crop, unless it takes nothing away."""
    if not any(sides):
        return image
    named = dict(zip(("top", "left", "bottom", "right"), sides))
    return builder.add(layer, "crop", [image], sides, **named)


def _cropping(builder: Builder, layer: Layer, images: Sequence[Image]) -> Image:
    """Add a Cropping2D."""
    cropping = layer.settings["cropping"]
    sides = cropping if isinstance(cropping, (list, tuple)) else (cropping, cropping)
    (top, bottom), (left, right) = (
        side if isinstance(side, (list, tuple)) else (side, side) for side in sides
    )
    return _cropped(builder, layer, images[0], (int(top), int(left), int(bottom), int(right)))


def _window(layer: Layer, setting: str, strides: Any = 1) -> tuple[int, int]:
    """Return a window's rows and columns; WaterGeeError unless valid, of stride 1 and odd."""
    size = layer.pair(setting)
    if layer.settings.get("padding", "valid") != "valid":
        raise layer.refusal(
            say('has padding "{padding}"', padding=layer.settings["padding"]),
            say('use padding "valid" and crop what the result is joined with (Cropping2D)'),
        )
    if layer.pair("strides", strides) != (1, 1):
        raise layer.refusal(
            say("has strides of {strides}", strides=layer.pair("strides", strides)),
            say(
                "use strides=1, so that every pixel gets its class; dilation_rate widens what a "
                "Conv2D sees"
            ),
        )
    if not (size[0] % 2 and size[1] % 2):
        raise layer.refusal(
            say("has a {setting} of {size}", setting=setting, size=size),
            say("use odd numbers, so that the result stays on the pixels"),
        )
    return size


def _bias(layer: Layer, arrays: list[np.ndarray], filters: int) -> np.ndarray:
    """Return the last array when the layer has a bias, else zeros."""
    return arrays[-1] if layer.settings.get("use_bias", True) else np.zeros(filters, np.float32)


def _count(layer: Layer, kernels: int) -> int:
    """Return how many arrays a layer of so many kernels has."""
    return kernels + bool(layer.settings.get("use_bias", True))


def _convolved(
    builder: Builder,
    layer: Layer,
    image: Image,
    kernel: np.ndarray,
    bias: np.ndarray,
    groups: int = 1,
    dilation: tuple[int, int] = (1, 1),
    step: str = "",
) -> Image:
    """Add a convolution; what it does not do is not among its attributes."""
    rows, columns = ((n - 1) * d // 2 for n, d in zip(kernel.shape, dilation))
    attributes: dict[str, Any] = {} if dilation == (1, 1) else {"dilation": dilation}
    if groups != 1:
        attributes["groups"] = groups
    return builder.add(
        layer,
        "convolution",
        [image],
        (rows, columns, rows, columns),
        kernel.shape[3],
        {"kernel": kernel, "bias": bias},
        step,
        **attributes,
    )


def _convolution(builder: Builder, layer: Layer, images: Sequence[Image]) -> Image:
    """Add a Conv2D and its activation."""
    _window(layer, "kernel_size")
    arrays = layer.weights(_count(layer, 1))
    kernel, groups = arrays[0], int(layer.settings.get("groups", 1))
    bias, dilation = _bias(layer, arrays, kernel.shape[3]), layer.pair("dilation_rate")
    image = _convolved(builder, layer, images[0], kernel, bias, groups, dilation)
    return _activated(builder, layer, image)


def _depthwise_kernel(array: np.ndarray) -> np.ndarray:
    """Return the grouped kernel of one that filters each channel on its own."""
    rows, columns, channels, multiplier = array.shape
    return array.reshape(rows, columns, 1, channels * multiplier)


def _depthwise(builder: Builder, layer: Layer, images: Sequence[Image]) -> Image:
    """Add a DepthwiseConv2D as a convolution of as many groups as channels."""
    _window(layer, "kernel_size")
    arrays = layer.weights(_count(layer, 1))
    kernel = _depthwise_kernel(arrays[0])
    bias, dilation = _bias(layer, arrays, kernel.shape[3]), layer.pair("dilation_rate")
    image = _convolved(builder, layer, images[0], kernel, bias, images[0].channels, dilation)
    return _activated(builder, layer, image)


def _separable(builder: Builder, layer: Layer, images: Sequence[Image]) -> Image:
    """Add a SeparableConv2D: each channel on its own, then all of them pixel by pixel."""
    _window(layer, "kernel_size")
    arrays = layer.weights(_count(layer, 2))
    kernel, dilation = _depthwise_kernel(arrays[0]), layer.pair("dilation_rate")
    none = np.zeros(kernel.shape[3], np.float32)
    image = _convolved(builder, layer, images[0], kernel, none, images[0].channels, dilation)
    bias = _bias(layer, arrays, arrays[1].shape[3])
    image = _convolved(builder, layer, image, arrays[1], bias, step="pointwise")
    return _activated(builder, layer, image)


def _dense(builder: Builder, layer: Layer, images: Sequence[Image]) -> Image:
    """Add a Dense, which on an image is a convolution of 1 × 1."""
    arrays = layer.weights(_count(layer, 1))
    kernel = arrays[0][None, None]
    bias = _bias(layer, arrays, kernel.shape[3])
    return _activated(builder, layer, _convolved(builder, layer, images[0], kernel, bias))


def _pool(operation: str) -> Callable[[Builder, Layer, Sequence[Image]], Image]:
    """Return the rule of a pool."""

    def rule(builder: Builder, layer: Layer, images: Sequence[Image]) -> Image:
        """Add a pool of stride 1."""
        size = _window(layer, "pool_size", layer.pair("pool_size"))
        rows, columns = size[0] // 2, size[1] // 2
        return builder.add(layer, operation, images, (rows, columns, rows, columns), size=size)

    return rule


def _join(operation: str) -> Callable[[Builder, Layer, Sequence[Image]], Image]:
    """Return the rule of a layer that joins images."""

    def rule(builder: Builder, layer: Layer, images: Sequence[Image]) -> Image:
        """Add a node that joins images of the same margin."""
        for image in images[1:]:
            _check_joined(layer, images[0], image, operation)
        if operation != "concatenate":
            return builder.add(layer, operation, images)
        _check_axis(layer)
        return builder.add(layer, operation, images, channels=sum(i.channels for i in images))

    return rule


def _check_joined(layer: Layer, one: Image, other: Image, operation: str) -> None:
    """Raise WaterGeeError when two images do not lie on each other."""
    if one.margin != other.margin:
        raise WaterGeeError(
            say(
                "{layer} joins {one} and {other}, which have lost {one_margin} and {other_margin} "
                "pixels at top, left, bottom and right; crop the one that has lost less "
                "(Cropping2D).",
                layer=layer.title,
                one=one.layer,
                other=other.layer,
                one_margin=one.margin,
                other_margin=other.margin,
            )
        )
    if operation != "concatenate" and one.channels != other.channels:
        raise layer.refusal(
            say(
                "joins {one} of {one_channels} and {other} of {other_channels} channels",
                one=one.layer,
                one_channels=one.channels,
                other=other.layer,
                other_channels=other.channels,
            ),
            say("bring them to the same number with a Conv2D of 1 × 1"),
        )


def _check_axis(layer: Layer) -> None:
    """Raise WaterGeeError unless a layer works along the channels, the last of four axes."""
    axis = layer.settings.get("axis", -1)
    if axis not in (-1, 3, [-1], [3]):
        raise layer.refusal(
            say("works along axis {axis}", axis=axis), say("use axis=-1, the channels")
        )


def _scaled(
    builder: Builder, layer: Layer, image: Image, scale: np.ndarray, offset: np.ndarray
) -> Image:
    """Add a scale node; one number stands for all channels."""
    weights = {
        "scale": np.broadcast_to(np.squeeze(scale), (image.channels,)),
        "offset": np.broadcast_to(np.squeeze(offset), (image.channels,)),
    }
    return builder.add(layer, "scale", [image], weights=weights)


def _batch_normalization(builder: Builder, layer: Layer, images: Sequence[Image]) -> Image:
    """Add a BatchNormalization as it acts after training."""
    _check_axis(layer)
    scaled, centred = layer.settings.get("scale", True), layer.settings.get("center", True)
    arrays = [a.astype(float) for a in layer.weights(2 + bool(scaled) + bool(centred))]
    gamma = arrays.pop(0) if scaled else 1.0
    beta = arrays.pop(0) if centred else 0.0
    mean, variance = arrays
    scale = gamma / np.sqrt(variance + float(layer.settings.get("epsilon", 1e-3)))
    return _scaled(builder, layer, images[0], scale, beta - mean * scale)


def _rescaling(builder: Builder, layer: Layer, images: Sequence[Image]) -> Image:
    """Add a Rescaling."""
    scale, offset = (_numbers(layer.settings.get(name, 0.0)) for name in ("scale", "offset"))
    return _scaled(builder, layer, images[0], scale, offset)


def _normalization(builder: Builder, layer: Layer, images: Sequence[Image]) -> Image:
    """Add a Normalization, whose mean and variance are settings or were learned."""
    if layer.settings.get("axis", -1) not in (None, []):
        _check_axis(layer)
    if layer.settings.get("mean") is not None:
        mean, variance = (_numbers(layer.settings[name]) for name in ("mean", "variance"))
    else:
        mean, variance, _ = layer.weights(3)
    mean = mean.astype(float)
    deviation = np.maximum(np.sqrt(variance.astype(float)), _SMALLEST_DEVIATION)
    if layer.settings.get("invert"):
        return _scaled(builder, layer, images[0], deviation, mean)
    return _scaled(builder, layer, images[0], 1 / deviation, -mean / deviation)


def _numbers(value: Any) -> np.ndarray:
    """Return a setting of one number or several, in any of the ways Keras writes them."""
    while isinstance(value, Mapping):
        value = value["config"] if "config" in value else value["value"]
    return np.asarray(value, float)


_Function = tuple[str, float]


def _activated(builder: Builder, layer: Layer, image: Image) -> Image:
    """Add a layer's activation."""
    return _through(builder, layer, image, _named(layer, layer.settings.get("activation")))


def _activation(builder: Builder, layer: Layer, images: Sequence[Image]) -> Image:
    """Add a layer that is an activation."""
    return _through(builder, layer, images[0], _function(layer, layer.kind, layer.settings))


def _through(builder: Builder, layer: Layer, image: Image, function: _Function) -> Image:
    """Add an activation, unless it changes nothing."""
    name, alpha = function
    if name == "linear":
        return image
    step = "" if layer.kind in _ACTIVATIONS else name
    if name in ("leaky_relu", "elu"):
        return builder.add(layer, "activation", [image], step=step, function=name, alpha=alpha)
    return builder.add(layer, "activation", [image], step=step, function=name)


def _named(layer: Layer, value: Any) -> _Function:
    """Return the activation that a setting names: a word, or a layer within the layer."""
    if isinstance(value, Mapping):
        kind, settings = value["class_name"], value["config"]
        return _named(layer, settings) if kind == "function" else _function(layer, kind, settings)
    name = value or "linear"
    if name not in _NAMED:
        raise layer.refusal(
            say("has the activation {name}", name=name),
            say("use {names} instead", names=", ".join(sorted(set(_NAMED)))),
        )
    return _NAMED[name]


def _function(layer: Layer, kind: str, settings: Mapping[str, Any]) -> _Function:
    """Return the activation that a layer or operation of Keras is."""
    if kind == "Activation":
        return _named(layer, settings.get("activation"))
    if kind == "ReLU":
        return _relu(layer, settings)
    if kind in ("LeakyReLU", "LeakyRelu"):
        alpha = settings.get("negative_slope", settings.get("alpha", 0.3))
        return "leaky_relu", float(_numbers(alpha))
    if kind in ("ELU", "Elu"):
        return "elu", float(_numbers(settings.get("alpha", 1.0)))
    if kind == "Softmax":
        _check_axis(layer if kind == layer.kind else Layer(layer.name, kind, settings, list))
    return _named(layer, kind.lower())


def _relu(layer: Layer, settings: Mapping[str, Any]) -> _Function:
    """Return what a ReLU is with its settings."""
    if settings.get("max_value") is not None or settings.get("threshold"):
        raise layer.refusal(
            say(
                "has a max_value of {highest} and a threshold of {threshold}",
                highest=settings.get("max_value"),
                threshold=settings.get("threshold"),
            ),
            say("use ReLU without them"),
        )
    slope = float(settings.get("negative_slope") or 0)
    return ("leaky_relu", slope) if slope else ("relu", 0.0)


_NAMED: Mapping[str, _Function] = {
    "linear": ("linear", 0.0),
    "relu": ("relu", 0.0),
    "leaky_relu": ("leaky_relu", 0.2),
    "elu": ("elu", 1.0),
    "selu": ("selu", 0.0),
    "sigmoid": ("sigmoid", 0.0),
    "tanh": ("tanh", 0.0),
    "softmax": ("softmax", 0.0),
    "swish": ("swish", 0.0),
    "silu": ("swish", 0.0),
}
#: Layers and operations that are an activation and nothing else.
_ACTIVATIONS = frozenset(
    (
        "Activation",
        "ReLU",
        "LeakyReLU",
        "ELU",
        "Softmax",
        "Relu",
        "LeakyRelu",
        "Elu",
        "Selu",
        "Sigmoid",
        "Tanh",
        "Silu",
    )
)
#: What acts while a network is trained, or not at all.
_SAME = frozenset(
    (
        "Dropout",
        "SpatialDropout2D",
        "GaussianNoise",
        "GaussianDropout",
        "AlphaDropout",
        "ActivityRegularization",
        "Identity",
    )
)
#: x[:, 2:-2, 2:-2, :] in Keras 2.2 to 2.4, 2.5 to 2.15, and 3.
_SLICES = frozenset(("TensorFlowOpLayer", "SlicingOpLambda", "GetItem"))
_RULES: Mapping[str, Callable[[Builder, Layer, Sequence[Image]], Image]] = {
    "Conv2D": _convolution,
    "DepthwiseConv2D": _depthwise,
    "SeparableConv2D": _separable,
    "Dense": _dense,
    "BatchNormalization": _batch_normalization,
    "Cropping2D": _cropping,
    "Concatenate": _join("concatenate"),
    "Add": _join("add"),
    "Multiply": _join("multiply"),
    "Maximum": _join("maximum"),
    "Average": _join("average"),
    "MaxPooling2D": _pool("max_pool"),
    "AveragePooling2D": _pool("average_pool"),
    "Rescaling": _rescaling,
    "Normalization": _normalization,
    **dict.fromkeys(_ACTIVATIONS, _activation),
}
