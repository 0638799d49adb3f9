"""What a run costs of a project's month on Earth Engine, measured on a sample of it.

A small window is computed with the service's own profiler. Where the service gives no profile no
cost is told, for it cannot be known otherwise.
"""

from __future__ import annotations

import json
import re
import time
from dataclasses import dataclass

import numpy as np

from .. import results
from ..rasters.grid import Grid, Window
from ..support.errors import WaterGeeError
from ..support.progress import Progress
from ..support.texts import Text, say, to_json
from . import tasks
from .pixels import Meaning, PixelRequest, meaning
from .session import Session

#: EECU-hours a month of a project that is not commercial, by the name of its tier.
TIERS = {"community": 150.0, "contributor": 1000.0, "partner": 100_000.0}
_PROFILE_ASKED = {"X-Earth-Engine-Computation-Profiling": "1"}
_PROFILE_GIVEN = "x-earth-engine-computation-profile"
_SAMPLE_SIDE = 64
#: The same request costs differently from time to time: caches, scenes, the service itself.
_LOW, _HIGH = 0.5, 2.0


@dataclass(frozen=True)
class Cost:
    """EECU-hours between two bounds, None where the service gives no profile, and why not."""

    tier_hours: float
    sample_seconds: float
    hours_low: float | None = None
    hours_high: float | None = None
    note: str = ""

    @property
    def share(self) -> tuple[float, float] | None:
        """Return the share of a month's tier, low and high."""
        if self.hours_low is None or self.hours_high is None:
            return None
        return self.hours_low / self.tier_hours, self.hours_high / self.tier_hours

    def as_result(self) -> results.Cost:
        """Return the cost as jobs tell it."""
        low, high = self.share or (None, None)
        return {
            "eecu_hours_low": self.hours_low,
            "eecu_hours_high": self.hours_high,
            "tier_hours": self.tier_hours,
            "share_low": low,
            "share_high": high,
            "sample_seconds": self.sample_seconds,
            "sentence": to_json(self.sentence()),
        }

    def sentence(self) -> Text:
        """Return the cost in words."""
        if self.share is None:
            return say("The cost is unknown: {note}.", note=self.note)
        low, high = self.share
        return say(
            "Estimated cost: {hours_low:.2g} to {hours_high:.2g} EECU-hours, {low:.1%} to "
            "{high:.1%} of the monthly {month:,.0f} (from the sample's profile).",
            hours_low=self.hours_low,
            hours_high=self.hours_high,
            low=low,
            high=high,
            month=self.tier_hours,
        )


def hours_of_tier(tier: str) -> float:
    """Return a tier's EECU-hours a month; WaterGeeError when there is no such tier."""
    if tier not in TIERS:
        raise WaterGeeError(
            say("Unknown tier '{tier}'. Choose one of: {names}.", tier=tier, names=", ".join(TIERS))
        )
    return TIERS[tier]


def sampled(
    session: Session, request: PixelRequest, grid: Grid, pixels: int, tier: str, progress: Progress
) -> Cost:
    """Compute a small window in the middle of a grid; return what so many pixels cost.

    Raises WaterGeeError when even that window is refused.
    """
    tier_hours = hours_of_tier(tier)
    window = _sample_window(grid)
    progress.message(say("Computing a small sample to estimate the total cost…"))
    start = time.monotonic()
    seconds, note = _profiled(session, request.body(window), progress)
    took = time.monotonic() - start
    if seconds is None:
        return Cost(tier_hours, took, note=note)
    hours = seconds / 3600 * pixels / (window.width * window.height)
    return Cost(tier_hours, took, hours * _LOW, hours * _HIGH)


def _sample_window(grid: Grid) -> Grid:
    """Return a window in the middle of a tile."""
    width, height = min(_SAMPLE_SIDE, grid.width), min(_SAMPLE_SIDE, grid.height)
    column, row = (grid.width - width) // 2, (grid.height - height) // 2
    return grid.part(Window(column, row, width, height))


def _profiled(session: Session, body: bytes, progress: Progress) -> tuple[float | None, str]:
    """Compute a request; return its EECU-seconds, or None and why they are not known."""
    path = f"/v1/projects/{session.project}/image:computePixels"
    reply = tasks.reply_to(session, path, body, progress, _PROFILE_ASKED)
    if meaning(reply) is Meaning.SMALLER:
        raise WaterGeeError(
            say(
                "Even {side} × {side} pixels are too much for Earth Engine ({reason}). Use the "
                "other encoding, a smaller network or fewer months.",
                side=_SAMPLE_SIDE,
                reason=reply.text,
            )
        )
    if meaning(reply) is not Meaning.PIXELS:
        raise WaterGeeError(say("Earth Engine refused the sample: {reason}", reason=reply.text))
    name = reply.headers.get(_PROFILE_GIVEN, "")
    if not name:
        return None, say("Earth Engine returned no profile for the sample")
    return _seconds_of(session, name, progress)


def _seconds_of(session: Session, name: str, progress: Progress) -> tuple[float | None, str]:
    """Return the EECU-seconds of a profile, or None and why they are not known."""
    arguments = {"ids": {"constantValue": [name]}, "format": {"constantValue": "text"}}
    call = {"functionName": "Profile.getProfiles", "arguments": arguments}
    expression = {"result": "0", "values": {"0": {"functionInvocationValue": call}}}
    body = json.dumps({"expression": expression}).encode()
    path = f"/v1/projects/{session.project}/value:compute"
    reply = tasks.reply_to(session, path, body, progress)
    if reply.status != 200:
        return None, say("the sample's profile is not available ({reason})", reason=reply.text)
    seconds = eecu_seconds(str(json.loads(reply.body).get("result", "")))
    return seconds, "" if seconds is not None else say("the sample's profile is not readable")


def eecu_seconds(profile: str) -> float | None:
    """Return the sum of a text profile's first column, None when it is none of EECU-seconds."""
    header, _, rows = profile.strip().partition("\n")
    if not re.match(r"EECU\W*s\b", header.strip()):
        return None
    found = [re.match(r"\s*(\d+(?:\.\d+)?)\s", row) for row in rows.splitlines()]
    numbers = [float(match[1]) for match in found if match]
    return float(np.sum(numbers)) if numbers else None
