"""Maps over several UTM zones as parameters and outputs: the CRS that joins them, and their own."""

from __future__ import annotations

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingOutputMultipleLayers,
    QgsProcessingParameterCrs,
)

from ..base import AnyAlgorithm, Parameters, tr


def add_crs(algorithm: AnyAlgorithm) -> None:
    """Add the CRS of a map over several zones."""
    algorithm.add(
        QgsProcessingParameterCrs("CRS", tr("CRS of the map"), optional=True),
        tr(
            "Only used if the tiles lie in several UTM zones. Each zone has a map on its own "
            "pixel grid beside the map (map_zone20.tif), and the map joins them in this CRS by "
            "nearest neighbor. If empty: the CRS of the zone with most of the area. EPSG:6933 is "
            "true to area everywhere. Any projected CRS in metres will do."
        ),
        advanced=True,
    )


def crs_of(algorithm: AnyAlgorithm, parameters: Parameters, context: QgsProcessingContext) -> str:
    """Return the CRS as a code or WKT, '' when none is given."""
    crs = algorithm.parameterAsCrs(parameters, "CRS", context)
    return (crs.authid() or crs.toWkt()) if crs.isValid() else ""


def add_zone_maps(algorithm: AnyAlgorithm) -> None:
    """Add the maps of the zones as an output."""
    algorithm.addOutput(QgsProcessingOutputMultipleLayers("ZONES", tr("Maps of the UTM zones")))
