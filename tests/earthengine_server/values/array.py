"""ee.Array: an n-dimensional array with an element type."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from ..errors import EarthEngineError
from . import pixel_type
from .pixel_type import PixelType


@dataclass(frozen=True, eq=False)
class EEArray:
    """An array value and the type of its elements."""

    values: np.ndarray
    element_type: PixelType

    @classmethod
    def of(cls, values: Any, element_type: PixelType | None = None) -> EEArray:
        """Build from nested lists or numbers, taking the type from the numbers."""
        try:
            numbers = np.array(values)
        except ValueError as error:
            raise EarthEngineError(f"Array: Unequal row lengths ({error}).") from error
        if numbers.dtype == object:
            raise EarthEngineError("Array: Elements must be numbers in rows of equal length.")
        if numbers.dtype.kind == "b":
            numbers = numbers.astype(np.int64)
        if numbers.dtype.kind not in "iuf":
            raise EarthEngineError("Array: Elements must be numbers.")
        if element_type is None:
            if numbers.size == 0:
                raise EarthEngineError(
                    "Array: Parameter 'pixelType' is required for an empty array."
                )
            element_type = pixel_type.of_dtype(numbers.dtype)
        numbers = numbers.astype(np.int64 if element_type.is_integer else np.float64)
        return cls(numbers, element_type.with_dimensions(0))

    def __eq__(self, other: object) -> bool:
        """Compare shapes and elements."""
        return isinstance(other, EEArray) and np.array_equal(self.values, other.values)

    def __hash__(self) -> int:
        """Hash by content, so that arrays can be counted as distinct values."""
        return hash((self.values.shape, self.values.tobytes()))
