"""Element-by-element mathematics, shared by numbers, arrays and image pixels."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

from ..errors import EarthEngineError
from ..evaluation.context import assume
from ..values import pixel_type
from ..values.pixel_type import BOOLEAN, DOUBLE, FLOAT, PixelType, union

Unary = Callable[[np.ndarray], np.ndarray]
Binary = Callable[[np.ndarray, np.ndarray], np.ndarray]
SAME, REAL, TRUTH, WHOLE = "same", "real", "boolean", "whole"


@dataclass(frozen=True)
class UnaryOperation:
    """A function of one value and the kind of its result."""

    compute: Unary
    result: str
    bounds: Callable[[float, float], tuple[float, float]] | None = None

    def type_of(self, kind: PixelType) -> PixelType:
        """Return the pixel type of the result."""
        if self.result == TRUTH:
            return BOOLEAN.with_dimensions(kind.dimensions)
        if self.result == REAL and kind.precision != "float":
            return DOUBLE.with_dimensions(kind.dimensions)
        if self.result == REAL:
            return FLOAT.with_dimensions(kind.dimensions)
        if self.result == WHOLE:
            return pixel_type.INT64.with_dimensions(kind.dimensions)
        if not kind.is_integer:
            return PixelType(kind.precision, None, None, kind.dimensions)
        if self.bounds is None or kind.minimum is None or kind.maximum is None:
            return kind
        return PixelType("int", *self.bounds(kind.minimum, kind.maximum), kind.dimensions)


@dataclass(frozen=True)
class BinaryOperation:
    """A function of two values and the kind of its result."""

    compute: Binary
    result: str
    bounds: Callable[[float, float], float] | None = None

    def type_of(self, left: PixelType, right: PixelType) -> PixelType:
        """Return the pixel type of the result."""
        both = union(left, right)
        if self.result == TRUTH:
            return BOOLEAN.with_dimensions(both.dimensions)
        if self.result == REAL:
            return FLOAT.with_dimensions(both.dimensions)
        if self.bounds is None:
            return both
        if not both.is_integer:
            return PixelType(both.precision, None, None, both.dimensions)
        if left.is_standard_range or right.is_standard_range:
            return both
        return self._exact_range(left, right, both.dimensions)

    def _exact_range(self, left: PixelType, right: PixelType, dimensions: int) -> PixelType:
        """Return the range that constants can reach."""
        ends = [
            self.bounds(a, b)  # type: ignore[misc]
            for a in (left.minimum or 0, left.maximum or 0)
            for b in (right.minimum or 0, right.maximum or 0)
        ]
        least, most = pixel_type.INT64.minimum, pixel_type.INT64.maximum
        low, high = max(min(ends), least), min(max(ends), most)  # type: ignore[type-var]
        return PixelType("int", int(low), int(high), dimensions)


def whole(values: np.ndarray) -> np.ndarray:
    """Return values as 64-bit integers, decimals dropped."""
    return np.asarray(values).astype(np.int64)


def _divide(left: np.ndarray, right: np.ndarray) -> np.ndarray:
    """Divide, giving 0 for division by 0."""
    zero = np.equal(right, 0)
    return np.where(zero, 0.0, np.divide(left, np.where(zero, 1, right)))


def _mod(left: np.ndarray, right: np.ndarray) -> np.ndarray:
    """Return the remainder with the sign of the dividend, 0 for division by 0."""
    zero = np.equal(right, 0)
    rest = np.fmod(left, np.where(zero, 1, right))
    return np.where(zero, np.zeros_like(rest), rest)


def _shift_left(left: np.ndarray, right: np.ndarray) -> np.ndarray:
    """Shift bits to the left."""
    return np.left_shift(whole(left), whole(right))


def _shift_right(left: np.ndarray, right: np.ndarray) -> np.ndarray:
    """Shift bits to the right, keeping the sign."""
    return np.right_shift(whole(left), whole(right))


def _pow(left: np.ndarray, right: np.ndarray) -> np.ndarray:
    """Raise to a power in floating point."""
    return np.power(np.asarray(left, _real(left)), right)


def _real(values: np.ndarray) -> Any:
    """Return the floating point type to compute with."""
    dtype = np.asarray(values).dtype
    return dtype if dtype.kind == "f" else np.float64


def _round(values: np.ndarray) -> np.ndarray:
    """Round to the nearest whole number, halves away from zero."""
    if np.asarray(values).dtype.kind in "iub":
        return np.asarray(values)
    return np.copysign(np.floor(np.abs(values) + 0.5), values)


def _truth(operation: Callable[..., Any]) -> Binary:
    """Return a comparison that gives 0 or 1."""
    return lambda left, right: np.asarray(operation(left, right)).astype(np.int64)


def _each(function: Callable[[float], float]) -> Unary:
    """Return a function of single numbers as one of arrays."""
    vectorised = np.vectorize(function, otypes=[float])
    return lambda values: vectorised(values) if np.size(values) else np.zeros(np.shape(values))


def _gamma(x: float) -> float:
    """Return the gamma function, not-a-number at its poles."""
    try:
        return math.gamma(x)
    except (ValueError, OverflowError):
        return math.nan if x <= 0 else math.inf


def _digamma(x: float) -> float:
    """Return the derivative of the logarithm of the gamma function."""
    if x <= 0 and x == math.floor(x):
        return math.nan
    if x < 0.5:
        return _digamma(1 - x) - math.pi / math.tan(math.pi * x)
    shift = 0.0
    while x < 10:
        shift -= 1 / x
        x += 1
    square = 1 / (x * x)
    series = square * (
        1 / 12 - square * (1 / 120 - square * (1 / 252 - square * (1 / 240 - square / 132)))
    )
    return shift + math.log(x) - 0.5 / x - series


def _trigamma(x: float) -> float:
    """Return the derivative of the digamma function."""
    if x <= 0 and x == math.floor(x):
        return math.nan
    if x < 0.5:
        return -_trigamma(1 - x) + (math.pi / math.sin(math.pi * x)) ** 2
    shift = 0.0
    while x < 10:
        shift += 1 / (x * x)
        x += 1
    square = 1 / (x * x)
    series = square * (1 / 6 - square * (1 / 30 - square * (1 / 42 - square / 30)))
    return shift + 1 / x + square / 2 + series / x


def _lanczos(x: float) -> float:
    """Return the Lanczos sum that belongs to the gamma function with g = 607/128."""
    g = 607 / 128
    half = x + g + 0.5
    if x > 50:
        # Stirling's series, arranged so that nothing large is subtracted from anything large.
        d = (g + 0.5) / x
        return math.exp(x * d - (x + 0.5) * math.log1p(d) + 1 / (12 * x))
    try:
        scale = math.sqrt(2 * math.pi) * half ** (x + 0.5) * math.exp(-half)
        return math.gamma(x + 1) / scale
    except ValueError:
        return math.inf


def _erf_inverse(y: float) -> float:
    """Return the inverse error function by Newton's method."""
    if abs(y) >= 1:
        return math.copysign(math.inf, y) if abs(y) == 1 else math.nan
    a = 0.147
    ln = math.log1p(-y * y)
    first = 2 / (math.pi * a) + ln / 2
    x = math.copysign(math.sqrt(max(math.sqrt(first * first - ln / a) - first, 0)), y)
    for _ in range(6):
        x -= (math.erf(x) - y) / (2 / math.sqrt(math.pi) * math.exp(-x * x))
    return x


def _gamma_incomplete(x: float, a: float) -> float:
    """Return the regularised lower incomplete gamma function of x with the parameter a."""
    if x < 0 or a <= 0:
        return math.nan
    if x == 0:
        return 0.0
    front = math.exp(a * math.log(x) - x - math.lgamma(a))
    if x < a + 1:
        term = total = 1 / a
        n = a
        while abs(term) > abs(total) * 1e-16:
            n += 1
            term *= x / n
            total += term
        return total * front
    return 1 - front * _upper_fraction(a, x)


def _upper_fraction(a: float, x: float) -> float:
    """Return the continued fraction of the upper incomplete gamma function."""
    b = x + 1 - a
    c, d = 1e300, 1 / b
    h = d
    for i in range(1, 1000):
        an = -i * (i - a)
        b += 2
        d = 1 / (an * d + b or 1e-300)
        c = b + an / c or 1e-300
        step = d * c
        h *= step
        if abs(step - 1) < 1e-16:
            break
    return h


def _bit_count(values: np.ndarray) -> np.ndarray:
    """Count the one-bits of 64-bit numbers."""
    bits = np.ascontiguousarray(whole(values)).reshape(-1).view(np.uint8)
    return np.unpackbits(bits).reshape(-1, 64).sum(axis=-1).reshape(np.shape(values))


def _abs_bounds(low: float, high: float) -> tuple[float, float]:
    """Return the range of absolute values."""
    least = 0 if low <= 0 <= high else min(abs(low), abs(high))
    return least, max(abs(low), abs(high))


def _real_of(function: Callable[..., Any]) -> Unary:
    """Return a function that computes in floating point."""
    return lambda values: function(np.asarray(values, _real(values)))


UNARY: dict[str, UnaryOperation] = {
    "abs": UnaryOperation(np.abs, SAME, _abs_bounds),
    "acos": UnaryOperation(_real_of(np.arccos), REAL),
    "asin": UnaryOperation(_real_of(np.arcsin), REAL),
    "atan": UnaryOperation(_real_of(np.arctan), REAL),
    "bitCount": UnaryOperation(_bit_count, WHOLE),
    "bitwiseNot": UnaryOperation(lambda v: np.invert(whole(v)), WHOLE),
    "cbrt": UnaryOperation(_real_of(np.cbrt), REAL),
    "ceil": UnaryOperation(np.ceil, SAME),
    "cos": UnaryOperation(_real_of(np.cos), REAL),
    "cosh": UnaryOperation(_real_of(np.cosh), REAL),
    "digamma": UnaryOperation(_each(_digamma), REAL),
    "erf": UnaryOperation(_each(math.erf), REAL),
    "erfInv": UnaryOperation(_each(_erf_inverse), REAL),
    "erfc": UnaryOperation(_each(math.erfc), REAL),
    "erfcInv": UnaryOperation(_each(lambda y: _erf_inverse(1 - y)), REAL),
    "exp": UnaryOperation(_real_of(np.exp), REAL),
    "floor": UnaryOperation(np.floor, SAME),
    "gamma": UnaryOperation(_each(_gamma), REAL),
    "lanczos": UnaryOperation(_each(_lanczos), REAL),
    "log": UnaryOperation(_real_of(np.log), REAL),
    "log10": UnaryOperation(_real_of(np.log10), REAL),
    "not": UnaryOperation(lambda v: np.equal(v, 0).astype(np.int64), TRUTH),
    "round": UnaryOperation(_round, SAME),
    "signum": UnaryOperation(np.sign, SAME, lambda low, high: (-1, 1)),
    "sin": UnaryOperation(_real_of(np.sin), REAL),
    "sinh": UnaryOperation(_real_of(np.sinh), REAL),
    "sqrt": UnaryOperation(_real_of(np.sqrt), REAL),
    "tan": UnaryOperation(_real_of(np.tan), REAL),
    "tanh": UnaryOperation(_real_of(np.tanh), REAL),
    "trigamma": UnaryOperation(_each(_trigamma), REAL),
}

BINARY: dict[str, BinaryOperation] = {
    "add": BinaryOperation(np.add, SAME, lambda a, b: a + b),
    "subtract": BinaryOperation(np.subtract, SAME, lambda a, b: a - b),
    "multiply": BinaryOperation(np.multiply, SAME, lambda a, b: a * b),
    "divide": BinaryOperation(_divide, "quotient"),
    "mod": BinaryOperation(_mod, SAME),
    "pow": BinaryOperation(_pow, REAL),
    "atan2": BinaryOperation(lambda y, x: np.arctan2(y, x), REAL),
    "hypot": BinaryOperation(np.hypot, REAL),
    "gammainc": BinaryOperation(np.vectorize(_gamma_incomplete, otypes=[float]), REAL),
    "min": BinaryOperation(np.minimum, SAME),
    "max": BinaryOperation(np.maximum, SAME),
    "first": BinaryOperation(lambda a, b: np.broadcast_arrays(a, b)[0], SAME),
    "firstNonZero": BinaryOperation(lambda a, b: np.where(np.equal(a, 0), b, a), SAME),
    "and": BinaryOperation(_truth(np.logical_and), TRUTH),
    "or": BinaryOperation(_truth(np.logical_or), TRUTH),
    "eq": BinaryOperation(_truth(np.equal), TRUTH),
    "neq": BinaryOperation(_truth(np.not_equal), TRUTH),
    "lt": BinaryOperation(_truth(np.less), TRUTH),
    "lte": BinaryOperation(_truth(np.less_equal), TRUTH),
    "gt": BinaryOperation(_truth(np.greater), TRUTH),
    "gte": BinaryOperation(_truth(np.greater_equal), TRUTH),
    "bitwiseAnd": BinaryOperation(lambda a, b: whole(a) & whole(b), SAME),
    "bitwiseOr": BinaryOperation(lambda a, b: whole(a) | whole(b), SAME),
    "bitwiseXor": BinaryOperation(lambda a, b: whole(a) ^ whole(b), SAME),
    "leftShift": BinaryOperation(_shift_left, SAME, lambda a, b: int(a) << min(int(abs(b)), 62)),
    "rightShift": BinaryOperation(_shift_right, SAME),
}

SYNONYMS = {
    "bitwiseAnd": ("bitwise_and",),
    "bitwiseOr": ("bitwise_or",),
    "bitwiseXor": ("bitwise_xor",),
    "bitwiseNot": ("bitwise_not",),
    "leftShift": ("left_shift",),
    "rightShift": ("right_shift",),
    "firstNonZero": ("first_nonzero",),
}

CASTS: dict[str, PixelType] = {
    name: pixel_type.named(kind)
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


def quotient_type(left: PixelType, right: PixelType) -> PixelType:
    """Return the type of a division: whole numbers give fractions, so it is never whole."""
    both = union(left, right)
    precision = "double" if both.is_integer else both.precision
    return PixelType(precision, None, None, both.dimensions)


def result_type(operation: BinaryOperation, left: PixelType, right: PixelType) -> PixelType:
    """Return the type of a binary operation's result."""
    if operation.result == "quotient":
        return quotient_type(left, right)
    return operation.type_of(left, right)


def cast_exact(values: np.ndarray, kind: PixelType, rounding: str) -> np.ndarray:
    """Cast values to a type: fractions truncated or rounded, then clamped to the range."""
    if not kind.is_integer:
        return np.asarray(values).astype(kind.dtype)
    numbers = np.asarray(values)
    if numbers.dtype.kind == "f":
        numbers = np.nan_to_num(_round(numbers) if rounding == "round" else np.trunc(numbers))
        numbers = np.clip(numbers, float(-(2**63)), float(2**63 - 1024)).astype(np.int64)
    low = pixel_type.INT64.minimum if kind.minimum is None else kind.minimum
    high = pixel_type.INT64.maximum if kind.maximum is None else kind.maximum
    return np.clip(numbers.astype(np.int64), int(low), int(high))  # type: ignore[arg-type]


def cast_pixels(values: np.ndarray, kind: PixelType, used: np.ndarray) -> np.ndarray:
    """Cast pixels; what happens to fractions is an assumption, asked only when there are some."""
    numbers = np.asarray(values)
    rounding = "truncate"
    if kind.is_integer and numbers.dtype.kind == "f":
        fractions = np.isfinite(numbers) & (numbers != np.trunc(numbers)) & used
        if fractions.any():
            rounding = assume("integer-cast")
    return cast_exact(numbers, kind, rounding)


def check_overflow(values: np.ndarray, kind: PixelType, used: np.ndarray) -> np.ndarray:
    """Return integer results; those outside a narrow type are refused unless told otherwise."""
    if not kind.is_standard_range or kind.maximum is None or kind.minimum is None:
        return values
    outside = ((values < kind.minimum) | (values > kind.maximum)) & used
    if not outside.any():
        return values
    choice = assume("integer-overflow")
    if choice == "clamp":
        return np.clip(values, int(kind.minimum), int(kind.maximum))
    if choice == "wrap":
        return values.astype(kind.dtype).astype(np.int64)
    return values


def check_shapes(left: np.ndarray, right: np.ndarray, lead: int) -> tuple[np.ndarray, np.ndarray]:
    """Return two operands with compatible array shapes behind the leading (pixel) axes."""
    first, second = left.shape[lead:], right.shape[lead:]
    if first == second:
        return left, right
    if not first or not second:
        assume("scalar-array")
        scalar_first = not first
        missing = len(second) if scalar_first else len(first)
        chosen = left if scalar_first else right
        chosen = chosen.reshape(chosen.shape[:lead] + (1,) * missing)
        return (chosen, right) if scalar_first else (left, chosen)
    assume("array-shapes")
    if len(first) != len(second):
        raise EarthEngineError(f"Arrays of {len(first)} and {len(second)} dimensions.")
    return left, right
