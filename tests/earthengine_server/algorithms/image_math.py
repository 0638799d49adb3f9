"""Images: element-wise mathematics, comparisons, bit operations, casts and matrices."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from ..errors import EarthEngineError
from ..evaluation.registry import algorithm, register_all
from ..pixels import elementwise
from ..pixels.elementwise import BinaryOperation, UnaryOperation, cast_pixels, check_overflow
from ..values.image import Band, Image, Pixels, expand, pixelwise
from ..values.projection import IDENTITY
from ..values.types import DOUBLE, PixelType, union


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
    if operation.reach is None:
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


@algorithm("Image.clamp")
def clamp(image: Image, low: float, high: float) -> Image:
    """Limit all values to a range, keeping whole numbers whole when the limits are."""
    elementwise.require(low <= high, f"The low value {low} is greater than the high value {high}.")

    def clamped(band: Band) -> Band:
        is_whole = band.type.is_integer and low.is_integer() and high.is_integer()
        ends = (int(low), int(high)) if is_whole else (low, high)
        kind = PixelType(band.type.precision, *ends) if is_whole else DOUBLE
        return pixelwise(lambda p: Pixels(np.clip(p.values, *ends), p.mask), band, kind=kind)

    return image.bare([clamped(band) for band in image.bands])


@algorithm("Image.matrixMultiply")
def matrix_multiply(first: Image, second: Image) -> Image:
    """Return the products of pairs of matrices."""

    def multiply(a: np.ndarray, b: np.ndarray, _mask: np.ndarray) -> np.ndarray:
        elementwise.require(a.ndim == b.ndim == 4, "2-D arrays are required.")
        elementwise.require(
            a.shape[-1] == b.shape[-2],
            f"Shapes {list(a.shape[2:])} and {list(b.shape[2:])} do not fit.",
        )
        if b.size and b.strides[0] == b.strides[1] == 0:
            # The same matrix for all pixels makes one large product instead of many small ones.
            rows = a.reshape(-1, a.shape[-1]) @ b[0, 0]
            return rows.reshape(*a.shape[:-1], b.shape[-1])
        return np.matmul(a, b)

    return paired(first, second, multiply, lambda a, b: union(a, b).unlimited.with_dimensions(2))
