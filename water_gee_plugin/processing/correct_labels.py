"""Correct labels: noise found and mended by self-learning."""

from __future__ import annotations

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterNumber,
)

from ..engine.rasters.tiles import TileSet
from ..engine.water import correction
from . import inputs
from .algorithm import Parameters, Results, WaterGeeAlgorithm, tr


class CorrectLabels(WaterGeeAlgorithm):
    """Corrects the noisy labels of a tile set."""

    NAME = "correctlabels"
    TITLE = "Correct labels"
    GROUP = "Labels"
    SUMMARY = (
        "Corrects a tile set's noisy labels: a network learns from all tiles at once and relabels "
        "what contradicts it. Tells how many pixels it changed in each direction, and never turns "
        "a set all land or all water."
    )
    TAGS = ("noise", "self-learning")

    def initAlgorithm(self, configuration: Parameters | None = None) -> None:
        """Define parameters and outputs."""
        self.add_tiles()
        folder = QgsProcessingParameterFile.Behavior.Folder
        self.add(
            QgsProcessingParameterFile("LABELS", tr("Labels"), folder, optional=True),
            tr("Folder of the labels to correct. Empty: labels/ in the tile set."),
        )
        self.add(
            QgsProcessingParameterEnum(
                "METHOD",
                tr("Method"),
                list(correction.METHODS),
                defaultValue=correction.METHODS[0],
                usesStaticStrings=True,
            ),
            tr(
                "robust is the better one; v1 is the published method (three rounds of fresh "
                "networks; needs elevation; slow), for comparison."
            ),
        )
        kind = QgsProcessingParameterNumber.Type.Integer
        self.add(
            QgsProcessingParameterNumber("ROUNDS", tr("Rounds"), kind, 0, minValue=0, maxValue=100),
            tr("Rounds of learning; 0 is the method's own number."),
            advanced=True,
        )
        self.add_seed()
        self.add(
            QgsProcessingParameterFolderDestination(
                "OUTPUT", tr("Corrected labels"), optional=True, createByDefault=False
            ),
            tr("Folder for the corrected labels. Empty: corrected/ in the tile set."),
        )
        self.add_number_output("FLIPPED_FRACTION", tr("Share of pixels changed"))
        self.add_number_output("TO_WATER", tr("Pixels changed to water"))
        self.add_number_output("TO_LAND", tr("Pixels changed to land"))

    def check(self, parameters: Parameters, context: QgsProcessingContext) -> None:
        """Look for the labels."""
        tile_set = TileSet.open(self.path(parameters, "TILES", context))
        tile_set.label_folder(self.path(parameters, "LABELS", context))
        inputs.check_destination(self.destination(parameters, "OUTPUT", context))

    def processAlgorithm(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> Results:
        """Correct the labels."""
        result = self.run_job(
            {
                "tiles": self.path(parameters, "TILES", context),
                "labels": self.path(parameters, "LABELS", context),
                "method": self.option(parameters, "METHOD", context),
                "rounds": self.parameterAsInt(parameters, "ROUNDS", context),
                "seed": self.parameterAsInt(parameters, "SEED", context),
                "output": self.destination(parameters, "OUTPUT", context),
            },
            feedback,
        )
        return {
            "OUTPUT": result["output"],
            "FLIPPED_FRACTION": result["flipped_fraction"],
            "TO_WATER": result["to_water"],
            "TO_LAND": result["to_land"],
        }
