"""Water area: how much water maps of several periods show, and how often ground is water."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsFeature,
    QgsField,
    QgsFields,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputString,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterRasterDestination,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QVariant

from ...engine import requests, results
from ...engine.water.coding import Coding
from ...engine.water.water_maps import open_zones
from .. import styles
from ..base import Parameters, Results, WaterGeeAlgorithm, tr
from ..parameters import map_list, place, scene_input

#: The table's columns of numbers, and what they are called in a row of the job.
COLUMNS = {
    "water_km2": "water",
    "land_km2": "land",
    "unseen_km2": "unseen",
    "water_share": "share",
    "common_water_km2": "common_water",
}


class WaterArea(WaterGeeAlgorithm[requests.WaterArea, results.WaterAreas]):
    """Measures maps of several periods."""

    REQUEST = requests.WaterArea
    TITLE = "Water area"
    GROUP = "Maps"
    SUMMARY = (
        "Measures water maps of several periods: a table of areas, and a raster of how often each "
        "pixel is water. Clouds hide different ground in each period, so less water may only mean "
        "that less was seen. Compare periods by common_water_km2, the water on ground seen by "
        "every map."
    )
    TAGS = ("occurrence", "frequency", "time series", "hectares")

    def initAlgorithm(self, configuration: Parameters | None = None) -> None:
        """Define parameters and outputs."""
        map_list.add_maps(
            self,
            "INPUT",
            tr("Water maps"),
            tr(
                "Maps of land and water on the same pixel grid. Each may "
                "cover a different area. The period is read from the map, otherwise from its file "
                "name. Maps of one period in several UTM zones count as one, each pixel of ground "
                "once."
            ),
        )
        self.add_coding()
        place.add_area(
            self,
            tr(
                "Only pixels inside these polygons are counted. If empty: everything that any of "
                "the maps sees."
            ),
        )
        self.add(
            QgsProcessingParameterFeatureSink(
                "OUTPUT", tr("Water areas"), QgsProcessing.SourceType.TypeVector
            ),
            tr("A table with one row per map, ordered by date."),
        )
        self.add(
            QgsProcessingParameterRasterDestination(
                "OCCURRENCE", tr("Water occurrence"), optional=True
            ),
            tr(
                "Share of a pixel's observations that show water, in percent: 0 is never, 100 "
                "always, 255 not seen."
            ),
        )
        self.addOutput(QgsProcessingOutputString("AREAS", tr("Water area of each map (km²)")))
        self.add_number_output("WATER_AREA", tr("Water area of the last map (km²)"))
        self.add_number_output(
            "COMMON_WATER_AREA", tr("Water area of the last map on ground seen by all maps (km²)")
        )
        self.add_number_output("COMMON_AREA", tr("Ground seen by all maps (km²)"))
        self.add_number_output("MAPS", tr("Maps measured"))

    def request(self, parameters: Parameters, context: QgsProcessingContext) -> requests.WaterArea:
        """Return the maps."""
        return requests.WaterArea(
            map_list.maps_of(self, parameters, "INPUT", context),
            area=place.area_of(self, parameters, context),
            occurrence=self.layer_destination(parameters, "OCCURRENCE", context),
            water_values=self.text(parameters, "WATER_VALUES", context),
            land_values=self.text(parameters, "LAND_VALUES", context),
        )

    def check(
        self, request: requests.WaterArea, parameters: Parameters, context: QgsProcessingContext
    ) -> None:
        """Hold the maps against each other."""
        Coding.of(request.water_values, request.land_values)
        open_zones(request.input)
        scene_input.check_destination(request.occurrence)

    def results(
        self,
        given: results.WaterAreas,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> Results:
        """Write the table."""
        styles.style_occurrence(given["occurrence"], context)
        rows = given["rows"]
        areas = [f"{row['period']}: {row['water']:.6g} km²" for row in rows]
        feedback.pushInfo("\n".join(areas))
        return {
            "AREAS": "; ".join(areas),
            "OUTPUT": self._write(rows, parameters, context),
            "OCCURRENCE": given["occurrence"] or None,
            "WATER_AREA": rows[-1]["water"],
            "COMMON_WATER_AREA": rows[-1]["common_water"],
            "COMMON_AREA": given["common"],
            "MAPS": len(rows),
        }

    def _write(
        self,
        rows: list[results.AreaRow],
        parameters: Parameters,
        context: QgsProcessingContext,
    ) -> str:
        """Write the table."""
        fields = QgsFields()
        for name in ("period", "map", "start", "end"):
            fields.append(QgsField(name, QVariant.Type.String))
        for name in COLUMNS:
            fields.append(QgsField(name, QVariant.Type.Double))
        sink, destination = self.parameterAsSink(
            parameters, "OUTPUT", context, fields, QgsWkbTypes.Type.NoGeometry
        )
        for row in rows:
            feature = QgsFeature(fields)
            numbers = [row[key] for key in COLUMNS.values()]
            texts = [row["period"], Path(row["path"]).name, row["start"], row["end"]]
            feature.setAttributes([*texts, *numbers])
            sink.addFeature(feature)
        return destination
