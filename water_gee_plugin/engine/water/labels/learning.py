"""A network that learns from evidence what its witnesses miss.

Evidence of water has few errors and misses much; its land is what is noisy. A network that
learns from it finds missed water that looks like seen water. What it finds is added where
nothing speaks against it, and what is evident stays: so a round can add, and never erase.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from water_gee_plugin.engine.network import architecture, on_tensorflow
from water_gee_plugin.engine.network.graph import Network
from water_gee_plugin.engine.rasters.classes import LAND, UNKNOWN
from water_gee_plugin.engine.rasters.grid import Window
from water_gee_plugin.engine.rasters.tiles.mosaic import TileMosaic
from water_gee_plugin.engine.rasters.tiles.tile_set import TileSet
from water_gee_plugin.engine.support.progress import Progress
from water_gee_plugin.engine.support.texts import say
from water_gee_plugin.engine.water import features
from water_gee_plugin.engine.water.mapping import Evaluate, water_probability
from water_gee_plugin.engine.water.training.fitting import train_model

from .evidence import Counts, EvidenceReader, as_label, without

#: A network does not learn a class of so few pixels; v1 skipped a tile with no more water.
LEAST_PIXELS = 100
#: A network must find at least this share of the evident water.
_FOUND = 0.5
#: It may add at most this many times the evident water.
_ADDED = 1.0
_LIKELY = 0.5


@dataclass
class Tally:
    """How a network's water compares with the evident one, in pixels."""

    evident: int = 0
    found: int = 0
    added: int = 0

    def count(self, likely: np.ndarray, evident: np.ndarray, water: np.ndarray) -> None:
        """Add a window: the network's water, the evident water, and what they come to."""
        self.evident += int(evident.sum())
        self.found += int((evident & likely).sum())
        self.added += int((water & ~evident).sum())

    @property
    def trusted(self) -> bool:
        """Return whether the network knows the evident water and does not flood the rest."""
        knows = self.found >= _FOUND * self.evident and self.added <= _ADDED * self.evident
        return knows or not self.added


def learn(
    tile_set: TileSet,
    labels: Path,
    counts: Counts,
    rounds: int = 20,
    seed: int = 0,
    progress: Progress | None = None,
) -> Network:
    """Return a network trained on labels by evidence.

    Of a class of hardly any pixels nothing can be learned: the network then calls everything
    the other class, whatever the seed, and says so.
    """
    progress = progress or Progress()
    if min(counts.water, counts.land) >= LEAST_PIXELS:
        return train_model(tile_set, labels, rounds=rounds, seed=seed, progress=progress)[0]
    is_water = counts.water > counts.land
    progress.message(
        say(
            "The tiles hold {count:,} pixels of {kind} by evidence, too few to learn from; the "
            "map is by evidence alone.",
            count=min(counts.water, counts.land),
            kind=say("land") if is_water else say("water"),
        )
    )
    return constant_network(tile_set, is_water)


def constant_network(tile_set: TileSet, is_water: bool) -> Network:
    """Return a network that calls everything one class: its last layer is a bias."""
    chosen = features.WITH_ELEVATION if tile_set.has_elevation else features.WITHOUT_ELEVATION
    made = architecture.water_network(len(chosen.features), np.random.default_rng(0))
    weights = dict(made.weights)
    weights["convolution_5/kernel"] = np.zeros_like(weights["convolution_5/kernel"])
    sign = 1.0 if is_water else -1.0
    weights["convolution_5/bias"] = np.array([5.0, -5.0], np.float32) * np.float32(sign)
    sensors = sorted({mosaic.sensor for mosaic in tile_set.mosaics()})
    return made.with_weights(
        weights,
        features=chosen.name,
        feature_names=list(chosen.features),
        sensors=sensors,
        threshold=_LIKELY,
        learned=False,
    )


class LearnedWater:
    """Water by evidence and a network together, in windows of any place."""

    def __init__(self, tile_set: TileSet, network: Network, evaluate: Evaluate) -> None:
        """Hold a network beside a tile set's evidence."""
        self.mosaics = tile_set.mosaics()
        self._evidence = EvidenceReader(self.mosaics)
        self._network, self._evaluate = network, evaluate
        self._learned = bool(network.card.get("learned", True))

    def read(
        self, mosaic: TileMosaic, window: Window, label: np.ndarray, tally: Tally
    ) -> np.ndarray:
        """Return the label of a window, uint8, and count how the network did.

        `label` is the window's label by evidence: what its history took back stays land.
        """
        evidence = self._evidence.read(mosaic, window)
        evidence = without(evidence, evidence.alone & (label == LAND))
        probability, valid = water_probability(mosaic, window, self._network, self._evaluate)
        likely = (probability > _LIKELY) & valid & self._learned
        water = evidence.held_against(likely)
        tally.count(likely, evidence.water, water)
        return as_label(water, evidence.valid)


def correct_by_learning(
    tile_set: TileSet,
    labels: Path,
    network: Network,
    folder: str | Path = "",
    evaluate: Evaluate | None = None,
    progress: Progress | None = None,
) -> tuple[Path, Tally]:
    """Write labels by evidence and network together; return their folder and the tally.

    What the labels leave unknown stays so. A network that does not know the evident water, or
    would flood the rest, is not trusted: the labels are written as they were, with a warning.
    """
    progress = progress or Progress()
    folder = Path(folder or tile_set.folder / "corrected")
    together = LearnedWater(tile_set, network, evaluate or on_tensorflow.evaluator(network))
    tiles = [(mosaic, *tile) for mosaic in together.mosaics for tile in mosaic.windows()]
    tally = Tally()
    for number, (mosaic, record, window) in enumerate(tiles):
        progress.at(number / len(tiles))
        before = mosaic.read_label(record, labels)
        after = together.read(mosaic, window, before, tally)
        after[before == UNKNOWN] = UNKNOWN
        mosaic.save_label(record, folder, after)
    if tally.trusted and not tally.added:
        return folder, tally
    if tally.trusted:
        progress.message(
            say(
                "The network finds {found:,} of {evident:,} pixels of evident water and adds "
                "{added:,}.",
                found=tally.found,
                evident=tally.evident,
                added=tally.added,
            )
        )
        return folder, tally
    progress.warning(
        say(
            "The network finds {found:,} of {evident:,} pixels of evident water and would add "
            "{added:,}: it is not trusted, and the labels stay as they are.",
            found=tally.found,
            evident=tally.evident,
            added=tally.added,
        )
    )
    for mosaic, record, _ in tiles:
        mosaic.save_label(record, folder, mosaic.read_label(record, labels))
    return folder, tally
