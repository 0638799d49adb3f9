"""Images whose pixels are arrays."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from ..errors import EarthEngineError
from ..evaluation.registry import algorithm
from ..pixels.ndarrays import accumulate, padded, reduce_axes, sorted_by
from ..pixels.stacking import stacked, to_pixels
from ..values import image as images
from ..values import pixel_type
from ..values.grid import Grid
from ..values.image import Band, Image, Pixels, bands_from, derived
from ..values.pixel_type import DOUBLE, PixelType, union, union_all
from ..values.reducer import Reducer
from .arrays import projected
from .image_masks import per_band
from .image_math import matched, paired

LEAD = 2


def array_bands(
    image: Image, change: Callable[[np.ndarray], np.ndarray], kind: Callable[[PixelType], PixelType]
) -> Image:
    """Return an image whose arrays are changed, whatever is masked staying masked."""
    return image.with_bands(
        [
            derived(band, lambda p: Pixels(change(p.values), p.mask), kind(band.type))
            for band in image.bands
        ]
    )


def same_value(values: np.ndarray, mask: np.ndarray, owner: str) -> np.ndarray:
    """Return what all valid pixels have in common; pixels that differ are not available."""
    valid = mask > 0
    chosen = values[valid] if valid.any() else values.reshape(-1, *values.shape[LEAD:])
    if not len(chosen):
        raise EarthEngineError(f"{owner}: there are no pixels.")
    if (chosen != chosen[:1]).any():
        raise EarthEngineError(
            f"{owner}: the local Earth Engine needs the same value in all pixels of a request."
        )
    return np.asarray(chosen[0])


@algorithm("Image.toArray")
def to_array(image: Image, axis: int) -> Image:
    """Join the bands of each pixel to one array."""
    dimensions = {band.type.dimensions for band in image.bands}
    if len(dimensions) != 1:
        raise EarthEngineError("Image.toArray: The bands must have equally many dimensions.")
    (own,) = dimensions
    if not 0 <= axis <= own:
        raise EarthEngineError(f"Image.toArray: The axis must be between 0 and {own}.")

    def compute(grid: Grid) -> Pixels:
        """Join the bands on a grid."""
        parts = [band.read(grid) for band in image.bands]
        mask = np.min([part.mask for part in parts], axis=0)
        arrays = [part.values for part in parts]
        if axis == own:
            return Pixels(np.stack(arrays, axis=LEAD + axis), mask)
        return Pixels(np.concatenate(arrays, axis=LEAD + axis), mask)

    kind = union_all([band.type for band in image.bands])
    kind = kind.with_dimensions(own + 1 if axis == own else own)
    first = image.bands[0]
    return image.with_bands([Band("array", kind, first.projection, compute, first.size)])


@algorithm("Image.arrayFlatten")
def array_flatten(image: Image, labels: list[list[str]], separator: str) -> Image:
    """Turn each element of the arrays into a band."""
    if len(image.bands) != 1:
        raise EarthEngineError("Image.arrayFlatten: The image must have exactly one band.")
    band = image.bands[0]
    if band.type.dimensions != len(labels):
        raise EarthEngineError(
            f"Image.arrayFlatten: The arrays have {band.type.dimensions} dimensions, but labels "
            f"are given for {len(labels)}."
        )
    names = [""]
    for axis in labels:
        names = [f"{name}{separator}{label}" if name else label for name in names for label in axis]
    shape = tuple(len(axis) for axis in labels)

    def compute(grid: Grid) -> list[Pixels]:
        """Spread the elements on a grid."""
        pixels = band.read(grid)
        found = pixels.values.shape[LEAD:]
        if found != shape:
            if not (pixels.mask > 0).any():
                return [images.fully_masked(grid)] * len(names)
            raise EarthEngineError(
                f"Image.arrayFlatten: The arrays have shape {list(found)}, but the labels "
                f"{list(shape)}."
            )
        flat = pixels.values.reshape(*grid.shape, -1)
        return [Pixels(flat[..., k], pixels.mask) for k in range(flat.shape[-1])]

    kind = band.type.with_dimensions(0)
    layout = [(name, kind, band.projection) for name in names]
    return image.with_bands(bands_from(compute, layout, band.size))


@algorithm("Image.arrayReshape")
def array_reshape(image: Image, lengths: Image, dimensions: int) -> Image:
    """Fill the elements row by row into another shape."""
    if len(lengths.bands) != 1:
        raise EarthEngineError("Image.arrayReshape: The lengths image must have one band.")
    length_band = lengths.bands[0]

    def one(band: Band) -> Band:
        """Return one reshaped band."""

        def compute(grid: Grid) -> Pixels:
            """Reshape on a grid."""
            pixels, wanted = band.read(grid), length_band.read(grid)
            shape = [
                int(each)
                for each in same_value(wanted.values, wanted.mask, "Image.arrayReshape").ravel()
            ]
            if len(shape) != dimensions:
                raise EarthEngineError(
                    f"Image.arrayReshape: The lengths {shape} are not {dimensions} dimensions."
                )
            try:
                reshaped = pixels.values.reshape(*grid.shape, *shape)
            except ValueError as error:
                raise EarthEngineError(f"Image.arrayReshape: {error}.") from error
            return Pixels(reshaped, np.minimum(pixels.mask, wanted.mask))

        return Band(
            band.name, band.type.with_dimensions(dimensions), band.projection, compute, band.size
        )

    return image.with_bands([one(band) for band in image.bands])


@algorithm("Image.arrayProject")
def array_project(image: Image, axes: list[int]) -> Image:
    """Keep some axes; the others must have length 1."""
    return array_bands(
        image,
        lambda values: projected(values, axes, LEAD),
        lambda kind: kind.with_dimensions(len(axes)),
    )


@algorithm("Image.arrayTranspose", "Image.matrixTranspose")
def array_transpose(image: Image, first: int, second: int) -> Image:
    """Exchange two axes."""

    def change(values: np.ndarray) -> np.ndarray:
        """Swap the axes behind rows and columns."""
        while values.ndim - LEAD <= max(first, second):
            values = values[..., None]
        return values.swapaxes(LEAD + first, LEAD + second)

    return array_bands(
        image,
        change,
        lambda kind: kind.with_dimensions(max(kind.dimensions, first + 1, second + 1)),
    )


@algorithm("Image.arrayCat")
def array_cat(first: Image, second: Image, axis: int) -> Image:
    """Join the arrays of two images along an axis, which may be a new one."""

    def join(a: np.ndarray, b: np.ndarray, _mask: np.ndarray) -> np.ndarray:
        """Concatenate on a grid."""
        if axis == a.ndim - LEAD:
            a, b = a[..., None], b[..., None]
        return np.concatenate([a, b], axis=LEAD + axis)

    bands = []
    for name, a, b in matched(first, second):
        kind = union(a.type, b.type)
        kind = kind.with_dimensions(max(kind.dimensions, axis + 1))
        bands.append(paired(name, a, b, kind, join))
    return first.bare(bands)


@algorithm("Image.arrayGet")
def array_get(image: Image, position: Image) -> Image:
    """Return one element of each array."""
    index_bands = position.bands

    def one(band: Band) -> Band:
        """Return the chosen elements of one band."""

        def compute(grid: Grid) -> Pixels:
            """Look the positions up on a grid."""
            pixels = band.read(grid)
            where = [index.read(grid) for index in index_bands]
            if len(where) != pixels.values.ndim - LEAD:
                raise EarthEngineError(
                    f"Image.arrayGet: The position needs {pixels.values.ndim - LEAD} bands, but "
                    f"has {len(where)}."
                )
            mask = np.min([pixels.mask, *(each.mask for each in where)], axis=0)
            rows, columns = np.indices(grid.shape)
            index = [each.values.astype(np.int64) for each in where]
            for axis, each in enumerate(index):
                size = pixels.values.shape[LEAD + axis]
                outside = ((each < -size) | (each >= size)) & (mask > 0)
                if outside.any():
                    raise EarthEngineError(
                        f"Image.arrayGet: Position {int(each[outside][0])} is out of bounds for "
                        f"axis {axis} with length {size}."
                    )
                index[axis] = np.clip(each, -size, size - 1)
            return Pixels(pixels.values[(rows, columns, *index)], mask)

        return Band(band.name, band.type.with_dimensions(0), band.projection, compute, band.size)

    return image.with_bands([one(band) for band in image.bands])


@algorithm("Image.arraySlice")
def array_slice(
    image: Image, axis: int, start: Image | None, end: Image | None, step: int
) -> Image:
    """Return a part of each array along an axis."""

    def limit(bound: Image | None, grid: Grid) -> int | None:
        """Return one end of the slice."""
        if bound is None:
            return None
        pixels = bound.bands[0].read(grid)
        return int(same_value(pixels.values, pixels.mask, "Image.arraySlice"))

    def one(band: Band) -> Band:
        """Return one sliced band."""

        def compute(grid: Grid) -> Pixels:
            """Slice on a grid."""
            pixels = band.read(grid)
            index: list[Any] = [slice(None)] * pixels.values.ndim
            index[LEAD + axis] = slice(limit(start, grid), limit(end, grid), step)
            return Pixels(pixels.values[tuple(index)], pixels.mask)

        return Band(band.name, band.type, band.projection, compute, band.size)

    return image.with_bands([one(band) for band in image.bands])


@algorithm("Image.arrayRepeat")
def array_repeat(image: Image, axis: int, copies: Image) -> Image:
    """Repeat each array along an axis, which may be a new one."""

    def one(band: Band) -> Band:
        """Return one repeated band."""

        def compute(grid: Grid) -> Pixels:
            """Repeat on a grid."""
            pixels, wanted = band.read(grid), copies.bands[0].read(grid)
            count = int(same_value(wanted.values, wanted.mask, "Image.arrayRepeat"))
            values = pixels.values
            if axis == values.ndim - LEAD:
                values = values[..., None]
            return Pixels(np.concatenate([values] * count, axis=LEAD + axis), pixels.mask)

        kind = band.type.with_dimensions(max(band.type.dimensions, axis + 1))
        return Band(band.name, kind, band.projection, compute, band.size)

    return image.with_bands([one(band) for band in image.bands])


@algorithm("Image.arrayPad")
def array_pad(image: Image, lengths: list[int], filler: Any) -> Image:
    """Append a value up to given lengths."""
    return array_bands(
        image, lambda values: padded(values, lengths, filler, LEAD), lambda kind: kind
    )


@algorithm("Image.arrayMask")
def array_mask(image: Image, mask: Image) -> Image:
    """Drop the elements where a mask array is zero; all pixels must keep equally many."""

    def one(band: Band, mask_band: Band) -> Band:
        """Return one masked band."""

        def compute(grid: Grid) -> Pixels:
            """Drop elements on a grid."""
            pixels, chosen = band.read(grid), mask_band.read(grid)
            valid = np.minimum(pixels.mask, chosen.mask)
            return _masked_arrays(pixels.values, chosen.values != 0, valid)

        return Band(band.name, band.type, band.projection, compute, band.size)

    return image.with_bands([one(*pair) for pair in per_band(image, mask, "mask")])


def _masked_arrays(values: np.ndarray, keep: np.ndarray, mask: np.ndarray) -> Pixels:
    """Return arrays without the elements that a mask drops along its one long axis."""
    long = [axis for axis in range(LEAD, keep.ndim) if keep.shape[axis] > 1]
    axis = long[0] if long else LEAD
    if len(long) > 1:
        raise EarthEngineError(
            "Image.arrayMask: The mask may be longer than 1 along one axis only."
        )
    chosen = np.moveaxis(keep, axis, -1).reshape(*keep.shape[:LEAD], -1)
    size = values.shape[axis]
    chosen = np.broadcast_to(chosen, (*chosen.shape[:LEAD], size))
    counts = chosen.sum(axis=-1)
    present = np.unique(counts[mask > 0])
    if len(present) > 1:
        raise EarthEngineError(
            "Image.arrayMask: arrays of different lengths in one request are not available in "
            "the local Earth Engine."
        )
    count = int(present[0]) if len(present) else 0
    rank = np.argsort(~chosen, axis=-1, kind="stable")[..., :count]
    shape = [*rank.shape[:LEAD], *([1] * (values.ndim - LEAD))]
    shape[axis] = count
    index = rank.reshape(shape)
    target = list(values.shape)
    target[axis] = count
    return Pixels(np.take_along_axis(values, np.broadcast_to(index, target), axis), mask)


@algorithm("Image.arrayReduce")
def array_reduce(image: Image, reducer: Reducer, axes: list[int], field_axis: int | None) -> Image:
    """Reduce along axes, which keep length 1."""

    def kind_of(kind: PixelType) -> PixelType:
        """Return the element type of the result."""
        return reducer.output_types([kind] * reducer.inputs)[0].with_dimensions(kind.dimensions)

    return array_bands(image, lambda v: reduce_axes(v, reducer, axes, field_axis, LEAD), kind_of)


@algorithm("Image.arrayAccum")
def array_accum(image: Image, axis: int, reducer: Reducer | None) -> Image:
    """Reduce everything up to each position along an axis."""
    return array_bands(
        image,
        lambda values: accumulate(values, LEAD + axis, reducer),
        lambda kind: kind if reducer is None else DOUBLE.with_dimensions(kind.dimensions),
    )


@algorithm("Image.arraySort")
def array_sort(image: Image, keys: Image | None) -> Image:
    """Sort each array, or sort it by the arrays of another image."""
    if keys is None:
        return array_bands(image, lambda values: sorted_by(values, None, LEAD), lambda kind: kind)

    def sort(a: np.ndarray, b: np.ndarray, _mask: np.ndarray) -> np.ndarray:
        """Sort on a grid."""
        return sorted_by(a, b, LEAD)

    return image.with_bands(
        [
            paired(band.name, band, key, band.type, sort)
            for band, key in per_band(image, keys, "keys")
        ]
    )


@algorithm("Image.arrayArgmax")
def array_argmax(image: Image) -> Image:
    """Return the position of the first maximum as a 1-D array."""

    def change(values: np.ndarray) -> np.ndarray:
        """Find the maxima."""
        shape = values.shape[LEAD:]
        flat = values.reshape(*values.shape[:LEAD], -1).argmax(axis=-1)
        return np.stack(np.unravel_index(flat, shape), axis=-1)

    return array_bands(image, change, lambda _: pixel_type.INT32.with_dimensions(1))


@algorithm("Image.arrayLength")
def array_length(image: Image, axis: int) -> Image:
    """Return the length along an axis."""
    return array_bands(
        image, lambda v: np.full(v.shape[:LEAD], v.shape[LEAD + axis]), lambda _: pixel_type.INT32
    )


@algorithm("Image.arrayLengths")
def array_lengths(image: Image) -> Image:
    """Return the lengths of all axes."""

    def change(values: np.ndarray) -> np.ndarray:
        """Spread the shape over the pixels."""
        lengths = np.array(values.shape[LEAD:], np.int64)
        return np.broadcast_to(lengths, (*values.shape[:LEAD], len(lengths)))

    return array_bands(image, change, lambda _: pixel_type.INT32.with_dimensions(1))


@algorithm("Image.arrayDotProduct")
def array_dot_product(first: Image, second: Image) -> Image:
    """Return the dot products of pairs of vectors."""

    def dot(a: np.ndarray, b: np.ndarray, _mask: np.ndarray) -> np.ndarray:
        """Multiply and add."""
        if a.ndim != LEAD + 1 or a.shape != b.shape:
            raise EarthEngineError(
                "Image.arrayDotProduct: Two 1-D arrays of equal length are required."
            )
        return (a * b).sum(axis=-1)

    return first.bare(
        [
            paired(name, a, b, union(a.type, b.type).with_dimensions(0), dot)
            for name, a, b in matched(first, second)
        ]
    )


@algorithm("Image.bitsToArrayImage")
def bits_to_array_image(image: Image) -> Image:
    """Return the bits of each pixel, the lowest first, as long as the longest one needs."""

    def change(pixels: Pixels) -> Pixels:
        """Take the bits apart."""
        numbers = pixels.values.astype(np.int64)
        size = max(int(numbers.max(initial=0)).bit_length(), 1)
        return Pixels(numbers[..., None] >> np.arange(size) & 1, pixels.mask)

    return image.with_bands(
        [derived(band, change, pixel_type.BOOLEAN.with_dimensions(1)) for band in image.bands]
    )


@algorithm("Image.unmix")
def unmix(
    image: Image, endmembers: list[list[float]], sum_to_one: bool, non_negative: bool
) -> Image:
    """Return the shares of endmembers in each pixel."""
    if non_negative:
        raise EarthEngineError(
            "Image.unmix: nonNegative is not available in the local Earth Engine."
        )
    members = np.array(endmembers, float).T
    if sum_to_one:
        members = np.vstack([members, np.ones(members.shape[1])])
    inverse = np.linalg.pinv(members)

    def compute(grid: Grid) -> list[Pixels]:
        """Multiply the pseudo-inverse through."""
        parts = [band.read(grid) for band in image.bands]
        mask = np.min([part.mask for part in parts], axis=0)
        spectrum = np.stack([part.values.astype(float) for part in parts], axis=-1)
        if sum_to_one:
            spectrum = np.concatenate([spectrum, np.ones((*spectrum.shape[:-1], 1))], axis=-1)
        shares = spectrum @ inverse.T
        return [Pixels(shares[..., k], mask) for k in range(len(endmembers))]

    first = image.bands[0]
    layout = [(f"band_{k}", DOUBLE, first.projection) for k in range(len(endmembers))]
    return image.with_bands(bands_from(compute, layout, first.size))


@algorithm("Image.reduce")
def reduce(image: Image, reducer: Reducer) -> Image:
    """Reduce the stack of bands at each pixel."""
    if reducer.inputs != 1:
        raise EarthEngineError(
            f"Image.reduce: The reducer must have a single input, but Reducer.{reducer.name} has "
            f"{reducer.inputs}."
        )
    if not image.bands:
        return image

    def compute(grid: Grid) -> list[Pixels]:
        """Reduce on a grid."""
        values, masks = stacked(image.bands, grid)
        return to_pixels(reducer.reduce_stack([values], masks), masks)

    first = image.bands[0]
    types = reducer.output_types([union_all([band.type for band in image.bands])])
    layout = [
        (name, kind, first.projection) for name, kind in zip(reducer.outputs, types, strict=True)
    ]
    return image.with_bands(bands_from(compute, layout, first.size))
