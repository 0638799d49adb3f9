"""Images of the local Earth Engine: bands, arithmetic, masks, types and arrays."""

import math

import ee
import numpy as np
import pytest

from tests.earthengine_server.client import SOUTH_CRS, SOUTH_LEFT, SOUTH_TOP, band, grid, pixels

pytest_plugins = ["tests.earthengine_server.fixtures"]
pytestmark = pytest.mark.usefixtures("earthengine")

SCENE = "LANDSAT/LC08/C02/T1_L2/LC08_231062_20200706"


def value(image):
    """Return the first pixel of each band."""
    found = pixels(image, grid(1, 1))
    return {name: found[name][0, 0].item() for name in found.dtype.names}


def array_value(image):
    """Return the array of one pixel."""
    point = ee.Geometry.Point([-121, 42])
    return image.reduceRegion(ee.Reducer.toList(), point, 500).values().get(0).getInfo()[0]


def ramp(earthengine):
    """Return an image whose pixels count rows by 100 and columns by 1."""
    earthengine.assumptions.set("pixel-coordinates", "corner")
    projection = ee.Projection(SOUTH_CRS, [30, 0, SOUTH_LEFT, 0, -30, SOUTH_TOP])
    place = ee.Image.pixelCoordinates(projection)
    return place.select("y").multiply(100).add(place.select("x")).rename("ramp")


def test_names_and_types_of_constants():
    image = ee.Image.constant([-1.2, 4]).getInfo()["bands"]
    assert [b["id"] for b in image] == ["constant_0", "constant_1"]
    assert image[0]["data_type"] == {
        "type": "PixelType",
        "precision": "double",
        "min": -1.2,
        "max": -1.2,
    }
    assert image[1]["data_type"] == {"type": "PixelType", "precision": "int", "min": 4, "max": 4}
    assert image[0]["crs"] == "EPSG:4326"
    assert ee.Image([1, 2]).bandNames().getInfo() == ["constant", "constant_1"]


@pytest.mark.parametrize(
    ("build", "expected"),
    [
        (lambda: ee.Image(200).add(ee.Image(100)), 300),
        (lambda: ee.Image(7).divide(2), 3.5),
        (lambda: ee.Image(7).divide(0), 0),
        (lambda: ee.Image(-7).mod(4), -3),
        (lambda: ee.Image(5).gt(3).And(ee.Image(0).Not()), 1),
        (lambda: ee.Image(0b1101).bitwiseAnd(0b0111), 0b0101),
        (lambda: ee.Image(0b1101).rightShift(2), 0b11),
        (lambda: ee.Image(-2.5).abs().ceil(), 3),
        (lambda: ee.Image(3).hypot(4), 5),
        (lambda: ee.Image(300).toByte(), 255),
        (lambda: ee.Image(-5).toUint16(), 0),
        (lambda: ee.Image(5).where(ee.Image(1), 9), 9),
        (lambda: ee.Image(5).where(ee.Image(1).updateMask(0), 9), 5),
        (lambda: ee.Image(5).updateMask(0).unmask(7), 7),
        (lambda: ee.Image(5).updateMask(0).mask(), 0),
        (lambda: ee.Image([4, 2]).normalizedDifference(), 1 / 3),
        (lambda: ee.Image([1, 2, 6]).reduce(ee.Reducer.mean()), 3),
        (lambda: ee.Image(0).firstNonZero(4), 4),
    ],
)
def test_pixel_operations(build, expected):
    assert next(iter(value(build()).values())) == pytest.approx(expected)


def test_masked_pixels_stay_masked_in_binary_operations():
    masked = ee.Image(5).updateMask(0).add(1)
    assert value(masked.unmask(-9)) == {"constant": -9}
    assert value(ee.Image(1).add(ee.Image(5).updateMask(0)).mask()) == {"constant": 0}


def test_bands_are_matched_as_documented():
    many = ee.Image([1, 2]).rename(["a", "b"])
    assert value(many.add(ee.Image(10))) == {"a": 11, "b": 12}
    assert value(ee.Image(10).subtract(many)) == {"a": 9, "b": 8}
    swapped = ee.Image([20, 10]).rename(["b", "a"])
    assert value(many.add(swapped)) == {"a": 11, "b": 22}
    other = ee.Image([20, 10]).rename(["x", "y"])
    assert value(many.add(other)) == {"a": 21, "b": 12}
    with pytest.raises(ee.EEException, match="same number of bands"):
        many.add(ee.Image([1, 2, 3])).getInfo()


def test_selecting_and_renaming():
    image = ee.Image([1, 2, 3]).rename(["SR_B1", "SR_B2", "QA"])
    assert image.select("SR_.*").bandNames().getInfo() == ["SR_B1", "SR_B2"]
    assert image.select([2, 0], ["x", "y"]).bandNames().getInfo() == ["x", "y"]
    doubled = image.addBands(image.select("QA"))
    assert doubled.bandNames().getInfo() == ["SR_B1", "SR_B2", "QA", "QA_1"]
    replaced = image.addBands(ee.Image(9).rename("QA"), None, True)
    assert value(replaced)["QA"] == 9
    with pytest.raises(ee.EEException, match="Band pattern 'nope' did not match any bands"):
        image.select("nope").getInfo()


def test_types_follow_the_operation():
    scene = ee.Image(SCENE).select("SR_B3")
    kinds = {
        "same": scene.getInfo()["bands"][0]["data_type"],
        "bool": scene.gt(3).getInfo()["bands"][0]["data_type"],
        "double": scene.multiply(2.75e-5).getInfo()["bands"][0]["data_type"],
        "float": scene.toFloat().getInfo()["bands"][0]["data_type"],
    }
    assert (kinds["same"]["min"], kinds["same"]["max"]) == (0, 65535)
    assert (kinds["bool"]["min"], kinds["bool"]["max"]) == (0, 1)
    assert kinds["double"]["precision"] == "double"
    assert kinds["float"]["precision"] == "float"
    assert pixels(scene, grid(2, 2)).dtype["SR_B3"] == np.uint16
    assert pixels(scene.toFloat(), grid(2, 2)).dtype["SR_B3"] == np.float32


def test_overflow_of_a_narrow_type_is_unverified():
    wide = ee.Image(200).toByte().add(ee.Image(100).toByte())
    with pytest.raises(ee.EEException, match="^unverified: .* narrow pixel type"):
        value(wide)
    assert value(ee.Image(100).toByte().add(ee.Image(100).toByte())) == {"constant": 200}


def test_casting_fractions_is_unverified(earthengine):
    cast = ee.Image(1.7).toByte()
    with pytest.raises(ee.EEException, match="^unverified:.*integer-cast"):
        value(cast)
    assert value(ee.Image(2.0).toByte()) == {"constant": 2}
    earthengine.assumptions.set("integer-cast", "truncate")
    assert value(cast) == {"constant": 1}
    earthengine.assumptions.set("integer-cast", "round")
    assert value(cast) == {"constant": 2}


def test_normalized_difference_masks_negatives_and_refuses_nothing_by_nothing():
    negative = ee.Image([-1, 2]).normalizedDifference()
    assert value(negative.unmask(-9)) == {"nd": -9}
    nothing = ee.Image([0, 0]).normalizedDifference()
    with pytest.raises(ee.EEException, match="^unverified: .* of 0 and 0"):
        value(nothing)


def test_pixel_area_and_position():
    found = pixels(ee.Image.pixelArea().addBands(ee.Image.pixelLonLat()), grid(1, 1))
    # UTM is stretched by 0.9996 on the central meridian and more towards the zone's border.
    assert found["area"][0, 0] == pytest.approx(900, rel=0.005)
    assert found["longitude"][0, 0] == pytest.approx(-60.2, abs=0.1)
    assert found["latitude"][0, 0] == pytest.approx(-3.02, abs=0.05)
    degree = band(ee.Image.pixelArea(), grid(1, 1, 0, 0.5, 1.0, "EPSG:4326"))[0, 0]
    expected = 6378137.0**2 * math.radians(1) * 2 * math.sin(math.radians(0.5))
    assert degree == pytest.approx(expected, rel=1e-6)


def test_clip_gives_partial_masks_at_the_edge():
    # The box covers pixel 0 whole, half of pixel 1, and nothing of pixel 2.
    box = ee.Geometry.Rectangle(
        [SOUTH_LEFT, SOUTH_TOP - 30, SOUTH_LEFT + 45, SOUTH_TOP], SOUTH_CRS, False
    )
    mask = band(ee.Image(1).clip(box).mask(), grid(3, 2))
    np.testing.assert_allclose(mask[0], [1, 0.5, 0], atol=1e-6)
    np.testing.assert_allclose(mask[1], 0, atol=1e-6)


def test_reproject_pins_the_grid(earthengine):
    image = ramp(earthengine)
    coarse = image.reproject(SOUTH_CRS, [60, 0, SOUTH_LEFT, 0, -60, SOUTH_TOP])
    found = band(coarse, grid(4, 4))
    # The centre of a 60 m pixel is the corner where four 30 m pixels meet.
    assert found[0, 0] == found[1, 1] == found[0, 1]
    assert found[0, 2] - found[0, 0] == pytest.approx(2)
    assert found[2, 0] - found[0, 0] == pytest.approx(200)


def test_the_type_of_a_constant_array_spans_its_elements():
    def kind(*values):
        return ee.Image(ee.Array(*values)).getInfo()["bands"][0]["data_type"]

    whole = {"type": "PixelType", "precision": "int", "min": -2, "max": 7, "dimensions": 2}
    assert kind([[1, 7], [-2, 0]]) == whole
    real = {"type": "PixelType", "precision": "double", "min": 0.5, "max": 2, "dimensions": 1}
    assert kind([0.5, 2.0]) == real
    told = kind([1, 2], ee.PixelType.int8())
    assert (told["min"], told["max"], told["dimensions"]) == (-128, 127, 1)
    # Products leave the range of their factors, and no file may cut them.
    row, column = ee.Image(ee.Array([[100, 100]])), ee.Image(ee.Array([[100], [100]]))
    assert value(row.matrixMultiply(column).arrayFlatten([["a"], ["b"]])) == {"a_b": 20000}


def test_arrays_of_bands():
    vector = ee.Image([0, 1, 2, 4, 0, 5]).toArray()
    assert array_value(vector) == [0, 1, 2, 4, 0, 5]
    matrix = vector.arrayReshape(ee.Image([2, 3]).toArray(), 2)
    assert array_value(matrix) == [[0, 1, 2], [4, 0, 5]]
    assert array_value(matrix.arrayTranspose()) == [[0, 4], [1, 0], [2, 5]]
    assert array_value(matrix.arrayArgmax()) == [1, 2]
    assert value(matrix.arrayGet([1, -1])) == {"array": 5}
    weights = np.arange(6.0).reshape(2, 3)
    column = ee.Image([1, 2, 3]).toArray().toArray(1)
    product = ee.Image(ee.Array(weights.tolist())).matrixMultiply(column)
    flat = product.arrayProject([0]).arrayFlatten([["p", "q"]])
    assert value(flat) == dict(zip("pq", (weights @ [1, 2, 3]).tolist(), strict=True))


def test_array_shapes(earthengine):
    row, column = ee.Image(ee.Array([[1, 2]])), ee.Image(ee.Array([[1], [2]]))
    flat = row.add(column).arrayFlatten([["0", "1"], ["0", "1"]])
    with pytest.raises(ee.EEException, match="^unverified: .* unequal shapes"):
        value(flat)
    bias = row.add(ee.Image(ee.Array([[10, 20]]))).max(0).arrayFlatten([["0"], ["0", "1"]])
    assert list(value(bias).values()) == [11, 22]
    earthengine.assumptions.set("scalar-array", "refuse")
    with pytest.raises(ee.EEException, match="^unverified:.*scalar-array"):
        value(bias)


def test_properties_survive_what_keeps_metadata():
    scene = ee.Image(SCENE)
    kept = scene.select("SR_B3").updateMask(1).rename("x")
    assert kept.get("CLOUD_COVER").getInfo() == 0
    assert scene.add(1).get("CLOUD_COVER").getInfo() is None
    assert scene.add(1).copyProperties(scene).get("SPACECRAFT_ID").getInfo() == "LANDSAT_8"
    assert scene.date().format("YYYY-MM-dd").getInfo() == "2020-07-06"
    assert scene.id().getInfo() == "LC08_231062_20200706"
    assert scene.projection().getInfo() == {
        "type": "Projection",
        "crs": SOUTH_CRS,
        "transform": [30, 0, SOUTH_LEFT, 0, -30, SOUTH_TOP],
    }
