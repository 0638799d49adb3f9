"""Strings."""

from __future__ import annotations

import json
import re
from typing import Any

from ..encoding import to_json
from ..errors import EarthEngineError
from ..registry import algorithm
from ..values.dates import EEDate
from ..values.text import text_of
from .dates import format_date


@algorithm("String")
def string(value: Any) -> str:
    """Return a value as text."""
    if isinstance(value, str):
        return value
    if isinstance(value, int | float):
        return text_of(value)
    if isinstance(value, EEDate):
        return format_date(value, None, None)
    return json.dumps(to_json(value), separators=(",", ":"))


def pattern(regex: str, flags: str) -> re.Pattern[str]:
    """Return a compiled regular expression; `g` is for the caller."""
    options = 0
    for flag in flags:
        if flag == "i":
            options |= re.IGNORECASE
        elif flag == "m":
            options |= re.MULTILINE
        elif flag != "g":
            raise EarthEngineError(f"String: Unknown regular expression flag '{flag}'.")
    try:
        return re.compile(regex, options)
    except re.error as error:
        raise EarthEngineError(f"String: Bad regular expression '{regex}': {error}.") from error


@algorithm("String.cat")
def cat(first: str, second: str) -> str:
    """Join two strings."""
    return first + second


@algorithm("String.compareTo")
def compare_to(first: str, second: str) -> int:
    """Compare two strings."""
    return (first > second) - (first < second)


@algorithm("String.decodeJSON")
def decode_json(text: str) -> Any:
    """Read JSON."""
    try:
        return json.loads(text)
    except ValueError as error:
        raise EarthEngineError(f"String.decodeJSON: Invalid JSON: {error}.") from error


@algorithm("String.encodeJSON")
def encode_json(value: Any) -> str:
    """Write JSON."""
    return json.dumps(to_json(value), separators=(",", ":"))


@algorithm("String.equals")
def equals(first: str, second: Any) -> bool:
    """Tell whether a value is the same string."""
    return isinstance(second, str) and first == second


@algorithm("String.index")
def index(text: str, part: str) -> int:
    """Return where a part begins first, or -1."""
    return text.find(part)


@algorithm("String.rindex")
def rindex(text: str, part: str) -> int:
    """Return where a part begins last, or -1."""
    return text.rfind(part)


@algorithm("String.length")
def length(text: str) -> int:
    """Return the number of characters."""
    return len(text)


@algorithm("String.match")
def match(text: str, regex: str, flags: str) -> list[str]:
    """Return the match and its groups, or all matches with the flag `g`."""
    compiled = pattern(regex, flags)
    if "g" in flags:
        return [found.group(0) for found in compiled.finditer(text)]
    found = compiled.search(text)
    if found is None:
        return []
    return [found.group(0), *("" if group is None else group for group in found.groups())]


@algorithm("String.replace")
def replace(text: str, regex: str, replacement: str, flags: str) -> str:
    """Replace the first match, or all of them with the flag `g`."""
    replacement = re.sub(r"\$(\d)", r"\\\1", replacement)
    return pattern(regex, flags).sub(replacement, text, count=0 if "g" in flags else 1)


@algorithm("String.slice")
def slice_text(text: str, start: int, end: int | None) -> str:
    """Return a part; negative positions count from the end."""
    return text[start:end]


@algorithm("String.split")
def split(text: str, regex: str, flags: str) -> list[str]:
    """Cut a string at the matches of a pattern."""
    if not regex:
        return list(text)
    return [part for part in pattern(regex, flags).split(text) if part is not None]


@algorithm("String.toLowerCase")
def to_lower_case(text: str) -> str:
    """Return the string in lower case."""
    return text.lower()


@algorithm("String.toUpperCase")
def to_upper_case(text: str) -> str:
    """Return the string in upper case."""
    return text.upper()


@algorithm("String.trim")
def trim(text: str) -> str:
    """Return the string without surrounding white space."""
    return text.strip()
