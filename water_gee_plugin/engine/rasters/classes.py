"""The classes of labels and maps: their values, names and colours."""

from __future__ import annotations

import numpy as np

LAND, WATER, UNKNOWN = 0, 1, 255
CLASSES = {LAND: ("land", (222, 214, 198)), WATER: ("water", (31, 107, 180))}


def as_classes(water: np.ndarray, valid: np.ndarray) -> np.ndarray:
    """Return where water is (bool) as classes, uint8: 0 land, 1 water, 255 where not valid."""
    classes = np.where(water, WATER, LAND).astype(np.uint8)
    classes[~valid] = UNKNOWN
    return classes
