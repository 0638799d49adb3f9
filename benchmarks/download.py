"""How fast tiles come: ours against the usual ways, on the local Earth Engine.

``python -m benchmarks.download [tiles]`` starts the server of the tests with 100 ms of latency,
1 % of 503s and the documented 40 requests at once, and fetches the same tiles (256 × 256 pixels,
eight bands) three times: as v1 did (a thread a tile, one sampleRectangle and getInfo a band), one
request after another with the official client, and with ours. It prints tiles/s, requests, tiles
lost, and the ratio to v1.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from water_gee_plugin.engine.earthengine import session
from water_gee_plugin.engine.earthengine.download.downloader import Downloader, Order
from water_gee_plugin.engine.earthengine.pixels import PixelRequest
from water_gee_plugin.engine.rasters.grid import crs_name, spatial_reference
from water_gee_plugin.engine.rasters.tiles.lattice import Tile, lattice_tile
from water_gee_plugin.engine.rasters.tiles.tile_set import TileSet
from water_gee_plugin.engine.support.progress import Progress

PROJECT, ZONE, SIZE = "water-gee-test", 32620, 256
BANDS = ("blue", "green", "red", "nir", "swir1", "swir2", "clear_looks", "water_looks")
FAULTS = (
    '{"kind": "latency", "times": null, "seconds": 0.1}',
    '{"kind": "concurrency", "times": null, "limit": 40}',
)


@dataclass
class Run:
    """What one way did."""

    seconds: float
    done: int
    requests: int


class Server:
    """The local Earth Engine in a process of its own, with its faults."""

    def __init__(self) -> None:
        """Start it on generated scenes."""
        from tests.earthengine_server.scenes.catalogue import generate

        self._folder = tempfile.TemporaryDirectory()
        assets = generate(Path(self._folder.name) / "assets", seed=1)
        command = [sys.executable, "-m", "tests.earthengine_server", "--port", "0", "--assets"]
        self._process = subprocess.Popen([*command, str(assets)], stdout=subprocess.PIPE, text=True)
        line = self._process.stdout.readline() if self._process.stdout else ""
        self.url = line.removeprefix("listening on ").strip()

    def reset(self) -> None:
        """Set the faults anew and forget the requests."""
        self._call("DELETE", "/faults")
        for fault in FAULTS:
            self._call("POST", "/faults", fault)
        for skip in range(50, 3000, 100):
            text = f'{{"kind": "status", "status": 503, "times": 1, "skip": {skip}}}'
            self._call("POST", "/faults", text)

    def requests(self) -> int:
        """Return how many requests have come in since the reset."""
        import json

        return int(json.loads(self._call("GET", "/requests"))["total"])

    def _call(self, method: str, path: str, body: str = "") -> bytes:
        """Ask the server's own pages."""
        request = urllib.request.Request(
            self.url + path, body.encode() or None, {"Content-Type": "application/json"}
        )
        request.method = method
        with urllib.request.urlopen(request, timeout=30) as answer:
            return answer.read()

    def stop(self) -> None:
        """End it."""
        self._process.terminate()
        self._process.wait(10)
        self._folder.cleanup()


def tiles_of(count: int) -> list[Tile]:
    """Return tiles in and around a generated scene."""
    crs = spatial_reference(f"EPSG:{ZONE}").ExportToWkt()
    side = int(np.ceil(np.sqrt(count)))
    step = 30 * SIZE
    i, j = (811215 - 15) // step, (-341745 - 15) // step
    return [lattice_tile(ZONE, i + n % side, j + n // side, crs, SIZE) for n in range(count)]


def image() -> Any:
    """Return a scene's bands as tiles have them."""
    import ee

    scene = ee.Image("LANDSAT/LC08/C02/T1_L2/LC08_231062_20200706")
    names = [f"SR_B{number}" for number in (2, 3, 4, 5, 6, 7)]
    qa = scene.select("QA_PIXEL")
    looks = qa.gte(0).addBands(qa.rightShift(7).bitwiseAnd(1))
    return scene.select(names).addBands(looks).rename(list(BANDS)).unmask(0, False).toUint16()


def v1_way(_: Server, tiles: list[Tile], __: Path) -> int:
    """A thread a tile, each band by sampleRectangle and getInfo; errors are swallowed."""
    import ee

    done: list[str] = []

    def fetch(tile: Tile) -> None:
        """Fetch one tile as v1 did."""
        xmin, ymin, xmax, ymax = tile.grid.bounds
        crs = crs_name(tile.grid.crs)
        region = ee.Geometry.Rectangle([xmin, ymin, xmax - 15, ymax - 15], crs, False)
        source = image().reproject(crs, None, 30)
        try:
            sample = source.sampleRectangle(region, None, 0)
            for band in BANDS:
                np.array(sample.get(band).getInfo())
            done.append(tile.id)
        except Exception as error:  # v1's bare except: the tile is lost
            del error

    threads = [threading.Thread(target=fetch, args=(tile,)) for tile in tiles]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return len(done)


def one_by_one(_: Server, tiles: list[Tile], __: Path) -> int:
    """One computePixels after another with the official client and its own retries."""
    import ee

    done, source = 0, image()
    for tile in tiles:
        x, dx, _, y, _, dy = tile.grid.transform
        affine = {"scaleX": dx, "shearX": 0, "translateX": x, "shearY": 0, "scaleY": dy}
        grid = {
            "dimensions": {"width": SIZE, "height": SIZE},
            "affineTransform": affine | {"translateY": y},
            "crsCode": crs_name(tile.grid.crs),
        }
        try:
            ee.data.computePixels({"expression": source, "fileFormat": "GEO_TIFF", "grid": grid})
            done += 1
        except ee.EEException as error:
            del error
    return done


def our_way(server: Server, tiles: list[Tile], folder: Path) -> int:
    """The tile downloader, with its catalogue and files."""
    connection = session.connect(PROJECT, server.url)
    tile_set = TileSet.create(folder, {"sensor": "LC08"})
    tile_set.add((tile, "2020") for tile in tiles)
    request = PixelRequest.of(image(), ("uint16",) * len(BANDS))

    def save(tile: Tile, pixels: np.ndarray) -> bool:
        """Write a tile."""
        tile_set.save_image(tile, "2020", pixels)
        return True

    downloader = Downloader(connection.transport, tile_set, Progress())
    return downloader.run([Order(tile, "2020", request, save) for tile in tiles]).done


def measure(server: Server, way: Callable[..., int], tiles: list[Tile], folder: Path) -> Run:
    """Run one way and count."""
    import ee

    server.reset()
    ee.data.setMaxRetries(5)
    before, start = server.requests(), time.perf_counter()
    done = way(server, tiles, folder)
    return Run(time.perf_counter() - start, done, server.requests() - before)


def main() -> None:
    """Run the three ways in turn and print the table."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    server = Server()
    try:
        session.connect(PROJECT, server.url)
        tiles = tiles_of(count)
        ways = {"v1's way": v1_way, "one by one": one_by_one, "ours": our_way}
        with tempfile.TemporaryDirectory() as folder:
            runs = {
                name: measure(server, way, tiles, Path(folder) / name.replace(" ", "_"))
                for name, way in ways.items()
            }
    finally:
        server.stop()
    base = runs["v1's way"].done / runs["v1's way"].seconds
    print(f"{count} tiles of {SIZE} × {SIZE} pixels, 100 ms latency, 1 % 503s, 40 at once")
    for name, run in runs.items():
        speed = run.done / run.seconds
        print(
            f"{name:<12} {run.seconds:7.1f} s {speed:7.2f} tiles/s × {speed / base:6.1f}   "
            f"{run.requests:6} requests   {count - run.done:4} lost"
        )
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"peak memory of this process: {memory} MB")


if __name__ == "__main__":
    main()
