"""The shipped models: each is whole, says what it wants, and runs to its results."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsApplication, QgsProcessingModelAlgorithm

from tests.engine import scenes
from tests.qgis.conftest import ROOT, Run
from tests.qgis.test_water_area import rows

MODELS = sorted((ROOT / "resources" / "models").glob("*.model3"))


@pytest.mark.parametrize("path", MODELS, ids=[path.stem for path in MODELS])
def test_a_model_is_whole(path: Path) -> None:
    """Every step is there, every input has help, and they come in the order of the work."""
    model = QgsApplication.processingRegistry().algorithmById(f"watergee:{path.stem}")
    assert isinstance(model, QgsProcessingModelAlgorithm)
    assert model.group() and model.canExecute()[0]
    assert all(child.algorithm() for child in model.childAlgorithms().values())
    inputs = [each.name() for each in model.parameterDefinitions() if not each.isDestination()]
    told = model.helpContent()
    assert told["ALG_DESC"] and all(told.get(name) for name in inputs)
    first = next(name for name in inputs if name in ("INPUT", "AREA"))
    assert inputs[0] == first
    for child in model.childAlgorithms():
        assert model.validateChildAlgorithm(child)[0], model.validateChildAlgorithm(child)[1]


def test_from_a_scene_to_its_water_bodies(
    run: Run, bundle: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without TensorFlow: one lake and its river, with the probability of each body."""
    monkeypatch.setenv("WATER_GEE_PYTHON", "/usr/bin/python3")
    bodies = str(tmp_path / "b.gpkg")
    run(
        "scenetobodies",
        **{"INPUT": str(bundle), "map:map": str(tmp_path / "m.tif"), "bodies:bodies": bodies},
    )
    found = rows(bodies)
    water = (scenes.read_raster(tmp_path / "m.tif") == 1).sum() * 900
    assert sum(row["area_m2"] for row in found) == pytest.approx(water, rel=0.02)
    assert all(0.5 < probability_of(row) <= 1 for row in found)


def probability_of(row: dict[str, Any]) -> float:
    """Return the mean probability of a body."""
    return next(value for name, value in row.items() if "probab" in name)
