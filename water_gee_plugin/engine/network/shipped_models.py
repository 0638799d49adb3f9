"""The model that comes with the plugin, for a first map without any training.

It looks at no elevation: one trained with it on the places at hand takes ground of other heights
for water. Slopes speak in the evidence that a map is held against.
"""

from __future__ import annotations

from pathlib import Path

from . import model_file
from .graph import Network


def shipped_path() -> Path:
    """Return where the model is: inside the installed plugin, or beside it in a checkout."""
    top = Path(__file__).resolve().parents[2]
    folder = top / "resources"
    return (folder if folder.is_dir() else top.parent / "resources") / "models" / "water.npz"


def shipped_model() -> Network:
    """Read the shipped model; WaterGeeError when it is not there."""
    return model_file.load(shipped_path())
