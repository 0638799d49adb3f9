"""Make labels: the noisy label that comes for free."""

from __future__ import annotations

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
)

from ...engine import requests, results
from ...engine.rasters.tiles.tile_set import TileSet
from ...engine.support.errors import WaterGeeError
from ...engine.water.labels import making, single_source
from ..base import Parameters, Results, WaterGeeAlgorithm, tr
from ..parameters import scene_input


class MakeLabels(WaterGeeAlgorithm[requests.MakeLabels, results.Labels]):
    """Labels every tile of a set as water or land."""

    REQUEST = requests.MakeLabels
    TITLE = "Make labels"
    GROUP = "Labels"
    SUMMARY = (
        "Labels the pixels of a tile set as water or land automatically. The labels come from the "
        "evidence of the image (the water bit of the QA band, water indices, darkness, brightness, "
        "plants and slope), one of these alone, or a reference raster. They contain errors. 0 is "
        "land, 1 water, 255 unknown."
    )
    TAGS = ("qa_pixel", "mndwi", "ndwi", "awei", "otsu")

    def initAlgorithm(self, configuration: Parameters | None = None) -> None:
        """Define parameters and outputs."""
        self.add_tiles()
        self.add(
            QgsProcessingParameterEnum(
                "SOURCE",
                tr("Source"),
                list(making.SOURCES),
                defaultValue=requests.MakeLabels.source,
                usesStaticStrings=True,
            ),
            tr(
                "AUTO and COMBINED are the same: all evidence that the tiles offer. QA is the "
                "water bit of QA_PIXEL. MNDWI, NDWI, AWEI "
                "(AWEIsh) and AWEINSH are indices, with water above a threshold. DSWE counts five "
                "tests. REFERENCE is a raster of 0 (land) and 1 (water)."
            ),
        )
        kind = QgsProcessingParameterNumber.Type.Double
        self.add(
            QgsProcessingParameterNumber("THRESHOLD", tr("Threshold"), kind, optional=True),
            tr(
                "For an index: pixels above it are water. If empty: Otsu's threshold over all "
                "tiles. For DSWE: the number of tests that must be passed, 3 by default."
            ),
        )
        self.add(
            QgsProcessingParameterRasterLayer("REFERENCE", tr("Reference raster"), optional=True),
            tr(
                "For the source REFERENCE, on any grid: 0 is land, 1 is water, anything else is "
                "unknown."
            ),
        )
        self.add(
            QgsProcessingParameterFolderDestination(
                "OUTPUT", tr("Labels"), optional=True, createByDefault=False
            ),
            tr("Folder for the labels. If empty: labels/ in the tile set."),
        )
        self.add_number_output("WATER_FRACTION", tr("Share of water"))

    def request(self, parameters: Parameters, context: QgsProcessingContext) -> requests.MakeLabels:
        """Return the tile set, and where its label comes from."""
        return requests.MakeLabels(
            self.path(parameters, "TILES", context),
            source=self.option(parameters, "SOURCE", context),
            threshold=self.optional_number(parameters, "THRESHOLD", context),
            reference=self.layer_path(parameters, "REFERENCE", context),
            output=self.destination(parameters, "OUTPUT", context),
        )

    def check(
        self, request: requests.MakeLabels, parameters: Parameters, context: QgsProcessingContext
    ) -> None:
        """Look whether the source is at hand."""
        mosaics = TileSet.open(request.tiles).mosaics()
        making.choose_source(request.source, mosaics, request.reference)
        if request.source == making.REFERENCE:
            single_source.check_reference(request.reference)
        elif request.source == making.QA and request.reference:
            raise WaterGeeError(
                tr(
                    "A reference raster is given, but the source is {source}. Choose the source "
                    "REFERENCE, or remove the reference raster."
                ).format(source=request.source)
            )
        scene_input.check_destination(request.output)

    def results(
        self,
        given: results.Labels,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> Results:
        """Return the labels."""
        return {"OUTPUT": given["output"], "WATER_FRACTION": given["water_fraction"]}
