"""Dates in the names of periods, scenes and files, whatever form they have."""

from __future__ import annotations

import calendar
import datetime
import re
from collections.abc import Callable

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


def span_in(text: str) -> tuple[str, str]:
    """Return the first and last day (YYYY-MM-DD) of the first date of a name, else '' and ''."""
    found = date_in(text)
    if not found:
        return "", ""
    year, month, day = int(found[:4]), int(found[4:6] or 0), int(found[6:] or 0)
    first, last = month or 1, month or 12
    length = calendar.monthrange(year, last)[1]
    start, end = (min(day, length),) * 2 if day else (1, length)
    return f"{year}-{first:02}-{start:02}", f"{year}-{last:02}-{end:02}"
