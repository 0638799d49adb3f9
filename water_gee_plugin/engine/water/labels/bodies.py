"""Bodies of water: what must be true of one that is too large to be all mixed pixels.

Dark crops, burnt ground, lava and shadow look like the mixed pixels of a bank, so votes alone
let them pass. But they are whole areas of such pixels, where water would show pure ones: a pond
of a few pixels need not hold any, a lake must.
"""

from __future__ import annotations

import numpy as np

from ..features import box_sum
from .rules import core_water, sure_water, too_bright
from .votes import Votes

#: Pixels around one in which its body is judged.
VICINITY = 7
#: Of a body's interior pixels so many must be sure.
_SURE_SHARE = 0.25


def neighbours(mask: np.ndarray, radius: int = 1) -> np.ndarray:
    """Return how many pixels of a mask lie in a square around each pixel, itself included."""
    return np.rint(box_sum(mask[None], radius)[0]).astype(np.int32)


def interior(mask: np.ndarray, valid: np.ndarray) -> np.ndarray:
    """Return the pixels of a mask whose valid neighbours are all in it."""
    return mask & (neighbours(valid & ~mask) == 0)


def plausible(water: np.ndarray, sure: np.ndarray, valid: np.ndarray) -> np.ndarray:
    """Return the water pixels whose body shows sure water, or is too small to need any."""
    inner = interior(water, valid)
    needed = _SURE_SHARE * neighbours(inner, VICINITY)
    return water & (neighbours(inner & sure, VICINITY) >= needed)


def believed(likely: np.ndarray, image: np.ndarray, votes: Votes, valid: np.ndarray) -> np.ndarray:
    """Return what stays of likely water: plausible bodies, and nothing too bright for water.

    Where the QA bit agrees with nearly all tests no body is asked for: a pond beside snow, which
    some tests call water, would fall with it.
    """
    agreed = likely & votes.qa & core_water(votes)
    found = plausible(likely, sure_water(votes, image), valid) | agreed
    return found & ~too_bright(votes, image)
