"""The function table: algorithm name to the Python function that computes it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

AlgorithmFunction = Callable[..., Any]
Decorated = TypeVar("Decorated", bound=AlgorithmFunction)

_TABLE: dict[str, AlgorithmFunction] = {}


def algorithm(*names: str) -> Callable[[Decorated], Decorated]:
    """Register a function under algorithm names; it gets its arguments in the served order."""

    def register(function: Decorated) -> Decorated:
        """Enter the function in the table."""
        for name in names:
            register_algorithm(name, function)
        return function

    return register


def register_algorithm(name: str, function: AlgorithmFunction) -> None:
    """Enter one function, refusing a name that is taken."""
    if name in _TABLE:
        raise ValueError(f"algorithm {name!r} is registered twice")
    _TABLE[name] = function


def find(name: str) -> AlgorithmFunction | None:
    """Return the function of an algorithm, or None when this server does not have it."""
    return _TABLE.get(name)


def names() -> list[str]:
    """Return the names of all algorithms that this server computes."""
    return sorted(_TABLE)
