"""Label noise corrected, over a whole tile set.

The label is one more source among those that the scene itself offers; how often it misses water
and calls land water is estimated from how all of them agree (`combination`). What that leaves
wrong are the pixels that no source can be right about: mixed ones, which are solved from sure
water and sure land close by (`unmixing`), and whole dark areas, which show none (`bodies`).
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ..errors import WaterGeeError
from ..progress import Progress
from ..rasters import raster
from ..rasters.landsat import to_reflectance
from ..rasters.raster import Window
from ..rasters.tiles import LAND, UNKNOWN, WATER, TileMosaic, TileSet
from . import correction_v1
from .bodies import VICINITY, interior, neighbours, plausible
from .combination import Combination, combine, count, pattern
from .sources import LABEL, SceneVotes, core_water, sure_water, valid_pixels
from .unmixing import REACH, water_share

ROBUST, V1 = "robust", "v1"
METHODS = (ROBUST, V1)
#: How far around a pixel the correction looks.
_MARGIN = VICINITY + REACH + 3
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
    def missed_water(self) -> float:
        """Return the estimated share of water that the label calls land."""
        return self.to_water / max(self._water_after, 1)

    @property
    def false_water(self) -> float:
        """Return the estimated share of land that the label calls water."""
        return self.to_land / max(self.known - self._water_after, 1)

    @property
    def _water_after(self) -> int:
        """Return how many pixels are water after the correction."""
        return self.water_before + self.to_water - self.to_land

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
        f"Corrected: {flips.to_water:,} pixels to water, {flips.to_land:,} to land, of "
        f"{flips.known:,}. The label misses an estimated {flips.missed_water:.1%} of water and "
        f"calls {flips.false_water:.2%} of land water."
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


class _Evidence:
    """What the label and the scene's own sources say together, in windows of any place."""

    def __init__(self, tile_set: TileSet, labels: Path, progress: Progress) -> None:
        """Estimate the error rates of all sources over the set."""
        mosaics = tile_set.mosaics()
        self._votes = SceneVotes(mosaics)
        self._labels = {
            (each.grid.crs, each.period): raster.mosaic(
                [str(labels / record.file_name) for record in each.records], each.grid
            )
            for each in mosaics
        }
        sources = (LABEL, *self._votes.sources)
        counts = np.zeros(1 << len(sources))
        tiles = [(each, window) for each in mosaics for _, window in each.windows()]
        for number, (each, window) in enumerate(tiles):
            progress.at(number / len(tiles))
            _, votes, known = self.read(each, window)
            counts += count(pattern(votes)[known], len(sources))
        self.combination: Combination = combine(sources, counts)

    def read(
        self, tiles: TileMosaic, window: Window
    ) -> tuple[np.ndarray, list[np.ndarray], np.ndarray]:
        """Return a window's image, all votes (the label's first), and where both are known."""
        stored = self._labels[tiles.grid.crs, tiles.period]
        label = raster.read_window(stored, window, fill=UNKNOWN)[0]
        image, votes = self._votes.read(tiles, window)
        return image, [label == WATER, *votes], valid_pixels(image) & (label != UNKNOWN)


def _robust(
    tile_set: TileSet, labels: Path, rounds: int, rng: np.random.Generator, progress: Progress
) -> correction_v1.Decide:
    """Combine the label with the scene's sources; solve mixed pixels; drop implausible bodies."""
    evidence = _Evidence(tile_set, labels, progress)
    progress.message(f"Sources combined: {evidence.combination.describe()}.")
    inner = slice(_MARGIN, -_MARGIN)

    def decide(tiles: TileMosaic, window: Window, label: np.ndarray) -> np.ndarray:
        """Return a tile's label as all evidence has it."""
        image, votes, known = evidence.read(tiles, window.grown(_MARGIN))
        probability = evidence.combination.probability(pattern(votes))
        water = _decided(image, votes, known, probability)
        return np.where(water[inner, inner], WATER, LAND).astype(np.uint8)

    return decide


def _decided(
    image: np.ndarray, votes: list[np.ndarray], known: np.ndarray, probability: np.ndarray
) -> np.ndarray:
    """Return where water is, from the votes and the probability that they come to."""
    seen = votes[1:]
    sure = sure_water(image, seen)
    water = plausible((probability > 0.5) & known, sure, known)
    core = core_water(seen) & water
    bank = known & (neighbours(water) > 0)
    land = np.where(known & ~bank, 1 - probability * (probability < 0.5), 0)
    share, told = water_share(to_reflectance(image[:6]), core | interior(water, known), land)
    # Any vote at all, or water beside it: a pixel without either is no mixture, whatever it is.
    possible = bank | np.stack(seen[1:6]).any(0)
    added = told & (share > 0.5) & possible & known
    removed = told & (share < 0.5) & ~core
    return (water | (added & plausible(water | added, sure, known))) & ~removed
