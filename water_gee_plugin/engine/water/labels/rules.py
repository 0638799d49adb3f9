"""Rules of what surely is water and what cannot be: each a mask of the votes and the image.

An image is uint16 digital numbers, 8 × height × width; a mask is bool, height × width.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from ...rasters.scenes import landsat
from .votes import Votes

#: Where blue is brighter than this, water is brown or green; what is white is snow or cloud.
_BRIGHT, _WHITE = 0.2, 0.92
#: No water is brighter than this in nir, unless it is brine of a finger's depth on white salt; and
#: that takes more of nir than of red: this much is left of the ground's own ratio.
_NO_WATER, _LEFT_IN_NIR = 0.3, 0.75
#: Snow makes a pixel brighter than this in green and nir long before it fills it, and leaves so
#: much of green in blue; algae leave half as much.
_SNOWY, _PALE = 0.1, 0.65
#: The votes of five that hardly any land gets.
_CORE_VOTES = 4
#: With the QA bit so many are enough.
_QA_VOTES = 3

Rule = Callable[[Votes, np.ndarray], np.ndarray]


def snow_in_part(votes: Votes, image: np.ndarray) -> np.ndarray:
    """Return where snow fills a pixel in part.

    It is darker than snow, but white, and the rocks and trees in the rest of the pixel are brighter
    in nir than in red, as no white water is. Green tells that it is bright, since haze makes blue
    so.
    """
    blue, green, red, nir = landsat.to_reflectance(image[:4])
    white = blue > np.maximum(_WHITE * red, _PALE * green)
    return (np.minimum(green, nir) > _SNOWY) & white & (nir > red)


def bright_in_infrared(votes: Votes, image: np.ndarray) -> np.ndarray:
    """Return where nir is brighter than any water's: snow, dry salt, roofs."""
    red, nir = landsat.to_reflectance(image[2:4])
    return (nir > _NO_WATER) & (nir > _LEFT_IN_NIR * red)


def most_tests(votes: Votes, image: np.ndarray) -> np.ndarray:
    """Return where so many of the five tests agree that hardly any land is among them."""
    return core_water(votes)


def bright_in_green(votes: Votes, image: np.ndarray) -> np.ndarray:
    """Return where water is brighter in green than in swir1, and not white.

    Turbid and salt water is too bright for the tests of darkness.
    """
    tests = votes.tests
    seen = tests.mndwi & (tests.visible | (tests.dark & tests.dim))
    return seen & ~_white(votes, image)


def known_to_qa(votes: Votes, image: np.ndarray) -> np.ndarray:
    """Return where the QA bit and most tests know water, and it is not white."""
    return votes.qa & (votes.tests.passed() >= _QA_VOTES) & ~_white(votes, image)


#: What no water looks like, and what surely is water.
TOO_BRIGHT: tuple[Rule, ...] = (snow_in_part, bright_in_infrared)
SURE_WATER: tuple[Rule, ...] = (most_tests, bright_in_green, known_to_qa)
RULES = (*TOO_BRIGHT, *SURE_WATER)


def too_bright(votes: Votes, image: np.ndarray) -> np.ndarray:
    """Return where a rule says that the ground is too bright for water."""
    return _any(TOO_BRIGHT, votes, image)


def sure_water(votes: Votes, image: np.ndarray) -> np.ndarray:
    """Return where a rule says that pure water is, and no dark or white ground."""
    return _any(SURE_WATER, votes, image)


def core_water(votes: Votes) -> np.ndarray:
    """Return where at least four of the five tests agree."""
    return votes.tests.passed() >= _CORE_VOTES


def _any(rules: tuple[Rule, ...], votes: Votes, image: np.ndarray) -> np.ndarray:
    masks = [rule(votes, image) for rule in rules]
    return np.logical_or.reduce(masks) if masks else np.zeros(votes.qa.shape, bool)


def _white(votes: Votes, image: np.ndarray) -> np.ndarray:
    blue, _, red = landsat.to_reflectance(image[:3])
    return ((blue > _BRIGHT) & (blue > _WHITE * red)) | too_bright(votes, image)
