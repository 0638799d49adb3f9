"""Maps of many periods: named by their days, gaps told, and made once."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

import pytest
from osgeo import gdal

from tests.engine import zoned
from tests.engine.conftest import Recorder
from tests.engine.scenes import read_raster
from water_gee_plugin.engine import jobs
from water_gee_plugin.engine.earthengine.imagery import Imagery
from water_gee_plugin.engine.rasters.reading import grid_of, open_raster
from water_gee_plugin.engine.rasters.tiles.tile_set import TileSet
from water_gee_plugin.engine.rasters.zones import zone_of
from water_gee_plugin.engine.support.errors import WaterGeeError
from water_gee_plugin.engine.water.period_dates import Days, days_in, days_of, tags_of
from water_gee_plugin.engine.water.water_maps import probability_beside

IMAGERY = Imagery(2019, 2021, dem="none").specification()
#: A corner of the lake on both sides of the meridian.
CORNER = zoned.place(-60.0, 0.008)


@pytest.fixture(scope="module")
def tile_set(tmp_path_factory: pytest.TempPathFactory) -> TileSet:
    """Return a set of three summers over two zones, the second one without an image."""
    folder = tmp_path_factory.mktemp("periods") / "set"
    periods = ("2019-06-08", "2021-06-08")
    return zoned.write_set(folder, periods, specification={"imagery": IMAGERY})


def map_periods(tile_set: TileSet, folder: Path, **given: Any) -> tuple[dict[str, Any], Recorder]:
    """Map periods of a corner of the set."""
    model = folder.parent / "model.npz"
    if not model.exists():
        zoned.write_model(model)
    recorder = Recorder()
    parameters = {"tiles": str(tile_set.folder), "output": str(folder), "model": str(model)}
    limited = {"area": {"wkt": CORNER.wkt, "crs": CORNER.crs}, "evidence": False}
    return jobs.run("mapperiods", {**parameters, **limited, **given}, recorder), recorder


def test_a_map_a_period_and_gaps_are_named(tile_set: TileSet, tmp_path: Path) -> None:
    """Files are named and tagged by their first and last day; each is what Map water makes."""
    made, said = map_periods(tile_set, tmp_path / "maps")
    names = ["water_2019-06-01_2019-08-31.tif", "water_2021-06-01_2021-08-31.tif"]
    assert [Path(path).name for path in made["maps"]] == names
    assert (made["gaps"], made["kept"]) == (["2020-06-08"], 0)
    assert any("2020-06-08" in text and "gap" in text for text in said.texts("warning"))
    zoned_maps = [Path(path).name for path in sorted((tmp_path / "maps").glob("*_zone*"))]
    assert zoned_maps == [f"{name[:-4]}_zone{zone}.tif" for name in names for zone in (20, 21)]
    alone = {
        "input": str(tile_set.folder),
        "model": str(tmp_path / "model.npz"),
        "period": "2021-06-08",
        "area": {"wkt": CORNER.wkt, "crs": CORNER.crs},
        "output": str(tmp_path / "alone.tif"),
        "evidence": False,
    }
    jobs.run("mapwater", alone, Recorder())
    assert (read_raster(made["maps"][1]) == read_raster(tmp_path / "alone.tif")).all()
    for path in (made["maps"][1], tmp_path / "maps" / zoned_maps[2], tmp_path / "alone.tif"):
        tags = gdal.Open(str(path)).GetMetadata()
        assert tags["PERIOD"] == "2021-06-08"
        assert (tags["PERIOD_START"], tags["PERIOD_END"]) == ("2021-06-01", "2021-08-31")
    measured = jobs.run("waterarea", {"input": made["maps"]}, Recorder())
    days = [(row["start"], row["end"]) for row in measured["rows"]]
    assert days == [("2019-06-01", "2019-08-31"), ("2021-06-01", "2021-08-31")]


def test_a_second_run_makes_what_is_missing(tile_set: TileSet, tmp_path: Path) -> None:
    """Whole maps of the same model, threshold and images are kept; all others are made."""
    made, _ = map_periods(tile_set, tmp_path / "maps")
    first, second = map(Path, made["maps"])
    times = {path: path.stat().st_mtime_ns for path in (first, second)}
    second.write_bytes(second.read_bytes()[:-100])
    again, _ = map_periods(tile_set, tmp_path / "maps")
    assert again["maps"] == made["maps"] and again["kept"] == 1
    assert min(made["areas"]) > 0 and again["areas"] == pytest.approx(made["areas"])
    assert first.stat().st_mtime_ns == times[first] and gdal.Open(str(second)).ReadAsArray().any()
    next(second.parent.glob("*2021*_zone21.tif")).unlink()
    assert map_periods(tile_set, tmp_path / "maps")[0]["kept"] == 1
    assert map_periods(tile_set, tmp_path / "maps")[0]["kept"] == 2
    assert map_periods(tile_set, tmp_path / "maps", threshold=0.4)[0]["kept"] == 0
    assert gdal.Open(str(first)).GetMetadataItem("THRESHOLD") == "0.4"


def test_each_map_has_its_probability_beside_it(tile_set: TileSet, tmp_path: Path) -> None:
    """A map without one is made again."""
    map_periods(tile_set, tmp_path / "maps")
    made, _ = map_periods(tile_set, tmp_path / "maps", with_probability=True)
    assert made["kept"] == 0
    chances = [probability_beside(path) for path in made["maps"]]
    values = read_raster(chances[0])
    assert values.max() <= 1 and ((values > 0) & (values < 1)).any()
    assert map_periods(tile_set, tmp_path / "maps", with_probability=True)[0]["kept"] == 2
    chances[0].unlink()
    assert map_periods(tile_set, tmp_path / "maps", with_probability=True)[0]["kept"] == 1


def test_a_period_that_one_zone_lacks_is_in_the_same_crs(tmp_path: Path) -> None:
    """So that maps of all periods lie on each other, whatever was seen when."""
    both, half = "2019-06-08", "2020-06-08"
    tile_set = zoned.write_set(
        tmp_path / "set", (both, half), shift=-0.01, specification={"imagery": IMAGERY}
    )
    for record in tile_set.records():
        if record.period == half and record.tile.startswith("32620"):
            tile_set.update(record.tile, half, state="empty")
    made, _ = map_periods(tile_set, tmp_path / "maps", area=None)
    grids = [grid_of(open_raster(path)) for path in made["maps"]]
    assert {zone_of(grid.crs) for grid in grids} == {20}
    before, after = jobs.run("waterarea", {"input": made["maps"]}, Recorder())["rows"]
    assert 0 < after["water"] < before["water"]
    assert after["common_water"] == pytest.approx(before["common_water"], rel=1e-3)
    assert after["unseen"] > before["unseen"]


def test_chosen_periods(tile_set: TileSet, tmp_path: Path) -> None:
    """One is mapped; one that the set cannot have is said, and so is one that is a gap alone."""
    made, _ = map_periods(tile_set, tmp_path / "maps", periods=["2021-06-08"])
    assert len(made["maps"]) == 1 and made["gaps"] == []
    with pytest.raises(WaterGeeError, match="no period 2021-6-8. Its periods are: 2019-06-08, 20"):
        map_periods(tile_set, tmp_path / "maps", periods=["2021-6-8"])
    with pytest.raises(WaterGeeError, match="no image of these periods"):
        map_periods(tile_set, tmp_path / "maps", periods=["2020-06-08"])


@pytest.mark.parametrize("months", [(6, 8), (7, 7), (11, 2), (12, 12), (1, 12)])
def test_a_season_s_days_are_those_that_are_asked_for(months: tuple[int, int]) -> None:
    """What a name means is what its imagery asks Earth Engine for, to the day."""
    for period in Imagery(2019, 2020, months).seasons():
        days = days_of(period.name, seasonal=True)
        assert days is not None and days.start.isoformat() == period.start
        assert (days.end + datetime.timedelta(1)).isoformat() == period.end


@pytest.mark.parametrize(
    ("period", "start", "end"),
    [
        ("LC08_231062_20150803", "2015-08-03", "2015-08-03"),
        ("lake_2019_06", "2019-06-01", "2019-06-30"),
        ("dry 1999", "1999-01-01", "1999-12-31"),
        ("2020-06-08", "2020-06-08", "2020-06-08"),
    ],
)
def test_a_name_has_days(period: str, start: str, end: str) -> None:
    """A day, a month or a year; and tags give them back."""
    expected = Days(datetime.date.fromisoformat(start), datetime.date.fromisoformat(end))
    assert days_of(period) == expected == days_in(tags_of(period))


@pytest.mark.parametrize("period", ["map12", "water_20190230"])
def test_a_name_without_days_has_none(period: str) -> None:
    """Nothing is made up, and no tag is written."""
    assert days_of(period) is None and days_in(tags_of(period)) is None
