"""Water bodies as a parameter: polygons of a layer, each with an id."""

from __future__ import annotations

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessingContext,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
)

from ...engine.requests import Outlines
from ...engine.support.errors import WaterGeeError
from ...engine.water.bodies.extraction import BODY
from ..base import VECTOR_POLYGON, AnyAlgorithm, Parameters, tr
from .place import as_area


def add_outlines(
    algorithm: AnyAlgorithm, name: str, title: str, text: str, optional: bool = False
) -> None:
    """Add a layer of bodies, and the field that has their ids: the layer's name and _FIELD."""
    algorithm.add(
        QgsProcessingParameterFeatureSource(name, title, VECTOR_POLYGON, optional=optional), text
    )
    algorithm.add(
        QgsProcessingParameterField(
            f"{name}_FIELD", tr("ID field"), parentLayerParameterName=name, optional=True
        ),
        tr(
            "The field that tells one water body from another. If empty: the field body, "
            "otherwise the number of the feature."
        ),
        advanced=True,
    )


def outlines_of(
    algorithm: AnyAlgorithm, parameters: Parameters, name: str, context: QgsProcessingContext
) -> tuple[Outlines, str]:
    """Return the bodies' ids and polygons, and their CRS; nothing where no layer is given."""
    source = algorithm.parameterAsSource(parameters, name, context)
    if source is None:
        return (), ""
    field = algorithm.text(parameters, f"{name}_FIELD", context) or BODY
    known = source.fields().lookupField(field) >= 0
    if not known and field != BODY:
        raise WaterGeeError(
            tr("The polygons have no field '{field}'. Available fields: {names}.").format(
                field=field, names=", ".join(source.fields().names()) or tr("none")
            )
        )
    crs = source.sourceCrs()
    outlines = tuple(
        (str(feature[field] if known else feature.id()), as_area(feature.geometry(), crs).wkt)
        for feature in source.getFeatures()
        if feature.hasGeometry()
    )
    return outlines, crs.toWkt(QgsCoordinateReferenceSystem.WktVariant.WKT_PREFERRED)
