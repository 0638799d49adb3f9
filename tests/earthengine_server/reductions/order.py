"""Reducers that depend on order: medians, percentiles, modes, firsts and distinct counts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from ..evaluation.context import assume
from ..values.pixel_type import PixelType
from ..values.reducer import Reducer, Row, Stack, rows_by_stack
from .sums import COUNT_TYPE, any_valid


def sorted_valid(values: np.ndarray, weights: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return values sorted with the missing ones last, and how many are present."""
    numbers = np.where(weights > 0, values.astype(np.float64), np.inf)
    return np.sort(numbers, axis=-1), (weights > 0).sum(axis=-1)


def _at(ordered: np.ndarray, position: np.ndarray) -> np.ndarray:
    """Return the element at a position of the last axis, per pixel."""
    top = max(ordered.shape[-1] - 1, 0)
    index = np.clip(position, 0, top).astype(np.int64)[..., None]
    return np.take_along_axis(ordered, index, -1)[..., 0]


def median_of(values: np.ndarray, weights: np.ndarray) -> np.ndarray:
    """Return the median; an even count has two middles, which one is an assumption."""
    ordered, n = sorted_valid(values, weights)
    if ordered.shape[-1] == 0:
        return np.zeros(n.shape)
    low, high = _at(ordered, (n - 1) // 2), _at(ordered, n // 2)
    differs = (n > 0) & (low != high)
    if not differs.any():
        return np.where(n > 0, low, 0.0)
    choice = assume("even-median")
    middle = {"lower": low, "upper": high}.get(choice)
    result = (low + high) / 2 if middle is None else middle
    return np.where(n > 0, result, 0.0)


def median() -> Reducer:
    """Return the median."""

    def stack(values: list[np.ndarray], weights: np.ndarray) -> list[Stack]:
        """Take the middle along the last axis."""
        return [Stack(median_of(values[0], weights), any_valid(weights))]

    return Reducer("median", 1, ("median",), stack)


def percentile_of(ordered: np.ndarray, n: np.ndarray, percent: float) -> np.ndarray:
    """Return a percentile by linear interpolation between the ordered values."""
    if ordered.shape[-1] == 0:
        return np.zeros(n.shape)
    position = np.maximum(n - 1, 0) * percent / 100.0
    low = np.floor(position)
    below, above = _at(ordered, low), _at(ordered, np.minimum(low + 1, np.maximum(n - 1, 0)))
    part = position - low
    with np.errstate(invalid="ignore"):
        between = below + (above - below) * part
    return np.where(n > 0, np.where(part > 0, between, below), 0.0)


def percentile(percentiles: Sequence[float], names: Sequence[str] | None) -> Reducer:
    """Return the given percentiles."""
    outputs = tuple(names or (f"p{each:g}" for each in percentiles))

    def stack(values: list[np.ndarray], weights: np.ndarray) -> list[Stack]:
        """Sort once and take every percentile."""
        ordered, n = sorted_valid(values[0], weights)
        return [Stack(percentile_of(ordered, n, each), n > 0) for each in percentiles]

    return Reducer("percentile", 1, outputs, stack)


def interval_mean(low: float, high: float) -> Reducer:
    """Return the mean of the inputs between two percentiles."""

    def stack(values: list[np.ndarray], weights: np.ndarray) -> list[Stack]:
        """Average the inputs that lie within the percentiles."""
        ordered, n = sorted_valid(values[0], weights)
        least = percentile_of(ordered, n, low)[..., None]
        most = percentile_of(ordered, n, high)[..., None]
        inside = (weights > 0) & (values[0] >= least) & (values[0] <= most)
        total = np.where(inside, values[0], 0).sum(axis=-1)
        return [Stack(total / np.maximum(inside.sum(axis=-1), 1), inside.any(axis=-1))]

    return Reducer("intervalMean", 1, ("mean",), stack)


def _same(types: list[PixelType]) -> list[PixelType]:
    """Return the input's own type."""
    return [types[0].with_dimensions(0)]


def mode() -> Reducer:
    """Return the most frequent input, the smallest one of several."""

    def stack(values: list[np.ndarray], weights: np.ndarray) -> list[Stack]:
        """Add up the weights of equal values in sorted order."""
        result = _mode_of(values[0], weights).astype(values[0].dtype)
        return [Stack(result, any_valid(weights))]

    return Reducer("mode", 1, ("mode",), stack, types=_same, is_weighted=True)


def _mode_of(values: np.ndarray, weights: np.ndarray) -> np.ndarray:
    """Return the value with the greatest total weight along the last axis."""
    if values.shape[-1] == 0:
        return np.zeros(values.shape[:-1])
    numbers = np.where(weights > 0, values.astype(np.float64), np.inf)
    order = np.argsort(numbers, axis=-1, kind="stable")
    ordered = np.take_along_axis(numbers, order, -1)
    ordered_weights = np.take_along_axis(np.maximum(weights, 0), order, -1)
    votes = np.zeros(ordered.shape)
    running = np.zeros(ordered.shape[:-1])
    for i in range(ordered.shape[-1]):
        again = ordered[..., i] == ordered[..., i - 1] if i else np.zeros(running.shape, bool)
        running = np.where(again, running, 0) + ordered_weights[..., i]
        votes[..., i] = running
    # A run of equal values has its full weight at its last place, ties go to the smaller value.
    best = np.argmax(np.where(np.isfinite(ordered), votes, -1), axis=-1)[..., None]
    found = np.take_along_axis(ordered, best, -1)[..., 0]
    return np.where(np.isfinite(found), found, 0)


def position(last: bool, non_null: bool) -> Reducer:
    """Return the first or last input, with or without skipping missing ones."""
    name = ("last" if last else "first") + ("NonNull" if non_null else "")
    output = "last" if last else "first"

    def stack(values: list[np.ndarray], weights: np.ndarray) -> list[Stack]:
        """Take the outermost present value along the last axis."""
        present = weights > 0
        if present.shape[-1] == 0:
            return [Stack(np.zeros(present.shape[:-1]), any_valid(weights))]
        ahead = present[..., ::-1] if last else present
        where = ahead.argmax(axis=-1)
        if last:
            where = present.shape[-1] - 1 - where
        chosen = np.take_along_axis(values[0], where[..., None], -1)[..., 0]
        return [Stack(chosen, any_valid(weights))]

    def rows(rows: Sequence[Row], weights: Sequence[float]) -> list[Any]:
        """Take the outermost row, of whatever kind it is."""
        usable = [r[0] for r, w in zip(rows, weights, strict=True) if w > 0]
        if non_null:
            usable = [value for value in usable if value is not None]
        if not usable:
            return [None]
        return [usable[-1] if last else usable[0]]

    return Reducer(name, 1, (output,), stack, rows, _same)


def count_distinct(skip_null: bool) -> Reducer:
    """Return how many different inputs there are."""
    name = "countDistinctNonNull" if skip_null else "countDistinct"

    def stack(values: list[np.ndarray], weights: np.ndarray) -> list[Stack]:
        """Count the steps in sorted order."""
        ordered, n = sorted_valid(values[0], weights)
        # Missing values are infinite and come last, so steps among them do not count.
        steps = ordered[..., 1:] != ordered[..., :-1]
        inner = np.arange(1, ordered.shape[-1]) < n[..., None]
        counted = (steps & inner).sum(axis=-1) + (n > 0)
        return [Stack(counted, np.ones(n.shape, bool))]

    def rows(rows: Sequence[Row], weights: Sequence[float]) -> list[int]:
        """Count different values of any hashable kind."""
        used = [r[0] for r, w in zip(rows, weights, strict=True) if w > 0]
        return [len({_key(value) for value in used if not (skip_null and value is None)})]

    return Reducer(name, 1, ("count",), stack, rows, lambda _: [COUNT_TYPE])


def _key(value: Any) -> Any:
    """Return something hashable that stands for a value."""
    return str(value) if isinstance(value, list | dict) else value


def count_runs() -> Reducer:
    """Return the number of runs of equal, present inputs."""

    def rows(rows: Sequence[Row], weights: Sequence[float]) -> list[int]:
        """Count where the value changes."""
        used = [
            _key(r[0]) for r, w in zip(rows, weights, strict=True) if w > 0 and r[0] is not None
        ]
        return [sum(1 for i, value in enumerate(used) if i == 0 or value != used[i - 1])]

    def stack(values: list[np.ndarray], weights: np.ndarray) -> list[Stack]:
        """Count changes along the last axis, forgetting missing inputs."""
        count = np.zeros(weights.shape[:-1], int)
        previous = np.full(weights.shape[:-1], np.nan)
        for i in range(weights.shape[-1]):
            present = weights[..., i] > 0
            count += present & (values[0][..., i] != previous)
            previous = np.where(present, values[0][..., i], previous)
        return [Stack(count, np.ones(count.shape, bool))]

    return Reducer("countRuns", 1, ("count",), stack, rows, lambda _: [COUNT_TYPE])


def mode_or_text() -> Reducer:
    """Return the mode, also of strings."""
    numeric = mode()

    def rows(rows: Sequence[Row], weights: Sequence[float]) -> list[Any]:
        """Vote among numbers or among strings."""
        used = [(r[0], w) for r, w in zip(rows, weights, strict=True) if w > 0 and r[0] is not None]
        if not used or not isinstance(used[0][0], str):
            return rows_by_stack(numeric, rows, weights)
        votes: dict[str, float] = {}
        for value, weight in used:
            votes[value] = votes.get(value, 0) + weight
        return [min(votes, key=lambda text: (-votes[text], text))]

    return Reducer("mode", 1, ("mode",), numeric.stack, rows, _same, is_weighted=True)
