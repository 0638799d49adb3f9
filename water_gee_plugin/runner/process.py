"""Other Pythons started from QGIS: which one, with what environment, and how to follow it."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QElapsedTimer, QProcess, QProcessEnvironment, QUrl

from ..engine.support.errors import CancelledError, WaterGeeError
from ..engine.support.progress import Progress
from ..translation import tr

#: What QGIS's launchers set for QGIS itself and would mislead another interpreter.
_UNWANTED = ("PYTHONHOME", "PYTHONPATH", "PYTHONEXECUTABLE", "VIRTUAL_ENV", "LD_PRELOAD")
_CERTIFICATES = ("SSL_CERT_FILE", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE")
_PROXIES = ("HTTPS_PROXY", "HTTP_PROXY")
_VERSION = f"python{sys.version_info.major}.{sys.version_info.minor}"
_TIMEOUT_MS = 30_000
_POLL_MS = 100
#: A cancelled process gets so long to end by itself before it is killed.
_POLITE_MS = 400
_SEES_GDAL = "import importlib.util, sys; sys.exit(importlib.util.find_spec('osgeo') is None)"


def qgis_python() -> str:
    """Return the Python that QGIS was built with: on Windows and macOS sys.executable is QGIS."""
    found = list(_candidates())
    # Embedded in QGIS, sys.prefix may be that of whatever python3 comes first on PATH.
    with_gdal = (path for path in found if _sees_gdal(path, os.stat(path).st_mtime_ns))
    return next(with_gdal, found[0] if found else "")


def _candidates() -> Iterator[str]:
    """Return the interpreters that may be QGIS's own, the likeliest first."""
    library = Path(os.__file__).parents[2 if os.name != "nt" else 1]
    for prefix in dict.fromkeys((Path(sys.prefix), Path(sys.base_prefix), library)):
        for name in ("python.exe", f"bin/{_VERSION}", "bin/python3"):
            if (prefix / name).is_file():
                yield str(prefix / name)
    if found := shutil.which(_VERSION):
        yield found


@lru_cache(maxsize=32)
def _sees_gdal(python: str, _changed: int) -> bool:
    """Return whether an interpreter has GDAL's binding."""
    process = QProcess()
    process.setProcessEnvironment(clean_environment())
    process.start(python, ["-I", "-c", _SEES_GDAL])
    return process.waitForFinished(_TIMEOUT_MS) and process.exitCode() == 0


def clean_environment() -> QProcessEnvironment:
    """Return the environment without what belongs to QGIS's own Python, with QGIS's proxy."""
    environment = QProcessEnvironment.systemEnvironment()
    for name in environment.keys():  # noqa: SIM118 - not a dictionary
        dangling = name in _CERTIFICATES and not Path(environment.value(name)).exists()
        if name in _UNWANTED or name.startswith("PIP_") or dangling:
            environment.remove(name)
    if proxy := _qgis_proxy():
        for name in _PROXIES:
            if not environment.contains(name) and not environment.contains(name.lower()):
                environment.insert(name, proxy)
        if not environment.contains("NO_PROXY") and not environment.contains("no_proxy"):
            environment.insert("NO_PROXY", "localhost,127.0.0.1")
    return environment


def _qgis_proxy() -> str:
    """Return the proxy of QGIS's network options as an address, '' without one."""
    settings = QgsSettings()
    kind = str(settings.value("proxy/proxyType", ""))
    host = str(settings.value("proxy/proxyHost", ""))
    if not settings.value("proxy/proxyEnabled", False, bool) or kind != "HttpProxy" or not host:
        return ""
    url = QUrl()
    url.setScheme("http")
    url.setHost(host)
    url.setPort(int(settings.value("proxy/proxyPort", 0) or 0) or 8080)
    if user := str(settings.value("proxy/proxyUser", "")):
        url.setUserName(user)
        url.setPassword(str(settings.value("proxy/proxyPassword", "")))
    return bytes(url.toEncoded()).decode()


def follow(
    command: list[str],
    environment: QProcessEnvironment,
    progress: Progress,
    heard: Callable[[str], None],
    tick: Callable[[], None] = lambda: None,
) -> int:
    """Run a command to its end in this thread and return its exit code, -1 after a crash.

    Every line goes to `heard`, `tick` is called meanwhile, and CancelledError is raised, with the
    process ended, when the user cancels.
    """
    process = QProcess()
    process.setProcessEnvironment(environment)
    process.setProcessChannelMode(QProcess.ProcessChannelMode.MergedChannels)
    process.start(command[0], command[1:])
    if not process.waitForStarted(_TIMEOUT_MS):
        raise WaterGeeError(tr("{program} could not be started.").format(program=command[0]))
    pending = b""
    try:
        while process.state() != QProcess.ProcessState.NotRunning:
            process.waitForReadyRead(_POLL_MS)
            pending = _hear(pending + bytes(process.readAllStandardOutput()), heard)
            tick()
            progress.check()
    except CancelledError:
        _end(process)
        raise
    _hear(pending + bytes(process.readAllStandardOutput()) + b"\n", heard)
    crashed = process.exitStatus() == QProcess.ExitStatus.CrashExit
    return -1 if crashed else process.exitCode()


def _hear(text: bytes, heard: Callable[[str], None]) -> bytes:
    """Pass whole lines on and return what is left over."""
    *lines, rest = text.replace(b"\r", b"\n").split(b"\n")
    for line in lines:
        if line.strip():
            heard(line.decode("utf-8", "replace").rstrip())
    return rest


def _end(process: QProcess) -> None:
    """End a process: politely, then at once."""
    process.terminate()
    clock = QElapsedTimer()
    clock.start()
    while clock.elapsed() < _POLITE_MS:
        if process.waitForFinished(_POLL_MS):
            return
        if process.state() == QProcess.ProcessState.NotRunning:
            return
    process.kill()
    process.waitForFinished(_TIMEOUT_MS)
