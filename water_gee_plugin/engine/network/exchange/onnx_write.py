"""A network as an ONNX model, which other programs run (QGIS's Deepness, onnxruntime).

An ONNX image is bands × rows × columns, so what comes in is 1 × channels × rows × columns and
what goes out 1 × classes × rows × columns.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import numpy as np

from ...support.errors import WaterGeeError
from ...support.texts import say
from ..graph import INPUT, Network, Node, crop, dilation, groups, pool_size
from ..on_numpy import SELU_ALPHA, SELU_SCALE

_OPSET, _FORMAT_VERSION = 17, 8
_JOINS = {"add": "Sum", "maximum": "Max", "average": "Mean"}
_FUNCTIONS: Mapping[str, str] = {"relu": "Relu", "sigmoid": "Sigmoid", "tanh": "Tanh"}


def write(path: Path, network: Network) -> None:
    """Write an ONNX file."""
    onnx = _onnx()
    onnx.save(model(network, onnx), str(path))


def _onnx() -> Any:
    """Import onnx; WaterGeeError when it is not there."""
    try:
        import onnx  # pyright: ignore[reportMissingImports]
    except ImportError as error:
        raise WaterGeeError(
            say(
                "Writing ONNX requires the package onnx, which is missing from the engine's "
                "Python. Install it there, or export to .keras."
            )
        ) from error
    return onnx


def model(network: Network, onnx: Any) -> Any:
    """Return an ONNX model of images of any size with the network's weights."""
    writer = _Writer(onnx)
    for node in network.nodes:
        _OPERATIONS[node.operation](writer, node, network)
    kind = onnx.TensorProto.FLOAT
    made = onnx.helper.make_graph(
        writer.nodes,
        "water",
        [_value(onnx, kind, INPUT, network.channels)],
        [_value(onnx, kind, network.output, network.classes)],
        writer.constants,
    )
    opset = [onnx.helper.make_opsetid("", _OPSET)]
    result = onnx.helper.make_model(made, opset_imports=opset, producer_name="Water GEE")
    result.ir_version = _FORMAT_VERSION
    onnx.checker.check_model(result)
    return result


def _value(onnx: Any, kind: int, name: str, channels: int) -> Any:
    """Return what comes in or goes out; its rows and columns are open."""
    shape = [1, channels, f"{name}_rows", f"{name}_columns"]
    return onnx.helper.make_tensor_value_info(name, kind, shape)


class _Writer:
    """The nodes and constants of an ONNX graph in the making."""

    def __init__(self, onnx: Any) -> None:
        """Start with none."""
        self._onnx = onnx
        self.nodes: list[Any] = []
        self.constants: list[Any] = []

    def add(self, kind: str, inputs: list[str], output: str, **attributes: object) -> None:
        """Add a node."""
        self.nodes.append(self._onnx.helper.make_node(kind, inputs, [output], **attributes))

    def constant(self, name: str, values: Any) -> str:
        """Add a constant; return its name."""
        array = np.ascontiguousarray(values)
        self.constants.append(self._onnx.numpy_helper.from_array(array, name))
        return name


def _convolution(writer: _Writer, node: Node, network: Network) -> None:
    """Add a convolution, whose kernel is filters × channels × rows × columns in ONNX."""
    kernel = network.weights[f"{node.name}/kernel"].transpose(3, 2, 0, 1)
    inputs = [
        node.inputs[0],
        writer.constant(f"{node.name}/kernel", kernel),
        writer.constant(f"{node.name}/bias", network.weights[f"{node.name}/bias"]),
    ]
    writer.add("Conv", inputs, node.name, dilations=list(dilation(node)), group=groups(node))


def _crop(writer: _Writer, node: Node, network: Network) -> None:
    """Add a slice of rows and columns."""
    top, left, bottom, right = crop(node)
    far = np.iinfo(np.int64).max
    limits = {
        "starts": [top, left],
        "ends": [-bottom or far, -right or far],
        "axes": [2, 3],
    }
    inputs = [
        writer.constant(f"{node.name}/{name}", np.array(values, np.int64))
        for name, values in limits.items()
    ]
    writer.add("Slice", [node.inputs[0], *inputs], node.name)


def _scale(writer: _Writer, node: Node, network: Network) -> None:
    """Add a product and a sum."""
    scale, offset = (
        writer.constant(
            f"{node.name}/{part}", network.weights[f"{node.name}/{part}"][:, None, None]
        )
        for part in ("scale", "offset")
    )
    writer.add("Mul", [node.inputs[0], scale], f"{node.name}/scaled")
    writer.add("Add", [f"{node.name}/scaled", offset], node.name)


def _pool(kind: str) -> Callable[[_Writer, Node, Network], None]:
    """Return how a pool is added."""

    def add(writer: _Writer, node: Node, network: Network) -> None:
        """Add a pool of stride 1."""
        size = list(pool_size(node))
        writer.add(kind, [node.inputs[0]], node.name, kernel_shape=size, strides=[1, 1])

    return add


def _join(writer: _Writer, node: Node, network: Network) -> None:
    """Add a node of any number of inputs."""
    writer.add(_JOINS[node.operation], list(node.inputs), node.name)


def _concatenate(writer: _Writer, node: Node, network: Network) -> None:
    """Add a concatenation of channels."""
    writer.add("Concat", list(node.inputs), node.name, axis=1)


def _multiply(writer: _Writer, node: Node, network: Network) -> None:
    """Add products, two by two: ONNX knows no other."""
    last = node.inputs[0]
    for number, other in enumerate(node.inputs[1:], 2):
        name = node.name if number == len(node.inputs) else f"{node.name}/{number}"
        writer.add("Mul", [last, other], name)
        last = name


def _activation(writer: _Writer, node: Node, network: Network) -> None:
    """Add an activation."""
    function, inputs = str(node.attributes["function"]), list(node.inputs)
    alpha = float(node.attributes.get("alpha", 1.0))
    if function == "swish":
        writer.add("Sigmoid", inputs, f"{node.name}/sigmoid")
        writer.add("Mul", [*inputs, f"{node.name}/sigmoid"], node.name)
    elif function == "softmax":
        writer.add("Softmax", inputs, node.name, axis=1)
    elif function == "selu":
        writer.add("Selu", inputs, node.name, alpha=SELU_ALPHA, gamma=SELU_SCALE)
    elif function in ("leaky_relu", "elu"):
        writer.add("Elu" if function == "elu" else "LeakyRelu", inputs, node.name, alpha=alpha)
    else:
        writer.add(_FUNCTIONS[function], inputs, node.name)


_OPERATIONS: Mapping[str, Callable[[_Writer, Node, Network], None]] = {
    "convolution": _convolution,
    "crop": _crop,
    "scale": _scale,
    "max_pool": _pool("MaxPool"),
    "average_pool": _pool("AveragePool"),
    "concatenate": _concatenate,
    "multiply": _multiply,
    "activation": _activation,
    **dict.fromkeys(_JOINS, _join),
}
