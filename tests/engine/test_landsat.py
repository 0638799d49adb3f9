"""Landsat Collection 2: names, quality bits, scaling and metadata."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.engine import scenes
from water_gee_plugin.engine.rasters.scenes import landsat

#: Bit numbers of QA_PIXEL as the USGS product guides list them.
PUBLISHED_BITS = {
    "fill": 0,
    "dilated_cloud": 1,
    "cirrus": 2,
    "cloud": 3,
    "cloud_shadow": 4,
    "snow": 5,
    "clear": 6,
    "water": 7,
}


@pytest.mark.parametrize(("name", "bit"), PUBLISHED_BITS.items())
def test_each_quality_flag_is_its_own_bit(name: str, bit: int) -> None:
    """A flag is set by its bit and by no other of the sixteen."""
    qa = np.array([2**n for n in range(16)], np.uint16)
    assert landsat.qa_flag(qa, name).nonzero()[0].tolist() == [bit]


@given(st.integers(0, 65535), st.sets(st.sampled_from(sorted(PUBLISHED_BITS))))
def test_several_flags_are_any_of_them(value: int, names: set[str]) -> None:
    """Flags asked together answer whether one of them is set."""
    expected = any(value // 2 ** PUBLISHED_BITS[name] % 2 for name in names)
    assert bool(landsat.qa_flag(np.array([value], np.uint16), *names)[0]) == expected


@pytest.mark.parametrize(
    ("sensor", "bits"),
    [
        ("LT04", {0, 1, 2, 3, 4, 6}),
        ("LT05", {0, 1, 2, 3, 4, 6}),
        ("LE07", {0, 1, 2, 3, 4, 6}),
        ("LC08", {1, 2, 3, 4, 5, 6}),
        ("LC09", {1, 2, 3, 4, 5, 6}),
    ],
)
def test_saturation_counts_for_the_six_bands_only(sensor: str, bits: set[int]) -> None:
    """Bit n − 1 of QA_RADSAT is band n; thermal, coastal and dropped bits do not matter."""
    radsat = np.array([2**n for n in range(16)], np.uint16)
    assert set(landsat.saturated(radsat, sensor).nonzero()[0].tolist()) == bits


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("LC08_L2SP_017051_20151205_20200908_02_T1_SR_B2.TIF", "LC08_017051_20151205"),
        ("LT05_L2SP_224063_19880814_20200917_02_T1", "LT05_224063_19880814"),
        ("a/LE07_L2SR_001002_20000101_20200917_02_T2_MTL.txt", "LE07_001002_20000101"),
        ("LC09_L2SP_231062_20230723_20230802_02_RT_QA_PIXEL.TIF", "LC09_231062_20230723"),
    ],
)
def test_a_product_name_tells_its_period(text: str, expected: str) -> None:
    """Sensor, path/row and date come out of any file's name."""
    product = landsat.parse_product(text)
    assert product and product.period == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "scene.tif",
        "LC08_L1TP_017051_20151205_20200908_02_T1_B2.TIF",
        "LC08_L2SP_017051_20151205_20200908_01_T1_SR_B2.TIF",
        "LM05_L2SP_017051_19851205_20200908_02_T1",
        "LT09_L2SP_017051_20251205_20260908_02_T1",
    ],
)
def test_other_names_are_no_level_2_product(text: str) -> None:
    """Level 1, Collection 1, MSS and sensors that never flew are not taken."""
    assert landsat.parse_product(text) is None


@given(st.floats(-0.19, 1.6))
def test_digital_numbers_keep_reflectance_to_half_a_step(value: float) -> None:
    """Reflectance comes back within half a step of the scale (and float32)."""
    number = landsat.to_digital_numbers(np.array([value]), np.array([True]))
    back = landsat.to_reflectance(number)
    assert number.dtype == np.uint16 and back.dtype == np.float32
    assert abs(float(back[0]) - value) <= 2.75e-5 / 2 + 1e-6


def test_digital_numbers_of_valid_pixels_are_never_no_data() -> None:
    """What is darker or brighter than the scale reaches stays valid; what is not valid is 0."""
    values = np.array([-0.2, -5.0, 9.0, 0.5])
    valid = np.array([True, True, True, False])
    assert landsat.to_digital_numbers(values, valid).tolist() == [1, 1, 65535, 0]


def test_a_digital_number_scales_as_by_hand() -> None:
    """18639 × 0.0000275 − 0.2 = 0.3125725."""
    assert landsat.to_reflectance(np.array([18639], np.uint16))[0] == pytest.approx(0.3125725)


def test_metadata_keys_keep_their_group() -> None:
    """The Level-2 scale and the Level-1 scale of one name are kept apart."""
    values = landsat.parse_mtl(scenes.mtl_text(scenes.BundleSpec()))
    assert values["LEVEL2_SURFACE_REFLECTANCE_PARAMETERS/REFLECTANCE_MULT_BAND_2"] == "2.75e-05"
    assert values["LEVEL1_RADIOMETRIC_RESCALING/REFLECTANCE_MULT_BAND_2"] == "2.0000E-05"
    assert values["PROJECTION_ATTRIBUTES/MAP_PROJECTION"] == "UTM"
