"""Label noise corrected, over a whole tile set.

A label is one more witness: its water counts where anything of the image supports it and nothing
named speaks against it, and its land does not count where the image shows water. Where the label
alone says water, nobody knows yet. Then a network learns from that, and adds what it finds
(`learning`). v1's own way is kept for comparison (`correction_v1`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ...rasters.classes import LAND, UNKNOWN, WATER
from ...rasters.grid import Window
from ...rasters.tiles.catalogue import Record
from ...rasters.tiles.mosaic import TileMosaic
from ...rasters.tiles.tile_set import TileSet
from ...support.errors import WaterGeeError
from ...support.files import replacing_files
from ...support.progress import Progress
from ...support.texts import say
from ..evidence.evidence import EvidenceReader
from . import correction_v1
from .changes import mosaics_of_one_period, write_changes
from .learning import learn
from .single_source import each_tile

LEARNING, EVIDENCE, V1 = "learning", "evidence", "v1"
METHODS = (LEARNING, EVIDENCE, V1)
#: A class that would keep less than this share of its label has collapsed: the label stays.
_COLLAPSE = 0.2
#: How often at most a correction tells what it has changed so far.
_POINTS = 50

Tiles = Sequence[tuple[TileMosaic, Record, Window]]


@dataclass
class Flips:
    """How many pixels a correction changed, in each direction, of how many."""

    to_water: int = 0
    to_land: int = 0
    known: int = 0
    water_before: int = 0
    to_unknown: int = 0

    def count(self, before: np.ndarray, after: np.ndarray) -> float:
        """Add a tile; return the share of its known pixels that changed."""
        to_water = int(((before == LAND) & (after == WATER)).sum())
        to_land = int(((before == WATER) & (after == LAND)).sum())
        known = int((before != UNKNOWN).sum())
        self.to_unknown += int(((before == WATER) & (after == UNKNOWN)).sum())
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
    def _water_after(self) -> int:
        """Return how many pixels are water after the correction."""
        return self.water_before + self.to_water - self.to_land - self.to_unknown

    @property
    def collapsed(self) -> bool:
        """Return whether a class has all but gone."""
        water, land = self.water_before, self.known - self.water_before
        water_after, land_after = self._water_after, self.known - self._water_after
        return water_after < _COLLAPSE * water or land_after < _COLLAPSE * land


def correct_labels(
    tile_set: TileSet,
    labels: str | Path = "",
    method: str = LEARNING,
    rounds: int = 0,
    seed: int = 0,
    folder: str | Path = "",
    progress: Progress | None = None,
    changes: str | Path = "",
) -> tuple[Path, Flips]:
    """Write corrected labels of a tile set; return their folder and what was changed.

    Where the label has water and nothing can tell, the corrected one is unknown. `changes` is a
    raster to write of what was changed. `seed` and `rounds` are for the methods that learn (0
    rounds: a method's own number). When v1 would make a class all but vanish, the labels are
    written as they were, with a warning. Labels that are there stay until all new ones are good.
    Raises WaterGeeError.
    """
    progress = progress or Progress()
    source = tile_set.label_folder(labels)
    folder = Path(folder or tile_set.folder / "corrected")
    if method not in METHODS:
        raise WaterGeeError(
            say(
                "Unknown method '{method}'. Choose one of: {names}.",
                method=method,
                names=", ".join(METHODS),
            )
        )
    if changes:
        mosaics_of_one_period(tile_set)
    tiles = list(each_tile(tile_set.mosaics()))
    with replacing_files(folder) as new:
        if method == V1:
            flips = _as_v1_does(tile_set, tiles, source, new, rounds, seed, progress)
        else:
            evidence = EvidenceReader(tile_set.mosaics())
            _hold_against_evidence(tiles, source, new, evidence, progress.stage(0, 0.3))
            if method == LEARNING:
                learn(tile_set, new, source, evidence, rounds, seed, progress.stage(0.3, 0.95))
            flips = _count(tile_set, tiles, source, new, progress)
        tile_set.note_correction(new, source, method=method)
    progress.message(
        say(
            "Pixels changed to water: {to_water:,}, to land: {to_land:,}, of {known:,} labelled "
            "pixels.",
            to_water=flips.to_water,
            to_land=flips.to_land,
            known=flips.known,
        )
    )
    if changes:
        write_changes(tile_set, source, folder, changes, progress)
    return folder, flips


def _hold_against_evidence(
    tiles: Tiles, source: Path, folder: Path, evidence: EvidenceReader, progress: Progress
) -> None:
    """Write labels by the evidence of the image, the label being a part of it."""
    for number, (mosaic, record, window) in enumerate(tiles):
        progress.at(number / len(tiles))
        before = mosaic.read_label(record, source)
        found = evidence.read(mosaic, window)
        labelled = before == WATER
        free = labelled & ~found.water & ~found.against
        after = np.where(found.water | (free & found.supported), WATER, LAND).astype(np.uint8)
        after[(free & ~found.supported) | (before == UNKNOWN)] = UNKNOWN
        mosaic.save_label(record, folder, after)


def _as_v1_does(
    tile_set: TileSet,
    tiles: Tiles,
    source: Path,
    folder: Path,
    rounds: int,
    seed: int,
    progress: Progress,
) -> Flips:
    """Write labels by v1's method, or as they were where it would lose a class."""
    rng = np.random.default_rng(seed)
    decide = correction_v1.learn(tile_set, source, rounds, rng, progress.stage(0, 0.7))
    for number, (mosaic, record, window) in enumerate(tiles):
        progress.at(0.7 + 0.2 * number / len(tiles))
        mosaic.save_label(record, folder, decide(mosaic, window, mosaic.read_label(record, source)))
    flips = _count(tile_set, tiles, source, folder, progress)
    if not flips.collapsed:
        return flips
    progress.warning(
        say(
            "The correction would change {to_land:,} water pixels to land and {to_water:,} "
            "land pixels to water, leaving almost none of one class. The labels were left "
            "unchanged.",
            to_land=flips.to_land,
            to_water=flips.to_water,
        )
    )
    for mosaic, record, _ in tiles:
        mosaic.save_label(record, folder, mosaic.read_label(record, source))
    return _count(tile_set, tiles, source, folder, progress)


def _count(tile_set: TileSet, tiles: Tiles, before: Path, after: Path, progress: Progress) -> Flips:
    """Count what changed between two folders of labels, and tell it as it adds up."""
    flips = Flips()
    for done, (mosaic, record, _) in enumerate(tiles, 1):
        changed = flips.count(mosaic.read_label(record, before), mosaic.read_label(record, after))
        tile_set.update(record.tile, record.period, flipped_fraction=changed)
        if done % max(len(tiles) // _POINTS, 1) == 0 or done == len(tiles):
            progress.metric("changed", tile=done, to_water=flips.to_water, to_land=flips.to_land)
    return flips
