"""How often the intervals of a validation sample hold the truth, if its interpreter never errs.

    python -m benchmarks.intervals [DRAWS]

The map has a shore that is off, and wrong pixels anywhere at several rates; its probability tells
the shore's doubt. Each draw is a sample of its own seed, filled in with the truth, and assessed.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import numpy as np
from osgeo import ogr

from tests.engine import scenes
from water_gee_plugin.engine import jobs, requests
from water_gee_plugin.engine.support.progress import Progress

SHORE, MAPPED, DOUBT = 120, 110, (100, 140)
SIZE = 400
RATES = (0.002, 0.01, 0.05)
FIGURES = ("overall", "precision", "recall", "water_area")


def world(folder: Path, rate: float) -> tuple[np.ndarray, np.ndarray, str]:
    """Write a map and its probability; return truth, map and the map's path."""
    columns = np.broadcast_to(np.arange(SIZE), (SIZE, SIZE))
    truth = (columns < SHORE) ^ (np.random.default_rng(0).random((SIZE, SIZE)) < rate)
    mapped = columns < MAPPED
    chance = np.where(mapped, 0.95, 0.02).astype(np.float32)
    chance[:, slice(*DOUBT)] = 0.5
    scenes.write_raster(folder / "map_probability.tif", chance, nodata=-1)
    path = scenes.write_raster(folder / "map.tif", mapped.astype(np.uint8), nodata=255)
    return truth, mapped, str(path)


def truths(truth: np.ndarray, mapped: np.ndarray) -> dict[str, float]:
    """Return what the estimates estimate."""
    ground = scenes.ground_area(SIZE * 30, SIZE * 30)
    both = float((truth & mapped).sum())
    values = ((truth == mapped).mean(), both / mapped.sum(), both / truth.sum())
    return dict(zip(FIGURES, map(float, (*values, truth.mean() * ground))))


def assessed(
    map_path: str, sample: str, truth: np.ndarray
) -> dict[str, tuple[float, float, float]]:
    """Fill a sample in and return its estimates."""
    points, values, names, strata = [], [], [], set()
    source = ogr.Open(sample)
    for feature in source.GetLayer(0):
        x, y = feature.geometry().GetX(), feature.geometry().GetY()
        column, row = int((x - scenes.LEFT) // 30), int((scenes.TOP - y) // 30)
        points.append((x, y, 255))
        values.append(str(int(truth[row, column])))
        names.append(feature["stratum"])
        fields = ("stratum", "stratum_weight", "stratum_km2", "stratum_pixels")
        strata.add(tuple(feature[name] for name in fields))
    request = requests.AssessAccuracy(
        map_path,
        points=tuple(points),
        crs="EPSG:32620",
        point_values=tuple(values),
        point_strata=tuple(names),
        strata=tuple(sorted(strata)),
    )
    return jobs.perform(request, Progress()).get("adjusted", {})


def held(rate: float, draws: int) -> tuple[dict[str, int], float]:
    """Return how many draws' intervals hold each truth, and the mean number of points."""
    counts, points = dict.fromkeys(FIGURES, 0), 0
    with tempfile.TemporaryDirectory() as folder:
        truth, mapped, path = world(Path(folder), rate)
        true, sample = truths(truth, mapped), str(Path(folder, "sample.geojson"))
        for seed in range(draws):
            asked = requests.ValidationSample(path, sample, seed=seed)
            points += jobs.perform(asked, Progress())["points"]
            for name, (_, low, high) in assessed(path, sample, truth).items():
                counts[name] += low <= true[name] <= high
    return counts, points / draws


def main() -> None:
    """Print a row a rate of wrong pixels."""
    draws = int(sys.argv[1]) if len(sys.argv) > 1 else 100
    print(f"Of {draws} draws the 95 % interval held the truth:")
    for rate in RATES:
        counts, points = held(rate, draws)
        told = ", ".join(f"{name} {count}" for name, count in counts.items())
        print(f"{rate:.1%} wrong anywhere, {points:.0f} points: {told}")


if __name__ == "__main__":
    main()
