"""Ratios and indices of reflectances, each defined once.

Normalised differences are floored: water reflects less than nothing at times, and a ratio of that
means nothing.
Arguments are reflectances, images of any kind that has arithmetic and a `maximum`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

#: The least reflectance that a ratio is taken of.
INDEX_FLOOR = 1e-4

Image = Any


def normalised_difference(
    first: Image, second: Image, maximum: Callable[[Image, float], Image] = np.maximum
) -> Image:
    """Return (first − second) ÷ (first + second), both at least INDEX_FLOOR.

    Green and swir1 make MNDWI (Xu 2006), green and nir NDWI (McFeeters 1996), nir and red NDVI.
    """
    first, second = maximum(first, INDEX_FLOOR), maximum(second, INDEX_FLOOR)
    return (first - second) / (first + second)


def awei_shadow(blue: Image, green: Image, nir: Image, swir1: Image, swir2: Image) -> Image:
    """Return AWEIsh, for scenes with shadow (Feyisa et al. 2014); water is above 0."""
    return blue + 2.5 * green - 1.5 * (nir + swir1) - 0.25 * swir2


def awei_no_shadow(green: Image, nir: Image, swir1: Image, swir2: Image) -> Image:
    """Return AWEInsh, for scenes without shadow (Feyisa et al. 2014); water is above 0."""
    return 4 * (green - swir1) - (0.25 * nir + 2.75 * swir2)
