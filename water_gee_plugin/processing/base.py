"""The thin base of all algorithms: texts, checks before the run, and the job."""

from __future__ import annotations

import re
from dataclasses import fields, replace
from pathlib import Path
from typing import Any, ClassVar, Generic, TypeVar, cast

from qgis.core import (
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsProcessingUtils,
)
from qgis.PyQt.QtGui import QIcon

from .. import resource_files
from ..engine import jobs
from ..engine.guard import require_apart
from ..engine.requests import AssessAccuracy, Request
from ..engine.support.errors import WaterGeeError
from ..runner import interpreter
from ..runner.run import run
from ..translation import localized, tr

#: The provider's id.
PROVIDER = "watergee"

Parameters = dict[str, Any]
Results = dict[str, Any]
Asked = TypeVar("Asked", bound=Request[Any])
Given = TypeVar("Given")


class WaterGeeAlgorithm(QgsProcessingAlgorithm, Generic[Asked, Given]):
    """One step of the method: its parameters make a request, the engine gives a result.

    A subclass names its request, defines its parameters, makes the request of them, checks it, and
    says what becomes of the result. The request is made in the thread that layers live in.
    """

    #: What the engine is asked; the algorithm's id and its icon bear the job's name.
    REQUEST: ClassVar[type[Request[Any]]]
    TITLE = ""
    GROUP = ""
    SUMMARY = ""
    TAGS: tuple[str, ...] = ()
    #: The names of layers' destinations, by the paths that a request has for them.
    _layers: dict[str, str]

    def name(self) -> str:
        """Return the id within the provider."""
        return self.REQUEST.job

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
        return resource_files.icon(self.name())

    def svgIconPath(self) -> str:
        """Return the icon's path, for the modeler."""
        return str(resource_files.path("icons", f"{self.name()}.svg"))

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

    def add_coding(self) -> None:
        """Add which values mean water, and which land."""
        for name, label, default in (
            ("WATER_VALUES", tr("Values that mean water"), AssessAccuracy.water_values),
            ("LAND_VALUES", tr("Values that mean land"), AssessAccuracy.land_values),
        ):
            self.add(
                QgsProcessingParameterString(name, label, default),
                tr("Values separated by commas. All others are named, not used."),
            )

    def add_tiles(self) -> None:
        """Add the tile set to work on."""
        folder = QgsProcessingParameterFile.Behavior.Folder
        self.add(
            QgsProcessingParameterFile("TILES", tr("Tile set"), folder),
            tr("The folder created by Cut tiles or Download tiles. It contains tiles.gpkg."),
        )

    def canExecute(self) -> tuple[bool, str]:
        """Return whether the engine has what the job needs, and what to do when not."""
        problem = interpreter.missing(jobs.JOBS[self.name()].needs)
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
        self._layers = {}
        try:
            request = self.request(parameters, context)
            require_apart(request)
            self.check(request, parameters, context)
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
                return tr("{title} is required. {help}").format(
                    title=definition.description(), help=definition.help()
                )
        return ""

    def request(self, parameters: Parameters, context: QgsProcessingContext) -> Asked:
        """Return what the parameters ask of the engine; WaterGeeError when they cannot."""
        raise NotImplementedError

    def check(self, request: Asked, parameters: Parameters, context: QgsProcessingContext) -> None:
        """Raise WaterGeeError for what can be known to be wrong before the run."""

    def results(
        self,
        given: Given,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> Results:
        """Return the algorithm's outputs."""
        raise NotImplementedError

    def runs_here(self, request: Asked) -> bool:
        """Return whether the job runs in this process; else it has an engine process."""
        return not jobs.JOBS[request.job].needs

    def prepareAlgorithm(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> bool:
        """Make the request: layers must not be touched from another thread."""
        self._layers = {}
        try:
            self._request = self.request(parameters, context)
        except WaterGeeError as error:
            feedback.reportError(localized(error.text), True)
            return False
        return True

    def processAlgorithm(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> Results:
        """Do the job, and say what came of it."""
        given = self.run_job(self._as_layers(self._request, parameters, context), feedback)
        try:
            return self.results(given, parameters, context, feedback)
        except WaterGeeError as error:
            raise QgsProcessingException(localized(error.text)) from error

    def _as_layers(
        self, request: Asked, parameters: Parameters, context: QgsProcessingContext
    ) -> Asked:
        """Return the request with its layers where QGIS will look for their layers."""
        moved = {
            field.name: self.parameterAsOutputLayer(parameters, self._layers[path], context)
            for field in fields(cast(Any, request))
            if (path := getattr(request, field.name)) in list(self._layers)
        }
        return replace(cast(Any, request), **moved)

    def run_job(self, request: Asked, feedback: QgsProcessingFeedback) -> Given:
        """Do the job, here or in an engine process."""
        return run(request, feedback, here=self.runs_here(request))

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

    def layer_destination(
        self, parameters: Parameters, name: str, context: QgsProcessingContext
    ) -> str:
        """Return the path of a raster or vector destination, '' when it is not asked for.

        It is asked for as a layer, which QGIS then loads, when the run begins: what is asked for
        before that is lost when the run has a thread of its own.
        """
        optional = QgsProcessingParameterDefinition.Flag.FlagOptional
        flags = self.parameterDefinition(name).flags()
        if flags & optional == optional and not parameters.get(name):
            return ""
        path = self.parameterAsFileOutput(parameters, name, context)
        self._layers[path] = name
        return path

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


def algorithm_id(request: type[Request[Any]]) -> str:
    """Return the id that an algorithm has in the registry."""
    return f"{PROVIDER}:{request.job}"


#: An algorithm whatever it asks and is given.
AnyAlgorithm = WaterGeeAlgorithm[Any, Any]

VECTOR_POLYGON = [QgsProcessing.SourceType.TypeVectorPolygon]
