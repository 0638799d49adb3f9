"""The Worldwide Reference System 2: where a Landsat path and row lies on the ground.

Landsat 4-9 fly 233 paths in 16 days, each cut into 248 rows of which row 60 is the equator on
the descending side. Centres follow from that orbit; the footprint is the nominal scene.
Source: USGS, Landsat Data Users Handbooks (WRS-2, orbit of 98.2° inclination).
"""

from __future__ import annotations

import math
import re

from ...support.errors import WaterGeeError
from ...support.texts import say
from ..polygons import Area

PATHS, ROWS = 233, 248
_INCLINATION = math.radians(98.2)
_EQUATOR_ROW = 60
#: Longitude at which path 1 crosses the equator on the descending side.
_FIRST_PATH = -64.6
#: Degrees that the Earth turns under the satellite in one orbit.
_TURN = 360.0 * 16 / PATHS
#: Half of the nominal scene across and along the track, in degrees of a great circle.
_HALF_ACROSS, _HALF_ALONG = 185 / 2 / 111.32, 180 / 2 / 111.32

Point = tuple[float, float]


def centre(path: int, row: int) -> Point:
    """Return longitude and latitude of a scene's centre."""
    return _at(_equator_longitude(path), _orbit_angle(row))


def footprint(path: int, row: int) -> list[Point]:
    """Return the nominal scene's corners (longitude, latitude), counter-clockwise, closed."""
    longitude, latitude = centre(path, row)
    ahead = _at(_equator_longitude(path), _orbit_angle(row) + math.radians(0.1))
    heading = _bearing((longitude, latitude), ahead)
    reach = math.hypot(_HALF_ACROSS, _HALF_ALONG)
    corner = math.degrees(math.atan2(_HALF_ACROSS, _HALF_ALONG))
    turns = (corner, -corner, 180 + corner, 180 - corner)
    corners = [_travel((longitude, latitude), heading + turn, reach) for turn in turns]
    return [*corners, corners[0]]


def parse(text: str) -> list[tuple[int, int]]:
    """Return the paths and rows of a text such as ``231/62, 232/62`` or ``231062``.

    Raises WaterGeeError for anything else.
    """
    pairs = []
    for part in filter(None, re.split(r"[,;\s]+", text.strip())):
        match = re.fullmatch(r"(\d{1,3})/(\d{1,3})", part) or re.fullmatch(r"(\d{3})(\d{3})", part)
        path, row = (int(match[1]), int(match[2])) if match else (0, 0)
        if not (1 <= path <= PATHS and 1 <= row <= ROWS):
            raise WaterGeeError(
                say(
                    "'{text}' is not a valid WRS-2 path and row. Enter for example 231/62, with a "
                    "path from 1 to {paths} and a row from 1 to {rows}.",
                    text=part,
                    paths=PATHS,
                    rows=ROWS,
                )
            )
        pairs.append((path, row))
    return pairs


def area_of(text: str) -> Area:
    """Return the footprints of the scenes that a text names, as one area."""
    pairs = parse(text)
    if not pairs:
        raise WaterGeeError(say("No area is given. Choose polygons, an extent, or paths and rows."))
    rings = [footprint(path, row) for path, row in pairs]
    polygons = ("((" + ",".join(f"{x} {y}" for x, y in ring) + "))" for ring in rings)
    return Area(f"MULTIPOLYGON({','.join(polygons)})", "EPSG:4326")


def _equator_longitude(path: int) -> float:
    """Return where a path's descending side crosses the equator."""
    return _FIRST_PATH - (path - 1) * 360.0 / PATHS


def _orbit_angle(row: int) -> float:
    """Return the angle flown since the descending equator crossing, in radians."""
    return math.radians((row - _EQUATOR_ROW) * 360.0 / ROWS)


def _at(equator_longitude: float, angle: float) -> Point:
    """Return the point below the satellite at an angle of its orbit."""
    latitude = -math.asin(math.sin(_INCLINATION) * math.sin(angle))
    along = math.atan2(math.cos(_INCLINATION) * math.sin(angle), math.cos(angle))
    # The Earth turns east while the satellite flies on.
    longitude = equator_longitude + math.degrees(along) - _TURN * angle / (2 * math.pi)
    return (longitude + 180) % 360 - 180, _geodetic(math.degrees(latitude))


def _geodetic(geocentric: float) -> float:
    """Return the geodetic latitude (WGS 84) of a geocentric one, in degrees."""
    return math.degrees(math.atan(math.tan(math.radians(geocentric)) / (1 - 0.00669438)))


def _bearing(start: Point, end: Point) -> float:
    """Return the direction from one point to another, in degrees from north."""
    turn = math.radians(end[0] - start[0])
    first, second = math.radians(start[1]), math.radians(end[1])
    east = math.sin(turn) * math.cos(second)
    north = math.cos(first) * math.sin(second) - math.sin(first) * math.cos(second) * math.cos(turn)
    return math.degrees(math.atan2(east, north))


def _travel(start: Point, bearing: float, distance: float) -> Point:
    """Return the point at a distance (degrees of a great circle) in a direction."""
    angle, turn, latitude = math.radians(distance), math.radians(bearing), math.radians(start[1])
    reached = math.asin(
        math.sin(latitude) * math.cos(angle) + math.cos(latitude) * math.sin(angle) * math.cos(turn)
    )
    east = math.atan2(
        math.sin(turn) * math.sin(angle) * math.cos(latitude),
        math.cos(angle) - math.sin(latitude) * math.sin(reached),
    )
    return start[0] + math.degrees(east), math.degrees(reached)
