"""Arrays: ee.Array, and images whose pixels are arrays."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from ..errors import EarthEngineError
from ..evaluation.promotion import as_type
from ..evaluation.registry import algorithm, register_all
from ..pixels import elementwise
from ..pixels.elementwise import BinaryOperation, UnaryOperation, require
from ..pixels.reducers import Reducer
from ..pixels.stacking import reduce_bands
from ..values.image import Image, Pixels, bands_from, fully_masked, pixelwise
from ..values.projection import Grid
from ..values.types import INT32, INT64, EEArray, PixelType, union, union_all

# The functions of numpy arrays here serve array images too, whose arrays stand behind `lead` axes.


def joined(parts: Sequence[np.ndarray], axis: int, lead: int) -> np.ndarray:
    """Join arrays along an axis, which is a new one when it is one more than they have."""
    if axis == parts[0].ndim - lead:
        return np.stack(parts, axis=lead + axis)
    return np.concatenate(parts, axis=lead + axis)


def projected(values: np.ndarray, axes: list[int], lead: int) -> np.ndarray:
    """Keep only some of an array's axes; the others must have length 1."""
    dropped = [axis for axis in range(values.ndim - lead) if axis not in axes]
    order = [*range(lead), *(lead + axis for axis in (*axes, *dropped))]
    moved = values.transpose(order)
    return moved.reshape(moved.shape[: lead + len(axes)])


def transposed(values: np.ndarray, first: int, second: int, lead: int) -> np.ndarray:
    """Exchange two axes, after adding axes where there are too few."""
    while values.ndim - lead <= max(first, second):
        values = values[..., None]
    return values.swapaxes(lead + first, lead + second)


def _unary(operation: UnaryOperation) -> Any:
    def compute(value: EEArray) -> EEArray:
        with np.errstate(all="ignore"):
            result = operation.compute(value.values)
        return EEArray.made(result, operation.type_of(value.element_type))

    return compute


def _binary(operation: BinaryOperation) -> Any:
    def compute(left: EEArray, right: EEArray) -> EEArray:
        kind = operation.type_of(left.element_type, right.element_type)
        result = elementwise.applied(operation, left.values, right.values, lead=0)
        return EEArray.made(result, INT64 if kind.is_integer else kind)

    return compute


def _cast(kind: PixelType) -> Any:
    """Return a cast, which for arrays is documented to round and to clamp."""
    return lambda value: EEArray.made(elementwise.cast_exact(value.values, kind, "round"), kind)


register_all("Array", elementwise.table(_unary, _binary, _cast))


@algorithm("Array")
def array(values: Any, kind: PixelType | None) -> EEArray:
    """Return an array of nested lists, numbers or arrays."""
    if isinstance(values, EEArray):
        return values if kind is None else EEArray.made(values.values, kind)

    def plain(value: Any) -> Any:
        if isinstance(value, list):
            return [plain(each) for each in value]
        if isinstance(value, EEArray):
            return value.values.tolist()
        return as_type(value, "Number", "Array")

    return EEArray.of(plain(values), kind)


@algorithm("Array.get")
def get(value: EEArray, position: list[int]) -> Any:
    return value.values[tuple(position)].item()


@algorithm("Array.argmax")
def argmax(value: EEArray) -> list[int] | None:
    """Return the position of the first maximum, null when there are no elements."""
    if not value.values.size:
        return None
    where = np.unravel_index(int(value.values.argmax()), value.values.shape)
    return [int(each) for each in where]


@algorithm("Array.matrixMultiply")
def matrix_multiply(left: EEArray, right: EEArray) -> EEArray:
    a, b = left.values, right.values
    require(a.ndim == b.ndim == 2, "2-D arrays are required.")
    return EEArray.made(a @ b, union(left.element_type, right.element_type).unlimited)


def _same_type(change: Any) -> Any:
    """Return a rearrangement of an array's elements, which keeps their type."""
    return lambda value, *given: EEArray.made(change(value.values, *given), value.element_type)


register_all(
    "Array",
    {
        "toList": lambda value: value.values.tolist(),
        "length": lambda value: EEArray.made(value.values.shape, INT32),
        "project": _same_type(lambda values, axes: projected(values, axes, 0)),
        "transpose": _same_type(lambda values, a, b: transposed(values, a, b, 0)),
        "reshape": _same_type(lambda values, shape: values.reshape(shape.values.astype(int))),
    },
)


# Arrays stand behind the axes of rows and columns.
LEAD = 2


def _array_bands(
    image: Image, change: Callable[[np.ndarray], np.ndarray], kind: Callable[[PixelType], PixelType]
) -> Image:
    """Return an image whose arrays are changed, whatever is masked staying masked."""

    def on_pixels(pixels: Pixels) -> Pixels:
        return Pixels(change(pixels.values), pixels.mask)

    return image.with_bands([pixelwise(on_pixels, b, kind=kind(b.type)) for b in image.bands])


def _common(pixels: Pixels) -> np.ndarray:
    """Return what all valid pixels have in common; where they differ is not available here."""
    valid = pixels.mask > 0
    values = pixels.values
    chosen = values[valid] if valid.any() else values.reshape(-1, *values.shape[LEAD:])
    if (chosen != chosen[:1]).any():
        raise EarthEngineError(
            "the local Earth Engine needs the same lengths in all pixels of a request."
        )
    return np.asarray(chosen[0])


@algorithm("Image.toArray")
def to_array(image: Image, axis: int) -> Image:
    dimensions = {band.type.dimensions for band in image.bands}
    require(len(dimensions) == 1, "The bands must have equally many dimensions.")
    (own,) = dimensions
    require(0 <= axis <= own, f"The axis must be between 0 and {own}.")

    def join(*parts: Pixels) -> Pixels:
        arrays = [part.values for part in parts]
        return Pixels(joined(arrays, axis, LEAD), np.min([part.mask for part in parts], axis=0))

    kind = union_all([band.type for band in image.bands])
    kind = kind.with_dimensions(max(own, axis + 1))
    return image.with_bands([pixelwise(join, *image.bands, kind=kind, name="array")])


@algorithm("Image.arrayFlatten")
def array_flatten(image: Image, labels: list[list[str]], separator: str) -> Image:
    """Turn each element of the arrays into a band, row by row."""
    require(len(image.bands) == 1, "The image must have exactly one band.")
    band = image.bands[0]
    require(
        band.type.dimensions == len(labels),
        f"The arrays have {band.type.dimensions} dimensions, but labels are given for "
        f"{len(labels)}.",
    )
    names = [""]
    for axis in labels:
        names = [f"{name}{separator}{label}" if name else label for name in names for label in axis]
    shape = tuple(len(axis) for axis in labels)

    def compute(grid: Grid) -> list[Pixels]:
        pixels = band.read(grid)
        found = pixels.values.shape[LEAD:]
        if found != shape and not (pixels.mask > 0).any():
            return [fully_masked(grid)] * len(names)
        if found != shape:
            raise EarthEngineError(
                f"Image.arrayFlatten: The arrays have shape {list(found)}, but the labels "
                f"{list(shape)}."
            )
        flat = pixels.values.reshape(*grid.shape, -1)
        return [Pixels(flat[..., k], pixels.mask) for k in range(flat.shape[-1])]

    kind = band.type.with_dimensions(0)
    return image.with_bands(
        bands_from(compute, [(name, kind, band.projection) for name in names], band.size)
    )


@algorithm("Image.arrayReshape")
def array_reshape(image: Image, lengths: Image, dimensions: int) -> Image:
    def reshape(pixels: Pixels, wanted: Pixels) -> Pixels:
        shape = [int(each) for each in _common(wanted).ravel()]
        require(len(shape) == dimensions, f"The lengths {shape} are not {dimensions} dimensions.")
        values = pixels.values.reshape(*pixels.values.shape[:LEAD], *shape)
        return Pixels(values, np.minimum(pixels.mask, wanted.mask))

    return image.with_bands(
        [
            pixelwise(reshape, b, lengths.bands[0], kind=b.type.with_dimensions(dimensions))
            for b in image.bands
        ]
    )


@algorithm("Image.arrayProject")
def array_project(image: Image, axes: list[int]) -> Image:
    """Keep some axes; the others must have length 1."""
    return _array_bands(
        image, lambda v: projected(v, axes, LEAD), lambda kind: kind.with_dimensions(len(axes))
    )


@algorithm("Image.arrayTranspose", "Image.matrixTranspose")
def array_transpose(image: Image, first: int, second: int) -> Image:
    """Exchange two axes, after adding axes where there are too few."""
    least = max(first, second) + 1
    return _array_bands(
        image,
        lambda values: transposed(values, first, second, LEAD),
        lambda kind: kind.with_dimensions(max(kind.dimensions, least)),
    )


@algorithm("Image.arrayGet")
def array_get(image: Image, position: Image) -> Image:
    """Return one element of each array; the position has a band for each axis."""

    def get(pixels: Pixels, *where: Pixels) -> Pixels:
        require(len(where) == pixels.values.ndim - LEAD, "A position needs a band for each axis.")
        mask = np.min([pixels.mask, *(each.mask for each in where)], axis=0)
        index = []
        for axis, each in enumerate(where):
            size, at = pixels.values.shape[LEAD + axis], each.values.astype(np.int64)
            outside = ((at < -size) | (at >= size)) & (mask > 0)
            require(
                not outside.any(), f"The position is out of bounds for axis {axis}, {size} long."
            )
            index.append(np.clip(at, -size, size - 1))
        rows, columns = np.indices(pixels.mask.shape)
        return Pixels(pixels.values[(rows, columns, *index)], mask)

    return image.with_bands(
        [
            pixelwise(get, band, *position.bands, kind=band.type.with_dimensions(0))
            for band in image.bands
        ]
    )


@algorithm("Image.arrayArgmax")
def array_argmax(image: Image) -> Image:
    def change(values: np.ndarray) -> np.ndarray:
        shape = values.shape[LEAD:]
        flat = values.reshape(*values.shape[:LEAD], -1).argmax(axis=-1)
        return np.stack(np.unravel_index(flat, shape), axis=-1)

    return _array_bands(image, change, lambda _: INT32.with_dimensions(1))


@algorithm("Image.reduce")
def reduce_bands_of(image: Image, reducer: Reducer) -> Image:
    if not image.bands:
        return image
    first = image.bands[0]
    return image.with_bands(
        reduce_bands(image.bands, reducer, reducer.outputs, first.projection, first.size)
    )
