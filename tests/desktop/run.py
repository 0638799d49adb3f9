"""Runs the stories inside QGIS Desktop: ``qgis --code tests/desktop/run.py``.

QGIS runs this before its event loop; the stories start when the window is there, and QGIS ends
with pytest's exit code.
"""

from __future__ import annotations

import faulthandler
import os
import shlex
import sys
import traceback
from pathlib import Path

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QApplication
from qgis.utils import iface

ROOT = Path(os.environ["WATER_GEE_ROOT"])
faulthandler.enable()
# pytest comes from the tests' environment; whatever QGIS's own Python has stays its own.
sys.path.insert(0, str(ROOT))
sys.path.append(os.environ["WATER_GEE_SITE"])
# Plugins that packages announce there may ask for newer packages than QGIS's own Python has.
os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
uncaught: list[str] = []


def collect(kind: type[BaseException], error: BaseException, trace: object) -> None:
    """Keep what QGIS would show in a dialog that nobody answers."""
    uncaught.append("".join(traceback.format_exception(kind, error, trace)))  # type: ignore[arg-type]
    sys.stderr.write(uncaught[-1])


def main() -> None:
    """Run the stories and end QGIS."""
    code = 1
    try:
        import pytest

        iface.mainWindow().setGeometry(QApplication.primaryScreen().geometry())
        arguments = shlex.split(os.environ.get("WATER_GEE_STORIES", "tests/desktop"))
        os.chdir(ROOT)
        plugins = ["-p", "pytest_timeout", "-p", "no:cacheprovider"]
        code = pytest.main([*arguments, *plugins, "-x", "--timeout=900"])
        if uncaught:
            code = code or 1
    except BaseException:  # whatever it is, QGIS must end
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        QgsProject.instance().setDirty(False)
        QgsProject.instance().clear()
        QApplication.instance().exit(int(code))


sys.excepthook = collect
# While it starts QGIS lives already, with docks that it has not yet put in their places.
iface.initializationCompleted.connect(lambda: QTimer.singleShot(0, main))
