"""What mapping on Earth Engine will take, told before it starts.

Tiles, requests and bytes are known beforehand. What it costs is measured on a sample: a small
window is computed with the service's own profiler. Where the service gives no profile no cost is
told, for it cannot be known otherwise.
"""

from __future__ import annotations

import json
import re
import time
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np

from ..errors import WaterGeeError
from ..network import on_earthengine
from ..network.graph import Network
from ..progress import Progress
from ..rasters.raster import Area, Grid, Window
from ..texts import Text, say
from . import fetching, mapping, tasks
from .imagery import Imagery
from .pixels import Meaning, PixelRequest, meaning
from .session import Session

#: EECU-hours a month of a project that is not commercial, by the name of its tier.
TIERS = {"community": 150.0, "contributor": 1000.0, "partner": 100_000.0}
_PROFILE_ASKED = {"X-Earth-Engine-Computation-Profiling": "1"}
_PROFILE_GIVEN = "x-earth-engine-computation-profile"
_SAMPLE_SIDE = 64
#: The same request costs differently from time to time: caches, scenes, the service itself.
_LOW, _HIGH = 0.5, 2.0
_TYPES = ("uint8",)


@dataclass(frozen=True)
class Estimate:
    """What a run would take; the costs are None where the service gives no profile."""

    tiles: int
    periods: int
    requests: int
    pixels: int
    bytes_back: int
    payload: int
    bytes_sent: int
    sample_seconds: float
    eecu_hours_low: float | None = None
    eecu_hours_high: float | None = None
    tier_hours: float = TIERS["community"]
    note: str = ""

    @property
    def share(self) -> tuple[float, float] | None:
        """Return the share of a month's tier, low and high."""
        if self.eecu_hours_low is None or self.eecu_hours_high is None:
            return None
        return self.eecu_hours_low / self.tier_hours, self.eecu_hours_high / self.tier_hours

    def as_dict(self) -> dict[str, Any]:
        """Return the estimate as JSON takes it."""
        low, high = self.share or (None, None)
        return asdict(self) | {"share_low": low, "share_high": high}

    def sentences(self) -> list[Text]:
        """Return the estimate in words."""
        words = [
            say(
                "{tiles} tiles × {periods} periods: {requests} requests of {payload:.2f} MB, "
                "{sent:,.1f} MB to send and at most {back:,.1f} MB to come back.",
                tiles=self.tiles,
                periods=self.periods,
                requests=self.requests,
                payload=self.payload / 1e6,
                sent=self.bytes_sent / 1e6,
                back=self.bytes_back / 1e6,
            ),
            say(
                "The sample of {side} × {side} pixels took {seconds:.1f} seconds.",
                side=_SAMPLE_SIDE,
                seconds=self.sample_seconds,
            ),
        ]
        if self.share is None:
            return [*words, say("What it will cost is not known: {note}.", note=self.note)]
        low, high = self.share
        return [
            *words,
            say(
                "Between {hours_low:.2g} and {hours_high:.2g} EECU-hours, as the sample's profile "
                "suggests: {low:.1%} to {high:.1%} of a month's {month:,.0f}.",
                hours_low=self.eecu_hours_low,
                hours_high=self.eecu_hours_high,
                low=low,
                high=high,
                month=self.tier_hours,
            ),
        ]


def estimate(
    session: Session,
    network: Network,
    imagery: Imagery,
    area: Area,
    encoding: str,
    tier: str,
    progress: Progress,
) -> Estimate:
    """Return what mapping an area would take; one small window of it is computed.

    Raises WaterGeeError when even that is refused.
    """
    if tier not in TIERS:
        raise WaterGeeError(
            say("'{tier}' is no tier; expected one of {names}.", tier=tier, names=", ".join(TIERS))
        )
    mapping.require_dem(network, imagery)
    region = fetching.region_of(area)
    periods = fetching.periods_of(imagery, fetching.scenes_or_error(imagery, region))
    chosen, flipped = mapping.chosen_encoding(session, encoding, progress)
    tiles = mapping.cropped_tiles(area)
    image = mapping.map_image(network, imagery, periods[-1], region, chosen, flipped)
    on_earthengine.measure(image)
    request = PixelRequest.of(image, _TYPES)
    window = _sample_window(tiles[len(tiles) // 2].grid)
    body = request.body(window)
    progress.message(say("A small window is computed, to see what the map will take."))
    start = time.monotonic()
    seconds, note = _profiled(session, body, progress)
    pixels = sum(tile.grid.width * tile.grid.height for tile in tiles) * len(periods)
    requests = len(tiles) * len(periods)
    hours = None
    if seconds is not None:
        hours = seconds / 3600 * pixels / (window.width * window.height)
    return Estimate(
        tiles=len(tiles),
        periods=len(periods),
        requests=requests,
        pixels=pixels,
        bytes_back=pixels,
        payload=len(body),
        bytes_sent=len(body) * requests,
        sample_seconds=time.monotonic() - start,
        eecu_hours_low=None if hours is None else hours * _LOW,
        eecu_hours_high=None if hours is None else hours * _HIGH,
        tier_hours=TIERS[tier],
        note=note,
    )


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
                "Even {side} × {side} pixels are too much for Earth Engine ({reason}); use the "
                "other encoding, or a smaller network.",
                side=_SAMPLE_SIDE,
                reason=reply.text,
            )
        )
    if meaning(reply) is not Meaning.PIXELS:
        raise WaterGeeError(say("Earth Engine refuses the sample: {reason}", reason=reply.text))
    name = reply.headers.get(_PROFILE_GIVEN, "")
    if not name:
        return None, say("the service gave no profile of the sample")
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
        return None, say("the sample's profile cannot be had ({reason})", reason=reply.text)
    seconds = eecu_seconds(str(json.loads(reply.body).get("result", "")))
    return seconds, "" if seconds is not None else say("the sample's profile cannot be read")


def eecu_seconds(profile: str) -> float | None:
    """Return the sum of a text profile's first column, None when it is none of EECU-seconds."""
    header, _, rows = profile.strip().partition("\n")
    if not re.match(r"EECU\W*s\b", header.strip()):
        return None
    found = [re.match(r"\s*(\d+(?:\.\d+)?)\s", row) for row in rows.splitlines()]
    numbers = [float(match[1]) for match in found if match]
    return float(np.sum(numbers)) if numbers else None
