"""Reducers: functions of many weighted inputs, for lists of rows and for stacks of pixels."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

import numpy as np

from ..errors import EarthEngineError
from . import pixel_type
from .array import EEArray
from .pixel_type import PixelType


class Stack(NamedTuple):
    """One output for a whole stack: values and where there is a result."""

    values: np.ndarray
    valid: np.ndarray


Row = tuple[Any, ...]
StackFunction = Callable[[list[np.ndarray], np.ndarray], list[Stack]]
RowsFunction = Callable[[Sequence[Row], Sequence[float]], list[Any]]
TypeFunction = Callable[[list[PixelType]], list[PixelType]]


@dataclass(frozen=True, eq=False)
class Reducer:
    """A reducer: its inputs and outputs, and how it reduces stacks and rows.

    `stack` gets one (..., n) array an input and (..., n) weights, 0 where an input is missing.
    `rows` gets n tuples with one value an input; values may be of any kind, None is missing.
    """

    name: str
    inputs: int
    outputs: tuple[str, ...]
    stack: StackFunction | None = None
    rows: RowsFunction | None = None
    types: TypeFunction | None = None
    is_weighted: bool = False

    def reduce_stack(self, values: list[np.ndarray], weights: np.ndarray) -> list[Stack]:
        """Reduce the last axis of arrays."""
        if len(values) != self.inputs:
            raise EarthEngineError(
                f"Reducer.{self.name}: needs {self.inputs} inputs, but got {len(values)}."
            )
        if self.stack is None:
            raise EarthEngineError(f"Reducer.{self.name}: this reducer cannot be used per pixel.")
        if not self.is_weighted:
            weights = (weights > 0).astype(np.float64)
        return self.stack(values, weights)

    def reduce_rows(self, rows: Sequence[Row], weights: Sequence[float] | None = None) -> list[Any]:
        """Reduce rows of values and return one result an output, None where there is none."""
        used = [1.0] * len(rows) if weights is None else weights
        if not self.is_weighted:
            used = [1.0 if weight > 0 else 0.0 for weight in used]
        if self.rows is not None:
            return self.rows(rows, used)
        return rows_by_stack(self, rows, used)

    def output_types(self, inputs: list[PixelType]) -> list[PixelType]:
        """Return the pixel types of the outputs."""
        if self.types is None:
            return [pixel_type.DOUBLE] * len(self.outputs)
        return self.types(inputs)

    def renamed(self, outputs: Sequence[str]) -> Reducer:
        """Return the reducer with other output names."""
        return replace(self, outputs=tuple(outputs))


def rows_by_stack(reducer: Reducer, rows: Sequence[Row], weights: Sequence[float]) -> list[Any]:
    """Reduce rows of numbers with the stack function."""
    columns, used = numeric_columns(rows, weights, reducer.inputs)
    if reducer.stack is None:
        raise EarthEngineError(f"Reducer.{reducer.name}: cannot reduce these values.")
    stacks = reducer.stack(columns, used)
    return [scalar(stack.values) if bool(stack.valid) else None for stack in stacks]


def numeric_columns(
    rows: Sequence[Row], weights: Sequence[float], inputs: int
) -> tuple[list[np.ndarray], np.ndarray]:
    """Return rows as one array a column, with weight 0 where a value is missing."""
    used = np.array([0.0 if None in row else w for row, w in zip(rows, weights, strict=True)])
    columns = []
    for number in range(inputs):
        column = [0 if row[number] is None else _number(row[number]) for row in rows]
        columns.append(np.array(column) if column else np.zeros(0))
    return columns, used.astype(np.float64)


def _number(value: Any) -> Any:
    """Return a number, refusing anything else."""
    if isinstance(value, bool | int | float | np.number):
        return value
    if isinstance(value, EEArray):
        raise EarthEngineError("Reducer: this reducer takes numbers, not arrays.")
    raise EarthEngineError(f"Reducer: cannot reduce a value of type {type(value).__name__}.")


def scalar(values: np.ndarray) -> Any:
    """Return a Python number for a 0-d result, an ee.Array for anything larger."""
    if values.ndim == 0:
        return values.item()
    return EEArray.of(values, pixel_type.of_dtype(values.dtype))
