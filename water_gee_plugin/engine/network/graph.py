"""A water model as data: a small graph of convolutions with its weights.

Pixels are rows × columns × channels. No node pads: each one that looks at neighbours returns
an image that is smaller by its margin, so a network is applied to an image of any size.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from ..support.errors import WaterGeeError
from ..support.texts import say

INPUT = "input"
#: Class 0 of a network's output is water, as in v1's released weights.
WATER_CHANNEL = 0
#: What a node may do, and the attributes it takes.
OPERATIONS: Mapping[str, frozenset[str]] = {
    "convolution": frozenset({"dilation", "groups"}),
    "crop": frozenset({"top", "left", "bottom", "right"}),
    "concatenate": frozenset(),
    "add": frozenset(),
    "multiply": frozenset(),
    "maximum": frozenset(),
    "average": frozenset(),
    "activation": frozenset({"function", "alpha"}),
    "max_pool": frozenset({"size"}),
    "average_pool": frozenset({"size"}),
    "scale": frozenset(),
}
#: No network for pixels has more; what a stranger's file asks for must not take the memory.
MOST_NODES, MOST_CHANNELS, FARTHEST = 1000, 4096, 256
_JOINING = frozenset({"concatenate", "add", "multiply", "maximum", "average"})
ACTIVATIONS = ("relu", "leaky_relu", "elu", "selu", "sigmoid", "tanh", "softmax", "swish")

Margin = tuple[int, int, int, int]
Weights = dict[str, np.ndarray]


@dataclass(frozen=True)
class Node:
    """One step: an operation on the outputs of earlier nodes.

    Weights are named ``<node>/kernel`` (rows, columns, channels in ÷ groups, channels out) and
    ``<node>/bias`` for a convolution, ``<node>/scale`` and ``<node>/offset`` (channels) for scale.
    """

    name: str
    operation: str
    inputs: tuple[str, ...]
    attributes: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Network:
    """A graph from `channels` input bands to its last node, its weights and its card.

    The card tells what a user must know of a model: feature set, sensors, threshold, how it
    was trained and how well it did.
    """

    channels: int
    nodes: tuple[Node, ...]
    weights: Mapping[str, np.ndarray]
    card: Mapping[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Check the graph, so that no evaluator has to."""
        _check(self)

    @property
    def output(self) -> str:
        """Return the name of the last node."""
        return self.nodes[-1].name

    @property
    def classes(self) -> int:
        """Return how many channels come out."""
        return shapes(self)[self.output][1]

    @property
    def margin(self) -> Margin:
        """Return how many pixels are lost at top, left, bottom and right."""
        return shapes(self)[self.output][0]

    @property
    def threshold(self) -> float:
        """Return the probability above which a pixel is water, unless a job says otherwise."""
        return float(self.card.get("threshold", 0.5))

    def limit(self, given: float | None) -> float:
        """Return the probability above which a pixel is water: a job's, or else the model's."""
        return self.threshold if given is None else given

    @property
    def parameters(self) -> int:
        """Return the number of weights."""
        return sum(array.size for array in self.weights.values())

    def with_weights(self, weights: Mapping[str, np.ndarray], **card: object) -> Network:
        """Return the same graph with other weights and additions to its card."""
        return Network(self.channels, self.nodes, weights, {**self.card, **card})


def shapes(network: Network) -> dict[str, tuple[Margin, int]]:
    """Return each node's margin (relative to the input) and number of channels."""
    known: dict[str, tuple[Margin, int]] = {INPUT: ((0, 0, 0, 0), network.channels)}
    for node in network.nodes:
        inputs = [known[name] for name in node.inputs]
        margin, channels = inputs[0]
        loss, channels = _effect(node, [c for _, c in inputs], network.weights)
        known[node.name] = (
            (margin[0] + loss[0], margin[1] + loss[1], margin[2] + loss[2], margin[3] + loss[3]),
            channels,
        )
    return known


def _effect(
    node: Node, channels: Sequence[int], weights: Mapping[str, np.ndarray]
) -> tuple[Margin, int]:
    """Return the margin that a node adds and its number of channels."""
    if node.operation == "convolution":
        kernel = weights[f"{node.name}/kernel"]
        rows, columns = ((n - 1) * d // 2 for n, d in zip(kernel.shape, dilation(node)))
        return (rows, columns, rows, columns), kernel.shape[3]
    if node.operation == "crop":
        top, left, bottom, right = crop(node)
        return (top, left, bottom, right), channels[0]
    if node.operation in ("max_pool", "average_pool"):
        rows, columns = (n // 2 for n in pool_size(node))
        return (rows, columns, rows, columns), channels[0]
    if node.operation == "concatenate":
        return (0, 0, 0, 0), sum(channels)
    return (0, 0, 0, 0), channels[0]


def dilation(node: Node) -> tuple[int, int]:
    """Return a convolution's dilation in rows and columns."""
    rows, columns = node.attributes.get("dilation", (1, 1))
    return int(rows), int(columns)


def groups(node: Node) -> int:
    """Return a convolution's number of groups."""
    return int(node.attributes.get("groups", 1))


def pool_size(node: Node) -> tuple[int, int]:
    """Return a pool's size in rows and columns."""
    rows, columns = node.attributes["size"]
    return int(rows), int(columns)


def crop(node: Node) -> Margin:
    """Return a crop's pixels at top, left, bottom and right."""
    top, left, bottom, right = (
        int(node.attributes[side]) for side in ("top", "left", "bottom", "right")
    )
    return top, left, bottom, right


def _check(network: Network) -> None:
    """Raise WaterGeeError when the graph is not one that every evaluator computes."""
    if not isinstance(network.channels, int) or network.channels < 1 or not network.nodes:
        raise WaterGeeError(say("The model has no input channels, or no nodes."))
    _check_order(network.nodes)
    try:
        known = shapes(network)
        _check_size(known)
        for node in network.nodes:
            _check_node(node, [known[name] for name in node.inputs], network.weights)
        finite = all(np.isfinite(array).all() for array in network.weights.values())
    except (KeyError, IndexError, ValueError, TypeError, ZeroDivisionError) as error:
        raise WaterGeeError(
            say("The model's graph and weights do not match: {error}.", error=error)
        ) from error
    if not finite:
        raise WaterGeeError(say("The model contains weights that are not finite. Train it again."))


def _check_size(known: Mapping[str, tuple[Margin, int]]) -> None:
    """Raise WaterGeeError when a network is larger than any for pixels."""
    channels = max(channels for _, channels in known.values())
    margin = max(max(margin) for margin, _ in known.values())
    if len(known) > MOST_NODES or channels > MOST_CHANNELS or margin > FARTHEST:
        raise WaterGeeError(
            say(
                "The model is too large: {nodes} nodes, {channels} channels, a reach of {margin} "
                "pixels around each pixel. The limits are {most_nodes}, {most_channels} and "
                "{farthest}.",
                nodes=len(known) - 1,
                channels=channels,
                margin=margin,
                most_nodes=MOST_NODES,
                most_channels=MOST_CHANNELS,
                farthest=FARTHEST,
            )
        )


def _check_order(nodes: Sequence[Node]) -> None:
    """Raise WaterGeeError unless every node is known, follows its inputs and leads on."""
    known = {INPUT}
    for node in nodes:
        if node.operation not in OPERATIONS:
            raise WaterGeeError(
                say(
                    "Node {node} of the model has the unknown operation '{operation}'.",
                    node=node.name,
                    operation=node.operation,
                )
            )
        if extra := set(node.attributes) - OPERATIONS[node.operation]:
            raise WaterGeeError(
                say(
                    "Node {node} of the model has unknown settings: {names}.",
                    node=node.name,
                    names=sorted(extra),
                )
            )
        if missing := set(node.inputs) - known or (node.name in known and {node.name}):
            raise WaterGeeError(
                say(
                    "Node {node} of the model is out of order with {names}.",
                    node=node.name,
                    names=sorted(missing),
                )
            )
        if not node.inputs or (len(node.inputs) > 1 and node.operation not in _JOINING):
            raise WaterGeeError(
                say(
                    "Node {node} of the model has the wrong number of inputs for '{operation}': "
                    "{count}.",
                    node=node.name,
                    count=len(node.inputs),
                    operation=node.operation,
                )
            )
        known.add(node.name)
    used = {nodes[-1].name, INPUT}.union(*(node.inputs for node in nodes))
    if unused := known - used:
        raise WaterGeeError(
            say("These nodes of the model lead nowhere: {nodes}.", nodes=sorted(unused))
        )


def _check_node(
    node: Node, inputs: Sequence[tuple[Margin, int]], weights: Mapping[str, np.ndarray]
) -> None:
    """Raise WaterGeeError when a node does not fit what comes in."""
    if len({margin for margin, _ in inputs}) > 1:
        raise WaterGeeError(
            say("Node {node} of the model joins images with different margins.", node=node.name)
        )
    channels = inputs[0][1]
    if node.operation != "concatenate" and len({c for _, c in inputs}) > 1:
        raise WaterGeeError(
            say(
                "Node {node} of the model joins images with different numbers of channels.",
                node=node.name,
            )
        )
    if node.operation == "convolution":
        _check_convolution(node, channels, weights)
    if node.operation == "activation" and node.attributes.get("function") not in ACTIVATIONS:
        raise WaterGeeError(
            say(
                "Node {node} of the model has the unknown activation {function}. Supported: "
                "{names}.",
                node=node.name,
                function=node.attributes.get("function"),
                names=", ".join(ACTIVATIONS),
            )
        )
    if node.operation == "scale" and any(
        weights[f"{node.name}/{part}"].shape != (channels,) for part in ("scale", "offset")
    ):
        raise WaterGeeError(
            say(
                "Node {node} of the model does not scale {channels} channels.",
                node=node.name,
                channels=channels,
            )
        )
    if node.operation == "crop" and min(crop(node)) < 0:
        raise WaterGeeError(
            say("Node {node} of the model crops by less than 0 pixels.", node=node.name)
        )
    if node.operation.endswith("_pool") and not all(n > 0 and n % 2 for n in pool_size(node)):
        raise WaterGeeError(
            say(
                "Node {node} of the model has a pool of size {size}. The size must be odd.",
                node=node.name,
                size=pool_size(node),
            )
        )


def _check_convolution(node: Node, channels: int, weights: Mapping[str, np.ndarray]) -> None:
    """Raise WaterGeeError when a kernel does not fit its input."""
    kernel, bias = weights[f"{node.name}/kernel"], weights[f"{node.name}/bias"]
    if kernel.ndim != 4 or not (kernel.shape[0] % 2 and kernel.shape[1] % 2):
        raise WaterGeeError(
            say(
                "Node {node} of the model has a kernel of shape {shape}. Expected: an odd number "
                "of rows and columns, input channels, output channels.",
                node=node.name,
                shape=kernel.shape,
            )
        )
    if min(*dilation(node), groups(node)) < 1:
        raise WaterGeeError(
            say("Node {node} of the model has a dilation or groups below 1.", node=node.name)
        )
    if kernel.shape[2] * groups(node) != channels or kernel.shape[3] % groups(node):
        raise WaterGeeError(
            say(
                "Node {node} of the model takes {taken} channels but gets {channels}.",
                node=node.name,
                taken=kernel.shape[2] * groups(node),
                channels=channels,
            )
        )
    if bias.shape != kernel.shape[3:]:
        raise WaterGeeError(
            say(
                "Node {node} of the model has a bias of shape {shape}.",
                node=node.name,
                shape=bias.shape,
            )
        )


def uses(network: Network) -> Iterator[tuple[Node, set[str]]]:
    """Yield each node with the earlier outputs that are needed no more after it."""
    last: dict[str, str] = {}
    for node in network.nodes:
        for name in node.inputs:
            last[name] = node.name
    for node in network.nodes:
        yield node, {name for name, user in last.items() if user == node.name}


def fingerprint(network: Network) -> str:
    """Return what tells a network's weights from another's."""
    digest = hashlib.sha256(repr(network.nodes).encode())
    for name in sorted(network.weights):
        digest.update(name.encode() + np.ascontiguousarray(network.weights[name]).tobytes())
    return digest.hexdigest()
