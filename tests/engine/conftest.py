"""What the engine's tests share: scenes, networks, and a way to run Python apart."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, settings

# osgeo before tensorflow: the other way round GeoPackage writing loses its index.
from osgeo import gdal, ogr, osr  # noqa: F401

from tests.engine import scenes
from water_gee_plugin.engine.network.architecture import water_network
from water_gee_plugin.engine.network.graph import Network
from water_gee_plugin.engine.support.progress import Progress

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT.parent / "shared" / "data"

settings.register_profile(
    "engine",
    deadline=None,
    derandomize=True,
    max_examples=25,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
settings.load_profile("engine")


class Recorder(Progress):
    """A progress that keeps every event."""

    def __init__(self) -> None:
        """Start with no event."""
        self.events: list[dict[str, object]] = []
        super().__init__(self.events.append)

    def texts(self, level: str) -> list[str]:
        """Return the messages of a level."""
        return [str(e["text"]) for e in self.events if e.get("level") == level]


@pytest.fixture
def recorder() -> Recorder:
    """Return a progress that keeps every event."""
    return Recorder()


@pytest.fixture(scope="session")
def network() -> Network:
    """Return v1's network with elevation and weights that tell water from land a little."""
    made = water_network(8, np.random.default_rng(1))
    return made.with_weights(made.weights, features="elevation", sensors=["LC08"], threshold=0.5)


@pytest.fixture(scope="session")
def flat_network() -> Network:
    """Return the network without elevation."""
    made = water_network(7, np.random.default_rng(2))
    return made.with_weights(made.weights, features="no_elevation", sensors=["LC08"])


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    """Return the folder of a small Landsat 8 bundle."""
    return scenes.write_bundle(tmp_path / "bundle")


@pytest.fixture
def stack(tmp_path: Path) -> Path:
    """Return a raster of six named bands with Collection 2's scale in its tags."""
    return scenes.write_raster(
        tmp_path / "stack.tif",
        scenes.numbers(48, 56),
        names=scenes.BANDS,
        nodata=0,
        scales=[(2.75e-5, -0.2)] * 6,
    )


@pytest.fixture(scope="session")
def run_python() -> Callable[..., subprocess.CompletedProcess[str]]:
    """Return a function that runs Python code in a process of its own."""

    def run(
        code: str, *arguments: str | Path, **environment: str
    ) -> subprocess.CompletedProcess[str]:
        """Run the code with arguments and environment variables; return what it said."""
        return subprocess.run(
            [sys.executable, "-c", code, *map(str, arguments)],
            cwd=ROOT,
            env={**os.environ, **environment},
            capture_output=True,
            text=True,
            timeout=120,
        )

    return run
