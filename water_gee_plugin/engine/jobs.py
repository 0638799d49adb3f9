"""The engine's jobs: what can be asked of it, what each needs, and what it reads and writes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar, cast

from . import requests
from .guard import require_apart
from .rasters.gdal_state import GdalError
from .requests import Request
from .support.errors import WaterGeeError
from .support.progress import Progress
from .support.records import from_json
from .support.texts import say
from .work import bodies, cloud, local, maps, periods, validation

Result = TypeVar("Result")
Kind = TypeVar("Kind", bound=Request[Any])


@dataclass(frozen=True)
class Job:
    """What a job is asked, the function that does it, and packages beside numpy and GDAL."""

    request: type[Request[Any]]
    function: Callable[[Any, Progress], Any]
    needs: tuple[str, ...] = ()


_JOBS = (
    Job(requests.CreateTileGrid, local.create_tile_grid),
    Job(requests.CutTiles, local.cut_tiles),
    Job(requests.DownloadTiles, cloud.download_tiles, ("ee",)),
    Job(requests.PreviewDownload, cloud.preview_download, ("ee",)),
    Job(requests.MapOnEarthEngine, cloud.map_on_earth_engine, ("ee",)),
    Job(requests.ConvertModel, cloud.convert_model, ("ee",)),
    Job(requests.EstimateMapping, cloud.estimate_mapping, ("ee",)),
    Job(requests.LivePreview, cloud.live_preview, ("ee",)),
    Job(requests.ExportWaterMaps, cloud.export_water_maps, ("ee",)),
    Job(requests.ListTasks, cloud.list_tasks, ("ee",)),
    Job(requests.CancelTasks, cloud.cancel_tasks, ("ee",)),
    Job(requests.CheckAccount, cloud.check_account, ("ee",)),
    Job(requests.MakeLabels, local.make_labels),
    # What learns needs tensorflow, which the request tells: without it there is another way.
    Job(requests.CorrectLabels, local.correct_labels),
    Job(requests.TrainModel, local.train_model, ("tensorflow",)),
    Job(requests.ImportModel, local.import_model, ("tensorflow",)),
    Job(requests.ExportModel, local.export_model, ("tensorflow",)),
    Job(requests.MapWater, maps.map_water),
    Job(requests.MapPeriods, periods.map_periods),
    Job(requests.MapScene, local.map_scene),
    Job(requests.ValidationSample, validation.validation_sample),
    Job(requests.AssessAccuracy, validation.assess_accuracy),
    Job(requests.WaterArea, local.water_area),
    Job(requests.WaterBodies, bodies.water_bodies),
    Job(requests.WaterSeries, bodies.water_series),
    Job(requests.WaterChange, bodies.water_change),
)
JOBS: Mapping[str, Job] = {job.request.job: job for job in _JOBS}


def perform(request: Request[Result], progress: Progress) -> Result:
    """Do what is asked; WaterGeeError for an input that will not do, or that would be replaced."""
    require_apart(request)
    try:
        return cast(Result, JOBS[request.job].function(request, progress))
    except GdalError as error:  # of a file that nobody knew to say more of
        raise WaterGeeError(
            say("A file could not be read or written: {reason}.", reason=error)
        ) from error


def run(name: str, parameters: object, progress: Progress) -> Mapping[str, object]:
    """Do a job by its name, with its request as JSON; WaterGeeError when that is none."""
    return perform(request_of(name, parameters), progress)


def request_of(name: str, parameters: object) -> Request[Any]:
    """Return the request that JSON describes; WaterGeeError when it describes none."""
    if name not in JOBS:
        raise WaterGeeError(
            say(
                "Unknown job '{name}'. Choose one of: {names}.",
                name=name,
                names=", ".join(sorted(JOBS)),
            )
        )
    try:
        return from_json(JOBS[name].request, parameters)
    except WaterGeeError as error:
        raise WaterGeeError(
            say("The job {name} has invalid parameters: {error}.", name=name, error=error)
        ) from error
