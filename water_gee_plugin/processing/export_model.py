"""Export model: one of ours as a Keras or ONNX model."""

from __future__ import annotations

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
)

from ..engine.network import model_file
from ..engine.network.exchange import model_export
from . import inputs
from .algorithm import Parameters, Results, WaterGeeAlgorithm, tr


class ExportModel(WaterGeeAlgorithm):
    """Writes a model file of ours for other programs."""

    NAME = "exportmodel"
    TITLE = "Export model"
    GROUP = "Model"
    SUMMARY = (
        "Writes a Water GEE model as a Keras model (.keras, .h5) or as ONNX (.onnx), for images "
        "of any size. Keras's takes rows × columns × features, ONNX features × rows × columns. "
        "What the model was trained on is not in these files."
    )
    TAGS = ("keras", "tensorflow", "onnx", "cnn", "convert")

    def initAlgorithm(self, configuration: Parameters | None = None) -> None:
        """Define parameters and outputs."""
        self.add(
            QgsProcessingParameterFile("INPUT", tr("Model"), extension="npz"),
            tr("A model that Train model or Import model wrote."),
        )
        kinds = (
            (tr("Keras model"), "keras"),
            (tr("Keras model, older"), "h5"),
            (tr("ONNX model"), "onnx"),
        )
        self.add(
            QgsProcessingParameterFileDestination(
                "OUTPUT",
                tr("Exported model"),
                ";;".join(f"{name} (*.{ending})" for name, ending in kinds),
            ),
            tr("The file extension decides the format: .keras, .h5 or .onnx."),
        )

    def check(self, parameters: Parameters, context: QgsProcessingContext) -> None:
        """Look at the model and at what is to be written."""
        model_file.load(self.path(parameters, "INPUT", context))
        output = self.destination(parameters, "OUTPUT", context)
        model_export.check_ending(output)
        inputs.check_destination(output)

    def processAlgorithm(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> Results:
        """Export the model."""
        result = self.run_job(
            {
                "input": self.path(parameters, "INPUT", context),
                "output": self.destination(parameters, "OUTPUT", context),
            },
            feedback,
        )
        return {"OUTPUT": result["output"]}
