"""The provider ``watergee``: our algorithms and the models that chain them."""

from __future__ import annotations

from qgis.core import QgsProcessingModelAlgorithm, QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from .. import resource_files
from .assess_accuracy import AssessAccuracy
from .cancel_tasks import CancelTasks
from .check_account import CheckAccount
from .convert_model import ConvertModel
from .correct_labels import CorrectLabels
from .create_tile_grid import CreateTileGrid
from .cut_tiles import CutTiles
from .download_tiles import DownloadTiles
from .estimate_mapping import EstimateMapping
from .export_model import ExportModel
from .export_water_maps import ExportWaterMaps
from .import_model import ImportModel
from .list_tasks import ListTasks
from .make_labels import MakeLabels
from .map_on_earth_engine import MapOnEarthEngine
from .map_scene import MapScene
from .map_water import MapWater
from .preview_download import PreviewDownload
from .train_model import TrainModel
from .water_area import WaterArea

ALGORITHMS = (
    CreateTileGrid,
    CutTiles,
    PreviewDownload,
    DownloadTiles,
    MakeLabels,
    CorrectLabels,
    TrainModel,
    ImportModel,
    ExportModel,
    ConvertModel,
    MapWater,
    MapScene,
    AssessAccuracy,
    WaterArea,
    EstimateMapping,
    MapOnEarthEngine,
    ExportWaterMaps,
    ListTasks,
    CancelTasks,
    CheckAccount,
)


class WaterGeeProvider(QgsProcessingProvider):
    """What the toolbox shows under Water GEE."""

    def id(self) -> str:
        """Return the id that models and scripts use."""
        return "watergee"

    def name(self) -> str:
        """Return the name in the toolbox."""
        return "Water GEE"

    def icon(self) -> QIcon:
        """Return the provider's icon."""
        return resource_files.icon("water_gee")

    def svgIconPath(self) -> str:
        """Return the icon's path, for the modeler."""
        return str(resource_files.path("icons", "water_gee.svg"))

    def supportsNonFileBasedOutput(self) -> bool:
        """Return that rasters and models are files."""
        return False

    def loadAlgorithms(self) -> None:
        """Add the algorithms, then the models made of them."""
        for algorithm in ALGORITHMS:
            self.addAlgorithm(algorithm())
        for path in sorted(resource_files.path("models").glob("*.model3")):
            model = QgsProcessingModelAlgorithm()
            if model.fromFile(str(path)):
                self.addAlgorithm(model)
