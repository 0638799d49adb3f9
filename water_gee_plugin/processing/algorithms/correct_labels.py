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

from ...engine.rasters.tiles.tile_set import TileSet
from ...engine.support.errors import WaterGeeError
from ...engine.water.labels import correction
from ...runner import interpreter as environment
from ...runner import run as engine_runner
from .. import styles
from ..base import Parameters, Results, WaterGeeAlgorithm, tr
from ..parameters import inputs


class CorrectLabels(WaterGeeAlgorithm):
    """Corrects the noisy labels of a tile set."""

    NAME = "correctlabels"
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
                defaultValue=correction.METHODS[0],
                usesStaticStrings=True,
            ),
            tr(
                "robust is the better one; v1 is the published method (three rounds of fresh "
                "networks; needs TensorFlow and elevation; slow), for comparison."
            ),
        )
        kind = QgsProcessingParameterNumber.Type.Integer
        self.add(
            QgsProcessingParameterNumber("ROUNDS", tr("Rounds"), kind, 0, minValue=0, maxValue=100),
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

    def check(self, parameters: Parameters, context: QgsProcessingContext) -> None:
        """Look for the labels, and for what v1 needs."""
        if self.option(parameters, "METHOD", context) == correction.V1:
            self._require_tensorflow()
        tile_set = TileSet.open(self.path(parameters, "TILES", context))
        tile_set.label_folder(self.path(parameters, "LABELS", context))
        inputs.check_destination(self.destination(parameters, "OUTPUT", context))

    def _require_tensorflow(self) -> None:
        """Raise WaterGeeError when the engine cannot run the method v1."""
        if problem := environment.missing(("tensorflow",)):
            raise WaterGeeError(problem)

    def processAlgorithm(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> Results:
        """Correct the labels."""
        method = self.option(parameters, "METHOD", context)
        result = engine_runner.run(
            self.NAME,
            {
                "tiles": self.path(parameters, "TILES", context),
                "labels": self.path(parameters, "LABELS", context),
                "method": method,
                "rounds": self.parameterAsInt(parameters, "ROUNDS", context),
                "seed": self.parameterAsInt(parameters, "SEED", context),
                "output": self.destination(parameters, "OUTPUT", context),
                "changes": self.optional_layer(parameters, "CHANGES", context),
            },
            feedback,
            here=method != correction.V1,
        )
        styles.style_changes(result["changes"], context)
        names = ("flipped_fraction", "to_water", "to_land", "missed_water", "false_water")
        return {
            "OUTPUT": result["output"],
            "CHANGES": result["changes"] or None,
            **{name.upper(): result[name] for name in names},
        }
