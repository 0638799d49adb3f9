"""A profile that has nothing: the zip, a scene, and its map is in the canvas."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

import pytest
from osgeo import gdal
from qgis import utils
from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtTest import QTest

ZIP = Path(os.environ["WATER_GEE_ZIP"])
PLUGIN = "water_gee_plugin"


@pytest.fixture(scope="session")
def installed() -> str:
    """Install the zip as *Install from ZIP* does; return the folder that it is in."""
    import pyplugin_installer

    assert PLUGIN not in utils.available_plugins
    root = Path(__file__).resolve().parents[3]
    # Else Python would take the package of the checkout for the plugin.
    sys.path[:] = [each for each in sys.path if Path(each).resolve() != root]
    pyplugin_installer.instance().installFromZipFile(str(ZIP))
    QTest.qWait(500)
    assert PLUGIN in utils.active_plugins
    return str(sys.modules[PLUGIN].__file__)


def test_the_zip_maps_a_scene_with_nothing_else_installed(
    installed: str, hands: Any, bundle: tuple[str, str], results: Path
) -> None:
    """Start here, a scene, one button: water over the scene's image, on numpy alone."""
    assert Path(installed).is_relative_to(QgsApplication.qgisSettingsDirPath())
    assert not os.environ.get("WATER_GEE_PYTHON")
    dock = hands.start_with("scene_button", "91_fresh_start")
    dock.scene.set_value("INPUT", bundle[0])
    assert not dock._banner.isVisible()
    outcome = hands.run(dock.whole)
    assert outcome.good, outcome.error
    assert "km²" in dock.whole.status.text()
    hands.picture("92_fresh_first_map")

    shown = [each.name() for each in QgsProject.instance().layerTreeRoot().layerOrder()]
    assert any(name.startswith("Water Landsat 8") for name in shown), shown
    assert shown[-1].startswith("image"), shown
    water = gdal.Open(outcome.results["OUTPUT"]).ReadAsArray() == 1
    assert 0.05 < water.mean() < 0.95
    assert "tensorflow" not in sys.modules
