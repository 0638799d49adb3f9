"""A scene on disk as parameters, and the places where results go."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingParameterFile,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
)

from ...engine.rasters.scenes.archives import is_compressed
from ...engine.rasters.scenes.scene import Source, open_scene
from ...engine.requests import SceneFile
from ...engine.support.files import ensure_writable
from ..base import AnyAlgorithm, Parameters, tr

#: Listing a larger compressed archive takes seconds: its content is checked by the run itself.
_QUICK_ARCHIVE = 64 * 2**20


def file_or_folder(name: str, description: str) -> QgsProcessingParameterFile:
    """Return a parameter that takes a folder as well as a file.

    QGIS's own default filter (*.*) refuses folders, whose names have no dot.
    """
    return QgsProcessingParameterFile(name, description, fileFilter=tr("All files") + " (*)")


def add_scene(algorithm: AnyAlgorithm) -> None:
    """Add the parameters of a scene on disk."""
    algorithm.add(
        file_or_folder("INPUT", tr("Scene")),
        tr(
            "A Landsat Level-2 bundle (a folder, one of its files, or an archive such as a .tar), "
            "or a multi-band raster in a projected CRS."
        ),
    )
    add_raster_settings(algorithm)


def add_raster_settings(algorithm: AnyAlgorithm) -> None:
    """Add what a raster that is no Landsat bundle may need: bands, scale, offset, elevation."""
    algorithm.add(
        QgsProcessingParameterString("BANDS", tr("Band map"), optional=True),
        tr(
            "For a raster, which band is which: blue=1, green=2, red=3, nir=4, swir1=5, swir2=6, "
            "or six numbers in that order. Names of the raster's bands will do as well as numbers. "
            "If empty: read from the band names."
        ),
        advanced=True,
    )
    algorithm.add(
        QgsProcessingParameterString("SCALE", tr("Scale"), optional=True),
        tr(
            "For a raster: reflectance = value × scale + offset. Enter one number, or one per "
            "band. If empty: read from the file, or guessed from its values."
        ),
        advanced=True,
    )
    algorithm.add(
        QgsProcessingParameterString("OFFSET", tr("Offset"), optional=True),
        tr("See Scale. If empty: read from the file, or guessed from its values."),
        advanced=True,
    )
    algorithm.add(
        QgsProcessingParameterRasterLayer("DEM", tr("Elevation (DEM)"), optional=True),
        tr(
            "Elevation in metres on any grid. It is warped to the grid of the scene. If empty, "
            "the network works without elevation."
        ),
    )


def scene_of(
    algorithm: AnyAlgorithm, parameters: Parameters, context: QgsProcessingContext
) -> SceneFile:
    """Return the scene that the parameters name."""
    return SceneFile(
        input=algorithm.path(parameters, "INPUT", context),
        bands=algorithm.text(parameters, "BANDS", context),
        scale=algorithm.text(parameters, "SCALE", context),
        offset=algorithm.text(parameters, "OFFSET", context),
        dem=algorithm.layer_path(parameters, "DEM", context),
    )


def check_scene(scene: SceneFile) -> Source | None:
    """Open the scene as the run will; raise WaterGeeError in the user's words."""
    path = Path(scene.input)
    if is_compressed(path) and path.stat().st_size > _QUICK_ARCHIVE:
        return None
    return open_scene(scene.input, scene.bands, scene.scale, scene.offset)


def check_destination(path: str) -> None:
    """Raise WaterGeeError when a file or folder cannot be written where it should go."""
    if path:
        ensure_writable(Path(path).absolute().parent)
