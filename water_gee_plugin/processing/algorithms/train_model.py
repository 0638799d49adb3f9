"""Train model: the network learns from a tile set."""

from __future__ import annotations

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
)

from ...engine.network import model_file
from ...engine.rasters.tiles.tile_set import TileSet
from ..base import Parameters, Results, WaterGeeAlgorithm, tr
from ..parameters import inputs


class TrainModel(WaterGeeAlgorithm):
    """Trains the water network on a tile set's labels."""

    NAME = "trainmodel"
    TITLE = "Train model"
    GROUP = "Model"
    SUMMARY = (
        "Trains the small water network on a tile set's labels, drawn evenly from all tiles, and "
        "checks it on blocks of ground held apart. The model file tells how it was trained and how "
        "well it did."
    )
    TAGS = ("cnn", "tensorflow", "train")

    def initAlgorithm(self, configuration: Parameters | None = None) -> None:
        """Define parameters and outputs."""
        self.add_tiles()
        folder = QgsProcessingParameterFile.Behavior.Folder
        self.add(
            QgsProcessingParameterFile("LABELS", tr("Labels"), folder, optional=True),
            tr("Folder of labels. Empty: corrected/ in the tile set, or labels/."),
        )
        self.add(
            QgsProcessingParameterFile(
                "MODEL", tr("Model to go on from"), extension="npz", optional=True
            ),
            tr("A model with the same features, to train further. Empty: a new one."),
            advanced=True,
        )
        kind = QgsProcessingParameterNumber.Type.Integer
        self.add(
            QgsProcessingParameterNumber(
                "EPOCHS", tr("Rounds"), kind, 20, minValue=1, maxValue=1000
            ),
            tr("Rounds at most; training stops when rounds bring nothing. More is rarely better."),
            advanced=True,
        )
        self.add_seed()
        self.add(
            QgsProcessingParameterFileDestination(
                "OUTPUT", tr("Model"), tr("Water GEE model (*.npz)")
            ),
            tr("The model file."),
        )
        self.add_number_output("F1", tr("F1 on held-out blocks"))
        self.add_number_output("LOSS", tr("Loss on held-out blocks"))

    def check(self, parameters: Parameters, context: QgsProcessingContext) -> None:
        """Look for the labels and the model."""
        tile_set = TileSet.open(self.path(parameters, "TILES", context))
        tile_set.label_folder(self.path(parameters, "LABELS", context), prefer_corrected=True)
        if model := self.path(parameters, "MODEL", context):
            model_file.load(model)
        inputs.check_destination(self.destination(parameters, "OUTPUT", context))

    def processAlgorithm(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> Results:
        """Train the network."""
        result = self.run_job(
            {
                "tiles": self.path(parameters, "TILES", context),
                "labels": self.path(parameters, "LABELS", context),
                "model": self.path(parameters, "MODEL", context),
                "epochs": self.parameterAsInt(parameters, "EPOCHS", context),
                "seed": self.parameterAsInt(parameters, "SEED", context),
                "output": self.destination(parameters, "OUTPUT", context),
            },
            feedback,
        )
        return {"OUTPUT": result["output"], "F1": result["f1"], "LOSS": result["loss"]}
