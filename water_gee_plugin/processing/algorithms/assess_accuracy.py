"""Assess accuracy: a map or label against a reference."""

from __future__ import annotations

from dataclasses import replace

from qgis.core import (
    QgsFeature,
    QgsField,
    QgsFields,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterMapLayer,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QVariant

from ...engine import requests, results
from ...engine.support.errors import WaterGeeError
from ...engine.water.labels.single_source import check_reference
from ..base import Parameters, Results, WaterGeeAlgorithm, tr

FIGURES = ("precision", "recall", "f1", "iou", "overall", "kappa")


class AssessAccuracy(WaterGeeAlgorithm[requests.AssessAccuracy, results.Accuracy]):
    """Compares a map or label with a reference raster or reference points."""

    REQUEST = requests.AssessAccuracy
    TITLE = "Assess accuracy"
    GROUP = "Maps"
    SUMMARY = (
        "Compares a water map or label with a reference, either a raster or points: confusion "
        "matrix, precision, recall, F1, IoU, overall accuracy and kappa. For points sampled at "
        "random within each mapped class, it adds area-adjusted estimates with 95 % confidence "
        "intervals (Olofsson et al. 2014)."
    )
    TAGS = ("confusion matrix", "f1", "iou", "kappa", "validation")

    def initAlgorithm(self, configuration: Parameters | None = None) -> None:
        """Define parameters and outputs."""
        self.add(
            QgsProcessingParameterRasterLayer("INPUT", tr("Map or label")),
            tr("A raster of 0 (land) and 1 (water). Other values are ignored."),
        )
        kinds = [QgsProcessing.SourceType.TypeRaster, QgsProcessing.SourceType.TypeVectorPoint]
        self.add(
            QgsProcessingParameterMapLayer("REFERENCE", tr("Reference"), types=kinds),
            tr("A raster of 0 (land) and 1 (water) on any grid, or points with a class."),
        )
        self.add(
            QgsProcessingParameterString(
                "FIELD", tr("Class field of the points"), "class", optional=True
            ),
            tr(
                "For points: the field that contains 0 or land, 1 or water. Points with any other "
                "value are ignored."
            ),
        )
        self.add(
            QgsProcessingParameterBoolean(
                "STRATIFIED", tr("Points are stratified by map class"), False
            ),
            tr(
                "Adds area-adjusted estimates. The points must have been sampled at random within "
                "each mapped class."
            ),
        )
        self.add(
            QgsProcessingParameterFeatureSink(
                "OUTPUT", tr("Accuracy"), QgsProcessing.SourceType.TypeVector, optional=True
            ),
            tr("A table of measures, their values and, where available, their intervals."),
        )
        for name in FIGURES:
            self.add_number_output(name.upper(), tr(name.capitalize()))
        self.add_number_output("PIXELS", tr("Pixels or points compared"))
        self.add_number_output("WATER_AREA", tr("Area-adjusted water area (km²)"))
        self.add_number_output("WATER_AREA_ERROR", tr("Half-width of its 95 % interval (km²)"))

    def request(
        self, parameters: Parameters, context: QgsProcessingContext
    ) -> requests.AssessAccuracy:
        """Return the map and its reference."""
        layer = self.parameterAsLayer(parameters, "REFERENCE", context)
        request = requests.AssessAccuracy(
            self.layer_path(parameters, "INPUT", context),
            stratified=self.parameterAsBool(parameters, "STRATIFIED", context),
        )
        if not isinstance(layer, QgsVectorLayer):
            return replace(request, reference=layer.source() if layer else "")
        field = self.text(parameters, "FIELD", context)
        _require_field(layer, field)
        points = tuple(_point(feature, field) for feature in layer.getFeatures())
        return replace(request, points=points, crs=layer.crs().toWkt())

    def check(
        self,
        request: requests.AssessAccuracy,
        parameters: Parameters,
        context: QgsProcessingContext,
    ) -> None:
        """Look at a reference raster."""
        if request.points is None:
            check_reference(request.reference)
            if request.stratified:
                raise WaterGeeError(
                    tr("Area-adjusted estimates need points, but the reference is a raster.")
                )

    def results(
        self,
        given: results.Accuracy,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> Results:
        """Tell and tabulate the figures."""
        rows = _rows(given)
        for name, value, half in rows:
            feedback.pushInfo(
                f"{name}: {value:.6g}" + (f" ± {half:.4g}" if half is not None else "")
            )
        outputs: Results = {name.upper(): given[name] for name in FIGURES}
        outputs["PIXELS"] = given["pixels"]
        if "adjusted" in given:
            area, error = given["adjusted"]["water_area"]
            outputs |= {"WATER_AREA": area / 1e6, "WATER_AREA_ERROR": error / 1e6}
        outputs["OUTPUT"] = self._write(rows, parameters, context)
        return outputs

    def _write(
        self,
        rows: list[tuple[str, float, float | None]],
        parameters: Parameters,
        context: QgsProcessingContext,
    ) -> str | None:
        """Write the table where it is wanted."""
        fields = QgsFields()
        fields.append(QgsField("figure", QVariant.Type.String))
        for name in ("value", "low", "high"):
            fields.append(QgsField(name, QVariant.Type.Double))
        sink, destination = self.parameterAsSink(
            parameters, "OUTPUT", context, fields, QgsWkbTypes.Type.NoGeometry
        )
        for name, value, half in rows if sink else ():
            feature = QgsFeature(fields)
            bounds = [None, None] if half is None else [value - half, value + half]
            feature.setAttributes([name, value, *bounds])
            sink.addFeature(feature)
        return destination if sink else None


def _require_field(layer: QgsVectorLayer, field: str) -> None:
    """Raise WaterGeeError unless a layer has a field."""
    if layer.fields().lookupField(field) < 0:
        names = ", ".join(layer.fields().names()) or tr("none")
        raise WaterGeeError(
            tr("The points have no field '{field}'. Available fields: {names}.").format(
                field=field, names=names
            )
        )


def _point(feature: QgsFeature, field: str) -> tuple[float, float, int]:
    """Return a point's place and class; 255 where the class is neither land nor water."""
    place = feature.geometry().asPoint()
    value = str(feature[field]).strip().lower()
    classes = {"0": 0, "0.0": 0, "land": 0, "1": 1, "1.0": 1, "water": 1}
    return place.x(), place.y(), classes.get(value, 255)


def _rows(given: results.Accuracy) -> list[tuple[str, float, float | None]]:
    """Return the table's rows: figure, value, half-width of the interval."""
    (land, missed), (false, water) = (
        (matrix_row[0], matrix_row[1]) for matrix_row in given["matrix"]
    )
    counts = {
        "map land, reference land": land,
        "map land, reference water": missed,
        "map water, reference land": false,
        "map water, reference water": water,
    }
    rows: list[tuple[str, float, float | None]] = [
        (name, float(n), None) for name, n in counts.items()
    ]
    rows += [(name, given[name], None) for name in FIGURES]
    for name, (value, half) in given.get("adjusted", {}).items():
        unit = 1e6 if name == "water_area" else 1
        label = "water area (km²)" if name == "water_area" else f"{name} (area-adjusted)"
        rows.append((label, value / unit, half / unit))
    return rows
