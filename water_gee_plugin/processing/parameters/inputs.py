"""Parameters that several algorithms share: a scene on disk, and an area."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeatureSource,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
)

from ...engine.rasters.scenes.scene import Source, open_scene
from ...engine.rasters.tiles import wrs2
from ...engine.support.errors import WaterGeeError
from ...engine.support.files import ensure_writable
from ..base import VECTOR_POLYGON, Parameters, WaterGeeAlgorithm, tr

#: Listing a larger compressed archive takes seconds: its content is checked by the run itself.
_QUICK_ARCHIVE = 64 * 2**20


def file_or_folder(name: str, description: str) -> QgsProcessingParameterFile:
    """Return a parameter that takes a folder as well as a file.

    QGIS's own default filter (*.*) refuses folders, whose names have no dot.
    """
    return QgsProcessingParameterFile(name, description, fileFilter=tr("All files") + " (*)")


def add_scene(algorithm: WaterGeeAlgorithm, what: str) -> None:
    """Add the parameters of a scene on disk."""
    algorithm.add(
        file_or_folder("INPUT", tr("Scene")),
        what,
    )
    add_raster_settings(algorithm)


def add_raster_settings(algorithm: WaterGeeAlgorithm) -> None:
    """Add what a raster that is no Landsat bundle may need: bands, scale, offset, elevation."""
    algorithm.add(
        QgsProcessingParameterString("BANDS", tr("Band map"), optional=True),
        tr(
            "Which band is which, for a raster: blue=1, green=2, red=3, nir=4, swir1=5, swir2=6, "
            "or six numbers in that order. Empty: as the bands' names tell."
        ),
        advanced=True,
    )
    algorithm.add(
        QgsProcessingParameterString("SCALE", tr("Scale"), optional=True),
        tr(
            "Reflectance = value × scale + offset, for a raster: one number, or one a band. "
            "Empty: as the file tells or its values suggest."
        ),
        advanced=True,
    )
    algorithm.add(
        QgsProcessingParameterString("OFFSET", tr("Offset"), optional=True),
        tr("See Scale. Empty: as the file tells, else 0."),
        advanced=True,
    )
    algorithm.add(
        QgsProcessingParameterRasterLayer("DEM", tr("Elevation (DEM)"), optional=True),
        tr(
            "Elevation in metres on any grid; it is warped to the scene's. Without it the network "
            "works without elevation."
        ),
    )


def scene_values(
    algorithm: WaterGeeAlgorithm, parameters: Parameters, context: QgsProcessingContext
) -> dict[str, Any]:
    """Return the scene's parameters as a job takes them."""
    return {
        "input": algorithm.path(parameters, "INPUT", context),
        "bands": algorithm.text(parameters, "BANDS", context),
        "scale": algorithm.text(parameters, "SCALE", context),
        "offset": algorithm.text(parameters, "OFFSET", context),
        "dem": algorithm.layer_path(parameters, "DEM", context),
    }


def check_scene(
    algorithm: WaterGeeAlgorithm, parameters: Parameters, context: QgsProcessingContext
) -> Source | None:
    """Open the scene as the run will; raise WaterGeeError in the user's words."""
    values = scene_values(algorithm, parameters, context)
    path = Path(values["input"])
    if (
        path.is_file()
        and path.suffix.lower() in (".gz", ".tgz")
        and path.stat().st_size > _QUICK_ARCHIVE
    ):
        return None
    return open_scene(path, values["bands"], values["scale"], values["offset"])


def check_destination(path: str) -> None:
    """Raise WaterGeeError when a file or folder cannot be written where it should go."""
    if path:
        ensure_writable(Path(path).absolute().parent)


def add_area(algorithm: WaterGeeAlgorithm, text: str) -> None:
    """Add polygons as an area."""
    algorithm.add(
        QgsProcessingParameterFeatureSource("AREA", tr("Area"), VECTOR_POLYGON, optional=True), text
    )


def area_value(
    algorithm: WaterGeeAlgorithm, parameters: Parameters, context: QgsProcessingContext
) -> dict[str, str] | None:
    """Return the area's polygons as a job takes them, None when there is no area."""
    source = algorithm.parameterAsSource(parameters, "AREA", context)
    return as_area(_united(source), source.sourceCrs()) if source is not None else None


def add_place(algorithm: WaterGeeAlgorithm) -> None:
    """Add the three ways to say where: polygons, an extent, WRS-2 paths and rows."""
    add_area(algorithm, tr("Polygons; tiles that meet them are taken."))
    algorithm.add(
        QgsProcessingParameterExtent("EXTENT", tr("Extent"), optional=True),
        tr("An extent, where no area is given."),
    )
    algorithm.add(
        QgsProcessingParameterString("PATHROW", tr("WRS-2 path/row"), optional=True),
        tr("Paths and rows such as 231/62, 232/62, where neither area nor extent is given."),
    )


def check_place(
    algorithm: WaterGeeAlgorithm, parameters: Parameters, context: QgsProcessingContext
) -> None:
    """Raise WaterGeeError unless one place is given."""
    given = [name for name in ("AREA", "EXTENT", "PATHROW") if parameters.get(name)]
    if len(given) != 1:
        raise WaterGeeError(
            tr("Give one of area, extent and path/row; {count} are given.").format(count=len(given))
            if given
            else tr("Give one of area, extent and path/row; none is given.")
        )
    wrs2.parse(algorithm.text(parameters, "PATHROW", context))


def place_values(
    algorithm: WaterGeeAlgorithm, parameters: Parameters, context: QgsProcessingContext
) -> dict[str, Any]:
    """Return the place as a job takes it."""
    area = area_value(algorithm, parameters, context)
    extent = algorithm.parameterAsExtent(parameters, "EXTENT", context)
    if area is None and not extent.isEmpty():
        crs = algorithm.parameterAsExtentCrs(parameters, "EXTENT", context)
        area = as_area(QgsGeometry.fromRect(extent), crs)
    return {"area": area, "path_row": algorithm.text(parameters, "PATHROW", context)}


def as_area(geometry: QgsGeometry, crs: QgsCoordinateReferenceSystem) -> dict[str, str]:
    """Return polygons and their CRS as a job takes them."""
    if not crs.isValid():
        raise WaterGeeError(tr("The area has no coordinate reference system; one is expected."))
    return {"wkt": geometry.asWkt(), "crs": crs.toWkt()}


def _united(source: QgsFeatureSource) -> QgsGeometry:
    """Return all features as one geometry."""
    geometries = [feature.geometry() for feature in source.getFeatures() if feature.hasGeometry()]
    if not geometries:
        raise WaterGeeError(tr("The area has no polygon; at least one is expected."))
    return QgsGeometry.unaryUnion(geometries)
