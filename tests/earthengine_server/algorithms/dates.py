"""Dates and date ranges."""

from __future__ import annotations

import calendar
from datetime import datetime, timedelta
from typing import Any

from ..errors import EarthEngineError
from ..evaluation.promotion import PromotionError, to_date
from ..evaluation.registry import algorithm
from ..values import dates
from ..values.dates import UNBOUNDED_END, UNBOUNDED_START, DateRange, EEDate, time_zone
from ..values.features import Collection, Feature

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


def unit_name(unit: str) -> str:
    """Return a unit's singular name."""
    name = unit.lower().removesuffix("s") if unit.lower() not in _MILLIS else unit.lower()
    if name not in _MILLIS:
        raise EarthEngineError(f"Date: Unknown unit '{unit}'; use one of {', '.join(_MILLIS)}.")
    return name


@algorithm("Date")
def date(value: Any, zone: str | None) -> EEDate:
    """Return a date of milliseconds or text."""
    if isinstance(value, str):
        return dates.parse(value, zone)
    try:
        return to_date(value)
    except PromotionError as error:
        raise EarthEngineError(f"Date: Cannot make a date of a {error}.") from error


@algorithm("Date.fromYMD")
def from_ymd(year: int, month: int, day: int, zone: str | None) -> EEDate:
    """Return the beginning of a day."""
    try:
        return EEDate.of(datetime(year, month, day, tzinfo=time_zone(zone)))
    except ValueError as error:
        raise EarthEngineError(f"Date.fromYMD: {error}.") from error


def add_months(moment: datetime, months: int) -> datetime:
    """Return a moment so many months later, on the month's last day if it is too short."""
    total = moment.year * 12 + moment.month - 1 + months
    year, month = divmod(total, 12)
    day = min(moment.day, calendar.monthrange(year, month + 1)[1])
    return moment.replace(year=year, month=month + 1, day=day)


@algorithm("Date.advance")
def advance(start: EEDate, delta: float, unit: str, zone: str | None) -> EEDate:
    """Return a date so many units later."""
    name = unit_name(unit)
    moment = start.at(zone)
    if name in ("year", "month"):
        whole = int(delta)
        months = whole * 12 if name == "year" else whole
        moved = EEDate.of(add_months(moment, months))
        return EEDate(moved.millis + round((delta - whole) * _MILLIS[name]))
    if name in ("day", "week") and float(delta).is_integer():
        days = int(delta) * (7 if name == "week" else 1)
        return EEDate.of(moment + timedelta(days=days))
    return EEDate(start.millis + round(delta * _MILLIS[name]))


@algorithm("Date.difference")
def difference(end: EEDate, start: EEDate, unit: str) -> float:
    """Return the time between two dates in units of average length."""
    return (end.millis - start.millis) / _MILLIS[unit_name(unit)]


@algorithm("Date.unitRatio")
def unit_ratio(numerator: str, denominator: str) -> float:
    """Return how many of one unit are in another."""
    return _MILLIS[unit_name(numerator)] / _MILLIS[unit_name(denominator)]


@algorithm("Date.millis")
def millis(value: EEDate) -> int:
    """Return milliseconds since 1970."""
    return value.millis


@algorithm("Date.get")
def get(value: EEDate, unit: str, zone: str | None) -> int:
    """Return a unit of a date."""
    moment = value.at(zone)
    name = unit_name(unit)
    if name == "week":
        return moment.isocalendar().week
    if name == "millisecond":
        return moment.microsecond // 1000
    return int(getattr(moment, name))


def beginning(moment: datetime, unit: str) -> datetime:
    """Return when the unit that holds a moment begins."""
    if unit == "week":
        moment -= timedelta(days=moment.weekday())
    order = ("year", "month", "day", "hour", "minute", "second", "microsecond")
    kept = order.index("day" if unit == "week" else unit)
    least = {"month": 1, "day": 1}
    return moment.replace(**{name: least.get(name, 0) for name in order[kept + 1 :]})


@algorithm("Date.getRange")
def get_range(value: EEDate, unit: str, zone: str | None) -> DateRange:
    """Return the range of the unit that holds a date."""
    start = EEDate.of(beginning(value.at(zone), unit_name(unit)))
    return DateRange(start, advance(start, 1, unit, zone))


@algorithm("Date.getFraction")
def get_fraction(value: EEDate, unit: str, zone: str | None) -> float:
    """Return how much of a unit has passed."""
    holder = get_range(value, unit, zone)
    return (value.millis - holder.start.millis) / (holder.end.millis - holder.start.millis)


@algorithm("Date.getRelative")
def get_relative(value: EEDate, unit: str, larger: str, zone: str | None) -> int:
    """Return the number of a unit within a larger one, counted from 0."""
    small, large = unit_name(unit), unit_name(larger)
    moment = value.at(zone)
    start = beginning(moment, large)
    if small == "month":
        return moment.month - start.month + 12 * (moment.year - start.year)
    if small == "year":
        return moment.year - start.year
    passed = (moment.replace(tzinfo=None) - start.replace(tzinfo=None)).total_seconds() * 1000
    return int(passed // _MILLIS[small])


@algorithm("Date.update")
def update(
    value: EEDate,
    year: int | None,
    month: int | None,
    day: int | None,
    hour: int | None,
    minute: int | None,
    second: float | None,
    zone: str | None,
) -> EEDate:
    """Return a date with some units changed."""
    changes = {"year": year, "month": month, "day": day, "hour": hour, "minute": minute}
    moment = value.at(zone)
    try:
        moment = moment.replace(**{k: v for k, v in changes.items() if v is not None})
    except ValueError as error:
        raise EarthEngineError(f"Date.update: {error}.") from error
    if second is not None:
        moment = moment.replace(second=0, microsecond=0) + timedelta(seconds=second)
    return EEDate.of(moment)


def _joda(letters: str, moment: datetime) -> str:
    """Return one run of pattern letters filled in, as Joda time does."""
    letter, count = letters[0], len(letters)
    if letter == "y" or letter == "Y" or letter == "x":
        year = moment.isocalendar().year if letter == "x" else moment.year
        return f"{year % 100:02d}" if count == 2 else f"{year:0{count}d}"
    if letter == "M":
        if count >= 3:
            return (
                calendar.month_name[moment.month]
                if count > 3
                else calendar.month_abbr[moment.month]
            )
        return f"{moment.month:0{count}d}"
    if letter == "E":
        name = calendar.day_name[moment.weekday()]
        return name if count > 3 else name[:3]
    if letter == "S":
        return f"{moment.microsecond:06d}"[:count].ljust(count, "0")
    if letter == "a":
        return "AM" if moment.hour < 12 else "PM"
    if letter == "G":
        return "AD"
    if letter in "zZ":
        return _zone(letter, count, moment)
    numbers = {
        "d": moment.day,
        "D": moment.timetuple().tm_yday,
        "H": moment.hour,
        "m": moment.minute,
        "s": moment.second,
        "h": (moment.hour - 1) % 12 + 1,
        "K": moment.hour % 12,
        "k": (moment.hour - 1) % 24 + 1,
        "e": moment.isoweekday(),
        "w": moment.isocalendar().week,
        "C": moment.year // 100,
    }
    if letter not in numbers:
        raise EarthEngineError(f"Date.format: Illegal pattern component: {letter}")
    return f"{numbers[letter]:0{count}d}"


def _zone(letter: str, count: int, moment: datetime) -> str:
    """Return a time zone's name, offset or id."""
    if letter == "z":
        name = moment.tzname() or "UTC"
        return _ZONE_NAMES.get(name, name) if count > 3 else name
    offset = moment.strftime("%z") or "+0000"
    if count >= 3:
        return getattr(moment.tzinfo, "key", "UTC")
    return offset if count == 1 else f"{offset[:3]}:{offset[3:]}"


_ZONE_NAMES = {
    "UTC": "Coordinated Universal Time",
    "GMT": "Greenwich Mean Time",
    "PST": "Pacific Standard Time",
    "PDT": "Pacific Daylight Time",
    "MST": "Mountain Standard Time",
    "MDT": "Mountain Daylight Time",
    "CST": "Central Standard Time",
    "CDT": "Central Daylight Time",
    "EST": "Eastern Standard Time",
    "EDT": "Eastern Daylight Time",
}


def _pieces(pattern: str) -> list[tuple[str, bool]]:
    """Return the runs of a pattern: letters to fill in, and literal text."""
    pieces: list[tuple[str, bool]] = []
    at = 0
    while at < len(pattern):
        character = pattern[at]
        end = at + 1
        if character == "'":
            end = pattern.find("'", at + 1)
            end = len(pattern) if end < 0 else end
            pieces.append((pattern[at + 1 : end] or "'", False))
            end += 1
        elif character.isalpha():
            while end < len(pattern) and pattern[end] == character:
                end += 1
            pieces.append((pattern[at:end], True))
        else:
            pieces.append((character, False))
        at = end
    return pieces


@algorithm("Date.format")
def format_date(value: EEDate, pattern: str | None, zone: str | None) -> str:
    """Write a date by a Joda time pattern."""
    moment = value.at(zone)
    chosen = "yyyy-MM-dd'T'HH:mm:ss" if pattern is None else pattern
    return "".join(
        _joda(text, moment) if is_letters else text for text, is_letters in _pieces(chosen)
    )


@algorithm("Date.parse")
def parse(pattern: str, text: str, zone: str | None) -> EEDate:
    """Read a date by a Joda time pattern."""
    codes = {
        "y": "%Y",
        "Y": "%Y",
        "M": "%m",
        "d": "%d",
        "H": "%H",
        "m": "%M",
        "s": "%S",
        "D": "%j",
        "S": "%f",
        "h": "%I",
        "a": "%p",
        "E": "%a",
        "Z": "%z",
    }
    translated = ""
    for piece, is_letters in _pieces(pattern):
        if not is_letters:
            translated += piece.replace("%", "%%")
        elif piece[0] not in codes:
            raise EarthEngineError(f"Date.parse: Illegal pattern component: {piece[0]}")
        elif piece[0] == "M" and len(piece) > 2:
            translated += "%b" if len(piece) == 3 else "%B"
        elif piece[0] == "y" and len(piece) == 2:
            translated += "%y"
        else:
            translated += codes[piece[0]]
    try:
        moment = datetime.strptime(text, translated)
    except ValueError as error:
        raise EarthEngineError(f"Date.parse: Invalid format: '{text}'.") from error
    return EEDate.of(moment if moment.tzinfo else moment.replace(tzinfo=time_zone(zone)))


@algorithm("DateRange")
def date_range(start: Any, end: Any, zone: str | None) -> DateRange:
    """Return the range between two dates."""
    if isinstance(start, DateRange):
        return start
    first = date(start, zone)
    last = EEDate(first.millis + 1) if end is None else date(end, zone)
    return DateRange(first, last)


@algorithm("DateRange.start")
def range_start(value: DateRange) -> EEDate:
    """Return the start."""
    return value.start


@algorithm("DateRange.end")
def range_end(value: DateRange) -> EEDate:
    """Return the end."""
    return value.end


@algorithm("DateRange.contains")
def range_contains(value: DateRange, other: Any) -> bool:
    """Tell whether a date or a range lies in the range."""
    if isinstance(other, DateRange):
        return value.start <= other.start and other.end <= value.end
    return value.holds(date(other, None))


@algorithm("DateRange.intersection")
def range_intersection(value: DateRange, other: DateRange) -> DateRange:
    """Return what is in both ranges."""
    start, end = max(value.start, other.start), min(value.end, other.end)
    return DateRange(start, max(start, end))


@algorithm("DateRange.intersects")
def range_intersects(value: DateRange, other: DateRange) -> bool:
    """Tell whether the ranges have a moment in common."""
    return max(value.start, other.start) < min(value.end, other.end)


@algorithm("DateRange.union")
def range_union(value: DateRange, other: DateRange) -> DateRange:
    """Return the range from the first to the last of both."""
    return DateRange(min(value.start, other.start), max(value.end, other.end))


@algorithm("DateRange.isEmpty")
def range_is_empty(value: DateRange) -> bool:
    """Tell whether the range holds nothing."""
    return value.is_empty


@algorithm("DateRange.isUnbounded")
def range_is_unbounded(value: DateRange) -> bool:
    """Tell whether the range holds everything."""
    return value.is_unbounded


@algorithm("DateRange.unbounded")
def unbounded() -> DateRange:
    """Return the range that holds everything."""
    return DateRange(EEDate(UNBOUNDED_START), EEDate(UNBOUNDED_END))


@algorithm("DateRangeCollection")
def date_range_collection(
    start: int, end: int, interval: int, units: str, _reset: bool
) -> Collection:
    """Return features with ranges at regular intervals."""
    features = []
    at, number = EEDate(start), 0
    while at.millis < end:
        following = advance(at, interval, units, None)
        span = DateRange(at, min(following, EEDate(end)))
        features.append(Feature(None, {"date_range": span}, str(number)))
        at, number = following, number + 1
    return Collection(tuple(features))
