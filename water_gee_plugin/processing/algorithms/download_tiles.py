"""Download tiles: a tile set from Earth Engine."""

from __future__ import annotations

import datetime
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterNumber,
)

from ...engine.earthengine.imagery import Imagery
from ...settings import SETTINGS
from ..base import Parameters, Results, WaterGeeAlgorithm, tr
from ..parameters import cloud_inputs, inputs

_FIRST_YEAR = 1982


class DownloadTiles(WaterGeeAlgorithm):
    """Fetches the tiles of an area and years from Google Earth Engine."""

    NAME = "downloadtiles"
    TITLE = "Download tiles"
    GROUP = "Tiles"
    SUMMARY = (
        "Fetches a tile set of an area and years from Google Earth Engine: Landsat 4-9 Collection "
        "2 surface reflectance, one image a season (the median of its clear looks) or one a "
        "scene, and elevation. A run that was cancelled or cut off goes on where it stopped when "
        "it is started again with the same settings."
    )
    TAGS = ("earth engine", "gee", "download", "composite")

    def initAlgorithm(self, configuration: Parameters | None = None) -> None:
        """Define parameters and outputs."""
        add_request(self)
        self.add(
            QgsProcessingParameterFolderDestination("OUTPUT", tr("Tile set")),
            tr("A new or empty folder, or the one of a run to go on with."),
        )
        self.add_number_output("TILES", tr("Tiles fetched"))
        self.add_number_output("FAILED", tr("Tiles that could not be fetched"))

    def check(self, parameters: Parameters, context: QgsProcessingContext) -> None:
        """Check the choices; nothing is contacted."""
        inputs.check_place(self, parameters, context)
        Imagery(**imagery_of(self, parameters, context))
        inputs.check_destination(self.destination(parameters, "OUTPUT", context))

    def processAlgorithm(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> Results:
        """Fetch the tiles."""
        result = self.run_job(
            {
                **request_of(self, parameters, context),
                "output": self.destination(parameters, "OUTPUT", context),
                "highest": SETTINGS.requests_at_once,
            },
            feedback,
        )
        return {"OUTPUT": result["output"], "TILES": result["tiles"], "FAILED": result["failed"]}


def add_request(algorithm: WaterGeeAlgorithm) -> None:
    """Add what is asked of Earth Engine: place, years, images, project."""
    inputs.add_place(algorithm)
    kind = QgsProcessingParameterNumber.Type.Integer
    last = datetime.date.today().year
    for name, title, value in (
        ("START_YEAR", tr("First year"), last - 1),
        ("END_YEAR", tr("Last year"), last - 1),
    ):
        algorithm.add(
            QgsProcessingParameterNumber(
                name, title, kind, value, minValue=_FIRST_YEAR, maxValue=last
            ),
            tr("One image a season and year from the first to the last year."),
        )
    cloud_inputs.add_months(algorithm)
    cloud_inputs.add_choices(algorithm)
    cloud_inputs.add_project(algorithm)


def imagery_of(
    algorithm: WaterGeeAlgorithm, parameters: Parameters, context: QgsProcessingContext
) -> dict[str, Any]:
    """Return years and images as the job takes them."""
    return {
        "start_year": algorithm.parameterAsInt(parameters, "START_YEAR", context),
        "end_year": algorithm.parameterAsInt(parameters, "END_YEAR", context),
        **cloud_inputs.choices(algorithm, parameters, context),
    }


def request_of(
    algorithm: WaterGeeAlgorithm, parameters: Parameters, context: QgsProcessingContext
) -> dict[str, Any]:
    """Return all that is asked of Earth Engine as the job takes it."""
    return {
        **inputs.place_values(algorithm, parameters, context),
        "imagery": imagery_of(algorithm, parameters, context),
        **cloud_inputs.project(algorithm, parameters, context),
    }
