"""Mixed pixels, decided by how much of each is water.

Most pixels that a label misses are mixed: a bank, a narrow arm, a pond of a few pixels. An index
has one threshold for all of them, while how a mixture looks depends on the land in it. So the
share of water is solved from what pure water and pure land look like close by: reflectances mix
linearly (Adams 1986).
"""

from __future__ import annotations

import numpy as np

from ..features import box_sum
from .rules import REACH
from .witnesses import Ground, Votes

#: Fewer pure pixels within reach than this are none (sums of floats are not whole).
_NONE = 0.5


def water_share(ground: Ground, votes: Votes, water: np.ndarray) -> np.ndarray:
    """Return the share of water in each pixel, float, NaN where it cannot be told.

    `water` is what witnesses see. Pure water is its interior, or water by index and darkness;
    pure land is away from it and has no vote at all.
    """
    pure = interior(water, ground.valid) | (water & votes.index & votes.dark)
    land = ground.valid & (neighbours(water) == 0) & ~votes.any_test
    wet, near_water = _mean(ground.reflectance, pure)
    dry, near_land = _mean(ground.reflectance, land)
    span = wet - dry
    length = np.maximum((span**2).sum(0), 1e-9)
    share = ((ground.reflectance - dry) * span).sum(0) / length
    return np.where(ground.valid & near_water & near_land, share, np.nan)


def mixed_water(votes: Votes, water: np.ndarray, share: np.ndarray) -> np.ndarray:
    """Return the pixels at least half water that lie beside water or have a vote."""
    possible = (neighbours(water) > 0) | votes.any_test
    return possible & (np.nan_to_num(share) > 0.5)


def neighbours(mask: np.ndarray, radius: int = 1) -> np.ndarray:
    """Return how many pixels of a mask lie in a square around each pixel, itself included."""
    return np.rint(box_sum(mask[None], radius)[0]).astype(np.int32)


def interior(mask: np.ndarray, valid: np.ndarray) -> np.ndarray:
    """Return the pixels of a mask whose valid neighbours are all in it."""
    return mask & (neighbours(valid & ~mask) == 0)


def _mean(bands: np.ndarray, mask: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return the mean of a mask's pixels within reach, and where there are any."""
    count = box_sum(mask[None], REACH)[0]
    total = box_sum(np.where(mask, bands, 0), REACH)
    return total / np.maximum(count, _NONE), count > _NONE
