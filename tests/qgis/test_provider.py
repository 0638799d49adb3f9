"""The provider: what the toolbox shows, and what models and scripts depend on."""

from __future__ import annotations

import pytest
from qgis.core import (
    QgsApplication,
    QgsProcessingAlgorithm,
    QgsProcessingModelAlgorithm,
    QgsProcessingParameterDefinition,
)

#: Ids and names that never change once landed (main ones; additions are allowed).
INTERFACE = {
    "createtilegrid": ({"AREA", "EXTENT", "PATHROW", "SIZE", "OUTPUT"}, {"OUTPUT", "COUNT"}),
    "cuttiles": (
        {"INPUT", "BANDS", "SCALE", "OFFSET", "DEM", "AREA", "OUTPUT"},
        {"OUTPUT", "TILES"},
    ),
    "makelabels": ({"TILES", "SOURCE", "THRESHOLD", "OUTPUT"}, {"OUTPUT", "WATER_FRACTION"}),
    "correctlabels": (
        {"TILES", "METHOD", "ROUNDS", "SEED", "OUTPUT"},
        {"OUTPUT", "FLIPPED_FRACTION"},
    ),
    "trainmodel": (
        {"TILES", "LABELS", "MODEL", "EPOCHS", "SEED", "OUTPUT"},
        {"OUTPUT", "F1", "LOSS"},
    ),
    "mapwater": (
        {"INPUT", "MODEL", "DEM", "AREA", "THRESHOLD", "OUTPUT", "PROBABILITY"},
        {"OUTPUT", "PROBABILITY", "WATER_AREA"},
    ),
    "mapscene": (
        {"INPUT", "BANDS", "SCALE", "OFFSET", "DEM", "LABEL_SOURCE", "SEED", "OUTPUT"},
        {"OUTPUT", "MODEL", "TILES", "WATER_AREA"},
    ),
    "waterarea": ({"INPUT", "AREA", "OUTPUT", "OCCURRENCE"}, {"OUTPUT", "OCCURRENCE"}),
    "maponearthengine": (
        {"AREA", "EXTENT", "PATHROW", "MODEL", "PERIODS", "MONTHS", "ENCODING", "PROJECT"},
        {"OUTPUT", "MAPS", "WATER_AREA"},
    ),
    "exportwatermaps": (
        {"AREA", "MODEL", "PERIODS", "ENCODING", "DESTINATION", "FOLDER", "COMPOSITE_FIRST"}
        | {"BUDGET", "WAIT", "PROJECT"},
        {"TASKS", "NAMES", "SUBMITTED", "SUCCEEDED", "RUNNING", "EECU_HOURS"},
    ),
    "convertmodel": (
        {"MODEL", "ENCODING", "OUTPUT"},
        {"OUTPUT", "SCRIPT", "BYTES", "DEPTH", "CALLS", "ROUNDING"},
    ),
    "estimatemapping": (
        {"AREA", "MODEL", "PERIODS", "ENCODING", "TIER", "PROJECT"},
        {"TEXT", "TILES", "REQUESTS", "BYTES_BACK", "PAYLOAD", "EECU_HOURS_HIGH", "SHARE_HIGH"},
    ),
    "listtasks": ({"PROJECT"}, {"TASKS", "COUNT", "RUNNING", "EECU_HOURS"}),
    "canceltasks": ({"TASKS", "PROJECT"}, {"COUNT"}),
    "assessaccuracy": ({"INPUT", "REFERENCE", "STRATIFIED", "OUTPUT"}, {"OUTPUT", "F1", "IOU"}),
}


def algorithms() -> list[QgsProcessingAlgorithm]:
    """Return the provider's own algorithms, without the models."""
    every = QgsApplication.processingRegistry().providerById("watergee").algorithms()
    return [a for a in every if not isinstance(a, QgsProcessingModelAlgorithm)]


def test_the_public_interface_is_there() -> None:
    """Every id, parameter and output that scripts and models depend on exists."""
    registry = QgsApplication.processingRegistry()
    for name, (parameters, outputs) in INTERFACE.items():
        algorithm = registry.algorithmById(f"watergee:{name}")
        assert algorithm, name
        assert parameters <= {p.name() for p in algorithm.parameterDefinitions()}, name
        assert outputs <= {o.name() for o in algorithm.outputDefinitions()}, name


def test_every_parameter_has_help() -> None:
    """No parameter is left unexplained."""
    for algorithm in algorithms():
        for parameter in algorithm.parameterDefinitions():
            assert parameter.help(), f"{algorithm.name()}: {parameter.name()}"
            assert parameter.help() in algorithm.shortHelpString()


def test_every_algorithm_has_an_icon_of_its_own() -> None:
    """The icons load and differ."""
    images = []
    for algorithm in algorithms():
        pixmap = algorithm.icon().pixmap(24, 24)
        assert not pixmap.isNull(), algorithm.name()
        images.append(pixmap.toImage())
    assert all(a != b for i, a in enumerate(images) for b in images[:i])


def test_names_are_unique_and_grouped() -> None:
    """The toolbox shows every algorithm once, in a group."""
    names = [algorithm.displayName() for algorithm in algorithms()]
    assert len(set(names)) == len(names)
    assert all(algorithm.group() and algorithm.groupId() for algorithm in algorithms())


def test_the_shipped_model_knows_its_steps() -> None:
    """The chain's output is there, which it is not when a step was unknown at load."""
    model = QgsApplication.processingRegistry().algorithmById("watergee:mapscenebysteps")
    assert isinstance(model, QgsProcessingModelAlgorithm)
    assert len(model.childAlgorithms()) == 5
    assert [o.name() for o in model.outputDefinitions()] == ["map:map"]


@pytest.mark.parametrize("name", ["BANDS", "SCALE", "OFFSET"])
def test_settings_for_rasters_are_advanced(name: str) -> None:
    """A user with a Landsat bundle does not meet what only rasters need."""
    algorithm = QgsApplication.processingRegistry().algorithmById("watergee:mapscene")
    flags = algorithm.parameterDefinition(name).flags()
    assert flags & QgsProcessingParameterDefinition.Flag.FlagAdvanced
