"""Filters: tests of elements by property, date, place or combination of them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from ..errors import EarthEngineError
from ..evaluation.assumptions import unverified
from ..evaluation.promotion import as_type, promote, type_name
from ..evaluation.registry import algorithm, register_all
from ..pixels.elementwise import require
from ..values.dates import EEDate
from ..values.features import element_property
from ..values.geometry import intersect
from ..values.types import ErrorMargin, Filter

Test = Callable[[Any, Any], bool]
Operand = Callable[[Any], Any]


def _comparable(value: Any) -> Any:
    """Return a value that numbers can be compared with: dates count milliseconds."""
    return value.millis if isinstance(value, EEDate) else value


def compare(left: Any, right: Any) -> int:
    """Return whether a value is less than (-1), equal to (0) or greater than (1) another one."""
    a, b = _comparable(left), _comparable(right)
    if isinstance(a, str) != isinstance(b, str):
        raise EarthEngineError(
            f"Filter: Cannot compare a {type_name(left)} with a {type_name(right)}."
        )
    return (a > b) - (a < b)


def equal(left: Any, right: Any) -> bool:
    """Tell whether two values are equal; dates equal their milliseconds."""
    return bool(_comparable(left) == _comparable(right))


def _operand(field: str | None, value: Any, side: str) -> Operand:
    """Return what one side of a filter is for an element: its property, or a fixed value."""
    require(
        (field is None) != (value is None),
        f"Filter: Specify exactly one of '{side}Field' and '{side}Value'.",
    )
    return lambda element: value if field is None else element_property(element, field)


def _value_filter(test: Test) -> Callable[..., Filter]:
    """Return the constructor of a filter that compares two values; a missing one fails it."""

    def build(
        left_field: str | None, right_value: Any, right_field: str | None, left_value: Any
    ) -> Filter:
        left = _operand(left_field, left_value, "left")
        right = _operand(right_field, right_value, "right")

        def passes(element: Any) -> bool:
            a, b = left(element), right(element)
            return a is not None and b is not None and test(a, b)

        def negated(element: Any) -> bool:
            a, b = left(element), right(element)
            if a is None or b is None:
                unverified("negated comparisons (neq, gte, lte, not) of a missing property")
            return not test(a, b)

        return Filter(passes, negated)

    return build


def _negated(build: Callable[..., Filter]) -> Callable[..., Filter]:
    return lambda *operands: not_(build(*operands))


def _intersects(
    left_field: str | None,
    right_value: Any,
    right_field: str | None,
    left_value: Any,
    _error: ErrorMargin | None,
) -> Filter:
    left = _operand(left_field, left_value, "left")
    right = _operand(right_field, right_value, "right")

    def passes(element: Any) -> bool:
        shapes = [as_type(side(element), "Geometry", "Filter") for side in (left, right)]
        return intersect(*shapes)

    return Filter(passes)


def _date_in_range(left: Any, right: Any) -> bool:
    name = "Filter.dateRangeContains"
    return as_type(left, "DateRange", name).holds(as_type(right, "Date", name))


_equals = _value_filter(equal)
_less = _value_filter(lambda a, b: compare(a, b) < 0)
_greater = _value_filter(lambda a, b: compare(a, b) > 0)


@algorithm("Filter.not")
def not_(condition: Filter) -> Filter:
    return Filter(condition.negated or (lambda element: not condition.passes(element)))


_CALENDAR: dict[str, Callable[[datetime], int]] = {
    "year": lambda moment: moment.year,
    "month": lambda moment: moment.month,
    "day_of_year": lambda moment: moment.timetuple().tm_yday,
}


@algorithm("Filter.calendarRange")
def calendar_range(start: int, end: int | None, field: str) -> Filter:
    """Pass elements whose time has a calendar field in a range, which may wrap around."""
    require(field in _CALENDAR, f"Unknown field '{field}'; use one of {', '.join(_CALENDAR)}.")
    last = start if end is None else end

    def passes(element: Any) -> bool:
        moment = element_property(element, "system:time_start")
        if moment is None:
            return False
        value = _CALENDAR[field](promote(moment, "Date").at())
        return start <= value <= last if start <= last else value >= start or value <= last

    return Filter(passes)


register_all(
    "Filter",
    {
        "equals": _equals,
        "notEquals": _negated(_equals),
        "lessThan": _less,
        "lessThanOrEquals": _negated(_greater),
        "greaterThan": _greater,
        "greaterThanOrEquals": _negated(_less),
        "listContains": _value_filter(lambda a, b: any(equal(each, b) for each in a)),
        "dateRangeContains": _value_filter(_date_in_range),
        "intersects": _intersects,
        "and": lambda filters: Filter(lambda e: all(each.passes(e) for each in filters)),
        "or": lambda filters: Filter(lambda e: any(each.passes(e) for each in filters)),
        "dayOfYear": lambda start, end: calendar_range(start, end, "day_of_year"),
        "notNull": lambda names: Filter(
            lambda e: all(element_property(e, name) is not None for name in names)
        ),
    },
)
