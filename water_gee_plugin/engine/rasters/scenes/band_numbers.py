"""What the numbers of a scene's bands mean: which are no data, how the others are reflectance.

Decided here alone, for every band of every kind of scene, and told in one sentence.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import reduce

import numpy as np
from osgeo import gdal

from ...support.errors import WaterGeeError
from ...support.texts import Text, say
from .. import fills
from . import landsat

#: Reflectances that an image can hold; numbers beyond may be fills.
LOWEST, HIGHEST = -0.3, 1.6
#: Half of a band is never darker or brighter; something in a scene is brighter than black, and in
#: some band something is no brighter than this, under clouds and on snow too.
_DARKEST_HALF, _BRIGHTEST_HALF, _BLACK, _LIGHTEST_DARK = -0.15, 2.0, 0.005, 0.5
#: A fill that nothing declares is seen at least so often: in pixels, and as a share of them.
_LEAST, _LEAST_SHARE = 10, 0.001
#: One number in all bands is a fill if darker than this, or so far, in spreads, from all others.
_FILL_IN_ALL, _FAR = -0.05, 0.25


@dataclass(frozen=True)
class Numbers:
    """How each band's numbers are read: reflectance = number × scale + offset."""

    name: str
    bands: tuple[str, ...]
    kinds: tuple[np.dtype, ...]
    declared: tuple[float | None, ...]
    scale: np.ndarray
    offset: np.ndarray
    #: Fills of each band that nothing declares.
    found: tuple[tuple[float, ...], ...]
    #: Whether 0 in one band is no data even if nothing declares it.
    zero_is_none: bool = False
    _hidden: list[list[float]] = field(init=False, default_factory=list)

    def __post_init__(self) -> None:
        """Put together what hides a pixel."""
        for n, kind in enumerate(self.kinds):
            values = {*fills.usual(kind, *self._ends(n)), *self.found[n]}
            if (nodata := self.declared[n]) is not None:
                values.add(nodata)
            values.discard(0.0)
            self._hidden.append(sorted([*values, 0.0] if self.zero_hides else values))

    def _ends(self, band: int) -> tuple[float, float]:
        """Return between which numbers a band's reflectances lie."""
        scale, offset = float(self.scale[band]) or 1.0, float(self.offset[band])
        ends = (LOWEST - offset) / scale, (HIGHEST - offset) / scale
        return min(ends), max(ends)

    @property
    def zero_hides(self) -> bool:
        """Return whether 0 in one band is no data; in dark water single bands may be 0."""
        return self.zero_is_none or all(nodata == 0 for nodata in self.declared)

    @property
    def _black_hides(self) -> bool:
        """Return whether 0 in all bands is no data: unless another value is declared."""
        return any(nodata in (None, 0) for nodata in self.declared)

    def valid(self, values: np.ndarray) -> np.ndarray:
        """Return which pixels (bands × any shape → that shape) have data in every band."""
        none = np.zeros(values.shape[1:], bool)
        for band, hidden in zip(values, self._hidden):
            none |= fills.is_none(band, hidden)
        if self._black_hides:
            none |= (values == 0).all(0)
        return ~none

    def reflectance(self, values: np.ndarray) -> np.ndarray:
        """Return bands × any shape as reflectance."""
        shape = (-1, *(1,) * (values.ndim - 1))
        return values * self.scale.reshape(shape) + self.offset.reshape(shape)

    def with_fills_of_all(self, values: np.ndarray) -> Numbers:
        """Return numbers that know the far values that a sample shows in all bands at once."""
        valid = self.valid(values)
        in_all = _in_all_bands(self, values[:, valid], _least(valid))
        return replace(self, found=tuple((*found, *in_all) for found in self.found))

    def with_lone_fills(self, values: np.ndarray) -> Numbers:
        """Return numbers that know the far values that stand alone in a band of a sample too."""
        valid = self.valid(values)
        least = _least(valid)
        found: list[tuple[float, ...]] = []
        for n, band in enumerate(values):
            found.append((*self.found[n], *fills.lone(band[valid], *self._ends(n), least)))
        return replace(self, found=tuple(found))

    def require_plausible(self, values: np.ndarray) -> None:
        """Raise WaterGeeError, with what was taken, when a sample can be no reflectance."""
        seen = self.reflectance(values[:, self.valid(values)])
        if not seen.size or not values.any():
            return
        low, half, high = np.percentile(seen, (1, 50, 98), axis=1)
        wrong = (half < _DARKEST_HALF) | (half > _BRIGHTEST_HALF) | (low.min() > _LIGHTEST_DARK)
        worst = int(np.argmax(np.where(wrong, np.abs(half), -1)))
        if not wrong.any() and high.max() >= _BLACK:
            return
        raise WaterGeeError(
            say(
                "The numbers of {name} are no reflectance: a typical {band} would be "
                "{half:.3g}, with {taken}. Reflectance is from 0 to 1. Set SCALE and OFFSET, or "
                "correct the file's no-data value.",
                name=self.name,
                band=self.bands[worst],
                half=float(half[worst]),
                taken=self.taken(values),
            )
        )

    def partly_zero(self, values: np.ndarray) -> float:
        """Return the share of pixels of a sample that only a 0 in some of the bands hides."""
        if not self.zero_hides or self.zero_is_none:
            return 0.0
        zero = (values == 0).any(0) & ~(values == 0).all(0)
        return float(zero.mean()) if zero.size else 0.0

    def taken(self, values: np.ndarray) -> Text:
        """Return in words what scale, offset and no data were taken."""
        return say(
            "scale {scale}, offset {offset} and as no data {nodata}",
            scale=_figures(self.scale),
            offset=_figures(self.offset),
            nodata=self._none_in_words(values),
        )

    def _none_in_words(self, values: np.ndarray) -> Text:
        """Return what is no data: what is declared, and of the rest what the sample shows."""
        known = sorted({nodata for nodata in self.declared if nodata})
        parts = [say("{value:g}", value=value) for value in known]
        if self.zero_hides:
            parts.append(say("0"))
        elif self._black_hides:
            parts.append(say("0 in all bands"))
        for value in sorted({v for band in self._hidden for v in band} - {*known, 0.0}):
            if (values == value).any():
                parts.append(say("{value:g} (not declared)", value=value))
        with np.errstate(invalid="ignore"):
            if (~(np.abs(values) < fills.ENORMOUS)).any():
                parts.append(say("what is no finite number"))
        if not parts:
            return say("nothing")
        return reduce(lambda first, other: say("{first}, {other}", first=first, other=other), parts)


def _least(valid: np.ndarray) -> int:
    return max(_LEAST, int(_LEAST_SHARE * valid.size))


def _in_all_bands(numbers: Numbers, values: np.ndarray, least: int) -> list[float]:
    """Return the numbers that stand in all bands of many pixels at once, far from all others."""
    same = (values == values[:1]).all(0)
    repeated, counts = np.unique(values[0, same], return_counts=True)
    found = []
    for value in repeated[counts >= least]:
        rest = values[:, ~(same & (values[0] == value))]
        if value and rest.shape[1] >= least and _is_far(numbers, float(value), rest):
            found.append(float(value))
    return found


def _is_far(numbers: Numbers, value: float, rest: np.ndarray) -> bool:
    """Return whether a number is darker than anything, or far beyond all others in each band."""
    if (numbers.scale * value + numbers.offset < _FILL_IN_ALL).all():
        return True
    low, high = np.percentile(rest, (2, 98), axis=1)
    gap = np.maximum(rest.min(1) - value, value - rest.max(1))
    return bool(((gap > _FAR * (high - low)) & (gap > 0) & (high > low)).all())


def _figures(values: np.ndarray) -> str:
    """Return one figure, or one a band where they differ."""
    alike = (values == values[0]).all()
    return f"{values[0]:.6g}" if alike else ", ".join(f"{value:.6g}" for value in values)


def of_bands(
    name: str, opened: Mapping[str, tuple[gdal.Dataset, int]], zero_is_none: bool = False
) -> Numbers:
    """Return how bands (name → dataset and number) are read before a scale is known."""
    count = len(opened)
    return Numbers(
        name,
        tuple(opened),
        tuple(fills.kind_of(*each) for each in opened.values()),
        tuple(fills.declared(*each) for each in opened.values()),
        np.ones(count),
        np.zeros(count),
        ((),) * count,
        zero_is_none,
    )


def scaled(numbers: Numbers, scale: np.ndarray, offset: np.ndarray, values: np.ndarray) -> Numbers:
    """Return numbers of a scale and offset, with the fills that a sample shows.

    Raises WaterGeeError when what comes out can be no reflectance.
    """
    found = replace(numbers, scale=scale, offset=offset)
    found = found.with_fills_of_all(values).with_lone_fills(values)
    found.require_plausible(values)
    return found


def sampled(opened: Sequence[tuple[gdal.Dataset, int]]) -> np.ndarray:
    """Return bands × pixels from all over a scene, float64."""
    first = opened[0][0]
    if all(dataset is first for dataset, _ in opened):
        return fills.scattered(first, [number for _, number in opened])
    return np.concatenate([fills.scattered(dataset, [number]) for dataset, number in opened])


def to_numbers(numbers: Numbers, values: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return bands × height × width as Collection 2 digital numbers, and which are valid."""
    valid = numbers.valid(values)
    with np.errstate(invalid="ignore", over="ignore"):
        reflectance = numbers.reflectance(values)
    shown = np.broadcast_to(valid, values.shape)
    return landsat.to_digital_numbers(np.where(shown, reflectance, 0), shown), valid
