"""Terrain: slope, aspect and hillshade of elevation."""

from __future__ import annotations

from typing import Any

import numpy as np

from ..evaluation.registry import algorithm
from ..values.grid import Grid
from ..values.image import Band, Image, Pixels, remembered
from ..values.pixel_type import FLOAT, UINT8
from .image_bands import add_bands


def elevation_band(image: Image) -> Band:
    """Return the band called elevation, or the first one."""
    return next((band for band in image.bands if band.name == "elevation"), image.bands[0])


class Gradient:
    """The slopes of an elevation band along east and north, from the four nearest neighbours."""

    def __init__(self, band: Band) -> None:
        """Take the elevation."""
        self.band = band

    def __call__(self, grid: Grid) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Return rise per metre towards east and north, and the mask."""
        wide = self.band.read(grid.enlarged(1, 1, 1, 1))
        z = wide.values.astype(float)
        width, height = self._pixel_size(grid)
        east = (z[1:-1, 2:] - z[1:-1, :-2]) / (2 * width)
        south = (z[2:, 1:-1] - z[:-2, 1:-1]) / (2 * height)
        sign_x, sign_y = np.sign(grid.transform[0]), np.sign(grid.transform[4])
        parts = (
            wide.mask[1:-1, 2:],
            wide.mask[1:-1, :-2],
            wide.mask[2:, 1:-1],
            wide.mask[:-2, 1:-1],
            wide.mask[1:-1, 1:-1],
        )
        return east * sign_x, south * sign_y, np.min(parts, axis=0)

    @staticmethod
    def _pixel_size(grid: Grid) -> tuple[Any, Any]:
        """Return the width and height of pixels in metres."""
        unit = grid.projection.nominal_scale
        ratio = abs(grid.transform[0] / grid.transform[4]) ** 0.5 if grid.transform[4] else 1.0
        width, height = unit * ratio, unit / ratio
        if grid.crs == "EPSG:4326":
            _, lat = grid.centres
            return width * np.cos(np.radians(lat)), height
        return width, height


def derived_band(name: str, source: Gradient, kind: Any, change: Any) -> Band:
    """Return a band computed from a gradient."""

    def compute(grid: Grid) -> Pixels:
        """Compute on a grid."""
        east, north, mask = remembered(source, grid)
        return Pixels(change(east, north), mask)

    return Band(name, kind, source.band.projection, compute, source.band.size)


def slope_degrees(east: np.ndarray, north: np.ndarray) -> np.ndarray:
    """Return the steepness in degrees."""
    return np.degrees(np.arctan(np.hypot(east, north)))


def aspect_degrees(east: np.ndarray, north: np.ndarray) -> np.ndarray:
    """Return the direction that a slope faces, clockwise from north."""
    return np.degrees(np.arctan2(-east, -north)) % 360


def hillshade_values(
    east: np.ndarray, north: np.ndarray, azimuth: float, elevation: float
) -> np.ndarray:
    """Return the illumination from a direction, 0..255."""
    slope, aspect = np.arctan(np.hypot(east, north)), np.radians(aspect_degrees(east, north))
    zenith, bearing = np.radians(90 - elevation), np.radians(azimuth)
    light = np.cos(zenith) * np.cos(slope) + np.sin(zenith) * np.sin(slope) * np.cos(
        bearing - aspect
    )
    return np.clip(np.floor(255 * light + 0.5), 0, 255).astype(np.int64)


@algorithm("Terrain.slope")
def slope(image: Image) -> Image:
    """Return the slope in degrees."""
    source = Gradient(elevation_band(image))
    return image.with_bands([derived_band("slope", source, FLOAT, slope_degrees)])


@algorithm("Terrain.aspect")
def aspect(image: Image) -> Image:
    """Return the aspect in degrees."""
    source = Gradient(elevation_band(image))
    return image.with_bands([derived_band("aspect", source, FLOAT, aspect_degrees)])


@algorithm("Terrain.hillshade")
def hillshade(image: Image, azimuth: float, elevation: float) -> Image:
    """Return a simple hillshade."""
    source = Gradient(elevation_band(image))

    def shade(east: np.ndarray, north: np.ndarray) -> np.ndarray:
        """Light the slopes."""
        return hillshade_values(east, north, azimuth, elevation)

    return image.with_bands([derived_band("hillshade", source, UINT8, shade)])


@algorithm("Terrain", "Terrain.products")
def products(image: Image) -> Image:
    """Add slope, aspect and hillshade to the image."""
    result = image
    for part in (slope(image), aspect(image), hillshade(image, 270.0, 45.0)):
        result = add_bands(result, part, None, False)
    return result
