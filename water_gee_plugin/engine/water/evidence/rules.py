"""Named evidence for and against water: each rule is a function (ground, votes) -> mask.

Rules are arithmetic and comparisons on images of any kind: numpy evaluates them here, Earth
Engine there. What looks at neighbours (`box_sum`, `least_steps`) is registered for each kind.
The tuples at the end are the whole label model of pure pixels. Leave a rule out of them, and you
have its ablation.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Sequence
from functools import reduce, singledispatch

import numpy as np

from ...rasters.scenes.elevation import NO_ELEVATION
from ..features import box_sum
from ..indices import normalised_difference
from .spectral_tests import Image
from .witnesses import Ground, Votes

Rule = Callable[[Ground, Votes], np.ndarray]

#: Rise over run of ground that is surely no water's: Copernicus's error between neighbours is
#: below 4 m (90 %; 2 m on gentle slopes), which two steps of 30 m keep below half of this.
STEEP = 0.3
#: NDVI above which plants cover a part of the ground (Sobrino 2004).
VEGETATED = 0.2
#: NDVI above which nothing dark is called water, and reflectance in nir below which NDVI is
#: noise and no plants are (both are Fmask's limits of clear water; Zhu and Woodcock 2012).
HARDLY_GREEN, BLACK = 0.1, 0.05
#: Reflectance in nir that no water of the real places has.
BRIGHT = 0.35
#: Pixels within which pure water and pure land tell what a mixture is made of.
REACH = 5
#: Fewer pixels than this are none (sums of floats are not whole).
NONE = 0.5


def qa_bit(_: Ground, votes: Votes) -> np.ndarray:
    """Return where the QA bit says water: it is right to 92–96 %."""
    return votes.qa


def water_index(_: Ground, votes: Votes) -> np.ndarray:
    """Return where MNDWI says water."""
    return votes.index


def darkness(ground: Ground, votes: Votes) -> np.ndarray:
    """Return where dark ground without plants is: lakes that every ratio of bands misses."""
    black = ground.reflectance[3] < BLACK
    return votes.dark & (black | (_ndvi(ground) < HARDLY_GREEN))


def steep(ground: Ground, _: Votes) -> np.ndarray:
    """Return where the ground falls away on both sides: shadow, not water.

    The smaller of the two one-sided slopes counts in each direction, so that water at the foot
    of a bank is level. Unknown elevation is level.
    """
    if ground.elevation is None:
        return _nowhere(ground)
    (down, right), limit = least_steps(ground.elevation), STEEP * ground.pixel
    return down * down + right * right > limit * limit


@singledispatch
def least_steps(elevation: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return the smaller of the steps to both neighbours, along columns and along rows.

    `elevation` is int16 metres, -32768 where unknown. Steps are metres without a sign, 0 where
    the two differ in direction or something is unknown.
    """
    known = elevation != NO_ELEVATION
    metres = np.where(known, elevation, 0).astype(np.float32)
    return _two_sided(metres, known, 0), _two_sided(metres, known, 1)


def _two_sided(metres: np.ndarray, known: np.ndarray, axis: int) -> np.ndarray:
    """Return the smaller of the steps along one axis."""
    steps = np.diff(metres, axis=axis)
    both = np.take(known, range(1, known.shape[axis]), axis) & np.take(
        known, range(known.shape[axis] - 1), axis
    )
    steps = np.where(both, steps, 0)
    edge = [(0, 0), (0, 0)]
    edge[axis] = (1, 0)
    before = np.pad(steps, edge)
    edge[axis] = (0, 1)
    after = np.pad(steps, edge)
    return smaller_step(before, after)


def smaller_step(before: Image, after: Image) -> Image:
    """Return the smaller of two steps without its sign, 0 where they differ in direction."""
    return np.minimum(np.abs(before), np.abs(after)) * (before * after > 0)


def bright(ground: Ground, _: Votes) -> np.ndarray:
    """Return where the near infrared is brighter than any water's: snow, dry salt, roofs."""
    return ground.reflectance[3] > BRIGHT


def vegetated(ground: Ground, _: Votes) -> np.ndarray:
    """Return where plants cover a part of the ground."""
    return (_ndvi(ground) > VEGETATED) & (ground.reflectance[3] >= BLACK)


def _ndvi(ground: Ground) -> np.ndarray:
    """Return NDVI, float32, height × width."""
    return normalised_difference(ground.reflectance[3], ground.reflectance[2])


def vegetated_apart(ground: Ground, votes: Votes) -> np.ndarray:
    """Return where plants are and the QA bit knows no water within reach.

    A bank with plants is a mixture; a wet field is one too, and only the bit tells them apart.
    """
    return vegetated(ground, votes) & ~near(votes.qa & ~steep(ground, votes), REACH)


def near(mask: np.ndarray, radius: int = 1) -> np.ndarray:
    """Return the pixels with one of a mask in the square around them, themselves included."""
    return box_sum(mask, radius) > NONE


#: Water by a witness, each with what overrules it: what is water by one of them is water.
WITNESSES: tuple[tuple[Rule, tuple[Rule, ...]], ...] = (
    (qa_bit, (steep,)),
    (water_index, (steep, bright, vegetated)),
    (darkness, (steep,)),
)
#: What overrules water that no witness saw: mixed pixels, and what a network adds.
AGAINST_ADDED: tuple[Rule, ...] = (steep, bright, vegetated_apart)


def any_of(rules: Sequence[Rule], ground: Ground, votes: Votes) -> np.ndarray:
    """Return where any of the rules holds."""
    masks = [rule(ground, votes) for rule in rules]
    return reduce(operator.or_, masks) if masks else _nowhere(ground)


def _nowhere(ground: Ground) -> np.ndarray:
    """Return a mask of nothing."""
    return ground.valid & ~ground.valid


def witnessed(
    ground: Ground,
    votes: Votes,
    witnesses: Sequence[tuple[Rule, Sequence[Rule]]] = WITNESSES,
) -> np.ndarray:
    """Return where a witness sees water and nothing overrules it."""
    masks = [rule(ground, votes) & ~any_of(against, ground, votes) for rule, against in witnesses]
    return reduce(operator.or_, masks) & ground.valid
