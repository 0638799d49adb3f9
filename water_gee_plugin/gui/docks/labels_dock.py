"""Labels: their source, the threshold, a look at them, and their correction."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsProcessingUtils,
    QgsProject,
    QgsRasterLayer,
)
from qgis.PyQt.QtWidgets import QGroupBox, QHBoxLayout, QPushButton, QVBoxLayout

from ...engine import requests
from ...engine.rasters.tiles.mosaic import LABEL_LAYER
from ...engine.rasters.tiles.tile_set import TileSet
from ...engine.rasters.writing import creating, write
from ...engine.support.errors import WaterGeeError
from ...engine.support.progress import Progress
from ...engine.water.labels import making, single_source, threshold
from ...processing import styles
from ...processing.base import algorithm_id
from ...translation import localized, tr
from .. import layers, results_folder
from ..previews.background import Background, Watch, Work
from ..runs.run_panel import Request
from ..runs.runs import Outcome, Run, loaded
from ..widgets.charts import Chart
from ..widgets.editors import SwitchEditor
from ..widgets.form import ParameterForm
from .dock import WaterGeeDock

MAKE, CORRECT = algorithm_id(requests.MakeLabels), algorithm_id(requests.CorrectLabels)


class LabelsDock(WaterGeeDock):
    """Labels a tile set and corrects the labels."""

    NAME = "labels"
    TITLE = "Labels"
    NEXT = ("training", "Training")
    TIP = "Label tiles as water or land automatically, and correct errors in the labels"

    def needs(self) -> tuple[str, ...]:
        """Return what the chosen method needs."""
        return ("tensorflow",) if self.correction.value("METHOD") == "v1" else ()

    def fill(self) -> None:
        """Add the two steps."""
        self._histogram = Background(tr("Histogram of the index"), self)
        self._histogram.done.connect(self._draw_histogram)
        self._histogram.failed.connect(self._tell_no_histogram)
        self._preview = Background(tr("Preview of labels"), self)
        self._preview.done.connect(self._show_preview)
        self._preview.failed.connect(lambda text: self.panel.say(text))
        self._counts: tuple[np.ndarray, tuple[float, float], float] | None = None
        self._counted: tuple[str, str] = ("", "")
        self._add_making()
        self._add_correction()

    def _add_making(self) -> None:
        """Add the first step: labels from a source."""
        box = QGroupBox(tr("1. Noisy labels"))
        column = QVBoxLayout(box)
        self.form = self.add_form(
            ParameterForm(MAKE, ("TILES", "SOURCE", "THRESHOLD", "REFERENCE")), "make"
        )
        self.form.changed.connect(self._choose)
        self.chart = Chart(tr("Histogram of the index"), 120)
        self.preview_button = QPushButton(tr("Preview on the map"))
        self.preview_button.setToolTip(tr("Label the tile at the centre of the map"))
        self.preview_button.clicked.connect(lambda _=False: self._look())
        self.load_button = QPushButton(tr("Load all periods"))
        self.load_button.setToolTip(
            tr(
                "Adds the images and labels of every period of the tile set to the map, each "
                "with its time, so that QGIS's temporal controller plays them"
            )
        )
        self.load_button.clicked.connect(lambda _=False: self._load_periods())
        column.addWidget(self.form)
        column.addWidget(self.load_button)
        column.addWidget(self.chart)
        column.addWidget(self.preview_button)
        self._choose()
        self.panel = self.add_run(tr("Make labels"), self._request, column)
        self.body.addWidget(box)

    def _add_correction(self) -> None:
        """Add the second step: what is wrong in them."""
        box = QGroupBox(tr("2. Correction"))
        column = QVBoxLayout(box)
        self.correction = self.add_form(
            ParameterForm(
                CORRECT,
                ("METHOD", "CHANGES"),
                ("ROUNDS", "SEED"),
                editors={"CHANGES": SwitchEditor(tr("Create a change map"), True)},
            ),
            "correct",
        )
        self.correction.changed.connect(self.check_engine)
        self.curve = Chart(tr("Pixels changed"), 130)
        column.addWidget(self.correction)
        self.correct_panel = self.add_run(tr("Correct labels"), self._correct_request, column)
        self.correct_panel.started.connect(self._follow)
        column.addWidget(self.curve)
        row = QHBoxLayout()
        self.flip_button = QPushButton(tr("Before / after"))
        self.flip_button.setCheckable(True)
        self.flip_button.setToolTip(tr("Switch between the original and the corrected labels"))
        self.flip_button.toggled.connect(self._flip)
        row.addWidget(self.flip_button)
        column.addLayout(row)
        self.body.addWidget(box)

    def _load_periods(self) -> None:
        """Add the images and labels of every period to the map."""
        tiles = str(self.form.value("TILES") or "")
        try:
            loaded = layers.load_periods(tiles, layers.group_of(tiles))
        except WaterGeeError as error:
            self.panel.say(localized(error.text))
            return
        self.panel.say(tr("Layers added: {}.").format(len(loaded)))

    def _request(self) -> Request:
        """Return what makes the labels."""
        return MAKE, self.form.values()

    def _correct_request(self) -> Request:
        """Return what corrects them; what was changed is shown of one period."""
        values = self.correction.values()
        tiles = self.form.value("TILES")
        wanted = values.pop("CHANGES")
        if wanted and tiles and len(TileSet.open(tiles).periods()) == 1:
            path = results_folder.free_file(results_folder.of_job(tiles), "changes", ".tif")
            values["CHANGES"] = loaded(path, tr("Change map"))
        return CORRECT, {"TILES": tiles, **values}

    def _choose(self) -> None:
        """Show what the chosen source needs: of an index the histogram and its threshold."""
        tiles, source = self.form.value("TILES"), self.form.value("SOURCE")
        self.form.show_row("REFERENCE", source == making.REFERENCE)
        self.form.show_row("THRESHOLD", source in (*single_source.INDICES, making.DSWE))
        if source not in single_source.INDICES or not Path(tiles or "?").is_dir():
            self.chart.clear()
            return
        if self._counted != (tiles, source):
            self._counted, self._counts = (tiles, source), None
            self._histogram.run(_histogram_of(tiles, single_source.INDICES[source]))
        else:
            self._draw_histogram(self._counts)

    def _tell_no_histogram(self, text: str) -> None:
        """Say why there is none; it is counted again when it is next asked for."""
        self._counted = ("", "")
        self.panel.say(text)

    def _draw_histogram(self, counts: Any) -> None:
        """Draw the histogram with the threshold that is chosen, or Otsu's."""
        self._counts = counts
        if counts is None:
            return
        histogram, (low, high), threshold = counts
        given = self.form.value("THRESHOLD")
        edges = np.linspace(low, high, histogram.size + 1)
        inside = np.flatnonzero(histogram)
        seen = slice(max(inside[0] - 2, 0), inside[-1] + 3) if inside.size else slice(None)
        shown = histogram[seen]
        self.chart.histogram(
            edges[seen.start : (seen.start or 0) + len(shown) + 1],
            shown,
            threshold if given is None else given,
            self.form.value("SOURCE"),
        )

    def _look(self) -> None:
        """Label the tile in the middle of the map, in the background."""
        tiles = self.form.value("TILES")
        canvas = self.workplace.canvas
        transform = QgsCoordinateTransform(
            canvas.mapSettings().destinationCrs(),
            QgsCoordinateReferenceSystem("EPSG:4326"),
            QgsProject.instance(),
        )
        centre = transform.transform(canvas.center())
        values = self.form.values()
        path = QgsProcessingUtils.generateTempFilename("preview.tif")
        self.panel.say(tr("Labelling one tile…"))
        self._preview.run(_preview_of(tiles, values, centre.x(), centre.y(), path))

    def _show_preview(self, path: str) -> None:
        """Show the preview above all, in the place of the last one."""
        self.panel.say("")
        self._remove_preview()
        layer = QgsRasterLayer(path, tr("Preview of labels"))
        styles.apply(layer, "label")
        layers.add(layer, layers.group_of(self.form.value("TILES")), layers.GRID)

    @staticmethod
    def _remove_preview() -> None:
        """Take the preview from the map."""
        for layer in QgsProject.instance().mapLayersByName(tr("Preview of labels")):
            QgsProject.instance().removeMapLayer(layer.id())

    def _follow(self, run: Run) -> None:
        """Draw what a correction has changed so far."""
        self._points: list[dict[str, float]] = []
        self.curve.clear()
        run.measured.connect(self._draw_curve)

    def _draw_curve(self, figures: dict[str, Any]) -> None:
        """Draw the figures of one more tile or round."""
        if figures.get("name") == "round":
            self._points.append(figures)
            series = {tr("loss"): [p["loss"] for p in self._points]}
            self.curve.lines(range(1, len(self._points) + 1), series, tr("round"))
        elif figures.get("name") == "changed":
            self._points = [p for p in self._points if "to_water" in p] + [figures]
            self.curve.lines(
                [p["tile"] for p in self._points],
                {
                    tr("to water"): [p["to_water"] for p in self._points],
                    tr("to land"): [p["to_land"] for p in self._points],
                },
                tr("tiles corrected"),
            )

    def _flip(self, before: bool) -> None:
        """Show the labels, or the corrected ones."""
        for rank, shown in ((layers.LABELS, before), (layers.CORRECTED, not before)):
            layers.set_visible(layers.group_of(self.form.value("TILES")), rank, shown)
        layers.set_visible(layers.group_of(self.form.value("TILES")), layers.CHANGES, False)

    def ended(self, run: Run, outcome: Outcome) -> None:
        """Say what was made."""
        if not outcome.good:
            return
        self._remove_preview()
        results = outcome.results
        if run.algorithm == MAKE:
            self.panel.say(tr("Water: {:.1%} of the pixels.").format(results["WATER_FRACTION"]))
            return
        self.correct_panel.say(
            tr("Pixels changed to water: {to_water:,}, to land: {to_land:,}.").format(
                to_water=int(results["TO_WATER"]), to_land=int(results["TO_LAND"])
            )
        )

    def leads_on(self, run: Run) -> bool:
        """Return whether labels are ready to learn from."""
        return run.algorithm == CORRECT

    def release(self) -> None:
        """Stop what works in the background."""
        if self._built:
            self._histogram.stop()
            self._preview.stop()


def _histogram_of(tiles: str, index: str) -> Work:
    """Return what counts an index over a tile set: counts, limits and Otsu's threshold."""

    def count(watch: Watch) -> tuple[np.ndarray, tuple[float, float], float]:
        """Count."""
        mosaics = TileSet.open(tiles).mosaics()
        histogram, limits = threshold.index_histogram(
            index, mosaics, Progress(is_cancelled=watch.isCanceled)
        )
        return histogram, limits, threshold.threshold_of(histogram)

    return count


def _preview_of(tiles: str, values: dict[str, Any], x: float, y: float, path: str) -> Work:
    """Return what labels the tile nearest to a place and writes it."""

    def label(watch: Watch) -> str:
        """Label and write."""
        made, grid = making.preview_label(
            TileSet.open(tiles),
            values["SOURCE"],
            values.get("THRESHOLD"),
            values.get("REFERENCE", ""),
            x,
            y,
            Progress(is_cancelled=watch.isCanceled),
        )
        with creating(path, grid, LABEL_LAYER) as output:
            write(output, grid.whole, made)
        return path

    return label
