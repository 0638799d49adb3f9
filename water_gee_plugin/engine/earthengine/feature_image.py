"""The features on Earth Engine, from the one definition that numpy evaluates too."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from ..rasters.scenes import landsat
from ..rasters.scenes.elevation import NO_ELEVATION
from ..water import features
from ..water.features import FeatureSet, box_sum
from .pixel_arithmetic import Pixels

Image = Any


def _shift(pixels: Pixels, rows: int, columns: int) -> Pixels:
    """Return the image as seen so many pixels south and east.

    The axes of a neighbourhood array are documented, the orientation of a kernel is not.
    """
    import ee

    if rows == 0 and columns == 0:
        return pixels
    reach = features.MARGIN
    array = pixels.image.neighborhoodToArray(ee.Kernel.square(reach, "pixels", False))
    return Pixels(array.arrayGet([rows + reach, columns + reach]))


def feature_image(image: Image, elevation: Image | None, chosen: FeatureSet) -> tuple[Image, Image]:
    """Return the features as bands in order, unmasked, and which pixels can be mapped.

    `image` is a stored image (digital numbers, unmasked, 0 is no data), `elevation` whole metres
    with -32768 where unknown. What numpy computes from the same pixels is the same.
    """
    import ee

    numbers = image.select(list(features.BANDS))
    valid = numbers.neq(landsat.NODATA).reduce(ee.Reducer.min())
    reflectance = numbers.toDouble().multiply(landsat.SCALE).add(landsat.OFFSET)
    bands = _filled(reflectance, valid)
    ground = None
    if chosen.needs_elevation and elevation is not None:
        known = elevation.neq(NO_ELEVATION)
        ground = Pixels(_filled(elevation.toDouble(), known))
        valid = valid.And(box_sum(Pixels(known)).image.gt(0.5))
    defined: Mapping[str, Pixels] = features.define(
        {name: Pixels(bands.select(name)) for name in features.BANDS}, ground, np.maximum, _shift
    )
    parts = [defined[name].image.rename(name) for name in chosen.features]
    return ee.Image.cat(parts).toFloat(), valid


def _filled(bands: Image, valid: Image) -> Image:
    """Return bands whose invalid pixels are the mean of valid ones nearby, else 0."""
    mean = box_sum(Pixels(bands.multiply(valid))) / box_sum(Pixels(valid))
    return bands.where(valid.Not(), mean.image)
