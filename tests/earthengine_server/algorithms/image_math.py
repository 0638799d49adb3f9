"""Images, pixel by pixel: mathematics, comparisons, casts, matrices, masks and clipping."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np

from ..errors import EarthEngineError
from ..evaluation.promotion import as_type
from ..evaluation.registry import algorithm, register_all
from ..pixels import elementwise
from ..pixels.elementwise import BinaryOperation, UnaryOperation, cast_pixels, check_overflow
from ..pixels.regions import coverage
from ..values import image as images
from ..values.geometry import Geometry
from ..values.image import Band, Image, Pixels, expand, pixelwise
from ..values.projection import IDENTITY, Grid
from ..values.types import PixelType, union


def matched(first: Image, second: Image) -> list[tuple[str, Band, Band]]:
    """Return the pairs of bands that a binary operation works on, with the output names."""
    left, right = first.bands, second.bands
    if len(right) == 1:
        return [(band.name, band, right[0]) for band in left]
    if len(left) == 1:
        return [(band.name, left[0], band) for band in right]
    if len(left) != len(right):
        raise EarthEngineError(
            "Images must have the same number of bands, or one of them exactly one; "
            f"got {len(left)} and {len(right)}."
        )
    if sorted(first.names) == sorted(second.names):
        return [(band.name, band, second.band(band.name)) for band in left]
    return [(a.name, a, b) for a, b in zip(left, right, strict=True)]


def paired(
    first: Image,
    second: Image,
    compute: Callable[[np.ndarray, np.ndarray, np.ndarray], np.ndarray],
    kind_of: Callable[[PixelType, PixelType], PixelType],
) -> Image:
    """Return matching bands computed from both images' values and the mask they share.

    A pixel is masked where either input is; of the metadata only index and footprint stay.
    """

    def change(a: Pixels, b: Pixels) -> Pixels:
        mask = np.minimum(a.mask, b.mask)
        return Pixels(compute(a.values, b.values, mask), mask)

    bands = []
    for name, a, b in matched(first, second):
        result = pixelwise(change, a, b, kind=kind_of(a.type, b.type), name=name)
        placed = a if a.projection.transform != IDENTITY else b
        sized = a if a.size is not None or b.size is None else b
        bands.append(Band(name, result.type, placed.projection, result.compute, sized.size))
    longer = second if len(first.bands) == 1 and len(second.bands) > 1 else first
    result_image = longer.bare(bands)
    return Image(result_image.bands, result_image.properties, first.footprint or second.footprint)


def binary(first: Image, second: Image, operation: BinaryOperation) -> Image:
    """Return the image of a binary operation."""

    def compute(a: np.ndarray, b: np.ndarray, mask: np.ndarray) -> np.ndarray:
        return elementwise.applied(operation, a, b, lead=2)

    def checked(kind: PixelType) -> Callable[[Pixels], Pixels]:
        def change(pixels: Pixels) -> Pixels:
            used = expand(pixels.mask, pixels.values) > 0
            return Pixels(check_overflow(pixels.values, kind, used), pixels.mask)

        return change

    result = paired(first, second, compute, operation.type_of)
    if operation.result != elementwise.GROWS:
        return result
    return result.with_bands([pixelwise(checked(band.type), band) for band in result.bands])


def unary(image: Image, operation: UnaryOperation) -> Image:
    """Return the image of a unary operation."""

    def change(pixels: Pixels) -> Pixels:
        with np.errstate(all="ignore"):
            return Pixels(np.asarray(operation.compute(pixels.values)), pixels.mask)

    return image.bare([pixelwise(change, b, kind=operation.type_of(b.type)) for b in image.bands])


def cast_band(band: Band, kind: PixelType) -> Band:
    """Return a band cast to a pixel type."""

    def change(pixels: Pixels) -> Pixels:
        used = expand(pixels.mask, pixels.values) > 0
        return Pixels(cast_pixels(pixels.values, kind, used), pixels.mask)

    return pixelwise(change, band, kind=kind.with_dimensions(band.type.dimensions))


register_all(
    "Image",
    elementwise.table(
        lambda operation: lambda image: unary(image, operation),
        lambda operation: lambda first, second: binary(first, second, operation),
        lambda kind: lambda image: image.with_bands([cast_band(b, kind) for b in image.bands]),
    ),
)


@algorithm("Image.matrixMultiply")
def matrix_multiply(first: Image, second: Image) -> Image:
    def multiply(a: np.ndarray, b: np.ndarray, _mask: np.ndarray) -> np.ndarray:
        elementwise.require(a.ndim == b.ndim == 4, "2-D arrays are required.")
        if b.size and b.strides[0] == b.strides[1] == 0:
            # The same matrix for all pixels makes one large product instead of many small ones.
            rows = a.reshape(-1, a.shape[-1]) @ b[0, 0]
            return rows.reshape(*a.shape[:-1], b.shape[-1])
        return np.matmul(a, b)

    return paired(first, second, multiply, lambda a, b: union(a, b).unlimited.with_dimensions(2))


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
    return _changed(image, new_mask, _masked)


@algorithm("Image.selfMask")
def self_mask(image: Image) -> Image:
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
