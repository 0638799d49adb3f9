"""Collections of features or images: filtering, mapping, aggregating and compositing."""

from __future__ import annotations

import functools
from typing import Any

import numpy as np

from ..errors import EarthEngineError
from ..evaluation.assumptions import unverified
from ..evaluation.context import current
from ..evaluation.promotion import promote
from ..evaluation.registry import algorithm, register_all
from ..pixels.elementwise import require
from ..pixels.reducers import STATISTICS, Reducer
from ..pixels.stacking import band_names, bands_called, reduce_images, stacked
from ..values.features import (
    Collection,
    Feature,
    collection_of,
    element_geometry,
    element_property,
    indexed,
)
from ..values.geometry import merged
from ..values.image import Band, Image, Pixels, bands_from, expand
from ..values.projection import WGS84, Grid
from ..values.types import Filter, Function, union_all
from .filters import compare


@algorithm("Collection.filter")
def filter_collection(source: Collection, condition: Any) -> Collection:
    require(isinstance(condition, Filter), "Parameter 'filter' is not a Filter.")
    return source.with_elements(e for e in source.elements if condition.passes(e))


@algorithm("Collection.map")
def map_collection(source: Collection, function: Function, drop_nulls: bool) -> Collection:
    """Apply a function to every element; results keep the indices of their sources."""
    results = []
    for element in source.elements:
        result = function(element)
        if result is None and drop_nulls:
            continue
        if not isinstance(result, Feature | Image):
            raise EarthEngineError(
                "Collection.map: A mapped algorithm must return a Feature or Image, and null "
                "only with dropNulls."
            )
        index = element_property(element, "system:index")
        results.append(result if index is None else indexed(result, index))
    return source.with_elements(results)


@algorithm("Collection.limit")
def limit(source: Collection, count: int | None, key: str | None, ascending: bool) -> Collection:
    """Order the elements by a property, those without it last, and keep the first ones."""
    elements = list(source.elements)
    if key is not None:
        order = functools.cmp_to_key(_compare_nulls_last)
        elements.sort(key=lambda e: order(element_property(e, key)), reverse=not ascending)
    return source.with_elements(elements if count is None else elements[:count])


def _compare_nulls_last(left: Any, right: Any) -> int:
    if left is None or right is None:
        return (left is None) - (right is None)
    return compare(left, right)


@algorithm("Collection.first")
def first(source: Collection) -> Any:
    if not source.elements:
        unverified("first() of an empty collection; ask size() before")
    return source.elements[0]


register_all(
    "Collection",
    {
        "iterate": lambda source, function, start: functools.reduce(
            lambda result, element: function(element, result), source.elements, start
        ),
        "size": lambda source: len(source.elements),
        "toList": lambda source, count, offset: list(source.elements[offset : offset + count]),
        "geometry": lambda source, _error: merged([element_geometry(e) for e in source.elements]),
    },
)
algorithm("Collection")(
    lambda features: collection_of([promote(each, "Element") for each in features])
)


def _column(source: Collection, name: str) -> list[Any]:
    values = (element_property(element, name) for element in source.elements)
    return [value for value in values if value is not None]


def _aggregation(reducer: str) -> Any:
    """Return the aggregation of a property's numbers by a reducer."""
    return lambda source, name: STATISTICS[reducer].reduce_list(_column(source, name))[0]


register_all(
    "AggregateFeatureCollection",
    {
        "array": _column,
        "count": lambda source, name: len(_column(source, name)),
        "count_distinct": lambda source, name: len({str(v) for v in _column(source, name)}),
        "max": lambda source, name: max(_column(source, name), default=None),
        "min": lambda source, name: min(_column(source, name), default=None),
        "mean": _aggregation("mean"),
        "sum": _aggregation("sum"),
    },
)


@algorithm("ImageCollection.load")
def load(asset_id: str, _version: int | None) -> Collection:
    return current().store.collection(asset_id)


def _images(collection: Collection) -> list[Image]:
    """Return the images of a collection, refusing anything else in it."""
    is_plain = all(isinstance(element, Image) for element in collection.elements)
    require(is_plain, "Expected a collection of images, but it holds features.")
    return list(collection.elements)


def _keeping_names(reducer: Reducer) -> object:
    return lambda collection: reduce_images(_images(collection), reducer, prefixed=False)


register_all(
    "reduce",
    {
        name: _keeping_names(STATISTICS[name])
        for name in ["and", "count", "max", "mean", "median", "min", "mode", "or", "product", "sum"]
    },
)
register_all(
    "ImageCollection",
    {
        "fromImages": lambda images: collection_of(images, of_images=True),
        "reduce": lambda collection, reducer, _scale: reduce_images(
            _images(collection), reducer, prefixed=True
        ),
    },
)


@algorithm("ImageCollection.mosaic")
def mosaic(collection: Collection) -> Image:
    """Lay the images over each other, the last one on top."""
    images = _images(collection)
    return Image(
        tuple(_mosaic_band(name, bands_called(images, name)) for name in band_names(images))
    )


def _mosaic_band(name: str, bands: list[Band]) -> Band:
    """Return a band with each pixel from the last image that has it."""

    def compute(grid: Grid) -> Pixels:
        values, mask = None, np.zeros(grid.shape, np.float32)
        for band in reversed(bands):
            pixels = band.read(grid)
            take = (mask == 0) & (pixels.mask > 0)
            values = pixels.values if values is None else values
            values = np.where(expand(take, pixels.values), pixels.values, values)
            mask = np.where(take, pixels.mask, mask)
            if (mask > 0).all():
                break
        return Pixels(np.zeros(grid.shape) if values is None else values, mask)

    return Band(name, union_all([band.type for band in bands]), WGS84, compute)


@algorithm("ImageCollection.qualityMosaic")
def quality_mosaic(collection: Collection, quality: str) -> Image:
    """Take each pixel from the image with the greatest value in a quality band."""
    images = _images(collection)
    if not images:
        return Image(())
    names = band_names(images)
    require(quality in names, f"No band named '{quality}'.")
    columns = [[image.band(name) for image in images] for name in names]

    def compute(grid: Grid) -> list[Pixels]:
        score, score_mask = stacked([image.band(quality) for image in images], grid)
        best = np.argmax(np.where(score_mask > 0, score, -np.inf), axis=-1)[..., None]
        any_score = (score_mask > 0).any(axis=-1)
        result = []
        for column in columns:
            values, masks = (
                np.take_along_axis(each, best, -1)[..., 0] for each in stacked(column, grid)
            )
            result.append(Pixels(values, np.where(any_score, masks, 0).astype(np.float32)))
        return result

    types = [union_all([band.type for band in column]) for column in columns]
    layout = [(name, kind, WGS84) for name, kind in zip(names, types, strict=True)]
    return Image(tuple(bands_from(compute, layout)))


@algorithm("ImageCollection.merge", "Collection.merge")
def merge(first: Collection, second: Collection) -> Collection:
    """Join two collections; ids get the number of their collection as a prefix."""
    elements = [
        indexed(element, f"{number}_{element_property(element, 'system:index')}")
        for number, collection in ((1, first), (2, second))
        for element in collection.elements
    ]
    return Collection(tuple(elements), first.of_images or second.of_images)
