"""The plugin as QGIS and its repository see it."""

from __future__ import annotations

import configparser
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from qgis.core import QgsApplication

from tests.qgis.conftest import ROOT
from water_gee_plugin.plugin import WaterGeePlugin

NAME = "water_gee_plugin"


def test_loading_and_unloading_leaves_nothing(plugin: WaterGeePlugin) -> None:
    """The provider comes and goes with the plugin, without an interface (qgis_process)."""
    registry = QgsApplication.processingRegistry()
    for _ in range(3):
        plugin.unload()
        assert registry.providerById("watergee") is None
        plugin.initGui()
        assert registry.algorithmById("watergee:mapwater")


def test_importing_needs_neither_tensorflow_nor_earth_engine() -> None:
    """The plugin's modules import where those packages cannot be."""
    code = (
        "import sys\n"
        "for name in ('tensorflow', 'keras', 'ee', 'h5py'): sys.modules[name] = None\n"
        "import water_gee_plugin.plugin\n"
        "print('imported')"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, timeout=60
    )
    assert "imported" in done.stdout, done.stderr


@pytest.fixture(scope="module")
def package() -> Path:
    """Return the package that `make package` makes."""
    subprocess.run(["make", "-s", "package"], cwd=ROOT, check=True, timeout=300)
    return max((ROOT / "dist").glob("*.zip"), key=os.path.getmtime)


def test_the_package_is_what_the_repository_takes(package: Path) -> None:
    """One folder, its licence and metadata, small, and nothing that does not belong."""
    assert package.stat().st_size < 25_000_000
    with zipfile.ZipFile(package) as archive:
        names = archive.namelist()
        assert {name.split("/")[0] for name in names} == {NAME}
        for needed in ("__init__.py", "metadata.txt", "LICENSE", "resources/icons/water_gee.svg"):
            assert f"{NAME}/{needed}" in names
        unwanted = ("__pycache__", ".pyc", "tests/", ".git", ".sh")
        assert not [name for name in names if any(word in name for word in unwanted)]
        metadata = configparser.ConfigParser()
        metadata.read_string(archive.read(f"{NAME}/metadata.txt").decode())
    general = metadata["general"]
    assert general["hasProcessingProvider"] == "yes"
    assert (general["qgisMinimumVersion"], general["qgisMaximumVersion"]) == ("3.22", "4.99")


def test_the_package_runs_in_an_empty_profile(package: Path, tmp_path: Path, bundle: Path) -> None:
    """Unzipped as the plugin manager does, it maps through qgis_process, without TensorFlow."""
    import numpy as np

    from water_gee_plugin.engine.network import architecture, model_file

    plugins = tmp_path / "profile" / "profiles" / "default" / "python" / "plugins"
    plugins.mkdir(parents=True)
    with zipfile.ZipFile(package) as archive:
        archive.extractall(plugins)
    network = architecture.water_network(7, np.random.default_rng(0))
    card = {"features": "no_elevation", "sensors": ["LC08"]}
    model_file.save(tmp_path / "m.npz", network.with_weights(network.weights, **card))
    environment = os.environ | {
        "WATER_GEE_PROFILE": str(tmp_path / "profile"),
        "QGIS_PLUGINPATH": "",
        "WATER_GEE_PYTHON": "/usr/bin/python3",
    }
    command = [str(ROOT / "tools" / "qgis.sh"), "process", "run", "watergee:mapwater", "--"]
    command += [f"INPUT={bundle}", f"MODEL={tmp_path / 'm.npz'}", f"OUTPUT={tmp_path / 'map.tif'}"]
    done = subprocess.run(
        command, env=environment, cwd=tmp_path, capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 0, done.stderr
    assert "WATER_AREA" in done.stdout
    assert (tmp_path / "map.tif").exists()


def test_qgis_process_refuses_with_a_sentence(tmp_path: Path) -> None:
    """The exit code is 1 and the sentence is the user's."""
    command = [str(ROOT / "tools" / "qgis.sh"), "process", "run", "watergee:mapscene", "--"]
    command += [f"INPUT={tmp_path}", f"OUTPUT={tmp_path / 'map.tif'}"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120)
    assert done.returncode == 1
    assert "no Landsat 4-9 Collection 2 Level-2 product" in done.stdout + done.stderr
    assert "Traceback" not in done.stdout + done.stderr
