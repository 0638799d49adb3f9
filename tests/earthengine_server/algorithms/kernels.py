"""Kernels, and the operations on neighbourhoods of images."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np

from ..evaluation.assumptions import unverified
from ..evaluation.context import assume
from ..evaluation.promotion import as_type
from ..evaluation.registry import algorithm, register_all
from ..pixels.elementwise import require
from ..pixels.reducers import Reducer
from ..pixels.stacking import neighbours, to_pixels
from ..values.image import Band, Image, Pixels, bands_from
from ..values.projection import Grid
from ..values.types import DOUBLE, Kernel, PixelType

MAX_SIDE = 512
Shape = Callable[[np.ndarray, np.ndarray, float], np.ndarray]


def _kernel(
    weights: Any,
    focus: tuple[int, int] | None = None,
    normalize: bool = False,
    magnitude: float = 1.0,
    kind: str = "fixed",
) -> Kernel:
    """Return a kernel, normalised or scaled; the focus is in the middle by default."""
    numbers = np.array(weights, float)
    require(max(numbers.shape) <= MAX_SIDE, f"A kernel may have at most {MAX_SIDE} pixels a side.")
    rows, columns = numbers.shape
    if normalize and (numbers < 0).any():
        # With negative weights normalising makes them add up to 0.
        shift = numbers.sum() / np.count_nonzero(numbers)
        numbers = np.where(numbers != 0, numbers - shift, 0.0)
    elif normalize and numbers.sum():
        numbers = numbers / numbers.sum()
    return Kernel(numbers * magnitude, focus or (columns // 2, rows // 2), kind)


@algorithm("Kernel.fixed")
def fixed(width: int, height: int, weights: list[Any], x: int, y: int, normalize: bool) -> Kernel:
    """Return a kernel of given weights, row by row."""
    rows = [as_type(row, "List<Float>", "Kernel.fixed") for row in weights]
    sides = len(rows[0]), len(rows)
    told = (width, height) in ((-1, -1), sides)
    require(told, f"The weights are {sides[0]} wide and {sides[1]} high.")
    return _kernel(rows, (_focus(x, len(rows[0])), _focus(y, len(rows))), normalize)


def _focus(position: int, side: int) -> int:
    """Return where the focus is along one side; -1 is the middle of an odd one."""
    if position == -1 and side % 2 == 0:
        unverified("the focus of a kernel with an even side")
    if position < -1:
        unverified("a kernel's focus given as a negative offset")
    require(position < side, f"The focus {position} is outside of the kernel.")
    return side // 2 if position == -1 else position


def _require_pixels(units: str) -> None:
    require(units in ("pixels", "pixel"), f"Kernels in {units} are not available here.")


def _offsets(columns: int, rows: int) -> tuple[np.ndarray, np.ndarray]:
    x, y = np.meshgrid(np.arange(-columns, columns + 1.0), np.arange(-rows, rows + 1.0))
    return x, y


_SHAPES: dict[str, Shape] = {
    "circle": lambda x, y, r: x * x + y * y <= r * r + 1e-9,
    "square": lambda x, y, r: np.ones_like(x, bool),
    "diamond": lambda x, y, r: np.abs(x) + np.abs(y) <= r + 1e-9,
    "cross": lambda x, y, r: np.abs(x) == np.abs(y),
    "plus": lambda x, y, r: (x == 0) | (y == 0),
}


def shaped(name: str, radius: float, units: str, normalize: bool, magnitude: float) -> Kernel:
    """Return a kernel of equal weights by the name of its shape."""
    require(name in _SHAPES, f"Unknown kernel type '{name}'.")
    _require_pixels(units)
    reach = math.floor(radius + 1e-9)
    inside = _SHAPES[name](*_offsets(reach, reach), radius)
    return _kernel(inside, None, normalize, magnitude, name)


def _shaped(name: str) -> Callable[..., Kernel]:
    return lambda radius, units, normalize, magnitude: shaped(
        name, radius, units, normalize, magnitude
    )


@algorithm("Kernel.rectangle")
def rectangle(
    x_radius: float, y_radius: float, units: str, normalize: bool, magnitude: float
) -> Kernel:
    _require_pixels(units)
    ones = np.ones_like(_offsets(math.floor(x_radius), math.floor(y_radius))[0])
    return _kernel(ones, None, normalize, magnitude, "rectangle")


register_all("Kernel", {name: _shaped(name) for name in _SHAPES})


def _oriented(kernel: Kernel) -> Kernel:
    """Return the kernel as it is laid over the image; for asymmetric ones that is an assumption."""
    left, top, right, bottom = kernel.margins
    turned = kernel.weights[::-1, ::-1]
    if (left, top) == (right, bottom) and np.array_equal(kernel.weights, turned):
        return kernel
    return kernel if assume("convolve") == "cross-correlation" else Kernel(turned, (right, bottom))


@algorithm("Image.convolve")
def convolve(image: Image, kernel: Kernel) -> Image:
    """Replace each pixel by the weighted sum of those under the kernel."""

    def convolved(band: Band) -> Band:
        # Weighted sums are never whole in general.
        kind = band.type if band.type.precision == "float" else DOUBLE
        return replace(
            band,
            compute=lambda grid: _convolved(band, _oriented(kernel), grid),
            type=kind,
        )

    return image.with_bands([convolved(band) for band in image.bands])


def _convolved(band: Band, kernel: Kernel, grid: Grid) -> Pixels:
    """Return the weighted sums of the neighbours, shift by shift."""
    left, top, right, bottom = kernel.margins
    pixels = band.read(grid.enlarged(left, top, right, bottom))
    require(pixels.values.ndim == 2, "Image.convolve: The bands must not be arrays.")
    dtype = np.float32 if pixels.values.dtype == np.float32 else np.float64
    total = np.zeros(grid.shape, dtype)
    weight = np.zeros(grid.shape)
    complete = np.ones(grid.shape, bool)
    for (row, column), share in np.ndenumerate(kernel.weights):
        if share == 0:
            continue
        part = (slice(row, row + grid.height), slice(column, column + grid.width))
        present = pixels.mask[part] > 0
        complete &= present
        total += dtype(share) * np.where(present, pixels.values[part], 0)
        weight += share * present
    centre = pixels.mask[top : top + grid.height, left : left + grid.width]
    if not (~complete & (centre > 0)).any():
        return Pixels(total, np.where(complete, centre, np.float32(0)))
    choice = assume("masked-neighbour")
    if choice == "mask":
        return Pixels(total, np.where(complete, centre, np.float32(0)))
    if choice == "renormalise":
        scaled = total * float(kernel.weights.sum()) / np.where(weight != 0, weight, 1)
        total = np.where(complete, total, scaled)
    return Pixels(total, centre)


@algorithm("Image.neighborhoodToArray")
def neighborhood_to_array(image: Image, kernel: Kernel, default: float) -> Image:
    """Return each pixel's neighbourhood as an array of rows and columns."""
    require(
        kernel.kind in ("fixed", "square", "rectangle"),
        f"Only fixed, square and rectangle kernels are supported, not {kernel.kind}.",
    )

    def to_array(band: Band) -> Band:
        require(not band.type.dimensions, "The bands must be scalar.")

        def compute(grid: Grid) -> Pixels:
            found, own = neighbours(band, kernel, grid)
            filler = _filler(default, band.type, found.values.dtype)
            values = np.where(found.mask > 0, found.values, filler)
            if assume("neighbourhood-rows") == "up":
                values = values[..., ::-1, :]
            return Pixels(values, own)

        return replace(band, compute=compute, type=band.type.with_dimensions(2))

    return image.with_bands([to_array(band) for band in image.bands])


def _filler(default: float, kind: PixelType, dtype: np.dtype[Any]) -> Any:
    """Return the value for masked neighbours: whole and in range for integer bands."""
    if not kind.is_integer:
        return np.asarray(default, dtype if dtype.kind == "f" else float)
    number = int(default)
    if kind.minimum is not None and kind.maximum is not None:
        number = int(min(max(number, kind.minimum), kind.maximum))
    return np.asarray(number, np.int64)


def _reduced(
    band: Band,
    reducer: Reducer,
    kernel: Kernel,
    input_weight: str,
    skip_masked: bool,
    names: list[str],
) -> list[Band]:
    """Return the outputs of a reducer over the neighbourhoods of a band."""

    def compute(grid: Grid) -> list[Pixels]:
        found, own = neighbours(band, kernel, grid)
        used = kernel.weights != 0
        values, masks = found.values[..., used], found.mask[..., used].astype(float)
        shares = np.abs(kernel.weights[used])
        weights = {
            "mask": masks,
            "kernel": np.where(masks > 0, shares, 0.0),
            "min": np.minimum(masks, shares),
        }[input_weight]
        some = (masks > 0).any(axis=-1)
        # Masked like the centre pixel, or wherever there was no input at all.
        shown = np.where(some, own if skip_masked else np.float32(1), np.float32(0))
        result = to_pixels(reducer.reduce_stack(values, weights), weights)
        return [Pixels(pixels.values, shown) for pixels in result]

    types = reducer.output_types(band.type)
    layout = [(name, kind, band.projection) for name, kind in zip(names, types, strict=True)]
    return bands_from(compute, layout, band.size)


@algorithm("Image.reduceNeighborhood")
def reduce_neighborhood(
    image: Image,
    reducer: Reducer,
    kernel: Kernel,
    input_weight: str,
    skip_masked: bool,
    _optimization: str | None,
) -> Image:
    """Reduce the neighbourhood of each pixel, band by band."""
    known = input_weight in ("mask", "kernel", "min")
    require(known, f"Unknown input weight '{input_weight}'.")
    bands: list[Band] = []
    for band in image.bands:
        names = [f"{band.name}_{output}" for output in reducer.outputs]
        bands += _reduced(band, reducer, kernel, input_weight, skip_masked, names)
    return image.with_bands(bands)
