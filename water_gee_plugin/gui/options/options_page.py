"""The page "Water GEE" in QGIS's own Options."""

from __future__ import annotations

import os

from qgis.core import QgsApplication
from qgis.gui import (
    QgsFileWidget,
    QgsOptionsPageWidget,
    QgsOptionsWidgetFactory,
    QgsScrollArea,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import (
    QFormLayout,
    QFrame,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMessageBox,
    QProgressBar,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from ... import resource_files
from ...engine.earthengine.session import DEFAULT_URL
from ...runner import interpreter
from ...runner.venv import venv
from ...runner.venv.venv import State
from ...settings import SETTINGS
from ...translation import tr
from .. import results_folder
from .environment_dialog import EnvironmentDialog, packages_text
from .environment_task import WORK, Change, EnvironmentTask

#: Earth Engine's own limit of interactive requests at once.
_MOST_REQUESTS = 40
#: What the engine should be able to do; the page says what of it is missing.
_NEEDED = ("tensorflow", "ee")


class OptionsFactory(QgsOptionsWidgetFactory):
    """Makes the page when QGIS opens its options."""

    def __init__(self) -> None:
        """Name the page."""
        super().__init__("Water GEE", resource_files.icon("water_gee"))

    def icon(self) -> QIcon:
        """Return the page's icon."""
        return resource_files.icon("water_gee")

    def createWidget(self, parent: QWidget | None = None) -> QgsOptionsPageWidget:
        """Return a page with the settings of now."""
        return OptionsPage(parent)

    def stop(self) -> None:
        """Stop what a page has begun: the plugin is about to be unloaded."""
        WORK.stop()


class OptionsPage(QgsOptionsPageWidget):
    """Engine, Earth Engine, folders, parallelism; kept when the user accepts the options."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show the settings of now."""
        super().__init__(parent)
        self.setObjectName("WaterGeeOptions")
        body = QWidget()
        self._column = QVBoxLayout(body)
        self.engine = EngineBox()
        self._column.addWidget(self.engine)
        self._add_earth_engine()
        self._add_work()
        self._column.addStretch(1)
        scroll = QgsScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(body)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)

    def _add_earth_engine(self) -> None:
        """Add project and endpoint."""
        form = _group(self._column, tr("Earth Engine"))
        self.project = QLineEdit(SETTINGS.earth_engine_project)
        self.project.setPlaceholderText(tr("project of your sign-in"))
        _add(
            form,
            tr("Google Cloud &project"),
            self.project,
            tr("A project that is registered for Earth Engine."),
        )
        self.url = QLineEdit(SETTINGS.earth_engine_url)
        self.url.setPlaceholderText(DEFAULT_URL)
        tip = tr("Another address of the service, for example a server on this computer.")
        _add(form, tr("&Endpoint"), self.url, tip)
        self.requests = QSpinBox()
        self.requests.setRange(1, _MOST_REQUESTS)
        self.requests.setValue(SETTINGS.requests_at_once)
        tip = tr(
            "Downloads start with a few parallel requests and add more as the service allows, up "
            "to this number. Earth Engine allows 40 per project. Leave some for other people who "
            "use the same project."
        )
        _add(form, tr("Maximum number of parallel &requests"), self.requests, tip)

    def _add_work(self) -> None:
        """Add folders and threads."""
        form = _group(self._column, tr("On this computer"))
        self.results = QgsFileWidget()
        self.results.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
        self.results.setDialogTitle(tr("Results folder"))
        self.results.setFilePath(SETTINGS.results_folder)
        self.results.lineEdit().setPlaceholderText(str(results_folder.root()))
        tip = tr("Default folder for tile sets, models and maps.")
        _add(form, tr("Results &folder"), self.results, tip)
        cores = os.cpu_count() or 1
        self.threads = QSpinBox()
        self.threads.setRange(0, cores)
        self.threads.setSpecialValueText(tr("all ({number})").format(number=cores))
        self.threads.setValue(min(SETTINGS.threads, cores))
        tip = tr("Use fewer cores to keep other programs responsive.")
        _add(form, tr("Processor &cores to use"), self.threads, tip)

    def apply(self) -> None:
        """Keep what the user has set; only what differs is written."""
        values = {
            "engine_python": self.engine.interpreter.filePath().strip(),
            "earth_engine_project": self.project.text().strip(),
            "earth_engine_url": self._endpoint(),
            "requests_at_once": self.requests.value(),
            "results_folder": self.results.filePath().strip(),
            "threads": self.threads.value(),
        }
        for name, value in values.items():
            if value != getattr(SETTINGS, name):
                setattr(SETTINGS, name, value)

    def _endpoint(self) -> str:
        """Return the endpoint; an address without http is taken for https."""
        text = self.url.text().strip().rstrip("/")
        return text if not text or "://" in text else f"https://{text}"


class EngineBox(QGroupBox):
    """What engine there is, and what can be done about it."""

    def __init__(self) -> None:
        """Show the state of now and follow what changes it."""
        super().__init__(tr("Engine"))
        column = QVBoxLayout(self)
        self._icon, self.state = QLabel(), _text()
        row = QHBoxLayout()
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.state, 1)
        column.addLayout(row)
        self.bar = QProgressBar()
        self.bar.setRange(0, 0)
        self.bar.setAccessibleName(tr("Engine installation in progress"))
        column.addWidget(self.bar)
        self._add_buttons(column)
        self._add_interpreter(column)
        self.outcome = ""
        WORK.changed.connect(self._follow)
        self.show_state()

    def _add_buttons(self, column: QVBoxLayout) -> None:
        """Add what can be done."""
        row = QHBoxLayout()
        self.install = _button(row, tr("&Install…"), self._install)
        self.verify = _button(row, tr("&Verify"), lambda: WORK.start(Change.VERIFY))
        self.remove = _button(row, tr("Re&move…"), self._remove)
        self.verify.setToolTip(tr("Imports all packages in a new process"))
        row.addStretch(1)
        column.addLayout(row)

    def _add_interpreter(self, column: QVBoxLayout) -> None:
        """Add the choice of another interpreter."""
        form = QFormLayout()
        self.interpreter = QgsFileWidget()
        self.interpreter.setStorageMode(QgsFileWidget.StorageMode.GetFile)
        self.interpreter.setDialogTitle(tr("Python for the engine"))
        self.interpreter.setFilePath(SETTINGS.engine_python)
        self.interpreter.lineEdit().setPlaceholderText(tr("none (use the engine above)"))
        tip = tr(
            "A Python with tensorflow and earthengine-api, and with the same numpy and GDAL as "
            "this QGIS. Used instead of the engine above."
        )
        _add(form, tr("An&other interpreter"), self.interpreter, tip)
        self.used = _text()
        column.addLayout(form)
        column.addWidget(self.used)  # in the form its height would be guessed too large
        # Not at every key: what is looked at is run.
        self.interpreter.lineEdit().editingFinished.connect(self._show_used)
        self.interpreter.fileChanged.connect(self._take_chosen)

    def show_state(self) -> None:
        """Show what there is, and offer what can be done with it."""
        state = venv.state()
        making = state == State.MAKING or WORK.task is not None
        self.state.setText(self._describe(State.MAKING if making else state))
        good = state == State.READY and not self.outcome
        name = "mIconSuccess.svg" if good else "mIconWarning.svg"
        size = self.fontMetrics().height()
        icon = QgsApplication.getThemeIcon(f"/{name}")
        self._icon.setPixmap(icon.pixmap(size, size))
        self._icon.setVisible(state not in (State.ABSENT, State.MAKING) and not making)
        self.bar.setVisible(making)
        self.install.setText(_install_text(state, making))
        self.verify.setEnabled(not making and state not in (State.ABSENT, State.MAKING))
        leftovers = bool(venv.leftovers())
        self.remove.setEnabled(not making and (state != State.ABSENT or leftovers))
        self._show_used()

    def _describe(self, state: State) -> str:
        """Return what there is in a sentence or two."""
        known = venv.marker()
        folder = venv.base_folder() / (known.folder if known else "")
        told = {
            State.ABSENT: tr(
                "Not installed. Training and everything that involves Earth Engine need it. "
                "Mapping with a trained model does not."
            ),
            State.MAKING: tr("In progress…"),
            State.READY: tr("Ready: {packages}. Installed in {folder}."),
            State.BROKEN: tr("Damaged: {fault} Reinstall it to repair it."),
            State.OUTDATED: tr(
                "Outdated ({packages}). This version of Water GEE needs newer packages. Update the "
                "engine to continue."
            ),
        }[state]
        fault = known.fault if known and known.fault else tr("some of its files are missing.")
        text = told.format(packages=packages_text(), folder=folder, fault=fault)
        return f"{self.outcome} {text}".strip() if state != State.MAKING else text

    def _show_used(self) -> None:
        """Tell which Python the engine would run on with what is entered."""
        entered = self.interpreter.filePath().strip()
        python, source = interpreter.choice(entered)
        lacking = interpreter.lacking(python, _NEEDED)
        if not python:
            text = tr("No Python found for the engine.")
        elif lacking is None:
            text = tr("{python}, {source}, does not exist.")
        elif lacking:
            text = tr("In use: {python}, {source}. Missing packages: {packages}.")
        else:
            text = tr("In use: {python}, {source}. All required packages are available.")
        packages = tr(" and ").join(lacking or ())
        self.used.setText(text.format(python=python, source=source, packages=packages))

    def _take_chosen(self) -> None:
        """Look at a file that was chosen, not typed."""
        if not self.interpreter.lineEdit().hasFocus():
            self._show_used()

    def _follow(self) -> None:
        """Show that a change has begun or ended."""
        if WORK.task is None and WORK.last is not None:
            self.outcome = _outcome(WORK.last)
        self.show_state()

    def _install(self) -> None:
        """Open the dialog that installs, or shows the installation under way."""
        EnvironmentDialog(self.window()).exec()
        self.show_state()

    def _remove(self) -> None:
        """Ask, and remove the interpreter."""
        title, text = tr("Remove the engine"), tr("Remove the engine's environment from {folder}?")
        yes = QMessageBox.StandardButton.Yes
        answer = QMessageBox.question(self, title, text.format(folder=venv.base_folder()))
        if answer == yes:
            WORK.start(Change.REMOVE)


def _outcome(task: EnvironmentTask) -> str:
    """Return how a change ended, '' where the state says it all."""
    if task.cancelled:
        return tr("Cancelled.")
    if task.problem and task.change != Change.VERIFY:
        return task.problem
    return tr("Verified.") if task.good and task.change == Change.VERIFY else ""


def _install_text(state: State, making: bool) -> str:
    """Return what the first button does."""
    if making:
        return tr("&Show…")
    texts = {
        State.ABSENT: tr("&Install…"),
        State.OUTDATED: tr("&Update…"),
        State.BROKEN: tr("Re&pair…"),
    }
    return texts.get(state, tr("Re&pair…"))


def _group(column: QVBoxLayout, title: str) -> QFormLayout:
    """Add a titled form."""
    box = QGroupBox(title)
    form = QFormLayout(box)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
    column.addWidget(box)
    return form


def _add(form: QFormLayout, title: str, widget: QWidget, tip: str) -> None:
    """Add a labelled field that keyboard and screen reader find."""
    label = QLabel(title)
    field = widget.lineEdit() if isinstance(widget, QgsFileWidget) else widget
    label.setBuddy(field)
    field.setAccessibleName(title.replace("&", ""))
    field.setAccessibleDescription(tip)
    for each in (label, widget):
        each.setToolTip(tip)
    form.addRow(label, widget)


def _button(row: QHBoxLayout, title: str, pressed: object) -> QPushButton:
    """Add a button."""
    button = QPushButton(title)
    button.setAutoDefault(False)  # Enter in the options means OK
    button.clicked.connect(lambda _=False: pressed())  # type: ignore[operator]
    row.addWidget(button)
    return button


def _text() -> QLabel:
    """Return a text that wraps and can be copied."""
    label = QLabel()
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
