"""Cancel tasks: ends batch tasks that Water GEE has started on Earth Engine."""

from __future__ import annotations

import re

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterString,
)

from ...engine.support.errors import WaterGeeError
from ..base import Parameters, Results, WaterGeeAlgorithm, tr
from ..parameters import cloud_inputs


class CancelTasks(WaterGeeAlgorithm):
    """Cancels batch tasks by their ids; only those that this plugin has started."""

    NAME = "canceltasks"
    TITLE = "Cancel tasks"
    GROUP = "Earth Engine"
    SUMMARY = (
        "Cancels batch tasks on Google Earth Engine by their ids. Only tasks that Water GEE has "
        "started are cancelled, never another tool's; a task that has ended stays as it is."
    )
    TAGS = ("earth engine", "gee", "batch", "task", "stop")

    def initAlgorithm(self, configuration: Parameters | None = None) -> None:
        """Define parameters and outputs."""
        self.add(
            QgsProcessingParameterString("TASKS", tr("Ids of tasks")),
            tr("Ids as List tasks gives them, with commas or spaces between them."),
        )
        cloud_inputs.add_project(self)
        self.add_number_output("COUNT", tr("Tasks that were asked to end"))

    def check(self, parameters: Parameters, context: QgsProcessingContext) -> None:
        """See that ids are given."""
        if not self._ids(parameters, context):
            raise WaterGeeError(tr("No task is named; give the ids that List tasks tells."))

    def _ids(self, parameters: Parameters, context: QgsProcessingContext) -> list[str]:
        """Return the ids."""
        return [
            part for part in re.split(r"[,;\s]+", self.text(parameters, "TASKS", context)) if part
        ]

    def processAlgorithm(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> Results:
        """Ask for the tasks' end."""
        result = self.run_job(
            {
                **cloud_inputs.project(self, parameters, context),
                "ids": self._ids(parameters, context),
            },
            feedback,
        )
        return {"COUNT": result["count"]}
