"""Jobs on maps of several periods: water bodies, their areas over time, and change."""

from __future__ import annotations

from .. import requests, results
from ..rasters.polygons import Area
from ..support.progress import Progress


def water_bodies(request: requests.WaterBodies, progress: Progress) -> results.WaterBodies:
    """Write the water bodies of maps as polygons."""
    from ..water.bodies.extraction import Cleaning
    from ..water.bodies.extraction import water_bodies as extract

    cleaning = Cleaning(
        request.smallest, request.holes, request.sieve, request.smoothing, request.occurrence
    )
    earlier = _outlines(request.earlier, request.crs)
    found = extract(
        request.input,
        request.output,
        cleaning,
        request.probability,
        request.area,
        earlier,
        progress,
    )
    return {
        "output": request.output,
        "bodies": found.bodies,
        "area": found.area / 1e6,
        "known": found.known,
    }


def water_series(request: requests.WaterSeries, progress: Progress) -> results.WaterSeries:
    """Write the water area of each body and period, what clouds hide filled."""
    from ..water.bodies.series import water_series as measure

    bodies = _outlines(request.bodies, request.crs)
    written = measure(request.input, bodies, request.output, request.misfit / 100, progress)
    return {"output": request.output, "rows": written.rows, "filled": written.filled}


def _outlines(outlines: requests.Outlines, crs: str) -> list[tuple[str, Area]]:
    return [(name, Area(wkt, crs)) for name, wkt in outlines]


def water_change(request: requests.WaterChange, progress: Progress) -> results.WaterChange:
    """Write how water changed, and tell the area of each class."""
    from ..water.change import Rasters
    from ..water.change import water_change as compare

    rasters = Rasters(request.output, request.occurrence, request.seasonality, request.recurrence)
    found = compare(request.before, request.after, request.between, rasters, request.area, progress)
    return {
        "output": request.output,
        "classes": [
            {"value": value, "name": name, "area": area} for value, name, area in found.classes
        ],
        "unseen": found.unseen,
        "single": found.single,
        "occurrence": request.occurrence,
        "seasonality": request.seasonality,
        "recurrence": request.recurrence,
    }
