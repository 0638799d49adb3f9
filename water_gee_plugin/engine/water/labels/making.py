"""Noisy labels for free: all evidence of the image, one source, or a reference raster."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np

from ...rasters.classes import LAND, WATER
from ...rasters.grid import Grid, Window, ground_outline
from ...rasters.scenes.scene import Source
from ...rasters.tiles.catalogue import Record
from ...rasters.tiles.mosaic import TileMosaic
from ...rasters.tiles.tile_set import TileSet
from ...support.errors import WaterGeeError
from ...support.files import replacing_files
from ...support.progress import Progress
from ...support.texts import say
from ..evidence.evidence import EvidenceReader
from ..evidence.spectral_tests import tests
from .single_source import INDICES, as_label, each_tile, index_label, qa_label, reference_label
from .threshold import index_threshold

QA, REFERENCE, AUTO, COMBINED, DSWE = "QA", "REFERENCE", "AUTO", "COMBINED", "DSWE"
SOURCES = (AUTO, COMBINED, QA, *INDICES, DSWE, REFERENCE)
#: So many of the five tests of Dynamic Surface Water Extent make water by default.
_DSWE_VOTES = 3
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
    set; for DSWE it is how many of the five tests must agree. AUTO takes all evidence. Ground of
    one class is said, and labelled. Raises WaterGeeError when the source is not at hand, or every
    pixel is no data.
    """
    progress = progress or Progress()
    mosaics = tile_set.mosaics()
    source = choose_source(source, mosaics, reference)
    folder = Path(folder or tile_set.folder / "labels")
    make = _labeller(source, threshold, reference, mosaics, progress.stage(0, 0.3))
    counts: dict[Record, tuple[int, int]] = {}
    total = sum(len(mosaic.records) for mosaic in mosaics)
    step = progress.stage(0.3, 1)
    # Labels that are there stay as they are until all of the new ones are good.
    with replacing_files(folder) as new:
        for number, (mosaic, record, window) in enumerate(each_tile(mosaics)):
            step.at(number / total)
            label = make(mosaic, window, mosaic.read(window))
            mosaic.save_label(record, new, label)
            counts[record] = int((label == WATER).sum()), int((label == LAND).sum())
        fraction = _water_fraction(np.array(list(counts.values())).sum(0), progress)
        tile_set.note_labels(new, source=source, threshold=threshold, reference=reference)
    for record, (wet, dry) in counts.items():
        tile_set.update(record.tile, record.period, water_fraction=wet / max(wet + dry, 1))
    return folder, fraction


def preview_label(
    tile_set: TileSet,
    source: str,
    threshold: float | None,
    reference: str,
    x: float,
    y: float,
    progress: Progress | None = None,
) -> tuple[np.ndarray, Grid]:
    """Return the label of the one tile nearest to a place (EPSG:4326), and its grid.

    Otsu's threshold is found over all tiles, as `make_labels` does.
    """
    mosaics = tile_set.mosaics()
    source = choose_source(source, mosaics, reference)
    label = _labeller(source, threshold, reference, mosaics, progress or Progress())
    mosaic, record, window = min(
        each_tile(mosaics), key=lambda each: _distance(each[0].grid_of(each[1]), x, y)
    )
    return label(mosaic, window, mosaic.read(window)), mosaic.grid_of(record)


def _distance(grid: Grid, x: float, y: float) -> float:
    """Return how far a grid's centre is from a place, in degrees."""
    west, east, south, north = ground_outline(grid).GetEnvelope()
    return float(np.hypot((west + east) / 2 - x, (south + north) / 2 - y))


def _water_fraction(counts: np.ndarray, progress: Progress) -> float:
    """Return the share of water, and say when all of the ground is of one class."""
    water, land = int(counts[0]), int(counts[1])
    if water + land == 0:
        raise WaterGeeError(say("Every pixel of the tiles is no data. There is nothing to label."))
    if not water:
        progress.message(say("Nothing in the tiles looks like water. All of it is labelled land."))
    elif not land:
        progress.message(say("Everything in the tiles looks like water, and is labelled so."))
    return water / (water + land)


def choose_source(source: str, mosaics: Sequence[Source | TileMosaic], reference: str) -> str:
    """Return the source to use; WaterGeeError when it is not at hand."""
    if source not in SOURCES:
        raise WaterGeeError(
            say(
                "Unknown label source '{source}'. Choose one of: {names}.",
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
                "The tiles have no QA water bit because their scene has no QA_PIXEL. Choose "
                "COMBINED, an index or a reference raster."
            )
        )
    if source == REFERENCE and not reference:
        raise WaterGeeError(say("The source REFERENCE needs a reference raster. Choose one."))
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
        evidence = EvidenceReader(mosaics)
        return lambda mosaic, window, _: evidence.read(mosaic, window).label()
    if source == QA:
        return lambda _, __, image: qa_label(image)
    if source == DSWE:
        needed = _DSWE_VOTES if threshold is None else threshold
        return lambda _, __, image: as_label(tests(image).passed() >= needed, image)
    if source == REFERENCE:
        return lambda mosaic, window, image: reference_label(mosaic, window, image, reference)
    index = INDICES[source]
    if threshold is None:
        threshold = index_threshold(index, mosaics, progress)
        progress.message(
            say(
                "Water where {source} > {threshold:.3f} (Otsu's threshold over all tiles).",
                source=source,
                threshold=threshold,
            )
        )
    limit = threshold
    return lambda _, __, image: index_label(index, limit, image)
