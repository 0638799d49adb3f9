"""What each source says of a pixel: the QA bit, and five tests that fail in different places.

The tests are those of Dynamic Surface Water Extent (Jones 2019; DSWx-HLS). Each one is cheap
and wrong somewhere: the first three miss vegetated and mixed water, the last two call dark
ground water. `combination` estimates how often, from how they agree on the scene itself.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ...rasters.grid import Window
from ...rasters.scenes import landsat
from ...rasters.scenes.elevation import NO_ELEVATION
from ...rasters.scenes.landsat import valid_pixels
from ...rasters.tiles.mosaic import TileMosaic
from ...support.texts import say
from .. import indices
from .votes import FiveTests, Votes

#: The steepest rise over run that water is seen on; elevation models are rough by a few metres.
_STEEP = 0.15
#: Surface reflectance is known to about this: what is darker in the infrared has no ratio.
_BLACK = 0.01
#: So many tiles tell whether reflectances carry an offset, by the percentile that nearly nothing
#: is below; a smaller offset than this is haze.
_LOOKED_AT, _DARKEST, _LEAST_OFFSET = 32, 0.1, 0.05


@dataclass(frozen=True)
class Source:
    """A source of votes and how often it is expected to be wrong before a scene is seen."""

    name: str
    misses: float
    false: float


#: Expected rates, from pieces all over the world; a scene's own rates replace them.
TESTS = (
    Source("MNDWI", 0.14, 0.004),
    Source(say("visible brighter than infrared"), 0.12, 0.004),
    Source("AWEI", 0.08, 0.006),
    Source(say("dark and barely green"), 0.06, 0.04),
    Source(say("dark"), 0.07, 0.10),
)
QA = Source("QA", 0.15, 0.004)
RULE = Source(say("QA rule (Fmask)"), 0.15, 0.01)
LABEL = Source(say("label"), 0.12, 0.01)
LEVEL = Source(say("flat terrain"), 0.03, 0.7)


def tests(image: np.ndarray) -> FiveTests:
    """Return the five tests of an image (uint16, 8 × height × width).

    Without swir2 half of swir1 stands in for it: what it usually is over water. What is black in
    the infrared passes all tests: nothing but water and deep shadow is, and its ratios are noise.
    """
    blue, green, red, nir, swir1, swir2 = landsat.to_reflectance(image[:6])
    swir2 = np.where(image[5] == landsat.NODATA, swir1 / 2, swir2)
    mndwi = indices.normalised_difference(green, swir1)
    ndvi = indices.normalised_difference(nir, red)
    awei = indices.awei_shadow(blue, green, nir, swir1, swir2)
    dark = (mndwi > -0.44) & (swir1 < 0.09) & (nir < 0.15) & (ndvi < 0.7)
    dim = (mndwi > -0.5) & (blue < 0.1) & (swir1 < 0.3) & (swir2 < 0.1) & (nir < 0.25)
    black = np.maximum(nir, swir1) < _BLACK
    passed = (mndwi > 0.124, green + red > nir + swir1, awei > 0, dark, dim)
    return FiveTests(*(test | black for test in passed))


def qa_water(image: np.ndarray, has_qa: bool) -> np.ndarray:
    """Return where the QA bit says water in at least half of the clear looks.

    Without a QA band the rule behind the bit (Fmask; Zhu and Woodcock 2012) takes its place.
    """
    if has_qa:
        clear, water = image[6].astype(np.int32), image[7].astype(np.int32)
        return (2 * water >= clear) & (clear > 0)
    _, _, red, nir, *_ = landsat.to_reflectance(image[:6])
    ndvi = indices.normalised_difference(nir, red)
    return ((ndvi < 0.01) & (nir < 0.11)) | ((ndvi < 0.1) & (nir < 0.05))


def level_ground(elevation: np.ndarray, pixel: float) -> np.ndarray:
    """Return where the ground is level enough for water, or its height unknown.

    `pixel` is the side of a pixel in metres.
    """
    known = elevation != NO_ELEVATION
    metres = np.where(known, elevation, 0).astype(np.float32)
    down, right = np.gradient(metres, pixel)
    level = np.hypot(down, right) < _STEEP
    return level | ~(known & _all_near(known))


def _all_near(known: np.ndarray) -> np.ndarray:
    """Return which pixels have four known neighbours."""
    padded = np.pad(known, 1, constant_values=True)
    return padded[2:, 1:-1] & padded[:-2, 1:-1] & padded[1:-1, 2:] & padded[1:-1, :-2]


class SceneVotes:
    """The votes of what a tile set itself offers: QA bit (or its rule), tests, level ground."""

    def __init__(self, mosaics: list[TileMosaic]) -> None:
        """Choose the sources that every mosaic has."""
        self._has_qa = all(mosaic.has_qa for mosaic in mosaics)
        self._has_elevation = all(mosaic.has_elevation for mosaic in mosaics)
        ground = (LEVEL,) if self._has_elevation else ()
        self.sources = (QA if self._has_qa else RULE, *TESTS, *ground)
        self._offset = _common_offset(mosaics)

    def read(self, mosaic: TileMosaic, window: Window) -> tuple[np.ndarray, Votes]:
        """Return the image of a window and what each source says of it."""
        image = self._without_offset(mosaic.read(window))
        elevation = mosaic.read_elevation(window) if self._has_elevation else None
        level = None if elevation is None else level_ground(elevation, mosaic.grid.transform[1])
        return image, Votes(qa_water(image, self._has_qa), tests(image), level)

    def _without_offset(self, image: np.ndarray) -> np.ndarray:
        """Return an image whose reflectances lack what all bands have in common."""
        if not self._offset:
            return image
        bands = np.maximum(image[:6], self._offset + 1) - self._offset
        bands[image[:6] == landsat.NODATA] = landsat.NODATA
        return np.concatenate([bands, image[6:]])


def _common_offset(mosaics: list[TileMosaic]) -> int:
    """Return the digital numbers to subtract from all bands; 0 for calibrated reflectance.

    Somewhere in a set something is dark in some band: vegetation in red, water in swir. Where
    nothing is, the numbers carry an offset (Sentinel-2 of baseline 04.00), and no test is right.
    """
    tiles = [(mosaic, window) for mosaic in mosaics for _, window in mosaic.windows()]
    darkest = np.inf
    for mosaic, window in tiles[:: -(-len(tiles) // _LOOKED_AT)]:
        image = mosaic.read(window)
        bands = image[:5, valid_pixels(image)]
        if bands.size:
            darkest = min(darkest, np.percentile(bands, _DARKEST, axis=1).min())
    zero = -landsat.OFFSET / landsat.SCALE
    none = not np.isfinite(darkest) or darkest < zero + _LEAST_OFFSET / landsat.SCALE
    return 0 if none else int(darkest - zero)
