"""Dates and date ranges, both counted in milliseconds since 1970."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from ..errors import EarthEngineError

EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)


@dataclass(frozen=True, order=True)
class EEDate:
    """A moment."""

    millis: int

    def at(self, zone: str | None = None) -> datetime:
        """Return the moment as a datetime in a time zone."""
        return (EPOCH + timedelta(milliseconds=self.millis)).astimezone(time_zone(zone))

    @classmethod
    def of(cls, moment: datetime) -> EEDate:
        """Build from an aware datetime."""
        delta = moment.astimezone(timezone.utc) - EPOCH
        return cls((delta.days * 86_400 + delta.seconds) * 1000 + delta.microseconds // 1000)


@dataclass(frozen=True)
class DateRange:
    """A range of moments: the start belongs to it, the end does not."""

    start: EEDate
    end: EEDate

    def holds(self, date: EEDate) -> bool:
        """Tell whether a moment is in the range."""
        return self.start <= date < self.end


def time_zone(name: str | None) -> tzinfo:
    """Return a time zone by name, UTC by default."""
    if not name or name.upper() in ("UTC", "Z", "GMT"):
        return timezone.utc
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError) as error:
        raise EarthEngineError(f"Date: Unrecognized time zone: '{name}'.") from error


_ISO = re.compile(r"(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?([T ].*)?")


def parse(text: str, zone: str | None = None) -> EEDate:
    """Read an ISO 8601 date or date and time, with or without leading zeros."""
    found = _ISO.fullmatch(text.strip())
    try:
        year, month, day, rest = found.groups() if found else ("", "", "", "")
        moment = datetime.fromisoformat(f"{year}-{month or 1:0>2}-{day or 1:0>2}{rest or ''}")
    except ValueError as error:
        raise EarthEngineError(f"Date: Bad date/time '{text}'.") from error
    return EEDate.of(moment if moment.tzinfo else moment.replace(tzinfo=time_zone(zone)))
