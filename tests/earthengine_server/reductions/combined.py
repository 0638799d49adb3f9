"""Reducers whose result is a list or a table, and reducers made of other reducers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from ..errors import EarthEngineError
from ..values.reducer import Reducer, Row, Stack
from ..values.types import PixelType, text_of


def _present(rows: Sequence[Row], weights: Sequence[float]) -> list[tuple[Row, float]]:
    return [(r, w) for r, w in zip(rows, weights, strict=True) if w > 0 and None not in r]


def to_list(tuple_size: int | None) -> Reducer:
    """Return a reducer that collects its inputs, alone or in tuples."""

    def rows(rows: Sequence[Row], weights: Sequence[float]) -> list[Any]:
        used = [row for row, _ in _present(rows, weights)]
        return [[r[0] for r in used] if tuple_size is None else [list(r) for r in used]]

    return Reducer("toList", tuple_size or 1, ("list",), None, rows)


def frequency_histogram() -> Reducer:
    """Return a weighted table of how often each value occurs, in the order of the values."""

    def rows(rows: Sequence[Row], weights: Sequence[float]) -> list[Any]:
        table: dict[Any, float] = {}
        for (value, *_), weight in _present(rows, weights):
            table[value] = table.get(value, 0) + weight
        ordered = sorted(table, key=lambda v: (isinstance(v, str), v))
        return [{text_of(v): table[v] for v in ordered}]

    return Reducer("frequencyHistogram", 1, ("histogram",), None, rows, is_weighted=True)


def combine(first: Reducer, second: Reducer, prefix: str, shared: bool) -> Reducer:
    """Return two reducers in one, the outputs of the second one prefixed."""
    if shared and first.inputs != second.inputs:
        raise EarthEngineError(
            "Reducer.combine: To combine reducers with shared inputs they must have the same "
            "number of inputs."
        )
    start = 0 if shared else first.inputs
    inputs = start + second.inputs

    def shares(values: Sequence[Any]) -> tuple[Any, Any]:
        return values[: first.inputs], values[start:inputs]

    def stack(values: list[np.ndarray], weights: np.ndarray) -> list[Stack]:
        one, other = shares(values)
        return first.reduce_stack(one, weights) + second.reduce_stack(other, weights)

    def rows(rows: Sequence[Row], weights: Sequence[float]) -> list[Any]:
        one, other = zip(*map(shares, rows), strict=True) if rows else ((), ())
        return first.reduce_rows(one, weights) + second.reduce_rows(other, weights)

    def types(kinds: list[PixelType]) -> list[PixelType]:
        one, other = shares(kinds)
        return first.output_types(one) + second.output_types(other)

    names = _unique([*first.outputs, *(prefix + name for name in second.outputs)])
    is_per_pixel = first.stack is not None and second.stack is not None
    is_weighted = first.is_weighted or second.is_weighted
    return Reducer(
        "combine", inputs, names, stack if is_per_pixel else None, rows, types, is_weighted
    )


def _unique(names: Sequence[str]) -> tuple[str, ...]:
    result: list[str] = []
    for name in names:
        number, candidate = 1, name
        while candidate in result:
            candidate, number = f"{name}_{number}", number + 1
        result.append(candidate)
    return tuple(result)


def group(reducer: Reducer, group_field: int, group_name: str) -> Reducer:
    """Return a reducer that reduces the rows of each group apart."""

    def rows(rows: Sequence[Row], weights: Sequence[float]) -> list[Any]:
        groups: dict[Any, list[tuple[Row, float]]] = {}
        for row, weight in zip(rows, weights, strict=True):
            key = row[group_field]
            if key is not None and weight > 0:
                rest = tuple(v for i, v in enumerate(row) if i != group_field)
                groups.setdefault(key, []).append((rest, weight))
        result = []
        for key in sorted(groups):
            outputs = reducer.reduce_rows(*zip(*groups[key], strict=True))
            result.append({group_name: key, **dict(zip(reducer.outputs, outputs, strict=True))})
        return [result]

    return Reducer("group", reducer.inputs + 1, ("groups",), None, rows, is_weighted=True)


def unweighted(reducer: Reducer) -> Reducer:
    """Return a reducer for which every present input counts the same."""

    def level(weights: Any) -> np.ndarray:
        return (np.asarray(weights) > 0).astype(float)

    stack = None if reducer.stack is None else lambda v, w: reducer.reduce_stack(v, level(w))
    return replace(
        reducer,
        stack=stack,
        rows=lambda r, w: reducer.reduce_rows(r, level(w).tolist()),
        is_weighted=False,
    )
