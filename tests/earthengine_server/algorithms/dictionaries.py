"""Dictionaries."""

from __future__ import annotations

import re
from typing import Any

import numpy as np

from ..errors import EarthEngineError
from ..evaluation.promotion import as_type
from ..evaluation.registry import algorithm
from ..values.array import EEArray
from ..values.features import Feature
from ..values.geometry import Geometry
from ..values.image import Image
from ..values.misc import Function

Dictionary = dict[str, Any]


@algorithm("Dictionary")
def dictionary(value: Any) -> Dictionary:
    """Return a dictionary, also of a list of keys and values in turn."""
    if value is None:
        return {}
    if isinstance(value, dict):
        return value
    if isinstance(value, Feature | Image):
        return dict(value.properties)
    if isinstance(value, list):
        if len(value) % 2:
            raise EarthEngineError("Dictionary: The list must have pairs of keys and values.")
        return {str(k): v for k, v in zip(value[::2], value[1::2], strict=True)}
    raise EarthEngineError("Dictionary: The argument must be a dictionary or a list.")


@algorithm("Dictionary.combine")
def combine(first: Dictionary, second: Dictionary, overwrite: bool) -> Dictionary:
    """Join two dictionaries; null values are left out."""
    result = {k: v for k, v in first.items() if v is not None}
    for key, value in second.items():
        if value is not None and (overwrite or key not in result):
            result[key] = value
    return result


@algorithm("Dictionary.contains")
def contains(values: Dictionary, key: str) -> bool:
    """Tell whether there is a key."""
    return key in values


@algorithm("Dictionary.fromLists")
def from_lists(keys: list[str], values: list[Any]) -> Dictionary:
    """Return a dictionary of parallel lists."""
    if len(keys) != len(values):
        raise EarthEngineError(
            f"Dictionary.fromLists: The number of keys ({len(keys)}) and values ({len(values)}) "
            "must be equal."
        )
    return dict(zip(keys, values, strict=True))


@algorithm("Dictionary.get")
def get(values: Dictionary, key: str, default: Any) -> Any:
    """Return the value of a key, or a default that is not null."""
    if key in values:
        return values[key]
    if default is not None:
        return default
    raise EarthEngineError(f"Dictionary.get: Dictionary does not contain key: '{key}'.")


@algorithm("Dictionary.getNumber")
def get_number(values: Dictionary, key: str) -> Any:
    """Return a value that is a number."""
    return as_type(get(values, key, None), "Number", "Dictionary.getNumber")


@algorithm("Dictionary.getString")
def get_string(values: Dictionary, key: str) -> str:
    """Return a value that is a string."""
    return str(as_type(get(values, key, None), "String", "Dictionary.getString"))


@algorithm("Dictionary.getArray")
def get_array(values: Dictionary, key: str) -> EEArray:
    """Return a value that is an array."""
    result = get(values, key, None)
    if not isinstance(result, EEArray):
        raise EarthEngineError(f"Dictionary.getArray: '{key}' is not an array.")
    return result


@algorithm("Dictionary.getGeometry")
def get_geometry(values: Dictionary, key: str) -> Geometry:
    """Return a value that is a geometry."""
    result = get(values, key, None)
    if not isinstance(result, Geometry):
        raise EarthEngineError(f"Dictionary.getGeometry: '{key}' is not a geometry.")
    return result


@algorithm("Dictionary.keys")
def keys(values: Dictionary) -> list[str]:
    """Return the keys in natural order."""
    return sorted(values)


@algorithm("Dictionary.values")
def values_of(values: Dictionary, chosen: list[str] | None) -> list[Any]:
    """Return the values, in the order of keys."""
    return [get(values, key, None) for key in (sorted(values) if chosen is None else chosen)]


@algorithm("Dictionary.map")
def map_dictionary(values: Dictionary, function: Function) -> Dictionary:
    """Apply a function to every key and value; null results are dropped."""
    results = {key: function(key, values[key]) for key in sorted(values)}
    return {key: value for key, value in results.items() if value is not None}


def selected(
    values: Dictionary, selectors: list[str], ignore_missing: bool, owner: str
) -> list[str]:
    """Return the keys that names or regular expressions select."""
    chosen: list[str] = []
    for selector in selectors:
        found = (
            [selector]
            if selector in values
            else [key for key in values if re.fullmatch(selector, key)]
        )
        if not found and not ignore_missing:
            raise EarthEngineError(f"{owner}: Dictionary does not contain key: '{selector}'.")
        chosen += [key for key in found if key not in chosen]
    return chosen


@algorithm("Dictionary.select")
def select(values: Dictionary, selectors: list[str], ignore_missing: bool) -> Dictionary:
    """Return only the chosen keys."""
    return {
        key: values[key] for key in selected(values, selectors, ignore_missing, "Dictionary.select")
    }


@algorithm("Dictionary.remove")
def remove(values: Dictionary, selectors: list[str], ignore_missing: bool) -> Dictionary:
    """Return all but the chosen keys."""
    dropped = selected(values, selectors, ignore_missing, "Dictionary.remove")
    return {key: value for key, value in values.items() if key not in dropped}


@algorithm("Dictionary.rename")
def rename(values: Dictionary, old: list[str], new: list[str], overwrite: bool) -> Dictionary:
    """Rename keys."""
    if len(old) != len(new):
        raise EarthEngineError("Dictionary.rename: The lists of names must be equally long.")
    result = {key: value for key, value in values.items() if key not in old}
    for before, after in zip(old, new, strict=True):
        if after in result and not overwrite:
            raise EarthEngineError(f"Dictionary.rename: Key '{after}' exists already.")
        result[after] = get(values, before, None)
    return result


@algorithm("Dictionary.set")
def set_value(values: Dictionary, key: str, value: Any) -> Dictionary:
    """Set a value."""
    return {**values, key: value}


@algorithm("Dictionary.size")
def size(values: Dictionary) -> int:
    """Return the number of entries."""
    return len(values)


@algorithm("Dictionary.toArray")
def to_array(values: Dictionary, chosen: list[str] | None, axis: int) -> EEArray:
    """Return numeric values as an array."""
    parts = [
        as_type(each, "Array", "Dictionary.toArray").values for each in values_of(values, chosen)
    ]
    if all(part.ndim == 0 for part in parts):
        return EEArray.of(np.array(parts).tolist())
    return EEArray.of(np.concatenate(parts, axis=axis).tolist())
