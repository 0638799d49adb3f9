"""Crops: from every place, apart for validation, and never without a class."""

from __future__ import annotations

import numpy as np
import pytest

from tests.engine import places
from water_gee_plugin.engine.rasters.classes import LAND, UNKNOWN, WATER
from water_gee_plugin.engine.support.progress import Progress
from water_gee_plugin.engine.water.features import WITH_ELEVATION
from water_gee_plugin.engine.water.training import samples


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory):
    """Return a tile set of places with the truth as labels."""
    tile_set, truth = places.write_places(tmp_path_factory.mktemp("places"))
    places.save_labels(tile_set, tile_set.folder / "labels", truth)
    return tile_set


def drawn(tile_set, seed: int = 0):
    """Return crops of the set."""
    rng = np.random.default_rng(seed)
    folder = tile_set.folder / "labels"
    return samples.draw(tile_set, folder, WITH_ELEVATION, rng, Progress())


def test_crops_have_both_classes_and_the_networks_margin(made) -> None:
    train, validation = drawn(made)
    size = samples.CROP + 2 * samples.NETWORK_MARGIN
    assert train.features.shape[1:] == (size, size, 8)
    assert train.labels.shape[1:] == (samples.CROP, samples.CROP)
    assert np.isfinite(train.features).all()
    assert len(validation) < len(train)
    water = (train.labels == WATER).sum() / (train.labels != UNKNOWN).sum()
    assert 0.1 < water < 0.6


def test_the_same_seed_draws_the_same(made) -> None:
    first, second, other = drawn(made)[0], drawn(made)[0], drawn(made, seed=1)[0]
    assert np.array_equal(first.features, second.features)
    assert not np.array_equal(first.labels, other.labels)


def test_a_pond_is_drawn_almost_as_often_as_a_river() -> None:
    mask = np.zeros((128, 128), bool)
    mask[:64, :64] = True
    mask[100:104, 100:104] = True
    found = samples._centres(mask, 4000, np.random.default_rng(0))
    pond = (found >= 100).all(1).mean()
    by_area = 16 / (64 * 64 + 16)
    assert pond > 20 * by_area


def test_validation_lies_apart_from_training() -> None:
    label = np.where(np.arange(256)[None] > 128, WATER, LAND).repeat(256, 0).astype(np.uint8)
    train, validation = samples._split(label, np.random.default_rng(0))
    rows, columns = np.nonzero(validation != UNKNOWN)
    reach = samples.NETWORK_MARGIN + 2
    near = np.zeros(label.shape, bool)
    for row, column in zip(rows[::97], columns[::97]):
        near[max(row - reach, 0) : row + reach + 1, max(column - reach, 0) : column + reach + 1] = 1
    assert rows.size and not (near & (train != UNKNOWN)).any()


def test_a_class_of_one_block_is_learned_from_and_not_held_out(made) -> None:
    """Land lies in one block alone: held out, there would be none to learn from."""
    folder = made.folder / "one_block"
    for mosaic in made.mosaics():
        for record, window in mosaic.windows():
            label = np.full((window.height, window.width), WATER, np.uint8)
            label[70:90, 70:90] = LAND
            mosaic.save_label(record, folder, label)
    drawn = [
        samples.draw(made, folder, WITH_ELEVATION, np.random.default_rng(seed), Progress())
        for seed in range(12)
    ]
    assert all(train.has_both_classes for train, _ in drawn)
    assert any(not len(validation) for _, validation in drawn)  # it would have been held out
