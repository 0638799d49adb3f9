"""How water changed between two spans of time, in the classes of JRC's Global Surface Water.

Pekel et al. 2016 (doi:10.1038/nature20584): a pixel is permanent water in a span when all its looks
show water, seasonal when some do. Ground that was land in both spans and water in between is
ephemeral, permanent where it was that in a year. What a span does not see stays unseen.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass

import numpy as np

from ..rasters.classes import LAND, WATER
from ..rasters.grid import Grid, windows
from ..rasters.ground import ground_area, pixel_areas, warn_of_stretch
from ..rasters.polygons import Area
from ..rasters.writing import Layer, Output, creating, write
from ..support.errors import WaterGeeError
from ..support.progress import Progress
from ..support.texts import say
from .area import NEVER_SEEN, OCCURRENCE_LAYER, occurrence_percent
from .period_dates import date_in
from .water_maps import WaterMap, covered, open_maps

#: JRC's values, names and colours; two single maps have the first four alone, by other names.
TRANSITIONS = {
    0: ("no water", (222, 214, 198)),
    1: ("permanent", (0, 0, 255)),
    2: ("new permanent", (34, 177, 76)),
    3: ("lost permanent", (209, 16, 45)),
    4: ("seasonal", (153, 217, 234)),
    5: ("new seasonal", (181, 230, 29)),
    6: ("lost seasonal", (230, 161, 170)),
    7: ("seasonal to permanent", (255, 127, 39)),
    8: ("permanent to seasonal", (255, 201, 14)),
    9: ("ephemeral permanent", (127, 127, 127)),
    10: ("ephemeral seasonal", (195, 195, 195)),
}
GAIN_AND_LOSS = {
    value: (name, TRANSITIONS[value][1])
    for value, name in enumerate(("no water", "water in both", "gain", "loss"))
}
_NONE, _PERMANENT, _SEASONAL = 0, 1, 2
#: The value of a transition, by what a pixel was before (row) and after (column).
_VALUES = np.array([[0, 2, 5], [3, 1, 8], [6, 7, 4]], np.uint8)
_EPHEMERAL_PERMANENT, _EPHEMERAL_SEASONAL = 9, 10
_SEASONALITY = Layer("uint8", NEVER_SEEN, ("months with water",))
_RECURRENCE = Layer("uint8", NEVER_SEEN, ("years with water (%)",))
_WINDOW = 1024


@dataclass(frozen=True)
class Rasters:
    """Where the rasters go; all but the first may be ''."""

    transitions: str
    occurrence: str = ""
    seasonality: str = ""
    recurrence: str = ""


@dataclass(frozen=True)
class Change:
    """Value, name and square kilometres of each class, and of what a span does not see."""

    classes: list[tuple[int, str, float]]
    unseen: float
    #: Whether each span is one map.
    single: bool


def water_change(
    before: Sequence[str],
    after: Sequence[str],
    between: Sequence[str],
    rasters: Rasters,
    area: Area | None,
    progress: Progress,
) -> Change:
    """Write the transition of each pixel from maps of before to maps of after, on one lattice.

    All rasters are uint8, 255 is not known. Occurrence is the percentage of looks that show water,
    over all maps. Seasonality is the number of months of the year with water, where each month that
    the maps have was seen; recurrence the percentage of years with water, where two years or more
    were seen: both need dates in the maps' names. Counted is the ground inside `area`, or all that
    any map covers. Raises WaterGeeError.
    """
    spans = open_spans(before, after, between)
    _require_dates(spans.maps, rasters)
    whole = covered(spans.maps, area)
    warn_of_stretch(whole, spans.maps[0].path, progress)
    single = len(before) == len(after) == 1 and not between
    classes = GAIN_AND_LOSS if single else TRANSITIONS
    transitions = Layer("uint8", NEVER_SEEN, ("change of water",), classes=classes)
    ground = np.zeros(NEVER_SEEN + 1)
    with ExitStack() as stack:
        outputs = {
            name: stack.enter_context(creating(path, whole, layer, cog=True))
            for name, path, layer in (
                ("transitions", rasters.transitions, transitions),
                ("occurrence", rasters.occurrence, OCCURRENCE_LAYER),
                ("seasonality", rasters.seasonality, _SEASONALITY),
                ("recurrence", rasters.recurrence, _RECURRENCE),
            )
            if path
        }
        ground += _written(spans, whole, area, outputs, progress)
    rows = [(value, name, float(ground[value]) / 1e6) for value, (name, _) in classes.items()]
    return Change(rows, float(ground[NEVER_SEEN]) / 1e6, single)


@dataclass(frozen=True)
class Spans:
    """The maps of each span in the order of time, and all of them."""

    before: list[WaterMap]
    after: list[WaterMap]
    between: list[WaterMap]
    maps: list[WaterMap]


def open_spans(before: Sequence[str], after: Sequence[str], between: Sequence[str]) -> Spans:
    """Open the maps of two spans, and those in between.

    Raises WaterGeeError unless all share one lattice, each map is in one span, and the maps of
    before, where they have dates, are earlier than those of after.
    """
    if not before or not after:
        raise WaterGeeError(say("Choose at least one map of before and one of after."))
    paths = [*before, *after, *between]
    twice = next((path for path in paths if paths.count(path) > 1), "")
    if twice:
        raise WaterGeeError(
            say("{path} is chosen twice. A map belongs to one span of time.", path=twice)
        )
    maps = open_maps(paths)
    early, late, middle = (
        [each for each in maps if each.path in span] for span in (before, after, between)
    )
    _require_order(early, late)
    return Spans(early, late, middle, maps)


def _require_order(early: Sequence[WaterMap], late: Sequence[WaterMap]) -> None:
    last, first = early[-1], late[0]
    end, start = date_in(last.period), date_in(first.period)
    if end and start and start < end[: len(start)]:
        raise WaterGeeError(
            say(
                "{last} is a map of before, but later than {first}, a map of after. Exchange them.",
                last=last.period,
                first=first.period,
            )
        )


def _require_dates(maps: Sequence[WaterMap], rasters: Rasters) -> None:
    """Raise WaterGeeError when what is asked for needs dates that the maps do not have."""
    for wanted, length, what in (
        (rasters.seasonality, 6, say("months")),
        (rasters.recurrence, 4, say("years")),
    ):
        without = next((each for each in maps if len(date_in(each.period)) < length), None)
        if wanted and without:
            raise WaterGeeError(
                say(
                    "{period} has no date from which {what} can be told. Leave this raster out, "
                    "or give the map a name with its date.",
                    period=without.period,
                    what=what,
                )
            )


def _written(
    spans: Spans, whole: Grid, area: Area | None, outputs: dict[str, Output], progress: Progress
) -> np.ndarray:
    """Write the rasters window by window; return the ground (m²) by value of transition."""
    ground = np.zeros(NEVER_SEEN + 1)
    parts = windows(whole.whole, _WINDOW)
    for number, window in enumerate(parts, 1):
        grid = whole.part(window)
        reader = _Reader(grid, progress)
        inside = area.mask(grid) if area else np.ones((grid.height, grid.width), bool)
        made = {"transitions": _transitions(reader, spans)}
        if "occurrence" in outputs:
            made["occurrence"] = occurrence_percent(*reader.looks(spans.maps))
        if "seasonality" in outputs:
            made["seasonality"] = _seasonality(reader, spans.maps)
        if "recurrence" in outputs:
            made["recurrence"] = _recurrence(reader, spans.maps)
        for name, values in made.items():
            write(outputs[name], window, np.where(inside, values, NEVER_SEEN).astype(np.uint8))
        areas = pixel_areas(grid)
        for value in np.unique(made["transitions"]):
            ground[value] += ground_area((made["transitions"] == value) & inside, areas)
        progress.at(number / len(parts))
    return ground


@dataclass(frozen=True)
class _Reader:
    """Reads maps on a part of the lattice."""

    grid: Grid
    progress: Progress

    def looks(self, maps: Sequence[WaterMap]) -> tuple[np.ndarray, np.ndarray]:
        """Return how many maps show water, and how many see the pixel at all."""
        wet = np.zeros((self.grid.height, self.grid.width), np.uint16)
        seen = np.zeros_like(wet)
        for each in maps:
            self.progress.check()
            classes = each.read(self.grid)
            wet += classes == WATER
            seen += (classes == WATER) | (classes == LAND)
        return wet, seen


def _transitions(reader: _Reader, spans: Spans) -> np.ndarray:
    """Return the transition of each pixel, 255 where a span does not see it."""
    (early, early_seen), (late, late_seen) = (
        _states(*reader.looks(maps)) for maps in (spans.before, spans.after)
    )
    values = _VALUES[early, late]
    dry = (early == _NONE) & (late == _NONE)
    for year in _groups(spans.between, 4) if dry.any() else ():
        state, _ = _states(*reader.looks(year))
        values[dry & (state == _SEASONAL) & (values == 0)] = _EPHEMERAL_SEASONAL
        values[dry & (state == _PERMANENT)] = _EPHEMERAL_PERMANENT
    return np.where(early_seen & late_seen, values, NEVER_SEEN).astype(np.uint8)


def _states(wet: np.ndarray, looks: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return what pixels are in a span, and where it sees them."""
    state = np.where(wet == 0, _NONE, np.where(wet == looks, _PERMANENT, _SEASONAL))
    return state, looks > 0


def _groups(maps: Sequence[WaterMap], length: int, start: int = 0) -> Iterator[list[WaterMap]]:
    """Yield the maps whose dates (YYYYMMDD) have the same text from `start` to `length`."""
    dates = [date_in(each.period)[start:length] for each in maps]
    for date in sorted(set(dates)):
        yield [each for each, own in zip(maps, dates) if own == date]


def _seasonality(reader: _Reader, maps: Sequence[WaterMap]) -> np.ndarray:
    """Return in how many months of the year there is water, 255 unless each was seen."""
    months = [reader.looks(month) for month in _groups(maps, 6, 4)]
    wet = np.sum([wet > 0 for wet, _ in months], axis=0)
    seen = np.all([looks > 0 for _, looks in months], axis=0)
    return np.where(seen, wet, NEVER_SEEN)


def _recurrence(reader: _Reader, maps: Sequence[WaterMap]) -> np.ndarray:
    """Return the percentage of years with water, 255 where fewer than two were seen."""
    years = [reader.looks(year) for year in _groups(maps, 4)]
    wet = np.sum([wet > 0 for wet, _ in years], axis=0)
    seen = np.sum([looks > 0 for _, looks in years], axis=0)
    return np.where(seen >= 2, occurrence_percent(wet, seen), NEVER_SEEN)
