"""Numbers, strings, lists and dictionaries: what queries need to put other values together."""

from __future__ import annotations

import functools
from typing import Any

import numpy as np

from ..evaluation.promotion import as_type
from ..evaluation.registry import algorithm, register_all
from ..pixels import elementwise


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


@algorithm("List.map")
def map_list(items: list[Any], function: Any, drop_nulls: bool) -> list[Any]:
    results = [function(each) for each in items]
    return [each for each in results if each is not None] if drop_nulls else results


register_all(
    "List",
    {
        "cat": lambda items, other: [*items, *other],
        "filter": lambda items, condition: [each for each in items if condition.passes(each)],
        "get": lambda items, index: items[index],
        "iterate": lambda items, function, first: functools.reduce(
            lambda result, each: function(each, result), items, first
        ),
        "length": len,
        "size": len,
    },
)


@algorithm("Dictionary.get")
def get(values: dict[str, Any], key: str, default: Any) -> Any:
    """Return the value of a key, or a default that is not null."""
    return values[key] if default is None else values.get(key, default)


register_all(
    "Dictionary",
    {
        "getNumber": lambda values, key: as_type(get(values, key, None), "Number", "Dictionary"),
        "keys": sorted,
        "values": lambda values, keys: [
            get(values, key, None) for key in (sorted(values) if keys is None else keys)
        ],
        "set": lambda values, key, value: {**values, key: value},
        "size": len,
    },
)
