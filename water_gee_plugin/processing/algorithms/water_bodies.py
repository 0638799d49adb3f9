"""Water bodies: maps become polygons with ids, sizes and the days that they were seen."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterVectorDestination,
)

from ...engine import requests, results
from ...engine.rasters.vectors import require_format
from ...engine.water.water_maps import open_maps
from .. import styles
from ..base import Parameters, Results, WaterGeeAlgorithm, tr
from ..parameters import body_layer, map_list, place, scene_input


class WaterBodies(WaterGeeAlgorithm[requests.WaterBodies, results.WaterBodies]):
    """Makes polygons of the water of maps."""

    REQUEST = requests.WaterBodies
    TITLE = "Water bodies"
    GROUP = "Maps"
    SUMMARY = (
        "Creates polygons of the water bodies of one or more water maps, each with an ID, its area "
        "and shore length on the ground, its mean probability, and when it was first and last "
        "seen. Water whose pixels touch, even at a corner, is one body. Its ID is the place of its "
        "northernmost pixel, so that the same maps give the same IDs; give earlier water bodies to "
        "keep theirs as lakes grow and shrink."
    )
    TAGS = ("lake", "reservoir", "polygonize", "vectorize", "shoreline")

    def initAlgorithm(self, configuration: Parameters | None = None) -> None:
        """Define parameters and outputs."""
        map_list.add_maps(
            self,
            "INPUT",
            tr("Water maps"),
            tr(
                "Maps of 0 (land), 1 (water) and 255 (no data) on the same pixel grid. Of several "
                "maps, the bodies are where water is seen often enough."
            ),
        )
        self.add(
            QgsProcessingParameterRasterLayer("PROBABILITY", tr("Probability"), optional=True),
            tr("The probability raster of Map water, on the same pixel grid as the maps."),
        )
        place.add_area(self, tr("Only water inside these polygons counts."))
        self._add_numbers()
        body_layer.add_outlines(
            self,
            "EARLIER",
            tr("Earlier water bodies"),
            tr(
                "Water bodies of another period, whose IDs are kept: the body that covers most of "
                "an earlier one has its ID. Parts that have come off get IDs of their own."
            ),
            optional=True,
        )
        self.add(
            QgsProcessingParameterVectorDestination(
                "OUTPUT", tr("Water bodies"), QgsProcessing.SourceType.TypeVectorPolygon
            ),
            tr("Polygons in the CRS of the maps, as GeoPackage, GeoJSON or FlatGeobuf."),
        )
        self.add_number_output("BODIES", tr("Number of water bodies"))
        self.add_number_output("WATER_AREA", tr("Area of the water bodies (km²)"))
        self.add_number_output("KNOWN", tr("Water bodies with an earlier ID"))

    def _add_numbers(self) -> None:
        asked = requests.WaterBodies
        whole = QgsProcessingParameterNumber.Type.Integer
        real = QgsProcessingParameterNumber.Type.Double
        for name, title, kind, default, highest, text in (
            (
                "SMALLEST",
                tr("Smallest area (m²)"),
                real,
                asked.smallest,
                None,
                tr("Smaller water bodies are left out. A Landsat pixel covers 900 m²."),
            ),
            (
                "HOLES",
                tr("Fill holes smaller than (m²)"),
                real,
                asked.holes,
                None,
                tr("Smaller islands, and gaps that clouds leave, count as water. 0 fills none."),
            ),
            (
                "SIEVE",
                tr("Sieve (pixels)"),
                whole,
                asked.sieve,
                None,
                tr("Patches of fewer pixels, of water or land, become what surrounds them."),
            ),
            (
                "SMOOTHING",
                tr("Smoothing"),
                whole,
                asked.smoothing,
                50,
                tr(
                    "How many times outlines are smoothed; 5 removes most stairs of pixels. 0 "
                    "keeps them. Each body keeps its area within 1 %."
                ),
            ),
            (
                "OCCURRENCE",
                tr("Least occurrence (%)"),
                real,
                asked.occurrence,
                100,
                tr("Of several maps: the least share of a pixel's observations that show water."),
            ),
        ):
            number = QgsProcessingParameterNumber(name, title, kind, default, minValue=0)
            if highest is not None:
                number.setMaximum(highest)
            self.add(number, text, advanced=name in ("SIEVE", "OCCURRENCE"))

    def request(
        self, parameters: Parameters, context: QgsProcessingContext
    ) -> requests.WaterBodies:
        """Return the maps and how their bodies are cleaned."""
        earlier, crs = body_layer.outlines_of(self, parameters, "EARLIER", context)
        return requests.WaterBodies(
            map_list.maps_of(self, parameters, "INPUT", context),
            self.layer_destination(parameters, "OUTPUT", context),
            probability=self.layer_path(parameters, "PROBABILITY", context),
            area=place.area_of(self, parameters, context),
            smallest=self.parameterAsDouble(parameters, "SMALLEST", context),
            sieve=self.parameterAsInt(parameters, "SIEVE", context),
            holes=self.parameterAsDouble(parameters, "HOLES", context),
            smoothing=self.parameterAsInt(parameters, "SMOOTHING", context),
            occurrence=self.parameterAsDouble(parameters, "OCCURRENCE", context),
            earlier=earlier,
            crs=crs,
        )

    def check(
        self, request: requests.WaterBodies, parameters: Parameters, context: QgsProcessingContext
    ) -> None:
        """Hold the maps against each other."""
        open_maps([*request.input, *filter(None, [request.probability])])
        require_format(request.output, geometry=True)
        scene_input.check_destination(request.output)

    def results(
        self,
        given: results.WaterBodies,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> Results:
        """Style the polygons."""
        styles.style_bodies(given["output"], context)
        return {
            "OUTPUT": given["output"],
            "BODIES": given["bodies"],
            "WATER_AREA": given["area"],
            "KNOWN": given["known"],
        }
