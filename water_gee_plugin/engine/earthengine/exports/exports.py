"""Maps written by batch tasks: one task a period, to an asset, Drive or Cloud Storage.

A task's request id follows from the specification, so that a submission repeated after a crash
starts nothing twice, and a run that was stopped finds its own tasks again by their description.
A map can be made in two steps: its composite to an asset first, then the map from that.
"""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote

from osgeo import gdal, ogr

from ...network import expression_size, on_earthengine
from ...network.graph import Network
from ...rasters.classes import UNKNOWN
from ...rasters.gdal_state import gdal_errors
from ...rasters.grid import Grid, Window, crs_name, spatial_reference, union
from ...rasters.polygons import Area
from ...rasters.scenes.landsat import BANDS
from ...support.errors import WaterGeeError
from ...support.progress import Progress
from ...support.texts import Text, say
from ...water import features
from .. import tasks
from ..download import fetching
from ..imagery import Imagery, Period
from ..maps import cloud_maps as mapping
from ..session import Session
from ..tasks import Task

ASSET, DRIVE, CLOUD_STORAGE = "ASSET", "DRIVE", "CLOUD_STORAGE"
DESTINATIONS = (ASSET, DRIVE, CLOUD_STORAGE)
COMPOSITE, MAP = "composite", "map"
_LOOKS = ("clear_looks", "water_looks")
#: Earth Engine works on about two tasks of a project at a time; a capped run has no more.
_UNDER_A_CAP = 2
_WARNED_AT = 0.8
_POLLS = (1.0, 2.0, 5.0, 10.0)
#: Beyond this the area's own outline is sent, whose edge Earth Engine decides on.
_LARGEST_MASK, _MOST_CORNERS = 400_000_000, 40_000
_FEWEST_PIXELS = 100_000_000


@dataclass(frozen=True)
class Destination:
    """Where maps go: a kind, its folder, bucket or asset folder, and how names begin."""

    kind: str
    folder: str = ""
    prefix: str = "water"

    def __post_init__(self) -> None:
        """Check what can be known to be wrong."""
        if self.kind not in DESTINATIONS:
            raise WaterGeeError(
                say(
                    "'{kind}' is no destination; expected one of {names}.",
                    kind=self.kind,
                    names=", ".join(DESTINATIONS),
                )
            )
        if self.kind == CLOUD_STORAGE and not self.folder:
            raise WaterGeeError(say("Cloud Storage needs the name of a bucket."))
        if not re.fullmatch(r"[A-Za-z0-9_-]+", self.prefix):
            raise WaterGeeError(
                say(
                    "'{prefix}' cannot begin a name; letters, digits, _ and - can.",
                    prefix=self.prefix,
                )
            )

    def asset(self, name: str, project: str) -> str:
        """Return an asset's full name."""
        return f"{self.asset_folder(project)}/{name}"

    def asset_folder(self, project: str) -> str:
        """Return the asset folder's full name."""
        root = f"projects/{project}/assets"
        folder = (self.folder if self.kind == ASSET else "").strip("/")
        if folder.startswith("projects/"):
            return folder
        return f"{root}/{folder}" if folder else root


@dataclass(frozen=True)
class Step:
    """One task that a run needs: what it makes of a period, and the step it comes after."""

    kind: str
    period: Period
    name: str
    after: Step | None = None

    def description(self, job: str) -> str:
        """Return what the task is called in Earth Engine's list."""
        return f"{tasks.PREFIX}{self.kind}-{self.period.name}-{job}"[:100]


@dataclass
class Summary:
    """How an export stands."""

    tasks: list[Task] = field(default_factory=list)
    submitted: int = 0
    names: list[str] = field(default_factory=list)

    def count(self, *states: str) -> int:
        """Return how many of the tasks are in a state."""
        return sum(task.state in states for task in self.tasks)

    @property
    def eecu_hours(self) -> float:
        """Return what the tasks have cost so far."""
        return sum(task.eecu_seconds for task in self.tasks) / 3600


class Export:
    """A map export of an area and periods: its specification, its steps and their images."""

    def __init__(
        self,
        session: Session,
        network: Network,
        imagery: Imagery,
        area: Area,
        destination: Destination,
        encoding: str,
        flipped: bool,
        composite_first: bool,
    ) -> None:
        """Plan an export; the scenes are asked for to know its periods."""
        mapping.require_dem(network, imagery)
        self.session, self.destination = session, destination
        self._network, self._imagery, self._area = network, imagery, area
        self._encoding, self._flipped = encoding, flipped
        self._region = fetching.region_of(area)
        rows = fetching.scenes_or_error(imagery, self._region)
        self.grid = union([tile.grid for tile in mapping.cropped_tiles(area)])
        specification = fetching.specification_of(imagery, area) | {
            "model": on_earthengine.fingerprint(network),
            "card": [network.card.get("features"), network.card.get("threshold", 0.5)],
            "encoding": encoding,
            "destination": [destination.kind, destination.folder, destination.prefix],
            "composite_first": composite_first,
        }
        text = json.dumps(specification, sort_keys=True)
        self.job = hashlib.sha256(text.encode()).hexdigest()[:12]
        self.steps: list[Step] = []
        for period in fetching.periods_of(imagery, rows):
            name = f"{destination.prefix}_{period.name}_{self.job}"
            before = None
            if composite_first:
                before = Step(COMPOSITE, period, f"{name}_composite")
                self.steps.append(before)
            self.steps.append(Step(MAP, period, name, before))

    def body(self, step: Step, attempt: int) -> bytes:
        """Return the request that starts a step's task."""
        from ee import serializer

        image, grid = self._image(step)
        expression_size.measure(image)
        placed, _ = image.prepare_for_export(
            {
                "crs": crs_name(grid.crs),
                "crs_transform": [grid.transform[n] for n in (1, 2, 0, 4, 5, 3)],
                "dimensions": [grid.width, grid.height],
            }
        )
        description = step.description(self.job)
        identity = hashlib.sha256(f"{description} {attempt}".encode()).hexdigest()[:40]
        request = {
            "expression": serializer.encode(placed, for_cloud_api=True),
            "description": description,
            "requestId": f"{tasks.PREFIX}{identity}",
            "maxPixels": {"value": str(max(2 * grid.width * grid.height, _FEWEST_PIXELS))},
            "workloadTag": "water-gee",
        }
        return json.dumps(request | self._options(step)).encode()

    def asset_of(self, step: Step) -> str:
        """Return the asset that a step writes, '' when it writes files."""
        if step.kind == MAP and self.destination.kind != ASSET:
            return ""
        return self.destination.asset(step.name, self.session.project)

    def _image(self, step: Step) -> tuple[Any, Grid]:
        """Return what a step computes, and on which grid."""
        if step.kind == COMPOSITE:
            return self._stored(step.period), self._grid_with_reach()
        stored = self._from_asset(step.after) if step.after else self._stored(step.period)
        water = mapping.classified(
            self._network, stored, self._imagery.dem, self._encoding, self._flipped
        )
        outline = inside(self._area, self.grid)
        if outline is not None:
            water = water.where(outline.Not(), UNKNOWN).toUint8().rename("water")
        return (water if self.asset_of(step) == "" else water.updateMask(water.neq(UNKNOWN))), (
            self.grid
        )

    def _stored(self, period: Period) -> Any:
        """Return the composite or scene of a period."""
        return mapping.stored_image(self._imagery, period, self._region)

    def _from_asset(self, step: Step) -> Any:
        """Return the composite that an earlier step has written."""
        import ee

        return ee.Image(self.asset_of(step)).select([*BANDS, *_LOOKS]).unmask(0, False).toUint16()

    def _grid_with_reach(self) -> Grid:
        """Return the map's grid with as many pixels around it as the map looks at."""
        reach = max(self._network.margin) + features.MARGIN + features.FILL_RADIUS
        side = 2 * reach
        return self.grid.part(
            Window(-reach, -reach, self.grid.width + side, self.grid.height + side)
        )

    def _options(self, step: Step) -> dict[str, Any]:
        """Return where a step's result goes, as the request says it."""
        asset = self.asset_of(step)
        if asset:
            policy = "MODE" if step.kind == MAP else "SAMPLE"
            return {
                "assetExportOptions": {
                    "earthEngineDestination": {"name": asset},
                    "pyramidingPolicy": policy,
                }
            }
        options: dict[str, Any] = {
            "fileFormat": "GEO_TIFF",
            "geoTiffOptions": {"noData": {"value": UNKNOWN}, "cloudOptimized": True},
        }
        if self.destination.kind == DRIVE:
            place: dict[str, str] = {"filenamePrefix": step.name}
            if self.destination.folder:
                place["folder"] = self.destination.folder
            return {"fileExportOptions": options | {"driveDestination": place}}
        bucket, _, folder = self.destination.folder.removeprefix("gs://").partition("/")
        prefix = f"{folder.strip('/')}/{step.name}" if folder.strip("/") else step.name
        place = {"bucket": bucket, "filenamePrefix": prefix}
        return {"fileExportOptions": options | {"cloudStorageDestination": place}}


def inside(area: Area, grid: Grid) -> Any:
    """Return an ee.Image of where pixel centres lie inside an area; None where all of them do.

    The polygons that are sent run along the edges of pixels, so that each pixel is wholly in or
    out: which pixels a polygon takes at its edge is not documented.
    """
    import ee

    if grid.width * grid.height > _LARGEST_MASK:
        geometry = area.geometry_in(grid.crs)
    else:
        mask = area.mask(grid)
        if mask.all():
            return None
        geometry = _pixel_outline(mask, grid)
        if _corners(geometry) > _MOST_CORNERS:
            geometry = area.geometry_in(grid.crs)
    shape = json.loads(geometry.ExportToJson())
    polygons = [shape["coordinates"]] if shape["type"] == "Polygon" else shape["coordinates"]
    outline = ee.Geometry.MultiPolygon(polygons, crs_name(grid.crs), False)
    return ee.Image.constant(1).clip(outline).mask().gte(0.5)


@gdal_errors()
def _pixel_outline(mask: Any, grid: Grid) -> ogr.Geometry:
    """Return the outline of a mask's true pixels as a multipolygon."""
    raster = gdal.GetDriverByName("MEM").Create("", grid.width, grid.height, 1, gdal.GDT_Byte)
    raster.SetGeoTransform(grid.transform)
    band = raster.GetRasterBand(1)
    band.WriteArray(mask.astype("uint8"))
    source = ogr.GetDriverByName("Memory").CreateDataSource("")
    layer = source.CreateLayer("outline", spatial_reference(grid.crs), ogr.wkbPolygon)
    gdal.Polygonize(band, band, layer, -1)
    outline = ogr.Geometry(ogr.wkbMultiPolygon)
    for feature in layer:
        outline.AddGeometry(feature.GetGeometryRef())
    return outline


def _corners(geometry: ogr.Geometry) -> int:
    """Return the number of corners of a multipolygon."""
    return sum(
        polygon.GetGeometryRef(ring).GetPointCount()
        for polygon in (geometry.GetGeometryRef(n) for n in range(geometry.GetGeometryCount()))
        for ring in range(polygon.GetGeometryCount())
    )


class Runner:
    """Starts an export's tasks, and watches them to their end where that is wished."""

    def __init__(
        self, export: Export, progress: Progress, budget: float = 0, wait: bool = True
    ) -> None:
        """Run an export; `budget` is the most EECU-hours that its tasks may take, 0 for no cap."""
        if budget and not wait:
            raise WaterGeeError(
                say(
                    "A cap on EECU-hours is watched while the run waits; wait for the tasks, or "
                    "leave the cap away."
                )
            )
        self._export, self._progress, self._budget, self._wait = export, progress, budget, wait
        self._session = export.session
        self._started: set[str] = set()
        self._states: dict[str, str] = {}
        self._warned = False
        self.summary = Summary()

    def run(self) -> Summary:
        """Start what is missing; return how everything stands, in the end or now.

        Raises WaterGeeError when a task fails or the cap is reached, CancelledError when the run
        is cancelled: the tasks go on then, and the same run finds them again.
        """
        self._make_folder()
        polls = 0
        while True:
            latest = self._look()
            if self._start_missing(latest):
                latest = self._look()
            self._tell(latest)
            if not self._wait or self._finished(latest):
                break
            tasks.pause(_POLLS[min(polls, len(_POLLS) - 1)], self._progress)
            polls += 1
        self._raise_for_failures(latest)
        self._tell_what_waits(latest)
        return self.summary

    def _tell_what_waits(self, latest: dict[str, Task]) -> None:
        """Tell of maps that cannot be started before their composites are there."""
        waiting = [
            step.name
            for step in self._export.steps
            if step.after and step.description(self._export.job) not in latest
        ]
        if waiting:
            self._progress.warning(
                say(
                    "{count} maps wait for their composites; start the same run again when those "
                    "are done.",
                    count=len(waiting),
                )
            )

    def _look(self) -> dict[str, Task]:
        """Return the latest task of each description of this job."""
        job = self._export.job
        every = tasks.list_tasks(self._session, self._progress)
        own = [task for task in every if task.description.endswith(f"-{job}")]
        self.summary.tasks = own
        self._watch_budget()
        return {task.description: task for task in reversed(own)}

    def _start_missing(self, latest: dict[str, Task]) -> bool:
        """Start every task that can be; return whether one was."""
        before = self.summary.submitted
        running = sum(task.active for task in latest.values())
        for step in self._export.steps:
            if self._budget and running >= _UNDER_A_CAP:
                break
            if self._is_due(step, latest):
                self._submit(step)
                running += 1
        return self.summary.submitted > before

    def _is_due(self, step: Step, latest: dict[str, Task]) -> bool:
        """Return whether a step is to be started now."""
        description = step.description(self._export.job)
        if description in self._started:
            return False
        task = latest.get(description)
        if task is not None and task.active:
            return False
        if self._is_done(step, task):
            return False
        if step.after is None:
            return True
        return self._is_done(step.after, latest.get(step.after.description(self._export.job)))

    def _is_done(self, step: Step, task: Task | None) -> bool:
        """Return whether a step's result is there: its asset exists, or its task has succeeded."""
        succeeded = task is not None and task.state == tasks.SUCCEEDED
        if self._states.get(step.name) == tasks.SUCCEEDED:
            return True
        asset = self._export.asset_of(step)
        done = self._exists(asset) if asset and (succeeded or task is None) else succeeded
        if done:
            self._states[step.name] = tasks.SUCCEEDED
        return done

    def _submit(self, step: Step) -> None:
        """Start a step's task."""
        description = step.description(self._export.job)
        attempt = sum(task.description == description for task in self.summary.tasks)
        body = self._export.body(step, attempt)
        path = f"/v1/projects/{self._session.project}/image:export"
        reply = tasks.reply_to(self._session, path, body, self._progress)
        self._started.add(description)
        if reply.status != 200:
            # What a repeated request id is answered is not documented: the list decides.
            task = self._look().get(description)
            if task is None or not (task.active or task.state == tasks.SUCCEEDED):
                raise WaterGeeError(
                    say(
                        "Earth Engine refuses the task {description}: {reason} Tasks that were "
                        "started go on; start the same run again to go on.",
                        description=description,
                        reason=reply.text,
                    )
                )
            return
        self.summary.submitted += 1
        self.summary.names.append(step.name)
        self._progress.message(
            say(
                "Started {description}; it goes on if this run is stopped.", description=description
            )
        )

    def _finished(self, latest: dict[str, Task]) -> bool:
        """Return whether nothing is left to wait for."""
        return not any(
            self._is_due(step, latest) or self._is_active(step, latest)
            for step in self._export.steps
        )

    def _is_active(self, step: Step, latest: dict[str, Task]) -> bool:
        """Return whether a step's task waits or runs."""
        task = latest.get(step.description(self._export.job))
        return task is not None and task.active

    def _tell(self, latest: dict[str, Task]) -> None:
        """Report how far the tasks are, and every change of a state."""
        done = 0.0
        for step in self._export.steps:
            description = step.description(self._export.job)
            task = latest.get(description)
            if self._states.get(step.name) == tasks.SUCCEEDED:
                done += 1
            elif task is not None:
                done += min(task.progress, 1.0) if task.active else task.state == tasks.SUCCEEDED
            if task is not None and self._states.get(description) != task.state:
                self._states[description] = task.state
                self._progress.message(
                    say(
                        "{description}: {state}, {age:.0f} s old, {seconds:,.0f} EECU-seconds.",
                        description=description,
                        state=task.state,
                        age=task.age,
                        seconds=task.eecu_seconds,
                    )
                )
        self._progress.at(done / max(len(self._export.steps), 1))

    def _watch_budget(self) -> None:
        """Warn near the cap; at it, cancel what is left of this job and stop."""
        if not self._budget:
            return
        spent = self.summary.eecu_hours
        if spent >= self._budget:
            left = [task.id for task in self.summary.tasks if task.active]
            tasks.cancel_tasks(self._session, left, self._progress)
            raise WaterGeeError(
                say(
                    "The tasks have taken {spent:,.4g} of {budget:,.4g} EECU-hours; {cancelled} of "
                    "them were cancelled, and no more are started. What is done is kept: give a "
                    "higher cap to go on.",
                    spent=spent,
                    budget=self._budget,
                    cancelled=len(left),
                )
            )
        if spent >= _WARNED_AT * self._budget and not self._warned:
            self._warned = True
            self._progress.warning(
                say(
                    "{spent:,.4g} of {budget:,.4g} EECU-hours are taken; at the cap the rest is "
                    "cancelled.",
                    spent=spent,
                    budget=self._budget,
                )
            )

    def _raise_for_failures(self, latest: dict[str, Task]) -> None:
        """Raise WaterGeeError for tasks that failed or were cancelled in this run."""
        ended = [
            task
            for task in latest.values()
            if task.description in self._started and task.state in (tasks.FAILED, tasks.CANCELLED)
        ]
        if ended:
            first = ended[0]
            raise WaterGeeError(
                say(
                    "{failed} of {total} tasks did not succeed, {description} first ({state}): "
                    "{error} {advice}",
                    failed=len(ended),
                    total=len(self._export.steps),
                    description=first.description,
                    state=first.state,
                    error=first.error,
                    advice=_advice(first.error),
                )
            )

    def _make_folder(self) -> None:
        """Make the asset folder where it is missing."""
        if not any(self._export.asset_of(step) for step in self._export.steps):
            return
        folder = self._export.destination.asset_folder(self._session.project)
        root, _, inner = folder.partition("/assets/")
        names = [part for part in inner.split("/") if part]
        for depth in range(1, len(names) + 1):
            name = "/".join(names[:depth])
            if not self._exists(f"{root}/assets/{name}"):
                body = json.dumps({"type": "FOLDER"}).encode()
                path = f"/v1/{root}/assets?assetId={quote(name)}"
                tasks.answer(self._session, path, body, self._progress)

    def _exists(self, asset: str) -> bool:
        """Return whether an asset exists."""
        reply = tasks.reply_to(self._session, f"/v1/{asset}", None, self._progress)
        if reply.status not in (200, 403, 404):
            raise WaterGeeError(
                say(
                    "Earth Engine does not tell of the asset {asset}: {reason}",
                    asset=asset,
                    reason=reply.text,
                )
            )
        return reply.status == 200


def _advice(error: str) -> Text:
    """Return what may help against a task's error."""
    low, again = error.lower(), say("Start the same run again to go on.")
    if "memory" in low:
        return say("Use the other encoding, or the composite first. {again}", again=again)
    if "too many pixels" in low:
        return say("Export a smaller area. {again}", again=again)
    if "quota" in low:
        return say("Wait for the next month, or use another tier. {again}", again=again)
    return again
