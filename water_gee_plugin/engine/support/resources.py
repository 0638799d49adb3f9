"""Where icons, styles, models and lists of packages are."""

from __future__ import annotations

from pathlib import Path


def resource(*parts: str) -> Path:
    """Return a resource: inside the installed plugin, or beside it in a checkout."""
    plugin = Path(__file__).resolve().parents[2]
    folder = plugin / "resources"
    return (folder if folder.is_dir() else plugin.parent / "resources").joinpath(*parts)
