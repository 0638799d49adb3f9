"""The tile downloader against the local Earth Engine: every fault, requests and tiles counted."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from tests.earthengine_server.server import LocalEarthEngine
from tests.engine.conftest import ROOT
from water_gee_plugin.engine.earthengine import pacing, session
from water_gee_plugin.engine.earthengine.download import downloader as download
from water_gee_plugin.engine.earthengine.download.downloader import Downloader, Order, StopError
from water_gee_plugin.engine.earthengine.pixels import PixelRequest
from water_gee_plugin.engine.rasters.grid import spatial_reference
from water_gee_plugin.engine.rasters.tiles.lattice import Tile, lattice_tile
from water_gee_plugin.engine.rasters.tiles.tile_set import TileSet
from water_gee_plugin.engine.support.errors import CancelledError, WaterGeeError
from water_gee_plugin.engine.support.progress import Progress

pytest_plugins = ["tests.earthengine_server.fixtures"]

ZONE, SIZE, COUNT = 32620, 64, 12
TYPES = ("uint16",) * 8


@pytest.fixture(autouse=True)
def short_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    """Wait hundredths of a second where a user's run waits seconds."""
    monkeypatch.setattr(pacing, "_FIRST_WAIT", 0.02)
    monkeypatch.setattr(pacing, "_LONGEST_WAIT", 0.2)


@pytest.fixture
def tiles() -> list[Tile]:
    """Return a few small tiles."""
    crs = spatial_reference(f"EPSG:{ZONE}").ExportToWkt()
    return [lattice_tile(ZONE, 400 + number, -150, crs, SIZE) for number in range(COUNT)]


@pytest.fixture
def request_of_eight(earthengine: LocalEarthEngine) -> PixelRequest:
    """Return a cheap image of eight bands whose pixels are known: 1 … 8."""
    import ee

    return PixelRequest.of(ee.Image.constant([1, 2, 3, 4, 5, 6, 1, 1]).toUint16(), TYPES)


class Bench:
    """A tile set, a transport and orders; `run` fetches and returns the outcome."""

    def __init__(
        self,
        server: LocalEarthEngine,
        folder: Path,
        tiles: list[Tile],
        pixel_request: PixelRequest,
        read_seconds: float = 10,
    ) -> None:
        """Prepare a set of pending tiles."""
        self.server, self.tiles = server, tiles
        self.tile_set = TileSet.create(folder, {"sensor": "LC08"})
        self.tile_set.add((tile, "2020") for tile in tiles)
        self.saved: dict[str, np.ndarray] = {}
        self.request = pixel_request
        self.read_seconds = read_seconds
        self.said: list[dict[str, Any]] = []
        self.cancelled = threading.Event()
        self.highest = 8

    def save(self, tile: Tile, pixels: np.ndarray) -> bool:
        """Keep a tile in memory and in the set."""
        assert tile.id not in self.saved, "fetched twice"
        self.saved[tile.id] = pixels
        self.tile_set.save_image(tile, "2020", pixels)
        return True

    def run(self) -> download.Outcome:
        """Fetch what is not done yet."""
        connection = session.connect("water-gee-test", self.server.url, self.read_seconds)
        progress = Progress(self.said.append, self.cancelled.is_set)
        downloader = Downloader(connection.transport, self.tile_set, progress, self.highest)
        left = [tile for tile in self.tiles if tile.id not in self.saved]
        return downloader.run([Order(t, "2020", self.request, self.save) for t in left])

    def posts(self) -> int:
        """Return how many pixel requests the server has seen."""
        operations = self.server.requests()["operations"]
        return sum(n for name, n in operations.items() if "computePixels" in name)

    def states(self) -> list[str]:
        """Return the catalogue's states."""
        return [record.state for record in self.tile_set.records()]


@pytest.fixture
def bench(
    earthengine: LocalEarthEngine,
    tmp_path: Path,
    tiles: list[Tile],
    request_of_eight: PixelRequest,
) -> Iterator[Bench]:
    """Return a bench with a dozen tiles."""
    yield Bench(earthengine, tmp_path / "set", tiles, request_of_eight)


def whole(bench: Bench) -> bool:
    """Return whether every tile has come with the pixels it should have."""
    expected = np.array([1, 2, 3, 4, 5, 6, 1, 1], np.uint16)[:, None, None]
    return len(bench.saved) == COUNT and all(
        pixels.shape == (8, SIZE, SIZE) and (pixels == expected).all()
        for pixels in bench.saved.values()
    )


def test_without_faults_one_request_a_tile(bench: Bench) -> None:
    """Nothing is asked for twice, and the catalogue tells what there is."""
    outcome = bench.run()
    assert whole(bench)
    assert (outcome.done, outcome.failed, bench.posts()) == (COUNT, 0, COUNT)
    assert bench.states() == ["done"] * COUNT


def test_too_many_requests_with_a_time_to_wait(bench: Bench) -> None:
    """Retry-After is honoured, and a refusal is no failure."""
    bench.server.add_fault("rate-limit", path="computePixels", times=5, retry_after=0.3)
    start = time.monotonic()
    outcome = bench.run()
    assert time.monotonic() - start >= 0.3
    assert whole(bench)
    assert (outcome.done, outcome.failed, bench.posts()) == (COUNT, 0, COUNT + 5)


def test_too_many_requests_without_a_time(bench: Bench) -> None:
    """Backoff is ours then, and fewer requests run at once."""
    bench.server.add_fault("rate-limit", path="computePixels", times=7)
    outcome = bench.run()
    assert whole(bench)
    assert (outcome.failed, bench.posts()) == (0, COUNT + 7)


def test_a_limit_of_parallel_requests_is_found(bench: Bench) -> None:
    """With a service that takes two at once every tile still comes."""
    # Longer than the catalogue takes a tile, so that requests do meet.
    bench.server.add_fault("latency", path="computePixels", times=None, seconds=0.3)
    bench.server.add_fault("concurrency", path="computePixels", times=None, limit=2)
    outcome = bench.run()
    assert whole(bench) and outcome.failed == 0
    refused = int(bench.server.requests()["statuses"].get("429", 0))
    assert refused > 0 and bench.posts() == COUNT + refused


@pytest.mark.parametrize("status", [500, 503])
def test_a_server_that_stumbles(bench: Bench, status: int) -> None:
    """A passing fault costs one more request each."""
    bench.server.add_fault("status", path="computePixels", times=4, status=status)
    outcome = bench.run()
    assert whole(bench)
    assert (outcome.failed, bench.posts()) == (0, COUNT + 4)


def test_a_stalled_answer(bench: Bench) -> None:
    """An answer that does not come is asked for again after the read timeout."""
    bench.read_seconds = 0.6
    bench.server.add_fault("stall", path="computePixels", times=2, seconds=2.0)
    outcome = bench.run()
    assert whole(bench)
    assert (outcome.failed, bench.posts()) == (0, COUNT + 2)


def test_a_cut_body(bench: Bench) -> None:
    """Half an answer is no answer."""
    bench.server.add_fault("cut", path="computePixels", times=3)
    outcome = bench.run()
    assert whole(bench)
    assert (outcome.failed, bench.posts()) == (0, COUNT + 3)


def test_a_wrong_grid(bench: Bench) -> None:
    """Pixels of other ground are never kept."""
    bench.server.add_fault("wrong-grid", path="computePixels", times=3)
    outcome = bench.run()
    assert whole(bench)
    assert (outcome.failed, bench.posts()) == (0, COUNT + 3)


def test_a_memory_error_is_never_repeated_but_split(
    earthengine: LocalEarthEngine, tmp_path: Path, request_of_eight: PixelRequest
) -> None:
    """Tiles come in quarters, and later ones are asked for in that size from the start."""
    crs = spatial_reference(f"EPSG:{ZONE}").ExportToWkt()
    large = [lattice_tile(ZONE, 60 + n, -20, crs, 512) for n in range(2)]
    bench = Bench(earthengine, tmp_path / "set", large, request_of_eight)
    bench.highest = 1
    bench.server.add_fault("memory", path="computePixels", times=None, over_pixels=256 * 256)
    outcome = bench.run()
    assert outcome.done == 2 and outcome.failed == 0
    assert bench.posts() == 1 + 4 + 4
    assert all((pixels[3] == 4).all() for pixels in bench.saved.values())


def test_a_tile_that_is_always_too_much_fails_alone(
    earthengine: LocalEarthEngine, tmp_path: Path, request_of_eight: PixelRequest
) -> None:
    """Below 128 pixels it is given up, named, and the run goes on."""
    crs = spatial_reference(f"EPSG:{ZONE}").ExportToWkt()
    large = [lattice_tile(ZONE, 60, -20, crs, 512)]
    bench = Bench(earthengine, tmp_path / "set", large, request_of_eight)
    bench.server.add_fault("memory", path="computePixels", times=None)
    outcome = bench.run()
    assert outcome.failed == 1 and bench.states() == ["failed"]
    assert "memory" in next(iter(outcome.errors.values()))


def test_a_tile_that_never_comes_fails_alone(bench: Bench) -> None:
    """Six attempts, then the next tile."""
    bench.highest = 1
    bench.server.add_fault("status", path="computePixels", times=6, status=503)
    outcome = bench.run()
    assert (outcome.done, outcome.failed, bench.posts()) == (COUNT - 1, 1, COUNT - 1 + 6)
    assert bench.states().count("failed") == 1


def test_expired_credentials_stop_the_run_and_lose_nothing(bench: Bench) -> None:
    """What is done is kept; after signing in the rest is fetched, nothing twice."""
    bench.highest = 1
    bench.server.add_fault("expired", path="computePixels", times=None, skip=5)
    with pytest.raises(StopError, match="Sign in again"):
        bench.run()
    assert len(bench.saved) == 5
    bench.server.faults.clear()
    bench.run()
    assert whole(bench)
    assert bench.posts() == COUNT + 1


def test_a_refusal_is_told_in_the_server_s_words(bench: Bench) -> None:
    """A request that will never work is not repeated for every tile."""
    words = "Image.select: Band pattern 'SR_B9' did not match any bands."
    bench.highest = 1
    bench.server.add_fault("status", path="computePixels", times=None, status=400, message=words)
    with pytest.raises(StopError, match="SR_B9"):
        bench.run()
    assert bench.posts() == 1


def test_a_restricted_project_gets_two_requests_at_a_time(bench: Bench) -> None:
    """The user is told once, and no more than two requests run at once from then on."""
    bench.server.add_fault("restricted", path="computePixels", times=None)
    bench.server.add_fault("latency", path="computePixels", times=None, seconds=0.05)
    outcome = bench.run()
    warnings = [e for e in bench.said if e.get("level") == "warning"]
    assert whole(bench) and outcome.failed == 0
    assert len(warnings) == 1 and "restricted" in str(warnings[0]["text"])


def served(assets: Path, port: int) -> tuple[subprocess.Popen[str], str]:
    """Start the server in a process of its own, which can be killed; return it and its address."""
    command = [sys.executable, "-m", "tests.earthengine_server", "--port", str(port)]
    process = subprocess.Popen(
        [*command, "--assets", str(assets)], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout
    return process, process.stdout.readline().removeprefix("listening on ").strip()


def test_server_gone_and_back(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    """A service that dies with requests under way costs attempts, not tiles."""
    monkeypatch.setattr(pacing, "_FIRST_WAIT", 2.0)
    monkeypatch.setattr(pacing, "_LONGEST_WAIT", 6.0)
    connection = session.connect("water-gee-test", bench.server.url)
    process, url = served(bench.server.assets, 0)
    # Only the transport is led there, so that the server all tests share need not die.
    connection.transport._url = url
    fault = b'{"kind": "latency", "times": null, "seconds": 0.5}'
    headers = {"Content-Type": "application/json"}
    urllib.request.urlopen(urllib.request.Request(f"{url}/faults", fault, headers), timeout=10)
    revived: list[subprocess.Popen[str]] = []

    def interrupt() -> None:
        """Kill the server when some tiles have come, and bring it back on the same port."""
        while len(bench.saved) < 2:
            time.sleep(0.01)
        process.kill()
        process.wait()
        revived.append(served(bench.server.assets, int(url.rsplit(":", 1)[1]))[0])

    thread = threading.Thread(target=interrupt)
    thread.start()
    downloader = Downloader(connection.transport, bench.tile_set, Progress(), 2)
    outcome = downloader.run([Order(t, "2020", bench.request, bench.save) for t in bench.tiles])
    thread.join()
    revived[0].kill()
    revived[0].wait()
    assert whole(bench) and outcome.failed == 0
    # Two at a time, at most six attempts each: some were lost, and no tile came twice.
    assert COUNT < outcome.requests <= COUNT + 2 * 5
    assert bench.states() == ["done"] * COUNT


def test_cancel_within_a_second_with_32_requests_in_flight(
    earthengine: LocalEarthEngine,
    tmp_path: Path,
    request_of_eight: PixelRequest,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """All wait for a silent server; the run ends at once all the same."""
    crs = spatial_reference(f"EPSG:{ZONE}").ExportToWkt()
    many = [lattice_tile(ZONE, 400 + number, -150, crs, SIZE) for number in range(40)]
    bench = Bench(earthengine, tmp_path / "set", many, request_of_eight)
    bench.highest = 32
    monkeypatch.setattr(download, "Pace", lambda highest: pacing.Pace(highest, highest))
    bench.server.add_fault("stall", path="computePixels", times=None, seconds=5.0)
    raised: list[float] = []

    def run() -> None:
        """Run until cancelled."""
        with pytest.raises(CancelledError):
            bench.run()
        raised.append(time.monotonic())

    thread = threading.Thread(target=run)
    thread.start()
    while bench.server.requests()["active"] < 32:
        time.sleep(0.01)
    cancelled = time.monotonic()
    bench.cancelled.set()
    thread.join(10)
    assert raised and raised[0] - cancelled < 1.0
    assert not bench.saved
    bench.server.faults.clear()


def test_a_full_disk_ends_the_run_with_a_sentence(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The reason is told, and the tiles before it are kept."""
    kept = bench.save
    bench.highest = 1

    def save(tile: Tile, pixels: np.ndarray) -> bool:
        """Keep four tiles, then be full."""
        if len(bench.saved) == 4:
            raise WaterGeeError("x.tif could not be written: No space left on device")
        return kept(tile, pixels)

    monkeypatch.setattr(bench, "save", save)
    with pytest.raises(WaterGeeError, match="No space left"):
        bench.run()
    monkeypatch.setattr(bench, "save", kept)
    bench.run()
    assert whole(bench)
    # The one tile that did not fit was asked for twice.
    assert bench.posts() == COUNT + 1


def test_requests_beyond_the_limits_are_not_sent(request_of_eight: PixelRequest) -> None:
    """Their size is known beforehand: a byte for the mask of each band is counted."""
    crs = spatial_reference(f"EPSG:{ZONE}").ExportToWkt()
    grid = lattice_tile(ZONE, 1, -1, crs, 2048).grid
    assert request_of_eight.size(grid) == 2048 * 2048 * 8 * 3
    with pytest.raises(WaterGeeError, match="50,331,648"):
        request_of_eight.body(grid)


@pytest.mark.parametrize(
    ("attempt", "retry_after", "low", "high"),
    [(0, "7", 7, 7), (3, None, 0.1, 8), (20, None, 0.1, 60), (0, "Wed, 21 Oct", 0.1, 1)],
)
def test_waiting_times(
    monkeypatch: pytest.MonkeyPatch,
    attempt: int,
    retry_after: str | None,
    low: float,
    high: float,
) -> None:
    """What the server asks, else jitter under a growing ceiling."""
    monkeypatch.setattr(pacing, "_FIRST_WAIT", 1.0)
    monkeypatch.setattr(pacing, "_LONGEST_WAIT", 60.0)
    rng = np.random.default_rng(1)
    waits = [pacing.waiting_time(attempt, retry_after, rng) for _ in range(200)]
    assert low <= min(waits) and max(waits) <= high


def test_the_pace_grows_and_halves() -> None:
    """One more after eight clean answers, half after a refusal, never above the highest."""
    pace = pacing.Pace(start=8, highest=10)
    for _ in range(8 * 5):
        pace.clean()
    assert pace.allowed == 10
    pace.too_fast()
    assert pace.allowed == 5
    assert pace.restrict() and not pace.restrict()
    for _ in range(100):
        pace.clean()
    assert pace.allowed == 2
