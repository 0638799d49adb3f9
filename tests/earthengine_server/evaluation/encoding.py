"""How computed values read as JSON, as getInfo shows them."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from ..errors import EarthEngineError
from ..values.array import EEArray
from ..values.confusion import ConfusionMatrix
from ..values.dates import DateRange, EEDate
from ..values.features import Collection, Feature
from ..values.geometry import Geometry
from ..values.image import Image
from ..values.misc import ErrorMargin, Filter, Function, Join, Kernel
from ..values.pixel_type import PixelType
from ..values.projection import Projection
from ..values.reducer import Reducer
from .promotion import type_name

MAX_ELEMENTS = 5000


def to_json(value: Any) -> Any:
    """Return a value as JSON data."""
    if value is None or isinstance(value, bool | str):
        return value
    if isinstance(value, int | float | np.number | np.bool_):
        return number(value)
    if isinstance(value, list | tuple):
        return [to_json(each) for each in value]
    if isinstance(value, dict):
        return {key: to_json(each) for key, each in value.items()}
    if isinstance(value, np.ndarray):
        return to_json(value.tolist())
    return _object(value)


def number(value: Any) -> Any:
    """Return a number, without a fraction when it is whole."""
    if isinstance(value, np.generic):
        value = value.item()
    if isinstance(value, float) and value.is_integer() and abs(value) < 2**53:
        return int(value)
    if isinstance(value, float) and not math.isfinite(value):
        # JSON has no such numbers, so they travel as words.
        return "NaN" if math.isnan(value) else ("Infinity" if value > 0 else "-Infinity")
    return value


def _object(value: Any) -> Any:
    """Return a value of one of Earth Engine's own kinds as JSON data."""
    if isinstance(value, EEArray):
        return to_json(value.values.tolist())
    if isinstance(value, ConfusionMatrix):
        return to_json(value.counts)
    if isinstance(value, EEDate):
        return {"type": "Date", "value": value.millis}
    if isinstance(value, DateRange):
        return {"type": "DateRange", "dates": [value.start.millis, value.end.millis]}
    if isinstance(value, Geometry):
        return to_json(value.to_json())
    if isinstance(value, Projection | PixelType):
        return to_json(value.to_json())
    if isinstance(value, Image):
        return image(value)
    if isinstance(value, Feature):
        return feature(value)
    if isinstance(value, Collection):
        return collection(value)
    return _opaque(value)


def _opaque(value: Any) -> Any:
    """Return a description of a value that is mostly a function."""
    if isinstance(value, Kernel):
        rows = [" ".join(str(number(float(w))) for w in row) for row in value.weights]
        return {
            "type": "Kernel.fixed",
            "width": value.weights.shape[1],
            "height": value.weights.shape[0],
            "weights": "\n".join(rows),
            "center": list(value.focus),
        }
    if isinstance(value, Reducer):
        return {"type": f"Reducer.{value.name}"}
    if isinstance(value, ErrorMargin):
        return {"type": "ErrorMargin", "unit": value.unit, "value": value.value}
    if isinstance(value, Filter | Join | Function):
        return {"type": type_name(value)}
    raise EarthEngineError(f"Cannot encode a value of type {type(value).__name__}.")


def properties_of(element: Any) -> dict[str, Any]:
    """Return an element's properties as JSON data, nulls left out."""
    return {name: to_json(value) for name, value in element.properties.items() if value is not None}


def image(value: Image) -> dict[str, Any]:
    """Return an image as JSON data."""
    shown: dict[str, Any] = {"type": "Image", "bands": [to_json(b.to_json()) for b in value.bands]}
    if value.asset_id:
        shown["id"] = value.asset_id
    if value.version is not None:
        shown["version"] = value.version
    shown_properties = properties_of(value)
    if value.footprint is not None and value.asset_id:
        ring = value.geometry().to_geojson()["coordinates"]
        shown_properties["system:footprint"] = {
            "type": "LinearRing",
            "coordinates": to_json(ring[0] if ring else []),
        }
    if shown_properties:
        shown["properties"] = shown_properties
    return shown


def feature(value: Feature) -> dict[str, Any]:
    """Return a feature as JSON data."""
    shown: dict[str, Any] = {
        "type": "Feature",
        "geometry": None if value.geometry is None else to_json(value.geometry.to_json()),
    }
    if value.index is not None:
        shown["id"] = str(value.index)
    shown["properties"] = properties_of(value)
    return shown


def collection(value: Collection) -> dict[str, Any]:
    """Return a collection as JSON data."""
    if len(value.elements) > MAX_ELEMENTS:
        raise EarthEngineError(
            f"Collection query aborted after accumulating over {MAX_ELEMENTS} elements."
        )
    kind = "ImageCollection" if value.of_images else "FeatureCollection"
    shown: dict[str, Any] = {"type": kind}
    if value.asset_id:
        shown["id"] = value.asset_id
    if value.version is not None:
        shown["version"] = value.version
    if value.of_images:
        shown["bands"] = []
    else:
        shown["columns"] = columns(value)
    if value.properties:
        shown["properties"] = properties_of(value)
    return {**shown, "features": [to_json(each) for each in value.elements]}


def columns(value: Collection) -> dict[str, str]:
    """Return the property names of a feature collection with their types."""
    found: dict[str, str] = {}
    for element in value.elements:
        for name, content in getattr(element, "properties", {}).items():
            if content is not None:
                found.setdefault(name, type_name(content))
    if any(getattr(element, "index", None) is not None for element in value.elements):
        found.setdefault("system:index", "String")
    return found
