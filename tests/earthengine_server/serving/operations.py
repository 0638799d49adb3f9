"""Batch operations: a queue of exports with the states that Earth Engine reports."""

from __future__ import annotations

import secrets
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from ..assets.store import timestamp
from ..errors import EarthEngineError

PENDING, RUNNING, CANCELLING = "PENDING", "RUNNING", "CANCELLING"
SUCCEEDED, CANCELLED, FAILED = "SUCCEEDED", "CANCELLED", "FAILED"
FINISHED = (SUCCEEDED, CANCELLED, FAILED)
CONCURRENT = 2

Work = Callable[["Operation"], list[str]]


class CancelledError(Exception):
    """The export was cancelled while it ran."""


@dataclass
class Operation:
    """One export: what it is, its state and its times."""

    name: str
    kind: str
    description: str
    work: Work
    priority: int
    state: str = PENDING
    created: float = field(default_factory=time.time)
    started: float | None = None
    updated: float = field(default_factory=time.time)
    ended: float | None = None
    destinations: list[str] = field(default_factory=list)
    error: str | None = None
    progress: float = 0.0
    cancel_requested: threading.Event = field(default_factory=threading.Event)

    def step(self, done: float) -> None:
        """Record how much is done, and stop the work when it was cancelled."""
        self.progress = round(done, 3)
        if self.cancel_requested.is_set():
            raise CancelledError

    def to_json(self) -> dict[str, Any]:
        """Return the operation as the REST interface shows it."""
        metadata: dict[str, Any] = {
            "@type": "type.googleapis.com/google.earthengine.v1.OperationMetadata",
            "state": self.state,
            "description": self.description,
            "type": self.kind,
            "createTime": timestamp(self.created),
            "updateTime": timestamp(self.updated),
            "priority": self.priority,
        }
        if self.started is not None:
            metadata |= {"startTime": timestamp(self.started), "attempt": 1}
            metadata["progress"] = self.progress
        if self.ended is not None:
            metadata["endTime"] = timestamp(self.ended)
            spent = self.ended - (self.started or self.ended)
            metadata["batchEecuUsageSeconds"] = round(spent, 3)
        if self.destinations:
            metadata["destinationUris"] = self.destinations
        endings: dict[str, dict[str, Any]] = {
            SUCCEEDED: {"response": {"@type": "type.googleapis.com/google.protobuf.Empty"}},
            CANCELLED: {"error": {"code": 1, "message": "Cancelled."}},
            FAILED: {"error": {"code": 3, "message": self.error}},
        }
        shown: dict[str, Any] = {"name": self.name, "metadata": metadata}
        return {**shown, "done": True, **endings[self.state]} if self.state in FINISHED else shown


class OperationQueue:
    """The operations of all projects, worked off two at a time."""

    def __init__(self, delay: float = 0.0) -> None:
        """Start the workers; `delay` is how long every export stays PENDING and RUNNING."""
        self.delay = delay
        self._operations: dict[str, Operation] = {}
        self._by_request: dict[str, Operation] = {}
        self._waiting: list[Operation] = []
        self._condition = threading.Condition()
        self._closed = False
        for _ in range(CONCURRENT):
            threading.Thread(target=self._run, daemon=True).start()

    def submit(
        self,
        project: str,
        kind: str,
        description: str,
        work: Work,
        request_id: str | None,
        priority: int,
    ) -> Operation:
        """Queue an export; a request id that is known already gives the same operation."""
        with self._condition:
            if request_id and request_id in self._by_request:
                return self._by_request[request_id]
            name = f"{project}/operations/{secrets.token_hex(12).upper()}"
            operation = Operation(name, kind, description, work, priority)
            self._operations[name] = operation
            if request_id:
                self._by_request[request_id] = operation
            self._waiting.append(operation)
            self._waiting.sort(key=lambda each: -each.priority)
            self._condition.notify()
        return operation

    def get(self, name: str) -> Operation:
        """Return an operation by name."""
        operation = self._operations.get(name)
        if operation is None:
            raise EarthEngineError(f"Operation '{name}' not found.", 404)
        return operation

    def listed(self, project: str) -> list[Operation]:
        """Return the operations of a project, the newest first."""
        with self._condition:
            mine = [o for o in self._operations.values() if o.name.startswith(f"{project}/")]
        return sorted(mine, key=lambda operation: -operation.created)

    def cancel(self, name: str) -> None:
        """Ask for a cancellation; a waiting operation is cancelled at once."""
        operation = self.get(name)
        with self._condition:
            if operation.state in FINISHED:
                return
            operation.cancel_requested.set()
            operation.updated = time.time()
            if operation.state == PENDING:
                operation.state, operation.ended = CANCELLED, time.time()
                self._waiting.remove(operation)
            else:
                operation.state = CANCELLING

    def close(self) -> None:
        """Stop the workers after what they are doing now."""
        with self._condition:
            self._closed = True
            for operation in self._operations.values():
                operation.cancel_requested.set()
            self._condition.notify_all()

    def _run(self) -> None:
        while True:
            with self._condition:
                while not self._waiting and not self._closed:
                    self._condition.wait()
                if self._closed:
                    return
                ready = self._waiting[0].created + self.delay - time.time()
                if ready > 0:
                    self._condition.wait(min(ready, 0.05))
                    continue
                operation = self._waiting.pop(0)
                operation.state = RUNNING
                operation.started = operation.updated = time.time()
            self._work(operation)

    def _work(self, operation: Operation) -> None:
        try:
            operation.cancel_requested.wait(self.delay)
            operation.step(0.0)
            operation.destinations = operation.work(operation)
            state, operation.progress = SUCCEEDED, 1.0
        except CancelledError:
            state = CANCELLED
        except EarthEngineError as error:
            state, operation.error = FAILED, error.message
        except Exception as error:  # an export must end in a state, whatever went wrong
            state, operation.error = FAILED, f"Internal error: {type(error).__name__}: {error}"
        with self._condition:
            operation.ended = operation.updated = time.time()
            operation.state = state
