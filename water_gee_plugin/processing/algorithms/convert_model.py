"""Convert model: a model as an Earth Engine expression, and as a script for the Code Editor."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputFile,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFileDestination,
)

from ...engine import requests, results
from ...engine.earthengine.imagery import DEMS
from ...engine.earthengine.maps.conversion import last_season
from ...engine.earthengine.maps.map_image import require_dem
from ...engine.network import model_file
from ..base import Parameters, Results, WaterGeeAlgorithm, tr
from ..parameters import imagery_choice, place, scene_input


class ConvertModel(WaterGeeAlgorithm[requests.ConvertModel, results.ConvertedModel]):
    """Writes a model in the words of Earth Engine."""

    REQUEST = requests.ConvertModel
    TITLE = "Convert model for Earth Engine"
    GROUP = "Model"
    SUMMARY = (
        "Writes a model as an Earth Engine expression (JSON), together with a script that you can "
        "paste into the Code Editor to draw the map there. Nothing is sent to Earth Engine, "
        "except with the encoding bands, which first checks how Earth Engine applies kernels."
    )
    TAGS = ("earth engine", "gee", "code editor", "javascript", "expression", "export")

    def initAlgorithm(self, configuration: Parameters | None = None) -> None:
        """Define parameters and outputs."""
        imagery_choice.add_model(self)
        imagery_choice.add_encoding(self)
        imagery_choice.add_evidence(self)
        self.add(
            QgsProcessingParameterEnum(
                "DEM",
                tr("Elevation"),
                list(DEMS),
                defaultValue=requests.ConvertModel.dem,
                usesStaticStrings=True,
            ),
            tr(
                "The elevation source of the script: for a model that needs elevation, and to "
                "find steep ground."
            ),
            advanced=True,
        )
        place.add_area(
            self, tr("The area that the script zooms to. If empty, it uses the current map view.")
        )
        imagery_choice.add_project(self)
        self.add(
            QgsProcessingParameterFileDestination("OUTPUT", tr("Expression"), tr("JSON (*.json)")),
            tr(
                "A function of an image that returns the probability of each class from five "
                "bands of digital numbers, and elevation if the model needs it. The script has "
                "the same name and the extension .js."
            ),
        )
        self.addOutput(QgsProcessingOutputFile("SCRIPT", tr("Script for the Code Editor")))
        self.add_number_output("BYTES", tr("Size of the expression in bytes"))
        self.add_number_output("DEPTH", tr("Levels of nesting"))
        self.add_number_output("CALLS", tr("Function calls"))
        self.add_number_output("ROUNDING", tr("Largest change of a probability caused by rounding"))

    def request(
        self, parameters: Parameters, context: QgsProcessingContext
    ) -> requests.ConvertModel:
        """Return the model, and how it is written."""
        output = Path(self.destination(parameters, "OUTPUT", context))
        return requests.ConvertModel(
            model=self.path(parameters, "MODEL", context),
            output=str(output if output.suffix == ".json" else f"{output}.json"),
            encoding=self.option(parameters, "ENCODING", context),
            evidence=self.parameterAsBool(parameters, "EVIDENCE", context),
            dem=self.option(parameters, "DEM", context),
            area=place.area_of(self, parameters, context),
            account=imagery_choice.account_of(self, parameters, context),
        )

    def check(
        self, request: requests.ConvertModel, parameters: Parameters, context: QgsProcessingContext
    ) -> None:
        """Check the model and the place to write."""
        require_dem(model_file.load(request.model), last_season(request.dem))
        scene_input.check_destination(request.output)

    def results(
        self,
        given: results.ConvertedModel,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> Results:
        """Tell how large the expression is."""
        feedback.pushInfo(
            tr("Bytes: {bytes:,}. Levels of nesting: {depth}. Function calls: {calls:,}.").format(
                **given
            )
        )
        return {
            "OUTPUT": given["output"],
            "SCRIPT": given["script"],
            "BYTES": given["bytes"],
            "DEPTH": given["depth"],
            "CALLS": given["calls"],
            "ROUNDING": given["rounding"],
        }
