"""Accuracy: confusion figures by hand, and estimates from a stratified sample."""

from __future__ import annotations

from fractions import Fraction
from math import sqrt
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.engine import scenes
from tests.engine.conftest import Recorder
from tests.engine.scenes import write_raster
from water_gee_plugin.engine import requests
from water_gee_plugin.engine.support.errors import WaterGeeError
from water_gee_plugin.engine.support.progress import Progress
from water_gee_plugin.engine.water import accuracy, estimates
from water_gee_plugin.engine.water.accuracy import Confusion
from water_gee_plugin.engine.water.coding import Coding
from water_gee_plugin.engine.work import validation as jobs

COUNTS = st.integers(0, 60)


def confusion(tn: int, fn: int, fp: int, tp: int) -> Confusion:
    """Return counts: mapped land that is land or water, mapped water that is land or water."""
    return Confusion(np.array([[tn, fn], [fp, tp]]))


def test_figures_are_those_by_hand() -> None:
    """50 true land, 10 missed, 5 false, 35 found: every figure on paper."""
    figures = confusion(50, 10, 5, 35).as_result()
    assert figures["pixels"] == 100
    assert figures["precision"] == pytest.approx(35 / 40)
    assert figures["recall"] == pytest.approx(35 / 45)
    assert figures["f1"] == pytest.approx(70 / 85)
    assert figures["iou"] == pytest.approx(35 / 50)
    assert figures["overall"] == pytest.approx(0.85)
    # By chance 0.60 × 0.55 + 0.40 × 0.45 = 0.51 agree; (0.85 − 0.51) ÷ 0.49.
    assert figures["kappa"] == pytest.approx(0.34 / 0.49)


@pytest.mark.parametrize(
    ("counts", "kappa", "f1"),
    [((0, 0, 0, 0), 0, 0), ((9, 0, 0, 0), 0, 0), ((0, 0, 0, 9), 0, 1), ((5, 0, 0, 5), 1, 1)],
)
def test_figures_without_a_class_are_numbers(
    counts: tuple[int, int, int, int], kappa: float, f1: float
) -> None:
    """Nothing is divided by zero."""
    figures = confusion(*counts).as_result()
    assert (figures["kappa"], figures["f1"]) == (kappa, f1)
    assert all(np.isfinite(value).all() for value in figures.values())


@given(st.lists(st.tuples(st.integers(0, 255), st.integers(0, 255)), max_size=60), st.data())
def test_only_pixels_that_both_know_are_counted(
    pairs: list[tuple[int, int]], data: st.DataObject
) -> None:
    """255, and anything that is neither 0 nor 1, counts nowhere."""
    classes = st.sampled_from([0, 1, 255, 2])
    pairs += data.draw(st.lists(st.tuples(classes, classes), max_size=40))
    found, reference = np.array(pairs, np.uint8).reshape(-1, 2).T
    expected = [[pairs.count((m, r)) for r in (0, 1)] for m in (0, 1)]
    assert Confusion.of(found, reference).matrix.tolist() == expected


def test_other_numbers_than_the_classes_are_not_counted() -> None:
    """Negative and broken numbers are no class."""
    found = np.array([-1, 0, 0.4, 1, 1, -1.0])
    reference = np.array([0, -1, 0, 1, 0.5, 1])
    assert Confusion.of(found, reference).matrix.tolist() == [[0, 0], [0, 1]]


@given(COUNTS, COUNTS, COUNTS, COUNTS)
def test_counts_add_up(tn: int, fn: int, fp: int, tp: int) -> None:
    """Two windows' counts together are the sum."""
    both = confusion(tn, fn, fp, tp) + confusion(1, 2, 3, 4)
    assert both.matrix.tolist() == [[tn + 1, fn + 2], [fp + 3, tp + 4]]


# Area-adjusted estimates, Olofsson et al. (2014)


def test_a_two_class_example_by_hand() -> None:
    """Land 9,000 pixels with 100 points, 3 of them water; water 1,000 with 50, 5 of them land.

    W = 0.9, 0.1; p(water) = 0.9 × 0.03 + 0.1 × 0.90 = 0.117; overall 0.9 × 0.97 + 0.09 = 0.963.
    """
    found = estimates.area_adjusted(confusion(97, 3, 5, 45).matrix, np.array([9000, 1000]), 900.0)
    land, water = 0.03 * 0.97 / 99, 0.9 * 0.1 / 49
    spread = sqrt(0.81 * land + 0.01 * water)
    assert found.overall.value == pytest.approx(0.963)
    assert found.overall.error == pytest.approx(spread, rel=1e-4)
    assert found.precision.value == pytest.approx(0.9)
    assert found.precision.error == pytest.approx(sqrt(water), rel=1e-4)
    assert found.recall.value == pytest.approx(0.09 / 0.117)
    # Equation 7 with N = 9000 × 0.03 + 1000 × 0.9 = 1170 and P = 0.76923.
    recall = 0.09 / 0.117
    variance = (1000**2 * (1 - recall) ** 2 * water + recall**2 * 9000**2 * land) / 1170**2
    assert found.recall.error == pytest.approx(sqrt(variance), rel=1e-4)
    # 10,000 pixels of 900 m² are 9 km², 11.7 % of them water.
    assert found.water_area.value == pytest.approx(0.117 * 9e6)
    assert found.water_area.error == pytest.approx(spread * 9e6, rel=1e-4)


def test_the_published_example_for_one_class_against_the_rest() -> None:
    """Deforestation of the paper's table 8: user's accuracy 0.88 ± 0.07.

    Of 75 points on mapped deforestation 66 are it: the stratum's own figures do not depend on
    how the rest of the map is divided.
    """
    # Points of the other strata that are deforestation: 0 of 75, 1 of 165 and 2 of 325.
    sample = confusion(562, 3, 9, 66)
    found = estimates.area_adjusted(sample.matrix, np.array([9_800_000, 200_000]), 900.0)
    assert round(found.precision.value, 2) == 0.88
    assert round(1.96 * found.precision.error, 2) == 0.07


@given(
    st.integers(0, 40), st.integers(0, 40), st.integers(0, 40), st.integers(0, 40),
    st.integers(1, 10**6), st.integers(1, 10**6),
)  # fmt: skip
def test_estimates_are_the_papers_equations(
    tn: int, fn: int, fp: int, tp: int, land: int, water: int
) -> None:
    """Equations 1 to 3 and 5 to 7 in exact fractions, for any sample."""
    tn, tp = tn + 2, tp + 2
    found = estimates.area_adjusted(confusion(tn, fn, fp, tp).matrix, np.array([land, water]), 2.0)
    n = (tn + fn, fp + tp)
    share = [[Fraction(tn, n[0]), Fraction(fn, n[0])], [Fraction(fp, n[1]), Fraction(tp, n[1])]]
    weight = [Fraction(land, land + water), Fraction(water, land + water)]
    vary = [[s * (1 - s) / (n[i] - 1) for s in share[i]] for i in (0, 1)]
    p_water = weight[0] * share[0][1] + weight[1] * share[1][1]
    overall = weight[0] * share[0][0] + weight[1] * share[1][1]
    recall = weight[1] * share[1][1] / p_water
    v_overall = weight[0] ** 2 * vary[0][0] + weight[1] ** 2 * vary[1][1]
    v_water = weight[0] ** 2 * vary[0][1] + weight[1] ** 2 * vary[1][1]
    v_recall = weight[1] ** 2 * (1 - recall) ** 2 * vary[1][1]
    v_recall = (v_recall + recall**2 * weight[0] ** 2 * vary[0][1]) / p_water**2
    total = 2 * (land + water)
    for estimate, value, variance in (
        (found.overall, overall, v_overall),
        (found.precision, share[1][1], vary[1][1]),
        (found.recall, recall, v_recall),
        (found.water_area, p_water * total, v_water * total**2),
    ):
        assert estimate.value == pytest.approx(float(value), rel=1e-9)
        assert estimate.error == pytest.approx(sqrt(variance), rel=1e-5, abs=1e-9)


@pytest.mark.parametrize(
    ("sample", "name", "count"),
    [((1, 0, 3, 9), "land", 1), ((5, 5, 0, 1), "water", 1), ((5, 5, 0, 0), "water", 0)],
)
def test_fewer_than_two_points_in_a_class_are_said(
    sample: tuple[int, int, int, int], name: str, count: int
) -> None:
    """The class and its number of points are named."""
    with pytest.raises(WaterGeeError, match=f"{count} points .*{name}.*at least two"):
        estimates.area_adjusted(confusion(*sample).matrix, np.array([10, 10]), 900.0)


def test_a_class_that_is_not_mapped_needs_no_points() -> None:
    """On a map of land alone water is found by the points on land only."""
    found = estimates.area_adjusted(confusion(8, 2, 0, 0).matrix, np.array([100, 0]), 1.0)
    assert found.overall.value == pytest.approx(0.8)
    assert found.water_area.value == pytest.approx(20)
    assert found.recall.value == 0


# Rasters and points


@pytest.fixture
def map_path(tmp_path: Path) -> Path:
    """Return a map of 40 × 50 pixels: water in columns 10–19, unknown in the last row."""
    values = np.zeros((40, 50), np.uint8)
    values[:, 10:20] = 1
    values[39] = 255
    return write_raster(tmp_path / "map.tif", values, nodata=255)


def test_a_map_is_compared_with_a_raster(tmp_path: Path, map_path: Path) -> None:
    """Counts by hand, on the map's grid."""
    reference = np.zeros((40, 50), np.uint8)
    reference[:, 12:25] = 1
    reference[:5] = 255
    path = write_raster(tmp_path / "reference.tif", reference, nodata=255)
    found = accuracy.compare_rasters(str(map_path), str(path), Progress())
    # 34 rows are known in both.
    assert found.matrix.tolist() == [[34 * 35, 34 * 5], [34 * 2, 34 * 8]]


def test_a_reference_on_another_grid_is_read_by_nearest_neighbour(
    tmp_path: Path, map_path: Path
) -> None:
    """A reference of 60 m pixels over half the map; beyond it nothing is known."""
    reference = np.zeros((20, 15), np.uint8)
    reference[:, 5:10] = 1
    path = write_raster(tmp_path / "r.tif", reference, scenes.transform_at(size=60.0))
    found = accuracy.compare_rasters(str(map_path), str(path), Progress())
    assert found.matrix.tolist() == [[39 * 20, 0], [0, 39 * 10]]


@pytest.mark.parametrize("far", [0, 1_000_000])
def test_rasters_that_share_nothing_are_said(tmp_path: Path, map_path: Path, far: int) -> None:
    """All unknown, or elsewhere: both are named."""
    values = np.full((40, 50), 255 if not far else 1, np.uint8)
    transform = scenes.transform_at(scenes.LEFT + far)
    path = write_raster(tmp_path / "r.tif", values, transform, nodata=255)
    with pytest.raises(WaterGeeError, match=r"map\.tif and .*r\.tif have no pixels in common"):
        accuracy.compare_rasters(str(map_path), str(path), Progress())


def centre(column: int, row: int) -> tuple[float, float]:
    """Return a pixel's centre."""
    return scenes.LEFT + 30 * column + 15, scenes.TOP - 30 * row - 15


def test_a_map_is_compared_with_points(map_path: Path) -> None:
    """Found, missed, false, right, unknown and outside."""
    points = [
        (*centre(15, 3), 1),
        (*centre(10, 0), 1),
        (*centre(19, 38), 0),
        (*centre(9, 5), 1),
        (*centre(49, 0), 0),
        (*centre(0, 39), 0),
        (*centre(-1, 5), 1),
        (*centre(50, 5), 1),
        (*centre(5, 40), 0),
        (*centre(5, 5), 7),
        (*centre(5, 6), -1),
    ]
    found = accuracy.compare_points(str(map_path), points, "EPSG:32620")
    assert found.counts().matrix.tolist() == [[1, 1], [1, 2]]
    assert found.outside == 3 and found.unseen == 1


def test_points_in_degrees_are_brought_to_the_map(map_path: Path) -> None:
    """Longitude first; points beyond the world are outside, not an error."""
    transform = scenes.osr.CoordinateTransformation(scenes.reference(32620), scenes.reference(4326))
    places = [transform.TransformPoint(*centre(c, 3))[:2] for c in (10, 19, 20, 0)]
    points = [(x, y, int(n < 2)) for n, (x, y) in enumerate(places)]
    far = [(999.0, 999.0, 1), (120.0, 89.0, 0)]
    found = accuracy.compare_points(str(map_path), points + far, "EPSG:4326")
    assert found.counts().matrix.tolist() == [[2, 0], [0, 2]]
    assert found.outside == 2


def test_points_that_all_lie_outside_are_said(map_path: Path) -> None:
    """Nothing to compare is an error."""
    with pytest.raises(WaterGeeError, match=r"the points \(1\) have no pixels in common"):
        accuracy.compare_points(str(map_path), [(*centre(-5, 0), 1)], "EPSG:32620")


def test_mapped_pixels_are_counted(map_path: Path, recorder: Recorder) -> None:
    """Land, water and a pixel's area; unknown counts nowhere."""
    counts, pixel_area = accuracy.mapped_pixels(str(map_path), recorder)
    assert counts.tolist() == [39 * 40, 39 * 10]
    assert pixel_area == pytest.approx(scenes.ground_area(1500, 1200) / 2000, rel=1e-5)


# Codings of references


@pytest.mark.parametrize(
    ("land", "water", "coding"),
    [(0, 255, ("255", "0")), (1, 2, ("2", "1")), (10, 80, ("80, 90", "10,20"))],
)
def test_a_raster_of_any_coding_is_a_reference(
    tmp_path: Path, map_path: Path, land: int, water: int, coding: tuple[str, str]
) -> None:
    values = np.full((40, 50), land, np.uint8)
    values[:, 12:25] = water
    path = write_raster(tmp_path / "r.tif", values)
    found = accuracy.compare_rasters(str(map_path), str(path), Progress(), Coding.of(*coding))
    assert found.matrix.tolist() == [[39 * 35, 39 * 5], [39 * 2, 39 * 8]]


def test_what_is_not_used_of_a_reference_is_named(
    tmp_path: Path, map_path: Path, recorder: Recorder
) -> None:
    """An undeclared -9999 is no land; the other values are counted, and one class is warned of."""
    values = np.full((40, 50), 1, np.int16)
    values[:5] = -9999
    values[5:7] = 3
    path = write_raster(tmp_path / "r.tif", values)
    found = accuracy.compare_rasters(str(map_path), str(path), recorder)
    assert found.total == 32 * 50
    assert "1,600 of 1,950" in recorder.texts("info")[-1]
    warned = " ".join(recorder.texts("warning"))
    assert "-9999 (250), 3 (100)" in warned and "The reference has no land" in warned


def test_points_of_every_value_are_used_or_named(map_path: Path, recorder: Recorder) -> None:
    places = [(*centre(15, 3), "2"), (*centre(5, 5), "1.0"), (*centre(6, 5), "Forest")]
    request = requests.AssessAccuracy(
        str(map_path),
        points=tuple((x, y, 255) for x, y, _ in places),
        point_values=tuple(value for _, _, value in places),
        crs="EPSG:32620",
        water_values="2",
        land_values="1",
    )
    result = jobs.assess_accuracy(request, recorder)
    assert result["matrix"] == [[1, 0], [0, 1]]
    assert "2 of 3" in recorder.texts("info")[0]
    assert "Forest (1)" in recorder.texts("warning")[0]


@pytest.mark.parametrize(("water", "land"), [("1", "1, 0"), ("", "0"), ("1", " ")])
def test_a_coding_that_tells_nothing_is_refused(water: str, land: str) -> None:
    with pytest.raises(WaterGeeError, match="values that mean water and values that mean land"):
        Coding.of(water, land)
