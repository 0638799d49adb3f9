"""Faults on demand: a layer in front of the evaluator that spoils requests and answers."""

from __future__ import annotations

import json
import threading
import time
from collections import Counter
from dataclasses import asdict, dataclass, field
from typing import Any

from ..errors import EarthEngineError, error_body

MEMORY_TEXT = "User memory limit exceeded."
# What each kind does is told beside the code that does it, in `answer`, `before` and `after`.
REFUSALS = {"status": 500, "rate-limit": 429, "expired": 401, "memory": 400}
OTHERS = ("stall", "latency", "cut", "wrong-grid", "restricted", "concurrency")
_DEFAULT_TEXTS = {
    401: "Request had invalid authentication credentials. Expected OAuth 2 access token, login "
    "cookie or other valid authentication credential.",
    403: "Caller does not have required permission to use project.",
    429: "Too Many Requests: Request was rejected because the request rate or concurrency limit "
    "was exceeded.",
    500: "Internal error encountered.",
    503: "The service is currently unavailable.",
}


@dataclass
class Fault:
    """One fault: its kind, which requests it meets and how often."""

    kind: str
    path: str = ""
    times: int | None = 1
    skip: int = 0
    status: int = 500
    message: str | None = None
    retry_after: float | None = None
    seconds: float = 1.0
    fraction: float = 0.5
    over_pixels: int | None = None
    limit: int = 40
    met: int = field(default=0)

    def __post_init__(self) -> None:
        """Refuse kinds that do not exist, and fill in what a kind is known to say."""
        if self.kind not in (*REFUSALS, *OTHERS):
            kinds = ", ".join((*REFUSALS, *OTHERS))
            raise ValueError(f"no such fault: {self.kind!r}; there are {kinds}")
        if self.kind != "status":
            self.status = REFUSALS.get(self.kind, self.status)
        if self.kind == "memory":
            self.message = self.message or MEMORY_TEXT

    def applies(self, path: str, body: dict[str, Any]) -> bool:
        """Tell whether the fault meets a request."""
        if self.path and self.path not in path:
            return False
        dimensions = (body.get("grid") or {}).get("dimensions") or {}
        pixels = int(dimensions.get("width", 0)) * int(dimensions.get("height", 0))
        return self.over_pixels is None or pixels > self.over_pixels

    def answer(self) -> Answer:
        """Return the refusal."""
        text = self.message or _DEFAULT_TEXTS.get(self.status, "The service failed.")
        headers = {} if self.retry_after is None else {"Retry-After": f"{self.retry_after:g}"}
        return Answer.of_json(error_body(self.status, text), self.status, headers)


@dataclass
class Answer:
    """What is sent back: status, body, content type and further headers."""

    status: int
    body: bytes
    content_type: str = "application/json; charset=UTF-8"
    headers: dict[str, str] = field(default_factory=dict)
    cut_at: int | None = None

    @classmethod
    def of_json(
        cls, value: Any, status: int = 200, headers: dict[str, str] | None = None
    ) -> Answer:
        """Return a JSON answer."""
        return cls(status, json.dumps(value).encode(), headers=headers or {})


class FaultLayer:
    """The faults that are set, and a count of the requests that came in."""

    def __init__(self) -> None:
        """Start without faults."""
        self._lock = threading.Lock()
        self._faults: list[Fault] = []
        self._counts: Counter[str] = Counter()
        self._statuses: Counter[int] = Counter()
        self._active = 0
        self._peak = 0
        self._cleared = threading.Event()

    def add(self, kind: str, **settings: Any) -> Fault:
        """Set a fault; `times=None` keeps it until it is cleared."""
        fault = Fault(kind, **settings)
        with self._lock:
            self._faults.append(fault)
        return fault

    def clear(self) -> None:
        """Remove all faults; requests that one of them holds up go on at once."""
        with self._lock:
            self._faults.clear()
            self._cleared.set()
            self._cleared = threading.Event()

    def wait_until_idle(self, seconds: float) -> None:
        """Wait until no request is being answered, or so long."""
        end = time.monotonic() + seconds
        while self.counts()["active"] and time.monotonic() < end:
            time.sleep(0.01)

    def listed(self) -> list[dict[str, Any]]:
        """Return the faults that are still set."""
        with self._lock:
            return [asdict(fault) for fault in self._faults]

    def counts(self) -> dict[str, Any]:
        """Return how many requests came in, by operation and by status."""
        with self._lock:
            return {
                "total": sum(self._counts.values()),
                "operations": dict(self._counts),
                "statuses": {str(k): v for k, v in self._statuses.items()},
                "active": self._active,
                "peak": self._peak,
            }

    def reset_counts(self) -> None:
        """Start counting anew."""
        with self._lock:
            self._counts.clear()
            self._statuses.clear()
            self._peak = self._active

    def begin(self, operation: str, path: str, body: dict[str, Any]) -> list[Fault]:
        """Count a request and return the faults that meet it."""
        with self._lock:
            self._counts[operation] += 1
            self._active += 1
            self._peak = max(self._peak, self._active)
            return [fault for fault in list(self._faults) if self._take(fault, path, body)]

    def _take(self, fault: Fault, path: str, body: dict[str, Any]) -> bool:
        if not fault.applies(path, body):
            return False
        if fault.kind == "concurrency":
            return self._active > fault.limit
        fault.met += 1
        if fault.met <= fault.skip:
            return False
        if fault.times is not None and fault.met - fault.skip >= fault.times:
            self._faults.remove(fault)
        return True

    def end(self, status: int) -> None:
        """Count an answer."""
        with self._lock:
            self._active -= 1
            self._statuses[status] += 1

    def before(self, faults: list[Fault], body: dict[str, Any]) -> Answer | None:
        """Apply faults to a request; an answer replaces the evaluator's one."""
        for fault in faults:
            if fault.kind in ("stall", "latency"):
                self._cleared.wait(fault.seconds)
            elif fault.kind == "wrong-grid":
                affine = (body.get("grid") or {}).get("affineTransform") or {}
                affine["translateX"] = affine.get("translateX", 0) + affine.get("scaleX", 0)
            elif fault.kind == "concurrency":
                return Fault("rate-limit", retry_after=fault.retry_after).answer()
            elif fault.kind in REFUSALS:
                return fault.answer()
        return None

    @staticmethod
    def after(faults: list[Fault], answer: Answer) -> Answer:
        """Apply faults to an answer."""
        for fault in faults:
            if fault.kind == "cut":
                answer.cut_at = int(len(answer.body) * fault.fraction)
            elif fault.kind == "restricted":
                answer.headers["x-earth-engine-quota-status"] = "parallelism_restricted=true"
        return answer


def from_request(layer: FaultLayer, document: Any) -> list[dict[str, Any]]:
    """Set the fault or faults of a posted JSON document; camelCase names are understood."""
    names = {"retryAfter": "retry_after", "overPixels": "over_pixels"}
    for entry in document if isinstance(document, list) else [document]:
        settings = {names.get(key, key): value for key, value in entry.items()}
        try:
            layer.add(settings.pop("kind"), **settings)
        except (KeyError, TypeError, ValueError) as error:
            raise EarthEngineError(f"Invalid fault: {error}") from error
    return layer.listed()
