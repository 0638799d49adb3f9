"""Validation sample: points of a map whose truth somebody is to see."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterVectorDestination,
)

from ...engine import requests, results
from ...engine.rasters.vectors import require_format
from ...engine.support.progress import Progress
from ...engine.water.validation.strata import WORDS
from ...engine.work.validation import design_of, strata_of
from ...translation import localized
from ..base import Parameters, Results, WaterGeeAlgorithm, tr
from ..parameters import scene_input


class ValidationSample(WaterGeeAlgorithm[requests.ValidationSample, results.ValidationSample]):
    """Draws a stratified random sample of a map's pixels."""

    REQUEST = requests.ValidationSample
    TITLE = "Validation sample"
    GROUP = "Maps"
    SUMMARY = (
        "Draws points of a water map at random, in strata: land, water and, where a probability "
        "tells it, the doubtful edge between them. There are as many points as overall accuracy "
        "needs for a standard error of your choice (Olofsson et al. 2014). Look at an image of the "
        "map's date, enter 1 (water) or 0 (land) in the field reference of each point, and give "
        "the layer to Assess accuracy, which estimates accuracy and water area with 95 % "
        "confidence intervals. The points are in random order: the first of them are a sample too."
    )
    TAGS = ("accuracy", "stratified", "random points", "reference", "olofsson")

    def initAlgorithm(self, configuration: Parameters | None = None) -> None:
        """Define parameters and outputs."""
        self.add(
            QgsProcessingParameterRasterLayer("INPUT", tr("Water map")),
            tr("A map of 0 (land) and 1 (water) in a CRS in metres. Other values are no data."),
        )
        self.add(
            QgsProcessingParameterRasterLayer("PROBABILITY", tr("Probability"), optional=True),
            tr(
                "The probability raster of Map water, on the same pixel grid as the map. If empty: "
                "the file beside the map with the same name and _probability, if there is one."
            ),
        )
        self._add_numbers()
        self.add_seed()
        self.add(
            QgsProcessingParameterVectorDestination(
                "OUTPUT", tr("Validation sample"), QgsProcessing.SourceType.TypeVectorPoint
            ),
            tr("Points in the CRS of the map, as GeoPackage, GeoJSON or FlatGeobuf."),
        )
        self.add_number_output("POINTS", tr("Number of points"))

    def _add_numbers(self) -> None:
        asked = requests.ValidationSample
        expected = tr("The share of this stratum's pixels that you expect to be mapped right.")
        doubt = tr(
            "Pixels whose probability of water lies between the two numbers are the doubtful edge. "
            "With twice the same number there is no such stratum."
        )
        for name, title, default, text in (
            (
                "TARGET_ERROR",
                tr("Target standard error of overall accuracy"),
                asked.target_error,
                tr(
                    "0.01 gives a 95 % interval of about ± 0.02. Half of it takes four times as "
                    "many points."
                ),
            ),
            ("LAND_ACCURACY", tr("Expected accuracy of land"), asked.land_accuracy, expected),
            ("WATER_ACCURACY", tr("Expected accuracy of water"), asked.water_accuracy, expected),
            (
                "DOUBT_ACCURACY",
                tr("Expected accuracy of the doubtful edge"),
                asked.doubt_accuracy,
                expected,
            ),
            ("DOUBT_FROM", tr("Doubt from probability"), asked.doubt_from, doubt),
            ("DOUBT_TO", tr("Doubt to probability"), asked.doubt_to, doubt),
        ):
            kind = QgsProcessingParameterNumber.Type.Double
            number = QgsProcessingParameterNumber(
                name, title, kind, default, minValue=0, maxValue=1
            )
            self.add(number, text, advanced=name != "TARGET_ERROR")
        whole = QgsProcessingParameterNumber.Type.Integer
        self.add(
            QgsProcessingParameterNumber(
                "SMALLEST", tr("Least points of a stratum"), whole, asked.smallest, minValue=2
            ),
            tr("Strata of little area have this many points; a smaller one has all its pixels."),
        )

    def request(
        self, parameters: Parameters, context: QgsProcessingContext
    ) -> requests.ValidationSample:
        """Return the map and what the sample is to reach."""

        def number(name: str) -> float:
            return self.parameterAsDouble(parameters, name, context)

        return requests.ValidationSample(
            self.layer_path(parameters, "INPUT", context),
            self.layer_destination(parameters, "OUTPUT", context),
            probability=self.layer_path(parameters, "PROBABILITY", context),
            doubt_from=number("DOUBT_FROM"),
            doubt_to=number("DOUBT_TO"),
            target_error=number("TARGET_ERROR"),
            land_accuracy=number("LAND_ACCURACY"),
            water_accuracy=number("WATER_ACCURACY"),
            doubt_accuracy=number("DOUBT_ACCURACY"),
            smallest=self.parameterAsInt(parameters, "SMALLEST", context),
            seed=self.parameterAsInt(parameters, "SEED", context),
        )

    def check(
        self,
        request: requests.ValidationSample,
        parameters: Parameters,
        context: QgsProcessingContext,
    ) -> None:
        """Look at the map and the numbers."""
        design_of(request)
        strata_of(request, Progress())
        require_format(request.output, geometry=True)
        scene_input.check_destination(request.output)

    def results(
        self,
        given: results.ValidationSample,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> Results:
        """Tell the strata."""
        for each in given["strata"]:
            feedback.pushInfo(
                tr("{name}: {points} points on {area:.3f} km² ({share:.1%} of the map)").format(
                    name=localized(WORDS[each["name"]]),
                    points=each["points"],
                    area=each["area"],
                    share=each["weight"],
                )
            )
        return {"OUTPUT": given["output"], "POINTS": given["points"]}
