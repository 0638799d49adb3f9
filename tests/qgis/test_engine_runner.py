"""The engine process seen from QGIS: cancel, a violent end, missing packages, a live window."""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from qgis.core import (
    QgsApplication,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingException,
)
from qgis.PyQt.QtCore import QThreadPool, QTimer
from qgis.PyQt.QtTest import QTest

from tests.qgis.conftest import Feedback, Run
from tests.qgis.test_bad_input import refused
from water_gee_plugin.engine.requests import CreateTileGrid, Place
from water_gee_plugin.runner import interpreter, process
from water_gee_plugin.runner import run as engine_runner

ENDLESS = 1000
#: The feedbacks of tasks that tests have started.
_STARTED: list[Feedback] = []


@pytest.fixture(autouse=True)
def ended_tasks() -> Iterator[None]:
    """Cancel what a failed test has left running: QGIS would wait for it for ever at its end."""
    yield
    for feedback in _STARTED:
        feedback.cancel()
    wait_for(lambda: not engines(), 10)
    _STARTED.clear()


@pytest.fixture(scope="module")
def labelled(tmp_path_factory: pytest.TempPathFactory, bundle: Path) -> str:
    """Return a labelled tile set."""
    import processing

    tiles = str(tmp_path_factory.mktemp("set") / "tiles")
    processing.run("watergee:cuttiles", {"INPUT": str(bundle), "OUTPUT": tiles})
    processing.run("watergee:makelabels", {"TILES": tiles})
    return tiles


def engines() -> list[int]:
    """Return the engine processes that this process has started and that still run."""
    found = []
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            command = (entry / "cmdline").read_bytes()
            parent = (entry / "stat").read_text().rsplit(")", 1)[1].split()[1]
        except OSError:  # it has ended meanwhile
            continue
        if b"water_gee_plugin/engine" in command and int(parent) == os.getpid():
            found.append(int(entry.name))
    return found


def start_training(labelled: str, feedback: Feedback, output: Path) -> QgsProcessingAlgRunnerTask:
    """Start an endless training as a task, as a dock does."""
    algorithm = QgsApplication.processingRegistry().algorithmById("watergee:trainmodel").create()
    parameters = {"TILES": labelled, "EPOCHS": ENDLESS, "OUTPUT": str(output)}
    context = QgsProcessingContext()
    _STARTED.append(feedback)
    task = QgsProcessingAlgRunnerTask(algorithm, parameters, context, feedback)
    task.kept = (algorithm, context, feedback)  # Python must not collect them
    return task


def wait_for(condition: object, seconds: float = 60) -> None:
    """Let the event loop run until a condition holds."""
    end = time.monotonic() + seconds
    while not condition():  # type: ignore[operator]
        assert time.monotonic() < end, "waited in vain"
        QTest.qWait(10)


def run_task(task: QgsProcessingAlgRunnerTask) -> list[bool]:
    """Start a task; the list gets its outcome when it ends."""
    ended: list[bool] = []
    task.executed.connect(lambda good, _: ended.append(good))
    QgsApplication.taskManager().addTask(task)
    return ended


def test_cancel_ends_task_and_engine_within_a_second(labelled: str, tmp_path: Path) -> None:
    """A training that is under way stops when the feedback is cancelled, and leaves no model."""
    feedback = Feedback()
    task = start_training(labelled, feedback, tmp_path / "m.npz")
    ended = run_task(task)
    wait_for(lambda: any("round" in text for text in feedback.said))
    assert engines()
    start = time.monotonic()
    feedback.cancel()
    wait_for(lambda: ended and not engines(), 5)
    assert time.monotonic() - start < 1.0
    assert ended == [False]
    assert not list(tmp_path.iterdir())


def test_a_killed_engine_is_explained_and_qgis_stays_alive(labelled: str, tmp_path: Path) -> None:
    """SIGKILL, as the system sends when memory runs out, becomes a sentence."""
    errors: list[str] = []

    class Listening(Feedback):
        """Keeps the fatal error."""

        def reportError(self, error: str, fatalError: bool = False) -> None:
            """Keep it."""
            errors.append(error)

    feedback = Listening()
    task = start_training(labelled, feedback, tmp_path / "m.npz")
    ended = run_task(task)
    wait_for(lambda: any("round" in text for text in feedback.said))
    ticks: list[float] = []
    timer = QTimer()
    timer.timeout.connect(lambda: ticks.append(time.monotonic()))
    timer.start(20)
    os.kill(engines()[0], signal.SIGKILL)
    wait_for(lambda: ended, 5)
    QTest.qWait(100)
    assert ended == [False]
    assert any(
        "The system stopped the engine process" in error and "memory" in error for error in errors
    )
    assert len(ticks) > 3
    assert not list(tmp_path.iterdir())


def test_the_window_stays_alive_while_the_engine_trains(labelled: str, tmp_path: Path) -> None:
    """A timer of the interface's thread goes on ticking."""
    feedback = Feedback()
    task = start_training(labelled, feedback, tmp_path / "m.npz")
    ended = run_task(task)
    ticks: list[float] = []
    timer = QTimer()
    timer.timeout.connect(lambda: ticks.append(time.monotonic()))
    timer.start(50)
    wait_for(lambda: sum("round" in text for text in feedback.said) >= 3)
    feedback.cancel()
    wait_for(lambda: ended, 5)
    assert len(ticks) > 10


def test_cancel_in_the_caller_s_thread(run: Run, labelled: str, tmp_path: Path) -> None:
    """A script's run is cancelled as well as a task."""
    with pytest.raises(QgsProcessingException, match="cancelled"):
        run(
            "trainmodel",
            Feedback(cancel_at="round 1"),
            TILES=labelled,
            EPOCHS=ENDLESS,
            OUTPUT=str(tmp_path / "m.npz"),
        )
    assert not engines()
    assert not list(tmp_path.iterdir())


def test_a_missing_package_is_said_before_the_run(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without TensorFlow the toolbox tells what is missing and where."""
    algorithm = QgsApplication.processingRegistry().algorithmById("watergee:trainmodel").create()
    assert algorithm.canExecute() == (True, "")
    monkeypatch.setenv(interpreter.VARIABLE, "/usr/bin/python3")
    good, problem = algorithm.canExecute()
    assert not good
    assert "tensorflow" in problem and "/usr/bin/python3" in problem
    mapping = QgsApplication.processingRegistry().algorithmById("watergee:mapwater").create()
    assert mapping.canExecute() == (True, "")


def test_an_interpreter_that_does_not_exist(monkeypatch: pytest.MonkeyPatch) -> None:
    """A wrong variable is named."""
    monkeypatch.setenv(interpreter.VARIABLE, "/nowhere/python")
    algorithm = QgsApplication.processingRegistry().algorithmById("watergee:trainmodel").create()
    good, problem = algorithm.canExecute()
    assert not good and "/nowhere/python" in problem and interpreter.VARIABLE in problem


def test_the_child_does_not_inherit_what_misleads_python(monkeypatch: pytest.MonkeyPatch) -> None:
    """QGIS's launchers set variables that would break another interpreter."""
    monkeypatch.setenv("PYTHONHOME", "/nowhere")
    monkeypatch.setenv("PYTHONPATH", "/nowhere")
    monkeypatch.setenv("PIP_TARGET", "/nowhere")
    monkeypatch.setenv("SSL_CERT_FILE", "/nowhere/cert.pem")
    names = process.clean_environment().keys()
    assert not {"PYTHONHOME", "PYTHONPATH", "PIP_TARGET", "SSL_CERT_FILE"} & set(names)
    assert "PATH" in names
    interpreter.forget()
    assert interpreter.missing(("numpy",)) == ""


def test_qgis_s_own_python_is_found() -> None:
    """The interpreter looked up is a Python of the same version, not QGIS itself."""
    assert Path(process.qgis_python()).name.startswith("python")
    assert sys.version_info[0] == 3


def test_the_method_v1_says_what_it_needs(monkeypatch: pytest.MonkeyPatch, labelled: str) -> None:
    """Without TensorFlow labels are corrected by evidence; v1 is refused before the run."""
    monkeypatch.setenv(interpreter.VARIABLE, "/usr/bin/python3")
    assert refused("correctlabels", {"TILES": labelled}) == ""
    assert "tensorflow" in refused("correctlabels", {"TILES": labelled, "METHOD": "v1"})


def test_a_run_gives_qt_its_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the window waits for in Qt's threads is not held up by a run, and counts are kept."""
    pool, during = QThreadPool.globalInstance(), []
    before = pool.activeThreadCount()

    def look(*_: object) -> dict[str, object]:
        """Look at the pool instead of working."""
        during.append(pool.activeThreadCount())
        return {}

    monkeypatch.setattr(engine_runner.jobs, "perform", look)
    engine_runner.run(CreateTileGrid(Place()), Feedback(), here=True)
    assert during == [before - 1] and pool.activeThreadCount() == before
