"""A problem report to copy: what ran where, and its log, without credentials."""

from __future__ import annotations

import platform
import re
from collections.abc import Sequence

from osgeo import gdal
from qgis.core import Qgis

from ...runner import interpreter

#: What must never leave this machine: what a header, a query or a JSON names as a credential, and
#: Google's tokens and codes wherever they stand.
_SECRETS = (
    re.compile(r"(?i)\bauthorization\b\W*(?:(?:bearer|basic)\s+)?[^\s\"',;]+"),
    re.compile(r"(?i)\bbearer\s+[\w.~+/=-]+"),
    re.compile(
        r"(?i)\b(?:access_token|refresh_token|id_token|client_secret|code_verifier|api_?key|code)"
        r"[\"']?\s*[=:]\s*[\"']?[\w./~+%=-]{8,}"
    ),
    re.compile(r"(?i)[?&](?:key|token|code|state|signature)=[^&\s]+"),
    re.compile(r"\bya29\.[\w.-]+"),
    re.compile(r"\b[14]/{1,2}[\w-]{20,}"),
    re.compile(r"\bGOCSPX-[\w-]+"),
    re.compile(r"\bAIza[\w-]{20,}"),
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
