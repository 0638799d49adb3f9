"""What spectra alone say of a pixel: five tests that fail in different places, and the QA bit.

The tests are those of Dynamic Surface Water Extent (Jones 2019; DSWx-HLS). Each one is cheap
and wrong somewhere: the first three miss vegetated and mixed water, the last two call dark
ground water.
"""

from __future__ import annotations

import operator
from dataclasses import dataclass, fields
from functools import reduce
from typing import Any

import numpy as np

from ...rasters.scenes import landsat
from .. import indices

#: Anything with arithmetic and comparisons: a numpy array, an image on Earth Engine.
Image = Any

#: Surface reflectance is known to about this: what is darker in the infrared has no ratio.
_BLACK = 0.01


@dataclass(frozen=True)
class FiveTests:
    """The five tests of Dynamic Surface Water Extent, each bool, height × width."""

    mndwi: np.ndarray
    visible: np.ndarray
    awei: np.ndarray
    dark: np.ndarray
    dim: np.ndarray

    def passed(self) -> np.ndarray:
        """Return how many of the five each pixel passes, int, height × width."""
        return np.stack(self._each()).sum(0)

    def any(self) -> np.ndarray:
        """Return where at least one test is passed, bool, height × width."""
        return reduce(operator.or_, self._each())

    def _each(self) -> list[np.ndarray]:
        """Return the tests one by one."""
        return [getattr(self, field.name) for field in fields(self)]


def tests(image: np.ndarray) -> FiveTests:
    """Return the five tests of an image (uint16, 8 × height × width)."""
    return five_tests(*reflectances(image))


def reflectances(image: np.ndarray) -> tuple[np.ndarray, ...]:
    """Return the six reflectances of an image (uint16, 8 × height × width), float32.

    Without swir2 half of swir1 stands in for it: what it usually is over water.
    """
    blue, green, red, nir, swir1, swir2 = landsat.to_reflectance(image[:6])
    return blue, green, red, nir, swir1, np.where(image[5] == landsat.NODATA, swir1 / 2, swir2)


def five_tests(
    blue: Image, green: Image, red: Image, nir: Image, swir1: Image, swir2: Image
) -> FiveTests:
    """Return the five tests of reflectances, images of any kind.

    What is black in the infrared passes all of them: nothing but water and deep shadow is, and
    its ratios are noise.
    """
    mndwi = indices.normalised_difference(green, swir1)
    ndvi = indices.normalised_difference(nir, red)
    awei = indices.awei_shadow(blue, green, nir, swir1, swir2)
    dark = (mndwi > -0.44) & (swir1 < 0.09) & (nir < 0.15) & (ndvi < 0.7)
    dim = (mndwi > -0.5) & (blue < 0.1) & (swir1 < 0.3) & (swir2 < 0.1) & (nir < 0.25)
    black = np.maximum(nir, swir1) < _BLACK
    passed = (mndwi > 0.124, green + red > nir + swir1, awei > 0, dark, dim)
    return FiveTests(*(test | black for test in passed))


def qa_water(image: np.ndarray) -> np.ndarray:
    """Return where the QA bit says water in at least half of the clear looks.

    `image` is uint16, 8 × height × width: the last two bands count clear looks and those of
    water.
    """
    return mostly_water(image[6].astype(np.int32), image[7].astype(np.int32))


def mostly_water(clear: Image, water: Image) -> Image:
    """Return where at least half of the clear looks saw water, from how many there were."""
    return (2 * water >= clear) & (clear > 0)
