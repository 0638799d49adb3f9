"""Change between spans of maps: the classes of JRC's Global Surface Water, counted by hand."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from osgeo import gdal

from tests.engine.scenes import read_raster
from tests.engine.test_area import KM2, rectangle, write_map
from water_gee_plugin.engine import jobs
from water_gee_plugin.engine.requests import WaterChange
from water_gee_plugin.engine.support.errors import WaterGeeError
from water_gee_plugin.engine.support.progress import Progress


def changed(tmp_path: Path, before: list[str], after: list[str], **asked: Any) -> dict[str, Any]:
    """Return what the job tells, with its areas as pixels."""
    output = str(tmp_path / "change.tif")
    request = WaterChange(tuple(before), tuple(after), output, **asked)
    found: dict[str, Any] = dict(jobs.perform(request, Progress()))
    found["pixels"] = {
        row["value"]: round(row["area"] / KM2) for row in found["classes"] if row["area"]
    }
    found["unseen"] = round(found["unseen"] / KM2)
    return found


def maps_of(tmp_path: Path, days: dict[str, list[int]]) -> list[str]:
    """Return maps of one line of pixels each, by their dates."""
    return [write_map(tmp_path / f"m_{day}.tif", [values]) for day, values in days.items()]


def test_two_maps_show_gain_and_loss(tmp_path: Path) -> None:
    before = write_map(tmp_path / "a_2000.tif", [[0, 0, 1, 1], [1, 255, 0, 255], [1, 1, 1, 0]])
    after = write_map(tmp_path / "b_2020.tif", [[0, 1, 0, 1], [255, 1, 0, 255], [1, 0, 1, 1]])
    found = changed(tmp_path, [before], [after])
    assert found["pixels"] == {0: 2, 1: 3, 2: 2, 3: 2} and found["unseen"] == 3
    expected = [[0, 2, 3, 1], [255, 255, 0, 255], [1, 3, 1, 2]]
    assert read_raster(tmp_path / "change.tif").tolist() == expected
    names = [row["name"] for row in found["classes"]]
    assert names == ["no water", "water in both", "gain", "loss"] and found["single"]
    dataset = gdal.Open(str(tmp_path / "change.tif"))
    band = dataset.GetRasterBand(1)
    assert band.GetMetadataItem("CLASS_2") == "gain" and band.GetNoDataValue() == 255


def test_spans_have_the_classes_of_jrc(tmp_path: Path) -> None:
    """Each pixel is one of the transitions, in the order of their values; two are not seen."""
    before = {
        "2000-03": [0, 1, 0, 1, 1, 0, 1, 1, 1, 0, 0, 255, 1],
        "2000-09": [0, 1, 0, 1, 0, 0, 0, 0, 1, 0, 0, 255, 1],
    }
    between = {
        "2010-03": [0, 1, 0, 1, 1, 0, 1, 1, 1, 1, 0, 1, 1],
        "2010-09": [0, 1, 0, 1, 0, 0, 0, 0, 1, 1, 0, 1, 1],
        "2011-03": [0, 1, 1, 0, 1, 1, 0, 1, 0, 0, 1, 1, 1],
        "2011-09": [0, 1, 1, 0, 0, 0, 0, 1, 1, 0, 0, 1, 1],
    }
    after = {
        "2020-03": [0, 1, 1, 0, 1, 1, 0, 1, 0, 0, 0, 1, 255],
        "2020-09": [0, 1, 1, 0, 0, 0, 0, 1, 1, 0, 0, 1, 255],
    }
    spans = [maps_of(tmp_path, days) for days in (before, after, between)]
    found = changed(tmp_path, spans[0], spans[1], between=tuple(spans[2]))
    assert read_raster(tmp_path / "change.tif").tolist() == [[*range(11), 255, 255]]
    assert found["pixels"] == dict.fromkeys(range(11), 1) and found["unseen"] == 2
    without = changed(tmp_path, spans[0], spans[1])
    assert without["pixels"] == {0: 3, **dict.fromkeys(range(1, 9), 1)}
    assert not without["single"]


def test_rasters_are_there_where_they_are_defined(tmp_path: Path) -> None:
    """Occurrence of looks, months with water where all were seen, years where two were."""
    before = maps_of(tmp_path, {"2000-03": [1, 1, 0, 255, 255], "2000-09": [1, 0, 0, 1, 255]})
    after = maps_of(tmp_path, {"2001-03": [1, 0, 0, 1, 255], "2001-09": [1, 255, 0, 255, 1]})
    paths = {
        name: str(tmp_path / f"{name}.tif") for name in ("occurrence", "seasonality", "recurrence")
    }
    changed(tmp_path, before, after, **paths)
    found = {name: read_raster(path)[0].tolist() for name, path in paths.items()}
    assert found["occurrence"] == [100, 33, 0, 100, 100]
    assert found["seasonality"] == [2, 1, 0, 2, 255]
    assert found["recurrence"] == [100, 50, 0, 100, 255]


def test_an_area_limits_the_change(tmp_path: Path) -> None:
    spans = [write_map(tmp_path / f"{y}.tif", [[y - 2000] * 8] * 8) for y in (2000, 2001)]
    found = changed(tmp_path, spans[:1], spans[1:], area=rectangle(2, 2, 5, 4))
    assert found["pixels"] == {2: 6} and found["unseen"] == 0


def test_what_makes_no_change_is_said(tmp_path: Path) -> None:
    """No map, one map twice, the later span first, and dates that a raster needs."""
    early, late, undated = (
        write_map(tmp_path / f"{name}.tif", [[1]]) for name in ("m_2000", "m_2001-05", "plain")
    )
    for before, after, asked, said in (
        ([], [late], {}, "at least one map of before"),
        ([early], [early], {}, "chosen twice"),
        ([late], [early], {}, "but later than m_2000"),
        ([early], [late], {"seasonality": "s.tif"}, "m_2000 has no date from which months"),
        ([early], [undated], {"recurrence": "r.tif"}, "plain has no date from which years"),
    ):
        with pytest.raises(WaterGeeError, match=said):
            changed(tmp_path, before, after, **asked)
    assert changed(tmp_path, [early], [undated])["pixels"] == {1: 1}
