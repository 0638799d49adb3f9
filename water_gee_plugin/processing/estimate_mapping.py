"""Estimate mapping: what maps on Earth Engine would take, before they are made."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputString,
    QgsProcessingParameterEnum,
)

from ..engine.earthengine.estimate import TIERS
from ..engine.texts import from_json
from ..translation import localized
from . import cloud_inputs, inputs
from .algorithm import Parameters, Results, WaterGeeAlgorithm, tr

_NUMBERS = (
    ("TILES", "tiles", "Tiles"),
    ("REQUESTS", "requests", "Requests"),
    ("BYTES_BACK", "bytes_back", "Bytes to come back at most"),
    ("BYTES_SENT", "bytes_sent", "Bytes to send"),
    ("PAYLOAD", "payload", "Bytes of one request"),
    ("EECU_HOURS_LOW", "eecu_hours_low", "EECU-hours at least, where known"),
    ("EECU_HOURS_HIGH", "eecu_hours_high", "EECU-hours at most, where known"),
    ("SHARE_LOW", "share_low", "Share of the month's tier at least, where known"),
    ("SHARE_HIGH", "share_high", "Share of the month's tier at most, where known"),
)


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
        self.add(
            QgsProcessingParameterEnum(
                "TIER",
                tr("Tier of the project"),
                list(TIERS),
                defaultValue="community",
                usesStaticStrings=True,
            ),
            tr("EECU-hours a month: community 150, contributor 1,000, partner 100,000."),
            advanced=True,
        )
        cloud_inputs.add_project(self)
        self.addOutput(QgsProcessingOutputString("TEXT", tr("The estimate in words")))
        for name, _, title in _NUMBERS:
            self.add_number_output(name, tr(title))

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
        numbers: dict[str, Any] = {name: result[key] for name, key, _ in _NUMBERS}
        return {"TEXT": text, **numbers}
