"""Cut tiles: a scene on disk becomes a tile set."""

from __future__ import annotations

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterFolderDestination,
)

from ..base import Parameters, Results, WaterGeeAlgorithm, tr
from ..parameters import inputs


class CutTiles(WaterGeeAlgorithm):
    """Cuts a Landsat bundle or any multi-band raster into a tile set."""

    NAME = "cuttiles"
    TITLE = "Cut tiles"
    GROUP = "Tiles"
    SUMMARY = (
        "Cuts a scene on disk into a tile set: images of 512 × 512 pixels, elevation, and a "
        "catalogue. The scene is a Landsat 4-9 Collection 2 Level-2 bundle (folder, .tar, .tar.gz) "
        "or any multi-band raster. What QA_PIXEL marks as cloud, shadow or cirrus becomes no data."
    )
    TAGS = ("tile set", "scene", "bundle")

    def initAlgorithm(self, configuration: Parameters | None = None) -> None:
        """Define parameters and outputs."""
        inputs.add_scene(
            self,
            tr(
                "A Landsat Level-2 bundle as a folder, its MTL file, a .tar or a .tar.gz, or a "
                "multi-band raster in a projected CRS."
            ),
        )
        inputs.add_area(self, tr("Only tiles that meet these polygons are cut."))
        self.add(
            QgsProcessingParameterFolderDestination("OUTPUT", tr("Tile set")),
            tr(
                "A new or empty folder for the tile set; the same cut again goes on where it ended."
            ),
        )
        self.add_number_output("TILES", tr("Number of tiles"))

    def check(self, parameters: Parameters, context: QgsProcessingContext) -> None:
        """Open the scene and look at the folder."""
        inputs.check_scene(self, parameters, context)
        inputs.check_destination(self.destination(parameters, "OUTPUT", context))

    def processAlgorithm(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> Results:
        """Cut the scene."""
        values = inputs.scene_values(self, parameters, context)
        values["area"] = inputs.area_value(self, parameters, context)
        values["output"] = self.destination(parameters, "OUTPUT", context)
        result = self.run_job(values, feedback)
        return {"OUTPUT": result["output"], "TILES": result["tiles"]}
