"""Places that are simulated: land, water, relief and a QA bit."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from water_gee_plugin.engine.rasters.classes import LAND, WATER

SIDE, GAP, FINE = 128, 8, 4
#: A place with fewer pixels of water has no F1 worth a mean.
LEAST_WATER = 25
#: Reflectance of blue, green, red, nir, swir1, swir2.
LANDS = {
    "forest": (0.02, 0.04, 0.025, 0.28, 0.13, 0.05),
    "conifer": (0.015, 0.03, 0.02, 0.18, 0.09, 0.04),
    "grass": (0.04, 0.08, 0.06, 0.32, 0.20, 0.10),
    "crop": (0.03, 0.07, 0.04, 0.45, 0.18, 0.08),
    "field": (0.08, 0.11, 0.15, 0.24, 0.30, 0.22),
    "dark field": (0.04, 0.05, 0.055, 0.10, 0.11, 0.08),
    "sand": (0.15, 0.22, 0.30, 0.38, 0.45, 0.40),
    "savanna": (0.05, 0.08, 0.10, 0.22, 0.27, 0.18),
    "urban": (0.10, 0.12, 0.13, 0.20, 0.20, 0.17),
    "dark roof": (0.05, 0.055, 0.06, 0.085, 0.09, 0.08),
    "bright roof": (0.35, 0.37, 0.38, 0.40, 0.38, 0.35),
    "lava": (0.03, 0.035, 0.042, 0.055, 0.065, 0.06),
    "burnt": (0.03, 0.035, 0.042, 0.08, 0.12, 0.11),
    "snow": (0.75, 0.75, 0.72, 0.65, 0.10, 0.07),
    "tundra": (0.04, 0.06, 0.07, 0.18, 0.18, 0.11),
    "marsh": (0.03, 0.05, 0.04, 0.20, 0.09, 0.04),
    "salt crust": (0.35, 0.40, 0.43, 0.47, 0.42, 0.33),
    "rock": (0.10, 0.12, 0.14, 0.17, 0.19, 0.17),
}
#: Which kinds of land lie together, and how often.
GROUNDS = (
    (("forest", "crop", "field"), 4),
    (("forest", "grass"), 3),
    (("conifer", "tundra", "rock"), 2),
    (("field", "crop", "dark field"), 3),
    (("sand", "rock"), 2),
    (("savanna", "field"), 2),
    (("savanna", "burnt"), 0.7),
    (("urban", "bright roof", "dark roof"), 2),
    (("rock", "lava"), 0.5),
    (("conifer", "rock", "snow"), 0.7),
    (("tundra", "marsh"), 1),
    (("sand", "salt crust"), 0.7),
    (("marsh", "forest"), 2),
)
WATERS = {
    "clear": ((0.03, 0.04, 0.03, 0.012, 0.006, 0.004), 5),
    "black": ((0.008, 0.01, 0.012, 0.008, 0.004, 0.003), 2),
    "muddy": ((0.07, 0.10, 0.12, 0.07, 0.015, 0.01), 3),
    "turbid": ((0.08, 0.12, 0.14, 0.13, 0.04, 0.03), 2),
    "green": ((0.03, 0.07, 0.04, 0.06, 0.012, 0.008), 2),
    "algae": ((0.03, 0.08, 0.04, 0.14, 0.03, 0.02), 1),
    "shallow": ((0.07, 0.10, 0.09, 0.05, 0.02, 0.015), 2),
    "salt": ((0.25, 0.30, 0.30, 0.22, 0.06, 0.05), 1),
    "glint": ((0.07, 0.08, 0.07, 0.055, 0.05, 0.045), 1),
    "plants": ((0.03, 0.05, 0.035, 0.09, 0.035, 0.018), 2),
}
DRY = 0.4


@dataclass(frozen=True)
class Place:
    """A piece of ground: reflectances, truth (255 unknown), QA water bit, metres."""

    name: str
    bands: np.ndarray
    truth: np.ndarray
    qa: np.ndarray
    elevation: np.ndarray


def fractal(side: int, roughness: float, rng: np.random.Generator) -> np.ndarray:
    """Return a fractal field of mean 0 and deviation 1: the larger the number, the smoother."""
    frequency = np.hypot(np.fft.fftfreq(side)[:, None], np.fft.rfftfreq(side)[None])
    frequency[0, 0] = np.inf
    noise = rng.normal(size=(side, side // 2 + 1)) + 1j * rng.normal(size=(side, side // 2 + 1))
    field = np.fft.irfft2(noise * frequency**-roughness, (side, side))
    return (field - field.mean()) / field.std()


def chosen(options: list, weights: list[float], rng: np.random.Generator):
    """Return one of the options, by their weights."""
    return options[rng.choice(len(options), p=np.array(weights) / np.sum(weights))]


def water_mask(side: int, rng: np.random.Generator) -> tuple[str, np.ndarray]:
    """Return a shape of water and its fine pixels; sizes are in coarse pixels."""
    kind = chosen(["river", "lakes", "coast", "ponds"], [4, 3, 3, 3], rng)
    rows, columns = np.mgrid[:side, :side] / FINE
    if kind == "river":
        wander = np.cumsum(fractal(side, 1.6, rng)[0])
        wander = 18 * (wander - wander.mean()) / max(np.abs(wander).max(), 1e-9)
        width = np.exp(rng.uniform(np.log(1.0), np.log(12)))
        inside = np.abs(columns - side / FINE / 2 - wander[:, None]) < width
        if rng.random() < 0.5:
            inside = inside.T
    elif kind == "ponds":
        inside = np.zeros((side, side), bool)
        for _ in range(rng.integers(4, 30)):
            row, column = rng.uniform(0, side / FINE, 2)
            size, stretch = np.exp(rng.uniform(np.log(0.8), np.log(4.5))), rng.uniform(0.6, 1.6)
            inside |= np.hypot((rows - row) * stretch, columns - column) < size
    else:
        field = fractal(side, 1.7 if kind == "lakes" else 2.2, rng)
        share = rng.uniform(0.02, 0.25) if kind == "lakes" else rng.uniform(0.2, 0.7)
        inside = field > np.quantile(field, 1 - share)
    return kind, inside


def land_bands(side: int, rng: np.random.Generator) -> tuple[str, np.ndarray]:
    """Return the kinds of land and its reflectances."""
    kinds = chosen([g[0] for g in GROUNDS], [g[1] for g in GROUNDS], rng)
    field = fractal(side, 1.2, rng)
    if kinds[0] in ("field", "urban") or "crop" in kinds:
        # Fields and blocks have straight edges.
        cell = int(rng.integers(6, 20)) * FINE
        field = np.kron(field[::cell, ::cell], np.ones((cell, cell)))[:side, :side]
    limits = np.quantile(field, np.sort(rng.uniform(0.4, 1.0, len(kinds) - 1)))
    spectra = np.array([LANDS[kind] for kind in kinds])
    spectra = spectra * rng.lognormal(0, 0.18, (len(kinds), 1)) * rng.lognormal(0, 0.08, (1, 6))
    bands = np.moveaxis(spectra[np.digitize(field, limits)], -1, 0)
    texture = np.exp(0.08 * fractal(side, 0.8, rng) + 0.05 * rng.normal(size=(side, side)))
    return "+".join(kinds), bands * texture


def water_bands(inside: np.ndarray, rng: np.random.Generator) -> tuple[str, np.ndarray]:
    """Return the kind of water and its reflectances: of one kind, brighter at the banks."""
    side = inside.shape[0]
    kind = chosen(list(WATERS), [w[1] for w in WATERS.values()], rng)
    spectrum = np.array(WATERS[kind][0]) * rng.lognormal(0, 0.15) * rng.lognormal(0, 0.08, 6)
    clear = np.array(WATERS["clear"][0])
    share = np.clip(0.75 + 0.35 * fractal(side, 1.6, rng), 0, 1.3)
    if kind == "plants":
        # Patches of plants that cover the water by a half or more.
        cover = np.clip(fractal(side, 1.1, rng) - 0.6, 0, 0.9)
        plants = np.array([0.03, 0.06, 0.04, 0.30, 0.12, 0.05])
        return kind, cover * plants[:, None, None] + (1 - cover) * clear[:, None, None]
    return kind, clear[:, None, None] * (1 - share) + spectrum[:, None, None] * share


def relief(side: int, rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """Return metres, and the light that falls on each fine pixel."""
    height = fractal(side, 2.0, rng) * chosen([3, 30, 150], [5, 3, 1], rng)
    metres = height - height.min() + chosen([0, 200, 1500, 3200], [4, 4, 2, 1], rng)
    down, right = np.gradient(metres, 30 / FINE)
    low = np.deg2rad(rng.uniform(30, 65))
    normal = np.sqrt(1 + down**2 + right**2)
    light = (np.sin(low) + np.cos(low) * (right + down) / np.sqrt(2)) / normal / np.sin(low)
    return metres, np.clip(light, 0.4, 1.6)


def qa_bit(bands: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Return a water bit as Fmask sets it on top-of-atmosphere reflectance; snow comes first."""
    path = np.array([0.07, 0.04, 0.025, 0.012, 0.004, 0.002])[:, None, None]
    blue, green, red, nir, swir1, _ = bands * 0.93 + path * rng.uniform(0.6, 1.3)
    ndvi = (nir - red) / np.maximum(nir + red, 1e-3)
    ndsi = (green - swir1) / np.maximum(green + swir1, 1e-3)
    snow = (ndsi > 0.15) & (nir > 0.11) & (green > 0.1)
    return (((ndvi < 0.01) & (nir < 0.11)) | ((ndvi < 0.1) & (nir < 0.05))) & ~snow


def simulated(rng: np.random.Generator) -> Place:
    """Return a simulated place."""
    side = SIDE * FINE
    ground, land = land_bands(side, rng)
    metres, light = relief(side, rng)
    land = land * light
    name, share = ground, np.zeros((SIDE, SIDE))
    fine = land
    if rng.random() >= DRY:
        shape, inside = water_mask(side, rng)
        kind, water = water_bands(inside, rng)
        fine = np.where(inside, water, land)
        share = _mean(inside.astype(float))
        metres = np.where(inside, np.median(metres[inside]), metres) if inside.any() else metres
        name = f"{kind} {shape} in {ground}"
    # A sensor sees a little of the neighbours too.
    fine = (fine + np.roll(fine, 2, 1) + np.roll(fine, -2, 1) + np.roll(fine, 2, 2)) / 4
    bands = _mean(fine)
    haze = np.array([0.012, 0.008, 0.006, 0.004, 0.002, 0.001])[:, None, None]
    bands = bands + haze * rng.normal(0, 0.6) + rng.normal(0, 0.0025, bands.shape)
    elevation = _mean(metres) + rng.normal(0, 1.5, (SIDE, SIDE))
    truth = np.where(share > 0.5, WATER, LAND).astype(np.uint8)
    return Place(name, bands, truth, qa_bit(bands, rng), np.rint(elevation))


def _mean(values: np.ndarray) -> np.ndarray:
    """Return the mean of each coarse pixel."""
    shape = (*values.shape[:-2], SIDE, FINE, SIDE, FINE)
    return values.reshape(shape).mean((-3, -1))
