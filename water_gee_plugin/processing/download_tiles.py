"""Download tiles: a tile set from Earth Engine."""

from __future__ import annotations

import datetime
import re
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ..engine.earthengine import imagery
from ..engine.earthengine.imagery import Imagery
from ..engine.errors import WaterGeeError
from ..settings import SETTINGS
from . import inputs
from .algorithm import Parameters, Results, WaterGeeAlgorithm, tr

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
        inputs.add_place(self)
        self._add_time()
        self._add_choices()
        self.add(
            QgsProcessingParameterString("PROJECT", tr("Google Cloud project"), optional=True),
            tr("A project registered for Earth Engine. Empty: the one of the settings or sign-in."),
        )
        self.add(
            QgsProcessingParameterFolderDestination("OUTPUT", tr("Tile set")),
            tr("A new or empty folder, or the one of a run to go on with."),
        )
        self.add_number_output("TILES", tr("Tiles fetched"))
        self.add_number_output("FAILED", tr("Tiles that could not be fetched"))

    def _add_time(self) -> None:
        """Add years and months."""
        kind = QgsProcessingParameterNumber.Type.Integer
        last = datetime.date.today().year
        for name, title, value in (
            ("START_YEAR", tr("First year"), last - 1),
            ("END_YEAR", tr("Last year"), last - 1),
        ):
            self.add(
                QgsProcessingParameterNumber(
                    name, title, kind, value, minValue=_FIRST_YEAR, maxValue=last
                ),
                tr("One image a season and year from the first to the last year."),
            )
        self.add(
            QgsProcessingParameterString("MONTHS", tr("Months"), "6-8"),
            tr("First and last month of the season, such as 6-8; 11-2 goes over New Year."),
        )

    def _add_choices(self) -> None:
        """Add what images are made of."""
        for name, title, options, chosen, multiple, text in (
            (
                "SENSORS",
                tr("Sensors"),
                tuple(imagery.COLLECTIONS),
                tuple(imagery.COLLECTIONS),
                True,
                tr("Landsat 4 and 5 (LT04, LT05), 7 (LE07, until 2016), 8 and 9 (LC08, LC09)."),
            ),
            (
                "MODE",
                tr("Images"),
                imagery.MODES,
                imagery.SEASON,
                False,
                tr("season is one composite a year; scenes is every scene on its own."),
            ),
            (
                "COMPOSITE",
                tr("Composite"),
                imagery.COMPOSITES,
                imagery.MEDIAN,
                False,
                tr("median of each band, or medoid: the scene nearest to it at each pixel."),
            ),
            (
                "MASKS",
                tr("What hides the ground"),
                (*imagery.MASKS, imagery.SATURATION),
                imagery.DEFAULT_MASKS,
                True,
                tr("Pixels with these marks in QA_PIXEL and QA_RADSAT count as not seen."),
            ),
            (
                "DEM",
                tr("Elevation"),
                imagery.DEMS,
                "NASADEM",
                False,
                tr("NASADEM and SRTM reach from 60° N to 56° S, GLO30 everywhere."),
            ),
        ):
            self.add(
                QgsProcessingParameterEnum(
                    name,
                    title,
                    list(options),
                    allowMultiple=multiple,
                    defaultValue=list(chosen) if multiple else chosen,
                    usesStaticStrings=True,
                ),
                text,
                advanced=name != "DEM",
            )
        kind = QgsProcessingParameterNumber.Type.Double
        self.add(
            QgsProcessingParameterNumber(
                "MAX_CLOUD", tr("Cloud at most (%)"), kind, 70, minValue=0, maxValue=100
            ),
            tr("Scenes with more cloud are left out."),
            advanced=True,
        )

    def check(self, parameters: Parameters, context: QgsProcessingContext) -> None:
        """Check the choices; nothing is contacted."""
        inputs.check_place(self, parameters, context)
        Imagery(**self._imagery(parameters, context))
        inputs.check_destination(self.destination(parameters, "OUTPUT", context))

    def _imagery(self, parameters: Parameters, context: QgsProcessingContext) -> dict[str, Any]:
        """Return the choices as the job takes them."""
        return {
            "start_year": self.parameterAsInt(parameters, "START_YEAR", context),
            "end_year": self.parameterAsInt(parameters, "END_YEAR", context),
            "months": parse_months(self.text(parameters, "MONTHS", context)),
            "sensors": tuple(self.parameterAsEnumStrings(parameters, "SENSORS", context)),
            "mode": self.option(parameters, "MODE", context),
            "composite": self.option(parameters, "COMPOSITE", context),
            "masks": tuple(self.parameterAsEnumStrings(parameters, "MASKS", context)),
            "max_cloud": self.parameterAsDouble(parameters, "MAX_CLOUD", context),
            "dem": self.option(parameters, "DEM", context),
        }

    def processAlgorithm(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> Results:
        """Fetch the tiles."""
        project = self.text(parameters, "PROJECT", context) or SETTINGS.earth_engine_project
        result = self.run_job(
            {
                **inputs.place_values(self, parameters, context),
                "imagery": self._imagery(parameters, context),
                "project": project,
                "url": SETTINGS.earth_engine_url,
                "output": self.destination(parameters, "OUTPUT", context),
            },
            feedback,
        )
        return {"OUTPUT": result["output"], "TILES": result["tiles"], "FAILED": result["failed"]}


def parse_months(text: str) -> tuple[int, int]:
    """Return ``6-8`` or ``7`` as first and last month; WaterGeeError for anything else."""
    match = re.fullmatch(r"(\d{1,2})(?:\s*[-–]\s*(\d{1,2}))?", text)
    if not match:
        raise WaterGeeError(
            f"'{text}' is no window of months; expected a first and a last month such as 6-8."
        )
    return int(match[1]), int(match[2] or match[1])
