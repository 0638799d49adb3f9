"""What labels were made from, kept beside them: labels that are stale are not taken for new ones.

A folder of labels holds ``origin.json``: who made them, how, when, and, where they are corrected
labels, a mark of the labels that they correct. Folders without it, of earlier versions or of the
user's own, are taken as they are.
"""

from __future__ import annotations

import datetime
import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ...support.files import replacing
from ...support.json_text import parse_json
from ...support.texts import Text, say
from ..contents import mark

ORIGIN = "origin.json"
#: A larger file was written by nobody here.
_LARGEST = 1 << 20


def note_labels(folder: Path, tile_set: str, **how: object) -> None:
    """Write what the labels of a folder were made from: the set's hash and how they were made.

    Raises WaterGeeError when the folder cannot be written.
    """
    _write(folder, {"tile_set": tile_set, **_given(how)})


def note_correction(folder: Path, corrects: Path, tile_set: str, **how: object) -> None:
    """Write which labels the labels of a folder correct, and how; WaterGeeError as above."""
    corrected = {"folder": corrects.name, "labels": labels_mark(corrects), **told(corrects)}
    _write(folder, {"tile_set": tile_set, "corrects": corrected, **_given(how)})


def is_stale(corrected: Path, labels: Path) -> bool:
    """Return whether corrected labels are known to correct others than `labels` are now.

    Labels that are gone cannot tell, and neither can two folders without an origin.
    """
    if not (labels.is_dir() and any(labels.glob("*.tif"))):
        return False
    corrects = told(corrected).get("corrects")
    if isinstance(corrects, dict):
        other = corrects.get("folder") != labels.name
        return not other and corrects.get("labels") != labels_mark(labels)
    # Labels that know their origin, and a correction that does not: it is the older one.
    return bool(told(labels)) and not told(corrected)


def told(folder: Path) -> dict[str, Any]:
    """Return what a folder of labels tells of its origin, {} where it tells nothing."""
    path = folder / ORIGIN
    try:
        if path.stat().st_size > _LARGEST:
            return {}
        found = parse_json(path.read_bytes())
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def account(folder: Path) -> dict[str, object]:
    """Return which labels these are, for a model's card: folder, origin, and their mark."""
    return {"folder": folder.name, "mark": labels_mark(folder), **told(folder)}


def sentence(folder: Path) -> Text:
    """Return which labels are used, in words."""
    found = told(folder)
    corrects = found.get("corrects")
    made = corrects if isinstance(corrects, dict) else found
    if not found.get("made") or not made.get("source"):
        return say("Using the labels in {folder}.", folder=folder)
    return say(
        "Using the labels in {folder}: {source}, {what} on {day}.",
        folder=folder,
        source=made["source"],
        what=say("corrected") if corrects else say("made"),
        day=str(found["made"])[:10],
    )


def labels_mark(folder: Path) -> str:
    """Return what tells a folder's labels from others: their names and pixels."""
    found = hashlib.sha256()
    for path in sorted(folder.glob("*.tif")):
        found.update(f"{path.name} {mark(path)} ".encode())
    return found.hexdigest()


def _given(how: Mapping[str, object]) -> dict[str, object]:
    return {name: value for name, value in how.items() if value not in (None, "")}


def _write(folder: Path, what: Mapping[str, object]) -> None:
    made = datetime.datetime.now(datetime.timezone.utc).isoformat(timespec="seconds")
    with replacing(folder / ORIGIN) as partial:
        partial.write_text(json.dumps({"made": made, **what}, sort_keys=True), encoding="utf-8")
