"""Label noise corrected by self-learning, over a whole tile set."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ..errors import WaterGeeError
from ..network import graph, on_tensorflow
from ..progress import Progress
from ..rasters.raster import Window
from ..rasters.tiles import LAND, UNKNOWN, WATER, TileMosaic, TileSet
from . import correction_v1, features
from .mapping import Evaluate, water_probability
from .samples import draw
from .training import Plan, fit

ROBUST, V1 = "robust", "v1"
METHODS = (ROBUST, V1)
#: Only what the network is this sure of is relabelled.
_SURE = 0.95
#: A class that would keep less than this share of its label has collapsed: the label stays.
_COLLAPSE = 0.2


@dataclass
class Flips:
    """How many pixels a correction changed, in each direction, of how many."""

    to_water: int = 0
    to_land: int = 0
    known: int = 0
    water_before: int = 0

    def count(self, before: np.ndarray, after: np.ndarray) -> float:
        """Add a tile; return the share of its known pixels that changed."""
        to_water = int(((before == LAND) & (after == WATER)).sum())
        to_land = int(((before == WATER) & (after == LAND)).sum())
        known = int((before != UNKNOWN).sum())
        self.to_water += to_water
        self.to_land += to_land
        self.known += known
        self.water_before += int((before == WATER).sum())
        return (to_water + to_land) / max(known, 1)

    @property
    def fraction(self) -> float:
        """Return the share of known pixels that changed."""
        return (self.to_water + self.to_land) / max(self.known, 1)

    @property
    def collapsed(self) -> bool:
        """Return whether a class has all but gone."""
        water, land = self.water_before, self.known - self.water_before
        water_after = water + self.to_water - self.to_land
        land_after = land - self.to_water + self.to_land
        return water_after < _COLLAPSE * water or land_after < _COLLAPSE * land


def correct_labels(
    tile_set: TileSet,
    labels: str | Path = "",
    method: str = ROBUST,
    rounds: int = 0,
    seed: int = 0,
    folder: str | Path = "",
    progress: Progress | None = None,
) -> tuple[Path, Flips]:
    """Write corrected labels of a tile set; return their folder and what was changed.

    `rounds` is the method's own number by default. When a class would all but vanish, the
    labels are written as they were, with a warning. Raises WaterGeeError.
    """
    progress = progress or Progress()
    source = tile_set.label_folder(labels)
    folder = Path(folder or tile_set.folder / "corrected")
    rng = np.random.default_rng(seed)
    learn = {ROBUST: _robust, V1: correction_v1.learn}.get(method)
    if learn is None:
        raise WaterGeeError(f"'{method}' is no method; expected one of {', '.join(METHODS)}.")
    decide = learn(tile_set, source, rounds, rng, progress.stage(0, 0.7))
    flips = _apply(tile_set, source, folder, decide, progress.stage(0.7, 1))
    if flips.collapsed:
        progress.warning(
            f"The correction would turn {flips.to_land:,} water pixels into land and "
            f"{flips.to_water:,} land pixels into water, which leaves hardly any of a class; the "
            "labels are kept as they were."
        )
        flips = _apply(tile_set, source, folder, lambda _, __, label: label, progress.stage(0.9, 1))
    progress.message(
        f"Corrected: {flips.to_water:,} pixels to water, {flips.to_land:,} to land, of {flips.known:,}."
    )
    return folder, flips


def _apply(
    tile_set: TileSet, source: Path, folder: Path, decide: correction_v1.Decide, progress: Progress
) -> Flips:
    """Write every tile's decided label and count what changed."""
    flips, mosaics = Flips(), tile_set.mosaics()
    total = sum(len(mosaic.records) for mosaic in mosaics)
    done = 0
    for mosaic in mosaics:
        for record, window in mosaic.windows():
            progress.at(done / total)
            before = mosaic.read_label(record, source)
            after = decide(mosaic, window, before)
            after[before == UNKNOWN] = UNKNOWN
            mosaic.save_label(record, folder, after)
            changed = flips.count(before, after)
            tile_set.update(record.tile, record.period, flipped_fraction=changed)
            done += 1
    return flips


def _robust(
    tile_set: TileSet, labels: Path, rounds: int, rng: np.random.Generator, progress: Progress
) -> correction_v1.Decide:
    """Learn once with a loss that resists wrong labels; relabel only where the network is sure."""
    chosen = features.WITH_ELEVATION if tile_set.has_elevation else features.WITHOUT_ELEVATION
    train, none = draw(tile_set, labels, chosen, rng, progress.stage(0, 0.3), hold_out=False)
    network = graph.water_network(len(chosen.features), rng)
    plan = Plan(rounds=rounds or 10, patience=10_000, loss="generalised")
    network, _ = fit(network, train, none, plan, rng, progress.stage(0.3, 1))
    network = network.with_weights(network.weights, features=chosen.name)
    evaluate: Evaluate = on_tensorflow.evaluator(network)

    def decide(mosaic: TileMosaic, window: Window, label: np.ndarray) -> np.ndarray:
        """Return a tile's label, changed where the network is sure of the other class."""
        water, valid = water_probability(mosaic, window, network, evaluate)
        label = label.copy()
        label[valid & (water > _SURE)] = WATER
        label[valid & (water < 1 - _SURE)] = LAND
        return label

    return decide
