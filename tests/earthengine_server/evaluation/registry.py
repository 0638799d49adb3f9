"""The algorithms: those that the client lists, and the Python functions of those kept here."""

from __future__ import annotations

import importlib.util
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from ..errors import EarthEngineError
from . import promotion

AlgorithmFunction = Callable[..., Any]
Decorated = TypeVar("Decorated", bound=AlgorithmFunction)

_TABLE: dict[str, AlgorithmFunction] = {}


def algorithm(*names: str) -> Callable[[Decorated], Decorated]:
    """Register a function under algorithm names; it gets its arguments in the listed order."""

    def register(function: Decorated) -> Decorated:
        for name in names:
            if name in _TABLE:
                raise ValueError(f"algorithm {name!r} is registered twice")
            _TABLE[name] = function
        return function

    return register


def register_all(owner: str, functions: Mapping[str, AlgorithmFunction]) -> None:
    """Register functions of one line, named `owner.name`."""
    for name, function in functions.items():
        algorithm(f"{owner}.{name}")(function)


def names() -> list[str]:
    """Return the names of all algorithms that this server computes."""
    return sorted(_TABLE)


def client_data(name: str) -> Any:
    """Return a JSON document that the earthengine-api wheel ships among its tests."""
    found = importlib.util.find_spec("ee")
    if found is None or found.origin is None:
        raise RuntimeError("the local Earth Engine needs the earthengine-api package")
    return json.loads((Path(found.origin).parent / "tests" / name).read_text("utf-8"))


class Argument(NamedTuple):
    """One argument of an algorithm."""

    name: str
    type: str
    is_optional: bool
    default: Any


@dataclass(frozen=True)
class Signature:
    """An algorithm's name and its arguments in order."""

    name: str
    arguments: tuple[Argument, ...]

    def bind(self, given: dict[str, Any]) -> list[Any]:
        """Return the arguments in order, checked, promoted and with defaults filled in."""
        unknown = sorted(set(given) - {argument.name for argument in self.arguments})
        if unknown:
            raise EarthEngineError(f"{self.name}: Unrecognized arguments [{', '.join(unknown)}].")
        return [self._value(argument, given.get(argument.name)) for argument in self.arguments]

    def _value(self, argument: Argument, value: Any) -> Any:
        if value is None:
            if not argument.is_optional:
                raise EarthEngineError(
                    f"{self.name}: Parameter '{argument.name}' is required and may not be null."
                )
            value = argument.default
        if value is None:
            return None
        try:
            return promotion.promote(value, argument.type)
        except promotion.PromotionError as error:
            raise EarthEngineError(
                f"{self.name}: Parameter '{argument.name}' is required to be of type "
                f"{argument.type.partition('<unknown')[0]}, but got {error}."
            ) from error


def _argument(entry: dict[str, Any]) -> Argument:
    kind, default = entry.get("type", "Object"), entry.get("defaultValue")
    if isinstance(default, float) and default.is_integer() and kind != "Float":
        default = int(default)
    return Argument(entry["argumentName"], kind, bool(entry.get("optional")), default)


@lru_cache(maxsize=1)
def all_signatures() -> dict[str, Signature]:
    """Return the signatures of the algorithms that the client lists."""
    signatures = {}
    for entry in client_data("algorithms.json")["algorithms"]:
        name = entry["name"].removeprefix("algorithms/")
        arguments = tuple(_argument(each) for each in entry.get("arguments", []))
        signatures[name] = Signature(name, arguments)
    return signatures


def find(name: str) -> tuple[Signature, AlgorithmFunction]:
    """Return an algorithm's signature and function, or refuse by its name."""
    signature = all_signatures().get(name)
    if signature is None:
        raise EarthEngineError(f"'{name}' is not a valid Earth Engine algorithm.")
    if name not in _TABLE:
        raise EarthEngineError(f"Algorithm '{name}' is not available in the local Earth Engine.")
    return signature, _TABLE[name]
