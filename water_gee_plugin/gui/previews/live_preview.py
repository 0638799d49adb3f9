"""A map that Earth Engine draws as one looks at it, as a layer that no project keeps.

The address of its tiles opens to anybody who has it, for hours. It stays in the layer: it is in no
log, no history and no file, and a project is saved without the layer.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from qgis.core import (
    QgsMapLayer,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProject,
    QgsRasterLayer,
)
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtXml import QDomDocument, QDomElement

from ...engine.requests import LivePreview as LivePreviewRequest
from ...engine.results import LiveMap
from ...engine.support.errors import WaterGeeError
from ...processing.algorithms.map_on_earth_engine import MapOnEarthEngine
from ...processing.base import tr
from ...processing.parameters import imagery_choice
from ...runner.run import EngineFeedback, run
from .. import layers
from ..runs import runs
from .background import Background, Watch

_MARK = "water_gee/live"


class LivePreview(QObject):
    """Asks for the map, shows it, and keeps it out of saved projects."""

    shown = pyqtSignal(str)
    failed = pyqtSignal(str)

    def __init__(self, parent: QObject) -> None:
        """Watch the project being saved."""
        super().__init__(parent)
        self._work = Background(tr("Live preview on Earth Engine"), self)
        self._work.done.connect(self._show)
        self._work.failed.connect(self.failed)
        project = QgsProject.instance()
        project.writeProject.connect(_leave_out_of_tree)
        project.writeMapLayer.connect(_leave_out)

    def ask(self, parameters: Mapping[str, Any]) -> None:
        """Ask for the map of what Map on Earth Engine would make; raises WaterGeeError."""
        algorithm, context = MapOnEarthEngine(), QgsProcessingContext()
        algorithm.initAlgorithm()
        context.setProject(QgsProject.instance())
        runs.check(algorithm, parameters, context)
        wanted = imagery_choice.cloud_map_of(algorithm, dict(parameters), context)
        self._work.run(_job(LivePreviewRequest(wanted)))

    def _show(self, answer: LiveMap) -> None:
        """Add the layer, above all others, in the place of an earlier one."""
        layers.remove_group(_group())
        address = answer["url"].replace("{", "%7B").replace("}", "%7D")
        name = tr("Water {} (live, not saved)").format(answer["period"])
        layer = QgsRasterLayer(f"type=xyz&url={address}&zmax=14&zmin=0", name, "wms")
        layer.setCustomProperty(_MARK, True)
        layers.add(layer, _group(), layers.MAP)
        self.shown.emit(name)

    def release(self) -> None:
        """Take the live layers away and let go of the project."""
        self._work.stop()
        layers.remove_group(_group())
        project = QgsProject.instance()
        project.writeProject.disconnect(_leave_out_of_tree)
        project.writeMapLayer.disconnect(_leave_out)


def _group() -> str:
    """Return the name of the live layer's group."""
    return tr("Water GEE – live")


def live_layers() -> list[QgsMapLayer]:
    """Return the layers that no project keeps."""
    found = QgsProject.instance().mapLayers().values()
    return [each for each in found if each.customProperty(_MARK)]


class _Watched(EngineFeedback):
    """A feedback that is cancelled when the work it belongs to is."""

    def __init__(self, watch: Watch) -> None:
        """Ask `watch`."""
        super().__init__()
        self._watch = watch

    def isCanceled(self) -> bool:
        """Return whether the map is no longer wanted."""
        return self._watch.isCanceled()


def _job(request: LivePreviewRequest) -> Callable[[Watch], LiveMap]:
    """Return what asks Earth Engine, in an engine process."""

    def ask(watch: Watch) -> LiveMap:
        """Ask; what goes wrong is the user's to read."""
        try:
            return run(request, _Watched(watch), here=False)
        except QgsProcessingException as error:
            raise WaterGeeError(str(error)) from error

    return ask


def _leave_out_of_tree(document: QDomDocument) -> None:
    """Take live layers out of the layer tree that is being saved."""
    names = {layer.id() for layer in live_layers()}
    nodes = document.elementsByTagName("layer-tree-layer")
    for node in [nodes.at(index) for index in range(nodes.count())]:
        if node.toElement().attribute("id") in names:
            node.parentNode().removeChild(node)


def _leave_out(layer: QgsMapLayer, element: QDomElement, document: QDomDocument) -> None:
    """Empty what is being saved of a live layer, so that QGIS reads no layer from it."""
    if not layer.customProperty(_MARK):
        return
    while element.hasChildNodes():
        element.removeChild(element.firstChild())
    attributes = element.attributes()
    for name in [attributes.item(i).nodeName() for i in range(attributes.count())]:
        element.removeAttribute(name)
    element.setTagName("water-gee-live-layer")
