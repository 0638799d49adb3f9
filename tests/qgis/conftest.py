"""What the QGIS tests share: the provider, a scene, and an engine that has TensorFlow."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingFeedback, QgsProject

from tests.engine import scenes
from water_gee_plugin import classFactory
from water_gee_plugin.plugin import WaterGeePlugin

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session", autouse=True)
def engine_python() -> Iterator[None]:
    """Let the tests' own Python run the engine."""
    before = os.environ.get("WATER_GEE_PYTHON")
    os.environ["WATER_GEE_PYTHON"] = before or sys.executable
    yield
    if before is None:
        del os.environ["WATER_GEE_PYTHON"]


@pytest.fixture(scope="module", autouse=True)
def plugin(qgis_app: QgsApplication, qgis_processing: None) -> Iterator[WaterGeePlugin]:
    """Load the plugin as qgis_process does; in the end TensorFlow must not have come in."""
    ours = classFactory(None)
    ours.initProcessing()
    yield ours
    ours.unload()
    assert "tensorflow" not in sys.modules


class Feedback(QgsProcessingFeedback):
    """Remembers what an algorithm said, and can cancel when it says something."""

    def __init__(self, cancel_at: str = "") -> None:
        """Cancel when a message contains `cancel_at`."""
        super().__init__(False)
        self.said: list[str] = []
        self._cancel_at = cancel_at

    def pushInfo(self, info: str) -> None:
        """Keep a message."""
        self.said.append(info)
        if self._cancel_at and self._cancel_at in info:
            self.cancel()

    def pushWarning(self, warning: str) -> None:
        """Keep a warning."""
        self.said.append(warning)


Run = Callable[..., dict[str, Any]]


@pytest.fixture
def run() -> Run:
    """Return a function that runs one of our algorithms as a script would."""
    import processing

    def run_algorithm(
        name: str, feedback: QgsProcessingFeedback | None = None, **parameters: object
    ) -> dict[str, Any]:
        """Run watergee:name and return its results."""
        context = QgsProcessingContext()
        context.setProject(QgsProject.instance())
        return processing.run(
            f"watergee:{name}", parameters, feedback=feedback or Feedback(), context=context
        )

    return run_algorithm


@pytest.fixture(scope="session")
def bundle(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a clear Landsat 8 bundle of 120 × 100 pixels with a QA band."""
    import numpy as np

    water = scenes.water_mask(100, 120)
    qa = np.where(water, scenes.CLEAR_WATER, scenes.CLEAR_LAND).astype(np.uint16)
    specification = scenes.BundleSpec(bands=scenes.numbers(100, 120), qa=qa)
    return scenes.write_bundle(tmp_path_factory.mktemp("bundle"), specification)


@pytest.fixture(scope="session")
def dem(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a DEM on the bundle's grid."""
    return scenes.write_raster(
        tmp_path_factory.mktemp("dem") / "dem.tif", scenes.elevation_of(100, 120)
    )
