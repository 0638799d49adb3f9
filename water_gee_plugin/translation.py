"""The user's language."""

from __future__ import annotations

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QTranslator

from . import resource_files


def tr(text: str) -> str:
    """Return a text in the user's language."""
    return QCoreApplication.translate("WaterGee", text)


def install() -> QTranslator | None:
    """Let Qt translate our texts into QGIS's language; None where that is English or unknown."""
    language = QgsApplication.locale()
    for name in (language, language.split("_")[0]):
        path = resource_files.path("i18n", f"water_gee_{name}.qm")
        translator = QTranslator()
        if path.exists() and translator.load(str(path)):
            QCoreApplication.installTranslator(translator)
            return translator
    return None


def remove(translator: QTranslator) -> None:
    """Let go of a language."""
    QCoreApplication.removeTranslator(translator)
