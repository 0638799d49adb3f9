"""Pixels beside water, decided by how much of each is water.

Most pixels that a label gets wrong are mixed: a bank, a narrow arm, a pond of a few pixels. An
index has one threshold for all of them, while how a mixture looks depends on the land in it (an
index passes 0 at three quarters water beside forest, at nine tenths beside bright soil). So the
share of water is solved from what sure water and sure land look like close by.
"""

from __future__ import annotations

import numpy as np

from ..features import box_sum

#: Sure water and sure land are looked for within so many pixels.
REACH = 5
#: A pixel further from the line between water and land than this share of its length is no
#: mixture of the two.
_OFF_LINE = 0.5
#: Fewer pure pixels within reach than this are none.
_LEAST = 0.5


def water_share(
    bands: np.ndarray, water: np.ndarray, land: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return the share of water in each pixel, how far land's strays from 0, where it is told.

    `bands` are reflectances, bands × height × width; `water` and `land` are how much a pixel
    counts as pure water or land, 0–1. The share can be told where both are near and the pixel
    looks like a mixture of them. Land of several kinds strays by itself, dark roofs among bright
    ones: one standard deviation of that is returned, as if all bands varied together.
    """
    wet, dry = _mean(bands, water), _mean(bands, land)
    span, own = wet - dry, bands - dry
    length = np.maximum((span**2).sum(0), 1e-9)
    share = (own * span).sum(0) / length
    spread = np.sqrt(np.maximum(_mean(bands**2, land) - dry**2, 0))
    stray = (np.abs(span) * spread).sum(0) / length
    inside = np.clip(share, 0, 1)
    off = ((own - inside * span) ** 2).sum(0)
    near = (_weight(water) > _LEAST) & (_weight(land) > _LEAST)
    return share, stray, near & (off < _OFF_LINE**2 * length)


def _weight(pure: np.ndarray) -> np.ndarray:
    """Return how many pure pixels lie within reach."""
    return box_sum(pure[None], REACH)[0]


def _mean(bands: np.ndarray, pure: np.ndarray) -> np.ndarray:
    """Return the mean of the pure pixels within reach, 0 where there are none."""
    total = box_sum(np.where(pure > 0, bands * pure, 0), REACH)
    return total / np.maximum(_weight(pure), _LEAST)
