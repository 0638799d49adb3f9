"""HTTP on loopback: reading requests and writing answers."""

from __future__ import annotations

import gzip
import socket
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, ClassVar
from urllib.parse import parse_qsl, unquote, urlsplit

from ..errors import EarthEngineError
from ..pixels.rendering import check_payload
from .faults import Answer, FaultLayer
from .routes import Request, dispatch, parse_body
from .service import Service

# Expressions may refer 1 500 nodes deep, and every node is a few frames of recursion.
WORKER_STACK_BYTES = 128 * 2**20
RECURSION_LIMIT = 60_000


class RequestHandler(BaseHTTPRequestHandler):
    """Turns HTTP requests into calls of the service."""

    protocol_version = "HTTP/1.1"
    # Unbuffered header and body writes would cost a delayed acknowledgement for each answer.
    wbufsize = -1
    service: ClassVar[Service]
    faults: ClassVar[FaultLayer]

    def log_message(self, *_arguments: Any) -> None:
        """Log nothing: tests read counters instead."""

    def _handle(self) -> None:
        try:
            answer = dispatch(self.service, self.faults, self._request())
        except EarthEngineError as error:
            answer = Answer.of_json(error.body(), error.status)
        except Exception as error:  # a worker must answer, whatever went wrong
            message = f"Internal error encountered: {type(error).__name__}: {error}"
            answer = Answer.of_json(EarthEngineError(message, 500).body(), 500)
        self._send(answer)

    # The names that http.server looks for.
    do_GET = do_POST = do_PATCH = do_DELETE = do_PUT = _handle  # noqa: N815

    def _request(self) -> Request:
        length = int(self.headers.get("Content-Length") or 0)
        raw = self.rfile.read(length)
        check_payload(len(raw))
        if self.headers.get("Content-Encoding") == "gzip":
            raw = gzip.decompress(raw)
        parts = urlsplit(self.path)
        host = self.headers.get("Host") or f"127.0.0.1:{self.server.server_address[1]}"
        return Request(
            self.command,
            unquote(parts.path),
            dict(parse_qsl(parts.query)),
            parse_body(raw),
            f"http://{host}",
        )

    def _send(self, answer: Answer) -> None:
        """Write an answer, or only its beginning when it is to be cut."""
        try:
            self.send_response(answer.status)
            self.send_header("Content-Type", answer.content_type)
            self.send_header("Content-Length", str(len(answer.body)))
            for name, value in answer.headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(answer.body[: answer.cut_at])
            self.wfile.flush()
            if answer.cut_at is not None:
                self.close_connection = True
                self.connection.shutdown(socket.SHUT_RDWR)
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True


class LoopbackServer(ThreadingHTTPServer):
    """A threading server that takes many connections at once."""

    daemon_threads = True
    request_queue_size = 256

    def process_request(self, request: Any, client_address: Any) -> None:
        """Start a worker thread with a stack for deep expressions."""
        previous = threading.stack_size(WORKER_STACK_BYTES)
        try:
            super().process_request(request, client_address)
        finally:
            threading.stack_size(previous)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Ignore connections that clients drop."""
