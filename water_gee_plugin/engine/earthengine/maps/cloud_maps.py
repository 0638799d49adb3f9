"""Maps made on Earth Engine: only their classes come back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

from ...network import expression_size
from ...network.graph import Network, fingerprint
from ...rasters import zones
from ...rasters.classes import UNKNOWN, WATER
from ...rasters.grid import union, windows
from ...rasters.ground import ground_area, pixel_areas
from ...rasters.polygons import Area
from ...rasters.reading import grid_of, mosaic, open_raster, read_window
from ...rasters.tiles import lock
from ...rasters.tiles.lattice import Tile
from ...rasters.tiles.tile_set import TileSet
from ...rasters.tiles.zone_tiles import ZoneTiles, zone_tiles
from ...rasters.writing import Layer, creating, write
from ...support.errors import WaterGeeError
from ...support.files import ensure_writable
from ...support.progress import Progress
from ...support.texts import say
from ...water.map_tags import map_tags
from ...water.mapping import MAP_LAYER
from .. import selection
from ..download.downloader import Downloader, Order, Outcome
from ..imagery import Imagery, Period
from ..pixels import PixelRequest
from ..session import Session
from .map_image import map_image, require_dem, tell_rounding
from .probed_encoding import chosen_encoding

_MAP_TYPES = ("uint8",)
_COPY_WINDOW = 1024


@dataclass(frozen=True)
class PeriodMaps:
    """The map of a period, and those of the zones that it joins, where there are several."""

    output: Path
    zones: list[Path]


def map_on_earth_engine(
    session: Session,
    network: Network,
    imagery: Imagery,
    area: Area,
    output: Path,
    work: Path,
    encoding: str,
    evidence: bool,
    progress: Progress,
    highest: int = 32,
    crs: str = "",
) -> tuple[list[PeriodMaps], Outcome]:
    """Map every period of an area; return the maps in order of their periods.

    The one map is `output`; of several each has its period in its name. An area in several UTM
    zones has a map a zone beside the one that joins them, in the CRS `crs`, or that of the zone
    with most of the area. Tiles come into the folder `work`, where a run that was cut off goes on.
    Raises WaterGeeError.
    """
    ensure_writable(output.parent)
    require_dem(network, imagery)
    region = selection.region_of(area)
    rows = selection.scenes_or_error(imagery, region)
    periods = selection.periods_of(imagery, rows)
    encoding, flipped = chosen_encoding(session, encoding, progress)
    tell_rounding(network, progress)
    plan = zone_tiles(area)
    specification = selection.specification_of(imagery, area) | {
        "map": True,
        "model": fingerprint(network),
        "evidence": evidence,
    }
    tile_set = TileSet.create(work, specification)
    with lock.alone(tile_set.folder):
        tile_set.add((tile, p.name) for p in periods for zone in plan for tile in zone.tiles)
        orders = []
        for period in periods:
            image = map_image(network, imagery, period, region, encoding, flipped, evidence)
            report = expression_size.measure(image)
            progress.message(
                say(
                    "{period}: expression of {size:,} bytes with {calls} function calls.",
                    period=period.name,
                    size=report.payload,
                    calls=report.calls,
                )
            )
            request = PixelRequest.of(image, _MAP_TYPES)
            orders += [
                Order(tile, period.name, request, _saver(tile_set, period.name, zone.ground))
                for zone in plan
                for tile in zone.tiles
                if not _map_path(tile_set, tile, period.name).exists()
            ]
        downloader = Downloader(session.transport, tile_set, progress.stage(0, 0.9), highest)
        outcome = downloader.run(orders)
    if outcome.failed:
        first = next(iter(outcome.errors.items()))
        raise WaterGeeError(
            say(
                "Tiles that could not be mapped: {count}. The first is {name}: {reason} Start the "
                "same run again to continue.",
                count=outcome.failed,
                name=first[0],
                reason=first[1],
            )
        )
    maps = []
    for period in periods:
        path = output if len(periods) == 1 else output.with_stem(f"{output.stem}_{period.name}")
        scenes, sensors = _scenes_of(period, rows), "+".join(imagery.sensors)
        seasonal = not period.asset
        tags = map_tags(network, network.threshold, period.name, seasonal, sensors, scenes)
        layer = replace(MAP_LAYER, tags=tags)
        maps.append(_maps_of(tile_set, plan, path, period, layer, crs))
    return maps, outcome


def _map_path(tile_set: TileSet, tile: Tile, period: str) -> Path:
    """Return where a tile's map is kept until all are there."""
    return tile_set.folder / "maps" / f"{tile.id}_{period}.tif"


def _saver(tile_set: TileSet, period: str, area: Area) -> Any:
    """Return how a tile's map is kept."""

    def save(tile: Tile, pixels: np.ndarray) -> bool:
        """Write a tile's map and its row."""
        path = _map_path(tile_set, tile, period)
        classes = np.where(area.mask(tile.grid), pixels[0], UNKNOWN).astype(np.uint8)
        with creating(path, tile.grid, MAP_LAYER) as output:
            write(output, tile.grid.whole, classes)
        known = classes != UNKNOWN
        tile_set.update(
            tile.id,
            period,
            state="done",
            path=str(path.relative_to(tile_set.folder)),
            bytes=path.stat().st_size,
            clear_fraction=float(known.mean()),
            water_fraction=float((classes == WATER).sum() / max(known.sum(), 1)),
        )
        return True

    return save


def _scenes_of(period: Period, rows: Sequence[dict[str, Any]]) -> list[str]:
    """Return the names of a period's scenes."""
    if period.asset:
        return [period.asset.rpartition("/")[2]]
    return [str(row["index"]) for row in rows if row["season"] == period.name]


def _maps_of(
    tile_set: TileSet,
    plan: Sequence[ZoneTiles],
    output: Path,
    period: Period,
    layer: Layer,
    crs: str,
) -> PeriodMaps:
    """Write the map of a period, and where there are several zones those of the zones."""
    if len(plan) == 1:
        _join([_map_path(tile_set, tile, period.name) for tile in plan[0].tiles], output, layer)
        return PeriodMaps(output, [])
    paths = [zones.beside(output, zone.crs) for zone in plan]
    for zone, path in zip(plan, paths):
        _join([_map_path(tile_set, tile, period.name) for tile in zone.tiles], path, layer)
    zones.join(paths, output, layer, crs)
    return PeriodMaps(output, paths)


def _join(paths: Sequence[Path], output: Path, layer: Layer) -> None:
    """Write the tiles' maps as one Cloud Optimized GeoTIFF."""
    grids = [grid_of(open_raster(path)) for path in paths]
    whole = union(grids)
    source = mosaic([str(path) for path in paths], whole)
    with creating(output, whole, layer, cog=True) as dataset:
        for window in windows(whole.whole, _COPY_WINDOW):
            write(dataset, window, read_window(source, window, [1], fill=UNKNOWN)[0])


def water_area(maps: PeriodMaps) -> float:
    """Return a map's water area in square kilometres, counted on its zones' own pixels."""
    area = 0.0
    for path in maps.zones or [maps.output]:
        dataset = open_raster(path)
        grid = grid_of(dataset)
        for window in windows(grid.whole, _COPY_WINDOW):
            water = read_window(dataset, window, [1])[0] == WATER
            area += ground_area(water, pixel_areas(grid.part(window)))
    return area / 1e6
