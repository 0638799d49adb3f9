"""What is asked of Earth Engine: its scenes, the periods that have one, the region."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from ..rasters.polygons import Area
from ..support.errors import WaterGeeError
from ..support.texts import say
from . import imagery as images
from .imagery import Imagery, Period
from .pixels import PixelRequest

_IMAGE_TYPES = ("uint16",) * 8
SOURCE = "Landsat Collection 2 Level-2, courtesy of USGS, by Google Earth Engine"


def scenes_or_error(imagery: Imagery, region: Any) -> list[dict[str, Any]]:
    """Return the scenes that suit; WaterGeeError when there are none."""
    rows = images.list_scenes(imagery, region)
    if not rows:
        raise WaterGeeError(
            say(
                "No scenes of {sensors} found for {first} to {last}, {months}, with at most "
                "{cloud:g} % cloud over the area. Try more years, months or sensors, or a higher "
                "cloud cover.",
                sensors=", ".join(imagery.sensors),
                first=imagery.start_year,
                last=imagery.end_year,
                months=imagery.months_text(),
                cloud=imagery.max_cloud,
            )
        )
    return rows


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


def specification_of(imagery: Imagery, area: Area) -> dict[str, Any]:
    """Return what makes this tile set what it is; no account and no address."""
    return {
        "source": SOURCE,
        "sensor": "+".join(imagery.sensors),
        "has_qa": True,
        "imagery": imagery.specification(),
        "area": area.geometry_in("EPSG:4326").ExportToWkt(),
    }


def image_request(imagery: Imagery, period: Period, region: Any) -> PixelRequest:
    """Return what is asked of Earth Engine for every tile of a period."""
    if imagery.mode == images.SCENES:
        image = images.scene_image(imagery, period)
    else:
        image = images.season_image(imagery, period, region)
    return PixelRequest.of(image, _IMAGE_TYPES)
