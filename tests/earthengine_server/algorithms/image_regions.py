"""Images: statistics and samples of regions."""

from __future__ import annotations

from typing import Any

import numpy as np

from ..evaluation.registry import algorithm
from ..pixels.elementwise import require
from ..pixels.regions import (
    RegionPixels,
    centre_weights,
    is_pointlike,
    read_region,
    region_grid,
    working_projection,
)
from ..pixels.rendering import MAX_REGION_PIXELS
from ..values.features import Collection, element_geometry
from ..values.geometry import Geometry
from ..values.image import Image
from ..values.projection import Projection
from ..values.reducer import Reducer, as_python
from ..values.types import EEArray


def _region(image: Image, given: Geometry | None) -> Geometry:
    """Return the region that is given, or the footprint of the image."""
    return given or image.footprint or Geometry.unbounded()


def _elements(values: np.ndarray) -> list[Any]:
    if values.ndim == 1:
        return values.tolist()
    return [EEArray.of(each) for each in values]


def _reduced(
    image: Image, pixels: RegionPixels, reducer: Reducer, geometry: Geometry
) -> dict[str, Any]:
    """Return the outputs of a reducer over a region's pixels, named as documented.

    Weighted reducers weigh by mask and covered share; the others take pixels by their centres.
    """
    by_share = reducer.is_weighted and not is_pointlike(geometry)
    share = pixels.weights if by_share else centre_weights(geometry, pixels)
    if reducer.inputs == 1:
        result: dict[str, Any] = {}
        for band, values, mask in zip(image.bands, pixels.values, pixels.masks, strict=True):
            outputs = _outputs(reducer, values, np.minimum(mask, share))
            for name, value in zip(reducer.outputs, outputs, strict=True):
                single = len(reducer.outputs) == 1
                result[band.name if single else f"{band.name}_{name}"] = value
        return result
    require(
        reducer.inputs == len(image.bands),
        f"Image.reduceRegion: Need {reducer.inputs} bands for Reducer.{reducer.name}, image has "
        f"{len(image.bands)}.",
    )
    weights = np.minimum(np.min(pixels.masks, axis=0), share)
    rows = list(zip(*(_elements(values) for values in pixels.values), strict=True))
    return dict(zip(reducer.outputs, reducer.reduce_rows(rows, weights.tolist()), strict=True))


def _outputs(reducer: Reducer, values: np.ndarray, weights: np.ndarray) -> list[Any]:
    """Return the outputs over one band's pixels, without Python rows where arrays will do."""
    if reducer.stack is not None and values.ndim == 1:
        return [as_python(stack) for stack in reducer.reduce_stack([values], weights)]
    return reducer.reduce_rows([(value,) for value in _elements(values)], weights.tolist())


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
    """Reduce the pixels of a region."""
    region = _region(image, geometry)
    projection = working_projection(image, crs, transform, scale)
    grid = region_grid(region, projection, max_pixels, best_effort)
    return _reduced(image, read_region(image.bands, region, grid), reducer, region)


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
        found = _reduced(image, read_region(image.bands, region, grid), reducer, region)
        if reducer.inputs == 1 and len(image.bands) == 1:
            found = dict(zip(reducer.outputs, found.values(), strict=True))
        features.append(feature.with_properties({**feature.properties, **found}))
    return collection.with_elements(features)
