"""The threshold of a water index, by Otsu's method over a whole set."""

from __future__ import annotations

import numpy as np

from ...rasters.scenes.landsat import valid_pixels
from ...rasters.tiles.mosaic import TileMosaic
from ...support.progress import Progress
from ...support.texts import say
from .single_source import each_tile, index_of, require_bands

#: Index values are counted in this many steps between these limits.
_BINS, _LIMITS = 400, (-1.0, 1.0)
#: A histogram with a smaller between-class share of its variance has no two modes to split.
_BIMODAL = 0.7


def index_threshold(index: str, mosaics: list[TileMosaic], progress: Progress) -> float:
    """Return Otsu's threshold of an index over all tiles, or 0 where there are no two modes."""
    histogram, limits = index_histogram(index, mosaics, progress)
    threshold, separation = otsu(histogram, limits)
    if separation < _BIMODAL:
        progress.message(
            say(
                "The histogram of {index} does not have two peaks (separation {separation:.2f}). "
                "Using 0 as the threshold.",
                index=index.upper(),
                separation=separation,
            )
        )
    return threshold_of(histogram)


def threshold_of(histogram: np.ndarray) -> float:
    """Return Otsu's threshold of an index's histogram, or 0 where there are no two modes."""
    threshold, separation = otsu(histogram, _LIMITS)
    return threshold if separation >= _BIMODAL else 0.0


def index_histogram(
    index: str, mosaics: list[TileMosaic], progress: Progress
) -> tuple[np.ndarray, tuple[float, float]]:
    """Return how often each value of an index occurs over all tiles, and the outer edges."""
    histogram = np.zeros(_BINS, np.int64)
    total = sum(len(mosaic.records) for mosaic in mosaics)
    for number, (mosaic, _, window) in enumerate(each_tile(mosaics)):
        progress.at(number / total)
        image = mosaic.read(window)
        require_bands(index, image)
        values = np.clip(index_of(index, image)[valid_pixels(image)], *_LIMITS)
        histogram += np.histogram(values, _BINS, _LIMITS)[0]
    return histogram, _LIMITS


def otsu(histogram: np.ndarray, limits: tuple[float, float]) -> tuple[float, float]:
    """Return Otsu's (1979) threshold and the between-class share of the variance, 0–1."""
    low, high = limits
    centres = low + (np.arange(histogram.size) + 0.5) * (high - low) / histogram.size
    weight = histogram / max(histogram.sum(), 1)
    below = weight.cumsum()
    mean_below = (weight * centres).cumsum()
    mean = mean_below[-1]
    spread = below * (1 - below)
    between = np.divide(
        (mean * below - mean_below) ** 2, spread, out=np.zeros_like(below), where=spread > 1e-12
    )
    best = int(between.argmax())
    variance = (weight * (centres - mean) ** 2).sum()
    threshold = low + (best + 1) * (high - low) / histogram.size
    return float(threshold), float(between[best] / variance) if variance > 0 else 0.0
