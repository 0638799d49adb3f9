"""Cancel tasks: ends batch tasks that Water GEE has started on Earth Engine."""

from __future__ import annotations

import re

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterString,
)

from ...engine import requests, results
from ...engine.support.errors import WaterGeeError
from ..base import Parameters, Results, WaterGeeAlgorithm, tr
from ..parameters import imagery_choice


class CancelTasks(WaterGeeAlgorithm[requests.CancelTasks, results.Cancelled]):
    """Cancels batch tasks by their ids; only those that this plugin has started."""

    REQUEST = requests.CancelTasks
    TITLE = "Cancel tasks"
    GROUP = "Earth Engine"
    SUMMARY = (
        "Cancels batch tasks on Google Earth Engine by their IDs. Only tasks started by Water GEE "
        "are cancelled, never those of other tools. Tasks that have already ended are not changed."
    )
    TAGS = ("earth engine", "gee", "batch", "task", "stop")

    def initAlgorithm(self, configuration: Parameters | None = None) -> None:
        """Define parameters and outputs."""
        self.add(
            QgsProcessingParameterString("TASKS", tr("Task IDs")),
            tr("IDs as listed by List tasks, separated by commas or spaces."),
        )
        imagery_choice.add_project(self)
        self.add_number_output("COUNT", tr("Tasks asked to stop"))

    def request(
        self, parameters: Parameters, context: QgsProcessingContext
    ) -> requests.CancelTasks:
        """Return the ids, and whose they are."""
        ids = re.split(r"[,;\s]+", self.text(parameters, "TASKS", context))
        return requests.CancelTasks(
            tuple(filter(None, ids)), imagery_choice.account_of(self, parameters, context)
        )

    def check(
        self, request: requests.CancelTasks, parameters: Parameters, context: QgsProcessingContext
    ) -> None:
        """See that ids are given."""
        if not request.ids:
            raise WaterGeeError(tr("No task is given. Enter the IDs listed by List tasks."))

    def results(
        self,
        given: results.Cancelled,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> Results:
        """Return how many tasks were asked to end."""
        return {"COUNT": given["count"]}
