"""Export model: one of ours as a Keras or ONNX model."""

from __future__ import annotations

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
)

from ...engine import requests, results
from ...engine.network import model_file
from ...engine.network.exchange import model_export
from ..base import Parameters, Results, WaterGeeAlgorithm, tr
from ..parameters import scene_input


class ExportModel(WaterGeeAlgorithm[requests.ExportModel, results.WrittenFile]):
    """Writes a model file of ours for other programs."""

    REQUEST = requests.ExportModel
    TITLE = "Export model"
    GROUP = "Model"
    SUMMARY = (
        "Writes a Water GEE model as a Keras model (.keras, .h5) or as ONNX (.onnx), for images "
        "of any size. The Keras model takes rows × columns × features, the ONNX model features × "
        "rows × columns. These files do not record what the model was trained on."
    )
    TAGS = ("keras", "tensorflow", "onnx", "cnn", "convert")

    def initAlgorithm(self, configuration: Parameters | None = None) -> None:
        """Define parameters and outputs."""
        self.add(
            QgsProcessingParameterFile("INPUT", tr("Model"), extension="npz"),
            tr("A model created by Train model or Import model."),
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
            tr("The file extension determines the format: .keras, .h5 or .onnx."),
        )

    def request(
        self, parameters: Parameters, context: QgsProcessingContext
    ) -> requests.ExportModel:
        """Return the model, and the file to write."""
        return requests.ExportModel(
            self.path(parameters, "INPUT", context),
            self.destination(parameters, "OUTPUT", context),
        )

    def check(
        self, request: requests.ExportModel, parameters: Parameters, context: QgsProcessingContext
    ) -> None:
        """Look at the model and at what is to be written."""
        model_file.load(request.input)
        model_export.check_ending(request.output)
        scene_input.check_destination(request.output)

    def results(
        self,
        given: results.WrittenFile,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> Results:
        """Return the file."""
        return {"OUTPUT": given["output"]}
