"""Jobs that are killed, and machines that lack something. `make faults KILLS=10`.

A killed job is run again: its pixels are those of an undisturbed run, and no part file is left.
On a full disk, in a folder that may not be written, without handles or memory a job ends with a
sentence and leaves nothing half-made. Counts are printed; any fault makes the exit code 1.
"""

from __future__ import annotations

import json
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

_SECONDS = 120
Limit = Callable[[], None]


def inputs(folder: Path) -> None:
    """Write a scene, a tile set with labels, and maps."""
    from tests.engine import scenes
    from water_gee_plugin.engine import jobs
    from water_gee_plugin.engine.requests import CutTiles, MakeLabels, MapWater, SceneFile
    from water_gee_plugin.engine.support.progress import Progress

    scenes.write_bundle(folder / "bundle", scenes.BundleSpec(bands=scenes.numbers(700, 900)))
    scene, tiles = SceneFile(str(folder / "bundle")), str(folder / "tiles")
    jobs.perform(CutTiles(scene, tiles), Progress())
    jobs.perform(MakeLabels(tiles, source="MNDWI"), Progress())
    jobs.perform(MapWater(scene, str(folder / "map.tif")), Progress())


def requests(given: Path, out: Path) -> dict[str, dict[str, Any]]:
    """Return the parameters of each job on files that writes something."""
    tiles, changes = str(out / "tiles"), str(out / "changes.tif")
    return {
        "cuttiles": {"input": str(given / "bundle"), "output": str(out / "cut")},
        "makelabels": {"tiles": tiles, "source": "MNDWI"},
        "correctlabels": {
            "tiles": tiles,
            "method": "evidence",
            "changes": changes,
        },
        "mapwater": {"input": str(given / "bundle"), "output": str(out / "map.tif")},
        "waterarea": {"input": [str(given / "map.tif")], "occurrence": str(out / "o.tif")},
    }


def start(job: str, parameters: dict[str, Any], out: Path, limit: Limit | None = None) -> Any:
    """Start a job in an engine process of its own."""
    # A name of its own: jobs of one folder run at once.
    path = out.parent / f"{job}_{time.monotonic_ns()}.json"
    path.write_text(json.dumps(parameters))
    arguments = [sys.executable, "-m", "water_gee_plugin.engine", job, str(path)]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    return subprocess.Popen(arguments, text=True, preexec_fn=limit, **pipes)


def end(run: Any) -> tuple[int, str]:
    """Return a job's exit code, and what went wrong by its own account."""
    try:
        told, errors = run.communicate(timeout=_SECONDS)
    except subprocess.TimeoutExpired:
        run.kill()
        return run.wait(), "hang"
    faults = [line for line in told.splitlines() if '"event": "error"' in line]
    traced = "Traceback" in errors and (not faults or '"fault": true' in faults[-1])
    return run.returncode, "traceback: " + errors[-1500:] if traced else "".join(faults[-1:])


def fresh(given: Path, out: Path) -> None:
    """Make a job's folder as it is before any run."""
    shutil.rmtree(out, ignore_errors=True)
    shutil.copytree(given / "tiles", out / "tiles")


def pixels(out: Path) -> dict[str, bytes]:
    """Return the pixels of all rasters in a folder."""
    from tests.engine.scenes import read_raster

    found = sorted(out.rglob("*.tif"))
    return {str(path.relative_to(out)): np.asarray(read_raster(path)).tobytes() for path in found}


def parts(out: Path) -> list[str]:
    """Return the part files that are left in a folder."""
    return [str(path) for path in out.rglob("*") if ".part" in path.name or ".work" in path.name]


class Faults:
    """Counts what is tried, and what goes wrong."""

    def __init__(self, given: Path, out: Path) -> None:
        """Work in `out` on the files of `given`."""
        self._given, self._out = given, out
        self.wrong = 0

    def _tell(self, what: str, count: int, wrong: list[str]) -> None:
        self.wrong += len(wrong)
        print(f"{what}: {count} runs, {len(wrong)} faults", flush=True)
        for each in wrong:
            print(f"  {each}", flush=True)

    def killed(self, job: str, kills: int) -> None:
        """Kill a job at random moments, and hold the next run against one without a kill."""
        fresh(self._given, self._out)
        parameters = requests(self._given, self._out)[job]
        begun = time.monotonic()
        code, problem = end(start(job, parameters, self._out))
        whole, expected, wrong = time.monotonic() - begun, pixels(self._out), []
        if code:
            wrong.append(f"undisturbed: {problem}")
        chance = random.Random(job)
        for number in range(kills):
            fresh(self._given, self._out)
            run = start(job, parameters, self._out)
            time.sleep(whole * chance.uniform(0.3, 1.0))
            run.send_signal(signal.SIGKILL)
            run.communicate()
            code, problem = end(start(job, parameters, self._out))
            if code or parts(self._out) or pixels(self._out) != expected:
                wrong.append(f"kill {number}: exit {code} {problem} {parts(self._out)}")
        self._tell(f"{job}, killed", kills, wrong)

    def limited(self, name: str, limit: Limit) -> None:
        """Run every job where something is short: it ends well, or with a sentence and no part."""
        wrong = []
        for job in requests(self._given, self._out):
            fresh(self._given, self._out)
            code, problem = end(start(job, requests(self._given, self._out)[job], self._out, limit))
            good = code == 0 or problem and "traceback" not in problem and problem != "hang"
            if not good or parts(self._out):
                wrong.append(f"{job}: exit {code} {problem} {parts(self._out)}")
        self._tell(name, len(requests(self._given, self._out)), wrong)

    def read_only(self) -> None:
        """Run every job in a folder that may not be written; root may write everywhere."""
        if os.getuid() == 0:
            print("read-only folder: not tried as root", flush=True)
            return
        self.limited("read-only folder", lambda: os.chmod(self._out, 0o500))
        os.chmod(self._out, 0o700)

    def at_once(self) -> None:
        """Run every job twice at once: the result is that of one, or the later is refused."""
        wrong = []
        for job, parameters in requests(self._given, self._out).items():
            fresh(self._given, self._out)
            end(start(job, parameters, self._out))
            expected = pixels(self._out)
            fresh(self._given, self._out)
            ends = [end(each) for each in [start(job, parameters, self._out) for _ in range(2)]]
            faulty = [problem for _, problem in ends if "traceback" in problem or problem == "hang"]
            none = all(code for code, _ in ends)
            if faulty or none or parts(self._out) or pixels(self._out) != expected:
                wrong.append(f"{job}: {ends} {parts(self._out)}")
        self._tell("two at once", len(requests(self._given, self._out)), wrong)


def main(arguments: list[str]) -> int:
    """Try every fault; return 1 when anything went wrong."""
    kills = int(arguments[0]) if arguments else 3

    def at_most(what: int, size: int) -> Limit:
        return lambda: resource.setrlimit(what, (size, size))

    def full() -> None:
        # Writing beyond the limit fails as on a full disk, unless the signal ends the process.
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))

    with tempfile.TemporaryDirectory(prefix="faults_") as name:
        given, out = Path(name, "given"), Path(name, "out")
        given.mkdir()
        inputs(given)
        faults = Faults(given, out)
        for job in requests(given, out):
            faults.killed(job, kills)
        faults.limited("full disk", full)
        faults.limited("40 handles", at_most(resource.RLIMIT_NOFILE, 40))
        faults.limited("half a gigabyte of memory", at_most(resource.RLIMIT_AS, 512 << 20))
        faults.read_only()
        faults.at_once()
    print(f"faults: {faults.wrong}")
    return 1 if faults.wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
