"""Reducers: sums, spreads, medians and what else can be made of many values, and combinations."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

import numpy as np

from ..errors import EarthEngineError
from ..values.types import BOOLEAN, DOUBLE, INT64, UINT32, PixelType, text_of


class Stack(NamedTuple):
    """One output for a whole stack: values and where there is a result."""

    values: np.ndarray
    valid: np.ndarray


StackFunction = Callable[[np.ndarray, np.ndarray], list[Stack]]
ListFunction = Callable[[Sequence[Any], Sequence[float]], list[Any]]


@dataclass(frozen=True, eq=False)
class Reducer:
    """A reducer of one input: its outputs, and how it reduces stacks and lists.

    `stack` gets (..., n) values and weights, 0 where a value is missing. `each` gets n values of
    any kind, without the missing ones, and their weights; only what is no number needs it.
    """

    name: str
    outputs: tuple[str, ...]
    stack: StackFunction | None = None
    each: ListFunction | None = None
    types: Callable[[PixelType], list[PixelType]] | None = None
    is_weighted: bool = False

    def reduce_stack(self, values: np.ndarray, weights: np.ndarray) -> list[Stack]:
        """Reduce the last axis of arrays."""
        if self.stack is None:
            raise EarthEngineError(f"Reducer.{self.name}: this reducer cannot be used per pixel.")
        return self.stack(values, weights if self.is_weighted else (weights > 0).astype(float))

    def reduce_list(self, values: Sequence[Any], weights: Sequence[float] | None = None) -> list:
        """Reduce values and return one result an output, None where there is none."""
        shares = np.ones(len(values)) if weights is None else np.asarray(weights, float)
        if self.each is not None:
            used = [(v, w) for v, w in zip(values, shares, strict=True) if v is not None and w > 0]
            return self.each([v for v, _ in used], [float(w) for _, w in used])
        missing = np.array([value is None for value in values], bool)
        numbers = np.array([0 if value is None else value for value in values])
        if numbers.dtype.kind not in "iufb":
            raise EarthEngineError(f"Reducer.{self.name}: only numbers can be reduced.")
        stacks = self.reduce_stack(numbers, np.where(missing, 0.0, shares))
        return [stack.values.item() if stack.valid.all() else None for stack in stacks]

    def output_types(self, kind: PixelType) -> list[PixelType]:
        """Return the pixel types of the outputs."""
        return [DOUBLE] * len(self.outputs) if self.types is None else self.types(kind)


Statistic = Callable[[np.ndarray, np.ndarray], np.ndarray]


TypeFunction = Callable[[PixelType], list[PixelType]]


def _same(kind: PixelType) -> list[PixelType]:
    return [kind.with_dimensions(0)]


def _always(kind: PixelType) -> TypeFunction:
    return lambda _: [kind]


def _total(kind: PixelType) -> list[PixelType]:
    """Return the type of a sum: whole numbers stay whole."""
    return [INT64 if kind.is_integer else DOUBLE]


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

    def stack(values: np.ndarray, weights: np.ndarray) -> list[Stack]:
        result = np.asarray(compute(values, weights))
        valid = np.ones(result.shape, bool) if even_of_nothing else any_valid(weights)
        return [Stack(result, valid)]

    return Reducer(name, (output or name,), stack, None, types, is_weighted)


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

    def stack(values: np.ndarray, weights: np.ndarray) -> list[Stack]:
        deviation = values - _mean(values, weights)[..., None]
        squares = (weights * np.where(weights > 0, deviation, 0.0) ** 2).sum(axis=-1)
        divisor = weights.sum(axis=-1) - (1 if sample else 0)
        variance = squares / np.where(divisor > 0, divisor, 1)
        return [Stack(np.asarray(np.sqrt(variance) if root else variance), divisor > 0)]

    output = "stdDev" if root else "variance"
    return Reducer(name, (output,), stack, is_weighted=not sample)


def _extreme(highest: bool) -> Reducer:
    def compute(values: np.ndarray, weights: np.ndarray) -> np.ndarray:
        if values.dtype.kind == "f":
            worst: Any = -np.inf if highest else np.inf
        else:
            limits = np.iinfo(values.dtype)
            worst = limits.min if highest else limits.max
        present = np.where(weights > 0, values, worst)
        return (np.max if highest else np.min)(present, axis=-1, initial=worst)

    return _reducer("max" if highest else "min", compute, _same)


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

    def stack(values: np.ndarray, weights: np.ndarray) -> list[Stack]:
        valid = any_valid(weights)
        return [Stack(_percentile(values, weights, each), valid) for each in percentiles]

    outputs = tuple(names or (f"p{each:g}" for each in percentiles))
    return Reducer("percentile", outputs, stack)


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


def _frequencies(values: Sequence[Any], weights: Sequence[float]) -> list[Any]:
    """Return a weighted table of how often each value occurs, in the order of the values."""
    table: dict[Any, float] = {}
    for value, weight in zip(values, weights, strict=True):
        table[value] = table.get(value, 0) + weight
    ordered = sorted(table, key=lambda v: (isinstance(v, str), v))
    return [{text_of(value): table[value] for value in ordered}]


STATISTICS: dict[str, Reducer] = {
    reducer.name: reducer
    for reducer in (
        _reducer("sum", _sum, _total, is_weighted=True, even_of_nothing=True),
        _reducer("mean", _mean, is_weighted=True),
        _reducer("product", lambda v, w: _kept(v, w, 1).prod(axis=-1), _total),
        _reducer("count", lambda v, w: (w > 0).sum(axis=-1), _always(UINT32), even_of_nothing=True),
        _extreme(highest=False),
        _extreme(highest=True),
        _reducer("median", lambda v, w: _percentile(v, w, 50)),
        _reducer("mode", _mode, _same, is_weighted=True),
        _reducer("and", _all, _always(BOOLEAN), output="all"),
        _reducer("or", _any, _always(BOOLEAN), output="any"),
        _reducer("allNonZero", _all, _always(BOOLEAN), output="all"),
        _reducer("anyNonZero", _any, _always(BOOLEAN), output="any"),
        Reducer("toList", ("list",), each=lambda values, _weights: [list(values)]),
        Reducer("frequencyHistogram", ("histogram",), each=_frequencies, is_weighted=True),
        _spread("variance", sample=False, root=False),
        _spread("stdDev", sample=False, root=True),
        _spread("sampleVariance", sample=True, root=False),
        _spread("sampleStdDev", sample=True, root=True),
    )
}


def combine(first: Reducer, second: Reducer, prefix: str, shared: bool) -> Reducer:
    """Return two reducers of the same input in one, the outputs of the second one prefixed."""
    if not shared:
        raise EarthEngineError("Reducer.combine: only shared inputs are available here.")

    def stack(values: np.ndarray, weights: np.ndarray) -> list[Stack]:
        return first.reduce_stack(values, weights) + second.reduce_stack(values, weights)

    def each(values: Sequence[Any], weights: Sequence[float]) -> list[Any]:
        return first.reduce_list(values, weights) + second.reduce_list(values, weights)

    def types(kind: PixelType) -> list[PixelType]:
        return first.output_types(kind) + second.output_types(kind)

    names = (*first.outputs, *(prefix + name for name in second.outputs))
    is_weighted = first.is_weighted or second.is_weighted
    return Reducer("combine", names, stack, each, types, is_weighted)


def unweighted(reducer: Reducer) -> Reducer:
    """Return a reducer for which every present input counts the same."""
    return replace(reducer, is_weighted=False)
