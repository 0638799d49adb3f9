"""A run as text: for Processing's history, for a shell and for Python."""

from __future__ import annotations

import json
import shlex
from collections.abc import Mapping
from typing import Any

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingUtils,
    QgsProperty,
)
from qgis.gui import QgsGui

Parameters = Mapping[str, Any]


def as_python(
    algorithm: QgsProcessingAlgorithm, parameters: Parameters, context: QgsProcessingContext
) -> str:
    """Return a run as a line of Python."""
    return algorithm.asPythonCommand(dict(parameters), context)


def as_qgis_process(
    algorithm: QgsProcessingAlgorithm, parameters: Parameters, context: QgsProcessingContext
) -> str:
    """Return a run as a command of qgis_process, one option for each value that is given."""
    words = ["qgis_process", "run", algorithm.id(), "--"]
    for name, value in parameters.items():
        for text in _texts(value, context):
            words.append(f"{name}={text}")
    return " ".join(shlex.quote(word) for word in words)


def _texts(value: object, context: QgsProcessingContext) -> list[str]:
    """Return a value as qgis_process takes it; several for a list, none for nothing."""
    if isinstance(value, (list, tuple)):
        return [text for one in value for text in _texts(one, context)]
    if isinstance(value, QgsProcessingOutputLayerDefinition):
        value = value.sink
    if isinstance(value, QgsProcessingFeatureSourceDefinition):
        value = value.source
    if isinstance(value, QgsProperty):
        value = value.staticValue()
    if value is None or value == "":
        return []
    if isinstance(value, bool):
        return [str(value).lower()]
    layer = QgsProcessingUtils.mapLayerFromString(str(value), context, False)
    return [layer.source() if layer else str(value)]


def add(
    algorithm: QgsProcessingAlgorithm, parameters: Parameters, context: QgsProcessingContext
) -> None:
    """Enter a run in Processing's history."""
    command = as_python(algorithm, parameters, context)
    if not hasattr(QgsGui, "historyProviderRegistry"):  # before QGIS 3.24
        from processing.core.ProcessingLog import (  # pyright: ignore[reportMissingImports]
            ProcessingLog,
        )

        ProcessingLog.addToLog(command)
        return
    entry = {
        "python_command": command,
        "algorithm_id": algorithm.id(),
        "parameters": json.loads(
            json.dumps(algorithm.asMap(dict(parameters), context)["inputs"], default=str)
        ),
        "process_command": as_qgis_process(algorithm, parameters, context),
    }
    QgsGui.historyProviderRegistry().addEntry("processing", entry)
