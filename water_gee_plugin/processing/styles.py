"""How results look when they load: class names beside the colours that the files carry."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from qgis.core import (
    QgsColorRampShader,
    QgsMapLayer,
    QgsPalettedRasterRenderer,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingLayerPostProcessorInterface,
    QgsRasterLayer,
    QgsRasterShader,
    QgsSingleBandPseudoColorRenderer,
)
from qgis.PyQt.QtGui import QColor

from ..engine.rasters.tiles import CLASSES
from ..engine.water.changes import CHANGE_CLASSES
from .algorithm import tr

#: Processing does not own Python's post-processors: one that is collected styles nothing.
_KEPT: dict[str, QgsProcessingLayerPostProcessorInterface] = {}

_PROBABILITY_COLOURS = ((0.0, "#f7f3e8"), (0.5, "#8fc1e0"), (1.0, "#084a91"))
#: Percent of looks that show water; what is seldom wet is told from what never is.
_OCCURRENCE_COLOURS = ((0, "#f7f3e8"), (1, "#f2c4c4"), (50, "#9b7fc9"), (100, "#0a2a8f"))


def style_map(path: str, context: QgsProcessingContext) -> None:
    """Style a water map when it loads."""
    _when_loaded(path, context, _ClassStyle(CLASSES))


def style_changes(path: str, context: QgsProcessingContext) -> None:
    """Style what a correction changed when it loads."""
    _when_loaded(path, context, _ClassStyle(CHANGE_CLASSES))


def style_probability(path: str, context: QgsProcessingContext) -> None:
    """Style a probability raster when it loads."""
    _when_loaded(
        path, context, _RampStyle([(v, colour, f"{v:.0%}") for v, colour in _PROBABILITY_COLOURS])
    )


def style_occurrence(path: str, context: QgsProcessingContext) -> None:
    """Style a raster of how often ground is water when it loads."""
    _when_loaded(
        path, context, _RampStyle([(v, colour, f"{v} %") for v, colour in _OCCURRENCE_COLOURS])
    )


def _when_loaded(
    path: str, context: QgsProcessingContext, style: QgsProcessingLayerPostProcessorInterface
) -> None:
    """Let a post-processor style the layer of `path`, where it will be loaded."""
    if path and context.willLoadLayerOnCompletion(path):
        _KEPT[path] = style
        context.layerToLoadOnCompletionDetails(path).setPostProcessor(style)


class _ClassStyle(QgsProcessingLayerPostProcessorInterface):
    """Colours and names of classes."""

    def __init__(self, classes: Mapping[int, tuple[str, tuple[int, int, int]]]) -> None:
        """Style these classes: value → name and colour."""
        super().__init__()
        self._classes = classes

    def postProcessLayer(
        self, layer: QgsMapLayer, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        """Set the paletted renderer."""
        if not isinstance(layer, QgsRasterLayer):
            return
        classes = [
            QgsPalettedRasterRenderer.Class(value, QColor(*colour), tr(name.capitalize()))
            for value, (name, colour) in self._classes.items()
        ]
        layer.setRenderer(QgsPalettedRasterRenderer(layer.dataProvider(), 1, classes))
        layer.triggerRepaint()


class _RampStyle(QgsProcessingLayerPostProcessorInterface):
    """A ramp from land to water."""

    def __init__(self, stops: Sequence[tuple[float, str, str]]) -> None:
        """Pass through these stops: value, colour, label."""
        super().__init__()
        self._stops = list(stops)

    def postProcessLayer(
        self, layer: QgsMapLayer, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        """Set the pseudo-colour renderer."""
        if not isinstance(layer, QgsRasterLayer):
            return
        low, high = self._stops[0][0], self._stops[-1][0]
        ramp = QgsColorRampShader(low, high)
        ramp.setColorRampItemList(
            [
                QgsColorRampShader.ColorRampItem(value, QColor(colour), label)
                for value, colour, label in self._stops
            ]
        )
        shader = QgsRasterShader()
        shader.setRasterShaderFunction(ramp)
        renderer = QgsSingleBandPseudoColorRenderer(layer.dataProvider(), 1, shader)
        renderer.setClassificationMin(low)
        renderer.setClassificationMax(high)
        layer.setRenderer(renderer)
        layer.triggerRepaint()
