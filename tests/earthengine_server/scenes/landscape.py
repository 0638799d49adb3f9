"""The ground: elevation, rivers and lakes, and how land cover reflects light."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .noise import layered_noise, value_noise

BANDS = ("coastal", "blue", "green", "red", "nir", "swir1", "swir2")
SPECTRA: dict[str, tuple[float, ...]] = {
    "water": (0.035, 0.040, 0.048, 0.034, 0.014, 0.004, 0.002),
    "silty": (0.050, 0.065, 0.095, 0.100, 0.050, 0.008, 0.004),
    "forest": (0.018, 0.024, 0.048, 0.026, 0.310, 0.140, 0.055),
    "grass": (0.030, 0.042, 0.080, 0.070, 0.330, 0.240, 0.130),
    "soil": (0.070, 0.095, 0.135, 0.175, 0.260, 0.330, 0.270),
}


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

    def ground(self, x: np.ndarray, y: np.ndarray, greenness: float = 0.5) -> Ground:
        """Return what does not change from scene to scene, shaded by the terrain."""
        cover = layered_noise(x, y, 1800.0, self.seed + 11, 4)
        dry = np.clip((cover - 0.45) * 6 + 0.5 - greenness, 0, 1)
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
