"""Damaged files of every kind: each is refused with a sentence, or read. `make fuzz N=1000`.

Each case runs in a child process with 2 GB and 20 seconds. Counts are printed, and how to repeat
each fault; any traceback, hang or want of memory makes the exit code 1.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import resource
import selectors
import shutil
import subprocess
import sys
import tempfile
import traceback
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np

_MEMORY, _SECONDS = 2 << 30, 20
#: What a mutated number becomes.
_NUMBERS = (b"-1", b"0", b"1e308", b"99999999999999999999", b"NaN", b"2147483648", b'"x"', b"[]")
Read = Callable[[Path, Path], object]


def seeds(folder: Path) -> None:
    """Write one good file of each kind, and the folders that they belong in."""
    from tests.engine import keras_archives, scenes
    from water_gee_plugin.engine import jobs
    from water_gee_plugin.engine.requests import CutTiles, SceneFile
    from water_gee_plugin.engine.support.progress import Progress
    from water_gee_plugin.engine.support.resources import resource as resource_path

    shutil.copy(resource_path("models", "water.npz"), folder / "model.npz")
    rng = np.random.default_rng(0)
    keras_archives.write_v1(folder / "keras.h5", keras_archives.v1_weights(rng))
    bundle = scenes.write_bundle(folder / "bundle")
    scenes.pack(bundle, folder / "archive.tar")
    scenes.pack(bundle, folder / "archive.tar.gz")
    shutil.make_archive(str(folder / "archive"), "zip", bundle)
    shutil.copy(next(bundle.glob("*MTL.txt")), folder / "metadata.txt")
    scenes.write_raster(folder / "stack.tif", scenes.numbers(48, 56), names=scenes.BANDS, nodata=0)
    scenes.write_raster(folder / "dem.tif", scenes.elevation_of(48, 56), nodata=-32768)
    scenes.write_raster(folder / "map.tif", scenes.water_mask(48, 56).astype(np.uint8), nodata=255)
    jobs.perform(CutTiles(SceneFile(str(bundle)), str(folder / "tiles")), Progress())
    shutil.copy(folder / "tiles" / "tiles.gpkg", folder / "catalogue.gpkg")
    ring = "-60.1 -3.1,-60.0 -3.1,-60.0 -3.0,-60.1 -3.0,-60.1 -3.1"
    (folder / "area.wkt").write_text(f"POLYGON(({ring}))|EPSG:4326")
    request = {"input": str(bundle), "output": "m.tif", "threshold": 0.5, "evidence": True}
    (folder / "request.json").write_text(json.dumps(request))


def readers(folder: Path) -> dict[str, Read]:
    """Return how each kind is read: by the job that a person would run on it."""
    from water_gee_plugin.engine import jobs, requests
    from water_gee_plugin.engine.network.exchange import keras_files
    from water_gee_plugin.engine.rasters.polygons import Area
    from water_gee_plugin.engine.support.json_text import parse_json
    from water_gee_plugin.engine.support.progress import Progress

    def mapped(work: Path, scene: Path, **more: Any) -> object:
        given = requests.SceneFile(str(scene), dem=more.pop("dem", ""))
        return jobs.perform(requests.MapWater(given, str(work / "out.tif"), **more), Progress())

    def in_folder(path: Path, work: Path, source: str, name: str) -> Path:
        shutil.copytree(folder / source, work / source)
        shutil.copy(path, work / source / name)
        return work / source

    mtl = next((folder / "bundle").glob("*MTL.txt")).name
    wkt = {"area.wkt": lambda text: Area(*(text.split("|") + [""])[:2])}["area.wkt"]
    return {
        "model.npz": lambda p, w: mapped(w, folder / "bundle", model=str(p)),
        "keras.h5": lambda p, w: keras_files.read(p),
        "archive.tar": lambda p, w: mapped(w, p),
        "archive.tar.gz": lambda p, w: mapped(w, p),
        "archive.zip": lambda p, w: mapped(w, p),
        "metadata.txt": lambda p, w: mapped(w, in_folder(p, w, "bundle", mtl)),
        "stack.tif": lambda p, w: mapped(w, p),
        "dem.tif": lambda p, w: mapped(w, folder / "bundle", dem=str(p)),
        "map.tif": lambda p, w: [
            jobs.perform(requests.WaterArea((str(p),)), Progress()),
            jobs.perform(requests.AssessAccuracy(str(folder / "map.tif"), str(p)), Progress()),
        ],
        "catalogue.gpkg": lambda p, w: jobs.perform(
            requests.MakeLabels(str(in_folder(p, w, "tiles", "tiles.gpkg")), source="MNDWI"),
            Progress(),
        ),
        "area.wkt": lambda p, w: jobs.perform(
            requests.CreateTileGrid(requests.Place(wkt(p.read_text(errors="replace")))), Progress()
        ),
        "request.json": lambda p, w: jobs.request_of("mapwater", _json(p, parse_json)),
    }


def _json(path: Path, parse: Callable[[bytes], Any]) -> Any:
    """Return JSON as the engine's process takes it, which tells what is none in a sentence."""
    from water_gee_plugin.engine.support.errors import WaterGeeError

    try:
        return parse(path.read_bytes())
    except ValueError as error:
        raise WaterGeeError(str(error)) from error


def mutated(name: str, good: bytes, seed: int) -> bytes:
    """Return a damaged copy of a file: the same for the same name and seed."""
    rng = np.random.default_rng([zlib.crc32(name.encode()), seed])
    if name == "model.npz" and seed % 2:
        return _with_text(good, rng)
    data = bytearray(good)
    for _ in range(int(rng.integers(1, 6))):
        _damage(data, rng)
    return bytes(data)


def _damage(data: bytearray, rng: np.random.Generator) -> None:
    if not data:
        return
    # Most of what is decided stands at either end of a file.
    end = len(data) if rng.random() < 0.5 else min(len(data), 1024)
    at = int(rng.integers(end))
    size = int(rng.integers(1, 64))
    kind = int(rng.integers(6))
    if kind == 0:
        data[at] ^= 1 << int(rng.integers(8))
    elif kind == 1:
        data[at : at + size] = rng.bytes(size)
    elif kind == 2:
        del data[at : at + size]
    elif kind == 3:
        data[at : at + 4] = (b"\xff\xff\xff\xff", b"\x00\x00\x00\x00")[int(rng.integers(2))]
    elif kind == 4:
        digits = [n for n in range(at, min(at + 4096, len(data))) if 48 <= data[n] <= 57]
        if digits:
            data[digits[0] : digits[0] + 1] = _NUMBERS[int(rng.integers(len(_NUMBERS)))]
    else:
        del data[int(rng.integers(len(data))) :]


def _with_text(good: bytes, rng: np.random.Generator) -> bytes:
    """Return a model whose text is another, in an archive that is whole."""
    with np.load(io.BytesIO(good)) as archive:
        arrays = {name: archive[name] for name in archive.files}
    text = bytearray(str(arrays["model"]).encode())
    for _ in range(int(rng.integers(1, 4))):
        _damage(text, rng)
    stream = io.BytesIO()
    arrays["model"] = np.array(bytes(text).decode(errors="replace"))
    np.savez(stream, **arrays)
    return stream.getvalue()


def child(folder: Path, name: str, first: int, last: int) -> None:
    """Read damaged files of a kind, and say after each what came of it."""
    from osgeo import gdal  # noqa: F401

    from water_gee_plugin.engine.support.errors import WaterGeeError

    tell = os.fdopen(os.dup(1), "w", buffering=1)
    os.dup2(2, 1)
    read, good = readers(folder)[name], (folder / name).read_bytes()
    with contextlib.suppress(WaterGeeError):  # what is imported only when it is needed
        read(folder / name, Path(tempfile.mkdtemp(dir=folder)))
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    for seed in range(first, last):
        work = Path(tempfile.mkdtemp(dir=folder))
        path = work / name
        path.write_bytes(mutated(name, good, seed))
        tell.write("begun\n")
        try:
            read(path, work)
            outcome = "accepted"
        except WaterGeeError:
            outcome = "refused"
        except MemoryError:
            outcome = "memory"
        except Exception:
            outcome = "traceback"
            sys.stderr.write(f"{name} {seed}\n{traceback.format_exc()}\n")
        shutil.rmtree(work, ignore_errors=True)
        tell.write(f"{outcome}\n")


def outcomes(folder: Path, name: str, first: int, last: int) -> Iterator[tuple[int, str]]:
    """Yield each case and what came of it; a child that hangs or dies is replaced."""
    while first < last:
        arguments = [sys.executable, "-m", __spec__.name, str(folder), name, str(first), str(last)]
        errors = (folder / "errors.txt").open("a")
        with subprocess.Popen(arguments, stdout=subprocess.PIPE, stderr=errors, text=True) as run:
            assert run.stdout
            with selectors.DefaultSelector() as selector:
                selector.register(run.stdout, selectors.EVENT_READ)
                begun = False
                while first < last:
                    line = ""
                    if selector.select(_SECONDS if begun else 120):
                        line = run.stdout.readline().strip()
                    begun = line == "begun"
                    if line and not begun:
                        yield first, line
                        first += 1
                    elif not line:
                        run.kill()
                        yield first, "hang" if run.wait() == -9 else "crash"
                        first += 1
                        break


def main(arguments: list[str]) -> int:
    """Try so many cases of each kind; return 1 when any failed."""
    if len(arguments) == 4:
        child(Path(arguments[0]), arguments[1], int(arguments[2]), int(arguments[3]))
        return 0
    count = int(arguments[0]) if arguments else 100
    names = arguments[1].split(",") if len(arguments) > 1 else []
    faults = 0
    with contextlib.ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="fuzz_")))
        seeds(folder)
        for name in names or list(readers(folder)):
            found = Counter[str]()
            for seed, outcome in outcomes(folder, name, 0, count):
                found[outcome] += 1
                if outcome not in ("accepted", "refused"):
                    print(f"  {name} {seed}: {outcome}", flush=True)
            faults += count - found["accepted"] - found["refused"]
            told = ", ".join(f"{number} {what}" for what, number in sorted(found.items()))
            print(f"{name}: {count} cases, {told}", flush=True)
        print((folder / "errors.txt").read_text()[-20_000:] if faults else "no fault")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
