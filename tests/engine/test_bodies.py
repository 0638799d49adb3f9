"""Water bodies: their polygons and ids, and their areas over time behind clouds."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from osgeo import ogr

from tests.engine.conftest import Recorder
from tests.engine.scenes import transform_at, write_raster
from tests.engine.test_area import KM2, rectangle, write_map
from water_gee_plugin.engine import jobs
from water_gee_plugin.engine.requests import WaterBodies, WaterSeries
from water_gee_plugin.engine.support.errors import CancelledError, WaterGeeError
from water_gee_plugin.engine.support.progress import Progress

HEIGHT, WIDTH = 90, 110


def rows_of(path: Path) -> list[dict[str, Any]]:
    """Return a layer's rows, each with its geometry (a copy, or None)."""
    source = ogr.Open(str(path))
    layer = source.GetLayer(0)
    return [
        {**feature.items(), "geometry": feature.geometry() and feature.geometry().Clone()}
        for feature in layer
    ]


def bodies_of(tmp_path: Path, *maps: str, name: str = "bodies.gpkg", **asked: Any) -> list[Any]:
    """Return the bodies of maps; by default the smallest ones too."""
    path = tmp_path / name
    request = WaterBodies(maps, str(path), **{"smallest": 0.0, **asked})
    found = jobs.perform(request, Progress())
    rows = rows_of(path)
    assert found["bodies"] == len(rows)
    assert found["area"] * 1e6 == pytest.approx(sum(row["area_m2"] for row in rows))
    return rows


def blobs(seed: int = 3) -> np.ndarray:
    """Return a map of ragged lakes with islands, and of a share of single pixels."""
    rng = np.random.default_rng(seed)
    field = soft(rng, 5)
    values = (field > 0.6).astype(np.uint8)
    values ^= (rng.random(values.shape) < 0.02).astype(np.uint8)
    values[:, :3] = 255
    return values


def soft(rng: np.random.Generator, size: float) -> np.ndarray:
    """Return noise without detail smaller than `size` pixels, of mean 0 and deviation 1."""
    waves = np.fft.rfft2(rng.normal(size=(HEIGHT, WIDTH)))
    down, across = np.fft.fftfreq(HEIGHT)[:, None], np.fft.rfftfreq(WIDTH)[None]
    waves *= np.exp(-2 * (np.pi * size) ** 2 * (down**2 + across**2))
    field = np.fft.irfft2(waves, (HEIGHT, WIDTH))
    return (field - field.mean()) / field.std()


# Polygons


def test_polygons_are_valid_and_have_the_pixels_area(tmp_path: Path) -> None:
    values = blobs()
    path = write_map(tmp_path / "m_2020.tif", values.tolist())
    rows = bodies_of(tmp_path, path)
    assert all(row["geometry"].IsValid() for row in rows)
    total = sum(row["area_m2"] for row in rows)
    assert total == pytest.approx((values == 1).sum() * KM2 * 1e6, rel=1e-4)
    planar = sum(row["geometry"].GetArea() for row in rows)
    assert planar == pytest.approx((values == 1).sum() * 900, rel=1e-9)


def test_pixels_that_touch_by_a_corner_are_one_body(tmp_path: Path) -> None:
    path = write_map(tmp_path / "m.tif", [[1, 0, 0, 1], [0, 1, 0, 0], [1, 0, 0, 0]])
    first, second = bodies_of(tmp_path, path)
    assert [round(row["area_m2"] / (KM2 * 1e6)) for row in (first, second)] == [3, 1]
    assert first["geometry"].IsValid() and second["perimeter_m"] == pytest.approx(120, rel=2e-3)
    # The maps' corner is at 3.0 S, 62.1 W or so: ids are places.
    assert first["body"].endswith("W") and first["body"] != second["body"]


def test_what_is_small_goes_and_holes_are_filled(tmp_path: Path) -> None:
    values = np.zeros((12, 14), np.uint8)
    values[1:8, 1:8] = 1
    values[2:5, 2:5] = 0
    values[3, 3] = 1
    values[6, 6] = 255
    values[10, 10:12] = 1
    path = write_map(tmp_path / "m.tif", values.tolist())
    pixel = KM2 * 1e6
    counts = {
        name: sorted(round(row["area_m2"] / pixel) for row in bodies_of(tmp_path, path, **asked))
        for name, asked in {
            "all": {},
            "large": {"smallest": 3 * pixel},
            "filled": {"holes": 8.5 * pixel},
            "a little": {"holes": 2 * pixel},
            "sieved": {"sieve": 3},
        }.items()
    }
    assert counts["all"] == [1, 2, 39]
    assert counts["large"] == [39]
    # The pond in the hole becomes a part of the lake, and so does what a cloud hides in it.
    assert counts["filled"] == [2, 49]
    assert counts["a little"] == [1, 2, 40]
    assert counts["sieved"] == [40]


@pytest.mark.parametrize("passes", [1, 5, 20])
def test_smoothing_keeps_each_area(tmp_path: Path, passes: int) -> None:
    """Within 1 %, valid, and with fewer right angles: the shore is shorter."""
    path = write_map(tmp_path / "m.tif", blobs().tolist())
    stairs = {row["body"]: row for row in bodies_of(tmp_path, path)}
    for row in bodies_of(tmp_path, path, name="s.gpkg", smoothing=passes):
        before = stairs.pop(row["body"])
        assert row["geometry"].IsValid()
        assert row["area_m2"] == pytest.approx(before["area_m2"], rel=0.01)
        assert row["perimeter_m"] < before["perimeter_m"]
    assert not stairs


def test_ids_are_the_same_again_and_are_kept(tmp_path: Path) -> None:
    """A lake grows north and parts with a bay: by its place alone it would have another id."""
    before = np.zeros((12, 20), np.uint8)
    before[4:10, 2:14] = 1
    after = before.copy()
    after[2:4, 5:8] = 1
    after[:, 10] = 0
    first, second = (
        write_map(tmp_path / f"{year}.tif", values.tolist())
        for year, values in ((2000, before), (2001, after))
    )
    (lake,) = bodies_of(tmp_path, first)
    assert bodies_of(tmp_path, first, name="again.gpkg")[0]["body"] == lake["body"]
    places = {row["body"] for row in bodies_of(tmp_path, second)}
    assert lake["body"] not in places
    earlier = ((lake["body"], lake["geometry"].ExportToWkt()),)
    rows = bodies_of(tmp_path, second, earlier=earlier, crs="EPSG:32620")
    large, bay = sorted(rows, key=lambda row: -row["area_m2"])
    assert large["body"] == lake["body"] != bay["body"]
    assert (large["first_seen"], large["last_seen"]) == ("2001/01/01", "2001/12/31")


def test_several_maps_and_a_probability(tmp_path: Path) -> None:
    """Bodies of the maps' union, the days that they were seen, and the mean of the raster."""
    names = ["m_20200105.tif", "m_20200210.tif", "m_20200301.tif"]
    water = [[[1, 1, 0, 0, 0]], [[1, 0, 0, 0, 0]], [[255, 0, 0, 0, 1]]]
    maps = [write_map(tmp_path / name, values) for name, values in zip(names, water)]
    chance = write_raster(
        tmp_path / "p.tif", np.array([[0.9, 0.5, 0, -1, 0.6]], np.float32), nodata=-1
    )
    left, right = bodies_of(tmp_path, *maps, probability=str(chance))
    assert [row["probability"] for row in (left, right)] == pytest.approx([0.7, 0.6])
    assert (left["first_seen"], left["last_seen"]) == ("2020/01/05", "2020/02/10")
    assert (right["first_seen"], right["last_seen"]) == ("2020/03/01", "2020/03/01")
    (often,) = bodies_of(tmp_path, *maps, occurrence=60.0)
    assert round(often["area_m2"] / (KM2 * 1e6)) == 1


def test_an_area_limits_the_bodies(tmp_path: Path) -> None:
    path = write_map(tmp_path / "m.tif", np.ones((9, 9), np.uint8).tolist())
    (part,) = bodies_of(tmp_path, path, area=rectangle(2, 2, 5, 6))
    assert round(part["area_m2"] / (KM2 * 1e6)) == 12


def test_bodies_that_cannot_be_written_are_said(tmp_path: Path) -> None:
    """Another format, another grid; and a cancelled run leaves nothing."""
    path = write_map(tmp_path / "m.tif", [[1]])
    other = write_raster(tmp_path / "p.tif", np.ones((1, 1), np.float32), transform_at(size=10))
    with pytest.raises(WaterGeeError, match="ends in one of .gpkg"):
        jobs.perform(WaterBodies((path,), str(tmp_path / "b.csv")), Progress())
    request = WaterBodies((path,), str(tmp_path / "b.gpkg"), probability=str(other))
    with pytest.raises(WaterGeeError, match="pixels of 10 × 10 m"):
        jobs.perform(request, Progress())
    with pytest.raises(CancelledError):
        jobs.perform(
            WaterBodies((path,), str(tmp_path / "b.gpkg")), Progress(is_cancelled=lambda: True)
        )
    assert not [each for each in tmp_path.iterdir() if "b.gpkg" in each.name]


# Series


def depth(shape: str, rng: np.random.Generator) -> np.ndarray:
    """Return how late ground is flooded, of three kinds of reservoir."""
    down, across = np.mgrid[:HEIGHT, :WIDTH]
    bowl = np.hypot((down - HEIGHT / 2) / (HEIGHT / 2), (across - WIDTH / 2) / (WIDTH / 2))
    if shape == "valley":
        middle = HEIGHT / 2 + 10 * np.sin(across / 14)
        return 0.9 * np.abs(down - middle) / (HEIGHT / 2) + 0.7 * across / WIDTH
    return bowl + 0.25 * soft(rng, 6) if shape == "islands" else bowl


def clouded(rng: np.random.Generator, wet: np.ndarray) -> np.ndarray:
    """Return a map of which clouds hide 0–79 % and 1 % of the pixels are wrong."""
    field, share = soft(rng, rng.uniform(4, 15)), rng.uniform(0, 0.79)
    values = (wet ^ (rng.random(wet.shape) < 0.01)).astype(np.uint8)
    values[field > np.quantile(field, 1 - share)] = 255
    return values


def series_of(folder: Path, maps: list[str], **asked: Any) -> list[dict[str, Any]]:
    """Return the series' rows of the body that is the whole of the maps, or of those asked."""
    whole = (("lake", rectangle(0, 0, WIDTH, HEIGHT).wkt),)
    request = WaterSeries(
        tuple(maps), str(folder / "series.gpkg"), **{"bodies": whole, "crs": "EPSG:32620", **asked}
    )
    found = jobs.perform(request, Progress())
    rows = rows_of(folder / "series.gpkg")
    assert found["rows"] == len(rows)
    assert found["filled"] == sum(row["flag"] == "ok" for row in rows)
    return rows


def write_days(folder: Path, days: list[np.ndarray]) -> list[str]:
    """Write maps a month apart."""
    return [
        write_map(folder / f"m_{2000 + n // 12}-{n % 12 + 1:02}-15.tif", day.tolist())
        for n, day in enumerate(days)
    ]


@pytest.mark.parametrize("shape", ["bowl", "valley", "islands"])
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_clouds_are_filled(tmp_path: Path, shape: str, seed: int) -> None:
    """60 days, 0–79 % hidden, 1 % wrong: what is told is within 3 % on average, 8 % at worst."""
    rng = np.random.default_rng(seed)
    ground = depth(shape, rng)
    levels = np.clip(0.54 + 0.26 * np.sin(np.arange(60) / 7 + seed), 0.28, 0.8)
    truth = [ground <= np.quantile(ground, level) for level in levels]
    rows = series_of(tmp_path, write_days(tmp_path, [clouded(rng, wet) for wet in truth]))
    assert [row["start"] for row in rows] == sorted(row["start"] for row in rows)
    exact = np.array([wet.sum() * KM2 for wet in truth])
    seen = np.array([row["seen_km2"] for row in rows])
    good = np.array([row["flag"] == "ok" for row in rows])
    errors = [
        abs(row["filled_km2"] / area - 1) for row, area in zip(rows, exact) if row["filled_km2"]
    ]
    assert good.mean() > 0.9 and len(errors) == good.sum()
    assert np.mean(errors) <= 0.03 and max(errors) <= 0.08
    assert np.mean(np.abs(seen / exact - 1)) > 0.25


@pytest.mark.parametrize("speed", [0.05, 0.3])
def test_a_river_that_moves_is_flagged(tmp_path: Path, speed: float) -> None:
    """Its ground is not told by how often it is water: no number is better than a wrong one."""
    rng = np.random.default_rng(5)
    down, across = np.mgrid[:HEIGHT, :WIDTH]
    days = [
        clouded(rng, np.abs(down - HEIGHT / 2 - 20 * np.sin(across / 20 + n * speed)) < 5)
        for n in range(40)
    ]
    rows = series_of(tmp_path, write_days(tmp_path, days))
    hidden = [row for row in rows if row["hidden_share"] > 0.02]
    assert {row["flag"] for row in hidden} == {"misfit"}
    assert all(row["filled_km2"] is None and row["seen_km2"] > 0 for row in hidden)


def test_what_was_never_seen_is_null_and_never_0(tmp_path: Path) -> None:
    """A cloud over all of it, a body beside the maps, one on the other side of the globe."""
    days = [np.ones((HEIGHT, WIDTH), np.uint8) for _ in range(6)]
    days[2][:] = 255
    days[4][:] = 0
    bodies = tuple(
        (name, rectangle(*box).wkt)
        for name, box in {
            "lake": (0, 0, 30, 30),
            "beside": (500, 0, 530, 30),
            "far": (900_000, 0, 900_030, 30),
            "tiny": (0.1, 0.1, 0.2, 0.2),
            "half": (-30, 0, 30, 30),
        }.items()
    )
    rows = series_of(tmp_path, write_days(tmp_path, days), bodies=bodies)
    flags = {name: [r["flag"] for r in rows if r["body"] == name] for name, _ in bodies}
    assert flags["lake"] == ["ok", "ok", "not seen", "ok", "ok", "ok"]
    assert flags["beside"] == flags["far"] == ["outside"] * 6
    assert flags["tiny"] == ["too small"] * 6
    assert flags["half"] == ["unsure", "unsure", "not seen", "unsure", "unsure", "unsure"]
    for row in rows:
        if row["flag"] in ("not seen", "outside", "too small"):
            assert row["seen_km2"] is row["filled_km2"] is None and row["hidden_share"] == 1
    dry = [r for r in rows if r["body"] == "lake"][4]
    assert (dry["seen_km2"], dry["filled_km2"], dry["hidden_share"]) == (0, 0, 0)
    wet = [r for r in rows if r["body"] == "lake"][0]
    assert wet["filled_km2"] == pytest.approx(900 * KM2, rel=1e-4)


def test_bodies_of_another_crs_and_windows_change_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However little is in memory at a time."""
    from water_gee_plugin.engine.water.bodies import series

    rng = np.random.default_rng(8)
    ground = depth("bowl", rng)
    days = [clouded(rng, ground < level) for level in np.linspace(0.3, 0.9, 12)]
    maps = write_days(tmp_path, days)
    expected = series_of(tmp_path, maps)
    monkeypatch.setattr(series, "_IN_MEMORY", 1)
    monkeypatch.setattr(series, "_LEVELS_IN_MEMORY", 1)
    degrees = rectangle(0, 0, WIDTH, HEIGHT).geometry_in("EPSG:4326").ExportToWkt()
    found = series_of(tmp_path, maps, bodies=(("lake", degrees),), crs="EPSG:4326")
    for one, other in zip(expected, found):
        assert one["flag"] == other["flag"]
        assert one["seen_km2"] == pytest.approx(other["seen_km2"], rel=1e-3)


def test_a_table_is_csv_too_and_ids_must_differ(tmp_path: Path, recorder: Recorder) -> None:
    path = write_map(tmp_path / "m_2001.tif", [[1, 255]])
    lake = ("a", rectangle(0, 0, 2, 1).wkt)
    request = WaterSeries((path,), str(tmp_path / "s.csv"), (lake,), "EPSG:32620")
    jobs.perform(request, recorder)
    lines = (tmp_path / "s.csv").read_text("utf-8").splitlines()
    assert lines[0] == "body,period,start,end,seen_km2,filled_km2,hidden_share,misfit,flag"
    # Of one map nobody knows how often what it hides is water.
    assert (
        lines[1].startswith("a,m_2001,2001/01/01,2001/12/31,0.0009")
        and ",,0.5,0,unsure" in lines[1]
    )
    assert recorder.texts("info") == ["Rows without a filled area: 1 of 1 (unsure: 1)."]
    twice = WaterSeries((path,), str(tmp_path / "t.csv"), (lake, lake), "EPSG:32620")
    with pytest.raises(WaterGeeError, match="2 polygons have the ID a"):
        jobs.perform(twice, recorder)
    with pytest.raises(WaterGeeError, match="There is no water body"):
        jobs.perform(WaterSeries((path,), str(tmp_path / "t.csv")), recorder)


def test_maps_of_another_grid_are_refused(tmp_path: Path) -> None:
    first = write_map(tmp_path / "a.tif", [[1]])
    second = write_raster(tmp_path / "b.tif", np.ones((1, 1), np.uint8), epsg=32621)
    request = WaterSeries(
        (first, str(second)),
        str(tmp_path / "s.gpkg"),
        (("a", "POLYGON((0 0,1 0,1 1,0 0))"),),
        "EPSG:32620",
    )
    with pytest.raises(WaterGeeError, match="All maps must have the same CRS"):
        jobs.perform(request, Progress())
    assert not (tmp_path / "s.gpkg").exists()
