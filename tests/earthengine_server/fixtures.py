"""Pytest fixtures for tests that talk to the local Earth Engine.

A test module gets them by `pytest_plugins = ["tests.earthengine_server.fixtures"]`; that way all
modules of a session share one server and one generated folder of assets. Helpers are in `client`.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from .client import connect
from .scenes.catalogue import generate
from .server import LocalEarthEngine


@pytest.fixture(scope="session")
def earthengine_assets(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Generate a folder of assets once."""
    return generate(tmp_path_factory.mktemp("earthengine") / "assets", seed=1)


@pytest.fixture(scope="session")
def earthengine_server(
    earthengine_assets: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[LocalEarthEngine]:
    """Serve the generated assets on a free port for the whole session."""
    exports = tmp_path_factory.mktemp("earthengine-exports")
    with LocalEarthEngine(earthengine_assets, exports=exports) as server:
        yield server


@pytest.fixture
def earthengine(earthengine_server: LocalEarthEngine) -> Iterator[LocalEarthEngine]:
    """Connect the real client to the server; faults, assumptions and counters start clean."""
    connect(earthengine_server.url)
    reset(earthengine_server)
    yield earthengine_server
    reset(earthengine_server)


def reset(server: LocalEarthEngine) -> None:
    """Remove faults and assumptions and, when all requests are answered, start counting anew."""
    server.faults.clear()
    server.faults.wait_until_idle(30)
    server.faults.reset_counts()
    server.assumptions.chosen.clear()
    server.service.operations.delay = 0.0
