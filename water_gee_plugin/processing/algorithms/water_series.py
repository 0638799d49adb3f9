"""Water series: the area of each water body in maps of many periods, behind clouds too."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterNumber,
    QgsProcessingParameterVectorDestination,
)

from ...engine import requests, results
from ...engine.rasters.vectors import require_format
from ...engine.water.water_maps import open_maps
from ..base import Parameters, Results, WaterGeeAlgorithm, tr
from ..parameters import body_layer, map_list, scene_input


class WaterSeries(WaterGeeAlgorithm[requests.WaterSeries, results.WaterSeries]):
    """Measures each body in each map."""

    REQUEST = requests.WaterSeries
    TITLE = "Water series"
    GROUP = "Maps"
    SUMMARY = (
        "Measures lakes and reservoirs in water maps of many periods: a table with a row per water "
        "body and map. What clouds hide is filled from how often each pixel of the body is water "
        "(Zhao and Gao 2018; Mullen et al. 2021): the level that fits what is seen tells what is "
        "hidden. A map that no level fits, such as of a river that has moved, or that shows too "
        "little, is flagged and has no filled area."
    )
    TAGS = ("time series", "lake", "reservoir", "cloud", "gap filling")

    def initAlgorithm(self, configuration: Parameters | None = None) -> None:
        """Define parameters and outputs."""
        map_list.add_maps(
            self,
            "INPUT",
            tr("Water maps"),
            tr(
                "Maps of 0 (land), 1 (water) and 255 (no data) on the same pixel grid. Hidden "
                "ground can be filled where a pixel is seen in at least 5 of them. The period is "
                "read from the map, otherwise from its file name."
            ),
        )
        body_layer.add_outlines(
            self,
            "BODIES",
            tr("Water bodies"),
            tr(
                "Polygons of lakes or reservoirs in any CRS, of Water bodies or your own. They "
                "should hold the water at its highest; water outside is not counted."
            ),
        )
        self.add(
            QgsProcessingParameterNumber(
                "MISFIT",
                tr("Greatest misfit (%)"),
                QgsProcessingParameterNumber.Type.Double,
                requests.WaterSeries.misfit,
                minValue=0,
                maxValue=100,
            ),
            tr(
                "A map has no filled area when more of the body's water than this does not fit "
                "how the body usually fills."
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterVectorDestination(
                "OUTPUT", tr("Water series"), QgsProcessing.SourceType.TypeVector
            ),
            tr(
                "A table (GeoPackage, CSV, GeoJSON or FlatGeobuf) with the body's ID, the period, "
                "its first and last day, the area seen, the area filled, the share hidden, the "
                "misfit and a flag: ok, misfit, unsure, not seen, outside or too small."
            ),
        )
        self.add_number_output("ROWS", tr("Rows"))
        self.add_number_output("FILLED", tr("Rows with a filled area"))

    def request(
        self, parameters: Parameters, context: QgsProcessingContext
    ) -> requests.WaterSeries:
        """Return the maps and the bodies."""
        bodies, crs = body_layer.outlines_of(self, parameters, "BODIES", context)
        return requests.WaterSeries(
            map_list.maps_of(self, parameters, "INPUT", context),
            self.layer_destination(parameters, "OUTPUT", context),
            bodies,
            crs,
            misfit=self.parameterAsDouble(parameters, "MISFIT", context),
        )

    def check(
        self, request: requests.WaterSeries, parameters: Parameters, context: QgsProcessingContext
    ) -> None:
        """Hold the maps against each other."""
        open_maps(request.input)
        require_format(request.output, geometry=False)
        scene_input.check_destination(request.output)

    def results(
        self,
        given: results.WaterSeries,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> Results:
        """Return the table and its counts."""
        return {"OUTPUT": given["output"], "ROWS": given["rows"], "FILLED": given["filled"]}
