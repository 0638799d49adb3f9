"""The method written down slowly, pixel by pixel: what the engine must compute."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np

from water_gee_plugin.engine.network.graph import Network, Node

_SELU_SCALE, _SELU_ALPHA = 1.0507009873554804934193349852946, 1.6732632423543772848170429916717


def reflectance(numbers: np.ndarray) -> np.ndarray:
    """Return Collection 2 digital numbers as reflectance, float64."""
    return numbers.astype(float) * 0.0000275 - 0.2


def filled(values: np.ndarray, valid: np.ndarray) -> np.ndarray:
    """Return values where invalid pixels are the mean of valid ones within five pixels."""
    result = values.astype(float).copy()
    height, width = valid.shape
    for row, column in zip(*np.nonzero(~valid)):
        around = [
            values[y, x]
            for y in range(max(row - 5, 0), min(row + 6, height))
            for x in range(max(column - 5, 0), min(column + 6, width))
            if valid[y, x]
        ]
        result[row, column] = sum(map(float, around)) / len(around) if around else 0.0
    return result


def features(image: np.ndarray, elevation: np.ndarray | None) -> tuple[np.ndarray, np.ndarray]:
    """Return features and which pixels can be mapped, both without a margin of two pixels."""
    valid = np.all(image[:5] > 0, axis=0)
    blue, green, red, nir, swir1 = (filled(reflectance(band), valid) for band in image[:5])
    height, width = valid.shape
    index = np.empty((height, width))
    for row in range(height):
        for column in range(width):
            first, second = max(green[row, column], 1e-4), max(swir1[row, column], 1e-4)
            index[row, column] = (first - second) / (first + second)
    layers = [blue, green, red, nir, swir1, index, _enhanced(index)]
    if elevation is not None:
        known = elevation != -32768
        layers.append(filled(elevation, known) / 4000)
        valid = valid & _near(known)
    return np.stack(layers, axis=-1)[2:-2, 2:-2], valid[2:-2, 2:-2]


def _enhanced(index: np.ndarray) -> np.ndarray:
    """Return, a pixel inside the margin, the strongest of four lines through it."""
    result = np.zeros_like(index)
    height, width = index.shape
    for row in range(2, height - 2):
        for column in range(2, width - 2):
            ends = [
                (index[row, column - 2], index[row, column + 2]),
                (index[row - 2, column], index[row + 2, column]),
                (index[row - 2, column - 2], index[row + 2, column + 2]),
                (index[row - 2, column + 2], index[row + 2, column - 2]),
            ]
            result[row, column] = max(2 * index[row, column] - a - b for a, b in ends)
    return result


def _near(valid: np.ndarray) -> np.ndarray:
    """Return which pixels have a valid one within five pixels."""
    rows, columns = np.nonzero(valid)
    result = np.zeros_like(valid)
    for row, column in zip(rows, columns):
        result[max(row - 5, 0) : row + 6, max(column - 5, 0) : column + 6] = True
    return result


def output(network: Network, image: np.ndarray) -> np.ndarray:
    """Return a network's output for an image (rows × columns × channels), float64."""
    known = {"input": image.astype(float)}
    for node in network.nodes:
        inputs = [known[name] for name in node.inputs]
        known[node.name] = _node(node, inputs, network)
    return known[network.nodes[-1].name]


def _node(node: Node, inputs: list[np.ndarray], network: Network) -> np.ndarray:
    """Return one node's output."""
    image, kind = inputs[0], node.operation
    if kind == "convolution":
        return convolution(
            image,
            network.weights[f"{node.name}/kernel"],
            network.weights[f"{node.name}/bias"],
            node.attributes.get("dilation", (1, 1)),
            node.attributes.get("groups", 1),
        )
    if kind == "crop":
        sides = node.attributes
        height, width, _ = image.shape
        rows = range(sides["top"], height - sides["bottom"])
        columns = range(sides["left"], width - sides["right"])
        return np.array([[image[y, x] for x in columns] for y in rows])
    if kind == "scale":
        scale, offset = (network.weights[f"{node.name}/{part}"] for part in ("scale", "offset"))
        return image * scale.astype(float) + offset.astype(float)
    if kind == "activation":
        return _activation(image, node.attributes["function"], node.attributes.get("alpha", 1.0))
    if kind.endswith("_pool"):
        return _pool(image, node.attributes["size"], max if kind == "max_pool" else _mean)
    joined = {
        "concatenate": lambda: np.concatenate(inputs, axis=2),
        "add": lambda: sum(inputs),
        "multiply": lambda: np.prod(inputs, axis=0),
        "maximum": lambda: np.max(inputs, axis=0),
        "average": lambda: np.mean(inputs, axis=0),
    }
    return joined[kind]()


def convolution(
    image: np.ndarray,
    kernel: np.ndarray,
    bias: np.ndarray,
    dilation: tuple[int, int] = (1, 1),
    groups: int = 1,
) -> np.ndarray:
    """Return a convolution as its definition says, a weighted sum at each pixel."""
    rows, columns, depth, filters = kernel.shape
    height = image.shape[0] - (rows - 1) * dilation[0]
    width = image.shape[1] - (columns - 1) * dilation[1]
    result = np.zeros((height, width, filters)) + bias.astype(float)
    share = filters // groups
    for y, x, group in np.ndindex(height, width, groups):
        places = np.ix_(
            y + np.arange(rows) * dilation[0],
            x + np.arange(columns) * dilation[1],
            group * depth + np.arange(depth),
        )
        out = slice(group * share, (group + 1) * share)
        weights = kernel[..., out].astype(float)
        result[y, x, out] += np.einsum("ijc,ijcf->f", image[places], weights)
    return result


def _mean(values: list[float]) -> float:
    """Return the mean of a list."""
    return sum(values) / len(values)


def _pool(
    image: np.ndarray, size: tuple[int, int], reduction: Callable[[list[float]], float]
) -> np.ndarray:
    """Return a pool of stride 1."""
    rows, columns = size
    height, width = image.shape[0] - rows + 1, image.shape[1] - columns + 1
    result = np.empty((height, width, image.shape[2]))
    for y, x, c in np.ndindex(result.shape):
        result[y, x, c] = reduction(image[y : y + rows, x : x + columns, c].ravel().tolist())
    return result


def _activation(image: np.ndarray, function: str, alpha: float) -> np.ndarray:
    """Return an image through an activation function, number by number."""
    if function == "softmax":
        power = np.exp(image - image.max())
        return power / power.sum(axis=2, keepdims=True)
    functions: dict[str, Callable[[float], float]] = {
        "relu": lambda x: x if x > 0 else 0.0,
        "leaky_relu": lambda x: x if x > 0 else alpha * x,
        "elu": lambda x: x if x > 0 else alpha * (math.exp(x) - 1),
        "selu": lambda x: _SELU_SCALE * (x if x > 0 else _SELU_ALPHA * (math.exp(x) - 1)),
        "sigmoid": lambda x: 1 / (1 + math.exp(-x)),
        "tanh": math.tanh,
        "swish": lambda x: x / (1 + math.exp(-x)),
    }
    return np.vectorize(functions[function], otypes=[float])(image)


def water_probability(
    network: Network, image: np.ndarray, elevation: np.ndarray | None
) -> tuple[np.ndarray, np.ndarray]:
    """Return the map's probability and valid pixels for an image, whole, beyond it no data."""
    reach = 5
    sides = ((reach, reach), (reach, reach))
    image = np.pad(image, ((0, 0), *sides))
    if elevation is not None:
        elevation = np.pad(elevation, sides, constant_values=-32768)
    values, valid = features(image, elevation)
    probability = output(network, values)[..., 0]
    return probability, valid[3:-3, 3:-3]
