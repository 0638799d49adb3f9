"""Reducers: constructors and combinations. What real settings tell of buckets is of no matter."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ..evaluation.registry import register_all
from ..pixels.elementwise import require
from ..pixels.reducers import STATISTICS, Reducer, combine, percentile, unweighted


def _of_one_input(name: str) -> Callable[..., Reducer]:
    """Return the constructor of a reducer; a number of inputs, where it takes one, must be 1."""

    def build(inputs: Any = None, *_settings: Any) -> Reducer:
        is_single = name not in ("max", "min", "toList") or inputs in (None, 1)
        require(is_single, "Reducers of several inputs are not available here.")
        return STATISTICS[name]

    return build


register_all("Reducer", {name: _of_one_input(name) for name in STATISTICS})
register_all(
    "Reducer",
    {
        "percentile": lambda percentiles, names, *_settings: percentile(percentiles, names),
        "combine": combine,
        "unweighted": unweighted,
    },
)
