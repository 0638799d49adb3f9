"""The engine process: JSON lines only, exit codes, cancel, and imports that stay light."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal

from tests.engine import scenes
from tests.engine.conftest import ROOT
from water_gee_plugin.engine.network import model_file
from water_gee_plugin.engine.network.graph import Network
from water_gee_plugin.engine.support.texts import from_json

ENGINE = ROOT / "water_gee_plugin" / "engine"
GRID = {"path_row": "231/62", "size": 2048}


def start(*arguments: str | Path, module: bool = False) -> subprocess.Popen[str]:
    """Start an engine process, isolated by its path or as a module."""
    how = ["-m", "water_gee_plugin.engine"] if module else ["-I", str(ENGINE)]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    environment = {**os.environ, "OPENBLAS_NUM_THREADS": "1"}
    command = [sys.executable, *how, *map(str, arguments)]
    return subprocess.Popen(command, text=True, cwd=ROOT, env=environment, **pipes)


def finish(process: subprocess.Popen[str], said: str | None = None) -> tuple[int, list[dict]]:
    """Wait for the end; return the exit code and the events, each line one JSON object."""
    out, error = process.communicate(said, timeout=60)
    assert "Fatal Python error" not in error, error
    return process.returncode, [json.loads(line) for line in out.splitlines()]


@pytest.fixture
def big_job(tmp_path: Path, flat_network: Network) -> Iterator[dict[str, str]]:
    """Return a mapping job that takes minutes: a small raster blown up to 12,000 pixels."""
    small = scenes.write_raster(tmp_path / "s.tif", scenes.numbers(200, 200), nodata=0)
    big = gdal.Translate(str(tmp_path / "big.vrt"), str(small), width=12000, height=12000)
    big.SetGeoTransform(scenes.transform_at())
    big = None
    model_file.save(tmp_path / "model.npz", flat_network)
    yield {
        "input": str(tmp_path / "big.vrt"),
        "model": str(tmp_path / "model.npz"),
        "output": str(tmp_path / "out" / "map.tif"),
        "bands": "1,2,3,4,5,6",
        "scale": "2.75e-5",
        "offset": "-0.2",
    }


def test_a_job_ends_though_its_input_stays_open() -> None:
    """The program that started it keeps the pipe; the engine ends by itself, without a crash."""
    process = start("createtilegrid", "-")
    process.stdin.write(json.dumps(GRID) + "\n")
    process.stdin.flush()
    lines = process.stdout.read().splitlines()
    assert process.wait(20) == 0, process.stderr.read()
    result = json.loads(lines[-1])
    assert result["event"] == "result" and len(result["result"]["tiles"]) > 20
    process.communicate()


def test_a_job_from_a_shell(tmp_path: Path) -> None:
    """As a module, with the parameters in a file."""
    path = tmp_path / "parameters.json"
    path.write_text(json.dumps(GRID), encoding="utf-8")
    code, events = finish(start("createtilegrid", path, module=True))
    assert (code, events[-1]["event"]) == (0, "result")


def test_a_map_is_made_in_the_process(tmp_path: Path, bundle: Path, flat_network: Network) -> None:
    """Messages and progress come before the result, in lines of their own."""
    model_file.save(tmp_path / "model.npz", flat_network)
    parameters = {"input": str(bundle), "model": str(tmp_path / "model.npz")}
    parameters |= {"output": str(tmp_path / "map.tif"), "tensorflow": False}
    process = start("mapwater", "-")
    process.stdin.write(json.dumps(parameters) + "\n")
    process.stdin.flush()
    events = [json.loads(line) for line in process.stdout]
    assert process.wait(20) == 0, process.stderr.read()
    process.communicate()
    assert {e["event"] for e in events} == {"message", "progress", "result"}
    fractions = [e["fraction"] for e in events if e["event"] == "progress"]
    assert fractions == sorted(fractions) and fractions[-1] == 1
    assert set(np.unique(scenes.read_raster(tmp_path / "map.tif"))) <= {0, 1, 255}


@pytest.mark.parametrize(
    ("job", "said", "words"),
    [
        ("paint", "{}", "Unknown job 'paint'"),
        ("cuttiles", '{"input": "a"}', "invalid parameters"),
        ("cuttiles", "[1]", "invalid parameters"),
        ("cuttiles", '{"input": "/none.tif", "output": "/x"}', "none.tif does not exist"),
        ("cuttiles", "{", "could not be read as JSON"),
        ("cuttiles", "", "could not be read as JSON"),
    ],
)
def test_a_mistake_is_told_in_words(job: str, said: str, words: str) -> None:
    """One error event, exit code 2, no traceback."""
    process = start(job, "-")
    out, error = process.communicate(said + "\n" if said else "", timeout=60)
    event = json.loads(out)
    assert process.returncode == 2
    assert event["event"] == "error" and words in event["text"]
    assert from_json(event) == event["text"] != event["template"]
    assert "fault" not in event and "Traceback" not in error


def test_a_parameter_file_that_is_missing_is_said(tmp_path: Path) -> None:
    """The path is named."""
    code, events = finish(start("cuttiles", tmp_path / "none.json"))
    assert code == 2 and "none.json could not be read" in events[0]["text"]


def test_without_arguments_the_use_is_told() -> None:
    """On standard error, with exit code 2."""
    process = start()
    out, error = process.communicate(timeout=60)
    assert (process.returncode, out) == (2, "")
    assert "water_gee_plugin.engine JOB" in error


FAULTY = """
import runpy, sys
sys.argv = ["engine", "createtilegrid", sys.argv[1]]
sys.path.insert(0, sys.argv[1] and {root!r})
from water_gee_plugin.engine import jobs, requests
def fail(request, progress):
    print("chatter of a library")
    raise {error}("unforeseen")
jobs.JOBS = {{"createtilegrid": jobs.Job(requests.CreateTileGrid, fail)}}
runpy.run_module("water_gee_plugin.engine", run_name="__main__")
"""


@pytest.mark.parametrize(
    ("error", "words", "fault"),
    [("ZeroDivisionError", "ZeroDivisionError: unforeseen", True), ("MemoryError", "memory", None)],
)
def test_a_fault_of_ours_is_told_as_such(
    tmp_path: Path,
    error: str,
    words: str,
    fault: bool | None,
    run_python: Callable[..., subprocess.CompletedProcess[str]],
) -> None:
    """Exit code 1; the traceback and what libraries print go to standard error."""
    (tmp_path / "p.json").write_text("{}", encoding="utf-8")
    done = run_python(FAULTY.format(root=str(ROOT), error=error), tmp_path / "p.json")
    event = json.loads(done.stdout)
    assert done.returncode == 1
    assert event["event"] == "error" and words in event["text"] and event.get("fault") is fault
    assert "chatter of a library" in done.stderr
    assert ("Traceback" in done.stderr) == bool(fault)


def begun(process: subprocess.Popen[str], job: dict[str, str]) -> None:
    """Give a process its job and wait until it maps."""
    process.stdin.write(json.dumps(job) + "\n")
    process.stdin.flush()
    for line in process.stdout:
        if json.loads(line)["event"] == "progress":
            return
    raise AssertionError(process.stderr.read())


@pytest.mark.parametrize("how", ["cancel", "end of input"])
def test_a_running_job_stops_within_a_second(big_job: dict[str, str], how: str) -> None:
    """By the word cancel or the end of the input; nothing is left of the map."""
    process = start("mapwater", "-")
    begun(process, big_job)
    asked = time.monotonic()
    if how == "cancel":
        process.stdin.write("cancel\n")
        process.stdin.flush()
    else:
        process.stdin.close()
    events = [json.loads(line) for line in process.stdout]
    code = process.wait(20)
    took = time.monotonic() - asked
    assert code == 3 and events[-1] == {"event": "cancelled"}
    assert took < 1, f"{took:.2f} s"
    assert not list((Path(big_job["output"]).parent).iterdir())
    process.stderr.close()


LIGHT = """
import pkgutil, sys
blocked = ("tensorflow", "keras", "ee", "qgis", "PyQt5", "PyQt6")
class Blocker:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in blocked:
            raise ImportError(f"{name} is not here")
sys.meta_path.insert(0, Blocker())
sys.path.insert(0, sys.argv[1])
import importlib
import water_gee_plugin.engine as engine
names = [m.name for m in pkgutil.walk_packages(engine.__path__, engine.__name__ + ".")]
for name in names:
    importlib.import_module(name)
assert not set(blocked) & set(sys.modules), set(blocked) & set(sys.modules)
print(len(names))
"""


def test_every_module_imports_without_the_heavy_packages(
    run_python: Callable[..., subprocess.CompletedProcess[str]],
) -> None:
    """tensorflow, keras, ee and qgis are imported where they are needed, never on import."""
    done = run_python(LIGHT, ROOT)
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) > 15


def test_mapping_works_where_tensorflow_does_not(
    tmp_path: Path, bundle: Path, flat_network: Network,
    run_python: Callable[..., subprocess.CompletedProcess[str]],
) -> None:  # fmt: skip
    """numpy and GDAL are all that cutting and mapping need."""
    model_file.save(tmp_path / "m.npz", flat_network)
    code = LIGHT.partition("import importlib")[0] + (
        "from water_gee_plugin.engine import jobs\n"
        "from water_gee_plugin.engine.support.progress import Progress\n"
        "bundle, folder = sys.argv[2:]\n"
        "jobs.run('cuttiles', dict(input=bundle, output=folder + '/set'), Progress())\n"
        "jobs.run('mapwater', dict(input=folder + '/set', model=folder + '/m.npz',"
        " output=folder + '/map.tif'), Progress())\n"
    )
    done = run_python(code, ROOT, bundle, tmp_path)
    assert done.returncode == 0, done.stderr
    assert scenes.read_raster(tmp_path / "map.tif").shape == (48, 56)
