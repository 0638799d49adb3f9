"""Export water maps: batch tasks on Earth Engine that write a map a season."""

from __future__ import annotations

import json

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ...engine import requests, results
from ...engine.earthengine.exports.destination import DESTINATIONS, Destination
from ...engine.support.errors import WaterGeeError
from ..base import Parameters, Results, WaterGeeAlgorithm, tr
from ..parameters import imagery_choice


class ExportWaterMaps(WaterGeeAlgorithm[requests.ExportWaterMaps, results.Exports]):
    """Starts batch tasks that map water and keep the maps in the cloud."""

    REQUEST = requests.ExportWaterMaps
    TITLE = "Export water maps"
    GROUP = "Earth Engine"
    SUMMARY = (
        "Starts one batch task per season on Google Earth Engine. Each task maps water and writes "
        "the map to an asset, to Google Drive or to Cloud Storage. The maps are the same as those "
        "of Map on Earth Engine. Starting the same run again never starts a task twice: it "
        "continues with what is missing. Tasks keep running when the run is stopped. Use Cancel "
        "tasks to end them."
    )
    TAGS = ("earth engine", "gee", "batch", "asset", "drive", "task")

    def initAlgorithm(self, configuration: Parameters | None = None) -> None:
        """Define parameters and outputs."""
        imagery_choice.add_cloud_map(self)
        self._add_destination()
        self._add_course()
        imagery_choice.add_project(self)
        self.addOutput(QgsProcessingOutputString("TASKS", tr("Tasks (JSON)")))
        self.addOutput(QgsProcessingOutputString("NAMES", tr("Names of the maps")))
        self.add_number_output("SUBMITTED", tr("Tasks started by this run"))
        self.add_number_output("SUCCEEDED", tr("Tasks that succeeded"))
        self.add_number_output("RUNNING", tr("Tasks waiting or running"))
        self.add_number_output("EECU_HOURS", tr("EECU-hours used by the tasks"))

    def _add_destination(self) -> None:
        """Add where maps go."""
        self.add(
            QgsProcessingParameterEnum(
                "DESTINATION",
                tr("Destination"),
                list(DESTINATIONS),
                defaultValue=requests.ExportWaterMaps.destination,
                usesStaticStrings=True,
            ),
            tr("An Earth Engine asset, Google Drive or Cloud Storage."),
        )
        self.add(
            QgsProcessingParameterString("FOLDER", tr("Folder or bucket"), optional=True),
            tr(
                "The asset folder within the project (created if missing), the Drive folder, or "
                "the bucket, optionally followed by a slash and a folder in it."
            ),
        )
        self.add(
            QgsProcessingParameterString(
                "PREFIX", tr("Name prefix"), requests.ExportWaterMaps.prefix
            ),
            tr("Placed before the period and run ID in file names."),
            advanced=True,
        )

    def _add_course(self) -> None:
        """Add how the tasks are made and watched."""
        self.add(
            QgsProcessingParameterBoolean("COMPOSITE_FIRST", tr("Create composites first"), False),
            tr(
                "Writes the composite of each season to an asset first and maps that. This needs "
                "less memory on Earth Engine, and mapping with another model later costs only the "
                "network."
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterBoolean("WAIT", tr("Wait for the tasks"), True),
            tr(
                "Follows the tasks until they end. Otherwise the run ends as soon as they are "
                "started."
            ),
        )
        kind = QgsProcessingParameterNumber.Type.Double
        self.add(
            QgsProcessingParameterNumber("BUDGET", tr("EECU-hour limit"), kind, 0, minValue=0),
            tr(
                "When the tasks of this run have used this many EECU-hours, the remaining ones "
                "are cancelled. With a limit, two tasks are started at a time. 0 means no limit."
            ),
            advanced=True,
        )

    def request(
        self, parameters: Parameters, context: QgsProcessingContext
    ) -> requests.ExportWaterMaps:
        """Return what is mapped, and where the maps go."""
        return requests.ExportWaterMaps(
            imagery_choice.cloud_map_of(self, parameters, context),
            destination=self.option(parameters, "DESTINATION", context),
            folder=self.text(parameters, "FOLDER", context),
            prefix=self.text(parameters, "PREFIX", context),
            composite_first=self.parameterAsBool(parameters, "COMPOSITE_FIRST", context),
            budget=self.parameterAsDouble(parameters, "BUDGET", context),
            wait=self.parameterAsBool(parameters, "WAIT", context),
        )

    def check(
        self,
        request: requests.ExportWaterMaps,
        parameters: Parameters,
        context: QgsProcessingContext,
    ) -> None:
        """Check the choices and the model; nothing is contacted."""
        imagery_choice.check_cloud_map(request.mapped)
        Destination(request.destination, request.folder, request.prefix)
        if request.budget and not request.wait:
            raise WaterGeeError(
                tr(
                    "The EECU-hour limit is only checked while the run waits for its tasks. Turn "
                    "on waiting, or set the limit to 0."
                )
            )

    def results(
        self,
        given: results.Exports,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> Results:
        """Tell how the tasks stand."""
        return {
            "TASKS": json.dumps(given["tasks"]),
            "NAMES": ", ".join(given["names"]),
            "SUBMITTED": given["submitted"],
            "SUCCEEDED": given["succeeded"],
            "RUNNING": given["running"],
            "EECU_HOURS": given["eecu_hours"],
        }
