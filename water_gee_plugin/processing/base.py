"""The thin base of all algorithms: texts, checks before the run, and the job."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProcessingUtils,
)
from qgis.PyQt.QtGui import QIcon

from .. import resource_files
from ..engine import jobs
from ..engine.support.errors import WaterGeeError
from ..runner import interpreter as environment
from ..runner import run as engine_runner
from ..translation import localized, tr

Parameters = dict[str, Any]
Results = dict[str, Any]


class WaterGeeAlgorithm(QgsProcessingAlgorithm):
    """One step of the method; a subclass says what it takes, checks and asks of the engine."""

    #: The algorithm's id, which is also its job's name and its icon's.
    NAME = ""
    TITLE = ""
    GROUP = ""
    SUMMARY = ""
    TAGS: tuple[str, ...] = ()

    def name(self) -> str:
        """Return the id within the provider."""
        return self.NAME

    def displayName(self) -> str:
        """Return the name in the toolbox."""
        return tr(self.TITLE)

    def group(self) -> str:
        """Return the group in the toolbox."""
        return tr(self.GROUP)

    def groupId(self) -> str:
        """Return the group's id; shipped models name theirs by it."""
        return self.GROUP

    def icon(self) -> QIcon:
        """Return the algorithm's icon."""
        return resource_files.icon(self.NAME)

    def svgIconPath(self) -> str:
        """Return the icon's path, for the modeler."""
        return str(resource_files.path("icons", f"{self.NAME}.svg"))

    def tags(self) -> list[str]:
        """Return further words that find the algorithm."""
        return [tr(tag) for tag in ("water", "landsat", *self.TAGS)]

    def shortDescription(self) -> str:
        """Return one sentence of what it does."""
        return re.split(r"\. |。", tr(self.SUMMARY))[0]

    def shortHelpString(self) -> str:
        """Return the help: what it does, then every parameter."""
        rows = [
            f"<dt><b>{p.description()}</b></dt><dd>{p.help()}</dd>"
            for p in self.parameterDefinitions()
            if p.help()
        ]
        return f"<p>{tr(self.SUMMARY)}</p><dl>{''.join(rows)}</dl>"

    def createInstance(self) -> WaterGeeAlgorithm:
        """Return a fresh algorithm."""
        return type(self)()

    def add(
        self, parameter: QgsProcessingParameterDefinition, text: str, advanced: bool = False
    ) -> None:
        """Add a parameter with its help."""
        parameter.setHelp(text)
        if advanced:
            flag = QgsProcessingParameterDefinition.Flag.FlagAdvanced
            parameter.setFlags(parameter.flags() | flag)
        self.addParameter(parameter)

    def add_number_output(self, name: str, description: str) -> None:
        """Add a number that chains and scripts can use."""
        self.addOutput(QgsProcessingOutputNumber(name, description))

    def add_seed(self) -> None:
        """Add the seed that makes a run reproducible."""
        kind = QgsProcessingParameterNumber.Type.Integer
        self.add(
            QgsProcessingParameterNumber("SEED", tr("Seed"), kind, 0, minValue=0),
            tr("The same seed, input and settings give the same result."),
            advanced=True,
        )

    def add_tiles(self) -> None:
        """Add the tile set to work on."""
        folder = QgsProcessingParameterFile.Behavior.Folder
        self.add(
            QgsProcessingParameterFile("TILES", tr("Tile set"), folder),
            tr("The folder that Cut tiles made; it holds tiles.gpkg."),
        )

    def canExecute(self) -> tuple[bool, str]:
        """Return whether the engine has what the job needs, and what to do when not."""
        problem = environment.missing(jobs.JOBS[self.NAME].needs)
        return not problem, problem

    def checkParameterValues(
        self, parameters: Parameters, context: QgsProcessingContext
    ) -> tuple[bool, str]:
        """Return whether the run can start: types first, then what the subclass checks."""
        if missing := self._missing(parameters):
            return False, missing
        good, problem = super().checkParameterValues(self._named(parameters), context)
        if not good:
            return good, problem
        try:
            self.check(parameters, context)
        except WaterGeeError as error:
            return False, localized(error.text)
        return True, ""

    def _missing(self, parameters: Parameters) -> str:
        """Return what to tell when a file or folder that must be given is not."""
        optional = QgsProcessingParameterDefinition.Flag.FlagOptional
        for definition in self.parameterDefinitions():
            given = parameters.get(definition.name(), definition.defaultValue())
            needed = definition.flags() & optional != optional
            path = isinstance(definition, QgsProcessingParameterFile)
            if path and needed and given in (None, ""):
                return tr("{title} is missing. {help}").format(
                    title=definition.description(), help=definition.help()
                )
        return ""

    def check(self, parameters: Parameters, context: QgsProcessingContext) -> None:
        """Raise WaterGeeError for what can be known to be wrong before the run."""

    def run_job(
        self, values: Mapping[str, object], feedback: QgsProcessingFeedback | None
    ) -> dict[str, Any]:
        """Run the algorithm's job, in an engine process when it needs packages of its own."""
        here = not jobs.JOBS[self.NAME].needs
        return engine_runner.run(self.NAME, values, feedback or QgsProcessingFeedback(), here)

    def path(self, parameters: Parameters, name: str, context: QgsProcessingContext) -> str:
        """Return a file parameter's path; the name or id of a raster layer will do as well."""
        text = self.parameterAsString(parameters, name, context).strip()
        if text and not Path(text).exists():
            layer = QgsProcessingUtils.mapLayerFromString(text, context, False)
            text = layer.source() if layer else text
        return text

    def layer_path(self, parameters: Parameters, name: str, context: QgsProcessingContext) -> str:
        """Return the file of a raster layer parameter, '' when it is not given."""
        layer = self.parameterAsRasterLayer(parameters, name, context)
        return layer.source() if layer else ""

    def destination(self, parameters: Parameters, name: str, context: QgsProcessingContext) -> str:
        """Return a destination's path, '' when it is not given."""
        return self.parameterAsString(parameters, name, context) and self.parameterAsFileOutput(
            parameters, name, context
        )

    def optional_layer(
        self, parameters: Parameters, name: str, context: QgsProcessingContext
    ) -> str:
        """Return a raster destination's path, '' when it is not given."""
        return (
            self.parameterAsOutputLayer(parameters, name, context) if parameters.get(name) else ""
        )

    def destination_or_temporary(
        self, parameters: Parameters, name: str, context: QgsProcessingContext, file_name: str
    ) -> str:
        """Return a destination's path, a temporary one when it is not given."""
        given = self.destination(parameters, name, context)
        return given or QgsProcessingUtils.generateTempFilename(file_name)

    def text(self, parameters: Parameters, name: str, context: QgsProcessingContext) -> str:
        """Return a text parameter."""
        return self.parameterAsString(parameters, name, context).strip()

    def option(self, parameters: Parameters, name: str, context: QgsProcessingContext) -> str:
        """Return the chosen option's name.

        A number will do as well: the help that qgis_process prints asks for one.
        """
        return self.parameterAsEnumString(self._named(parameters), name, context)

    def _named(self, parameters: Parameters) -> Parameters:
        """Return the parameters with options' numbers replaced by their names."""
        named = dict(parameters)
        for definition in self.parameterDefinitions():
            given = str(parameters.get(definition.name()))
            if isinstance(definition, QgsProcessingParameterEnum) and given.isdigit():
                options = definition.options()
                named[definition.name()] = dict(enumerate(options)).get(int(given), given)
        return named

    def optional_number(
        self, parameters: Parameters, name: str, context: QgsProcessingContext
    ) -> float | None:
        """Return a number, None when it is not given."""
        if parameters.get(name) in (None, ""):
            return None
        return self.parameterAsDouble(parameters, name, context)


VECTOR_POLYGON = [QgsProcessing.SourceType.TypeVectorPolygon]
