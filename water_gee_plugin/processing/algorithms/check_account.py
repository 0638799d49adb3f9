"""Check account: is Earth Engine ready for this project."""

from __future__ import annotations

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFileDestination,
)

from ...engine import requests, results
from ..base import Parameters, Results, WaterGeeAlgorithm, tr
from ..parameters import imagery_choice, scene_input


class CheckAccount(WaterGeeAlgorithm[requests.CheckAccount, results.AccountReport]):
    """Signs in where it is asked to, and reports what Earth Engine says."""

    REQUEST = requests.CheckAccount
    TITLE = "Check account"
    GROUP = "Earth Engine"
    SUMMARY = (
        "Checks whether Earth Engine is ready for a project: whether you are signed in, and "
        "whether the project is registered or restricted. It also requests a few pixels to find "
        "out how Earth Engine behaves where its documentation says nothing. The report names no "
        "account and no project, so it can be attached to a bug report."
    )
    TAGS = ("earth engine", "gee", "sign in", "quota", "project")

    def initAlgorithm(self, configuration: Parameters | None = None) -> None:
        """Define parameters and outputs."""
        imagery_choice.add_project(self)
        self.add(
            QgsProcessingParameterBoolean("SIGN_IN", tr("Sign in first"), False),
            tr("Opens your browser to sign in to Google, and waits up to five minutes."),
        )
        self.add(
            QgsProcessingParameterFileDestination(
                "OUTPUT", tr("Report"), tr("Text (*.txt)"), optional=True, createByDefault=False
            ),
            tr("The report as a text file."),
        )
        self.addOutput(QgsProcessingOutputString("STATE", tr("Account state")))

    def request(
        self, parameters: Parameters, context: QgsProcessingContext
    ) -> requests.CheckAccount:
        """Return whose account is checked."""
        return requests.CheckAccount(
            imagery_choice.account_of(self, parameters, context),
            sign_in=self.parameterAsBool(parameters, "SIGN_IN", context),
            output=self.destination(parameters, "OUTPUT", context),
        )

    def check(
        self, request: requests.CheckAccount, parameters: Parameters, context: QgsProcessingContext
    ) -> None:
        """Look at the place to write."""
        scene_input.check_destination(request.output)

    def results(
        self,
        given: results.AccountReport,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> Results:
        """Tell the report."""
        feedback.pushInfo(given["text"])
        return {"STATE": given["state"], "OUTPUT": given["output"] or None}
