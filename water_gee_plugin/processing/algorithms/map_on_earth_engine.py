"""Map on Earth Engine: the network runs there, and the maps come back."""

from __future__ import annotations

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputMultipleLayers,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterRasterDestination,
)

from ...settings import SETTINGS
from .. import styles
from ..base import Parameters, Results, WaterGeeAlgorithm, tr
from ..parameters import cloud_inputs, inputs


class MapOnEarthEngine(WaterGeeAlgorithm):
    """Maps water with a trained model on Google Earth Engine."""

    NAME = "maponearthengine"
    TITLE = "Map on Earth Engine"
    GROUP = "Earth Engine"
    SUMMARY = (
        "Maps water of an area and years on Google Earth Engine: the network is sent there as an "
        "expression, and only the maps come back. The maps equal those that Map water makes of "
        "downloaded tiles. A run that was cut off goes on where it stopped when its tiles are kept."
    )
    TAGS = ("earth engine", "gee", "cloud", "predict")

    def initAlgorithm(self, configuration: Parameters | None = None) -> None:
        """Define parameters and outputs."""
        inputs.add_place(self)
        cloud_inputs.add_model(self)
        cloud_inputs.add_periods(self)
        cloud_inputs.add_choices(self)
        cloud_inputs.add_encoding(self)
        cloud_inputs.add_project(self)
        self.add(
            QgsProcessingParameterRasterDestination("OUTPUT", tr("Water map")),
            tr("The map; of several seasons each has its period in its name, this is the last."),
        )
        self.add(
            QgsProcessingParameterFolderDestination("TILES", tr("Tiles of the map"), optional=True),
            tr("Where tiles are kept until all are there; give a folder to go on after a break."),
        )
        self.addOutput(QgsProcessingOutputMultipleLayers("MAPS", tr("Maps of all seasons")))
        self.add_number_output("WATER_AREA", tr("Water area of the last season in km²"))

    def check(self, parameters: Parameters, context: QgsProcessingContext) -> None:
        """Check the choices and the model; nothing is contacted."""
        cloud_inputs.check_mapping(self, parameters, context)
        inputs.check_destination(self.destination(parameters, "OUTPUT", context))

    def processAlgorithm(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> Results:
        """Map there, and style what comes back."""
        result = self.run_job(
            {
                **cloud_inputs.mapping_values(self, parameters, context),
                "output": self.parameterAsOutputLayer(parameters, "OUTPUT", context),
                "work": self.destination_or_temporary(parameters, "TILES", context, "maps"),
                "highest": SETTINGS.requests_at_once,
            },
            feedback,
        )
        for path in result["maps"]:
            styles.style_map(path, context)
        return {
            "OUTPUT": result["maps"][-1],
            "MAPS": result["maps"],
            "WATER_AREA": result["water_area"],
        }
