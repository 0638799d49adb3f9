"""The features a network looks at: one definition, for numpy here and for Earth Engine.

Pixels that are no data are first given the mean of the valid pixels within FILL_RADIUS, so
that a rim of cloud, a scan-line gap or the raster's edge costs no map: every pixel whose own
centre is valid has a whole neighbourhood, and is mapped. A pixel that is no data never is.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import singledispatch
from typing import Any, Protocol

import numpy as np

from ..network.graph import Margin
from ..rasters.grid import Grid, Window
from ..rasters.scenes import landsat
from ..rasters.scenes.elevation import NO_ELEVATION
from ..support.errors import WaterGeeError
from ..support.texts import say
from .indices import normalised_difference

#: Elevation is divided by this many metres.
ELEVATION_SCALE = 4000.0
#: Pixels that leb looks at beyond the one it is for.
MARGIN = 2
#: Half the receptive field of network and leb (11 × 11).
FILL_RADIUS = 5
BANDS = ("blue", "green", "red", "nir", "swir1")

#: North–south, north-west–south-east, north-east–south-west, west–east.
_DIRECTIONS = ((2, 0), (2, 2), (2, -2), (0, 2))

#: Anything with arithmetic: a numpy array, an image on Earth Engine.
Image = Any


class MapSource(Protocol):
    """An image with elevation, where it has one."""

    grid: Grid
    sensor: str
    period: str
    #: Whether the period is a season of months, or else a scene.
    seasonal: bool
    has_qa: bool

    @property
    def scenes(self) -> Sequence[str]:
        """Return the names of the scenes that it shows."""
        ...

    def read(self, window: Window) -> np.ndarray:
        """Return the image bands of a window."""
        ...

    def read_elevation(self, window: Window) -> np.ndarray | None:
        """Return the elevation of a window, or None."""
        ...


@dataclass(frozen=True)
class FeatureSet:
    """A named list of features."""

    name: str
    features: tuple[str, ...]

    @property
    def needs_elevation(self) -> bool:
        """Return whether elevation is among the features."""
        return "elevation" in self.features


WITH_ELEVATION = FeatureSet("elevation", (*BANDS, "mndwi", "leb", "elevation"))
WITHOUT_ELEVATION = FeatureSet("no_elevation", (*BANDS, "mndwi", "leb"))
FEATURE_SETS = {s.name: s for s in (WITH_ELEVATION, WITHOUT_ELEVATION)}


def feature_set(name: str) -> FeatureSet:
    """Return a feature set by its name; WaterGeeError when there is no such set."""
    if name not in FEATURE_SETS:
        raise WaterGeeError(
            say(
                "The model was trained on the features '{name}'. This version only supports "
                "{names}.",
                name=name,
                names=", ".join(FEATURE_SETS),
            )
        )
    return FEATURE_SETS[name]


def define(
    bands: Mapping[str, Image],
    elevation: Image | None,
    maximum: Callable[[Image, Image], Image],
    shift: Callable[[Image, int, int], Image],
) -> dict[str, Image]:
    """Define every feature by arithmetic on images of any kind.

    `bands` are reflectances, `elevation` metres; `shift(image, rows, columns)` returns the image
    as seen that many pixels south and east. leb (linear enhancement) is the largest of
    2 × centre − the two pixels at distance 2 of mndwi, which brings out narrow rivers.
    """
    mndwi = normalised_difference(bands["green"], bands["swir1"], maximum)
    centre = shift(mndwi, 0, 0)
    leb = None
    for rows, columns in _DIRECTIONS:
        line = centre * 2.0 - shift(mndwi, -rows, -columns) - shift(mndwi, rows, columns)
        leb = line if leb is None else maximum(leb, line)
    features = {name: shift(bands[name], 0, 0) for name in BANDS}
    features |= {"mndwi": centre, "leb": leb}
    if elevation is not None:
        features["elevation"] = shift(elevation / ELEVATION_SCALE, 0, 0)
    return features


def compute(
    image: np.ndarray, elevation: np.ndarray | None, features: FeatureSet
) -> tuple[np.ndarray, np.ndarray]:
    """Return the features of an image and which of its pixels can be mapped.

    `image` is uint16 digital numbers, at least 5 × height × width, 0 is no data; `elevation`
    int16 metres, height × width, -32768 is unknown. The features are float32, rows × columns ×
    features, and like the mask smaller by MARGIN on each side; every value is finite.
    """
    valid = landsat.valid_pixels(image)
    bands = landsat.to_reflectance(image[:5])
    bands = filled(bands, valid)
    ground = None
    if features.needs_elevation:
        if elevation is None:
            raise WaterGeeError(
                say("The features need elevation, but no DEM is given. Choose a DEM.")
            )
        known = elevation != NO_ELEVATION
        ground = filled(np.where(known, elevation, 0).astype(np.float32)[None], known)[0]
        valid = valid & _near(known)
    defined = define(dict(zip(BANDS, bands)), ground, np.maximum, _shift)
    stacked = np.stack([defined[name] for name in features.features], axis=-1)
    return np.ascontiguousarray(stacked, np.float32), valid[MARGIN:-MARGIN, MARGIN:-MARGIN]


def around(
    source: MapSource,
    window: Window,
    margin: Margin,
    features: FeatureSet,
    lock: threading.Lock | None = None,
) -> tuple[np.ndarray, np.ndarray]:
    """Return the features of a window with a margin, and which of its own pixels can be mapped.

    What is filled at the rim of the margin needs its own neighbours, so more is read: features
    are the same whatever the window. Raises WaterGeeError when the source cannot be read.
    """
    top, left, bottom, right = margin
    edge = max(margin) + FILL_RADIUS
    image, elevation = _read(source, window.grown(edge + MARGIN), lock or threading.Lock())
    if not image.any():
        size = window.height + top + bottom, window.width + left + right
        empty = np.zeros((*size, len(features.features)), np.float32)
        return empty, np.zeros((window.height, window.width), bool)
    values, valid = compute(image, elevation, features)
    height, width = valid.shape
    seen = values[edge - top : height - edge + bottom, edge - left : width - edge + right]
    return seen, valid[edge : height - edge, edge : width - edge]


def _read(
    source: MapSource, window: Window, lock: threading.Lock
) -> tuple[np.ndarray, np.ndarray | None]:
    """Return image and elevation of a window; WaterGeeError when they cannot be read."""
    try:
        with lock:
            return source.read(window), source.read_elevation(window)
    except RuntimeError as error:
        raise WaterGeeError(say("The input could not be read: {error}", error=error)) from error


def _shift(image: np.ndarray, rows: int, columns: int) -> np.ndarray:
    """Return the part of an image seen `rows` south and `columns` east, without its margin."""
    height, width = image.shape
    return image[
        MARGIN + rows : height - MARGIN + rows, MARGIN + columns : width - MARGIN + columns
    ]


def filled(bands: np.ndarray, valid: np.ndarray) -> np.ndarray:
    """Return bands whose invalid pixels are the mean of valid ones within FILL_RADIUS, else 0."""
    if valid.all():
        return bands
    count = box_sum(valid[None].astype(np.float32))[0]
    total = box_sum(np.where(valid, bands, 0))
    mean = np.divide(total, count, out=np.zeros_like(total), where=count > 0.5)
    return np.where(valid, bands, mean).astype(np.float32)


def _near(valid: np.ndarray) -> np.ndarray:
    """Return which pixels have a valid one within FILL_RADIUS."""
    return valid if valid.all() else box_sum(valid[None].astype(np.float32))[0] > 0.5


@singledispatch
def box_sum(bands: np.ndarray, radius: int = FILL_RADIUS) -> np.ndarray:
    """Return the sums over squares of 2 × radius + 1 pixels; outside counts as 0.

    `bands` are height × width, or any number of such. An image of another kind registers how it
    sums.
    """
    edges = [(0, 0)] * (bands.ndim - 2) + [(radius + 1, radius)] * 2
    padded = np.pad(bands.astype(np.float64), edges)
    size = 2 * radius + 1
    rows = padded.cumsum(axis=-2)
    rows = rows[..., size:, :] - rows[..., :-size, :]
    both = rows.cumsum(axis=-1)
    return both[..., size:] - both[..., :-size]
