"""What each job of the engine can be asked: a frozen dataclass a job.

Here alone stand a job's parameters, their types and their defaults. A path's type tells whether the
job reads or writes it, so that one function knows what any job reads and writes. The type that a
request is a `Request` of is its result, in `results`.
"""

# Annotations are evaluated, on Python 3.9 too: no postponed ones, and Optional instead of "| None".
from dataclasses import dataclass
from typing import ClassVar, Generic, Optional, TypeVar

from . import results
from .earthengine.imagery import Imagery
from .rasters.polygons import Area
from .support.records import Part, Read, ReadMany, Written, WrittenRaster

Result = TypeVar("Result")

#: Polygons as id and WKT.
Outlines = tuple[tuple[str, str], ...]
#: Points as x, y and class.
Points = tuple[tuple[float, float, int], ...]


class Request(Generic[Result]):
    """A job with all that it needs to know."""

    #: The job's name, which is its algorithm's id too.
    job: ClassVar[str]


@dataclass(frozen=True)
class SceneFile(Part):
    """A scene, raster or tile set on disk, and how to read it."""

    input: Read
    bands: str = ""
    scale: str = ""
    offset: str = ""
    dem: Read = ""


@dataclass(frozen=True)
class Place(Part):
    """Where: polygons, or WRS-2 paths and rows."""

    area: Optional[Area] = None
    path_row: str = ""


@dataclass(frozen=True)
class Account(Part):
    """The Google Cloud project that Earth Engine works for, and its address where not its own."""

    project: str = ""
    url: str = ""


@dataclass(frozen=True)
class CloudMap(Part):
    """What is mapped on Earth Engine, where, and by which model."""

    model: Read
    imagery: Imagery
    place: Place = Place()
    encoding: str = "auto"
    #: Whether the map is held against what the image itself shows.
    evidence: bool = True
    account: Account = Account()


@dataclass(frozen=True)
class CreateTileGrid(Request[results.TileGrid]):
    """The lattice's tiles that meet a place."""

    job = "createtilegrid"
    place: Place
    size: int = 512


@dataclass(frozen=True)
class CutTiles(Request[results.CutTileSet]):
    """A scene on disk as a tile set."""

    job = "cuttiles"
    scene: SceneFile
    output: Written
    area: Optional[Area] = None


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
class MakeLabels(Request[results.Labels]):
    """Noisy labels of a tile set; without an output they go to its own folder ``labels``."""

    job = "makelabels"
    tiles: Read
    source: str = "AUTO"
    threshold: Optional[float] = None
    reference: Read = ""
    output: Written = ""


@dataclass(frozen=True)
class CorrectLabels(Request[results.CorrectedLabels]):
    """Corrected labels of a tile set; without an output they go to its folder ``corrected``."""

    job = "correctlabels"
    tiles: Read
    labels: Read = ""
    method: str = "learning"
    rounds: int = 0
    seed: int = 0
    output: Written = ""
    changes: WrittenRaster = ""
    #: Whether TensorFlow is at hand; without it nothing is learned.
    tensorflow: bool = True


@dataclass(frozen=True)
class TrainModel(Request[results.TrainedModel]):
    """A network trained on a tile set; `model` is one to continue from."""

    job = "trainmodel"
    tiles: Read
    output: Written
    labels: Read = ""
    model: Read = ""
    epochs: int = 10
    seed: int = 0


@dataclass(frozen=True)
class MapWater(Request[results.WaterMap]):
    """The water map of a scene, a raster or a tile set; without a model, by the shipped one."""

    job = "mapwater"
    scene: SceneFile
    output: WrittenRaster
    model: Read = ""
    probability: WrittenRaster = ""
    period: str = ""
    area: Optional[Area] = None
    threshold: Optional[float] = None
    #: The CRS of the map of several UTM zones; '' is that of the zone with the most ground.
    crs: str = ""
    #: Whether the map is held against what the image itself shows.
    evidence: bool = True
    #: Whether the job may use TensorFlow: never in a process that hosts QGIS.
    tensorflow: bool = False


@dataclass(frozen=True)
class MapPeriods(Request[results.PeriodMaps]):
    """A map a period of a tile set, in a folder; of all its periods unless some are named."""

    job = "mapperiods"
    tiles: Read
    output: Written
    model: Read = ""
    periods: tuple[str, ...] = ()
    area: Optional[Area] = None
    threshold: Optional[float] = MapWater.threshold
    crs: str = MapWater.crs
    evidence: bool = MapWater.evidence
    #: Whether the job may use TensorFlow: never in a process that hosts QGIS.
    tensorflow: bool = MapWater.tensorflow


@dataclass(frozen=True)
class MapScene(Request[results.SceneMap]):
    """The whole method on one scene: tiles, labels, correction, training, map."""

    job = "mapscene"
    scene: SceneFile
    output: WrittenRaster
    model: Written
    tiles: Written
    probability: WrittenRaster = ""
    label_source: str = MakeLabels.source
    reference: Read = ""
    seed: int = 0
    #: Whether TensorFlow is at hand; without it the shipped model maps.
    tensorflow: bool = True


@dataclass(frozen=True)
class AssessAccuracy(Request[results.Accuracy]):
    """A map or label held against a reference raster, or against points of a CRS."""

    job = "assessaccuracy"
    input: Read
    reference: Read = ""
    points: Optional[Points] = None
    crs: str = ""
    stratified: bool = False
    #: What the points' own values are, in place of their classes.
    point_values: tuple[str, ...] = ()
    #: How many of the reference's features have no place.
    unplaced: int = 0
    #: Values of the reference that mean water, and those that mean land.
    water_values: str = "1, water"
    land_values: str = "0, land"


@dataclass(frozen=True)
class WaterArea(Request[results.WaterAreas]):
    """The water area of maps of several periods, and how often ground is water."""

    job = "waterarea"
    input: ReadMany
    area: Optional[Area] = None
    occurrence: WrittenRaster = ""
    #: Values of the maps that mean water, and those that mean land.
    water_values: str = AssessAccuracy.water_values
    land_values: str = AssessAccuracy.land_values


@dataclass(frozen=True)
class WaterBodies(Request[results.WaterBodies]):
    """The water bodies of maps as polygons."""

    job = "waterbodies"
    input: ReadMany
    output: Written
    #: A raster of probabilities on the maps' lattice.
    probability: Read = ""
    area: Optional[Area] = None
    #: Square metres on the ground; what is smaller is no body.
    smallest: float = 5000.0
    #: Pixels; smaller patches of water or land go.
    sieve: int = 0
    #: Square metres on the ground; smaller holes are filled.
    holes: float = 0.0
    #: How many times outlines are smoothed.
    smoothing: int = 0
    #: The least percentage of a pixel's looks that show water.
    occurrence: float = 5.0
    #: Bodies of before, whose ids are kept, in a CRS.
    earlier: Outlines = ()
    crs: str = ""


@dataclass(frozen=True)
class WaterSeries(Request[results.WaterSeries]):
    """The water area of each body in maps of several periods, what clouds hide filled."""

    job = "waterseries"
    input: ReadMany
    output: Written
    #: The bodies' polygons, in a CRS.
    bodies: Outlines = ()
    crs: str = ""
    #: The greatest percentage of a body's water that may not fit its occurrence.
    misfit: float = 10.0


@dataclass(frozen=True)
class WaterChange(Request[results.WaterChange]):
    """How water changed from maps of before to maps of after."""

    job = "waterchange"
    before: ReadMany
    after: ReadMany
    output: Written
    between: ReadMany = ()
    area: Optional[Area] = None
    occurrence: Written = ""
    seasonality: Written = ""
    recurrence: Written = ""


@dataclass(frozen=True)
class ImportModel(Request[results.ImportedModel]):
    """A Keras model as one of ours."""

    job = "importmodel"
    input: Read
    output: Written
    features: str = "auto"
    water_class: int = 0


@dataclass(frozen=True)
class ExportModel(Request[results.WrittenFile]):
    """One of our models as a Keras or ONNX model."""

    job = "exportmodel"
    input: Read
    output: Written


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
