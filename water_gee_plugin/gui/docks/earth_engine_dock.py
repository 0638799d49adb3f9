"""Earth Engine: signed in or not, the project, and the tasks that we have started there."""

from __future__ import annotations

import json
from typing import Any

from qgis.PyQt.QtCore import Qt, QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QFormLayout,
    QGroupBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
)

from ...engine import requests
from ...engine.earthengine import session
from ...engine.support.errors import WaterGeeError
from ...processing.base import algorithm_id, tr
from ...settings import SETTINGS
from ..runs.run_panel import Request, duration
from ..runs.runs import Outcome, Run
from .dock import WaterGeeDock

CHECK, LIST, CANCEL = (
    algorithm_id(requests.CheckAccount),
    algorithm_id(requests.ListTasks),
    algorithm_id(requests.CancelTasks),
)
_TASK = Qt.ItemDataRole.UserRole
_ACTIVE = ("PENDING", "RUNNING")


class EarthEngineDock(WaterGeeDock):
    """Signs in, names the project and shows the tasks."""

    NAME = "earth_engine"
    TITLE = "Earth Engine"
    TIP = "Sign in to Earth Engine, choose the project and manage exports"

    def needs(self) -> tuple[str, ...]:
        """Return what everything here needs."""
        return ("ee",)

    def fill(self) -> None:
        """Add account and tasks."""
        self._signing_in = False
        self._add_account()
        self._add_tasks()

    def _add_account(self) -> None:
        """Add the account: its state, the project and one button."""
        box = QGroupBox(tr("Account"))
        column = QVBoxLayout(box)
        self.state = QLabel(tr("Not checked yet."))
        self.state.setWordWrap(True)
        self.project = QLineEdit(SETTINGS.earth_engine_project)
        self.project.setPlaceholderText(tr("project of your sign-in"))
        self.project.setAccessibleName(tr("Google Cloud project"))
        self.project.editingFinished.connect(self._name_project)
        rows = QFormLayout()
        rows.addRow(tr("Google Cloud project"), self.project)
        column.addWidget(self.state)
        column.addLayout(rows)
        self.panel = self.add_run(tr("Check account"), self._request, column)
        self.panel.started.connect(lambda _: self.state.setText(tr("Contacting Earth Engine…")))
        self.body.addWidget(box)

    def _add_tasks(self) -> None:
        """Add the list of tasks, and what can be done with them."""
        box = QGroupBox(tr("Exports on Earth Engine"))
        column = QVBoxLayout(box)
        self.tasks = QTableWidget(0, 4)
        self.tasks.setAccessibleName(tr("Exports on Earth Engine"))
        self.tasks.setHorizontalHeaderLabels([tr("Map"), tr("State"), tr("Age"), tr("EECU-s")])
        self.tasks.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.tasks.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.tasks.verticalHeader().setVisible(False)
        self.tasks.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.tasks.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.tasks.setMinimumHeight(140)
        self.tasks.itemSelectionChanged.connect(self._choose)
        column.addWidget(self.tasks)
        self.list_panel = self.add_run(tr("Refresh"), lambda: (LIST, {}), column)
        row = QHBoxLayout()
        self.open_button = QPushButton(tr("Open result"))
        self.open_button.clicked.connect(lambda _=False: self._open())
        row.addWidget(self.open_button)
        column.addLayout(row)
        self.cancel_panel = self.add_run(tr("Cancel selected tasks"), self._cancel_request, column)
        self.body.addWidget(box)
        self._choose()
        self.workplace.exported.connect(self.list_panel.start)

    def _name_project(self) -> None:
        """Keep the project in the settings."""
        if self.project.text().strip() != SETTINGS.earth_engine_project:
            SETTINGS.earth_engine_project = self.project.text().strip()

    def _request(self) -> Request:
        """Return what checks the account, after a sign-in where that is what is missing."""
        self._name_project()
        return CHECK, {"SIGN_IN": True} if self._signing_in else {}

    def _cancel_request(self) -> Request:
        """Return what cancels the chosen tasks."""
        ids = [task["id"] for task in self._chosen() if task["state"] in _ACTIVE]
        if not ids:
            raise WaterGeeError(tr("Select tasks that are waiting or running."))
        return CANCEL, {"TASKS": ",".join(ids)}

    def _chosen(self) -> list[dict[str, Any]]:
        """Return the chosen tasks."""
        rows = {index.row() for index in self.tasks.selectedIndexes()}
        return [self.tasks.item(row, 0).data(_TASK) for row in sorted(rows)]

    def _choose(self) -> None:
        """Offer what can be done with the chosen tasks."""
        chosen = self._chosen()
        self.open_button.setEnabled(any(task["destinations"] for task in chosen))
        self.cancel_panel.setVisible(any(task["state"] in _ACTIVE for task in chosen))

    def _open(self) -> None:
        """Open where the chosen tasks have written."""
        for task in self._chosen():
            for address in task["destinations"]:
                QDesktopServices.openUrl(QUrl(address))

    def ended(self, run: Run, outcome: Outcome) -> None:
        """Show what Earth Engine has answered."""
        if run.algorithm == CHECK:
            self._show_account(outcome)
        elif outcome.good and run.algorithm == LIST:
            self._show_tasks(json.loads(outcome.results["TASKS"]))
        elif outcome.good:
            self.list_panel.start()

    def _show_account(self, outcome: Outcome) -> None:
        """Show the state, and name the button for what comes next."""
        if not outcome.good:
            self.state.setText(tr("Not checked."))
            return
        state = str(outcome.results["STATE"])
        ready = state in (session.READY, session.RESTRICTED)
        self._signing_in = state == session.SIGNED_OUT
        self.state.setText(f"<b>{'✓' if ready else '✗'}</b> {_words(state)}")
        self.panel.button.setText(tr("Sign in…") if self._signing_in else tr("Check account"))
        if ready:
            self.list_panel.start()

    def _show_tasks(self, tasks: list[dict[str, Any]]) -> None:
        """Fill the table."""
        self.tasks.setRowCount(len(tasks))
        for row, task in enumerate(tasks):
            cells = (
                task["description"],
                _state(task),
                duration(task["age"]),
                f"{task['eecu_seconds']:,.0f}",
            )
            for column, text in enumerate(cells):
                item = QTableWidgetItem(text)
                item.setToolTip(task.get("error") or text)
                self.tasks.setItem(row, column, item)
            self.tasks.item(row, 0).setData(_TASK, task)
        self.list_panel.say(
            "" if tasks else tr("Water GEE has not started any exports in this project.")
        )
        self._choose()


def _state(task: dict[str, Any]) -> str:
    """Return a task's state in words, with how far it is."""
    words = {
        "PENDING": tr("waiting"),
        "RUNNING": tr("running"),
        "CANCELLING": tr("being cancelled"),
        "SUCCEEDED": tr("done"),
        "CANCELLED": tr("cancelled"),
        "FAILED": tr("failed"),
    }
    text = words.get(task["state"]) or str(task["state"])
    return f"{text} {task['progress']:.0%}" if task["state"] == "RUNNING" else text


def _words(state: str) -> str:
    """Return the account's state in words."""
    words = {
        session.READY: tr("Earth Engine is ready."),
        session.RESTRICTED: tr("Earth Engine is ready but restricted: the quota is used up."),
        session.SIGNED_OUT: tr("You are not signed in to Earth Engine."),
        session.NO_PROJECT: tr("Signed in, but no project is set. Enter one below."),
        session.NOT_REGISTERED: tr("The project is not registered for Earth Engine."),
    }
    return words.get(state, state)
