"""How layers look: the styles of ``resources/styles``, with class names in the user's language."""

from __future__ import annotations

import datetime
from contextlib import suppress
from html import escape
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsCategorizedSymbolRenderer,
    QgsDateTimeRange,
    QgsMapLayer,
    QgsPalettedRasterRenderer,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingLayerPostProcessorInterface,
    QgsRasterLayer,
    QgsSingleBandPseudoColorRenderer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDate, QDateTime, Qt, QTime

from .. import resource_files
from ..engine.rasters.reading import open_raster
from ..engine.support.errors import WaterGeeError
from ..engine.water.period_dates import Days, days_in
from .base import tr

#: Processing does not own Python's post-processors: one that is collected styles nothing.
_KEPT: dict[str, QgsProcessingLayerPostProcessorInterface] = {}


def style_map(path: str, context: QgsProcessingContext) -> None:
    """Style a water map, now and wherever it is opened later."""
    _style_raster(path, context, "water_map")


def style_changes(path: str, context: QgsProcessingContext) -> None:
    """Style what a correction changed, now and wherever it is opened later."""
    _style_raster(path, context, "changes")


def style_probability(path: str, context: QgsProcessingContext) -> None:
    """Style a probability raster as doubt, now and wherever it is opened later."""
    _style_raster(path, context, "probability")


def style_occurrence(path: str, context: QgsProcessingContext) -> None:
    """Style a raster of how often ground is water, now and wherever it is opened later."""
    _style_raster(path, context, "occurrence")


def style_grid(path: str, context: QgsProcessingContext) -> None:
    """Style a grid of tiles when it loads."""
    _when_loaded(path, context, "tile_grid")


def style_bodies(path: str, context: QgsProcessingContext) -> None:
    """Style polygons of water bodies when they load."""
    _when_loaded(path, context, "water_bodies")


def style_water_change(path: str, context: QgsProcessingContext, single: bool) -> None:
    """Style a raster of how water changed, of two single maps or of spans."""
    _style_raster(path, context, "gain_and_loss" if single else "transitions")


def style_seasonality(path: str, context: QgsProcessingContext) -> None:
    """Style a raster of months with water."""
    _style_raster(path, context, "seasonality")


def apply(layer: QgsMapLayer, name: str) -> None:
    """Give a layer one of the styles, and the time that its file tells."""
    layer.loadNamedStyle(str(resource_files.path("styles", f"{name}.qml")))
    words = _class_names()
    renderer = layer.renderer()
    if isinstance(layer, QgsRasterLayer) and isinstance(renderer, QgsPalettedRasterRenderer):
        for index, entry in enumerate(renderer.classes()):
            renderer.setLabel(index, words.get(entry.label, entry.label))
    elif isinstance(renderer, QgsSingleBandPseudoColorRenderer):
        shader = renderer.shader().rasterShaderFunction()
        items = shader.colorRampItemList()
        for item in items:
            item.label = words.get(item.label, item.label)
        shader.setColorRampItemList(items)
    elif isinstance(layer, QgsVectorLayer) and isinstance(renderer, QgsCategorizedSymbolRenderer):
        for index, category in enumerate(renderer.categories()):
            renderer.updateCategoryLabel(index, words.get(category.label(), category.label()))
    if isinstance(layer, QgsRasterLayer):
        set_time(layer, _days_told(layer))
    layer.legendChanged.emit()
    layer.triggerRepaint()


def _days_told(layer: QgsRasterLayer) -> Days | None:
    """Return the days that a layer's file tells."""
    try:
        return days_in(open_raster(layer.source()).GetMetadata())
    except WaterGeeError:  # it is none of our files
        return None


def set_time(layer: QgsRasterLayer, days: Days | None) -> None:
    """Give a layer its time where that is known, so that the temporal controller plays it."""
    if days is None:
        return
    after = days.end + datetime.timedelta(1)
    shown = QgsDateTimeRange(_midnight(days.start), _midnight(after), includeEnd=False)
    time = layer.temporalProperties()
    time.setMode(Qgis.RasterTemporalMode.FixedTemporalRange)
    time.setFixedTemporalRange(shown)
    time.setIsActive(True)


def _midnight(day: datetime.date) -> QDateTime:
    return QDateTime(QDate(day.year, day.month, day.day), QTime(0, 0), Qt.TimeSpec.UTC)


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
        "0 %: land": tr("0 %: land"),
        "50 %: doubtful": tr("50 %: doubtful"),
        "100 %: water": tr("100 %: water"),
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


def _style_raster(path: str, context: QgsProcessingContext, name: str) -> None:
    """Style a raster when it loads, and put its style beside it: QGIS takes that up by itself.

    A style that lies there already is the user's own, and stays.
    """
    _when_loaded(path, context, name)
    if not Path(path).is_file():  # an output that was not asked for is ''
        return
    beside = Path(path).with_suffix(".qml")
    if not beside.exists():
        with suppress(OSError):  # a map without a style is still a map
            beside.write_text(_in_the_users_language(name), encoding="utf-8")


def _in_the_users_language(name: str) -> str:
    """Return a style's text with its class names translated."""
    text = resource_files.path("styles", f"{name}.qml").read_text(encoding="utf-8")
    for word, said in _class_names().items():
        text = text.replace(f'label="{word}"', f'label="{escape(said)}"')
    return text


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
