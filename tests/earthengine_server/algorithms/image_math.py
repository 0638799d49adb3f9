"""Images: element-wise mathematics, comparisons, bit operations and casts."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from ..errors import EarthEngineError
from ..evaluation.registry import algorithm, register_algorithm
from ..pixels.elementwise import (
    BINARY,
    CASTS,
    REAL,
    SYNONYMS,
    UNARY,
    BinaryOperation,
    UnaryOperation,
    cast_pixels,
    check_overflow,
    check_shapes,
    result_type,
)
from ..values.image import Band, Image, Pixels, derived, expand
from ..values.pixel_type import DOUBLE, PixelType

BandPair = tuple[str, Band, Band]


def matched(first: Image, second: Image) -> list[BandPair]:
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


def both(left: Pixels, right: Pixels) -> np.ndarray:
    """Return the mask where both inputs are valid."""
    return np.minimum(left.mask, right.mask)


def paired(
    name: str,
    left: Band,
    right: Band,
    kind: PixelType,
    compute: Callable[[np.ndarray, np.ndarray, np.ndarray], np.ndarray],
) -> Band:
    """Return a band computed from two, masked where either of them is."""

    def read(grid: Any) -> Pixels:
        """Compute on a grid."""
        a, b = left.read(grid), right.read(grid)
        mask = both(a, b)
        return Pixels(compute(a.values, b.values, mask), mask)

    lead = left if left.size is not None or right.size is None else right
    default = left if left.projection.transform != (1, 0, 0, 0, 1, 0) else right
    return Band(name, kind, default.projection, read, lead.size, origin=lead.origin)


def binary_band(name: str, left: Band, right: Band, operation: BinaryOperation) -> Band:
    """Return the band of a binary operation."""
    kind = result_type(operation, left.type, right.type)

    def compute(a: np.ndarray, b: np.ndarray, mask: np.ndarray) -> np.ndarray:
        """Apply the operation with compatible array shapes and without silent overflow."""
        a, b = check_shapes(a, b, lead=2)
        with np.errstate(all="ignore"):
            result = np.asarray(operation.compute(a, b))
        if operation.result == REAL:
            return result.astype(np.float32)
        if kind.is_integer and operation.bounds is not None:
            return check_overflow(result, kind, expand(mask, result) > 0)
        return result

    return paired(name, left, right, kind, compute)


def apply_binary(first: Image, second: Image, operation: BinaryOperation) -> Image:
    """Return the image of a binary operation; metadata is not kept."""
    pairs = matched(first, second)
    longer = second if len(first.bands) == 1 and len(second.bands) > 1 else first
    footprint = first.footprint or second.footprint
    result = longer.bare([binary_band(name, a, b, operation) for name, a, b in pairs])
    return Image(result.bands, result.properties, footprint)


def apply_unary(image: Image, operation: UnaryOperation) -> Image:
    """Return the image of a unary operation."""

    def change(pixels: Pixels) -> Pixels:
        """Apply the operation to the values."""
        with np.errstate(all="ignore"):
            return Pixels(np.asarray(operation.compute(pixels.values)), pixels.mask)

    return image.bare([derived(b, change, operation.type_of(b.type)) for b in image.bands])


def cast_image(image: Image, kind: PixelType) -> Image:
    """Return an image with all bands cast to a pixel type."""
    return image.with_bands([cast_band(band, kind) for band in image.bands])


def cast_band(band: Band, kind: PixelType) -> Band:
    """Return a band cast to a pixel type."""

    def change(pixels: Pixels) -> Pixels:
        """Cast the values."""
        used = expand(pixels.mask, pixels.values) > 0
        return Pixels(cast_pixels(pixels.values, kind, used), pixels.mask)

    return derived(band, change, kind.with_dimensions(band.type.dimensions))


def _register_all() -> None:
    """Enter every element-wise operation and cast in the table."""
    for name, unary in UNARY.items():
        for each in (name, *SYNONYMS.get(name, ())):
            register_algorithm(f"Image.{each}", _unary_function(unary))
    for name, binary in BINARY.items():
        for each in (name, *SYNONYMS.get(name, ())):
            register_algorithm(f"Image.{each}", _binary_function(binary))
    for name, kind in CASTS.items():
        register_algorithm(f"Image.{name}", _cast_function(kind))


def _unary_function(operation: UnaryOperation) -> Callable[[Image], Image]:
    """Return the algorithm of a unary operation."""
    return lambda image: apply_unary(image, operation)


def _binary_function(operation: BinaryOperation) -> Callable[[Image, Image], Image]:
    """Return the algorithm of a binary operation."""
    return lambda first, second: apply_binary(first, second, operation)


def _cast_function(kind: PixelType) -> Callable[[Image], Image]:
    """Return the algorithm of a cast."""
    return lambda image: cast_image(image, kind)


_register_all()


@algorithm("Image.clamp")
def clamp(image: Image, low: float, high: float) -> Image:
    """Limit all values to a range."""
    if low > high:
        raise EarthEngineError(f"The low value {low} is greater than the high value {high}.")

    def change(pixels: Pixels) -> Pixels:
        """Limit the values, keeping whole numbers whole when the limits are."""
        stays_whole = pixels.values.dtype.kind in "iu" and low.is_integer() and high.is_integer()
        ends = (int(low), int(high)) if stays_whole else (low, high)
        return Pixels(np.clip(pixels.values, *ends), pixels.mask)

    return image.bare([derived(b, change, _clamped(b.type, low, high)) for b in image.bands])


def _clamped(kind: PixelType, low: float, high: float) -> PixelType:
    """Return a type limited to a range."""
    if not kind.is_integer or not (low.is_integer() and high.is_integer()):
        precision = "double" if kind.is_integer else kind.precision
        return PixelType(precision, low, high, kind.dimensions)
    ends = [int(min(max(low, end), high)) for end in (kind.minimum or 0, kind.maximum or 0)]
    return PixelType("int", *ends, kind.dimensions)


@algorithm("Image.unitScale")
def unit_scale(image: Image, low: float, high: float) -> Image:
    """Map a range of values to 0..1 without limiting it."""

    def change(pixels: Pixels) -> Pixels:
        """Scale the values."""
        return Pixels((pixels.values - low) / (high - low), pixels.mask)

    return image.bare([derived(band, change, DOUBLE) for band in image.bands])


@algorithm("Image.polynomial")
def polynomial(image: Image, coefficients: list[float]) -> Image:
    """Evaluate a polynomial, given by increasing powers."""

    def change(pixels: Pixels) -> Pixels:
        """Evaluate at every pixel."""
        return Pixels(np.polyval(coefficients[::-1], pixels.values.astype(float)), pixels.mask)

    return image.bare([derived(band, change, DOUBLE) for band in image.bands])


@algorithm("Image.interpolate")
def interpolate(image: Image, x: list[float], y: list[float], behavior: str) -> Image:
    """Look the first band's values up in a piecewise linear function."""
    if len(x) != len(y) or any(b <= a for a, b in zip(x, x[1:], strict=False)):
        raise EarthEngineError("The x values must be strictly increasing, one for each y value.")

    def change(pixels: Pixels) -> Pixels:
        """Interpolate, and treat values beyond the ends as asked."""
        values = pixels.values.astype(float)
        result = np.interp(values, x, y)
        outside = (values < x[0]) | (values > x[-1])
        if behavior == "mask":
            return Pixels(result, np.where(outside, np.float32(0), pixels.mask))
        if behavior == "input":
            return Pixels(np.where(outside, values, result), pixels.mask)
        if behavior == "clamp":
            return Pixels(result, pixels.mask)
        below = y[0] + (values - x[0]) * (y[1] - y[0]) / (x[1] - x[0])
        above = y[-1] + (values - x[-1]) * (y[-1] - y[-2]) / (x[-1] - x[-2])
        result = np.where(values < x[0], below, result)
        return Pixels(np.where(values > x[-1], above, result), pixels.mask)

    return image.bare([derived(image.bands[0], change, DOUBLE)])
