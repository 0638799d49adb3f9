"""Keras models come and go through Processing."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from tests.qgis.conftest import Run
from tests.qgis.test_bad_input import refused
from water_gee_plugin.engine.network import architecture, model_file, on_numpy


@pytest.mark.parametrize("ending", [".keras", ".h5"])
def test_a_model_goes_to_keras_and_back(run: Run, tmp_path: Path, ending: str) -> None:
    """The network that comes back gives the same probabilities and maps with its features."""
    network = architecture.water_network(8, np.random.default_rng(4))
    model_file.save(
        tmp_path / "ours.npz", network.with_weights(network.weights, features="elevation")
    )
    exported = run(
        "exportmodel", INPUT=str(tmp_path / "ours.npz"), OUTPUT=str(tmp_path / f"model{ending}")
    )
    imported = run("importmodel", INPUT=exported["OUTPUT"], OUTPUT=str(tmp_path / "back.npz"))
    back = model_file.load(imported["OUTPUT"])
    values = np.random.default_rng(1).random((20, 20, 8), dtype=np.float32)
    np.testing.assert_allclose(
        on_numpy.apply(back, values), on_numpy.apply(network, values), atol=1e-6
    )
    assert back.card["features"] == "elevation"
    assert imported["PARAMETERS"] == network.parameters == 38_514


def test_a_file_that_is_no_model(tmp_path: Path) -> None:
    """Said before the run, or by it, in a sentence."""
    (tmp_path / "x.txt").write_text("x")
    problem = refused(
        "importmodel", {"INPUT": str(tmp_path / "x.txt"), "OUTPUT": str(tmp_path / "y.npz")}
    )
    assert "x.txt" in problem or "Incorrect" in problem
