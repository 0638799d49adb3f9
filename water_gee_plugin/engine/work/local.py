"""Jobs on files of this machine: tiles, labels, models and maps.

What only one job needs is imported by it, so that an engine process starts at once.
"""

from __future__ import annotations

from dataclasses import replace

from .. import requests, results
from ..rasters.globe import continuous
from ..rasters.grid import ground_outline
from ..rasters.polygons import Area
from ..rasters.scenes.scene import open_scene
from ..rasters.tiles import label_origin
from ..rasters.tiles.lattice import Tile, tiles_in
from ..rasters.tiles.tile_set import TileSet
from ..rasters.tiles.wrs2 import area_of
from ..support.progress import Progress
from ..support.texts import say
from . import maps


def create_tile_grid(request: requests.CreateTileGrid, progress: Progress) -> results.TileGrid:
    """Return the lattice's tiles that meet a place."""
    return {"tiles": grid_tiles(place_of(request.place), request.size, progress)}


def grid_tiles(area: Area, size: int, progress: Progress) -> list[results.Tile]:
    """Return the lattice's tiles that meet an area."""
    found = tiles_in(area, size, progress.stage(0, 0.5))
    tiles: list[results.Tile] = []
    for number, (zone, tile) in enumerate(found):
        progress.at(0.5 + number / len(found) / 2)
        tiles.append(_tile(zone, tile))
    return tiles


def _tile(zone: int, tile: Tile) -> results.Tile:
    _, column, row = tile.id.split("_")
    outline = continuous(ground_outline(tile.grid)).ExportToWkt()
    return {
        "tile": tile.id,
        "epsg": zone,
        "column": int(column),
        "row": int(row),
        "wkt": outline,
    }


def place_of(place: requests.Place) -> Area:
    """Return the polygons, or the footprints of the WRS-2 paths and rows."""
    return place.area or area_of(place.path_row)


def cut_tiles(request: requests.CutTiles, progress: Progress) -> results.CutTileSet:
    """Cut a scene on disk into a tile set."""
    tile_set, count = _cut(request.scene, request.output, request.area, progress)
    return {"output": str(tile_set.folder), "tiles": count}


def _cut(
    scene: requests.SceneFile, output: str, area: Area | None, progress: Progress
) -> tuple[TileSet, int]:
    from ..rasters.tiles.cutting import cut_tiles as cut

    opened = open_scene(scene.input, scene.bands, scene.scale, scene.offset, progress)
    return cut(opened, scene.input, output, dem=scene.dem, area=area, progress=progress)


def make_labels(request: requests.MakeLabels, progress: Progress) -> results.Labels:
    """Write noisy labels of a tile set."""
    return _label(TileSet.open(request.tiles), request, progress)


def _label(tile_set: TileSet, request: requests.MakeLabels, progress: Progress) -> results.Labels:
    from ..water.labels.making import make_labels as make

    folder, fraction = make(
        tile_set,
        request.source,
        threshold=request.threshold,
        reference=request.reference,
        folder=request.output,
        progress=progress,
    )
    return {"output": str(folder), "water_fraction": fraction}


def correct_labels(request: requests.CorrectLabels, progress: Progress) -> results.CorrectedLabels:
    """Write corrected labels of a tile set."""
    return _correct(TileSet.open(request.tiles), request, progress)


def _correct(
    tile_set: TileSet, request: requests.CorrectLabels, progress: Progress
) -> results.CorrectedLabels:
    from ..water.labels.correction import EVIDENCE, LEARNING
    from ..water.labels.correction import correct_labels as correct

    method = request.method
    if method == LEARNING and not request.tensorflow:
        method = EVIDENCE
        progress.message(
            say(
                "TensorFlow is not installed, so no network learns from the labels. They are "
                "corrected by what the image itself shows."
            )
        )
    folder, flips = correct(
        tile_set,
        labels=request.labels,
        method=method,
        rounds=request.rounds,
        seed=request.seed,
        folder=request.output,
        progress=progress,
        changes=request.changes,
    )
    return {
        "output": str(folder),
        "changes": request.changes,
        "flipped_fraction": flips.fraction,
        "to_water": flips.to_water,
        "to_land": flips.to_land,
    }


def train_model(request: requests.TrainModel, progress: Progress) -> results.TrainedModel:
    """Train a network on a tile set and write the model."""
    return _train(TileSet.open(request.tiles), request, progress)


def _train(
    tile_set: TileSet, request: requests.TrainModel, progress: Progress
) -> results.TrainedModel:
    from ..network import model_file
    from ..water.training.fitting import train_model as train

    labels = tile_set.label_folder(request.labels, prefer_corrected=True)
    progress.message(label_origin.sentence(labels))
    network, score = train(
        tile_set,
        labels,
        start=model_file.load(request.model) if request.model else None,
        rounds=request.epochs,
        seed=request.seed,
        progress=progress,
    )
    model_file.save(request.output, network)
    return {
        "output": request.output,
        "f1": score.f1 if score else None,
        "loss": score.loss if score else None,
    }


def map_scene(request: requests.MapScene, progress: Progress) -> results.SceneMap:
    """Do the whole method on one scene: tiles, labels, correction, training, map.

    Where nothing is learned, without TensorFlow or on ground of one class, the shipped model maps.
    """
    seed, tiles = request.seed, request.tiles
    tile_set, _ = _cut(request.scene, tiles, None, progress.stage(0, 0.1))
    labels = requests.MakeLabels(tiles, request.label_source, reference=request.reference)
    labelled = _label(tile_set, labels, progress.stage(0.1, 0.2))
    correction = requests.CorrectLabels(tiles, seed=seed, tensorflow=request.tensorflow)
    corrected = _correct(tile_set, correction, progress.stage(0.2, 0.5))
    f1 = None
    if request.tensorflow:
        training = requests.TrainModel(tiles, request.model, seed=seed)
        f1 = _train(tile_set, training, progress.stage(0.5, 0.8))["f1"]
    if f1 is None:
        _take_shipped(request, progress)
    mapping = requests.MapWater(
        replace(request.scene, input=tiles),
        request.output,
        request.model,
        probability=request.probability,
        tensorflow=request.tensorflow,
    )
    mapped = maps.map_sources(maps.tiles_to_map(tile_set), mapping, progress.stage(0.8, 1))
    return {
        **mapped,
        "model": request.model,
        "tiles": str(tile_set.folder),
        "water_fraction": labelled["water_fraction"],
        "to_water": corrected["to_water"],
        "to_land": corrected["to_land"],
        "flipped_fraction": corrected["flipped_fraction"],
        "f1": f1,
    }


def _take_shipped(request: requests.MapScene, progress: Progress) -> None:
    """Write the shipped model as the run's own, and say so."""
    from ..network import model_file
    from ..network.shipped_models import shipped_model

    progress.message(say("The map is made with the model that comes with Water GEE."))
    if not request.tensorflow:
        progress.message(say("With TensorFlow a network would be trained on this scene."))
    model_file.save(request.model, shipped_model())


def water_area(request: requests.WaterArea, progress: Progress) -> results.WaterAreas:
    """Tell the water area of maps of several periods, and write how often ground is water."""
    from ..water.area import water_area as measure
    from ..water.coding import Coding

    coding = Coding.of(request.water_values, request.land_values)
    found = measure(list(request.input), request.area, request.occurrence, progress, coding)
    rows = [row.as_result() for row in found.rows]
    return {"rows": rows, "common": found.common, "occurrence": request.occurrence}


def import_model(request: requests.ImportModel, progress: Progress) -> results.ImportedModel:
    """Read a Keras model and write it as one of ours."""
    from ..network import model_file
    from ..network.exchange import model_import
    from ..water.features import FEATURE_SETS

    sets = {name: len(chosen.features) for name, chosen in FEATURE_SETS.items()}
    network = model_import.import_model(request.input, sets, request.features, request.water_class)
    if network.card["features"] == model_import.UNKNOWN:
        progress.warning(
            say(
                "The model takes {channels} inputs, which matches no feature set. It can be "
                "exported, but cannot map water here.",
                channels=network.channels,
            )
        )
    model_file.save(request.output, network)
    return {"output": request.output, "parameters": network.parameters}


def export_model(request: requests.ExportModel, progress: Progress) -> results.WrittenFile:
    """Write one of our models as a Keras or ONNX model."""
    from ..network import model_file
    from ..network.exchange import model_export

    model_export.export_model(request.output, model_file.load(request.input))
    return {"output": request.output}
