"""The dialog that installs the engine: what, how much and where; then progress and the log."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape

from qgis.gui import QgsCollapsibleGroupBox, QgsFileWidget, QgsScrollArea
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QFontDatabase
from qgis.PyQt.QtWidgets import (
    QApplication,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ...runner import interpreter, process
from ...runner.venv import install, venv
from ...runner.venv.venv import State
from ...translation import tr
from .environment_task import WORK, Change, EnvironmentTask

#: The dialog's size in heights of a letter, and the most that it takes of the screen.
_WIDTH, _HEIGHT = 38, 34
_OF_SCREEN = 0.9
_GIGA, _MEGA = 1e9, 1e6


class EnvironmentDialog(QDialog):
    """Asks before anything is fetched, shows how far it is, and tells how it ended.

    Closing it does not stop an installation: that goes on in QGIS's task bar, and a dialog opened
    later shows it again.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show what will be done, or the installation that is under way."""
        super().__init__(parent)
        self.setWindowTitle(tr("Water GEE: install the engine"))
        self.setObjectName("WaterGeeEnvironmentDialog")
        self._task: EnvironmentTask | None = None
        self._body = QWidget()
        column = QVBoxLayout(self._body)
        self._question = (_introduction(), _facts())
        for label in self._question:
            column.addWidget(label)
        self._add_status(column)
        self._offline = self._add_offline(column)
        self._note = _text(_note())
        self._note.setVisible(bool(self._note.text()))
        column.addWidget(self._note)
        self._add_log(column)
        column.addStretch()
        scroll = QgsScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(self._body)
        whole = QVBoxLayout(self)
        whole.addWidget(scroll)
        self._add_buttons(whole)
        self._fit()
        if WORK.task is not None:
            self._follow(WORK.task)

    def _fit(self) -> None:
        """Take a size in which all can be read, but never more than the screen has."""
        letter = self.fontMetrics().height()
        screen = QApplication.primaryScreen().availableSize()
        self.resize(
            min(letter * _WIDTH, int(screen.width() * _OF_SCREEN)),
            min(letter * _HEIGHT, int(screen.height() * _OF_SCREEN)),
        )

    def _add_offline(self, column: QVBoxLayout) -> QgsCollapsibleGroupBox:
        """Add the folder of wheels for machines without a network, folded."""
        group = QgsCollapsibleGroupBox(tr("Without internet: from a folder of wheels"))
        group.setCollapsed(True)
        inner = QVBoxLayout(group)
        told = tr(
            "A folder filled with this command on a computer with the same system and Python "
            "version (nothing is downloaded then):"
        )
        inner.addWidget(_text(f"{told}\n{install.download_command()}"))
        self.wheels = QgsFileWidget()
        self.wheels.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
        self.wheels.setDialogTitle(tr("Folder of wheels"))
        self.wheels.lineEdit().setAccessibleName(tr("Folder of wheels"))
        inner.addWidget(self.wheels)
        column.addWidget(group)
        return group

    def _add_status(self, column: QVBoxLayout) -> None:
        """Add what is being done and how far it is, hidden until it begins."""
        self.status = _text("")
        self.bar = QProgressBar()
        self.bar.setAccessibleName(tr("Progress of the installation"))
        for widget in (self.status, self.bar):
            widget.setVisible(False)
            column.addWidget(widget)

    def _add_log(self, column: QVBoxLayout) -> None:
        """Add the log, hidden until there is something in it."""
        self.log = QPlainTextEdit()
        self.log.setReadOnly(True)
        self.log.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.log.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.log.setAccessibleName(tr("Log of the installation"))
        self.log.setMinimumHeight(self.log.fontMetrics().height() * 6)
        self._log_group = QgsCollapsibleGroupBox(tr("Log"))
        inner = QVBoxLayout(self._log_group)
        inner.addWidget(self.log)
        self.copy = QPushButton(tr("Copy the log"))
        self.copy.clicked.connect(self._copy_log)
        inner.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignRight)
        self._log_group.setVisible(False)
        column.addWidget(self._log_group, 1)

    def _add_buttons(self, column: QVBoxLayout) -> None:
        """Add the buttons at the foot.

        A QDialogButtonBox would show all of its buttons again when QGIS sets its style.
        """
        row = QHBoxLayout()
        row.addStretch(1)
        self.install = _button(row, _install_text(), self.start)
        self.install.setDefault(True)
        self.cancel = _button(row, tr("Cancel the installation"), self._cancel)
        self.cancel.setVisible(False)
        self.close_button = _button(row, tr("Close"), self.reject)
        column.addLayout(row)

    def start(self) -> None:
        """Install: the button is the user's agreement."""
        self.log.clear()
        self._follow(WORK.start(Change.MAKE, self.wheels.filePath()))

    def _follow(self, task: EnvironmentTask) -> None:
        """Show a task that is under way."""
        self._task = task
        self.log.setPlainText("\n".join(task.log))
        task.said.connect(self._add_line)
        task.progressChanged.connect(self._show_progress)
        task.ended.connect(self._end)
        self._show_progress(task.progress())
        for widget in (self.status, self.bar, self._log_group, self.cancel):
            widget.setVisible(True)
        for widget in (*self._question, self.install, self._offline, self._note):
            widget.setVisible(False)
        self.status.setText(tr("Starting…"))
        self.close_button.setText(tr("Continue in the background"))

    def _show_progress(self, percent: float) -> None:
        """Show how far it is."""
        self.bar.setValue(round(percent))

    def _add_line(self, line: str) -> None:
        """Show a line of the log, and what it means at the top."""
        self.log.appendPlainText(line)
        if told := _stage(line):
            self.status.setText(told)

    def _cancel(self) -> None:
        """Stop the installation; the task removes what it has begun."""
        if self._task is not None:
            self.status.setText(tr("Stopping and removing the incomplete installation…"))
            self.cancel.setEnabled(False)
            self._task.cancel()

    def _end(self) -> None:
        """Tell how it ended."""
        task, self._task = self._task, None
        if task is None:
            return
        self.cancel.setVisible(False)
        self.cancel.setEnabled(True)
        self.bar.setVisible(False)
        self.close_button.setText(tr("Close"))
        self.status.setText(_outcome(task))
        if not task.good:
            self.install.setText(tr("Try again"))
            self.install.setVisible(True)
            self._offline.setVisible(True)
        self._note.setText(_note())
        self._note.setVisible(bool(self._note.text()))

    def _copy_log(self) -> None:
        """Put the log on the clipboard."""
        QApplication.clipboard().setText(self.log.toPlainText())
        self.copy.setText(tr("Copied"))


def _introduction() -> QLabel:
    """Return why an engine is needed."""
    return _text(
        tr(
            "Training and everything that involves Earth Engine need packages that QGIS does not "
            "include. Water GEE installs them in a separate environment, so QGIS's Python and "
            "other plugins stay unchanged. Making labels, correcting them and mapping with a "
            "trained model work without these packages."
        )
    )


def _facts() -> QLabel:
    """Return what, how much, where and with what."""
    size = tr(
        "about {download:.0f} MB to download, {disk:.1f} GB on disk ({free:.1f} GB free)"
    ).format(
        download=venv.CONTENTS.download / _MEGA,
        disk=venv.CONTENTS.disk / _GIGA,
        free=venv.free_bytes() / _GIGA,
    )
    rows = (
        (
            tr("What:"),
            tr("TensorFlow, Google's Earth Engine client, h5py, onnx and their dependencies"),
        ),
        (tr("Size:"), size),
        (tr("Time:"), tr("one to two minutes after the download")),
        (tr("Where:"), str(venv.base_folder())),
        (tr("From:"), tr("pypi.org, or the index set for pip")),
        (tr("Created with:"), process.qgis_python() or tr("(QGIS's Python was not found)")),
    )
    lines = (
        f"<tr><td>{escape(title)}&nbsp;&nbsp;</td><td>{escape(value)}</td></tr>"
        for title, value in rows
    )
    label = _text("")
    label.setTextFormat(Qt.TextFormat.RichText)
    label.setText(f"<table>{''.join(lines)}</table>")
    label.setAccessibleName("\n".join(f"{title} {value}" for title, value in rows))
    return label


def _text(text: str) -> QLabel:
    """Return a text that wraps and can be copied."""
    label = QLabel(text)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def _button(row: QHBoxLayout, title: str, pressed: Callable[[], None]) -> QPushButton:
    """Add a button."""
    button = QPushButton(title)
    button.setAutoDefault(False)
    button.clicked.connect(lambda _=False: pressed())
    row.addWidget(button)
    return button


def _install_text() -> str:
    """Return what the button does."""
    known = venv.state()
    if known == State.OUTDATED:
        return tr("Update")
    return tr("Install") if known == State.ABSENT else tr("Install again")


def _note() -> str:
    """Return what the user should know beside: another interpreter comes first."""
    if named := interpreter.named_interpreter():
        return tr(
            "Note: the engine currently runs on {python}, which is set in the options or by "
            "{variable}. Water GEE uses the new environment only when that setting is removed."
        ).format(python=named, variable=interpreter.VARIABLE)
    return ""


def _stage(line: str) -> str:
    """Return what a line of the log means to the user, '' for most."""
    words = line.split()
    if line.startswith("Installing collected packages"):
        return tr("Unpacking the packages…")
    if words[:1] in (["Collecting"], ["Processing"]) and len(words) > 1:
        name = re.split(r"[<>=!~;\[]|-\d", words[1].rsplit("/", 1)[-1])[0]
        return tr("Downloading {package}…").format(package=name)
    if line.startswith("Successfully installed"):
        return tr("Checking that all packages can be imported…")
    return line if line.endswith("…") else ""


def _outcome(task: EnvironmentTask) -> str:
    """Return how a task ended."""
    if task.cancelled:
        return tr("Cancelled. The incomplete installation was removed.")
    if not task.good:
        return task.problem
    return tr("The engine is ready: {packages}.").format(packages=packages_text())


def packages_text() -> str:
    """Return what the environment holds, with versions."""
    known = venv.marker()
    names = {"tensorflow": "TensorFlow", "ee": "earthengine-api", "numpy": "numpy", "gdal": "GDAL"}
    held = known.packages if known else {}
    return ", ".join(f"{title} {held[name]}" for name, title in names.items() if name in held)
