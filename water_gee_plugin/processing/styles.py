"""How layers look: the styles of ``resources/styles``, with class names in the user's language."""

from __future__ import annotations

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsMapLayer,
    QgsPalettedRasterRenderer,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingLayerPostProcessorInterface,
    QgsRasterLayer,
    QgsVectorLayer,
)

from .. import resource_files
from .base import tr

#: Processing does not own Python's post-processors: one that is collected styles nothing.
_KEPT: dict[str, QgsProcessingLayerPostProcessorInterface] = {}


def style_map(path: str, context: QgsProcessingContext) -> None:
    """Style a water map when it loads."""
    _when_loaded(path, context, "water_map")


def style_changes(path: str, context: QgsProcessingContext) -> None:
    """Style what a correction changed when it loads."""
    _when_loaded(path, context, "changes")


def style_probability(path: str, context: QgsProcessingContext) -> None:
    """Style a probability raster when it loads."""
    _when_loaded(path, context, "probability")


def style_occurrence(path: str, context: QgsProcessingContext) -> None:
    """Style a raster of how often ground is water when it loads."""
    _when_loaded(path, context, "occurrence")


def style_grid(path: str, context: QgsProcessingContext) -> None:
    """Style a grid of tiles when it loads."""
    _when_loaded(path, context, "tile_grid")


def style_bodies(path: str, context: QgsProcessingContext) -> None:
    """Style polygons of water bodies when they load."""
    _when_loaded(path, context, "water_bodies")


def style_water_change(path: str, context: QgsProcessingContext, single: bool) -> None:
    """Style a raster of how water changed when it loads, of two single maps or of spans."""
    _when_loaded(path, context, "gain_and_loss" if single else "transitions")


def style_seasonality(path: str, context: QgsProcessingContext) -> None:
    """Style a raster of months with water when it loads."""
    _when_loaded(path, context, "seasonality")


def apply(layer: QgsMapLayer, name: str) -> None:
    """Give a layer one of the styles."""
    layer.loadNamedStyle(str(resource_files.path("styles", f"{name}.qml")))
    words = _class_names()
    renderer = layer.renderer()
    if isinstance(layer, QgsRasterLayer) and isinstance(renderer, QgsPalettedRasterRenderer):
        for index, entry in enumerate(renderer.classes()):
            renderer.setLabel(index, words.get(entry.label, entry.label))
    elif isinstance(layer, QgsVectorLayer) and isinstance(renderer, QgsCategorizedSymbolRenderer):
        for index, category in enumerate(renderer.categories()):
            renderer.updateCategoryLabel(index, words.get(category.label(), category.label()))
    layer.legendChanged.emit()
    layer.triggerRepaint()


def class_name(name: str) -> str:
    """Return what a class of the engine is called in the user's language."""
    title = name.capitalize()
    return _class_names().get(title, title)


def _class_names() -> dict[str, str]:
    """Return what the styles' classes are called in the user's language."""
    return {
        "Land": tr("Land"),
        "Water": tr("Water"),
        "Kept": tr("Kept"),
        "Water added": tr("Water added"),
        "Water removed": tr("Water removed"),
        "Waiting": tr("Waiting"),
        "Being fetched": tr("Downloading"),
        "Done": tr("Done"),
        "Nothing seen": tr("No observation"),
        "Failed": tr("Failed"),
        "No water": tr("No water"),
        "Permanent": tr("Permanent"),
        "New permanent": tr("New permanent"),
        "Lost permanent": tr("Lost permanent"),
        "Seasonal": tr("Seasonal"),
        "New seasonal": tr("New seasonal"),
        "Lost seasonal": tr("Lost seasonal"),
        "Seasonal to permanent": tr("Seasonal to permanent"),
        "Permanent to seasonal": tr("Permanent to seasonal"),
        "Ephemeral permanent": tr("Ephemeral permanent"),
        "Ephemeral seasonal": tr("Ephemeral seasonal"),
        "Water in both": tr("Water in both"),
        "Gain": tr("Gain"),
        "Loss": tr("Loss"),
    }


def _when_loaded(path: str, context: QgsProcessingContext, name: str) -> None:
    """Let a post-processor style the layer of `path`, where it will be loaded."""
    if path and context.willLoadLayerOnCompletion(path):
        _KEPT[path] = _Style(name)
        context.layerToLoadOnCompletionDetails(path).setPostProcessor(_KEPT[path])


class _Style(QgsProcessingLayerPostProcessorInterface):
    """Gives a layer its style once it is in the project."""

    def __init__(self, name: str) -> None:
        """Give the style of a name."""
        super().__init__()
        self._name = name

    def postProcessLayer(
        self, layer: QgsMapLayer, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        """Set the renderer."""
        apply(layer, self._name)
