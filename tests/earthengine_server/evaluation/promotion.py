"""Turning argument values into the type an algorithm asks for, as Earth Engine does."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from ..errors import EarthEngineError
from ..pixels.reducers import Reducer
from ..values import dates
from ..values import image as images
from ..values.dates import DateRange, EEDate
from ..values.features import Collection, Element, Feature, collection_of, element_geometry
from ..values.geometry import Geometry, from_geojson, merged
from ..values.image import Image
from ..values.projection import Projection
from ..values.types import EEArray, ErrorMargin, Filter, Function, Kernel, PixelType, named


class PromotionError(Exception):
    """A value is of a kind that cannot become the wanted type; the text names its kind."""


_NAMES: dict[type, str] = {
    bool: "Boolean",
    int: "Integer",
    float: "Float",
    str: "String",
    list: "List",
    dict: "Dictionary",
    EEArray: "Array",
    EEDate: "Date",
    Function: "Algorithm",
}


def type_name(value: Any) -> str:
    """Return the Earth Engine name of a value's type."""
    if isinstance(value, Collection):
        return "ImageCollection" if value.of_images else "FeatureCollection"
    if isinstance(value, Geometry):
        return value.kind
    return _NAMES.get(type(value), type(value).__name__)


def _same(value: Any) -> Any:
    return value


def _geometry(element: Any) -> Geometry:
    found = element_geometry(element)
    if found is None:
        raise PromotionError("a feature without geometry")
    return found


def _pixel_type(shown: dict[str, Any]) -> PixelType:
    limits = shown.get("min"), shown.get("max")
    return PixelType(shown["precision"], *limits, int(shown.get("dimensions", 0)))


def _range(value: Any) -> DateRange:
    """Return the range of a single date: one millisecond."""
    start = promote(value, "Date")
    return DateRange(start, EEDate(start.millis + 1))


Rule = tuple[Any, Callable[[Any], Any]]
_NUMBER: tuple[Rule, ...] = (
    (bool | np.bool_, int),
    (int | float, _same),
    (np.number, lambda value: value.item()),
)
_COLLECTION: tuple[Rule, ...] = (
    (Collection, _same),
    (Geometry, lambda value: collection_of([Feature(value)])),
    (Element, lambda value: collection_of([value], isinstance(value, Image))),
    (list, lambda value: collection_of([promote(each, "Element") for each in value])),
)
_ELEMENT: tuple[Rule, ...] = (
    (Element | Collection, _same),
    (Geometry, Feature),
    (dict, lambda value: Feature(None, value)),
    (int | float, images.constant),
)
# For every type of the algorithm list: what it is made of, and how.
_RULES: dict[str, tuple[Rule, ...]] = {
    "Number": _NUMBER,
    "Integer": tuple((kind, lambda value: int(value)) for kind, _ in _NUMBER),
    "Long": tuple((kind, lambda value: int(value)) for kind, _ in _NUMBER),
    "Float": tuple((kind, lambda value: float(value)) for kind, _ in _NUMBER),
    "Boolean": ((bool | int | float, bool),),
    "String": ((str, _same),),
    "List": ((list, _same), (EEArray, lambda value: value.values.tolist())),
    "Dictionary": ((dict, _same), (Element, lambda value: value.properties)),
    "Array": ((EEArray, _same), (list | int | float, EEArray.of)),
    "Image": ((Image, _same), (bool | int | float | EEArray | list, images.constant)),
    "ImageCollection": _COLLECTION,
    "FeatureCollection": _COLLECTION,
    "Feature": _ELEMENT,
    "Element": _ELEMENT,
    "Geometry": (
        (Geometry, _same),
        (Element, _geometry),
        (Collection, lambda value: merged([element_geometry(each) for each in value.elements])),
        (dict, from_geojson),
    ),
    "Projection": ((Projection, _same), (str, Projection)),
    "ErrorMargin": (
        (ErrorMargin, _same),
        (int | float, lambda value: ErrorMargin(float(value))),
        (dict, lambda value: ErrorMargin(value.get("value"), value.get("unit", "meters"))),
    ),
    "Date": (
        (EEDate, _same),
        (int | float, lambda value: EEDate(int(value))),
        (str, dates.parse),
        (dict, lambda value: EEDate(int(value["value"]))),
    ),
    "DateRange": ((DateRange, _same), (object, _range)),
    "PixelType": ((PixelType, _same), (str, named), (dict, _pixel_type)),
    "Kernel": ((Kernel, _same),),
    "Reducer": ((Reducer, _same),),
    "Filter": ((Filter, _same),),
    "Algorithm": ((Function, _same),),
}


def promote(value: Any, wanted: str) -> Any:
    """Return a value as the wanted type of the algorithm list; unknown types let it pass."""
    outer, _, inner = wanted.partition("<")
    inner = inner.removesuffix(">")
    if outer not in _RULES:
        return value
    if outer == "List" and inner == "String" and isinstance(value, str):
        return [value]
    for kind, change in _RULES[outer]:
        if isinstance(value, kind):
            result = change(value)
            break
    else:
        raise PromotionError(type_name(value))
    if outer == "List" and inner not in ("", "Object"):
        return [promote(each, inner) for each in result]
    return result


def as_type(value: Any, wanted: str, owner: str) -> Any:
    """Return a value as a wanted type, refusing in the name of an algorithm."""
    try:
        return promote(value, wanted)
    except PromotionError as error:
        raise EarthEngineError(f"{owner}: expected {wanted}, but got {error}.") from error
