"""The features against their definition written down pixel by pixel."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.engine import definitions, scenes
from water_gee_plugin.engine.support.errors import WaterGeeError
from water_gee_plugin.engine.water import features
from water_gee_plugin.engine.water.labels import single_source

UNKNOWN = -32768


def number(reflectance: float) -> int:
    """Return the digital number of a reflectance."""
    return round((reflectance + 0.2) / 2.75e-5)


def flat(height: int = 11, width: int = 11, **bands: float) -> np.ndarray:
    """Return an image of constant reflectance."""
    image = np.ones((8, height, width), np.uint16)
    for position, name in enumerate(scenes.BANDS):
        image[position] = number(bands.get(name, 0.1))
    return image


@settings(max_examples=20)
@given(
    st.integers(0, 999), st.integers(5, 22), st.integers(5, 22), st.floats(0, 1), st.floats(0, 1)
)
def test_features_are_their_definition(
    seed: int, height: int, width: int, gaps: float, unknown: float
) -> None:
    """Bands, mndwi, leb and elevation of any image with any gaps, and what can be mapped."""
    image = scenes.image_of(height, width, seed, gaps)
    elevation = scenes.elevation_of(height, width)
    elevation[np.random.default_rng(seed).random((height, width)) < unknown] = UNKNOWN
    values, valid = features.compute(image, elevation, features.WITH_ELEVATION)
    expected, expected_valid = definitions.features(image, elevation)
    assert values.dtype == np.float32 and np.isfinite(values).all()
    assert np.array_equal(valid, expected_valid)
    np.testing.assert_allclose(values, expected, atol=2e-5)


def test_features_without_elevation_are_the_first_seven() -> None:
    """The set without elevation is the other one's without its last feature."""
    image = scenes.image_of(20, 18, gaps=0.3)
    with_it, _ = features.compute(image, scenes.elevation_of(20, 18), features.WITH_ELEVATION)
    without, valid = features.compute(image, None, features.WITHOUT_ELEVATION)
    assert without.shape == (16, 14, 7)
    assert np.array_equal(without, with_it[..., :7])
    assert np.array_equal(valid, (image[0] > 0)[2:-2, 2:-2])


@pytest.mark.parametrize(
    ("green", "swir1", "expected"),
    [
        (0.3, 0.1, 0.5),
        (0.1, 0.3, -0.5),
        (0.05, -0.01, (0.05 - 1e-4) / (0.05 + 1e-4)),
        (-0.02, 0.05, (1e-4 - 0.05) / (1e-4 + 0.05)),
        (-0.02, -0.03, 0.0),
    ],
)
def test_mndwi_floors_reflectance_below_zero(green: float, swir1: float, expected: float) -> None:
    """Water darker than black has an index between −1 and 1."""
    values, _ = features.compute(flat(green=green, swir1=swir1), None, features.WITHOUT_ELEVATION)
    assert values[..., 5] == pytest.approx(expected, abs=3e-4)
    assert values[0, 0, 1] == pytest.approx(green, abs=2e-5)


def test_negative_reflectance_is_a_feature_as_it_is() -> None:
    """Only the index is floored; the bands keep their sign."""
    values, _ = features.compute(flat(swir1=-0.05), None, features.WITHOUT_ELEVATION)
    assert (values[..., 4] < -0.0499).all()


@pytest.mark.parametrize(
    "line",
    [
        np.s_[7, :],
        np.s_[:, 7],
        (np.arange(15), np.arange(15)),
        (np.arange(15), np.arange(14, -1, -1)),
    ],
)
def test_leb_brings_out_a_line_of_any_direction(line: object) -> None:
    """On a one-pixel river leb is the rise twice over; on even ground it is nothing."""
    image = flat(15, 15, green=0.05, swir1=0.15)
    image[1][line] = number(0.15)
    image[4][line] = number(0.05)
    values, _ = features.compute(image, None, features.WITHOUT_ELEVATION)
    assert values[5, 5, 6] == pytest.approx(2 * (0.5 - -0.5), abs=2e-3)
    even, _ = features.compute(flat(15, 15), None, features.WITHOUT_ELEVATION)
    assert np.abs(even[..., 6]).max() < 1e-6


def test_elevation_is_divided_by_four_thousand() -> None:
    """1000 m is a quarter; below the sea is below zero."""
    elevation = np.full((11, 11), 1000, np.int16)
    elevation[5, 5] = -400
    values, _ = features.compute(flat(), elevation, features.WITH_ELEVATION)
    assert values[0, 0, 7] == 0.25
    assert values[3, 3, 7] == pytest.approx(-0.1)


def test_a_gap_takes_the_mean_of_what_is_valid_within_five_pixels() -> None:
    """The fill at a distance of exactly five counts, of six it does not."""
    values = np.zeros((1, 1, 13), np.float32)
    values[0, 0, [0, 1, 12]] = 100, 8, 4
    valid = np.zeros((1, 13), bool)
    valid[0, [0, 1, 12]] = True
    found = features.filled(values, valid)[0, 0]
    # Pixel 5 sees 0 and 1, pixel 6 sees 1 only, pixel 7 sees 12 only.
    assert found.tolist()[5:8] == [54, 8, 4]
    assert found[0] == 100


def test_a_pixel_far_from_anything_valid_is_zero() -> None:
    """Where nothing is near the fill is 0, so every value is finite."""
    found = features.filled(np.full((1, 30, 30), 9, np.float32), np.zeros((30, 30), bool))
    assert not found.any()


def test_no_data_in_any_of_the_first_five_bands_counts() -> None:
    """A pixel that lacks nir is not mapped; one that lacks swir2 is."""
    image = flat()
    image[3, 5, 5] = 0
    image[5, 6, 6] = 0
    _, valid = features.compute(image, None, features.WITHOUT_ELEVATION)
    assert not valid[3, 3] and valid.sum() == 48


def test_elevation_that_is_needed_and_missing_is_said() -> None:
    """The sentence tells to choose a DEM."""
    with pytest.raises(WaterGeeError, match="need elevation.*Choose a DEM"):
        features.compute(flat(), None, features.WITH_ELEVATION)


def test_an_unknown_feature_set_is_said() -> None:
    """The name in the model and the known ones are listed."""
    with pytest.raises(WaterGeeError, match="'v9'.*elevation, no_elevation"):
        features.feature_set("v9")


def test_water_indices_are_their_formulas() -> None:
    """MNDWI, NDWI and AWEIsh by hand on one pixel."""
    image = flat(1, 1, blue=0.06, green=0.09, red=0.07, nir=0.03, swir1=0.01, swir2=0.005)[:6]
    assert single_source.index_of("mndwi", image)[0, 0] == pytest.approx(0.8, abs=1e-3)
    assert single_source.index_of("ndwi", image)[0, 0] == pytest.approx(0.5, abs=1e-3)
    # 0.06 + 2.5 × 0.09 − 1.5 × 0.04 − 0.25 × 0.005 = 0.22375
    assert single_source.index_of("awei", image)[0, 0] == pytest.approx(0.22375, abs=2e-4)
