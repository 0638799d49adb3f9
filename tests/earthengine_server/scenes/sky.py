"""The sky: clouds with shadows, thin cirrus, and the QA bits that describe them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .noise import layered_noise

FILL, DILATED, CIRRUS, CLOUD, SHADOW, SNOW, CLEAR, WATER = (1 << bit for bit in range(8))
CLOUD_CONFIDENCE, SHADOW_CONFIDENCE, SNOW_CONFIDENCE, CIRRUS_CONFIDENCE = 8, 10, 12, 14
DILATION_PIXELS = 3


@dataclass(frozen=True)
class Sky:
    """What lies between the ground and the sensor in one scene."""

    cloud: np.ndarray
    shadow: np.ndarray
    cirrus: np.ndarray

    @property
    def dilated(self) -> np.ndarray:
        """Return the rim around the clouds."""
        return dilate(self.cloud, DILATION_PIXELS) & ~self.cloud


def dilate(mask: np.ndarray, radius: int) -> np.ndarray:
    """Return a mask grown by a square of so many pixels."""
    grown = mask.copy()
    for axis in (0, 1):
        source = grown.copy()
        for step in range(1, radius + 1):
            for direction in (1, -1):
                grown |= shifted(
                    source, *((direction * step, 0) if axis == 0 else (0, direction * step))
                )
    return grown


def shifted(mask: np.ndarray, rows: int, columns: int) -> np.ndarray:
    """Return a mask moved by so many rows and columns; what comes in is false."""
    result = np.zeros_like(mask)
    height, width = mask.shape
    source = mask[max(0, -rows) : height - max(0, rows), max(0, -columns) : width - max(0, columns)]
    top, left = max(0, rows), max(0, columns)
    result[top : top + source.shape[0], left : left + source.shape[1]] = source
    return result


def make_sky(
    x: np.ndarray,
    y: np.ndarray,
    seed: int,
    cloudiness: float,
    azimuth: float,
    elevation: float,
    has_cirrus: bool,
) -> Sky:
    """Return clouds over a share of the scene, with their shadows away from the sun."""
    if cloudiness <= 0:
        nothing = np.zeros(x.shape, bool)
        return Sky(nothing, nothing, nothing)
    field = layered_noise(x, y, 2400.0, seed, 4)
    cloud = field > np.quantile(field, 1 - min(cloudiness, 1.0))
    reach = 900.0 / max(np.tan(np.radians(elevation)), 0.3)
    away = np.radians(azimuth + 180.0)
    rows, columns = round(-reach * np.cos(away) / 30.0), round(reach * np.sin(away) / 30.0)
    shadow = shifted(cloud, rows, columns) & ~cloud
    cirrus = np.zeros(x.shape, bool)
    if has_cirrus:
        thin = layered_noise(x, y, 5200.0, seed + 31, 2)
        cirrus = (thin > 0.72) & (cloudiness > 0.05)
    return Sky(cloud, shadow, cirrus)


def seen_through(reflectance: np.ndarray, sky: Sky) -> np.ndarray:
    """Return reflectance with clouds, shadows and cirrus in it."""
    bright = np.array((0.52, 0.54, 0.56, 0.58, 0.60, 0.45, 0.36))[:, None, None]
    result = np.where(sky.cirrus, reflectance * 0.9 + 0.045, reflectance)
    result = np.where(sky.shadow, result * 0.45, result)
    result = np.where(sky.dilated, result * 0.6 + 0.4 * bright, result)
    return np.where(sky.cloud, bright, result)


def quality(sky: Sky, water: np.ndarray, fill: np.ndarray, has_cirrus: bool) -> np.ndarray:
    """Return QA_PIXEL: the flags and the two-bit confidences of Collection 2."""
    bits = np.zeros(water.shape, np.int64)
    bits |= np.where(sky.dilated, DILATED, 0) | np.where(sky.cloud, CLOUD, 0)
    bits |= np.where(sky.shadow, SHADOW, 0)
    bits |= np.where(sky.cirrus, CIRRUS, 0)
    bits |= np.where(~sky.cloud & ~sky.dilated, CLEAR, 0)
    bits |= np.where(water & ~sky.cloud, WATER, 0)
    bits |= np.where(sky.cloud, 3, 1) << CLOUD_CONFIDENCE
    bits |= np.where(sky.shadow, 3, 1) << SHADOW_CONFIDENCE
    bits |= 1 << SNOW_CONFIDENCE
    if has_cirrus:
        bits |= np.where(sky.cirrus, 3, 1) << CIRRUS_CONFIDENCE
    return np.where(fill, FILL, bits)
