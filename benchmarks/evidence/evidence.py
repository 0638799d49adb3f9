"""The label model: what witnesses see, and mixed pixels solved from it. numpy alone.

It is the whole method of a QGIS without TensorFlow, the label that a network learns from where
there is one (`self_learning`), and what the network's map is held against.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from water_gee_plugin.engine.rasters.classes import LAND, UNKNOWN, WATER
from water_gee_plugin.engine.rasters.grid import Window
from water_gee_plugin.engine.rasters.tiles.mosaic import TileMosaic
from water_gee_plugin.engine.rasters.tiles.tile_set import TileSet
from water_gee_plugin.engine.support.errors import WaterGeeError
from water_gee_plugin.engine.support.progress import Progress
from water_gee_plugin.engine.support.texts import say

from .history import PERIODS, doubted
from .mixtures import mixed_water, water_share
from .rules import AGAINST_ADDED, REACH, WITNESSES, Rule, any_of, witnessed
from .witnesses import Ground, Votes, Witnesses

#: How far a pixel's evidence looks: pure pixels within reach, and their neighbours' neighbours.
MARGIN = REACH + 2
_INNER = (slice(MARGIN, -MARGIN), slice(MARGIN, -MARGIN))


@dataclass(frozen=True)
class Evidence:
    """What speaks for water and against it; each bool, height × width, but `share`.

    `water`: seen by a witness, or half a mixed pixel; `against`: named evidence that a network
    may not add water here; `alone`: the QA bit says water and no test agrees, not even weakly;
    `share`: of water in a pixel, float, NaN where it cannot be told; `valid`: has data.
    """

    water: np.ndarray
    against: np.ndarray
    alone: np.ndarray
    share: np.ndarray
    valid: np.ndarray

    def label(self) -> np.ndarray:
        """Return the label, uint8: 0 land, 1 water, 255 no data."""
        return as_label(self.water, self.valid)

    def held_against(self, likely: np.ndarray) -> np.ndarray:
        """Return water: what is likely and nothing speaks against, and all that is evident."""
        return (self.water | (likely & ~self.against)) & self.valid


@dataclass
class Counts:
    """How many pixels of a set are water, land and without data."""

    water: int = 0
    land: int = 0
    unknown: int = 0

    def add(self, label: np.ndarray) -> None:
        """Count a label's pixels."""
        self.water += int((label == WATER).sum())
        self.land += int((label == LAND).sum())
        self.unknown += int((label == UNKNOWN).sum())

    @property
    def water_fraction(self) -> float:
        """Return the share of known pixels that are water."""
        return self.water / max(self.water + self.land, 1)


def evidence_of(
    ground: Ground,
    votes: Votes,
    witnesses: Sequence[tuple[Rule, Sequence[Rule]]] = WITNESSES,
    against_added: Sequence[Rule] = AGAINST_ADDED,
) -> Evidence:
    """Return the evidence of a window; its outer MARGIN pixels lack some of it.

    `witnesses` and `against_added` are the rules to judge by: leave one out for its ablation.
    """
    seen = witnessed(ground, votes, witnesses)
    against = any_of(against_added, ground, votes)
    share = water_share(ground, votes, seen)
    water = (seen | (mixed_water(votes, seen, share) & ~against)) & ground.valid
    return Evidence(water, against, votes.qa & ~votes.any_test, share, ground.valid)


def as_label(water: np.ndarray, valid: np.ndarray) -> np.ndarray:
    """Return a label, uint8: 0 land, 1 water, 255 no data."""
    label = np.where(water, WATER, LAND).astype(np.uint8)
    label[~valid] = UNKNOWN
    return label


class EvidenceReader:
    """The evidence of a tile set, in windows of any place."""

    def __init__(self, mosaics: Sequence[TileMosaic]) -> None:
        """Find what witnesses the set offers."""
        self._witnesses = Witnesses(mosaics)

    def read(self, mosaic: TileMosaic, window: Window) -> Evidence:
        """Return the evidence of a window, the same whatever the window."""
        wide = evidence_of(*self._witnesses.read(mosaic, window.grown(MARGIN)))
        parts = (wide.water, wide.against, wide.alone, wide.share, wide.valid)
        return Evidence(*(part[_INNER] for part in parts))


def label_by_evidence(
    tile_set: TileSet, folder: str | Path = "", progress: Progress | None = None
) -> tuple[Path, Counts]:
    """Write a label of every tile by evidence; return their folder and what they hold.

    Where a place has several periods, its history is evidence too. Ground of one class is said,
    and labelled. Raises WaterGeeError when no pixel has data.
    """
    progress = progress or Progress()
    folder = Path(folder or tile_set.folder / "labels")
    mosaics = tile_set.mosaics()
    reader, counts = EvidenceReader(mosaics), Counts()
    tiles = [(mosaic, *tile) for mosaic in mosaics for tile in mosaic.windows()]
    for number, (mosaic, record, window) in enumerate(tiles):
        progress.at(number / len(tiles))
        mosaic.save_label(record, folder, reader.read(mosaic, window).label())
    if len(tile_set.periods()) >= PERIODS:
        _look_back(mosaics, reader, folder)
    for mosaic, record, _ in tiles:
        label = mosaic.read_label(record, folder)
        counts.add(label)
        tile = Counts()
        tile.add(label)
        tile_set.update(record.tile, record.period, water_fraction=tile.water_fraction)
    if not counts.water + counts.land:
        raise WaterGeeError(say("Every pixel of the tiles is no data; nothing can be labelled."))
    say_one_class(counts, progress)
    return folder, counts


def say_one_class(counts: Counts, progress: Progress) -> None:
    """Tell the user when the ground is all of one class."""
    if not counts.water:
        progress.message(say("Nothing in the tiles looks like water; all of it is called land."))
    elif not counts.land:
        progress.message(say("Everything in the tiles looks like water; all of it is called so."))


def _look_back(mosaics: Sequence[TileMosaic], reader: EvidenceReader, folder: Path) -> None:
    """Take back water that only one source sees in only one of several periods."""
    places: dict[tuple[str, str], list[tuple[TileMosaic, int]]] = {}
    for mosaic in mosaics:
        for number, (record, _) in enumerate(mosaic.windows()):
            places.setdefault((mosaic.grid.crs, record.tile), []).append((mosaic, number))
    for looks in places.values():
        if len(looks) < PERIODS:
            continue
        rows = [(mosaic, *list(mosaic.windows())[number]) for mosaic, number in looks]
        labels = np.stack([mosaic.read_label(record, folder) for mosaic, record, _ in rows])
        for number, (mosaic, record, window) in enumerate(rows):
            others = np.delete(labels, number, axis=0)
            wrong = doubted(reader.read(mosaic, window).alone, others)
            if wrong.any():
                mosaic.save_label(record, folder, np.where(wrong, LAND, labels[number]))


def without(evidence: Evidence, wrong: np.ndarray) -> Evidence:
    """Return evidence that no longer says water where it was found wrong."""
    return replace(evidence, water=evidence.water & ~wrong, against=evidence.against | wrong)
