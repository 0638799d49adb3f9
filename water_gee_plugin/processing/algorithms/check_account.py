"""Check account: is Earth Engine ready for this project."""

from __future__ import annotations

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFileDestination,
)

from ..base import Parameters, Results, WaterGeeAlgorithm, tr
from ..parameters import cloud_inputs, inputs


class CheckAccount(WaterGeeAlgorithm):
    """Signs in where it is asked to, and reports what Earth Engine says."""

    NAME = "checkaccount"
    TITLE = "Check account"
    GROUP = "Earth Engine"
    SUMMARY = (
        "Tells whether Earth Engine is ready for a project: signed in, registered, restricted. "
        "Asks it a few pixels to see how it behaves where its documentation is silent. The report "
        "names no account and no project, and can be attached to a bug."
    )
    TAGS = ("earth engine", "gee", "sign in", "quota", "project")

    def initAlgorithm(self, configuration: Parameters | None = None) -> None:
        """Define parameters and outputs."""
        cloud_inputs.add_project(self)
        self.add(
            QgsProcessingParameterBoolean("SIGN_IN", tr("Sign in first"), False),
            tr("Opens your browser to sign in to Google; it is waited for up to five minutes."),
        )
        self.add(
            QgsProcessingParameterFileDestination(
                "OUTPUT", tr("Report"), tr("Text (*.txt)"), optional=True, createByDefault=False
            ),
            tr("The report as a text file."),
        )
        self.addOutput(QgsProcessingOutputString("STATE", tr("State of the account")))

    def check(self, parameters: Parameters, context: QgsProcessingContext) -> None:
        """Look at the place to write."""
        inputs.check_destination(self.destination(parameters, "OUTPUT", context))

    def processAlgorithm(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> Results:
        """Check, and report."""
        result = self.run_job(
            {
                **cloud_inputs.project(self, parameters, context),
                "sign_in": self.parameterAsBool(parameters, "SIGN_IN", context),
                "output": self.destination(parameters, "OUTPUT", context),
            },
            feedback,
        )
        feedback.pushInfo(result["text"])
        return {"STATE": result["state"], "OUTPUT": result["output"] or None}
