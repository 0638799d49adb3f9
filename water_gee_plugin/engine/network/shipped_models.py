"""The models that come with the plugin, for a first map without any training."""

from __future__ import annotations

from pathlib import Path

from . import model_file
from .graph import Network


def shipped_path(feature_set: str) -> Path:
    """Return where the shipped model for a set of features is."""
    top = Path(__file__).resolve().parents[2]
    folder = top / "resources"  # inside the installed plugin, or beside it in a checkout
    folder = folder if folder.is_dir() else top.parent / "resources"
    return folder / "models" / f"water_{feature_set}.npz"


def shipped_model(feature_set: str) -> Network:
    """Read the shipped model for a set of features; WaterGeeError when it is not there."""
    return model_file.load(shipped_path(feature_set))
