"""Filters: tests of elements by property, date, place or combination of them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from ..errors import EarthEngineError
from ..evaluation.context import assume
from ..evaluation.promotion import (
    PromotionError,
    as_type,
    to_date,
    to_date_range,
    to_geometry,
    type_name,
)
from ..evaluation.registry import algorithm, register_algorithm
from ..expressions import Parser, Tree
from ..values.array import EEArray
from ..values.dates import EEDate
from ..values.features import Feature, element_geometry, element_property
from ..values.geometry import Geometry
from ..values.image import Image
from ..values.misc import ErrorMargin, Filter
from ..values.shapes import area, distance, related

TIME = "system:time_start"


def comparable(value: Any) -> Any:
    """Return a value that numbers can be compared with: dates count milliseconds."""
    return value.millis if isinstance(value, EEDate) else value


def compare(left: Any, right: Any) -> int:
    """Return whether a value is less than (-1), equal to (0) or greater than (1) another one."""
    a, b = comparable(left), comparable(right)
    if isinstance(a, str) != isinstance(b, str):
        raise EarthEngineError(
            f"Filter: Cannot compare a {type_name(left)} with a {type_name(right)}."
        )
    if isinstance(a, list) and isinstance(b, list):
        return (a > b) - (a < b)
    return (a > b) - (a < b)


def equal(left: Any, right: Any) -> bool:
    """Tell whether two values are equal; dates equal their milliseconds."""
    return bool(comparable(left) == comparable(right))


class Operand:
    """One side of a filter: a fixed value, or a property of the element on that side."""

    def __init__(self, field: str | None, value: Any) -> None:
        """Take a property name or a value."""
        self.field = field
        self.value = value

    def of(self, element: Any) -> Any:
        """Return the operand for an element."""
        return self.value if self.field is None else element_property(element, self.field)

    def geometry_of(self, element: Any) -> Geometry | None:
        """Return the operand as a geometry."""
        value = self.of(element)
        if value is None and self.field is not None:
            return None
        return element_geometry(value) if isinstance(value, Feature | Image) else to_geometry(value)


Test = Callable[[Any, Any], bool]


def operands(
    left_field: str | None, right_value: Any, right_field: str | None, left_value: Any
) -> tuple[Operand, Operand]:
    """Return both sides of a filter, checking that each is given exactly once."""
    if (left_field is None) == (left_value is None):
        raise EarthEngineError("Filter: Specify exactly one of 'leftField' and 'leftValue'.")
    if (right_field is None) == (right_value is None):
        raise EarthEngineError("Filter: Specify exactly one of 'rightField' and 'rightValue'.")
    return Operand(left_field, left_value), Operand(right_field, right_value)


def value_filter(test: Test, when_null: str) -> Callable[..., Filter]:
    """Return the constructor of a filter that compares two values."""

    def build(
        left_field: str | None, right_value: Any, right_field: str | None, left_value: Any
    ) -> Filter:
        """Build the filter from its operands."""
        left, right = operands(left_field, right_value, right_field, left_value)

        def passes(first: Any, second: Any) -> bool:
            """Compare the operands of one or two elements."""
            other = first if second is None else second
            a, b = left.of(first), right.of(other)
            if a is None or b is None:
                return when_null == "unless" and assume("null-comparison") == "keep"
            return test(a, b)

        def negated(first: Any, second: Any) -> bool:
            """Fail where the comparison passes; a missing value is neither."""
            a, b = left.of(first), right.of(first if second is None else second)
            if a is None or b is None:
                return assume("null-comparison") == "keep"
            return not test(a, b)

        return Filter(passes, negated=negated if when_null == "fail" else None)

    return build


def geometry_filter(relation: str) -> Callable[..., Filter]:
    """Return the constructor of a filter on a spatial relation."""

    def build(
        left_field: str | None,
        right_value: Any,
        right_field: str | None,
        left_value: Any,
        _error: ErrorMargin | None,
    ) -> Filter:
        """Build the filter from its operands."""
        left, right = operands(left_field, right_value, right_field, left_value)

        def passes(first: Any, second: Any) -> bool:
            """Test the geometries of one or two elements."""
            a = left.geometry_of(first)
            b = right.geometry_of(first if second is None else second)
            if a is None or b is None:
                return relation == "Disjoint"
            return related(a, b, relation)

        return Filter(passes)

    return build


def _in_list(left: Any, right: Any) -> bool:
    """Tell whether a list holds a value."""
    return any(equal(each, right) for each in as_type(left, "List", "Filter.listContains"))


def _date_in_range(left: Any, right: Any) -> bool:
    """Tell whether a date range holds a date."""
    try:
        return to_date_range(left).holds(to_date(right))
    except PromotionError as error:
        raise EarthEngineError(f"Filter.dateRangeContains: not a date: {error}.") from error


def _text(test: Callable[[str, str], bool]) -> Test:
    """Return a test of two strings; anything else fails it."""
    return lambda a, b: isinstance(a, str) and isinstance(b, str) and test(a, b)


_VALUE_FILTERS: dict[tuple[str, ...], tuple[Test, str]] = {
    ("equals", "eq"): (equal, "fail"),
    ("notEquals", "neq"): (lambda a, b: not equal(a, b), "unless"),
    ("lessThan", "lt"): (lambda a, b: compare(a, b) < 0, "fail"),
    ("lessThanOrEquals", "lte"): (lambda a, b: compare(a, b) <= 0, "unless"),
    ("greaterThan", "gt"): (lambda a, b: compare(a, b) > 0, "fail"),
    ("greaterThanOrEquals", "gte"): (lambda a, b: compare(a, b) >= 0, "unless"),
    ("listContains", "inList"): (_in_list, "fail"),
    ("dateRangeContains",): (_date_in_range, "fail"),
    ("stringContains",): (_text(lambda a, b: b in a), "fail"),
    ("stringStartsWith",): (_text(str.startswith), "fail"),
    ("stringEndsWith",): (_text(str.endswith), "fail"),
}
for _names, (_test, _null) in _VALUE_FILTERS.items():
    for _name in _names:
        register_algorithm(f"Filter.{_name}", value_filter(_test, _null))

for _name, _relation in {
    "intersects": "Intersects",
    "contains": "Contains",
    "isContained": "Within",
    "disjoint": "Disjoint",
}.items():
    register_algorithm(f"Filter.{_name}", geometry_filter(_relation))


@algorithm("Filter.and")
def and_(filters: list[Filter]) -> Filter:
    """Pass if every filter passes."""
    return Filter(lambda a, b: all(each.passes(a, b) for each in filters), _measure_of(filters))


@algorithm("Filter.or")
def or_(filters: list[Filter]) -> Filter:
    """Pass if any filter passes."""
    return Filter(lambda a, b: any(each.passes(a, b) for each in filters), _measure_of(filters))


def _measure_of(filters: list[Filter]) -> Any:
    """Return the measure of the first filter that has one."""
    return next((each.measure for each in filters if each.measure is not None), None)


@algorithm("Filter.not")
def not_(condition: Filter) -> Filter:
    """Pass if a filter fails."""
    return Filter(condition.negated or (lambda a, b: not condition.passes(a, b)))


@algorithm("Filter.always")
def always() -> Filter:
    """Pass everything."""
    return Filter(lambda a, b: True)


@algorithm("Filter.never")
def never() -> Filter:
    """Pass nothing."""
    return Filter(lambda a, b: False)


@algorithm("Filter.notNull")
def not_null(properties: list[str]) -> Filter:
    """Pass elements that have all the properties."""
    return Filter(lambda a, b: all(element_property(a, name) is not None for name in properties))


@algorithm("Filter.hasGeometry")
def has_geometry() -> Filter:
    """Pass elements with a geometry."""
    return Filter(lambda a, b: element_geometry(a) is not None)


@algorithm("Filter.rangeContains")
def range_contains(field: str, low: Any, high: Any) -> Filter:
    """Pass elements whose property lies in a range, ends included."""

    def passes(element: Any, _other: Any) -> bool:
        """Compare with both ends."""
        value = element_property(element, field)
        return value is not None and compare(value, low) >= 0 and compare(value, high) <= 0

    return Filter(passes)


_CALENDAR: dict[str, Callable[[datetime], int]] = {
    "year": lambda moment: moment.year,
    "month": lambda moment: moment.month,
    "hour": lambda moment: moment.hour,
    "minute": lambda moment: moment.minute,
    "day_of_year": lambda moment: moment.timetuple().tm_yday,
    "day_of_month": lambda moment: moment.day,
    "day_of_week": lambda moment: moment.isoweekday(),
}


@algorithm("Filter.calendarRange")
def calendar_range(start: int, end: int | None, field: str) -> Filter:
    """Pass elements whose time has a calendar field in a range, which may wrap around."""
    get = _CALENDAR.get(field)
    if get is None:
        raise EarthEngineError(
            f"Filter.calendarRange: Unknown field '{field}'; use one of {', '.join(_CALENDAR)}."
        )
    last = start if end is None else end

    def passes(element: Any, _other: Any) -> bool:
        """Test the element's time."""
        moment = element_property(element, TIME)
        if moment is None:
            return False
        value = get(to_date(moment).at())
        if last < start:
            return value >= start or value <= last
        return start <= value <= last

    return Filter(passes)


@algorithm("Filter.dayOfYear")
def day_of_year(start: int, end: int) -> Filter:
    """Pass elements whose day of the year is in a range."""
    return calendar_range(start, end, "day_of_year")


@algorithm("Filter.expression")
def expression(text: str) -> Filter:
    """Return the filter that a comparison of properties in text stands for."""
    return _filter_of(Parser(text).parse()[1])


def _filter_of(tree: Tree) -> Filter:
    """Return the filter of a parsed expression."""
    if tree.kind == "call" and tree.value in ("and", "or"):
        parts = [_filter_of(part) for part in tree.parts]
        return and_(parts) if tree.value == "and" else or_(parts)
    if tree.kind == "call" and tree.value == "not":
        return not_(_filter_of(tree.parts[0]))
    names = {
        "eq": "equals",
        "neq": "notEquals",
        "lt": "lessThan",
        "lte": "lessThanOrEquals",
        "gt": "greaterThan",
        "gte": "greaterThanOrEquals",
    }
    if tree.kind != "call" or tree.value not in names:
        raise EarthEngineError("Filter.expression: Expected a comparison of a property.")
    test, when_null = next(
        entry for keys, entry in _VALUE_FILTERS.items() if names[tree.value] in keys
    )
    (left_field, left_value), (right_field, right_value) = map(_operand, tree.parts)
    return value_filter(test, when_null)(left_field, right_value, right_field, left_value)


def _operand(tree: Tree) -> tuple[str | None, Any]:
    """Return one side of a comparison as a property name or a value."""
    if tree.kind == "name":
        return tree.value, None
    if tree.kind == "call" and tree.value == "negate":
        return None, -tree.parts[0].value
    return None, tree.value


@algorithm("Filter.maxDifference")
def max_difference(
    limit: float, left_field: str | None, right_value: Any, right_field: str | None, left_value: Any
) -> Filter:
    """Pass if two numbers differ by no more than a limit."""
    left, right = operands(left_field, right_value, right_field, left_value)

    def measure(first: Any, second: Any) -> float | None:
        """Return the difference."""
        a, b = left.of(first), right.of(first if second is None else second)
        return None if a is None or b is None else abs(comparable(a) - comparable(b))

    def passes(first: Any, second: Any) -> bool:
        """Compare the difference with the limit."""
        found = measure(first, second)
        return found is not None and found <= limit

    return Filter(passes, measure)


@algorithm("Filter.withinDistance")
def within_distance(
    limit: float,
    left_field: str | None,
    right_value: Any,
    right_field: str | None,
    left_value: Any,
    _error: ErrorMargin | None,
) -> Filter:
    """Pass if two geometries are within a distance in metres."""
    left, right = operands(left_field, right_value, right_field, left_value)

    def measure(first: Any, second: Any) -> float | None:
        """Return the distance."""
        a, b = left.geometry_of(first), right.geometry_of(first if second is None else second)
        return None if a is None or b is None else distance(a, b, None)

    def passes(first: Any, second: Any) -> bool:
        """Compare the distance with the limit."""
        found = measure(first, second)
        return found is not None and found <= limit

    return Filter(passes, measure)


@algorithm("Filter.area")
def area_filter(
    low: float, high: float, _error: ErrorMargin | None, selector: str | None
) -> Filter:
    """Pass elements whose geometry has an area in a range."""

    def passes(element: Any, _other: Any) -> bool:
        """Measure the geometry."""
        found = element_property(element, selector) if selector else element_geometry(element)
        return found is not None and low <= area(found, None) <= high

    return Filter(passes)


@algorithm("Filter.hasType")
def has_type(
    left_field: str | None, right_value: Any, right_field: str | None, left_value: Any
) -> Filter:
    """Pass if a value is of a named type."""
    left, right = operands(left_field, right_value, right_field, left_value)

    def passes(first: Any, second: Any) -> bool:
        """Compare type names, numbers being one family."""
        value, wanted = left.of(first), right.of(first if second is None else second)
        names = {type_name(value)}
        if isinstance(value, int | float):
            names |= {"Number"}
        if isinstance(value, EEArray):
            names |= {"Array"}
        return value is not None and wanted in names

    return Filter(passes)
