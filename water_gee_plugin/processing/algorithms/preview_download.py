"""Preview download: what a download would bring, before anything is fetched."""

from __future__ import annotations

import json

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputString,
)

from ...engine import requests, results
from ...engine.support.texts import from_json
from ...translation import localized
from ..base import Parameters, Results, WaterGeeAlgorithm, tr
from ..parameters import imagery_choice, place
from .create_tile_grid import add_grid, write_grid
from .download_tiles import add_request, imagery_of


class PreviewDownload(WaterGeeAlgorithm[requests.PreviewDownload, results.DownloadPreview]):
    """Tells which tiles and scenes a download would bring, and how much it is."""

    REQUEST = requests.PreviewDownload
    TITLE = "Preview download"
    GROUP = "Tiles"
    SUMMARY = (
        "Shows what Download tiles would download with the same settings: the tile grid, the "
        "scenes per month and sensor, the clear observations per season estimated from cloud "
        "cover, and the size. It queries scene lists and computes one small sample to estimate "
        "the EECU-hours and their share of the project's monthly quota."
    )
    TAGS = ("earth engine", "gee", "download", "estimate", "cost", "quota", "eecu")

    def initAlgorithm(self, configuration: Parameters | None = None) -> None:
        """Define parameters and outputs."""
        add_request(self)
        imagery_choice.add_tier(self)
        add_grid(self)
        for name, title in (
            ("TILES", tr("Tiles")),
            ("PERIODS", tr("Periods")),
            ("SCENES", tr("Scenes")),
            ("BYTES", tr("Bytes on disk before compression")),
        ):
            self.add_number_output(name, title)
        for name, title in (
            ("BY_MONTH", tr("Scenes per month (JSON)")),
            ("CLEAR_BY_SEASON", tr("Clear observations per season (JSON)")),
            ("COST", tr("Cost as text")),
        ):
            self.addOutput(QgsProcessingOutputString(name, title))

    def request(
        self, parameters: Parameters, context: QgsProcessingContext
    ) -> requests.PreviewDownload:
        """Return what would be fetched."""
        place.check_place(self, parameters, context)
        return requests.PreviewDownload(
            imagery_of(self, parameters, context),
            place=place.place_of(self, parameters, context),
            tier=self.option(parameters, "TIER", context),
            account=imagery_choice.account_of(self, parameters, context),
        )

    def results(
        self,
        given: results.DownloadPreview,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> Results:
        """Write the grid."""
        found = given["preview"]
        return {
            "OUTPUT": write_grid(self, given["tiles"], parameters, context),
            "TILES": found["tiles"],
            "PERIODS": found["periods"],
            "SCENES": found["scenes"],
            "BYTES": found["bytes"],
            "BY_MONTH": json.dumps(found["by_month"]),
            "CLEAR_BY_SEASON": json.dumps(found["clear_by_season"]),
            "COST": localized(from_json(given["cost"]["sentence"])),
            **imagery_choice.cost_results(given["cost"]),
        }
