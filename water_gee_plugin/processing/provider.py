"""The provider ``watergee``: our algorithms and the models that chain them."""

from __future__ import annotations

from qgis.core import QgsApplication, QgsProcessingModelAlgorithm, QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from .. import resource_files
from .algorithms.assess_accuracy import AssessAccuracy
from .algorithms.cancel_tasks import CancelTasks
from .algorithms.check_account import CheckAccount
from .algorithms.convert_model import ConvertModel
from .algorithms.correct_labels import CorrectLabels
from .algorithms.create_tile_grid import CreateTileGrid
from .algorithms.cut_tiles import CutTiles
from .algorithms.download_tiles import DownloadTiles
from .algorithms.estimate_mapping import EstimateMapping
from .algorithms.export_model import ExportModel
from .algorithms.export_water_maps import ExportWaterMaps
from .algorithms.import_model import ImportModel
from .algorithms.list_tasks import ListTasks
from .algorithms.make_labels import MakeLabels
from .algorithms.map_on_earth_engine import MapOnEarthEngine
from .algorithms.map_periods import MapPeriods
from .algorithms.map_scene import MapScene
from .algorithms.map_water import MapWater
from .algorithms.preview_download import PreviewDownload
from .algorithms.train_model import TrainModel
from .algorithms.validation_sample import ValidationSample
from .algorithms.water_area import WaterArea
from .algorithms.water_bodies import WaterBodies
from .algorithms.water_change import WaterChange
from .algorithms.water_series import WaterSeries
from .base import PROVIDER

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
    MapPeriods,
    MapScene,
    ValidationSample,
    AssessAccuracy,
    WaterArea,
    WaterBodies,
    WaterSeries,
    WaterChange,
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
        return PROVIDER

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

    def load(self) -> bool:
        """Load the algorithms; again when GDAL's come, which are steps of models, after ours."""
        QgsApplication.processingRegistry().providerAdded.connect(self._reload)
        return super().load()

    def _reload(self, added: str) -> None:
        if added == "gdal":
            self.refreshAlgorithms()

    def loadAlgorithms(self) -> None:
        """Add the algorithms, then the models made of them."""
        for algorithm in ALGORITHMS:
            self.addAlgorithm(algorithm())
        for path in sorted(resource_files.path("models").glob("*.model3")):
            model = QgsProcessingModelAlgorithm()
            if model.fromFile(str(path)):
                self.addAlgorithm(model)
