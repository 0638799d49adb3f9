"""HTTP to Earth Engine that can be cut off at once.

The client's own requests have no deadline, sleep through their retries and cannot be cancelled;
ee only builds expressions here, and what is sent is sent by this module, once. Its sockets are
registered: closing a session frees none of them before the read timeout, shutting them down
frees all in milliseconds.
"""

from __future__ import annotations

import socket
import threading
import weakref
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ..support.errors import CancelledError
from ..support.texts import say

CONNECT_SECONDS = 10.0
#: Earth Engine computes for up to five minutes before the first byte.
READ_SECONDS = 330.0
_POOL = 40


@dataclass(frozen=True)
class Reply:
    """What came back: status, headers and body; status 0 when nothing whole did."""

    status: int
    headers: dict[str, str]
    body: bytes
    problem: str = ""

    @property
    def text(self) -> str:
        """Return the server's sentence of an error."""
        import json

        try:
            return str(json.loads(self.body)["error"]["message"])
        except (ValueError, KeyError, TypeError):
            return self.problem or self.body[:300].decode("utf-8", "replace")


class Transport:
    """Posts requests from many threads; `abort` ends them all."""

    def __init__(self, session: Any, url: str, project: str, read_seconds: float = 0) -> None:
        """Use a requests session (with credentials) for an endpoint and a project."""
        self._session, self._url, self._project = session, url.rstrip("/"), project
        self._read_seconds = read_seconds or READ_SECONDS
        self._sockets: weakref.WeakSet[socket.socket] = weakref.WeakSet()
        self._aborted = threading.Event()
        adapter = _adapter(self._sockets)
        session.mount("https://", adapter)
        session.mount("http://", adapter)

    def compute_pixels(self, body: bytes) -> Reply:
        """Post an image:computePixels request and return the reply."""
        return self.post(f"/v1/projects/{self._project}/image:computePixels", body)

    def post(self, path: str, body: bytes, headers: Mapping[str, str] | None = None) -> Reply:
        """Post once; CancelledError after an abort, status 0 when no whole answer came."""
        return self._send("POST", path, body, headers or {})

    def get(self, path: str) -> Reply:
        """Ask once; what else happens is as for `post`."""
        return self._send("GET", path, None, {})

    def _send(
        self, method: str, path: str, body: bytes | None, headers: Mapping[str, str]
    ) -> Reply:
        """Send a request once."""
        import requests

        if self._aborted.is_set():
            raise CancelledError
        try:
            answer = self._session.request(
                method,
                self._url + path,
                data=body,
                headers={"Content-Type": "application/json", **headers},
                timeout=(CONNECT_SECONDS, self._read_seconds),
            )
        except (requests.RequestException, OSError) as error:
            if self._aborted.is_set():
                raise CancelledError from error
            return Reply(0, {}, b"", say("no answer ({kind})", kind=type(error).__name__))
        told = {name.lower(): value for name, value in answer.headers.items()}
        expected = told.get("content-length")
        if expected and "content-encoding" not in told and int(expected) != len(answer.content):
            return Reply(0, told, b"", say("the answer was cut off"))
        return Reply(answer.status_code, told, answer.content)

    def abort(self) -> None:
        """End every request under way, at once and for good."""
        self._aborted.set()
        for connection in list(self._sockets):
            try:
                connection.shutdown(socket.SHUT_RDWR)
            except OSError:
                # It has been closed meanwhile, which is what was wanted.
                continue


def _adapter(sockets: weakref.WeakSet[socket.socket]) -> Any:
    """Return an adapter with a pool for all workers, whose connections register their sockets."""
    from requests.adapters import HTTPAdapter
    from urllib3.connection import HTTPConnection, HTTPSConnection
    from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool

    class PlainConnection(HTTPConnection):
        """Registers its socket."""

        def connect(self) -> None:
            """Connect and register."""
            super().connect()
            sockets.add(self.sock)

    class SecureConnection(HTTPSConnection):
        """Registers its socket."""

        def connect(self) -> None:
            """Connect and register."""
            super().connect()
            sockets.add(self.sock)

    class PlainPool(HTTPConnectionPool):
        """A pool of registered connections."""

        ConnectionCls = PlainConnection

    class SecurePool(HTTPSConnectionPool):
        """A pool of registered secure connections."""

        ConnectionCls = SecureConnection

    adapter = HTTPAdapter(pool_connections=4, pool_maxsize=_POOL, max_retries=0)
    adapter.poolmanager.pool_classes_by_scheme = {"http": PlainPool, "https": SecurePool}
    return adapter
