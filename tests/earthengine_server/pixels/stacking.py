"""Reducing pixel stacks: across bands, across images and across neighbourhoods."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from ..errors import EarthEngineError
from ..values.image import Band, ComputeAll, Image, Pixels, bands_from
from ..values.pixel_type import PixelType, union_all
from ..values.projection import WGS84, Projection
from ..values.reducer import Reducer, Stack

Layout = list[tuple[str, PixelType, Projection]]


def stacked(bands: Sequence[Band], grid: Any) -> tuple[np.ndarray, np.ndarray]:
    """Return the pixels of several bands along a new last axis, with their masks."""
    parts = [band.read(grid) for band in bands]
    shapes = {part.values.shape[2:] for part in parts}
    if shapes - {()}:
        raise EarthEngineError("Reducers work on scalar bands, not on arrays.")
    values = np.stack([part.values for part in parts], axis=-1)
    return values, np.stack([part.mask for part in parts], axis=-1).astype(np.float64)


def to_pixels(stacks: Sequence[Stack], masks: np.ndarray) -> list[Pixels]:
    """Return reducer outputs as pixels, masked where no input was present."""
    some = (masks > 0).any(axis=-1)
    mask = masks.max(axis=-1) if masks.shape[-1] else np.zeros(some.shape)
    result = []
    for stack in stacks:
        shown = np.where(stack.valid & some, mask, 0).astype(np.float32)
        values = stack.values
        if values.dtype.kind == "f":
            values = np.nan_to_num(values, posinf=np.inf, neginf=-np.inf)
        result.append(Pixels(values, shown))
    return result


def reduce_bands(
    bands: Sequence[Band],
    reducer: Reducer,
    names: Sequence[str],
    projection: Projection,
    size: tuple[int, int] | None,
) -> list[Band]:
    """Return the outputs of a one-input reducer over several bands."""

    def compute(grid: Any) -> list[Pixels]:
        """Reduce on a grid."""
        values, masks = stacked(bands, grid)
        return to_pixels(reducer.reduce_stack([values], masks), masks)

    types = reducer.output_types([union_all([band.type for band in bands])])
    return bands_from(compute, layout(names, types, projection), size)


def layout(names: Sequence[str], types: Sequence[PixelType], projection: Projection) -> Layout:
    """Return the layout of bands that share a projection."""
    return [(name, kind, projection) for name, kind in zip(names, types, strict=True)]


def band_names(images: Sequence[Image]) -> list[str]:
    """Return the names of all bands of several images in order of appearance."""
    names: dict[str, None] = {}
    for image in images:
        names.update(dict.fromkeys(image.names))
    return list(names)


def bands_called(images: Sequence[Image], name: str) -> list[Band]:
    """Return the bands of a name from the images that have it."""
    return [band for image in images for band in image.bands if band.name == name]


def reduce_images(images: Sequence[Image], reducer: Reducer, prefixed: bool) -> Image:
    """Return the reduction of a collection of images."""
    if not images:
        return Image(())
    names = band_names(images)
    if reducer.inputs > 1:
        return Image(tuple(_reduce_jointly(images, names, reducer)))
    bands: list[Band] = []
    for name in names:
        outputs = [f"{name}_{output}" for output in reducer.outputs] if prefixed else [name]
        bands += reduce_bands(bands_called(images, name), reducer, outputs, WGS84, None)
    return Image(tuple(bands))


def _reduce_jointly(images: Sequence[Image], names: list[str], reducer: Reducer) -> list[Band]:
    """Return the outputs of a reducer that takes one input a band."""
    if len(names) != reducer.inputs:
        raise EarthEngineError(
            f"The reducer needs {reducer.inputs} inputs, but the images have {len(names)} bands."
        )
    columns = [bands_called(images, name) for name in names]

    def compute(grid: Any) -> list[Pixels]:
        """Reduce on a grid, using images in which every band is valid."""
        pairs = [stacked(column, grid) for column in columns]
        masks = np.min([mask for _, mask in pairs], axis=0)
        return to_pixels(reducer.reduce_stack([v for v, _ in pairs], masks), masks)

    types = reducer.output_types([union_all([b.type for b in column]) for column in columns])
    return bands_from(compute, layout(reducer.outputs, types, WGS84))


def shared(
    compute: ComputeAll, names: Sequence[str], kind: PixelType, projection: Projection
) -> list[Band]:
    """Return bands of one type that are computed together."""
    return bands_from(compute, [(name, kind, projection) for name in names])
