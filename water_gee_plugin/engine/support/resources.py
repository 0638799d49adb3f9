"""Where icons, styles, models and lists of packages are."""

from __future__ import annotations

import re
from pathlib import Path


def version() -> str:
    """Return the plugin's version, as its metadata tell, '' where they are not at hand."""
    plugin = Path(__file__).resolve().parents[2]
    for path in (plugin / "metadata.txt", plugin.parent / "metadata.txt"):
        if path.is_file():
            found = re.search(r"^version=(.*)$", path.read_text("utf-8"), re.MULTILINE)
            return found[1].strip() if found else ""
    return ""


def resource(*parts: str) -> Path:
    """Return a resource: inside the installed plugin, or beside it in a checkout."""
    plugin = Path(__file__).resolve().parents[2]
    folder = plugin / "resources"
    return (folder if folder.is_dir() else plugin.parent / "resources").joinpath(*parts)
