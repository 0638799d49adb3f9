"""Mapping: here or on Earth Engine, and what the maps of several periods tell."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

from qgis.PyQt.QtWidgets import QPushButton, QVBoxLayout, QWidget

from ...engine import requests
from ...engine.earthengine.exports.destination import DESTINATIONS
from ...engine.rasters.tiles.catalogue import CATALOGUE
from ...engine.rasters.tiles.tile_set import TileSet
from ...engine.support.errors import WaterGeeError
from ...engine.water.water_maps import probability_beside
from ...processing.base import algorithm_id
from ...processing.period_names import called
from ...translation import localized, tr
from .. import layers, names, results_folder
from ..previews.live_preview import LivePreview
from ..previews.local_estimate import MAP, LocalEstimate
from ..previews.water_history import WaterHistory
from ..runs.run_panel import Request
from ..runs.runs import Outcome, Run, loaded
from ..widgets.area_picker import AreaWidget
from ..widgets.editors import ChoiceEditor, SwitchEditor
from ..widgets.form import ParameterForm
from ..widgets.model_list import card_of
from ..widgets.pages import TabPages
from ..widgets.path_editors import PathEditor
from ..widgets.time_editors import YearsEditor
from .dock import WaterGeeDock

CLOUD = algorithm_id(requests.MapOnEarthEngine)
PERIODS = algorithm_id(requests.MapPeriods)
EXPORT, ESTIMATE = algorithm_id(requests.ExportWaterMaps), algorithm_id(requests.EstimateMapping)
#: A destination beside Earth Engine's: the maps come to this machine.
_HERE = "HERE"
_ALL = "*"
_FIRST_YEAR = 1982


class PeriodEditor(ChoiceEditor):
    """One of a tile set's periods, or all."""

    def __init__(self) -> None:
        """Offer none yet."""
        super().__init__("PERIOD", [], "")

    def offer(self, periods: list[str], seasonal: bool) -> None:
        """Offer periods, by the names of their months where they are seasons."""
        if periods == self._offered:
            return
        self._offered = periods
        self._box.clear()
        if len(periods) > 1:
            self._box.addItem(tr("all {} periods").format(len(periods)), _ALL)
        for period in periods:
            self._box.addItem(called(period, seasonal), period)
        self._box.setEnabled(bool(periods))

    def title(self, period: str) -> str:
        """Return what an offered period is called, '' for none."""
        return self._box.itemText(self._box.findData(period)) if period else ""

    _offered: list[str] = []


class MappingDock(WaterGeeDock):
    """Maps water with a model and measures the maps."""

    NAME = "mapping"
    TITLE = "Mapping"
    TIP = "Map water with a trained model, here or on Earth Engine, and measure the maps"

    def needs(self) -> tuple[str, ...]:
        """Return what the chosen place needs."""
        return ("ee",) if self._in_cloud else ()

    @property
    def _in_cloud(self) -> bool:
        """Return whether maps are to be made on Earth Engine."""
        return self._pages.currentIndex() == 1

    def fill(self) -> None:
        """Add both places, the run, and what maps tell."""
        #: Folders of runs that did not end, by their tile sets: the next run goes on there.
        self._unfinished: dict[str, str] = {}
        self._pages = TabPages()
        self._pages.addTab(self._here(), tr("On this computer"))
        self._pages.addTab(self._cloud(), tr("On Earth Engine"))
        self._pages.turned.connect(lambda _: self._turn())
        self.body.addWidget(self._pages)
        self.history = WaterHistory(self.workplace)
        self.body.addWidget(self.history)
        self.panel = self.add_run(tr("Map water"), self._request)
        self._look_at_input()
        self._turn()

    def _here(self) -> QWidget:
        """Return the page of maps made on this machine."""
        page = QWidget()
        column = QVBoxLayout(page)
        self._period = PeriodEditor()
        self.form = self.add_form(
            ParameterForm(
                MAP,
                ("INPUT", "MODEL", "DEM", "PERIOD", "OUTPUT", "PROBABILITY"),
                ("THRESHOLD", "BANDS", "SCALE", "OFFSET"),
                editors={
                    "PERIOD": self._period,
                    "PROBABILITY": SwitchEditor(tr("Also create a map of how sure it is"), True),
                },
                labels={"INPUT": tr("Input"), "DEM": tr("Elevation")},
            ),
            "map",
        )
        self.form.set_value("OUTPUT", "")
        self.form.changed.connect(self._look_at_input)
        column.addWidget(self.form)
        self.periods = self.add_form(ParameterForm(PERIODS, ("OUTPUT",), ()), "periods")
        self.periods.set_value("OUTPUT", "")
        column.addWidget(self.periods)
        self.estimate = LocalEstimate(self)
        column.addWidget(self.estimate)
        return page

    def _cloud(self) -> QWidget:
        """Return the page of maps made on Earth Engine."""
        page = QWidget()
        column = QVBoxLayout(page)
        self.area = AreaWidget(self.workplace)
        self.area.changed.connect(self.forget)
        column.addWidget(self.area)
        this_year = datetime.date.today().year
        images = ("SENSORS", "COMPOSITE", "MASKS", "MAX_CLOUD", "DEM", "EVIDENCE", "ENCODING")
        self.cloud = self.add_form(
            ParameterForm(
                EXPORT,
                ("MODEL", "PERIODS", "MONTHS", "DESTINATION", "FOLDER", "OUTPUT"),
                (*images, "PROJECT", "COMPOSITE_FIRST"),
                editors={
                    "PERIODS": YearsEditor(_FIRST_YEAR, this_year, str(this_year - 1)),
                    "DESTINATION": ChoiceEditor("DESTINATION", (_HERE, *DESTINATIONS), _HERE),
                    "OUTPUT": PathEditor(PathEditor.SAVE, "GeoTIFF (*.tif)"),
                },
                labels={"DESTINATION": tr("Map destination"), "OUTPUT": tr("Water map")},
            ),
            "cloud",
        )
        self.cloud.set_value("OUTPUT", "")
        self.cloud.changed.connect(self._suggest)
        column.addWidget(self.cloud)
        self.estimate_panel = self.add_run(tr("Estimate"), self._estimate_request, column)
        self.estimate_panel.button.setToolTip(
            tr("Estimate tiles and EECU-hours of mapping on Earth Engine")
        )
        self.live_button = QPushButton(tr("Live preview"))
        self.live_button.setToolTip(
            tr("Shows the map as Earth Engine renders it. The layer is not saved with the project")
        )
        self.live_button.clicked.connect(lambda _=False: self._look_live())
        column.addWidget(self.live_button)
        self._live = LivePreview(self)
        self._live.shown.connect(
            lambda name: self.panel.say(tr("{} was added to the map.").format(name))
        )
        self._live.failed.connect(lambda text: self.panel.say(text))
        return page

    def _estimate_request(self) -> Request:
        """Return what estimates the mapping."""
        values = {**self.area.values(), **self.cloud.values()}
        for name in ("DESTINATION", "FOLDER", "OUTPUT", "COMPOSITE_FIRST"):
            values.pop(name, None)
        return ESTIMATE, values

    def _look_live(self) -> None:
        """Ask for a live map of what is chosen."""
        try:
            _, values = self._estimate_request()
            self._live.ask({**values, "OUTPUT": self._suggested_cloud})
        except WaterGeeError as error:
            self.panel.say(localized(error.text))
            return
        self.panel.say(tr("Requesting a live map from Earth Engine…"))

    def _turn(self) -> None:
        """Show what belongs to the chosen place."""
        self.panel.button.setText(tr("Map on Earth Engine") if self._in_cloud else tr("Map water"))
        self._suggest()
        self.check_engine()

    def take_up(self, name: str, value: str) -> None:
        """Take a new tile set as what is to be mapped."""
        super().take_up(name, value)
        if name == "TILES" and self._built:
            self.form.set_value("INPUT", value)

    def _look_at_input(self) -> None:
        """Offer the periods of a tile set, and show what the model is."""
        tile_set = self._tile_set()
        if tile_set:
            self._period.offer(tile_set.periods(), tile_set.seasonal)
        else:
            self._period.offer([], False)
        self.form.show_row("PERIOD", tile_set is not None)
        self.form.show_row("DEM", tile_set is None)
        whole = self._maps_all_periods
        self.form.show_row("OUTPUT", not whole)
        self.periods.setVisible(whole)
        values = self.form.values()
        if whole:
            values.pop("PERIOD")
        self.estimate.look(values, len(tile_set.periods()) if tile_set and whole else 1)
        self._suggest()

    @property
    def _maps_all_periods(self) -> bool:
        """Return whether all periods of a tile set are to be mapped."""
        return self.form.values().get("PERIOD") == _ALL

    def _tile_set(self) -> TileSet | None:
        """Return the input as a tile set, None when it is none."""
        path = Path(self.form.value("INPUT") or "?")
        if path.name != CATALOGUE and not (path / CATALOGUE).exists():
            return None
        try:
            return TileSet.open(path)
        except WaterGeeError:
            return None

    def _tiles(self) -> str:
        """Return the folder of the input's tile set, '' when it is none."""
        tile_set = self._tile_set()
        return str(tile_set.folder) if tile_set else ""

    def _suggest(self) -> None:
        """Show where the map goes when the user names no file, and what the model is."""
        folder = results_folder.of_job(self.form.value("INPUT") if self._tile_set() else "")
        self._suggested = results_folder.free_file(folder, self._name(), ".tif")
        self.form.editors["OUTPUT"].set_placeholder(self._suggested)
        unfinished = self._unfinished.get(self._tiles())
        self._suggested_folder = unfinished or results_folder.free_file(folder, self._name(), "")
        self.periods.editors["OUTPUT"].set_placeholder(self._suggested_folder)
        cloud = results_folder.free_file(results_folder.of_job(""), "water_gee_map", ".tif")
        self._suggested_cloud = cloud
        self.cloud.editors["OUTPUT"].set_placeholder(cloud)
        exported = self.cloud.value("DESTINATION") != _HERE
        self.cloud.show_row("FOLDER", exported)
        self.cloud.show_row("COMPOSITE_FIRST", exported)
        self.cloud.show_row("OUTPUT", not exported)
        for form in (self.form, self.cloud):
            model = form.value("MODEL")
            if model and Path(model).is_file():
                form.editors["MODEL"].setToolTip(card_of(model))

    def _name(self) -> str:
        """Return what a map is called by its input."""
        name = names.for_files(self.form.value("INPUT") or "scene").removeprefix("tiles_")
        return f"water_{name}"

    def _request(self) -> Request:
        """Return what makes the maps."""
        if self._in_cloud:
            return self._cloud_request()
        if self._maps_all_periods:
            return self._periods_request()
        return self._map(self.form.values())

    def _periods_request(self) -> Request:
        """Return what maps all periods of the tile set into a folder."""
        values = self.form.values()
        kept = {
            name: values[name] for name in ("MODEL", "THRESHOLD", "PROBABILITY") if name in values
        }
        return PERIODS, {"TILES": self._tiles(), "OUTPUT": self._suggested_folder, **kept} | (
            self.periods.values()
        )

    def _cloud_request(self) -> Request:
        """Return what maps on Earth Engine: maps that come here, or exports that stay there."""
        values = {**self.area.values(), **self.cloud.values()}
        if values["DESTINATION"] != _HERE:
            return EXPORT, {**values, "WAIT": False}
        path = values.pop("OUTPUT", self._suggested_cloud)
        for name in ("DESTINATION", "COMPOSITE_FIRST"):
            values.pop(name, None)
        return CLOUD, {**values, "OUTPUT": loaded(path, tr("Water map"))}

    def _map(self, values: dict[str, Any]) -> Request:
        """Return what maps one period, or a scene."""
        path = values.get("OUTPUT", self._suggested)
        period = values.get("PERIOD", "")
        name = self._period.title(period) or names.title(values.get("INPUT", path))
        outputs = {"OUTPUT": loaded(path, f"{tr('Water')} {name}")}
        if values.pop("PROBABILITY", None):
            outputs["PROBABILITY"] = loaded(
                str(probability_beside(path)), f"{tr('Probability')} {name}"
            )
        return MAP, {**values, **outputs}

    def ended(self, run: Run, outcome: Outcome) -> None:
        """Say how much water there is, and offer the maps to be measured."""
        if not outcome.good:
            if run.algorithm == PERIODS:
                self._unfinished[str(run.parameters["TILES"])] = str(run.parameters["OUTPUT"])
            return
        if run.algorithm == ESTIMATE:
            self.estimate_panel.say(str(outcome.results["TEXT"]))
            return
        if run.algorithm == EXPORT:
            self.panel.say(
                tr("Exports started: {}. Follow them in the Earth Engine panel.").format(
                    int(outcome.results["SUBMITTED"])
                )
            )
            self.workplace.wanted.emit("earth_engine")
            self.workplace.exported.emit()
            return
        if run.algorithm == PERIODS:
            self._unfinished.pop(str(run.parameters["TILES"]), None)
            self._show_periods(outcome)
            return
        if run.algorithm == MAP:
            self.estimate.remember(str(outcome.results["OUTPUT"]), outcome.seconds)
        if run.algorithm == CLOUD:
            group = layers.group_of(str(outcome.results["OUTPUT"]))
            for path in outcome.results["MAPS"]:
                layers.load_map(path, group)
        self.panel.say(tr("Water area: {:,.2f} km².").format(outcome.results["WATER_AREA"]))
        self.history.look_for_maps()
        self._suggest()

    def _show_periods(self, outcome: Outcome) -> None:
        """Say how much water each period has, and offer the maps to be measured."""
        maps = outcome.results["MAPS"]
        if not outcome.results["KEPT"]:
            self.estimate.remember(str(maps[-1]), outcome.seconds / len(maps))
        self.panel.say(str(outcome.results["TEXT"]))
        self.history.look_for_maps()
        self._suggest()

    def release(self) -> None:
        """Take the area and the place from the map."""
        if self._built:
            self.area.release()
            self.estimate.stop()
            self._live.release()
            self.history.release()
