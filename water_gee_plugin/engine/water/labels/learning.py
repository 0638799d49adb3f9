"""Labels that a network corrects: it learns from evidence what its witnesses miss.

Evidence of water has few errors and misses much; its land is what is noisy. A network that
learns from it finds missed water that looks like seen water. What it finds is added where
nothing speaks against it, and what is evident stays: a network can add, and never erase.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ...network import on_tensorflow
from ...network.graph import Network
from ...rasters.classes import UNKNOWN, WATER, as_classes
from ...rasters.tiles.tile_set import TileSet
from ...support.files import replacing_files
from ...support.progress import Progress
from ...support.texts import Text, say
from ..evidence.evidence import EvidenceReader
from ..mapping import water_probability
from ..training.fitting import Plan, train_model
from ..training.one_class import has_learned
from .single_source import each_tile

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

    def sentence(self) -> Text:
        """Return what came of the network, for the user."""
        if self.trusted:
            return say(
                "The network finds {found:,} of {evident:,} pixels of evident water and adds "
                "{added:,}.",
                found=self.found,
                evident=self.evident,
                added=self.added,
            )
        return say(
            "The network finds {found:,} of {evident:,} pixels of evident water and would add "
            "{added:,}. It is not trusted, and adds nothing.",
            found=self.found,
            evident=self.evident,
            added=self.added,
        )


def learn(
    tile_set: TileSet,
    labels: Path,
    given: Path,
    evidence: EvidenceReader,
    rounds: int,
    seed: int,
    progress: Progress,
) -> None:
    """Let a network learn from labels by evidence, and add what it finds to them.

    What evidence leaves unknown of the `given` labels' water is what the network says it is.
    """
    step = progress.stage(0, 0.7)
    network, _ = train_model(
        tile_set, labels, rounds=rounds or Plan.rounds, seed=seed, progress=step
    )
    if has_learned(network):
        add_learned(tile_set, labels, given, evidence, network, progress.stage(0.7, 1))


def add_learned(
    tile_set: TileSet,
    labels: Path,
    given: Path,
    evidence: EvidenceReader,
    network: Network,
    progress: Progress,
) -> Tally:
    """Add to labels what a network finds and nothing speaks against; return how it did.

    Labels are rewritten when all are done, and only by a network that is trusted. What the
    `given` ones leave unknown stays so.
    """
    evaluate = on_tensorflow.evaluator(network)
    tiles, tally = list(each_tile(tile_set.mosaics())), Tally()
    with replacing_files(labels) as new:
        for number, (mosaic, record, window) in enumerate(tiles):
            progress.at(number / len(tiles))
            before = mosaic.read_label(record, labels)
            probability, valid = water_probability(mosaic, window, network, evaluate)
            likely = (probability > _LIKELY) & valid
            found = evidence.read(mosaic, window)
            water = (before == WATER) | (likely & ~found.against)
            known = found.valid & (mosaic.read_label(record, given) != UNKNOWN)
            tally.count(likely, before == WATER, water & known)
            mosaic.save_label(record, new, as_classes(water, known))
        if not tally.trusted:
            for made in new.iterdir():
                made.unlink()
    tell = progress.message if tally.trusted else progress.warning
    tell(tally.sentence())
    return tally
