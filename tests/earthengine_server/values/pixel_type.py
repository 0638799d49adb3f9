"""Pixel types: precision, range and number of array dimensions."""

from __future__ import annotations

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
_ALIASES = {
    "byte": "uint8",
    "short": "int16",
    "int": "int32",
    "long": "int64",
}


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
        if self.precision == "float":
            return np.dtype(np.float32)
        if self.precision == "double":
            return np.dtype(np.float64)
        low = -(2**31) if self.minimum is None else self.minimum
        high = 2**31 - 1 if self.maximum is None else self.maximum
        for name, (least, most) in _INTEGER_RANGES.items():
            if least <= low and high <= most:
                return np.dtype(name)
        return np.dtype(np.int64)

    @property
    def compute_dtype(self) -> np.dtype[Any]:
        """Return the numpy type that arithmetic uses."""
        return np.dtype(np.int64) if self.is_integer else self.dtype

    @property
    def is_standard_range(self) -> bool:
        """Tell whether the range is exactly that of a machine integer."""
        return self.is_integer and (self.minimum, self.maximum) in _INTEGER_RANGES.values()

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
FLOAT = PixelType("float")
DOUBLE = PixelType("double")
INT8, INT16, INT32, INT64 = named("int8"), named("int16"), named("int32"), named("int64")
UINT8, UINT16, UINT32 = named("uint8"), named("uint16"), named("uint32")


def of_dtype(dtype: Any) -> PixelType:
    """Return the pixel type of a numpy type."""
    kind = np.dtype(dtype)
    if kind.kind == "f":
        return FLOAT if kind.itemsize <= 4 else DOUBLE
    if kind.kind == "b":
        return BOOLEAN
    return named(kind.name) if kind.name in _INTEGER_RANGES else INT64


def of_number(value: float | int) -> PixelType:
    """Return the type of a constant: an integer spans only itself."""
    if isinstance(value, bool | np.bool_):
        return PixelType("int", int(value), int(value))
    if isinstance(value, int | np.integer):
        return PixelType("int", int(value), int(value))
    number = float(value)
    return PixelType("double", number, number)


def union(first: PixelType, second: PixelType) -> PixelType:
    """Return the type that holds both inputs, as binary operations document it."""
    dimensions = max(first.dimensions, second.dimensions)
    if first.is_integer and second.is_integer:
        low = _extreme(min, first.minimum, second.minimum)
        high = _extreme(max, first.maximum, second.maximum)
        return PixelType("int", low, high, dimensions)
    precision = "double" if "double" in (first.precision, second.precision) else "float"
    low = _extreme(min, first.minimum, second.minimum)
    high = _extreme(max, first.maximum, second.maximum)
    return PixelType(precision, low, high, dimensions)


def _extreme(choose: Any, first: float | None, second: float | None) -> float | None:
    """Return the wider of two limits, where None is no limit."""
    return None if first is None or second is None else choose(first, second)


def union_all(types: list[PixelType]) -> PixelType:
    """Return the type that holds all inputs."""
    result = types[0]
    for each in types[1:]:
        result = union(result, each)
    return result
