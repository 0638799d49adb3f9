"""Collections of features or images: filtering, mapping, ordering and aggregating."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any
from zlib import crc32

import numpy as np

from ..errors import EarthEngineError
from ..evaluation.context import assume, current
from ..evaluation.promotion import as_type, to_collection, to_element
from ..evaluation.registry import algorithm, register_algorithm
from ..reductions import sums
from ..values.array import EEArray
from ..values.confusion import ConfusionMatrix
from ..values.features import (
    Collection,
    Feature,
    collection_of,
    element_geometry,
    element_property,
    indexed,
)
from ..values.geometry import Geometry, rectangle
from ..values.image import Image
from ..values.misc import ErrorMargin, Filter, Function
from ..values.projection import Projection
from ..values.reducer import Reducer
from ..values.shapes import dissolved, merged
from ..values.text import text_of
from .filters import compare, expression


@algorithm("Collection")
def collection(features: list[Any]) -> Collection:
    """Return a collection of elements."""
    return collection_of([to_element(each) for each in features])


@algorithm("Collection.loadTable")
def load_table(asset_id: str, _geometry_column: str | None, _version: int) -> Collection:
    """Return a stored table."""
    store = current().store
    if store is None:
        raise EarthEngineError(f"Collection asset '{asset_id}' not found.")
    return store.table(asset_id)


@algorithm("Collection.filter")
def filter_collection(source: Collection, condition: Any) -> Collection:
    """Return the elements that pass a filter."""
    if isinstance(condition, str):
        condition = expression(condition)
    if not isinstance(condition, Filter):
        raise EarthEngineError("Collection.filter: Parameter 'filter' is not a Filter.")
    return source.with_elements(e for e in source.elements if condition.passes(e, None))


@algorithm("Collection.map")
def map_collection(source: Collection, function: Function, drop_nulls: bool) -> Collection:
    """Apply a function to every element; results keep the indices of their sources."""
    results = []
    for element in source.elements:
        result = function(element)
        if result is None:
            if drop_nulls:
                continue
            raise EarthEngineError(
                "Collection.map: A mapped algorithm returned null; pass dropNulls to allow it."
            )
        if isinstance(result, Collection):
            results.append(result)
            continue
        if not isinstance(result, Feature | Image):
            raise EarthEngineError(
                "Collection.map: A mapped algorithm must return a Feature or Image."
            )
        index = element_property(element, "system:index")
        results.append(indexed(result, index) if index is not None else result)
    return source.with_elements(results)


@algorithm("Collection.iterate")
def iterate(source: Collection, function: Function, first: Any) -> Any:
    """Fold a function over the elements."""
    result = first
    for element in source.elements:
        result = function(element, result)
    return result


@algorithm("Collection.limit")
def limit(source: Collection, count: int | None, key: str | None, ascending: bool) -> Collection:
    """Order the elements by a property and keep the first ones."""
    elements = list(source.elements)
    if key is not None:
        order = functools.cmp_to_key(_compare_nulls_last)
        elements.sort(key=lambda e: order(element_property(e, key)), reverse=not ascending)
    return source.with_elements(elements if count is None else elements[:count])


def _compare_nulls_last(left: Any, right: Any) -> int:
    """Compare property values, missing ones last."""
    if left is None or right is None:
        return (left is None) - (right is None)
    return compare(left, right)


@algorithm("Collection.first")
def first(source: Collection) -> Any:
    """Return the first element."""
    if source.elements:
        return source.elements[0]
    if assume("first-of-empty") == "null":
        return None
    raise EarthEngineError("Collection.first: Collection is empty.")


@algorithm("Collection.size")
def size(source: Collection) -> int:
    """Return the number of elements."""
    return len(source.elements)


@algorithm("Collection.toList")
def to_list(source: Collection, count: int, offset: int) -> list[Any]:
    """Return some of the elements as a list."""
    return list(source.elements[offset : offset + count])


@algorithm("Collection.flatten")
def flatten(source: Collection) -> Collection:
    """Join the collections in a collection; indices are joined too."""
    result: list[Any] = []
    for number, element in enumerate(source.elements):
        outer = element_property(element, "system:index")
        outer = str(number) if outer is None else outer
        for inner in to_collection(element).elements:
            result.append(indexed(inner, f"{outer}_{element_property(inner, 'system:index')}"))
    images = bool(result) and all(isinstance(each, Image) for each in result)
    return Collection(tuple(result), images)


@algorithm("Collection.distinct")
def distinct(source: Collection, properties: Any) -> Collection:
    """Keep the first of the elements with equal properties."""
    names = [properties] if isinstance(properties, str) else list(properties)
    seen: set[Any] = set()
    kept = []
    for element in source.elements:
        key = tuple(_identity(element_property(element, name)) for name in names)
        if key not in seen:
            seen.add(key)
            kept.append(element)
    return source.with_elements(kept)


def _identity(value: Any) -> Any:
    """Return something hashable that stands for a property value."""
    if isinstance(value, Geometry):
        return str(value.to_geojson())
    return str(value) if isinstance(value, list | dict) else value


@algorithm("Collection.geometry")
def geometry(source: Collection, _error: ErrorMargin | None) -> Geometry:
    """Return all geometries as one."""
    return merged([element_geometry(element) for element in source.elements])


@algorithm("Collection.bounds")
def bounds(source: Collection, _error: ErrorMargin | None, _proj: Projection | None) -> Geometry:
    """Return the bounding box of all geometries."""
    joined = merged([element_geometry(element) for element in source.elements])
    return rectangle(*joined.in_crs("EPSG:4326").bounds(), geodesic=False)


@algorithm("Collection.union")
def union(source: Collection, _error: ErrorMargin | None) -> Collection:
    """Return one feature with the union of all geometries."""
    joined = dissolved(merged([element_geometry(element) for element in source.elements]))
    return Collection((Feature(joined, {}, "union_result"),))


@algorithm("Collection.cache")
def cache(source: Collection) -> Collection:
    """Return the collection; everything is remembered here anyway."""
    return source


@algorithm("Collection.fromColumns")
def from_columns(columns: list[list[Any]], names: list[str], _types: Any) -> Collection:
    """Return features made of columns of property values."""
    rows = zip(*columns, strict=True)
    return collection_of(Feature(None, dict(zip(names, row, strict=True))) for row in rows)


@algorithm("Collection.remap")
def remap(source: Collection, old: list[Any], new: list[int], name: str) -> Collection:
    """Replace a property's values; elements with other values are dropped."""
    kept = []
    for element in source.elements:
        value = element_property(element, name)
        if value in old:
            changed = {**element.properties, name: new[old.index(value)]}
            kept.append(element.with_properties(changed))
    return source.with_elements(kept)


@algorithm("Collection.randomColumn")
def random_column(
    source: Collection, name: str, seed: int, distribution: str, row_keys: list[str]
) -> Collection:
    """Add pseudo-random numbers that depend on the elements' keys and the seed."""
    elements = []
    for element in source.elements:
        key = "|".join(str(element_property(element, each)) for each in row_keys)
        generator = np.random.default_rng([crc32(key.encode()), seed % 2**32])
        value = generator.normal() if distribution == "normal" else generator.random()
        elements.append(element.with_properties({**element.properties, name: float(value)}))
    return source.with_elements(elements)


@algorithm("Collection.reduceColumns")
def reduce_columns(
    source: Collection, reducer: Reducer, selectors: list[str], weight_selectors: list[str] | None
) -> dict[str, Any]:
    """Reduce the elements' properties."""
    if len(selectors) != reducer.inputs:
        raise EarthEngineError(
            f"Collection.reduceColumns: Need {reducer.inputs} selectors for Reducer."
            f"{reducer.name}, but got {len(selectors)}."
        )
    rows = [tuple(element_property(e, name) for name in selectors) for e in source.elements]
    weights = None
    if weight_selectors:
        weights = [float(element_property(e, weight_selectors[0]) or 0) for e in source.elements]
    return dict(zip(reducer.outputs, reducer.reduce_rows(rows, weights), strict=True))


@algorithm("FeatureCollection.makeArray")
def make_array(source: Collection, properties: list[str], name: str) -> Collection:
    """Add an array of numeric properties to every feature that has them all."""
    kept = []
    for element in source.elements:
        values = [element_property(element, each) for each in properties]
        if all(isinstance(value, int | float) for value in values):
            kept.append(element.with_properties({**element.properties, name: EEArray.of(values)}))
    return source.with_elements(kept)


def column(source: Collection, name: str) -> list[Any]:
    """Return the values of a property that are not missing."""
    values = (element_property(element, name) for element in source.elements)
    return [value for value in values if value is not None]


@algorithm("AggregateFeatureCollection.array")
def aggregate_array(source: Collection, name: str) -> list[Any]:
    """Return the property's values in order, missing ones left out."""
    return column(source, name)


@algorithm("AggregateFeatureCollection.first")
def aggregate_first(source: Collection, name: str) -> Any:
    """Return the property of the first element."""
    return element_property(source.elements[0], name) if source.elements else None


@algorithm("AggregateFeatureCollection.histogram")
def aggregate_histogram(source: Collection, name: str) -> dict[str, int]:
    """Count how often each value occurs."""
    counts: dict[str, int] = {}
    values = column(source, name)
    for value in sorted(values, key=lambda v: (isinstance(v, str), v)):
        text = text_of(value)
        counts[text] = counts.get(text, 0) + 1
    return counts


@algorithm("AggregateFeatureCollection.count_distinct")
def aggregate_count_distinct(source: Collection, name: str) -> int:
    """Count the different values."""
    return len({_identity(value) for value in column(source, name)})


@algorithm("AggregateFeatureCollection.stats")
def aggregate_stats(source: Collection, name: str) -> dict[str, Any]:
    """Return the usual statistics of a property."""
    numbers = [value for value in column(source, name) if isinstance(value, int | float)]
    squares = float(sum(value * value for value in numbers))
    parts = {
        "max": max(numbers, default=None),
        "mean": _reduced(sums.mean(), numbers),
        "min": min(numbers, default=None),
        "sample_sd": _reduced(sums.spread("s", "s", True, True), numbers),
        "sample_var": _reduced(sums.spread("s", "s", True, False), numbers),
        "sum": sum(numbers),
        "sum_sq": squares,
        "total_count": len(source.elements),
        "total_sd": _reduced(sums.spread("s", "s", False, True), numbers),
        "total_var": _reduced(sums.spread("s", "s", False, False), numbers),
        "valid_count": len(numbers),
        "weight_sum": len(numbers),
        "weighted_sum": sum(numbers),
    }
    return parts


def _reduced(reducer: Reducer, values: list[Any]) -> Any:
    """Return the single output of a reducer over values."""
    return reducer.reduce_rows([(value,) for value in values])[0]


def _extreme(choose: Callable[..., Any]) -> Callable[[Collection, str], Any]:
    """Return the aggregation that picks an extreme value."""
    return lambda source, name: choose(column(source, name), default=None)


def _numeric(reducer: Callable[[], Reducer]) -> Callable[[Collection, str], Any]:
    """Return the aggregation of numbers by a reducer."""
    return lambda source, name: _reduced(reducer(), column(source, name))


for _name, _function in {
    "count": lambda source, name: len(column(source, name)),
    "max": _extreme(max),
    "min": _extreme(min),
    "mean": _numeric(sums.mean),
    "product": _numeric(sums.product),
    "sum": lambda source, name: _reduced(sums.sum_(), column(source, name)) or 0,
    "sample_sd": _numeric(functools.partial(sums.spread, "sd", "sd", True, True)),
    "sample_var": _numeric(functools.partial(sums.spread, "var", "var", True, False)),
    "total_sd": _numeric(functools.partial(sums.spread, "sd", "sd", False, True)),
    "total_var": _numeric(functools.partial(sums.spread, "var", "var", False, False)),
}.items():
    register_algorithm(f"AggregateFeatureCollection.{_name}", _function)


@algorithm("FeatureCollection.randomPoints")
def random_points(
    region: Geometry, count: int, seed: int, _error: ErrorMargin | None
) -> Collection:
    """Return random points, evenly spread on the sphere, inside a region."""
    west, south, east, north = region.in_crs("EPSG:4326").bounds()
    generator = np.random.default_rng(seed % 2**63)
    shape = region.in_crs("EPSG:4326").to_ogr()
    points: list[Feature] = []
    while len(points) < count:
        lon = generator.uniform(west, east)
        low, high = np.sin(np.radians([south, north]))
        lat = float(np.degrees(np.arcsin(generator.uniform(low, high))))
        point = Geometry("Point", [float(lon), lat])
        if shape.Contains(point.to_ogr()):
            points.append(Feature(point))
    return collection_of(points)


@algorithm("Collection.errorMatrix")
def error_matrix(source: Collection, actual: str, predicted: str, order: list[int] | None) -> Any:
    """Count pairs of actual and predicted classes."""
    pairs = [
        (
            int(as_type(element_property(e, actual), "Number", "Collection.errorMatrix")),
            int(as_type(element_property(e, predicted), "Number", "Collection.errorMatrix")),
        )
        for e in source.elements
    ]
    classes = order or list(range(max((max(pair) for pair in pairs), default=-1) + 1))
    counts = np.zeros((len(classes), len(classes)), np.int64)
    for true, guess in pairs:
        if true in classes and guess in classes:
            counts[classes.index(true), classes.index(guess)] += 1
    return ConfusionMatrix(EEArray.of(counts.tolist()), classes)
