"""The network as an Earth Engine expression, from the same graph that the others evaluate.

Nothing is cut off on Earth Engine: every node is an image aligned with the input, and a crop
changes nothing. Masks are taken away before any neighbourhood is looked at and the valid-pixel
rule is applied at the end, because what a neighbourhood makes of a masked pixel is not
documented.

Two encodings give the same map:

- ``arrays``: a pixel's neighbourhood as one array (neighborhoodToArray), times the kernel
  (matrixMultiply). Few calls; memory for k × k × channels numbers a pixel.
- ``bands``: the neighbours as bands (convolve with a single one), weighted and summed. Less
  memory, more calls, and it must be known which way round convolve takes a kernel.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np

from ..support.errors import WaterGeeError
from ..support.texts import say
from . import on_numpy
from .graph import INPUT, Network, Node, dilation, groups, pool_size
from .on_numpy import SELU_ALPHA, SELU_SCALE

Image = Any

ARRAYS, BANDS = "arrays", "bands"
ENCODINGS = (ARRAYS, BANDS)
#: Not an encoding: one of the two, as probes of the service suggest.
AUTO = "auto"
_DIGITS = 5
_SAMPLE = 64


def to_ee_image(
    network: Network, image: Image, encoding: str = ARRAYS, flipped: bool = False
) -> Image:
    """Return the network's output for an ee.Image whose bands are its inputs, in order.

    Bands are ``class_0``, ``class_1``, …; a pixel is masked unless every pixel of its receptive
    field is valid in every band. `flipped` tells that convolve turns a kernel round, as a probe
    found. Raises WaterGeeError for an unknown encoding.
    """
    if encoding not in ENCODINGS:
        raise WaterGeeError(
            say(
                "Unknown encoding '{encoding}'. Choose one of: {names}.",
                encoding=encoding,
                names=", ".join(ENCODINGS),
            )
        )
    names = _names(network.channels)
    renamed = image.rename(names).toFloat()
    converter = _Converter(network, encoding, flipped)
    output = converter.convert(renamed.unmask(0, False))
    classes = [f"class_{number}" for number in range(network.classes)]
    return output.rename(classes).updateMask(_validity(network, renamed))


def rounded(network: Network) -> Network:
    """Return the network with the weights that are sent: five significant digits."""
    weights = {name: _round(array) for name, array in network.weights.items()}
    return network.with_weights(weights)


def rounding_change(network: Network, seed: int = 0) -> float:
    """Return the largest change of an output by the rounding of weights, on random features."""
    top, left, bottom, right = network.margin
    rng = np.random.default_rng(seed)
    shape = (_SAMPLE + top + bottom, _SAMPLE + left + right, network.channels)
    values = rng.uniform(-1, 1, shape).astype(np.float32)
    exact, sent = on_numpy.apply(network, values), on_numpy.apply(rounded(network), values)
    return float(np.abs(exact - sent).max())


def _round(array: np.ndarray) -> np.ndarray:
    """Return numbers of five significant digits."""
    flat = [float(f"{value:.{_DIGITS}g}") for value in array.ravel().tolist()]
    return np.array(flat, np.float32).reshape(array.shape)


def _numbers(array: np.ndarray) -> Any:
    """Return numbers as they are sent, five significant digits."""
    if array.ndim > 1:
        return [_numbers(part) for part in array]
    return [float(f"{value:.{_DIGITS}g}") for value in array.tolist()]


def _names(count: int) -> list[str]:
    """Return the names of so many bands."""
    return [f"b{number}" for number in range(count)]


def _validity(network: Network, image: Image) -> Image:
    """Return where every pixel of the receptive field is valid."""
    import ee

    top, left, bottom, right = network.margin
    valid = image.mask().reduce(ee.Reducer.min()).gt(0).unmask(0, False)
    if not any((top, left, bottom, right)):
        return valid
    if (top, left) == (bottom, right):
        kernel = ee.Kernel.rectangle(left, top, "pixels", False)
    else:
        ones = [[1] * (left + right + 1)] * (top + bottom + 1)
        kernel = ee.Kernel.fixed(left + right + 1, top + bottom + 1, ones, left, top, False)
    return valid.reduceNeighborhood(ee.Reducer.min(), kernel)


def _joined_bands(images: Sequence[Image]) -> Image:
    """Return images' bands one after another; halves of halves keep the nesting shallow."""
    if len(images) == 1:
        return images[0]
    middle = len(images) // 2
    return _joined_bands(images[:middle]).addBands(_joined_bands(images[middle:]))


class _Value:
    """A node's output as bands, or as one row of numbers a pixel, whichever is asked for."""

    def __init__(self, channels: int, bands: Image = None, row: Image = None) -> None:
        """Hold one form; the other is made when it is needed."""
        self.channels = channels
        self._bands, self._row = bands, row

    @property
    def bands(self) -> Image:
        """Return an image of one band a channel, named b0, b1, …"""
        if self._bands is None:
            self._bands = self._row.arrayProject([1]).arrayFlatten([_names(self.channels)])
        return self._bands

    @property
    def row(self) -> Image:
        """Return an image of one 1 × channels array a pixel."""
        if self._row is None:
            self._row = self.bands.toArray().toArray(1).arrayTranspose()
        return self._row

    @property
    def is_row(self) -> bool:
        """Return whether the row is the form at hand."""
        return self._row is not None

    def mapped(self, function: Callable[[Image], Image]) -> _Value:
        """Return the value with a function applied to every number, in the form at hand."""
        if self.is_row:
            return _Value(self.channels, row=function(self._row))
        return _Value(self.channels, bands=function(self._bands))


class _Converter:
    """Walks the graph and builds the expression."""

    def __init__(self, network: Network, encoding: str, flipped: bool) -> None:
        """Convert a network in an encoding."""
        self._network, self._encoding, self._flipped = network, encoding, flipped
        self._operations: Mapping[str, Callable[[Node, list[_Value]], _Value]] = {
            "convolution": self._convolution,
            "crop": lambda _, inputs: inputs[0],
            "concatenate": _concatenate,
            "add": _join("add"),
            "multiply": _join("multiply"),
            "maximum": _join("max"),
            "average": _average,
            "activation": _activation,
            "max_pool": _pool("max"),
            "average_pool": _pool("mean"),
            "scale": self._scale,
        }

    def convert(self, image: Image) -> Image:
        """Return the last node's bands for an input without masks."""
        values = {INPUT: _Value(self._network.channels, bands=image)}
        for node in self._network.nodes:
            inputs = [values[name] for name in node.inputs]
            values[node.name] = self._operations[node.operation](node, inputs)
        return values[self._network.output].bands

    def _weights(self, node: Node, name: str) -> np.ndarray:
        """Return a node's weights."""
        return self._network.weights[f"{node.name}/{name}"]

    def _convolution(self, node: Node, inputs: list[_Value]) -> _Value:
        """Return a convolution plus bias, in the chosen encoding."""
        kernel = _dense(self._weights(node, "kernel"), groups(node))
        bias, spread = self._weights(node, "bias"), dilation(node)
        if self._encoding == ARRAYS:
            return self._by_arrays(inputs[0], kernel, bias, spread)
        return self._by_bands(inputs[0], kernel, bias, spread)

    def _by_arrays(
        self, value: _Value, kernel: np.ndarray, bias: np.ndarray, spread: tuple[int, int]
    ) -> _Value:
        """Return the neighbourhood's numbers as a row, times the kernel as a matrix."""
        import ee

        rows, columns, channels, filters = kernel.shape
        if (rows, columns) == (1, 1):
            gathered = value.row
        else:
            kernel = _dilated(kernel, spread)
            rows, columns = kernel.shape[:2]
            shape = ee.Kernel.rectangle(columns // 2, rows // 2, "pixels", False)
            neighbours = value.bands.neighborhoodToArray(shape).toArray(2)
            lengths = ee.Image([1, rows * columns * channels]).toArray()
            gathered = neighbours.arrayReshape(lengths, 2)
        matrix = ee.Image(ee.Array(_numbers(kernel.reshape(-1, filters))))
        product = gathered.matrixMultiply(matrix).add(ee.Image(ee.Array([_numbers(bias)])))
        return _Value(filters, row=product)

    def _by_bands(
        self, value: _Value, kernel: np.ndarray, bias: np.ndarray, spread: tuple[int, int]
    ) -> _Value:
        """Return each filter as the weighted sum of the neighbours as bands."""
        import ee

        rows, columns, _, filters = kernel.shape
        shifted = [
            self._shifted(value.bands, (i - rows // 2) * spread[0], (j - columns // 2) * spread[1])
            for i in range(rows)
            for j in range(columns)
        ]
        stack = _joined_bands(shifted)
        matrix = kernel.reshape(-1, filters)
        results = [
            stack.multiply(ee.Image.constant(_numbers(matrix[:, number])))
            .reduce(ee.Reducer.sum())
            .add(_numbers(bias[number : number + 1])[0])
            for number in range(filters)
        ]
        return _Value(filters, bands=_joined_bands(results).rename(_names(filters)))

    def _shifted(self, bands: Image, rows: int, columns: int) -> Image:
        """Return the image as seen so many pixels south and east, by a kernel with a single one."""
        import ee

        if rows == 0 and columns == 0:
            return bands
        if self._flipped:
            rows, columns = -rows, -columns
        weights = np.zeros((2 * abs(rows) + 1, 2 * abs(columns) + 1), int)
        weights[rows + abs(rows), columns + abs(columns)] = 1
        height, width = weights.shape
        kernel = ee.Kernel.fixed(width, height, weights.tolist(), -1, -1, False)
        return bands.convolve(kernel).toFloat()

    def _scale(self, node: Node, inputs: list[_Value]) -> _Value:
        """Return bands scaled and shifted one by one."""
        import ee

        scale = ee.Image.constant(_numbers(self._weights(node, "scale")))
        offset = ee.Image.constant(_numbers(self._weights(node, "offset")))
        return _Value(inputs[0].channels, bands=inputs[0].bands.multiply(scale).add(offset))


def _dense(kernel: np.ndarray, count: int) -> np.ndarray:
    """Return the kernel of a grouped convolution as one over all channels, with zeros."""
    if count == 1:
        return kernel
    rows, columns, channels, filters = kernel.shape
    dense = np.zeros((rows, columns, channels * count, filters), np.float32)
    share = filters // count
    for group in range(count):
        inputs = slice(group * channels, (group + 1) * channels)
        outputs = slice(group * share, (group + 1) * share)
        dense[:, :, inputs, outputs] = kernel[:, :, :, outputs]
    return dense


def _dilated(kernel: np.ndarray, spread: tuple[int, int]) -> np.ndarray:
    """Return a dilated kernel with its holes as zeros."""
    rows, columns = ((n - 1) * d + 1 for n, d in zip(kernel.shape, spread))
    dilated = np.zeros((rows, columns, *kernel.shape[2:]), np.float32)
    dilated[:: spread[0], :: spread[1]] = kernel
    return dilated


def _concatenate(_: Node, inputs: list[_Value]) -> _Value:
    """Return the inputs' channels one after another."""
    channels = sum(value.channels for value in inputs)
    joined = _joined_bands([value.bands for value in inputs])
    return _Value(channels, bands=joined.rename(_names(channels)))


def _join(name: str) -> Callable[[Node, list[_Value]], _Value]:
    """Return an operation that joins its inputs two by two."""

    def join(_: Node, inputs: list[_Value]) -> _Value:
        """Return the joined inputs."""
        if all(value.is_row for value in inputs):
            row = inputs[0].row
            for other in inputs[1:]:
                row = getattr(row, name)(other.row)
            return _Value(inputs[0].channels, row=row)
        result = inputs[0].bands
        for other in inputs[1:]:
            result = getattr(result, name)(other.bands)
        return _Value(inputs[0].channels, bands=result)

    return join


def _average(node: Node, inputs: list[_Value]) -> _Value:
    """Return the mean of the inputs."""
    return _join("add")(node, inputs).mapped(lambda x: x.multiply(1 / len(inputs)))


def _pool(name: str) -> Callable[[Node, list[_Value]], _Value]:
    """Return a pool of stride 1."""

    def pool(node: Node, inputs: list[_Value]) -> _Value:
        """Return the reduced neighbourhoods."""
        import ee

        rows, columns = pool_size(node)
        kernel = ee.Kernel.rectangle(columns // 2, rows // 2, "pixels", False)
        reducer = getattr(ee.Reducer, name)()
        pooled = inputs[0].bands.reduceNeighborhood(reducer, kernel)
        return _Value(inputs[0].channels, bands=pooled.rename(_names(inputs[0].channels)))

    return pool


def _sigmoid(x: Image) -> Image:
    """Return the logistic function."""
    return x.multiply(-1).exp().add(1).pow(-1)


def _elu(x: Image, alpha: float) -> Image:
    """Return the exponential linear unit."""
    return x.max(0).add(x.min(0).exp().subtract(1).multiply(alpha))


_FUNCTIONS: Mapping[str, Callable[[Image, float], Image]] = {
    "relu": lambda x, _: x.max(0),
    "leaky_relu": lambda x, alpha: x.max(0).add(x.min(0).multiply(alpha)),
    "elu": _elu,
    "selu": lambda x, _: _elu(x, SELU_ALPHA).multiply(SELU_SCALE),
    "sigmoid": lambda x, _: _sigmoid(x),
    "tanh": lambda x, _: x.tanh(),
    "swish": lambda x, _: x.multiply(_sigmoid(x)),
}


def _activation(node: Node, inputs: list[_Value]) -> _Value:
    """Return a value through an activation function."""
    function = str(node.attributes["function"])
    if function == "softmax":
        return _Value(inputs[0].channels, bands=_softmax(inputs[0].bands))
    alpha = float(node.attributes.get("alpha", 1.0))
    return inputs[0].mapped(lambda x: _FUNCTIONS[function](x, alpha))


def _softmax(bands: Image) -> Image:
    """Return the softmax over bands; the largest is taken off first, against overflow."""
    import ee

    exponential = bands.subtract(bands.reduce(ee.Reducer.max())).exp()
    return exponential.divide(exponential.reduce(ee.Reducer.sum()))
