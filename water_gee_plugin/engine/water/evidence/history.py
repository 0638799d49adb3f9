"""A pixel's own history, where a tile set holds several periods.

Glint, shadow and snow come and go, while water stays or comes back. But a flood also comes once:
so history speaks only against water that no test of the image itself supports.
"""

from __future__ import annotations

import numpy as np

from ...rasters.classes import LAND, UNKNOWN

#: Periods that make a history: one, and two others that agree against it.
PERIODS = 3


def doubted(alone: np.ndarray, others: np.ndarray) -> np.ndarray:
    """Return where water is an artefact: one source alone says it, and in this period alone.

    `alone` (bool, height × width) is where the QA bit has no test beside it; `others` (uint8,
    periods × height × width) are the labels of the other periods, 255 where not seen.
    """
    seen = (others != UNKNOWN).sum(0)
    dry = (others == LAND).sum(0)
    return alone & (seen >= PERIODS - 1) & (dry == seen)
