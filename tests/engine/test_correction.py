"""Correction: better than what it is given, whatever the noise, and never a collapse."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from osgeo import gdal

from tests.engine import places
from tests.engine.conftest import Recorder
from water_gee_plugin.engine.rasters.classes import LAND, UNKNOWN, WATER
from water_gee_plugin.engine.rasters.tiles.tile_set import TileSet
from water_gee_plugin.engine.support.errors import WaterGeeError
from water_gee_plugin.engine.water.labels import changes, correction, learning, making
from water_gee_plugin.engine.water.labels.correction import (
    EVIDENCE,
    LEARNING,
    V1,
    correct_labels,
)

LAKE, RIVER, LAVA, FIELDS = range(4)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[TileSet, np.ndarray]:
    """Return a tile set of places and its truth."""
    return places.write_places(tmp_path_factory.mktemp("places"))


def corrected(
    made: tuple[TileSet, np.ndarray], label: np.ndarray, method: str = EVIDENCE, **options
) -> np.ndarray:
    """Return labels given on the scene's grid after correction."""
    tile_set, _ = made
    places.save_labels(tile_set, tile_set.folder / "given", label)
    folder, _ = correct_labels(
        tile_set, tile_set.folder / "given", method, folder=tile_set.folder / "after", **options
    )
    return places.on_scene(tile_set, folder)


def noisy(truth: np.ndarray, kind: str) -> np.ndarray:
    """Return the truth with noise of a kind."""
    rng = np.random.default_rng(4)
    known, water = truth != UNKNOWN, truth == WATER
    if kind == "random":
        water = water ^ (rng.random(truth.shape) < 0.2)
    elif kind == "missed":
        water = water & (np.arange(truth.shape[0])[:, None] > 30)
    elif kind == "false":
        water = water.copy()
        places.of_place(water, LAVA)[40:60, 10:50] = True
    elif kind == "shifted":
        water = np.roll(water, (1, 1), (0, 1))
    elif kind == "inverted":
        water = ~water
    return np.where(known, water, UNKNOWN).astype(np.uint8)


@pytest.mark.parametrize("kind", ["random", "missed", "shifted", "inverted"])
def test_noise_is_mended(made, kind: str) -> None:
    truth = made[1]
    label = noisy(truth, kind)
    for place in (LAKE, RIVER):
        after = places.of_place(corrected(made, label), place)
        there = places.of_place(truth, place)
        assert places.f1(after, there) > 0.9
        assert places.f1(after, there) > places.f1(places.of_place(label, place), there) + 0.02


@pytest.mark.parametrize("source", [making.QA, "MNDWI", "NDWI"])
def test_every_source_is_bettered(made, source: str) -> None:
    tile_set, truth = made
    folder, _ = making.make_labels(tile_set, source, folder=tile_set.folder / "by_source")
    label = places.on_scene(tile_set, folder)
    truth = truth.copy()
    places.of_place(truth, LAVA)[:] = UNKNOWN  # the QA bit calls it water, and nothing denies it
    assert places.f1(corrected(made, label), truth) > places.f1(label, truth)


def test_a_label_by_evidence_stays_as_it_is(made) -> None:
    tile_set, _ = made
    folder, _ = making.make_labels(tile_set, folder=tile_set.folder / "by_evidence")
    label = places.on_scene(tile_set, folder)
    assert np.array_equal(corrected(made, label), label)


def test_a_network_adds_and_never_erases(made, recorder: Recorder) -> None:
    tile_set, _ = made
    folder, _ = making.make_labels(tile_set, folder=tile_set.folder / "by_evidence")
    label = places.on_scene(tile_set, folder)
    after = corrected(made, label, LEARNING, rounds=4, progress=recorder)
    held = corrected(made, label)
    assert (after[held == WATER] == WATER).all()
    assert any("pixels of evident water" in text for text in recorder.texts("info"))


def test_learning_is_the_same_every_time(made) -> None:
    label = noisy(made[1], "missed")
    first = corrected(made, label, LEARNING, rounds=2, seed=3)
    assert np.array_equal(first, corrected(made, label, LEARNING, rounds=2, seed=3))


def test_unknown_pixels_stay_unknown(made) -> None:
    label = made[1].copy()
    label[10:20, 5:40] = UNKNOWN
    after = corrected(made, label)
    assert (after[10:20, 5:40] == UNKNOWN).all()


@st.composite
def degenerate(draw: st.DrawFn) -> tuple[str, int, float]:
    """Draw a kind of useless label, its seed and its share of water."""
    kind = draw(st.sampled_from(["random", "one pixel", "one land pixel", "inverted", "stripes"]))
    return kind, draw(st.integers(0, 2**16)), draw(st.floats(0.001, 0.999))


@settings(max_examples=20)
@given(degenerate())
def test_a_degenerate_label_never_collapses(made, case: tuple[str, int, float]) -> None:
    kind, seed, share = case
    truth = made[1]
    rng = np.random.default_rng(seed)
    known = np.argwhere(truth != UNKNOWN)
    water = {
        "random": lambda: rng.random(truth.shape) < share,
        "one pixel": lambda: _only(truth.shape, known[rng.integers(len(known))]),
        "one land pixel": lambda: ~_only(truth.shape, known[rng.integers(len(known))]),
        "inverted": lambda: truth != WATER,
        "stripes": lambda: (np.indices(truth.shape)[0] // max(int(share * 20), 1)) % 2 == 0,
    }[kind]()
    label = np.where(truth == UNKNOWN, UNKNOWN, water).astype(np.uint8)
    after = corrected(made, label)
    assert (after == WATER).any() and (after == LAND).any()
    # What the label has right and every source agrees on is kept.
    certain = (label == WATER) & _certain_water()
    assert (after[certain] == WATER).all()
    assert (after != UNKNOWN).sum() >= certain.sum()
    lake, there = places.of_place(after, LAKE), places.of_place(truth, LAKE)
    assert places.f1(lake, there) >= min(places.f1(places.of_place(label, LAKE), there), 0.9)


def _only(shape: tuple[int, ...], position: np.ndarray) -> np.ndarray:
    """Return a mask of one pixel."""
    mask = np.zeros(shape, bool)
    mask[tuple(position)] = True
    return mask


def _certain_water() -> np.ndarray:
    """Return pure water of the lake, which every source knows."""
    size = 2 * places.SIDE + places.GAP
    certain = np.zeros((size, size), bool)
    certain[26:42, 22:38] = True
    return certain


def test_an_unknown_method_is_said(made) -> None:
    with pytest.raises(WaterGeeError, match="learning, evidence, v1"):
        corrected(made, noisy(made[1], "random"), "v2")


def test_labels_that_are_there_outlive_a_failed_correction(
    made, monkeypatch: pytest.MonkeyPatch
) -> None:
    label = noisy(made[1], "missed")
    good = corrected(made, label)

    def fail(*_: object, **__: object) -> None:
        raise WaterGeeError("no")

    monkeypatch.setattr(correction, "learn", fail)
    with pytest.raises(WaterGeeError, match="no"):
        corrected(made, noisy(made[1], "inverted"), LEARNING)
    tile_set, _ = made
    assert np.array_equal(places.on_scene(tile_set, tile_set.folder / "after"), good)
    assert not list((tile_set.folder / "after").glob(".*"))


def test_changes_are_drawn(made, tmp_path: Path) -> None:
    tile_set, truth = made
    places.save_labels(tile_set, tile_set.folder / "given", noisy(truth, "random"))
    _, flips = correct_labels(
        tile_set,
        tile_set.folder / "given",
        EVIDENCE,
        folder=tile_set.folder / "x",
        changes=tmp_path / "changes.tif",
    )
    drawn = gdal.Open(str(tmp_path / "changes.tif"))
    change = drawn.ReadAsArray()
    assert (change == changes.ADDED).sum() == flips.to_water
    assert (change == changes.REMOVED).sum() == flips.to_land
    assert drawn.GetRasterBand(1).GetColorTable() is not None


def test_v1_leaves_labels_of_which_it_would_lose_a_class() -> None:
    assert correction.Flips(to_land=900, known=2000, water_before=1000).collapsed
    assert not correction.Flips(to_land=100, known=2000, water_before=1000).collapsed


def test_a_network_that_floods_is_not_trusted() -> None:
    good, flooding, blind = (
        learning.Tally(evident=1000, found=found, added=added)
        for found, added in ((900, 300), (1000, 5000), (100, 300))
    )
    assert good.trusted and not flooding.trusted and not blind.trusted
    assert learning.Tally(evident=1000).trusted  # it changes nothing


def test_v1_runs_and_is_the_same_every_time(made, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(correction.correction_v1, "_EPOCHS", (3,))
    label = noisy(made[1], "missed")
    first = corrected(made, label, method=V1, rounds=1, seed=3)
    assert np.array_equal(first, corrected(made, label, method=V1, rounds=1, seed=3))


def test_v1_needs_elevation(tmp_path: Path) -> None:
    made = places.write_places(tmp_path, dem=False)
    with pytest.raises(WaterGeeError, match="elevation"):
        corrected(made, made[1], method=V1)
