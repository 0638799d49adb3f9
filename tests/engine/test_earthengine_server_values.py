"""Numbers, lists, dates, arrays and errors of the local Earth Engine."""

import ee
import pytest

from tests.earthengine_server.evaluation import registry

pytest_plugins = ["tests.earthengine_server.fixtures"]
pytestmark = pytest.mark.usefixtures("earthengine")


def compute(document):
    """Post an expression that the client itself would not build."""
    projects = ee.data._get_cloud_projects()
    body = {"expression": document}
    return projects.value().compute(body=body, project=ee.data._get_projects_path()).execute()


@pytest.mark.parametrize(
    ("build", "expected"),
    [
        (lambda: ee.Number(9).divide(4), 2.25),
        (lambda: ee.Number(5).divide(0), 0),
        (lambda: ee.Number(-7).mod(8), -7),
        (lambda: ee.Number(10.5).round(), 11),
        (lambda: ee.Number(1.7).toInt(), 1),
        (lambda: ee.Number(2147483647 + 12345).toInt(), 2147483647),
        (lambda: ee.Number(6).bitwiseAnd(3), 2),
        (lambda: ee.Number(-8).rightShift(1), -4),
        (lambda: ee.Number(0).log(), "-Infinity"),
        (lambda: ee.Number(4).gt(3).And(ee.Number(0).Not()), 1),
        (lambda: ee.List([1, 2, 3]).get(-1), 3),
        (lambda: ee.List([1, 2, 3]).iterate(lambda x, a: ee.Number(a).multiply(x), 2), 12),
        (lambda: ee.List([1, 2, 3]).map(lambda x: ee.Number(x).pow(2)), [1, 4, 9]),
        (lambda: ee.List([1, 5, 3]).filter(ee.Filter.gt("item", 2)), [5, 3]),
        (lambda: ee.Dictionary({"b": 1, "a": 2}).values(), [2, 1]),
        (lambda: ee.Dictionary({}).get("z", 7), 7),
        (lambda: ee.Date("2020-01-31").advance(1, "month").format("YYYY-MM-dd"), "2020-02-29"),
        (lambda: ee.Date("2020", "US/Mountain").format(), "2020-01-01T07:00:00"),
        (lambda: ee.Date("2017-6-24T00:14:46").format(), "2017-06-24T00:14:46"),
        (lambda: ee.Date("2020-08-18").format(None, "Australia/Tasmania"), "2020-08-18T10:00:00"),
        (lambda: ee.Date("2020-01-15").difference(ee.Date("2020-01-01"), "weeks"), 2),
        (lambda: ee.Date.fromYMD(1970, 1, 2).millis(), 86_400_000),
        (lambda: ee.DateRange("2020-01-01", "2020-02-01").contains("2020-02-01"), False),
        (lambda: ee.Array([-0.1, 0.5, 127.1, 255.1]).byte(), [0, 1, 127, 255]),
        (lambda: ee.Array([[0, 1, 2], [3, 4, 5]]).add(1), [[1, 2, 3], [4, 5, 6]]),
        (lambda: ee.Array([3, 4]).divide([2, 0]), [1.5, 0]),
        (lambda: ee.Array([[1, 2], [3, 4]]).matrixMultiply([[1], [10]]), [[21], [43]]),
        (lambda: ee.Array([1, 2, 3, 4]).reshape([2, 2]).transpose(), [[1, 3], [2, 4]]),
        (lambda: ee.Array([8, 7, 6]).get([2]), 6),
        (lambda: ee.Array([[3, 4, 2], [6, 5, 7]]).argmax(), [1, 2]),
    ],
)
def test_operations(build, expected):
    assert build().getInfo() == expected


def test_the_position_of_the_greatest_of_no_elements_is_null():
    assert ee.Array([], ee.PixelType.int8()).argmax().getInfo() is None
    assert ee.Array([[], []], ee.PixelType.float()).argmax().getInfo() is None


def test_an_unknown_algorithm_fails_by_its_name():
    """Both those that are not kept here and those that nobody knows, as any of Earth Engine's."""
    left_out = sorted(set(registry.all_signatures()) - set(registry.names()))
    assert "Image.glcmTexture" in left_out
    with pytest.raises(ee.EEException, match="^Algorithm 'Image.glcmTexture' is not available"):
        ee.Image(1).toInt().glcmTexture().getInfo()
    call = {"functionInvocationValue": {"functionName": "Image.nothing", "arguments": {}}}
    with pytest.raises(Exception, match="'Image.nothing' is not a valid Earth Engine algorithm"):
        compute({"result": "0", "values": {"0": call}})


def test_every_algorithm_is_one_that_the_client_lists():
    assert set(registry.names()) <= set(registry.all_signatures())


def test_wrong_arguments_are_named():
    arguments = {"left": {"constantValue": "x"}, "right": {"constantValue": 1}}
    call = {"functionInvocationValue": {"functionName": "Number.add", "arguments": arguments}}
    with pytest.raises(Exception, match="'left' is required to be of type Number, but got String"):
        compute({"result": "0", "values": {"0": call}})


def test_deep_expressions_are_refused_and_long_ones_are_not():
    image = ee.Image(1)
    for _ in range(250):
        image = image.add(1)
    assert image.bandNames().getInfo() == ["constant"]
    node = {"constantValue": 1}
    for _ in range(60):
        node = {"arrayValue": {"values": [node]}}
    with pytest.raises(Exception, match="nested too deeply"):
        compute({"result": "0", "values": {"0": node}})
