"""Training: live curves, an early end that keeps the best, and the models that there are."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.PyQt.QtWidgets import QGroupBox, QHBoxLayout, QPushButton, QVBoxLayout

from ...engine import requests
from ...processing.base import algorithm_id, tr
from .. import results_folder
from ..runs.run_panel import Request
from ..runs.runs import Outcome, Run
from ..widgets.charts import Chart
from ..widgets.form import ParameterForm
from ..widgets.model_list import ModelList
from .dock import WaterGeeDock

TRAIN = algorithm_id(requests.TrainModel)


class TrainingDock(WaterGeeDock):
    """Trains the network on a tile set and shows the models."""

    NAME = "training"
    TITLE = "Training"
    NEXT = ("mapping", "Mapping")
    TIP = "Train the network on labelled tiles and inspect the models"

    def needs(self) -> tuple[str, ...]:
        """Return what training needs."""
        return ("tensorflow",)

    def fill(self) -> None:
        """Add the form, the curves and the models."""
        self.form = self.add_form(
            ParameterForm(
                TRAIN,
                ("TILES", "OUTPUT"),
                ("LABELS", "MODEL", "EPOCHS", "SEED"),
                labels={"OUTPUT": tr("New model")},
            ),
            "train",
        )
        self.form.set_value("OUTPUT", "")
        self.form.set_value("LABELS", "")
        self.form.set_value("MODEL", "")
        self.form.changed.connect(self._suggest)
        self.body.addWidget(self.form)
        self.chart = Chart(tr("Loss and F1 by epoch"))
        self.body.addWidget(self.chart)
        self._add_models()
        self.panel = self.add_run(tr("Train"), self._request)
        self.panel.started.connect(self._follow)
        self._rounds: list[dict[str, Any]] = []
        self._suggest()

    def _add_models(self) -> None:
        """Add the list of models, and what brings models in and out."""
        box = QGroupBox(tr("Models"))
        column = QVBoxLayout(box)
        self.models = ModelList()
        self.models.chosen.connect(lambda path: self.workplace.handed_on.emit("MODEL", path))
        column.addWidget(self.models)
        row = QHBoxLayout()
        for text, algorithm in (
            (tr("Import…"), algorithm_id(requests.ImportModel)),
            (tr("Export…"), algorithm_id(requests.ExportModel)),
        ):
            button = QPushButton(text)
            button.clicked.connect(lambda _=False, name=algorithm: self._open(name))
            row.addWidget(button)
        column.addLayout(row)
        self.body.addWidget(box)

    def _open(self, algorithm: str) -> None:
        """Open an algorithm's own dialog."""
        import processing

        processing.execAlgorithmDialog(algorithm, {})
        self._suggest()

    def take_up(self, name: str, value: str) -> None:
        """Take a new tile set; a model is not trained further unless the user names it."""
        if name != "MODEL":
            super().take_up(name, value)

    def _suggest(self) -> None:
        """Show where the model goes when the user names no file, and the models beside it."""
        folder = results_folder.of_job(self.form.value("TILES"))
        name = f"model_{Path(self.form.value('TILES') or 'water').name}"
        self._suggested = results_folder.free_file(folder, name, ".npz")
        self.form.editors["OUTPUT"].set_placeholder(self._suggested)
        if self._shown_folder != folder:
            self._shown_folder = folder
            self.models.show_folder(folder)

    _shown_folder: Path | None = None

    def _request(self) -> Request:
        """Return what trains the network."""
        return TRAIN, {"OUTPUT": self._suggested, **self.form.values()}

    def _follow(self, run: Run) -> None:
        """Draw the rounds of a training as they come."""
        self._rounds = []
        self.chart.clear()
        run.measured.connect(self._draw)

    def _draw(self, figures: dict[str, Any]) -> None:
        """Draw one round more; from now on there is a best to keep."""
        if figures.get("name") != "round":
            return
        self._rounds.append(figures)
        self.panel.finish_button.setVisible(True)
        self.chart.lines(
            [each["round"] for each in self._rounds],
            {
                tr("loss, training"): [each["train_loss"] for each in self._rounds],
                tr("loss, validation"): [each["loss"] for each in self._rounds],
            },
            tr("epoch"),
            right={tr("F1, validation"): [each["f1"] for each in self._rounds]},
        )

    def ended(self, run: Run, outcome: Outcome) -> None:
        """Show the new model."""
        if not outcome.good:
            return
        model = str(outcome.results["OUTPUT"])
        self.form.set_value("OUTPUT", "")
        self.models.show_folder(Path(model).parent, model)
        if "F1" not in outcome.results:
            return
        self.panel.say(
            tr(
                "The model is ready. On ground held out it agrees with its own labels to {:.3f} "
                "(F1). How right the map is, Assess accuracy tells, with a reference of yours."
            ).format(outcome.results["F1"])
        )
