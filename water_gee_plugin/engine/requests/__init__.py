"""What each job of the engine can be asked: a frozen dataclass a job.

In its modules alone stand a job's parameters, their types and their defaults. A path's type tells
whether the job reads or writes it, so that one function knows what any job reads and writes. The
type that a request is a `Request` of is its result, in `results`.
"""

from .earth_engine_requests import (
    CancelTasks,
    CheckAccount,
    ConvertModel,
    DownloadTiles,
    EstimateMapping,
    ExportWaterMaps,
    ListTasks,
    LivePreview,
    MapOnEarthEngine,
    PreviewDownload,
)
from .map_requests import (
    AssessAccuracy,
    ValidationSample,
    WaterArea,
    WaterBodies,
    WaterChange,
    WaterSeries,
)
from .request_parts import Account, CloudMap, Outlines, Place, Points, Request, SceneFile, Strata
from .scene_requests import (
    CorrectLabels,
    CreateTileGrid,
    CutTiles,
    ExportModel,
    ImportModel,
    MakeLabels,
    MapPeriods,
    MapScene,
    MapWater,
    TrainModel,
)

__all__ = [
    "Account",
    "AssessAccuracy",
    "CancelTasks",
    "CheckAccount",
    "CloudMap",
    "ConvertModel",
    "CorrectLabels",
    "CreateTileGrid",
    "CutTiles",
    "DownloadTiles",
    "EstimateMapping",
    "ExportModel",
    "ExportWaterMaps",
    "ImportModel",
    "ListTasks",
    "LivePreview",
    "MakeLabels",
    "MapOnEarthEngine",
    "MapPeriods",
    "MapScene",
    "MapWater",
    "Outlines",
    "Place",
    "Points",
    "PreviewDownload",
    "Request",
    "SceneFile",
    "Strata",
    "TrainModel",
    "ValidationSample",
    "WaterArea",
    "WaterBodies",
    "WaterChange",
    "WaterSeries",
]
