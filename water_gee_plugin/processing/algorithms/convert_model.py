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

from ...engine.earthengine.imagery import DEMS
from ...engine.earthengine.maps.cloud_maps import require_dem
from ...engine.earthengine.maps.conversion import last_season
from ...engine.network import model_file
from ..base import Parameters, Results, WaterGeeAlgorithm, tr
from ..parameters import cloud_inputs, inputs


class ConvertModel(WaterGeeAlgorithm):
    """Writes a model in the words of Earth Engine."""

    NAME = "convertmodel"
    TITLE = "Convert model for Earth Engine"
    GROUP = "Model"
    SUMMARY = (
        "Writes a model as an Earth Engine expression (JSON), and beside it a script that pastes "
        "into the Code Editor and draws the map there. Nobody is asked and nothing is sent, but "
        "for the encoding bands, which needs to know how Earth Engine takes kernels."
    )
    TAGS = ("earth engine", "gee", "code editor", "javascript", "expression", "export")

    def initAlgorithm(self, configuration: Parameters | None = None) -> None:
        """Define parameters and outputs."""
        cloud_inputs.add_model(self)
        cloud_inputs.add_encoding(self)
        self.add(
            QgsProcessingParameterEnum(
                "DEM",
                tr("Elevation"),
                list(DEMS),
                defaultValue="NASADEM",
                usesStaticStrings=True,
            ),
            tr("Where the script takes elevation from, for a model that needs it."),
            advanced=True,
        )
        inputs.add_area(self, tr("What the script brings into view; else what its map shows."))
        cloud_inputs.add_project(self)
        self.add(
            QgsProcessingParameterFileDestination("OUTPUT", tr("Expression"), tr("JSON (*.json)")),
            tr(
                "A function of an image: five bands of digital numbers, and elevation where the "
                "model needs it, give each class's probability. The script has the same name and "
                "ends in .js."
            ),
        )
        self.addOutput(QgsProcessingOutputFile("SCRIPT", tr("Script for the Code Editor")))
        self.add_number_output("BYTES", tr("Bytes of the expression"))
        self.add_number_output("DEPTH", tr("Levels of nesting"))
        self.add_number_output("CALLS", tr("Function calls"))
        self.add_number_output("ROUNDING", tr("Largest change of a probability by rounding"))

    def check(self, parameters: Parameters, context: QgsProcessingContext) -> None:
        """Check the model and the place to write."""
        network = model_file.load(self.path(parameters, "MODEL", context))
        require_dem(network, last_season(self.option(parameters, "DEM", context)))
        inputs.check_destination(self.destination(parameters, "OUTPUT", context))

    def processAlgorithm(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> Results:
        """Convert, and tell how large the expression is."""
        output = Path(self.destination(parameters, "OUTPUT", context))
        result = self.run_job(
            {
                **cloud_inputs.project(self, parameters, context),
                "model": self.path(parameters, "MODEL", context),
                "output": str(output if output.suffix == ".json" else f"{output}.json"),
                "encoding": self.option(parameters, "ENCODING", context),
                "dem": self.option(parameters, "DEM", context),
                "area": inputs.area_value(self, parameters, context),
            },
            feedback,
        )
        feedback.pushInfo(tr("{bytes:,} bytes, {depth} levels, {calls:,} calls.").format(**result))
        return {
            "OUTPUT": result["output"],
            "SCRIPT": result["script"],
            "BYTES": result["bytes"],
            "DEPTH": result["depth"],
            "CALLS": result["calls"],
            "ROUNDING": result["rounding"],
        }
