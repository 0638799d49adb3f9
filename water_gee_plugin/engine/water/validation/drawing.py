"""The points of a sample: drawn at random in each stratum, in an order that is random too."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
from osgeo import ogr

from ... import results
from ...rasters.grid import Grid, Window
from ...rasters.vectors import REAL, TEXT, WHOLE, require_format, writing_rows
from ...support.progress import Progress
from .sample_size import Design
from .strata import NAMES, Strata

#: The columns of a sample; `reference` and `note` are for whoever interprets it.
FIELDS = {
    "id": WHOLE,
    "stratum": TEXT,
    "map_class": WHOLE,
    "stratum_weight": REAL,
    "stratum_km2": REAL,
    "stratum_pixels": WHOLE,
    "reference": WHOLE,
    "note": TEXT,
}


def draw_sample(
    strata: Strata, design: Design, seed: int, output: str, progress: Progress
) -> list[results.SampledStratum]:
    """Write a stratified random sample of a map's pixels as points with the columns `FIELDS`.

    Points lie at the centres of pixels, none twice, in a random order, so that the first of them
    are a sample too. The same seed, map and design give the same points. Returns the strata that
    have pixels. Raises WaterGeeError.
    """
    require_format(output, geometry=True)
    counts = strata.counted(progress.stage(0, 0.5))
    pixels = counts.pixels.sum(0)
    weights = counts.ground / counts.ground.sum()
    some = pixels > 0
    sizes = np.zeros(len(NAMES), np.int64)
    expected = [value for value, any_pixel in zip(design.accuracies, some) if any_pixel]
    sizes[some] = replace(design, accuracies=expected).sizes(weights[some], pixels[some])
    rng = np.random.default_rng(seed)
    ranks = [np.sort(rng.choice(n, k, replace=False)) for n, k in zip(pixels, sizes)]
    found = list(_places(strata, counts.pixels, ranks, progress.stage(0.5, 1)))
    drawn: list[results.SampledStratum] = [
        {
            "name": NAMES[code],
            "weight": float(weights[code]),
            "area": float(counts.ground[code]) / 1e6,
            "pixels": int(pixels[code]),
            "points": int(sizes[code]),
        }
        for code in np.flatnonzero(some)
    ]
    by_name = {each["name"]: each for each in drawn}
    with writing_rows(output, FIELDS, strata.grid.crs, ogr.wkbPoint) as add:
        for number, chosen in enumerate(rng.permutation(len(found)).tolist(), 1):
            code, value, column, row = found[chosen]
            stratum = by_name[NAMES[code]]
            values = {
                "id": number,
                "stratum": stratum["name"],
                "map_class": value,
                "stratum_weight": stratum["weight"],
                "stratum_km2": stratum["area"],
                "stratum_pixels": stratum["pixels"],
            }
            add(values, _centre(strata.grid, column, row))
    return drawn


def _places(
    strata: Strata, pixels: np.ndarray, ranks: list[np.ndarray], progress: Progress
) -> Iterator[tuple[int, int, int, int]]:
    """Yield stratum, class, column and row of the pixels of these ranks within their strata."""
    ends = pixels.cumsum(0)
    for number, window in enumerate(strata.windows()):
        progress.at(number / len(pixels))
        first = ends[number] - pixels[number]
        here = [own[(own >= a) & (own < b)] - a for own, a, b in zip(ranks, first, ends[number])]
        if any(map(len, here)):
            yield from _of_window(strata, window, here)


def _of_window(
    strata: Strata, window: Window, ranks: list[np.ndarray]
) -> Iterator[tuple[int, int, int, int]]:
    """Yield a window's pixels of these ranks within its part of each stratum."""
    codes, classes = strata.read(window)
    for code, own in enumerate(ranks):
        rows, columns = np.divmod(np.flatnonzero(codes == code)[own], window.width)
        for row, column in zip(rows.tolist(), columns.tolist()):
            yield code, int(classes[row, column]), window.column + column, window.row + row


def _centre(grid: Grid, column: int, row: int) -> ogr.Geometry:
    """Return the centre of a pixel as a point."""
    x, dx, _, y, _, dy = grid.transform
    point = ogr.Geometry(ogr.wkbPoint)
    point.AddPoint_2D(x + (column + 0.5) * dx, y + (row + 0.5) * dy)
    return point
