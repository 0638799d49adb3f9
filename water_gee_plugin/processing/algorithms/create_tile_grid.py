"""Create tile grid: the lattice's tiles that meet an area."""

from __future__ import annotations

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureSink,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterNumber,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QVariant

from ...engine import requests, results
from .. import styles
from ..base import AnyAlgorithm, Parameters, Results, WaterGeeAlgorithm, tr
from ..parameters import place


class CreateTileGrid(WaterGeeAlgorithm[requests.CreateTileGrid, results.TileGrid]):
    """Makes polygons of the tiles that an area needs."""

    REQUEST = requests.CreateTileGrid
    TITLE = "Create tile grid"
    GROUP = "Tiles"
    SUMMARY = (
        "Creates the grid of tiles that cover an area. The tiles are aligned with Landsat's 30 m "
        "pixels in UTM, so that scenes of the same UTM zone need no resampling. Choose the area "
        "by polygons, an extent, or WRS-2 paths and rows."
    )
    TAGS = ("grid", "wrs-2", "path", "row")

    def initAlgorithm(self, configuration: Parameters | None = None) -> None:
        """Define parameters and outputs."""
        place.add_place(self)
        kind = QgsProcessingParameterNumber.Type.Integer
        self.add(
            QgsProcessingParameterNumber(
                "SIZE",
                tr("Tile size in pixels"),
                kind,
                requests.CreateTileGrid.size,
                minValue=64,
                maxValue=4096,
            ),
            tr("Pixels on each side of a tile. Tile sets use 512."),
            advanced=True,
        )
        add_grid(self)
        self.add_number_output("COUNT", tr("Number of tiles"))

    def request(
        self, parameters: Parameters, context: QgsProcessingContext
    ) -> requests.CreateTileGrid:
        """Return the place."""
        place.check_place(self, parameters, context)
        return requests.CreateTileGrid(
            place.place_of(self, parameters, context),
            size=self.parameterAsInt(parameters, "SIZE", context),
        )

    def results(
        self,
        given: results.TileGrid,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> Results:
        """Write the tiles."""
        destination = write_grid(self, given["tiles"], parameters, context)
        return {"OUTPUT": destination, "COUNT": len(given["tiles"])}


def add_grid(algorithm: AnyAlgorithm) -> None:
    """Add a grid of tiles as an output."""
    polygons = QgsProcessing.SourceType.TypeVectorPolygon
    algorithm.add(
        QgsProcessingParameterFeatureSink("OUTPUT", tr("Tile grid"), polygons),
        tr("One polygon per tile (EPSG:4326) with its ID, UTM zone, column and row."),
    )


def write_grid(
    algorithm: AnyAlgorithm,
    tiles: list[results.Tile],
    parameters: Parameters,
    context: QgsProcessingContext,
) -> str:
    """Write the tiles that a job returned; return where they are."""
    fields = QgsFields()
    for name, kind in (
        ("tile", QVariant.Type.String),
        *((n, QVariant.Type.Int) for n in ("epsg", "column", "row")),
    ):
        fields.append(QgsField(name, kind))
    crs = QgsCoordinateReferenceSystem("EPSG:4326")
    sink, destination = algorithm.parameterAsSink(
        parameters, "OUTPUT", context, fields, QgsWkbTypes.Type.Polygon, crs
    )
    for tile in tiles:
        feature = QgsFeature(fields)
        feature.setAttributes([tile["tile"], tile["epsg"], tile["column"], tile["row"]])
        feature.setGeometry(QgsGeometry.fromWkt(tile["wkt"]))
        sink.addFeature(feature, QgsFeatureSink.Flag.FastInsert)
    styles.style_grid(destination, context)
    return destination
