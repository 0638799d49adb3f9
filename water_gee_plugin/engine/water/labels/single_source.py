"""The label of a window by one source: the QA bit, an index, a reference raster."""

from __future__ import annotations

import numpy as np
from osgeo import gdal

from ...rasters.classes import LAND, UNKNOWN, WATER, as_classes
from ...rasters.grid import Window
from ...rasters.reading import open_raster, warped_classes
from ...rasters.scenes.landsat import to_reflectance, valid_pixels
from ...rasters.tiles.mosaic import TileMosaic
from ...support.errors import WaterGeeError
from ...support.texts import say
from .. import indices
from ..evidence.spectral_tests import qa_water

INDICES = {"MNDWI": "mndwi", "NDWI": "ndwi", "AWEI": "awei", "AWEINSH": "aweinsh"}


def each_tile(mosaics: list[TileMosaic]):
    """Yield every tile of every mosaic with its window."""
    for mosaic in mosaics:
        for record, window in mosaic.windows():
            yield mosaic, record, window


def qa_label(image: np.ndarray) -> np.ndarray:
    """Return the label by the QA water bit: water in at least half of the clear looks."""
    label = as_label(qa_water(image), image)
    label[image[6] == 0] = UNKNOWN
    return label


def index_label(index: str, threshold: float, image: np.ndarray) -> np.ndarray:
    """Return the label by an index above a threshold."""
    require_bands(index, image)
    return as_label(index_of(index, image) > threshold, image)


def index_of(index: str, image: np.ndarray) -> np.ndarray:
    """Return a water index of an image (uint16, 8 × height × width), float32.

    Values at no data mean nothing; awei and aweinsh need swir2.
    """
    blue, green, _, nir, swir1, swir2 = to_reflectance(image[:6])
    if index == "awei":
        return indices.awei_shadow(blue, green, nir, swir1, swir2)
    if index == "aweinsh":
        return indices.awei_no_shadow(green, nir, swir1, swir2)
    return indices.normalised_difference(green, {"mndwi": swir1, "ndwi": nir}[index])


def as_label(water: np.ndarray, image: np.ndarray) -> np.ndarray:
    """Return the label of where water is, unknown where the image has no data."""
    return as_classes(water, valid_pixels(image))


def require_bands(index: str, image: np.ndarray) -> None:
    """Raise WaterGeeError when an index needs a band that the image lacks."""
    if index.startswith("awei") and not image[5].any() and valid_pixels(image).any():
        raise WaterGeeError(
            say("AWEI needs the band swir2, which these tiles do not have. Choose MNDWI or NDWI.")
        )


def reference_label(
    mosaic: TileMosaic, window: Window, image: np.ndarray, reference: str
) -> np.ndarray:
    """Return a reference raster in a window: 1 is water, 0 land, other values unknown."""
    values = np.asarray(warped_classes(reference, mosaic.grid.part(window)).ReadAsArray())
    label = np.where(np.isin(values, (LAND, WATER)), values, UNKNOWN).astype(np.uint8)
    label[~valid_pixels(image)] = UNKNOWN
    return label


def check_reference(path: str) -> None:
    """Raise WaterGeeError unless a raster looks like classes 0 land and 1 water."""
    dataset = open_raster(path)  # a band does not keep its dataset open
    if gdal.GetDataTypeName(dataset.GetRasterBand(1).DataType).startswith("Float"):
        raise WaterGeeError(
            say(
                "{path} contains decimal numbers. It must contain the classes 0 (land) and 1 "
                "(water).",
                path=path,
            )
        )
