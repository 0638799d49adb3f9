"""A network as a Keras model, which Keras 3 and TensorFlow then run, train and convert."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from ..graph import INPUT, Network, Node, crop, dilation, groups, pool_size
from ..on_tensorflow import tensorflow

_JOINS = {
    "concatenate": "Concatenate",
    "add": "Add",
    "multiply": "Multiply",
    "maximum": "Maximum",
    "average": "Average",
}
_POOLS = {"max_pool": "MaxPooling2D", "average_pool": "AveragePooling2D"}


def write(path: Path, network: Network) -> None:
    """Write a Keras file, .keras or .h5 by the path's ending."""
    model(network).save(path)


def model(network: Network) -> Any:
    """Return a functional Keras model of images of any size with the network's weights."""
    keras = tensorflow().keras
    outputs = {INPUT: keras.Input((None, None, network.channels), name="image")}
    names = _names(network)
    made = {}
    for node in network.nodes:
        layer = _layer(keras.layers, network, node, names[node.name])
        inputs = [outputs[name] for name in node.inputs]
        outputs[node.name] = layer(inputs if node.operation in _JOINS else inputs[0])
        made[node.name] = layer
    for node in network.nodes:
        if node.operation == "convolution":
            parts = [network.weights[f"{node.name}/{part}"] for part in ("kernel", "bias")]
            made[node.name].set_weights(parts)
    return keras.Model(outputs[INPUT], outputs[network.output])


def _names(network: Network) -> dict[str, str]:
    """Return each node's name as Keras takes it, which may hold no slash."""
    names: dict[str, str] = {}
    for node in network.nodes:
        name = node.name.replace("/", "_")
        while name in names.values() or name == "image":
            name += "_"
        names[node.name] = name
    return names


def _layer(layers: Any, network: Network, node: Node, name: str) -> Any:
    """Return the layer of a node."""
    kind = node.operation
    if kind == "convolution":
        rows, columns, _, filters = network.weights[f"{node.name}/kernel"].shape
        return layers.Conv2D(
            filters,
            (rows, columns),
            dilation_rate=dilation(node),
            groups=groups(node),
            name=name,
        )
    if kind == "crop":
        top, left, bottom, right = crop(node)
        return layers.Cropping2D(((top, bottom), (left, right)), name=name)
    if kind == "scale":
        scale, offset = (
            network.weights[f"{node.name}/{part}"].tolist() for part in ("scale", "offset")
        )
        return layers.Rescaling(scale, offset, name=name)
    if kind in _POOLS:
        return getattr(layers, _POOLS[kind])(pool_size(node), strides=1, name=name)
    if kind == "activation":
        return _activation(layers, node, name)
    return getattr(layers, _JOINS[kind])(name=name)


def _activation(layers: Any, node: Node, name: str) -> Any:
    """Return the layer of an activation."""
    function = str(node.attributes["function"])
    alpha = float(node.attributes.get("alpha", 1.0))
    if function == "leaky_relu":
        return layers.LeakyReLU(negative_slope=alpha, name=name)
    if function == "elu":
        return layers.ELU(alpha=alpha, name=name)
    return layers.Activation(function, name=name)
