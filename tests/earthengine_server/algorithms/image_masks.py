"""Images: masks, clipping and replacing values."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np

from ..errors import EarthEngineError
from ..evaluation.promotion import as_type
from ..evaluation.registry import algorithm
from ..pixels.regions import coverage
from ..values import image as images
from ..values.geometry import Geometry
from ..values.image import Band, Image, Pixels, expand, pixelwise
from ..values.projection import Grid
from ..values.types import PixelType, union

MASK_TYPE = PixelType("float", 0, 1)


def per_band(image: Image, other: Image, what: str) -> list[tuple[Band, Band]]:
    """Return each band with the band of another image that goes with it."""
    if len(other.bands) == 1:
        return [(band, other.bands[0]) for band in image.bands]
    if len(other.bands) != len(image.bands):
        raise EarthEngineError(
            f"The {what} image must have one band or as many as the input image "
            f"({len(image.bands)}), but has {len(other.bands)}."
        )
    return list(zip(image.bands, other.bands, strict=True))


def mask_values(pixels: Pixels) -> np.ndarray:
    """Return the mask that an image of mask values stands for."""
    values = pixels.values
    if values.ndim > 2:
        values = values.reshape(*values.shape[:2], -1).any(axis=-1)
    limited = np.clip(np.nan_to_num(values.astype(np.float32)), 0, 1)
    return np.where(pixels.mask > 0, limited, np.float32(0))


def _changed(image: Image, other: Image, change: Callable[[Pixels, Pixels], Pixels]) -> Image:
    """Return an image whose bands are changed by the bands of a mask image."""
    pairs = per_band(image, other, "mask")
    return image.with_bands([pixelwise(change, band, by) for band, by in pairs])


@algorithm("Image.mask")
def mask(image: Image, new_mask: Image | None) -> Image:
    """Return the mask as an image, or the image under another mask."""

    def shown(pixels: Pixels) -> Pixels:
        return Pixels(pixels.mask.astype(np.float64), np.ones_like(pixels.mask))

    def replaced(pixels: Pixels, by: Pixels) -> Pixels:
        known = expand(pixels.mask, pixels.values) > 0
        return Pixels(np.where(known, pixels.values, 0), mask_values(by))

    if new_mask is None:
        return image.with_bands([pixelwise(shown, b, kind=MASK_TYPE) for b in image.bands])
    return _changed(image, new_mask, replaced)


def _masked(pixels: Pixels, by: Pixels) -> Pixels:
    return Pixels(pixels.values, np.where(pixels.mask > 0, mask_values(by), np.float32(0)))


@algorithm("Image.updateMask")
def update_mask(image: Image, new_mask: Image) -> Image:
    """Change the mask wherever it is not zero already."""
    return _changed(image, new_mask, _masked)


@algorithm("Image.selfMask")
def self_mask(image: Image) -> Image:
    """Use the values as the mask."""
    return _changed(image, image, _masked)


@algorithm("Image.unmask")
def unmask(image: Image, value: Image | None, same_footprint: bool) -> Image:
    """Replace masked pixels with those of another image, 0 by default."""
    footprint = image.footprint if same_footprint else None

    def filled(band: Band, filler: Band) -> Band:
        def compute(grid: Grid) -> Pixels:
            pixels, fill = band.read(grid), filler.read(grid)
            gap = pixels.mask == 0
            if footprint is not None:
                gap &= coverage(footprint, grid) > 0
            values = np.where(
                expand(gap, pixels.values), expand(fill.values, pixels.values), pixels.values
            )
            return Pixels(values, np.where(gap, fill.mask, pixels.mask))

        return replace(band, compute=compute, type=union(band.type, filler.type))

    pairs = per_band(image, value or images.constant(0), "value")
    result = image.with_bands([filled(*pair) for pair in pairs])
    return result if same_footprint else replace(result, footprint=None)


@algorithm("Image.where")
def where(image: Image, test: Image, value: Image) -> Image:
    """Replace values where a test is true and neither test nor value is masked."""

    def change(pixels: Pixels, tested: Pixels, new: Pixels) -> Pixels:
        use = (tested.values != 0) & (tested.mask > 0) & (new.mask > 0) & (pixels.mask > 0)
        values = np.where(
            expand(use, pixels.values), expand(new.values, pixels.values), pixels.values
        )
        return Pixels(values, np.where(use, new.mask, pixels.mask))

    tests, values = per_band(image, test, "test"), per_band(image, value, "value")
    return image.with_bands(
        [
            pixelwise(change, band, by, new, kind=union(band.type, new.type))
            for (band, by), (_, new) in zip(tests, values, strict=True)
        ]
    )


@algorithm("Image.clip", "Image.clipToCollection")
def clip(image: Image, area: Any) -> Image:
    """Mask everything outside a geometry, a feature or a collection; edges are partly masked."""
    geometry: Geometry = as_type(area, "Geometry", "Image.clip")
    if geometry.is_unbounded:
        return image

    def clipped(band: Band) -> Band:
        def compute(grid: Grid) -> Pixels:
            pixels = band.read(grid)
            return Pixels(pixels.values, np.minimum(pixels.mask, coverage(geometry, grid)))

        return replace(band, compute=compute, size=None)

    return replace(image.with_bands([clipped(b) for b in image.bands]), footprint=geometry)
