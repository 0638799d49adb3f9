"""Which Python runs the engine, and whether it has what a job needs."""

from __future__ import annotations

import json
import os
import time
from dataclasses import dataclass
from pathlib import Path

from qgis.PyQt.QtCore import QProcess

from ..settings import SETTINGS
from ..translation import tr
from .process import clean_environment, qgis_python
from .venv import venv
from .venv.venv import State

#: Names another interpreter: for servers, tests and locked-down machines.
VARIABLE = "WATER_GEE_PYTHON"
_TIMEOUT_MS = 30_000
#: All of them are asked for at once: docks and algorithms ask one after another.
_OFTEN = ("tensorflow", "ee")
_MISSING_SECONDS = 3.0
#: What a package is installed by, where it is called otherwise.
_DISTRIBUTIONS = {"ee": "earthengine-api"}
_QUESTION = (
    "import importlib.util, json, sys; "
    "print(json.dumps([n for n in sys.argv[1:] if importlib.util.find_spec(n) is None]))"
)


def interpreter() -> str:
    """Return the engine's Python: the setting's, the variable's, the private one, else QGIS's."""
    return named_interpreter() or venv.python() or qgis_python()


def named_interpreter() -> str:
    """Return the interpreter that the user has named for the engine, or ''."""
    return SETTINGS.engine_python or os.environ.get(VARIABLE, "")


def choice(setting: str) -> tuple[str, str]:
    """Return the Python that the engine runs on with a setting, and who chose it."""
    named, private = os.environ.get(VARIABLE, ""), venv.python()
    if setting:
        return setting, tr("chosen here")
    if named:
        return named, tr("set by the variable {variable}").format(variable=VARIABLE)
    return (private, tr("Water GEE's own")) if private else (qgis_python(), tr("QGIS's own"))


def lacking(python: str, packages: tuple[str, ...]) -> list[str] | None:
    """Return what an interpreter lacks, as it is called by pip; None if there is no such file."""
    if not python or not Path(python).is_file():
        return None
    key, now = (python, os.stat(python).st_mtime_ns), time.monotonic()
    known = _PROBES.get(key)
    if known is None or known.is_doubtful(packages, now):
        names = tuple(dict.fromkeys((*_OFTEN, *packages)))
        known = _PROBES[key] = _Probe(names, _probe(python, names), now)
    return [_DISTRIBUTIONS.get(name, name) for name in packages if name in known.missing]


def missing(packages: tuple[str, ...]) -> str:
    """Return what to tell the user when the engine lacks packages, '' when it has them."""
    if not packages:
        return ""
    python = interpreter()
    found = lacking(python, packages)
    if found is None:
        return _tell_gone(python)
    if not found:
        return ""
    return tr("This needs {packages}. {advice}").format(
        packages=tr(" and ").join(found), advice=_advice(python)
    )


def _tell_gone(python: str) -> str:
    """Return what to say when the engine's Python is not there."""
    if SETTINGS.engine_python:
        source = tr("chosen in Settings ▸ Options ▸ Water GEE")
    else:
        source = tr("set by {variable}").format(variable=VARIABLE)
    if not python:
        return tr(
            "No Python found for the engine. Choose one in Settings ▸ Options ▸ Water GEE, or set "
            "{variable}."
        ).format(variable=VARIABLE)
    return tr("The engine's Python {python}, {source}, does not exist.").format(
        python=python, source=source
    )


def _advice(python: str) -> str:
    """Return how to get what the engine's Python lacks."""
    if named_interpreter():
        return tr(
            "Not available in the engine's Python ({python}). Install it there, or let Water GEE "
            "install its own engine in Settings ▸ Options ▸ Water GEE."
        ).format(python=python)
    advice = {
        State.MAKING: tr("It is being installed. Wait until the installation is finished."),
        State.BROKEN: tr("The engine is damaged. Repair it in Settings ▸ Options ▸ Water GEE"),
        State.OUTDATED: tr(
            "The engine is older than this version of Water GEE. Update it in Settings ▸ Options "
            "▸ Water GEE"
        ),
    }
    otherwise = tr("Install the engine in Settings ▸ Options ▸ Water GEE")
    told = advice.get(venv.state(), otherwise)
    if told.endswith("."):
        return told
    return tr("{advice}, or set {variable} to a Python that has it.").format(
        advice=told, variable=VARIABLE
    )


@dataclass(frozen=True)
class _Probe:
    """What an interpreter was asked for at a time, and what of it was not there."""

    asked: tuple[str, ...]
    missing: tuple[str, ...]
    when: float

    def is_doubtful(self, packages: tuple[str, ...], now: float) -> bool:
        """Return whether to ask again: what is missing may have been installed since."""
        if not set(packages) <= set(self.asked):
            return True
        return bool(set(packages) & set(self.missing)) and now - self.when > _MISSING_SECONDS


_PROBES: dict[tuple[str, int], _Probe] = {}


def forget() -> None:
    """Ask every interpreter again."""
    _PROBES.clear()


def _probe(python: str, packages: tuple[str, ...]) -> tuple[str, ...]:
    """Return which packages an interpreter cannot find, without importing them."""
    process = QProcess()
    process.setProcessEnvironment(clean_environment())
    process.start(python, ["-I", "-c", _QUESTION, *packages])
    if not process.waitForFinished(_TIMEOUT_MS) or process.exitCode():
        return packages
    return tuple(json.loads(bytes(process.readAllStandardOutput()).decode()))
