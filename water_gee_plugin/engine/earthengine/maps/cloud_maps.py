"""Maps made on Earth Engine: the network runs there, and only its classes come back."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from ...network import expression_size, on_earthengine
from ...network.graph import Network
from ...rasters.classes import UNKNOWN, WATER
from ...rasters.grid import union, windows
from ...rasters.polygons import Area
from ...rasters.reading import grid_of, mosaic, open_raster, read_window
from ...rasters.tiles.lattice import Tile, tiles_in
from ...rasters.tiles.tile_set import TileSet
from ...rasters.writing import creating, write
from ...support.errors import WaterGeeError
from ...support.files import ensure_writable
from ...support.progress import Progress
from ...support.texts import say
from ...water.features import feature_set
from ...water.mapping import MAP_LAYER, of_period
from .. import account_check
from .. import imagery as images
from ..download import fetching
from ..download.downloader import Downloader, Order, Outcome
from ..feature_image import feature_image
from ..imagery import Imagery, Period
from ..pixels import PixelRequest
from ..session import Session

_MAP_TYPES = ("uint8",)
_COPY_WINDOW = 1024
#: Probes that the encoding arrays rests on, and what they are to find.
_ARRAYS_NEED = {"neighbourhood": "southwards", "scalar-array": "yes"}


def map_image(
    network: Network, imagery: Imagery, period: Period, region: Any, encoding: str, flipped: bool
) -> Any:
    """Return a period's water map as an ee.Image: uint8, 0 land, 1 water, 255 no data."""
    return classified(
        network, stored_image(imagery, period, region), imagery.dem, encoding, flipped
    )


def stored_image(imagery: Imagery, period: Period, region: Any) -> Any:
    """Return the scene or composite of a period: eight bands, unmasked, 0 is no data."""
    if period.asset:
        return images.scene_image(imagery, period)
    return images.season_image(imagery, period, region)


def classified(network: Network, stored: Any, dem: str, encoding: str, flipped: bool) -> Any:
    """Return the water map of a stored image: uint8, 0 land, 1 water, 255 no data."""
    chosen = feature_set(str(network.card.get("features")))
    elevation = images.elevation_image(dem) if chosen.needs_elevation else None
    features, valid = feature_image(stored, elevation, chosen)
    probability = on_earthengine.to_ee_image(network, features, encoding, flipped)
    threshold = float(network.card.get("threshold", 0.5))
    water = probability.select("class_0").gt(threshold)
    return water.updateMask(valid).unmask(UNKNOWN, False).toUint8().rename("water")


def require_dem(network: Network, imagery: Imagery) -> None:
    """Raise WaterGeeError when a model needs elevation and none is chosen."""
    if feature_set(str(network.card.get("features"))).needs_elevation and imagery.dem == "none":
        raise WaterGeeError(
            say(
                "The model was trained with elevation and none is chosen; choose a DEM, or a model "
                "trained without one."
            )
        )


def chosen_encoding(session: Session, encoding: str, progress: Progress) -> tuple[str, bool]:
    """Return the encoding to use, and whether convolve turns kernels round there.

    `auto` takes arrays, which rests on documented axes alone, unless small probes find Earth
    Engine to do otherwise; then bands. Raises WaterGeeError when neither can be relied on.
    """
    if encoding == on_earthengine.AUTO:
        found = account_check.ask_probes(session, tuple(_ARRAYS_NEED))
        other = [f for f in found if f.value is not None and f.meaning != _ARRAYS_NEED[f.name]]
        if not other:
            return on_earthengine.ARRAYS, False
        progress.message(
            say(
                "{question} {meaning}: the encoding is bands.",
                question=other[0].question,
                meaning=other[0].meaning,
            )
        )
    elif encoding == on_earthengine.ARRAYS:
        return encoding, False
    (convolve,) = account_check.ask_probes(session, ("convolve",))
    if convolve.meaning not in ("cross-correlation", "flipped"):
        raise WaterGeeError(
            say(
                "It could not be found out which way round Earth Engine takes a kernel "
                "({meaning}); use the encoding arrays, which does not depend on it.",
                meaning=convolve.meaning,
            )
        )
    return on_earthengine.BANDS, convolve.meaning == "flipped"


def tell_rounding(network: Network, progress: Progress) -> float:
    """Tell how much the weights' rounding changes a probability at most, and return it."""
    change = on_earthengine.rounding_change(network)
    progress.message(
        say(
            "Weights are sent with five significant digits; that changes a probability by "
            "{change:.1e} at most, on random features.",
            change=change,
        )
    )
    return change


def map_on_earth_engine(
    session: Session,
    network: Network,
    imagery: Imagery,
    area: Area,
    output: Path,
    work: Path,
    encoding: str,
    progress: Progress,
    highest: int = 32,
) -> tuple[list[Path], Outcome]:
    """Map every period of an area; return the maps in order of their periods.

    The one map is `output`; of several each has its period in its name. Tiles come into the
    folder `work`, where a run that was cut off goes on. Raises WaterGeeError.
    """
    ensure_writable(output.parent)
    require_dem(network, imagery)
    region = fetching.region_of(area)
    rows = fetching.scenes_or_error(imagery, region)
    periods = fetching.periods_of(imagery, rows)
    encoding, flipped = chosen_encoding(session, encoding, progress)
    tell_rounding(network, progress)
    tiles = cropped_tiles(area)
    specification = fetching.specification_of(imagery, area) | {
        "map": True,
        "model": on_earthengine.fingerprint(network),
    }
    tile_set = TileSet.create(work, specification)
    with fetching.alone(tile_set.folder):
        tile_set.add((tile, period.name) for period in periods for tile in tiles)
        orders = []
        for period in periods:
            image = map_image(network, imagery, period, region, encoding, flipped)
            report = expression_size.measure(image)
            progress.message(
                say(
                    "{period}: an expression of {size:,} bytes, {calls} calls.",
                    period=period.name,
                    size=report.payload,
                    calls=report.calls,
                )
            )
            request = PixelRequest.of(image, _MAP_TYPES)
            orders += [
                Order(tile, period.name, request, _saver(tile_set, period.name, area))
                for tile in tiles
                if not _map_path(tile_set, tile, period.name).exists()
            ]
        downloader = Downloader(session.transport, tile_set, progress.stage(0, 0.9), highest)
        outcome = downloader.run(orders)
    if outcome.failed:
        first = next(iter(outcome.errors.items()))
        raise WaterGeeError(
            say(
                "{count} tiles could not be mapped, {name} first: {reason} Start the same run "
                "again to go on.",
                count=outcome.failed,
                name=first[0],
                reason=first[1],
            )
        )
    maps = []
    for period in periods:
        path = output if len(periods) == 1 else output.with_stem(f"{output.stem}_{period.name}")
        _join([_map_path(tile_set, tile, period.name) for tile in tiles], path, period.name)
        maps.append(path)
    return maps, outcome


def cropped_tiles(area: Area) -> list[Tile]:
    """Return the lattice's tiles, cut to the area's bounds; one zone only."""
    found = tiles_in(area)
    zones = {zone for zone, _ in found}
    if len(zones) > 1:
        names = ", ".join(str(zone) for zone in sorted(zones))
        raise WaterGeeError(
            say("The area lies in the UTM zones {names}; map each zone on its own.", names=names)
        )
    tiles = []
    for _, tile in found:
        window = tile.grid.window_of(area.bounds_in(tile.grid.crs)).intersection(tile.grid.whole)
        if window:
            tiles.append(Tile(tile.id, tile.grid.part(window)))
    return tiles


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


def _join(paths: Sequence[Path], output: Path, period: str) -> None:
    """Write the tiles' maps as one Cloud Optimized GeoTIFF."""
    grids = [grid_of(open_raster(path)) for path in paths]
    whole = union(grids)
    source = mosaic([str(path) for path in paths], whole)
    with creating(output, whole, of_period(MAP_LAYER, period), cog=True) as dataset:
        for window in windows(whole.whole, _COPY_WINDOW):
            write(dataset, window, read_window(source, window, [1], fill=UNKNOWN)[0])


def water_area(path: Path) -> float:
    """Return a map's water area in square kilometres."""
    dataset = open_raster(path)
    grid = grid_of(dataset)
    count = sum(
        int((read_window(dataset, window, [1]) == WATER).sum())
        for window in windows(grid.whole, _COPY_WINDOW)
    )
    return count * grid.pixel_area / 1e6
