"""Reducers made of other reducers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from ..errors import EarthEngineError
from ..values.array import EEArray
from ..values.pixel_type import PixelType
from ..values.reducer import Reducer, Row, Stack


def side_by_side(parts: Sequence[Reducer], shared: bool, names: Sequence[str]) -> Reducer:
    """Return a reducer that runs several ones on the same or on consecutive inputs."""
    if shared and len({part.inputs for part in parts}) != 1:
        raise EarthEngineError(
            "Reducer.combine: To combine reducers with shared inputs they must have the same "
            "number of inputs."
        )
    starts = [0 if shared else sum(p.inputs for p in parts[:i]) for i in range(len(parts))]
    inputs = parts[0].inputs if shared else sum(part.inputs for part in parts)

    def share(values: Sequence[Any], i: int) -> Any:
        """Return the inputs of one part."""
        return values[starts[i] : starts[i] + parts[i].inputs]

    def stack(values: list[np.ndarray], weights: np.ndarray) -> list[Stack]:
        """Reduce with every part."""
        return [
            result
            for i, part in enumerate(parts)
            for result in part.reduce_stack(list(share(values, i)), weights)
        ]

    def rows(rows: Sequence[Row], weights: Sequence[float]) -> list[Any]:
        """Reduce rows with every part."""
        return [
            result
            for i, part in enumerate(parts)
            for result in part.reduce_rows([tuple(share(row, i)) for row in rows], weights)
        ]

    def types(inputs: list[PixelType]) -> list[PixelType]:
        """Return the output types of every part."""
        return [t for i, part in enumerate(parts) for t in part.output_types(share(inputs, i))]

    per_pixel = all(part.stack is not None for part in parts)
    return Reducer(
        "combine",
        inputs,
        tuple(names),
        stack if per_pixel else None,
        rows,
        types,
        is_weighted=any(part.is_weighted for part in parts),
    )


def combine(first: Reducer, second: Reducer, prefix: str, shared: bool) -> Reducer:
    """Return two reducers in one, the outputs of the second one prefixed."""
    names = [*first.outputs, *(prefix + name for name in second.outputs)]
    return side_by_side([first, second], shared, unique(names))


def unique(names: Sequence[str]) -> list[str]:
    """Return names with repeated ones numbered."""
    result: list[str] = []
    for name in names:
        number, candidate = 1, name
        while candidate in result:
            candidate = f"{name}_{number}"
            number += 1
        result.append(candidate)
    return result


def for_each(reducer: Reducer, names: Sequence[str]) -> Reducer:
    """Return copies of a reducer, one for each name."""
    single = len(reducer.outputs) == 1
    outputs = [
        name if single else f"{name}_{output}" for name in names for output in reducer.outputs
    ]
    return side_by_side([reducer] * len(names), False, outputs)


def repeat(reducer: Reducer, count: int) -> Reducer:
    """Return copies of a reducer whose outputs are lists."""
    copies = side_by_side([reducer] * count, False, unique(list(reducer.outputs) * count))
    n = len(reducer.outputs)

    def rows(rows: Sequence[Row], weights: Sequence[float]) -> list[Any]:
        """Collect each output of all copies in a list."""
        results = copies.reduce_rows(rows, weights)
        return [results[k::n] for k in range(n)]

    def stack(values: list[np.ndarray], weights: np.ndarray) -> list[Stack]:
        """Collect each output of all copies in an array."""
        results = copies.reduce_stack(values, weights)
        return [
            Stack(
                np.stack([r.values for r in results[k::n]], axis=-1),
                np.all([r.valid for r in results[k::n]], axis=0),
            )
            for k in range(n)
        ]

    def types(inputs: list[PixelType]) -> list[PixelType]:
        """Return the types of lists of outputs."""
        singles = reducer.output_types(inputs[: reducer.inputs])
        return [t.with_dimensions(t.dimensions + 1) for t in singles]

    return Reducer(
        "repeat",
        copies.inputs,
        reducer.outputs,
        stack if copies.stack is not None else None,
        rows,
        types,
        copies.is_weighted,
    )


def group(reducer: Reducer, group_field: int, group_name: str) -> Reducer:
    """Return a reducer that reduces the rows of each group apart."""

    def rows(rows: Sequence[Row], weights: Sequence[float]) -> list[Any]:
        """Sort the rows into groups and reduce each."""
        groups: dict[Any, list[tuple[Row, float]]] = {}
        for row, weight in zip(rows, weights, strict=True):
            key = row[group_field]
            if key is not None and weight > 0:
                rest = tuple(v for i, v in enumerate(row) if i != group_field)
                groups.setdefault(key, []).append((rest, weight))
        result = []
        for key in sorted(groups):
            members = groups[key]
            outputs = reducer.reduce_rows([r for r, _ in members], [w for _, w in members])
            result.append({group_name: key, **dict(zip(reducer.outputs, outputs, strict=True))})
        return [result]

    return Reducer("group", reducer.inputs + 1, ("groups",), None, rows, is_weighted=True)


def select_outputs(reducer: Reducer, names: Sequence[str]) -> Reducer:
    """Return a reducer with renamed outputs; empty names drop an output."""
    if len(names) > len(reducer.outputs):
        raise EarthEngineError(
            f"Reducer.setOutputs: Got {len(names)} names for {len(reducer.outputs)} outputs."
        )
    keep = [i for i, name in enumerate(names) if name]
    base = reducer

    def pick(values: list[Any]) -> list[Any]:
        """Return the outputs that stay."""
        return [values[i] for i in keep]

    return replace(
        base,
        outputs=tuple(names[i] for i in keep),
        stack=None if base.stack is None else lambda v, w: pick(base.reduce_stack(v, w)),
        rows=lambda r, w: pick(base.reduce_rows(r, w)),
        types=lambda t: pick(base.output_types(t)),
    )


def unweighted(reducer: Reducer) -> Reducer:
    """Return a reducer for which every present input counts the same."""
    base = reducer

    def level(weights: Any) -> Any:
        """Return 1 for every positive weight."""
        return (np.asarray(weights) > 0).astype(float)

    return replace(
        base,
        stack=None if base.stack is None else lambda v, w: base.reduce_stack(v, level(w)),
        rows=lambda r, w: base.reduce_rows(r, level(w).tolist()),
        is_weighted=False,
    )


def for_each_element(reducer: Reducer) -> Reducer:
    """Return a reducer that works on each position of equally shaped arrays."""

    def rows(rows: Sequence[Row], weights: Sequence[float]) -> list[Any]:
        """Reduce along the list, position by position."""
        arrays = [r[0] for r, w in zip(rows, weights, strict=True) if w > 0 and r[0] is not None]
        if not arrays:
            return [None]
        table = np.stack([each.values for each in arrays], axis=-1)
        stacks = reducer.reduce_stack([table], np.ones(table.shape))
        return [EEArray.of(stack.values) for stack in stacks]

    return Reducer("forEachElement", reducer.inputs, reducer.outputs, None, rows)


def disaggregate(reducer: Reducer, axis: int | None) -> Reducer:
    """Return a reducer that is given the items of lists, dictionaries and arrays one by one."""

    def items(value: Any) -> list[Any]:
        """Return the items of an aggregate, or the value itself."""
        if isinstance(value, dict):
            return list(value.values())
        if isinstance(value, list):
            return value
        if isinstance(value, EEArray):
            if axis is None:
                return value.values.ravel().tolist()
            return [EEArray.of(part) for part in np.moveaxis(value.values, axis, 0)]
        return [value]

    def rows(rows: Sequence[Row], weights: Sequence[float]) -> list[Any]:
        """Spread every row and reduce the items."""
        spread = [
            ((item,), w) for row, w in zip(rows, weights, strict=True) for item in items(row[0])
        ]
        return reducer.reduce_rows([r for r, _ in spread], [w for _, w in spread])

    return Reducer("disaggregate", 1, reducer.outputs, None, rows, is_weighted=reducer.is_weighted)
