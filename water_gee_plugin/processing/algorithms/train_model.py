"""Train model: the network learns from a tile set."""

from __future__ import annotations

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
)

from ...engine import requests, results
from ...engine.network import model_file
from ...engine.rasters.tiles.tile_set import TileSet
from ..base import Parameters, Results, WaterGeeAlgorithm, tr
from ..parameters import scene_input


class TrainModel(WaterGeeAlgorithm[requests.TrainModel, results.TrainedModel]):
    """Trains the water network on a tile set's labels."""

    REQUEST = requests.TrainModel
    TITLE = "Train model"
    GROUP = "Model"
    SUMMARY = (
        "Trains the small water network on the labels of a tile set. Samples are drawn evenly "
        "from all tiles, and the network is checked on blocks of ground held out from training. "
        "The model file records how it was trained and how well it agrees with the held-out "
        "labels."
    )
    TAGS = ("cnn", "tensorflow", "train")

    def initAlgorithm(self, configuration: Parameters | None = None) -> None:
        """Define parameters and outputs."""
        self.add_tiles()
        folder = QgsProcessingParameterFile.Behavior.Folder
        self.add(
            QgsProcessingParameterFile("LABELS", tr("Labels"), folder, optional=True),
            tr(
                "Folder of the labels. If empty: corrected/ in the tile set if it exists, "
                "otherwise labels/."
            ),
        )
        self.add(
            QgsProcessingParameterFile(
                "MODEL", tr("Continue from model"), extension="npz", optional=True
            ),
            tr("A model with the same features, to continue training. If empty: a new model."),
            advanced=True,
        )
        kind = QgsProcessingParameterNumber.Type.Integer
        self.add(
            QgsProcessingParameterNumber(
                "EPOCHS", tr("Epochs"), kind, requests.TrainModel.epochs, minValue=1, maxValue=1000
            ),
            tr(
                "Maximum number of epochs. Training stops early after 20 epochs without "
                "improvement. More epochs rarely help."
            ),
            advanced=True,
        )
        self.add_seed()
        self.add(
            QgsProcessingParameterFileDestination(
                "OUTPUT", tr("Model"), tr("Water GEE model (*.npz)")
            ),
            tr("The model file to create."),
        )
        self.add_number_output("F1", tr("How well the model agrees with its labels (F1)"))
        self.add_number_output("LOSS", tr("Loss against held-out labels"))

    def request(self, parameters: Parameters, context: QgsProcessingContext) -> requests.TrainModel:
        """Return what is learned from, and how."""
        return requests.TrainModel(
            self.path(parameters, "TILES", context),
            self.destination(parameters, "OUTPUT", context),
            labels=self.path(parameters, "LABELS", context),
            model=self.path(parameters, "MODEL", context),
            epochs=self.parameterAsInt(parameters, "EPOCHS", context),
            seed=self.parameterAsInt(parameters, "SEED", context),
        )

    def check(
        self, request: requests.TrainModel, parameters: Parameters, context: QgsProcessingContext
    ) -> None:
        """Look for the labels and the model."""
        TileSet.open(request.tiles).label_folder(request.labels, prefer_corrected=True)
        if request.model:
            model_file.load(request.model)
        scene_input.check_destination(request.output)

    def results(
        self,
        given: results.TrainedModel,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> Results:
        """Return the model and its score."""
        score = {"F1": given["f1"], "LOSS": given["loss"]}
        return {"OUTPUT": given["output"], **{k: v for k, v in score.items() if v is not None}}
