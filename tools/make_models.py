"""Writes resources/models/*.model3: the shipped chains of our algorithms.

Run it with the Python that has QGIS: ``.venv/bin/python tools/make_models.py``.
"""

from __future__ import annotations

import sys
from pathlib import Path

from qgis.core import (
    QgsApplication,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QPointF

TOP = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(TOP))
Source = QgsProcessingModelChildParameterSource


def main() -> None:
    """Write every model."""
    application = QgsApplication([], False)
    application.initQgis()
    from water_gee_plugin.processing.provider import WaterGeeProvider

    provider = WaterGeeProvider()  # keep it: the registry holds no Python reference
    QgsApplication.processingRegistry().addProvider(provider)
    folder = TOP / "resources" / "models"
    folder.mkdir(parents=True, exist_ok=True)
    steps().toFile(str(folder / "mapscenebysteps.model3"))
    application.exitQgis()


def steps() -> QgsProcessingModelAlgorithm:
    """Return the five steps of Map scene as a chain to look at and change."""
    from water_gee_plugin.engine.water.labels import making

    model = QgsProcessingModelAlgorithm("mapscenebysteps", "Maps")
    model.setHelpContent(
        {
            "ALG_DESC": "The five steps of Map scene, one after another: cut tiles, make labels, "
            "correct labels, train model, map water. Open it in the modeler to change a step."
        }
    )
    integer = QgsProcessingParameterNumber.Type.Integer
    definitions = (
        QgsProcessingParameterFile("INPUT", "Scene", fileFilter="All files (*)"),
        QgsProcessingParameterString("BANDS", "Band map", optional=True),
        QgsProcessingParameterString("SCALE", "Scale", optional=True),
        QgsProcessingParameterString("OFFSET", "Offset", optional=True),
        QgsProcessingParameterRasterLayer("DEM", "Elevation (DEM)", optional=True),
        QgsProcessingParameterEnum(
            "LABEL_SOURCE",
            "Label source",
            list(making.SOURCES),
            defaultValue=making.AUTO,
            usesStaticStrings=True,
        ),
        QgsProcessingParameterNumber("SEED", "Seed", integer, 0, minValue=0),
    )
    for place, definition in enumerate(definitions):
        _add_parameter(model, definition, place)

    def given(name: str) -> list[Source]:
        """Return a parameter of the model."""
        return [Source.fromModelParameter(name)]

    def made(step: str, output: str = "OUTPUT") -> list[Source]:
        """Return an output of an earlier step."""
        return [Source.fromChildOutput(step, output)]

    scene = {name: given(name) for name in ("INPUT", "BANDS", "SCALE", "OFFSET", "DEM")}
    _add_step(model, "cut", "cuttiles", scene, 0)
    _add_step(
        model, "label", "makelabels", {"TILES": made("cut"), "SOURCE": given("LABEL_SOURCE")}, 1
    )
    correct = {"TILES": made("cut"), "LABELS": made("label"), "SEED": given("SEED")}
    _add_step(model, "correct", "correctlabels", correct, 2)
    train = {"TILES": made("cut"), "LABELS": made("correct"), "SEED": given("SEED")}
    _add_step(model, "train", "trainmodel", train, 3)
    _add_step(model, "map", "mapwater", {"INPUT": made("cut"), "MODEL": made("train")}, 4, "map")
    return model


def _add_parameter(
    model: QgsProcessingModelAlgorithm, definition: QgsProcessingParameterDefinition, place: int
) -> None:
    """Add an input of the model."""
    component = QgsProcessingModelParameter(definition.name())
    component.setPosition(QPointF(120 + 220 * place, 60))
    model.addModelParameter(definition, component)


def _add_step(
    model: QgsProcessingModelAlgorithm,
    step: str,
    algorithm: str,
    parameters: dict[str, list[Source]],
    place: int,
    output: str = "",
) -> None:
    """Add a step; with `output` its OUTPUT becomes one of the model's."""
    child = QgsProcessingModelChildAlgorithm(f"watergee:{algorithm}")
    child.setChildId(step)
    child.setDescription(child.algorithm().displayName())
    for name, sources in parameters.items():
        child.addParameterSources(name, sources)
    child.setPosition(QPointF(240, 200 + 110 * place))
    if output:
        final = QgsProcessingModelOutput(output, "Water map")
        final.setDescription("Water map")
        final.setChildId(step)
        final.setChildOutputName("OUTPUT")
        final.setMandatory(True)
        final.setPosition(QPointF(480, 200 + 110 * place))
        child.setModelOutputs({output: final})
    model.addChildAlgorithm(child)


if __name__ == "__main__":
    main()
