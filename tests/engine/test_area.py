"""Water area and occurrence: counted by hand, on windows of one lattice, and what is refused."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from osgeo import gdal

from tests.engine import scenes
from tests.engine.conftest import Recorder
from tests.engine.scenes import ArraySource, read_raster, transform_at, write_raster
from water_gee_plugin.engine import jobs
from water_gee_plugin.engine.network.graph import Network
from water_gee_plugin.engine.rasters.polygons import Area
from water_gee_plugin.engine.support.errors import CancelledError, WaterGeeError
from water_gee_plugin.engine.support.progress import Progress
from water_gee_plugin.engine.water import area, mapping, water_maps
from water_gee_plugin.engine.water.period_dates import date_in

#: A pixel on the ground, which is a little more than 900 m² where these maps are.
KM2 = scenes.ground_area(30, 30) / 1e6


def write_map(
    path: Path, values: Sequence[Sequence[int]], column: int = 0, row: int = 0, period: str = ""
) -> str:
    """Write a map whose corner lies so many pixels from the lattice's."""
    corner = transform_at(scenes.LEFT + 30 * column, scenes.TOP - 30 * row)
    write_raster(path, np.array(values, np.uint8), corner, nodata=255)
    if period:
        gdal.Open(str(path), gdal.GA_Update).SetMetadataItem("PERIOD", period)
    return str(path)


def rectangle(left: float, top: float, right: float, bottom: float) -> Area:
    """Return a rectangle given in pixels from the lattice's corner."""
    x, y = (
        (scenes.LEFT + 30 * left, scenes.LEFT + 30 * right),
        (
            scenes.TOP - 30 * top,
            scenes.TOP - 30 * bottom,
        ),
    )
    corners = [(x[0], y[0]), (x[1], y[0]), (x[1], y[1]), (x[0], y[1]), (x[0], y[0])]
    ring = ",".join(f"{a} {b}" for a, b in corners)
    return Area(f"POLYGON(({ring}))", "EPSG:32620")


def pixels(row: area.Row) -> tuple[int, int, int, int]:
    """Return a row's areas as pixels: water, land, unseen, water where all see."""
    areas = (row.water, row.land, row.unseen, row.common_water)
    return tuple(round(value / KM2) for value in areas)  # type: ignore[return-value]


@pytest.fixture
def two(tmp_path: Path) -> list[str]:
    """Return two maps, the second one column to the right and half hidden by cloud."""
    first = write_map(tmp_path / "b_2019.tif", [[1, 1, 0], [1, 0, 255]])
    second = write_map(tmp_path / "a_2020.tif", [[1, 255, 0], [255, 0, 1]], column=1)
    return [second, first]


def test_areas_are_those_by_hand(two: list[str]) -> None:
    """In order of the years; ground that no map sees is not counted."""
    found = area.water_area(two, None, "", Progress())
    assert [row.period for row in found.rows] == ["b_2019", "a_2020"]
    # All 8 pixels of the grid are seen by one of them: 5 by the first, 4 by the second.
    assert pixels(found.rows[0]) == (3, 2, 3, 1)
    assert pixels(found.rows[1]) == (2, 2, 4, 1)
    assert found.rows[0].share == pytest.approx(3 / 5)
    # Only the second pixel of the first row is seen by both.
    assert found.common == pytest.approx(KM2, rel=1e-4)


def test_a_gap_is_no_drought(tmp_path: Path) -> None:
    """Cloud hides half of a lake: the water shrinks, that on common ground does not."""
    full = write_map(tmp_path / "2001.tif", [[1, 1, 1, 1, 0, 0]])
    hidden = write_map(tmp_path / "2002.tif", [[1, 1, 255, 255, 0, 0]])
    before, after = area.water_area([full, hidden], None, "", Progress()).rows
    assert before.water == 2 * after.water
    assert before.common_water == after.common_water == pytest.approx(2 * KM2, rel=1e-4)


def test_occurrence_is_percent_of_looks(two: list[str], tmp_path: Path) -> None:
    """Never is 0, always 100; on the grid that holds both maps."""
    path = tmp_path / "occurrence.tif"
    area.water_area(two, None, str(path), Progress())
    expected = [[100, 100, 0, 0], [100, 0, 0, 100]]
    assert read_raster(path).tolist() == expected
    dataset = gdal.Open(str(path))
    assert dataset.GetGeoTransform() == transform_at()
    assert dataset.GetRasterBand(1).GetNoDataValue() == 255
    assert dataset.GetMetadataItem("LAYOUT", "IMAGE_STRUCTURE") == "COG"


@given(st.integers(1, 400), st.data())
def test_only_never_is_0_and_only_always_is_100(looks: int, data: st.DataObject) -> None:
    """However many looks there are; and the rest is rounded."""
    wet = data.draw(st.integers(0, looks))
    percent = int(area.occurrence_percent(np.array([wet]), np.array([looks]))[0])
    assert (percent == 0) == (wet == 0) and (percent == 100) == (wet == looks)
    assert abs(percent - 100 * wet / looks) < 1


def test_an_area_limits_and_its_gaps_count(two: list[str], tmp_path: Path) -> None:
    """Inside the polygons every pixel counts, seen or not."""
    path = tmp_path / "occurrence.tif"
    found = area.water_area(two, rectangle(1, 0, 9, 1), str(path), Progress())
    assert [pixels(row) for row in found.rows] == [(1, 1, 1, 1), (1, 1, 1, 1)]
    assert read_raster(path).tolist() == [[100, 0, 0]]


def test_an_area_beside_the_maps_is_said(two: list[str]) -> None:
    """Nothing is counted then."""
    with pytest.raises(WaterGeeError, match="do not overlap"):
        area.water_area(two, rectangle(50, 50, 60, 60), "", Progress())


@given(st.integers(1, 5), st.integers(0, 999))
def test_windows_change_nothing(
    tmp_path_factory: pytest.TempPathFactory, size: int, seed: int
) -> None:
    """Areas and raster are those of the arrays, whatever the window."""
    folder, rng = tmp_path_factory.mktemp("w"), np.random.default_rng(seed)
    values = rng.choice(np.array([0, 1, 255], np.uint8), (3, 7, 6))
    paths = [write_map(folder / f"{2000 + n}.tif", v.tolist()) for n, v in enumerate(values)]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(area, "_WINDOW", size)
        found = area.water_area(paths, None, str(folder / "o.tif"), Progress())
    wet, looks = (values == 1).sum(0), (values < 2).sum(0)
    assert read_raster(folder / "o.tif").tolist() == area.occurrence_percent(wet, looks).tolist()
    every, some = looks == 3, looks > 0
    for row, value in zip(found.rows, values):
        seen = int((value < 2).sum())
        wet_here = int((value == 1).sum())
        common = int(((value == 1) & every).sum())
        assert pixels(row) == (wet_here, seen - wet_here, int(some.sum()) - seen, common)


def test_the_area_is_that_of_the_pixel(tmp_path: Path) -> None:
    """Ten metres wide, twenty high."""
    path = write_raster(
        tmp_path / "m.tif", np.ones((4, 5), np.uint8), (scenes.LEFT, 10, 0, scenes.TOP, 0, -20)
    )
    (row,) = area.water_area([str(path)], None, "", Progress()).rows
    assert row.water == pytest.approx(scenes.ground_area(50, 80) / 1e6, rel=1e-6)


@pytest.mark.parametrize(
    ("crs", "left", "top"),
    [
        ("EPSG:3857", 2_900_000, 8_500_000),
        ("EPSG:3857", 0, 15_000),
        ("EPSG:32635", 200_000, 6_700_000),
        ("EPSG:3031", 1_000_000, 1_000_000),
        ("EPSG:2154", 700_000, 6_600_000),
        ("EPSG:6933", 2_000_000, 5_000_000),
    ],
)
def test_the_area_is_that_of_the_ground(
    tmp_path: Path, recorder: Recorder, crs: str, left: float, top: float
) -> None:
    """Whatever the projection makes of it; web Mercator far from the equator is warned of."""
    values = np.ones((300, 250), np.uint8)
    values[:100] = 0
    epsg = int(crs.partition(":")[2])
    path = write_raster(tmp_path / "m.tif", values, (left, 30, 0, top, 0, -30), epsg)
    (row,) = area.water_area([str(path)], None, "", recorder).rows
    expected = scenes.ground_area(7500, 6000, left, top - 3000, crs) / 1e6
    assert row.water == pytest.approx(expected, rel=2e-4)
    warned = any("not true to area" in text for text in recorder.texts("warning"))
    assert warned == (abs(expected / 45 - 1) > 0.05)


def test_another_crs_is_said(tmp_path: Path) -> None:
    """Both are named; only UTM zones can be measured together."""
    first = write_map(tmp_path / "a.tif", [[1]])
    second = str(write_raster(tmp_path / "b.tif", np.ones((1, 1), np.uint8), epsg=6933))
    for opened in (water_maps.open_maps, water_maps.open_zones):
        with pytest.raises(
            WaterGeeError, match=r"b\.tif is in EPSG:6933, but .*a\.tif is in EPSG:32620"
        ):
            opened([first, second])


@pytest.mark.parametrize(
    ("transform", "said"),
    [
        (transform_at(size=10), "pixels of 10 × 10 m"),
        (transform_at(scenes.LEFT + 12), "are not aligned with those of"),
    ],
)
def test_another_grid_is_said(tmp_path: Path, transform: Sequence[float], said: str) -> None:
    """Nothing is resampled unasked."""
    first = write_map(tmp_path / "a.tif", [[1]])
    second = str(write_raster(tmp_path / "b.tif", np.ones((1, 1), np.uint8), transform))
    with pytest.raises(WaterGeeError, match=said):
        water_maps.open_maps([first, second])


def test_no_map_is_said() -> None:
    """An empty list is no time series."""
    with pytest.raises(WaterGeeError, match="No map"):
        water_maps.open_maps([])


def test_periods_follow_their_dates(tmp_path: Path) -> None:
    """A map's tag counts before its name, and sensors' names do not order years."""
    names = [
        write_map(tmp_path / "z.tif", [[1]], period="LT05_231062_19870801"),
        write_map(tmp_path / "LC08_201024_20130704.tif", [[0]]),
        write_map(tmp_path / "y.tif", [[1]], period="2021-06-08"),
        write_map(tmp_path / "water2010.tif", [[255]]),
        write_map(tmp_path / "plain.tif", [[0]]),
    ]
    x, y = scenes.LEFT + 1, scenes.TOP - 1
    assert area.history(names, x, y) == [
        ("plain", 0),
        ("LT05_231062_19870801", 1),
        ("water2010", 255),
        ("LC08_201024_20130704", 0),
        ("2021-06-08", 1),
    ]


def test_history_of_a_point(two: list[str]) -> None:
    """The pixel that holds the point; outside a map it is not seen."""
    x, y = scenes.LEFT + 30 * 0.99, scenes.TOP - 30 * 1.99
    assert area.history(two, x, y) == [("b_2019", 1), ("a_2020", 255)]
    assert area.history(two, x + 30, y) == [("b_2019", 0), ("a_2020", 255)]
    assert area.history(two, x + 90, y) == [("b_2019", 255), ("a_2020", 1)]
    assert area.history(two, x, y - 900) == [("b_2019", 255), ("a_2020", 255)]


def test_maps_tell_their_period(tmp_path: Path, flat_network: Network) -> None:
    """What Map water writes is what Water area reads, from map and probability."""
    source = ArraySource(scenes.image_of(20, 20))
    source.period = "2020-06-08"
    paths = [tmp_path / "m.tif", tmp_path / "p.tif"]
    mapping.map_water(source, flat_network, *paths)
    for path in paths:
        assert water_maps.period_of(str(path), gdal.Open(str(path))) == "2020-06-08"


def test_the_job(two: list[str], tmp_path: Path, recorder: Recorder) -> None:
    """JSON out, and progress to the end."""
    path = tmp_path / "o.tif"
    result = jobs.run("waterarea", {"input": two, "occurrence": str(path)}, recorder)
    assert [row["share"] for row in result["rows"]] == pytest.approx([3 / 5, 2 / 4])
    assert path.exists() and recorder.events[-1]["fraction"] == 1


def test_a_cancelled_run_leaves_nothing(two: list[str], tmp_path: Path) -> None:
    """No half-written raster."""
    with pytest.raises(CancelledError):
        area.water_area(two, None, str(tmp_path / "o.tif"), Progress(is_cancelled=lambda: True))
    assert not list(tmp_path.glob("*o*.tif"))


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("LT52240631988227CUB02_water", "19880814"),
        ("LE72240632001220EDC00", "20010808"),
        ("LC08_231062_20150803", "20150803"),
        ("S2B_MSIL2A_20210613T070619_N0300_R106_T40TEM_20210613T085847_w", "20210613"),
        ("water_25-01-2019", "20190125"),
        ("water_05.12.2019", "20191205"),
        ("water_Jan2019", "201901"),
        ("12 March 2004 lake", "20040312"),
        ("2019-Sep", "201909"),
        ("lake_2019_06", "201906"),
        ("water_2019-227", "20190815"),
        ("2020-06-08", "20200608"),
        ("dry 1999", "1999"),
        ("map12", ""),
        ("tile_20500199999", ""),
    ],
)
def test_a_date_is_found_in_every_form_that_scenes_have(text: str, date: str) -> None:
    assert date_in(text) == date


def test_maps_are_in_true_time_order(tmp_path: Path) -> None:
    """By date, not by name: days of the year, days first, months by name."""
    names = ["LE72240632001220EDC00", "LT52240631988227CUB02", "water_25-01-2019"]
    names += ["water_05-12-2018", "water_Apr2019", "water_Feb2019", "LC82240632015001LGN00"]
    paths = [write_map(tmp_path / f"{name}.tif", [[1, 0]]) for name in names]
    found = [row.period for row in area.water_area(paths, None, "", Progress()).rows]
    assert found == [names[n] for n in (1, 0, 6, 3, 2, 5, 4)]
