"""Reducing pixel stacks: across bands, across images and across neighbourhoods."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ..errors import EarthEngineError
from ..values.image import Band, Image, Pixels, bands_from
from ..values.projection import WGS84, Grid, Projection
from ..values.types import Kernel, union_all
from .reducers import Reducer, Stack


def stacked(bands: Sequence[Band], grid: Grid) -> tuple[np.ndarray, np.ndarray]:
    """Return the pixels of several bands along a new last axis, with their masks."""
    parts = [band.read(grid) for band in bands]
    if any(part.values.ndim > 2 for part in parts):
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
    size: tuple[int, int] | None = None,
) -> list[Band]:
    """Return the outputs of a one-input reducer over several bands."""

    def compute(grid: Grid) -> list[Pixels]:
        values, masks = stacked(bands, grid)
        return to_pixels(reducer.reduce_stack(values, masks), masks)

    types = reducer.output_types(union_all([band.type for band in bands]))
    layout = [(name, kind, projection) for name, kind in zip(names, types, strict=True)]
    return bands_from(compute, layout, size)


def band_names(images: Sequence[Image]) -> list[str]:
    """Return the names of all bands of several images in order of appearance."""
    return list(dict.fromkeys(name for image in images for name in image.names))


def bands_called(images: Sequence[Image], name: str) -> list[Band]:
    """Return the bands of a name from the images that have it."""
    return [band for image in images for band in image.bands if band.name == name]


def reduce_images(images: Sequence[Image], reducer: Reducer, prefixed: bool) -> Image:
    """Return the reduction of a collection of images, band by band."""
    bands: list[Band] = []
    for name in band_names(images):
        outputs = [f"{name}_{output}" for output in reducer.outputs] if prefixed else [name]
        bands += reduce_bands(bands_called(images, name), reducer, outputs, WGS84)
    return Image(tuple(bands))


def neighbours(band: Band, kernel: Kernel, grid: Grid) -> tuple[Pixels, np.ndarray]:
    """Return the pixels under a kernel (rows, columns, kernel rows, columns) and the own masks."""
    left, top, right, bottom = kernel.margins
    pixels = band.read(grid.enlarged(left, top, right, bottom))
    windows = np.lib.stride_tricks.sliding_window_view
    values = windows(pixels.values, kernel.weights.shape, axis=(0, 1))
    mask = windows(pixels.mask, kernel.weights.shape, axis=(0, 1))
    own = pixels.mask[top : top + grid.height, left : left + grid.width]
    return Pixels(values, mask), own
