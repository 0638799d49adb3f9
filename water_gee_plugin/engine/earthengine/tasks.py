"""Batch tasks on Earth Engine: which are ours, how they stand, and how ours are cancelled.

A project's tasks are seen by everybody who works in it. Ours are known by how their
description begins; a task of another description is never touched.
"""

from __future__ import annotations

import datetime
import json
import time
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any, cast

import numpy as np

from .. import results
from ..support.errors import WaterGeeError
from ..support.progress import Progress
from ..support.texts import say
from .pacing import waiting_time
from .pixels import Meaning, meaning
from .session import Session
from .transport import Reply

PREFIX = "water-gee-"
PENDING, RUNNING, CANCELLING = "PENDING", "RUNNING", "CANCELLING"
SUCCEEDED, CANCELLED, FAILED = "SUCCEEDED", "CANCELLED", "FAILED"
ACTIVE = (PENDING, RUNNING, CANCELLING)
_PAGE = 500
_ATTEMPTS = 5


@dataclass(frozen=True)
class Task:
    """One batch task: how it stands, how old it is, and what it has cost."""

    id: str
    description: str
    state: str
    age: float
    eecu_seconds: float
    progress: float
    destinations: tuple[str, ...] = ()
    error: str = ""

    @property
    def active(self) -> bool:
        """Return whether the task waits or runs."""
        return self.state in ACTIVE

    def as_result(self) -> results.Task:
        """Return the task as jobs tell it."""
        return cast(results.Task, asdict(self) | {"destinations": list(self.destinations)})


def list_tasks(session: Session, progress: Progress) -> list[Task]:
    """Return our tasks of the session's project, the newest first."""
    found, token = [], ""
    while True:
        query = f"?pageSize={_PAGE}" + (f"&pageToken={token}" if token else "")
        path = f"/v1/projects/{session.project}/operations{query}"
        page = answer(session, path, None, progress)
        found += [_task(operation) for operation in page.get("operations", ())]
        token = page.get("nextPageToken", "")
        if not token:
            return [task for task in found if task.description.startswith(PREFIX)]


def cancel_tasks(session: Session, ids: Sequence[str], progress: Progress) -> list[str]:
    """Ask for the end of tasks; return which were asked to.

    Raises WaterGeeError for a task that is not ours or not there, before any is cancelled.
    """
    ours = {task.id: task for task in list_tasks(session, progress)}
    wanted = [name.strip().rsplit("/", 1)[-1] for name in ids if name.strip()]
    foreign = [name for name in wanted if name not in ours]
    if foreign:
        raise WaterGeeError(
            say(
                "Water GEE did not start these tasks in this project: {names}. Only tasks started "
                "by Water GEE can be cancelled.",
                names=", ".join(foreign),
            )
        )
    asked = [name for name in wanted if ours[name].active]
    for name in asked:
        path = f"/v1/projects/{session.project}/operations/{name}:cancel"
        answer(session, path, b"{}", progress)
    return asked


def answer(session: Session, path: str, body: bytes | None, progress: Progress) -> dict[str, Any]:
    """Return what the service says to a post, or to a get where there is no body.

    Raises WaterGeeError with the service's own sentence.
    """
    reply = reply_to(session, path, body, progress)
    if reply.status != 200:
        raise WaterGeeError(say("Earth Engine refused the request: {reason}", reason=reply.text))
    return json.loads(reply.body)


def reply_to(
    session: Session,
    path: str,
    body: bytes | None,
    progress: Progress,
    headers: Mapping[str, str] | None = None,
) -> Reply:
    """Return the first reply that is no passing fault, or the last one that is."""
    transport, rng = session.transport, np.random.default_rng(0)
    attempt = 0
    while True:
        reply = transport.get(path) if body is None else transport.post(path, body, headers)
        attempt += 1
        passing = meaning(reply) in (Meaning.SLOWER, Meaning.AGAIN)
        if not passing or attempt >= _ATTEMPTS:
            return reply
        pause(waiting_time(attempt, reply.headers.get("retry-after"), rng), progress)


def pause(seconds: float, progress: Progress) -> None:
    """Wait, unless the run is cancelled meanwhile."""
    end = time.monotonic() + seconds
    while (left := end - time.monotonic()) > 0:
        progress.check()
        time.sleep(min(left, 0.1))
    progress.check()


def _task(operation: dict[str, Any]) -> Task:
    """Return an operation of the service as a task."""
    told = operation.get("metadata", {})
    return Task(
        id=str(operation.get("name", "")).rsplit("/", 1)[-1],
        description=str(told.get("description", "")),
        state=str(told.get("state", "")),
        age=_age(str(told.get("createTime", ""))),
        eecu_seconds=float(told.get("batchEecuUsageSeconds", 0)),
        progress=float(told.get("progress", 0)),
        destinations=tuple(told.get("destinationUris", ())),
        error=str(operation.get("error", {}).get("message", "")),
    )


def _age(created: str) -> float:
    """Return the seconds since a moment; the service gives up to nine decimals."""
    try:
        moment = datetime.datetime.strptime(created[:19], "%Y-%m-%dT%H:%M:%S")
    except ValueError:
        return 0.0
    now = datetime.datetime.now(datetime.timezone.utc).replace(tzinfo=None)
    return max((now - moment).total_seconds(), 0.0)
