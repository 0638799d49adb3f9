"""What can be asked about scenes, tile sets, models and maps on this machine."""

# Annotations are evaluated, on Python 3.9 too: no postponed ones, and Optional instead of "| None".
from dataclasses import dataclass
from typing import Optional

from .. import results
from ..rasters.polygons import Area
from ..support.records import Read, Written, WrittenRaster
from .request_parts import Place, Request, SceneFile


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
    #: Whether each map has its probability beside it.
    with_probability: bool = False
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
