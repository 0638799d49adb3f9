"""The network in TensorFlow: applied to images, and as variables to train.

TensorFlow is imported when a function needs it, never in a process that hosts QGIS.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np

from .graph import INPUT, Network, Node, crop, dilation, groups, pool_size

Tensor = Any


def tensorflow() -> Any:
    """Import TensorFlow quietly, with results that do not change from run to run."""
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")
    os.environ["KERAS_BACKEND"] = "tensorflow"  # whatever the user's other work runs on
    import tensorflow as tf

    tf.config.experimental.enable_op_determinism()
    return tf


def evaluator(network: Network) -> Callable[[np.ndarray], np.ndarray]:
    """Return a function from features to the network's output, as on_numpy.apply.

    It may be called from several threads at once.
    """
    tf = tensorflow()
    weights = {name: tf.constant(array) for name, array in network.weights.items()}

    @tf.function(
        input_signature=[tf.TensorSpec((None, None, network.channels), tf.float32)], autograph=False
    )
    def graph(features: Tensor) -> Tensor:
        """Return one image's output."""
        return build(network, weights, features[None])[0]

    def apply(features: np.ndarray) -> np.ndarray:
        """Return the output for one image as numpy."""
        return graph(tf.constant(features)).numpy()

    return apply


def build(
    network: Network, weights: Mapping[str, Tensor], features: Tensor, logits: bool = False
) -> Tensor:
    """Return the network's output for a batch (images × rows × columns × channels).

    With `logits` a last softmax is left out.
    """
    outputs: dict[str, Tensor] = {INPUT: features}
    for node in network.nodes:
        inputs = [outputs[name] for name in node.inputs]
        last = node.name == network.output
        if logits and last and node.attributes.get("function") == "softmax":
            return inputs[0]
        outputs[node.name] = _OPERATIONS[node.operation](node, inputs, weights)
    return outputs[network.output]


def _convolution(node: Node, inputs: Sequence[Tensor], weights: Mapping[str, Tensor]) -> Tensor:
    """Return a valid convolution plus bias, group by group (CPUs know no grouped one)."""
    import tensorflow as tf

    kernel, bias = weights[f"{node.name}/kernel"], weights[f"{node.name}/bias"]
    count = groups(node)
    images = tf.split(inputs[0], count, axis=3) if count > 1 else [inputs[0]]
    kernels = tf.split(kernel, count, axis=3) if count > 1 else [kernel]
    results = [
        tf.nn.conv2d(image, part, 1, "VALID", dilations=dilation(node))
        for image, part in zip(images, kernels)
    ]
    return (results[0] if count == 1 else tf.concat(results, axis=3)) + bias


def _crop(node: Node, inputs: Sequence[Tensor], _: Mapping[str, Tensor]) -> Tensor:
    """Return images without their sides."""
    top, left, bottom, right = crop(node)
    return inputs[0][:, top : -bottom or None, left : -right or None]


def _pool(kind: str) -> Callable[..., Tensor]:
    """Return a pool of stride 1."""

    def pool(node: Node, inputs: Sequence[Tensor], _: Mapping[str, Tensor]) -> Tensor:
        """Return the pooled images."""
        import tensorflow as tf

        return tf.nn.pool(inputs[0], pool_size(node), kind, strides=(1, 1), padding="VALID")

    return pool


def _activation(node: Node, inputs: Sequence[Tensor], _: Mapping[str, Tensor]) -> Tensor:
    """Return images through an activation function."""
    import tensorflow as tf

    function, x = str(node.attributes["function"]), inputs[0]
    alpha = float(node.attributes.get("alpha", 1.0))
    if function == "leaky_relu":
        return tf.where(x > 0, x, alpha * x)
    if function == "elu":
        return tf.where(x > 0, x, alpha * tf.math.expm1(tf.minimum(x, 0.0)))
    return getattr(tf.nn, function)(x)


def _operations() -> Mapping[str, Callable[..., Tensor]]:
    """Return how TensorFlow does each operation of a graph."""

    def joined(name: str) -> Callable[..., Tensor]:
        """Return an operation that joins its inputs two by two."""

        def join(_: Node, inputs: Sequence[Tensor], __: Mapping[str, Tensor]) -> Tensor:
            """Return the joined inputs."""
            import tensorflow as tf

            result = inputs[0]
            for other in inputs[1:]:
                result = getattr(tf, name)(result, other)
            return result

        return join

    def concatenate(_: Node, inputs: Sequence[Tensor], __: Mapping[str, Tensor]) -> Tensor:
        """Return the inputs' channels one after another."""
        import tensorflow as tf

        return tf.concat(inputs, axis=3)

    def scale(node: Node, inputs: Sequence[Tensor], weights: Mapping[str, Tensor]) -> Tensor:
        """Return images scaled and shifted channel by channel."""
        return inputs[0] * weights[f"{node.name}/scale"] + weights[f"{node.name}/offset"]

    add = joined("add")
    return {
        "convolution": _convolution,
        "crop": _crop,
        "concatenate": concatenate,
        "add": add,
        "multiply": joined("multiply"),
        "maximum": joined("maximum"),
        "average": lambda node, inputs, weights: add(node, inputs, weights) / len(inputs),
        "activation": _activation,
        "max_pool": _pool("MAX"),
        "average_pool": _pool("AVG"),
        "scale": scale,
    }


_OPERATIONS = _operations()
