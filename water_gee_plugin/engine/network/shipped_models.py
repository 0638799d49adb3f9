"""The model that comes with the plugin, for a first map without any training.

It looks at no elevation: one trained with it on the places at hand takes ground of other heights
for water. Slopes speak in the evidence that a map is held against.
"""

from __future__ import annotations

from ..support.resources import resource
from . import model_file
from .graph import Network


def shipped_model() -> Network:
    """Read the shipped model; WaterGeeError when it is not there."""
    return model_file.load(resource("models", "water.npz"))
