"""What a map's file tells of itself, in its tags: of what it is a map, and by what."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..network.graph import Network, fingerprint
from ..support.resources import version
from .period_dates import date_in, tags_of

_MARK = 16


def map_tags(
    network: Network,
    threshold: float,
    period: str,
    seasonal: bool,
    sensor: str,
    scenes: Sequence[str],
) -> dict[str, str]:
    """Return a map's tags: period, scenes, dates, sensor, model, labels, threshold and software.

    The model and the labels that it learned are told by marks of their content.
    """
    dates = sorted({date_in(text) for text in (*scenes, period)} - {""})
    return {
        **tags_of(period, seasonal),
        "SCENES": ", ".join(scenes),
        "DATES": ", ".join(dates),
        "SENSOR": sensor,
        "MODEL": fingerprint(network)[:_MARK],
        "LABELS": _labels(network.card.get("labels")),
        "THRESHOLD": f"{threshold:.6g}",
        "TIFFTAG_SOFTWARE": f"Water GEE {version()}",
    }


def _labels(account: object) -> str:
    """Return which labels a model learned, as far as its card tells."""
    if not isinstance(account, Mapping):
        return "unknown"
    corrects = account.get("corrects")
    source = corrects.get("source") if isinstance(corrects, Mapping) else account.get("source")
    parts = (account.get("folder"), source, account.get("made"), str(account.get("mark"))[:_MARK])
    return ", ".join(str(part) for part in parts if part)
