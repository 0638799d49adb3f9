"""Several sources combined by how often each is wrong (Dawid and Skene 1979), without any truth.

What a set of pixels is decides which of the 2ⁿ patterns of n votes it shows how often. From the
patterns' counts alone the EM algorithm estimates each source's error rates and how likely water
is behind each pattern. Expected rates count as a few observations more: where a scene holds
hardly any water they decide, so that dry ground is not split in two.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce

import numpy as np

from ...support.texts import Text, say
from .sources import Source

_ROUNDS = 100
#: The expected rates weigh as much as this share of all pixels.
_PRIOR_WEIGHT = 0.02
#: A source is never taken for surely right, or for worse than useless.
_MISSES, _FALSE, _WATER = (0.002, 0.6), (0.0002, 0.95), (1e-4, 0.98)
_FIRST_GUESS = 0.2


@dataclass(frozen=True)
class Combination:
    """Sources with their estimated error rates, and the probability of water by pattern."""

    sources: tuple[Source, ...]
    misses: np.ndarray
    false: np.ndarray
    water: float
    table: np.ndarray

    def probability(self, patterns: np.ndarray) -> np.ndarray:
        """Return the probability of water of pixels from their patterns of votes."""
        return self.table[patterns]

    def describe(self) -> Text:
        """Return what each source was found to do, for the user."""
        parts = (
            say(
                "{source} misses {miss:.0%} of the water and labels {false:.1%} of the land as "
                "water",
                source=source.name,
                miss=miss,
                false=false,
            )
            for source, miss, false in zip(self.sources, self.misses, self.false)
        )
        return reduce(lambda left, right: say("{left}; {right}", left=left, right=right), parts)


def pattern(masks: Sequence[np.ndarray]) -> np.ndarray:
    """Return each pixel's votes as one number, uint16, the first source in the lowest bit.

    `masks` are what the sources say, each bool and of one shape.
    """
    number = np.zeros(masks[0].shape, np.uint16)
    for position, vote in enumerate(masks):
        number |= vote.astype(np.uint16) << np.uint16(position)
    return number


def count(patterns: np.ndarray, sources: int) -> np.ndarray:
    """Return how often each pattern of so many sources occurs."""
    return np.bincount(patterns.ravel(), minlength=1 << sources).astype(np.float64)


def combine(sources: Sequence[Source], counts: np.ndarray) -> Combination:
    """Estimate error rates and probabilities from the counts of all patterns."""
    sources = tuple(sources)
    bits = (np.arange(counts.size)[:, None] >> np.arange(len(sources)) & 1).astype(np.float64)
    expected = np.array([(source.misses, source.false) for source in sources]).T
    total = max(counts.sum(), 1.0)
    weight = _PRIOR_WEIGHT * total
    (misses, false), water = expected, _FIRST_GUESS
    for _ in range(_ROUNDS):
        table = _table(bits, misses, false, water)
        wet, dry = counts * table, counts * (1 - table)
        misses = (wet @ (1 - bits) + weight * expected[0]) / (wet.sum() + weight)
        false = (dry @ bits + weight * expected[1]) / (dry.sum() + weight)
        misses, false = np.clip(misses, *_MISSES), np.clip(false, *_FALSE)
        water = float(np.clip(wet.sum() / total, *_WATER))
    return Combination(sources, misses, false, water, _table(bits, misses, false, water))


def _table(bits: np.ndarray, misses: np.ndarray, false: np.ndarray, water: float) -> np.ndarray:
    """Return the probability of water behind each pattern of votes."""
    for_water = bits @ np.log(1 - misses) + (1 - bits) @ np.log(misses)
    for_land = bits @ np.log(false) + (1 - bits) @ np.log(1 - false)
    odds = for_water - for_land + np.log(water / (1 - water))
    return 1 / (1 + np.exp(-odds))
