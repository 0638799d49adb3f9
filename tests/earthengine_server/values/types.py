"""Pixel types, arrays and small value kinds: functions, error margins, kernels, filters."""

from __future__ import annotations

import functools
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from ..errors import EarthEngineError

_INTEGER_RANGES: dict[str, tuple[int, int]] = {
    "uint8": (0, 2**8 - 1),
    "int8": (-(2**7), 2**7 - 1),
    "uint16": (0, 2**16 - 1),
    "int16": (-(2**15), 2**15 - 1),
    "uint32": (0, 2**32 - 1),
    "int32": (-(2**31), 2**31 - 1),
    "int64": (-(2**63), 2**63 - 1),
}
_ALIASES = {"byte": "uint8", "short": "int16", "int": "int32", "long": "int64"}


@dataclass(frozen=True)
class PixelType:
    """The type of a band's pixels: int with a range, float or double; scalar or array."""

    precision: str
    minimum: float | int | None = None
    maximum: float | int | None = None
    dimensions: int = 0

    @property
    def is_integer(self) -> bool:
        """Tell whether pixels are whole numbers."""
        return self.precision == "int"

    @property
    def dtype(self) -> np.dtype[Any]:
        """Return the smallest numpy type that holds the range, as written to files."""
        if not self.is_integer:
            return np.dtype(np.float32 if self.precision == "float" else np.float64)
        low = -(2**31) if self.minimum is None else self.minimum
        high = 2**31 - 1 if self.maximum is None else self.maximum
        for name, (least, most) in _INTEGER_RANGES.items():
            if least <= low and high <= most:
                return np.dtype(name)
        return np.dtype(np.int64)

    @property
    def is_standard_range(self) -> bool:
        """Tell whether the range is exactly that of a machine integer."""
        return self.is_integer and (self.minimum, self.maximum) in _INTEGER_RANGES.values()

    @property
    def unlimited(self) -> PixelType:
        """Return the type for results that may leave the range: any 64-bit or real number."""
        if self.is_integer:
            return INT64.with_dimensions(self.dimensions)
        return PixelType(self.precision, None, None, self.dimensions)

    def with_dimensions(self, dimensions: int) -> PixelType:
        """Return the same element type with another number of array dimensions."""
        return replace(self, dimensions=dimensions)

    def to_json(self) -> dict[str, Any]:
        """Return the type as getInfo shows it."""
        shown: dict[str, Any] = {"type": "PixelType", "precision": self.precision}
        if self.minimum is not None and self.maximum is not None:
            shown |= {"min": self.minimum, "max": self.maximum}
        if self.dimensions:
            shown["dimensions"] = self.dimensions
        return shown


def named(name: str) -> PixelType:
    """Return a type by its common name, such as 'int16' or 'double'."""
    known = _ALIASES.get(name.lower(), name.lower())
    if known in _INTEGER_RANGES:
        return PixelType("int", *_INTEGER_RANGES[known])
    if known in ("float", "double"):
        return PixelType(known)
    raise EarthEngineError(f"PixelType: Unknown pixel type '{name}'.")


BOOLEAN = PixelType("int", 0, 1)
FLOAT, DOUBLE = PixelType("float"), PixelType("double")
UINT8, INT32, UINT32, INT64 = named("uint8"), named("int32"), named("uint32"), named("int64")


def of_dtype(dtype: Any) -> PixelType:
    """Return the pixel type of a numpy type."""
    kind = np.dtype(dtype)
    if kind.kind == "f":
        return FLOAT if kind.itemsize <= 4 else DOUBLE
    return named(kind.name) if kind.name in _INTEGER_RANGES else INT64


def spanning(numbers: np.ndarray) -> PixelType:
    """Return the type of constant numbers: from the least to the greatest of them."""
    low, high = numbers.min().item(), numbers.max().item()
    return PixelType("double" if numbers.dtype.kind == "f" else "int", low, high)


def union(first: PixelType, second: PixelType) -> PixelType:
    """Return the type that holds both inputs, as binary operations document it."""
    precision = "float"
    if first.is_integer and second.is_integer:
        precision = "int"
    elif "double" in (first.precision, second.precision):
        precision = "double"
    low = high = None
    if first.minimum is not None and second.minimum is not None:
        low = min(first.minimum, second.minimum)
    if first.maximum is not None and second.maximum is not None:
        high = max(first.maximum, second.maximum)
    return PixelType(precision, low, high, max(first.dimensions, second.dimensions))


def union_all(types: Sequence[PixelType]) -> PixelType:
    """Return the type that holds all inputs."""
    return functools.reduce(union, types)


@dataclass(frozen=True, eq=False)
class EEArray:
    """An array value and the type of its elements."""

    values: np.ndarray
    element_type: PixelType

    @classmethod
    def of(cls, values: Any, element_type: PixelType | None = None) -> EEArray:
        """Build from nested lists or numbers; a type that is not given spans just the numbers."""
        try:
            numbers = np.array(values)
        except ValueError as error:
            raise EarthEngineError(f"Array: Unequal row lengths ({error}).") from error
        if numbers.dtype.kind == "b":
            numbers = numbers.astype(np.int64)
        if numbers.dtype.kind not in "iuf":
            raise EarthEngineError("Array: Elements must be numbers in rows of equal length.")
        if element_type is None:
            if numbers.size == 0:
                raise EarthEngineError(
                    "Array: Parameter 'pixelType' is required for an empty array."
                )
            element_type = spanning(numbers)
        return cls.made(numbers, element_type)

    @classmethod
    def made(cls, values: Any, element_type: PixelType) -> EEArray:
        """Build from numbers known to be of a type; whole ones are kept as integers."""
        dtype = np.int64 if element_type.is_integer else np.float64
        return cls(np.asarray(values).astype(dtype), element_type.with_dimensions(0))

    def __eq__(self, other: object) -> bool:
        """Compare shapes and elements."""
        return isinstance(other, EEArray) and np.array_equal(self.values, other.values)

    def __hash__(self) -> int:
        """Hash by content, so that arrays can be counted as distinct values."""
        return hash((self.values.shape, self.values.tobytes()))


@dataclass(frozen=True, eq=False)
class Function:
    """A function value: argument names and what it computes."""

    argument_names: tuple[str, ...]
    body: Callable[[dict[str, Any]], Any]

    def __call__(self, *arguments: Any) -> Any:
        """Call with arguments by position."""
        return self.body(dict(zip(self.argument_names, arguments, strict=False)))


@dataclass(frozen=True)
class ErrorMargin:
    """How far off a geometric result may be."""

    value: float | None
    unit: str = "meters"


@dataclass(frozen=True, eq=False)
class Kernel:
    """A kernel: weights by row and column, and the focus counted from the top left."""

    weights: np.ndarray
    focus: tuple[int, int]
    kind: str = "fixed"

    @property
    def margins(self) -> tuple[int, int, int, int]:
        """Return how far the kernel reaches left, up, right and down of its focus."""
        rows, columns = self.weights.shape
        x, y = self.focus
        return x, y, columns - 1 - x, rows - 1 - y


@dataclass(frozen=True, eq=False)
class Filter:
    """A test on an element.

    `negated` is there when "not passing" is more than the opposite of passing: missing values.
    """

    passes: Callable[[Any], bool]
    negated: Callable[[Any], bool] | None = None


def text_of(value: Any) -> str:
    """Return a number without a needless fraction, and anything else as its text."""
    if isinstance(value, bool | np.bool_):
        return "1" if value else "0"
    if isinstance(value, float | np.floating):
        number = float(value)
        return str(int(number)) if number.is_integer() and abs(number) < 1e15 else repr(number)
    return str(value)
