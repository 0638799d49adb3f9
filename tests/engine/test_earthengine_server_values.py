"""Numbers, strings, lists, dictionaries, dates and arrays of the local Earth Engine."""

import ee
import pytest

pytest_plugins = ["tests.earthengine_server.fixtures"]
pytestmark = pytest.mark.usefixtures("earthengine")


@pytest.mark.parametrize(
    ("build", "expected"),
    [
        (lambda: ee.Number(9).divide(4), 2.25),
        (lambda: ee.Number(5).divide(0), 0),
        (lambda: ee.Number(-7).mod(8), -7),
        (lambda: ee.Number(8).mod(-7), 1),
        (lambda: ee.Number(10.5).round(), 11),
        (lambda: ee.Number(1.7).toInt(), 1),
        (lambda: ee.Number(2147483647 + 12345).toInt(), 2147483647),
        (lambda: ee.Number(300).toByte(), 255),
        (lambda: ee.Number(6).bitwiseAnd(3), 2),
        (lambda: ee.Number(1).leftShift(4), 16),
        (lambda: ee.Number(-8).rightShift(1), -4),
        (lambda: ee.Number(0).log(), "-Infinity"),
        (lambda: ee.Number(255).bitCount(), 8),
        (lambda: ee.Number(4).gt(3).And(ee.Number(0).Not()), 1),
        (lambda: ee.Number(7).clamp(0, 5), 5),
        (lambda: ee.Number(3).unitScale(1, 5), 0.5),
        (lambda: ee.Number(1).format("%03d"), "001"),
        (lambda: ee.Number(1.23476).format("%.3f"), "1.235"),
        (lambda: ee.Number(123476).format("%.3e"), "1.235e+05"),
        (lambda: ee.Number.parse("ff", 16), 255),
        (lambda: ee.Number.expression("a * b + 2", {"a": 3, "b": 4}), 14),
        (lambda: ee.Number(0.5).erf(), pytest.approx(0.5204998778130465, abs=1e-12)),
        (lambda: ee.Number(1).digamma(), pytest.approx(-0.5772156649015329, abs=1e-12)),
        (lambda: ee.Number(1).trigamma(), pytest.approx(1.6449340668482264, abs=1e-10)),
        (lambda: ee.Number(5).gamma(), pytest.approx(24)),
        (lambda: ee.Number(10).gammainc(1), pytest.approx(1 - 2.718281828459045**-10)),
        (lambda: ee.Number(0).lanczos(), pytest.approx(32.946318679)),
        (lambda: ee.Number(1e10).lanczos(), pytest.approx(1.000000001, abs=1e-9)),
    ],
)
def test_number_operations(build, expected):
    assert build().getInfo() == expected


@pytest.mark.parametrize(
    ("build", "expected"),
    [
        (lambda: ee.String("ab").cat("cd"), "abcd"),
        (lambda: ee.String("aBAbcD").split("ab", "i"), ["", "", "cD"]),
        (lambda: ee.String("aBAbcD").split("(BA|c)"), ["a", "b", "D"]),
        (lambda: ee.String("a,b,cdee f,g").split("[[:space:]]"), ["a,b,cdee", "f,g"]),
        (lambda: ee.String("ABCabc123").match("AB", "ig"), ["AB", "ab"]),
        (lambda: ee.String("ABCabc123").match("[a-z]+[0-9]+"), ["abc123"]),
        (lambda: ee.String("abc-abc").replace("abc", "X"), "X-abc"),
        (lambda: ee.String("aBc-Abc").replace("abc", "Z", "ig"), "Z-Z"),
        (lambda: ee.String("abcdefghijklmnopqrstuvwxyz").slice(-4, 25), "wxy"),
        (lambda: ee.String("abcabc").rindex("b"), 4),
        (lambda: ee.String("b").compareTo("a"), 1),
        (lambda: ee.String('{"a": [1, 2]}').decodeJSON(), {"a": [1, 2]}),
        (lambda: ee.String.encodeJSON({"b": 3, "a": "x"}), '{"a":"x","b":3}'),
    ],
)
def test_string_operations(build, expected):
    assert build().getInfo() == expected


@pytest.mark.parametrize(
    ("build", "expected"),
    [
        (lambda: ee.List.sequence(0, None, -2, 6), [0, -2, -4, -6, -8, -10]),
        (lambda: ee.List.sequence(0, 10, 2, 3), [0, 5, 10]),
        (lambda: ee.List.sequence(3, 6, 2), [3, 5]),
        (lambda: ee.List([1, 2, 3, 4]).slice(1, 3), [2, 3]),
        (lambda: ee.List([1, 2, 3, 4]).splice(1, 2, [9]), [1, 9, 4]),
        (lambda: ee.List([3, 1, 2]).sort(), [1, 2, 3]),
        (lambda: ee.List(["a", "b", "c"]).sort([3, 1, 2]), ["b", "c", "a"]),
        (lambda: ee.List([1, [2, [3]]]).flatten(), [1, 2, 3]),
        (lambda: ee.List([1, 2, 3]).zip(["a", "b", "c"]), [[1, "a"], [2, "b"], [3, "c"]]),
        (lambda: ee.List([[1, "a"], [2, "b"]]).unzip(), [[1, 2], ["a", "b"]]),
        (lambda: ee.List([1, 2, 2, 3]).removeAll([2]), [1, 3]),
        (lambda: ee.List([5, 6, 7, 6]).indexOf(6), 1),
        (lambda: ee.List([1, 2, 3]).get(-1), 3),
        (lambda: ee.List([1, 2, 3]).iterate(lambda x, a: ee.Number(a).multiply(x), 2), 12),
        (lambda: ee.List([1, 2, 3]).map(lambda x: ee.Number(x).pow(2)), [1, 4, 9]),
        (lambda: ee.List([1, 5, 3]).filter(ee.Filter.gt("item", 2)), [5, 3]),
        (lambda: ee.List([1, 2, 3, 4]).reduce(ee.Reducer.variance()), 1.25),
        (lambda: ee.List([1, 2, 2, 3]).reduce(ee.Reducer.mode()), 2),
        (
            lambda: ee.List(["x", "y", "x"]).reduce(ee.Reducer.frequencyHistogram()),
            {"x": 2, "y": 1},
        ),
        (
            lambda: ee.List([0, 10]).reduce(ee.Reducer.percentile([0, 50, 100])),
            {"p0": 0, "p50": 5, "p100": 10},
        ),
    ],
)
def test_list_operations(build, expected):
    assert build().getInfo() == expected


def test_dictionary_operations():
    values = ee.Dictionary({"b": 1, "a": 2})
    assert values.keys().getInfo() == ["a", "b"]
    assert values.values().getInfo() == [2, 1]
    assert values.combine({"b": 5, "c": 6}, False).getInfo() == {"a": 2, "b": 1, "c": 6}
    assert values.get("z", 7).getInfo() == 7
    assert values.map(lambda key, value: ee.Number(value).add(1)).getInfo() == {"a": 3, "b": 2}
    assert values.select(["a"]).getInfo() == {"a": 2}
    assert values.rename(["a"], ["c"]).getInfo() == {"b": 1, "c": 2}
    assert ee.Dictionary.fromLists(["x"], [1]).set("y", 2).size().getInfo() == 2
    with pytest.raises(ee.EEException, match="does not contain key: 'z'"):
        values.get("z").getInfo()


@pytest.mark.parametrize(
    ("build", "expected"),
    [
        (lambda: ee.Date("2020-01-31").advance(1, "month").format("YYYY-MM-dd"), "2020-02-29"),
        (lambda: ee.Date("2020", "US/Mountain").format(), "2020-01-01T07:00:00"),
        (lambda: ee.Date("2017-6-24T00:14:46").format(), "2017-06-24T00:14:46"),
        (lambda: ee.Date("1975-07-23T21:13:59").format("YYYY GG"), "1975 AD"),
        (lambda: ee.Date("1975-07-23T21:13:59").format("CC YY"), "19 75"),
        (lambda: ee.Date("1975-07-23T21:13:59").format("xxxx ww"), "1975 30"),
        (lambda: ee.Date("1975-07-23T21:13:59").format("e EEEEEEEE"), "3 Wednesday"),
        (lambda: ee.Date("1975-07-23T21:13:59").format("a KK hh"), "PM 09 09"),
        (lambda: ee.Date("1975-07-23T21:13:59").format("ZZ", "PST8PDT"), "-07:00"),
        (lambda: ee.Date("1975-07-23T21:13:59").format("YY ''MM'' dd"), "75 '07' 23"),
        (lambda: ee.Date("2020-08-18").format(None, "Australia/Tasmania"), "2020-08-18T10:00:00"),
        (lambda: ee.Date("2020-01-15").difference(ee.Date("2020-01-01"), "weeks"), 2),
        (lambda: ee.Date("2021-04-30").getRelative("day", "year"), 119),
        (lambda: ee.Date("2020-07-02").getFraction("year"), pytest.approx(0.5)),
        (lambda: ee.Date.fromYMD(1970, 1, 2).millis(), 86_400_000),
        (
            lambda: ee.Date("2013-3-15").getRange("year"),
            {"type": "DateRange", "dates": [1356998400000, 1388534400000]},
        ),
        (lambda: ee.Date.parse("dd/MM/YYYY", "05/02/2001").format("YYYYMMdd"), "20010205"),
        (lambda: ee.Date.unitRatio("day", "minute"), 1440),
        (lambda: ee.DateRange("2020-01-01", "2020-02-01").contains("2020-02-01"), False),
    ],
)
def test_date_operations(build, expected):
    assert build().getInfo() == expected


@pytest.mark.parametrize(
    ("build", "expected"),
    [
        (lambda: ee.Array([-0.1, 0.1, 0.5, 127.1, 255.1, 255.9]).byte(), [0, 0, 1, 127, 255, 255]),
        (lambda: ee.Array([[0, 1, 2], [3, 4, 5]]).add(1), [[1, 2, 3], [4, 5, 6]]),
        (lambda: ee.Array([10, 2]).pow([-1, 3]), [0.10000000149011612, 8]),
        (lambda: ee.Array([3, 4]).divide([2, 0]), [1.5, 0]),
        (lambda: ee.Array([[1, 2], [3, 4]]).matrixMultiply([[1], [10]]), [[21], [43]]),
        (lambda: ee.Array([[1, 3], [5, 7]]).accum(1), [[1, 4], [5, 12]]),
        (lambda: ee.Array([2, -2, 3, 1]).accum(0, ee.Reducer.max()), [2, 2, 3, 3]),
        (lambda: ee.Array([[1, 2, 3, 4]]).mask([[1, 0, 1, 1]]), [[1, 3, 4]]),
        (lambda: ee.Array([[0, 1, 2], [3, 4, 5]]).cut([-1, 0]), [[0], [3]]),
        (lambda: ee.Array([[0, 1, 2], [3, 4, 5]]).slice(1, 1, 3), [[1, 2], [4, 5]]),
        (lambda: ee.Array([[1, 2], [3, 4]]).reduce(ee.Reducer.sum(), [0]), [[4, 6]]),
        (lambda: ee.Array([[0], [5]]).reduce(ee.Reducer.minMax(), [0], 1), [[0, 5]]),
        (lambda: ee.Array([1, 2, 3, 4]).reshape([2, 2]).transpose(), [[1, 3], [2, 4]]),
        (lambda: ee.Array.cat([[0, 1, 2], [3, 4, 5]], 1), [[0, 3], [1, 4], [2, 5]]),
        (lambda: ee.Array([0, 1, 2]).repeat(0, 2), [0, 1, 2, 0, 1, 2]),
        (lambda: ee.Array([1, 2]).pad([4], 9), [1, 2, 9, 9]),
        (lambda: ee.Array.bitsToArray(5), [1, 0, 1]),
        (
            lambda: ee.Array([[2, 0, 0], [0, 3, 0], [0, 0, 4]]).eigen(),
            [[4, 0, 0, 1], [3, 0, 1, 0], [2, 1, 0, 0]],
        ),
        (lambda: ee.Array([], ee.PixelType.int8()).add(ee.Array([], ee.PixelType.int8())), []),
        (lambda: ee.Array([8, 7, 6]).get([2]), 6),
    ],
)
def test_array_operations(build, expected):
    assert build().getInfo() == expected


def test_arrays_of_unequal_shapes_are_unverified(earthengine):
    unequal = ee.Array([[1, 2]]).add(ee.Array([[1], [2]]))
    with pytest.raises(ee.EEException, match="^unverified:"):
        unequal.getInfo()
    earthengine.assumptions.set("array-shapes", "broadcast")
    assert unequal.getInfo() == [[2, 3], [3, 4]]


def test_wrong_arguments_are_named():
    function = ee.ApiFunction.lookup("Number.add")
    body = {
        "result": "0",
        "values": {
            "0": {
                "functionInvocationValue": {
                    "functionName": "Number.add",
                    "arguments": {"left": {"constantValue": "x"}, "right": {"constantValue": 1}},
                }
            }
        },
    }
    assert function is not None
    projects = ee.data._get_cloud_projects()
    call = projects.value().compute(body={"expression": body}, project=ee.data._get_projects_path())
    with pytest.raises(Exception, match="'left' is required to be of type Number, but got String"):
        call.execute()


def test_unknown_algorithms_are_named():
    with pytest.raises(ee.EEException, match="'Image.glcmTexture' is not available"):
        ee.Image(1).toInt().glcmTexture().getInfo()


def test_if_only_computes_what_it_returns():
    broken = ee.Dictionary({}).get("missing")
    assert ee.Algorithms.If(True, "yes", broken).getInfo() == "yes"
    assert ee.Algorithms.If(0, broken, "no").getInfo() == "no"


def test_deep_expressions_are_refused_and_long_ones_are_not():
    image = ee.Image(1)
    for _ in range(250):
        image = image.add(1)
    assert image.bandTypes().getInfo()["constant"]["max"] == 251
    node = {"constantValue": 1}
    for _ in range(60):
        node = {"arrayValue": {"values": [node]}}
    call = (
        ee.data._get_cloud_projects()
        .value()
        .compute(
            body={"expression": {"result": "0", "values": {"0": node}}},
            project=ee.data._get_projects_path(),
        )
    )
    with pytest.raises(Exception, match="nested too deeply"):
        call.execute()
