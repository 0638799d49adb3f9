"""Correction: better than what it is given, whatever the noise, and never a collapse."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from osgeo import gdal

from tests.engine import places
from tests.engine.conftest import DATA, Recorder
from water_gee_plugin.engine.rasters.classes import LAND, UNKNOWN, WATER
from water_gee_plugin.engine.rasters.scenes.scene import open_scene
from water_gee_plugin.engine.rasters.tiles.cutting import cut_tiles
from water_gee_plugin.engine.rasters.tiles.tile_set import TileSet
from water_gee_plugin.engine.support.errors import WaterGeeError
from water_gee_plugin.engine.water.labels import (
    bodies,
    changes,
    correction,
    making,
    sources,
    unmixing,
)
from water_gee_plugin.engine.water.labels.correction import correct_labels
from water_gee_plugin.engine.water.labels.votes import Votes

LAVA = 2
#: Reflectance of dark roofs.
DARK = (0.05, 0.055, 0.06, 0.085, 0.09, 0.08)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[TileSet, np.ndarray]:
    """Return a tile set of places and its truth."""
    return places.write_places(tmp_path_factory.mktemp("places"))


def corrected(made: tuple[TileSet, np.ndarray], label: np.ndarray, **options) -> np.ndarray:
    """Return labels given on the scene's grid after correction."""
    tile_set, _ = made
    places.save_labels(tile_set, tile_set.folder / "given", label)
    folder, _ = correct_labels(
        tile_set, tile_set.folder / "given", folder=tile_set.folder / "after", **options
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


@pytest.mark.parametrize("kind", ["random", "missed", "false", "shifted", "inverted"])
def test_noise_is_mended(made, kind: str) -> None:
    truth = made[1]
    label = noisy(truth, kind)
    after = places.f1(corrected(made, label), truth)
    assert after > 0.94
    assert after > places.f1(label, truth) + 0.02


@pytest.mark.parametrize("source", [making.COMBINED, making.QA, "MNDWI", "NDWI"])
def test_every_source_is_bettered(made, source: str) -> None:
    tile_set, truth = made
    folder, _ = making.make_labels(tile_set, source, folder=tile_set.folder / "by_source")
    label = places.on_scene(tile_set, folder)
    after = corrected(made, label)
    assert places.f1(after, truth) > places.f1(label, truth)
    assert places.false_share(after, truth) < 0.01


def test_where_nothing_can_tell_the_label_is_unknown_not_land(made) -> None:
    truth = made[1]
    label = np.where(truth == UNKNOWN, UNKNOWN, truth).astype(np.uint8)
    lava = places.of_place(label, LAVA)
    qa = places.make_places()[LAVA].qa
    lava[qa] = WATER
    after = places.of_place(corrected(made, label), LAVA)
    assert (after == UNKNOWN).any()
    assert not (after[~qa] == WATER).any()


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
    if len(np.unique(label[label != UNKNOWN])) < 2:
        return
    after = corrected(made, label)
    assert (after == WATER).any() and (after == LAND).any()
    # What the label has right and every source agrees on is kept.
    certain = (label == WATER) & _certain_water()
    assert (after[certain] == WATER).all()
    assert (after != UNKNOWN).sum() >= certain.sum()
    assert places.f1(after, truth) >= min(places.f1(label, truth), 0.9)


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


@pytest.mark.parametrize(("value", "missing"), [(WATER, "no land"), (LAND, "no water")])
def test_one_class_is_said(made, value: int, missing: str) -> None:
    label = np.where(made[1] == UNKNOWN, UNKNOWN, value).astype(np.uint8)
    for method in correction.METHODS:
        with pytest.raises(WaterGeeError, match=missing):
            corrected(made, label, method=method)


def test_an_unknown_method_is_said(made) -> None:
    with pytest.raises(WaterGeeError, match="robust, v1"):
        corrected(made, noisy(made[1], "random"), method="v2")


def test_it_is_the_same_every_time_and_tells_the_noise(made, recorder: Recorder) -> None:
    label = noisy(made[1], "missed")
    first = corrected(made, label)
    assert np.array_equal(first, corrected(made, label, seed=5, progress=recorder))
    assert any("is estimated to miss" in text for text in recorder.texts("info"))


def test_estimated_noise_is_near_the_true_noise(made) -> None:
    tile_set, truth = made
    label = noisy(truth, "missed")
    places.save_labels(tile_set, tile_set.folder / "given", label)
    _, flips = correct_labels(tile_set, tile_set.folder / "given", folder=tile_set.folder / "x")
    missed = ((truth == WATER) & (label == LAND)).sum() / (truth == WATER).sum()
    assert flips.missed_water == pytest.approx(missed, abs=0.08)
    assert flips.false_water < 0.02


def test_changes_are_drawn(made, tmp_path: Path) -> None:
    tile_set, truth = made
    places.save_labels(tile_set, tile_set.folder / "given", noisy(truth, "random"))
    _, flips = correct_labels(
        tile_set,
        tile_set.folder / "given",
        folder=tile_set.folder / "x",
        changes=tmp_path / "changes.tif",
    )
    drawn = gdal.Open(str(tmp_path / "changes.tif"))
    change = drawn.ReadAsArray()
    assert (change == changes.ADDED).sum() == flips.to_water
    assert (change == changes.REMOVED).sum() == flips.to_land
    assert drawn.GetRasterBand(1).GetColorTable() is not None


def test_a_collapse_is_told_from_what_the_scene_says() -> None:
    flips = correction.Flips(to_land=900, known=2000, water_before=1000)
    assert flips.collapsed(expected=0.0)
    assert not flips.collapsed(expected=0.06)
    assert flips.collapsed(expected=0.5)


def test_mixed_pixels_are_solved_by_what_is_near() -> None:
    water, land = np.array(places.CLEAR), np.array(places.FIELD)
    share = np.clip((np.arange(40) - 14) / 6, 0, 1)[None].repeat(20, 0)
    bands = share * water[:, None, None] + (1 - share) * land[:, None, None]
    found, stray, told = unmixing.water_share(bands, share == 1, share == 0)
    assert np.abs(stray[told]).max() < 1e-6
    assert told[:, 16:19].all()
    assert np.allclose(found[told], share[told], atol=1e-3)
    assert not told[:, :5].any()


def test_land_of_two_kinds_strays_by_itself() -> None:
    water, bright, dark = (np.array(c) for c in (places.CLEAR, places.FIELD, places.LAVA))
    columns = np.broadcast_to(np.arange(40), (20, 40))
    roofs = (np.indices((20, 40)).sum(0) % 3 == 0) & (columns > 15)
    bands = np.where(columns <= 15, water[:, None, None], bright[:, None, None])
    bands = np.where(roofs, dark[:, None, None], bands)
    share, stray, told = unmixing.water_share(bands, columns <= 15, columns > 15)
    near = roofs & told & (columns < 20)
    assert near.any() and (share[near] > 0.5).all()
    assert (stray[near] > 0.5).all()


def decided(bands: np.ndarray, water: np.ndarray) -> np.ndarray:
    """Return what becomes of bands whose pure water alone is known."""
    image = np.zeros((8, *water.shape), np.uint16)
    image[:6] = np.rint((bands + 0.2) / 2.75e-5)
    votes = Votes(water, sources.tests(image), label=water)
    known = np.ones(water.shape, bool)
    return correction._decided(image, votes, known, np.where(water, 0.99, 0.01))[0]


def lake(ground: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return bands of ground with a lake in the first 15 columns, and the lake."""
    water = np.indices(ground.shape[1:])[1] < 15
    return np.where(water, np.array(places.CLEAR)[:, None, None], ground), water


def half_water(bands: np.ndarray, share: float, where: tuple[slice, slice]) -> None:
    """Make pixels a mixture of water and field."""
    mixed = share * np.array(places.CLEAR) + (1 - share) * np.array(places.FIELD)
    bands[(slice(None), *where)] = mixed[:, None, None]


def flat(colour: tuple[float, ...], *more: tuple[float, ...]) -> np.ndarray:
    """Return land of one colour, or of several in turn along diagonals."""
    kinds = np.indices((40, 40)).sum(0) % (1 + len(more))
    return np.moveaxis(np.array([colour, *more])[kinds], -1, 0)


def test_what_looks_mixed_is_land_far_from_known_water() -> None:
    bands, water = lake(flat(places.FIELD))
    near, far = np.s_[10:12, 16:18], np.s_[30:32, 19:21]
    for where in (near, far):
        half_water(bands, 0.7, where)
    found = decided(bands, water)
    assert found[near].all() and not found[far].any()


def test_more_of_a_mixture_must_be_water_where_land_is_of_two_kinds() -> None:
    bank = np.s_[10:30, 15:16]
    one, water = lake(flat(places.FIELD))
    two, _ = lake(flat(places.FIELD, places.FIELD, places.FIELD, DARK))
    for share, kept in ((0.57, False), (0.8, True)):
        half_water(one, share, bank)
        half_water(two, share, bank)
        assert decided(one, water)[bank].all()
        assert decided(two, water)[bank].any() == kept


def test_snow_does_not_tell_what_land_looks_like() -> None:
    """Beside it forest would be half way to water."""
    forest, snow = (0.015, 0.03, 0.02, 0.18, 0.09, 0.04), (0.75, 0.75, 0.72, 0.65, 0.10, 0.07)
    bands, water = lake(flat(snow, snow, snow, forest))
    bands[:, :, 15:17] = np.array(forest)[:, None, None]
    assert np.array_equal(decided(bands, water), water)


def test_a_large_body_must_show_sure_water_and_a_pond_need_not() -> None:
    water, valid = np.zeros((80, 80), bool), np.ones((80, 80), bool)
    water[10:30, 10:30] = water[60:62, 60:62] = True
    kept = bodies.plausible(water, np.zeros_like(water), valid)
    assert not kept[:40, :40].any() and kept[60:62, 60:62].all()
    assert np.array_equal(bodies.plausible(water, water, valid), water)


def test_v1_runs_and_is_the_same_every_time(made, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(correction.correction_v1, "_EPOCHS", (3,))
    label = noisy(made[1], "missed")
    first = corrected(made, label, method="v1", rounds=1, seed=3)
    assert np.array_equal(first, corrected(made, label, method="v1", rounds=1, seed=3))


def test_v1_needs_elevation(tmp_path: Path) -> None:
    made = places.write_places(tmp_path, dem=False)
    with pytest.raises(WaterGeeError, match="elevation"):
        corrected(made, made[1], method="v1")


@pytest.mark.skipif(not (DATA / "landsat").is_dir(), reason="the real scenes are not here")
def test_real_lava_is_dropped_and_a_real_shore_grows(tmp_path: Path) -> None:
    path = next((DATA / "landsat").glob("LC08_L2SP_017051*.tar.gz"))
    tile_set, _ = cut_tiles(open_scene(path), str(path), tmp_path / "tiles")
    making.make_labels(tile_set)
    _, flips = correct_labels(tile_set)
    assert 0.01 < flips.missed_water < 0.15
    assert flips.false_water < 0.005
