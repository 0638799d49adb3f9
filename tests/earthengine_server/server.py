"""The local Earth Engine as an object: start it, use its URL, stop it."""

from __future__ import annotations

import sys
import threading
from collections.abc import Mapping
from pathlib import Path

from .evaluation.assumptions import Assumptions
from .serving.faults import Fault, FaultLayer
from .serving.http import RECURSION_LIMIT, LoopbackServer, RequestHandler
from .serving.service import Service


class LocalEarthEngine:
    """An HTTP server on loopback that the real Earth Engine client can talk to."""

    def __init__(
        self,
        assets: Path | str,
        port: int = 0,
        assume: Mapping[str, str] | None = None,
        exports: Path | str | None = None,
        export_delay: float = 0.0,
    ) -> None:
        """Bind to a port (0 picks a free one) and serve a folder of assets."""
        self.faults = FaultLayer()
        self.assumptions = Assumptions.of(assume)
        folder = None if exports is None else Path(exports)
        self.service = Service(Path(assets), self.assumptions, folder, export_delay)
        parts = {"service": self.service, "faults": self.faults}
        handler = type("Handler", (RequestHandler,), parts)
        self._server = LoopbackServer(("127.0.0.1", port), handler)
        self._thread: threading.Thread | None = None
        sys.setrecursionlimit(max(sys.getrecursionlimit(), RECURSION_LIMIT))

    @property
    def url(self) -> str:
        """Return the address to give to `ee.Initialize(url=…)`."""
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    @property
    def assets(self) -> Path:
        """Return the folder of assets."""
        return self.service.store.folder

    @property
    def exports(self) -> Path:
        """Return the folder that stands for Drive and Cloud Storage."""
        return self.service.exporter.folder

    def add_fault(self, kind: str, **settings: object) -> Fault:
        """Set a fault for coming requests."""
        return self.faults.add(kind, **settings)

    def requests(self) -> dict[str, object]:
        """Return how many requests came in."""
        return self.faults.counts()

    def serve_forever(self) -> None:
        """Serve in this thread until interrupted."""
        self._server.serve_forever()

    def stop(self) -> None:
        """Stop serving and release the port."""
        if self._thread is not None:
            self._server.shutdown()
            self._thread.join(10)
            self._thread = None
        self._server.server_close()
        self.service.operations.close()

    def __enter__(self) -> LocalEarthEngine:
        """Serve in a background thread."""
        self._thread = threading.Thread(target=self._server.serve_forever, daemon=True)
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        """Stop serving."""
        self.stop()
