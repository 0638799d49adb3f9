"""Elements, projections, pixel types, error margins and other small kinds of value."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from ..errors import EarthEngineError
from ..evaluation.promotion import as_type, type_name
from ..evaluation.registry import algorithm, register_algorithm
from ..values import pixel_type
from ..values.array import EEArray
from ..values.features import Feature, element_property
from ..values.geometry import Geometry, default_projection
from ..values.image import Image
from ..values.misc import ErrorMargin
from ..values.pixel_type import PixelType
from ..values.projection import Projection, crs_text, spatial_reference
from .dictionaries import selected
from .filters import equal


@algorithm("ObjectType")
def object_type(value: Any) -> str:
    """Return the name of a value's type."""
    return "Null" if value is None else type_name(value)


@algorithm("IsEqual")
def is_equal(left: Any, right: Any) -> bool:
    """Tell whether two values are equal."""
    return equal(left, right)


@algorithm("Describe")
def describe(value: Any) -> Any:
    """Return the value, which getInfo describes."""
    return value


@algorithm("ErrorMargin")
def error_margin(value: float | None, unit: str) -> ErrorMargin:
    """Return an error margin."""
    return ErrorMargin(value, unit)


@algorithm("Projection", "Proj")
def projection(crs: Any, transform: list[float] | None, _transform_wkt: str | None) -> Projection:
    """Return a projection of a code or WKT text."""
    base = crs if isinstance(crs, Projection) else Projection(as_type(crs, "String", "Projection"))
    base = Projection(crs_text(base.crs), base.transform)
    if transform is None:
        return base
    if len(transform) != 6:
        raise EarthEngineError("Projection: The transform must have six numbers.")
    a, b, c, d, e, f = (float(each) for each in transform)
    return Projection(base.crs, (a, b, c, d, e, f))


@algorithm("Projection.atScale")
def at_scale(base: Projection, metres: float) -> Projection:
    """Return the projection with pixels of another size."""
    return base.at_scale(metres)


@algorithm("Projection.crs")
def crs(base: Projection) -> str:
    """Return the code of the reference system."""
    return base.crs


@algorithm("Projection.nominalScale")
def nominal_scale(base: Projection) -> float:
    """Return the side of a pixel in metres."""
    return base.nominal_scale


@algorithm("Projection.scale")
def scale(base: Projection, x: float, y: float) -> Projection:
    """Return the projection with its pixels stretched."""
    return base.scaled(x, y)


@algorithm("Projection.translate")
def translate(base: Projection, x: float, y: float) -> Projection:
    """Return the projection moved by so many pixels."""
    return base.translated(x, y)


@algorithm("Projection.transform")
def transform_text(base: Projection) -> str:
    """Return the transform as WKT."""
    a, b, c, d, e, f = base.transform
    rows = (
        ("elt_0_0", a),
        ("elt_0_1", b),
        ("elt_0_2", c),
        ("elt_1_0", d),
        ("elt_1_1", e),
        ("elt_1_2", f),
    )
    parts = ", \n  ".join(f'PARAMETER["{name}", {value}]' for name, value in rows)
    return (
        f'PARAM_MT["Affine", \n  PARAMETER["num_row", 3], \n  PARAMETER["num_col", 3], \n  {parts}]'
    )


@algorithm("Projection.wkt")
def wkt(base: Projection) -> str:
    """Return the reference system as WKT."""
    return str(spatial_reference(base.crs).ExportToWkt())


@algorithm("Geometry.projection")
def geometry_projection(geometry: Geometry) -> Projection:
    """Return the projection of a geometry's coordinates."""
    return default_projection(geometry)


@algorithm("PixelType")
def make_pixel_type(precision: Any, low: Any, high: Any, dimensions: int) -> PixelType:
    """Return a pixel type of a precision and a range."""
    if isinstance(precision, PixelType):
        return precision
    name = as_type(precision, "String", "PixelType")
    if name not in ("int", "float", "double"):
        return pixel_type.named(name).with_dimensions(dimensions)
    if name == "int" and low is None and high is None:
        return pixel_type.INT32.with_dimensions(dimensions)
    return PixelType(name, low, high, dimensions)


def _named_type(name: str) -> Callable[[], PixelType]:
    """Return the constructor of a named pixel type."""
    kind = pixel_type.named(name)
    return lambda: kind


for _name in ("double", "float", "int16", "int32", "int64", "int8", "uint16", "uint32", "uint8"):
    register_algorithm(f"PixelType.{_name}", _named_type(_name))


@algorithm("PixelType.dimensions")
def pixel_dimensions(kind: PixelType) -> int:
    """Return the number of array dimensions."""
    return kind.dimensions


@algorithm("PixelType.maxValue")
def max_value(kind: PixelType) -> Any:
    """Return the greatest value."""
    return kind.maximum


@algorithm("PixelType.minValue")
def min_value(kind: PixelType) -> Any:
    """Return the least value."""
    return kind.minimum


@algorithm("PixelType.precision")
def precision(kind: PixelType) -> str:
    """Return int, float or double."""
    return kind.precision


@algorithm("Feature")
def feature(
    geometry: Geometry | None, properties: dict[str, Any], geometry_key: str | None
) -> Feature:
    """Return a feature."""
    if geometry_key is not None:
        properties = {**properties, geometry_key: geometry}
    return Feature(geometry, properties)


@algorithm("Feature.select")
def feature_select(
    source: Any, selectors: list[str], names: list[str] | None, keep_geometry: bool
) -> Any:
    """Return a feature with chosen properties only."""
    chosen = selected(source.properties, selectors, True, "Feature.select")
    after = names or chosen
    result = source.with_properties(
        {new: source.properties.get(old) for old, new in zip(chosen, after, strict=False)}
    )
    if isinstance(result, Feature) and not keep_geometry:
        result = replace(result, geometry=None)
    return result


@algorithm("Feature.setGeometry")
def set_geometry(source: Any, geometry: Geometry | None) -> Any:
    """Return a feature with another geometry."""
    return replace(source, geometry=geometry)


@algorithm("Feature.toArray")
def feature_to_array(source: Any, properties: list[str]) -> EEArray:
    """Return numeric properties as an array."""
    return EEArray.of(
        [as_type(source.properties.get(name), "Number", "Feature.toArray") for name in properties]
    )


@algorithm("Element.get")
def get(element: Any, name: str) -> Any:
    """Return a property, null when it is missing."""
    return element_property(element, name)


def _typed(kind: str) -> Any:
    """Return the algorithm that gets a property of a kind."""

    def get_typed(element: Any, name: str) -> Any:
        """Return a property that must be of the kind."""
        value = element_property(element, name)
        return None if value is None else as_type(value, kind, f"Element.get{kind}")

    return get_typed


for _kind in ("Array", "Number", "String"):
    algorithm(f"Element.get{_kind}")(_typed(_kind))


@algorithm("Element.propertyNames")
def property_names(element: Any) -> list[str]:
    """Return the names of the properties."""
    names = [name for name, value in element.properties.items() if value is not None]
    if isinstance(element, Image):
        system = ["system:bands", "system:band_names"]
        if element.asset_id:
            system = ["system:version", "system:id", *system]
        return [*names, *(name for name in system if name not in names)]
    if getattr(element, "index", None) is not None and "system:index" not in names:
        names.append("system:index")
    return names


@algorithm("Element.set")
def set_property(element: Any, key: str, value: Any) -> Any:
    """Set a property; null removes it."""
    return _with(element, {key: value})


@algorithm("Element.setMulti")
def set_properties(element: Any, properties: dict[str, Any]) -> Any:
    """Set several properties."""
    return _with(element, properties)


def _with(element: Any, changes: dict[str, Any]) -> Any:
    """Return an element with changed properties."""
    merged = {**element.properties, **changes}
    changed = element.with_properties({k: v for k, v in merged.items() if v is not None})
    if isinstance(changed, Feature) and "system:index" in changes:
        return replace(changed, id=changes["system:index"])
    return changed


@algorithm("Element.copyProperties", "Image.copyProperties")
def copy_properties(
    target: Any, source: Any, names: list[str] | None, exclude: list[str] | None
) -> Any:
    """Copy properties; system properties only when they are named."""
    if source is None:
        return target
    if names is None:
        chosen = [name for name in source.properties if not name.startswith("system:")]
    else:
        chosen = [name for name in names if element_property(source, name) is not None]
    dropped = set(exclude or [])
    copied = {name: element_property(source, name) for name in chosen if name not in dropped}
    return target.with_properties({**target.properties, **copied})


@algorithm("Element.replaceProperties")
def replace_properties(target: Any, source: Any) -> Any:
    """Take all properties from another element."""
    kept = {k: v for k, v in target.properties.items() if k == "system:index"}
    other = {} if source is None else source.properties
    return target.with_properties({**kept, **other})


@algorithm("Element.toDictionary")
def to_dictionary(element: Any, names: list[str] | None) -> dict[str, Any]:
    """Return the properties as a dictionary; system properties only when they are named."""
    if names is not None:
        return {name: element_property(element, name) for name in names}
    return {k: v for k, v in element.properties.items() if not k.startswith("system:")}
