"""Reducers: constructors and combinations."""

from __future__ import annotations

from ..evaluation.registry import register_all
from ..pixels.reducers import (
    FREQUENCY_HISTOGRAM,
    STATISTICS,
    TO_LIST,
    combine,
    percentile,
    unweighted,
)

_WITH_SETTINGS = {
    "max": lambda _inputs: STATISTICS["max"],
    "min": lambda _inputs: STATISTICS["min"],
    # How finely the real service buckets values is of no matter here: all are kept.
    "median": lambda *_settings: STATISTICS["median"],
    "mode": lambda *_settings: STATISTICS["mode"],
    "percentile": lambda percentiles, names, *_settings: percentile(percentiles, names),
    "frequencyHistogram": lambda: FREQUENCY_HISTOGRAM,
    "toList": lambda _size, _optional: TO_LIST,
    "combine": combine,
    "unweighted": unweighted,
}

register_all("Reducer", _WITH_SETTINGS)
register_all(
    "Reducer",
    {
        name: lambda reducer=reducer: reducer
        for name, reducer in STATISTICS.items()
        if name not in _WITH_SETTINGS
    },
)
