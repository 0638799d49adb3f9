"""Water change: what was gained and lost between two maps or two spans of maps."""

from __future__ import annotations

from qgis.core import (
    QgsFeature,
    QgsField,
    QgsFields,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterRasterDestination,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QVariant

from ...engine import requests, results
from ...engine.water.change import open_spans
from .. import styles
from ..base import Parameters, Results, WaterGeeAlgorithm, tr
from ..parameters import map_list, place, scene_input

#: The values of the classes that are water after and not before, and the other way round.
_GAINED, _LOST = (2, 5), (3, 6)


class WaterChange(WaterGeeAlgorithm[requests.WaterChange, results.WaterChange]):
    """Compares maps of before with maps of after."""

    REQUEST = requests.WaterChange
    TITLE = "Water change"
    GROUP = "Maps"
    SUMMARY = (
        "Compares water maps of two periods, or of two spans of time, in the transition classes of "
        "the JRC Global Surface Water data: permanent, seasonal, new, lost and ephemeral water. "
        "Water is permanent in a span when every observation shows it, seasonal when some do. Two "
        "single maps tell gain, loss and water in both. What a span does not see stays no data."
    )
    TAGS = ("transition", "gain", "loss", "seasonality", "recurrence", "occurrence")

    def initAlgorithm(self, configuration: Parameters | None = None) -> None:
        """Define parameters and outputs."""
        map_list.add_maps(
            self,
            "BEFORE",
            tr("Maps of before"),
            tr("One map, or the maps of a span of time, of 0 (land), 1 (water), 255 (no data)."),
        )
        map_list.add_maps(
            self,
            "AFTER",
            tr("Maps of after"),
            tr("One map, or the maps of a later span of time, on the same pixel grid."),
        )
        map_list.add_maps(
            self,
            "BETWEEN",
            tr("Maps in between"),
            tr("They tell ephemeral water, which came after the first span and went again."),
            optional=True,
        )
        place.add_area(self, tr("Only ground inside these polygons is compared."))
        self.add(
            QgsProcessingParameterRasterDestination("OUTPUT", tr("Water change")),
            tr("The class of each pixel, 0 to 10 as in the JRC data, 255 not seen."),
        )
        for name, title, text in (
            (
                "OCCURRENCE",
                tr("Water occurrence"),
                tr("Share of a pixel's observations that show water, over all maps, in percent."),
            ),
            (
                "SEASONALITY",
                tr("Water seasonality"),
                tr(
                    "In how many months of the year there is water, where each month of the maps "
                    "was seen. The maps need dates with months."
                ),
            ),
            (
                "RECURRENCE",
                tr("Water recurrence"),
                tr(
                    "Share of the years with water, in percent, where at least two years were "
                    "seen. The maps need dates."
                ),
            ),
        ):
            self.add(
                QgsProcessingParameterRasterDestination(
                    name, title, optional=True, createByDefault=False
                ),
                text,
            )
        self.add(
            QgsProcessingParameterFeatureSink(
                "TABLE",
                tr("Areas of change"),
                QgsProcessing.SourceType.TypeVector,
                optional=True,
            ),
            tr("A table with the area of each class on the ground."),
        )
        self.add_number_output("GAIN", tr("Water gained (km²)"))
        self.add_number_output("LOSS", tr("Water lost (km²)"))
        self.add_number_output("UNSEEN", tr("Not seen in a span (km²)"))

    def request(
        self, parameters: Parameters, context: QgsProcessingContext
    ) -> requests.WaterChange:
        """Return the maps of the spans."""
        before, after, between = (
            map_list.maps_of(self, parameters, name, context)
            for name in ("BEFORE", "AFTER", "BETWEEN")
        )
        return requests.WaterChange(
            before,
            after,
            self.layer_destination(parameters, "OUTPUT", context),
            between,
            area=place.area_of(self, parameters, context),
            occurrence=self.layer_destination(parameters, "OCCURRENCE", context),
            seasonality=self.layer_destination(parameters, "SEASONALITY", context),
            recurrence=self.layer_destination(parameters, "RECURRENCE", context),
        )

    def check(
        self, request: requests.WaterChange, parameters: Parameters, context: QgsProcessingContext
    ) -> None:
        """Hold the maps against each other."""
        open_spans(request.before, request.after, request.between)
        scene_input.check_destination(request.output)

    def results(
        self,
        given: results.WaterChange,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> Results:
        """Style the rasters, and write the table."""
        styles.style_water_change(given["output"], context, given["single"])
        styles.style_occurrence(given["occurrence"], context)
        styles.style_occurrence(given["recurrence"], context)
        styles.style_seasonality(given["seasonality"], context)
        areas = {row["value"]: row["area"] for row in given["classes"]}
        for row in given["classes"]:
            feedback.pushInfo(f"{styles.class_name(row['name'])}: {row['area']:.4f} km²")
        return {
            "OUTPUT": given["output"],
            **{
                name.upper(): given[name] or None
                for name in ("occurrence", "seasonality", "recurrence")
            },
            "TABLE": self._write(given, parameters, context),
            "GAIN": sum(areas.get(value, 0) for value in _GAINED),
            "LOSS": sum(areas.get(value, 0) for value in _LOST),
            "UNSEEN": given["unseen"],
        }

    def _write(
        self, given: results.WaterChange, parameters: Parameters, context: QgsProcessingContext
    ) -> str | None:
        """Write the table where it is wanted."""
        fields = QgsFields()
        for name, kind in (
            ("value", QVariant.Type.Int),
            ("class", QVariant.Type.String),
            ("area_km2", QVariant.Type.Double),
        ):
            fields.append(QgsField(name, kind))
        sink, destination = self.parameterAsSink(
            parameters, "TABLE", context, fields, QgsWkbTypes.Type.NoGeometry
        )
        if not sink:
            return None
        rows = [(row["value"], row["name"], row["area"]) for row in given["classes"]]
        for row in (*rows, (255, "not seen", given["unseen"])):
            feature = QgsFeature(fields)
            feature.setAttributes(list(row))
            sink.addFeature(feature)
        return destination
