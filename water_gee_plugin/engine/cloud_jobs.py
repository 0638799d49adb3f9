"""Jobs that leave something on Earth Engine, or ask it before a run: exports, tasks, estimates."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from .support.progress import Progress
from .support.texts import to_json

Result = dict[str, object]


def export_water_maps(
    progress: Progress,
    model: str,
    imagery: Mapping[str, Any],
    area: Mapping[str, str] | None = None,
    path_row: str = "",
    encoding: str = "auto",
    destination: str = "ASSET",
    folder: str = "",
    prefix: str = "water",
    composite_first: bool = False,
    budget: float = 0,
    wait: bool = True,
    project: str = "",
    url: str = "",
) -> Result:
    """Start a batch task a period that writes its map, and watch them where that is wished."""
    from .earthengine import session
    from .earthengine.download import fetching
    from .earthengine.exports import exports
    from .earthengine.maps import cloud_maps as mapping
    from .network import model_file

    network, where = model_file.load(model), fetching.area_from(area, path_row)
    choices, place = (
        fetching.imagery_from(imagery),
        exports.Destination(destination, folder, prefix),
    )
    connection = session.connect(project, url)
    chosen, flipped = mapping.chosen_encoding(connection, encoding, progress)
    mapping.tell_rounding(network, progress)
    export = exports.Export(
        connection, network, choices, where, place, chosen, flipped, composite_first
    )
    summary = exports.Runner(export, progress, budget, wait).run()
    return {
        "tasks": [task.as_dict() for task in summary.tasks],
        "names": [step.name for step in export.steps if step.kind == exports.MAP],
        "submitted": summary.submitted,
        **_counts(summary.tasks),
        "eecu_hours": summary.eecu_hours,
    }


def list_tasks(progress: Progress, project: str = "", url: str = "") -> Result:
    """Tell of the batch tasks that Water GEE started in a project."""
    from .earthengine import session, tasks

    found = tasks.list_tasks(session.connect(project, url), progress)
    return {
        "tasks": [task.as_dict() for task in found],
        **_counts(found),
        "eecu_hours": sum(task.eecu_seconds for task in found) / 3600,
    }


def cancel_tasks(progress: Progress, ids: list[str], project: str = "", url: str = "") -> Result:
    """Cancel batch tasks that Water GEE started."""
    from .earthengine import session, tasks

    asked = tasks.cancel_tasks(session.connect(project, url), ids, progress)
    return {"cancelled": asked, "count": len(asked)}


def _counts(found: Sequence[Any]) -> Result:
    """Return how many tasks succeeded, go on, or ended otherwise."""
    from .earthengine import tasks

    return {
        "succeeded": sum(task.state == tasks.SUCCEEDED for task in found),
        "running": sum(task.active for task in found),
        "failed": sum(task.state in (tasks.FAILED, tasks.CANCELLED) for task in found),
    }


def convert_model(
    progress: Progress,
    model: str,
    output: str,
    encoding: str = "auto",
    dem: str = "NASADEM",
    area: Mapping[str, str] | None = None,
    project: str = "",
    url: str = "",
) -> Result:
    """Write a model as an Earth Engine expression, and as a script for the Code Editor.

    The encoding bands needs to know how Earth Engine takes kernels, and asks it; the other asks
    nobody.
    """
    from .earthengine import session
    from .earthengine.maps import cloud_maps as mapping
    from .earthengine.maps import conversion
    from .network import model_file, on_earthengine
    from .rasters.raster import Area

    network, flipped = model_file.load(model), False
    if encoding == on_earthengine.BANDS:
        connection = session.connect(project, url)
        encoding, flipped = mapping.chosen_encoding(connection, encoding, progress)
    else:
        session.without_connection()
        encoding = on_earthengine.ARRAYS if encoding == on_earthengine.AUTO else encoding
    change = mapping.tell_rounding(network, progress)
    choices = conversion.last_season(dem)
    where = Area(**area) if area else None
    made = conversion.convert(network, Path(output), encoding, flipped, choices, where)
    return {
        "output": output,
        "script": str(made.script),
        "encoding": encoding,
        "bytes": made.report.payload,
        "depth": made.report.depth,
        "calls": made.report.calls,
        "rounding": change,
    }


def estimate_mapping(
    progress: Progress,
    model: str,
    imagery: Mapping[str, Any],
    area: Mapping[str, str] | None = None,
    path_row: str = "",
    encoding: str = "auto",
    tier: str = "community",
    project: str = "",
    url: str = "",
) -> Result:
    """Tell what mapping an area on Earth Engine would take, from a small sample."""
    from .earthengine import session
    from .earthengine.download import fetching
    from .earthengine.maps import estimate
    from .network import model_file

    network, where = model_file.load(model), fetching.area_from(area, path_row)
    connection, choices = session.connect(project, url), fetching.imagery_from(imagery)
    found = estimate.estimate(connection, network, choices, where, encoding, tier, progress)
    sentences = found.sentences()
    return {
        **found.as_dict(),
        "text": "\n".join(sentences),
        "sentences": [to_json(sentence) for sentence in sentences],
    }


def live_preview(
    progress: Progress,
    model: str,
    imagery: Mapping[str, Any],
    area: Mapping[str, str] | None = None,
    path_row: str = "",
    encoding: str = "auto",
    period: str = "",
    project: str = "",
    url: str = "",
) -> Result:
    """Return a map to look at as web tiles; its address must not be kept anywhere."""
    from .earthengine import session
    from .earthengine.download import fetching
    from .earthengine.maps import live_map as preview
    from .network import model_file

    network, where = model_file.load(model), fetching.area_from(area, path_row)
    connection, choices = session.connect(project, url), fetching.imagery_from(imagery)
    shown = preview.live_preview(connection, network, choices, where, encoding, period, progress)
    return {"url": shown.url, "period": shown.period, "bounds": list(shown.bounds)}
