"""Map scene: the whole method on one scene."""

from __future__ import annotations

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterRasterLayer,
)

from ...engine.support.errors import WaterGeeError
from ...engine.water.labels import making as labels
from .. import styles
from ..base import Parameters, Results, WaterGeeAlgorithm, tr
from ..parameters import inputs
from .map_water import add_map_outputs


class MapScene(WaterGeeAlgorithm):
    """Goes from one scene to its water map in one run."""

    NAME = "mapscene"
    TITLE = "Map scene"
    GROUP = "Maps"
    SUMMARY = (
        "Does the whole method on one scene: cuts it into tiles, labels them for free, corrects "
        "the labels' noise, trains a network on them, and maps water with it. The tile set and the "
        "model can be kept and used again."
    )
    TAGS = ("cnn", "workflow")

    def initAlgorithm(self, configuration: Parameters | None = None) -> None:
        """Define parameters and outputs."""
        inputs.add_scene(
            self,
            tr(
                "A Landsat Level-2 bundle as a folder, its MTL file, a .tar or a .tar.gz, or a "
                "multi-band raster in a projected CRS."
            ),
        )
        self.add(
            QgsProcessingParameterEnum(
                "LABEL_SOURCE",
                tr("Label source"),
                list(labels.SOURCES),
                defaultValue=labels.AUTO,
                usesStaticStrings=True,
            ),
            tr("Where the noisy label comes from; see Make labels."),
        )
        self.add(
            QgsProcessingParameterRasterLayer("REFERENCE", tr("Reference raster"), optional=True),
            tr("For the label source REFERENCE: 0 land, 1 water, anything else unknown."),
            advanced=True,
        )
        self.add_seed()
        add_map_outputs(self)
        self.add(
            QgsProcessingParameterFileDestination(
                "MODEL", tr("Model"), tr("Water GEE model (*.npz)"), optional=True
            ),
            tr("The trained model, to map other scenes with."),
        )
        self.add(
            QgsProcessingParameterFolderDestination("TILES", tr("Tile set"), optional=True),
            tr("A new or empty folder for the tile set with its labels."),
        )
        self.add_number_output("WATER_FRACTION", tr("Share of water in the noisy label"))
        self.add_number_output("FLIPPED_FRACTION", tr("Share of label pixels corrected"))
        self.add_number_output("TO_WATER", tr("Label pixels corrected to water"))
        self.add_number_output("TO_LAND", tr("Label pixels corrected to land"))
        self.add_number_output("F1", tr("F1 on held-out blocks"))

    def check(self, parameters: Parameters, context: QgsProcessingContext) -> None:
        """Open the scene, look at the label source and the places to write."""
        scene = inputs.check_scene(self, parameters, context)
        source = self.option(parameters, "LABEL_SOURCE", context)
        reference = self.layer_path(parameters, "REFERENCE", context)
        if scene:
            labels.choose_source(source, [scene], reference)
        if source != labels.REFERENCE and reference:
            raise WaterGeeError(
                tr("A reference raster is given and the source is {source}; choose one.").format(
                    source=source
                )
            )
        for name in ("OUTPUT", "PROBABILITY", "MODEL", "TILES"):
            inputs.check_destination(self.destination(parameters, name, context))

    def processAlgorithm(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> Results:
        """Run the method."""
        values = inputs.scene_values(self, parameters, context) | {
            "label_source": self.option(parameters, "LABEL_SOURCE", context),
            "reference": self.layer_path(parameters, "REFERENCE", context),
            "seed": self.parameterAsInt(parameters, "SEED", context),
            "output": self.parameterAsOutputLayer(parameters, "OUTPUT", context),
            "probability": self.optional_layer(parameters, "PROBABILITY", context),
            "model": self.destination_or_temporary(parameters, "MODEL", context, "model.npz"),
            "tiles": self.destination_or_temporary(parameters, "TILES", context, "tiles"),
        }
        result = self.run_job(values, feedback)
        styles.style_map(result["output"], context)
        styles.style_probability(result["probability"], context)
        names = ("water_area", "water_fraction", "flipped_fraction", "to_water", "to_land", "f1")
        return {
            "OUTPUT": result["output"],
            "PROBABILITY": result["probability"] or None,
            "MODEL": result["model"],
            "TILES": result["tiles"],
            **{name.upper(): result[name] for name in names},
        }
