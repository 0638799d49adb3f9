"""Strings."""

from __future__ import annotations

import json
import re
from typing import Any

from ..errors import EarthEngineError
from ..evaluation.encoding import to_json
from ..evaluation.registry import algorithm
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
    return encode_json(value)


_POSIX = {
    "space": r"\s",
    "digit": r"\d",
    "alpha": "a-zA-Z",
    "alnum": "a-zA-Z0-9",
    "upper": "A-Z",
    "lower": "a-z",
    "punct": r"!-/:-@\[-`{-~",
}


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
    for name, characters in _POSIX.items():
        regex = regex.replace(f"[:{name}:]", characters)
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
    """Write JSON, the keys of dictionaries in order."""
    return json.dumps(to_json(value), separators=(",", ":"), sort_keys=True)


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
    """Cut a string at the matches of a pattern; empty strings at the end are dropped."""
    if not regex:
        return list(text)
    parts, start = [], 0
    for found in pattern(regex, flags).finditer(text):
        parts.append(text[start : found.start()])
        start = found.end()
    parts.append(text[start:])
    while len(parts) > 1 and not parts[-1]:
        parts.pop()
    return parts


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
