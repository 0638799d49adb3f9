"""Map on Earth Engine: the network runs there, and the maps come back."""

from __future__ import annotations

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputMultipleLayers,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterRasterDestination,
)

from ...engine import requests, results
from ...settings import SETTINGS
from .. import styles
from ..base import Parameters, Results, WaterGeeAlgorithm, tr
from ..parameters import imagery_choice, map_zones, scene_input


class MapOnEarthEngine(WaterGeeAlgorithm[requests.MapOnEarthEngine, results.CloudMaps]):
    """Maps water with a trained model on Google Earth Engine."""

    REQUEST = requests.MapOnEarthEngine
    TITLE = "Map on Earth Engine"
    GROUP = "Earth Engine"
    SUMMARY = (
        "Maps water for an area and years on Google Earth Engine: the network is sent there as an "
        "expression, and only the maps are downloaded. The maps are the same as those that Map "
        "water makes from downloaded tiles. If you choose a folder for the tiles, an interrupted "
        "run continues where it stopped."
    )
    TAGS = ("earth engine", "gee", "cloud", "predict")

    def initAlgorithm(self, configuration: Parameters | None = None) -> None:
        """Define parameters and outputs."""
        imagery_choice.add_cloud_map(self)
        map_zones.add_crs(self)
        imagery_choice.add_project(self)
        self.add(
            QgsProcessingParameterRasterDestination("OUTPUT", tr("Water map")),
            tr(
                "The water map. With several seasons, each map has its period in its name, and "
                "this is the last one."
            ),
        )
        self.add(
            QgsProcessingParameterFolderDestination("TILES", tr("Tiles of the map"), optional=True),
            tr(
                "Where tiles are kept until all have been downloaded. Choose a folder to be able "
                "to continue after an interruption."
            ),
        )
        self.addOutput(QgsProcessingOutputMultipleLayers("MAPS", tr("Maps of all seasons")))
        map_zones.add_zone_maps(self)
        self.add_number_output("WATER_AREA", tr("Water area of the last season (km²)"))

    def request(
        self, parameters: Parameters, context: QgsProcessingContext
    ) -> requests.MapOnEarthEngine:
        """Return what is mapped, and where the maps go."""
        return requests.MapOnEarthEngine(
            imagery_choice.cloud_map_of(self, parameters, context),
            output=self.layer_destination(parameters, "OUTPUT", context),
            work=self.destination_or_temporary(parameters, "TILES", context, "maps"),
            crs=map_zones.crs_of(self, parameters, context),
            highest=SETTINGS.requests_at_once,
        )

    def check(
        self,
        request: requests.MapOnEarthEngine,
        parameters: Parameters,
        context: QgsProcessingContext,
    ) -> None:
        """Check the choices and the model; nothing is contacted."""
        imagery_choice.check_cloud_map(request.mapped)
        scene_input.check_destination(request.output)

    def results(
        self,
        given: results.CloudMaps,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> Results:
        """Style what has come back."""
        for path in given["maps"]:
            styles.style_map(path, context)
        return {
            "OUTPUT": given["maps"][-1],
            "MAPS": given["maps"],
            "ZONES": given["zones"],
            "WATER_AREA": given["water_area"],
        }
