"""Images: masks, clipping and replacing values."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np

from ..errors import EarthEngineError
from ..evaluation.promotion import to_collection, to_geometry
from ..evaluation.registry import algorithm
from ..pixels.coverage import coverage
from ..values import image as images
from ..values.features import element_geometry
from ..values.geometry import Geometry
from ..values.image import Band, Image, Pixels, derived, expand
from ..values.pixel_type import PixelType, union
from ..values.shapes import merged


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


MASK_TYPE = PixelType("float", 0, 1)


@algorithm("Image.mask")
def mask(image: Image, new_mask: Image | None) -> Image:
    """Return the mask as an image, or the image under another mask."""
    if new_mask is None:

        def change(pixels: Pixels) -> Pixels:
            """Turn the mask into values."""
            return Pixels(pixels.mask.astype(np.float64), np.ones_like(pixels.mask))

        return image.with_bands([derived(band, change, MASK_TYPE) for band in image.bands])

    def replaced(band: Band, other: Band) -> Band:
        """Return a band under the new mask, zeros where it was masked before."""

        def compute(grid: Any) -> Pixels:
            """Read both on a grid."""
            pixels = band.read(grid)
            shown = np.where(expand(pixels.mask, pixels.values) > 0, pixels.values, 0)
            return Pixels(shown, mask_values(other.read(grid)))

        return replace(band, compute=compute)

    return image.with_bands([replaced(*pair) for pair in per_band(image, new_mask, "mask")])


@algorithm("Image.updateMask")
def update_mask(image: Image, new_mask: Image) -> Image:
    """Change the mask wherever it is not zero already."""

    def updated(band: Band, other: Band) -> Band:
        """Return a band under both masks."""

        def compute(grid: Any) -> Pixels:
            """Read both on a grid."""
            pixels = band.read(grid)
            other_mask = mask_values(other.read(grid))
            return Pixels(pixels.values, np.where(pixels.mask > 0, other_mask, np.float32(0)))

        return replace(band, compute=compute)

    return image.with_bands([updated(*pair) for pair in per_band(image, new_mask, "mask")])


@algorithm("Image.selfMask")
def self_mask(image: Image) -> Image:
    """Use the values as the mask."""

    def change(pixels: Pixels) -> Pixels:
        """Mask zeros."""
        return Pixels(pixels.values, np.where(pixels.mask > 0, mask_values(pixels), np.float32(0)))

    return image.with_bands([derived(band, change) for band in image.bands])


@algorithm("Image.unmask")
def unmask(image: Image, value: Image | None, same_footprint: bool) -> Image:
    """Replace masked pixels with those of another image, 0 by default."""
    filler = value if value is not None else images.constant(0)

    def filled(band: Band, other: Band) -> Band:
        """Return a band without gaps, at least inside the footprint."""

        def compute(grid: Any) -> Pixels:
            """Fill the gaps on a grid."""
            pixels, fill = band.read(grid), other.read(grid)
            gap = pixels.mask == 0
            if same_footprint and image.footprint is not None:
                gap &= coverage(image.footprint, grid) > 0
            wide = expand(gap, pixels.values)
            values = np.where(wide, expand_to(fill.values, pixels.values), pixels.values)
            return Pixels(values, np.where(gap, fill.mask, pixels.mask))

        return replace(band, compute=compute, type=union(band.type, other.type))

    result = image.with_bands([filled(*pair) for pair in per_band(image, filler, "value")])
    return result if same_footprint else replace(result, footprint=None)


def expand_to(values: np.ndarray, like: np.ndarray) -> np.ndarray:
    """Return values with as many axes as another array, for broadcasting."""
    return values.reshape(values.shape + (1,) * (like.ndim - values.ndim))


@algorithm("Image.where")
def where(image: Image, test: Image, value: Image) -> Image:
    """Replace values where a test is true and neither test nor value is masked."""
    tests = per_band(image, test, "test")
    values = per_band(image, value, "value")

    def replaced(band: Band, test_band: Band, value_band: Band) -> Band:
        """Return a band with replacements."""

        def compute(grid: Any) -> Pixels:
            """Replace on a grid."""
            pixels, tested, new = band.read(grid), test_band.read(grid), value_band.read(grid)
            use = (tested.values != 0) & (tested.mask > 0) & (new.mask > 0) & (pixels.mask > 0)
            return Pixels(
                np.where(
                    expand(use, pixels.values), expand_to(new.values, pixels.values), pixels.values
                ),
                np.where(use, new.mask, pixels.mask),
            )

        return replace(band, compute=compute, type=union(band.type, value_band.type))

    return image.with_bands(
        [replaced(band, t, v) for (band, t), (_, v) in zip(tests, values, strict=True)]
    )


def clipped(image: Image, geometry: Geometry) -> Image:
    """Return an image masked outside a geometry; edge pixels are partly masked."""

    def clip_band(band: Band) -> Band:
        """Return a band under the geometry's coverage."""

        def compute(grid: Any) -> Pixels:
            """Combine the mask with the coverage."""
            pixels = band.read(grid)
            return Pixels(pixels.values, np.minimum(pixels.mask, coverage(geometry, grid)))

        return replace(band, compute=compute, size=None)

    if geometry.is_unbounded:
        return image
    return replace(image.with_bands([clip_band(b) for b in image.bands]), footprint=geometry)


@algorithm("Image.clip")
def clip(image: Image, geometry: Any) -> Image:
    """Clip to a geometry or to that of a feature."""
    return clipped(image, to_geometry(geometry))


@algorithm("Image.clipToCollection")
def clip_to_collection(image: Image, collection: Any) -> Image:
    """Clip to the geometries of a collection."""
    elements = to_collection(collection).elements
    return clipped(image, merged([element_geometry(element) for element in elements]))


@algorithm("Image.blend")
def blend(bottom: Image, top: Image) -> Image:
    """Lay one image over another, using masks as opacity."""
    count = max(len(bottom.bands), len(top.bands))
    lower = bottom.bands * count if len(bottom.bands) == 1 else bottom.bands
    upper = top.bands * count if len(top.bands) == 1 else top.bands
    if len(lower) != len(upper):
        raise EarthEngineError("Image.blend: The images must have equally many bands, or one.")
    names = bottom.names if len(bottom.bands) == count else top.names

    def mixed(name: str, low: Band, high: Band) -> Band:
        """Return a band mixed by opacity."""

        def compute(grid: Any) -> Pixels:
            """Mix on a grid."""
            a, b = low.read(grid), high.read(grid)
            rest = a.mask * (1 - b.mask)
            opacity = b.mask + rest
            weighted = b.values * b.mask + a.values * rest
            values = weighted / np.where(opacity > 0, opacity, 1)
            exact = np.where(b.mask >= 1, b.values, np.where(b.mask <= 0, a.values, values))
            return Pixels(exact, opacity.astype(np.float32))

        return replace(low, name=name, compute=compute, type=union(low.type, high.type))

    return bottom.with_bands(
        [mixed(name, a, b) for name, a, b in zip(names, lower, upper, strict=True)]
    )
