"""Evidence: each rule by what it is for, one-class ground, history, and what a network adds."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.engine import places, scenes
from tests.engine.conftest import Recorder
from water_gee_plugin.engine.rasters.classes import LAND, UNKNOWN, WATER
from water_gee_plugin.engine.rasters.grid import Window
from water_gee_plugin.engine.rasters.scenes.scene import open_scene
from water_gee_plugin.engine.rasters.tiles.cutting import cut_tiles
from water_gee_plugin.engine.rasters.tiles.lattice import Tile
from water_gee_plugin.engine.rasters.tiles.tile_set import TileSet
from water_gee_plugin.engine.water.evidence import history, rules
from water_gee_plugin.engine.water.evidence.evidence import (
    MARGIN,
    EvidenceReader,
    evidence_of,
)
from water_gee_plugin.engine.water.evidence.mixtures import water_share
from water_gee_plugin.engine.water.evidence.witnesses import Ground, Votes, votes_of
from water_gee_plugin.engine.water.features import WITHOUT_ELEVATION
from water_gee_plugin.engine.water.labels import learning
from water_gee_plugin.engine.water.labels.correction import EVIDENCE, correct_labels
from water_gee_plugin.engine.water.labels.making import make_labels
from water_gee_plugin.engine.water.mapping import map_water
from water_gee_plugin.engine.water.training import fitting, one_class

SIDE = 40
SNOW = (0.8, 0.8, 0.78, 0.7, 0.1, 0.08)
#: Plants that stand in water: brighter in green than in swir1, and green.
WET_FIELD = (0.04, 0.08, 0.06, 0.2, 0.06, 0.03)
#: Bare ground that no rule speaks against.
SOIL = (0.10, 0.12, 0.16, 0.20, 0.30, 0.25)
#: Bare ground, dark in blue, so that no offset is taken for it.
DARK_SOIL = (0.04, 0.06, 0.09, 0.12, 0.20, 0.15)
#: Black water, whose NDVI is noise.
NOISE = (0.012, 0.016, 0.014, 0.024, 0.014, 0.003)
#: A lake that is darker in green than in swir1.
BLACK_LAKE = (0.02, 0.015, 0.018, 0.015, 0.02, 0.015)


def ground_of(
    colour: np.ndarray | tuple[float, ...], elevation: np.ndarray | None = None
) -> Ground:
    """Return ground of one colour, or of colours on a square."""
    bands = np.asarray(colour, np.float32)
    if bands.ndim == 1:
        bands = np.broadcast_to(bands[:, None, None], (6, SIDE, SIDE)).copy()
    return Ground(bands, np.ones(bands.shape[1:], bool), elevation, 30.0)


def votes(ground: Ground, qa: np.ndarray | None = None) -> Votes:
    """Return the votes on ground; `qa` is where the QA bit says water."""
    numbers = np.rint((ground.reflectance + 0.2) / 2.75e-5).astype(np.uint16)
    wet = np.zeros(ground.valid.shape, bool) if qa is None else qa
    image = np.concatenate([numbers, np.stack([np.ones_like(wet), wet]).astype(np.uint16)])
    return votes_of(image, has_qa=qa is not None)


def water(ground: Ground, qa: np.ndarray | None = None) -> np.ndarray:
    """Return the evident water away from the edges."""
    inner = slice(MARGIN, -MARGIN)
    return evidence_of(ground, votes(ground, qa)).water[inner, inner]


def everywhere() -> np.ndarray:
    """Return a mask of all pixels."""
    return np.ones((SIDE, SIDE), bool)


def slope(rise: float) -> np.ndarray:
    """Return ground that rises by so many metres a pixel."""
    return np.broadcast_to(np.arange(SIDE) * rise, (SIDE, SIDE)).astype(np.int16)


def test_the_qa_bit_is_kept_where_every_test_fails() -> None:
    assert water(ground_of(places.FIELD), everywhere()).all()


def test_shadow_on_a_slope_is_no_water_and_the_foot_of_a_bank_is() -> None:
    assert not water(ground_of(places.CLEAR, slope(15)), everywhere()).any()
    bank = np.where(np.arange(SIDE) < SIDE // 2, 100, 140)
    shore = np.broadcast_to(bank, (SIDE, SIDE)).astype(np.int16)
    assert water(ground_of(places.CLEAR, shore), everywhere()).all()


def test_unknown_elevation_is_level() -> None:
    unknown = np.full((SIDE, SIDE), -32768, np.int16)
    unknown[:, ::2] = 500
    assert water(ground_of(places.CLEAR, unknown)).all()


@pytest.mark.parametrize("colour", [places.CLEAR, places.TURBID, BLACK_LAKE, NOISE])
def test_lakes_need_no_qa_bit(colour: tuple[float, ...]) -> None:
    assert water(ground_of(colour)).all()


@pytest.mark.parametrize("colour", [places.FOREST, places.FIELD, SNOW, WET_FIELD])
def test_land_is_land_without_a_qa_bit(colour: tuple[float, ...]) -> None:
    assert not water(ground_of(colour)).any()


@pytest.mark.parametrize("land", [places.FOREST, places.FIELD])
def test_the_share_of_water_is_solved_beside_any_land(land: tuple[float, ...]) -> None:
    share = np.clip((np.arange(SIDE) - 18) / 4, 0, 1)
    mixed = np.outer(places.CLEAR, share) + np.outer(land, 1 - share)
    ground = ground_of(np.repeat(mixed[:, None], SIDE, 1))
    qa = np.broadcast_to(share == 1, (SIDE, SIDE))
    solved, _ = water_share(ground, votes(ground, qa), qa)
    # A mixture without a vote is taken for land: it draws the share down, most in bright fields.
    assert np.abs(solved[MARGIN:-MARGIN, 18:23] - share[18:23]).max() < 0.12
    seen, told = water(ground, qa), share[MARGIN:-MARGIN]
    assert seen[:, told > 0.6].all() and not seen[:, told < 0.4].any()


def test_each_rule_can_be_left_out() -> None:
    ground = ground_of(SNOW)
    said = votes(ground)
    blind = [
        (rule, [a for a in against if a is not rules.bright]) for rule, against in rules.WITNESSES
    ]
    assert not evidence_of(ground, said).water.any()
    assert evidence_of(ground, said, blind).water.all()


def test_a_flood_with_its_own_evidence_outlives_its_history() -> None:
    alone = np.array([[True, True, False, True]])
    others = np.array([[[LAND, WATER, LAND, LAND]], [[LAND, LAND, LAND, UNKNOWN]]], np.uint8)
    assert history.doubted(alone, others).tolist() == [[True, False, False, False]]


def test_glint_of_one_period_is_taken_back(tmp_path: Path) -> None:
    image = scenes.image_of(64, 64)
    glint = (slice(2, 8), slice(50, 60))
    shape = image.shape[1:]
    labels = []
    for period in range(3):
        seen = image.copy()
        if period == 1:
            seen[7][glint] = 1
        said = votes_of(seen, True)
        ground = Ground(
            seen[:6].astype(np.float32) * 2.75e-5 - 0.2, np.ones(shape, bool), None, 30.0
        )
        labels.append(evidence_of(ground, said))
    others = np.stack([labels[0].label(), labels[2].label()])
    wrong = history.doubted(labels[1].alone, others)
    assert labels[1].water[glint].all() and wrong[glint].all()
    assert not (wrong & labels[0].water).any()


def test_windows_agree_with_the_whole(tmp_path: Path) -> None:
    tile_set, _ = places.write_places(tmp_path)
    (mosaic,) = tile_set.mosaics()
    reader = EvidenceReader([mosaic])
    whole = reader.read(mosaic, mosaic.grid.whole)
    part = reader.read(mosaic, Window(20, 30, 40, 25))
    assert (part.water == whole.water[30:55, 20:60]).all()
    assert (part.against == whole.against[30:55, 20:60]).all()


def plain_ground(folder: Path, colour: tuple[float, ...], spot: int = 0) -> TileSet:
    """Return a tile set of one colour, with so many pixels of clear water."""
    bands = np.broadcast_to(np.array(colour)[:, None, None], (6, SIDE, SIDE)).copy()
    bands[:, 20, 20 : 20 + spot] = np.array(places.CLEAR)[:, None]
    numbers = np.rint((bands + 0.2) / 2.75e-5).astype(np.uint16)
    stack = scenes.write_raster(
        folder / "stack.tif",
        numbers,
        scenes.transform_at(scenes.LEFT + 7),
        names=scenes.BANDS,
        nodata=0,
        scales=[(2.75e-5, -0.2)] * 6,
    )
    return cut_tiles(open_scene(stack), str(stack), folder / "tiles")[0]


@pytest.mark.parametrize(
    ("colour", "spot", "wet"),
    [(places.CLEAR, 0, SIDE * SIDE), (places.FIELD, 0, 0), (places.FIELD, 1, 1)],
)
def test_one_class_is_mapped_with_a_sentence(
    tmp_path: Path, recorder: Recorder, colour: tuple[float, ...], spot: int, wet: int
) -> None:
    tile_set = plain_ground(tmp_path, colour, spot)
    labels, _ = make_labels(tile_set)
    assert (places.on_scene(tile_set, labels) == WATER).sum() == wet
    corrected, _ = correct_labels(tile_set, progress=recorder)
    assert (places.on_scene(tile_set, corrected) == WATER).sum() == wet
    networks = [fitting.train_model(tile_set, corrected, seed=seed)[0] for seed in (0, 1)]
    for number, network in enumerate(networks):
        (mosaic,) = tile_set.mosaics()
        output = tmp_path / f"map_{number}.tif"
        mapped = map_water(mosaic, network, output, evidence=EvidenceReader([mosaic]))
        assert mapped.water_pixels == wet and mapped.land_pixels == SIDE * SIDE - wet
    assert any("to learn from" in text for text in recorder.texts("info"))


@given(st.integers(0, 2**32 - 1))
def test_a_network_never_erases_evidence_nor_overrules_it(seed: int) -> None:
    rng = np.random.default_rng(seed)
    made = evidence_of(ground_of(places.FIELD), votes(ground_of(places.FIELD)))
    shape = made.valid.shape
    made = replace(made, water=rng.random(shape) < 0.3, against=rng.random(shape) < 0.3)
    likely = rng.random(shape) < 0.5
    held = made.held_against(likely)
    assert held[made.water].all()
    assert not held[made.against & ~made.water].any()
    assert held[likely & ~made.against].all()


def test_a_network_that_floods_changes_nothing(tmp_path: Path, recorder: Recorder) -> None:
    tile_set = plain_ground(tmp_path, SOIL, spot=SIDE // 2)
    labels, _ = make_labels(tile_set)
    before = places.on_scene(tile_set, labels)
    reader = EvidenceReader(tile_set.mosaics())
    flooding = one_class.constant_network(WITHOUT_ELEVATION, is_water=True)
    flooding = flooding.with_weights(flooding.weights, features=WITHOUT_ELEVATION.name)
    tally = learning.add_learned(tile_set, labels, labels, reader, flooding, recorder)
    assert not tally.trusted
    assert np.array_equal(places.on_scene(tile_set, labels), before)
    assert recorder.texts("warning")


@pytest.mark.parametrize(
    ("colour", "becomes"), [(DARK_SOIL, UNKNOWN), (places.FIELD, LAND), (places.CLEAR, WATER)]
)
def test_what_a_label_alone_says_is_known_only_where_the_image_tells(
    tmp_path: Path, colour: tuple[float, ...], becomes: int
) -> None:
    tile_set = plain_ground(tmp_path, colour)
    label = np.full((SIDE, SIDE), LAND, np.uint8)
    label[10:20, 10:20] = WATER
    places.save_labels(tile_set, tile_set.folder / "given", label)
    folder, _ = correct_labels(tile_set, tile_set.folder / "given", EVIDENCE)
    assert (places.on_scene(tile_set, folder)[10:20, 10:20] == becomes).all()


def test_a_set_of_three_periods_looks_back(tmp_path: Path) -> None:
    grid = scenes.grid_at(64, 64)
    tile = Tile("32620_1_1", grid)
    tile_set = TileSet.create(tmp_path / "set", {"sensor": "LC08", "has_qa": True})
    periods = ("2018", "2019", "2020")
    tile_set.add([(tile, period) for period in periods])
    spot = (slice(2, 8), slice(50, 60))
    for period in periods:
        image = scenes.image_of(64, 64)
        image[7][spot] = period == "2019"
        tile_set.save_image(tile, period, image)
    folder, _ = make_labels(tile_set)
    corrected, _ = correct_labels(tile_set, method=EVIDENCE)
    lake = scenes.water_mask(64, 64)
    for mosaic in tile_set.mosaics():
        for labels in (folder, corrected):
            label = mosaic.read_label(mosaic.records[0], labels)
            assert (label[spot] == LAND).all()
            assert (label[lake] == WATER).all()
