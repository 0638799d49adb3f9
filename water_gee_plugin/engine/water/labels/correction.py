"""Label noise corrected, over a whole tile set.

The label is one more source among those that the scene itself offers; how often it misses water
and calls land water is estimated from how all of them agree (`combination`). What that leaves
wrong are the pixels that no source can be right about: mixed ones, which are solved from sure
water and sure land close by (`unmixing`), and whole dark areas, which show none (`bodies`).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from ...rasters import reading
from ...rasters.classes import LAND, UNKNOWN, WATER
from ...rasters.grid import Window
from ...rasters.scenes.landsat import to_reflectance, valid_pixels
from ...rasters.tiles.mosaic import TileMosaic
from ...rasters.tiles.tile_set import TileSet
from ...support.errors import WaterGeeError
from ...support.progress import Progress
from ...support.texts import say
from . import correction_v1
from .bodies import VICINITY, believed, interior, neighbours, plausible
from .changes import the_one_mosaic, write_changes
from .combination import Combination, combine, count, pattern
from .rules import core_water, sure_water, too_bright
from .sources import LABEL, SceneVotes
from .unmixing import REACH, water_share
from .votes import Votes

ROBUST, V1 = "robust", "v1"
METHODS = (ROBUST, V1)
#: A mixed pixel lies so near known water: further off, dark land looks like a mixture too.
_ARM = 3
#: How much darker than its mean the land in a mixed pixel may be, in standard deviations.
_DARKER = 0.6
#: How far around a pixel the correction looks.
_MARGIN = VICINITY + REACH + 3
#: A class that would keep less than this share of its label has collapsed: the label stays.
_COLLAPSE = 0.2
#: A smaller share of a class is no ground to overrule a label on.
_RARE = 0.001
#: How often at most a correction tells what it has changed so far.
_POINTS = 50


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
        return self.water_before + self.to_water - self.to_land - self.to_unknown

    def collapsed(self, expected: float) -> bool:
        """Return whether a class has all but gone, without the scene saying so.

        `expected` is the share of water by the scene's own sources, 0 where it is not known.
        """
        water, land = self.water_before, self.known - self.water_before
        water_after, land_after = self._water_after, self.known - self._water_after
        if water_after >= _COLLAPSE * water and land_after >= _COLLAPSE * land:
            return False
        likely = expected * self.known, (1 - expected) * self.known
        foreseen = water_after >= _COLLAPSE * likely[0] and land_after >= _COLLAPSE * likely[1]
        return not (foreseen and _RARE < expected < 1 - _RARE)


def correct_labels(
    tile_set: TileSet,
    labels: str | Path = "",
    method: str = ROBUST,
    rounds: int = 0,
    seed: int = 0,
    folder: str | Path = "",
    progress: Progress | None = None,
    changes: str | Path = "",
) -> tuple[Path, Flips]:
    """Write corrected labels of a tile set; return their folder and what was changed.

    Where the label has water and nothing can tell, the corrected one is unknown. `changes` is a
    raster to write of what was changed. `rounds` and `seed` are for v1, which learns; `rounds`
    is its own number by default. When a class would all but vanish, the labels are written as
    they were, with a warning. Raises WaterGeeError.
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
        the_one_mosaic(tile_set)
    _require_both_classes(tile_set, source)
    expected = 0.0
    if method == V1:
        step = progress.stage(0, 0.7)
        decide = correction_v1.learn(tile_set, source, rounds, np.random.default_rng(seed), step)
    else:
        evidence = _Evidence(tile_set, source, progress.stage(0, 0.3))
        progress.message(
            say(
                "Combined sources and their estimated errors: {found}.",
                found=evidence.combination.describe(),
            )
        )
        decide, expected = _by_evidence(evidence), evidence.combination.water
    start = 0.7 if method == V1 else 0.3
    flips = _apply(tile_set, source, folder, decide, progress.stage(start, 1))
    if flips.collapsed(expected):
        progress.warning(
            say(
                "The correction would change {to_land:,} water pixels to land and {to_water:,} "
                "land pixels to water, leaving almost none of one class. The labels were left "
                "unchanged.",
                to_land=flips.to_land,
                to_water=flips.to_water,
            )
        )
        flips = _apply(tile_set, source, folder, lambda _, __, label: label, progress.stage(0.9, 1))
    tile_set.note_correction(folder, source, method=method)
    progress.message(
        say(
            "Pixels changed to water: {to_water:,}, to land: {to_land:,}, of {known:,} labelled "
            "pixels. The label is estimated to miss {missed_water:.1%} of the water and to mark "
            "{false_water:.2%} of the land as water.",
            to_water=flips.to_water,
            to_land=flips.to_land,
            known=flips.known,
            missed_water=flips.missed_water,
            false_water=flips.false_water,
        )
    )
    if changes:
        write_changes(tile_set, source, folder, changes, progress)
    return folder, flips


def _require_both_classes(tile_set: TileSet, labels: Path) -> None:
    """Raise WaterGeeError when a label holds one class only."""
    found: set[int] = set()
    for tiles in tile_set.mosaics():
        for record in tiles.records:
            found |= set(np.unique(tiles.read_label(record, labels)).tolist())
    for value, name in ((WATER, say("water")), (LAND, say("land"))):
        if value not in found:
            raise WaterGeeError(
                say(
                    "The labels in {labels} contain no {name} pixels, but both classes are "
                    "needed. Choose another source, or tiles that contain both.",
                    labels=labels,
                    name=name,
                )
            )


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
            if done % max(total // _POINTS, 1) == 0 or done == total:
                progress.metric(
                    "changed", tile=done, to_water=flips.to_water, to_land=flips.to_land
                )
    return flips


class _Evidence:
    """What the label and the scene's own sources say together, in windows of any place."""

    def __init__(self, tile_set: TileSet, labels: Path, progress: Progress) -> None:
        """Estimate the error rates of all sources over the set."""
        mosaics = tile_set.mosaics()
        self._votes = SceneVotes(mosaics)
        self._labels = {
            (each.grid.crs, each.period): reading.mosaic(
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
            counts += count(pattern(votes.each())[known], len(sources))
        self.combination: Combination = combine(sources, counts)

    def read(self, tiles: TileMosaic, window: Window) -> tuple[np.ndarray, Votes, np.ndarray]:
        """Return a window's image, all votes, the label's too, and where both are known."""
        stored = self._labels[tiles.grid.crs, tiles.period]
        label = reading.read_window(stored, window, fill=UNKNOWN)[0]
        image, votes = self._votes.read(tiles, window)
        known = valid_pixels(image) & (label != UNKNOWN)
        return image, replace(votes, label=label == WATER), known


def _by_evidence(evidence: _Evidence) -> correction_v1.Decide:
    """Return how tiles are decided: sources combined, bodies judged, mixed pixels solved."""
    inner = slice(_MARGIN, -_MARGIN)

    def decide(tiles: TileMosaic, window: Window, label: np.ndarray) -> np.ndarray:
        """Return a tile's label as all evidence has it."""
        image, votes, known = evidence.read(tiles, window.grown(_MARGIN))
        probability = evidence.combination.probability(pattern(votes.each()))
        water, doubtful = _decided(image, votes, known, probability)
        decided = np.where(water, WATER, LAND).astype(np.uint8)
        decided[doubtful] = UNKNOWN
        return decided[inner, inner]

    return decide


def _decided(
    image: np.ndarray, votes: Votes, known: np.ndarray, probability: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Return where water is by the votes and what they come to, and where that is doubtful."""
    sure, bright = sure_water(votes, image), too_bright(votes, image)
    likely = (probability > 0.5) & known
    water = believed(likely, image, votes, known)
    core = core_water(votes) & water
    bank = known & (neighbours(water) > 0)
    # What passes some tests may be water that is missed: it tells less of what land looks like,
    # and snow, which is too bright for that, tells nothing.
    doubt = votes.tests.passed() / 5
    clear = known & ~bank & ~(bright & (doubt > 0))
    land = np.where(clear, (1 - probability * (probability < 0.5)) * (1 - doubt), 0)
    pure = core | interior(water, known)
    share, stray, told = water_share(to_reflectance(image[:6]), pure, land)
    # Any vote at all, or water beside it: a pixel without either is no mixture, whatever it is.
    possible = known & (bank | ((doubt > 0) & (neighbours(water, _ARM) > 0)))
    # Half way between water and land, which may be of the darker kind.
    added = told & (share > (1 + _DARKER * stray) / 2) & possible
    removed = told & (share < 0.5) & ~core
    decided = (water | (added & plausible(water | added, sure, known))) & ~removed
    # The label and the votes agree on water, and its body shows none: one of them is wrong.
    labelled = np.zeros_like(known) if votes.label is None else votes.label
    return decided, labelled & likely & ~water & ~decided
