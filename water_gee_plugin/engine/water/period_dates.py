"""Dates of periods, scenes and files: in their names, whatever form they have, and in tags."""

from __future__ import annotations

import calendar
import datetime
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

#: The tags of a raster that tell what period it shows, and its first and last day.
PERIOD_TAG, START_TAG, END_TAG = "PERIOD", "PERIOD_START", "PERIOD_END"
_SEASON = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_YEAR, _MONTH, _DAY = r"((?:19|20)\d\d)", r"(0[1-9]|1[0-2])", r"(0[1-9]|[12]\d|3[01])"
_NAME = "(" + "|".join(_MONTHS) + ")[a-z]*"
_SIGN = r"[-_. ]?"
Found = Callable[[re.Match[str]], str]


def _of_year_day(found: re.Match[str]) -> str:
    """Return the date of a year and a day of it."""
    first = datetime.date(int(found[1]), 1, 1)
    return (first + datetime.timedelta(days=int(found[2]) - 1)).strftime("%Y%m%d")


def _month(name: str) -> str:
    return f"{_MONTHS.index(name.lower()) + 1:02d}"


#: Forms of dates, the surest first: the one found makes text that sorts by time.
_FORMS: tuple[tuple[str, Found], ...] = (
    # A scene's name of before Collection 1: sensor, path, row, year, day of the year, station.
    (rf"(?<![a-z0-9])l[a-z]\d\d{{6}}{_YEAR}([0-3]\d\d)(?!\d)", _of_year_day),
    (rf"(?<!\d){_YEAR}{_SIGN}{_MONTH}{_SIGN}{_DAY}(?!\d)", lambda f: f[1] + f[2] + f[3]),
    (rf"(?<!\d){_DAY}[-_. ]{_MONTH}[-_. ]{_YEAR}(?!\d)", lambda f: f[3] + f[2] + f[1]),
    (
        rf"(?<!\d){_DAY}{_SIGN}{_NAME}{_SIGN}{_YEAR}(?!\d)",
        lambda f: f[3] + _month(f[2]) + f[1],
    ),
    (rf"(?<!\d){_YEAR}{_SIGN}{_NAME}{_SIGN}{_DAY}(?!\d)", lambda f: f[1] + _month(f[2]) + f[3]),
    (rf"(?<![a-z]){_NAME}{_SIGN}{_YEAR}(?!\d)", lambda f: f[2] + _month(f[1])),
    (rf"(?<!\d){_YEAR}{_SIGN}{_NAME}(?![a-z])", lambda f: f[1] + _month(f[2])),
    (rf"(?<!\d){_YEAR}[-_]?([0-2]\d\d|3[0-5]\d|36[0-6])(?!\d)", _of_year_day),
    (rf"(?<!\d){_YEAR}[-_. ]?{_MONTH}(?!\d)", lambda f: f[1] + f[2]),
    (rf"(?<!\d){_MONTH}[-_. ]{_YEAR}(?!\d)", lambda f: f[2] + f[1]),
    (rf"(?<!\d){_YEAR}(?!\d)", lambda f: f[1]),
)
_DATES = tuple((re.compile(pattern, re.IGNORECASE), found) for pattern, found in _FORMS)


def date_in(text: str) -> str:
    """Return the first date of a name as text that sorts by time: 2019, 201906, 20190613, or ''.

    Known are year, month and day in either order, months by name, and days of a year.
    """
    for pattern, found in _DATES:
        if match := pattern.search(text):
            return found(match)
    return ""


@dataclass(frozen=True)
class Days:
    """The first and the last day of a period."""

    start: datetime.date
    end: datetime.date

    @property
    def are_whole_months(self) -> bool:
        """Return whether a month begins with the first day and one ends with the last."""
        return self.start.day == 1 and self.end == _end_of(self.end.year, self.end.month)


def days_of(period: str, seasonal: bool = False) -> Days | None:
    """Return the days of a period, None where its name tells none.

    A name holds a day, a month or a year; that of a season, 2020-06-08, its year and months, of
    which the last may be in the year after.
    """
    season = _SEASON.fullmatch(period) if seasonal else None
    if season:
        year, first, last = map(int, season.groups())
        return Days(datetime.date(year, first, 1), _end_of(year + (last < first), last))
    found = date_in(period)
    if not found:
        return None
    year, month, day = int(found[:4]), int(found[4:6] or 0), int(found[6:] or 0)
    try:
        if day:
            return Days(datetime.date(year, month, day), datetime.date(year, month, day))
        return Days(datetime.date(year, month or 1, 1), _end_of(year, month or 12))
    except ValueError:  # a thirtieth of February
        return None


def _end_of(year: int, month: int) -> datetime.date:
    return datetime.date(year, month, calendar.monthrange(year, month)[1])


def tags_of(period: str, seasonal: bool = False) -> dict[str, str]:
    """Return the tags of a raster that shows a period."""
    days = days_of(period, seasonal)
    dates = {START_TAG: days.start.isoformat(), END_TAG: days.end.isoformat()} if days else {}
    return {PERIOD_TAG: period, **dates}


def days_in(tags: Mapping[str, str]) -> Days | None:
    """Return the days that a raster's tags tell, None where they tell none."""
    try:
        start, end = (datetime.date.fromisoformat(tags[name]) for name in (START_TAG, END_TAG))
    except (KeyError, ValueError):
        return None
    return Days(start, end)


def texts_of(days: Days | None) -> tuple[str, str]:
    """Return the first and the last day as YYYY-MM-DD, '' and '' where they are not known."""
    return (days.start.isoformat(), days.end.isoformat()) if days else ("", "")
