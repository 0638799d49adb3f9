"""What periods are called on the screen, in the user's language."""

from __future__ import annotations

from ..engine.earthengine.imagery import MONTHS
from ..engine.water.period_dates import Days, days_of
from ..translation import localized
from .base import tr


def name_of(days: Days) -> str:
    """Return the name of a period of whole months, June–August 2020; else its days."""
    start, end = days.start, days.end
    if not days.are_whole_months:
        return str(start) if start == end else f"{start} – {end}"
    first, last = localized(MONTHS[start.month - 1]), localized(MONTHS[end.month - 1])
    if start.year != end.year:
        return tr("{first} {year} – {last} {next}").format(
            first=first, year=start.year, last=last, next=end.year
        )
    if start.month != end.month:
        return tr("{first}–{last} {year}").format(first=first, last=last, year=start.year)
    return tr("{month} {year}").format(month=first, year=start.year)


def called(period: str, seasonal: bool) -> str:
    """Return the name of a tile set's period, its own where that tells no days."""
    days = days_of(period, seasonal)
    return name_of(days) if days else period
