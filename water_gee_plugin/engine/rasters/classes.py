"""The classes of labels and maps: their values, names and colours."""

from __future__ import annotations

LAND, WATER, UNKNOWN = 0, 1, 255
CLASSES = {LAND: ("land", (222, 214, 198)), WATER: ("water", (31, 107, 180))}
