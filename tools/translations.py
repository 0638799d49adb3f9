"""Collects the plugin's texts in the files that translators work on: resources/i18n/*.ts.

Qt's own extractor knows methods of classes; our texts are arguments of the functions ``tr`` and, in
the engine, ``say``, and attributes of algorithms and docks, all in one context. Translations that
are there are kept; of a text that is gone, nothing is. ``lrelease`` makes what QGIS loads of them.

    python tools/translations.py [--check]      --check: fail when a text has no translation
"""

from __future__ import annotations

import ast
import sys
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PACKAGE, FOLDER = ROOT / "water_gee_plugin", ROOT / "resources" / "i18n"
CONTEXT = "WaterGee"
#: What a text is the first argument of: outside the engine, and in it.
FUNCTIONS = ("tr", "say")
#: Attributes of classes that are shown in the user's language.
ATTRIBUTES = ("TITLE", "GROUP", "SUMMARY", "TIP", "TAGS")


def texts() -> dict[str, str]:
    """Return every text and the file that it is in first."""
    found: dict[str, str] = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        for text in _texts_of(ast.parse(path.read_text("utf-8"))):
            found.setdefault(text, str(path.relative_to(ROOT)))
    return found


def _texts_of(tree: ast.AST) -> Iterator[str]:
    """Yield the texts of one file."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in FUNCTIONS:
            yield from _strings(node.args[0])
        elif isinstance(node, ast.ClassDef):
            for statement in node.body:
                if isinstance(statement, ast.Assign) and any(
                    getattr(target, "id", "") in ATTRIBUTES for target in statement.targets
                ):
                    yield from _strings(statement.value)


def _strings(node: ast.AST) -> Iterator[str]:
    """Yield the text that a node is, or those of a tuple."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value:
        yield node.value
    elif isinstance(node, ast.Tuple):
        for element in node.elts:
            yield from _strings(element)


def update(path: Path, found: dict[str, str]) -> list[str]:
    """Write a language's file anew; return the texts without a translation."""
    known = {
        message.findtext("source", ""): message.findtext("translation", "")
        for message in ElementTree.parse(path).iter("message")
    }
    root = ElementTree.Element("TS", version="2.1", language=path.stem.split("_", 2)[2])
    context = ElementTree.SubElement(root, "context")
    ElementTree.SubElement(context, "name").text = CONTEXT
    for text, where in sorted(found.items(), key=lambda each: (each[1], each[0])):
        message = ElementTree.SubElement(context, "message")
        ElementTree.SubElement(message, "location", filename=f"../../{where}")
        ElementTree.SubElement(message, "source").text = text
        translation = ElementTree.SubElement(message, "translation")
        translation.text = known.get(text, "")
        if not translation.text:
            translation.set("type", "unfinished")
    ElementTree.indent(root, " ")
    head = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    path.write_text(head + ElementTree.tostring(root, encoding="unicode") + "\n", encoding="utf-8")
    return [text for text in found if not known.get(text)]


def main(arguments: list[str]) -> int:
    """Update every language; return the exit code."""
    found, missing = texts(), 0
    for path in sorted(FOLDER.glob("water_gee_*.ts")):
        lacking = update(path, found)
        missing += len(lacking)
        print(f"{path.name}: {len(found)} texts, {len(lacking)} without a translation")
        for text in lacking[:10]:
            print(f"  {text}")
    return 1 if missing and "--check" in arguments else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
