"""List tasks: how Water GEE's batch tasks on Earth Engine stand."""

from __future__ import annotations

import json

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputString,
)

from ...engine import requests, results
from ..base import Parameters, Results, WaterGeeAlgorithm, tr
from ..parameters import imagery_choice


class ListTasks(WaterGeeAlgorithm[requests.ListTasks, results.TaskList]):
    """Tells of the batch tasks that this plugin has started."""

    REQUEST = requests.ListTasks
    TITLE = "List tasks"
    GROUP = "Earth Engine"
    SUMMARY = (
        "Lists the batch tasks that Water GEE has started in a project, with the state, age, "
        "EECU-seconds and destination of each. Tasks of other tools are not listed."
    )
    TAGS = ("earth engine", "gee", "batch", "task", "export")

    def initAlgorithm(self, configuration: Parameters | None = None) -> None:
        """Define parameters and outputs."""
        imagery_choice.add_project(self)
        self.addOutput(QgsProcessingOutputString("TASKS", tr("Tasks (JSON)")))
        self.add_number_output("COUNT", tr("Tasks"))
        self.add_number_output("SUCCEEDED", tr("Tasks that succeeded"))
        self.add_number_output("RUNNING", tr("Tasks waiting or running"))
        self.add_number_output("FAILED", tr("Tasks that failed or were cancelled"))
        self.add_number_output("EECU_HOURS", tr("EECU-hours used by the tasks"))

    def request(self, parameters: Parameters, context: QgsProcessingContext) -> requests.ListTasks:
        """Return whose tasks are listed."""
        return requests.ListTasks(imagery_choice.account_of(self, parameters, context))

    def results(
        self,
        given: results.TaskList,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> Results:
        """Tell the list."""
        for task in given["tasks"]:
            feedback.pushInfo(
                f"{task['id']}  {task['state']}  {task['description']}  {task['age']:,.0f} s  "
                f"{task['eecu_seconds']:,.0f} EECU-s  {' '.join(task['destinations'])}"
                f"{task['error']}"
            )
        return {
            "TASKS": json.dumps(given["tasks"]),
            "COUNT": len(given["tasks"]),
            "SUCCEEDED": given["succeeded"],
            "RUNNING": given["running"],
            "FAILED": given["failed"],
            "EECU_HOURS": given["eecu_hours"],
        }
