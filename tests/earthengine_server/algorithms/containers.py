"""Numbers, strings, lists and dictionaries: what queries need to put other values together."""

from __future__ import annotations

import functools
from typing import Any

import numpy as np

from ..evaluation.promotion import as_type
from ..evaluation.registry import algorithm, register_all
from ..pixels import elementwise
from ..pixels.elementwise import require
from ..values.dates import EEDate
from ..values.features import Feature
from ..values.image import Image
from ..values.reducer import Reducer
from ..values.types import text_of
from .dates import format_date
from .filters import equal


def _quietly(compute: Any) -> Any:
    """Return a numpy operation as one of single numbers, without warnings."""

    def on_numbers(*values: Any) -> Any:
        with np.errstate(all="ignore"):
            return np.asarray(compute(*(np.asarray(value) for value in values))).item()

    return on_numbers


register_all(
    "Number",
    {
        **elementwise.table(
            lambda operation: _quietly(operation.compute),
            lambda operation: _quietly(operation.compute),
            # A cast of a number drops decimals and clamps.
            lambda kind: _quietly(lambda v: elementwise.cast_exact(v, kind, "truncate")),
        ),
        "clamp": lambda value, low, high: max(low, min(high, value)),
    },
)


@algorithm("String")
def string(value: Any) -> str:
    """Return a value as text."""
    return format_date(value, None, None) if isinstance(value, EEDate) else text_of(value)


register_all(
    "String",
    {
        "cat": lambda first, second: first + second,
        "length": len,
    },
)


def _contains(items: list[Any], element: Any) -> bool:
    return any(equal(each, element) for each in items)


@algorithm("List.map")
def map_list(items: list[Any], function: Any, drop_nulls: bool) -> list[Any]:
    """Apply a function to every element."""
    results = [function(each) for each in items]
    return [each for each in results if each is not None] if drop_nulls else results


@algorithm("List.reduce")
def reduce_list(items: list[Any], reducer: Reducer) -> Any:
    """Reduce the elements; rows of several inputs are lists themselves."""
    rows = [
        (each,) if reducer.inputs == 1 else tuple(as_type(each, "List", "List.reduce"))
        for each in items
    ]
    results = reducer.reduce_rows(rows)
    return results[0] if len(results) == 1 else dict(zip(reducer.outputs, results, strict=True))


register_all(
    "List",
    {
        "add": lambda items, element: [*items, element],
        "cat": lambda items, other: [*items, *other],
        "contains": _contains,
        "filter": lambda items, condition: [each for each in items if condition.passes(each)],
        "get": lambda items, index: items[index],
        "iterate": lambda items, function, first: functools.reduce(
            lambda result, each: function(each, result), items, first
        ),
        "length": len,
        "size": len,
    },
)


@algorithm("Dictionary")
def dictionary(value: Any) -> dict[str, Any]:
    """Return a dictionary, also of an element's properties or of keys and values in turn."""
    if isinstance(value, Feature | Image):
        return dict(value.properties)
    if isinstance(value, list):
        require(len(value) % 2 == 0, "The list must have pairs of keys and values.")
        return dict(zip(value[::2], value[1::2], strict=True))
    return as_type(value or {}, "Dictionary", "Dictionary")


@algorithm("Dictionary.get")
def get(values: dict[str, Any], key: str, default: Any) -> Any:
    """Return the value of a key, or a default that is not null."""
    require(key in values or default is not None, f"Dictionary does not contain key: '{key}'.")
    return values.get(key, default)


@algorithm("Dictionary.combine")
def combine(first: dict[str, Any], second: dict[str, Any], overwrite: bool) -> dict[str, Any]:
    """Join two dictionaries; null values are left out."""
    joined = {**first, **second} if overwrite else {**second, **first}
    return {key: value for key, value in joined.items() if value is not None}


register_all(
    "Dictionary",
    {
        "contains": lambda values, key: key in values,
        "getNumber": lambda values, key: as_type(get(values, key, None), "Number", "Dictionary"),
        "keys": sorted,
        "values": lambda values, keys: [
            get(values, key, None) for key in (sorted(values) if keys is None else keys)
        ],
        "set": lambda values, key, value: {**values, key: value},
        "size": len,
    },
)
