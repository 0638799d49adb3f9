"""JSON of strangers: bounded before it is parsed, for a parser that goes deep ends the process."""

from __future__ import annotations

import json
import re
from typing import Any

import numpy as np

#: Levels of lists and objects within each other; what this plugin writes has six.
MOST_LEVELS = 100

#: A string, or the beginning of one that never ends. Each byte is looked at once.
_STRING = re.compile(rb'"[^"\\]*(?:\\.[^"\\]*)*(?:"|\\?\Z)', re.DOTALL)


def parse_json(text: str | bytes) -> Any:
    """Return what JSON in UTF-8 says; ValueError for other bytes, or more than MOST_LEVELS."""
    content = text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text
    if _levels(content) > MOST_LEVELS:
        raise ValueError(f"nested more than {MOST_LEVELS} levels deep")
    return json.loads(content.decode("utf-8"))


def _levels(content: bytes) -> int:
    signs = np.frombuffer(_STRING.sub(b"", content), np.uint8)
    opened = np.isin(signs, tuple(b"[{")).astype(np.int64)
    closed = np.isin(signs, tuple(b"]}"))
    return int((opened - closed).cumsum().max(initial=0))
