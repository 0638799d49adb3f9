"""Water maps of several periods as a parameter."""

from __future__ import annotations

from qgis.core import (
    QgsMapLayer,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingParameterMultipleLayers,
)

from ..base import AnyAlgorithm, Parameters


def add_maps(
    algorithm: AnyAlgorithm, name: str, title: str, text: str, optional: bool = False
) -> None:
    """Add a list of maps."""
    rasters = QgsProcessing.SourceType.TypeRaster
    algorithm.add(
        QgsProcessingParameterMultipleLayers(name, title, rasters, optional=optional), text
    )


def maps_of(
    algorithm: AnyAlgorithm, parameters: Parameters, name: str, context: QgsProcessingContext
) -> tuple[str, ...]:
    """Return the files of a list of maps."""
    layers: list[QgsMapLayer] = algorithm.parameterAsLayerList(parameters, name, context)
    return tuple(layer.source() for layer in layers or ())
