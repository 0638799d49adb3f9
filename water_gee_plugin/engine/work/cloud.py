"""Jobs that ask Earth Engine: downloads, maps, exports, tasks, estimates, the account.

What only one job needs is imported by it: the client alone takes a second.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from .. import requests, results
from ..earthengine import cost, session
from ..earthengine.imagery import Imagery
from ..earthengine.tasks import CANCELLED, FAILED, SUCCEEDED, Task
from ..network import model_file, on_earthengine
from ..network.graph import Network
from ..rasters.polygons import Area
from ..rasters.tiles.lattice import TILE_SIZE
from ..support.files import replacing
from ..support.progress import Progress
from .local import grid_tiles, place_of


def _connect(account: requests.Account) -> session.Session:
    return session.connect(account.project, account.url)


def download_tiles(request: requests.DownloadTiles, progress: Progress) -> results.Download:
    """Download a tile set from Earth Engine."""
    from ..earthengine.download import downloading

    tile_set, outcome = downloading.download_tiles(
        _connect(request.account),
        request.imagery,
        place_of(request.place),
        request.output,
        progress,
        highest=request.highest,
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
    request: requests.PreviewDownload, progress: Progress
) -> results.DownloadPreview:
    """Return what a download would bring and cost: tiles, scenes, size, EECU-hours."""
    from ..earthengine import selection
    from ..earthengine.download import forecast

    cost.hours_of_tier(request.tier)
    where, imagery = place_of(request.place), request.imagery
    connection = _connect(request.account)
    rows = selection.scenes_or_error(imagery, selection.region_of(where))
    tiles = grid_tiles(where, TILE_SIZE, progress)
    periods = selection.periods_of(imagery, rows)
    found = forecast.forecast(imagery, rows, len(tiles), len(periods))
    for sentence in forecast.sentences(found):
        progress.message(sentence)
    price = forecast.sampled_cost(connection, imagery, where, periods, request.tier, progress)
    progress.message(price.sentence())
    return {"tiles": tiles, "preview": found, "cost": price.as_result()}


def map_on_earth_engine(
    request: requests.MapOnEarthEngine, progress: Progress
) -> results.CloudMaps:
    """Map water on Earth Engine and bring the maps back."""
    from ..earthengine.maps import cloud_maps

    wanted = request.mapped
    network, where = model_file.load(wanted.model), place_of(wanted.place)
    maps, outcome = cloud_maps.map_on_earth_engine(
        _connect(wanted.account),
        network,
        wanted.imagery,
        where,
        output=Path(request.output),
        work=Path(request.work),
        encoding=wanted.encoding,
        evidence=wanted.evidence,
        progress=progress,
        highest=request.highest,
        crs=request.crs,
    )
    return {
        "maps": [str(each.output) for each in maps],
        "zones": [str(path) for each in maps for path in each.zones],
        "water_area": cloud_maps.water_area(maps[-1]),
        "tiles": outcome.done,
        "requests": outcome.requests,
    }


def _opened(wanted: requests.CloudMap) -> tuple[session.Session, Network, Imagery, Area]:
    """Return the connection, the model, the imagery and the area of maps on Earth Engine."""
    network, where = model_file.load(wanted.model), place_of(wanted.place)
    return _connect(wanted.account), network, wanted.imagery, where


def estimate_mapping(
    request: requests.EstimateMapping, progress: Progress
) -> results.MappingEstimate:
    """Tell what mapping an area on Earth Engine would take, from a small sample."""
    from ..earthengine.maps import estimate

    wanted = request.mapped
    return estimate.estimate(
        *_opened(wanted),
        encoding=wanted.encoding,
        evidence=wanted.evidence,
        tier=request.tier,
        progress=progress,
    )


def live_preview(request: requests.LivePreview, progress: Progress) -> results.LiveMap:
    """Return a map to look at as web tiles; its address must not be kept anywhere."""
    from ..earthengine.maps import live_map

    wanted = request.mapped
    return live_map.live_preview(
        *_opened(wanted),
        encoding=wanted.encoding,
        evidence=wanted.evidence,
        period=request.period,
        progress=progress,
    )


def export_water_maps(request: requests.ExportWaterMaps, progress: Progress) -> results.Exports:
    """Start a batch task a period that writes its map, and watch them where that is wished."""
    from ..earthengine.exports import destination, export_plan, export_run
    from ..earthengine.maps import map_image
    from ..earthengine.maps.probed_encoding import chosen_encoding

    wanted = request.mapped
    network, where = model_file.load(wanted.model), place_of(wanted.place)
    place = destination.Destination(request.destination, request.folder, request.prefix)
    connection = _connect(wanted.account)
    chosen, flipped = chosen_encoding(connection, wanted.encoding, progress)
    map_image.tell_rounding(network, progress)
    export = export_plan.Export(
        connection,
        network,
        wanted.imagery,
        where,
        destination=place,
        encoding=chosen,
        flipped=flipped,
        evidence=wanted.evidence,
        composite_first=request.composite_first,
    )
    summary = export_run.Runner(export, progress, request.budget, request.wait).run()
    return {
        **_listed(summary.tasks),
        "names": [step.name for step in export.steps if step.kind == export_plan.MAP],
        "submitted": summary.submitted,
        "eecu_hours": summary.eecu_hours,
    }


def list_tasks(request: requests.ListTasks, progress: Progress) -> results.TaskList:
    """Tell of the batch tasks that Water GEE started in a project."""
    from ..earthengine import tasks

    return _listed(tasks.list_tasks(_connect(request.account), progress))


def cancel_tasks(request: requests.CancelTasks, progress: Progress) -> results.Cancelled:
    """Cancel batch tasks that Water GEE started."""
    from ..earthengine import tasks

    asked = tasks.cancel_tasks(_connect(request.account), list(request.ids), progress)
    return {"cancelled": asked, "count": len(asked)}


def _listed(found: Sequence[Task]) -> results.TaskList:
    """Return tasks, and how many succeeded, go on, or ended otherwise."""
    return {
        "tasks": [task.as_result() for task in found],
        "succeeded": sum(task.state == SUCCEEDED for task in found),
        "running": sum(task.active for task in found),
        "failed": sum(task.state in (FAILED, CANCELLED) for task in found),
        "eecu_hours": sum(task.eecu_seconds for task in found) / 3600,
    }


def convert_model(request: requests.ConvertModel, progress: Progress) -> results.ConvertedModel:
    """Write a model as an Earth Engine expression, and as a script for the Code Editor.

    The encoding bands needs to know how Earth Engine takes kernels, and asks it; the other asks
    nobody.
    """
    from ..earthengine.maps import conversion, map_image
    from ..earthengine.maps.probed_encoding import chosen_encoding

    network, encoding, flipped = model_file.load(request.model), request.encoding, False
    if encoding == on_earthengine.BANDS:
        connection = _connect(request.account)
        encoding, flipped = chosen_encoding(connection, encoding, progress)
    else:
        session.without_connection()
        encoding = on_earthengine.ARRAYS if encoding == on_earthengine.AUTO else encoding
    change = map_image.tell_rounding(network, progress)
    made = conversion.convert(
        network,
        Path(request.output),
        encoding,
        flipped,
        request.evidence,
        conversion.last_season(request.dem),
        request.area,
    )
    return {
        "output": request.output,
        "script": str(made.script),
        "encoding": encoding,
        "bytes": made.report.payload,
        "depth": made.report.depth,
        "calls": made.report.calls,
        "rounding": change,
    }


def check_account(request: requests.CheckAccount, progress: Progress) -> results.AccountReport:
    """Report whether Earth Engine is ready, after a sign-in where that is asked for."""
    from ..earthengine import account_check, sign_in

    if request.sign_in:
        sign_in.sign_in(progress)
    account = request.account
    report = account_check.check_account(account.project, account.url, progress)
    text = account_check.as_text(report)
    if request.output:
        with replacing(request.output) as path:
            path.write_text(text, encoding="utf-8")
    return {"state": report["state"], "text": text, "output": request.output}
