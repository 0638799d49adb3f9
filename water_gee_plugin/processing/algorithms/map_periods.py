"""Map periods: a map for each period of a tile set."""

from __future__ import annotations

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputMultipleLayers,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterString,
)

from ...engine import requests, results
from ...engine.rasters.tiles.tile_set import TileSet
from ...engine.water.mapping import prefers_tensorflow
from ...engine.water.water_maps import days_shown
from ...engine.work.maps import pixels_to_map
from ...runner import interpreter
from .. import styles
from ..base import Parameters, Results, WaterGeeAlgorithm, tr
from ..parameters import map_zones, place
from ..period_names import called, name_of
from .map_water import add_evidence, add_model, add_threshold


class MapPeriods(WaterGeeAlgorithm[requests.MapPeriods, results.PeriodMaps]):
    """Maps water in every period of a tile set."""

    REQUEST = requests.MapPeriods
    TITLE = "Map periods"
    GROUP = "Maps"
    SUMMARY = (
        "Maps water in every period of a tile set, as Map water does for one. Each map is named "
        "by the first and last day of its period and holds both, so that QGIS's temporal "
        "controller plays the maps. A period without images is named as a gap. An interrupted "
        "run continues where it stopped: maps made of the same images in the same way are kept."
    )
    TAGS = ("time series", "years", "seasons", "temporal", "cnn")

    def initAlgorithm(self, configuration: Parameters | None = None) -> None:
        """Define parameters and outputs."""
        self.add_tiles()
        add_model(self)
        self.add(
            QgsProcessingParameterString("PERIODS", tr("Periods"), optional=True),
            tr(
                "The periods to map, separated by commas, as the tile set names them: 2020-06-08 "
                "is June to August 2020. If empty: all periods."
            ),
        )
        place.add_area(self, tr("Only pixels inside these polygons are mapped."))
        add_threshold(self)
        add_evidence(self)
        map_zones.add_crs(self)
        self.add(
            QgsProcessingParameterBoolean("PROBABILITY", tr("Also map how sure it is"), True),
            tr(
                "Writes the probability of water, 0 to 1, beside each map, with _probability after "
                "its name. A validation sample finds it there."
            ),
        )
        self.add(
            QgsProcessingParameterBoolean("LOAD", tr("Load the maps"), True),
            tr("Adds the maps to the project, each with the time that it shows."),
        )
        self.add(
            QgsProcessingParameterFolderDestination("OUTPUT", tr("Folder of maps")),
            tr("A Cloud Optimized GeoTIFF per period: 0 is land, 1 water, 255 no data."),
        )
        self.addOutput(QgsProcessingOutputMultipleLayers("MAPS", tr("Maps of all periods")))
        self.addOutput(QgsProcessingOutputString("GAPS", tr("Periods without images")))
        self.addOutput(QgsProcessingOutputString("TEXT", tr("The water area of each period")))
        self.add_number_output("KEPT", tr("Maps that were there already"))

    def request(self, parameters: Parameters, context: QgsProcessingContext) -> requests.MapPeriods:
        """Return the tile set, the model, and where the maps go."""
        periods = self.text(parameters, "PERIODS", context).split(",")
        return requests.MapPeriods(
            self.path(parameters, "TILES", context),
            self.destination(parameters, "OUTPUT", context),
            model=self.path(parameters, "MODEL", context),
            periods=tuple(filter(None, map(str.strip, periods))),
            area=place.area_of(self, parameters, context),
            threshold=self.optional_number(parameters, "THRESHOLD", context),
            crs=map_zones.crs_of(self, parameters, context),
            evidence=self.parameterAsBool(parameters, "EVIDENCE", context),
            with_probability=self.parameterAsBool(parameters, "PROBABILITY", context),
            tensorflow=not interpreter.missing(("tensorflow",)),
        )

    def check(
        self, request: requests.MapPeriods, parameters: Parameters, context: QgsProcessingContext
    ) -> None:
        """Hold the model against the latest period."""
        pixels_to_map(requests.SceneFile(request.tiles), request.model)

    def runs_here(self, request: requests.MapPeriods) -> bool:
        """Return whether there is no TensorFlow, or maps so small that numpy is faster."""
        if not request.tensorflow:
            return True
        pixels = pixels_to_map(requests.SceneFile(request.tiles), request.model)
        return not prefers_tensorflow(pixels)

    def results(
        self,
        given: results.PeriodMaps,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> Results:
        """Tell the areas; load the maps where that is wished, dated and named by their periods."""
        shown = {path: days_shown(path) for path in given["maps"]}
        names = {path: name_of(days) if days else period for path, (days, period) in shown.items()}
        if self.parameterAsBool(parameters, "LOAD", context):
            for path, name in names.items():
                details = QgsProcessingContext.LayerDetails(name, context.project(), "MAPS")
                context.addLayerToLoadOnCompletion(path, details)
                styles.style_map(path, context)
        seasonal = TileSet.open(self.path(parameters, "TILES", context)).seasonal
        areas = [
            tr("{period}: {area:,.2f} km² of water").format(period=name, area=area)
            for name, area in zip(names.values(), given["areas"])
        ]
        gaps = [
            tr("{period}: no image, and so no map").format(period=called(period, seasonal))
            for period in given["gaps"]
        ]
        return {
            "OUTPUT": given["output"],
            "MAPS": given["maps"],
            "GAPS": ", ".join(given["gaps"]),
            "TEXT": "\n".join([*areas, *gaps]),
            "KEPT": given["kept"],
        }
