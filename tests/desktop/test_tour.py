"""The demo scene (Olinda, Brazil) step by step: the pictures that the README shows.

It needs the files that ``make demo`` fetches, and is left out where they are not.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsProject
from qgis.PyQt.QtTest import QTest

from tests.desktop.conftest import ROOT

DATA = ROOT / "build" / "demo" / "data"
pytestmark = pytest.mark.skipif(not DATA.is_dir(), reason="make demo fetches the scene")


@pytest.fixture(scope="module")
def scene(results: Path) -> dict[str, str]:
    """Return the demo scene's settings, with its files beside the results."""
    sys.path.append(str(ROOT / "tools"))
    import demo

    settings = demo._olinda()
    for name in ("INPUT", "DEM"):
        settings[name] = shutil.copy(settings[name], results)
    return settings


def test_the_demo_scene_step_by_step(
    hands: Any, results: Path, empty_project: QgsProject, scene: dict[str, str]
) -> None:
    """Tiles, labels, training and a map, in pictures."""
    hands.iface_panels(False)
    dock = hands.open("tiles")
    dock._pages.setCurrentIndex(1)
    for name, value in scene.items():
        dock.scene.set_value(name, value)
    dock.scene.set_value("OUTPUT", str(results / "olinda"))
    assert hands.run(dock.panel).good, dock.panel.status.text()
    QTest.qWait(500)
    hands.picture("tour_1_tiles")
    dock = hands.open("labels")
    assert hands.run(dock.panel).good
    assert hands.run(dock.correct_panel).good
    hands.picture("tour_2_labels")
    dock = hands.open("training")
    dock.form.set_value("EPOCHS", 20)
    assert hands.run(dock.panel).good
    QTest.qWait(500)
    hands.picture("tour_3_training")
    dock = hands.open("mapping")
    outcome = hands.run(dock.panel)
    assert outcome.good
    assert 10 < outcome.results["WATER_AREA"] < 25
    assert hands.run(dock.history.panel).good
    QTest.qWait(500)
    hands.picture("tour_4_map")
    hands.iface_panels(True)
