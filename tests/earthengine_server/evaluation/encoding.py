"""How computed values read as JSON, as getInfo shows them."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from ..errors import EarthEngineError
from ..values.dates import DateRange, EEDate
from ..values.features import Collection, Feature
from ..values.geometry import Geometry
from ..values.image import Image
from ..values.projection import Projection
from ..values.types import EEArray, Kernel, PixelType
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
    if isinstance(value, EEArray):
        return to_json(value.values)
    if isinstance(value, EEDate):
        return {"type": "Date", "value": value.millis}
    if isinstance(value, DateRange):
        return {"type": "DateRange", "dates": [value.start.millis, value.end.millis]}
    if isinstance(value, Geometry | Projection | PixelType):
        return to_json(value.to_json())
    if isinstance(value, Image):
        return _image(value)
    if isinstance(value, Feature):
        return _feature(value)
    if isinstance(value, Collection):
        return _collection(value)
    if isinstance(value, Kernel):
        return _kernel(value)
    return {"type": type_name(value)}


def _kernel(value: Kernel) -> dict[str, Any]:
    rows = [" ".join(str(number(float(w))) for w in row) for row in value.weights]
    height, width = value.weights.shape
    shown = {"type": "Kernel.fixed", "width": width, "height": height}
    return {**shown, "weights": "\n".join(rows), "center": list(value.focus)}


def _properties(element: Any) -> dict[str, Any]:
    return {name: to_json(value) for name, value in element.properties.items() if value is not None}


def _image(value: Image) -> dict[str, Any]:
    shown: dict[str, Any] = {"type": "Image", "bands": [to_json(b.to_json()) for b in value.bands]}
    if value.asset_id:
        shown["id"] = value.asset_id
    properties = _properties(value)
    return {**shown, "properties": properties} if properties else shown


def _feature(value: Feature) -> dict[str, Any]:
    properties = _properties(value)
    index = properties.pop("system:index", None)
    shown = {"type": "Feature", "geometry": to_json(value.geometry), "properties": properties}
    return shown if index is None else {**shown, "id": str(index)}


def _collection(value: Collection) -> dict[str, Any]:
    if len(value.elements) > MAX_ELEMENTS:
        raise EarthEngineError(
            f"Collection query aborted after accumulating over {MAX_ELEMENTS} elements."
        )
    shown: dict[str, Any] = {"type": type_name(value)}
    if value.asset_id:
        shown["id"] = value.asset_id
    if value.properties:
        shown["properties"] = _properties(value)
    shown |= {"bands": []} if value.of_images else {"columns": {}}
    return {**shown, "features": [to_json(each) for each in value.elements]}
