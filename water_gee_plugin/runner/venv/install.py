"""Makes and checks the engine's private environment."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path

from qgis.PyQt.QtCore import QProcessEnvironment

from ...engine.support.errors import WaterGeeError
from ...engine.support.progress import Progress
from ...translation import localized, tr
from ..process import clean_environment, follow, qgis_python
from . import venv
from .pip_output import PipOutput
from .venv import Marker

#: What pip may take from the user's environment: the way to an index, never where to install.
_PIP_NETWORK = (
    "PIP_CONFIG_FILE",
    "PIP_INDEX_URL",
    "PIP_EXTRA_INDEX_URL",
    "PIP_FIND_LINKS",
    "PIP_TRUSTED_HOST",
    "PIP_CERT",
    "PIP_CLIENT_CERT",
    "PIP_PROXY",
    "PIP_DEFAULT_TIMEOUT",
)
#: osgeo before TensorFlow, as in the engine: they carry different copies of SQLite.
_CHECK = """
import importlib, json, sys
from osgeo import gdal, gdal_array
import numpy
found = {"numpy": numpy.__version__, "gdal": gdal.__version__}
for name in sys.argv[1:]:
    module = importlib.import_module(name)
    found[name] = str(getattr(module, "__version__", ""))
print("FOUND " + json.dumps(found))
"""
_FOUND = "FOUND "

Heard = Callable[[str], None]


def make(progress: Progress, heard: Heard, wheels: str = "") -> None:
    """Make the environment anew, from a folder of wheels or pip's index; lines go to `heard`.

    Whatever stops it, the environment there was before is still the valid one.
    """
    with venv.exclusive():
        _check_before(wheels)
        for folder in venv.leftovers():
            venv.remove_tree(folder)
        folder = venv.new_folder()
        try:
            _Installation(folder, progress, heard).run(wheels)
        except BaseException:  # whatever it is, half an environment must not stay
            venv.remove_tree(folder)
            raise
        for old in venv.leftovers():
            venv.remove_tree(old)


def verify(progress: Progress, heard: Heard) -> None:
    """Check the environment in a fresh process and note in its marker what was found."""
    with venv.exclusive():
        known = venv.marker()
        if known is None:
            raise WaterGeeError(tr("There is no environment to verify."))
        folder = venv.base_folder() / known.folder
        try:
            found, fault = _check(folder, progress, heard), ""
        except WaterGeeError as error:
            found, fault = known.packages, localized(error.text)
        new = Marker(known.folder, known.requirements, found, fault)
        venv.write_marker(new)
    if fault:
        raise WaterGeeError(fault)


def _check_before(wheels: str) -> None:
    """Raise WaterGeeError for what can be known to fail before anything is written."""
    if not qgis_python():
        raise WaterGeeError(tr("QGIS's Python was not found."))
    if wheels and not Path(wheels).is_dir():
        raise WaterGeeError(
            tr("The folder of wheels {folder} does not exist.").format(folder=wheels)
        )
    contents, free = venv.CONTENTS, venv.free_bytes()
    needed = contents.disk + contents.download
    if free < needed:
        raise WaterGeeError(
            tr(
                "The environment needs {needed:.1f} GB in {folder}, but only {free:.1f} GB are "
                "free."
            ).format(needed=needed / 1e9, free=free / 1e9, folder=venv.base_folder())
        )


def _check(folder: Path, progress: Progress, heard: Heard) -> dict[str, str]:
    """Import everything in a fresh process and return the versions."""
    python = venv.python_of(folder)
    if not python.is_file():
        raise WaterGeeError(
            tr("The environment's Python {path} no longer exists.").format(path=python)
        )
    lines: list[str] = []

    def listen(line: str) -> None:
        """Keep a line and pass it on."""
        lines.append(line)
        heard(line)

    heard(tr("Checking that all packages can be imported…"))
    command = [str(python), "-I", "-c", _CHECK, *venv.CONTENTS.imports]
    code = follow(command, clean_environment(), progress, listen)
    found = next((line for line in lines if line.startswith(_FOUND)), "")
    if code or not found:
        reason = lines[-1] if lines else tr("it ended without a message")
        raise WaterGeeError(
            tr("The packages of the engine cannot be imported: {reason}").format(reason=reason)
        )
    return json.loads(found[len(_FOUND) :])


class _Installation:
    """One attempt at an environment."""

    def __init__(self, folder: Path, progress: Progress, heard: Heard) -> None:
        """Make it in `folder`, which is not there yet."""
        self._folder, self._progress, self._heard = folder, progress, heard
        self._python = str(venv.python_of(folder))
        self._temporary = folder / "tmp"
        version = f"python{sys.version_info.major}.{sys.version_info.minor}"
        self._packages = (
            folder / "Lib" / "site-packages"
            if self._python.endswith(".exe")
            else folder / "lib" / version / "site-packages"
        )

    def run(self, wheels: str) -> None:
        """Make the venv, install, check; then the marker makes it valid."""
        self._make_venv()
        self._install(wheels)
        venv.remove_tree(self._temporary)
        self._progress.at(0.9)
        packages = _check(self._folder, self._progress, self._heard)
        self._progress.at(1.0)
        marker = Marker(self._folder.name, venv.CONTENTS.digest(), packages)
        venv.write_marker(marker)

    def _make_venv(self) -> None:
        """Make a venv on QGIS's Python that sees QGIS's packages, GDAL above all."""
        python = qgis_python()
        self._heard(tr("Creating an environment with {python}…").format(python=python))
        self._progress.at(0.0)
        command = [python, "-I", "-m", "venv", "--system-site-packages", str(self._folder)]
        lines: list[str] = []
        code = follow(command, clean_environment(), self._progress, lines.append)
        for line in lines:
            self._heard(line)
        if code:
            raise WaterGeeError(_explain_venv("\n".join(lines)))
        self._progress.at(0.05)

    def _install(self, wheels: str) -> None:
        """Install the requirements with pip."""
        self._temporary.mkdir()
        output = PipOutput(venv.CONTENTS.download)
        stage = self._progress.stage(0.05, 0.9)

        def listen(line: str) -> None:
            """Read a line and pass it on."""
            output.read(line)
            self._heard(line)

        code = follow(
            self._pip(wheels),
            self._pip_environment(wheels),
            stage,
            listen,
            lambda: stage.at(output.fraction(self._temporary, self._packages)),
        )
        if code:
            raise WaterGeeError(output.explain())

    def _pip(self, wheels: str) -> list[str]:
        """Return pip's command: built packages only, nothing outside the environment."""
        source = ["--no-index", "--find-links", wheels] if wheels else []
        return [
            *(self._python, "-I", "-m", "pip", "install"),
            *("--no-input", "--no-user", "--disable-pip-version-check"),
            *("--no-compile", "--progress-bar", "off", "--only-binary", ":all:"),
            *source,
            *("--requirement", str(venv.CONTENTS.requirements), _numpy_bound()),
        ]

    def _pip_environment(self, wheels: str) -> QProcessEnvironment:
        """Return pip's environment: the user's way to an index, a temporary folder on our disk."""
        environment = clean_environment()
        system = QProcessEnvironment.systemEnvironment()
        for name in () if wheels else _PIP_NETWORK:
            if system.contains(name):
                environment.insert(name, system.value(name))
        for name in ("TMPDIR", "TEMP", "TMP"):
            environment.insert(name, str(self._temporary))
        return environment


def download_command() -> str:
    """Return the command that fills a folder of wheels for machines without a network."""
    requirements = venv.CONTENTS.requirements
    return (
        f'python -m pip download --only-binary :all: --requirement "{requirements}" '
        f'"{_numpy_bound()}"'
    )


def _numpy_bound() -> str:
    """Return the requirement that keeps numpy at the major version of QGIS's own."""
    import numpy as np

    return f"numpy<{int(np.__version__.split('.')[0]) + 1}"


def _explain_venv(text: str) -> str:
    """Return why the venv could not be made."""
    if "ensurepip" in text:
        return tr(
            "The system's Python lacks the part that creates environments. On Debian and Ubuntu, "
            "install it with: sudo apt install python3-venv"
        )
    last = text.strip().splitlines()[-1:] or [tr("it ended without a message")]
    return tr("The environment could not be created: {reason}").format(reason=last[0])
