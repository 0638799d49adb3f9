"""Frozen dataclasses that come from JSON with their types checked, and know what their paths are.

A record's fields are text, numbers, booleans, tuples of these, records, or None beside one of them.
The fields of a `Part` stand among those of the record that holds it, as JSON has them.
"""

from __future__ import annotations

import dataclasses
import math
import sys
from collections.abc import Iterator, Mapping
from enum import Enum
from typing import (
    Annotated,
    Any,
    TypeVar,
    Union,
    cast,
    get_args,
    get_origin,
    get_type_hints,
)

from .errors import WaterGeeError
from .texts import Text, say


class Role(Enum):
    """What a job does with a path that it is given."""

    READ = "read"
    WRITTEN = "written"
    #: What is written and is a raster: a GeoTIFF.
    RASTER = "raster"


#: A file or folder that a job reads; '' is none.
Read = Annotated[str, Role.READ]
#: A file or folder that a job writes; '' is none.
Written = Annotated[str, Role.WRITTEN]
WrittenRaster = Annotated[str, Role.WRITTEN, Role.RASTER]
ReadMany = Annotated[tuple[str, ...], Role.READ]

Record = TypeVar("Record")
_KINDS = {str: say("text"), int: say("a whole number"), bool: say("true or false")}


class Part:
    """Fields that several records share."""


def from_json(kind: type[Record], values: object) -> Record:
    """Return the record that JSON describes; WaterGeeError names what is wrong with it."""
    if not isinstance(values, Mapping):
        raise WaterGeeError(say("expected an object with one value per name"))
    left = dict(values)
    record = _taken(kind, left)
    if left:
        raise WaterGeeError(say("unknown parameter '{name}'", name=next(iter(left))))
    return record


def to_json(record: Any) -> dict[str, Any]:
    """Return a record as `from_json` takes it."""
    values: dict[str, Any] = {}
    for field in dataclasses.fields(record):
        value = getattr(record, field.name)
        if isinstance(value, Part):
            values.update(to_json(value))
        else:
            values[field.name] = to_json(value) if dataclasses.is_dataclass(value) else value
    return values


def paths(record: Any, role: Role) -> Iterator[str]:
    """Yield the files and folders that a job reads, or those that it writes."""
    for field, kind in _typed_fields(type(record)):
        value = getattr(record, field.name)
        if isinstance(value, Part):
            yield from paths(value, role)
        elif role in getattr(kind, "__metadata__", ()):
            yield from filter(None, (value,) if isinstance(value, str) else value)


def _typed_fields(kind: type) -> Iterator[tuple[dataclasses.Field[Any], Any]]:
    hints = get_type_hints(kind, include_extras=True)
    return ((field, hints[field.name]) for field in dataclasses.fields(cast(Any, kind)))


def _taken(kind: type[Record], left: dict[str, Any]) -> Record:
    """Return the record whose fields are taken out of `left`."""
    given = {}
    for field, hint in _typed_fields(kind):
        if isinstance(hint, type) and issubclass(hint, Part):
            given[field.name] = _taken(hint, left)
        elif field.name in left:
            given[field.name] = _value(hint, left.pop(field.name), field.name)
        elif field.default is dataclasses.MISSING:
            raise WaterGeeError(say("'{name}' is missing", name=field.name))
    return kind(**given)


def _value(kind: Any, value: Any, name: str) -> Any:
    """Return a value as its type has it; WaterGeeError when it is of another."""
    if get_origin(kind) is Annotated:
        kind = get_args(kind)[0]
    if get_origin(kind) is Union:
        if value is None:
            return None
        kind = next(each for each in get_args(kind) if each is not type(None))
    if get_origin(kind) is tuple:
        return _tuple(get_args(kind), value, name)
    if dataclasses.is_dataclass(kind):
        return value if isinstance(value, cast(type, kind)) else from_json(cast(type, kind), value)
    if kind is float and isinstance(value, (int, float)) and not isinstance(value, bool):
        if abs(value) > sys.float_info.max or math.isnan(value):
            raise _wrong(name, say("a finite number"))
        return float(value)
    if isinstance(value, kind) and (kind is bool or not isinstance(value, bool)):
        return value
    raise _wrong(name, _KINDS.get(kind, say("a number")))


def _tuple(kinds: tuple[Any, ...], value: Any, name: str) -> tuple[Any, ...]:
    if not isinstance(value, (list, tuple)):
        raise _wrong(name, say("a list"))
    if kinds[-1] is Ellipsis:
        kinds = kinds[:1] * len(value)
    if len(kinds) != len(value):
        raise _wrong(name, say("a list of {count}", count=len(kinds)))
    return tuple(_value(kind, each, name) for kind, each in zip(kinds, value))


def _wrong(name: str, expected: Text) -> WaterGeeError:
    return WaterGeeError(say("'{name}' must be {expected}", name=name, expected=expected))
