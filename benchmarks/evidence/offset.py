"""An offset that all bands of a set have in common, as Sentinel-2 carries since baseline 04.00."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from water_gee_plugin.engine.rasters.scenes import landsat
from water_gee_plugin.engine.rasters.tiles.mosaic import TileMosaic

#: So many tiles tell whether reflectances carry an offset.
_LOOKED_AT = 32
#: The percentile of a band that nearly nothing is below: single pixels may be anything.
_DARKEST = 0.1
#: Reflectance below which an offset is haze; baseline 04.00 adds 0.1.
_LEAST = 0.05


def common_offset(mosaics: Sequence[TileMosaic]) -> int:
    """Return the digital numbers to subtract from all bands; 0 for calibrated reflectance.

    Somewhere in a set something is dark in some band: vegetation in red, water in swir. Where
    nothing is, the numbers carry an offset, and no ratio of bands is right.
    """
    tiles = [(mosaic, window) for mosaic in mosaics for _, window in mosaic.windows()]
    darkest = np.inf
    for mosaic, window in tiles[:: -(-len(tiles) // _LOOKED_AT)]:
        image = mosaic.read(window)
        bands = image[:5, landsat.valid_pixels(image)]
        if bands.size:
            darkest = min(darkest, np.percentile(bands, _DARKEST, axis=1).min())
    zero = -landsat.OFFSET / landsat.SCALE
    if not np.isfinite(darkest) or darkest < zero + _LEAST / landsat.SCALE:
        return 0
    return int(darkest - zero)


def without_offset(image: np.ndarray, offset: int) -> np.ndarray:
    """Return an image (8 × height × width, 0 no data) whose reflectances lack the offset."""
    if not offset:
        return image
    bands = np.maximum(image[:6], offset + 1) - offset
    bands[image[:6] == landsat.NODATA] = landsat.NODATA
    return np.concatenate([bands, image[6:]])
