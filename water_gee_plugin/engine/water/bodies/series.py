"""The water area of each body in each of many maps, what clouds hide filled where it can be told.

How often a pixel is water is first told by the looks at it. Clouds hide other ground on each day,
so the looks of two neighbours differ; then the filled maps count as looks too, a few times over.
"""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ...rasters.classes import LAND, UNKNOWN, WATER
from ...rasters.grid import Grid, Window, union, windows
from ...rasters.ground import each_pixel, pixel_areas, warn_of_stretch
from ...rasters.polygons import Area
from ...rasters.vectors import DATE, REAL, TEXT, require_format, writing_rows
from ...support.errors import WaterGeeError
from ...support.progress import Progress
from ...support.texts import say
from ..water_maps import WaterMap, open_maps
from .extraction import BODY
from .filling import (
    NO_LEVEL,
    OK,
    OUTSIDE,
    TOO_SMALL,
    Filled,
    Fit,
    filled,
    histogram,
    level_of,
)

FIELDS = {
    BODY: TEXT,
    "period": TEXT,
    "start": DATE,
    "end": DATE,
    "seen_km2": REAL,
    "filled_km2": REAL,
    "hidden_share": REAL,
    "misfit": REAL,
    "flag": TEXT,
}
#: Further times that occurrence is told, with the filled maps among the looks.
_ROUNDS = 3
#: So many pixels of all maps together are in memory at a time.
_IN_MEMORY = 1 << 26
#: The levels of a body of more pixels wait on disk.
_LEVELS_IN_MEMORY = 1 << 26


@dataclass(frozen=True)
class Written:
    """How many rows there are, and how many of them have a filled area."""

    rows: int
    filled: int


def water_series(
    paths: Sequence[str],
    bodies: Sequence[tuple[str, Area]],
    output: str,
    most_misfit: float,
    progress: Progress,
) -> Written:
    """Write a row a body (id and polygons) and map of one lattice, in the order of time.

    The columns are `FIELDS`: areas on the ground of pixels whose centres lie in the body;
    `hidden_share` and `misfit` are shares 0–1; what is not known is null. `filled_km2` is there
    where `flag` is 'ok', see `Filled`; `most_misfit` is the greatest share of the water that may
    not fit. Raises WaterGeeError.
    """
    require_format(output, geometry=False)
    maps = open_maps(paths)
    _require_ids(bodies)
    whole = union([each.grid for each in maps])
    warn_of_stretch(whole, maps[0].path, progress)
    flags: Counter[str] = Counter()
    with writing_rows(output, FIELDS) as add:
        for number, (name, area) in enumerate(bodies):
            part = progress.stage(number / len(bodies), (number + 1) / len(bodies))
            for each, row in zip(maps, _rows(maps, whole, area, most_misfit, part)):
                add(_values(name, each, row), None)
                flags[row.flag] += 1
            part.at(1)
    _tell(flags, progress)
    return Written(sum(flags.values()), flags[OK])


def _require_ids(bodies: Sequence[tuple[str, Area]]) -> None:
    """Raise WaterGeeError unless there are bodies, each with an id of its own."""
    if not bodies:
        raise WaterGeeError(say("There is no water body. Add or select at least one polygon."))
    name, count = Counter(name for name, _ in bodies).most_common(1)[0]
    if count > 1:
        raise WaterGeeError(
            say(
                "{count} polygons have the ID {name}. Choose a field whose values differ, or "
                "dissolve the polygons by it.",
                count=count,
                name=name,
            )
        )


def _tell(flags: Counter[str], progress: Progress) -> None:
    """Say how many rows have no filled area, and why."""
    without = {flag: count for flag, count in flags.items() if flag != OK}
    if without:
        progress.message(
            say(
                "Rows without a filled area: {count} of {total} ({flags}).",
                count=sum(without.values()),
                total=sum(flags.values()),
                flags=", ".join(f"{flag}: {count}" for flag, count in sorted(without.items())),
            )
        )


def _values(name: str, each: WaterMap, row: Filled) -> dict[str, object]:
    start, end = each.span
    return {
        BODY: name,
        "period": each.period,
        "start": start or None,
        "end": end or None,
        "seen_km2": None if row.seen is None else row.seen / 1e6,
        "filled_km2": None if row.filled is None else row.filled / 1e6,
        "hidden_share": row.hidden,
        "misfit": row.misfit,
        "flag": row.flag,
    }


def _rows(
    maps: Sequence[WaterMap], whole: Grid, area: Area, most_misfit: float, progress: Progress
) -> list[Filled]:
    """Return what each map shows of a body."""
    try:
        window = whole.window_of(area.bounds_in(whole.crs))
    except WaterGeeError:  # it has no place in the maps' CRS
        return [Filled.nothing(OUTSIDE)] * len(maps)
    if window.intersection(whole.whole) is None:
        return [Filled.nothing(OUTSIDE)] * len(maps)
    counts = _Body(maps, whole.part(window), area).counts(most_misfit, progress)
    if not counts.any():
        return [Filled.nothing(TOO_SMALL)] * len(maps)
    return [filled(of_map, most_misfit) for of_map in counts]


@dataclass(frozen=True)
class _Pixels:
    """The pixels of a body in a window: where they are, what maps show, and their ground (m²)."""

    inside: np.ndarray
    classes: np.ndarray
    ground: np.ndarray


class _Body:
    """Counts a body's pixels by map and level."""

    def __init__(self, maps: Sequence[WaterMap], grid: Grid, area: Area) -> None:
        """Count on the grid of the body's bounds, which may reach outside the maps."""
        self._maps, self._grid, self._area = maps, grid, area
        side = int((_IN_MEMORY / len(maps)) ** 0.5)
        self._parts = windows(grid.whole, min(max(side, 64), 1024))
        self._levels = _array(grid.height, grid.width)
        self._read: tuple[Window, _Pixels] | None = None

    def counts(self, most_misfit: float, progress: Progress) -> np.ndarray:
        """Return the ground (m²) by map, kind and level."""
        nothing = np.full(len(self._maps), -1)
        counts = self._counted(nothing, progress.stage(0, 1 / (_ROUNDS + 1)))
        for number in range(1, _ROUNDS + 1):
            best = np.array([_level(each, most_misfit) for each in counts])
            step = progress.stage(number / (_ROUNDS + 1), (number + 1) / (_ROUNDS + 1))
            counts = self._counted(best, step)
        return counts

    def _counted(self, best: np.ndarray, progress: Progress) -> np.ndarray:
        counts = np.zeros((len(self._maps), 3, NO_LEVEL + 1))
        for number, window in enumerate(self._parts, 1):
            pixels = self._pixels(window, progress)
            rows = slice(window.row, window.row + window.height)
            columns = slice(window.column, window.column + window.width)
            stored = self._levels[rows, columns]
            levels = _levels(pixels.classes, stored[pixels.inside], best)
            stored[pixels.inside] = levels
            for each, classes in zip(counts, pixels.classes):
                each += histogram(classes, levels, pixels.ground)
            progress.at(number / len(self._parts))
        return counts

    def _pixels(self, window: Window, progress: Progress) -> _Pixels:
        """Read a window, unless it is the one that was read last."""
        if self._read and self._read[0] == window:
            return self._read[1]
        grid = self._grid.part(window)
        inside = self._area.mask(grid)
        classes = np.full((len(self._maps), int(inside.sum())), UNKNOWN, np.uint8)
        for row, each in zip(classes, self._maps):
            progress.check()
            row[:] = each.read(grid)[inside]
        ground = each_pixel(pixel_areas(grid), grid.height, grid.width)[inside]
        pixels = _Pixels(inside, classes, ground)
        self._read = window, pixels
        return pixels


def _level(counts: np.ndarray, most_misfit: float) -> int:
    """Return the level that fits a map, -1 where none fits well enough to be believed."""
    seen = float(counts[:2].sum())
    fit = Fit.of(counts)
    return fit.best if seen and fit.misfit(seen) <= most_misfit else -1


def _levels(classes: np.ndarray, before: np.ndarray, best: np.ndarray) -> np.ndarray:
    """Return how often pixels (maps × pixels) are water; what `best` levels fill counts too."""
    wet = (classes == WATER).sum(axis=0)
    own = wet + (classes == LAND).sum(axis=0)
    looks = own.copy()
    for number in np.flatnonzero(best >= 0):
        hidden = (classes[number] != WATER) & (classes[number] != LAND) & (before < NO_LEVEL)
        looks += hidden
        wet += hidden & (before >= best[number])
    return level_of(wet, looks, own)


def _array(height: int, width: int) -> np.ndarray:
    """Return an array of levels, on disk where it is large."""
    if height * width <= _LEVELS_IN_MEMORY:
        return np.zeros((height, width), np.uint16)
    with tempfile.TemporaryFile() as file:
        return np.memmap(file, np.uint16, "w+", shape=(height, width))
