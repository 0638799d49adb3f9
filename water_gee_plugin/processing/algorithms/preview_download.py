"""Preview download: what a download would bring, before anything is fetched."""

from __future__ import annotations

import json

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputString,
)

from ...engine.earthengine.imagery import Imagery
from ...engine.support.texts import from_json
from ...translation import localized
from ..base import Parameters, Results, WaterGeeAlgorithm, tr
from ..parameters import cloud_inputs, inputs
from .create_tile_grid import add_grid, write_grid
from .download_tiles import add_request, imagery_of, request_of


class PreviewDownload(WaterGeeAlgorithm):
    """Tells which tiles and scenes a download would bring, and how much it is."""

    NAME = "previewdownload"
    TITLE = "Preview download"
    GROUP = "Tiles"
    SUMMARY = (
        "Tells what Download tiles would bring with the same settings: the tiles as a grid, scenes "
        "by month and sensor, clear looks by season as their cloud cover tells, and the size. "
        "Of Earth Engine only lists of scenes are asked, and one small window, whose profile tells "
        "the EECU-hours of the whole and their share of the project's month."
    )
    TAGS = ("earth engine", "gee", "download", "estimate", "cost", "quota", "eecu")

    def initAlgorithm(self, configuration: Parameters | None = None) -> None:
        """Define parameters and outputs."""
        add_request(self)
        cloud_inputs.add_tier(self)
        add_grid(self)
        for name, title in (
            ("TILES", tr("Tiles")),
            ("PERIODS", tr("Periods")),
            ("SCENES", tr("Scenes")),
            ("BYTES", tr("Bytes on disk before compression")),
        ):
            self.add_number_output(name, title)
        for name, title in (
            ("BY_MONTH", tr("Scenes by month, as JSON")),
            ("CLEAR_BY_SEASON", tr("Clear looks by season, as JSON")),
            ("COST", tr("What it costs, in words")),
        ):
            self.addOutput(QgsProcessingOutputString(name, title))

    def check(self, parameters: Parameters, context: QgsProcessingContext) -> None:
        """Check the choices; nothing is contacted."""
        inputs.check_place(self, parameters, context)
        Imagery(**imagery_of(self, parameters, context))

    def processAlgorithm(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> Results:
        """Ask, and write the grid."""
        result = self.run_job(
            {
                **request_of(self, parameters, context),
                "tier": self.option(parameters, "TIER", context),
            },
            feedback,
        )
        found = result["preview"]
        return {
            "OUTPUT": write_grid(self, result["tiles"], parameters, context),
            "TILES": found["tiles"],
            "PERIODS": found["periods"],
            "SCENES": found["scenes"],
            "BYTES": found["bytes"],
            "BY_MONTH": json.dumps(found["by_month"]),
            "CLEAR_BY_SEASON": json.dumps(found["clear_by_season"]),
            "COST": localized(from_json(result["cost"]["sentence"])),
            **cloud_inputs.cost_results(result["cost"]),
        }
