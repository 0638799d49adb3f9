"""Map water: a network over a scene, a raster or a tile set."""

from __future__ import annotations

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterString,
)

from ...engine import jobs
from ...engine.network import model_file
from ...engine.support.progress import Progress
from ...engine.water import mapping
from ...runner import interpreter as environment
from ...runner import run as engine_runner
from .. import styles
from ..base import Parameters, Results, WaterGeeAlgorithm, tr
from ..parameters import inputs


def add_map_outputs(algorithm: WaterGeeAlgorithm) -> None:
    """Add what a map comes with."""
    algorithm.add(
        QgsProcessingParameterRasterDestination("OUTPUT", tr("Water map")),
        tr("A Cloud Optimized GeoTIFF: 0 land, 1 water, 255 no data."),
    )
    algorithm.add(
        QgsProcessingParameterRasterDestination(
            "PROBABILITY", tr("Water probability"), optional=True, createByDefault=False
        ),
        tr("The probability of water, 0 to 1, as a second raster."),
    )
    algorithm.add_number_output("WATER_AREA", tr("Water area in km²"))


class MapWater(WaterGeeAlgorithm):
    """Maps water with a trained model."""

    NAME = "mapwater"
    TITLE = "Map water"
    GROUP = "Maps"
    SUMMARY = (
        "Maps water with a trained model on a scene, a raster or a tile set. Memory stays small "
        "whatever the size. A large input is mapped with TensorFlow when the engine has it, "
        "anything else with numpy; the map is the same."
    )
    TAGS = ("cnn", "predict", "classify")

    def initAlgorithm(self, configuration: Parameters | None = None) -> None:
        """Define parameters and outputs."""
        self.add(
            inputs.file_or_folder("INPUT", tr("Scene, raster or tile set")),
            tr(
                "A Landsat Level-2 bundle (folder, MTL file, .tar, .tar.gz), a multi-band raster, "
                "or a tile set (its folder or tiles.gpkg)."
            ),
        )
        self.add(
            QgsProcessingParameterFile("MODEL", tr("Model"), extension="npz"),
            tr("A model that Train model wrote."),
        )
        inputs.add_raster_settings(self)
        inputs.add_area(self, tr("Only pixels inside these polygons are mapped."))
        self.add(
            QgsProcessingParameterString("PERIOD", tr("Period"), optional=True),
            tr("For a tile set of several periods: the one to map. Empty: the latest."),
            advanced=True,
        )
        kind = QgsProcessingParameterNumber.Type.Double
        self.add(
            QgsProcessingParameterNumber(
                "THRESHOLD", tr("Threshold"), kind, optional=True, minValue=0, maxValue=1
            ),
            tr("Water where the probability is above it. Empty: the model's own."),
            advanced=True,
        )
        add_map_outputs(self)

    def check(self, parameters: Parameters, context: QgsProcessingContext) -> None:
        """Hold the model against the input."""
        pixels_to_map(**self.source_values(parameters, context))
        for name in ("OUTPUT", "PROBABILITY"):
            inputs.check_destination(self.destination(parameters, name, context))

    def source_values(
        self, parameters: Parameters, context: QgsProcessingContext
    ) -> dict[str, str]:
        """Return model and input as the job takes them; nothing is opened."""
        return {
            **inputs.scene_values(self, parameters, context),
            "model": self.path(parameters, "MODEL", context),
            "period": self.text(parameters, "PERIOD", context),
        }

    def processAlgorithm(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> Results:
        """Map the input."""
        source = self.source_values(parameters, context)
        tensorflow = mapping.prefers_tensorflow(
            pixels_to_map(**source)
        ) and not environment.missing(("tensorflow",))
        values = source | {
            "area": inputs.area_value(self, parameters, context),
            "threshold": self.optional_number(parameters, "THRESHOLD", context),
            "output": self.parameterAsOutputLayer(parameters, "OUTPUT", context),
            "probability": self.optional_layer(parameters, "PROBABILITY", context),
            "tensorflow": tensorflow,
        }
        result = engine_runner.run(self.NAME, values, feedback, here=not tensorflow)
        styles.style_map(result["output"], context)
        styles.style_probability(result["probability"], context)
        return {
            "OUTPUT": result["output"],
            "PROBABILITY": result["probability"] or None,
            "WATER_AREA": result["water_area"],
        }


def pixels_to_map(model: str, **source: str) -> int:
    """Return how many pixels a map has; WaterGeeError when the model does not suit the input."""
    opened, window = jobs.map_source(**source, progress=Progress())
    mapping.check_model(model_file.load(model), opened)
    whole = window or opened.grid.whole
    return whole.width * whole.height
