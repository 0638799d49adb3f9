"""What can be asked of Earth Engine."""

# Annotations are evaluated, on Python 3.9 too: no postponed ones, and Optional instead of "| None".
from dataclasses import dataclass
from typing import Optional

from .. import results
from ..earthengine.imagery import Imagery
from ..rasters.polygons import Area
from ..support.records import Read, Written, WrittenRaster
from .request_parts import Account, CloudMap, Place, Request
from .scene_requests import MapWater


@dataclass(frozen=True)
class DownloadTiles(Request[results.Download]):
    """A tile set from Earth Engine."""

    job = "downloadtiles"
    output: Written
    imagery: Imagery
    place: Place = Place()
    account: Account = Account()
    #: The most requests at a time.
    highest: int = 32


@dataclass(frozen=True)
class PreviewDownload(Request[results.DownloadPreview]):
    """What a download would bring and cost: tiles, scenes, size, EECU-hours."""

    job = "previewdownload"
    imagery: Imagery
    place: Place = Place()
    tier: str = "community"
    account: Account = Account()


@dataclass(frozen=True)
class ConvertModel(Request[results.ConvertedModel]):
    """A model as an Earth Engine expression, and as a script for the Code Editor."""

    job = "convertmodel"
    model: Read
    output: Written
    encoding: str = CloudMap.encoding
    evidence: bool = CloudMap.evidence
    dem: str = Imagery.dem
    area: Optional[Area] = None
    account: Account = Account()


@dataclass(frozen=True)
class EstimateMapping(Request[results.MappingEstimate]):
    """What mapping on Earth Engine would take, from a small sample."""

    job = "estimatemapping"
    mapped: CloudMap
    tier: str = PreviewDownload.tier


@dataclass(frozen=True)
class MapOnEarthEngine(Request[results.CloudMaps]):
    """Maps made on Earth Engine; their tiles wait in `work` until all are there."""

    job = "maponearthengine"
    mapped: CloudMap
    output: WrittenRaster
    work: Written
    #: The CRS of the map of several UTM zones; '' is that of the zone with the most ground.
    crs: str = MapWater.crs
    highest: int = DownloadTiles.highest


@dataclass(frozen=True)
class LivePreview(Request[results.LiveMap]):
    """A map to look at as web tiles, of the last period unless one is named."""

    job = "livepreview"
    mapped: CloudMap
    period: str = ""


@dataclass(frozen=True)
class ExportWaterMaps(Request[results.Exports]):
    """A batch task a period that writes its map."""

    job = "exportwatermaps"
    mapped: CloudMap
    destination: str = "ASSET"
    folder: str = ""
    prefix: str = "water"
    composite_first: bool = False
    #: The most EECU-hours that the tasks may take; 0 is no limit.
    budget: float = 0.0
    wait: bool = True


@dataclass(frozen=True)
class ListTasks(Request[results.TaskList]):
    """The batch tasks that Water GEE started in a project."""

    job = "listtasks"
    account: Account = Account()


@dataclass(frozen=True)
class CancelTasks(Request[results.Cancelled]):
    """An end to batch tasks that Water GEE started."""

    job = "canceltasks"
    ids: tuple[str, ...]
    account: Account = Account()


@dataclass(frozen=True)
class CheckAccount(Request[results.AccountReport]):
    """Whether Earth Engine is ready, after a sign-in where that is asked for."""

    job = "checkaccount"
    account: Account = Account()
    sign_in: bool = False
    output: Written = ""
