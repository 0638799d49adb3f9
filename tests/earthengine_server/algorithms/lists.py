"""Lists."""

from __future__ import annotations

import functools
from typing import Any

import numpy as np

from ..errors import EarthEngineError
from ..evaluation.promotion import as_type
from ..evaluation.registry import algorithm
from ..values.array import EEArray
from ..values.geometry import Geometry
from ..values.misc import Filter, Function
from ..values.reducer import Reducer
from ..values.text import text_of
from .filters import compare, equal


def position(items: list[Any], index: int, owner: str) -> int:
    """Return a valid position; negative ones count from the end."""
    if not -len(items) <= index < len(items):
        raise EarthEngineError(
            f"{owner}: List index must be between 0 and {len(items) - 1}, or between "
            f"-{len(items)} and -1; found '{index}'."
        )
    return index % len(items)


@algorithm("List.add")
def add(items: list[Any], element: Any) -> list[Any]:
    """Append an element."""
    return [*items, element]


@algorithm("List.cat")
def cat(items: list[Any], other: list[Any]) -> list[Any]:
    """Join two lists."""
    return [*items, *other]


@algorithm("List.contains")
def contains(items: list[Any], element: Any) -> bool:
    """Tell whether a list holds an element."""
    return any(equal(each, element) for each in items)


@algorithm("List.containsAll")
def contains_all(items: list[Any], other: list[Any]) -> bool:
    """Tell whether a list holds all elements of another one."""
    return all(contains(items, element) for element in other)


@algorithm("List.distinct")
def distinct(items: list[Any]) -> list[Any]:
    """Keep the first of equal elements."""
    result: list[Any] = []
    for each in items:
        if not contains(result, each):
            result.append(each)
    return result


@algorithm("List.equals")
def equals(items: list[Any], other: list[Any]) -> bool:
    """Tell whether two lists have equal elements in the same order."""
    return len(items) == len(other) and all(equal(*pair) for pair in zip(items, other, strict=True))


@algorithm("List.filter")
def filter_list(items: list[Any], condition: Filter) -> list[Any]:
    """Keep the elements that pass a filter; plain values are called `item`."""
    return [each for each in items if condition.passes(each, None)]


@algorithm("List.flatten")
def flatten(items: list[Any]) -> list[Any]:
    """Replace sublists by their elements."""
    result: list[Any] = []
    for each in items:
        result += flatten(each) if isinstance(each, list) else [each]
    return result


@algorithm("List.frequency")
def frequency(items: list[Any], element: Any) -> int:
    """Count equal elements."""
    return sum(1 for each in items if equal(each, element))


@algorithm("List.get")
def get(items: list[Any], index: int) -> Any:
    """Return an element."""
    return items[position(items, index, "List.get")]


@algorithm("List.getNumber")
def get_number(items: list[Any], index: int) -> Any:
    """Return an element that is a number."""
    return as_type(items[position(items, index, "List.getNumber")], "Number", "List.getNumber")


@algorithm("List.getString")
def get_string(items: list[Any], index: int) -> str:
    """Return an element that is a string."""
    return str(as_type(items[position(items, index, "List.getString")], "String", "List.getString"))


@algorithm("List.getArray")
def get_array(items: list[Any], index: int) -> EEArray:
    """Return an element that is an array."""
    value = items[position(items, index, "List.getArray")]
    if not isinstance(value, EEArray):
        raise EarthEngineError("List.getArray: The element is not an array.")
    return value


@algorithm("List.getGeometry")
def get_geometry(items: list[Any], index: int) -> Geometry:
    """Return an element that is a geometry."""
    value = items[position(items, index, "List.getGeometry")]
    if not isinstance(value, Geometry):
        raise EarthEngineError("List.getGeometry: The element is not a geometry.")
    return value


@algorithm("List.indexOf")
def index_of(items: list[Any], element: Any) -> int:
    """Return where an element is first, or -1."""
    return next((i for i, each in enumerate(items) if equal(each, element)), -1)


@algorithm("List.indexOfSublist")
def index_of_sublist(items: list[Any], target: list[Any]) -> int:
    """Return where a run of elements begins first, or -1."""
    span = len(target)
    return next(
        (i for i in range(len(items) - span + 1) if equals(items[i : i + span], target)), -1
    )


@algorithm("List.lastIndexOfSubList")
def last_index_of_sublist(items: list[Any], target: list[Any]) -> int:
    """Return where a run of elements begins last, or -1."""
    span = len(target)
    return next(
        (i for i in range(len(items) - span, -1, -1) if equals(items[i : i + span], target)), -1
    )


@algorithm("List.insert")
def insert(items: list[Any], index: int, element: Any) -> list[Any]:
    """Insert an element before a position."""
    at = index if index >= 0 else len(items) + index
    if not 0 <= at <= len(items):
        raise EarthEngineError(f"List.insert: Index {index} is out of range.")
    return [*items[:at], element, *items[at:]]


@algorithm("List.iterate")
def iterate(items: list[Any], function: Function, first: Any) -> Any:
    """Fold a function over the elements."""
    result = first
    for each in items:
        result = function(each, result)
    return result


@algorithm("List.join")
def join(items: list[Any], separator: str) -> str:
    """Join the elements' texts."""
    return separator.join(text_of(each) for each in items)


@algorithm("List.length", "List.size")
def length(items: list[Any]) -> int:
    """Return the number of elements."""
    return len(items)


@algorithm("List.map")
def map_list(items: list[Any], function: Function, drop_nulls: bool) -> list[Any]:
    """Apply a function to every element."""
    results = [function(each) for each in items]
    return [each for each in results if each is not None] if drop_nulls else results


@algorithm("List.reduce")
def reduce(items: list[Any], reducer: Reducer) -> Any:
    """Reduce the elements; rows of several inputs are lists themselves."""
    if reducer.inputs == 1 and not any(isinstance(each, list) for each in items):
        rows = [(each,) for each in items]
    elif reducer.inputs == 1:
        rows = [(each[0] if isinstance(each, list) and len(each) == 1 else each,) for each in items]
    else:
        rows = [tuple(as_type(each, "List", "List.reduce")) for each in items]
    results = reducer.reduce_rows(rows)
    if len(results) == 1:
        return results[0]
    return dict(zip(reducer.outputs, results, strict=True))


@algorithm("List.remove")
def remove(items: list[Any], element: Any) -> list[Any]:
    """Remove the first equal element."""
    at = index_of(items, element)
    return items if at < 0 else [*items[:at], *items[at + 1 :]]


@algorithm("List.removeAll")
def remove_all(items: list[Any], other: list[Any]) -> list[Any]:
    """Remove all elements that another list holds."""
    return [each for each in items if not contains(other, each)]


@algorithm("List.repeat")
def repeat(value: Any, count: int) -> list[Any]:
    """Return a list of the same value."""
    return [value] * count


@algorithm("List.replace")
def replace(items: list[Any], old: Any, new: Any) -> list[Any]:
    """Replace the first equal element."""
    at = index_of(items, old)
    return items if at < 0 else [*items[:at], new, *items[at + 1 :]]


@algorithm("List.replaceAll")
def replace_all(items: list[Any], old: Any, new: Any) -> list[Any]:
    """Replace all equal elements."""
    return [new if equal(each, old) else each for each in items]


@algorithm("List.reverse")
def reverse(items: list[Any]) -> list[Any]:
    """Return the elements backwards."""
    return items[::-1]


@algorithm("List.rotate")
def rotate(items: list[Any], distance: int) -> list[Any]:
    """Move the elements by a distance, those falling off coming in at the other end.

    The element at index i is the one that was at index i - distance before.
    """
    if not items:
        return items
    shift = distance % len(items)
    return items[-shift:] + items[:-shift] if shift else list(items)


@algorithm("List.sequence")
def sequence(start: Any, end: Any, step: Any, count: int | None) -> list[Any]:
    """Return equally spaced numbers up to an end, or so many of them."""
    if count is not None:
        if count < 1:
            raise EarthEngineError("List.sequence: The count must be positive.")
        if end is None:
            return [start + i * step for i in range(count)]
        if count == 1:
            return [start]
        width = (end - start) / (count - 1)
        return [_neat(start + i * width) for i in range(count)]
    if end is None:
        raise EarthEngineError("List.sequence: Specify 'end' or 'count'.")
    if step == 0 or (end - start) * step < 0:
        raise EarthEngineError("List.sequence: The step must lead from the start to the end.")
    steps = int(np.floor((end - start) / step + 1e-12))
    return [start + i * step for i in range(steps + 1)]


def _neat(value: float) -> float | int:
    """Return whole numbers as integers."""
    return int(value) if float(value).is_integer() else value


@algorithm("List.set")
def set_element(items: list[Any], index: int, element: Any) -> list[Any]:
    """Replace the element at a position."""
    at = position(items, index, "List.set")
    return [*items[:at], element, *items[at + 1 :]]


@algorithm("List.shuffle")
def shuffle(items: list[Any], seed: Any) -> list[Any]:
    """Return the elements in an order that depends only on the seed."""
    number = 0 if seed is None or seed is False else int(seed)
    order = np.random.default_rng(number).permutation(len(items))
    return [items[i] for i in order]


@algorithm("List.slice")
def slice_list(items: list[Any], start: int, end: int | None, step: int | None) -> list[Any]:
    """Return a part; negative positions count from the end."""
    return items[start:end:step]


@algorithm("List.sort")
def sort(items: list[Any], keys: list[Any] | None) -> list[Any]:
    """Sort the elements, or sort them by other keys."""
    by = items if keys is None else keys
    if len(by) != len(items):
        raise EarthEngineError("List.sort: There must be as many keys as elements.")
    order = sorted(range(len(items)), key=functools.cmp_to_key(lambda i, j: compare(by[i], by[j])))
    return [items[i] for i in order]


@algorithm("List.splice")
def splice(items: list[Any], start: int, count: int, other: list[Any] | None) -> list[Any]:
    """Replace a run of elements by those of another list."""
    at = start if start >= 0 else len(items) + start
    return [*items[:at], *(other or []), *items[at + count :]]


@algorithm("List.swap")
def swap(items: list[Any], first: int, second: int) -> list[Any]:
    """Exchange two elements."""
    i, j = position(items, first, "List.swap"), position(items, second, "List.swap")
    result = list(items)
    result[i], result[j] = result[j], result[i]
    return result


@algorithm("List.zip")
def zip_lists(items: list[Any], other: list[Any]) -> list[Any]:
    """Pair the elements of two lists."""
    return [list(pair) for pair in zip(items, other, strict=False)]


@algorithm("List.unzip")
def unzip(items: list[Any]) -> list[Any]:
    """Turn a list of tuples into lists of their elements."""
    return [list(column) for column in zip(*items, strict=False)]
