"""Cut tiles: a scene on disk becomes a tile set."""

from __future__ import annotations

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterFolderDestination,
)

from ...engine import requests, results
from ..base import Parameters, Results, WaterGeeAlgorithm, tr
from ..parameters import place, scene_input


class CutTiles(WaterGeeAlgorithm[requests.CutTiles, results.CutTileSet]):
    """Cuts a Landsat bundle or any multi-band raster into a tile set."""

    REQUEST = requests.CutTiles
    TITLE = "Cut tiles"
    GROUP = "Tiles"
    SUMMARY = (
        "Cuts a scene on disk into a tile set: images of 512 × 512 pixels, elevation and a "
        "catalogue. The scene can be a Landsat 4-9 Collection 2 Level-2 bundle (a folder or an "
        "archive) or any multi-band raster. Pixels that QA_PIXEL marks as cloud, cloud shadow or "
        "cirrus become no data."
    )
    TAGS = ("tile set", "scene", "bundle")

    def initAlgorithm(self, configuration: Parameters | None = None) -> None:
        """Define parameters and outputs."""
        scene_input.add_scene(self)
        place.add_area(self, tr("Only tiles that intersect these polygons are cut."))
        self.add(
            QgsProcessingParameterFolderDestination("OUTPUT", tr("Tile set")),
            tr(
                "A new or empty folder for the tile set. If you run the same cut again, it "
                "continues where it stopped."
            ),
        )
        self.add_number_output("TILES", tr("Number of tiles"))

    def request(self, parameters: Parameters, context: QgsProcessingContext) -> requests.CutTiles:
        """Return the scene and the folder."""
        return requests.CutTiles(
            scene_input.scene_of(self, parameters, context),
            output=self.destination(parameters, "OUTPUT", context),
            area=place.area_of(self, parameters, context),
        )

    def check(
        self, request: requests.CutTiles, parameters: Parameters, context: QgsProcessingContext
    ) -> None:
        """Open the scene and look at the folder."""
        scene_input.check_scene(request.scene)
        scene_input.check_destination(request.output)

    def results(
        self,
        given: results.CutTileSet,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> Results:
        """Return the tile set."""
        return {"OUTPUT": given["output"], "TILES": given["tiles"]}
