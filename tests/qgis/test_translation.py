"""Every text that a user sees is there in Chinese, and QGIS loads it."""

from __future__ import annotations

import re
import sys
from xml.etree import ElementTree

import pytest
from qgis.core import QgsApplication

from tests.qgis.conftest import ROOT
from water_gee_plugin import resource_files, translation

sys.path.append(str(ROOT / "tools"))
import translations

CHINESE = ROOT / "resources" / "i18n" / "water_gee_zh_CN.ts"


def messages() -> dict[str, str]:
    """Return the Chinese texts by their English ones."""
    found = ElementTree.parse(CHINESE).iter("message")
    return {m.findtext("source", ""): m.findtext("translation", "") for m in found}


def test_every_text_is_translated_and_none_is_left_over() -> None:
    """`make translations` finds nothing to do."""
    assert len(translations.texts()) > 500
    assert set(messages()) == set(translations.texts())
    assert [text for text, chinese in messages().items() if not chinese] == []


def test_translations_take_the_same_figures() -> None:
    """A placeholder that is missing, or one too many, would fail when the text is shown."""
    for text, chinese in messages().items():
        english = sorted(re.findall(r"\{[^}]*\}", text))
        other = sorted(re.sub(r"^\{\d+", "{", p) for p in re.findall(r"\{[^}]*\}", chinese))
        assert english == other, text


def test_qgis_in_chinese_speaks_chinese(monkeypatch: pytest.MonkeyPatch) -> None:
    """The assembled plugin's file is loaded for QGIS's language, and let go again."""
    folder = ROOT / "build" / "plugins" / "water_gee_plugin" / "resources"
    monkeypatch.setattr(resource_files, "path", lambda *parts: folder.joinpath(*parts))
    monkeypatch.setattr(QgsApplication, "locale", lambda: "zh_CN")
    assert translation.tr("Download") == "Download"
    loaded = translation.install()
    assert loaded is not None
    assert translation.tr("Download") == messages()["Download"] != "Download"
    translation.remove(loaded)
    assert translation.tr("Download") == "Download"


def test_a_language_that_we_do_not_have_is_english(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is loaded, and nothing fails."""
    monkeypatch.setattr(QgsApplication, "locale", lambda: "fi")
    assert translation.install() is None
