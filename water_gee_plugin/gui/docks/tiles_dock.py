"""Area and tiles: what to fetch or cut, what it will be, and its progress on the map."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from qgis.core import QgsFeature
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QLabel, QVBoxLayout, QWidget

from ...engine import requests
from ...engine.rasters.tiles.catalogue import CATALOGUE
from ...engine.rasters.tiles.tile_set import TileSet
from ...engine.support.errors import WaterGeeError
from ...processing.base import algorithm_id, tr
from .. import layers, names, results_folder
from ..previews.background import Background
from ..runs.run_panel import Request, RunPanel, duration
from ..runs.runs import Outcome, Run, find, loaded
from ..widgets.area_picker import AreaWidget
from ..widgets.charts import Chart
from ..widgets.form import ParameterForm
from ..widgets.pages import TabPages
from ..widgets.time_editors import YearsEditor
from .dock import WaterGeeDock

DOWNLOAD, CUT, PREVIEW = (
    algorithm_id(requests.DownloadTiles),
    algorithm_id(requests.CutTiles),
    algorithm_id(requests.PreviewDownload),
)
WHOLE = algorithm_id(requests.MapScene)
_UNFINISHED = ("pending", "running", "failed")
#: How often the states of a running download are looked up.
_LOOK_MS = 2000


class TilesDock(WaterGeeDock):
    """Chooses an area and years, or a scene on disk, and makes a tile set."""

    NAME = "tiles"
    TITLE = "Tiles"
    TIP = "Choose an area and years, or a scene on disk, and create its tiles"
    NEXT = ("labels", "Labels")

    def needs(self) -> tuple[str, ...]:
        """Return what the chosen source needs."""
        return ("ee",) if self._pages.currentIndex() == 0 else ()

    def fill(self) -> None:
        """Add the two sources, the preview and the run."""
        self._pages = TabPages()
        self._pages.addTab(self._earth_engine(), tr("Earth Engine"))
        self._pages.addTab(self._on_disk(), tr("Scene on disk"))
        self._pages.turned.connect(lambda _: self._turn())
        self.body.addWidget(self._pages)
        self._add_preview()
        self.panel = self.add_run(tr("Download"), self._request)
        self.panel.started.connect(self._watch)
        self._clock = QTimer(self)
        self._clock.setInterval(_LOOK_MS)
        self._clock.timeout.connect(self._look)
        self._watched = ""
        self._states = Background(tr("Tile states"), self)
        self._states.done.connect(self._show_states)
        for form in (self.form, self.scene):
            form.changed.connect(self._name_button)
            form.changed.connect(self._suggest)
        for chosen in (self.form, self.area):
            chosen.changed.connect(self._forget_preview)
        self._turn()

    def show_scene(self, path: str) -> None:
        """Turn to scenes on disk, and to one of them if a path is given, with nothing of others."""
        self._pages.setCurrentIndex(1)
        if path:
            for name in self.scene.editors:
                self.scene.set_value(name, path if name == "INPUT" else "")
        self.scene.editors["INPUT"].setFocus()

    def show_area(self) -> None:
        """Turn to areas whose images come from Earth Engine."""
        self._pages.setCurrentIndex(0)

    def _earth_engine(self) -> QWidget:
        """Return the page of what is fetched."""
        page = QWidget()
        column = QVBoxLayout(page)
        self.area = AreaWidget(self.workplace)
        column.addWidget(self.area)
        first = next(p for p in find(DOWNLOAD).parameterDefinitions() if p.name() == "START_YEAR")
        years = YearsEditor(int(first.minimum()), int(first.maximum()), str(first.defaultValue()))
        self.form = self.add_form(
            ParameterForm(
                DOWNLOAD,
                ("YEARS", "MONTHS", "SENSORS", "DEM", "OUTPUT"),
                ("MODE", "COMPOSITE", "MASKS", "MAX_CLOUD", "PROJECT"),
                editors={"YEARS": years},
                labels={"YEARS": tr("Years"), "OUTPUT": tr("Tile set folder")},
            ),
            "download",
        )
        column.addWidget(self.form)
        self.form.set_value("OUTPUT", "")
        return page

    def _on_disk(self) -> QWidget:
        """Return the page of a scene."""
        page = QWidget()
        column = QVBoxLayout(page)
        self.scene = self.add_form(
            ParameterForm(
                CUT,
                ("INPUT", "DEM", "OUTPUT"),
                ("BANDS", "SCALE", "OFFSET"),
                labels={"OUTPUT": tr("Tile set folder")},
            ),
            "scene",
        )
        self.scene.set_value("OUTPUT", "")
        column.addWidget(self.scene)
        self.whole = self.add_run(tr("Map this scene in one step"), self._whole_request, column)
        self.whole.button.setToolTip(find(WHOLE).shortDescription())
        return page

    def _add_preview(self) -> None:
        """Add the preview: a grid on the map, scenes a month, and how much it is."""
        self._preview_panel = RunPanel(tr("Preview"), self.workplace.runs, self._preview_request)
        self._preview_panel.started.connect(lambda _: self.remember())
        self._preview_panel.ended.connect(self._show_preview)
        self.summary = QLabel()
        self.summary.setWordWrap(True)
        self.chart = Chart(tr("Scenes by month"), 130)
        self.body.addWidget(self._preview_panel)
        self.body.addWidget(self.summary)
        self.body.addWidget(self.chart)

    def _forget_preview(self) -> None:
        """Take a preview of other choices away."""
        self._preview_panel.forget()
        self.summary.clear()
        self.chart.setVisible(False)
        layers.remove_group(_preview_group())

    def _turn(self) -> None:
        """Show what belongs to the chosen source."""
        fetching = self._pages.currentIndex() == 0
        self._preview_panel.setVisible(fetching)
        self.summary.setVisible(fetching)
        self.chart.setVisible(fetching and bool(self.summary.text()))
        self._name_button()
        self._suggest()
        self.check_engine()

    @property
    def _active(self) -> ParameterForm:
        """Return the form of the chosen source."""
        return self.form if self._pages.currentIndex() == 0 else self.scene

    def _suggest(self) -> None:
        """Show where tiles go when the user names no folder."""
        name = f"tiles_{self.form.value('YEARS')}_{self.form.value('MONTHS')}"
        if self._active is self.scene:
            name = f"tiles_{names.for_files(self.scene.value('INPUT') or 'scene')}"
        self._suggested = results_folder.free_folder(name)
        self._active.editors["OUTPUT"].set_placeholder(self._suggested)

    def _name_button(self) -> None:
        """Call the run what it does: a download, one that goes on, or a cut."""
        folder = Path(self._active.value("OUTPUT") or "")
        if self._active is self.scene:
            text = tr("Cut tiles")
        else:
            text = tr("Resume") if _is_unfinished(folder) else tr("Download")
        self.panel.button.setText(text)

    def _request(self) -> Request:
        """Return what the run is asked for."""
        if self._active is self.scene:
            return CUT, {"OUTPUT": self._suggested, **self.scene.values()}
        return DOWNLOAD, {"OUTPUT": self._suggested, **self._choices()}

    def _whole_request(self) -> Request:
        """Return what does all steps on the scene: tiles, labels, correction, training, map."""
        values = {"OUTPUT": self._suggested, **self.scene.values()}
        tiles = Path(values["OUTPUT"])
        scene, name = names.title(values.get("INPUT", "scene")), tiles.name.removeprefix("tiles_")

        def free(kind: str, suffix: str) -> str:
            return results_folder.free_file(tiles.parent, f"{kind}_{name}", suffix)

        return WHOLE, {
            **values,
            "TILES": str(tiles),
            "MODEL": free("model", ".npz"),
            "OUTPUT": loaded(free("water", ".tif"), f"{tr('Water')} {scene}"),
            "PROBABILITY": loaded(free("probability", ".tif"), f"{tr('Probability')} {scene}"),
        }

    def _choices(self) -> dict[str, Any]:
        """Return place, years and images."""
        values = self.form.values()
        first, last = values.pop("YEARS").split("-")
        years = {"START_YEAR": int(first), "END_YEAR": int(last)}
        return {**self.area.values(), **years, **values}

    def _preview_request(self) -> Request:
        """Return what the preview is asked for."""
        values = self._choices()
        values["OUTPUT"] = loaded("TEMPORARY_OUTPUT", tr("Tile grid"))
        return PREVIEW, values

    def _show_preview(self, run: Run, outcome: Outcome) -> None:
        """Show the grid, the chart and the sums."""
        if not outcome.good:
            return
        results = outcome.results
        layers.remove_group(_preview_group())
        layers.load_results(run, _preview_group())
        months = json.loads(results["BY_MONTH"])
        self.chart.bars(
            [name[2:] for name in months], {tr("scenes"): list(months.values())}, tr("scenes")
        )
        self.chart.setVisible(True)
        looks = json.loads(results["CLEAR_BY_SEASON"]).values()
        self.summary.setText(
            tr(
                "<b>Tiles: {tiles}. Periods: {periods}.</b> Size: about {megabytes:,.0f} MB "
                "before compression. Download time: at least {time}, at 20 tiles per second. "
                "Scenes: {scenes}. Clear observations per period, judging by cloud cover: "
                "{least:.1f} to {most:.1f}."
            ).format(
                tiles=results["TILES"],
                periods=results["PERIODS"],
                megabytes=results["BYTES"] / 1e6,
                time=duration(results["TILES"] * results["PERIODS"] / 20 + 5),
                scenes=results["SCENES"],
                least=min(looks, default=0),
                most=max(looks, default=0),
            )
            + f" {results['COST']}"
        )

    def _watch(self, run: Run) -> None:
        """Follow a download on the map, in the place of its preview."""
        layers.remove_group(_preview_group())
        self._watched = str(run.parameters["OUTPUT"]) if run.algorithm == DOWNLOAD else ""
        self._clock.start()

    def _look(self) -> None:
        """Look, in the background, how the tiles that are being fetched stand."""
        folder = self._watched
        if folder and (Path(folder) / CATALOGUE).exists():
            self._states.run(lambda _: layers.read_states(folder))

    def _show_states(self, features: list[QgsFeature]) -> None:
        """Show how the tiles stand."""
        if self._watched:
            layers.show_states(features, layers.group_of(self._watched))

    def ended(self, run: Run, outcome: Outcome) -> None:
        """Offer to go on with a download that did not end."""
        if run.algorithm == WHOLE:
            self._show_whole(outcome)
            return
        self._clock.stop()
        self._watched = ""
        folder = str(run.parameters["OUTPUT"])
        layers.remove_states(layers.group_of(folder))
        if run.algorithm == DOWNLOAD and _is_unfinished(Path(folder)):
            self.form.set_value("OUTPUT", folder)
            layers.load_catalogue(folder, layers.group_of(folder))
            done, total = _counts(Path(folder))
            self.panel.say(
                tr("Tiles downloaded: {} of {}. Click Resume to continue.").format(done, total)
            )
        elif outcome.good:
            self._active.set_value("OUTPUT", "")
        self._name_button()
        self._suggest()

    def _show_whole(self, outcome: Outcome) -> None:
        """Say what the whole method has found, and show the tiles that it worked on."""
        if not outcome.good:
            return
        tiles = str(outcome.results["TILES"])
        layers.load_images(tiles, layers.group_of(tiles))
        self.whole.say(tr("Water area: {:,.2f} km².").format(outcome.results["WATER_AREA"]))
        self._suggest()

    def leads_on(self, run: Run) -> bool:
        """Return whether a run has brought tiles to label."""
        return run.algorithm in (DOWNLOAD, CUT)

    def release(self) -> None:
        """Take the drawn area from the map."""
        if self._built:
            self._clock.stop()
            self._states.stop()
            self.area.release()


def _preview_group() -> str:
    """Return the name of the layers of a preview."""
    return tr("Water GEE – preview")


def _counts(folder: Path) -> tuple[int, int]:
    """Return how many tiles of a set are done, and how many there are to be."""
    states = [record.state for record in TileSet.open(folder).records()]
    return sum(state not in _UNFINISHED for state in states), len(states)


def _is_unfinished(folder: Path) -> bool:
    """Return whether a folder holds a download that did not end."""
    if folder == Path() or not (folder / CATALOGUE).exists():
        return False
    try:
        done, total = _counts(folder)
    except WaterGeeError:
        return False
    return done < total
