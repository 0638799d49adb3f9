"""The served algorithm list, and the checks and promotions of arguments that follow from it."""

from __future__ import annotations

import importlib.util
import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from ..errors import EarthEngineError
from . import promotion

_PREFIX = "algorithms/"


def client_data(name: str) -> Any:
    """Return a JSON document that the earthengine-api wheel ships among its tests."""
    found = importlib.util.find_spec("ee")
    if found is None or found.origin is None:
        raise RuntimeError("the local Earth Engine needs the earthengine-api package")
    return json.loads((Path(found.origin).parent / "tests" / name).read_text("utf-8"))


@dataclass(frozen=True)
class Argument:
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
        """Return one promoted argument or its default."""
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


def _default(argument: dict[str, Any]) -> Any:
    """Return a default as a value: whole numbers as integers, typed objects as their kind."""
    value = argument.get("defaultValue")
    if isinstance(value, float) and value.is_integer() and argument.get("type") != "Float":
        return int(value)
    return value


@lru_cache(maxsize=1)
def all_signatures() -> dict[str, Signature]:
    """Return the signatures of the served algorithm list."""
    signatures = {}
    for entry in client_data("algorithms.json")["algorithms"]:
        name = entry["name"].removeprefix(_PREFIX)
        arguments = tuple(
            Argument(
                a["argumentName"], a.get("type", "Object"), bool(a.get("optional")), _default(a)
            )
            for a in entry.get("arguments", [])
        )
        signatures[name] = Signature(name, arguments)
    return signatures
