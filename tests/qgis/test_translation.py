"""Every text that a user sees is there in Chinese, and QGIS loads it."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
import pytest
from qgis.core import (
    QgsApplication,
    QgsLayerTree,
    QgsLayerTreeModel,
    QgsProcessingException,
    QgsRasterLayer,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest

from tests.engine import scenes
from tests.qgis.conftest import ROOT, Feedback
from tests.qgis.test_bad_input import refused, stack
from water_gee_plugin import resource_files, translation
from water_gee_plugin.engine.requests import CreateTileGrid, CutTiles, Place, SceneFile
from water_gee_plugin.engine.support.errors import WaterGeeError
from water_gee_plugin.engine.support.texts import say
from water_gee_plugin.processing import styles
from water_gee_plugin.runner import run as engine_runner

sys.path.append(str(ROOT / "tools"))
import translations

CHINESE = ROOT / "resources" / "i18n" / "water_gee_zh_CN.ts"


@pytest.fixture
def chinese(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Load the assembled plugin's Chinese, and let go of it again."""
    folder = ROOT / "build" / "plugins" / "water_gee_plugin" / "resources"
    monkeypatch.setattr(resource_files, "path", lambda *parts: folder.joinpath(*parts))
    monkeypatch.setattr(QgsApplication, "locale", lambda: "zh_CN")
    loaded = translation.install()
    assert loaded is not None
    yield
    translation.remove(loaded)


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


def test_qgis_in_chinese_speaks_chinese(request: pytest.FixtureRequest) -> None:
    """The assembled plugin's file is loaded for QGIS's language."""
    assert translation.tr("Download") == "Download"
    request.getfixturevalue("chinese")
    assert translation.tr("Download") == messages()["Download"] != "Download"


@pytest.mark.parametrize("here", [True, False])
def test_the_engines_problem_is_told_in_chinese(chinese: None, here: bool) -> None:
    """From this process and from one of its own, with what is wrong in its place."""
    with pytest.raises(QgsProcessingException) as caught:
        engine_runner.run(CreateTileGrid(Place(path_row="999/1")), Feedback(), here)
    template = "'{text}' is not a valid WRS-2 path and row. Enter for example 231/62, with a path "
    template += "from 1 to {paths} and a row from 1 to {rows}."
    assert str(caught.value) == messages()[template].format(text="999/1", paths=233, rows=248)


@pytest.mark.parametrize("here", [True, False])
def test_the_engines_messages_are_told_in_chinese(
    chinese: None, here: bool, tmp_path: Path
) -> None:
    """A part of a sentence is a text of its own: here what the values look like."""
    request = CutTiles(SceneFile(str(stack(tmp_path / "six.tif"))), str(tmp_path / "tiles"))
    feedback = Feedback()
    engine_runner.run(request, feedback, here)
    what = messages()["reflectance"]
    assert what != "reflectance"
    assert any("six.tif" in text and what in text for text in feedback.said), feedback.said


def test_a_check_before_the_run_is_told_in_chinese(chinese: None, tmp_path: Path) -> None:
    """Where an algorithm's dialog shows it."""
    scene = tmp_path / "none.tif"
    told = refused("cuttiles", {"INPUT": str(scene), "OUTPUT": str(tmp_path / "tiles")})
    template = "{path} does not exist. Choose a Landsat bundle or a raster."
    assert told == messages()[template].format(path=scene)


def test_texts_within_texts_are_translated(chinese: None) -> None:
    """Each in its place; what a server has sent stays as it came."""
    inner = WaterGeeError(
        say("Earth Engine refused the request: {reason}", reason="Quota exceeded.")
    )
    text = say("{name}: {error}", name="W_1", error=inner)
    told = messages()["Earth Engine refused the request: {reason}"].format(reason="Quota exceeded.")
    assert translation.localized(text) == messages()["{name}: {error}"].format(
        name="W_1", error=told
    )
    assert translation.localized("Quota exceeded.") == "Quota exceeded."


@pytest.mark.parametrize("broken", ["{other}", "{path", "{}", "{path:d}"])
def test_a_broken_translation_is_told_in_english(
    monkeypatch: pytest.MonkeyPatch, broken: str
) -> None:
    """A problem is never hidden by one."""
    monkeypatch.setattr(translation, "tr", lambda text: broken)
    assert translation.localized(say("{path} is gone.", path="a")) == "a is gone."


def test_a_language_that_we_do_not_have_is_english(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is loaded, and nothing fails."""
    monkeypatch.setattr(QgsApplication, "locale", lambda: "fi")
    assert translation.install() is None


def test_the_legend_names_classes_in_chinese(chinese: None, tmp_path: Path) -> None:
    """Also in the layer tree, which had made its legend before."""
    path = scenes.write_raster(tmp_path / "map.tif", np.array([[0, 1], [1, 0]], np.uint8))
    layer = QgsRasterLayer(str(path), "map")
    tree = QgsLayerTree()
    model = QgsLayerTreeModel(tree)
    node = tree.addLayer(layer)
    styles.apply(layer, "water_map")
    QTest.qWait(100)
    labels = [str(each.data(Qt.ItemDataRole.DisplayRole)) for each in model.layerLegendNodes(node)]
    assert {messages()["Land"], messages()["Water"]} <= set(labels), labels
