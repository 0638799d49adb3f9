"""A model made elsewhere as one of ours: water first, and a card that says what it takes."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import numpy as np

from ...support.errors import WaterGeeError
from ...support.texts import say
from ..graph import Network, Node
from . import keras_files

#: Imported models do not tell their features; these stand for "by the number of inputs".
BY_NUMBER = "auto"
UNKNOWN = "unknown"


def import_model(
    path: str | Path, sets: Mapping[str, int], features: str = BY_NUMBER, water: int = 0
) -> Network:
    """Return the network of a Keras file with its card.

    `sets` are the known feature sets and how many features each has; `features` is one of
    them, or `auto` for the one that fits (`unknown` when none does); `water` is the output
    that means water, which becomes the first.
    """
    network = keras_files.read(path)
    if not 0 <= water < network.classes:
        raise WaterGeeError(
            say(
                "The model has {classes} classes, counted from 0. There is no class {water}.",
                classes=network.classes,
                water=water,
            )
        )
    card = {
        "features": _features(network, sets, features),
        "sensors": [],
        "imported_from": Path(path).name,
    }
    network = water_first(network, water)
    return network.with_weights(network.weights, **card)


def _features(network: Network, sets: Mapping[str, int], features: str) -> str:
    """Return the name of the features that a network takes."""
    if features == BY_NUMBER:
        fitting = [name for name, count in sets.items() if count == network.channels]
        return fitting[0] if fitting else UNKNOWN
    if features not in sets:
        raise WaterGeeError(
            say(
                "Unknown features '{features}'. Choose one of: {names}.",
                features=features,
                names=", ".join(sets),
            )
        )
    if sets[features] != network.channels:
        raise WaterGeeError(
            say(
                "The model takes {channels} inputs, but the features '{features}' number {count}.",
                channels=network.channels,
                features=features,
                count=sets[features],
            )
        )
    return features


def water_first(network: Network, water: int) -> Network:
    """Return a network whose output `water` has changed places with the first."""
    if water == 0:
        return network
    order = np.arange(network.classes)
    order[[0, water]] = water, 0
    if last := _last_convolution(network):
        parts = {f"{last}/{part}": network.weights[f"{last}/{part}"] for part in _PARTS}
        swapped = {name: array[..., order] for name, array in parts.items()}
        return network.with_weights({**network.weights, **swapped})
    name = "water_first"
    while any(node.name == name for node in network.nodes):
        name += "_"
    kernel = np.eye(network.classes, dtype=np.float32)[:, order][None, None]
    bias = np.zeros(network.classes, np.float32)
    nodes = (*network.nodes, Node(name, "convolution", (network.output,)))
    weights = {**network.weights, f"{name}/kernel": kernel, f"{name}/bias": bias}
    return Network(network.channels, nodes, weights, network.card)


_PARTS = ("kernel", "bias")
#: What treats all channels alike, so that a swap before it is one after it.
_ALIKE = frozenset(("activation", "crop", "max_pool", "average_pool"))


def _last_convolution(network: Network) -> str:
    """Return the convolution whose outputs are the network's up to activations, '' if none."""
    nodes = {node.name: node for node in network.nodes}
    users = [name for node in network.nodes for name in node.inputs]
    node = nodes[network.output]
    while node.operation in _ALIKE:
        name = node.inputs[0]
        if name not in nodes or users.count(name) > 1:
            return ""
        node = nodes[name]
    alone = node.operation == "convolution" and node.attributes.get("groups", 1) == 1
    return node.name if alone else ""
