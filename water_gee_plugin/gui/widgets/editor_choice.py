"""Which editor a parameter of an algorithm gets."""

from __future__ import annotations

from qgis.core import (
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
)

from .editors import ChoiceEditor, Editor, NumberEditor, SeveralEditor, SwitchEditor, TextEditor
from .path_editors import PathEditor, RasterEditor
from .time_editors import MonthsEditor


def editor_for(definition: QgsProcessingParameterDefinition) -> Editor:
    """Return the editor that suits a parameter."""
    name, default = definition.name(), definition.defaultValue()
    if name == "MONTHS":
        return MonthsEditor(default)
    if isinstance(definition, QgsProcessingParameterEnum):
        if definition.allowMultiple():
            return SeveralEditor(name, definition.options(), default)
        return ChoiceEditor(name, definition.options(), default)
    if isinstance(definition, QgsProcessingParameterNumber):
        return NumberEditor(definition)
    if isinstance(definition, QgsProcessingParameterBoolean):
        return SwitchEditor(definition.description(), bool(default))
    if isinstance(definition, QgsProcessingParameterRasterLayer):
        return RasterEditor()
    return _path_editor(definition) or TextEditor(str(default or ""))


def _path_editor(definition: QgsProcessingParameterDefinition) -> PathEditor | None:
    """Return the editor of a file or folder parameter, None for another kind."""
    if isinstance(definition, QgsProcessingParameterFolderDestination):
        return PathEditor(PathEditor.FOLDER)
    if isinstance(definition, QgsProcessingParameterFileDestination):
        return PathEditor(PathEditor.SAVE, definition.fileFilter())
    if isinstance(definition, QgsProcessingParameterRasterDestination):
        return PathEditor(PathEditor.SAVE, "GeoTIFF (*.tif)")
    if isinstance(definition, QgsProcessingParameterFile):
        if definition.behavior() == QgsProcessingParameterFile.Behavior.Folder:
            return PathEditor(PathEditor.FOLDER)
        if definition.extension():
            return PathEditor(PathEditor.FILE, f"*.{definition.extension()}")
        return PathEditor(PathEditor.EITHER)
    return None
