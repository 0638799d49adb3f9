"""Jobs: what the engine can be asked to do, by name, with JSON in and JSON out."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from . import cloud_jobs
from .errors import WaterGeeError
from .files import replacing
from .progress import Progress
from .texts import say

Result = dict[str, object]


@dataclass(frozen=True)
class Job:
    """A function and the packages that it needs beside numpy and GDAL."""

    function: Callable[..., Result]
    needs: tuple[str, ...] = ()


def run(name: str, parameters: Mapping[str, object], progress: Progress) -> Result:
    """Run a job; WaterGeeError for a name, a parameter or an input that will not do."""
    if name not in JOBS:
        raise WaterGeeError(
            say(
                "'{name}' is no job; expected one of {names}.",
                name=name,
                names=", ".join(sorted(JOBS)),
            )
        )
    function = JOBS[name].function
    try:
        inspect.signature(function).bind(progress=progress, **parameters)
    except TypeError as error:
        raise WaterGeeError(
            say("The job {name} was given wrong parameters: {error}.", name=name, error=error)
        ) from error
    return function(progress=progress, **parameters)


def create_tile_grid(
    progress: Progress,
    area: Mapping[str, str] | None = None,
    path_row: str = "",
    size: int = 512,
) -> dict[str, Any]:
    """Return the lattice's tiles that meet an area or WRS-2 scenes."""
    from .rasters.lattice import tiles_in
    from .rasters.raster import Area
    from .rasters.tiles import ground_outline
    from .rasters.wrs2 import area_of

    where = Area(**area) if area else area_of(path_row)
    tiles = [
        {
            "tile": tile.id,
            "epsg": zone,
            "column": int(tile.id.split("_")[1]),
            "row": int(tile.id.split("_")[2]),
            "wkt": ground_outline(tile.grid).ExportToWkt(),
        }
        for zone, tile in tiles_in(where, size)
    ]
    return {"tiles": tiles}


def cut_tiles(
    progress: Progress,
    input: str,
    output: str,
    bands: str = "",
    scale: str = "",
    offset: str = "",
    dem: str = "",
    area: Mapping[str, str] | None = None,
) -> Result:
    """Cut a scene on disk into a tile set."""
    from .rasters.cutting import cut_tiles as cut
    from .rasters.raster import Area
    from .rasters.scene import open_scene

    scene = open_scene(input, bands, scale, offset, progress)
    tile_set, count = cut(scene, input, output, dem, Area(**area) if area else None, progress)
    return {"output": str(tile_set.folder), "tiles": count}


def download_tiles(
    progress: Progress,
    output: str,
    imagery: Mapping[str, Any],
    area: Mapping[str, str] | None = None,
    path_row: str = "",
    project: str = "",
    url: str = "",
    highest: int = 32,
) -> Result:
    """Download a tile set from Earth Engine."""
    from .earthengine import fetching, session

    where = fetching.area_from(area, path_row)
    connection = session.connect(project, url)
    tile_set, outcome = fetching.download_tiles(
        connection, fetching.imagery_from(imagery), where, output, progress, highest
    )
    return {
        "output": str(tile_set.folder),
        "tiles": sum(record.state == "done" for record in tile_set.records()),
        "empty": outcome.empty,
        "failed": outcome.failed,
        "requests": outcome.requests,
        "bytes": outcome.bytes,
    }


def preview_download(
    progress: Progress,
    imagery: Mapping[str, Any],
    area: Mapping[str, str] | None = None,
    path_row: str = "",
    tier: str = "community",
    project: str = "",
    url: str = "",
) -> Result:
    """Return what a download would bring and cost: tiles, scenes, size, EECU-hours."""
    from .earthengine import cost, fetching, session

    cost.hours_of_tier(tier)
    where = fetching.area_from(area, path_row)
    choices = fetching.imagery_from(imagery)
    connection = session.connect(project, url)
    rows = fetching.scenes_or_error(choices, fetching.region_of(where))
    grid = create_tile_grid(progress, area, path_row)
    periods = fetching.periods_of(choices, rows)
    found = fetching.preview(choices, rows, len(grid["tiles"]), len(periods))
    for sentence in found.sentences():
        progress.message(sentence)
    price = fetching.sampled_cost(connection, choices, where, periods, tier, progress)
    progress.message(price.sentence())
    return {**grid, "preview": asdict(found), "cost": price.as_dict()}


def map_on_earth_engine(
    progress: Progress,
    output: str,
    model: str,
    work: str,
    imagery: Mapping[str, Any],
    area: Mapping[str, str] | None = None,
    path_row: str = "",
    encoding: str = "auto",
    project: str = "",
    url: str = "",
    highest: int = 32,
) -> Result:
    """Map water on Earth Engine and bring the maps back."""
    from .earthengine import fetching, mapping, session
    from .network import model_file

    network, where = model_file.load(model), fetching.area_from(area, path_row)
    choices = fetching.imagery_from(imagery)
    connection = session.connect(project, url)
    maps, outcome = mapping.map_on_earth_engine(
        connection, network, choices, where, Path(output), Path(work), encoding, progress, highest
    )
    return {
        "maps": [str(path) for path in maps],
        "water_area": mapping.water_area(maps[-1]),
        "tiles": outcome.done,
        "requests": outcome.requests,
    }


def check_account(
    progress: Progress, project: str = "", url: str = "", sign_in: bool = False, output: str = ""
) -> Result:
    """Report whether Earth Engine is ready, after a sign-in where that is asked for."""
    from .earthengine import account_check
    from .earthengine.sign_in import sign_in as sign_in_first

    if sign_in:
        sign_in_first(progress)
    report = account_check.check_account(project, url, progress)
    text = account_check.as_text(report)
    if output:
        with replacing(output) as path:
            path.write_text(text, encoding="utf-8")
    return {"state": report["state"], "text": text, "output": output}


def make_labels(
    progress: Progress,
    tiles: str,
    source: str = "AUTO",
    threshold: float | None = None,
    reference: str = "",
    output: str = "",
) -> Result:
    """Write noisy labels of a tile set."""
    from .rasters.tiles import TileSet
    from .water.labels import make_labels as make

    folder, fraction = make(TileSet.open(tiles), source, threshold, reference, output, progress)
    return {"output": str(folder), "water_fraction": fraction}


def correct_labels(
    progress: Progress,
    tiles: str,
    labels: str = "",
    method: str = "robust",
    rounds: int = 0,
    seed: int = 0,
    output: str = "",
    changes: str = "",
) -> Result:
    """Write corrected labels of a tile set."""
    from .rasters.tiles import TileSet
    from .water.correction import correct_labels as correct

    folder, flips = correct(
        TileSet.open(tiles), labels, method, rounds, seed, output, progress, changes
    )
    return {
        "output": str(folder),
        "changes": changes,
        "flipped_fraction": flips.fraction,
        "to_water": flips.to_water,
        "to_land": flips.to_land,
        "missed_water": flips.missed_water,
        "false_water": flips.false_water,
    }


def train_model(
    progress: Progress,
    tiles: str,
    output: str,
    labels: str = "",
    model: str = "",
    epochs: int = 20,
    seed: int = 0,
) -> Result:
    """Train a network on a tile set and write the model."""
    from .network import model_file
    from .rasters.tiles import TileSet
    from .water.training import train_model as train

    tile_set = TileSet.open(tiles)
    folder = tile_set.label_folder(labels, prefer_corrected=True)
    start = model_file.load(model) if model else None
    network, score = train(tile_set, folder, start, epochs, seed, progress)
    model_file.save(output, network)
    return {"output": output, "f1": score.f1, "loss": score.loss}


def map_water(
    progress: Progress,
    input: str,
    model: str,
    output: str,
    probability: str = "",
    bands: str = "",
    scale: str = "",
    offset: str = "",
    dem: str = "",
    period: str = "",
    area: Mapping[str, str] | None = None,
    threshold: float | None = None,
    tensorflow: bool = False,
) -> Result:
    """Map water of a scene, a raster or a tile set."""
    from .network import model_file
    from .rasters.raster import Area
    from .water.mapping import map_water as map_it

    network = model_file.load(model)
    source, window = map_source(input, bands, scale, offset, dem, period, progress)
    result = map_it(
        source,
        network,
        output,
        probability,
        threshold,
        window,
        Area(**area) if area else None,
        tensorflow,
        progress=progress,
    )
    return {"output": output, "probability": probability, "water_area": result.water_area}


def map_source(
    input: str, bands: str, scale: str, offset: str, dem: str, period: str, progress: Progress
):
    """Open what is to be mapped; return it and the part of its grid to map, or None for all."""
    from .rasters.elevation import SceneWithElevation
    from .rasters.scene import open_scene
    from .rasters.tiles import CATALOGUE, TileSet

    path = Path(input)
    if path.name == CATALOGUE or (path / CATALOGUE).exists():
        tile_set = TileSet.open(input)
        mosaics = tile_set.mosaics(period or max(tile_set.periods(), default=""))
        if len(mosaics) > 1:
            raise WaterGeeError(
                say(
                    "{path} spans {count} UTM zones; map each zone's tiles on its own.",
                    path=input,
                    count=len(mosaics),
                )
            )
        return mosaics[0], mosaics[0].output_window
    return SceneWithElevation(
        open_scene(input, bands, scale, offset, progress), dem, progress
    ), None


def map_scene(
    progress: Progress,
    input: str,
    output: str,
    model: str,
    tiles: str,
    probability: str = "",
    bands: str = "",
    scale: str = "",
    offset: str = "",
    dem: str = "",
    label_source: str = "AUTO",
    reference: str = "",
    seed: int = 0,
) -> Result:
    """Do the whole method on one scene: tiles, labels, correction, training, map."""
    cut = cut_tiles(progress.stage(0, 0.1), input, tiles, bands, scale, offset, dem)
    made = make_labels(progress.stage(0.1, 0.2), tiles, label_source, reference=reference)
    corrected = correct_labels(progress.stage(0.2, 0.5), tiles, seed=seed)
    trained = train_model(progress.stage(0.5, 0.8), tiles, model, seed=seed)
    mapped = map_water(progress.stage(0.8, 1), tiles, model, output, probability, tensorflow=True)
    return {
        **mapped,
        "model": trained["output"],
        "tiles": cut["output"],
        "water_fraction": made["water_fraction"],
        "to_water": corrected["to_water"],
        "to_land": corrected["to_land"],
        "flipped_fraction": corrected["flipped_fraction"],
        "f1": trained["f1"],
    }


def assess_accuracy(
    progress: Progress,
    input: str,
    reference: str = "",
    points: list[tuple[float, float, int]] | None = None,
    crs: str = "",
    stratified: bool = False,
) -> Result:
    """Compare a map or label with a reference raster, or with points (x, y, class) of a CRS."""
    from .water import accuracy

    if points is None:
        confusion = accuracy.compare_rasters(input, reference, progress)
        return {"matrix": confusion.matrix.tolist(), **confusion.figures()}
    confusion, outside = accuracy.compare_points(input, points, crs)
    if outside:
        progress.warning(
            say(
                "{outside} of {total} points lie outside the map.",
                outside=outside,
                total=len(points),
            )
        )
    result: Result = {"matrix": confusion.matrix.tolist(), **confusion.figures()}
    if stratified:
        mapped, pixel_area = accuracy.mapped_pixels(input, progress)
        result["adjusted"] = accuracy.area_adjusted(confusion, mapped, pixel_area).figures()
    return result


def water_area(
    progress: Progress,
    input: list[str],
    area: Mapping[str, str] | None = None,
    occurrence: str = "",
) -> Result:
    """Tell the water area of maps of several periods, and write how often ground is water."""
    from dataclasses import asdict

    from .rasters.raster import Area
    from .water.area import water_area as measure

    found = measure(input, Area(**area) if area else None, occurrence, progress)
    return {
        "rows": [{**asdict(row), "share": row.share} for row in found.rows],
        "common": found.common,
        "occurrence": occurrence,
    }


def import_model(
    progress: Progress, input: str, output: str, features: str = "auto", water_class: int = 0
) -> Result:
    """Read a Keras model and write it as one of ours."""
    from .network import model_file
    from .network.exchange import model_import
    from .water.features import FEATURE_SETS

    sets = {name: len(s.features) for name, s in FEATURE_SETS.items()}
    network = model_import.import_model(input, sets, features, water_class)
    if network.card["features"] == model_import.UNKNOWN:
        progress.warning(
            say(
                "The model takes {channels} inputs, which no feature set has; it can be exported, "
                "and maps no water here.",
                channels=network.channels,
            )
        )
    model_file.save(output, network)
    return {"output": output, "parameters": network.parameters}


def export_model(progress: Progress, input: str, output: str) -> Result:
    """Write one of our models as a Keras or ONNX model."""
    from .network import model_file
    from .network.exchange import model_export

    model_export.export_model(output, model_file.load(input))
    return {"output": output}


JOBS: Mapping[str, Job] = {
    "createtilegrid": Job(create_tile_grid),
    "cuttiles": Job(cut_tiles),
    "downloadtiles": Job(download_tiles, ("ee",)),
    "previewdownload": Job(preview_download, ("ee",)),
    "maponearthengine": Job(map_on_earth_engine, ("ee",)),
    "convertmodel": Job(cloud_jobs.convert_model, ("ee",)),
    "estimatemapping": Job(cloud_jobs.estimate_mapping, ("ee",)),
    "livepreview": Job(cloud_jobs.live_preview, ("ee",)),
    "exportwatermaps": Job(cloud_jobs.export_water_maps, ("ee",)),
    "listtasks": Job(cloud_jobs.list_tasks, ("ee",)),
    "canceltasks": Job(cloud_jobs.cancel_tasks, ("ee",)),
    "checkaccount": Job(check_account, ("ee",)),
    "makelabels": Job(make_labels),
    # The method v1 needs tensorflow, which the algorithm checks: the others need nothing.
    "correctlabels": Job(correct_labels),
    "trainmodel": Job(train_model, ("tensorflow",)),
    "importmodel": Job(import_model, ("tensorflow",)),
    "exportmodel": Job(export_model, ("tensorflow",)),
    "mapwater": Job(map_water),
    "mapscene": Job(map_scene, ("tensorflow",)),
    "assessaccuracy": Job(assess_accuracy),
    "waterarea": Job(water_area),
}
