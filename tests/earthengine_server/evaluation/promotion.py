"""Turning argument values into the type an algorithm asks for, as Earth Engine does."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from ..errors import EarthEngineError
from ..values import dates, pixel_type
from ..values import image as images
from ..values.array import EEArray
from ..values.confusion import ConfusionMatrix
from ..values.dates import DateRange, EEDate
from ..values.features import Collection, Element, Feature, collection_of, element_geometry
from ..values.geometry import Geometry, from_geojson
from ..values.image import Image
from ..values.misc import ErrorMargin, Filter, Function, Join, Kernel
from ..values.pixel_type import PixelType
from ..values.projection import Projection
from ..values.reducer import Reducer
from ..values.shapes import merged


class PromotionError(Exception):
    """A value is of a kind that cannot become the wanted type; the text names its kind."""


def type_name(value: Any) -> str:
    """Return the Earth Engine name of a value's type."""
    for kind, name in _TYPE_NAMES:
        if isinstance(value, kind):
            return name
    if isinstance(value, Collection):
        return "ImageCollection" if value.of_images else "FeatureCollection"
    if isinstance(value, Geometry):
        return value.kind
    return type(value).__name__


_TYPE_NAMES: tuple[tuple[Any, str], ...] = (
    (bool, "Boolean"),
    (int, "Integer"),
    (float, "Float"),
    (str, "String"),
    (list, "List"),
    (dict, "Dictionary"),
    (EEArray, "Array"),
    (EEDate, "Date"),
    (DateRange, "DateRange"),
    (Image, "Image"),
    (Feature, "Feature"),
    (Kernel, "Kernel"),
    (Reducer, "Reducer"),
    (Filter, "Filter"),
    (Join, "Join"),
    (Projection, "Projection"),
    (PixelType, "PixelType"),
    (Function, "Algorithm"),
    (ErrorMargin, "ErrorMargin"),
    (ConfusionMatrix, "ConfusionMatrix"),
)


def _refuse(value: Any) -> PromotionError:
    """Return the error that names a value's type."""
    return PromotionError(type_name(value))


def to_number(value: Any) -> float | int:
    """Return a number; booleans count as 0 and 1."""
    if isinstance(value, bool | np.bool_):
        return int(value)
    if isinstance(value, int | float):
        return value
    if isinstance(value, np.number):
        return value.item()
    if isinstance(value, EEArray) and value.values.ndim == 0:
        return value.values.item()
    raise _refuse(value)


def to_integer(value: Any) -> int:
    """Return a whole number, dropping decimals."""
    return int(to_number(value))


def to_float(value: Any) -> float:
    """Return a floating point number."""
    return float(to_number(value))


def to_boolean(value: Any) -> bool:
    """Return a truth value: numbers are true when non-zero."""
    if isinstance(value, bool | int | float):
        return bool(value)
    raise _refuse(value)


def to_string(value: Any) -> str:
    """Return a string."""
    if isinstance(value, str):
        return value
    raise _refuse(value)


def to_list(value: Any) -> list[Any]:
    """Return a list; arrays become nested lists."""
    if isinstance(value, list):
        return value
    if isinstance(value, EEArray):
        return value.values.tolist()
    raise _refuse(value)


def to_dictionary(value: Any) -> dict[str, Any]:
    """Return a dictionary; elements give their properties."""
    if isinstance(value, dict):
        return value
    if isinstance(value, Feature | Image):
        return value.properties
    raise _refuse(value)


def to_array(value: Any) -> EEArray:
    """Return an array, also from a number or nested lists."""
    if isinstance(value, EEArray):
        return value
    if isinstance(value, list | int | float):
        return EEArray.of(value)
    raise _refuse(value)


def to_image(value: Any) -> Image:
    """Return an image; numbers, arrays and lists of them become constant images."""
    if isinstance(value, Image):
        return value
    if isinstance(value, bool | int | float | EEArray):
        return images.constant(value)
    if isinstance(value, list) and value:
        return images.constant(value)
    raise _refuse(value)


def to_geometry(value: Any) -> Geometry:
    """Return a geometry, also that of a feature, an image or a collection."""
    if isinstance(value, Geometry):
        return value
    if isinstance(value, Feature | Image):
        geometry = element_geometry(value)
        if geometry is None:
            raise PromotionError("a feature without geometry")
        return geometry
    if isinstance(value, Collection):
        return merged([element_geometry(element) for element in value.elements])
    if isinstance(value, dict) and "type" in value:
        return from_geojson(value)
    raise _refuse(value)


def to_element(value: Any) -> Any:
    """Return an element: an image, a feature or a collection."""
    if isinstance(value, Feature | Image | Collection):
        return value
    if isinstance(value, Geometry):
        return Feature(value)
    if isinstance(value, dict):
        return Feature(None, value)
    if isinstance(value, int | float):
        return images.constant(value)
    raise _refuse(value)


def to_collection(value: Any) -> Collection:
    """Return a collection, also of one element or of a list of them."""
    if isinstance(value, Collection):
        return value
    if isinstance(value, Geometry):
        return collection_of([Feature(value)])
    if isinstance(value, Element):
        return collection_of([value], isinstance(value, Image))
    if isinstance(value, list):
        return collection_of([to_element(each) for each in value])
    raise _refuse(value)


def to_projection(value: Any) -> Projection:
    """Return a projection, also from a code."""
    if isinstance(value, Projection):
        return value
    if isinstance(value, str):
        return Projection(value)
    if isinstance(value, dict) and "transform" in value:
        return Projection(value.get("crs") or value["wkt"], tuple(value["transform"]))
    raise _refuse(value)


def to_error_margin(value: Any) -> ErrorMargin:
    """Return an error margin, in metres when only a number is given."""
    if isinstance(value, ErrorMargin):
        return value
    if isinstance(value, int | float):
        return ErrorMargin(float(value))
    if isinstance(value, dict):
        return ErrorMargin(value.get("value"), value.get("unit", "meters"))
    raise _refuse(value)


def to_date(value: Any) -> EEDate:
    """Return a date, also from milliseconds or text."""
    if isinstance(value, EEDate):
        return value
    if isinstance(value, int | float) and not isinstance(value, bool):
        return EEDate(int(value))
    if isinstance(value, str):
        return dates.parse(value)
    if isinstance(value, dict) and value.get("type") == "Date":
        return EEDate(int(value["value"]))
    raise _refuse(value)


def to_date_range(value: Any) -> DateRange:
    """Return a date range; a single date is a range of one millisecond."""
    if isinstance(value, DateRange):
        return value
    start = to_date(value)
    return DateRange(start, EEDate(start.millis + 1))


def to_pixel_type(value: Any) -> PixelType:
    """Return a pixel type, also by name."""
    if isinstance(value, PixelType):
        return value
    if isinstance(value, str):
        return pixel_type.named(value)
    if isinstance(value, dict) and "precision" in value:
        return PixelType(
            value["precision"], value.get("min"), value.get("max"), int(value.get("dimensions", 0))
        )
    raise _refuse(value)


def _instance(*kinds: type) -> Callable[[Any], Any]:
    """Return a promotion that only lets values of a kind pass."""

    def check(value: Any) -> Any:
        """Let the value pass or refuse it."""
        if isinstance(value, kinds):
            return value
        raise _refuse(value)

    return check


def _anything(value: Any) -> Any:
    """Let every value pass."""
    return value


_PROMOTIONS: dict[str, Callable[[Any], Any]] = {
    "Object": _anything,
    "<any>": _anything,
    "Number": to_number,
    "Integer": to_integer,
    "Long": to_integer,
    "Float": to_float,
    "Boolean": to_boolean,
    "String": to_string,
    "List": to_list,
    "Dictionary": to_dictionary,
    "Array": to_array,
    "Image": to_image,
    "ImageCollection": to_collection,
    "FeatureCollection": to_collection,
    "Feature": to_element,
    "Element": to_element,
    "Geometry": to_geometry,
    "Rectangle": to_geometry,
    "Projection": to_projection,
    "ErrorMargin": to_error_margin,
    "Date": to_date,
    "DateRange": to_date_range,
    "PixelType": to_pixel_type,
    "Kernel": _instance(Kernel),
    "Reducer": _instance(Reducer),
    "Filter": _instance(Filter),
    "Join": _instance(Join),
    "ConfusionMatrix": _instance(ConfusionMatrix),
    "Algorithm": _instance(Function),
}


def promote(value: Any, wanted: str) -> Any:
    """Return a value as the wanted type of the algorithm list."""
    outer, _, inner = wanted.partition("<")
    if wanted == "<any>":
        return value
    inner = inner.removesuffix(">")
    change = _PROMOTIONS.get(outer, _anything)
    if outer == "List" and inner == "String" and isinstance(value, str):
        return [value]
    result = change(value)
    if outer == "List" and inner not in ("", "Object"):
        return [promote(each, inner) for each in result]
    return result


def as_type(value: Any, wanted: str, owner: str) -> Any:
    """Return a value as a wanted type, refusing in the name of an algorithm."""
    try:
        return promote(value, wanted)
    except PromotionError as error:
        raise EarthEngineError(f"{owner}: expected {wanted}, but got {error}.") from error
