"""Shows that results are what they were at an earlier commit, to the bit.

    python tools/same_results.py COMMIT      or  make same-results COMMIT=…

Runs both demonstrations and the chain of five steps, here and in a checkout of that commit, and
compares every raster (pixels, grid, tags, colours, no data) and every model's weights.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
from osgeo import gdal

gdal.UseExceptions()

TOP = Path(__file__).resolve().parent.parent
BEFORE = TOP / "build" / "before"
#: What differs between two runs of one commit: the day.
_DATED = ("WATER_GEE_FETCHED",)


def main(arguments: list[str]) -> int:
    """Run all in both trees and compare; return the exit code."""
    if len(arguments) != 1:
        sys.exit(__doc__)
    _check_out(arguments[0])
    for tree in (BEFORE, TOP):
        for target in ("demo", "demo-earthengine"):
            print(f"{tree.name}: make {target} …", flush=True)
            subprocess.run(["make", "-s", target], cwd=tree, check=True)
        _chain(tree)
    found = [
        path.relative_to(BEFORE) for path in sorted((BEFORE / "build").rglob("*")) if _counts(path)
    ]
    different = [path for path in found if _contents(BEFORE / path) != _contents(TOP / path)]
    for path in different:
        print(f"differs: {path}")
    kinds = {suffix: sum(path.suffix == suffix for path in found) for suffix in (".tif", ".npz")}
    print(f"{kinds['.tif']} rasters and {kinds['.npz']} models compared, {len(different)} differ")
    return 1 if different or not found else 0


def _check_out(commit: str) -> None:
    """Put a commit into a worktree that shares this one's environment."""
    if not BEFORE.exists():
        command = ["git", "worktree", "add", "--detach", str(BEFORE), commit]
        subprocess.run(command, cwd=TOP, check=True)
    subprocess.run(["git", "checkout", "-q", "--detach", commit], cwd=BEFORE, check=True)
    if not (BEFORE / ".venv").exists():
        (BEFORE / ".venv").symlink_to(TOP / ".venv")
    data = TOP / "build" / "demo" / "data"
    if data.exists() and not (BEFORE / "build" / "demo" / "data").exists():
        (BEFORE / "build" / "demo").mkdir(parents=True, exist_ok=True)
        subprocess.run(["cp", "-r", str(data), str(BEFORE / "build" / "demo")], check=True)


def _chain(tree: Path) -> None:
    """Cut, label, correct, train and map, one algorithm after the other."""
    folder = tree / "build" / "chain"
    subprocess.run(["rm", "-rf", str(folder)], check=True)
    folder.mkdir(parents=True)
    scene, dem = (
        str(tree / "build" / "demo" / "data" / name)
        for name in ("L7_ETMs.tif", "olinda_dem_utm25s.tif")
    )
    tiles, model = str(folder / "tiles"), str(folder / "model.npz")
    reading = {"SCALE": "0.0038", "OFFSET": "0"}
    _run(tree, "cuttiles", {"INPUT": scene, "DEM": dem, "OUTPUT": tiles, **reading})
    _run(tree, "makelabels", {"TILES": tiles})
    changes = str(folder / "changes.tif")
    _run(tree, "correctlabels", {"TILES": tiles, "SEED": 1, "CHANGES": changes})
    _run(tree, "trainmodel", {"TILES": tiles, "SEED": 1, "EPOCHS": 5, "OUTPUT": model})
    maps = {"OUTPUT": str(folder / "map.tif"), "PROBABILITY": str(folder / "probability.tif")}
    _run(tree, "mapwater", {"INPUT": tiles, "MODEL": model, **maps})


def _run(tree: Path, name: str, parameters: dict[str, Any]) -> None:
    print(f"{tree.name}: watergee:{name} …", flush=True)
    command = [str(tree / "tools" / "qgis.sh"), "process", "run", f"watergee:{name}", "--"]
    command += [f"{key}={value}" for key, value in parameters.items()]
    done = subprocess.run(command, capture_output=True, text=True, timeout=900)
    if done.returncode:
        sys.exit(f"{done.stdout}\n{done.stderr}")


def _counts(path: Path) -> bool:
    """Return whether a file is a result."""
    demos = ("demo", "demo-earthengine", "chain")
    parts = path.relative_to(BEFORE / "build").parts
    ours = parts[0] in demos and not {"data", "assets"} & set(parts)
    return ours and path.suffix in (".tif", ".npz")


def _contents(path: Path) -> object:
    """Return all that a raster or a model holds, as something that can be compared."""
    if not path.exists():
        return None
    if path.suffix == ".npz":
        with np.load(path) as file:
            return {name: file[name].tobytes() for name in file.files if file[name].dtype != "O"}
    dataset = gdal.Open(str(path))
    bands = [dataset.GetRasterBand(number + 1) for number in range(dataset.RasterCount)]
    return (
        dataset.ReadAsArray().tobytes(),
        dataset.GetProjection(),
        dataset.GetGeoTransform(),
        {name: text for name, text in dataset.GetMetadata().items() if name not in _DATED},
        [_band(band) for band in bands],
    )


def _band(band: gdal.Band) -> object:
    colours = band.GetColorTable()
    return (
        band.DataType,
        band.GetDescription(),
        band.GetNoDataValue(),
        band.GetScale(),
        band.GetOffset(),
        band.GetMetadata(),
        [colours.GetColorEntry(value) for value in range(colours.GetCount())] if colours else None,
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
