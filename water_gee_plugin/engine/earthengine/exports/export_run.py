"""An export under way: tasks are started, watched and held to a budget."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from urllib.parse import quote

from ...support.errors import WaterGeeError
from ...support.progress import Progress
from ...support.texts import Text, say
from .. import tasks
from ..tasks import Task
from .export_plan import Export, Step

#: Earth Engine works on about two tasks of a project at a time; a capped run has no more.
_UNDER_A_CAP = 2
_WARNED_AT = 0.8
_POLLS = (1.0, 2.0, 5.0, 10.0)


@dataclass
class Summary:
    """How an export stands."""

    tasks: list[Task] = field(default_factory=list)
    submitted: int = 0
    names: list[str] = field(default_factory=list)

    def count(self, *states: str) -> int:
        """Return how many of the tasks are in a state."""
        return sum(task.state in states for task in self.tasks)

    @property
    def eecu_hours(self) -> float:
        """Return what the tasks have cost so far."""
        return sum(task.eecu_seconds for task in self.tasks) / 3600


class Runner:
    """Starts an export's tasks, and watches them to their end where that is wished."""

    def __init__(
        self, export: Export, progress: Progress, budget: float = 0, wait: bool = True
    ) -> None:
        """Run an export; `budget` is the most EECU-hours that its tasks may take, 0 for no cap."""
        if budget and not wait:
            raise WaterGeeError(
                say(
                    "The EECU-hour limit is only checked while the run waits for its tasks. Turn "
                    "on waiting, or remove the limit."
                )
            )
        self._export, self._progress, self._budget, self._wait = export, progress, budget, wait
        self._session = export.session
        self._started: set[str] = set()
        self._states: dict[str, str] = {}
        self._warned = False
        self.summary = Summary()

    def run(self) -> Summary:
        """Start what is missing; return how everything stands, in the end or now.

        Raises WaterGeeError when a task fails or the cap is reached, CancelledError when the run
        is cancelled: the tasks go on then, and the same run finds them again.
        """
        self._make_folder()
        polls = 0
        while True:
            latest = self._look()
            if self._start_missing(latest):
                latest = self._look()
            self._tell(latest)
            if not self._wait or self._finished(latest):
                break
            tasks.pause(_POLLS[min(polls, len(_POLLS) - 1)], self._progress)
            polls += 1
        self._raise_for_failures(latest)
        self._tell_what_waits(latest)
        return self.summary

    def _tell_what_waits(self, latest: dict[str, Task]) -> None:
        """Tell of maps that cannot be started before their composites are there."""
        waiting = [
            step.name
            for step in self._export.steps
            if step.after and step.description(self._export.job) not in latest
        ]
        if waiting:
            self._progress.warning(
                say(
                    "Maps waiting for their composites: {count}. Start the same run again when "
                    "the composites are finished.",
                    count=len(waiting),
                )
            )

    def _look(self) -> dict[str, Task]:
        """Return the latest task of each description of this job."""
        job = self._export.job
        every = tasks.list_tasks(self._session, self._progress)
        own = [task for task in every if task.description.endswith(f"-{job}")]
        self.summary.tasks = own
        self._watch_budget()
        return {task.description: task for task in reversed(own)}

    def _start_missing(self, latest: dict[str, Task]) -> bool:
        """Start every task that can be; return whether one was."""
        before = self.summary.submitted
        running = sum(task.active for task in latest.values())
        for step in self._export.steps:
            if self._budget and running >= _UNDER_A_CAP:
                break
            if self._is_due(step, latest):
                self._submit(step)
                running += 1
        return self.summary.submitted > before

    def _is_due(self, step: Step, latest: dict[str, Task]) -> bool:
        """Return whether a step is to be started now."""
        description = step.description(self._export.job)
        if description in self._started:
            return False
        task = latest.get(description)
        if task is not None and task.active:
            return False
        if self._is_done(step, task):
            return False
        if step.after is None:
            return True
        return self._is_done(step.after, latest.get(step.after.description(self._export.job)))

    def _is_done(self, step: Step, task: Task | None) -> bool:
        """Return whether a step's result is there: its asset exists, or its task has succeeded."""
        succeeded = task is not None and task.state == tasks.SUCCEEDED
        if self._states.get(step.name) == tasks.SUCCEEDED:
            return True
        asset = self._export.asset_of(step)
        done = self._exists(asset) if asset and (succeeded or task is None) else succeeded
        if done:
            self._states[step.name] = tasks.SUCCEEDED
        return done

    def _submit(self, step: Step) -> None:
        """Start a step's task."""
        description = step.description(self._export.job)
        attempt = sum(task.description == description for task in self.summary.tasks)
        body = self._export.body(step, attempt)
        path = f"/v1/projects/{self._session.project}/image:export"
        reply = tasks.reply_to(self._session, path, body, self._progress)
        self._started.add(description)
        if reply.status != 200:
            # What a repeated request id is answered is not documented: the list decides.
            task = self._look().get(description)
            if task is None or not (task.active or task.state == tasks.SUCCEEDED):
                raise WaterGeeError(
                    say(
                        "Earth Engine refused the task {description}: {reason} Tasks already "
                        "started keep running. Start the same run again to continue.",
                        description=description,
                        reason=reply.text,
                    )
                )
            return
        self.summary.submitted += 1
        self.summary.names.append(step.name)
        self._progress.message(
            say(
                "Started {description}. It keeps running even if you stop this run.",
                description=description,
            )
        )

    def _finished(self, latest: dict[str, Task]) -> bool:
        """Return whether nothing is left to wait for."""
        return not any(
            self._is_due(step, latest) or self._is_active(step, latest)
            for step in self._export.steps
        )

    def _is_active(self, step: Step, latest: dict[str, Task]) -> bool:
        """Return whether a step's task waits or runs."""
        task = latest.get(step.description(self._export.job))
        return task is not None and task.active

    def _tell(self, latest: dict[str, Task]) -> None:
        """Report how far the tasks are, and every change of a state."""
        done = 0.0
        for step in self._export.steps:
            description = step.description(self._export.job)
            task = latest.get(description)
            if self._states.get(step.name) == tasks.SUCCEEDED:
                done += 1
            elif task is not None:
                done += min(task.progress, 1.0) if task.active else task.state == tasks.SUCCEEDED
            if task is not None and self._states.get(description) != task.state:
                self._states[description] = task.state
                self._progress.message(
                    say(
                        "{description}: {state}, started {age:.0f} s ago, {seconds:,.0f} "
                        "EECU-seconds.",
                        description=description,
                        state=task.state,
                        age=task.age,
                        seconds=task.eecu_seconds,
                    )
                )
        self._progress.at(done / max(len(self._export.steps), 1))

    def _watch_budget(self) -> None:
        """Warn near the cap; at it, cancel what is left of this job and stop."""
        if not self._budget:
            return
        spent = self.summary.eecu_hours
        if spent >= self._budget:
            left = [task.id for task in self.summary.tasks if task.active]
            tasks.cancel_tasks(self._session, left, self._progress)
            raise WaterGeeError(
                say(
                    "EECU-hours used: {spent:,.4g} of {budget:,.4g}. The limit is reached. Tasks "
                    "cancelled: {cancelled}. No more will be started. Finished maps are kept. "
                    "Raise the limit to continue.",
                    spent=spent,
                    budget=self._budget,
                    cancelled=len(left),
                )
            )
        if spent >= _WARNED_AT * self._budget and not self._warned:
            self._warned = True
            self._progress.warning(
                say(
                    "EECU-hours used: {spent:,.4g} of {budget:,.4g}. The remaining tasks are "
                    "cancelled when the limit is reached.",
                    spent=spent,
                    budget=self._budget,
                )
            )

    def _raise_for_failures(self, latest: dict[str, Task]) -> None:
        """Raise WaterGeeError for tasks that failed or were cancelled in this run."""
        ended = [
            task
            for task in latest.values()
            if task.description in self._started and task.state in (tasks.FAILED, tasks.CANCELLED)
        ]
        if ended:
            first = ended[0]
            raise WaterGeeError(
                say(
                    "Tasks that did not succeed: {failed} of {total}. The first is {description} "
                    "({state}): {error} {advice}",
                    failed=len(ended),
                    total=len(self._export.steps),
                    description=first.description,
                    state=first.state,
                    error=first.error,
                    advice=_advice(first.error),
                )
            )

    def _make_folder(self) -> None:
        """Make the asset folder where it is missing."""
        if not any(self._export.asset_of(step) for step in self._export.steps):
            return
        folder = self._export.destination.asset_folder(self._session.project)
        root, _, inner = folder.partition("/assets/")
        names = [part for part in inner.split("/") if part]
        for depth in range(1, len(names) + 1):
            name = "/".join(names[:depth])
            if not self._exists(f"{root}/assets/{name}"):
                body = json.dumps({"type": "FOLDER"}).encode()
                path = f"/v1/{root}/assets?assetId={quote(name)}"
                tasks.answer(self._session, path, body, self._progress)

    def _exists(self, asset: str) -> bool:
        """Return whether an asset exists."""
        reply = tasks.reply_to(self._session, f"/v1/{asset}", None, self._progress)
        if reply.status not in (200, 403, 404):
            raise WaterGeeError(
                say(
                    "Earth Engine gives no information about the asset {asset}: {reason}",
                    asset=asset,
                    reason=reply.text,
                )
            )
        return reply.status == 200


def _advice(error: str) -> Text:
    """Return what may help against a task's error."""
    low, again = error.lower(), say("Start the same run again to continue.")
    if "memory" in low:
        return say("Use the other encoding, or create the composite first. {again}", again=again)
    if "too many pixels" in low:
        return say("Export a smaller area. {again}", again=again)
    if "quota" in low:
        return say("Wait for next month, or use another tier. {again}", again=again)
    return again
