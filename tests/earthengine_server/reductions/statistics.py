"""Reducers of one input: sums, extremes, spreads, medians and what else depends on order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from ..values.reducer import Reducer, Row, Stack, TypeFunction
from ..values.types import BOOLEAN, DOUBLE, INT64, UINT32, PixelType

Statistic = Callable[[np.ndarray, np.ndarray], np.ndarray]


def _same(inputs: list[PixelType]) -> list[PixelType]:
    return [kind.with_dimensions(0) for kind in inputs]


def _always(kind: PixelType) -> TypeFunction:
    return lambda _: [kind]


def _total(inputs: list[PixelType]) -> list[PixelType]:
    """Return the type of a sum: whole numbers stay whole."""
    return [INT64 if inputs[0].is_integer else DOUBLE]


def any_valid(weights: np.ndarray) -> np.ndarray:
    """Return where at least one input is present."""
    return (weights > 0).any(axis=-1)


def _reducer(
    name: str,
    compute: Statistic,
    types: TypeFunction | None = None,
    is_weighted: bool = False,
    output: str | None = None,
    even_of_nothing: bool = False,
) -> Reducer:
    """Return a reducer with a result where any input is present, or even where none is."""

    def stack(values: list[np.ndarray], weights: np.ndarray) -> list[Stack]:
        result = np.asarray(compute(values[0], weights))
        valid = np.ones(result.shape, bool) if even_of_nothing else any_valid(weights)
        return [Stack(result, valid)]

    return Reducer(name, 1, (output or name,), stack, None, types, is_weighted)


def _kept(values: np.ndarray, weights: np.ndarray, instead: float) -> np.ndarray:
    return np.where(weights > 0, values, np.asarray(instead).astype(values.dtype))


def _sum(values: np.ndarray, weights: np.ndarray) -> np.ndarray:
    """Return the weighted sum, whole when inputs and weights are."""
    if values.dtype.kind in "iub" and bool(np.all((weights == 0) | (weights == 1))):
        return _kept(values.astype(np.int64), weights, 0).sum(axis=-1)
    return (_kept(values, weights, 0) * weights).sum(axis=-1)


def _mean(values: np.ndarray, weights: np.ndarray) -> np.ndarray:
    total = weights.sum(axis=-1)
    return (_kept(values, weights, 0) * weights).sum(axis=-1) / np.where(total > 0, total, 1)


def _spread(name: str, sample: bool, root: bool) -> Reducer:
    """Return a variance or standard deviation, of the population or of a sample."""

    def stack(values: list[np.ndarray], weights: np.ndarray) -> list[Stack]:
        deviation = values[0] - _mean(values[0], weights)[..., None]
        squares = (weights * np.where(weights > 0, deviation, 0.0) ** 2).sum(axis=-1)
        divisor = weights.sum(axis=-1) - (1 if sample else 0)
        variance = squares / np.where(divisor > 0, divisor, 1)
        return [Stack(np.asarray(np.sqrt(variance) if root else variance), divisor > 0)]

    output = "stdDev" if root else "variance"
    return Reducer(name, 1, (output,), stack, is_weighted=not sample)


def extreme(highest: bool, inputs: int = 1) -> Reducer:
    """Return the minimum or maximum of the first input, and what the others are there."""
    name = "max" if highest else "min"
    choose = np.argmax if highest else np.argmin

    def stack(values: list[np.ndarray], weights: np.ndarray) -> list[Stack]:
        valid = any_valid(weights)
        if weights.shape[-1] == 0:
            return [Stack(np.zeros(valid.shape), valid) for _ in values]
        numbers = values[0].astype(np.float64) if values[0].dtype.kind == "b" else values[0]
        if numbers.dtype.kind == "f":
            worst: Any = -np.inf if highest else np.inf
        else:
            limits = np.iinfo(numbers.dtype)
            worst = limits.min if highest else limits.max
        where = choose(np.where(weights > 0, numbers, worst), axis=-1)[..., None]
        return [Stack(np.take_along_axis(v, where, -1)[..., 0], valid) for v in values]

    outputs = (name, *(f"{name}{i}" for i in range(1, inputs)))
    return Reducer(name, inputs, outputs, stack, types=_same)


def _count() -> Reducer:
    def rows(rows: Sequence[Row], weights: Sequence[float]) -> list[int]:
        return [sum(1 for r, w in zip(rows, weights, strict=True) if r[0] is not None and w > 0)]

    def stack(values: list[np.ndarray], weights: np.ndarray) -> list[Stack]:
        counted = np.asarray((weights > 0).sum(axis=-1))
        return [Stack(counted, np.ones(counted.shape, bool))]

    return Reducer("count", 1, ("count",), stack, rows, _always(UINT32))


def _ordered(values: np.ndarray, weights: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return values sorted with the missing ones last, and how many are present."""
    numbers = np.where(weights > 0, values.astype(np.float64), np.inf)
    return np.sort(numbers, axis=-1), (weights > 0).sum(axis=-1)


def _at(ordered: np.ndarray, position: np.ndarray) -> np.ndarray:
    """Return the element at a position of the last axis, for each pixel."""
    top = max(ordered.shape[-1] - 1, 0)
    index = np.clip(position, 0, top).astype(np.int64)[..., None]
    return np.take_along_axis(ordered, index, -1)[..., 0]


def _percentile(values: np.ndarray, weights: np.ndarray, percent: float) -> np.ndarray:
    """Return a percentile by linear interpolation, which halves the two middles of an even n."""
    ordered, n = _ordered(values, weights)
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
    """Return the given percentiles, called p25 and so on when they are not named."""

    def stack(values: list[np.ndarray], weights: np.ndarray) -> list[Stack]:
        valid = any_valid(weights)
        return [Stack(_percentile(values[0], weights, each), valid) for each in percentiles]

    outputs = tuple(names or (f"p{each:g}" for each in percentiles))
    return Reducer("percentile", 1, outputs, stack)


def _mode(values: np.ndarray, weights: np.ndarray) -> np.ndarray:
    """Return the value with the greatest total weight; ties go to the smaller value."""
    if values.shape[-1] == 0:
        return np.zeros(values.shape[:-1], values.dtype)
    numbers = np.where(weights > 0, values.astype(np.float64), np.inf)
    order = np.argsort(numbers, axis=-1, kind="stable")
    ordered = np.take_along_axis(numbers, order, -1)
    ordered_weights = np.take_along_axis(np.maximum(weights, 0), order, -1)
    votes, running = np.zeros(ordered.shape), np.zeros(ordered.shape[:-1])
    for i in range(ordered.shape[-1]):
        again = ordered[..., i] == ordered[..., i - 1] if i else np.zeros(running.shape, bool)
        running = np.where(again, running, 0) + ordered_weights[..., i]
        votes[..., i] = running
    # A run of equal values has its full weight at its last place.
    best = np.argmax(np.where(np.isfinite(ordered), votes, -1), axis=-1)[..., None]
    found = np.take_along_axis(ordered, best, -1)[..., 0]
    return np.where(np.isfinite(found), found, 0).astype(values.dtype)


def _all(values: np.ndarray, weights: np.ndarray) -> np.ndarray:
    return np.where(weights > 0, values != 0, True).all(axis=-1).astype(int)


def _any(values: np.ndarray, weights: np.ndarray) -> np.ndarray:
    return np.where(weights > 0, values != 0, False).any(axis=-1).astype(int)


STATISTICS: dict[str, Reducer] = {
    reducer.name: reducer
    for reducer in (
        _reducer("sum", _sum, _total, is_weighted=True, even_of_nothing=True),
        _reducer("mean", _mean, is_weighted=True),
        _reducer("product", lambda v, w: _kept(v, w, 1).prod(axis=-1), _total),
        _count(),
        extreme(highest=False),
        extreme(highest=True),
        _reducer("median", lambda v, w: _percentile(v, w, 50)),
        _reducer("mode", _mode, _same, is_weighted=True),
        _reducer("and", _all, _always(BOOLEAN), output="all"),
        _reducer("or", _any, _always(BOOLEAN), output="any"),
        _reducer("allNonZero", _all, _always(BOOLEAN), output="all"),
        _reducer("anyNonZero", _any, _always(BOOLEAN), output="any"),
        _spread("variance", sample=False, root=False),
        _spread("stdDev", sample=False, root=True),
        _spread("sampleVariance", sample=True, root=False),
        _spread("sampleStdDev", sample=True, root=True),
    )
}
