"""Ground of one class: nothing can be learned there, and a map is made all the same."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from ...network import architecture
from ...network.graph import Network
from ...rasters.classes import LAND, WATER
from ...rasters.tiles.tile_set import TileSet
from ...support.texts import Text, say
from ..features import FeatureSet

#: A network does not learn a class of so few pixels; v1 skipped a tile with no more water.
LEAST_PIXELS = 100
#: The logit of what a network that calls everything one class says.
_SURE = 5.0


def class_pixels(tile_set: TileSet, labels: Path) -> tuple[int, int]:
    """Return how many pixels of the labels are water, and how many land."""
    water = land = 0
    for mosaic in tile_set.mosaics():
        for record in mosaic.records:
            label = mosaic.read_label(record, labels)
            water += int((label == WATER).sum())
            land += int((label == LAND).sum())
    return water, land


def too_few(water: int, land: int) -> Text:
    """Return the sentence that tells the user what cannot be learned."""
    return say(
        "The labels have too few pixels of {kind} to learn from ({count:,}).",
        count=min(water, land),
        kind=say("land") if water > land else say("water"),
    )


def constant_network(chosen: FeatureSet, is_water: bool) -> Network:
    """Return a network that calls everything one class: its last layer is a bias.

    Its card tells so (`learned` is false): a map then takes nothing from it but evidence.
    """
    made = architecture.water_network(len(chosen.features), np.random.default_rng(0))
    weights = dict(made.weights)
    weights["convolution_5/kernel"] = np.zeros_like(weights["convolution_5/kernel"])
    sign = _SURE if is_water else -_SURE
    weights["convolution_5/bias"] = np.array([sign, -sign], np.float32)
    return made.with_weights(weights, learned=False)


def has_learned(network: Network) -> bool:
    """Return whether a network has learned anything from its labels."""
    return bool(network.card.get("learned", True))
