"""Which Python runs the engine, and whether it has what a job needs."""

from __future__ import annotations

import json
import os
import shutil
import sys
from functools import lru_cache
from pathlib import Path

from qgis.PyQt.QtCore import QProcess, QProcessEnvironment

from .settings import SETTINGS

#: Names another interpreter: for servers, tests and locked-down machines.
VARIABLE = "WATER_GEE_PYTHON"
_TIMEOUT_MS = 30_000
#: What QGIS's launchers set for QGIS itself and would mislead another interpreter.
_UNWANTED = ("PYTHONHOME", "PYTHONPATH", "PYTHONEXECUTABLE", "VIRTUAL_ENV", "LD_PRELOAD")
_CERTIFICATES = ("SSL_CERT_FILE", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE")
#: What a package is installed by, where it is called otherwise.
_DISTRIBUTIONS = {"ee": "earthengine-api"}
_PROBE = (
    "import importlib.util, json, sys; "
    "print(json.dumps([n for n in sys.argv[1:] if importlib.util.find_spec(n) is None]))"
)


def interpreter() -> str:
    """Return the interpreter for the engine: the setting's, the variable's, else QGIS's own."""
    return SETTINGS.engine_python or os.environ.get(VARIABLE, "") or qgis_python()


def qgis_python() -> str:
    """Return the Python that QGIS was built with: on Windows and macOS sys.executable is QGIS."""
    candidates = [
        Path(sys.prefix) / "python.exe",
        Path(sys.prefix) / "bin" / f"python{sys.version_info.major}.{sys.version_info.minor}",
        Path(sys.prefix) / "bin" / "python3",
    ]
    found = next((str(path) for path in candidates if path.is_file()), None)
    return found or shutil.which(f"python{sys.version_info.major}.{sys.version_info.minor}") or ""


def missing(packages: tuple[str, ...]) -> str:
    """Return what to tell the user when the engine lacks packages, '' when it has them."""
    if not packages:
        return ""
    python = interpreter()
    if not python or not Path(python).is_file():
        found = python or "(none)"
        return f"The engine's Python {found} does not exist; set {VARIABLE} to one that does."
    found_missing = _lacking(python, os.stat(python).st_mtime_ns, packages)
    lacking = [_DISTRIBUTIONS.get(name, name) for name in found_missing]
    if not lacking:
        return ""
    return (
        f"This needs {' and '.join(lacking)}, which the engine's Python ({python}) lacks; install "
        f"it there, or set {VARIABLE} to a Python that has it."
    )


@lru_cache(maxsize=32)
def _lacking(python: str, _changed: int, packages: tuple[str, ...]) -> tuple[str, ...]:
    """Return which packages an interpreter cannot find, without importing them."""
    process = QProcess()
    process.setProcessEnvironment(clean_environment())
    process.start(python, ["-I", "-c", _PROBE, *packages])
    if not process.waitForFinished(_TIMEOUT_MS) or process.exitCode():
        return packages
    return tuple(json.loads(bytes(process.readAllStandardOutput()).decode()))


def clean_environment() -> QProcessEnvironment:
    """Return the environment without what belongs to QGIS's own Python."""
    environment = QProcessEnvironment.systemEnvironment()
    for name in environment.keys():  # noqa: SIM118 - not a dictionary
        dangling = name in _CERTIFICATES and not Path(environment.value(name)).exists()
        if name in _UNWANTED or name.startswith("PIP_") or dangling:
            environment.remove(name)
    return environment
