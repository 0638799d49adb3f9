"""Reducers that add, multiply, count and compare."""

from __future__ import annotations

import functools
from collections.abc import Callable

import numpy as np

from ..values import pixel_type
from ..values.pixel_type import PixelType
from ..values.reducer import Reducer, Stack

COUNT_TYPE = PixelType("int", 0, 2**32 - 1)


def any_valid(weights: np.ndarray) -> np.ndarray:
    """Return where at least one input is present."""
    return (weights > 0).any(axis=-1)


def kept(values: np.ndarray, weights: np.ndarray, instead: float) -> np.ndarray:
    """Return values with missing ones replaced."""
    return np.where(weights > 0, values, np.asarray(instead).astype(values.dtype))


def _simple(
    name: str,
    output: str,
    compute: Callable[[np.ndarray, np.ndarray], np.ndarray],
    types: Callable[[list[PixelType]], list[PixelType]] | None = None,
    is_weighted: bool = False,
) -> Reducer:
    """Return a one-input, one-output reducer that has a result where any input is present."""

    def stack(values: list[np.ndarray], weights: np.ndarray) -> list[Stack]:
        """Reduce the only input."""
        return [Stack(np.asarray(compute(values[0], weights)), any_valid(weights))]

    return Reducer(name, 1, (output,), stack, types=types, is_weighted=is_weighted)


def weighted_sum(values: np.ndarray, weights: np.ndarray) -> np.ndarray:
    """Return the weighted sum, whole when inputs and weights are."""
    whole = values.dtype.kind in "iub" and bool(np.all((weights == 0) | (weights == 1)))
    if whole:
        return kept(values.astype(np.int64), weights, 0).sum(axis=-1)
    return (kept(values, weights, 0) * weights).sum(axis=-1)


def weighted_mean(values: np.ndarray, weights: np.ndarray) -> np.ndarray:
    """Return the weighted mean."""
    total = weights.sum(axis=-1)
    return (kept(values, weights, 0) * weights).sum(axis=-1) / np.where(total > 0, total, 1)


def _sum_type(inputs: list[PixelType]) -> list[PixelType]:
    """Return the type of a sum: whole numbers stay whole."""
    return [pixel_type.INT64 if inputs[0].is_integer else pixel_type.DOUBLE]


def _same_type(inputs: list[PixelType]) -> list[PixelType]:
    """Return the type of the first input."""
    return [inputs[0].with_dimensions(0)]


def _boolean_type(_: list[PixelType]) -> list[PixelType]:
    """Return the type of a yes or no."""
    return [pixel_type.BOOLEAN]


def _count_type(_: list[PixelType]) -> list[PixelType]:
    """Return the type of a count."""
    return [COUNT_TYPE]


def limit(dtype: np.dtype, highest: bool) -> float | int:
    """Return the greatest or least value of a numpy type."""
    if dtype.kind == "f":
        return np.inf if highest else -np.inf
    if dtype.kind == "b":
        return highest
    info = np.iinfo(dtype)
    return info.max if highest else info.min


def sum_() -> Reducer:
    """Return the weighted sum; nothing at all adds up to 0."""

    def stack(values: list[np.ndarray], weights: np.ndarray) -> list[Stack]:
        """Add along the last axis."""
        total = np.asarray(weighted_sum(values[0], weights))
        return [Stack(total, np.ones(total.shape, bool))]

    return Reducer("sum", 1, ("sum",), stack, types=_sum_type, is_weighted=True)


def mean() -> Reducer:
    """Return the weighted arithmetic mean."""
    return _simple("mean", "mean", weighted_mean, is_weighted=True)


def product() -> Reducer:
    """Return the product."""
    return _simple("product", "product", lambda v, w: kept(v, w, 1).prod(axis=-1), _sum_type)


def count() -> Reducer:
    """Return how many inputs are present."""

    def stack(values: list[np.ndarray], weights: np.ndarray) -> list[Stack]:
        """Count along the last axis; no input at all is a count of 0."""
        counted = (weights > 0).sum(axis=-1)
        return [Stack(np.asarray(counted), np.ones(np.shape(counted), bool))]

    def rows(rows: list[tuple], weights: list[float]) -> list[int]:
        """Count the rows whose value is present, of whatever kind it is."""
        return [sum(1 for r, w in zip(rows, weights, strict=True) if r[0] is not None and w > 0)]

    return Reducer("count", 1, ("count",), stack, rows, _count_type)


def count_every() -> Reducer:
    """Return how many inputs there are, missing ones included."""

    def stack(values: list[np.ndarray], weights: np.ndarray) -> list[Stack]:
        """Count the length of the last axis."""
        counted = np.full(weights.shape[:-1], weights.shape[-1])
        return [Stack(counted, np.ones(counted.shape, bool))]

    return Reducer("countEvery", 1, ("count",), stack, lambda rows, _: [len(rows)], _count_type)


def extreme(highest: bool, inputs: int = 1) -> Reducer:
    """Return the minimum or maximum of the first input, and what the others are there."""
    name = "max" if highest else "min"
    choose = np.argmax if highest else np.argmin

    def stack(values: list[np.ndarray], weights: np.ndarray) -> list[Stack]:
        """Pick every input where the first one is extreme."""
        valid = any_valid(weights)
        if weights.shape[-1] == 0:
            return [Stack(np.zeros(valid.shape), valid) for _ in values]
        worst = limit(values[0].dtype, not highest)
        where = choose(np.where(weights > 0, values[0], worst), axis=-1)[..., None]
        return [Stack(np.take_along_axis(v, where, -1)[..., 0], valid) for v in values]

    outputs = (name, *(f"{name}{i}" for i in range(1, inputs)))
    return Reducer(
        name, inputs, outputs, stack, types=lambda types: [t.with_dimensions(0) for t in types]
    )


def min_max() -> Reducer:
    """Return minimum and maximum."""
    low, high = extreme(False), extreme(True)

    def stack(values: list[np.ndarray], weights: np.ndarray) -> list[Stack]:
        """Return both extremes."""
        return low.reduce_stack(values, weights) + high.reduce_stack(values, weights)

    return Reducer("minMax", 1, ("min", "max"), stack, types=lambda t: [t[0], t[0]])


def all_non_zero() -> Reducer:
    """Return 1 if all inputs are non-zero."""
    return _simple(
        "allNonZero",
        "all",
        lambda v, w: np.where(w > 0, v != 0, True).all(axis=-1).astype(int),
        _boolean_type,
    )


def any_non_zero() -> Reducer:
    """Return 1 if any input is non-zero."""
    return _simple(
        "anyNonZero",
        "any",
        lambda v, w: np.where(w > 0, v != 0, False).any(axis=-1).astype(int),
        _boolean_type,
    )


def bitwise(operation: np.ufunc, name: str) -> Reducer:
    """Return the bitwise and or or of all inputs."""
    neutral = -1 if operation is np.bitwise_and else 0

    def compute(values: np.ndarray, weights: np.ndarray) -> np.ndarray:
        """Combine the bits along the last axis."""
        whole = np.where(weights > 0, values.astype(np.int64), neutral)
        return operation.reduce(whole, axis=-1)

    return _simple(name, name, compute, _same_type)


def circular(kind: str) -> Reducer:
    """Return the circular mean, variance or standard deviation of angles in radians."""

    def compute(values: np.ndarray, weights: np.ndarray) -> np.ndarray:
        """Average the unit vectors."""
        sine = weighted_mean(np.sin(values), weights)
        cosine = weighted_mean(np.cos(values), weights)
        resultant = np.hypot(sine, cosine)
        if kind == "circularMean":
            return np.arctan2(sine, cosine)
        if kind == "circularVariance":
            return 1 - resultant
        return np.sqrt(-2 * np.log(np.minimum(np.maximum(resultant, 1e-300), 1)))

    output = "circularStdDev" if kind == "circularStddev" else kind
    return _simple(kind, output, compute, is_weighted=True)


def moments(values: np.ndarray, weights: np.ndarray) -> tuple[np.ndarray, ...]:
    """Return weighted count, mean and the second to fourth central sums."""
    total = weights.sum(axis=-1)
    centre = weighted_mean(values, weights)
    deviation = np.where(weights > 0, values - centre[..., None], 0.0)
    sums = [(weights * deviation**power).sum(axis=-1) for power in (2, 3, 4)]
    return total, centre, *sums


def spread(name: str, output: str, sample: bool, root: bool) -> Reducer:
    """Return a variance or standard deviation, of the population or of a sample."""

    def stack(values: list[np.ndarray], weights: np.ndarray) -> list[Stack]:
        """Divide the central sum of squares."""
        total, _, squares, *_ = moments(values[0], weights)
        divisor = total - 1 if sample else total
        variance = squares / np.where(divisor > 0, divisor, 1)
        result = np.sqrt(variance) if root else variance
        valid = any_valid(weights) & (divisor > 0)
        return [Stack(np.asarray(result), valid)]

    return Reducer(name, 1, (output,), stack, is_weighted=not sample)


def shape_moment(name: str) -> Reducer:
    """Return skewness or kurtosis, as sample statistics without bias correction of the mean."""

    def stack(values: list[np.ndarray], weights: np.ndarray) -> list[Stack]:
        """Divide the third or fourth moment by the power of the variance."""
        total, _, second, third, fourth = moments(values[0], weights)
        n = np.where(total > 0, total, 1)
        variance = second / n
        safe = np.where(variance > 0, variance, 1)
        result = third / n / safe**1.5 if name == "skew" else fourth / n / safe**2 - 3
        return [Stack(np.asarray(result), any_valid(weights) & (variance > 0))]

    return Reducer(name, 1, (name,), stack)


named_sums = {
    "sum": sum_,
    "mean": mean,
    "product": product,
    "count": count,
    "countEvery": count_every,
    "minMax": min_max,
    "allNonZero": all_non_zero,
    "anyNonZero": any_non_zero,
    "and": all_non_zero,
    "or": any_non_zero,
    "bitwiseAnd": functools.partial(bitwise, np.bitwise_and, "bitwiseAnd"),
    "bitwiseOr": functools.partial(bitwise, np.bitwise_or, "bitwiseOr"),
    "circularMean": functools.partial(circular, "circularMean"),
    "circularVariance": functools.partial(circular, "circularVariance"),
    "circularStddev": functools.partial(circular, "circularStddev"),
    "variance": functools.partial(spread, "variance", "variance", False, False),
    "stdDev": functools.partial(spread, "stdDev", "stdDev", False, True),
    "sampleVariance": functools.partial(spread, "sampleVariance", "variance", True, False),
    "sampleStdDev": functools.partial(spread, "sampleStdDev", "stdDev", True, True),
    "skew": functools.partial(shape_moment, "skew"),
    "kurtosis": functools.partial(shape_moment, "kurtosis"),
}
