"""Maps of many periods of a tile set: one after the other, those that are there are kept."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from .. import requests, results
from ..earthengine.imagery import Imagery
from ..network.graph import Network, fingerprint
from ..rasters import zones
from ..rasters.reading import grid_of, open_raster
from ..rasters.tiles.tile_set import TileSet
from ..rasters.writing import verify
from ..support.errors import WaterGeeError
from ..support.files import ensure_writable
from ..support.progress import Progress
from ..support.records import from_json, to_json
from ..support.texts import say
from ..water.area import water_area
from ..water.period_dates import days_of
from ..water.water_maps import probability_beside
from . import maps

#: The tag of a map that tells all that it was made from and by.
RUN_TAG = "WATER_GEE_RUN"


def map_periods(request: requests.MapPeriods, progress: Progress) -> results.PeriodMaps:
    """Map the periods of a tile set into a folder; a period without images is named as a gap.

    A map that an earlier run made of the same images in the same way is kept.
    """
    tile_set = TileSet.open(request.tiles)
    wanted = _wanted(tile_set, request.periods)
    there = set(tile_set.periods())
    gaps = [period for period in wanted if period not in there]
    _tell(gaps, progress)
    todo = [period for period in wanted if period in there]
    if not todo:
        raise WaterGeeError(say("{folder} has no image of these periods.", folder=tile_set.folder))
    ensure_writable(Path(request.output))
    network, kept = maps.model_of(request.model), 0
    made: list[str] = []
    areas: list[float] = []
    for number, period in enumerate(todo):
        stage = progress.stage(number / len(todo), (number + 1) / len(todo))
        output = Path(request.output) / file_name(period, tile_set.seasonal)
        found = maps.tiles_to_map(tile_set, period, request.area)
        tags = _tags(request, tile_set, network, period)
        if _is_kept(_files(request, output, found), tags):
            progress.message(say("{period}: the map is there already.", period=period))
            areas.append(_area_of(output, found))
            kept += 1
        else:
            progress.message(
                say("{period}: map {n} of {of}.", period=period, n=number + 1, of=len(todo))
            )
            of_period = _of_period(request, period, output)
            areas.append(maps.map_sources(found, of_period, stage, tags)["water_area"])
        made.append(str(output))
    return {"output": request.output, "maps": made, "areas": areas, "kept": kept, "gaps": gaps}


def file_name(period: str, seasonal: bool) -> str:
    """Return what the map of a period is called: by its first and last day, or a scene's name."""
    days = days_of(period, seasonal)
    if days and days.start != days.end:
        return f"water_{days.start}_{days.end}.tif"
    return f"water_{days.start}_{period}.tif" if days else f"water_{period}.tif"


def _wanted(tile_set: TileSet, asked: Sequence[str]) -> list[str]:
    """Return the periods to map in time order; WaterGeeError for one that the set cannot have.

    Without any asked for these are the seasons that the set was downloaded for, or its scenes.
    """
    known = {record.period for record in tile_set.records()}
    seasonal = tile_set.seasonal
    if seasonal:
        imagery = from_json(Imagery, tile_set.specification["imagery"])
        known |= {period.name for period in imagery.seasons()}
    unknown = [period for period in asked if period not in known]
    if unknown:
        raise WaterGeeError(
            say(
                "{folder} has no period {unknown}. Its periods are: {known}.",
                folder=tile_set.folder,
                unknown=", ".join(unknown),
                known=", ".join(sorted(known)),
            )
        )
    return sorted(asked or known, key=lambda period: (_start(period, seasonal), period))


def _start(period: str, seasonal: bool) -> str:
    days = days_of(period, seasonal)
    return days.start.isoformat() if days else ""


def _tell(gaps: Sequence[str], progress: Progress) -> None:
    """Warn of periods that have no image."""
    if gaps:
        progress.warning(
            say(
                "No image, and so no map, of: {gaps}. Nothing was seen then: this is a gap, not "
                "an area of 0.",
                gaps=", ".join(gaps),
            )
        )


def _of_period(request: requests.MapPeriods, period: str, output: Path) -> requests.MapWater:
    """Return what maps one period."""
    return requests.MapWater(
        requests.SceneFile(request.tiles),
        str(output),
        request.model,
        probability=str(probability_beside(output)) if request.with_probability else "",
        period=period,
        area=request.area,
        threshold=request.threshold,
        crs=request.crs,
        evidence=request.evidence,
        tensorflow=request.tensorflow,
    )


def _tags(
    request: requests.MapPeriods, tile_set: TileSet, network: Network, period: str
) -> dict[str, str]:
    """Return what tells the map of a period from one of other images, or made otherwise."""
    model = fingerprint(network)
    threshold = network.limit(request.threshold)
    images = [(r.tile, r.bytes) for r in tile_set.records() if r.period == period]
    how = to_json(request.area) if request.area else None
    run = [tile_set.hash, images, model, threshold, network.card.get("features"), how]
    text = json.dumps([*run, request.crs, request.evidence])
    return {RUN_TAG: hashlib.sha256(text.encode()).hexdigest()[:16]}


def _files(request: requests.MapPeriods, output: Path, found: Sequence[maps.ToMap]) -> list[Path]:
    """Return all rasters of a period: its map, those of its zones, and their probabilities."""
    outputs = [output, probability_beside(output)] if request.with_probability else [output]
    return [path for each in outputs for path in (each, *_zones_of(each, found))]


def _is_kept(files: Sequence[Path], tags: Mapping[str, str]) -> bool:
    """Return whether rasters are there and were made in this way."""
    return all(path.exists() and _has(path, tags) for path in files)


def _zones_of(output: Path, found: Sequence[maps.ToMap]) -> list[Path]:
    """Return the maps of the zones that a map joins; none where there is one zone."""
    several = found if len(found[0].zones) > 1 else []
    return [zones.beside(output, each.source.grid.crs) for each in several]


def _area_of(output: Path, found: Sequence[maps.ToMap]) -> float:
    """Return the water area in km² of a map that is there."""
    paths = _zones_of(output, found) or [output]
    return sum(row.water for row in water_area([*map(str, paths)], None, "", Progress()).rows)


def _has(path: Path, tags: Mapping[str, str]) -> bool:
    """Return whether a raster is whole and has these tags."""
    try:
        dataset = open_raster(path)
        verify(path, grid_of(dataset))
        held = dataset.GetMetadata()
    except (WaterGeeError, RuntimeError):
        return False
    return all(held.get(name) == value for name, value in tags.items())
