"""The page in QGIS's options and the dialog that installs the engine, as a user works them."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from pytestqt.qtbot import QtBot
from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsSettings,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QMessageBox,
    QSpinBox,
    QWidget,
)

from tests.qgis import wheels
from tests.qgis.conftest import ROOT
from water_gee_plugin.engine.requests import DownloadTiles, MapOnEarthEngine
from water_gee_plugin.engine.support import threads
from water_gee_plugin.gui import desktop
from water_gee_plugin.gui.options import environment_task
from water_gee_plugin.gui.options.environment_dialog import EnvironmentDialog
from water_gee_plugin.gui.options.environment_task import WORK, Change
from water_gee_plugin.gui.options.options_page import OptionsFactory, OptionsPage
from water_gee_plugin.plugin import WaterGeePlugin
from water_gee_plugin.processing.base import WaterGeeAlgorithm
from water_gee_plugin.runner import interpreter
from water_gee_plugin.runner.venv import venv
from water_gee_plugin.runner.venv.venv import Contents, State
from water_gee_plugin.settings import SETTINGS

LIMIT_MS = 60_000
SCREENSHOTS = ROOT / "build" / "screenshots" / "options"


@pytest.fixture(autouse=True)
def no_settings() -> Iterator[None]:
    """Begin and end without settings of ours."""
    QgsSettings().remove("water_gee")
    yield
    QgsSettings().remove("water_gee")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the environment a data folder of its own and one tiny package to hold."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.delenv(interpreter.VARIABLE)
    requirements = tmp_path / "requirements.txt"
    requirements.write_text("tinyone>=1,<2\n")
    contents = Contents(requirements, ("tinyone",), download=360_000_000, disk=1_700_000_000)
    monkeypatch.setattr(venv, "CONTENTS", contents)
    wheels.write(tmp_path / "wheels", "tinyone")
    return tmp_path


@pytest.fixture
def page(home: Path, qtbot: QtBot) -> OptionsPage:
    """Return the page as QGIS makes it."""
    return open_page(qtbot)


def open_page(qtbot: QtBot) -> OptionsPage:
    """Make the page with the settings of now."""
    page = OptionsFactory().createWidget(None)
    qtbot.addWidget(page)
    page.resize(760, 520)
    page.show()
    return page


def keep(widget: QWidget, name: str) -> None:
    """Keep a picture of a widget."""
    SCREENSHOTS.mkdir(parents=True, exist_ok=True)
    QTest.qWait(50)
    assert widget.grab().save(str(SCREENSHOTS / f"{name}.png"))


def idle() -> bool:
    """Return whether nothing is under way."""
    return WORK.task is None


def test_the_page_keeps_what_is_entered(page: OptionsPage, home: Path, qtbot: QtBot) -> None:
    """Every field goes to its setting when the options are accepted, and comes back."""
    page.project.setText(" my-project ")
    page.url.setText("localhost:8080/")
    page.requests.setValue(7)
    page.threads.setValue(1)
    page.results.setFilePath(str(home))
    page.engine.interpreter.setFilePath("/some/python")
    assert SETTINGS.earth_engine_project == ""
    changed: list[str] = []
    SETTINGS.changed.connect(changed.append)
    page.apply()
    page.apply()
    SETTINGS.changed.disconnect(changed.append)
    assert sorted(changed) == sorted(
        (
            *("engine_python", "earth_engine_project", "earth_engine_url"),
            *("requests_at_once", "results_folder", "threads"),
        )
    )
    again = open_page(qtbot)
    assert again.project.text() == SETTINGS.earth_engine_project == "my-project"
    assert again.url.text() == SETTINGS.earth_engine_url == "https://localhost:8080"
    assert again.requests.value() == SETTINGS.requests_at_once == 7
    assert again.threads.value() == SETTINGS.threads == 1
    assert again.results.filePath() == SETTINGS.results_folder == str(home)
    assert again.engine.interpreter.filePath() == SETTINGS.engine_python == "/some/python"


def test_every_field_has_a_name_and_the_keyboard_reaches_it(page: OptionsPage) -> None:
    """A screen reader names each field; each label's letter leads to its field."""
    assert page.focusPolicy() is not None
    for kind in (QLineEdit, QSpinBox):
        for field in page.findChildren(kind):
            if isinstance(field.parent(), QSpinBox):
                continue
            assert field.accessibleName(), field.objectName()
    buddies = [label.buddy() for label in page.findChildren(QLabel) if "&" in label.text()]
    assert len(buddies) == 6 and None not in buddies
    letters = [t.text().split("&")[1][0].lower() for t in texts_with_letters(page)]
    assert len(set(letters)) == len(letters), letters


def texts_with_letters(page: OptionsPage) -> list[QLabel | QAbstractButton]:
    """Return labels and buttons that a letter leads to."""
    every = [*page.findChildren(QLabel), *page.findChildren(QAbstractButton)]
    return [each for each in every if "&" in each.text()]


def test_a_wrong_interpreter_is_said_at_once(page: OptionsPage, home: Path) -> None:
    """What is entered is looked at when the field is left, not at every key."""
    field = page.engine.interpreter.lineEdit()
    before = page.engine.used.text()
    assert "QGIS's own" in before
    field.setFocus()
    QTest.keyClicks(field, str(home / "python"))
    assert page.engine.used.text() == before
    QTest.keyClick(field, Qt.Key.Key_Tab)
    field.editingFinished.emit()
    assert "does not exist" in page.engine.used.text()
    assert str(home / "python") in page.engine.used.text()


def test_install_verify_remove(page: OptionsPage, home: Path, qtbot: QtBot) -> None:
    """From nothing to an engine and back, by the buttons; the page tells each state."""
    engine = page.engine
    assert "Not installed" in engine.state.text()
    assert not engine.verify.isEnabled() and not engine.remove.isEnabled()
    keep(page, "absent")
    dialog = EnvironmentDialog(page)
    dialog.show()
    keep(dialog, "ask")
    said = " ".join(label.text() for label in dialog.findChildren(QLabel))
    for fact in ("TensorFlow", "360 MB", "1.7 GB", str(home / "data")):
        assert fact in said
    assert not venv.base_folder().exists()
    dialog.wheels.setFilePath(str(home / "wheels"))
    QTest.mouseClick(dialog.install, Qt.MouseButton.LeftButton)
    assert dialog.cancel.isVisible() and not dialog.install.isVisible()
    assert "In progress" in engine.state.text() and not engine.remove.isEnabled()
    qtbot.waitUntil(lambda: "Successfully installed" in dialog.log.toPlainText(), timeout=LIMIT_MS)
    keep(dialog, "installing")
    qtbot.waitUntil(idle, timeout=LIMIT_MS)
    keep(dialog, "installed")
    assert "The engine is ready" in dialog.status.text()
    QTest.mouseClick(dialog.copy, Qt.MouseButton.LeftButton)
    assert "Successfully installed tinyone" in QApplication.clipboard().text()
    dialog.reject()
    assert "Ready" in engine.state.text()
    assert "Water GEE's own" in engine.used.text()
    keep(page, "ready")
    QTest.mouseClick(engine.verify, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(idle, timeout=LIMIT_MS)
    assert engine.state.text().startswith("Verified. Ready")
    keep(page, "verified")


def test_remove_asks_first(
    page: OptionsPage, home: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No is no; yes removes."""
    venv.new_folder().mkdir(parents=True)
    page.engine.show_state()
    answers = [QMessageBox.StandardButton.No, QMessageBox.StandardButton.Yes]
    asked: list[str] = []

    def ask(parent: QWidget, title: str, text: str) -> QMessageBox.StandardButton:
        """Answer for the user."""
        asked.append(text)
        return answers.pop(0)

    monkeypatch.setattr(QMessageBox, "question", ask)
    QTest.mouseClick(page.engine.remove, Qt.MouseButton.LeftButton)
    assert idle() and venv.leftovers()
    QTest.mouseClick(page.engine.remove, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(idle, timeout=LIMIT_MS)
    assert len(asked) == 2 and str(home / "data") in asked[0]
    assert not venv.leftovers()
    assert not page.engine.remove.isEnabled()


def test_damage_is_told_with_its_remedy(page: OptionsPage, home: Path, qtbot: QtBot) -> None:
    """A marker without an environment: damaged, and the first button repairs."""
    marker = venv.Marker("python-gone", "x")
    venv.base_folder().mkdir(parents=True)
    venv.write_marker(marker)
    page.engine.show_state()
    assert "Damaged" in page.engine.state.text()
    assert page.engine.install.text().replace("&", "") == "Repair…"
    QTest.mouseClick(page.engine.verify, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(idle, timeout=LIMIT_MS)
    assert "no longer exists" in page.engine.state.text()
    keep(page, "damaged")


def test_cancel_in_the_dialog(home: Path, qtbot: QtBot) -> None:
    """The button stops the installation; nothing is left, and it can be tried again."""
    dialog = EnvironmentDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.wheels.setFilePath(str(home / "wheels"))
    dialog.start()
    qtbot.waitUntil(lambda: "Creating" in dialog.log.toPlainText(), timeout=LIMIT_MS)
    QTest.mouseClick(dialog.cancel, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(idle, timeout=5000)
    assert "Cancelled" in dialog.status.text()
    assert dialog.install.isVisible() and dialog.install.text() == "Try again"
    assert venv.state() == State.ABSENT
    assert not venv.leftovers()
    keep(dialog, "cancelled")


def test_a_failure_is_told_in_the_dialog(home: Path, qtbot: QtBot) -> None:
    """The reason stands above the log, which stays to be copied."""
    shutil.rmtree(home / "wheels")
    (home / "wheels").mkdir()
    dialog = EnvironmentDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.wheels.setFilePath(str(home / "wheels"))
    dialog.start()
    qtbot.waitUntil(idle, timeout=LIMIT_MS)
    assert "tinyone is not available" in dialog.status.text()
    assert "No matching distribution" in dialog.log.toPlainText()
    keep(dialog, "failed")


def test_closing_the_dialog_does_not_stop_it(home: Path, qtbot: QtBot) -> None:
    """The installation goes on; a dialog opened later shows it; unloading the plugin stops it."""
    first = EnvironmentDialog()
    qtbot.addWidget(first)
    first.show()
    first.wheels.setFilePath(str(home / "wheels"))
    first.start()
    first.reject()
    assert not idle()
    second = EnvironmentDialog()
    qtbot.addWidget(second)
    second.show()
    assert second.cancel.isVisible() and not second.install.isVisible()
    WORK.stop()
    assert idle()
    assert "Cancelled" in second.status.text()
    assert venv.state() == State.ABSENT


def test_a_fault_of_ours_ends_as_a_sentence(
    home: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An unexpected error ends the task with its name, its traceback in the log."""

    def fail(*_: object) -> None:
        """Fail unexpectedly."""
        raise ZeroDivisionError("by zero")

    monkeypatch.setattr(environment_task.install, "verify", fail)
    task = WORK.start(Change.VERIFY)
    qtbot.waitUntil(idle, timeout=LIMIT_MS)
    assert not task.good and task.problem == "ZeroDivisionError: by zero"
    assert any("Traceback" in line for line in task.log)


@pytest.mark.parametrize("scale", [1, 2])
def test_the_page_fits_a_small_screen(home: Path, qtbot: QtBot, scale: int) -> None:
    """At twice the size of letters nothing is cut off sideways; what is too high scrolls."""
    application = QApplication.instance()
    before = application.font()
    larger = application.font()
    larger.setPointSizeF(before.pointSizeF() * scale)
    application.setFont(larger)
    try:
        page = open_page(qtbot)
        page.resize(900, 500)
        keep(page, f"scale-{scale}")
        for field in page.findChildren(QLabel):
            if field.isVisible() and not field.wordWrap():
                assert field.width() >= field.sizeHint().width() - 1, field.text()
        dialog = EnvironmentDialog(page)
        dialog.resize(1152, 648)
        dialog.show()
        keep(dialog, f"dialog-scale-{scale}")
        assert (dialog.width(), dialog.height()) == (1152, 648)
        for button in (dialog.install, dialog.close_button):
            corner = button.mapTo(dialog, button.rect().bottomRight())
            assert dialog.rect().contains(corner)
    finally:
        application.setFont(before)


@pytest.mark.parametrize("name", ["downloadtiles", "maponearthengine"])
def test_the_limit_of_requests_reaches_the_job(
    name: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """What is set in the options is what a job may send at once."""
    asked: list[DownloadTiles | MapOnEarthEngine] = []

    def run(
        algorithm: WaterGeeAlgorithm,
        request: DownloadTiles | MapOnEarthEngine,
        feedback: QgsProcessingFeedback,
    ) -> None:
        """Keep what the job is given, and stop."""
        asked.append(request)
        raise QgsProcessingException("stop")

    monkeypatch.setattr(WaterGeeAlgorithm, "run_job", run)
    SETTINGS.requests_at_once = 5
    algorithm = QgsApplication.processingRegistry().algorithmById(f"watergee:{name}").create()
    context = QgsProcessingContext()
    parameters = {"EXTENT": "0,1,0,1 [EPSG:4326]", "OUTPUT": str(tmp_path / "o.tif")}
    parameters["PERIODS"] = "2020"
    algorithm.prepare(parameters, context, QgsProcessingFeedback())
    with pytest.raises(QgsProcessingException, match="stop"):
        algorithm.processAlgorithm(parameters, context, QgsProcessingFeedback())
    assert asked[0].highest == 5


def test_the_limit_of_threads_reaches_the_jobs(monkeypatch: pytest.MonkeyPatch) -> None:
    """Threads limit this process and what an engine process is told."""
    monkeypatch.delenv(threads.VARIABLE, raising=False)
    threads.limit(3)
    assert threads.allowed() == 3
    threads.limit(0)
    monkeypatch.setenv(threads.VARIABLE, "2")
    assert threads.allowed() == 2
    assert threads.variables(0) == {}
    told = threads.variables(2)
    assert told[threads.VARIABLE] == told["TF_NUM_INTRAOP_THREADS"] == "2"


def test_the_page_comes_and_goes_with_the_plugin(monkeypatch: pytest.MonkeyPatch) -> None:
    """Loading adds one page to QGIS's options; unloading takes that one away again."""
    pages: list[OptionsFactory] = []
    taken: list[OptionsFactory] = []

    window = SimpleNamespace(
        registerOptionsWidgetFactory=pages.append, unregisterOptionsWidgetFactory=taken.append
    )

    class NoDesktop:
        """No docks."""

        def __init__(self, iface: object) -> None:
            """Take the interface."""

        def add(self) -> None:
            """Add nothing."""

        def remove(self) -> None:
            """Remove nothing."""

    monkeypatch.setattr(desktop, "Desktop", NoDesktop)
    monkeypatch.setattr(WaterGeePlugin, "initProcessing", lambda plugin: None)
    plugin = WaterGeePlugin(window)
    for number in range(1, 4):
        plugin.initGui()
        assert len(pages) == number and len(taken) == number - 1
        assert pages[-1].title() == "Water GEE"
        plugin.unload()
        assert taken == pages
