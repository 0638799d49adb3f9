"""Import model: a Keras model, v1's among them, as one of ours."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
)

from ...engine import requests, results
from ...engine.network.exchange import model_import
from ...engine.support.errors import WaterGeeError
from ...engine.water import features
from ..base import Parameters, Results, WaterGeeAlgorithm, tr
from ..parameters import scene_input


class ImportModel(WaterGeeAlgorithm[requests.ImportModel, results.ImportedModel]):
    """Brings a Keras model into a model file of ours."""

    REQUEST = requests.ImportModel
    TITLE = "Import model"
    GROUP = "Model"
    SUMMARY = (
        "Reads a convolutional network saved by Keras 2 or 3 (.keras or .h5, including the "
        "published model of v1) and writes it as a Water GEE model. Code in the file is never "
        "run. If the model has a layer that Water GEE cannot read, the error message says which "
        "one and why."
    )
    TAGS = ("keras", "tensorflow", "h5", "cnn", "convert")

    def initAlgorithm(self, configuration: Parameters | None = None) -> None:
        """Define parameters and outputs."""
        self.add(
            QgsProcessingParameterFile(
                "INPUT",
                tr("Keras model"),
                fileFilter=tr("Keras models") + " (*.keras *.h5 *.hdf5)",
            ),
            tr(
                "A functional or sequential model made of convolutions without padding (valid) "
                "and with stride 1, saved whole with model.save."
            ),
        )
        self.add(
            QgsProcessingParameterEnum(
                "FEATURES",
                tr("Features"),
                [model_import.BY_NUMBER, *features.FEATURE_SETS],
                defaultValue=model_import.BY_NUMBER,
                usesStaticStrings=True,
            ),
            tr(
                "The features that the model was trained on. auto chooses by the number of "
                "inputs: 8 with elevation, 7 without. The order is blue, green, red, nir, swir1, "
                "mndwi, leb, elevation ÷ 4000."
            ),
        )
        kind = QgsProcessingParameterNumber.Type.Integer
        self.add(
            QgsProcessingParameterNumber(
                "WATER_CLASS", tr("Index of the water class"), kind, 0, minValue=0
            ),
            tr("Counted from 0. In the model of v1 it is 0."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFileDestination(
                "OUTPUT", tr("Model"), tr("Water GEE model (*.npz)")
            ),
            tr("The model file to create."),
        )
        self.add_number_output("PARAMETERS", tr("Number of weights"))

    def request(
        self, parameters: Parameters, context: QgsProcessingContext
    ) -> requests.ImportModel:
        """Return the file, and how it is read."""
        return requests.ImportModel(
            self.path(parameters, "INPUT", context),
            self.destination(parameters, "OUTPUT", context),
            features=self.option(parameters, "FEATURES", context),
            water_class=self.parameterAsInt(parameters, "WATER_CLASS", context),
        )

    def check(
        self, request: requests.ImportModel, parameters: Parameters, context: QgsProcessingContext
    ) -> None:
        """Look for the file; what is in it the engine reads."""
        if not Path(request.input).is_file():
            raise WaterGeeError(
                tr("The Keras model {path} does not exist or is not a file.").format(
                    path=request.input
                )
            )
        scene_input.check_destination(request.output)

    def results(
        self,
        given: results.ImportedModel,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> Results:
        """Return the model."""
        return {"OUTPUT": given["output"], "PARAMETERS": given["parameters"]}
