"""What a scene shows: the ground with its rivers and land cover, and the sky above it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

BANDS = ("coastal", "blue", "green", "red", "nir", "swir1", "swir2")
GREENNESS = 0.5
SPECTRA: dict[str, tuple[float, ...]] = {
    "water": (0.035, 0.040, 0.048, 0.034, 0.014, 0.004, 0.002),
    "silty": (0.050, 0.065, 0.095, 0.100, 0.050, 0.008, 0.004),
    "forest": (0.018, 0.024, 0.048, 0.026, 0.310, 0.140, 0.055),
    "grass": (0.030, 0.042, 0.080, 0.070, 0.330, 0.240, 0.130),
    "soil": (0.070, 0.095, 0.135, 0.175, 0.260, 0.330, 0.270),
}


def hashed(column: np.ndarray, row: np.ndarray, seed: int) -> np.ndarray:
    """Return a number in [0, 1) for each cell of a grid."""
    with np.errstate(over="ignore"):
        state = column.astype(np.int64).astype(np.uint64) * np.uint64(0x9E3779B97F4A7C15)
        state ^= row.astype(np.int64).astype(np.uint64) * np.uint64(0xC2B2AE3D27D4EB4F)
        state += np.uint64(seed) * np.uint64(0x165667B19E3779F9)
        state = (state ^ (state >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
        state = (state ^ (state >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return (state >> np.uint64(11)).astype(np.float64) / 2.0**53


def value_noise(x: np.ndarray, y: np.ndarray, cell: float, seed: int) -> np.ndarray:
    """Return smooth noise in [0, 1) with features of about a cell's size."""
    u, v = x / cell, y / cell
    i, j = np.floor(u), np.floor(v)
    s, t = u - i, v - j
    s, t = s * s * (3 - 2 * s), t * t * (3 - 2 * t)
    i0, j0 = int(i.min()), int(j.min())
    # Few cells lie under many places, so their corners are hashed once and looked up.
    columns, rows = np.meshgrid(np.arange(i0, int(i.max()) + 2), np.arange(j0, int(j.max()) + 2))
    table = hashed(columns, rows, seed)
    at_i, at_j = (i - i0).astype(np.intp), (j - j0).astype(np.intp)
    corners = [[table[at_j + dj, at_i + di] for di in (0, 1)] for dj in (0, 1)]
    low = corners[0][0] * (1 - s) + corners[0][1] * s
    high = corners[1][0] * (1 - s) + corners[1][1] * s
    return np.asarray(low * (1 - t) + high * t)


def layered_noise(
    x: np.ndarray, y: np.ndarray, cell: float, seed: int, octaves: int = 4
) -> np.ndarray:
    """Return noise of several scales, each half as large and half as strong."""
    total = np.zeros(np.shape(x))
    strength, weight = 1.0, 0.0
    for octave in range(octaves):
        total += strength * value_noise(x, y, cell / 2**octave, seed + 101 * octave)
        weight += strength
        strength /= 2
    return total / weight


def flooded(wetness: np.ndarray, level: float) -> np.ndarray:
    """Return where there is water; a higher level (0..1) floods more."""
    return wetness > 0.55 - 0.4 * level


@dataclass(frozen=True, eq=False)
class Ground:
    """A place's wetness, and the reflectance of BANDS it has as land and as water."""

    wetness: np.ndarray
    land: np.ndarray
    water: np.ndarray

    def reflectance(self, level: float) -> np.ndarray:
        """Return surface reflectance at a water level."""
        return np.where(flooded(self.wetness, level), self.water, self.land)


@dataclass(frozen=True)
class Landscape:
    """Everything on the ground, as functions of UTM coordinates."""

    seed: int

    def elevation(self, x: np.ndarray, y: np.ndarray) -> np.ndarray:
        """Return the height of the ground in metres."""
        hills = layered_noise(x, y, 6000.0, self.seed) ** 2
        return 20.0 + 260.0 * hills - 18.0 * self.channel(x, y)

    def channel(self, x: np.ndarray, y: np.ndarray) -> np.ndarray:
        """Return 1 in the middle of a river and less towards its banks."""
        bend = 1500.0 * (layered_noise(x, np.zeros_like(x), 5000.0, self.seed + 7, 3) - 0.5)
        wide = np.abs(np.mod(y + bend, 7680.0) - 3840.0)
        side = 900.0 * (layered_noise(np.zeros_like(y), y, 3500.0, self.seed + 8, 3) - 0.5)
        narrow = np.abs(np.mod(x + side, 3840.0) - 1920.0)
        river = np.clip(1 - wide / 420.0, 0, 1)
        brook = np.clip(1 - narrow / 95.0, 0, 1)
        return np.maximum(river, brook)

    def wetness(self, x: np.ndarray, y: np.ndarray) -> np.ndarray:
        """Return how readily a place is under water, 0..1."""
        lakes = np.clip((layered_noise(x, y, 2600.0, self.seed + 3, 3) - 0.62) * 4, 0, 1)
        return np.maximum(self.channel(x, y), lakes)

    def ground(self, x: np.ndarray, y: np.ndarray) -> Ground:
        """Return what does not change from scene to scene, shaded by the terrain."""
        cover = layered_noise(x, y, 1800.0, self.seed + 11, 4)
        dry = np.clip((cover - 0.45) * 6 + 0.5 - GREENNESS, 0, 1)
        spectra = {name: np.array(values)[:, None, None] for name, values in SPECTRA.items()}
        green = np.where(cover > 0.5, spectra["grass"], spectra["forest"])
        land = green * (1 - dry) + spectra["soil"] * dry
        silt = value_noise(x, y, 5000.0, self.seed + 13)
        water = spectra["water"] * (1 - silt) + spectra["silty"] * silt
        return Ground(self.wetness(x, y), land * self.shade(x, y), water)

    def shade(self, x: np.ndarray, y: np.ndarray) -> np.ndarray:
        """Return how brightly a slope is lit, 1 for level ground."""
        step = 30.0
        east = (self.elevation(x + step, y) - self.elevation(x - step, y)) / (2 * step)
        north = (self.elevation(x, y + step) - self.elevation(x, y - step)) / (2 * step)
        return np.clip(1 + 0.8 * north - 0.5 * east, 0.6, 1.4)


def season_level(month: int, north: bool) -> float:
    """Return the water level of a month, highest in the wet season."""
    peak = 7 if north else 6
    return 0.5 + 0.5 * float(np.cos(2 * np.pi * (month - peak) / 12))


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
    steps = range(-radius, radius + 1)
    return np.any([shifted(mask, rows, columns) for rows in steps for columns in steps], axis=0)


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
