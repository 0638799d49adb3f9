"""Assess accuracy: a map or label against a reference."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from qgis.core import (
    NULL,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureIterator,
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
from ...engine.rasters.classes import UNKNOWN
from ...engine.rasters.reading import open_raster
from ...engine.support.errors import WaterGeeError
from ...engine.water.coding import Coding
from ..base import Parameters, Results, WaterGeeAlgorithm, tr

#: The fields in which a point of a sample tells its stratum.
STRATUM = ("stratum", "stratum_weight", "stratum_km2", "stratum_pixels")
#: A row of the table: figure, value, and the bounds of its interval where it has one.
Row = tuple[str, float, "tuple[float, float] | None"]
FIGURES = ("precision", "recall", "f1", "iou", "overall", "kappa")


class AssessAccuracy(WaterGeeAlgorithm[requests.AssessAccuracy, results.Accuracy]):
    """Compares a map or label with a reference raster or reference points."""

    REQUEST = requests.AssessAccuracy
    TITLE = "Assess accuracy"
    GROUP = "Maps"
    SUMMARY = (
        "Compares a water map or label with a reference, either a raster or points: confusion "
        "matrix, precision, recall, F1, IoU, overall accuracy and kappa. For points of Validation "
        "sample, or points sampled at random within each mapped class, it adds area-adjusted "
        "estimates with 95 % confidence intervals (Olofsson et al. 2014; Stehman 2014)."
    )
    TAGS = ("confusion matrix", "f1", "iou", "kappa", "validation")

    def initAlgorithm(self, configuration: Parameters | None = None) -> None:
        """Define parameters and outputs."""
        self.add(
            QgsProcessingParameterRasterLayer("INPUT", tr("Map or label")),
            tr("A raster of 0 (land) and 1 (water). Other values are ignored."),
        )
        kinds = [
            QgsProcessing.SourceType.TypeRaster,
            QgsProcessing.SourceType.TypeVectorPoint,
            QgsProcessing.SourceType.TypeVectorPolygon,
        ]
        self.add(
            QgsProcessingParameterMapLayer("REFERENCE", tr("Reference"), types=kinds),
            tr(
                "A raster of classes on any grid, or points or polygons with a class; of a layer "
                "with a selection, only the selected ones. Polygons count at a point inside."
            ),
        )
        self.add(
            QgsProcessingParameterString(
                "FIELD", tr("Class field of the points"), "class", optional=True
            ),
            tr(
                "For points and polygons: the field that contains the class. Points of Validation "
                "sample without such a field have it in the field reference."
            ),
        )
        self.add_coding()
        self.add(
            QgsProcessingParameterBoolean(
                "STRATIFIED", tr("Points are stratified by map class"), False
            ),
            tr(
                "Adds area-adjusted estimates. The points must have been sampled at random within "
                "each mapped class. Points of Validation sample need no tick: they have strata of "
                "their own."
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
            water_values=self.text(parameters, "WATER_VALUES", context),
            land_values=self.text(parameters, "LAND_VALUES", context),
        )
        if not isinstance(layer, QgsVectorLayer):
            return replace(request, reference=layer.source() if layer else "")
        sampled = set(STRATUM) <= set(layer.fields().names())
        field = self.text(parameters, "FIELD", context)
        if sampled and layer.fields().lookupField(field) < 0:
            field = "reference"
        _require_field(layer, field)
        if layer.geometryType() == QgsWkbTypes.GeometryType.NullGeometry:
            raise WaterGeeError(
                tr(
                    "The reference is a table without places. Load a CSV as points with Layer > "
                    "Add Layer > Add Delimited Text Layer, and choose that layer."
                )
            )
        if not layer.crs().isValid():
            raise WaterGeeError(
                tr("The reference has no coordinate reference system. Assign one first.")
            )
        features = list(_features(layer))
        points = list(_points(features))
        request = replace(
            request,
            points=tuple((x, y, UNKNOWN) for x, y, _ in points),
            point_values=tuple(_text(feature[field]) for _, _, feature in points),
            unplaced=sum(feature.geometry().isEmpty() for feature in features),
        )
        if sampled:
            request = replace(
                request,
                point_strata=tuple(_text(feature["stratum"]) for _, _, feature in points),
                strata=_strata(features),
            )
        wkt = layer.crs().toWkt(QgsCoordinateReferenceSystem.WktVariant.WKT_PREFERRED)
        return replace(request, crs=wkt)

    def check(
        self,
        request: requests.AssessAccuracy,
        parameters: Parameters,
        context: QgsProcessingContext,
    ) -> None:
        """Look at the coding and a reference raster."""
        Coding.of(request.water_values, request.land_values)
        if request.points is None:
            open_raster(request.reference)
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
        for name, value, bounds in rows:
            feedback.pushInfo(f"{name}: {value:.6g}" + ("" if bounds is None else _told(bounds)))
        outputs: Results = {name.upper(): given[name] for name in FIGURES}
        outputs["PIXELS"] = given["pixels"]
        if "adjusted" in given:
            area, low, high = given["adjusted"]["water_area"]
            outputs |= {"WATER_AREA": area / 1e6, "WATER_AREA_ERROR": (high - low) / 2e6}
        outputs["OUTPUT"] = self._write(rows, parameters, context)
        return outputs

    def _write(
        self,
        rows: list[Row],
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
        for name, value, bounds in rows if sink else ():
            feature = QgsFeature(fields)
            feature.setAttributes([name, value, *(bounds or (None, None))])
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


def _features(layer: QgsVectorLayer) -> QgsFeatureIterator:
    """Return a layer's features, the selected ones if any are."""
    return layer.getSelectedFeatures() if layer.selectedFeatureCount() else layer.getFeatures()


def _points(features: Iterable[QgsFeature]) -> Iterator[tuple[float, float, QgsFeature]]:
    """Yield the places of features, each point of one, with the feature.

    Polygons count at a point inside. Features without geometry have no place.
    """
    for feature in features:
        geometry = feature.geometry()
        if geometry.isEmpty():
            continue
        if geometry.type() != QgsWkbTypes.GeometryType.PointGeometry:
            geometry = geometry.pointOnSurface()
        for point in geometry.vertices():
            yield point.x(), point.y(), feature


def _text(value: object) -> str:
    """Return an attribute as text: a yes as 1, a no as 0, and one that is not filled as ''."""
    if value is None or value == NULL:
        return ""
    return "1" if value is True else "0" if value is False else str(value).strip()


def _strata(features: Iterable[QgsFeature]) -> requests.Strata:
    """Return the strata that a sample's points tell; of points added by hand, none."""
    rows = {tuple(feature[name] for name in STRATUM) for feature in features}
    whole = (row for row in rows if all(map(_text, row)))
    return tuple(sorted((str(n), float(w), float(a), int(p)) for n, w, a, p in whole))


def _rows(given: results.Accuracy) -> list[Row]:
    """Return the table's rows: figure, value, bounds of the interval."""
    (land, missed), (false, water) = (
        (matrix_row[0], matrix_row[1]) for matrix_row in given["matrix"]
    )
    counts = {
        "map land, reference land": land,
        "map land, reference water": missed,
        "map water, reference land": false,
        "map water, reference water": water,
    }
    rows: list[Row] = [(name, float(n), None) for name, n in counts.items()]
    rows += [(name, given[name], None) for name in FIGURES]
    for name, (value, low, high) in given.get("adjusted", {}).items():
        unit = 1e6 if name == "water_area" else 1
        label = "water area (km²)" if name == "water_area" else f"{name} (area-adjusted)"
        rows.append((label, value / unit, (low / unit, high / unit)))
    return rows


def _told(bounds: tuple[float, float]) -> str:
    return tr(" (95 % interval: {low:.4g} to {high:.4g})").format(low=bounds[0], high=bounds[1])
