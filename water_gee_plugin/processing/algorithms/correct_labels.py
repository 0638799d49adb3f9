"""Correct labels: they are held against the image, and a network adds what it learned."""

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
        "Corrects the noise in a tile set's labels, using all tiles at once. The labels are held "
        "against what the image itself shows, and mixed pixels are decided by pure ones nearby. "
        "Then a network learns from the result and adds the water that it finds, wherever nothing "
        "speaks against it. It reports how many pixels changed in each direction."
    )
    TAGS = ("noise", "correction")

    def initAlgorithm(self, configuration: Parameters | None = None) -> None:
        """Define parameters and outputs."""
        self.add_tiles()
        folder = QgsProcessingParameterFile.Behavior.Folder
        self.add(
            QgsProcessingParameterFile("LABELS", tr("Labels"), folder, optional=True),
            tr("Folder of the labels to correct. If empty: labels/ in the tile set."),
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
                "learning trains a network. Without TensorFlow it is the same as evidence, which "
                "does all but that. v1 is the published method, for comparison: it trains new "
                "networks over three rounds, needs TensorFlow and elevation, and is slow."
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
            tr(
                "How long networks learn: epochs of the method learning, rounds of v1. 0 leaves "
                "it to the method."
            ),
            advanced=True,
        )
        self.add_seed()
        self.add(
            QgsProcessingParameterFolderDestination(
                "OUTPUT", tr("Corrected labels"), optional=True, createByDefault=False
            ),
            tr("Folder for the corrected labels. If empty: corrected/ in the tile set."),
        )
        self.add(
            QgsProcessingParameterRasterDestination(
                "CHANGES", tr("Change map"), optional=True, createByDefault=False
            ),
            tr("A raster with three classes: kept, water added, water removed."),
        )
        self.add_number_output("FLIPPED_FRACTION", tr("Share of pixels changed"))
        self.add_number_output("TO_WATER", tr("Pixels changed to water"))
        self.add_number_output("TO_LAND", tr("Pixels changed to land"))

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
            changes=self.layer_destination(parameters, "CHANGES", context),
            tensorflow=not interpreter.missing(("tensorflow",)),
        )

    def check(
        self, request: requests.CorrectLabels, parameters: Parameters, context: QgsProcessingContext
    ) -> None:
        """Look for the labels, and for what v1 needs."""
        if request.method == correction.V1 and (problem := interpreter.missing(("tensorflow",))):
            raise WaterGeeError(problem)
        TileSet.open(request.tiles).label_folder(request.labels)
        scene_input.check_destination(request.output)

    def runs_here(self, request: requests.CorrectLabels) -> bool:
        """Return whether nothing is learned, for which numpy is enough."""
        return request.method == correction.EVIDENCE or not request.tensorflow

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
        }
