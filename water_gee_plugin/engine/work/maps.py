"""Maps made on this machine: of a scene, a raster, or a tile set in any number of UTM zones."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from .. import requests, results
from ..rasters import zones
from ..rasters.grid import Window
from ..rasters.polygons import Area
from ..rasters.scenes.elevation import SceneWithElevation
from ..rasters.scenes.scene import open_scene
from ..rasters.tiles.catalogue import CATALOGUE
from ..rasters.tiles.tile_set import TileSet
from ..support.errors import WaterGeeError
from ..support.progress import Progress
from ..support.texts import say
from ..water import mapping
from ..water.evidence.evidence import EvidenceReader
from ..water.features import MapSource


@dataclass(frozen=True)
class ToMap:
    """An image to map, the window of its grid, and the ground that its map shows; None is all.

    `zones` are the CRSs of all zones of the job, which a period may lack: that of the map first.
    """

    source: MapSource
    window: Window
    ground: Area | None = None
    zones: tuple[str, ...] = ()


def map_water(request: requests.MapWater, progress: Progress) -> results.WaterMap:
    """Map water of a scene, a raster or a tile set."""
    sources = open_map_sources(request.scene, request.period, request.area, progress)
    return map_sources(sources, request, progress)


def map_sources(
    sources: Sequence[ToMap],
    request: requests.MapWater,
    progress: Progress,
    tags: Mapping[str, str] | None = None,
) -> results.WaterMap:
    """Map water; of several zones a map each beside the one that joins them, all with `tags`."""
    if len(sources[0].zones) < 2:
        area = _map(sources[0], request, request.output, request.probability, progress, tags)
        return _result(request, area, [])
    crs = [each.source.grid.crs for each in sources]
    maps = [zones.beside(request.output, each) for each in crs]
    likely = [zones.beside(request.probability, each) for each in crs if request.probability]
    total, done, area = sum(_pixels(each) for each in sources), 0, 0.0
    for number, each in enumerate(sources):
        stage = progress.stage(0.9 * done / total, 0.9 * (done + _pixels(each)) / total)
        probability = likely[number] if likely else ""
        area += _map(each, request, maps[number], probability, stage, tags)
        done += _pixels(each)
    first, network = sources[0].source, model_of(request.model)
    for paths, output, layer in (
        (maps, request.output, mapping.MAP_LAYER),
        (likely, request.probability, mapping.PROBABILITY_LAYER),
    ):
        if paths:
            told = mapping.layer_of(layer, network, request.threshold, first, tags)
            crs = request.crs or sources[0].zones[0]
            zones.join(paths, output, told, crs, progress.stage(0.9, 1))
    return _result(request, area, [str(path) for path in maps])


def _result(request: requests.MapWater, area: float, maps: list[str]) -> results.WaterMap:
    return {
        "output": request.output,
        "probability": request.probability,
        "water_area": area,
        "zones": maps,
    }


def _map(
    each: ToMap,
    request: requests.MapWater,
    output: str | Path,
    probability: str | Path,
    progress: Progress,
    tags: Mapping[str, str] | None,
) -> float:
    """Write the map of one source; return its water area in km²."""
    made = mapping.map_water(
        each.source,
        model_of(request.model),
        output,
        probability=probability,
        threshold=request.threshold,
        window=each.window,
        area=each.ground,
        evidence=EvidenceReader([each.source]) if request.evidence else None,
        tensorflow=request.tensorflow,
        progress=progress,
        tags=tags,
    )
    return made.water_area


def model_of(path: str):
    """Return the model of a file, or the shipped one."""
    from ..network import model_file
    from ..network.shipped_models import shipped_model

    return model_file.load(path) if path else shipped_model()


def open_map_sources(
    scene: requests.SceneFile, period: str, area: Area | None, progress: Progress
) -> list[ToMap]:
    """Open what is to be mapped: an image, or one a zone."""
    path = Path(scene.input)
    if path.name == CATALOGUE or (path / CATALOGUE).exists():
        return tiles_to_map(TileSet.open(scene.input), period, area)
    opened = open_scene(scene.input, scene.bands, scene.scale, scene.offset, progress)
    source = SceneWithElevation(opened, scene.dem, progress)
    return [ToMap(source, source.grid.whole, area)]


def tiles_to_map(tile_set: TileSet, period: str = "", area: Area | None = None) -> list[ToMap]:
    """Return a period's mosaics, the latest one's by default; the zone with most ground is first.

    Which zones there are, and the ground of each, depends on the set and the area alone, so that
    the maps of all periods are in one CRS. Raises WaterGeeError when the area is in none.
    """
    mosaics = tile_set.mosaics(period or max(tile_set.periods(), default=""))
    grids = tile_set.grids()
    if len(grids) == 1:
        return [ToMap(mosaics[0], mosaics[0].output_window, area)]
    grounds = zones.shares(grids)
    if area:
        grounds = zones.within(grounds, area)
    order = tuple(zones.largest_first(grounds))
    by_zone = {mosaic.grid.crs: mosaic for mosaic in mosaics}
    found = [
        ToMap(by_zone[crs], by_zone[crs].output_window, grounds[crs], order)
        for crs in order
        if crs in by_zone
    ]
    if not found:
        raise WaterGeeError(
            say("The area and the input do not overlap. Choose an area inside the input.")
        )
    return found


def _pixels(each: ToMap) -> int:
    return each.window.width * each.window.height


def pixels_to_map(scene: requests.SceneFile, model: str, period: str = "") -> int:
    """Return how many pixels a map has; WaterGeeError when the model does not suit the input."""
    sources = open_map_sources(scene, period, None, Progress())
    for each in sources:
        mapping.check_model(model_of(model), each.source)
    return sum(_pixels(each) for each in sources)
