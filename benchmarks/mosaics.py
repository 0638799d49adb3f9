"""Mosaics of many small places with a known truth: where a map loses what its label had.

``python -m benchmarks.mosaics`` makes simulated mosaics and two of real pieces (where they are
at hand), runs Map scene on each with several seeds, and prints F1 pooled over pixels, the mean of
F1 over places, the worst place against the QA label, and false water on dry places, for the QA
label, the combined label, its correction and the map.

A simulated place is 128 × 128 pixels of ground of its own: land of one to three kinds by a fractal
field, water of one kind (a river, lakes, a coast or ponds, drawn at four times the resolution, so
that banks are mixed pixels), relief with shadows, haze. A mosaic is 8 × 8 places with no data
between them.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from osgeo import gdal, osr

from benchmarks.label_noise import DATA, coarser, fine_water
from water_gee_plugin.engine import jobs, requests
from water_gee_plugin.engine.rasters.classes import LAND, UNKNOWN, WATER
from water_gee_plugin.engine.rasters.scenes import landsat
from water_gee_plugin.engine.rasters.scenes.scene import open_scene
from water_gee_plugin.engine.rasters.tiles.tile_set import TileSet
from water_gee_plugin.engine.support.progress import Progress

from .simulated import GAP, LEAST_WATER, SIDE, Place, qa_bit, simulated

CLEAR_LAND, CLEAR_WATER, FILL = 0b01000000, 0b11000000, 1


def real_places(factor: int) -> Iterator[Place]:
    """Yield pieces of the real scenes made coarser, with the truth of the finer pixels."""
    rng = np.random.default_rng(0)
    for name, bands, valid in _real_scenes():
        coarse, truth = coarser(bands, fine_water(bands), valid, factor)
        height, width = truth.shape
        across, down = max(round(width / 110), 1), max(round(height / 110), 1)
        for row in range(down):
            for column in range(across):
                top, left = height * row // down, width * column // across
                bottom = min(height * (row + 1) // down, top + SIDE)
                right = min(width * (column + 1) // across, left + SIDE)
                part = np.s_[..., top:bottom, left:right]
                qa = qa_bit(coarse[part], rng)
                yield Place(
                    f"{name} {row},{column}", coarse[part], truth[part], qa, np.full(qa.shape, 50.0)
                )


def _real_scenes() -> Iterator[tuple[str, np.ndarray, np.ndarray]]:
    """Yield name, reflectances and valid pixels of the real scenes at hand."""
    paths = [(path, "", "") for path in sorted((DATA / "landsat").glob("*.tar.gz"))]
    paths.append((DATA / "rstoolbox" / "LT52240631988227CUB02_dn.tif", "1,2,3,4,5,7", ""))
    for path, order, scale in paths:
        if path.exists():
            source = open_scene(path, order, scale)
            image = source.read(source.grid.whole)
            valid = (image[:6] != landsat.NODATA).all(0)
            yield path.name[:16], landsat.to_reflectance(image[:6]), valid
    path = DATA / "rstoolbox" / "sen2.tif"
    if path.exists():
        bands = gdal.Open(str(path)).ReadAsArray()[[1, 2, 3, 7, 10, 11]] - 0.1
        yield "sen2", bands, np.ones(bands.shape[1:], bool)


@dataclass(frozen=True)
class Mosaic:
    """Places on one grid: where each is, the stack and DEM on disk, truth and QA bit."""

    name: str
    places: list[Place]
    windows: list[tuple[slice, slice]]
    stack: Path
    dem: Path
    truth: np.ndarray
    qa: np.ndarray


def write_mosaic(folder: Path, name: str, places: list[Place]) -> Mosaic:
    """Write places as one stack with a QA band, and a DEM."""
    across = int(np.ceil(np.sqrt(len(places))))
    step = SIDE + GAP
    size = (-(-len(places) // across) * step, across * step)
    stack = np.zeros((7, *size), np.uint16)
    stack[6] = FILL
    truth, elevation = np.full(size, UNKNOWN, np.uint8), np.zeros(size, np.int16)
    qa, windows = np.zeros(size, np.uint8), []
    for number, place in enumerate(places):
        row, column = number // across * step, number % across * step
        height, width = place.truth.shape
        window = (slice(row, row + height), slice(column, column + width))
        known = place.truth != UNKNOWN
        numbers = np.clip(np.rint((place.bands - landsat.OFFSET) / landsat.SCALE), 1, 65535)
        stack[(slice(0, 6), *window)] = np.where(known, numbers, 0)
        stack[(6, *window)] = np.where(known, np.where(place.qa, CLEAR_WATER, CLEAR_LAND), FILL)
        truth[window], elevation[window], qa[window] = place.truth, place.elevation, place.qa
        windows.append(window)
    folder.mkdir(parents=True, exist_ok=True)
    paths = folder / f"{name}.tif", folder / f"{name}-dem.tif"
    _write(paths[0], stack, (*landsat.BANDS, "qa_pixel"))
    _write(paths[1], elevation[None], ("elevation",))
    return Mosaic(name, places, windows, *paths, truth, np.where(truth == UNKNOWN, UNKNOWN, qa))


def _write(path: Path, values: np.ndarray, names: tuple[str, ...]) -> None:
    """Write bands on the Landsat lattice."""
    kind = gdal.GDT_UInt16 if values.dtype == np.uint16 else gdal.GDT_Int16
    count, height, width = values.shape
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), width, height, count, kind)
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(32620)
    dataset.SetProjection(reference.ExportToWkt())
    dataset.SetGeoTransform((500025.0, 30.0, 0.0, 15.0, 0.0, -30.0))
    for number, name in enumerate(names, 1):
        band = dataset.GetRasterBand(number)
        band.SetDescription(name)
        band.WriteArray(values[number - 1])
        if count > 1:
            band.SetNoDataValue(0)
            band.SetScale(landsat.SCALE)
            band.SetOffset(landsat.OFFSET)


def on_grid(paths: list[str], like: Path) -> np.ndarray:
    """Return rasters on the grid of another."""
    grid = gdal.Open(str(like))
    x, dx, _, y, _, dy = grid.GetGeoTransform()
    width, height = grid.RasterXSize, grid.RasterYSize
    bounds = (x, y + dy * height, x + dx * width, y)
    return gdal.BuildVRT("", paths, outputBounds=bounds, VRTNodata=UNKNOWN).ReadAsArray()


def place_scores(mosaic: Mosaic, found: np.ndarray) -> np.ndarray:
    """Return F1 of each place, NaN where it has hardly any water; unknown counts as land."""
    scores = []
    for window in mosaic.windows:
        truth, water = mosaic.truth[window], found[window] == WATER
        there = truth == WATER
        if there.sum() < LEAST_WATER:
            scores.append(np.nan)
            continue
        water = water & (truth != UNKNOWN)
        scores.append(2 * (water & there).sum() / (water.sum() + there.sum()))
    return np.array(scores)


def false_on_dry(mosaic: Mosaic, found: np.ndarray) -> float:
    """Return the share of places without water that is called water."""
    dry = [w for w in mosaic.windows if not (mosaic.truth[w] == WATER).any()]
    pixels = [(found[w] == WATER)[mosaic.truth[w] == LAND] for w in dry]
    return float(np.concatenate(pixels).mean()) if pixels else 0.0


def pooled(mosaic: Mosaic, found: np.ndarray) -> float:
    """Return F1 over all pixels."""
    there = mosaic.truth == WATER
    water = (found == WATER) & (mosaic.truth != UNKNOWN)
    return float(2 * (water & there).sum() / max(water.sum() + there.sum(), 1))


def steps(mosaic: Mosaic, folder: Path, seed: int) -> dict[str, np.ndarray]:
    """Run the method on a mosaic; return QA label, label, corrected label and map."""
    request = requests.MapScene(
        requests.SceneFile(str(mosaic.stack), dem=str(mosaic.dem)),
        output=str(folder / "map.tif"),
        model=str(folder / "model.npz"),
        tiles=str(folder / "tiles"),
        probability=str(folder / "probability.tif"),
        seed=seed,
    )
    jobs.perform(request, Progress())
    tiles = TileSet.open(folder / "tiles")
    names = [record.file_name for record in tiles.records() if record.state == "done"]
    found = {"QA": mosaic.qa}
    for step, name in (("label", "labels"), ("corrected", "corrected")):
        found[step] = on_grid([str(tiles.folder / name / n) for n in names], mosaic.stack)
    found["map"] = on_grid([str(folder / "map.tif")], mosaic.stack)
    return found


def mosaics(folder: Path, numbers: list[int]) -> Iterator[Mosaic]:
    """Yield the real mosaics, then simulated ones by their numbers."""
    for factor in (2, 3):
        places = list(real_places(factor))
        if places:
            yield write_mosaic(folder, f"real, {factor} x", places)
    for number in numbers:
        rng = np.random.default_rng(number)
        yield write_mosaic(folder, f"simulated {number}", [simulated(rng) for _ in range(64)])


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--mosaics", type=int, nargs="*", default=[101, 102, 103, 104])
    parser.add_argument("--places", action="store_true", help="also list places that lose")
    given = parser.parse_args()
    print("F1 pooled · mean of places · worst place against QA (points) · false water on dry")
    print("| mosaic | seed | QA | label | corrected | map | s |\n|" + " --- |" * 7)
    with tempfile.TemporaryDirectory() as name:
        for mosaic in mosaics(Path(name), given.mosaics):
            for seed in range(given.seeds):
                started = time.perf_counter()
                with tempfile.TemporaryDirectory() as work:
                    found = steps(mosaic, Path(work), seed)
                report(mosaic, found, seed, time.perf_counter() - started, given.places)


def report(
    mosaic: Mosaic, found: dict[str, np.ndarray], seed: int, seconds: float, places: bool
) -> None:
    """Print a line of the table, and the places that lose."""
    scores = {step: place_scores(mosaic, each) for step, each in found.items()}
    cells = []
    for step, each in found.items():
        worst = np.nanmin(scores[step] - scores["QA"]) * 100
        cells.append(
            f"{pooled(mosaic, each):.3f} · {np.nanmean(scores[step]):.3f} · {worst:+.0f} · "
            f"{false_on_dry(mosaic, each):.2%}"
        )
    print(f"| {mosaic.name} | {seed} | {' | '.join(cells)} | {seconds:.0f} |", flush=True)
    if places:
        for number, place in enumerate(mosaic.places):
            row = [scores[step][number] for step in found]
            dry = (mosaic.truth[mosaic.windows[number]] != WATER).all()
            wrong = (found["map"][mosaic.windows[number]] == WATER).mean() if dry else 0
            if row[3] < row[0] - 0.02 or row[3] < row[2] - 0.02 or wrong > 0.003:
                print("    ", [f"{v:.3f}" for v in row], f"{wrong:.2%}", place.name)


if __name__ == "__main__":
    main()
