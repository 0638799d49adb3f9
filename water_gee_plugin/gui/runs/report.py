"""A problem report to copy: what ran where, and its log, without credentials."""

from __future__ import annotations

import platform
import re
from collections.abc import Sequence

from osgeo import gdal
from qgis.core import Qgis

from ...runner import interpreter

#: What must never leave this machine: whatever follows these words, and the long words of tokens.
_SECRETS = (
    re.compile(
        r"(?i)\b(authorization|bearer|token|refresh_token|client_secret|key|code)\b\S*\s*\S+"
    ),
    re.compile(r"\bya29\.[\w.-]+"),
    re.compile(r"\b1//[\w-]+"),
)
_LINES = 400


def text(title: str, log: Sequence[str]) -> str:
    """Return a report of a run's log and of what it ran on."""
    head = [
        f"Water GEE: {title}",
        f"QGIS {Qgis.QGIS_VERSION}, GDAL {gdal.__version__}, Python {platform.python_version()}",
        platform.platform(),
        f"Engine: {interpreter.interpreter() or 'none'}",
        "",
    ]
    return "\n".join([*head, *(without_secrets(line) for line in log[-_LINES:])])


def without_secrets(line: str) -> str:
    """Return a line with everything that looks like a credential left out."""
    for pattern in _SECRETS:
        line = pattern.sub("(left out)", line)
    return line
