"""Sentences that know their template: what they say, and the way out of a process and back."""

from __future__ import annotations

import ast
import copy
import json
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import numpy as np
import pytest

from tests.engine.conftest import ROOT
from water_gee_plugin.engine.support.errors import WaterGeeError
from water_gee_plugin.engine.support.texts import Text, from_json, say, to_json

#: What takes a sentence for the user.
TOLD = ("WaterGeeError", "SessionError", "TileError", "StopError", "message", "warning")


def calls() -> Iterator[tuple[str, ast.Call]]:
    """Yield every call of `say` in the engine, and where it is."""
    for path in sorted((ROOT / "water_gee_plugin" / "engine").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "say":
                yield f"{path.name}:{node.lineno}", node


def same(text: Text, other: Text) -> bool:
    """Return whether two sentences say the same and know the same."""
    return (text, text.template, text.values) == (other, other.template, other.values)


def test_a_text_is_its_english_sentence() -> None:
    """Whatever takes a str takes it."""
    text = say("The tile set {path} does not exist.", path=Path("/a/b"))
    assert text == "The tile set /a/b does not exist."
    assert text.template == "The tile set {path} does not exist."
    assert text.values == {"path": "/a/b"}
    assert json.dumps({"text": text}) == '{"text": "The tile set /a/b does not exist."}'
    assert same(copy.deepcopy(text), text)


@pytest.mark.parametrize(
    ("template", "value", "sentence"),
    [
        ("{x:.1%}", 0.123, "12.3%"),
        ("{x:,}", np.int64(12345), "12,345"),
        ("{x:.2f}", np.float32(0.5), "0.50"),
        ("{x:g}", 30.0, "30"),
        ("{x}", (1, 2), "(1, 2)"),
        ("{x}", OSError("the disk is full"), "the disk is full"),
    ],
)
def test_numbers_stay_numbers(template: str, value: object, sentence: str) -> None:
    """A format specification works here, and once more on the other side."""
    text = say(template, x=value)
    assert text == sentence
    assert same(from_json(json.loads(json.dumps(to_json(text)))), text)


def test_texts_in_texts_come_back_whole() -> None:
    """An error that wraps another keeps the other's template."""
    inner = WaterGeeError(say("{count:,} tiles failed.", count=1234))
    error = WaterGeeError(say("{name}: {error}", name="W", error=inner))
    assert str(error) == "W: 1,234 tiles failed."
    back = from_json(json.loads(json.dumps(to_json(error.text))))
    assert same(back, error.text)
    assert same(back.values["error"], inner.text)


def test_a_plain_sentence_is_an_error_too() -> None:
    """What a server has sent has no template."""
    error = WaterGeeError("Quota exceeded.")
    text = say("Earth Engine refuses: {error}", error=error)
    assert text == "Earth Engine refuses: Quota exceeded."
    assert not isinstance(text.values["error"], Text)


def test_every_template_gets_what_it_asks_for() -> None:
    """A value that is missing would hide the problem that is to be told."""
    found = dict(calls())
    assert len(found) > 200
    for where, call in found.items():
        if where.startswith("texts.py"):
            continue
        (template,) = call.args
        assert isinstance(template, ast.Constant), where
        asked = {name for _, name, _, _ in Formatter().parse(template.value) if name is not None}
        assert asked == {keyword.arg for keyword in call.keywords}, where


def test_no_problem_is_told_in_english_alone() -> None:
    """What the engine raises and tells goes through `say`."""
    alone = []
    for path in sorted((ROOT / "water_gee_plugin" / "engine").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            called = getattr(node, "func", None)
            name = getattr(called, "id", "") or getattr(called, "attr", "")
            if isinstance(node, ast.Call) and name in TOLD and node.args:
                plain = isinstance(node.args[-1], (ast.Constant, ast.JoinedStr))
                alone += [f"{path.name}:{node.lineno}"] if plain else []
    assert alone == []
