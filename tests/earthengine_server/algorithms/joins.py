"""Joins: pairing the elements of two collections."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any

from ..evaluation.registry import algorithm
from ..values.features import Collection, Feature, element_property
from ..values.misc import Filter, Join
from .filters import compare

Match = tuple[Any, float | None]


@algorithm("Join.inner")
def inner(primary: str, secondary: str, measure: str | None) -> Join:
    """Pair every match."""
    return Join("inner", {"primary": primary, "secondary": secondary, "measure": measure})


@algorithm("Join.simple")
def simple() -> Join:
    """Keep what has a match."""
    return Join("simple")


@algorithm("Join.inverted")
def inverted() -> Join:
    """Keep what has no match."""
    return Join("inverted")


@algorithm("Join.saveAll")
def save_all(
    matches: str, ordering: str | None, ascending: bool, measure: str | None, outer: bool
) -> Join:
    """Save all matches in a property."""
    return Join(
        "saveAll",
        {
            "key": matches,
            "ordering": ordering,
            "ascending": ascending,
            "measure": measure,
            "outer": outer,
        },
    )


@algorithm("Join.saveFirst")
def save_first(
    match: str, ordering: str | None, ascending: bool, measure: str | None, outer: bool
) -> Join:
    """Save the first match in a property."""
    return Join(
        "saveFirst",
        {
            "key": match,
            "ordering": ordering,
            "ascending": ascending,
            "measure": measure,
            "outer": outer,
        },
    )


@algorithm("Join.saveBest")
def save_best(match: str, measure: str, outer: bool) -> Join:
    """Save the match with the least measure in a property."""
    return Join("saveBest", {"key": match, "measure": measure, "outer": outer})


def matches_of(element: Any, others: Collection, condition: Filter) -> list[Match]:
    """Return the elements that match one, with their measures."""
    return [
        (other, condition.measure(element, other) if condition.measure else None)
        for other in others.elements
        if condition.passes(element, other)
    ]


@algorithm("Join.apply")
def apply(join: Join, primary: Collection, secondary: Collection, condition: Filter) -> Collection:
    """Join two collections."""
    results: list[Any] = []
    for element in primary.elements:
        found = matches_of(element, secondary, condition)
        results += _JOINED[join.kind](element, found, join.settings)
    return primary.with_elements(results)


def _inner(element: Any, found: list[Match], settings: dict[str, Any]) -> list[Any]:
    """Return a feature for every pair."""
    pairs = []
    for other, measure in found:
        properties = {settings["primary"]: element, settings["secondary"]: other}
        if settings["measure"]:
            properties[settings["measure"]] = measure
        first, second = (element_property(e, "system:index") for e in (element, other))
        pairs.append(Feature(None, properties, f"{first}_{second}"))
    return pairs


def _ordered(found: list[Match], settings: dict[str, Any]) -> list[Match]:
    """Return matches in the asked-for order."""
    if not settings.get("ordering"):
        return found
    key = functools.cmp_to_key(compare)
    return sorted(
        found,
        key=lambda match: key(element_property(match[0], settings["ordering"])),
        reverse=not settings["ascending"],
    )


def _measured(match: Match, settings: dict[str, Any]) -> Any:
    """Return a match with its measure attached when asked for."""
    other, measure = match
    if settings.get("measure") and measure is not None:
        return other.with_properties({**other.properties, settings["measure"]: measure})
    return other


def _saved(
    choose: Callable[[list[Match], dict[str, Any]], Any],
) -> Callable[[Any, list[Match], dict[str, Any]], list[Any]]:
    """Return a join that saves what is chosen from the matches."""

    def save(element: Any, found: list[Match], settings: dict[str, Any]) -> list[Any]:
        """Attach the choice, or drop an element without matches unless the join is outer."""
        if not found:
            return [element] if settings["outer"] else []
        chosen = choose(_ordered(found, settings), settings)
        return [element.with_properties({**element.properties, settings["key"]: chosen})]

    return save


def _all(found: list[Match], settings: dict[str, Any]) -> list[Any]:
    """Return all matches."""
    return [_measured(match, settings) for match in found]


def _first(found: list[Match], settings: dict[str, Any]) -> Any:
    """Return the first match."""
    return _measured(found[0], settings)


def _best(found: list[Match], settings: dict[str, Any]) -> Any:
    """Return the match with the least measure."""
    return _measured(min(found, key=lambda match: match[1] or 0.0), settings)


_JOINED: dict[str, Callable[[Any, list[Match], dict[str, Any]], list[Any]]] = {
    "inner": _inner,
    "simple": lambda element, found, settings: [element] if found else [],
    "inverted": lambda element, found, settings: [] if found else [element],
    "saveAll": _saved(_all),
    "saveFirst": _saved(_first),
    "saveBest": _saved(_best),
}
