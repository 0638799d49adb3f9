"""Reducers: constructors and combinations."""

from __future__ import annotations

from ..evaluation.registry import register_all
from ..reductions import combined
from ..reductions.statistics import STATISTICS, extreme, percentile

_WITH_SETTINGS = {
    "max": lambda inputs: extreme(True, inputs),
    "min": lambda inputs: extreme(False, inputs),
    # How finely the real service buckets values is of no matter here: all are kept.
    "median": lambda *_settings: STATISTICS["median"],
    "mode": lambda *_settings: STATISTICS["mode"],
    "percentile": lambda percentiles, names, *_settings: percentile(percentiles, names),
    "frequencyHistogram": combined.frequency_histogram,
    "toList": lambda size, _optional: combined.to_list(size),
    "combine": combined.combine,
    "group": combined.group,
    "unweighted": combined.unweighted,
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
