"""Labels for free: every source, and that all evidence fails in fewer places than each."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from tests.engine import places, scenes
from tests.engine.conftest import Recorder
from water_gee_plugin.engine.rasters.classes import LAND, UNKNOWN, WATER
from water_gee_plugin.engine.rasters.scenes.scene import open_scene
from water_gee_plugin.engine.rasters.tiles.cutting import cut_tiles
from water_gee_plugin.engine.support.errors import WaterGeeError
from water_gee_plugin.engine.water.evidence import spectral_tests
from water_gee_plugin.engine.water.labels import making, single_source

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


def test_evidence_is_the_default(made) -> None:
    assert np.array_equal(label_by(made, making.AUTO), label_by(made, making.COMBINED))


@pytest.mark.parametrize("place", [LAKE, RIVER])
def test_evidence_beats_its_sources(made, place: int) -> None:
    truth = places.of_place(made[1], place)
    best = places.f1(places.of_place(label_by(made, making.AUTO), place), truth)
    found = {
        source: places.f1(places.of_place(label_by(made, source), place), truth)
        for source in (making.QA, "NDWI", making.DSWE)
    }
    assert best >= max(found.values()) - 0.005 and best > min(found.values()) + 0.02


def test_turbid_water_that_the_qa_bit_misses_is_found(made) -> None:
    river = places.of_place(made[1], RIVER)
    assert places.f1(places.of_place(label_by(made, making.QA), RIVER), river) < 0.2
    assert places.f1(places.of_place(label_by(made, making.COMBINED), RIVER), river) > 0.8


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


def test_without_a_qa_band_the_other_witnesses_do(tmp_path: Path) -> None:
    made = places.write_places(tmp_path, qa=False, dem=False)
    for place in (LAKE, RIVER):
        label = places.of_place(label_by(made, making.AUTO), place)
        assert places.f1(label, places.of_place(made[1], place)) > 0.85
    with pytest.raises(WaterGeeError, match="QA_PIXEL"):
        label_by(made, making.QA)


def test_one_class_is_said_and_labelled(tmp_path: Path, recorder: Recorder) -> None:
    land = np.full((6, 64, 64), 18000, np.uint16)
    land[3:] = 26000
    stack = scenes.write_raster(
        tmp_path / "dry.tif", land, names=scenes.BANDS, nodata=0, scales=[(2.75e-5, -0.2)] * 6
    )
    tile_set, _ = cut_tiles(open_scene(stack), str(stack), tmp_path / "tiles")
    folder, fraction = making.make_labels(tile_set, progress=recorder)
    assert fraction == 0
    assert (places.on_scene(tile_set, folder) == LAND).all()
    assert any("Nothing in the tiles looks like water" in text for text in recorder.texts("info"))


def test_black_water_passes_all_tests_though_its_ratios_are_noise() -> None:
    """Reflectance a little below zero in any band is darker than what can be measured."""
    rng = np.random.default_rng(6)
    black = rng.normal(0.002, 0.003, (6, 30, 30)).clip(-0.01, 0.009)
    image = np.zeros((8, 30, 30), np.uint16)
    image[:6] = np.rint((black + 0.2) / 2.75e-5)
    assert (spectral_tests.tests(image).passed() == 5).all()
    shaded_forest = np.array([0.005, 0.01, 0.006, 0.07, 0.03, 0.012])[:, None, None]
    image[:6] = np.rint((shaded_forest + 0.2) / 2.75e-5)
    found = spectral_tests.tests(image)
    assert not (found.mndwi | found.visible | found.awei).any()
