"""The whole way from nothing to water maps, as a user goes it, with a picture of every step."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from osgeo import gdal
from qgis.core import QgsCoordinateReferenceSystem, QgsPointXY, QgsProject, QgsRectangle
from qgis.gui import QgsGui
from qgis.PyQt.QtTest import QTest

from tests.desktop.conftest import PROJECT
from water_gee_plugin.gui import layers
from water_gee_plugin.gui.previews import live_preview
from water_gee_plugin.settings import SETTINGS

#: Within the generated scenes of path 231, row 62.
LOOK = QgsRectangle(810000, -342000, 820000, -333000)
FROM, TO = QgsPointXY(812000, -337000), QgsPointXY(813500, -335500)


def groups() -> dict[str, list[str]]:
    """Return the layer tree: groups and the names of their layers, from the top."""
    root = QgsProject.instance().layerTreeRoot()
    return {g.name(): [n.name() for n in g.findLayers()] for g in root.findGroups()}


def test_from_earth_engine_to_maps_of_two_years(
    hands: Any, earth_engine: str, results: Path, empty_project: QgsProject
) -> None:
    """Sign in, area, preview, download, labels, correction, training, maps here and there."""
    canvas = hands.desktop.canvas
    empty_project.setCrs(QgsCoordinateReferenceSystem("EPSG:32620"))
    canvas.setExtent(LOOK)
    _sign_in(hands)
    tiles = _download(hands, results)
    _label(hands, tiles)
    model = _train(hands)
    _map_here(hands, tiles, model)
    _map_there(hands, model)
    _measure(hands)
    assert list(groups()) == ["Water GEE – water_gee_map", "Water GEE – tiles_2020-2022_6-8"]
    assert groups()["Water GEE – tiles_2020-2022_6-8"] == [
        "Tiles",
        "Water areas",
        "Water occurrence",
        "June–August 2022",
        "June–August 2020",
        "corrected 2022-06-08",
        "labels 2022-06-08",
        "image 2022-06-08",
    ]


def _sign_in(hands: Any) -> None:
    """Name a project and check the account; the local Earth Engine needs no credentials."""
    dock = hands.open("earth_engine")
    dock.project.clear()
    dock.project.setFocus()
    QTest.keyClicks(dock.project, PROJECT)
    outcome = hands.run(dock.panel)
    assert outcome.good, outcome.error
    assert "✓" in dock.state.text()
    hands.wait_for(lambda: dock.list_panel.run is None, 60)
    hands.picture("01_signed_in")


def _download(hands: Any, results: Path) -> str:
    """Draw an area, preview it and download two years."""
    dock = hands.open("tiles")
    from qgis.PyQt.QtWidgets import QPushButton

    rectangle = next(b for b in dock.area.findChildren(QPushButton) if b.text() == "Rectangle")
    hands.press(rectangle)
    hands.drag(FROM, TO)
    assert dock.area.values()["EXTENT"].endswith("[EPSG:32620]")
    dock.form.set_value("YEARS", "2020-2022")
    hands.picture("02_area_drawn")
    assert hands.run(dock._preview_panel).good
    assert "Tiles: 1." in dock.summary.text() and "Periods: 2." in dock.summary.text()
    hands.picture("03_preview")
    outcome = hands.run(dock.panel)
    assert outcome.good and outcome.results["FAILED"] == 0
    assert Path(outcome.results["OUTPUT"]).parent == results
    hands.picture("04_downloaded")
    return str(outcome.results["OUTPUT"])


def _label(hands: Any, tiles: str) -> None:
    """Choose a source with a histogram, look at it, label and correct."""
    dock = hands.open("labels")
    assert dock.form.value("TILES") == tiles
    dock.form.set_value("SOURCE", "MNDWI")
    hands.wait_for(dock.chart.isVisible, 30, "the histogram")
    hands.press(dock.preview_button)
    hands.wait_for(
        lambda: QgsProject.instance().mapLayersByName("Preview of labels"), 30, "the preview"
    )
    hands.picture("05_label_preview")
    dock.form.set_value("SOURCE", "AUTO")
    assert hands.run(dock.panel).good
    hands.picture("06_labels")
    outcome = hands.run(dock.correct_panel)
    assert outcome.good and dock.curve.isVisible()
    hands.picture("07_corrected")
    hands.press(dock.flip_button)
    hands.picture("08_before")
    hands.press(dock.flip_button)


def _train(hands: Any) -> str:
    """Train, and end early with the best."""
    dock = hands.open("training")
    dock.form.set_value("EPOCHS", 200)
    hands.press(dock.panel.button)
    hands.wait_for(lambda: len(dock._rounds) >= 2, 120, "two rounds")
    hands.picture("09_training")
    hands.press(dock.panel.finish_button)
    hands.wait_for(lambda: dock.panel.run is None, 60, "the end of the training")
    assert len(dock._rounds) < 200
    assert "F1" in dock.models.card.text()
    hands.picture("10_model")
    return str(next(Path(dock._shown_folder).glob("*.npz")))


def _map_here(hands: Any, tiles: str, model: str) -> None:
    """Map both years on this machine."""
    dock = hands.open("mapping")
    assert dock.form.value("INPUT") == tiles
    assert dock.form.value("MODEL") == model
    hands.wait_for(lambda: "million pixels" in dock.estimate.text(), 10, "the estimate")
    hands.run(dock.panel)
    assert len(layers.water_maps()) == 2
    assert dock.panel.status.text().endswith("June–August 2021: no image, and so no map")
    hands.wait_for(lambda: "at the speed of the last" in dock.estimate.text(), 10, "its time")
    hands.picture("11_mapped_here")


def _map_there(hands: Any, model: str) -> None:
    """Map one year on Earth Engine."""
    dock = hands.open("mapping")
    dock._pages.setCurrentIndex(1)
    dock.area.set_drawn(*_drawn())
    dock.cloud.set_value("PERIODS", "2020-2020")
    assert dock.cloud.value("MODEL") == model
    assert hands.run(dock.estimate_panel).good
    assert "Tiles: " in dock.estimate_panel.status.text()
    hands.picture("12_before_earth_engine")
    _look_live(hands, dock)
    outcome = hands.run(dock.panel)
    assert outcome.good, outcome.error
    hands.picture("13_mapped_on_earth_engine")
    dock.cloud.set_value("DESTINATION", "ASSET")
    outcome = hands.run(dock.panel)
    assert outcome.good and outcome.results["SUBMITTED"] == 1, outcome.error
    tasks = hands.desktop.docks["earth_engine"]
    hands.wait_for(lambda: tasks.tasks.rowCount() == 1 and tasks.list_panel.run is None, 60)
    hands.picture("13_exported")


def _look_live(hands: Any, dock: Any) -> None:
    """Look at a live map; a project that is saved knows nothing of it, nor does the log."""
    hands.press(dock.live_button)
    hands.wait_for(live_preview.live_layers, 90, "the live map")
    (layer,) = live_preview.live_layers()
    hands.picture("12_live")
    secret = layer.source().split("/maps/")[1].split("/")[0]
    project = QgsProject.instance()
    path = Path(dock._suggested_cloud).with_name("live.qgs")
    assert project.write(str(path))
    saved = path.read_text()
    assert secret not in saved
    copy = QgsProject()
    assert copy.read(str(path))
    assert len(copy.mapLayers()) == len(project.mapLayers()) - 1
    layers.remove_group("Water GEE – live")


def _drawn() -> tuple[Any, QgsCoordinateReferenceSystem]:
    """Return the area that was drawn before."""
    from qgis.core import QgsGeometry

    crs = QgsCoordinateReferenceSystem("EPSG:32620")
    return QgsGeometry.fromRect(QgsRectangle(FROM, TO)), crs


def _measure(hands: Any) -> None:
    """Chart the area by period and look at one place."""
    dock = hands.open("mapping")
    dock._pages.setCurrentIndex(0)
    outcome = hands.run(dock.history.panel)
    assert outcome.good, outcome.error
    assert dock.history.chart.isVisible()
    hands.press(dock.history.pick_button)
    hands.click(QgsPointXY(812800, -336200))
    assert "observations" in dock.history.place.text()
    hands.picture("14_water_through_time")
    hands.press(dock.history.pick_button)


def test_from_a_scene_on_disk_to_its_map(
    hands: Any, bundle: tuple[str, str], results: Path, empty_project: QgsProject
) -> None:
    """Cut, label, correct, train a little, map."""
    dock = hands.open("tiles")
    dock._pages.setCurrentIndex(1)
    scene, dem = bundle
    dock.scene.set_value("INPUT", scene)
    dock.scene.set_value("DEM", dem)
    outcome = hands.run(dock.panel)
    assert outcome.good, outcome.error
    hands.picture("21_cut")
    assert QgsProject.instance().crs().authid() == "EPSG:32620"
    extent = QgsProject.instance().mapLayersByName("image LC08_231062_20150803")[0].extent()
    assert hands.desktop.canvas.extent().contains(extent)
    dock = hands.open("labels")
    assert hands.run(dock.panel).good
    assert hands.run(dock.correct_panel).good
    dock = hands.open("training")
    dock.form.set_value("EPOCHS", 3)
    assert hands.run(dock.panel).good
    dock = hands.open("mapping")
    dock.form.set_value("PROBABILITY", True)
    outcome = hands.run(dock.panel)
    assert outcome.good, outcome.error
    hands.picture("22_scene_mapped")
    (names,) = groups().values()
    assert all(any(word in name for name in names) for word in ("Water", "Probability")), names
    assert any("watergee:cuttiles" in command and scene in command for command in _history()), (
        _history()
    )


def _history() -> list[str]:
    """Return the commands in Processing's history."""
    if hasattr(QgsGui, "historyProviderRegistry"):
        entries = QgsGui.historyProviderRegistry().queryEntries(providerId="processing")
        return [str(entry.entry["python_command"]) for entry in entries]
    from processing.core.ProcessingLog import (  # pyright: ignore[reportMissingImports]
        ProcessingLog,
    )

    return [entry.text for entry in ProcessingLog.getLogEntries()]


def _whole_scene(hands: Any, bundle: tuple[str, str]) -> tuple[Any, Any]:
    """Choose a scene on disk; return the dock and the run that goes all the way."""
    dock = hands.open("tiles")
    dock._pages.setCurrentIndex(1)
    dock.scene.set_value("INPUT", bundle[0])
    dock.scene.set_value("DEM", bundle[1])
    return dock, dock.whole


def test_a_scene_in_one_go(
    hands: Any, bundle: tuple[str, str], results: Path, empty_project: QgsProject
) -> None:
    """One button goes from the scene to its map, and shows the scene under it."""
    outcome = hands.run(_whole_scene(hands, bundle)[1])
    assert outcome.good, outcome.error
    hands.picture("23_in_one_go")
    (names,) = groups().values()
    place = "Landsat 8, 231/062, 2015-08-03"
    assert names[:2] == [f"Probability {place}", f"Water {place}"], names
    assert names[-1].startswith("image"), names


def test_a_first_map_needs_nothing_installed(
    hands: Any, results: Path, empty_project: QgsProject
) -> None:
    """Three clicks, without TensorFlow and without data: start, the sample scene, map it."""
    SETTINGS.engine_python = "/usr/bin/python3"
    try:
        dock = hands.start_with("sample_button", "24_start_here")
        assert not dock._banner.isVisible()
        outcome = hands.run(dock.whole)
    finally:
        SETTINGS.engine_python = ""
    assert outcome.good, outcome.error
    assert "F1" not in outcome.results
    (names,) = groups().values()
    assert "Water sample_scene" in names
    assert "km²" in dock.whole.status.text()
    water = gdal.Open(outcome.results["OUTPUT"]).ReadAsArray() == 1
    assert 0.05 < water.mean() < 0.5
    hands.picture("25_first_map")


@pytest.mark.parametrize(
    ("dock", "panel", "word"),
    [
        ("labels", "panel", "tile set"),
        ("training", "panel", "tile set"),
        ("mapping", "panel", "tile set"),
    ],
)
def test_what_is_missing_is_said_at_once(
    hands: Any, empty_project: QgsProject, dock: str, panel: str, word: str
) -> None:
    """An empty form starts nothing and says what it needs."""
    shown = hands.open(dock)
    for form in shown._forms.values():
        for name in ("TILES", "INPUT", "MODEL"):
            if name in form.editors:
                form.set_value(name, "")
    hands.press(getattr(shown, panel).button)
    assert getattr(shown, panel).run is None
    assert word in getattr(shown, panel).status.text().lower()
    assert "Traceback" not in getattr(shown, panel).status.text()
