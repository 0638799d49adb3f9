"""Mixed pixels, decided by how much of each is water.

Most pixels that a label misses are mixed: a bank, a narrow arm, a pond of a few pixels. An index
has one threshold for all of them, while how a mixture looks depends on the land in it. So the
share of water is solved from what pure water and pure land look like close by: reflectances mix
linearly (Adams 1986).
"""

from __future__ import annotations

import numpy as np

from ..features import box_sum
from .rules import NONE, REACH, near
from .witnesses import Ground, Votes


def water_share(ground: Ground, votes: Votes, water: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return the share of water in each pixel, float, and where it can be told.

    `water` is what witnesses see. Pure water is its interior, or water by index and darkness;
    pure land is away from it and has no vote at all. Images are of any kind.
    """
    pure = interior(water, ground.valid) | (water & votes.index & votes.dark)
    land = ground.valid & ~near(water) & ~votes.any_test
    wet, near_water = _mean(ground.reflectance, pure)
    dry, near_land = _mean(ground.reflectance, land)
    span = wet - dry
    length = np.maximum((span * span).sum(0), 1e-9)
    share = ((ground.reflectance - dry) * span).sum(0) / length
    return share, ground.valid & near_water & near_land


def mixed_water(votes: Votes, water: np.ndarray, share: np.ndarray, told: np.ndarray) -> np.ndarray:
    """Return the pixels at least half water that lie beside water or have a vote."""
    return (near(water) | votes.any_test) & told & (share > 0.5)


def interior(mask: np.ndarray, valid: np.ndarray) -> np.ndarray:
    """Return the pixels of a mask whose valid neighbours are all in it."""
    return mask & ~near(valid & ~mask)


def _mean(bands: np.ndarray, mask: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return the mean of a mask's pixels within reach, and where there are any."""
    count, total = box_sum(mask, REACH), box_sum(bands * mask, REACH)
    return total / np.maximum(count, NONE), count > NONE
