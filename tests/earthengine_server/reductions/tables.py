"""Reducers whose result is a list, a table or a histogram."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import numpy as np

from ..errors import EarthEngineError
from ..values import pixel_type
from ..values.array import EEArray
from ..values.features import Feature, collection_of
from ..values.reducer import Reducer, Row, Stack
from ..values.text import text_of


def _present(rows: Sequence[Row], weights: Sequence[float]) -> list[tuple[Row, float]]:
    """Return the rows that count, with their weights."""
    return [(r, w) for r, w in zip(rows, weights, strict=True) if w > 0 and None not in r]


def to_list(tuple_size: int | None, optional: int) -> Reducer:
    """Return a reducer that collects its inputs, alone or in tuples."""
    size = tuple_size or 1

    def rows(rows: Sequence[Row], weights: Sequence[float]) -> list[Any]:
        """Collect every row whose required values are present."""
        required = size - optional
        used = [r for r, w in zip(rows, weights, strict=True) if w > 0 and None not in r[:required]]
        return [[r[0] for r in used] if tuple_size is None else [list(r) for r in used]]

    def stack(values: list[np.ndarray], weights: np.ndarray) -> list[Stack]:
        """Collect to arrays, which must come out equally long."""
        present = weights > 0
        lengths = present.sum(axis=-1)
        if lengths.size and (lengths != lengths.flat[0]).any():
            raise EarthEngineError("Reducer.toList: lists of different lengths in one image.")
        n = int(lengths.flat[0]) if lengths.size else 0
        order = np.argsort(~present, axis=-1, kind="stable")[..., :n]
        chosen = [np.take_along_axis(np.broadcast_to(v, weights.shape), order, -1) for v in values]
        table = chosen[0] if tuple_size is None else np.stack(chosen, axis=-1)
        return [Stack(table, lengths > 0)]

    def types(inputs: list[pixel_type.PixelType]) -> list[pixel_type.PixelType]:
        """Return the type of a list of inputs."""
        return [pixel_type.union_all(inputs).with_dimensions(1 if tuple_size is None else 2)]

    return Reducer("toList", size, ("list",), stack, rows, types)


def to_collection(names: list[str], optional: int) -> Reducer:
    """Return a reducer that makes a feature of every row."""

    def rows(rows: Sequence[Row], weights: Sequence[float]) -> list[Any]:
        """Make features without geometry."""
        required = len(names) - optional
        used = [r for r, w in zip(rows, weights, strict=True) if w > 0 and None not in r[:required]]
        made = (
            Feature(None, {k: v for k, v in zip(names, r, strict=True) if v is not None})
            for r in used
        )
        return [collection_of(made)]

    return Reducer("toCollection", len(names), ("features",), None, rows)


def frequency_histogram() -> Reducer:
    """Return a weighted table of how often each value occurs."""

    def rows(rows: Sequence[Row], weights: Sequence[float]) -> list[Any]:
        """Add the weights of equal values, in the order of the values."""
        table: dict[Any, float] = {}
        for (value, *_), weight in _present(rows, weights):
            table[value] = table.get(value, 0) + weight
        ordered = sorted(table, key=lambda v: (isinstance(v, str), v))
        return [{"null" if v is None else text_of(v): table[v] for v in ordered}]

    return Reducer("frequencyHistogram", 1, ("histogram",), None, rows, is_weighted=True)


def fixed_histogram(low: float, high: float, steps: int, cumulative: bool) -> Reducer:
    """Return counts in bins of one width, as an N×2 array of lower edges and counts."""
    width = (high - low) / steps

    def count(values: np.ndarray, weights: np.ndarray) -> np.ndarray:
        """Return the table of one list."""
        inside = (weights > 0) & (values >= low) & (values < high)
        bins = np.floor((values[inside] - low) / width).astype(int).clip(0, steps - 1)
        counts = np.bincount(bins, weights[inside], minlength=steps)
        counts = np.cumsum(counts) if cumulative else counts
        return np.column_stack([low + width * np.arange(steps), counts])

    return _per_list("fixedHistogram", count)


def _per_list(name: str, count: Any) -> Reducer:
    """Return a reducer that makes a 2-D table of one input."""

    def stack(values: list[np.ndarray], weights: np.ndarray) -> list[Stack]:
        """Make a table for every pixel."""
        flat = np.broadcast_to(values[0], weights.shape).reshape(-1, weights.shape[-1])
        flat_weights = weights.reshape(flat.shape)
        tables = [count(flat[i].astype(float), flat_weights[i]) for i in range(len(flat))]
        joined = np.array(tables).reshape(weights.shape[:-1] + tables[0].shape)
        return [Stack(joined, (weights > 0).any(axis=-1))]

    return Reducer(
        name,
        1,
        ("histogram",),
        stack,
        is_weighted=True,
        types=lambda _: [pixel_type.DOUBLE.with_dimensions(2)],
    )


def fixed_2d_histogram(x: tuple[float, float, int], y: tuple[float, float, int]) -> Reducer:
    """Return counts in a grid of bins and the lower edges along both axes."""

    def rows(rows: Sequence[Row], weights: Sequence[float]) -> list[Any]:
        """Count the pairs inside the range."""
        counts = np.zeros((x[2], y[2]))
        for row, _ in _present(rows, weights):
            i, j = (
                math.floor((v - a[0]) / (a[1] - a[0]) * a[2])
                for v, a in zip(row, (x, y), strict=True)
            )
            if 0 <= i < x[2] and 0 <= j < y[2]:
                counts[i, j] += 1
        edges = [a[0] + (a[1] - a[0]) / a[2] * np.arange(a[2]) for a in (x, y)]
        return [EEArray.of(each, pixel_type.DOUBLE) for each in (counts, *edges)]

    names = ("histogram", "xAxis", "yAxis")
    return Reducer("fixed2DHistogram", 2, names, None, rows)


def bucket_width(values: np.ndarray, buckets: int | None, least: float | None) -> float:
    """Return a power of two that gives no more than so many buckets."""
    most = buckets or 256
    spread = float(values.max() - values.min()) if len(values) else 0.0
    width = 2.0 ** math.ceil(math.log2(max(spread, 1e-9) / most)) if spread else 1.0
    while least and width < least:
        width *= 2
    return width


def bucket_counts(
    values: np.ndarray, weights: np.ndarray, width: float
) -> tuple[float, np.ndarray]:
    """Return the lower edge of the first bucket and the weights in each."""
    first = math.floor(float(values.min()) / width) * width
    bins = np.floor((values - first) / width).astype(int)
    return first, np.bincount(bins, weights)


def histogram(buckets: int | None, least: float | None) -> Reducer:
    """Return a histogram as a dictionary of bucket means, counts, minimum and width."""

    def rows(rows: Sequence[Row], weights: Sequence[float]) -> list[Any]:
        """Count the present values."""
        used = _present(rows, weights)
        if not used:
            return [None]
        values = np.array([r[0] for r, _ in used], float)
        weight = np.array([w for _, w in used])
        width = bucket_width(values, buckets, least)
        first, counts = bucket_counts(values, weight, width)
        _, sums = bucket_counts(values, weight * values, width)
        centres = first + width * (np.arange(len(counts)) + 0.5)
        means = np.where(counts > 0, sums / np.where(counts > 0, counts, 1), centres)
        return [
            {
                "bucketMeans": means.tolist(),
                "bucketMin": first,
                "bucketWidth": width,
                "histogram": counts.tolist(),
            }
        ]

    return Reducer("histogram", 1, ("histogram",), None, rows, is_weighted=True)


def auto_histogram(buckets: int | None, least: float | None, cumulative: bool) -> Reducer:
    """Return a histogram as an N×2 array of lower edges and counts."""

    def rows(rows: Sequence[Row], weights: Sequence[float]) -> list[Any]:
        """Count the present values."""
        used = _present(rows, weights)
        if not used:
            return [None]
        values = np.array([r[0] for r, _ in used], float)
        width = bucket_width(values, buckets, least)
        first, counts = bucket_counts(values, np.array([w for _, w in used]), width)
        counts = np.cumsum(counts) if cumulative else counts
        edges = first + width * np.arange(len(counts))
        return [EEArray.of(np.column_stack([edges, counts]), pixel_type.DOUBLE)]

    return Reducer("autoHistogram", 1, ("histogram",), None, rows, is_weighted=True)
