"""The engine's private environment: made, cut off, checked, repaired, removed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from qgis.core import QgsSettings

from tests.qgis import wheels
from water_gee_plugin.engine.support.errors import CancelledError, WaterGeeError
from water_gee_plugin.engine.support.progress import Event, Progress
from water_gee_plugin.runner import interpreter, process
from water_gee_plugin.runner.venv import install, venv
from water_gee_plugin.runner.venv.pip_output import PipOutput
from water_gee_plugin.runner.venv.venv import Contents, State
from water_gee_plugin.settings import SETTINGS


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the environment a data folder of its own, and two tiny packages to hold."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.delenv(interpreter.VARIABLE)
    requirements = tmp_path / "requirements.txt"
    requirements.write_text("# a comment\ntinyone>=1,<2\ntinytwo>=1,<2\n")
    contents = Contents(requirements, ("tinyone", "tinytwo"), download=1000, disk=1000)
    monkeypatch.setattr(venv, "CONTENTS", contents)
    for name in ("tinyone", "tinytwo"):
        wheels.write(tmp_path / "wheels", name)
    return tmp_path


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[str], list[float]]:
    """Return the data folder of an environment made once, its log and its progress."""
    folder = tmp_path_factory.mktemp("made")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_DATA_HOME", str(folder / "data"))
        requirements = folder / "requirements.txt"
        requirements.write_text("# a comment\ntinyone>=1,<2\ntinytwo>=1,<2\n")
        contents = Contents(requirements, ("tinyone", "tinytwo"), download=1000, disk=1000)
        patch.setattr(venv, "CONTENTS", contents)
        for name in ("tinyone", "tinytwo"):
            wheels.write(folder / "wheels", name)
        log: list[str] = []
        fractions: list[float] = []

        def listen(event: Event) -> None:
            """Keep how far it is."""
            fractions.append(float(event["fraction"]))

        install.make(Progress(listen), log.append, str(folder / "wheels"))
    return folder / "data", log, fractions


@pytest.fixture
def ready(home: Path, made: tuple[Path, list[str], list[float]]) -> Path:
    """Return a home that has a copy of the environment that was made once."""
    shutil.copytree(made[0], home / "data", symlinks=True)
    assert venv.state() == State.READY
    return home


def silent(line: str) -> None:
    """Hear nothing."""


def make(
    home: Path, heard: Callable[[str], None] = silent, progress: Progress | None = None
) -> None:
    """Make the environment from the home's wheels."""
    install.make(progress or Progress(), heard, str(home / "wheels"))


def environments() -> list[Path]:
    """Return every venv that lies about."""
    return [path for path in venv.base_folder().glob("python*") if path.is_dir()]


def test_a_new_environment_is_ready(made: tuple[Path, list[str], list[float]], ready: Path) -> None:
    """It imports what it holds and QGIS's GDAL; progress never goes back; no rest stays."""
    _, log, fractions = made
    assert any(line.startswith("Successfully installed") for line in log)
    assert fractions == sorted(fractions) and fractions[-1] == 1.0
    python = venv.python()
    assert python.startswith(str(ready / "data"))
    code = "import tinyone, tinytwo; from osgeo import gdal; print(tinyone.__version__)"
    done = subprocess.run([python, "-I", "-c", code], capture_output=True, text=True, timeout=60)
    assert done.stdout.strip() == "1.0", done.stderr
    packages = venv.marker().packages
    assert packages["tinyone"] == "1.0" and packages["gdal"]
    assert len(environments()) == 1
    assert not (environments()[0] / "tmp").exists()


def test_the_engine_finds_its_packages_in_it(ready: Path) -> None:
    """What the environment holds is not missing; what it lacks is, with the way to get it."""
    assert interpreter.interpreter() == venv.python()
    assert interpreter.missing(("tinyone",)) == ""
    problem = interpreter.missing(("absentpackage",))
    assert "absentpackage" in problem and "Options ▸ Water GEE" in problem


@pytest.mark.parametrize("moment", ["Creating an environment", "Processing", "Checking"])
def test_cancel_leaves_nothing(home: Path, moment: str) -> None:
    """Wherever it is cancelled, there is no environment and nothing on disk."""
    cancelled: list[bool] = []
    log: list[str] = []

    def heard(line: str) -> None:
        """Cancel at a line."""
        log.append(line)
        if moment in line:
            cancelled.append(True)

    with pytest.raises(CancelledError):
        make(home, heard, Progress(is_cancelled=lambda: bool(cancelled)))
    assert cancelled, log
    assert venv.state() == State.ABSENT
    assert environments() == []
    assert venv.python() == ""


def test_cancel_keeps_the_environment_before(ready: Path) -> None:
    """A repair that is cancelled leaves the environment as it was."""
    before = venv.python()
    with pytest.raises(CancelledError):
        make(ready, progress=Progress(is_cancelled=lambda: bool(environments()[1:])))
    assert venv.python() == before
    assert venv.state() == State.READY
    assert [str(path) in before for path in environments()] == [True]


def test_a_package_without_a_build(home: Path) -> None:
    """What cannot be got is named, and nothing stays."""
    (home / "wheels" / "tinytwo-1.0-py3-none-any.whl").unlink()
    with pytest.raises(WaterGeeError, match="tinytwo is not available"):
        make(home)
    assert venv.state() == State.ABSENT
    assert environments() == []


def test_a_package_that_cannot_be_imported(home: Path) -> None:
    """Installed is not enough: the check in a fresh process decides."""
    wheels.write(home / "wheels", "tinytwo", code="raise ImportError('DLL load failed')\n")
    with pytest.raises(WaterGeeError, match="cannot be imported.*DLL load failed"):
        make(home)
    assert venv.state() == State.ABSENT
    assert environments() == []


def test_verify_finds_damage_and_a_new_one_repairs_it(ready: Path) -> None:
    """A package that has gone makes it broken and unused; making it again makes it good."""
    install.verify(Progress(), silent)
    assert venv.state() == State.READY
    damaged = Path(venv.python()).parents[1]
    next(damaged.rglob("tinytwo.py")).unlink()
    with pytest.raises(WaterGeeError, match="tinytwo"):
        install.verify(Progress(), silent)
    assert venv.state() == State.BROKEN
    assert interpreter.interpreter() == process.qgis_python()
    assert "Repair it" in interpreter.missing(("tinytwo",))
    make(ready)
    assert venv.state() == State.READY
    assert interpreter.missing(("tinytwo",)) == ""
    assert not damaged.exists()


def test_an_environment_whose_files_are_gone_is_broken(ready: Path) -> None:
    """The marker alone is no interpreter, and a marker that cannot be read is none either."""
    shutil.rmtree(environments()[0])
    assert venv.state() == State.BROKEN
    venv.marker_path().write_text("{")
    assert venv.state() == State.BROKEN
    assert venv.python() == ""


def test_other_requirements_make_it_outdated(ready: Path) -> None:
    """A new version of the plugin that needs more asks for an update; a comment does not."""
    requirements = venv.CONTENTS.requirements
    requirements.write_text("# another comment\ntinyone>=1,<2\ntinytwo>=1,<2\n")
    assert venv.state() == State.READY
    requirements.write_text("tinyone>=1.1,<2\ntinytwo>=1,<2\n")
    assert venv.state() == State.OUTDATED
    assert "Update it" in interpreter.missing(("tinyone",))
    wheels.write(ready / "wheels", "tinyone", "1.1")
    make(ready)
    assert venv.state() == State.READY
    assert venv.marker().packages["tinyone"] == "1.1"


def test_remove_takes_everything(ready: Path) -> None:
    """The interpreter, its marker and the rest of a crash are gone."""
    venv.new_folder().mkdir()
    venv.remove()
    assert venv.state() == State.ABSENT
    assert environments() == []
    assert "Install the engine" in interpreter.missing(("tinyone",))


def test_what_a_crash_left_is_no_environment(ready: Path) -> None:
    """A venv that no marker names is not used, and goes when the next is made."""
    good = environments()[0]
    venv.marker_path().unlink()
    assert venv.state() == State.ABSENT
    make(ready)
    assert good not in environments() and len(environments()) == 1


def test_one_change_at_a_time(home: Path) -> None:
    """Two installations at once would disturb each other."""
    with venv.exclusive():
        assert venv.state() == State.MAKING
        with pytest.raises(WaterGeeError, match="already being changed"):
            make(home)
    assert venv.state() == State.ABSENT


def test_too_little_room_is_said_before(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is begun that cannot end well."""
    large = replace(venv.CONTENTS, disk=10**18)
    monkeypatch.setattr(venv, "CONTENTS", large)
    with pytest.raises(WaterGeeError, match=r"needs 1000000000\.0 GB .* free"):
        make(home)
    assert environments() == []


def test_a_folder_of_wheels_that_is_not_there(home: Path) -> None:
    """A wrong folder is named."""
    with pytest.raises(WaterGeeError, match="nowhere"):
        install.make(Progress(), silent, str(home / "nowhere"))


def test_debian_without_venv_is_explained(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Debian's Python without ensurepip: the user is told which package to install."""
    python = home / "python3"
    python.write_text(
        "#!/bin/sh\n"
        "echo 'The virtual environment was not created successfully because ensurepip is not'\n"
        "echo 'available.  On Debian/Ubuntu systems, you need to install the python3-venv'\n"
        "exit 1\n"
    )
    python.chmod(0o755)
    monkeypatch.setattr(install, "qgis_python", lambda: str(python))
    with pytest.raises(WaterGeeError, match="sudo apt install python3-venv"):
        make(home)
    assert environments() == []


def test_the_order_of_interpreters(ready: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The setting, then the variable, the private interpreter, QGIS's own."""
    private = venv.python()
    assert interpreter.interpreter() == private
    monkeypatch.setenv(interpreter.VARIABLE, "/variable/python")
    assert interpreter.interpreter() == "/variable/python"
    SETTINGS.engine_python = "/setting/python"
    try:
        assert interpreter.interpreter() == "/setting/python"
        assert "/setting/python" in interpreter.missing(("numpy",))
    finally:
        SETTINGS.engine_python = ""
    monkeypatch.delenv(interpreter.VARIABLE)
    venv.remove()
    assert interpreter.interpreter() == process.qgis_python()


def test_the_shipped_requirements_are_bounded() -> None:
    """Every package has an upper bound, and what is checked is what they bring."""
    contents = venv.CONTENTS
    lines = contents.lines()
    assert lines and all("<" in line.split(";")[0] for line in lines)
    names = {line.split(">")[0] for line in lines}
    assert {"tensorflow", "tensorflow-cpu", "earthengine-api", "h5py", "onnx"} <= names
    assert {"tensorflow", "ee", "h5py", "onnx"} == set(contents.imports)


def test_numpy_stays_at_the_major_version_of_qgis(home: Path) -> None:
    """GDAL's binding is compiled against it."""
    import numpy as np

    following = int(np.__version__.split(".")[0]) + 1
    wheels.write(home / "wheels", "numpy", f"{following}.0")
    requirements = venv.CONTENTS.requirements
    requirements.write_text(f"tinyone>=1,<2\ntinytwo>=1,<2\nnumpy>={following}\n")
    with pytest.raises(WaterGeeError, match="pip failed"):
        make(home)
    assert venv.state() == State.ABSENT


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("ERROR: Could not install packages: [Errno 28] No space left on device", "disk is full"),
        ("WARNING: Retrying: Failed to establish a new connection", "could not be reached"),
        ("SSLError(SSLCertVerificationError: CERTIFICATE_VERIFY_FAILED", "certificate"),
        (
            "ERROR: No matching distribution found for tensorflow-cpu<3",
            "tensorflow-cpu is not available",
        ),
        ("ERROR: [WinError 5] Access is denied: 'x.pyd'", "virus scanner"),
        ("ERROR: something else went wrong", "something else went wrong"),
    ],
)
def test_pip_s_failures_in_the_user_s_words(line: str, told: str) -> None:
    """The cause is told, whatever pip says after it."""
    output = PipOutput(1000)
    output.read("Collecting tensorflow")
    output.read(line)
    output.read("WARNING: You are using an old pip")
    assert told in output.explain()


def test_how_far_pip_is(tmp_path: Path) -> None:
    """By what is fetched, then by what is unpacked."""
    output = PipOutput(1000)
    temporary, packages = tmp_path / "tmp", tmp_path / "packages"
    for folder in (temporary / "inner", packages):
        folder.mkdir(parents=True)
    assert output.fraction(temporary, packages) == 0
    (temporary / "inner" / "x.whl").write_bytes(b"x" * 500)
    half = output.fraction(temporary, packages)
    (temporary / "y.whl").write_bytes(b"x" * 5000)
    fetched = output.fraction(temporary, packages)
    output.read("Installing collected packages: one, two")
    assert output.fraction(temporary, packages) == fetched == 2 * half
    (packages / "one-1.dist-info").mkdir()
    assert fetched < output.fraction(temporary, packages) < 1
    (packages / "two-1.dist-info").mkdir()
    assert output.fraction(temporary, packages) == 1


def test_pip_keeps_the_user_s_index_but_not_the_user_s_target(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A company's index is used; a variable that would install elsewhere is not."""
    monkeypatch.setenv("PIP_INDEX_URL", "https://example.org/simple")
    monkeypatch.setenv("PIP_TARGET", "/elsewhere")
    attempt = install._Installation(home / "x", Progress(), silent)
    online = attempt._pip_environment("")
    assert online.value("PIP_INDEX_URL") == "https://example.org/simple"
    assert not online.contains("PIP_TARGET")
    assert not attempt._pip_environment("/wheels").contains("PIP_INDEX_URL")
    assert "--no-index" in attempt._pip("/wheels") and "--no-index" not in attempt._pip("")
    assert ":all:" in attempt._pip("")


def test_qgis_s_proxy_reaches_the_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    """The proxy of QGIS's options is used where the system names none."""
    for name in ("HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy"):
        monkeypatch.delenv(name, raising=False)
    values = {"Enabled": True, "Type": "HttpProxy", "Host": "proxy.example", "Port": "3128"}
    for name, value in values.items():
        QgsSettings().setValue(f"proxy/proxy{name}", value)
    try:
        assert process.clean_environment().value("HTTPS_PROXY") == "http://proxy.example:3128"
        monkeypatch.setenv("https_proxy", "http://other.example:1")
        assert not process.clean_environment().contains("HTTPS_PROXY")
    finally:
        QgsSettings().remove("proxy")
    assert not process.clean_environment().contains("HTTP_PROXY")


def test_a_python_without_gdal_is_not_qgis_s(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another python3 that comes first on PATH is passed over."""
    wrong = tmp_path / "bin" / process._VERSION
    wrong.parent.mkdir()
    wrong.write_text(f'#!/bin/sh\nexec {sys.base_prefix}/bin/python3 -S "$@"\n')
    wrong.chmod(0o755)
    monkeypatch.setattr(sys, "prefix", str(tmp_path))
    found = process.qgis_python()
    assert found != str(wrong) and os.access(found, os.X_OK)
