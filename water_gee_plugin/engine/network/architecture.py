"""The network that is trained here: v1's, with fresh weights."""

from __future__ import annotations

import numpy as np

from .graph import INPUT, Network, Node, Weights


def water_network(channels: int, rng: np.random.Generator) -> Network:
    """Return v1's network for `channels` features with fresh weights (Glorot uniform).

    7 × 7 pixels in, one out; two concatenations with the cropped input; a softmax over water
    (class 0) and land. With eight features it has 38,514 parameters.
    """
    layers = (
        (3, 16, "relu"),
        (3, 32, "relu"),
        (3, 64, "relu"),
        (1, 128, "relu"),
        (1, 2, "softmax"),
    )
    nodes: list[Node] = []
    weights: Weights = {}
    last, width, lost = INPUT, channels, 0
    for number, (size, filters, function) in enumerate(layers, 1):
        name = f"convolution_{number}"
        nodes.append(Node(name, "convolution", (last,)))
        weights[f"{name}/kernel"] = _glorot((size, size, width, filters), rng)
        weights[f"{name}/bias"] = np.zeros(filters, np.float32)
        nodes.append(Node(f"{function}_{number}", "activation", (name,), {"function": function}))
        last, width, lost = nodes[-1].name, filters, lost + size // 2
        if number in (2, 3):
            cropped, joined = f"crop_{number}", f"concatenate_{number}"
            sides: dict[str, int] = dict.fromkeys(("top", "left", "bottom", "right"), lost)
            nodes.append(Node(cropped, "crop", (INPUT,), sides))
            nodes.append(Node(joined, "concatenate", (last, cropped)))
            last, width = joined, width + channels
    return Network(channels, tuple(nodes), weights)


def _glorot(shape: tuple[int, int, int, int], rng: np.random.Generator) -> np.ndarray:
    """Return a kernel drawn from Glorot and Bengio's (2010) uniform distribution."""
    rows, columns, channels_in, channels_out = shape
    limit = np.sqrt(6 / (rows * columns * (channels_in + channels_out)))
    return rng.uniform(-limit, limit, shape).astype(np.float32)
