"""Estimate mapping: what maps on Earth Engine would take, before they are made."""

from __future__ import annotations

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputString,
)

from ...engine.support.texts import from_json
from ...translation import localized
from ..base import Parameters, Results, WaterGeeAlgorithm, tr
from ..parameters import cloud_inputs, inputs


class EstimateMapping(WaterGeeAlgorithm):
    """Tells beforehand what maps on Earth Engine take."""

    NAME = "estimatemapping"
    TITLE = "Estimate mapping on Earth Engine"
    GROUP = "Earth Engine"
    SUMMARY = (
        "Tells what Map on Earth Engine or Export water maps would take: tiles, requests, bytes, "
        "and from a small window that is computed the EECU-hours and their share of the project's "
        "month. Where Earth Engine gives no profile of that window no cost is told."
    )
    TAGS = ("earth engine", "gee", "cost", "quota", "eecu")

    def initAlgorithm(self, configuration: Parameters | None = None) -> None:
        """Define parameters and outputs."""
        inputs.add_place(self)
        cloud_inputs.add_model(self)
        cloud_inputs.add_periods(self)
        cloud_inputs.add_choices(self)
        cloud_inputs.add_encoding(self)
        cloud_inputs.add_tier(self)
        cloud_inputs.add_project(self)
        self.addOutput(QgsProcessingOutputString("TEXT", tr("The estimate in words")))
        for name, title in (
            ("TILES", tr("Tiles")),
            ("REQUESTS", tr("Requests")),
            ("BYTES_BACK", tr("Bytes to come back at most")),
            ("BYTES_SENT", tr("Bytes to send")),
            ("PAYLOAD", tr("Bytes of one request")),
        ):
            self.add_number_output(name, title)

    def check(self, parameters: Parameters, context: QgsProcessingContext) -> None:
        """Check the choices and the model; nothing is contacted."""
        cloud_inputs.check_mapping(self, parameters, context)

    def processAlgorithm(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> Results:
        """Ask, and tell."""
        result = self.run_job(
            {
                **cloud_inputs.mapping_values(self, parameters, context),
                "tier": self.option(parameters, "TIER", context),
            },
            feedback,
        )
        text = "\n".join(localized(from_json(sentence)) for sentence in result["sentences"])
        feedback.pushInfo(text)
        return {
            "TEXT": text,
            "TILES": result["tiles"],
            "REQUESTS": result["requests"],
            "BYTES_BACK": result["bytes_back"],
            "BYTES_SENT": result["bytes_sent"],
            "PAYLOAD": result["payload"],
            **cloud_inputs.cost_results(result),
        }
