"""A tile set from Earth Engine: what it will be, then the download."""

from __future__ import annotations

import datetime
import json
import sqlite3
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, cast

import numpy as np

from ... import results
from ...rasters.grid import Window
from ...rasters.polygons import Area
from ...rasters.reading import grid_of, open_raster, read_window
from ...rasters.scenes.landsat import valid_pixels
from ...rasters.tiles.catalogue import Record
from ...rasters.tiles.lattice import TILE_SIZE, Tile, tiles_in
from ...rasters.tiles.tile_set import JOB_TAG, TileSet, image_name
from ...rasters.tiles.wrs2 import area_of
from ...support.errors import WaterGeeError
from ...support.files import remove_partial
from ...support.progress import Progress
from ...support.texts import Text, say
from .. import cost
from .. import imagery as images
from ..imagery import Imagery, Period
from ..pixels import PixelRequest, read_pixels
from ..session import Session
from .downloader import Downloader, Order, Outcome, TileError

_IMAGE_TYPES = ("uint16",) * 8
_DEM_TYPES = ("int16",)
_LOCK = ".lock"
#: Of so many tiles one is asked for again, in a window of so many pixels a side.
_TILES_AN_AUDIT, _AUDITED = 50, 64
_SOURCE = "Landsat Collection 2 Level-2, courtesy of USGS, by Google Earth Engine"


@dataclass(frozen=True)
class Preview:
    """What a download would bring, known before anything is fetched."""

    scenes: int
    by_sensor: dict[str, int]
    by_month: dict[str, int]
    by_season: dict[str, int]
    clear_by_season: dict[str, float]
    tiles: int
    periods: int
    bytes: int

    def as_result(self) -> results.Preview:
        """Return the preview as a job tells it."""
        return cast(results.Preview, asdict(self))

    def sentences(self) -> list[Text]:
        """Return the preview in words."""

        def listed(counts: Mapping[str, float]) -> str:
            """Return counts as a list."""
            return ", ".join(f"{name} {count:.3g}" for name, count in sorted(counts.items()))

        return [
            say(
                "{scenes} scenes by sensor: {sensors}.",
                scenes=self.scenes,
                sensors=listed(self.by_sensor),
            ),
            say("By month: {months}.", months=listed(self.by_month)),
            say(
                "Looks by season: {looks}; clear ones by their cloud cover: {clear}.",
                looks=listed(self.by_season),
                clear=listed(self.clear_by_season),
            ),
            say(
                "{tiles} tiles × {periods} periods, about {megabytes:,.0f} MB.",
                tiles=self.tiles,
                periods=self.periods,
                megabytes=self.bytes / 1e6,
            ),
        ]


def preview(imagery: Imagery, rows: Sequence[dict[str, Any]], tiles: int, periods: int) -> Preview:
    """Return what a download of these scenes and tiles would be."""
    pixels = tiles * TILE_SIZE**2
    clear: dict[str, float] = {}
    for row in rows:
        clear[row["season"]] = clear.get(row["season"], 0.0) + 1 - row["cloud"] / 100
    size = pixels * (periods * 16 + (2 if imagery.dem != "none" else 0))
    return Preview(
        len(rows),
        dict(Counter(row["sensor"] for row in rows)),
        dict(Counter(row["day"][:7] for row in rows)),
        dict(Counter(row["season"] for row in rows)),
        clear,
        tiles,
        periods,
        size,
    )


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
    met = [_tiles_of(period, tiles, imagery) for period in periods]
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


def download_tiles(
    session: Session,
    imagery: Imagery,
    area: Area,
    folder: str | Path,
    progress: Progress,
    highest: int = 32,
) -> tuple[TileSet, Outcome]:
    """Download the tiles that an area needs, or what is left of an earlier run.

    Raises WaterGeeError when no scene suits, when the folder holds another job's tiles or is in
    use by one, and when Earth Engine will not go on; what is done is kept.
    """
    region = region_of(area)
    rows = scenes_or_error(imagery, region)
    periods = periods_of(imagery, rows)
    tiles = [tile for _, tile in tiles_in(area)]
    for sentence in preview(imagery, rows, len(tiles), len(periods)).sentences():
        progress.message(sentence)
    tile_set = TileSet.create(folder, specification_of(imagery, area))
    with alone(tile_set.folder):
        wanted = [
            (tile, period) for period in periods for tile in _tiles_of(period, tiles, imagery)
        ]
        tile_set.add((tile, period.name) for tile, period in wanted)
        finished = _finished(tile_set)
        orders = _dem_orders(tile_set, imagery, tiles)
        orders += _image_orders(tile_set, imagery, region, wanted, finished, rows)
        downloader = Downloader(session.transport, tile_set, progress, highest)
        outcome = downloader.run(orders)
        audit(session, tile_set, orders, progress)
    for name, error in outcome.errors.items():
        progress.warning(say("{name}: {error}", name=name, error=error))
    return tile_set, outcome


def scenes_or_error(imagery: Imagery, region: Any) -> list[dict[str, Any]]:
    """Return the scenes that suit; WaterGeeError when there are none."""
    rows = images.list_scenes(imagery, region)
    if not rows:
        raise WaterGeeError(
            say(
                "Earth Engine has no scene of {sensors} in {first} to {last}, {months}, with at "
                "most {cloud:g} % cloud over the area; widen the years, months, sensors or cloud "
                "cover.",
                sensors=", ".join(imagery.sensors),
                first=imagery.start_year,
                last=imagery.end_year,
                months=imagery.months_text(),
                cloud=imagery.max_cloud,
            )
        )
    return rows


def audit(session: Session, tile_set: TileSet, orders: Sequence[Order], progress: Progress) -> int:
    """Ask again for a small window of one tile in fifty and compare; return how many were asked.

    Raises WaterGeeError when Earth Engine now gives other pixels than the file holds: the
    collection has changed meanwhile, or a file is not what it should be.
    """
    images_only = [order for order in orders if order.period]
    rng = np.random.default_rng(len(images_only))
    chosen = rng.choice(len(images_only), len(images_only) // _TILES_AN_AUDIT, replace=False)
    for number in chosen.tolist():
        order = images_only[number]
        path = tile_set.folder / image_name(order.tile.id, order.period)
        if not path.exists():
            continue
        row, column = rng.integers(0, order.tile.grid.height - _AUDITED, 2).tolist()
        window = Window(column, row, _AUDITED, _AUDITED)
        grid = order.tile.grid.part(window)
        reply = session.transport.compute_pixels(order.request.body(grid))
        again = read_pixels(reply, grid, order.request.dtypes)
        if (
            isinstance(again, np.ndarray)
            and (again != read_window(open_raster(path), window)).any()
        ):
            raise WaterGeeError(
                say(
                    "Earth Engine now gives other pixels for the tile {tile} of {period} than "
                    "before; its collection has changed: fetch the set anew.",
                    tile=order.tile.id,
                    period=order.period,
                )
            )
    if chosen.size:
        progress.message(
            say("{count} tiles were asked for again in part, and are the same.", count=chosen.size)
        )
    return int(chosen.size)


def imagery_from(choices: Mapping[str, Any]) -> Imagery:
    """Return the choices as JSON gives them."""
    values: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value for name, value in choices.items()
    }
    return Imagery(**values)


def area_from(area: Mapping[str, str] | None, path_row: str) -> Area:
    """Return the polygons, or the footprints of WRS-2 paths and rows."""
    return Area(**area) if area else area_of(path_row)


def region_of(area: Area) -> Any:
    """Return an area as Earth Engine's geometry."""
    import ee

    return ee.Geometry(json.loads(area.geometry_in("EPSG:4326").ExportToJson()))


def periods_of(imagery: Imagery, rows: Sequence[dict[str, Any]]) -> list[Period]:
    """Return the seasons that have a scene, or every scene."""
    if imagery.mode == images.SCENES:
        return [images.scene_period(row) for row in rows]
    seasons = {row["season"] for row in rows}
    return [period for period in imagery.seasons() if period.name in seasons]


def _tiles_of(period: Period, tiles: Sequence[Tile], imagery: Imagery) -> list[Tile]:
    """Return the tiles that a period can have data in: a scene's nominal footprint, widened."""
    if imagery.mode != images.SCENES:
        return list(tiles)
    reach = area_of(period.name.split("_")[1])
    footprints = {
        crs: reach.geometry_in(crs).Buffer(20_000) for crs in {tile.grid.crs for tile in tiles}
    }
    return [tile for tile in tiles if footprints[tile.grid.crs].Intersects(tile.grid.outline())]


def specification_of(imagery: Imagery, area: Area) -> dict[str, Any]:
    """Return what makes this tile set what it is; no account and no address."""
    return {
        "source": _SOURCE,
        "sensor": "+".join(imagery.sensors),
        "has_qa": True,
        "imagery": imagery.specification(),
        "area": area.geometry_in("EPSG:4326").ExportToWkt(),
    }


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Keep other jobs out of a tile set, and remove what a killed one left half-written.

    The lock goes with the process, however that ends.
    """
    connection = sqlite3.connect(folder / _LOCK, timeout=0, isolation_level=None)
    try:
        try:
            connection.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            raise WaterGeeError(
                say(
                    "Another download is under way in {folder}; wait for it, or choose another "
                    "folder.",
                    folder=folder,
                )
            ) from error
        remove_partial(folder)
        yield
    finally:
        connection.close()


def _finished(tile_set: TileSet) -> set[tuple[str, str]]:
    """Return the tiles that need not be fetched, and set right what an ended run left behind."""
    finished = set()
    for record in tile_set.records():
        if _is_finished(tile_set, record):
            finished.add((record.tile, record.period))
        elif record.state != "pending":
            tile_set.update(record.tile, record.period, state="pending")
    return finished


def _is_finished(tile_set: TileSet, record: Record) -> bool:
    """Return whether a tile is whole, or known to be empty."""
    if record.state == "running":
        return _adopt(tile_set, record.tile, record.period)
    path = tile_set.folder / image_name(record.tile, record.period)
    whole = path.exists() and path.stat().st_size == record.bytes
    return record.state == "empty" or (record.state == "done" and whole)


def _adopt(tile_set: TileSet, tile: str, period: str) -> bool:
    """Enter an image that was written just before its run was killed; return whether it was."""
    path = tile_set.folder / image_name(tile, period)
    if not path.exists():
        return False
    dataset = open_raster(path)
    if dataset.GetMetadataItem(JOB_TAG) != tile_set.hash:
        return False
    looks = read_window(dataset, grid_of(dataset).whole, [7])[0]
    tile_set.enter_image(tile, period, float((looks > 0).mean()))
    return True


def _dem_orders(tile_set: TileSet, imagery: Imagery, tiles: Sequence[Tile]) -> list[Order]:
    """Return the orders for elevation, once a tile."""
    if imagery.dem == "none":
        return []
    request = PixelRequest.of(images.elevation_image(imagery.dem), _DEM_TYPES)

    def save(tile: Tile, pixels: np.ndarray) -> bool:
        """Write a tile's elevation."""
        tile_set.save_dem(tile, pixels[0])
        return False

    missing = [t for t in tiles if not (tile_set.folder / "dem" / f"{t.id}.tif").exists()]
    return [Order(tile, "", request, save) for tile in missing]


def image_request(imagery: Imagery, period: Period, region: Any) -> PixelRequest:
    """Return what is asked of Earth Engine for every tile of a period."""
    if imagery.mode == images.SCENES:
        image = images.scene_image(imagery, period)
    else:
        image = images.season_image(imagery, period, region)
    return PixelRequest.of(image, _IMAGE_TYPES)


def _image_orders(
    tile_set: TileSet,
    imagery: Imagery,
    region: Any,
    wanted: Sequence[tuple[Tile, Period]],
    finished: set[tuple[str, str]],
    rows: Sequence[dict[str, Any]],
) -> list[Order]:
    """Return the orders for the images that are still to be fetched."""
    requests: dict[str, PixelRequest] = {}
    orders = []
    for tile, period in wanted:
        if (tile.id, period.name) in finished:
            continue
        if period.name not in requests:
            requests[period.name] = image_request(imagery, period, region)
        tags = _provenance(imagery, period, rows)
        orders.append(
            Order(tile, period.name, requests[period.name], _saver(tile_set, period.name, tags))
        )
    return orders


def _saver(tile_set: TileSet, period: str, tags: dict[str, str]) -> Any:
    """Return how an image's pixels are checked and kept."""

    def save(tile: Tile, pixels: np.ndarray) -> bool:
        """Write a tile's image, or enter it as empty."""
        if (valid_pixels(pixels) != (pixels[6] > 0)).any():
            raise TileError(
                say("the image's bands and its count of clear looks contradict each other")
            )
        if not (pixels[6] > 0).any():
            tile_set.update(tile.id, period, state="empty", clear_fraction=0.0)
            return False
        tile_set.save_image(tile, period, pixels, tags)
        return True

    return save


def _provenance(imagery: Imagery, period: Period, rows: Sequence[dict[str, Any]]) -> dict[str, str]:
    """Return what a file tells of where it comes from."""
    own = [row["index"] for row in rows if period.name in (row["season"], row["index"])]
    return {
        "WATER_GEE_PERIOD": period.name,
        "WATER_GEE_SOURCE": _SOURCE,
        "WATER_GEE_SCENES": ",".join(own),
        "WATER_GEE_COMPOSITE": imagery.composite if not period.asset else "scene",
        "WATER_GEE_MASKS": ",".join(imagery.masks),
        "WATER_GEE_FETCHED": datetime.date.today().isoformat(),
    }
