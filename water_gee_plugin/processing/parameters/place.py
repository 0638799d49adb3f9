"""A place as parameters: polygons, an extent, WRS-2 paths and rows."""

from __future__ import annotations

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeatureSource,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterString,
)

from ...engine.rasters.polygons import Area
from ...engine.rasters.tiles import wrs2
from ...engine.requests import Place
from ...engine.support.errors import WaterGeeError
from ..base import VECTOR_POLYGON, AnyAlgorithm, Parameters, tr


def add_area(algorithm: AnyAlgorithm, text: str) -> None:
    """Add polygons as an area."""
    algorithm.add(
        QgsProcessingParameterFeatureSource("AREA", tr("Area"), VECTOR_POLYGON, optional=True), text
    )


def area_of(
    algorithm: AnyAlgorithm, parameters: Parameters, context: QgsProcessingContext
) -> Area | None:
    """Return the area's polygons, None when there is no area."""
    source = algorithm.parameterAsSource(parameters, "AREA", context)
    return as_area(_united(source), source.sourceCrs()) if source is not None else None


def add_place(algorithm: AnyAlgorithm) -> None:
    """Add the three ways to say where: polygons, an extent, WRS-2 paths and rows."""
    add_area(algorithm, tr("Polygons. Tiles that intersect them are used."))
    algorithm.add(
        QgsProcessingParameterExtent("EXTENT", tr("Extent"), optional=True),
        tr("An extent, if no area is given."),
    )
    algorithm.add(
        QgsProcessingParameterString("PATHROW", tr("WRS-2 path/row"), optional=True),
        tr("Paths and rows such as 231/62, 232/62, if neither area nor extent is given."),
    )


def check_place(
    algorithm: AnyAlgorithm, parameters: Parameters, context: QgsProcessingContext
) -> None:
    """Raise WaterGeeError unless one place is given."""
    given = [name for name in ("AREA", "EXTENT", "PATHROW") if parameters.get(name)]
    if len(given) != 1:
        raise WaterGeeError(
            tr("Enter only one of area, extent and path/row. Given: {count}.").format(
                count=len(given)
            )
            if given
            else tr("Enter an area, an extent or a path/row. None is given.")
        )
    wrs2.parse(algorithm.text(parameters, "PATHROW", context))


def place_of(
    algorithm: AnyAlgorithm, parameters: Parameters, context: QgsProcessingContext
) -> Place:
    """Return the place that the parameters name."""
    area = area_of(algorithm, parameters, context)
    extent = algorithm.parameterAsExtent(parameters, "EXTENT", context)
    if area is None and not extent.isEmpty():
        crs = algorithm.parameterAsExtentCrs(parameters, "EXTENT", context)
        area = as_area(QgsGeometry.fromRect(extent), crs)
    return Place(area, algorithm.text(parameters, "PATHROW", context))


def as_area(geometry: QgsGeometry, crs: QgsCoordinateReferenceSystem) -> Area:
    """Return polygons and their CRS as the engine takes them."""
    if not crs.isValid():
        raise WaterGeeError(tr("The area has no coordinate reference system. Assign one first."))
    flat = QgsGeometry(geometry)
    flat.get().dropZValue()
    flat.get().dropMValue()
    if not flat.isGeosValid():
        flat = flat.makeValid()
    if flat.isEmpty() or not flat.area():
        raise WaterGeeError(tr("The area is empty. Draw or choose polygons that cover ground."))
    # Not every CRS can be written in the older WKT 1.
    return Area(flat.asWkt(), crs.toWkt(QgsCoordinateReferenceSystem.WktVariant.WKT_PREFERRED))


def _united(source: QgsFeatureSource) -> QgsGeometry:
    """Return all features as one geometry."""
    geometries = [feature.geometry() for feature in source.getFeatures() if feature.hasGeometry()]
    if not geometries:
        raise WaterGeeError(tr("The area contains no polygons. Add at least one."))
    valid = [each if each.isGeosValid() else each.makeValid() for each in geometries]
    return QgsGeometry.unaryUnion(valid)
