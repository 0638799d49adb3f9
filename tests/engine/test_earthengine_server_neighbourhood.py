"""Kernels and neighbourhoods of the local Earth Engine."""

import ee
import numpy as np
import pytest

from tests.earthengine_server.client import SOUTH_CRS, SOUTH_LEFT, SOUTH_TOP, band, grid, pixels

pytest_plugins = ["tests.earthengine_server.fixtures"]
pytestmark = pytest.mark.usefixtures("earthengine")


@pytest.fixture
def ramp(earthengine):
    """Return an image whose pixels count rows by 100 and columns by 1."""
    earthengine.assumptions.set("pixel-coordinates", "corner")
    projection = ee.Projection(SOUTH_CRS, [30, 0, SOUTH_LEFT, 0, -30, SOUTH_TOP])
    place = ee.Image.pixelCoordinates(projection)
    return place.select("y").multiply(100).add(place.select("x")).rename("ramp")


def expected_ramp(rows=3, columns=4, dy=0, dx=0):
    return 100.0 * (np.arange(rows)[:, None] + dy) + np.arange(columns) + dx


def test_symmetric_convolution(ramp):
    smooth = band(ramp.convolve(ee.Kernel.square(1)), grid(4, 3))
    np.testing.assert_allclose(smooth, expected_ramp(), atol=1e-9)


def test_orientation_of_a_convolution_is_unverified(earthengine, ramp):
    upper_left = ee.Kernel.fixed(3, 3, [[1, 0, 0], [0, 0, 0], [0, 0, 0]])
    moved = ramp.convolve(upper_left)
    with pytest.raises(ee.EEException, match="^unverified:.*convolve"):
        band(moved)
    earthengine.assumptions.set("convolve", "cross-correlation")
    np.testing.assert_allclose(band(moved, grid(4, 3)), expected_ramp(dy=-1, dx=-1))
    earthengine.assumptions.set("convolve", "flipped")
    np.testing.assert_allclose(band(moved, grid(4, 3)), expected_ramp(dy=1, dx=1))


def test_masked_neighbours_are_unverified(earthengine, ramp):
    hole = ramp.updateMask(ramp.neq(101))
    smooth = hole.convolve(ee.Kernel.square(1)).unmask(-1, False)
    with pytest.raises(ee.EEException, match="^unverified:.*masked-neighbour"):
        band(smooth, grid(4, 3))
    whole = expected_ramp()
    total = 9 * whole[1, 2] - whole[1, 1]
    for choice, at_edge in (("zero", total / 9), ("mask", -1), ("renormalise", total / 8)):
        earthengine.assumptions.set("masked-neighbour", choice)
        found = band(smooth, grid(4, 3))
        assert found[1, 2] == pytest.approx(at_edge), choice
        assert found[1, 1] == -1


def test_even_kernels_and_negative_focuses_are_unverified():
    with pytest.raises(ee.EEException, match="^unverified: .* even side"):
        ee.Kernel.fixed(2, 2, [[1, 2], [3, 4]]).getInfo()
    with pytest.raises(ee.EEException, match="^unverified: .* negative offset"):
        ee.Kernel.fixed(3, 1, [[1, 2, 3]], -4, 0).getInfo()
    assert ee.Kernel.fixed(2, 2, [[1, 2], [3, 4]], 0, 0).getInfo()["center"] == [0, 0]


def test_neighbourhood_arrays_are_rows_by_columns(ramp):
    arrays = ramp.neighborhoodToArray(ee.Kernel.rectangle(2, 1))
    flat = arrays.arrayFlatten([["n", "c", "s"], ["ww", "w", "c", "e", "ee"]])
    found = pixels(flat, grid(2, 2))
    assert found["n_ww"][0, 0] == -102
    assert found["c_c"][1, 1] == 101
    assert found["s_ee"][0, 0] == 102
    with pytest.raises(ee.EEException, match="Only fixed, square and rectangle kernels .* circle"):
        ramp.neighborhoodToArray(ee.Kernel.circle(1)).getInfo()


@pytest.mark.parametrize(
    ("build", "expected"),
    [
        (lambda: ee.Kernel.circle(1), [[0, 1, 0], [1, 1, 1], [0, 1, 0]]),
        (lambda: ee.Kernel.cross(1), [[1, 0, 1], [0, 1, 0], [1, 0, 1]]),
        (lambda: ee.Kernel.rectangle(2, 1), [[1] * 5] * 3),
        (lambda: ee.Kernel.square(1, "pixels", False, 9), [[9] * 3] * 3),
        (lambda: ee.Kernel.fixed(3, 1, [[1, 2, 3]]), [[1, 2, 3]]),
    ],
)
def test_kernels(build, expected):
    shown = build().getInfo()["weights"]
    weights = np.array([[float(w) for w in row.split()] for row in shown.split("\n")])
    share = np.sum(expected) if weights.sum() == pytest.approx(1) else 1
    np.testing.assert_allclose(weights, np.array(expected) / share, atol=1e-12)


def test_neighbourhood_array_defaults(ramp):
    hole = ramp.updateMask(ramp.neq(101))
    arrays = hole.neighborhoodToArray(ee.Kernel.square(1), -7.9)
    assert band(arrays.arrayGet([1, 0]), grid(4, 3))[1, 2] == pytest.approx(-7.9)
    masked = band(arrays.arrayGet([1, 1]).unmask(-1, False), grid(4, 3))
    assert masked[1, 1] == -1
    bytes_ = hole.toInt().toByte().neighborhoodToArray(ee.Kernel.square(1), -7.9)
    assert band(bytes_.arrayGet([1, 0]), grid(4, 3))[1, 2] == 0


def test_reduce_neighbourhood(ramp):
    kernel = ee.Kernel.square(1, "pixels", False)
    found = band(ramp.reduceNeighborhood(ee.Reducer.min(), kernel), grid(4, 3))
    np.testing.assert_allclose(found, expected_ramp(dy=-1, dx=-1))
    hole = ramp.updateMask(ramp.neq(101))
    count = hole.reduceNeighborhood(ee.Reducer.count(), kernel, None, False)
    np.testing.assert_array_equal(band(count, grid(4, 3))[1], [8, 8, 8, 9])
