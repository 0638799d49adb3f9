"""The foot of a dock: run, cancel, how far it is, what it says, and the run as text."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from qgis.core import QgsApplication, QgsProcessingContext, QgsProject
from qgis.PyQt.QtCore import Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QProgressBar,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ...engine.support.errors import WaterGeeError
from ...translation import localized, tr
from . import as_text, report, runs
from .runs import Outcome, Run, Runs

#: An algorithm's id and the parameters that the dock has gathered.
Request = tuple[str, Mapping[str, Any]]


class RunPanel(QWidget):
    """Starts the algorithm that a dock asks for, and shows how it goes."""

    #: A run has begun.
    started = pyqtSignal(object)
    #: A run has ended: the run and its outcome.
    ended = pyqtSignal(object, object)

    def __init__(self, title: str, all_runs: Runs, request: Callable[[], Request]) -> None:
        """Run what `request` returns when the user says so; it may raise WaterGeeError."""
        super().__init__()
        self._all_runs, self._request = all_runs, request
        self._title = title
        self.run: Run | None = None
        self._last: Run | None = None
        self._said = ""
        self.button = self._push(title, "mActionStart.svg", self.start)
        self.cancel_button = self._push(tr("Cancel"), "mTaskCancel.svg", self.cancel)
        self.finish_button = self._push(tr("Finish now"), "", self._finish)
        self.finish_button.setVisible(False)
        self.bar = QProgressBar()
        self.bar.setRange(0, 1000)
        self.bar.setTextVisible(False)
        self.bar.setMaximumHeight(8)
        self.bar.setAccessibleName(tr("Progress"))
        self.status = QLabel()
        self.status.setWordWrap(True)
        self.status.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.status.setAccessibleName(tr("State of the run"))
        self._lay_out()
        # A run may say more than a window can show: the last word is shown ten times a second.
        self._clock = QTimer(self)
        self._clock.setInterval(100)
        self._clock.timeout.connect(self._show_last_word)
        self._idle()
        self._say("")

    def _push(self, text: str, icon: str, slot: Callable[[], None]) -> QPushButton:
        """Return a button."""
        button = QPushButton(text)
        if icon:
            button.setIcon(QgsApplication.getThemeIcon(icon))
        button.clicked.connect(lambda _=False: slot())
        return button

    def _lay_out(self) -> None:
        """Put the buttons in a row above the bar and the words."""
        more = QToolButton()
        more.setText("⋯")
        more.setAccessibleName(tr("More"))
        more.setToolTip(tr("Copy this run as a command or as Python, or copy its report"))
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        more.setMenu(self._menu(more))
        row = QHBoxLayout()
        row.addWidget(self.button, 1)
        row.addWidget(self.finish_button)
        row.addWidget(self.cancel_button)
        row.addWidget(more)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.addLayout(row)
        column.addWidget(self.bar)
        column.addWidget(self.status)

    def _menu(self, parent: QWidget) -> QMenu:
        """Return what else can be done with the run."""
        menu = QMenu(parent)
        for text, slot in (
            (tr("Copy as qgis_process command"), lambda: self._copy(as_text.as_qgis_process)),
            (tr("Copy as Python"), lambda: self._copy(as_text.as_python)),
            (tr("Open in the toolbox…"), self._open_dialog),
            (tr("Copy problem report"), self._copy_report),
        ):
            menu.addAction(text).triggered.connect(lambda _=False, do=slot: do())
        return menu

    def start(self) -> None:
        """Start the run; what is wrong is said at once."""
        if self.run is not None:
            return
        try:
            run = self._all_runs.start(*self._request())
        except WaterGeeError as error:
            self._idle()
            self._say(localized(error.text), wrong=True)
            return
        self.run = self._last = run
        run.progressed.connect(self._progress)
        run.said.connect(self._hear)
        run.ended.connect(self._end)
        self.button.setEnabled(False)
        self.cancel_button.setVisible(True)
        self.bar.setVisible(True)
        self.bar.setRange(0, 0)
        self._say(tr("Starting…"))
        self._clock.start()
        self.started.emit(run)

    def cancel(self) -> None:
        """Stop the run."""
        if self.run is not None:
            self._said = ""
            self._say(tr("Stopping…"))
            self.run.cancel()

    def _finish(self) -> None:
        """Let the run end with what it has."""
        if self.run is not None:
            self.finish_button.setEnabled(False)
            self.run.finish()

    def _progress(self, percent: float) -> None:
        """Show how far the run is."""
        self.bar.setRange(0, 1000)
        self.bar.setValue(round(10 * percent))

    def _hear(self, level: str, text: str) -> None:
        """Keep the last word for the clock to show."""
        self._said = text

    def _show_last_word(self) -> None:
        """Show the last word, where there is a new one."""
        if self._said:
            self._say(self._said)
            self._said = ""

    def _end(self, outcome: Outcome) -> None:
        """Show how the run ended."""
        run, self.run = self.run, None
        self._clock.stop()
        self._said = ""
        self._idle()
        if outcome.cancelled:
            self._say(tr("Cancelled. Finished files are kept, incomplete ones were discarded."))
        elif not outcome.good:
            self._say(outcome.error, wrong=True)
        else:
            self._say(tr("Done in {}.").format(duration(outcome.seconds)))
        self.ended.emit(run, outcome)

    def _idle(self) -> None:
        """Show that nothing is under way."""
        self.button.setEnabled(True)
        self.cancel_button.setVisible(False)
        self.finish_button.setVisible(False)
        self.finish_button.setEnabled(True)
        self.bar.setVisible(False)

    def say(self, text: str) -> None:
        """Show a sentence of the dock's."""
        self._say(text)

    def forget(self) -> None:
        """Take the last sentence away, unless a run is under way."""
        if self.run is None:
            self._say("")

    def _say(self, text: str, wrong: bool = False) -> None:
        """Show a sentence, as an error where something is wrong."""
        self.status.setText(text)
        self.status.setVisible(bool(text))
        self.status.setStyleSheet("color: #c0392b;" if wrong else "")

    def _copy(self, written: Callable[..., str]) -> None:
        """Copy the run as it would start now."""
        try:
            name, parameters = self._request()
        except WaterGeeError as error:
            self._say(localized(error.text), wrong=True)
            return
        context = QgsProcessingContext()
        context.setProject(QgsProject.instance())
        QgsApplication.clipboard().setText(written(runs.find(name), parameters, context))
        self._say(tr("Copied."))

    def _copy_report(self) -> None:
        """Copy what a developer needs to know of the last run."""
        log = self._last.log if self._last else []
        QgsApplication.clipboard().setText(report.text(self._title, log))
        self._say(tr("The report was copied. It contains no credentials."))

    def _open_dialog(self) -> None:
        """Open the algorithm in Processing's own dialog, with the dock's values."""
        import processing

        try:
            algorithm, parameters = self._request()
        except WaterGeeError as error:
            self._say(localized(error.text), wrong=True)
            return
        processing.execAlgorithmDialog(algorithm, dict(parameters))


def duration(seconds: float) -> str:
    """Return a duration in words."""
    if seconds < 90:
        return tr("{} s").format(round(seconds))
    minutes, rest = divmod(round(seconds), 60)
    if minutes < 90:
        return tr("{} min {} s").format(minutes, rest)
    return tr("{} h {} min").format(*divmod(minutes, 60))
