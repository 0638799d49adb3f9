"""v1's label correction, done right: a fresh network a round, relabelled by sure water.

Beside v1, it works on the whole tile set, looks at the pixel itself where v1 looked three
pixels away, keeps the last good round instead of collapsing, and takes larger batches at an
equally larger rate.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np

from ...network import architecture, on_tensorflow
from ...network.graph import WATER_CHANNEL
from ...rasters.classes import LAND, UNKNOWN, WATER, as_classes
from ...rasters.grid import Window
from ...rasters.scenes.elevation import NO_ELEVATION
from ...rasters.scenes.landsat import to_reflectance, valid_pixels
from ...rasters.tiles.mosaic import TileMosaic
from ...rasters.tiles.tile_set import TileSet
from ...support.errors import WaterGeeError
from ...support.progress import Progress
from ...support.texts import say
from ..features import filled
from ..indices import normalised_difference
from ..mapping import Evaluate
from ..training.fitting import Plan, fit
from ..training.samples import Crops

Decide = Callable[[TileMosaic, Window, np.ndarray], np.ndarray]

_MARGIN = 3
_PATCHES = 10_000
_BATCH = 256
_RATE = 1.6e-4
_EPOCHS = (30, 5, 5)
_SURE = 0.95
#: Of the seven features so many must look like sure water, within three deviations.
_ALIKE, _DEVIATIONS = 6, 3.0
_HIGHEST = 1400.0
_NO_ELEVATION = say(
    "The method v1 needs elevation. Cut or download the tiles with a DEM, or choose the method "
    "learning."
)


def learn(
    tile_set: TileSet, labels: Path, rounds: int, rng: np.random.Generator, progress: Progress
) -> Decide:
    """Return how the last good round decides; it needs elevation."""
    if not tile_set.has_elevation:
        raise WaterGeeError(_NO_ELEVATION)
    current: Decide = lambda _, __, label: label  # noqa: E731
    evaluate: Evaluate | None = None
    count = rounds or len(_EPOCHS)
    for number in range(count):
        step = progress.stage(number / count, (number + 1) / count)
        patches = _patches(tile_set, labels, current, rng)
        if patches is None:
            progress.message(
                say(
                    "Stopped before round {number}: one class has no pixels left.",
                    number=number + 1,
                )
            )
            break
        evaluate = _fresh_network(patches, _EPOCHS[min(number, len(_EPOCHS) - 1)], rng, step)
        current = _sure_water(tile_set, evaluate)
    if evaluate is None:
        raise WaterGeeError(
            say(
                "The labels in {labels} contain only one class. Both classes are needed.",
                labels=labels,
            )
        )
    return _by_probability(evaluate)


def _features(mosaic: TileMosaic, window: Window) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return v1's seven features of a window, which pixels are valid, and the elevation."""
    image, elevation = mosaic.read(window), mosaic.read_elevation(window)
    if elevation is None:
        raise WaterGeeError(_NO_ELEVATION)
    valid = valid_pixels(image) & (elevation != NO_ELEVATION)
    bands = filled(to_reflectance(image[:5]), valid)
    ground = filled(elevation[None].astype(np.float32), valid)[0]
    blue, green, red, nir, _ = bands
    pairs = ((nir, red), (green, bands[4]))
    indices = [normalised_difference(first, second) for first, second in pairs]
    stacked = np.stack([blue, green, red, nir, *indices, ground / 4000], axis=-1)
    return stacked.astype(np.float32), valid, ground


def _patches(
    tile_set: TileSet, labels: Path, current: Decide, rng: np.random.Generator
) -> Crops | None:
    """Return 7 × 7 patches, as many of water as of land; None when a class has none."""
    tiles = [(m, record, window) for m in tile_set.mosaics() for record, window in m.windows()]
    share = max(_PATCHES // len(tiles), 1)
    values, classes = [], []
    for mosaic, record, window in tiles:
        seen, valid, ground = _features(mosaic, window.grown(_MARGIN))
        label = current(mosaic, window, mosaic.read_label(record, labels))
        inner = (slice(_MARGIN, -_MARGIN), slice(_MARGIN, -_MARGIN))
        usable = valid[inner] & (label != UNKNOWN) & (ground[inner] < _HIGHEST)
        water = np.flatnonzero(usable & (label == WATER))
        land = np.flatnonzero(usable & (label == LAND))
        drawn = min(len(water), share)
        for positions, count, value in ((water, drawn, WATER), (land, max(drawn, 1), LAND)):
            chosen = rng.choice(positions, min(count, len(positions)), replace=False)
            patches = np.lib.stride_tricks.sliding_window_view(seen, (7, 7, seen.shape[2]))[:, :, 0]
            rows, columns = np.unravel_index(chosen, label.shape)
            values.append(patches[rows, columns])
            classes.append(np.full((len(chosen), 1, 1), value, np.uint8))
    crops = Crops(np.concatenate(values), np.concatenate(classes))
    both = (crops.labels == WATER).any() and (crops.labels == LAND).any()
    return crops if both else None


def _fresh_network(
    patches: Crops, epochs: int, rng: np.random.Generator, progress: Progress
) -> Evaluate:
    """Train a new network at a constant rate and return how it is applied."""
    network = architecture.water_network(patches.features.shape[-1], rng)
    none = Crops(patches.features[:0], patches.labels[:0])
    steps = max(len(patches) // _BATCH, 1)
    plan = Plan(
        rounds=epochs,
        steps=steps,
        crops=_BATCH,
        peak=_RATE,
        patience=epochs,
        constant=True,
        clearly=0,
    )
    network, _ = fit(network, patches, none, plan, rng, progress)
    return on_tensorflow.evaluator(network)


def _water(mosaic: TileMosaic, window: Window, evaluate: Evaluate) -> np.ndarray:
    """Return the probability of water in a window."""
    seen, _, _ = _features(mosaic, window.grown(_MARGIN))
    return evaluate(seen)[..., WATER_CHANNEL]


def _sure_water(tile_set: TileSet, evaluate: Evaluate) -> Decide:
    """Return the rule of a round: sure water that looks like sure water elsewhere."""
    total, squares, count = 0.0, 0.0, 0
    for mosaic in tile_set.mosaics():
        for _, window in mosaic.windows():
            seen, valid, _ = _features(mosaic, window)
            sure = seen[valid & (_water(mosaic, window, evaluate) > _SURE)].astype(np.float64)
            total, squares, count = (
                total + sure.sum(0),
                squares + (sure**2).sum(0),
                count + len(sure),
            )
    mean = total / max(count, 1)
    deviation = np.sqrt(np.maximum(squares / max(count, 1) - mean**2, 0))

    def decide(mosaic: TileMosaic, window: Window, label: np.ndarray) -> np.ndarray:
        """Return a tile's label by the rule."""
        seen, valid, _ = _features(mosaic, window)
        alike = (np.abs(seen - mean) <= _DEVIATIONS * deviation).sum(-1) >= _ALIKE
        water = alike & (_water(mosaic, window, evaluate) > _SURE)
        return as_classes(water, valid & (label != UNKNOWN))

    return decide


def _by_probability(evaluate: Evaluate) -> Decide:
    """Return the final rule: water where it is the likelier class."""

    def decide(mosaic: TileMosaic, window: Window, label: np.ndarray) -> np.ndarray:
        """Return a tile's label by the network."""
        water = _water(mosaic, window, evaluate) > 0.5
        return as_classes(water, label != UNKNOWN)

    return decide
