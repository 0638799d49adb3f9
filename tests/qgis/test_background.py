"""Work in the background: whatever ends it, the next one works."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

import pytest
from qgis.core import QgsApplication
from qgis.PyQt.QtTest import QTest

from water_gee_plugin.engine.support.errors import WaterGeeError
from water_gee_plugin.gui.previews.background import Background, Watch


class Heard:
    """What a background says."""

    def __init__(self, work: Background) -> None:
        """Listen."""
        self.done: list[object] = []
        self.failed: list[str] = []
        work.done.connect(self.done.append)
        work.failed.connect(self.failed.append)


def wait_for(true: Callable[[], object]) -> None:
    """Let QGIS work until something is so."""
    end = time.monotonic() + 10
    while not true():
        assert time.monotonic() < end
        QTest.qWait(20)


def test_a_look_cancelled_in_the_task_bar_says_so_and_the_next_works() -> None:
    """The task is asked to stop, hears it, and the background goes on."""
    work = Background("A look")
    heard, asked = Heard(work), threading.Event()

    def look(watch: Watch) -> str:
        """Work until it is cancelled."""
        asked.set()
        while not watch.isCanceled():
            time.sleep(0.01)
        return "too late"

    work.run(look)
    wait_for(asked.is_set)
    manager = QgsApplication.taskManager()
    (task,) = [each for each in manager.tasks() if each.description() == "A look"]
    task.cancel()
    wait_for(lambda: heard.failed)
    work.run(lambda _: "next")
    wait_for(lambda: heard.done)
    assert (heard.done, heard.failed) == (["next"], ["Cancelled."])


@pytest.mark.parametrize("error", [WaterGeeError("in words"), ValueError("in words")])
def test_whatever_goes_wrong_is_told_as_a_failure(error: Exception) -> None:
    """Nobody is handed None for a result, and the next one works."""
    work = Background("A look")
    heard = Heard(work)

    def look(_: Watch) -> None:
        """Fail."""
        raise error

    work.run(look)
    wait_for(lambda: heard.failed)
    assert heard.done == [] and "in words" in heard.failed[0]
    work.run(lambda _: "next")
    wait_for(lambda: heard.done)
    assert heard.done == ["next"]


def test_a_newer_look_makes_an_older_one_void() -> None:
    """Also when the older one fails."""
    work = Background("A look")
    heard, go = Heard(work), threading.Event()

    def slow(_: Watch) -> str:
        """Wait for the newer one."""
        go.wait(5)
        raise WaterGeeError("of the older one")

    work.run(slow)
    work.run(lambda _: "dropped")
    work.run(lambda _: "newest")
    go.set()
    wait_for(lambda: heard.done)
    assert (heard.done, heard.failed) == (["newest"], [])
