"""Download tiles: a tile set from Earth Engine."""

from __future__ import annotations

import datetime

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterNumber,
)

from ...engine import requests, results
from ...engine.earthengine.imagery import Imagery
from ...settings import SETTINGS
from ..base import AnyAlgorithm, Parameters, Results, WaterGeeAlgorithm, tr
from ..parameters import imagery_choice, place, scene_input

_FIRST_YEAR = 1982


class DownloadTiles(WaterGeeAlgorithm[requests.DownloadTiles, results.Download]):
    """Fetches the tiles of an area and years from Google Earth Engine."""

    REQUEST = requests.DownloadTiles
    TITLE = "Download tiles"
    GROUP = "Tiles"
    SUMMARY = (
        "Downloads a tile set for an area and years from Google Earth Engine: Landsat 4-9 "
        "Collection 2 surface reflectance and elevation, with one image per season (the median of "
        "its clear observations) or one per scene. If a run was cancelled or interrupted, start "
        "it again with the same settings to continue where it stopped."
    )
    TAGS = ("earth engine", "gee", "download", "composite")

    def initAlgorithm(self, configuration: Parameters | None = None) -> None:
        """Define parameters and outputs."""
        add_request(self)
        self.add(
            QgsProcessingParameterFolderDestination("OUTPUT", tr("Tile set")),
            tr("A new or empty folder, or the folder of a run to continue."),
        )
        self.add_number_output("TILES", tr("Tiles downloaded"))
        self.add_number_output("FAILED", tr("Tiles that could not be downloaded"))

    def request(
        self, parameters: Parameters, context: QgsProcessingContext
    ) -> requests.DownloadTiles:
        """Return what is fetched, and where it goes."""
        place.check_place(self, parameters, context)
        return requests.DownloadTiles(
            output=self.destination(parameters, "OUTPUT", context),
            imagery=imagery_of(self, parameters, context),
            place=place.place_of(self, parameters, context),
            account=imagery_choice.account_of(self, parameters, context),
            highest=SETTINGS.requests_at_once,
        )

    def check(
        self, request: requests.DownloadTiles, parameters: Parameters, context: QgsProcessingContext
    ) -> None:
        """Look at the folder; nothing is contacted."""
        scene_input.check_destination(request.output)

    def results(
        self,
        given: results.Download,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> Results:
        """Return the tile set."""
        return {"OUTPUT": given["output"], "TILES": given["tiles"], "FAILED": given["failed"]}


def add_request(algorithm: AnyAlgorithm) -> None:
    """Add what is asked of Earth Engine: place, years, images, project."""
    place.add_place(algorithm)
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
            tr("One image per season and year, or one per scene, from the first to the last year."),
        )
    imagery_choice.add_months(algorithm)
    imagery_choice.add_choices(algorithm)
    imagery_choice.add_project(algorithm)


def imagery_of(
    algorithm: AnyAlgorithm, parameters: Parameters, context: QgsProcessingContext
) -> Imagery:
    """Return the images that the parameters name."""
    years = (
        algorithm.parameterAsInt(parameters, "START_YEAR", context),
        algorithm.parameterAsInt(parameters, "END_YEAR", context),
    )
    return imagery_choice.imagery_of(algorithm, parameters, context, years)
