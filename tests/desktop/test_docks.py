"""The docks open at once, hold together and stay in the window."""

from __future__ import annotations

import time
from typing import Any

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QListWidget,
    QTableWidget,
    QWidget,
)

CONTROLS = (
    *(QAbstractButton, QAbstractSpinBox, QComboBox, QLineEdit),
    *(QListWidget, QTableWidget),
)
#: A dock opens within 0.3 s; a busy machine may take so many times as long.
LIMIT = 0.3 * 5
NAMES = ("tiles", "labels", "training", "mapping", "earth_engine")


def test_no_dock_is_there_before_it_is_asked_for(hands: Any) -> None:
    """QGIS starts with the window as it was, and none of ours made."""
    assert hands.there_at_start == []


def test_every_dock_opens_from_its_button(hands: Any) -> None:
    """A dock is there in under 0.3 s the first time it is opened."""
    for name in NAMES:
        start = time.monotonic()
        dock = hands.open(name)
        hands.wait_for(lambda d=dock: d._built, 5)
        seconds = time.monotonic() - start
        QTest.qWait(300)
        hands.picture(f"dock_{name}")
        print(f"{name} opened in {seconds:.2f} s")
        assert seconds < LIMIT
        assert dock.widget().sizeHint().width() < 500


def test_every_control_has_a_name_for_screen_readers(hands: Any) -> None:
    """What takes the keyboard says what it is, by its text or by a name."""
    nameless = []
    for name in NAMES:
        for control in hands.open(name).findChildren(CONTROLS):
            inner = isinstance(control.parentWidget(), (QAbstractSpinBox, QComboBox))
            inner = inner or control.objectName() == "collapseButton"  # QGIS's own
            takes_keys = int(control.focusPolicy()) & int(Qt.FocusPolicy.TabFocus)
            text = control.text() if isinstance(control, QAbstractButton) else ""
            if takes_keys and not inner and not (control.accessibleName() or text.strip("….⋯")):
                nameless.append(f"{name}: {type(control).__name__} {control.objectName()}")
    assert nameless == [], "\n".join(nameless)


def test_every_dock_is_gone_through_by_keyboard(hands: Any) -> None:
    """The tabulator reaches every control, from the first to the run at the foot."""
    QApplication.setActiveWindow(hands.window)  # there is no window manager to do it
    for name in NAMES:
        dock = hands.open(name)
        wanted = [each for each in dock.findChildren(CONTROLS) if _takes_keys(each)]
        wanted[0].setFocus()
        reached = set()
        for _ in range(3 * len(wanted)):
            if (focused := QApplication.focusWidget()) is None or not dock.isAncestorOf(focused):
                break
            reached.add(focused)
            QTest.keyClick(focused, Qt.Key.Key_Tab)
        missed = [
            f"{type(each).__name__} {each.accessibleName()}"
            for each in wanted
            if each not in reached
        ]
        assert wanted and missed == [], name


def _takes_keys(control: QWidget) -> bool:
    """Return whether a user can reach a control by the tabulator."""
    tabbed = int(control.focusPolicy()) & int(Qt.FocusPolicy.TabFocus)
    inner = control.focusProxy() is not None or isinstance(
        control.parentWidget(), (QAbstractSpinBox, QComboBox)
    )
    return bool(tabbed) and control.isVisible() and control.isEnabled() and not inner


def test_every_dock_fits_a_small_screen(hands: Any) -> None:
    """At 1280 × 720 no dock asks for more than the window has, and the run stays in sight."""
    before = hands.window.geometry()
    hands.window.setGeometry(0, 0, 1280, 720)
    for name in NAMES:
        dock = hands.open(name)
        QTest.qWait(100)
        hands.picture(f"small_{name}")
        assert dock.geometry().bottom() < 720 and dock.minimumSizeHint().height() < 500
        if hasattr(dock, "panel"):
            panel = dock.panel.button
            assert panel.mapTo(hands.window, panel.rect().bottomRight()).x() <= 1280
    hands.window.setGeometry(before)


def test_the_docks_stand_together_among_all_panels(hands: Any) -> None:
    """View ▸ Panels names the plugin, so that nobody looks for `Tiles` among twenty others."""
    titles = [hands.open(name).toggleViewAction().text() for name in NAMES]
    assert all(title.startswith("Water GEE: ") for title in titles), titles


def test_a_message_goes_when_the_form_is_another(hands: Any) -> None:
    """What was said of the last choice is not said of the next."""
    dock = hands.open("mapping")
    hands.wait_for(lambda: dock._built, 5)
    dock._pages.setCurrentIndex(0)
    dock.form.set_value("INPUT", "/nowhere/scene")
    dock.panel.start()
    assert dock.panel.status.text()
    dock.form.set_value("INPUT", "/nowhere/other")
    assert not dock.panel.status.text()
    assert "/nowhere/other" in dock.form.editors["INPUT"]._line.toolTip()
    dock.form.set_value("INPUT", "")
