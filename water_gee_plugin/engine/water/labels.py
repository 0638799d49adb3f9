"""Noisy labels for free: the QA band's water bit, a water index, or a reference raster."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from osgeo import gdal

from ..errors import WaterGeeError
from ..progress import Progress
from ..rasters.raster import Grid, open_raster, warped_classes
from ..rasters.scene import Source
from ..rasters.tiles import LAND, UNKNOWN, WATER, Record, TileMosaic, TileSet
from . import features

QA, REFERENCE, AUTO = "QA", "REFERENCE", "AUTO"
INDICES = {"MNDWI": "mndwi", "NDWI": "ndwi", "AWEI": "awei"}
SOURCES = (AUTO, QA, *INDICES, REFERENCE)
#: Index values are counted in this many steps between these limits.
_BINS, _LIMITS = 400, (-1.0, 1.0)
#: A histogram with a smaller between-class share of its variance has no two modes to split.
_BIMODAL = 0.7

Labeller = Callable[[np.ndarray], np.ndarray]


def make_labels(
    tile_set: TileSet,
    source: str = AUTO,
    threshold: float | None = None,
    reference: str = "",
    folder: str | Path = "",
    progress: Progress | None = None,
) -> tuple[Path, float]:
    """Write a label for every tile with an image; return their folder and the water fraction.

    `threshold` is for an index: a number, or None to find it by Otsu's method over the whole
    set. Raises WaterGeeError when the source is not at hand, or shows only land or only water.
    """
    progress = progress or Progress()
    mosaics = tile_set.mosaics()
    source = choose_source(source, mosaics, reference)
    folder = Path(folder or tile_set.folder / "labels")
    make = _labeller(source, threshold, reference, mosaics, progress.stage(0, 0.3))
    counts = np.zeros(2, np.int64)
    total = sum(len(mosaic.records) for mosaic in mosaics)
    step = progress.stage(0.3, 1)
    for number, (mosaic, record, window) in enumerate(_tiles(mosaics)):
        step.at(number / total)
        label = make(mosaic, record, mosaic.read(window))
        mosaic.save_label(record, folder, label)
        wet, dry = int((label == WATER).sum()), int((label == LAND).sum())
        counts += wet, dry
        tile_set.update(record.tile, record.period, water_fraction=wet / max(wet + dry, 1))
    return folder, _water_fraction(counts, source)


def _tiles(mosaics: list[TileMosaic]):
    """Yield every tile of every mosaic with its window."""
    for mosaic in mosaics:
        for record, window in mosaic.windows():
            yield mosaic, record, window


def _water_fraction(counts: np.ndarray, source: str) -> float:
    """Return the share of water; WaterGeeError when there is only one class."""
    water, land = int(counts[0]), int(counts[1])
    if water + land == 0:
        raise WaterGeeError("Every pixel of the tiles is no data; nothing can be labelled.")
    if water == 0 or land == 0:
        raise WaterGeeError(
            f"The label by {source} has {'no water' if water == 0 else 'no land'} in "
            f"{water + land:,} valid pixels; a network learns from both: choose another source or "
            "threshold, or tiles that hold both."
        )
    return water / (water + land)


def choose_source(source: str, mosaics: Sequence[Source], reference: str) -> str:
    """Return the source to use; WaterGeeError when it is not at hand."""
    if source not in SOURCES:
        raise WaterGeeError(f"'{source}' is no label source; expected one of {', '.join(SOURCES)}.")
    has_qa = all(mosaic.has_qa for mosaic in mosaics)
    if source == AUTO:
        return QA if has_qa else "MNDWI"
    if source == QA and not has_qa:
        raise WaterGeeError(
            "The tiles carry no QA water bit (their scene has no QA_PIXEL); choose MNDWI, NDWI, "
            "AWEI or a reference raster."
        )
    if source == REFERENCE and not reference:
        raise WaterGeeError(
            "A reference raster is expected for the source REFERENCE; none is given."
        )
    return source


def _labeller(
    source: str,
    threshold: float | None,
    reference: str,
    mosaics: list[TileMosaic],
    progress: Progress,
) -> Callable[[TileMosaic, Record, np.ndarray], np.ndarray]:
    """Return the function that labels one tile's image."""
    if source == QA:
        return lambda _, __, image: qa_label(image)
    if source == REFERENCE:
        return lambda mosaic, record, image: _reference_label(mosaic, record, image, reference)
    index = INDICES[source]
    if threshold is None:
        threshold = index_threshold(index, mosaics, progress)
        progress.message(f"{source} > {threshold:.3f} is water (Otsu's threshold over all tiles).")
    limit = threshold
    return lambda _, __, image: index_label(index, limit, image)


def qa_label(image: np.ndarray) -> np.ndarray:
    """Return the label by the QA water bit: water in at least half of the clear looks."""
    clear, water = image[6].astype(np.int32), image[7].astype(np.int32)
    label = np.where(2 * water >= clear, WATER, LAND).astype(np.uint8)
    label[(clear == 0) | ~valid_pixels(image)] = UNKNOWN
    return label


def index_label(index: str, threshold: float, image: np.ndarray) -> np.ndarray:
    """Return the label by an index above a threshold."""
    _require_bands(index, image)
    label = np.where(features.index_of(index, image) > threshold, WATER, LAND).astype(np.uint8)
    label[~valid_pixels(image)] = UNKNOWN
    return label


def valid_pixels(image: np.ndarray) -> np.ndarray:
    """Return which pixels have data in the bands that the features need."""
    return (image[:5] != 0).all(0)


def _require_bands(index: str, image: np.ndarray) -> None:
    """Raise WaterGeeError when an index needs a band that the image lacks."""
    if index == "awei" and not image[5].any() and valid_pixels(image).any():
        raise WaterGeeError(
            "AWEI needs the band swir2, which these tiles lack; choose MNDWI or NDWI."
        )


def index_threshold(index: str, mosaics: list[TileMosaic], progress: Progress) -> float:
    """Return Otsu's threshold of an index over all tiles, or 0 where there are no two modes."""
    histogram = np.zeros(_BINS, np.int64)
    total = sum(len(mosaic.records) for mosaic in mosaics)
    for number, (mosaic, _, window) in enumerate(_tiles(mosaics)):
        progress.at(number / total)
        image = mosaic.read(window)
        _require_bands(index, image)
        values = np.clip(features.index_of(index, image)[valid_pixels(image)], *_LIMITS)
        histogram += np.histogram(values, _BINS, _LIMITS)[0]
    threshold, separation = otsu(histogram, _LIMITS)
    if separation < _BIMODAL:
        progress.message(
            f"The histogram of {index.upper()} has no two modes (separation {separation:.2f}); "
            "0 is taken as the threshold."
        )
        return 0.0
    return threshold


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


def _reference_label(
    mosaic: TileMosaic, record: Record, image: np.ndarray, reference: str
) -> np.ndarray:
    """Return a reference raster on a tile's grid: 1 is water, 0 land, other values unknown."""
    grid: Grid = mosaic.grid_of(record)
    values = warped_classes(reference, grid).ReadAsArray()
    label = np.where(np.isin(values, (LAND, WATER)), values, UNKNOWN).astype(np.uint8)
    label[~valid_pixels(image)] = UNKNOWN
    return label


def check_reference(path: str) -> None:
    """Raise WaterGeeError unless a raster looks like classes 0 land and 1 water."""
    band = open_raster(path).GetRasterBand(1)
    if gdal.GetDataTypeName(band.DataType).startswith("Float"):
        raise WaterGeeError(
            f"{path} holds decimal numbers; classes 0 (land) and 1 (water) are expected."
        )
