"""The strata of a map: its land, its water and, where probabilities tell it, its doubtful edge."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ...rasters.classes import LAND, WATER
from ...rasters.grid import Grid, Window, windows
from ...rasters.ground import ground_area, pixel_areas, warn_of_stretch
from ...rasters.reading import read_window
from ...support.errors import WaterGeeError
from ...support.progress import Progress
from ...support.texts import say
from ..water_maps import WaterMap, open_maps, probability_beside

#: The names of the strata by their codes; the first two are those of the classes.
NAMES = ("land", "water", "doubt")
#: What users read of them.
WORDS = {"land": say("land"), "water": say("water"), "doubt": say("doubtful edge")}
_DOUBT = 2
_NONE = 255
_WINDOW = 1024


@dataclass(frozen=True)
class Strata:
    """A map, and the probabilities that tell where it is in doubt."""

    map: WaterMap
    probability: WaterMap | None
    doubt: tuple[float, float]

    @property
    def grid(self) -> Grid:
        """Return the map's grid."""
        return self.map.grid

    def windows(self) -> list[Window]:
        """Return the windows that the map is read in."""
        return windows(self.grid.whole, _WINDOW)

    def read(self, window: Window) -> tuple[np.ndarray, np.ndarray]:
        """Return a window's strata (codes of `NAMES`, 255 none) and its classes, both uint8."""
        classes = self.map.read(self.grid.part(window))
        strata = np.where(np.isin(classes, (LAND, WATER)), classes, _NONE)
        if self.probability:
            whole = self.probability.grid.window_of(self.grid.part(window).bounds)
            chance = read_window(self.probability.dataset, whole, [1], fill=np.nan)[0]
            low, high = self.doubt
            strata[(strata != _NONE) & (chance >= low) & (chance < high)] = _DOUBT
        return strata, classes

    def counted(self, progress: Progress) -> Counts:
        """Return the pixels and the ground of each stratum, and the pixels by window."""
        parts = self.windows()
        pixels = np.zeros((len(parts), len(NAMES)), np.int64)
        ground = np.zeros(len(NAMES))
        for number, window in enumerate(parts):
            progress.at(number / len(parts))
            strata, _ = self.read(window)
            areas = pixel_areas(self.grid.part(window))
            for code in range(len(NAMES)):
                pixels[number, code] = np.count_nonzero(strata == code)
                ground[code] += ground_area(strata == code, areas)
        if not pixels.any():
            raise WaterGeeError(
                say(
                    "{path} has no pixel that is 0 (land) or 1 (water). Choose a water map.",
                    path=self.map.path,
                )
            )
        return Counts(pixels, ground)


@dataclass(frozen=True)
class Counts:
    """Pixels by window and stratum, and square metres of ground by stratum."""

    pixels: np.ndarray
    ground: np.ndarray


def open_strata(
    path: str, probability: str, doubt: tuple[float, float], progress: Progress
) -> Strata:
    """Open a map, and its probabilities: those named, or ``NAME_probability.tif`` beside it.

    `doubt` are the least probability of the doubtful edge and the one above it; where they are
    one, there is no such stratum. Raises WaterGeeError.
    """
    low, high = doubt
    if not 0 <= low <= high <= 1:
        raise WaterGeeError(
            say(
                "Doubt from {low:g} to {high:g} is no range of probabilities. Choose numbers from "
                "0 to 1, the smaller one first.",
                low=low,
                high=high,
            )
        )
    likely = (probability or _beside(path)) if low < high else ""
    if likely and not probability:
        progress.message(say("The probability is read from {path}.", path=likely))
    maps = {each.path: each for each in open_maps([path, *filter(None, [likely])])}
    warn_of_stretch(maps[path].grid, path, progress)
    return Strata(maps[path], maps.get(likely), doubt)


def _beside(path: str) -> str:
    """Return the probabilities that Map water's dock writes beside a map, '' without any."""
    beside = probability_beside(path)
    return str(beside) if beside.exists() else ""
