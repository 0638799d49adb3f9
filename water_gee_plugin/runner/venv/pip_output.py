"""What pip's lines mean: how far it is, and what went wrong in the user's words."""

from __future__ import annotations

import os
import re
from collections import deque
from pathlib import Path

from ...translation import tr

_KEPT = 400
#: The share of the way that is done when everything has been fetched.
_FETCHED = 0.7
_NETWORK = re.compile(
    r"Failed to establish a new connection|Name or service not known|name resolution|"
    r"Network is unreachable|getaddrinfo failed|Read timed out|ConnectTimeout|ProxyError|"
    r"Connection (?:refused|reset|aborted)|Could not fetch URL",
    re.IGNORECASE,
)
_CERTIFICATE = re.compile(r"CERTIFICATE_VERIFY_FAILED|SSLError", re.IGNORECASE)
_NO_SPACE = re.compile(r"No space left on device|Errno 28|not enough space", re.IGNORECASE)
_DENIED = re.compile(r"Permission denied|Access is denied|WinError 5\b", re.IGNORECASE)
_NO_BUILD = re.compile(r"No matching distribution found for ([\w.-]+)")


class PipOutput:
    """Reads pip's lines as they come."""

    def __init__(self, download: int) -> None:
        """Expect so many bytes to be fetched."""
        self._download = max(download, 1)
        self._lines: deque[str] = deque(maxlen=_KEPT)
        self._installing = 0

    def read(self, line: str) -> None:
        """Take a line."""
        self._lines.append(line)
        if line.startswith("Installing collected packages:"):
            self._installing = line.count(",") + 1

    def fraction(self, temporary: Path, packages: Path) -> float:
        """Return how far pip is: by what it has fetched, then by what it has unpacked.

        Only new versions of pip tell of a download while it runs, so its folder is looked at.
        """
        if self._installing:
            done = sum(1 for _ in packages.glob("*.dist-info")) / self._installing
            return _FETCHED + (1 - _FETCHED) * min(done, 1.0)
        return _FETCHED * min(_size(temporary) / self._download, 1.0)

    def explain(self) -> str:
        """Return why pip failed."""
        text = "\n".join(self._lines)
        if _NO_SPACE.search(text):
            return tr("The disk is full. Nothing was installed. Free some space and try again.")
        if _CERTIFICATE.search(text):
            return tr(
                "This computer does not trust the certificate of the package index. If you are "
                "behind a company proxy, ask for its certificate and set it in pip's settings "
                "(cert)."
            )
        if _NETWORK.search(text):
            return tr(
                "The package index could not be reached. Check the network and QGIS's proxy "
                "settings, or install from a folder of wheels."
            )
        if match := _NO_BUILD.search(text):
            return tr("{package} is not available for this Python and system.").format(
                package=match[1]
            )
        if _DENIED.search(text):
            return tr(
                "A file could not be written, perhaps because a virus scanner is using it. Try "
                "again, or allow the folder in the scanner."
            )
        return tr("pip failed: {reason}").format(reason=self._last_error())

    def _last_error(self) -> str:
        """Return pip's own last word."""
        errors = [line for line in self._lines if line.startswith("ERROR:")]
        last = errors or list(self._lines) or [tr("it gave no message")]
        return last[-1].replace("ERROR:", "").strip()


def _size(folder: Path) -> int:
    """Return the bytes in a folder that others write to, and take files and folders from."""
    total = 0
    for place, _, names in os.walk(folder):  # it passes over a folder that has gone meanwhile
        for name in names:
            try:
                total += os.stat(os.path.join(place, name)).st_size
            except OSError:  # it has gone meanwhile
                continue
    return total
