"""Dates and date ranges."""

from __future__ import annotations

import calendar
import re
from datetime import datetime, timedelta
from typing import Any

from ..evaluation.promotion import as_type
from ..evaluation.registry import algorithm, register_all
from ..pixels.elementwise import require
from ..values import dates
from ..values.dates import DateRange, EEDate, time_zone

# Averages, as documented for differences: a year is 365.25 days and a month a twelfth of it.
_MILLIS = {
    "millisecond": 1.0,
    "second": 1000.0,
    "minute": 60_000.0,
    "hour": 3_600_000.0,
    "day": 86_400_000.0,
    "week": 604_800_000.0,
    "month": 86_400_000.0 * 365.25 / 12,
    "year": 86_400_000.0 * 365.25,
}


def _unit(unit: str) -> str:
    name = unit.lower().removesuffix("s")
    require(name in _MILLIS, f"Date: Unknown unit '{unit}'; use one of {', '.join(_MILLIS)}.")
    return name


@algorithm("Date")
def date(value: Any, zone: str | None) -> EEDate:
    return dates.parse(value, zone) if isinstance(value, str) else as_type(value, "Date", "Date")


def _add_months(moment: datetime, months: int) -> datetime:
    """Return a moment so many months later, on the month's last day if it is too short."""
    year, month = divmod(moment.year * 12 + moment.month - 1 + months, 12)
    day = min(moment.day, calendar.monthrange(year, month + 1)[1])
    return moment.replace(year=year, month=month + 1, day=day)


@algorithm("Date.advance")
def advance(start: EEDate, delta: float, unit: str, zone: str | None) -> EEDate:
    """Return a date so many units later; years, months and days follow the calendar."""
    name, moment = _unit(unit), start.at(zone)
    if name in ("year", "month"):
        whole = int(delta)
        moved = EEDate.of(_add_months(moment, whole * 12 if name == "year" else whole))
        return EEDate(moved.millis + round((delta - whole) * _MILLIS[name]))
    if name in ("day", "week") and float(delta).is_integer():
        return EEDate.of(moment + timedelta(days=int(delta) * (7 if name == "week" else 1)))
    return EEDate(start.millis + round(delta * _MILLIS[name]))


def _filled(letters: str, moment: datetime) -> str:
    """Return one run of pattern letters filled in, as Joda time does."""
    letter, count = letters[0], len(letters)
    if letter in "yY" and count == 2:
        return f"{moment.year % 100:02d}"
    if letter == "M" and count >= 3:
        return moment.strftime("%B" if count > 3 else "%b")
    numbers = {
        "y": moment.year,
        "Y": moment.year,
        "M": moment.month,
        "d": moment.day,
        "D": moment.timetuple().tm_yday,
        "H": moment.hour,
        "m": moment.minute,
        "s": moment.second,
    }
    require(letter in numbers, f"Date.format: Illegal pattern component: {letter}")
    return f"{numbers[letter]:0{count}d}"


@algorithm("Date.format")
def format_date(value: EEDate, pattern: str | None, zone: str | None) -> str:
    """Write a date by a Joda time pattern; text in quotes stands for itself."""
    moment = value.at(zone)
    chosen = "yyyy-MM-dd'T'HH:mm:ss" if pattern is None else pattern

    def replaced(found: re.Match[str]) -> str:
        text = found.group()
        return (text[1:-1] or "'") if text[0] == "'" else _filled(text, moment)

    return re.sub(r"'[^']*'|([A-Za-z])\1*", replaced, chosen)


@algorithm("DateRange")
def date_range(start: Any, end: Any, zone: str | None) -> DateRange:
    """Return the range between two dates; without an end it is one millisecond."""
    if isinstance(start, DateRange):
        return start
    first = date(start, zone)
    return DateRange(first, EEDate(first.millis + 1) if end is None else date(end, zone))


register_all(
    "Date",
    {
        "fromYMD": lambda year, month, day, zone: EEDate.of(
            datetime(year, month, day, tzinfo=time_zone(zone))
        ),
        "millis": lambda value: value.millis,
        "difference": lambda end, start, unit: (end.millis - start.millis) / _MILLIS[_unit(unit)],
    },
)
register_all(
    "DateRange",
    {
        "start": lambda value: value.start,
        "end": lambda value: value.end,
        "contains": lambda value, other: value.holds(date(other, None)),
    },
)
