"""Numbers: mathematics, casts, formatting and parsing."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import numpy as np

from ..errors import EarthEngineError
from ..evaluation.promotion import as_type
from ..evaluation.registry import algorithm, register_algorithm
from ..expressions import evaluate_numeric
from ..pixels.elementwise import (
    BINARY,
    CASTS,
    SYNONYMS,
    UNARY,
    BinaryOperation,
    UnaryOperation,
    cast_exact,
)
from ..values.pixel_type import PixelType
from ..values.text import text_of

Number = int | float


def _plain(result: np.ndarray) -> Number:
    """Return a 0-d result as a Python number."""
    return np.asarray(result).item()


def _unary(operation: UnaryOperation) -> Callable[[Number], Number]:
    """Return a unary operation on numbers."""

    def compute(value: Number) -> Number:
        """Apply the operation."""
        with np.errstate(all="ignore"):
            return _plain(operation.compute(np.asarray(value)))

    return compute


def _binary(operation: BinaryOperation) -> Callable[[Number, Number], Number]:
    """Return a binary operation on numbers."""

    def compute(left: Number, right: Number) -> Number:
        """Apply the operation."""
        with np.errstate(all="ignore"):
            return _plain(operation.compute(np.asarray(left), np.asarray(right)))

    return compute


def _cast(kind: PixelType) -> Callable[[Number], Number]:
    """Return a cast of numbers, which drops decimals and clamps."""
    return lambda value: _plain(cast_exact(np.asarray(value), kind, "truncate"))


for _name, _operation in UNARY.items():
    for _each in (_name, *SYNONYMS.get(_name, ())):
        register_algorithm(f"Number.{_each}", _unary(_operation))
for _name, _operator in BINARY.items():
    for _each in (_name, *SYNONYMS.get(_name, ())):
        register_algorithm(f"Number.{_each}", _binary(_operator))
for _name, _kind in CASTS.items():
    register_algorithm(f"Number.{_name}", _cast(_kind))


@algorithm("Number.clamp")
def clamp(value: Number, low: Number, high: Number) -> Number:
    """Limit a number to a range."""
    return max(low, min(high, value))


@algorithm("Number.unitScale")
def unit_scale(value: Number, low: float, high: float) -> Number:
    """Map a range to 0..1 without limiting it."""
    return 0 if low == high else (value - low) / (high - low)


@algorithm("Number.parse")
def parse(text: str, radix: int) -> Number:
    """Read a number."""
    try:
        return int(text, radix)
    except ValueError:
        pass
    try:
        return float(text)
    except ValueError as error:
        raise EarthEngineError(f"Number.parse: Cannot parse '{text}' as a number.") from error


_SPECIFIER = re.compile(r"%([-+ 0,#(]*)(\d*)(\.\d+)?([a-zA-Z%])")


@algorithm("Number.format")
def format_number(value: Number, pattern: str) -> str:
    """Write a number by a printf-style pattern."""

    def filled(match: re.Match[str]) -> str:
        """Return one specifier filled in."""
        flags, width, precision, kind = match.groups()
        if kind == "%":
            return "%"
        if kind == "s":
            return f"{text_of(value):>{width or 0}}"
        spec = flags.replace("(", "") + width
        if kind == "d":
            if isinstance(value, float) and not value.is_integer():
                raise EarthEngineError("Number.format: 'd' needs a whole number.")
            return _printf(f"%{spec}d", int(value))
        if kind in "xXo":
            return _printf(f"%{spec}{kind}", int(value))
        if kind in "fFeEgG":
            return _printf(f"%{spec}{precision or ''}{kind}", float(value))
        raise EarthEngineError(f"Number.format: Unknown conversion '{kind}'.")

    return _SPECIFIER.sub(filled, pattern)


def _printf(pattern: str, value: Number) -> str:
    """Return a printf pattern filled in, with thousands separators where asked for."""
    if "," not in pattern:
        return pattern % value
    kind = pattern.replace(",", "").lstrip("%")
    return f"{value:,{kind}}"


@algorithm("Number.expression")
def expression(text: str, variables: dict[str, Any] | None) -> Number:
    """Compute an arithmetic expression of named numbers."""
    known = {
        name: as_type(value, "Number", "Number.expression")
        for name, value in (variables or {}).items()
    }
    return evaluate_numeric(text, known)
