"""The demonstration: a real scene in, a water map out, and a picture of how it came about.

Without --scene it maps Olinda, Brazil (Landsat 7 ETM+, with real terrain): both files come from
Debian's package r-cran-stars, which is fetched once and only unpacked.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
from pathlib import Path

import matplotlib
import numpy as np
from osgeo import gdal

matplotlib.use("Agg")
from matplotlib import pyplot as plt
from matplotlib.colors import ListedColormap

gdal.UseExceptions()

TOP = Path(__file__).resolve().parent.parent
DEMO = TOP / "build" / "demo"
PACKAGE = "r-cran-stars"
FOLDER = "usr/lib/R/site-library/stars/tif"
#: Top-of-atmosphere reflectance of ETM+ digital numbers in high gain: π × gain ÷ (irradiance ×
#: sine of the sun's height), with gains and irradiances of Chander et al. (2009), sun at 50°.
GAINS = (0.7787, 0.7988, 0.6217, 0.6398, 0.1262, 0.0439)
BIASES = (-6.98, -7.20, -5.62, -5.74, -1.13, -0.39)
IRRADIANCES = (1997.0, 1812.0, 1533.0, 1039.0, 230.8, 84.9)
SUN = float(np.sin(np.radians(50)))


def main() -> int:
    """Map the scene and tell what came out."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--scene", help="a Landsat bundle or a multi-band raster")
    parser.add_argument("--dem", help="elevation, on any grid")
    chosen = parser.parse_args()
    DEMO.mkdir(parents=True, exist_ok=True)
    for old in ("tiles", "water.tif", "model.npz", "demo.png"):
        path = DEMO / old
        shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)
    settings = _own(chosen) if chosen.scene else _olinda()
    results = _map(settings)
    _draw(DEMO / "demo.png", Path(settings["INPUT"]).name)
    _tell(results)
    return 0


def _own(chosen: argparse.Namespace) -> dict[str, str]:
    """Return the settings for the user's own scene."""
    settings = {"INPUT": str(Path(chosen.scene).resolve())}
    return settings | ({"DEM": str(Path(chosen.dem).resolve())} if chosen.dem else {})


def _olinda() -> dict[str, str]:
    """Return the settings for Olinda, fetching its files the first time."""
    scene, dem = (DEMO / "data" / name for name in ("L7_ETMs.tif", "olinda_dem_utm25s.tif"))
    if not (scene.exists() and dem.exists()):
        _fetch(scene.parent)
    pairs = zip(GAINS, BIASES, IRRADIANCES, strict=True)
    factors = [(np.pi * gain / (e * SUN), np.pi * bias / (e * SUN)) for gain, bias, e in pairs]
    return {
        "INPUT": str(scene),
        "DEM": str(dem),
        "SCALE": ",".join(f"{scale:.6f}" for scale, _ in factors),
        "OFFSET": ",".join(f"{offset:.5f}" for _, offset in factors),
    }


def _fetch(folder: Path) -> None:
    """Fetch Debian's package and take the two files out of it."""
    print(f"fetching {PACKAGE} (once) …", flush=True)
    work = DEMO / "package"
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    command = ["apt-get", "download", PACKAGE]
    if subprocess.run(command, cwd=work, capture_output=True, timeout=600).returncode:
        subprocess.run(["apt-get", "update", "-qq"], check=True, timeout=600)
        subprocess.run(command, cwd=work, check=True, capture_output=True, timeout=600)
    package = next(work.glob("*.deb"))
    subprocess.run(["dpkg", "-x", package, work / "x"], check=True, timeout=600)
    shutil.copytree(work / "x" / FOLDER, folder, dirs_exist_ok=True)
    shutil.rmtree(work)


def _map(settings: dict[str, str]) -> dict[str, object]:
    """Run the whole method through qgis_process and return its results."""
    settings = settings | {
        "OUTPUT": str(DEMO / "water.tif"),
        "MODEL": str(DEMO / "model.npz"),
        "TILES": str(DEMO / "tiles"),
    }
    print("qgis_process run watergee:mapscene …", flush=True)
    command = [
        str(TOP / "tools" / "qgis.sh"),
        "process",
        "--json",
        "run",
        "watergee:mapscene",
        "--",
    ]
    command += [f"{name}={value}" for name, value in settings.items()]
    done = subprocess.run(command, capture_output=True, text=True, timeout=1800)
    if done.returncode:
        sys.exit(f"{done.stdout}\n{done.stderr}")
    return json.loads(done.stdout[done.stdout.index("{") :])["results"]


def _tell(results: dict[str, object]) -> None:
    """Print the files and the figures."""
    for label, name in (
        ("map", "water.tif"),
        ("model", "model.npz"),
        ("tile set", "tiles"),
        ("picture", "demo.png"),
    ):
        print(f"{label:<9} {(DEMO / name).relative_to(TOP)}")
    print(f"water area: {results['WATER_AREA']:.2f} km²")
    print(
        f"label pixels corrected: {results['TO_WATER']:,.0f} to water, "
        f"{results['TO_LAND']:,.0f} to land ({100 * results['FLIPPED_FRACTION']:.2f} %)"
    )


def _mosaic(pattern: str) -> np.ndarray:
    """Return the tiles of a pattern as bands × height × width on the map's grid."""
    grid = gdal.Open(str(DEMO / "water.tif"))
    x, dx, _, y, _, dy = grid.GetGeoTransform()
    bounds = (x, y + dy * grid.RasterYSize, x + dx * grid.RasterXSize, y)
    paths = [str(path) for path in sorted((DEMO / "tiles").glob(pattern))]
    values = gdal.BuildVRT("", paths, outputBounds=bounds, xRes=dx, yRes=-dy).ReadAsArray()
    return values.reshape(-1, grid.RasterYSize, grid.RasterXSize)


def _draw(path: Path, name: str) -> None:
    """Draw image, noisy label, corrected label and map side by side."""
    image = _mosaic("images/*.tif")
    colour = image[[4, 3, 2]].astype(float)
    valid = (image[:5] != 0).all(0)
    low, high = np.percentile(colour[:, valid], (1, 98), axis=1) if valid.any() else (0, 1)
    colour = np.clip((colour - low[:, None, None]) / (high - low)[:, None, None], 0, 1)
    colour[:, ~valid] = 1
    panels = (
        (colour.transpose(1, 2, 0), f"{name[:28]}: SWIR1, NIR, red"),
        (_mosaic("labels/*.tif")[0], "noisy label"),
        (_mosaic("corrected/*.tif")[0], "corrected label"),
        (gdal.Open(str(DEMO / "water.tif")).ReadAsArray(), "water map"),
    )
    classes = ListedColormap(["#ded6c6", "#1f6bb4"])
    height = 5 * valid.shape[0] / valid.shape[1] + 0.5
    figure, axes = plt.subplots(1, 4, figsize=(20, height), constrained_layout=True)
    for axis, (values, title) in zip(axes, panels, strict=True):
        if values.ndim == 2:
            values = np.ma.masked_equal(values, 255)
        axis.imshow(values, cmap=classes, vmin=0, vmax=1, interpolation="nearest")
        axis.set_title(title)
        axis.set_axis_off()
    figure.savefig(path, dpi=90)


if __name__ == "__main__":
    sys.exit(main())
