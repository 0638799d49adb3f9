"""The demonstration without an account: maps made by the network inside a local Earth Engine.

The tests' server stands for Earth Engine, with scenes that it generates. An area and years become
tiles, labels, corrected labels and a trained network; the network is sent to the server as an
expression, and a map a season comes back. Every step is an algorithm run by qgis_process.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import matplotlib
import numpy as np
from osgeo import gdal

matplotlib.use("Agg")
from matplotlib import pyplot as plt
from matplotlib.colors import ListedColormap

gdal.UseExceptions()

TOP = Path(__file__).resolve().parent.parent
DEMO = TOP / "build" / "demo-earthengine"
URL_VARIABLE = "WATER_GEE_EARTH_ENGINE_URL"
EXTENT = "815200,818200,-337800,-335100 [EPSG:32620]"
FIRST, LAST = "2005", "2022"
PLACE = {"EXTENT": EXTENT, "PROJECT": "water-gee-demo", "DEM": "NASADEM"}
#: What earlier runs left, so that every run does all of it.
OLD = ("tiles", "maps")


def main() -> int:
    """Go from an area and years to maps, and draw them."""
    start = time.monotonic()
    DEMO.mkdir(parents=True, exist_ok=True)
    for name in OLD:
        shutil.rmtree(DEMO / name, ignore_errors=True)
    with _server() as url:
        environment = os.environ | {URL_VARIABLE: url}
        maps, results = _chain(environment)
    _draw(DEMO / "demo.png", maps)
    print(f"model     {(DEMO / 'model.npz').relative_to(TOP)}, F1 {results['F1']:.3f}")
    for path in maps:
        print(f"map       {path.relative_to(TOP)}: {_water(path):.2f} km² of water")
    print(f"picture   {(DEMO / 'demo.png').relative_to(TOP)}")
    print(f"{time.monotonic() - start:.0f} seconds, no account, nothing left this machine")
    return 0


@contextmanager
def _server() -> Iterator[str]:
    """Serve generated scenes; yield the server's address."""
    print("a local Earth Engine with generated scenes …", flush=True)
    command = [sys.executable, "-m", "tests.earthengine_server", "--generate"]
    command += ["--assets", str(DEMO / "assets")]
    process = subprocess.Popen(command, cwd=TOP, stdout=subprocess.PIPE, text=True)
    try:
        line = process.stdout.readline() if process.stdout else ""
        if not line.startswith("listening on "):
            sys.exit("the local Earth Engine did not start")
        yield line.removeprefix("listening on ").strip()
    finally:
        process.terminate()
        process.wait(10)


def _chain(environment: dict[str, str]) -> tuple[list[Path], dict[str, float]]:
    """Run the whole method; return the maps, and what training says."""
    tiles, model = str(DEMO / "tiles"), str(DEMO / "model.npz")
    years = {"START_YEAR": FIRST, "END_YEAR": LAST}
    _run(environment, "downloadtiles", PLACE | years | {"OUTPUT": tiles})
    labels = _run(environment, "makelabels", {"TILES": tiles, "SOURCE": "QA"})["OUTPUT"]
    corrected = _run(environment, "correctlabels", {"TILES": tiles, "LABELS": labels, "SEED": "1"})
    training = {
        "TILES": tiles,
        "LABELS": corrected["OUTPUT"],
        "SEED": "1",
        "EPOCHS": "10",
        "OUTPUT": model,
    }
    trained = _run(environment, "trainmodel", training)
    (DEMO / "maps").mkdir()
    mapping = {"MODEL": model, "PERIODS": f"{FIRST}-{LAST}", "TILES": str(DEMO / "maps" / "work")}
    made = _run(
        environment,
        "maponearthengine",
        PLACE | mapping | {"OUTPUT": str(DEMO / "maps" / "water.tif")},
    )
    return [Path(path) for path in made["MAPS"]], trained


def _run(environment: dict[str, str], name: str, parameters: dict[str, str]) -> dict:
    """Run an algorithm through qgis_process and return its results."""
    start = time.monotonic()
    print(f"qgis_process run watergee:{name} …", end=" ", flush=True)
    command = [str(TOP / "tools" / "qgis.sh"), "process", "--json", "run", f"watergee:{name}", "--"]
    command += [f"{key}={value}" for key, value in parameters.items()]
    done = subprocess.run(command, capture_output=True, text=True, timeout=900, env=environment)
    if done.returncode:
        sys.exit(f"{done.stdout}\n{done.stderr}")
    print(f"{time.monotonic() - start:.0f} s", flush=True)
    return json.loads(done.stdout[done.stdout.index("{") :])["results"]


def _water(path: Path) -> float:
    """Return a map's water in square kilometres."""
    return float((gdal.Open(str(path)).ReadAsArray() == 1).sum()) * 9e-4


def _mosaic(pattern: str, grid: gdal.Dataset) -> np.ndarray:
    """Return the tiles of a pattern as bands × height × width on a map's grid."""
    x, dx, _, y, _, dy = grid.GetGeoTransform()
    bounds = (x, y + dy * grid.RasterYSize, x + dx * grid.RasterXSize, y)
    paths = [str(path) for path in sorted((DEMO / "tiles").glob(pattern))]
    values = gdal.BuildVRT("", paths, outputBounds=bounds, xRes=dx, yRes=-dy).ReadAsArray()
    return values.reshape(-1, grid.RasterYSize, grid.RasterXSize)


def _draw(path: Path, maps: list[Path]) -> None:
    """Draw image, labels and map of every season, a row each."""
    classes = ListedColormap(["#ded6c6", "#1f6bb4"])
    figure, axes = plt.subplots(
        len(maps), 4, figsize=(15, 3.6 * len(maps)), constrained_layout=True, squeeze=False
    )
    for row, file in zip(axes, maps):
        grid = gdal.Open(str(file))
        period = file.stem.split("_", 1)[1]
        image = _mosaic(f"images/*_{period}.tif", grid)
        colour = image[[4, 3, 2]].astype(float)
        low, high = np.percentile(colour[:, image[0] != 0], (1, 98), axis=1)
        colour = np.clip((colour - low[:, None, None]) / (high - low)[:, None, None], 0, 1)
        panels = (
            (colour.transpose(1, 2, 0), f"{period}: SWIR1, NIR, red"),
            (_mosaic(f"labels/*_{period}.tif", grid)[0], "noisy label"),
            (_mosaic(f"corrected/*_{period}.tif", grid)[0], "corrected label"),
            (grid.ReadAsArray(), "map, made on Earth Engine"),
        )
        for axis, (values, title) in zip(row, panels):
            shown = np.ma.masked_equal(values, 255) if values.ndim == 2 else values
            axis.imshow(shown, cmap=classes, vmin=0, vmax=1, interpolation="nearest")
            axis.set_title(title)
            axis.set_axis_off()
    figure.savefig(path, dpi=80)


if __name__ == "__main__":
    sys.exit(main())
