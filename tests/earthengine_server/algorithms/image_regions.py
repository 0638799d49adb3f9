"""Images: statistics and samples of regions."""

from __future__ import annotations

from typing import Any

import numpy as np

from ..components import label_components
from ..errors import EarthEngineError
from ..evaluation.registry import algorithm
from ..pixels import limits
from ..pixels.coverage import coverage
from ..pixels.rendering import compute, covering_grid
from ..pixels.sampling import (
    RegionPixels,
    as_python,
    centre_weights,
    default_region,
    is_pointlike,
    point_at,
    read_region,
    region_grid,
    working_projection,
)
from ..values.array import EEArray
from ..values.features import Collection, Feature, collection_of, element_geometry, element_property
from ..values.geometry import Geometry
from ..values.grid import Grid
from ..values.image import Band, Image, Pixels, bands_from
from ..values.pixel_type import DOUBLE
from ..values.projection import WGS84, Projection
from ..values.reducer import Reducer
from ..values.shapes import distance, merged
from ..vectorising import outlines
from .image_projection import gathered


def elements_of(values: np.ndarray) -> list[Any]:
    """Return the pixels of a band as Python numbers or arrays."""
    if values.ndim == 1:
        return values.tolist()
    return [EEArray.of(each.tolist()) for each in values]


def reduce_pixels(
    image: Image, pixels: RegionPixels, reducer: Reducer, geometry: Geometry
) -> dict[str, Any]:
    """Return the outputs of a reducer over a region's pixels, named as documented."""
    share = (
        pixels.weights
        if reducer.is_weighted and not is_pointlike(geometry)
        else centre_weights(geometry, pixels)
    )
    if reducer.inputs == 1:
        result: dict[str, Any] = {}
        for number, band in enumerate(image.bands):
            weights = np.minimum(pixels.masks[number], share)
            outputs = _reduce(reducer, pixels.values[number], weights)
            for name, value in zip(reducer.outputs, outputs, strict=True):
                key = band.name if len(reducer.outputs) == 1 else f"{band.name}_{name}"
                result[key] = value
        return result
    if reducer.inputs != len(image.bands):
        raise EarthEngineError(
            f"Image.reduceRegion: Need {reducer.inputs} bands for Reducer.{reducer.name}, image "
            f"has {len(image.bands)}."
        )
    weights = np.minimum(np.min(pixels.masks, axis=0), share)
    rows = list(zip(*(elements_of(values) for values in pixels.values), strict=True))
    return dict(zip(reducer.outputs, reducer.reduce_rows(rows, weights.tolist()), strict=True))


def _reduce(reducer: Reducer, values: np.ndarray, weights: np.ndarray) -> list[Any]:
    """Return the outputs over one band's pixels, without Python rows where arrays will do."""
    if reducer.stack is not None and values.ndim == 1:
        stacks = reducer.reduce_stack([values], weights)
        if all(stack.values.ndim == 0 for stack in stacks):
            return [as_python(s.values[()]) if s.valid.all() else None for s in stacks]
    rows = [(value,) for value in elements_of(values)]
    return reducer.reduce_rows(rows, weights.tolist())


@algorithm("Image.reduceRegion")
def reduce_region(
    image: Image,
    reducer: Reducer,
    geometry: Geometry | None,
    scale: float | None,
    crs: Projection | None,
    transform: list[float] | None,
    best_effort: bool,
    max_pixels: int,
    _tile_scale: float,
) -> dict[str, Any]:
    """Reduce the pixels of a region."""
    region = default_region(image) if geometry is None else geometry
    projection = working_projection(image, crs, transform, scale, "Image.reduceRegion")
    grid = region_grid(region, projection, max_pixels, best_effort, "Image.reduceRegion")
    return reduce_pixels(image, read_region(image.bands, region, grid), reducer, region)


@algorithm("Image.reduceRegions")
def reduce_regions(
    image: Image,
    collection: Collection,
    reducer: Reducer,
    scale: float | None,
    crs: Projection | None,
    transform: list[float] | None,
    _tile_scale: float,
    limit: int | None,
) -> Collection:
    """Reduce the pixels of each feature; single outputs keep the reducer's names."""
    projection = working_projection(image, crs, transform, scale, "Image.reduceRegions")
    features = []
    for feature in collection.elements:
        region = element_geometry(feature)
        if region is None:
            features.append(feature)
            continue
        grid = region_grid(
            region, projection, limit or limits.MAX_REGION_PIXELS, False, "Image.reduceRegions"
        )
        found = reduce_pixels(image, read_region(image.bands, region, grid), reducer, region)
        if reducer.inputs == 1 and len(image.bands) == 1:
            found = dict(zip(reducer.outputs, found.values(), strict=True))
        features.append(feature.with_properties({**feature.properties, **found}))
    return collection.with_elements(features)


def sample_rows(
    image: Image, pixels: RegionPixels, drop_nulls: bool
) -> list[tuple[int, dict[str, Any]]]:
    """Return the band values of each pixel with its number, masked ones as null or dropped."""
    valid = np.array(pixels.masks) > 0 if pixels.masks else np.zeros((0, 0), bool)
    columns = [elements_of(values) for values in pixels.values]
    rows = []
    for i in range(len(pixels.x)):
        if drop_nulls and not valid[:, i].all():
            continue
        values = {
            band.name: columns[k][i] if valid[k, i] else None for k, band in enumerate(image.bands)
        }
        rows.append((i, values))
    return rows


def sample_feature(
    pixels: RegionPixels, number: int, values: dict[str, Any], with_geometry: bool, index: str
) -> Feature:
    """Return one sampled pixel as a feature."""
    geometry = None
    if with_geometry:
        geometry = point_at(pixels.x[number], pixels.y[number], pixels.crs)
    return Feature(geometry, {k: v for k, v in values.items() if v is not None}, index)


def _in_region(pixels: RegionPixels, region: Geometry) -> RegionPixels:
    """Return the pixels whose centres lie in a region."""
    keep = centre_weights(region, pixels) > 0
    return RegionPixels(
        [v[keep] for v in pixels.values],
        [m[keep] for m in pixels.masks],
        pixels.weights[keep],
        pixels.x[keep],
        pixels.y[keep],
        pixels.crs,
    )


@algorithm("Image.sample")
def sample(
    image: Image,
    region: Geometry | None,
    scale: float | None,
    projection: Projection | None,
    factor: float | None,
    count: int | None,
    seed: int,
    drop_nulls: bool,
    _tile_scale: float,
    geometries: bool,
) -> Collection:
    """Return pixels as features."""
    area = default_region(image) if region is None else region
    working = working_projection(image, projection, None, scale, "Image.sample")
    grid = region_grid(area, working, limits.MAX_REGION_PIXELS, False, "Image.sample")
    pixels = _in_region(read_region(image.bands, area, grid), area)
    rows = sample_rows(image, pixels, drop_nulls)
    if factor is not None or count is not None:
        wanted = round(len(rows) * factor) if factor is not None else int(count or 0)
        if wanted < len(rows):
            chosen = np.random.default_rng(seed % 2**63).choice(len(rows), wanted, replace=False)
            rows = [rows[i] for i in sorted(chosen)]
    return Collection(
        tuple(
            sample_feature(pixels, i, values, geometries, str(n))
            for n, (i, values) in enumerate(rows)
        )
    )


@algorithm("Image.sampleRegions")
def sample_regions(
    image: Image,
    collection: Collection,
    properties: list[str] | None,
    scale: float | None,
    projection: Projection | None,
    _tile_scale: float,
    geometries: bool,
) -> Collection:
    """Return the pixels in each feature as features with the feature's properties."""
    working = working_projection(image, projection, None, scale, "Image.sampleRegions")
    result: list[Feature] = []
    for feature in collection.elements:
        region = element_geometry(feature)
        if region is None:
            continue
        grid = region_grid(region, working, limits.MAX_REGION_PIXELS, False, "Image.sampleRegions")
        pixels = _in_region(read_region(image.bands, region, grid), region)
        names = (
            [n for n in feature.properties if not n.startswith("system:")]
            if properties is None
            else properties
        )
        kept = {name: element_property(feature, name) for name in names}
        for number, (i, values) in enumerate(sample_rows(image, pixels, drop_nulls=True)):
            index = f"{element_property(feature, 'system:index')}_{number}"
            result.append(sample_feature(pixels, i, {**kept, **values}, geometries, index))
    return Collection(tuple(result))


@algorithm("Image.stratifiedSample")
def stratified_sample(
    image: Image,
    count: int,
    class_band: str | None,
    region: Geometry | None,
    scale: float | None,
    projection: Projection | None,
    seed: int,
    class_values: list[int] | None,
    class_points: list[int] | None,
    drop_nulls: bool,
    _tile_scale: float,
    geometries: bool,
) -> Collection:
    """Return so many random pixels of each class as features."""
    area = default_region(image) if region is None else region
    working = working_projection(image, projection, None, scale, "Image.stratifiedSample")
    grid = region_grid(area, working, limits.MAX_REGION_PIXELS, False, "Image.stratifiedSample")
    pixels = _in_region(read_region(image.bands, area, grid), area)
    name = class_band or image.bands[0].name
    classes: dict[int, list[tuple[int, dict[str, Any]]]] = {}
    for row in sample_rows(image, pixels, drop_nulls):
        if row[1].get(name) is not None:
            classes.setdefault(int(row[1][name]), []).append(row)
    special = dict(zip(class_values or [], class_points or [], strict=True))
    generator = np.random.default_rng(seed % 2**63)
    features: list[Feature] = []
    for value in sorted(classes):
        rows = classes[value]
        wanted = min(special.get(value, count), len(rows))
        for i in sorted(generator.choice(len(rows), wanted, replace=False)):
            number, values = rows[i]
            features.append(sample_feature(pixels, number, values, geometries, str(len(features))))
    return Collection(tuple(features))


@algorithm("Image.sampleRectangle")
def sample_rectangle(
    image: Image,
    region: Geometry | None,
    properties: list[str] | None,
    default: float | None,
    default_array: EEArray | None,
) -> Feature:
    """Return a rectangle of pixels as an array for each band."""
    area = default_region(image) if region is None else region
    if area.is_unbounded:
        raise EarthEngineError("Image.sampleRectangle: The region is unbounded.")
    names = (
        [n for n in image.properties if not n.startswith("system:")]
        if properties is None
        else properties
    )
    values: dict[str, Any] = {name: element_property(image, name) for name in names}
    for band in image.bands:
        grid = covering_grid(area, band.projection)
        if grid.width * grid.height > limits.MAX_SAMPLE_RECTANGLE:
            raise EarthEngineError(
                "Image.sampleRectangle: Too many pixels in sample; must be <= "
                f"{limits.MAX_SAMPLE_RECTANGLE}. Got "
                f"{grid.width * grid.height}."
            )
        (pixels,) = compute([band], grid)
        values[band.name] = _filled(band, pixels, default, default_array)
    return Feature(area, {k: v for k, v in values.items() if v is not None})


def _filled(
    band: Band, pixels: Pixels, default: float | None, default_array: EEArray | None
) -> EEArray:
    """Return a band's pixels as an array, defaults standing for masked ones."""
    valid = pixels.mask > 0
    if not valid.any() and default_array is not None and band.type.dimensions:
        return default_array
    if valid.all():
        return EEArray.of(pixels.values.tolist(), band.type.with_dimensions(0))
    if default is None:
        raise EarthEngineError(
            f"Image.sampleRectangle: Fully or partially masked band '{band.name}'; set "
            "'defaultValue' to fill masked pixels."
        )
    wide = valid.reshape(valid.shape + (1,) * (pixels.values.ndim - 2))
    return EEArray.of(np.where(wide, pixels.values, default).tolist())


@algorithm("ImageCollection.getRegion")
def get_region(
    collection: Collection,
    region: Geometry,
    scale: float | None,
    crs: Projection,
    transform: list[float] | None,
) -> list[Any]:
    """Return a table of all pixels of all images in a region, with a header row."""
    images = [each for each in collection.elements if isinstance(each, Image)]
    names = images[0].names if images else []
    rows: list[Any] = [["id", "longitude", "latitude", "time", *names]]
    for image in images:
        chosen = image.with_bands([image.band(name) for name in names])
        working = working_projection(chosen, crs, transform, scale, "ImageCollection.getRegion")
        grid = region_grid(
            region, working, limits.MAX_REGION_PIXELS, False, "ImageCollection.getRegion"
        )
        pixels = _in_region(read_region(chosen.bands, region, grid), region)
        for i, values in sample_rows(chosen, pixels, drop_nulls=False):
            if all(value is None for value in values.values()):
                continue
            lon, lat = point_at(pixels.x[i], pixels.y[i], pixels.crs).coordinates
            rows.append(
                [image.index, lon, lat, image.properties.get("system:time_start"), *values.values()]
            )
        if len(rows) * max(len(names), 1) > limits.MAX_GET_REGION_VALUES:
            raise EarthEngineError(
                "ImageCollection.getRegion: Too many values; at most "
                f"{limits.MAX_GET_REGION_VALUES}."
            )
    return rows


@algorithm("Image.reduceResolution")
def reduce_resolution(image: Image, reducer: Reducer, best_effort: bool, max_pixels: int) -> Image:
    """Reduce all native pixels under each pixel of a coarser grid."""
    if reducer.inputs != 1:
        raise EarthEngineError(
            "Image.reduceResolution: Only reducers with one input are "
            "available in the local Earth Engine."
        )
    bands: list[Band] = []
    for band in image.bands:
        single = len(reducer.outputs) == 1
        names = [band.name if single else f"{band.name}_{o}" for o in reducer.outputs]
        bands += _resolved_bands(band, reducer, best_effort, max_pixels, names)
    return image.with_bands(bands)


def _resolved_bands(
    band: Band, reducer: Reducer, best_effort: bool, max_pixels: int, names: list[str]
) -> list[Band]:
    """Return the outputs of a reducer over the native pixels under each asked-for pixel."""
    native = band.projection

    def compute_all(grid: Grid) -> list[Pixels]:
        """Collect the native pixels whose centres lie in each pixel of a grid."""
        ratio = grid.projection.nominal_scale / native.nominal_scale
        if ratio <= 1:
            values = band.read(grid) if grid.offset_in(native) else gathered(band, native, grid)
            return [values] * len(names)
        per_side = int(np.ceil(ratio))
        if per_side**2 > max_pixels and not best_effort:
            raise EarthEngineError(
                f"Image.reduceResolution: Too many input pixels per output pixel "
                f"({per_side**2}, maxPixels is {max_pixels})."
            )
        return _reduce_cells(band, native, grid, reducer)

    types = reducer.output_types([band.type])
    layout = [(name, kind, native) for name, kind in zip(names, types, strict=True)]
    return bands_from(compute_all, layout, band.size)


def _reduce_cells(band: Band, native: Projection, grid: Grid, reducer: Reducer) -> list[Pixels]:
    """Reduce the native pixels of each cell of a coarser grid, weighted by mask."""
    outline = Geometry("Polygon", [_outline(grid)], grid.crs, False)
    fine = covering_grid(outline, native)
    pixels = band.read(fine)
    columns, rows = fine.pixel_positions_in(grid.projection)
    cell_column, cell_row = np.floor(columns + 1e-9), np.floor(rows + 1e-9)
    inside = (
        (cell_column >= 0) & (cell_column < grid.width) & (cell_row >= 0) & (cell_row < grid.height)
    )
    cells = (cell_row * grid.width + cell_column)[inside].astype(np.int64)
    values, masks = pixels.values[inside], pixels.mask[inside]
    by_cell = np.argsort(cells, kind="stable")
    cells, values, masks = cells[by_cell], values[by_cell], masks[by_cell]
    counts = np.bincount(cells, minlength=grid.width * grid.height)
    deepest = int(counts.max(initial=1))
    place = np.arange(len(cells)) - np.concatenate([[0], np.cumsum(counts)])[cells]
    table = np.zeros((grid.width * grid.height, deepest), values.dtype)
    weights = np.zeros(table.shape)
    table[cells, place], weights[cells, place] = values, masks
    stacks = reducer.reduce_stack([table], weights)
    some = (weights > 0).any(axis=1)
    mask = np.where(some, weights.sum(axis=1) / np.maximum(counts, 1), 0).astype(np.float32)
    return [
        Pixels(
            s.values.reshape(grid.shape), np.where(s.valid, mask, np.float32(0)).reshape(grid.shape)
        )
        for s in stacks
    ]


def _outline(grid: Grid) -> list[list[float]]:
    """Return the corners of a grid."""
    a, b, c, d, e, f = grid.transform
    corners = ((0, 0), (grid.width, 0), (grid.width, grid.height), (0, grid.height), (0, 0))
    return [[a * x + b * y + c, d * x + e * y + f] for x, y in corners]


@algorithm("Image.reduceToVectors", "Image.reduceToVectorsStreaming")
def reduce_to_vectors(
    image: Image,
    reducer: Reducer | None,
    region: Geometry | None,
    scale: float | None,
    geometry_type: str,
    eight: bool,
    label: str,
    crs: Projection | None,
    transform: list[float] | None,
    best_effort: bool,
    max_pixels: int,
    _tile_scale: float,
    native: bool,
) -> Collection:
    """Return a feature for every connected set of equal pixels of the first band."""
    area = default_region(image) if region is None else region
    working = working_projection(image, crs, transform, scale, "Image.reduceToVectors")
    grid = region_grid(area, working, max_pixels, best_effort, "Image.reduceToVectors")
    parts = compute(image.bands, grid)
    inside = coverage(area, grid) >= 0.5
    valid = (parts[0].mask > 0) & inside
    labels = label_components(parts[0].values, valid, eight)
    features = []
    for number in np.unique(labels[labels > 0]):
        chosen = labels == number
        value = parts[0].values[chosen][0].item()
        properties: dict[str, Any] = {label: value, "count": int(chosen.sum())}
        if reducer is not None:
            properties = {label: value, **_segment(image, parts, chosen, reducer)}
        shape = outlines(chosen, grid, geometry_type)
        shape = shape if native else shape.in_crs("EPSG:4326")
        features.append(Feature(shape, properties))
    return collection_of(features)


def _segment(
    image: Image, parts: list[Pixels], chosen: np.ndarray, reducer: Reducer
) -> dict[str, Any]:
    """Return the outputs of a reducer over the other bands in a segment."""
    if len(parts) == 1:
        rows = [(value,) for value in parts[0].values[chosen].tolist()]
        return dict(zip(reducer.outputs, reducer.reduce_rows(rows), strict=True))
    result: dict[str, Any] = {}
    for band, part in zip(image.bands[1:], parts[1:], strict=True):
        rows = [(value,) for value in part.values[chosen].tolist()]
        outputs = reducer.reduce_rows(rows, part.mask[chosen].tolist())
        single = len(image.bands) == 2
        for name, value in zip(reducer.outputs, outputs, strict=True):
            result[name if single else f"{band.name}_{name}"] = value
    return result


@algorithm("Collection.reduceToImage")
def reduce_to_image(collection: Collection, properties: list[str], reducer: Reducer) -> Image:
    """Return an image of a reducer over the features that meet each pixel."""
    elements = [e for e in collection.elements if element_geometry(e) is not None]

    def compute_all(grid: Grid) -> list[Pixels]:
        """Stack the features' values on a grid."""
        if not elements:
            masked = Pixels(np.zeros(grid.shape), np.zeros(grid.shape, np.float32))
            return [masked] * len(reducer.outputs)
        shares = []
        columns: list[list[np.ndarray]] = [[] for _ in properties]
        for element in elements:
            values = [element_property(element, name) for name in properties]
            covered = coverage(element_geometry(element) or Geometry.unbounded(), grid)
            missing = any(value is None for value in values)
            shares.append(np.zeros(grid.shape) if missing else covered.astype(float))
            for column, value in zip(columns, values, strict=True):
                column.append(np.full(grid.shape, 0.0 if value is None else float(value)))
        weights = (np.stack(shares, axis=-1) >= 0.5).astype(float)
        stacks = reducer.reduce_stack([np.stack(c, axis=-1) for c in columns], weights)
        some = (weights > 0).any(axis=-1)
        return [Pixels(s.values, (s.valid & some).astype(np.float32)) for s in stacks]

    types = reducer.output_types([DOUBLE] * len(properties))
    layout = [(name, kind, WGS84) for name, kind in zip(reducer.outputs, types, strict=True)]
    footprint = merged([element_geometry(element) for element in elements])
    return Image(tuple(bands_from(compute_all, layout)), {}, footprint)


@algorithm("Collection.distance")
def distance_image(features: Collection, radius: float, _error: float) -> Image:
    """Return the distance of each pixel to the nearest geometry, in metres."""
    shape = merged([element_geometry(element) for element in features.elements])

    def compute_one(grid: Grid) -> Pixels:
        """Measure from every pixel centre of a grid."""
        lon, lat = grid.centres_in("EPSG:4326")
        apart = np.array(
            [
                distance(Geometry("Point", [float(a), float(b)]), shape, None)
                for a, b in zip(np.ravel(lon), np.ravel(lat), strict=True)
            ]
        ).reshape(grid.shape)
        return Pixels(apart, (apart <= radius).astype(np.float32))

    return Image((Band("distance", DOUBLE, WGS84, compute_one),))
