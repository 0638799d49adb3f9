"""The filter language of asset lists: comparisons joined by AND, and intersects()."""

from __future__ import annotations

import json
import re
from typing import Any

from ..errors import EarthEngineError
from ..values import dates
from ..values.geometry import Geometry, from_geojson
from ..values.shapes import related

_CLAUSE = re.compile(r"^(?P<field>[\w.:]+)\s*(?P<operator><=|>=|!=|=|<|>)\s*(?P<value>.+)$")
_INTERSECTS = re.compile(r'^intersects\("(?P<region>.*)"\)$', re.DOTALL)


def matches(condition: str, asset: dict[str, Any]) -> bool:
    """Tell whether an asset passes a filter."""
    clauses = [clause for clause in re.split(r"\s+AND\s+", condition.strip()) if clause]
    return all(_passes(clause.strip(), asset) for clause in clauses)


def _passes(clause: str, asset: dict[str, Any]) -> bool:
    """Tell whether an asset passes one clause."""
    spatial = _INTERSECTS.match(clause)
    if spatial:
        return _intersects(spatial["region"], asset)
    found = _CLAUSE.match(clause)
    if not found:
        raise EarthEngineError(f"Invalid filter: '{clause}'.")
    value = _field(asset, found["field"])
    if value is None:
        return False
    wanted: Any = found["value"].strip()
    text = wanted.strip('"')
    if found["field"] in ("startTime", "endTime", "updateTime"):
        return _compare(dates.parse(value).millis, found["operator"], dates.parse(text).millis)
    if isinstance(value, int | float):
        return _compare(float(value), found["operator"], float(text))
    return _compare(str(value), found["operator"], text)


def _field(asset: dict[str, Any], name: str) -> Any:
    """Return a field or property of an asset."""
    if name.startswith("properties."):
        return asset.get("properties", {}).get(name.removeprefix("properties."))
    value = asset.get(name)
    # An image without an end time ends when it starts.
    return asset.get("startTime") if value is None and name == "endTime" else value


def _compare(left: Any, operator: str, right: Any) -> bool:
    """Compare two values of one kind."""
    return {
        "=": left == right,
        "!=": left != right,
        "<": left < right,
        "<=": left <= right,
        ">": left > right,
        ">=": left >= right,
    }[operator]


def _intersects(region: str, asset: dict[str, Any]) -> bool:
    """Tell whether an asset's footprint meets a region given as GeoJSON."""
    if "geometry" not in asset:
        return True
    try:
        shape: Geometry = from_geojson(json.loads(region.replace("'", '"')))
    except ValueError as error:
        raise EarthEngineError(f"Invalid region: {error}") from error
    return related(from_geojson(asset["geometry"]), shape, "Intersects")
