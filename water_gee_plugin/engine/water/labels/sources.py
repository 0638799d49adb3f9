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
from ..features import INDEX_FLOOR

#: The steepest rise over run that water is seen on; elevation models are rough by a few metres.
_STEEP = 0.15
#: Where blue is brighter than this, water is brown or green; what is white is snow or cloud.
_BRIGHT, _WHITE = 0.2, 0.92
#: Surface reflectance is known to about this: what is darker in the infrared has no ratio.
_BLACK = 0.01
#: No water is brighter than this in nir, unless it is brine of a finger's depth on white salt; and
#: that takes more of nir than of red: this much is left of the ground's own ratio.
_NO_WATER, _LEFT_IN_NIR = 0.3, 0.75
#: Snow makes a pixel brighter than this in green and nir long before it fills it, and leaves so
#: much of green in blue; algae leave half as much.
_SNOWY, _PALE = 0.1, 0.65
#: So many tiles tell whether reflectances carry an offset, by the percentile that nearly nothing
#: is below; a smaller offset than this is haze.
_LOOKED_AT, _DARKEST, _LEAST_OFFSET = 32, 0.1, 0.05
#: The votes of five that hardly any land gets.
_CORE_VOTES = 4
#: With the QA bit so many are enough.
_QA_VOTES = 3


@dataclass(frozen=True)
class Source:
    """A source of votes and how often it is expected to be wrong before a scene is seen."""

    name: str
    misses: float
    false: float


#: Expected rates, from pieces all over the world; a scene's own rates replace them.
TESTS = (
    Source("MNDWI", 0.14, 0.004),
    Source(say("visible over infrared"), 0.12, 0.004),
    Source("AWEI", 0.08, 0.006),
    Source(say("dark, hardly green"), 0.06, 0.04),
    Source(say("dark"), 0.07, 0.10),
)
QA = Source("QA", 0.15, 0.004)
RULE = Source(say("the rule behind QA"), 0.15, 0.01)
LABEL = Source(say("label"), 0.12, 0.01)
LEVEL = Source(say("level ground"), 0.03, 0.7)


def tests(image: np.ndarray) -> np.ndarray:
    """Return the votes of the five tests, bool, 5 × height × width.

    Without swir2 half of swir1 stands in for it: what it usually is over water. What is black in
    the infrared passes all tests: nothing but water and deep shadow is, and its ratios are noise.
    """
    blue, green, red, nir, swir1, swir2 = landsat.to_reflectance(image[:6])
    swir2 = np.where(image[5] == landsat.NODATA, swir1 / 2, swir2)
    mndwi, ndvi = ratio(green, swir1), ratio(nir, red)
    awei = blue + 2.5 * green - 1.5 * (nir + swir1) - 0.25 * swir2
    dark = (mndwi > -0.44) & (swir1 < 0.09) & (nir < 0.15) & (ndvi < 0.7)
    dim = (mndwi > -0.5) & (blue < 0.1) & (swir1 < 0.3) & (swir2 < 0.1) & (nir < 0.25)
    passed = np.stack([mndwi > 0.124, green + red > nir + swir1, awei > 0, dark, dim])
    return passed | (np.maximum(nir, swir1) < _BLACK)


def ratio(first: np.ndarray, second: np.ndarray) -> np.ndarray:
    """Return the normalised difference of two bands, floored as the feature is."""
    first, second = np.maximum(first, INDEX_FLOOR), np.maximum(second, INDEX_FLOOR)
    return (first - second) / (first + second)


def qa_water(image: np.ndarray, has_qa: bool) -> np.ndarray:
    """Return where the QA bit says water in at least half of the clear looks.

    Without a QA band the rule behind the bit (Fmask; Zhu and Woodcock 2012) takes its place.
    """
    if has_qa:
        clear, water = image[6].astype(np.int32), image[7].astype(np.int32)
        return (2 * water >= clear) & (clear > 0)
    _, _, red, nir, *_ = landsat.to_reflectance(image[:6])
    ndvi = ratio(nir, red)
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

    def read(self, mosaic: TileMosaic, window: Window) -> tuple[np.ndarray, list[np.ndarray]]:
        """Return the image of a window and what each source says of it."""
        image = self._without_offset(mosaic.read(window))
        votes = [qa_water(image, self._has_qa), *tests(image)]
        elevation = mosaic.read_elevation(window) if self._has_elevation else None
        if elevation is not None:
            votes.append(level_ground(elevation, mosaic.grid.transform[1]))
        return image, votes

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


def too_bright(image: np.ndarray) -> np.ndarray:
    """Return where the near infrared is brighter than any water's: snow, dry salt, roofs.

    Snow that fills a pixel in part is darker, but white, and the rocks and trees in the rest of
    the pixel are brighter in nir than in red, as no white water is. Green tells that it is
    bright, since haze makes blue so.
    """
    blue, green, red, nir = landsat.to_reflectance(image[:4])
    white = blue > np.maximum(_WHITE * red, _PALE * green)
    speckled = (np.minimum(green, nir) > _SNOWY) & white & (nir > red)
    return speckled | ((nir > _NO_WATER) & (nir > _LEFT_IN_NIR * red))


def core_water(votes: list[np.ndarray]) -> np.ndarray:
    """Return where so many of the five tests agree that hardly any land is among them."""
    return np.stack(votes[1:6]).sum(0) >= _CORE_VOTES


def sure_water(image: np.ndarray, votes: list[np.ndarray]) -> np.ndarray:
    """Return where votes of a kind agree that pure water gets and dark or white ground does not.

    Pure water is brighter in green than in swir1, or else the QA bit and most tests know it.
    Turbid and salt water is too bright for the tests of darkness, yet not white as snow, cloud
    and roofs are.
    """
    qa, mndwi, visible, _, dark, dim = votes[:6]
    blue, _, red = landsat.to_reflectance(image[:3])
    white = ((blue > _BRIGHT) & (blue > _WHITE * red)) | too_bright(image)
    by_index = mndwi & (visible | (dark & dim))
    by_qa = qa & (np.stack(votes[1:6]).sum(0) >= _QA_VOTES)
    return core_water(votes) | ((by_index | by_qa) & ~white)
