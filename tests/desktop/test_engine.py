"""The engine is missing: said, offered, and another interpreter named in the options."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Any

import pytest
from qgis import utils
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QDialog, QDialogButtonBox

from water_gee_plugin.gui.options.options_page import OptionsPage
from water_gee_plugin.settings import SETTINGS


def meanwhile(do: Callable[[QDialog], None]) -> list[str]:
    """Drive the modal dialog that comes next; the list tells what went wrong in there."""
    problems: list[str] = []

    def drive() -> None:
        """Drive it, and close it whatever happens."""
        dialog = QApplication.activeModalWidget()
        if dialog is None:
            QTimer.singleShot(100, drive)
            return
        try:
            QTest.qWait(300)
            do(dialog)
        except Exception as error:  # nobody else would close the dialog
            problems.append(repr(error))
        finally:
            if dialog.isVisible():
                dialog.reject()

    QTimer.singleShot(100, drive)
    return problems


def test_a_missing_engine_is_offered_and_another_can_be_named(
    hands: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The dock says what is missing; its button opens the dialog; the options take a Python."""
    python = os.environ["WATER_GEE_PYTHON"]
    SETTINGS.engine_python = "/usr/bin/python3"
    dock = hands.open("training")
    hands.wait_for(dock._banner.isVisible, 10, "the banner")
    assert "tensorflow" in dock._banner._text.text()
    hands.picture("41_engine_missing")
    hands.press(dock.panel.button)
    assert "tensorflow" in dock.panel.status.text()

    problems = meanwhile(lambda dialog: hands.picture("42_environment_dialog"))
    hands.press(dock._banner.button)
    assert problems == []

    def name_python(dialog: QDialog) -> None:
        """Name the interpreter and confirm."""
        page = dialog.findChild(OptionsPage)
        page.engine.interpreter.setFilePath(python)
        hands.picture("43_options")
        buttons = dialog.findChild(QDialogButtonBox)
        QTest.mouseClick(buttons.button(QDialogButtonBox.StandardButton.Ok), 1)

    problems = meanwhile(name_python)
    utils.iface.showOptionsDialog(hands.window, "WaterGeeOptions")
    assert problems == []
    assert python == SETTINGS.engine_python
    hands.wait_for(lambda: not dock._banner.isVisible(), 10, "the banner to go")
    SETTINGS.engine_python = ""
