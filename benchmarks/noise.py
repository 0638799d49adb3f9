"""Kinds of label noise."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from water_gee_plugin.engine.water.features import box_sum
from water_gee_plugin.engine.water.labels.bodies import neighbours

Noise = Callable[[np.ndarray, np.ndarray, np.random.Generator], np.ndarray]


# --- noise ---------------------------------------------------------------------------------


def random_flips(share: float) -> Noise:
    """Return noise that turns a share of all pixels."""

    def noise(truth: np.ndarray, _: np.ndarray, rng: np.random.Generator) -> np.ndarray:
        """Turn pixels at random."""
        return truth ^ (rng.random(truth.shape) < share)

    return noise


def missed_bodies(truth: np.ndarray, _: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Miss half of all water that is not part of a broad body: ponds, creeks, whole lakes."""
    broad = neighbours(truth, 8) == 17**2
    for _step in range(16):
        broad = truth & (neighbours(broad) > 0)
    ground = blobs(truth.shape, 10, rng)
    return truth & (broad | (ground < np.median(ground)))


def false_dark(truth: np.ndarray, bands: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Call the darkest land water: the darkest in nir, as much as a third of the water."""
    land = np.where(truth, np.inf, bands[3])
    count = int(min(truth.sum() / 3, (~truth).sum() / 10))
    limit = np.partition(land.ravel(), count)[count]
    return truth | ((land < limit) & (rng.random(truth.shape) < 0.9))


def shifted(truth: np.ndarray, _: np.ndarray, __: np.random.Generator) -> np.ndarray:
    """Shift the label by a pixel south and east."""
    return np.roll(truth, (1, 1), (0, 1))


def cloud_holes(truth: np.ndarray, _: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Lose the water under clouds that cover a tenth of the scene."""
    clouds = blobs(truth.shape, 12, rng)
    return truth & (clouds < np.quantile(clouds, 0.9))


def mixture(truth: np.ndarray, bands: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Miss bodies, call dark land water, and turn a twentieth of all pixels."""
    missed = missed_bodies(truth, bands, rng)
    dark = false_dark(truth, bands, rng) & ~truth & (rng.random(truth.shape) < 0.4)
    return random_flips(0.05)(missed | dark, bands, rng)


NOISES: dict[str, Noise] = {
    "random 5 %": random_flips(0.05),
    "random 20 %": random_flips(0.2),
    "bodies missed": missed_bodies,
    "false water, dark": false_dark,
    "shifted a pixel": shifted,
    "cloud holes": cloud_holes,
    "mixture": mixture,
}


def blobs(shape: tuple[int, ...], radius: int, rng: np.random.Generator) -> np.ndarray:
    """Return a smooth random field."""
    return box_sum(box_sum(rng.normal(size=(1, *shape)), radius), radius)[0]
