"""Map water: a network over a scene, a raster or a tile set."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterString,
)

from ...engine import requests, results
from ...engine.support.records import Role, paths
from ...engine.water.mapping import prefers_tensorflow
from ...engine.work.maps import pixels_to_map
from ...runner import interpreter
from .. import styles
from ..base import AnyAlgorithm, Parameters, Results, WaterGeeAlgorithm, tr
from ..parameters import map_zones, place, scene_input


def add_model(algorithm: AnyAlgorithm) -> None:
    """Add the model that maps, which need not be given."""
    algorithm.add(
        QgsProcessingParameterFile("MODEL", tr("Model"), extension="npz", optional=True),
        tr(
            "A model created by Train model or Import model. If empty: the model that comes "
            "with Water GEE."
        ),
    )


def add_threshold(algorithm: AnyAlgorithm) -> None:
    """Add the probability above which a pixel is water."""
    kind = QgsProcessingParameterNumber.Type.Double
    algorithm.add(
        QgsProcessingParameterNumber(
            "THRESHOLD", tr("Threshold"), kind, optional=True, minValue=0, maxValue=1
        ),
        tr("Pixels with a higher probability are water. If empty: the model's own threshold."),
        advanced=True,
    )


def add_evidence(algorithm: AnyAlgorithm) -> None:
    """Add whether a map is held against what the image itself shows."""
    algorithm.add(
        QgsProcessingParameterBoolean(
            "EVIDENCE", tr("Hold the map against the image"), requests.MapWater.evidence
        ),
        tr(
            "Water that the image shows plainly stays in the map, and the network adds none on "
            "steep, bright or green ground. Off: the map is what the network alone says."
        ),
        advanced=True,
    )


def add_map_outputs(algorithm: AnyAlgorithm) -> None:
    """Add what a map comes with."""
    algorithm.add(
        QgsProcessingParameterRasterDestination("OUTPUT", tr("Water map")),
        tr("A Cloud Optimized GeoTIFF: 0 is land, 1 water, 255 no data."),
    )
    algorithm.add(
        QgsProcessingParameterRasterDestination(
            "PROBABILITY", tr("Water probability"), optional=True, createByDefault=True
        ),
        tr(
            "The probability of water, 0 to 1, as a second raster. It is drawn as doubt: the "
            "nearer to 50 %, the stronger."
        ),
    )
    algorithm.add_number_output("WATER_AREA", tr("Water area (km²)"))


class MapWater(WaterGeeAlgorithm[requests.MapWater, results.WaterMap]):
    """Maps water with a trained model."""

    REQUEST = requests.MapWater
    TITLE = "Map water"
    GROUP = "Maps"
    SUMMARY = (
        "Maps water on a scene, a raster or a tile set with a trained model, or with the one that "
        "comes with Water GEE. Memory use stays "
        "small, whatever the size of the input. Large inputs are mapped with TensorFlow if the "
        "engine has it, all others with numpy. The map is the same."
    )
    TAGS = ("cnn", "predict", "classify")

    def initAlgorithm(self, configuration: Parameters | None = None) -> None:
        """Define parameters and outputs."""
        self.add(
            scene_input.file_or_folder("INPUT", tr("Scene, raster or tile set")),
            tr(
                "A Landsat Level-2 bundle (a folder, one of its files, an archive), a multi-band "
                "raster, or a tile set (its folder or tiles.gpkg)."
            ),
        )
        add_model(self)
        scene_input.add_raster_settings(self)
        place.add_area(self, tr("Only pixels inside these polygons are mapped."))
        self.add(
            QgsProcessingParameterString("PERIOD", tr("Period"), optional=True),
            tr("For a tile set with several periods: the period to map. If empty: the latest."),
            advanced=True,
        )
        add_threshold(self)
        add_evidence(self)
        map_zones.add_crs(self)
        add_map_outputs(self)
        map_zones.add_zone_maps(self)

    def request(self, parameters: Parameters, context: QgsProcessingContext) -> requests.MapWater:
        """Return the input, the model, and where the map goes."""
        return requests.MapWater(
            scene_input.scene_of(self, parameters, context),
            model=self.path(parameters, "MODEL", context),
            output=self.layer_destination(parameters, "OUTPUT", context),
            probability=self.layer_destination(parameters, "PROBABILITY", context),
            period=self.text(parameters, "PERIOD", context),
            area=place.area_of(self, parameters, context),
            threshold=self.optional_number(parameters, "THRESHOLD", context),
            crs=map_zones.crs_of(self, parameters, context),
            evidence=self.parameterAsBool(parameters, "EVIDENCE", context),
            tensorflow=not interpreter.missing(("tensorflow",)),
        )

    def check(
        self, request: requests.MapWater, parameters: Parameters, context: QgsProcessingContext
    ) -> None:
        """Hold the model against the input."""
        _pixels(request, _stamp(request))
        for path in paths(request, Role.WRITTEN):
            scene_input.check_destination(path)

    def runs_here(self, request: requests.MapWater) -> bool:
        """Return whether there is no TensorFlow, or a map so small that numpy is faster."""
        return not (request.tensorflow and prefers_tensorflow(_pixels(request, _stamp(request))))

    def results(
        self,
        given: results.WaterMap,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> Results:
        """Style the map."""
        return {**map_outputs(given, context), "ZONES": given["zones"]}


# The check has counted them when the run asks again: an input is opened once for both.
@lru_cache(maxsize=4)
def _pixels(request: requests.MapWater, stamp: tuple[float, ...]) -> int:
    return pixels_to_map(request.scene, request.model, request.period)


def _stamp(request: requests.MapWater) -> tuple[float, ...]:
    """Return what changes when the input or the model is another."""
    paths_read = map(Path, paths(request, Role.READ))
    return tuple(path.stat().st_mtime for path in paths_read if path.exists())


def map_outputs(given: results.WaterMap, context: QgsProcessingContext) -> Results:
    """Style a map, and return what `add_map_outputs` defines."""
    styles.style_map(given["output"], context)
    styles.style_probability(given["probability"], context)
    return {
        "OUTPUT": given["output"],
        "PROBABILITY": given["probability"] or None,
        "WATER_AREA": given["water_area"],
    }
