"""Tiles from Earth Engine into a tile set: many at once, none lost, none fetched twice.

Each worker takes a tile, asks for its pixels, checks the answer, and writes the tile under a
temporary name that becomes its own; then its row of the catalogue says done. What a run leaves
behind, however it ended, is where the next one goes on.
"""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import numpy as np

from ...rasters.grid import Window
from ...rasters.tiles.lattice import Tile
from ...rasters.tiles.tile_set import TileSet
from ...support.errors import CancelledError, WaterGeeError
from ...support.progress import Progress
from ...support.texts import say
from ..pacing import HIGHEST, Pace, waiting_time
from ..pixels import Meaning, PixelRequest, meaning, read_pixels
from ..transport import Reply, Transport

_ATTEMPTS = 6
#: A refusal for asking too much is not the tile's fault; but it must not go on for ever.
_SLOW_ATTEMPTS = 60
_SMALLEST = 128
_RESTRICTED_HEADER = "x-earth-engine-quota-status"

Save = Callable[[Tile, np.ndarray], bool]


@dataclass(frozen=True)
class Order:
    """One tile's request, and how its pixels are kept.

    `period` names its row of the catalogue; elevation has none. `save` writes the pixels and
    returns whether the tile holds data.
    """

    tile: Tile
    period: str
    request: PixelRequest
    save: Save


@dataclass
class Outcome:
    """What a download did."""

    done: int = 0
    empty: int = 0
    failed: int = 0
    requests: int = 0
    bytes: int = 0
    errors: dict[str, str] = field(default_factory=dict)


class TileError(WaterGeeError):
    """One tile cannot be had; others may."""


class StopError(WaterGeeError):
    """Nothing more can be had in this run; what is done is kept."""


class Downloader:
    """Fetches orders with as many requests at once as Earth Engine bears."""

    def __init__(
        self,
        transport: Transport,
        tile_set: TileSet,
        progress: Progress,
        highest: int = HIGHEST,
        seed: int = 0,
    ) -> None:
        """Fetch into a tile set; `highest` is the most requests at once."""
        self._transport, self._tile_set, self._progress = transport, tile_set, progress
        self._pace = Pace(highest=highest)
        self._highest = highest
        self._rng = np.random.default_rng(seed)
        self._lock = threading.Lock()
        self._stop = threading.Event()
        self._problem: Exception | None = None
        self._largest = 1 << 30
        self._finished = 0
        self.outcome = Outcome()

    def run(self, orders: Sequence[Order]) -> Outcome:
        """Fetch every order; CancelledError when cancelled, WaterGeeError when it must stop."""
        waiting: queue.SimpleQueue[Order] = queue.SimpleQueue()
        for order in orders:
            waiting.put(order)
        count = min(self._highest, len(orders))
        workers = [
            threading.Thread(target=self._work, args=(waiting,), daemon=True) for _ in range(count)
        ]
        for worker in workers:
            worker.start()
        try:
            self._follow(workers, len(orders))
        except CancelledError:
            self._end()
            for worker in workers:
                worker.join(0.5)
            raise
        if self._problem:
            raise self._problem
        return self.outcome

    def _follow(self, workers: Sequence[threading.Thread], total: int) -> None:
        """Report and watch for a cancel until every worker has ended."""
        while any(worker.is_alive() for worker in workers):
            time.sleep(0.05)
            self._progress.at(self._finished / max(total, 1))
        self._progress.metric(
            "download",
            tiles=self.outcome.done,
            requests=self.outcome.requests,
            megabytes=self.outcome.bytes / 1e6,
        )

    def _end(self) -> None:
        """Stop every worker, also those that wait for an answer."""
        self._stop.set()
        self._transport.abort()

    def _work(self, waiting: queue.SimpleQueue[Order]) -> None:
        """Fetch orders until there are none, or the run must stop."""
        while not self._stop.is_set():
            try:
                order = waiting.get_nowait()
            except queue.Empty:
                return
            try:
                self._fetch_order(order)
            except CancelledError:
                # The row stays as it is; the next run begins by setting it right.
                return
            except TileError as error:
                self._fail(order, error.text)
            except Exception as error:  # a full disk, a bug: the run ends, the reason is told
                with self._lock:
                    self._problem = self._problem or error
                self._end()
                return

    def _fetch_order(self, order: Order) -> None:
        """Fetch, check and keep one tile."""
        self._mark(order, "running")
        pixels = self._fetch(order, order.tile.grid.whole)
        holds_data = order.save(order.tile, pixels)
        with self._lock:
            self._finished += 1
            if order.period:
                self.outcome.done += holds_data
                self.outcome.empty += not holds_data

    def _fetch(self, order: Order, window: Window) -> np.ndarray:
        """Return the pixels of a window, in one request or in four where one is too much."""
        grid = order.tile.grid.part(window)
        too_large = max(window.width, window.height) > self._largest
        if too_large or not order.request.fits(grid):
            return self._quarters(order, window)
        body, seconds = order.request.body(grid), 0
        for attempt in range(_ATTEMPTS):
            reply = self._ask(body)
            kind = meaning(reply)
            if kind is Meaning.PIXELS:
                pixels = read_pixels(reply, grid, order.request.dtypes)
                if isinstance(pixels, np.ndarray):
                    return pixels
                reply = Reply(0, {}, b"", pixels)
            elif kind is Meaning.SMALLER:
                return self._split(order, window, reply.text)
            elif kind is not Meaning.AGAIN:
                self._refuse(kind, reply)
            if attempt + 1 < _ATTEMPTS:
                self._sleep(waiting_time(attempt, reply.headers.get("retry-after"), self._rng))
            seconds = attempt + 1
        raise TileError(
            say("Failed after {count} attempts: {reason}", count=seconds, reason=reply.text)
        )

    def _ask(self, body: bytes) -> Reply:
        """Send a request at the pace the service bears; wait where it says to slow down."""
        reply = Reply(0, {}, b"")
        for attempt in range(_SLOW_ATTEMPTS):
            if not self._pace.enter(self._stop.is_set):
                raise CancelledError
            try:
                reply = self._transport.compute_pixels(body)
            finally:
                self._pace.leave()
            self._count(reply)
            if meaning(reply) is not Meaning.SLOWER:
                return reply
            self._pace.too_fast()
            self._sleep(waiting_time(attempt, reply.headers.get("retry-after"), self._rng))
        raise StopError(
            say(
                "Earth Engine refused to take requests {count} times in a row: {reason} Try again "
                "later. Finished tiles are kept.",
                count=_SLOW_ATTEMPTS,
                reason=reply.text,
            )
        )

    def _count(self, reply: Reply) -> None:
        """Count a reply and heed what its headers say of the quota."""
        with self._lock:
            self.outcome.requests += 1
            self.outcome.bytes += len(reply.body)
        if reply.status == 200:
            self._pace.clean()
        restricted = "restricted=true" in reply.headers.get(_RESTRICTED_HEADER, "")
        if restricted and self._pace.restrict():
            self._progress.warning(
                say(
                    "Earth Engine has restricted this project because its monthly quota is used "
                    "up. Continuing with two requests at a time."
                )
            )

    def _refuse(self, kind: Meaning, reply: Reply) -> None:
        """Stop the run with what the service said."""
        words = {
            Meaning.SIGN_IN: say("The Earth Engine sign-in has expired. Sign in again and resume"),
            Meaning.TOMORROW: say("The daily quota is used up. Resume tomorrow"),
            Meaning.NEVER: say("Earth Engine refused the request"),
        }
        raise StopError(
            say(
                "{problem} (finished tiles are kept): {reason}",
                problem=words[kind],
                reason=reply.text,
            )
        )

    def _split(self, order: Order, window: Window, text: str) -> np.ndarray:
        """Ask for quarters from now on; a request that was too much is never sent again."""
        half = max(window.width, window.height) // 2
        if half < _SMALLEST:
            raise TileError(
                say(
                    "{width} × {height} pixels are still too much: {text}",
                    width=window.width,
                    height=window.height,
                    text=text,
                )
            )
        with self._lock:
            if half < self._largest:
                self._largest = half
                self._progress.message(
                    say(
                        "Earth Engine ran out of memory. Continuing with {half} × {half} pixels "
                        "per request.",
                        half=half,
                    )
                )
        return self._quarters(order, window)

    def _quarters(self, order: Order, window: Window) -> np.ndarray:
        """Return a window's pixels from its quarters."""
        width, height = (window.width + 1) // 2, (window.height + 1) // 2
        rows = []
        for top, tall in ((0, height), (height, window.height - height)):
            parts = [
                self._fetch(order, Window(window.column + left, window.row + top, wide, tall))
                for left, wide in ((0, width), (width, window.width - width))
            ]
            rows.append(np.concatenate(parts, axis=2))
        return np.concatenate(rows, axis=1)

    def _sleep(self, seconds: float) -> None:
        """Wait, unless the run is stopped meanwhile."""
        if self._stop.wait(seconds):
            raise CancelledError

    def _mark(self, order: Order, state: str) -> None:
        """Set a tile's state in the catalogue."""
        if order.period:
            self._tile_set.update(order.tile.id, order.period, state=state)

    def _fail(self, order: Order, text: str) -> None:
        """Enter a tile that cannot be had."""
        with self._lock:
            self.outcome.failed += 1
            self._finished += 1
            tile = order.tile.id
            name = f"{tile} {order.period}" if order.period else say("{tile} elevation", tile=tile)
            self.outcome.errors[name] = text
        if order.period:
            self._tile_set.update(order.tile.id, order.period, state="failed", error=text)
