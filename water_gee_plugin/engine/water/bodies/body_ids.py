"""What bodies are called: by their place, or as they were called before.

The id is the place of a body's northernmost pixel, the westernmost of those, so the same maps give
the same ids. Where earlier bodies are given, the body that covers most of an earlier one has its id
(of two that have grown together the larger share's), and parts that have come off have new ones.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ...rasters.grid import Grid
from ...rasters.ground import degrees_of
from .tally import Tally


def names_of(
    kept: np.ndarray, tally: Tally, whole: Grid, earlier: Sequence[str]
) -> tuple[dict[int, str], int]:
    """Return the ids of the bodies of those numbers, and how many of them are earlier ones.

    `earlier` are the ids of the earlier bodies, whose numbers count from 1.
    """
    names = _inherited(set(kept.tolist()), tally, earlier)
    known, used = len(names), set(names.values())
    for body in kept.tolist():
        if body not in names:
            names[body] = _unused(_place(int(tally.first_pixel[body]), whole), used)
            used.add(names[body])
    return names, known


def _inherited(kept: set[int], tally: Tally, earlier: Sequence[str]) -> dict[int, str]:
    """Return the ids that bodies have from earlier ones, the largest share of pixels first."""
    names: dict[int, str] = {}
    taken: set[str] = set()
    for (body, before), _ in sorted(tally.shared.items(), key=lambda each: (-each[1], each[0])):
        name = earlier[before - 1]
        if body in kept and body not in names and name not in taken:
            names[body] = name
            taken.add(name)
    return names


def _place(pixel: int, whole: Grid) -> str:
    """Return the middle of a pixel in degrees, such as 3.10234S_60.02311W."""
    row, column = divmod(pixel, whole.width)
    x, dx, _, y, _, dy = whole.transform
    east, north = degrees_of(whole.crs, x + (column + 0.5) * dx, y + (row + 0.5) * dy)
    return f"{abs(north):.5f}{'S' if north < 0 else 'N'}_{abs(east):.5f}{'W' if east < 0 else 'E'}"


def _unused(name: str, used: set[str]) -> str:
    """Return a name that no other body has: an earlier body may have been called by this place."""
    number, found = 1, name
    while found in used:
        number += 1
        found = f"{name}-{number}"
    return found
