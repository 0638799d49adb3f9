"""The house: one name a room, no drawer, and requests that know what they read and write."""

from __future__ import annotations

from collections import Counter
from dataclasses import fields
from pathlib import Path
from typing import Any, get_type_hints

import pytest

from tests.engine.conftest import ROOT
from water_gee_plugin.engine import jobs
from water_gee_plugin.engine.earthengine.imagery import Imagery
from water_gee_plugin.engine.rasters.gdal_state import gdal_errors
from water_gee_plugin.engine.rasters.polygons import Area
from water_gee_plugin.engine.requests import MapScene, MapWater, SceneFile, WaterArea
from water_gee_plugin.engine.support.errors import WaterGeeError
from water_gee_plugin.engine.support.records import Part, Role, from_json, paths, to_json

#: A file longer than this has more than one reason to change.
_LONGEST = 400


def shipped() -> list[Path]:
    """Return the Python files of the plugin."""
    return sorted((ROOT / "water_gee_plugin").rglob("*.py"))


def test_no_two_modules_have_one_name() -> None:
    names = Counter(path.stem for path in shipped() if path.stem not in ("__init__", "__main__"))
    assert [name for name, count in names.items() if count > 1] == []


@pytest.mark.parametrize("folder", ["water_gee_plugin", "tools", "benchmarks"])
def test_no_file_is_a_drawer(folder: str) -> None:
    lengths = {
        p.name: len(p.read_text("utf-8").splitlines()) for p in (ROOT / folder).rglob("*.py")
    }
    assert {name: length for name, length in lengths.items() if length > _LONGEST} == {}


def test_gdal_is_touched_where_its_errors_are_taken_alone() -> None:
    """Nobody switches exceptions or options for the whole process."""
    for path in shipped():
        text = path.read_text("utf-8")
        assert "UseExceptions(" not in text and "SetConfigOption(" not in text, path


def test_no_vote_is_known_by_its_position() -> None:
    assert [path for path in shipped() if "votes[" in path.read_text("utf-8")] == []


def path_fields(kind: type) -> set[str]:
    """Return the names of fields that look like paths, in a request and its parts."""
    names = set()
    for name, hint in get_type_hints(kind).items():
        if isinstance(hint, type) and issubclass(hint, Part):
            names |= path_fields(hint)
        elif name in ("input", "output", "tiles", "model", "dem", "reference", "probability"):
            names.add(name)
    return names


@pytest.mark.parametrize("name", sorted(jobs.JOBS))
def test_every_path_of_a_request_says_its_role(name: str) -> None:
    """What looks like a path is read or written: a guard sees it."""
    kind = jobs.JOBS[name].request
    sample = filled(kind)
    told = {*paths(sample, Role.READ), *paths(sample, Role.WRITTEN)}
    expected = path_fields(kind) - ({"dem"} if name == "convertmodel" else set())
    assert {Path(path).name for path in told} >= expected


def filled(kind: type) -> Any:
    """Return a record whose every text is its own field's name, behind a slash."""
    values: dict[str, Any] = {}
    hints = get_type_hints(kind)
    for field in fields(kind):
        hint = hints[field.name]
        if isinstance(hint, type) and issubclass(hint, Part):
            values[field.name] = filled(hint)
        elif hint is str:
            values[field.name] = f"/{field.name}"
        elif field.name in ("input", "before", "after"):
            values[field.name] = (f"/{field.name}",)
        elif hint is Imagery:
            values[field.name] = Imagery(2020, 2021)
        elif field.name == "ids":
            values[field.name] = ("a",)
    return kind(**values)


def test_what_is_read_and_what_is_written() -> None:
    """Of a part too, and none that is empty."""
    request = MapWater(SceneFile("/scene", dem="/dem"), model="/m.npz", output="/map.tif")
    assert list(paths(request, Role.READ)) == ["/scene", "/dem", "/m.npz"]
    assert list(paths(request, Role.WRITTEN)) == ["/map.tif"]
    assert list(paths(WaterArea(("/a.tif", "/b.tif")), Role.READ)) == ["/a.tif", "/b.tif"]


@pytest.mark.parametrize("name", sorted(jobs.JOBS))
def test_a_request_passes_between_processes(name: str) -> None:
    """What goes out as JSON comes in as the same."""
    request = filled(jobs.JOBS[name].request)
    assert from_json(type(request), to_json(request)) == request


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"seed": "1"}, "'seed' must be a whole number"),
        ({"seed": True}, "'seed' must be a whole number"),
        ({"output": 1}, "'output' must be text"),
        ({"colour": "blue"}, "unknown parameter 'colour'"),
        ({"scene": "a"}, "unknown parameter 'scene'"),
    ],
)
def test_what_is_no_request_is_named(change: dict[str, object], words: str) -> None:
    good = to_json(MapScene(SceneFile("a"), output="b", model="c", tiles="d"))
    with pytest.raises(WaterGeeError, match=words):
        from_json(MapScene, good | change)


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"input": "a.tif"}, "'input' must be a list"),
        ({"input": ["a.tif", 1]}, "'input' must be text"),
        ({"input": ["a.tif"], "area": {"wkt": "POINT (0 0)"}}, "'crs' is missing"),
        ({"input": ["a.tif"], "area": 3}, "expected an object"),
    ],
)
def test_lists_and_areas_are_checked_too(values: dict[str, object], words: str) -> None:
    with pytest.raises(WaterGeeError, match=words):
        from_json(WaterArea, values)


@pytest.mark.parametrize("number", [float("nan"), float("inf"), 10**400])
def test_numbers_are_finite(number: float) -> None:
    good = to_json(MapWater(SceneFile("a"), model="b", output="c"))
    with pytest.raises(WaterGeeError, match="'threshold' must be a finite number"):
        from_json(MapWater, good | {"threshold": number})


def test_none_stands_for_what_may_be_none() -> None:
    request = from_json(WaterArea, {"input": ["a"], "area": None})
    assert request == WaterArea(("a",)) and request.area is None
    area = {"wkt": "POINT (0 0)", "crs": "EPSG:4326"}
    assert from_json(WaterArea, {"input": ["a"], "area": area}).area == Area(**area)


def test_a_failed_call_of_gdal_is_an_error_whatever_its_switch() -> None:
    """And only within the block: afterwards a missing file gives None again, or raises again."""
    from osgeo import gdal

    for _ in range(2):
        with pytest.raises(RuntimeError, match="missing"), gdal_errors():
            gdal.Open("/nowhere/missing.tif").GetRasterBand(1)
    with gdal_errors():
        try:
            with gdal_errors():
                gdal.Open("/nowhere/missing.tif")
        except RuntimeError:
            pass  # an error that was dealt with is none of the outer block's
