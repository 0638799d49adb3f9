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

from ...engine import requests, results
from ...engine.support.errors import WaterGeeError
from ...engine.support.records import Role, paths
from ...engine.water.labels import making
from ...runner import interpreter
from ..base import Parameters, Results, WaterGeeAlgorithm, tr
from ..parameters import scene_input
from .map_water import add_map_outputs, map_outputs


class MapScene(WaterGeeAlgorithm[requests.MapScene, results.SceneMap]):
    """Goes from one scene to its water map in one run."""

    REQUEST = requests.MapScene
    TITLE = "Map scene"
    GROUP = "Maps"
    SUMMARY = (
        "Runs the whole method on one scene: cuts it into tiles, labels them automatically, "
        "corrects errors in the labels, trains a network on them and maps water with it. Without "
        "TensorFlow it maps with the model that comes with Water GEE. You can keep the tile set "
        "and the model and use them again."
    )
    TAGS = ("cnn", "workflow")

    def initAlgorithm(self, configuration: Parameters | None = None) -> None:
        """Define parameters and outputs."""
        scene_input.add_scene(self)
        self.add(
            QgsProcessingParameterEnum(
                "LABEL_SOURCE",
                tr("Label source"),
                list(making.SOURCES),
                defaultValue=requests.MapScene.label_source,
                usesStaticStrings=True,
            ),
            tr("The source of the labels before correction. See Make labels."),
        )
        self.add(
            QgsProcessingParameterRasterLayer("REFERENCE", tr("Reference raster"), optional=True),
            tr("For the label source REFERENCE: 0 is land, 1 is water, anything else is unknown."),
            advanced=True,
        )
        self.add_seed()
        add_map_outputs(self)
        self.add(
            QgsProcessingParameterFileDestination(
                "MODEL", tr("Model"), tr("Water GEE model (*.npz)"), optional=True
            ),
            tr("The trained model, for mapping other scenes."),
        )
        self.add(
            QgsProcessingParameterFolderDestination("TILES", tr("Tile set"), optional=True),
            tr("A new or empty folder for the tile set and its labels."),
        )
        self.add_number_output(
            "WATER_FRACTION", tr("Share of water in the labels before correction")
        )
        self.add_number_output("FLIPPED_FRACTION", tr("Share of label pixels corrected"))
        self.add_number_output("TO_WATER", tr("Label pixels corrected to water"))
        self.add_number_output("TO_LAND", tr("Label pixels corrected to land"))
        self.add_number_output("F1", tr("How well the model agrees with its labels (F1)"))

    def request(self, parameters: Parameters, context: QgsProcessingContext) -> requests.MapScene:
        """Return the scene, and where its results go."""
        return requests.MapScene(
            scene_input.scene_of(self, parameters, context),
            output=self.layer_destination(parameters, "OUTPUT", context),
            model=self.destination_or_temporary(parameters, "MODEL", context, "model.npz"),
            tiles=self.destination_or_temporary(parameters, "TILES", context, "tiles"),
            probability=self.layer_destination(parameters, "PROBABILITY", context),
            label_source=self.option(parameters, "LABEL_SOURCE", context),
            reference=self.layer_path(parameters, "REFERENCE", context),
            seed=self.parameterAsInt(parameters, "SEED", context),
            tensorflow=not interpreter.missing(("tensorflow",)),
        )

    def check(
        self, request: requests.MapScene, parameters: Parameters, context: QgsProcessingContext
    ) -> None:
        """Open the scene, look at the label source and the places to write."""
        if scene := scene_input.check_scene(request.scene):
            making.choose_source(request.label_source, [scene], request.reference)
        if request.label_source != making.REFERENCE and request.reference:
            raise WaterGeeError(
                tr(
                    "A reference raster is given, but the source is {source}. Choose the source "
                    "REFERENCE, or remove the reference raster."
                ).format(source=request.label_source)
            )
        for path in paths(request, Role.WRITTEN):
            scene_input.check_destination(path)

    def runs_here(self, request: requests.MapScene) -> bool:
        """Return whether nothing is trained, for which numpy is enough."""
        return not request.tensorflow

    def results(
        self,
        given: results.SceneMap,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> Results:
        """Style the map."""
        agreement = {} if given["f1"] is None else {"F1": given["f1"]}
        return (
            map_outputs(given, context)
            | agreement
            | {
                "MODEL": given["model"],
                "TILES": given["tiles"],
                "WATER_FRACTION": given["water_fraction"],
                "FLIPPED_FRACTION": given["flipped_fraction"],
                "TO_WATER": given["to_water"],
                "TO_LAND": given["to_land"],
            }
        )
