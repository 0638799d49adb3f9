"""Estimate mapping: what maps on Earth Engine would take, before they are made."""

from __future__ import annotations

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputString,
)

from ...engine import requests, results
from ...engine.support.texts import from_json
from ...translation import localized
from ..base import Parameters, Results, WaterGeeAlgorithm, tr
from ..parameters import imagery_choice


class EstimateMapping(WaterGeeAlgorithm[requests.EstimateMapping, results.MappingEstimate]):
    """Tells beforehand what maps on Earth Engine take."""

    REQUEST = requests.EstimateMapping
    TITLE = "Estimate mapping on Earth Engine"
    GROUP = "Earth Engine"
    SUMMARY = (
        "Estimates what Map on Earth Engine or Export water maps would need: tiles, requests and "
        "bytes. It also computes a small sample to estimate the EECU-hours and their share of the "
        "project's monthly quota. If Earth Engine returns no profile of the sample, no cost is "
        "given."
    )
    TAGS = ("earth engine", "gee", "cost", "quota", "eecu")

    def initAlgorithm(self, configuration: Parameters | None = None) -> None:
        """Define parameters and outputs."""
        imagery_choice.add_cloud_map(self)
        imagery_choice.add_tier(self)
        imagery_choice.add_project(self)
        self.addOutput(QgsProcessingOutputString("TEXT", tr("Estimate as text")))
        for name, title in (
            ("TILES", tr("Tiles")),
            ("REQUESTS", tr("Requests")),
            ("BYTES_BACK", tr("Bytes to receive, at most")),
            ("BYTES_SENT", tr("Bytes to send")),
            ("PAYLOAD", tr("Bytes per request")),
        ):
            self.add_number_output(name, title)

    def request(
        self, parameters: Parameters, context: QgsProcessingContext
    ) -> requests.EstimateMapping:
        """Return what would be mapped."""
        return requests.EstimateMapping(
            imagery_choice.cloud_map_of(self, parameters, context),
            tier=self.option(parameters, "TIER", context),
        )

    def check(
        self,
        request: requests.EstimateMapping,
        parameters: Parameters,
        context: QgsProcessingContext,
    ) -> None:
        """Check the choices and the model; nothing is contacted."""
        imagery_choice.check_cloud_map(request.mapped)

    def results(
        self,
        given: results.MappingEstimate,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> Results:
        """Tell the estimate."""
        text = "\n".join(localized(from_json(sentence)) for sentence in given["sentences"])
        feedback.pushInfo(text)
        return {
            "TEXT": text,
            "TILES": given["tiles"],
            "REQUESTS": given["requests"],
            "BYTES_BACK": given["bytes_back"],
            "BYTES_SENT": given["bytes_sent"],
            "PAYLOAD": given["payload"],
            **imagery_choice.cost_results(given),
        }
