"""The provider: what the toolbox shows, and what models and scripts depend on."""

from __future__ import annotations

from dataclasses import MISSING, fields, is_dataclass
from typing import Any, get_type_hints

import pytest
from qgis.core import (
    QgsApplication,
    QgsProcessingAlgorithm,
    QgsProcessingModelAlgorithm,
    QgsProcessingParameterDefinition,
)

from water_gee_plugin.engine import jobs

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
        {"INPUT", "MODEL", "DEM", "AREA", "THRESHOLD", "CRS", "OUTPUT", "PROBABILITY"},
        {"OUTPUT", "PROBABILITY", "WATER_AREA", "ZONES"},
    ),
    "mapperiods": (
        {"TILES", "MODEL", "PERIODS", "AREA", "THRESHOLD", "CRS", "LOAD", "OUTPUT"},
        {"OUTPUT", "MAPS", "GAPS", "KEPT"},
    ),
    "mapscene": (
        {"INPUT", "BANDS", "SCALE", "OFFSET", "DEM", "LABEL_SOURCE", "SEED", "OUTPUT"},
        {"OUTPUT", "MODEL", "TILES", "WATER_AREA"},
    ),
    "waterarea": ({"INPUT", "AREA", "OUTPUT", "OCCURRENCE"}, {"OUTPUT", "OCCURRENCE"}),
    "waterbodies": (
        {"INPUT", "PROBABILITY", "AREA", "SMALLEST", "HOLES", "SIEVE", "SMOOTHING", "OCCURRENCE"}
        | {"EARLIER", "EARLIER_FIELD", "OUTPUT"},
        {"OUTPUT", "BODIES", "WATER_AREA", "KNOWN"},
    ),
    "waterseries": (
        {"INPUT", "BODIES", "BODIES_FIELD", "MISFIT", "OUTPUT"},
        {"OUTPUT", "ROWS", "FILLED"},
    ),
    "waterchange": (
        {"BEFORE", "AFTER", "BETWEEN", "AREA", "OUTPUT", "TABLE"}
        | {"OCCURRENCE", "SEASONALITY", "RECURRENCE"},
        {"OUTPUT", "OCCURRENCE", "SEASONALITY", "RECURRENCE", "TABLE", "GAIN", "LOSS", "UNSEEN"},
    ),
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
    "validationsample": (
        {"INPUT", "PROBABILITY", "TARGET_ERROR", "SMALLEST", "SEED", "OUTPUT"},
        {"OUTPUT", "POINTS"},
    ),
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


def test_every_job_has_an_algorithm_and_every_algorithm_a_job() -> None:
    """But for the live preview, whose answer no model or history may keep."""
    assert set(ours()) == set(jobs.JOBS) - {"livepreview"}


#: Parameters whose defaults depend on the day or on the user, by the fields that they fill.
_UNASKED = ("start_year", "end_year", "project")


def test_defaults_are_those_of_the_request() -> None:
    """What a job does unasked and what the toolbox shows are one."""
    compared = 0
    for name, algorithm in ours().items():
        defaults = defaults_of(jobs.JOBS[name].request)
        for parameter in algorithm.parameterDefinitions():
            field, shown = parameter.name().lower(), parameter.defaultValue()
            if field in _UNASKED or not defaults.get(field) or shown is None:
                continue
            default = defaults[field]
            as_text = "{}-{}".format(*default) if field == "months" else None
            assert shown in (default, as_text) or list(shown) == list(default), (name, field)
            compared += 1
    assert compared > 40


def ours() -> dict[str, QgsProcessingAlgorithm]:
    """Return the algorithms by name, without the models."""
    every = QgsApplication.processingRegistry().providerById("watergee").algorithms()
    return {
        each.name(): each for each in every if not isinstance(each, QgsProcessingModelAlgorithm)
    }


def defaults_of(kind: type) -> dict[str, Any]:
    """Return the defaults of a request's fields and of its parts' fields."""
    found: dict[str, Any] = {}
    for field in fields(kind):
        inner = get_type_hints(kind)[field.name]
        if isinstance(inner, type) and is_dataclass(inner):
            found |= defaults_of(inner)
        elif field.default is not MISSING:
            found[field.name] = field.default
    return found
