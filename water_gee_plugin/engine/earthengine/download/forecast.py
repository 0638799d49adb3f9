"""What a download would bring and cost, told before anything is fetched."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from ... import results
from ...rasters.polygons import Area
from ...rasters.tiles.lattice import TILE_SIZE, tiles_in
from ...support.errors import WaterGeeError
from ...support.progress import Progress
from ...support.texts import Text, say
from .. import cost
from ..imagery import Imagery, Period
from ..selection import image_request, region_of
from ..session import Session
from .orders import tiles_with_data


def forecast(
    imagery: Imagery, rows: Sequence[dict[str, Any]], tiles: int, periods: int
) -> results.Forecast:
    """Return what a download of these scenes and tiles would be, before anything is fetched."""
    clear: dict[str, float] = {}
    for row in rows:
        clear[row["season"]] = clear.get(row["season"], 0.0) + 1 - row["cloud"] / 100
    return {
        "scenes": len(rows),
        "by_sensor": dict(Counter(row["sensor"] for row in rows)),
        "by_month": dict(Counter(row["day"][:7] for row in rows)),
        "by_season": dict(Counter(row["season"] for row in rows)),
        "clear_by_season": clear,
        "tiles": tiles,
        "periods": periods,
        "bytes": tiles * TILE_SIZE**2 * (periods * 16 + (2 if imagery.dem != "none" else 0)),
    }


def sentences(found: results.Forecast) -> list[Text]:
    """Return a forecast in words."""
    return [
        say(
            "Scenes: {scenes}. By sensor: {sensors}.",
            scenes=found["scenes"],
            sensors=_listed(found["by_sensor"]),
        ),
        say("Scenes per month: {months}.", months=_listed(found["by_month"])),
        say(
            "Observations per season: {looks}. Of these clear, judging by cloud cover: {clear}.",
            looks=_listed(found["by_season"]),
            clear=_listed(found["clear_by_season"]),
        ),
        say(
            "Tiles: {tiles}. Periods: {periods}. Size: about {megabytes:,.0f} MB.",
            tiles=found["tiles"],
            periods=found["periods"],
            megabytes=found["bytes"] / 1e6,
        ),
    ]


def _listed(counts: Mapping[str, float]) -> str:
    return ", ".join(f"{name} {count:.3g}" for name, count in sorted(counts.items()))


def sampled_cost(
    session: Session,
    imagery: Imagery,
    area: Area,
    periods: Sequence[Period],
    tier: str,
    progress: Progress,
) -> cost.Cost:
    """Return what a download costs, from a window of the middle tile in its middle period.

    Elevation is not counted: it is stored as it is fetched. A sample that is refused costs the
    preview nothing but its figure.
    """
    tiles = [tile for _, tile in tiles_in(area)]
    met = [tiles_with_data(period, tiles, imagery) for period in periods]
    middle = len(periods) // 2
    sampled = met[middle] or tiles
    request = image_request(imagery, periods[middle], region_of(area))
    pixels = TILE_SIZE**2 * sum(map(len, met))
    try:
        grid = sampled[len(sampled) // 2].grid
        return cost.sampled(session, request, grid, pixels, tier, progress)
    except WaterGeeError as error:
        note = say("the sample was refused ({reason})", reason=error)
        return cost.Cost(cost.hours_of_tier(tier), 0.0, note=note)
