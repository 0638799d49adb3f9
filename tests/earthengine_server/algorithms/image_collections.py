"""Image collections: loading, compositing and turning them into images."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np

from ..errors import EarthEngineError
from ..evaluation.context import current
from ..evaluation.promotion import as_type
from ..evaluation.registry import algorithm, register_algorithm
from ..pixels.stacking import band_names, bands_called, reduce_images, shared, stacked
from ..reductions import order, sums
from ..values.features import Collection, collection_of, element_property, indexed
from ..values.image import Band, Image, Pixels, bands_from, expand
from ..values.pixel_type import union_all
from ..values.projection import WGS84
from ..values.reducer import Reducer
from .image_bands import add_bands, cast, select

MAX_BANDS = 5000


@algorithm("ImageCollection.load")
def load(asset_id: str, _version: int | None) -> Collection:
    """Return a stored image collection."""
    store = current().store
    if store is None:
        raise EarthEngineError(f"ImageCollection asset '{asset_id}' not found.")
    return store.collection(asset_id)


@algorithm("ImageCollection.fromImages")
def from_images(images: list[Image]) -> Collection:
    """Return the collection of given images."""
    return collection_of(images, of_images=True)


def images_of(collection: Collection) -> list[Image]:
    """Return the images of a collection, refusing anything else in it."""
    for element in collection.elements:
        if not isinstance(element, Image):
            raise EarthEngineError("Expected a collection of images, but it holds features.")
    return list(collection.elements)


@algorithm("ImageCollection.reduce")
def reduce(collection: Collection, reducer: Reducer, _parallel_scale: float) -> Image:
    """Reduce across images."""
    return reduce_images(images_of(collection), reducer, prefixed=True)


def _plain(reducer: Reducer) -> Any:
    """Return the algorithm that reduces and keeps band names."""
    return lambda collection: reduce_images(images_of(collection), reducer, prefixed=False)


for _name, _reducer in {
    "and": sums.all_non_zero(),
    "count": sums.count(),
    "max": sums.extreme(True),
    "mean": sums.mean(),
    "median": order.median(),
    "min": sums.extreme(False),
    "mode": order.mode(),
    "or": sums.any_non_zero(),
    "product": sums.product(),
    "sum": sums.sum_(),
}.items():
    register_algorithm(f"reduce.{_name}", _plain(_reducer))


@algorithm("ImageCollection.mosaic")
def mosaic(collection: Collection) -> Image:
    """Lay the images over each other, the last one on top."""
    images = images_of(collection)
    names = band_names(images)
    return Image(tuple(_mosaic_band(name, bands_called(images, name)) for name in names))


def _mosaic_band(name: str, bands: list[Band]) -> Band:
    """Return one band of a mosaic."""

    def compute(grid: Any) -> Pixels:
        """Take each pixel from the last image that has it."""
        values, mask = None, np.zeros(grid.shape, np.float32)
        for band in reversed(bands):
            pixels = band.read(grid)
            take = (mask == 0) & (pixels.mask > 0)
            if values is None:
                values = pixels.values
            values = np.where(expand(take, pixels.values), pixels.values, values)
            mask = np.where(take, pixels.mask, mask)
            if (mask > 0).all():
                break
        return Pixels(np.zeros(grid.shape) if values is None else values, mask)

    return Band(name, union_all([band.type for band in bands]), WGS84, compute)


@algorithm("ImageCollection.qualityMosaic")
def quality_mosaic(collection: Collection, quality: str) -> Image:
    """Take each pixel from the image with the greatest value in a quality band."""
    images = images_of(collection)
    if not images:
        return Image(())
    names = band_names(images)
    if quality not in names:
        raise EarthEngineError(f"ImageCollection.qualityMosaic: No band named '{quality}'.")
    columns = [[image.band(name) for image in images] for name in names]

    def compute(grid: Any) -> list[Pixels]:
        """Find the best image for each pixel and pick from it."""
        score, score_mask = stacked([image.band(quality) for image in images], grid)
        best = np.argmax(np.where(score_mask > 0, score, -np.inf), axis=-1)[..., None]
        any_score = (score_mask > 0).any(axis=-1)
        result = []
        for column in columns:
            values, masks = stacked(column, grid)
            chosen = np.take_along_axis(masks, best, -1)[..., 0]
            result.append(
                Pixels(
                    np.take_along_axis(values, best, -1)[..., 0],
                    np.where(any_score, chosen, 0).astype(np.float32),
                )
            )
        return result

    layout = [
        (n, union_all([b.type for b in c]), WGS84) for n, c in zip(names, columns, strict=True)
    ]
    return Image(tuple(bands_from(compute, layout)))


@algorithm("ImageCollection.toBands")
def to_bands(collection: Collection) -> Image:
    """Return one image with the bands of all images, prefixed by their ids."""
    bands = [
        replace(band, name=f"{image.index}_{band.name}")
        for image in images_of(collection)
        for band in image.bands
    ]
    if len(bands) > MAX_BANDS:
        raise EarthEngineError(
            f"ImageCollection.toBands: The maximum number of bands is {MAX_BANDS}; "
            f"got {len(bands)}."
        )
    return Image(tuple(bands))


@algorithm("ImageCollection.merge", "Collection.merge")
def merge(first: Collection, second: Collection) -> Collection:
    """Join two collections; ids get the number of their collection as a prefix."""
    elements = [
        indexed(element, f"{number}_{element_property(element, 'system:index')}")
        for number, collection in ((1, first), (2, second))
        for element in collection.elements
    ]
    return Collection(tuple(elements), first.of_images or second.of_images)


@algorithm("ImageCollection.combine")
def combine(primary: Collection, secondary: Collection, overwrite: bool) -> Collection:
    """Add the bands of images with matching ids."""
    others = {image.index: image for image in images_of(secondary)}
    joined = [
        add_bands(image, others[image.index], None, overwrite)
        for image in images_of(primary)
        if image.index in others
    ]
    return primary.with_elements(joined)


@algorithm("ImageCollection.cast")
def cast_collection(collection: Collection, types: dict[str, Any], order_: list[str]) -> Collection:
    """Cast the bands of every image."""
    return collection.with_elements(cast(image, types, order_) for image in images_of(collection))


@algorithm("ImageCollection.toArray")
def to_array(collection: Collection) -> Image:
    """Return arrays of [image, band] of the images that are valid in all bands."""
    images = images_of(collection)
    names = images[0].names if images else []

    def compute(grid: Any) -> list[Pixels]:
        """Stack bands and images; pixels must have equally many valid images."""
        parts = [stacked([image.band(n) for n in names], grid) for image in images]
        table = np.stack([values for values, _ in parts], axis=2)
        valid = np.stack([(mask > 0).all(axis=-1) for _, mask in parts], axis=-1)
        return [_drop_masked(table, valid)]

    kind = union_all([band.type for image in images for band in image.bands]).with_dimensions(2)
    return Image(tuple(shared(compute, ["array"], kind, WGS84)))


def _drop_masked(table: np.ndarray, valid: np.ndarray) -> Pixels:
    """Return arrays without masked entries along axis 2; lengths must not differ."""
    lengths = valid.sum(axis=-1)
    present = np.unique(lengths[lengths > 0])
    if len(present) > 1:
        raise EarthEngineError(
            "Arrays of different lengths in one window are not available in the local "
            f"Earth Engine (lengths {present.tolist()})."
        )
    length = int(present[0]) if len(present) else 0
    rank = np.argsort(~valid, axis=-1, kind="stable")[..., :length]
    index = rank.reshape(rank.shape + (1,) * (table.ndim - rank.ndim))
    return Pixels(np.take_along_axis(table, index, 2), (lengths > 0).astype(np.float32))


@algorithm("ImageCollection.toArrayPerBand")
def to_array_per_band(collection: Collection, axis: int, drop_masked: bool) -> Image:
    """Concatenate each band across images into arrays."""
    images = images_of(collection)
    bands = []
    for name in band_names(images):
        column = bands_called(images, name)
        bands.append(_array_band(name, column, axis, drop_masked))
    return Image(tuple(bands))


def _array_band(name: str, column: list[Band], axis: int, drop_masked: bool) -> Band:
    """Return one band of arrays across images."""
    dimensions = max(column[0].type.dimensions, axis + 1)

    def compute(grid: Any) -> Pixels:
        """Stack the images along the axis."""
        parts = [band.read(grid) for band in column]
        valid = np.stack([part.mask > 0 for part in parts], axis=-1)
        if column[0].type.dimensions == 0:
            table = np.stack([part.values for part in parts], axis=2)
            if drop_masked:
                return _drop_masked(table, valid)
        else:
            lifted = [
                part.values if part.values.ndim - 2 > axis else part.values[..., None]
                for part in parts
            ]
            table = np.concatenate(lifted, axis=2 + axis)
        return Pixels(table, valid.all(axis=-1).astype(np.float32))

    kind = union_all([band.type for band in column]).with_dimensions(dimensions)
    return Band(name, kind, WGS84, compute)


@algorithm("Image.linkCollection")
def link_collection(
    image: Image, collection: Collection, linked_bands: Any, linked_properties: Any, match: str
) -> Image:
    """Add bands and properties of the image with the same property value."""
    wanted = element_property(image, match)
    found = next((e for e in images_of(collection) if element_property(e, match) == wanted), None)
    if found is None:
        raise EarthEngineError(
            f"Image.linkCollection: no image with {match}={wanted!r} in the linked collection."
        )
    result = image
    if linked_bands is not None:
        names = linked_bands if isinstance(linked_bands, list) else [linked_bands]
        result = add_bands(image, select(found, names, None), None, True)
    if linked_properties is not None:
        names = as_type(linked_properties, "List<String>", "Image.linkCollection")
        extra = {name: found.properties.get(name) for name in names}
        result = result.with_properties({**result.properties, **extra})
    return result
