"""Validation samples: their size, their points, and whether their intervals hold the truth."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from osgeo import ogr

from tests.engine import scenes
from tests.engine.conftest import Recorder
from water_gee_plugin.engine import jobs, requests
from water_gee_plugin.engine.rasters.grid import Window
from water_gee_plugin.engine.requests import ValidationSample
from water_gee_plugin.engine.support.errors import WaterGeeError
from water_gee_plugin.engine.support.progress import Progress
from water_gee_plugin.engine.water import estimates
from water_gee_plugin.engine.water.estimates import Stratum
from water_gee_plugin.engine.water.validation import strata
from water_gee_plugin.engine.water.validation.sample_size import Design

WIDTH, HEIGHT = 200, 150
#: Columns of water in truth, of water on the map, and of the map's doubt.
TRUTH, MAPPED, DOUBT = 60, 50, (40, 75)


def world() -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return truth, map and probability: an edge that is off, and 5 % of wrong pixels anywhere."""
    random = np.random.default_rng(5)
    columns = np.broadcast_to(np.arange(WIDTH), (HEIGHT, WIDTH))
    truth = (columns < TRUTH) ^ (random.random((HEIGHT, WIDTH)) < 0.05)
    chance = np.where(columns < MAPPED, 0.95, 0.02).astype(np.float32)
    chance[:, DOUBT[0] : MAPPED] = 0.6
    chance[:, MAPPED : DOUBT[1]] = 0.4
    return truth.astype(np.uint8), (columns < MAPPED).astype(np.uint8), chance


@pytest.fixture
def map_path(tmp_path: Path) -> str:
    """Write the map, and its probability beside it; the first three rows are no data."""
    _, mapped, chance = world()
    mapped[:3] = 255
    scenes.write_raster(tmp_path / "map_probability.tif", chance, nodata=-1)
    return str(scenes.write_raster(tmp_path / "map.tif", mapped, nodata=255))


def rows(path: str) -> list[dict[str, object]]:
    """Return the points of a sample: its columns, column and row."""
    source = ogr.Open(path)
    found = []
    for feature in source.GetLayer(0):
        x, y = feature.geometry().GetX(), feature.geometry().GetY()
        place = {"column": (x - scenes.LEFT) / 30 - 0.5, "row": (scenes.TOP - y) / 30 - 0.5}
        found.append({**feature.items(), **place})
    return found


def drawn(request: ValidationSample) -> list[dict[str, object]]:
    """Draw a sample and return its points."""
    jobs.perform(request, Progress())
    return rows(request.output)


# The size of a sample


def test_the_papers_worked_example() -> None:
    """Section 5.1 of Olofsson et al. (2014): 641 points, of which rare strata have 75 each."""
    weights = np.array([0.02, 0.015, 0.32, 0.645])
    design = Design(0.01, (0.7, 0.6, 0.9, 0.95), 75)
    assert design.total(weights) == 641
    sizes = design.sizes(weights, np.full(4, 10**6))
    assert sizes.tolist() == [75, 75, 163, 328]


def test_a_size_by_hand() -> None:
    """One stratum of accuracy 0.5 to within 0.05: (0.5 ÷ 0.05)² = 100, not 101 by rounding."""
    assert Design(0.05, (0.5,), 2).total(np.array([1.0])) == 100


def test_a_stratum_that_becomes_rare_by_the_others_has_the_least() -> None:
    """After 50 for the rarest the next falls below 50 too."""
    weights = np.array([0.01, 0.15, 0.84])
    design = Design(0.0274, (0.5, 0.5, 0.5), 50)
    assert design.total(weights) == 333
    assert design.sizes(weights, np.full(3, 10**6)).tolist() == [50, 50, 233]


def test_no_stratum_has_more_points_than_pixels_or_fewer_than_the_least() -> None:
    weights = np.array([0.5, 0.49, 0.01])
    assert Design(0.5, (0.9,) * 3, 50).sizes(weights, np.array([900, 900, 7])).tolist() == [
        50,
        50,
        7,
    ]


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"target_error": 0.0}, "target standard error is 0"),
        ({"target_error": -0.1}, "target standard error is -0.1"),
        ({"water_accuracy": 1.1}, "from 0 to 1"),
        ({"smallest": 1}, "at least two points"),
        ({"doubt_from": 0.8}, "no range of probabilities"),
        ({"doubt_to": 1.5}, "no range of probabilities"),
        ({"output": "points.csv"}, "format is not known"),
    ],
)
def test_what_makes_no_sample_is_refused(
    tmp_path: Path, map_path: str, change: dict[str, float], words: str
) -> None:
    request = ValidationSample(map_path, str(tmp_path / "points.gpkg"))
    with pytest.raises(WaterGeeError, match=words):
        jobs.perform(replace(request, **change), Progress())
    assert not (tmp_path / "points.gpkg").exists()


@pytest.mark.parametrize("value", [255, 7])
def test_a_map_without_classes_is_refused(tmp_path: Path, value: int) -> None:
    path = scenes.write_raster(tmp_path / "m.tif", np.full((20, 20), value, np.uint8), nodata=255)
    with pytest.raises(WaterGeeError, match=r"m\.tif has no pixel that is 0 \(land\) or 1"):
        jobs.perform(ValidationSample(str(path), str(tmp_path / "p.gpkg")), Progress())


# The points


def test_points_are_pixels_of_their_strata(tmp_path: Path, map_path: str) -> None:
    """At centres, none twice, none on no data; classes and probabilities are those there."""
    _, mapped, chance = world()
    found = drawn(ValidationSample(map_path, str(tmp_path / "p.gpkg")))
    places = [(int(round(r["column"])), int(round(r["row"]))) for r in found]  # type: ignore[arg-type]
    assert len(set(places)) == len(found) > 150
    for each, (column, row) in zip(found, places):
        assert abs(each["column"] - column) < 1e-6 and abs(each["row"] - row) < 1e-6  # type: ignore[operator]
        assert row >= 3 and each["map_class"] == mapped[row, column]
        doubtful = 0.25 <= chance[row, column] < 0.75
        expected = "doubt" if doubtful else ("land", "water")[mapped[row, column]]
        assert each["stratum"] == expected
        assert each["reference"] is None and each["note"] is None
    assert [r["id"] for r in found] == list(range(1, len(found) + 1))
    assert {r["map_class"] for r in found if r["stratum"] == "doubt"} == {0, 1}


def test_weights_are_shares_of_the_ground(tmp_path: Path, map_path: str) -> None:
    """They sum to 1; areas to what the map shows."""
    result = jobs.perform(ValidationSample(map_path, str(tmp_path / "p.gpkg")), Progress())
    assert sum(each["weight"] for each in result["strata"]) == pytest.approx(1, abs=1e-12)
    pixels = {each["name"]: each["pixels"] for each in result["strata"]}
    rows_seen = HEIGHT - 3
    assert pixels == {"land": 125 * rows_seen, "water": 40 * rows_seen, "doubt": 35 * rows_seen}
    ground = scenes.ground_area(WIDTH * 30, rows_seen * 30) / 1e6
    assert sum(each["area"] for each in result["strata"]) == pytest.approx(ground, rel=1e-3)
    written = {(r["stratum"], r["stratum_weight"]) for r in rows(str(tmp_path / "p.gpkg"))}
    assert written == {(each["name"], each["weight"]) for each in result["strata"]}


def test_the_same_seed_gives_the_same_points(tmp_path: Path, map_path: str) -> None:
    request = ValidationSample(map_path, str(tmp_path / "a.gpkg"), seed=3)
    first = drawn(request)
    assert drawn(replace(request, output=str(tmp_path / "b.gpkg"))) == first
    assert drawn(replace(request, output=str(tmp_path / "c.gpkg"), seed=4)) != first


def test_the_first_points_are_a_sample_too(tmp_path: Path, map_path: str) -> None:
    """Strata and rows are mixed in the order of the points."""
    found = drawn(ValidationSample(map_path, str(tmp_path / "p.gpkg"), target_error=0.005))
    half = len(found) // 2
    for name in strata.NAMES:
        share = [np.mean([r["stratum"] == name for r in p]) for p in (found[:half], found[half:])]
        assert share[0] == pytest.approx(share[1], abs=0.1)
    above = [np.mean([r["row"] < HEIGHT / 2 for r in p]) for p in (found[:half], found[half:])]  # type: ignore[operator]
    assert above[0] == pytest.approx(above[1], abs=0.1)


def test_windows_make_no_difference_to_what_can_be_drawn(
    tmp_path: Path, map_path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Read in 16 × 16 pixels, every pixel of a stratum that is smaller than asked is drawn once."""
    monkeypatch.setattr(strata, "_WINDOW", 16)
    _, mapped, chance = (array[:40, 30:75] for array in world())
    path = scenes.write_raster(tmp_path / "m.tif", mapped)
    scenes.write_raster(tmp_path / "m_probability.tif", chance)
    found = drawn(ValidationSample(str(path), str(tmp_path / "p.gpkg"), smallest=2000))
    places = {(round(r["column"]), round(r["row"])) for r in found}  # type: ignore[call-overload]
    assert places == {(c, r) for c in range(45) for r in range(40)}
    assert len(found) == len(places)


def test_without_doubt_the_strata_are_the_classes(
    tmp_path: Path, map_path: str, recorder: Recorder
) -> None:
    """By choice, or for want of a probability; the one beside the map is told."""
    request = ValidationSample(map_path, str(tmp_path / "p.gpkg"))
    names = lambda: {r["stratum"] for r in rows(request.output)}  # noqa: E731
    jobs.perform(request, recorder)
    assert "map_probability.tif" in recorder.texts("info")[0] and len(names()) == 3
    drawn(replace(request, doubt_from=0.5, doubt_to=0.5))
    assert names() == {"land", "water"}
    Path(map_path).with_name("map_probability.tif").unlink()
    drawn(request)
    assert names() == {"land", "water"}


def test_a_probability_elsewhere_is_used_where_it_lies(tmp_path: Path, map_path: str) -> None:
    """One that begins ten columns and five rows further in leaves the rest to the classes."""
    _, _, chance = world()
    inner = scenes.transform_at(scenes.LEFT + 300, scenes.TOP - 150)
    path = scenes.write_raster(tmp_path / "inner.tif", chance[5:, 10:], inner, nodata=-1)
    opened = strata.open_strata(map_path, str(path), (0.25, 0.75), Progress())
    beside = strata.open_strata(map_path, "", (0.25, 0.75), Progress())
    window = Window(5, 2, 100, 60)
    found, expected = opened.read(window)[0], beside.read(window)[0]
    assert (found[3:] == expected[3:]).all() and 2 not in found[:3]


def test_a_map_of_one_class_is_one_stratum(tmp_path: Path) -> None:
    """All land: water is what the points find on it."""
    path = scenes.write_raster(tmp_path / "m.tif", np.zeros((60, 60), np.uint8))
    request = ValidationSample(str(path), str(tmp_path / "p.gpkg"))
    result = jobs.perform(request, Progress())
    assert [each["name"] for each in result["strata"]] == ["land"]
    points = rows(request.output)
    filled = ["1" if n < 30 else "0" for n in range(len(points))]
    found = jobs.perform(assessment(str(path), points, filled), Progress())
    area = scenes.ground_area(1800, 1800)
    assert found["adjusted"]["water_area"][0] == pytest.approx(area * 30 / len(points), rel=1e-3)
    value, low, high = found["adjusted"]["recall"]
    assert (value, low) == (0, 0) and 0.1 < high < 0.2


# What a sample tells


def assessment(
    path: str, points: list[dict[str, object]], values: list[str], **change: object
) -> requests.AssessAccuracy:
    """Return what assesses a map by a sample's points with these values."""
    names = ("stratum", "stratum_weight", "stratum_km2", "stratum_pixels")
    given: dict[str, object] = {
        "points": tuple(
            (scenes.LEFT + 30 * r["column"] + 15, scenes.TOP - 30 * r["row"] - 15, 255)  # type: ignore[operator]
            for r in points
        ),
        "crs": "EPSG:32620",
        "point_values": tuple(values),
        "point_strata": tuple(str(r["stratum"]) for r in points),
        "strata": tuple(sorted({tuple(r[name] for name in names) for r in points})),
    }
    return requests.AssessAccuracy(path, **{**given, **change})  # type: ignore[arg-type]


def interpreted(points: list[dict[str, object]], truth: np.ndarray) -> list[str]:
    """Return what an interpreter who never errs sees at the points."""
    return [str(truth[round(r["row"]), round(r["column"])]) for r in points]  # type: ignore[call-overload]


def test_intervals_hold_the_truth(tmp_path: Path, map_path: str) -> None:
    """In at least 90 of 100 samples, that of precision too, which is near to 1."""
    whole, mapped, _ = world()
    truth, mapped = whole[3:], mapped[3:]
    pixel = scenes.ground_area(WIDTH * 30, HEIGHT * 30) / (WIDTH * HEIGHT)
    true = {
        "overall": float((truth == mapped).mean()),
        "precision": float((truth & mapped).sum() / mapped.sum()),
        "recall": float((truth & mapped).sum() / truth.sum()),
        "water_area": float(truth.sum()) * pixel,
    }
    request = ValidationSample(map_path, str(tmp_path / "p.geojson"), target_error=0.02)
    held = dict.fromkeys(true, 0)
    for seed in range(100):
        points = drawn(replace(request, seed=seed))
        asked = assessment(map_path, points, interpreted(points, whole))
        adjusted = jobs.perform(asked, Progress())["adjusted"]
        for name in true:
            _, low, high = adjusted[name]
            held[name] += low <= true[name] <= high
    assert min(held.values()) >= 90, held


def test_estimates_are_unbiased_and_their_intervals_are_neither_narrow_nor_wide() -> None:
    """Of 1,000 samples 95 % hold the truth, within what chance allows."""
    truth, mapped, chance = (array.ravel() for array in world())
    codes = np.where((chance >= 0.25) & (chance < 0.75), 2, mapped)
    pixels = np.bincount(codes)
    places = [np.flatnonzero(codes == code) for code in range(3)]
    values = []
    for seed in range(1000):
        random = np.random.default_rng(seed)
        parts = []
        for own, drawn_here in zip(places, (300, 100, 90)):
            chosen = random.choice(own, drawn_here, replace=False)
            pairs = np.bincount(2 * mapped[chosen] + truth[chosen], minlength=4).reshape(2, 2)
            parts.append(Stratum("", len(own) / pixels.sum(), pairs, len(own)))
        figures = estimates.estimated(parts, 1.0).figures()
        values.append([figures["overall"], figures["recall"], figures["water_area"]])
    found, low, high = np.moveaxis(np.array(values), 2, 0)
    true = np.array([(truth == mapped).mean(), (truth & mapped).sum() / truth.sum(), truth.mean()])
    assert found.mean(0) == pytest.approx(true, rel=5e-3)
    held = ((low <= true) & (true <= high)).mean(0)
    assert (held > 0.93).all() and (held < 0.97).all(), held


def test_points_that_do_not_count_are_told(
    tmp_path: Path, map_path: str, recorder: Recorder
) -> None:
    """Without a value, of an unknown value, outside, on no data, and in no stratum."""
    truth, _, _ = world()
    points = drawn(ValidationSample(map_path, str(tmp_path / "p.gpkg")))
    values = interpreted(points, truth)
    values[:4] = ["", "", "", "?"]
    points[4]["column"], points[5]["row"], points[6]["row"] = -5, 0, 1
    points.append({**points[7], "stratum": ""})
    asked = replace(
        assessment(map_path, points[:-1], values),
        points=assessment(map_path, points, values).points,
        point_values=(*values, values[7]),
        point_strata=tuple(str(r["stratum"]) for r in points),
    )
    result = jobs.perform(asked, recorder)
    assert result["pixels"] == len(points) - 7
    warned, total = "\n".join(recorder.texts("warning")), len(points)
    assert f"without a reference value: 3 of {total}" in warned
    assert "? (1)" in warned
    assert f"outside the map: 1 of {total}" in warned
    assert f"neither land nor water: 2 of {total}" in warned
    assert f"in no stratum: 1 of {total}" in warned


def test_where_every_point_agrees_errors_may_still_be(
    tmp_path: Path, map_path: str, recorder: Recorder
) -> None:
    """A sample without one error leaves room for one in some 1.96² points more."""
    _, mapped, _ = world()
    points = drawn(ValidationSample(map_path, str(tmp_path / "p.gpkg")))
    asked = assessment(map_path, points, interpreted(points, mapped))
    value, low, high = jobs.perform(asked, recorder)["adjusted"]["overall"]
    count = len(points)
    assert (value, high) == (1, 1) and low == pytest.approx(count / (count + 1.96**2), rel=1e-4)


@pytest.mark.parametrize(
    ("case", "words"),
    [
        ("no values", "None of the .* points has a reference value yet"),
        ("one stratum", "make up .* of their map"),
        ("two samples", "make up .* of their map"),
        ("one value", "in the stratum doubtful edge.*at least two"),
    ],
)
def test_what_is_no_whole_sample_is_refused(
    tmp_path: Path, map_path: str, case: str, words: str
) -> None:
    truth, _, _ = world()
    points = drawn(ValidationSample(map_path, str(tmp_path / "p.gpkg")))
    if case == "one stratum":
        points = [r for r in points if r["stratum"] == "water"]
    values = interpreted(points, truth)
    asked = assessment(map_path, points, values)
    if case == "no values":
        asked = replace(asked, point_values=("",) * len(points))
    if case == "two samples":
        asked = replace(asked, strata=(*asked.strata, ("land", 0.5, 3.0, 900)))
    if case == "one value":
        kept = next(n for n, r in enumerate(points) if r["stratum"] == "doubt")
        left = [r["stratum"] != "doubt" or n == kept for n, r in enumerate(points)]
        asked = replace(asked, point_values=tuple(v if k else "" for v, k in zip(values, left)))
    with pytest.raises(WaterGeeError, match=words):
        jobs.perform(asked, Progress())


def test_the_published_example_of_strata_that_are_not_the_classes() -> None:
    """Class B of Stehman (2014): user's accuracy 0.574, producer's 0.794, and their errors."""
    sample = {
        ("A", 40000): [[6, 1], [2, 1]],
        ("B", 30000): [[1, 0], [2, 7]],
        ("C", 20000): [[5, 1], [3, 1]],
        ("D", 10000): [[9, 1], [0, 0]],
    }
    parts = [Stratum(s, n / 1e5, np.array(m), n) for (s, n), m in sample.items()]
    found = estimates.estimated(parts, 1.0)
    for figure, value, error in (
        (found.precision, 0.5744681, 0.1248023),
        (found.recall, 0.7941176, 0.1165671),
    ):
        assert figure.value == pytest.approx(value, abs=1e-7)
        assert figure.error == pytest.approx(error, rel=1e-3)
    # Area by hand: 0.4 × 0.2 + 0.3 × 0.7 + 0.2 × 0.2 + 0.1 × 0.1.
    assert found.water_area.value == pytest.approx(0.34)


def test_a_stratum_that_is_drawn_whole_adds_no_doubt() -> None:
    """One pixel is all of it: nothing is left to vary."""
    small = Stratum("doubt", 0.1, np.array([[0, 1], [0, 0]]), 1)
    land = Stratum("land", 0.9, np.array([[40, 0], [0, 0]]), 1000)
    found = estimates.estimated([small, land], 100.0)
    assert (found.water_area.value, found.water_area.error) == (pytest.approx(10), 0)
