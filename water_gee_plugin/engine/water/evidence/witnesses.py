"""What each family of sources says of a pixel, and the ground it says it of.

Sources that fail together are one witness. The QA water bit (Fmask: spectra, cloud, shadow and
snow together) is one; the tests that weigh green against the short-wave infrared are another,
spoken for by MNDWI (Xu 2006); the tests of darkness of Dynamic Surface Water Extent (Jones 2019)
are a third, which calls much dark ground water and is asked only where nothing is green.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ...rasters.scenes import landsat
from ..indices import normalised_difference
from .spectral_tests import Image, five_tests, qa_water, reflectances


@dataclass(frozen=True)
class Ground:
    """The pixels that rules look at: numpy's here, Earth Engine's there.

    `reflectance` is float32, 6 × height × width: blue, green, red, nir, swir1, swir2; `valid`
    tells where it is known. `elevation` is int16 metres, -32768 where unknown, or None;
    `pixel` is the side of a pixel in metres.
    """

    reflectance: np.ndarray
    valid: np.ndarray
    elevation: np.ndarray | None
    pixel: float


@dataclass(frozen=True)
class Votes:
    """What the witnesses say, each bool, height × width; False where nothing is known.

    `qa`: the QA water bit in at least half of the clear looks (nowhere without a QA band).
    `index`: MNDWI above 0. `dark`: dark in nir and swir1 and hardly green (DSWE's fourth test).
    `any_test`: any of the above or of the five tests: without a vote, a pixel is pure land.
    """

    qa: np.ndarray
    index: np.ndarray
    dark: np.ndarray
    any_test: np.ndarray


def votes_of(image: np.ndarray, has_qa: bool) -> Votes:
    """Return the votes on an image (uint16 digital numbers, 8 × height × width, 0 no data)."""
    valid = landsat.valid_pixels(image)
    qa = qa_water(image) if has_qa else np.zeros(valid.shape, bool)
    return heard(reflectances(image), qa, valid)


def heard(bands: Sequence[Image], qa: Image, valid: Image) -> Votes:
    """Return the votes of six reflectances and the QA bit, images of any kind."""
    _, green, _, _, swir1, _ = bands
    index = valid & (normalised_difference(green, swir1) > 0)
    passed = five_tests(*bands)
    return Votes(qa & valid, index, passed.dark & valid, index | (passed.any() & valid))
