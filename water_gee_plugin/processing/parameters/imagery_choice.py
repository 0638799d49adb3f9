"""Parameters of what is fetched from Earth Engine, shared by the algorithms that fetch."""

from __future__ import annotations

import datetime
import re

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ...engine import results
from ...engine.earthengine import imagery
from ...engine.earthengine.cost import TIERS
from ...engine.earthengine.imagery import Imagery
from ...engine.earthengine.maps.map_image import require_dem
from ...engine.network import model_file, on_earthengine
from ...engine.requests import Account, CloudMap, EstimateMapping
from ...engine.support.errors import WaterGeeError
from ...settings import SETTINGS
from ..base import AnyAlgorithm, Parameters, Results, tr
from .place import add_place, check_place, place_of


def add_months(algorithm: AnyAlgorithm) -> None:
    """Add the season."""
    algorithm.add(
        QgsProcessingParameterString("MONTHS", tr("Months"), "6-8"),
        tr("First and last month of the season, such as 6-8. 11-2 spans the new year."),
    )


def add_periods(algorithm: AnyAlgorithm) -> None:
    """Add years and season of maps."""
    year = datetime.date.today().year - 1
    algorithm.add(
        QgsProcessingParameterString("PERIODS", tr("Years"), str(year)),
        tr("A year, or a range such as 2018-2022. Makes one map per season, or one per scene."),
    )
    add_months(algorithm)


def add_cloud_map(algorithm: AnyAlgorithm) -> None:
    """Add what is mapped on Earth Engine, where and by which model."""
    add_place(algorithm)
    add_model(algorithm)
    add_periods(algorithm)
    add_choices(algorithm)
    add_encoding(algorithm)
    add_evidence(algorithm)


def cloud_map_of(
    algorithm: AnyAlgorithm, parameters: Parameters, context: QgsProcessingContext
) -> CloudMap:
    """Return what is mapped on Earth Engine, where and by which model."""
    check_place(algorithm, parameters, context)
    years = parse_years(algorithm.text(parameters, "PERIODS", context))
    return CloudMap(
        model=algorithm.path(parameters, "MODEL", context),
        imagery=imagery_of(algorithm, parameters, context, years),
        place=place_of(algorithm, parameters, context),
        encoding=algorithm.option(parameters, "ENCODING", context),
        evidence=algorithm.parameterAsBool(parameters, "EVIDENCE", context),
        account=account_of(algorithm, parameters, context),
    )


def check_cloud_map(wanted: CloudMap) -> None:
    """Raise WaterGeeError when model and images do not suit; nothing is contacted."""
    require_dem(model_file.load(wanted.model), wanted.imagery)


def add_model(algorithm: AnyAlgorithm) -> None:
    """Add the model that is sent to Earth Engine."""
    algorithm.add(
        QgsProcessingParameterFile("MODEL", tr("Model"), extension="npz"),
        tr("A model created by Train model or Import model."),
    )


def add_encoding(algorithm: AnyAlgorithm) -> None:
    """Add how the network is written as an expression."""
    algorithm.add(
        QgsProcessingParameterEnum(
            "ENCODING",
            tr("Encoding"),
            [on_earthengine.AUTO, *on_earthengine.ENCODINGS],
            defaultValue=CloudMap.encoding,
            usesStaticStrings=True,
        ),
        tr(
            "How the network is written: arrays is short, bands needs less memory on Earth "
            "Engine. auto uses arrays, unless two small test requests show that Earth Engine "
            "handles them differently than expected."
        ),
        advanced=True,
    )


def add_evidence(algorithm: AnyAlgorithm) -> None:
    """Add whether a map is held against what the image itself shows."""
    algorithm.add(
        QgsProcessingParameterBoolean(
            "EVIDENCE", tr("Hold the map against the image"), CloudMap.evidence
        ),
        tr("Evident water stays, and nothing is added on steep, bright or green ground."),
        advanced=True,
    )


def add_tier(algorithm: AnyAlgorithm) -> None:
    """Add the tier whose month a cost is held against, and the outputs that tell it."""
    algorithm.add(
        QgsProcessingParameterEnum(
            "TIER",
            tr("Project tier"),
            list(TIERS),
            defaultValue=EstimateMapping.tier,
            usesStaticStrings=True,
        ),
        tr("EECU-hours per month: community 150, contributor 1,000, partner 100,000."),
        advanced=True,
    )
    for name, title in (
        ("EECU_HOURS_LOW", tr("EECU-hours, low estimate (if known)")),
        ("EECU_HOURS_HIGH", tr("EECU-hours, high estimate (if known)")),
        ("SHARE_LOW", tr("Share of the monthly quota, low estimate (if known)")),
        ("SHARE_HIGH", tr("Share of the monthly quota, high estimate (if known)")),
    ):
        algorithm.add_number_output(name, title)


def cost_results(cost: results.CostRange) -> Results:
    """Return what a cost is, as the outputs of `add_tier` have it."""
    return {
        "EECU_HOURS_LOW": cost["eecu_hours_low"],
        "EECU_HOURS_HIGH": cost["eecu_hours_high"],
        "SHARE_LOW": cost["share_low"],
        "SHARE_HIGH": cost["share_high"],
    }


def add_project(algorithm: AnyAlgorithm) -> None:
    """Add the project that Earth Engine works for."""
    algorithm.add(
        QgsProcessingParameterString("PROJECT", tr("Google Cloud project"), optional=True),
        tr(
            "A project registered for Earth Engine. If empty: the project from the settings or "
            "your sign-in."
        ),
    )


def account_of(
    algorithm: AnyAlgorithm, parameters: Parameters, context: QgsProcessingContext
) -> Account:
    """Return the project given, else that of the settings, and the address of the settings."""
    given = algorithm.text(parameters, "PROJECT", context)
    return Account(given or SETTINGS.earth_engine_project, SETTINGS.earth_engine_url)


def add_choices(algorithm: AnyAlgorithm) -> None:
    """Add what images are made of."""
    for name, title, options, chosen, multiple, text in (
        (
            "SENSORS",
            tr("Sensors"),
            tuple(imagery.COLLECTIONS),
            Imagery.sensors,
            True,
            tr("Landsat 4 and 5 (LT04, LT05), 7 (LE07, until 2016), 8 and 9 (LC08, LC09)."),
        ),
        (
            "MODE",
            tr("Images"),
            imagery.MODES,
            Imagery.mode,
            False,
            tr("season makes one composite per year. scenes uses every scene separately."),
        ),
        (
            "COMPOSITE",
            tr("Composite"),
            imagery.COMPOSITES,
            Imagery.composite,
            False,
            tr(
                "median takes the median of each band. medoid takes the scene closest to the "
                "median at each pixel."
            ),
        ),
        (
            "MASKS",
            tr("Pixels to mask"),
            (*imagery.MASKS, imagery.SATURATION),
            Imagery.masks,
            True,
            tr("Pixels with these flags in QA_PIXEL and QA_RADSAT are treated as not observed."),
        ),
        (
            "DEM",
            tr("Elevation"),
            imagery.DEMS,
            Imagery.dem,
            False,
            tr("NASADEM and SRTM cover 60° N to 56° S, GLO30 covers the whole globe."),
        ),
    ):
        algorithm.add(
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
    algorithm.add(
        QgsProcessingParameterNumber(
            "MAX_CLOUD",
            tr("Maximum cloud cover (%)"),
            kind,
            Imagery.max_cloud,
            minValue=0,
            maxValue=100,
        ),
        tr("Scenes with more cloud are not used."),
        advanced=True,
    )


def imagery_of(
    algorithm: AnyAlgorithm,
    parameters: Parameters,
    context: QgsProcessingContext,
    years: tuple[int, int],
) -> Imagery:
    """Return the images of these years that the parameters name."""
    return Imagery(
        start_year=years[0],
        end_year=years[1],
        months=parse_months(algorithm.text(parameters, "MONTHS", context)),
        sensors=tuple(algorithm.parameterAsEnumStrings(parameters, "SENSORS", context)),
        mode=algorithm.option(parameters, "MODE", context),
        composite=algorithm.option(parameters, "COMPOSITE", context),
        masks=tuple(algorithm.parameterAsEnumStrings(parameters, "MASKS", context)),
        max_cloud=algorithm.parameterAsDouble(parameters, "MAX_CLOUD", context),
        dem=algorithm.option(parameters, "DEM", context),
    )


def parse_months(text: str) -> tuple[int, int]:
    """Return ``6-8`` or ``7`` as first and last month; WaterGeeError for anything else."""
    return _parse_range(
        text,
        r"\d{1,2}",
        tr("'{text}' is not a valid range of months. Enter the first and last month, such as 6-8."),
    )


def parse_years(text: str) -> tuple[int, int]:
    """Return ``2018-2022`` or ``2020`` as first and last year; WaterGeeError otherwise."""
    return _parse_range(
        text,
        r"\d{4}",
        tr(
            "'{text}' is not a valid range of years. Enter the first and last year, such as "
            "2018-2022."
        ),
    )


def _parse_range(text: str, number: str, problem: str) -> tuple[int, int]:
    """Return the first and last of a range; `problem` is what to tell where it is none."""
    match = re.fullmatch(rf"({number})(?:\s*[-–]\s*({number}))?", text)
    if not match:
        raise WaterGeeError(problem.format(text=text))
    return int(match[1]), int(match[2] or match[1])
