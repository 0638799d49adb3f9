"""Correct labels: noise found and mended by self-learning."""

from __future__ import annotations

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
)

from ...engine import requests, results
from ...engine.rasters.tiles.tile_set import TileSet
from ...engine.support.errors import WaterGeeError
from ...engine.water.labels import correction
from ...runner import interpreter
from .. import styles
from ..base import Parameters, Results, WaterGeeAlgorithm, tr
from ..parameters import scene_input


class CorrectLabels(WaterGeeAlgorithm[requests.CorrectLabels, results.CorrectedLabels]):
    """Corrects the noisy labels of a tile set."""

    REQUEST = requests.CorrectLabels
    TITLE = "Correct labels"
    GROUP = "Labels"
    SUMMARY = (
        "Corrects a tile set's noisy labels over all tiles at once: the label is weighed against "
        "the scene's other sources by their estimated error rates, mixed pixels are solved from "
        "pure ones nearby, and dark areas without any sure water are refused. Tells how many "
        "pixels it changed in each direction, and never turns a set all land or all water."
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
                defaultValue=requests.CorrectLabels.method,
                usesStaticStrings=True,
            ),
            tr(
                "robust is the better one; v1 is the published method (three rounds of fresh "
                "networks; needs TensorFlow and elevation; slow), for comparison."
            ),
        )
        kind = QgsProcessingParameterNumber.Type.Integer
        self.add(
            QgsProcessingParameterNumber(
                "ROUNDS",
                tr("Rounds"),
                kind,
                requests.CorrectLabels.rounds,
                minValue=0,
                maxValue=100,
            ),
            tr("For v1: rounds of learning; 0 is its own number."),
            advanced=True,
        )
        self.add_seed()
        self.add(
            QgsProcessingParameterFolderDestination(
                "OUTPUT", tr("Corrected labels"), optional=True, createByDefault=False
            ),
            tr("Folder for the corrected labels. Empty: corrected/ in the tile set."),
        )
        self.add(
            QgsProcessingParameterRasterDestination(
                "CHANGES", tr("What was changed"), optional=True, createByDefault=False
            ),
            tr("A raster of three colours: kept, water added, water removed."),
        )
        self.add_number_output("FLIPPED_FRACTION", tr("Share of pixels changed"))
        self.add_number_output("TO_WATER", tr("Pixels changed to water"))
        self.add_number_output("TO_LAND", tr("Pixels changed to land"))
        self.add_number_output("MISSED_WATER", tr("Estimated share of water that the label misses"))
        self.add_number_output(
            "FALSE_WATER", tr("Estimated share of land that the label calls water")
        )

    def request(
        self, parameters: Parameters, context: QgsProcessingContext
    ) -> requests.CorrectLabels:
        """Return the labels, and how they are corrected."""
        return requests.CorrectLabels(
            self.path(parameters, "TILES", context),
            labels=self.path(parameters, "LABELS", context),
            method=self.option(parameters, "METHOD", context),
            rounds=self.parameterAsInt(parameters, "ROUNDS", context),
            seed=self.parameterAsInt(parameters, "SEED", context),
            output=self.destination(parameters, "OUTPUT", context),
            changes=self.raster_destination(parameters, "CHANGES", context),
        )

    def check(
        self, request: requests.CorrectLabels, parameters: Parameters, context: QgsProcessingContext
    ) -> None:
        """Look for the labels, and for what v1 needs."""
        if not self.runs_here(request) and (problem := interpreter.missing(("tensorflow",))):
            raise WaterGeeError(problem)
        TileSet.open(request.tiles).label_folder(request.labels)
        scene_input.check_destination(request.output)

    def runs_here(self, request: requests.CorrectLabels) -> bool:
        """Return whether the method does without TensorFlow."""
        return request.method != correction.V1

    def results(
        self,
        given: results.CorrectedLabels,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> Results:
        """Style the changes."""
        styles.style_changes(given["changes"], context)
        return {
            "OUTPUT": given["output"],
            "CHANGES": given["changes"] or None,
            "FLIPPED_FRACTION": given["flipped_fraction"],
            "TO_WATER": given["to_water"],
            "TO_LAND": given["to_land"],
            "MISSED_WATER": given["missed_water"],
            "FALSE_WATER": given["false_water"],
        }
