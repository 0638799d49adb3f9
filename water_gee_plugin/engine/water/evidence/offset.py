"""An offset that all bands of a set have in common, as Sentinel-2 carries since baseline 04.00."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ...rasters.grid import Window, windows
from ...rasters.scenes import landsat
from ...rasters.scenes.landsat import BAND_NUMBERS
from ...rasters.tiles.mosaic import TileMosaic
from ..features import MapSource

#: So many windows of this side, or tiles, tell whether reflectances carry an offset.
_LOOKED_AT, _SIDE = 32, 512
#: The percentile of a band that nearly nothing is below: single pixels may be anything.
_DARKEST = 0.1
#: Reflectance below which an offset is haze; baseline 04.00 adds 0.1.
_LEAST = 0.05


def common_offset(sources: Sequence[MapSource]) -> int:
    """Return the digital numbers to subtract from all bands; 0 for calibrated reflectance.

    Somewhere in a set something is dark in some band: vegetation in red, water in swir. Where
    nothing is, the numbers carry an offset, and no ratio of bands is right. Landsat's carry none.
    """
    places = [
        place for each in sources if each.sensor not in BAND_NUMBERS for place in _parts(each)
    ]
    darkest = np.inf
    for source, window in places[:: -(-len(places) // _LOOKED_AT) or 1]:
        image = source.read(window)
        bands = image[:5, landsat.valid_pixels(image)]
        if bands.size:
            darkest = min(darkest, np.percentile(bands, _DARKEST, axis=1).min())
    zero = -landsat.OFFSET / landsat.SCALE
    if not np.isfinite(darkest) or darkest < zero + _LEAST / landsat.SCALE:
        return 0
    return int(darkest - zero)


def _parts(source: MapSource) -> list[tuple[MapSource, Window]]:
    """Return a source with each of its windows: the tiles of a set, squares of a scene."""
    parts = source.windows() if isinstance(source, TileMosaic) else None
    found = [w for _, w in parts] if parts else windows(source.grid.whole, _SIDE)
    return [(source, window) for window in found]


def without_offset(image: np.ndarray, offset: int) -> np.ndarray:
    """Return an image (8 × height × width, 0 no data) whose reflectances lack the offset."""
    if not offset:
        return image
    bands = np.maximum(image[:6], offset + 1) - offset
    bands[image[:6] == landsat.NODATA] = landsat.NODATA
    return np.concatenate([bands, image[6:]])
