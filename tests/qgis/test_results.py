"""How results load: styled, named, once."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from qgis.core import (
    QgsPalettedRasterRenderer,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProject,
    QgsRasterLayer,
    QgsSingleBandPseudoColorRenderer,
)

from water_gee_plugin.engine.network import architecture, model_file
from water_gee_plugin.processing import styles


@pytest.fixture
def results(tmp_path: Path, bundle: Path) -> tuple[dict[str, object], QgsProcessingContext]:
    """Map with an untrained model, asking for both layers to be loaded."""
    import processing

    network = architecture.water_network(7, np.random.default_rng(0))
    card = {"features": "no_elevation", "sensors": ["LC08"]}
    model_file.save(tmp_path / "m.npz", network.with_weights(network.weights, **card))
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    for name in ("map", "probability"):
        details = QgsProcessingContext.LayerDetails(name, QgsProject.instance(), name)
        context.addLayerToLoadOnCompletion(str(tmp_path / f"{name}.tif"), details)
    parameters = {
        "INPUT": str(bundle),
        "MODEL": str(tmp_path / "m.npz"),
        "OUTPUT": str(tmp_path / "map.tif"),
        "PROBABILITY": str(tmp_path / "probability.tif"),
    }
    return processing.run("watergee:mapwater", parameters, context=context), context


def loaded(path: object, context: QgsProcessingContext) -> QgsRasterLayer:
    """Load a result as Processing does; its renderer dies with the layer."""
    layer = QgsRasterLayer(str(path), "result")
    details = context.layerToLoadOnCompletionDetails(str(path))
    details.postProcessor().postProcessLayer(layer, context, QgsProcessingFeedback())
    return layer


def test_the_map_loads_with_class_names(
    results: tuple[dict[str, object], QgsProcessingContext],
) -> None:
    """Land and water by name, and nothing else."""
    values, context = results
    layer = loaded(values["OUTPUT"], context)
    renderer = layer.renderer()
    assert isinstance(renderer, QgsPalettedRasterRenderer)
    assert [(c.value, c.label) for c in renderer.classes()] == [(0, "Land"), (1, "Water")]
    assert renderer.classes()[1].color.name() == "#1f6bb4"
    assert [c.color.alpha() for c in renderer.classes()] == [0, 255]  # the image shows through


def test_a_layer_that_is_added_by_hand_looks_the_same(
    results: tuple[dict[str, object], QgsProcessingContext],
) -> None:
    """The style lies beside each raster, where QGIS looks for it."""
    layer = QgsRasterLayer(str(results[0]["OUTPUT"]), "by hand")
    layer.loadDefaultStyle()
    assert [c.label for c in layer.renderer().classes()] == ["Land", "Water"]
    layer = QgsRasterLayer(str(results[0]["PROBABILITY"]), "by hand")
    layer.loadDefaultStyle()
    shader = layer.renderer().shader().rasterShaderFunction()
    doubt = [(i.label, i.color.alpha()) for i in shader.colorRampItemList()]
    assert doubt == [("0 %: land", 0), ("50 %: doubtful", 255), ("100 %: water", 0)]


def test_a_style_of_the_users_own_stays(tmp_path: Path) -> None:
    """Whoever has saved another style beside a map keeps it."""
    (tmp_path / "map.tif").write_bytes(b"a map")
    (tmp_path / "map.qml").write_text("mine")
    styles.style_map(str(tmp_path / "map.tif"), QgsProcessingContext())
    assert (tmp_path / "map.qml").read_text() == "mine"


def test_the_probability_loads_with_a_ramp(
    results: tuple[dict[str, object], QgsProcessingContext],
) -> None:
    """From land to water."""
    values, context = results
    layer = loaded(values["PROBABILITY"], context)
    renderer = layer.renderer()
    assert isinstance(renderer, QgsSingleBandPseudoColorRenderer)
    assert (renderer.classificationMin(), renderer.classificationMax()) == (0, 1)


def test_the_map_s_colours_are_in_the_file(
    results: tuple[dict[str, object], QgsProcessingContext],
) -> None:
    """A program that knows nothing of us, or a model's step, shows the colours as well."""
    layer = QgsRasterLayer(str(results[0]["OUTPUT"]), "map")
    renderer = layer.renderer()
    assert isinstance(renderer, QgsPalettedRasterRenderer)
    colours = {c.value: c.color.name() for c in renderer.classes()}
    assert (colours[0], colours[1]) == ("#ded6c6", "#1f6bb4")


def test_nothing_is_styled_that_is_not_loaded(tmp_path: Path) -> None:
    """In qgis_process no layer is loaded, and no style is kept for it."""
    before = len(styles._KEPT)
    styles.style_map(str(tmp_path / "x.tif"), QgsProcessingContext())
    assert len(styles._KEPT) == before
