"""Results in the layer tree: one group a job, in a sensible order, no layer twice."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsLayerTreeGroup,
    QgsLayerTreeLayer,
    QgsMapLayer,
    QgsPalettedRasterRenderer,
    QgsProcessingUtils,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)

from ..engine.rasters.classes import LAND, WATER
from ..engine.rasters.tiles import views
from ..engine.rasters.tiles.catalogue import CATALOGUE
from ..engine.rasters.tiles.tile_set import TileSet
from ..engine.support.errors import WaterGeeError
from ..engine.water.period_dates import days_of
from ..processing import styles
from ..processing.base import tr
from ..runner.run import EngineFeedback
from . import results_folder
from .runs.runs import Run

#: From the top of a group to its foot.
GRID, TABLE, OCCURRENCE, PROBABILITY, MAP, CHANGES, CORRECTED, LABELS, IMAGE, OTHER = range(10)
_RANK = "water_gee/rank"
_RANKS = {"OCCURRENCE": OCCURRENCE, "PROBABILITY": PROBABILITY, "CHANGES": CHANGES}


def is_fresh() -> bool:
    """Return whether the project has no layers but tiles that are being fetched, and no CRS.

    EPSG:4326 is what QGIS begins with; any other CRS is one that the user chose.
    """
    project = QgsProject.instance()
    known = project.mapLayers().values()
    return project.crs().authid() in ("", "EPSG:4326") and all(
        each.providerType() == "memory" and _rank(each) == GRID for each in known
    )


def _rank(layer: QgsMapLayer) -> int:
    """Return the rank that a layer was added with."""
    return int(layer.customProperty(_RANK, OTHER))


def add(layer: QgsMapLayer, group: str, rank: int) -> QgsMapLayer:
    """Add a layer to a job's group; the one of the same source that is there stays instead."""
    project = QgsProject.instance()
    parent = _group(group)
    for node in parent.findLayers():
        known = node.layer()
        if known is not None and known.source() == layer.source():
            known.dataProvider().reloadData()
            known.triggerRepaint()
            node.setItemVisibilityChecked(True)
            return known
    project.addMapLayer(layer, False)
    layer.setCustomProperty(_RANK, rank)
    parent.insertLayer(_place(parent, rank), layer).setExpanded(rank == MAP)
    return layer


def load_results(run: Run, group: str) -> list[QgsMapLayer]:
    """Add the layers that a run has made, styled as its algorithm says."""
    loaded = []
    for source, details in run.context.layersToLoadOnCompletion().items():
        layer = QgsProcessingUtils.mapLayerFromString(source, run.context)
        if layer is None:
            continue
        made = run.context.takeResultLayer(layer.id()) or layer.clone()
        made.setName(details.name or Path(source).stem)
        rank = TABLE if isinstance(made, QgsVectorLayer) else MAP
        kept = add(made, group, _RANKS.get(details.outputName, rank))
        if processor := details.postProcessor():
            processor.postProcessLayer(kept, run.context, EngineFeedback())
        loaded.append(kept)
    return loaded


def load_map(path: str, group: str) -> QgsMapLayer:
    """Add a water map."""
    layer = QgsRasterLayer(path, Path(path).stem)
    styles.apply(layer, "water_map")
    return add(layer, group, MAP)


def water_maps() -> list[QgsRasterLayer]:
    """Return the project's water maps: those that we have loaded, and files that look like one."""
    found = QgsProject.instance().mapLayers().values()
    return sorted((each for each in found if _is_water_map(each)), key=lambda each: each.name())


def _is_water_map(layer: QgsMapLayer) -> bool:
    """Return whether a layer shows land and water, and no more, from a file."""
    if not isinstance(layer, QgsRasterLayer) or not Path(layer.source()).is_file():
        return False
    rank = layer.customProperty(_RANK)
    if rank is not None:
        return int(rank) == MAP
    renderer = layer.renderer()
    if not isinstance(renderer, QgsPalettedRasterRenderer):
        return False
    return {entry.value for entry in renderer.classes()} == {LAND, WATER}


def load_catalogue(folder: str, group: str) -> QgsMapLayer:
    """Add a tile set's catalogue: a grid coloured by state."""
    source = f"{Path(folder) / CATALOGUE}|layername=tiles"
    layer = QgsVectorLayer(source, tr("Tiles"), "ogr")
    layer.setReadOnly(True)
    styles.apply(layer, "tiles")
    return add(layer, group, GRID)


def read_states(folder: str) -> list[QgsFeature]:
    """Return a tile set's tiles with their states; this may run beside the window's thread."""
    features = []
    for outline, state in TileSet.open(folder).states():
        feature = QgsFeature()
        feature.setAttributes([state])
        feature.setGeometry(QgsGeometry.fromWkt(outline))
        features.append(feature)
    return features


def show_states(features: list[QgsFeature], group: str) -> None:
    """Show tiles coloured by state while they are fetched: the catalogue itself is in use."""
    layer = next((each for each in _of_rank(group, GRID) if each.providerType() == "memory"), None)
    if layer is None:
        source = "Polygon?crs=EPSG:4326&field=state:string"
        layer = QgsVectorLayer(source, tr("Tiles (downloading)"), "memory")
        styles.apply(layer, "tiles")
        add(layer, group, GRID)
    layer.dataProvider().truncate()
    layer.dataProvider().addFeatures(features)
    layer.triggerRepaint()


def remove_states(group: str) -> None:
    """Take the tiles that are being fetched from the map."""
    for layer in _of_rank(group, GRID):
        if layer.providerType() == "memory":
            QgsProject.instance().removeMapLayer(layer.id())


def load_images(folder: str, group: str, every: bool = False) -> list[QgsMapLayer]:
    """Add a tile set's latest image, or that of every period, in false colour (SWIR1, NIR, red)."""
    tile_set = TileSet.open(folder)
    return _load_views(tile_set, views.images(tile_set), group, IMAGE, "false_colour", every)


def load_labels(folder: str, labels: str, group: str, every: bool = False) -> list[QgsMapLayer]:
    """Add a tile set's latest labels, or those of every period."""
    tile_set, where = TileSet.open(folder), Path(labels)
    rank = CORRECTED if where.name == "corrected" else LABELS
    return _load_views(tile_set, views.labels(tile_set, where), group, rank, "label", every)


def _load_views(
    tile_set: TileSet, found: Sequence[views.View], group: str, rank: int, style: str, every: bool
) -> list[QgsMapLayer]:
    """Add the views of the last period, or of every one, each with its time."""
    loaded = []
    for view in found:
        if not every and view.period != found[-1].period:
            continue
        layer = QgsRasterLayer(str(view.path), view.name)
        if not layer.isValid():
            raise WaterGeeError(
                tr("{path} was created but cannot be displayed.").format(path=view.path)
            )
        styles.apply(layer, style)
        styles.set_time(layer, days_of(view.period, tile_set.seasonal))
        loaded.append(add(layer, group, rank))
    return loaded


def load_periods(folder: str, group: str) -> list[QgsMapLayer]:
    """Add the images of every period of a tile set, and what labels it has."""
    loaded = load_images(folder, group, every=True)
    for kind in ("labels", "corrected"):
        if (Path(folder) / kind).is_dir():
            loaded += load_labels(folder, str(Path(folder) / kind), group, every=True)
    return loaded


def set_visible(group: str, rank: int, visible: bool) -> None:
    """Show or hide a group's layers of a rank."""
    root = QgsProject.instance().layerTreeRoot()
    for layer in _of_rank(group, rank):
        root.findLayer(layer.id()).setItemVisibilityChecked(visible)


def _of_rank(group: str, rank: int) -> list[QgsMapLayer]:
    """Return a group's layers of a rank."""
    found = QgsProject.instance().layerTreeRoot().findGroup(group)
    layers = [node.layer() for node in found.findLayers()] if found else []
    return [each for each in layers if each and _rank(each) == rank]


def group_of(path: str) -> str:
    """Return the name of the group for what is made in a folder or of a tile set."""
    where = Path(path)
    folder = where if where.is_dir() else where.parent
    return f"Water GEE – {where.stem if folder == results_folder.root() else folder.name}"


def group_holding(source: str) -> str:
    """Return the name of the group that holds a layer of a source, '' when none does."""
    for group in QgsProject.instance().layerTreeRoot().findGroups():
        if any(node.layer() and node.layer().source() == source for node in group.findLayers()):
            return group.name()
    return ""


def remove_group(name: str) -> None:
    """Take a group and its layers out of the project."""
    root = QgsProject.instance().layerTreeRoot()
    if found := root.findGroup(name):
        QgsProject.instance().removeMapLayers(found.findLayerIds())
        root.removeChildNode(found)


def _group(name: str) -> QgsLayerTreeGroup:
    """Return a job's group, at the top of the layer tree when it is new."""
    root = QgsProject.instance().layerTreeRoot()
    found = root.findGroup(name)
    if found is None:
        found = root.insertGroup(0, name)
        found.setExpanded(True)
    return found


def _place(group: QgsLayerTreeGroup, rank: int) -> int:
    """Return where in its group a layer of a rank goes: the newest of a rank on top."""
    for index, node in enumerate(group.children()):
        layer = node.layer() if isinstance(node, QgsLayerTreeLayer) else None
        known = _rank(layer) if layer else OTHER
        if known >= rank:
            return index
    return len(group.children())
