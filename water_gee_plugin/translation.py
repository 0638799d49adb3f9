"""The user's language."""

from __future__ import annotations

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QTranslator

from . import resource_files
from .engine.support.texts import Text


def tr(text: str) -> str:
    """Return a text in the user's language."""
    return QCoreApplication.translate("WaterGee", text)


def localized(text: str) -> str:
    """Return what the engine says in the user's language; any other text as it is."""
    if not isinstance(text, Text):
        return text
    values = {n: localized(v) if isinstance(v, str) else v for n, v in text.values.items()}
    try:
        return tr(text.template).format(**values)
    except (KeyError, ValueError, IndexError):  # a translation with another placeholder
        return str(text)


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
