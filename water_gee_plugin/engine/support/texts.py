"""Sentences for the user that can be translated wherever they are shown.

The engine speaks English and knows no language of the user's. What it says keeps its template and
what fills it, here and on the way out of an engine process.
"""

from __future__ import annotations

import numbers
from collections.abc import Mapping
from typing import Any, Union

from .errors import WaterGeeError

Value = Union[str, int, float]  # a Text is a str


class Text(str):
    """An English sentence that still knows its template and what fills it."""

    template: str
    values: dict[str, Value]


def say(template: str, /, **values: object) -> Text:
    """Return a template's sentence; a value may be a sentence too, or an error that is one."""
    known = {name: _value(value) for name, value in values.items()}
    text = Text(template.format(**known))
    text.template, text.values = template, known
    return text


def _value(value: object) -> Value:
    """Return what fills a template as JSON and every format specification take it."""
    if isinstance(value, WaterGeeError):
        return value.text
    if isinstance(value, (str, int, float)):
        return value
    if isinstance(value, numbers.Integral):  # numpy's numbers are none of JSON's
        return int(value)
    return float(value) if isinstance(value, numbers.Real) else str(value)


def to_json(text: Text) -> dict[str, Any]:
    """Return a sentence's template and values, JSON-ready."""
    values = {n: to_json(v) if isinstance(v, Text) else v for n, v in text.values.items()}
    return {"template": text.template, "values": values}


def from_json(data: Mapping[str, Any]) -> Text:
    """Return the sentence that `to_json` was given."""
    values = {n: from_json(v) if isinstance(v, dict) else v for n, v in data["values"].items()}
    return say(data["template"], **values)
