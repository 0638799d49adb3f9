"""Dates and date ranges, both counted in milliseconds since 1970."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from ..errors import EarthEngineError

EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)
UNBOUNDED_START = -(2**62)
UNBOUNDED_END = 2**62


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

    @property
    def is_empty(self) -> bool:
        """Tell whether no moment is in the range."""
        return self.start >= self.end

    @property
    def is_unbounded(self) -> bool:
        """Tell whether every moment is in the range."""
        return self.start.millis <= UNBOUNDED_START and self.end.millis >= UNBOUNDED_END

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


def parse(text: str, zone: str | None = None) -> EEDate:
    """Read an ISO 8601 date or date and time, with or without leading zeros."""
    date_text, _, time_text = text.strip().replace(" ", "T").partition("T")
    negative_offset = time_text.endswith("Z")
    time_text = time_text.rstrip("Z")
    offset = timezone.utc if negative_offset else time_zone(zone)
    for sign in "+-":
        if sign in time_text:
            time_text, _, shift = time_text.partition(sign)
            hours, _, minutes = shift.partition(":")
            span = timedelta(hours=int(hours[:2]), minutes=int(minutes or hours[2:] or 0))
            offset = timezone(span if sign == "+" else -span)
    try:
        year, month, day = ([int(part) for part in date_text.split("-")] + [1, 1])[:3]
        parts = time_text.split(":") if time_text else []
        hour = int(parts[0]) if parts else 0
        minute = int(parts[1]) if len(parts) > 1 else 0
        seconds = float(parts[2]) if len(parts) > 2 else 0.0
        moment = datetime(year, month, day, hour, minute, tzinfo=offset)
    except (ValueError, IndexError) as error:
        raise EarthEngineError(f"Date: Bad date/time '{text}'.") from error
    return EEDate.of(moment + timedelta(microseconds=round(seconds * 1e6)))
