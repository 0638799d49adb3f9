"""Noisy labels for free: several sources combined, one of them, or a reference raster."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from osgeo import gdal

from ...rasters.classes import LAND, UNKNOWN, WATER
from ...rasters.grid import Grid, Window, ground_outline
from ...rasters.reading import open_raster, warped_classes
from ...rasters.scenes.landsat import to_reflectance, valid_pixels
from ...rasters.scenes.scene import Source
from ...rasters.tiles.mosaic import TileMosaic
from ...rasters.tiles.tile_set import TileSet
from ...support.errors import WaterGeeError
from ...support.progress import Progress
from ...support.texts import say
from .. import features
from .bodies import VICINITY, believed, neighbours
from .combination import combine, count, pattern
from .sources import SceneVotes, core_water, qa_water, tests

QA, REFERENCE, AUTO, COMBINED, DSWE = "QA", "REFERENCE", "AUTO", "COMBINED", "DSWE"
INDICES = {"MNDWI": "mndwi", "NDWI": "ndwi", "AWEI": "awei", "AWEINSH": "aweinsh"}
SOURCES = (AUTO, COMBINED, QA, *INDICES, DSWE, REFERENCE)
#: So many of the five tests of Dynamic Surface Water Extent make water by default.
_DSWE_VOTES = 3
#: Index values are counted in this many steps between these limits.
_BINS, _LIMITS = 400, (-1.0, 1.0)
#: A histogram with a smaller between-class share of its variance has no two modes to split.
_BIMODAL = 0.7
#: What is read around a window: to judge whole bodies, and those beside a bank.
_MARGIN = VICINITY + 2
_INNER = slice(_MARGIN, -_MARGIN)

Labeller = Callable[[TileMosaic, Window, np.ndarray], np.ndarray]


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
    set; for DSWE it is how many of the five tests must agree. AUTO combines what the set
    offers. Raises WaterGeeError when the source is not at hand, or shows only land or only water.
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
        label = make(mosaic, window, mosaic.read(window))
        mosaic.save_label(record, folder, label)
        wet, dry = int((label == WATER).sum()), int((label == LAND).sum())
        counts += wet, dry
        tile_set.update(record.tile, record.period, water_fraction=wet / max(wet + dry, 1))
    return folder, _water_fraction(counts, source)


def preview_label(
    tile_set: TileSet, source: str, threshold: float | None, reference: str, x: float, y: float
) -> tuple[np.ndarray, Grid]:
    """Return the label of the one tile nearest to a place (EPSG:4326), and its grid.

    A combined label and Otsu's threshold are estimated over all tiles, as `make_labels` does.
    """
    mosaics = tile_set.mosaics()
    source = choose_source(source, mosaics, reference)
    label = _labeller(source, threshold, reference, mosaics, Progress())
    mosaic, record, window = min(
        _tiles(mosaics), key=lambda each: _distance(each[0].grid_of(each[1]), x, y)
    )
    return label(mosaic, window, mosaic.read(window)), mosaic.grid_of(record)


def _distance(grid: Grid, x: float, y: float) -> float:
    """Return how far a grid's centre is from a place, in degrees."""
    west, east, south, north = ground_outline(grid).GetEnvelope()
    return float(np.hypot((west + east) / 2 - x, (south + north) / 2 - y))


def _tiles(mosaics: list[TileMosaic]):
    """Yield every tile of every mosaic with its window."""
    for mosaic in mosaics:
        for record, window in mosaic.windows():
            yield mosaic, record, window


def _water_fraction(counts: np.ndarray, source: str) -> float:
    """Return the share of water; WaterGeeError when there is only one class."""
    water, land = int(counts[0]), int(counts[1])
    if water + land == 0:
        raise WaterGeeError(say("Every pixel of the tiles is no data; nothing can be labelled."))
    if water == 0 or land == 0:
        raise WaterGeeError(
            say(
                "The label by {source} has {lacking} in {count:,} valid pixels; a network learns "
                "from both: choose another source or threshold, or tiles that hold both.",
                source=source,
                lacking=say("no water") if water == 0 else say("no land"),
                count=water + land,
            )
        )
    return water / (water + land)


def choose_source(source: str, mosaics: Sequence[Source | TileMosaic], reference: str) -> str:
    """Return the source to use; WaterGeeError when it is not at hand."""
    if source not in SOURCES:
        raise WaterGeeError(
            say(
                "'{source}' is no label source; expected one of {names}.",
                source=source,
                names=", ".join(SOURCES),
            )
        )
    has_qa = all(mosaic.has_qa for mosaic in mosaics)
    if source == AUTO:
        return COMBINED
    if source == QA and not has_qa:
        raise WaterGeeError(
            say(
                "The tiles carry no QA water bit (their scene has no QA_PIXEL); choose COMBINED, "
                "an index or a reference raster."
            )
        )
    if source == REFERENCE and not reference:
        raise WaterGeeError(
            say("A reference raster is expected for the source REFERENCE; none is given.")
        )
    return source


def _labeller(
    source: str,
    threshold: float | None,
    reference: str,
    mosaics: list[TileMosaic],
    progress: Progress,
) -> Labeller:
    """Return the function that labels the image of one window."""
    if source == COMBINED:
        return _combined_labeller(mosaics, progress)
    if source == QA:
        return lambda _, __, image: qa_label(image)
    if source == DSWE:
        needed = _DSWE_VOTES if threshold is None else threshold
        return lambda _, __, image: _label(tests(image).sum(0) >= needed, image)
    if source == REFERENCE:
        return lambda mosaic, window, image: _reference_label(mosaic, window, image, reference)
    index = INDICES[source]
    if threshold is None:
        threshold = index_threshold(index, mosaics, progress)
        progress.message(
            say(
                "{source} > {threshold:.3f} is water (Otsu's threshold over all tiles).",
                source=source,
                threshold=threshold,
            )
        )
    limit = threshold
    return lambda _, __, image: index_label(index, limit, image)


def _combined_labeller(mosaics: list[TileMosaic], progress: Progress) -> Labeller:
    """Return the function that labels a tile by all sources, weighed by their error rates."""
    votes = SceneVotes(mosaics)
    counts = np.zeros(1 << len(votes.sources))
    total = sum(len(mosaic.records) for mosaic in mosaics)
    for number, (mosaic, _, window) in enumerate(_tiles(mosaics)):
        progress.at(number / total)
        image, said = votes.read(mosaic, window)
        counts += count(pattern(said)[valid_pixels(image)], len(votes.sources))
    combination = combine(votes.sources, counts)
    progress.message(say("Sources combined: {found}.", found=combination.describe()))

    def label(mosaic: TileMosaic, window: Window, image: np.ndarray) -> np.ndarray:
        """Return the label of a window by what its sources come to."""
        wide, said = votes.read(mosaic, window.grown(_MARGIN))
        valid = valid_pixels(wide)
        likely = (combination.probability(pattern(said)) > 0.5) & valid
        return _label(combined(likely, wide, said, valid)[_INNER, _INNER], image)

    return label


def combined(
    likely: np.ndarray, image: np.ndarray, votes: list[np.ndarray], valid: np.ndarray
) -> np.ndarray:
    """Return water: the likely one of believed bodies, and their banks by the QA bit.

    Of mixed pixels the QA bit knows more than the tests do.
    """
    water = believed(likely, image, votes, valid)
    bank = valid & (neighbours(water & core_water(votes)) > 0)
    return water | (bank & votes[0])


def qa_label(image: np.ndarray) -> np.ndarray:
    """Return the label by the QA water bit: water in at least half of the clear looks."""
    label = _label(qa_water(image, has_qa=True), image)
    label[image[6] == 0] = UNKNOWN
    return label


def index_label(index: str, threshold: float, image: np.ndarray) -> np.ndarray:
    """Return the label by an index above a threshold."""
    _require_bands(index, image)
    return _label(index_of(index, image) > threshold, image)


def index_of(index: str, image: np.ndarray) -> np.ndarray:
    """Return a water index of an image; aweinsh is AWEI for scenes without shadow."""
    if index != "aweinsh":
        return features.index_of(index, image)
    _, green, _, nir, swir1, swir2 = to_reflectance(image[:6])
    return 4 * (green - swir1) - (0.25 * nir + 2.75 * swir2)


def _label(water: np.ndarray, image: np.ndarray) -> np.ndarray:
    """Return the label of where water is, unknown where the image has no data."""
    label = np.where(water, WATER, LAND).astype(np.uint8)
    label[~valid_pixels(image)] = UNKNOWN
    return label


def _require_bands(index: str, image: np.ndarray) -> None:
    """Raise WaterGeeError when an index needs a band that the image lacks."""
    if index.startswith("awei") and not image[5].any() and valid_pixels(image).any():
        raise WaterGeeError(
            say("AWEI needs the band swir2, which these tiles lack; choose MNDWI or NDWI.")
        )


def index_threshold(index: str, mosaics: list[TileMosaic], progress: Progress) -> float:
    """Return Otsu's threshold of an index over all tiles, or 0 where there are no two modes."""
    histogram, limits = index_histogram(index, mosaics, progress)
    threshold, separation = otsu(histogram, limits)
    if separation < _BIMODAL:
        progress.message(
            say(
                "The histogram of {index} has no two modes (separation {separation:.2f}); 0 is "
                "taken as the threshold.",
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
    for number, (mosaic, _, window) in enumerate(_tiles(mosaics)):
        progress.at(number / total)
        image = mosaic.read(window)
        _require_bands(index, image)
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


def _reference_label(
    mosaic: TileMosaic, window: Window, image: np.ndarray, reference: str
) -> np.ndarray:
    """Return a reference raster in a window: 1 is water, 0 land, other values unknown."""
    values = np.asarray(warped_classes(reference, mosaic.grid.part(window)).ReadAsArray())
    label = np.where(np.isin(values, (LAND, WATER)), values, UNKNOWN).astype(np.uint8)
    label[~valid_pixels(image)] = UNKNOWN
    return label


def check_reference(path: str) -> None:
    """Raise WaterGeeError unless a raster looks like classes 0 land and 1 water."""
    dataset = open_raster(path)  # a band does not keep its dataset open
    if gdal.GetDataTypeName(dataset.GetRasterBand(1).DataType).startswith("Float"):
        raise WaterGeeError(
            say(
                "{path} holds decimal numbers; classes 0 (land) and 1 (water) are expected.",
                path=path,
            )
        )
