"""What all docks share: a heading, a form that scrolls, and a run at the foot."""

from __future__ import annotations

from collections.abc import Callable

from qgis.gui import QgsDockWidget, QgsScrollArea
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ... import resource_files
from ...processing.base import tr
from ...runner import interpreter
from ..hub import Workplace
from ..runs.run_panel import Request, RunPanel
from ..runs.runs import Outcome, Run
from ..widgets.form import ParameterForm

#: What a form needs, in pixels.
WIDTH = 320


class WaterGeeDock(QgsDockWidget):
    """A dock: its body is made when it is first shown, so that QGIS starts at once."""

    #: The dock's name in QGIS's settings and its icon's.
    NAME = ""
    TITLE = ""
    TIP = ""
    #: The dock of the step that follows: its name and title.
    NEXT: tuple[str, str] | None = None

    def __init__(self, workplace: Workplace) -> None:
        """Make an empty dock that works at `workplace`."""
        super().__init__(tr(self.TITLE), workplace.window)
        # Its tab is short; View ▸ Panels lists it among the docks of all others.
        self.toggleViewAction().setText(f"Water GEE: {tr(self.TITLE)}")
        self.workplace = workplace
        self.setObjectName(f"WaterGee{self.NAME.title()}Dock")
        self.setWindowIcon(resource_files.icon(self.NAME))
        self._built = False
        self._forms: dict[str, ParameterForm] = {}
        self._panels: list[RunPanel] = []
        self._showing = False
        self._handed_on: dict[str, str] = {}
        # Not at once: a dock is shown and hidden again while QGIS starts.
        self.visibilityChanged.connect(lambda _: QTimer.singleShot(0, self._build_when_seen))

    def _build_when_seen(self) -> None:
        """Make the body of a dock that is still open."""
        if self.isUserVisible():
            self.build()

    def build(self) -> None:
        """Make the body, once."""
        if self._built:
            return
        self._built = True
        self._banner = Banner(self.workplace.engine_wanted.emit)
        body = QWidget()
        self.body = QVBoxLayout(body)
        self.body.setContentsMargins(6, 6, 6, 6)
        scroll = QgsScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(body)
        whole = QWidget()
        whole.setMinimumWidth(WIDTH)
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._banner)
        column.addWidget(scroll, 1)
        self.foot = QVBoxLayout()
        self.foot.setContentsMargins(6, 0, 6, 6)
        column.addLayout(self.foot)
        self.fill()
        self._add_next()
        self.body.addStretch(1)
        self.setWidget(whole)
        for name, value in self._handed_on.items():
            self.take_up(name, value)
        self.check_engine()

    def fill(self) -> None:
        """Add what the dock is made of."""
        raise NotImplementedError

    def needs(self) -> tuple[str, ...]:
        """Return the packages that the engine needs for what is chosen."""
        return ()

    def check_engine(self) -> None:
        """Say at the top what the engine lacks, with a button that gets it."""
        if self._built:
            self._banner.show_problem(interpreter.missing(self.needs()))

    def add_form(self, form: ParameterForm, section: str) -> ParameterForm:
        """Add a form whose values are remembered under a name."""
        form.restore(f"{self.NAME}/{section}")
        form.changed.connect(self.forget)
        self._forms[section] = form
        return form

    def add_run(
        self, title: str, request: Callable[[], Request], where: QVBoxLayout | None = None
    ) -> RunPanel:
        """Add a run at the foot, or elsewhere; the forms are remembered when it starts."""
        panel = RunPanel(title, self.workplace.runs, request)
        self._panels.append(panel)
        panel.started.connect(lambda run: self.remember())
        panel.ended.connect(self._show)
        (where or self.foot).addWidget(panel)
        return panel

    def _add_next(self) -> None:
        """Add the way to the next step, which is shown when this one is done."""
        if self.NEXT:
            self.next_button = QPushButton(tr("Next: {}").format(tr(self.NEXT[1])))
            self.next_button.setVisible(False)
            self.next_button.clicked.connect(self._go_on)
            self.foot.addWidget(self.next_button)

    def _go_on(self, _: bool = False) -> None:
        """Show the next step."""
        if self.NEXT:
            self.workplace.wanted.emit(self.NEXT[0])

    def _show(self, run: Run, outcome: Outcome) -> None:
        """Show what a run has made, on the map and here."""
        self._showing = True
        self.workplace.show_outcome(run, outcome)
        self.ended(run, outcome)
        self._showing = False
        if self.NEXT and outcome.good and self.leads_on(run):
            self.next_button.setVisible(True)

    def forget(self) -> None:
        """Take back what runs said of other choices; results that fill a form are no choice."""
        if not self._showing:
            for panel in self._panels:
                panel.forget()

    def remember(self) -> None:
        """Keep the forms' values for the next time."""
        for section, form in self._forms.items():
            form.save(f"{self.NAME}/{section}")

    def take_up(self, name: str, value: str) -> None:
        """Show what another step has made, where this dock works on it."""
        self._handed_on[name] = value
        for form in self._forms.values():
            if name in form.editors:
                form.set_value(name, value)

    def ended(self, run: Run, outcome: Outcome) -> None:
        """Show in the dock what one of its runs has made."""

    def leads_on(self, run: Run) -> bool:
        """Return whether the next step can follow a run."""
        return True

    def release(self) -> None:
        """Take away what the dock has added elsewhere, for good."""


class Banner(QFrame):
    """A line at the top of a dock that says what is missing, and gets it."""

    def __init__(self, get: Callable[[], None]) -> None:
        """Call `get` when the user wants what is missing."""
        super().__init__()
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setStyleSheet("Banner { background: #fff3cd; } Banner QLabel { color: #5c4700; }")
        self._text = QLabel()
        self._text.setWordWrap(True)
        self.button = QPushButton(tr("Install…"))
        self.button.clicked.connect(lambda _=False: get())
        row = QHBoxLayout(self)
        row.addWidget(self._text, 1)
        row.addWidget(self.button)
        self.setVisible(False)

    def show_problem(self, problem: str) -> None:
        """Show what is missing, nothing where all is there."""
        self._text.setText(problem)
        self.setVisible(bool(problem))
