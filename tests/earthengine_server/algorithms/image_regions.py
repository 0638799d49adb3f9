"""Images: statistics and samples of regions."""

from __future__ import annotations

from typing import Any

import numpy as np

from ..evaluation.registry import algorithm
from ..pixels.reducers import Reducer
from ..pixels.regions import (
    RegionPixels,
    read_region,
    region_grid,
    working_projection,
)
from ..pixels.rendering import MAX_REGION_PIXELS
from ..values.features import Collection, element_geometry
from ..values.geometry import Geometry
from ..values.image import Image
from ..values.projection import Projection
from ..values.types import EEArray


def _region(image: Image, given: Geometry | None) -> Geometry:
    """Return the region that is given, or the footprint of the image."""
    return given or image.footprint or Geometry.unbounded()


def _reduced(image: Image, pixels: RegionPixels, reducer: Reducer) -> dict[str, Any]:
    """Return the outputs of a reducer over a region's pixels, named as documented.

    Weighted reducers weigh by mask and covered share; the others take pixels by their centres.
    """
    share = pixels.shares if reducer.is_weighted else pixels.inside.astype(float)
    single = len(reducer.outputs) == 1
    result: dict[str, Any] = {}
    for band, values, mask in zip(image.bands, pixels.values, pixels.masks, strict=True):
        if values.ndim > 1:
            shown = [EEArray.of(each) for each in values]
            outputs = reducer.reduce_list(shown, np.minimum(mask, share))
        else:
            outputs = _outputs(reducer, values, np.minimum(mask, share))
        for name, value in zip(reducer.outputs, outputs, strict=True):
            result[band.name if single else f"{band.name}_{name}"] = value
    return result


def _outputs(reducer: Reducer, values: np.ndarray, weights: np.ndarray) -> list[Any]:
    """Return the outputs over one band's pixels, without a Python list where arrays will do."""
    if reducer.each is not None:
        return reducer.reduce_list(values.tolist(), weights)
    stacks = reducer.reduce_stack(values, weights)
    return [stack.values.item() if stack.valid.all() else None for stack in stacks]


@algorithm("Image.reduceRegion")
def reduce_region(
    image: Image,
    reducer: Reducer,
    geometry: Geometry | None,
    scale: float | None,
    crs: Projection | None,
    transform: list[float] | None,
    best_effort: bool,
    max_pixels: int,
    _tile_scale: float,
) -> dict[str, Any]:
    region = _region(image, geometry)
    projection = working_projection(image, crs, transform, scale)
    grid = region_grid(region, projection, max_pixels, best_effort)
    return _reduced(image, read_region(image.bands, region, grid), reducer)


@algorithm("Image.reduceRegions")
def reduce_regions(
    image: Image,
    collection: Collection,
    reducer: Reducer,
    scale: float | None,
    crs: Projection | None,
    transform: list[float] | None,
    _tile_scale: float,
    limit: int | None,
) -> Collection:
    """Reduce the pixels of each feature; of a single band the outputs keep the reducer's names."""
    projection = working_projection(image, crs, transform, scale)
    features = []
    for feature in collection.elements:
        region = element_geometry(feature) or Geometry.unbounded()
        grid = region_grid(region, projection, limit or MAX_REGION_PIXELS)
        found = _reduced(image, read_region(image.bands, region, grid), reducer)
        if len(image.bands) == 1:
            found = dict(zip(reducer.outputs, found.values(), strict=True))
        features.append(feature.with_properties({**feature.properties, **found}))
    return collection.with_elements(features)
