"""Reducers: functions of many weighted inputs, for lists of rows and for stacks of pixels."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np

from ..errors import EarthEngineError
from .types import DOUBLE, EEArray, PixelType, of_dtype


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
        return self.stack(values, weights if self.is_weighted else (weights > 0).astype(float))

    def reduce_rows(self, rows: Sequence[Row], weights: Sequence[float] | None = None) -> list[Any]:
        """Reduce rows of values and return one result an output, None where there is none."""
        used = [1.0] * len(rows) if weights is None else list(weights)
        if not self.is_weighted:
            used = [1.0 if weight > 0 else 0.0 for weight in used]
        if self.rows is not None:
            return self.rows(rows, used)
        return self._rows_by_stack(rows, used)

    def _rows_by_stack(self, rows: Sequence[Row], weights: Sequence[float]) -> list[Any]:
        used = np.array([0.0 if None in row else w for row, w in zip(rows, weights, strict=True)])
        columns = [
            np.array([0 if row[k] is None else _number(row[k]) for row in rows])
            if rows
            else np.zeros(0)
            for k in range(self.inputs)
        ]
        stacks = self.reduce_stack(columns, used.astype(float))
        return [as_python(stack) for stack in stacks]

    def output_types(self, inputs: list[PixelType]) -> list[PixelType]:
        """Return the pixel types of the outputs."""
        if self.types is None:
            return [DOUBLE] * len(self.outputs)
        return self.types(inputs)


def _number(value: Any) -> Any:
    if isinstance(value, bool | int | float | np.number):
        return value
    raise EarthEngineError(f"Reducer: cannot reduce a value of type {type(value).__name__}.")


def as_python(stack: Stack) -> Any:
    """Return the result of one stack as a number or an array, None where there is none."""
    if not bool(np.all(stack.valid)):
        return None
    values = np.asarray(stack.values)
    if values.ndim == 0:
        return values.item()
    return EEArray.of(values, of_dtype(values.dtype))
