"""Labels for free: every source, and that several combined fail in fewer places than each."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from tests.engine import places, scenes
from water_gee_plugin.engine.rasters.classes import LAND, UNKNOWN, WATER
from water_gee_plugin.engine.rasters.scenes.scene import open_scene
from water_gee_plugin.engine.rasters.tiles.cutting import cut_tiles
from water_gee_plugin.engine.support.errors import WaterGeeError
from water_gee_plugin.engine.water.labels import (
    bodies,
    combination,
    making,
    rules,
    single_source,
    sources,
)
from water_gee_plugin.engine.water.labels.votes import Votes

LAKE, RIVER, LAVA, FIELDS = range(4)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory):
    """Return a tile set of places and its truth."""
    return places.write_places(tmp_path_factory.mktemp("places"))


def label_by(made, source: str, threshold: float | None = None) -> np.ndarray:
    """Return the labels of a source on the scene's grid."""
    tile_set, _ = made
    folder, _ = making.make_labels(tile_set, source, threshold)
    return places.on_scene(tile_set, folder)


def test_the_combination_is_the_default_and_beats_its_sources(made) -> None:
    truth = made[1]
    combined = label_by(made, making.AUTO)
    assert np.array_equal(combined, label_by(made, making.COMBINED))
    best = places.f1(combined, truth)
    for source in (making.QA, "NDWI"):
        assert best > places.f1(label_by(made, source), truth) + 0.02, source


def test_turbid_water_that_the_qa_bit_misses_is_found(made) -> None:
    river = places.of_place(made[1], RIVER)
    assert places.f1(places.of_place(label_by(made, making.QA), RIVER), river) < 0.2
    assert places.f1(places.of_place(label_by(made, making.COMBINED), RIVER), river) > 0.8


def test_lava_that_the_qa_bit_calls_water_is_land(made) -> None:
    lava = places.of_place(made[1], LAVA)
    assert places.false_share(places.of_place(label_by(made, making.QA), LAVA), lava) > 0.1
    assert places.false_share(places.of_place(label_by(made, making.COMBINED), LAVA), lava) < 0.003


@pytest.mark.parametrize(
    "source", [*single_source.INDICES, making.DSWE, making.QA, making.COMBINED]
)
def test_every_source_knows_the_lake_and_leaves_gaps_unknown(made, source: str) -> None:
    label = label_by(made, source, 0.0 if source in single_source.INDICES else None)
    truth = made[1]
    assert places.f1(places.of_place(label, LAKE), places.of_place(truth, LAKE)) > 0.75
    assert ((label == UNKNOWN) == (truth == UNKNOWN)).all()


@pytest.mark.parametrize("source", list(single_source.INDICES))
def test_an_index_finds_its_threshold_itself(made, source: str) -> None:
    label = label_by(made, source)
    assert (label == WATER).any() and (label == LAND).any()


def test_dswe_counts_votes(made) -> None:
    few, many = label_by(made, making.DSWE, 2), label_by(made, making.DSWE, 5)
    assert (few == WATER).sum() > (many == WATER).sum() > 0
    assert ((few == WATER) >= (many == WATER)).all()


def test_without_a_qa_band_the_rule_behind_it_votes(tmp_path: Path) -> None:
    made = places.write_places(tmp_path, qa=False, dem=False)
    assert places.f1(label_by(made, making.AUTO), made[1]) > 0.85
    with pytest.raises(WaterGeeError, match="QA_PIXEL"):
        label_by(made, making.QA)


def test_an_offset_common_to_all_bands_does_no_harm(tmp_path: Path, made) -> None:
    lifted = places.write_places(tmp_path, offset=0.1, qa=False, dem=False)
    plain = places.f1(label_by(made, making.COMBINED), made[1])
    assert places.f1(label_by(lifted, making.COMBINED), lifted[1]) > plain - 0.03


def test_one_class_is_said(tmp_path: Path) -> None:
    land = np.full((6, 64, 64), 18000, np.uint16)
    land[3:] = 26000
    stack = scenes.write_raster(
        tmp_path / "dry.tif", land, names=scenes.BANDS, nodata=0, scales=[(2.75e-5, -0.2)] * 6
    )
    tile_set, _ = cut_tiles(open_scene(stack), str(stack), tmp_path / "tiles")
    with pytest.raises(WaterGeeError, match="no water"):
        making.make_labels(tile_set)


def votes_of(rates: list[tuple[float, float]], water: float, pixels: int) -> np.ndarray:
    """Return the pattern counts of independent sources with known error rates."""
    rng = np.random.default_rng(3)
    truth = rng.random(pixels) < water
    votes = [
        np.where(truth, rng.random(pixels) >= miss, rng.random(pixels) < false)
        for miss, false in rates
    ]
    return combination.count(combination.pattern(votes), len(rates))


def test_error_rates_are_found_without_truth() -> None:
    rates = [(0.3, 0.01), (0.1, 0.05), (0.2, 0.02), (0.05, 0.1), (0.15, 0.005)]
    found = combination.combine(sources.TESTS, votes_of(rates, 0.3, 200_000))
    assert np.allclose(found.misses, [miss for miss, _ in rates], atol=0.02)
    assert np.allclose(found.false, [false for _, false in rates], atol=0.01)
    assert found.water == pytest.approx(0.3, abs=0.01)


def test_dry_ground_is_not_split_in_two() -> None:
    rates = [(0.1, 0.001), (0.1, 0.001), (0.1, 0.002), (0.05, 0.03), (0.05, 0.2)]
    counts = votes_of(rates, 0.0, 100_000)
    found = combination.combine(sources.TESTS, counts)
    wet = counts @ (found.table > 0.5)
    assert wet < 0.001 * counts.sum()


def test_steep_ground_is_not_level() -> None:
    slope = np.arange(20, dtype=np.int16)[None].repeat(20, 0)
    assert sources.level_ground(slope, 30).all()
    assert not sources.level_ground((slope * 12).astype(np.int16), 30).any()
    assert sources.level_ground(np.full((9, 9), -32768, np.int16), 30).all()


def test_black_water_passes_all_tests_though_its_ratios_are_noise() -> None:
    """Reflectance a little below zero in any band is darker than what can be measured."""
    rng = np.random.default_rng(6)
    black = rng.normal(0.002, 0.003, (6, 30, 30)).clip(-0.01, 0.009)
    image = np.zeros((8, 30, 30), np.uint16)
    image[:6] = np.rint((black + 0.2) / 2.75e-5)
    assert (sources.tests(image).passed() == 5).all()
    shaded_forest = np.array([0.005, 0.01, 0.006, 0.07, 0.03, 0.012])[:, None, None]
    image[:6] = np.rint((shaded_forest + 0.2) / 2.75e-5)
    assert not np.stack(sources.tests(image).each()[:3]).any()


def test_snow_is_no_water_though_three_tests_say_so() -> None:
    """It is brighter in green than in swir1, as water is, and far brighter in nir than any."""
    image = np.zeros((8, 40, 40), np.uint16)
    rows, columns = np.indices((40, 40))
    snow = np.array([0.70, 0.72, 0.80, 0.62, 0.10, 0.07])[:, None, None]
    brine = np.array([0.38, 0.46, 0.46, 0.32, 0.06, 0.05])[:, None, None]
    bands = np.where(columns < 20, snow, brine)
    image[:6] = np.rint((bands + 0.2) / 2.75e-5)
    votes = Votes(np.zeros((40, 40), bool), sources.tests(image))
    assert np.stack(votes.tests.each()[:3]).all()
    assert np.array_equal(too_bright(image), columns < 20)
    assert np.array_equal(rules.sure_water(votes, image), columns >= 20)


def test_snow_among_trees_is_no_water_and_snow_beside_water_may_be() -> None:
    """The land in a pixel that snow fills in part is brighter in nir than in red; water is not."""
    snow = np.array([0.75, 0.75, 0.72, 0.65, 0.10, 0.07])
    conifer = np.array([0.015, 0.03, 0.02, 0.18, 0.09, 0.04])
    tundra = np.array([0.04, 0.06, 0.07, 0.18, 0.18, 0.11])
    grounds = (conifer, tundra, np.array(places.CLEAR))
    image = _image_of(np.stack([0.25 * snow + 0.75 * ground for ground in grounds], 1)[..., None])
    assert np.stack(sources.tests(image).each()[:2]).all()
    assert too_bright(image)[:, 0].tolist() == [True, True, False]


def test_haze_makes_plants_in_water_no_snow() -> None:
    """Where blue alone is bright there is haze."""
    hazy = np.array([0.236, 0.088, 0.062, 0.136, 0.098, 0.035])[:, None, None]
    assert not too_bright(_image_of(hazy)).any()


def test_a_bloom_of_algae_is_no_snow() -> None:
    """It is brighter in nir than in red as well, and green."""
    bloom = np.array([0.055, 0.12, 0.055, 0.14, 0.03, 0.02])[:, None, None]
    assert sources.tests(_image_of(bloom)).mndwi.all()
    assert not too_bright(_image_of(bloom)).any()


def test_a_pond_beside_snow_needs_no_body() -> None:
    """Snow that the tests call water is likely water, and shows none."""
    snow = np.array([0.40, 0.40, 0.38, 0.25, 0.05, 0.04])[:, None, None]
    rows, columns = np.indices((40, 40))
    pond = np.hypot(rows - 20, columns - 32) < 3
    image = _image_of(np.where(pond, np.array(places.CLEAR)[:, None, None], snow))
    votes = Votes(pond, sources.tests(image))
    likely, valid = pond | (columns < 28), np.ones((40, 40), bool)
    assert not bodies.plausible(likely, rules.sure_water(votes, image), valid)[pond].all()
    assert np.array_equal(bodies.believed(likely, image, votes, valid), pond)


def test_the_qa_bit_decides_on_banks_and_on_no_dark_ground() -> None:
    columns = np.broadcast_to(np.arange(40), (40, 40))
    colours = np.array([places.CLEAR, places.LAVA, places.FOREST])
    image = _image_of(np.moveaxis(colours[np.digitize(columns, (15, 30))], -1, 0))
    water, valid = columns < 15, np.ones((40, 40), bool)
    votes = Votes(columns < 30, sources.tests(image))
    assert np.array_equal(making.combined(water, image, votes, valid), columns < 16)


def too_bright(image: np.ndarray) -> np.ndarray:
    """Return where an image is too bright for water, whatever votes say."""
    return rules.too_bright(Votes(np.zeros(image.shape[1:], bool), sources.tests(image)), image)


def _image_of(bands: np.ndarray) -> np.ndarray:
    """Return reflectances as an image."""
    image = np.zeros((8, *bands.shape[1:]), np.uint16)
    image[:6] = np.rint((bands + 0.2) / 2.75e-5)
    return image
