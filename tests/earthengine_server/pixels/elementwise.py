"""Element-by-element mathematics, shared by numbers, arrays and image pixels."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

from ..errors import EarthEngineError
from ..evaluation.assumptions import unverified
from ..evaluation.context import assume
from ..values.types import BOOLEAN, DOUBLE, FLOAT, INT64, PixelType, named, union

# The kind of an operation's result: as the inputs, or beyond their range; real, true or false, a
# whole number, or a quotient.
SAME, GROWS, REAL, TRUTH, WHOLE, QUOTIENT = "same", "grows", "real", "truth", "whole", "quotient"


@dataclass(frozen=True)
class UnaryOperation:
    """A function of one value and the kind of its result."""

    compute: Callable[[np.ndarray], np.ndarray]
    result: str = SAME

    def type_of(self, kind: PixelType) -> PixelType:
        """Return the pixel type of the result."""
        if self.result == REAL:
            real = FLOAT if kind.precision == "float" else DOUBLE
            return real.with_dimensions(kind.dimensions)
        if self.result in (TRUTH, WHOLE):
            return {TRUTH: BOOLEAN, WHOLE: INT64}[self.result].with_dimensions(kind.dimensions)
        return kind if self.result == SAME and kind.is_integer else kind.unlimited


@dataclass(frozen=True)
class BinaryOperation:
    """A function of two values and the kind of its result."""

    compute: Callable[[np.ndarray, np.ndarray], np.ndarray]
    result: str = SAME

    def type_of(self, left: PixelType, right: PixelType) -> PixelType:
        """Return the pixel type of the result; narrow types stay, and may not overflow."""
        both = union(left, right)
        if self.result in (TRUTH, REAL):
            return {TRUTH: BOOLEAN, REAL: FLOAT}[self.result].with_dimensions(both.dimensions)
        if self.result == QUOTIENT:
            return (DOUBLE if both.is_integer else both).unlimited.with_dimensions(both.dimensions)
        is_narrow = left.is_standard_range or right.is_standard_range
        return both.unlimited if self.result == GROWS and not is_narrow else both


def _whole(values: np.ndarray) -> np.ndarray:
    return np.asarray(values).astype(np.int64)


def _divide(left: np.ndarray, right: np.ndarray) -> np.ndarray:
    """Divide, giving 0 for division by 0 as documented."""
    zero = np.equal(right, 0)
    return np.where(zero, 0.0, np.divide(left, np.where(zero, 1, right)))


def _mod(left: np.ndarray, right: np.ndarray) -> np.ndarray:
    """Return the remainder with the sign of the dividend, 0 for division by 0."""
    zero = np.equal(right, 0)
    rest = np.fmod(left, np.where(zero, 1, right))
    return np.where(zero, np.zeros_like(rest), rest)


def _real(values: np.ndarray) -> np.ndarray:
    numbers = np.asarray(values)
    return numbers if numbers.dtype.kind == "f" else numbers.astype(np.float64)


def rounded(values: np.ndarray) -> np.ndarray:
    """Round to the nearest whole number, halves away from zero."""
    if np.asarray(values).dtype.kind in "iub":
        return np.asarray(values)
    return np.copysign(np.floor(np.abs(values) + 0.5), values)


def _real_of(function: Callable[..., Any]) -> UnaryOperation:
    return UnaryOperation(lambda values: function(_real(values)), REAL)


def _truth(function: Callable[..., Any]) -> BinaryOperation:
    return BinaryOperation(lambda a, b: np.asarray(function(a, b)).astype(np.int64), TRUTH)


def _bits(function: Callable[..., Any], result: str = SAME) -> BinaryOperation:
    return BinaryOperation(lambda a, b: function(_whole(a), _whole(b)), result)


UNARY: dict[str, UnaryOperation] = {
    "abs": UnaryOperation(np.abs, GROWS),
    "acos": _real_of(np.arccos),
    "asin": _real_of(np.arcsin),
    "atan": _real_of(np.arctan),
    "bitwiseNot": UnaryOperation(lambda v: np.invert(_whole(v)), WHOLE),
    "cbrt": _real_of(np.cbrt),
    "ceil": UnaryOperation(np.ceil),
    "cos": _real_of(np.cos),
    "cosh": _real_of(np.cosh),
    "exp": _real_of(np.exp),
    "floor": UnaryOperation(np.floor),
    "log": _real_of(np.log),
    "log10": _real_of(np.log10),
    "not": UnaryOperation(lambda v: np.equal(v, 0).astype(np.int64), TRUTH),
    "round": UnaryOperation(rounded),
    "signum": UnaryOperation(np.sign, GROWS),
    "sin": _real_of(np.sin),
    "sinh": _real_of(np.sinh),
    "sqrt": _real_of(np.sqrt),
    "tan": _real_of(np.tan),
    "tanh": _real_of(np.tanh),
}
BINARY: dict[str, BinaryOperation] = {
    "add": BinaryOperation(np.add, GROWS),
    "subtract": BinaryOperation(np.subtract, GROWS),
    "multiply": BinaryOperation(np.multiply, GROWS),
    "divide": BinaryOperation(_divide, QUOTIENT),
    "mod": BinaryOperation(_mod),
    "pow": BinaryOperation(lambda a, b: np.power(_real(a), b), REAL),
    "atan2": BinaryOperation(np.arctan2, REAL),
    "hypot": BinaryOperation(np.hypot, REAL),
    "min": BinaryOperation(np.minimum),
    "max": BinaryOperation(np.maximum),
    "first": BinaryOperation(lambda a, b: np.broadcast_arrays(a, b)[0]),
    "firstNonZero": BinaryOperation(lambda a, b: np.where(np.equal(a, 0), b, a)),
    "and": _truth(np.logical_and),
    "or": _truth(np.logical_or),
    "eq": _truth(np.equal),
    "neq": _truth(np.not_equal),
    "lt": _truth(np.less),
    "lte": _truth(np.less_equal),
    "gt": _truth(np.greater),
    "gte": _truth(np.greater_equal),
    "bitwiseAnd": _bits(np.bitwise_and),
    "bitwiseOr": _bits(np.bitwise_or),
    "bitwiseXor": _bits(np.bitwise_xor),
    "leftShift": _bits(np.left_shift, GROWS),
    "rightShift": _bits(np.right_shift),
}
CASTS: dict[str, PixelType] = {
    name: named(kind)
    for kind, names in {
        "uint8": ("byte", "uint8", "toByte", "toUint8"),
        "int8": ("int8", "toInt8"),
        "uint16": ("uint16", "toUint16"),
        "int16": ("int16", "short", "toInt16", "toShort"),
        "uint32": ("uint32", "toUint32"),
        "int32": ("int", "int32", "toInt", "toInt32"),
        "int64": ("int64", "long", "toInt64", "toLong"),
        "float": ("float", "toFloat"),
        "double": ("double", "toDouble"),
    }.items()
    for name in names
}


def table(
    unary: Callable[[UnaryOperation], Any],
    binary: Callable[[BinaryOperation], Any],
    cast: Callable[[PixelType], Any],
) -> dict[str, Any]:
    """Return the algorithms by name that a kind of value makes of every operation here."""
    return {
        **{name: unary(operation) for name, operation in UNARY.items()},
        **{name: binary(operation) for name, operation in BINARY.items()},
        **{name: cast(kind) for name, kind in CASTS.items()},
    }


def cast_exact(values: np.ndarray, kind: PixelType, rounding: str) -> np.ndarray:
    """Cast values to a type: fractions truncated or rounded, then clamped to the range."""
    numbers = np.asarray(values)
    if not kind.is_integer:
        return numbers.astype(kind.dtype)
    if numbers.dtype.kind == "f":
        numbers = np.nan_to_num(rounded(numbers) if rounding == "round" else np.trunc(numbers))
        numbers = np.clip(numbers, float(-(2**63)), float(2**63 - 1024)).astype(np.int64)
    low = -(2**63) if kind.minimum is None else int(kind.minimum)
    high = 2**63 - 1 if kind.maximum is None else int(kind.maximum)
    return np.clip(numbers.astype(np.int64), low, high)


def cast_pixels(values: np.ndarray, kind: PixelType, used: np.ndarray) -> np.ndarray:
    """Cast pixels; what happens to fractions is an assumption, asked only when there are some."""
    rounding = "truncate"
    if kind.is_integer and values.dtype.kind == "f":
        fractions = np.isfinite(values) & (values != np.trunc(values)) & used
        if fractions.any():
            rounding = assume("integer-cast")
    return cast_exact(values, kind, rounding)


def check_overflow(values: np.ndarray, kind: PixelType, used: np.ndarray) -> np.ndarray:
    """Return whole results, refusing those that leave the range of a narrow type."""
    if kind.is_standard_range and kind.minimum is not None and kind.maximum is not None:
        outside = ((values < kind.minimum) | (values > kind.maximum)) & used
        if outside.any():
            unverified("integer arithmetic beyond the range of its narrow pixel type")
    return values


def check_shapes(left: np.ndarray, right: np.ndarray, lead: int) -> tuple[np.ndarray, np.ndarray]:
    """Return two operands with compatible array shapes behind the leading (pixel) axes."""
    first, second = left.shape[lead:], right.shape[lead:]
    if first == second:
        return left, right
    if first and second:
        unverified("element-wise operations on arrays of unequal shapes")
    assume("scalar-array")
    more = (1,) * max(len(first), len(second))
    if first:
        return left, right.reshape(right.shape + more)
    return left.reshape(left.shape + more), right


def applied(operation: BinaryOperation, a: np.ndarray, b: np.ndarray, lead: int) -> np.ndarray:
    """Return a binary operation's result on values with so many leading (pixel) axes."""
    a, b = check_shapes(a, b, lead)
    with np.errstate(all="ignore"):
        result = np.asarray(operation.compute(a, b))
    return result.astype(np.float32) if operation.result == REAL else result


def require(condition: bool, message: str) -> None:
    """Refuse with a message unless a condition holds."""
    if not condition:
        raise EarthEngineError(message)
