"""Images: convolutions and other operations on neighbourhoods."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np

from ..components import component_sizes, label_components
from ..errors import EarthEngineError
from ..evaluation.context import assume
from ..evaluation.registry import algorithm, register_algorithm
from ..pixels.neighbourhoods import for_grid, neighbours
from ..pixels.stacking import to_pixels
from ..reductions import order, sums
from ..values import pixel_type
from ..values.grid import Grid
from ..values.image import Band, Image, Pixels, bands_from
from ..values.misc import Kernel
from ..values.pixel_type import DOUBLE, PixelType
from ..values.reducer import Reducer
from .kernels import kernel_of, shaped


def is_symmetric(kernel: Kernel) -> bool:
    """Tell whether turning a kernel by half changes nothing, so that flipping does not matter."""
    left, top, right, bottom = kernel.margins
    return (
        left == right
        and top == bottom
        and np.array_equal(kernel.weights, kernel.weights[::-1, ::-1])
    )


def oriented(kernel: Kernel) -> Kernel:
    """Return the kernel as it is laid over the image; for asymmetric ones that is an assumption."""
    if is_symmetric(kernel) or assume("convolve") == "cross-correlation":
        return kernel
    _, _, right, bottom = kernel.margins
    return Kernel(kernel.weights[::-1, ::-1], (right, bottom))


@algorithm("Image.convolve")
def convolve(image: Image, kernel: Kernel) -> Image:
    """Replace each pixel by the weighted sum of those under the kernel."""

    def convolved(band: Band) -> Band:
        """Return one convolved band."""

        def compute(grid: Grid) -> Pixels:
            """Convolve on a grid."""
            return _convolved(band, oriented(for_grid(kernel, grid)), grid)

        return replace(band, compute=compute, type=_sum_type(band.type))

    return image.with_bands([convolved(band) for band in image.bands])


def _sum_type(kind: PixelType) -> PixelType:
    """Return the type of weighted sums, which are never whole in general."""
    return kind if kind.precision == "float" else DOUBLE


def _convolved(band: Band, kernel: Kernel, grid: Grid) -> Pixels:
    """Return the weighted sums of the neighbours, shift by shift."""
    left, top, right, bottom = kernel.margins
    pixels = band.read(grid.enlarged(left, top, right, bottom))
    if pixels.values.ndim > 2:
        raise EarthEngineError("Image.convolve: The bands must not be arrays.")
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
    return _treat_gaps(total, weight, complete, centre, float(kernel.weights.sum()))


def _treat_gaps(
    total: np.ndarray, weight: np.ndarray, complete: np.ndarray, centre: np.ndarray, whole: float
) -> Pixels:
    """Return sums where every neighbour is present; what a gap does is an assumption."""
    gaps = ~complete & (centre > 0)
    if not gaps.any():
        return Pixels(total, np.where(complete, centre, np.float32(0)))
    choice = assume("masked-neighbour")
    if choice == "mask":
        return Pixels(total, np.where(complete, centre, np.float32(0)))
    if choice == "renormalise":
        safe = np.where(weight != 0, weight, 1)
        total = np.where(complete, total, total * whole / safe)
    return Pixels(total, centre)


@algorithm("Image.neighborhoodToArray")
def neighborhood_to_array(image: Image, kernel: Kernel, default: float) -> Image:
    """Return each pixel's neighbourhood as an array of rows and columns."""

    def to_array(band: Band) -> Band:
        """Return one band of arrays."""
        if band.type.dimensions:
            raise EarthEngineError("Image.neighborhoodToArray: The bands must be scalar.")

        def compute(grid: Grid) -> Pixels:
            """Collect the neighbours on a grid."""
            found = neighbours(band, for_grid(kernel, grid), grid)
            filler = _filler(default, band.type, found.values.dtype)
            values = np.where(found.mask > 0, found.values, filler)
            if assume("neighbourhood-rows") == "up":
                values = values[..., ::-1, :]
            return Pixels(values, found.centre_mask)

        return replace(band, compute=compute, type=band.type.with_dimensions(2))

    return image.with_bands([to_array(band) for band in image.bands])


def _filler(default: float, kind: PixelType, dtype: Any) -> Any:
    """Return the value for masked neighbours: whole and in range for integer bands."""
    if not kind.is_integer:
        return np.asarray(default, dtype if np.dtype(dtype).kind == "f" else float)
    number = int(default)
    if kind.minimum is not None and kind.maximum is not None:
        number = int(min(max(number, kind.minimum), kind.maximum))
    return np.asarray(number, np.int64)


@algorithm("Image.neighborhoodToBands")
def neighborhood_to_bands(image: Image, kernel: Kernel) -> Image:
    """Return each neighbour as a band named by its offset from the focus."""
    if kernel.at_scale is not None:
        raise EarthEngineError("Image.neighborhoodToBands: The kernel must be in pixels.")
    x, y = kernel.focus
    bands = []
    for band in image.bands:
        for (row, column), weight in np.ndenumerate(kernel.weights):
            if weight != 0:
                bands.append(_shifted(band, column - x, row - y))
    return image.with_bands(bands)


def _shifted(band: Band, dx: int, dy: int) -> Band:
    """Return the band of the neighbour at an offset."""
    return replace(
        band,
        name=f"{band.name}_{dx}_{dy}",
        compute=lambda grid: band.read(grid.part(dx, dy, grid.width, grid.height)),
    )


def reduce_with_kernel(
    image: Image,
    reducer: Reducer,
    kernel: Kernel,
    input_weight: str,
    skip_masked: bool,
    prefixed: bool,
) -> Image:
    """Return the reduction of each pixel's neighbourhood."""
    if reducer.inputs == 1:
        bands: list[Band] = []
        for band in image.bands:
            names = [
                f"{band.name}_{output}" if prefixed else band.name for output in reducer.outputs
            ]
            bands += _reduced([band], reducer, kernel, input_weight, skip_masked, names)
        return image.with_bands(bands)
    if len(image.bands) != reducer.inputs:
        raise EarthEngineError(
            f"Image.reduceNeighborhood: The reducer needs {reducer.inputs} bands, but the image "
            f"has {len(image.bands)}."
        )
    return image.with_bands(
        _reduced(
            list(image.bands), reducer, kernel, input_weight, skip_masked, list(reducer.outputs)
        )
    )


def _reduced(
    bands: list[Band],
    reducer: Reducer,
    kernel: Kernel,
    input_weight: str,
    skip_masked: bool,
    names: list[str],
) -> list[Band]:
    """Return the outputs of a reducer over neighbourhoods of one or several bands."""

    def compute(grid: Grid) -> list[Pixels]:
        """Reduce on a grid."""
        sized = for_grid(kernel, grid)
        found = [neighbours(band, sized, grid) for band in bands]
        used = sized.weights != 0
        shape = (*grid.shape, int(used.sum()))
        values = [each.values[..., used].reshape(shape) for each in found]
        masks = np.min([each.mask[..., used].reshape(shape) for each in found], axis=0)
        shares = np.abs(sized.weights[used])
        if input_weight == "kernel":
            weights = np.where(masks > 0, shares, 0.0)
        elif input_weight == "mask":
            weights = masks.astype(float)
        else:
            weights = np.minimum(masks, shares)
        result = to_pixels(reducer.reduce_stack(values, weights), weights)
        centre = np.min([each.centre_mask for each in found], axis=0)
        return [_output_mask(pixels, masks, centre, skip_masked) for pixels in result]

    types = reducer.output_types([band.type for band in bands])
    layout = [(name, kind, bands[0].projection) for name, kind in zip(names, types, strict=True)]
    return bands_from(compute, layout, bands[0].size)


def _output_mask(
    pixels: Pixels, masks: np.ndarray, centre: np.ndarray, skip_masked: bool
) -> Pixels:
    """Return outputs masked like the centre pixel, or wherever there was any input."""
    some = (masks > 0).any(axis=-1)
    shown = centre if skip_masked else some.astype(np.float32)
    return Pixels(pixels.values, np.where(some, shown, np.float32(0)))


@algorithm("Image.reduceNeighborhood")
def reduce_neighborhood(
    image: Image,
    reducer: Reducer,
    kernel: Kernel,
    input_weight: str,
    skip_masked: bool,
    _optimization: str | None,
) -> Image:
    """Reduce the neighbourhood of each pixel."""
    if input_weight not in ("mask", "kernel", "min"):
        raise EarthEngineError(f"Image.reduceNeighborhood: Unknown input weight '{input_weight}'.")
    return reduce_with_kernel(image, reducer, kernel, input_weight, skip_masked, prefixed=True)


def _focal(reducer: Reducer) -> Callable[..., Image]:
    """Return the focal filter of a reducer."""

    def compute(
        image: Image, radius: float, shape: str, units: str, iterations: int, kernel: Kernel | None
    ) -> Image:
        """Filter as often as asked."""
        if kernel is None:
            kernel = shaped(shape, radius, units)
        result = image
        for _ in range(iterations):
            result = reduce_with_kernel(result, reducer, kernel, "mask", False, prefixed=False)
        return result

    return compute


for _name, _reducer in {
    "Max": sums.extreme(True),
    "Mean": sums.mean(),
    "Median": order.median(),
    "Min": sums.extreme(False),
    "Mode": order.mode(),
}.items():
    for _full in (f"Image.focal{_name}", f"Image.focal_{_name.lower()}", f"Window.{_name.lower()}"):
        register_algorithm(_full, _focal(_reducer))


@algorithm("Image.entropy")
def entropy(image: Image, kernel: Kernel) -> Image:
    """Return the entropy of the values in each neighbourhood."""

    def one(band: Band) -> Band:
        """Return the entropy of one band."""

        def compute(grid: Grid) -> Pixels:
            """Count equal values on a grid."""
            sized = for_grid(kernel, grid)
            found = neighbours(band, sized, grid)
            used = sized.weights != 0
            values = found.values[..., used]
            present = found.mask[..., used] > 0
            n = present.sum(axis=-1)
            same = (values[..., :, None] == values[..., None, :]) & present[..., None, :]
            share = same.sum(axis=-1) / np.maximum(n, 1)[..., None]
            logs = np.where(present, np.log2(np.where(share > 0, share, 1)), 0)
            return Pixels(-logs.sum(axis=-1) / np.maximum(n, 1), found.centre_mask)

        return replace(band, compute=compute, type=DOUBLE)

    return image.with_bands([one(band) for band in image.bands])


@algorithm("Image.derivative")
def derivative(image: Image) -> Image:
    """Return the differences to the next pixels along x and y, in pixel units."""
    return _differences(image, in_metres=False, names=("{}_x", "{}_y"))


@algorithm("Image.gradient")
def gradient(image: Image) -> Image:
    """Return the slopes along x and y of the first band, per metre."""
    single = image.with_bands(image.bands[:1])
    return _differences(single, in_metres=True, names=("x", "y"))


def _differences(image: Image, in_metres: bool, names: tuple[str, str]) -> Image:
    """Return central differences along both axes, y pointing north where the grid says so."""
    bands: list[Band] = []
    for band in image.bands:
        for axis, pattern in enumerate(names):
            bands.append(_difference(band, axis, in_metres, pattern.format(band.name)))
    return image.with_bands(bands)


def _difference(band: Band, axis: int, in_metres: bool, name: str) -> Band:
    """Return half the difference of the neighbours along one axis."""
    step = (1, 0) if axis == 0 else (0, 1)

    def compute(grid: Grid) -> Pixels:
        """Read both neighbours on a grid."""
        after = band.read(grid.part(*step, grid.width, grid.height))
        before = band.read(grid.part(-step[0], -step[1], grid.width, grid.height))
        centre = band.read(grid)
        half = (after.values.astype(float) - before.values) / 2
        if in_metres:
            size = grid.transform[0] if axis == 0 else grid.transform[4]
            metres = grid.projection.nominal_scale
            half = half / (np.sign(size) * metres)
        mask = np.minimum(np.minimum(after.mask, before.mask), centre.mask)
        return Pixels(half, mask)

    return replace(band, name=name, compute=compute, type=DOUBLE)


@algorithm("Image.fastDistanceTransform")
def fast_distance_transform(image: Image, reach: int, units: str, metric: str) -> Image:
    """Return the distance to the nearest non-zero pixel, squared by default."""
    if units not in ("pixels", "pixel"):
        raise EarthEngineError(
            "Image.fastDistanceTransform: Only pixels are available as units "
            "in the local Earth Engine."
        )
    band = image.bands[0]

    def compute(grid: Grid) -> Pixels:
        """Grow distances row by row and column by column."""
        wide = grid.enlarged(reach, reach, reach, reach)
        pixels = band.read(wide)
        target = (pixels.values != 0) & (pixels.mask > 0)
        distance = _distances(target, reach, metric)
        inner = distance[reach : reach + grid.height, reach : reach + grid.width]
        return Pixels(inner, np.isfinite(inner).astype(np.float32))

    return image.with_bands([Band("distance", DOUBLE, band.projection, compute, band.size)])


def _distances(target: np.ndarray, reach: int, metric: str) -> np.ndarray:
    """Return each pixel's distance to the nearest target within reach."""
    height, width = target.shape
    along = np.full(target.shape, np.inf)
    for shift in range(-reach, reach + 1):
        moved = np.zeros_like(target)
        source = target[:, max(0, shift) : width + min(0, shift)]
        moved[:, max(0, -shift) : width - max(0, shift)] = source
        along = np.where(moved, np.minimum(along, abs(shift)), along)
    best = np.full(target.shape, np.inf)
    for shift in range(-reach, reach + 1):
        moved = np.full(target.shape, np.inf)
        source = along[max(0, shift) : height + min(0, shift)]
        moved[max(0, -shift) : height - max(0, shift)] = source
        if metric == "manhattan":
            candidate = moved + abs(shift)
        elif metric == "squared_euclidean":
            candidate = moved**2 + shift**2
        else:
            raise EarthEngineError(f"Image.fastDistanceTransform: Unknown metric '{metric}'.")
        best = np.minimum(best, candidate)
    return best


@algorithm("Image.distance")
def distance(image: Image, kernel: Kernel | None, skip_masked: bool) -> Image:
    """Return the distance to the nearest non-zero pixel, measured by a kernel of distances."""
    steps = np.arange(-100, 101, dtype=float)
    default = kernel_of(np.hypot(*np.meshgrid(steps, steps)))

    def one(band: Band) -> Band:
        """Return the distances of one band."""

        def compute(grid: Grid) -> Pixels:
            """Take the least distance, shift by shift."""
            sized = for_grid(kernel or default, grid)
            left, top, right, bottom = sized.margins
            pixels = band.read(grid.enlarged(left, top, right, bottom))
            target = (pixels.values != 0) & (pixels.mask > 0)
            best = np.full(grid.shape, np.inf)
            for (row, column), apart in np.ndenumerate(sized.weights):
                if apart == 0 and (column, row) != sized.focus:
                    continue
                part = target[row : row + grid.height, column : column + grid.width]
                best = np.where(part, np.minimum(best, apart), best)
            centre = pixels.mask[top : top + grid.height, left : left + grid.width]
            shown = np.isfinite(best) & ((centre > 0) | (not skip_masked))
            return Pixels(np.where(np.isfinite(best), best, 0), shown.astype(np.float32))

        return replace(band, compute=compute, type=DOUBLE)

    return image.with_bands([one(band) for band in image.bands])


@algorithm("Image.zeroCrossing")
def zero_crossing(image: Image) -> Image:
    """Return 1 where the sign changes towards the right or lower neighbour."""

    def one(band: Band) -> Band:
        """Return the crossings of one band."""

        def compute(grid: Grid) -> Pixels:
            """Compare signs on a grid."""
            here = band.read(grid)
            result = np.zeros(grid.shape, bool)
            for step in ((1, 0), (0, 1)):
                there = band.read(grid.part(*step, grid.width, grid.height))
                result |= (here.values >= 0) != (there.values >= 0)
            return Pixels(result.astype(np.int64), here.mask)

        return replace(band, compute=compute, type=pixel_type.BOOLEAN)

    return image.with_bands([one(band) for band in image.bands])


@algorithm("Image.connectedPixelCount")
def connected_pixel_count(image: Image, max_size: int, eight: bool) -> Image:
    """Return how many equal neighbours are connected to each pixel, up to a limit."""

    def one(band: Band) -> Band:
        """Return the counts of one band."""

        def compute(grid: Grid) -> Pixels:
            """Count on a window that shows components up to the limit whole."""
            wide = grid.enlarged(max_size, max_size, max_size, max_size)
            pixels = band.read(wide)
            sizes = component_sizes(pixels.values, pixels.mask > 0, eight)
            part = (slice(max_size, max_size + grid.height), slice(max_size, max_size + grid.width))
            return Pixels(np.minimum(sizes[part], max_size), pixels.mask[part])

        return replace(band, compute=compute, type=pixel_type.INT32)

    return image.with_bands([one(band) for band in image.bands])


@algorithm("Image.connectedComponents")
def connected_components(image: Image, connectedness: Kernel, max_size: int) -> Image:
    """Label the connected sets of equal pixels of the first band; large ones are masked."""
    band = image.bands[0]
    eight = bool(connectedness.weights[0, 0])

    def compute(grid: Grid) -> Pixels:
        """Label on a window that shows components up to the limit whole."""
        wide = grid.enlarged(max_size, max_size, max_size, max_size)
        pixels = band.read(wide)
        valid = pixels.mask > 0
        labels = label_components(pixels.values, valid, eight)
        small = component_sizes(pixels.values, valid, eight) <= max_size
        part = (slice(max_size, max_size + grid.height), slice(max_size, max_size + grid.width))
        return Pixels(
            labels[part], np.where((valid & small)[part], pixels.mask[part], np.float32(0))
        )

    labels = Band("labels", pixel_type.INT64, band.projection, compute, band.size)
    return image.with_bands([*image.bands, labels])


@algorithm("Image.retile")
def retile(image: Image, _size: int) -> Image:
    """Return the image; how it is cut for computation changes nothing here."""
    return image


@algorithm("Image.spectralDistance")
def spectral_distance(first: Image, second: Image, metric: str) -> Image:
    """Return the distance between the spectra of two images."""
    if len(first.bands) != len(second.bands):
        raise EarthEngineError("Image.spectralDistance: The images need equally many bands.")

    def compute(grid: Grid) -> Pixels:
        """Measure on a grid."""
        a = [band.read(grid) for band in first.bands]
        b = [band.read(grid) for band in second.bands]
        x = np.stack([each.values.astype(float) for each in a], axis=-1)
        y = np.stack([each.values.astype(float) for each in b], axis=-1)
        mask = np.min([each.mask for each in (*a, *b)], axis=0)
        if metric == "sed":
            return Pixels(((x - y) ** 2).sum(axis=-1), mask)
        if metric == "sam":
            norm = np.linalg.norm(x, axis=-1) * np.linalg.norm(y, axis=-1)
            cosine = (x * y).sum(axis=-1) / np.where(norm > 0, norm, 1)
            return Pixels(np.arccos(np.clip(cosine, -1, 1)), mask)
        if metric == "emd":
            return Pixels(np.abs(np.cumsum(x - y, axis=-1)).sum(axis=-1), mask)
        raise EarthEngineError(f"Image.spectralDistance: Metric '{metric}' is not available here.")

    band = Band("distance", DOUBLE, first.bands[0].projection, compute, first.bands[0].size)
    return Image((band,), {}, first.footprint)
