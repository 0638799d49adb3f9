"""The network on this machine with numpy alone."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np

from .graph import INPUT, Network, Node, crop, dilation, groups, pool_size, uses

#: Strips of this size keep a layer's columns in the processor's cache.
STRIP_ROWS, STRIP_COLUMNS = 16, 128


def apply(
    network: Network, features: np.ndarray, check: Callable[[], None] | None = None
) -> np.ndarray:
    """Return the network's output for features.

    `features` is float32, rows × columns × channels; what comes back is smaller by the
    network's margin, with one channel a class. Invalid pixels must be finite; mask the result.
    `check` is called between strips; what it raises stops the work.
    """
    top, left, bottom, right = network.margin
    rows, columns = features.shape[0] - top - bottom, features.shape[1] - left - right
    result = np.empty((max(rows, 0), max(columns, 0), network.classes), np.float32)
    for row in range(0, rows, STRIP_ROWS):
        for column in range(0, columns, STRIP_COLUMNS):
            if check:
                check()
            height, width = min(STRIP_ROWS, rows - row), min(STRIP_COLUMNS, columns - column)
            strip = features[
                row : row + height + top + bottom, column : column + width + left + right
            ]
            result[row : row + height, column : column + width] = _evaluate(network, strip)
    return result


def _evaluate(network: Network, features: np.ndarray) -> np.ndarray:
    """Return the last node's output for one strip."""
    outputs = {INPUT: features}
    for node, finished in uses(network):
        inputs = [outputs[name] for name in node.inputs]
        outputs[node.name] = _OPERATIONS[node.operation](node, inputs, network.weights)
        for name in finished:
            del outputs[name]
    return outputs[network.output]


def _convolution(
    node: Node, inputs: Sequence[np.ndarray], weights: Mapping[str, np.ndarray]
) -> np.ndarray:
    """Return a valid cross-correlation plus bias, group by group."""
    kernel, bias = weights[f"{node.name}/kernel"], weights[f"{node.name}/bias"]
    count = groups(node)
    parts = zip(np.split(inputs[0], count, axis=2), np.split(kernel, count, axis=3))
    results = [_correlate(image, part, dilation(node)) for image, part in parts]
    return (results[0] if count == 1 else np.concatenate(results, axis=2)) + bias


def _correlate(image: np.ndarray, kernel: np.ndarray, spread: tuple[int, int]) -> np.ndarray:
    """Return image ⋆ kernel as one matrix product over gathered neighbourhoods."""
    rows, columns, channels, filters = kernel.shape
    if (rows, columns) == (1, 1):
        return image @ kernel[0, 0]
    height = image.shape[0] - (rows - 1) * spread[0]
    width = image.shape[1] - (columns - 1) * spread[1]
    gathered = np.empty((height, width, rows * columns, channels), np.float32)
    for i in range(rows):
        for j in range(columns):
            y, x = i * spread[0], j * spread[1]
            gathered[:, :, i * columns + j] = image[y : y + height, x : x + width]
    flat = gathered.reshape(height * width, -1) @ kernel.reshape(-1, filters)
    return flat.reshape(height, width, filters)


def _crop(node: Node, inputs: Sequence[np.ndarray], _: Mapping[str, np.ndarray]) -> np.ndarray:
    """Return an image without its sides."""
    top, left, bottom, right = crop(node)
    rows, columns = inputs[0].shape[:2]
    return inputs[0][top : rows - bottom, left : columns - right]


def _pool(reduction: Callable[..., np.ndarray]) -> Callable[..., np.ndarray]:
    """Return a pool of stride 1 that reduces each neighbourhood."""

    def pool(node: Node, inputs: Sequence[np.ndarray], _: Mapping[str, np.ndarray]) -> np.ndarray:
        """Return the reduced neighbourhoods."""
        size: Any = (*pool_size(node), 1)
        view = np.lib.stride_tricks.sliding_window_view(inputs[0], size)[..., 0]
        return reduction(view, axis=(-2, -1))

    return pool


def _scale(
    node: Node, inputs: Sequence[np.ndarray], weights: Mapping[str, np.ndarray]
) -> np.ndarray:
    """Return an image scaled and shifted channel by channel."""
    return inputs[0] * weights[f"{node.name}/scale"] + weights[f"{node.name}/offset"]


def _sigmoid(x: np.ndarray) -> np.ndarray:
    """Return the logistic function, without overflow."""
    return 0.5 * (1 + np.tanh(0.5 * x))


def _softmax(x: np.ndarray) -> np.ndarray:
    """Return the softmax over channels."""
    exponential = np.exp(x - x.max(axis=-1, keepdims=True))
    return exponential / exponential.sum(axis=-1, keepdims=True)


def _elu(x: np.ndarray, alpha: float) -> np.ndarray:
    """Return the exponential linear unit."""
    return np.where(x > 0, x, alpha * np.expm1(np.minimum(x, 0)))


#: Klambauer et al. (2017).
SELU_SCALE, SELU_ALPHA = 1.0507009873554805, 1.6732632423543772

_ACTIVATIONS: Mapping[str, Callable[[np.ndarray, float], np.ndarray]] = {
    "relu": lambda x, _: np.maximum(x, 0),
    "leaky_relu": lambda x, alpha: np.where(x > 0, x, alpha * x),
    "elu": _elu,
    "selu": lambda x, _: SELU_SCALE * _elu(x, SELU_ALPHA),
    "sigmoid": lambda x, _: _sigmoid(x),
    "tanh": lambda x, _: np.tanh(x),
    "softmax": lambda x, _: _softmax(x),
    "swish": lambda x, _: x * _sigmoid(x),
}


def _activation(
    node: Node, inputs: Sequence[np.ndarray], _: Mapping[str, np.ndarray]
) -> np.ndarray:
    """Return an image through an activation function."""
    alpha = float(node.attributes.get("alpha", 1.0))
    return _ACTIVATIONS[str(node.attributes["function"])](inputs[0], alpha).astype(np.float32)


def _joined(function: Callable[[np.ndarray, np.ndarray], np.ndarray]) -> Callable[..., np.ndarray]:
    """Return an operation that joins its inputs two by two."""

    def join(_: Node, inputs: Sequence[np.ndarray], __: Mapping[str, np.ndarray]) -> np.ndarray:
        """Return the joined inputs."""
        result = inputs[0]
        for other in inputs[1:]:
            result = function(result, other)
        return result

    return join


_OPERATIONS: Mapping[str, Callable[..., np.ndarray]] = {
    "convolution": _convolution,
    "crop": _crop,
    "concatenate": lambda _, inputs, __: np.concatenate(inputs, axis=2),
    "add": _joined(np.add),
    "multiply": _joined(np.multiply),
    "maximum": _joined(np.maximum),
    "average": lambda node, inputs, weights: _joined(np.add)(node, inputs, weights) / len(inputs),
    "activation": _activation,
    "max_pool": _pool(np.max),
    "average_pool": _pool(np.mean),
    "scale": _scale,
}
