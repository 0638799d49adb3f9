"""Map on Earth Engine: the network runs there, and the maps come back."""

from __future__ import annotations

import datetime
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputMultipleLayers,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterString,
)

from ..engine.earthengine.imagery import Imagery
from ..engine.earthengine.mapping import require_dem
from ..engine.network import graph, on_earthengine
from . import cloud_inputs, inputs, styles
from .algorithm import Parameters, Results, WaterGeeAlgorithm, tr


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
        self.add(
            QgsProcessingParameterFile("MODEL", tr("Model"), extension="npz"),
            tr("A model that Train model or Import model wrote."),
        )
        year = datetime.date.today().year - 1
        self.add(
            QgsProcessingParameterString("PERIODS", tr("Years"), str(year)),
            tr("A year, or a range such as 2018-2022: one map a season."),
        )
        cloud_inputs.add_months(self)
        cloud_inputs.add_choices(self)
        self.add(
            QgsProcessingParameterEnum(
                "ENCODING",
                tr("Encoding"),
                list(on_earthengine.ENCODINGS),
                defaultValue=on_earthengine.ARRAYS,
                usesStaticStrings=True,
            ),
            tr("How the network is written: arrays is short, bands takes less memory there."),
            advanced=True,
        )
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
        inputs.check_place(self, parameters, context)
        network = graph.load(self.path(parameters, "MODEL", context))
        require_dem(network, Imagery(**self._imagery(parameters, context)))
        inputs.check_destination(self.destination(parameters, "OUTPUT", context))

    def _imagery(self, parameters: Parameters, context: QgsProcessingContext) -> dict[str, Any]:
        """Return the choices as the job takes them."""
        first, last = cloud_inputs.parse_years(self.text(parameters, "PERIODS", context))
        years = {"start_year": first, "end_year": last}
        return years | cloud_inputs.choices(self, parameters, context)

    def processAlgorithm(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> Results:
        """Map there, and style what comes back."""
        result = self.run_job(
            {
                **inputs.place_values(self, parameters, context),
                **cloud_inputs.project(self, parameters, context),
                "model": self.path(parameters, "MODEL", context),
                "imagery": self._imagery(parameters, context),
                "encoding": self.option(parameters, "ENCODING", context),
                "output": self.parameterAsOutputLayer(parameters, "OUTPUT", context),
                "work": self.destination_or_temporary(parameters, "TILES", context, "maps"),
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
