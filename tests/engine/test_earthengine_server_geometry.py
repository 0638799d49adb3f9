"""Geometries, features, collections, filters and joins of the local Earth Engine."""

import math

import ee
import pytest

pytest_plugins = ["tests.earthengine_server.fixtures"]
pytestmark = pytest.mark.usefixtures("earthengine")
RADIUS = 6378137.0
DEGREE = RADIUS * math.pi / 180


def numbered(count=5):
    return ee.FeatureCollection(
        [ee.Feature(ee.Geometry.Point([i, 0]), {"a": i, "b": 2 * i + 1}) for i in range(count)]
    )


def test_measures_on_the_sphere():
    equator = ee.Geometry.LineString([[0, 0], [1, 0]])
    assert equator.length().getInfo() == pytest.approx(DEGREE)
    box = ee.Geometry.Rectangle([10, 20, 12, 23], None, False)
    expected = (
        RADIUS**2 * math.radians(2) * (math.sin(math.radians(23)) - math.sin(math.radians(20)))
    )
    assert box.area().getInfo() == pytest.approx(expected, rel=1e-9)
    north = ee.Geometry.Point([5, 1]).distance(ee.Geometry.Point([5, 0])).getInfo()
    assert north == pytest.approx(DEGREE, rel=1e-6)


def test_measures_in_a_projection():
    square = ee.Geometry.Rectangle([500000, 0, 500090, 60], "EPSG:32620", False)
    assert square.area(1, "EPSG:32620").getInfo() == pytest.approx(5400)
    assert square.perimeter(1, "EPSG:32620").getInfo() == pytest.approx(300)
    assert square.bounds().coordinates().getInfo()[0][2] == [500090, 60]


def test_coordinates_are_given_in_the_pixels_of_a_projection():
    projection = ee.Projection("EPSG:32620", [30, 0, 100, 0, -30, 200])
    box = ee.Geometry.Rectangle([0, 0, 2, 3], projection, False)
    assert box.bounds().coordinates().getInfo()[0] == [
        [100, 110],
        [160, 110],
        [160, 200],
        [100, 200],
        [100, 110],
    ]


def test_set_operations_and_relations():
    left = ee.Geometry.Rectangle([0, 0, 2, 2], None, False)
    right = ee.Geometry.Rectangle([1, 1, 3, 3], None, False)
    common = left.intersection(right)
    assert common.bounds().coordinates().getInfo()[0][0] == [1, 1]
    assert common.bounds().coordinates().getInfo()[0][2] == [2, 2]
    assert left.contains(ee.Geometry.Point([1, 1])).getInfo() is True
    assert left.disjoint(ee.Geometry.Point([5, 5])).getInfo() is True
    assert left.difference(right).area().getInfo() < left.area().getInfo()
    buffered = ee.Geometry.Point([0, 0]).buffer(1000).area().getInfo()
    assert buffered == pytest.approx(math.pi * 1e6, rel=0.01)


def test_features_and_their_properties():
    feature = ee.Feature(ee.Geometry.Point([1, 2]), {"a": 1}).set("b", 2)
    assert feature.getInfo() == {
        "type": "Feature",
        "geometry": {"type": "Point", "coordinates": [1, 2]},
        "properties": {"a": 1, "b": 2},
    }
    assert feature.select(["b"]).toDictionary().getInfo() == {"b": 2}
    copied = ee.Feature(None, {}).copyProperties(feature, ["a"])
    assert copied.toDictionary().getInfo() == {"a": 1}
    assert feature.get("missing").getInfo() is None


@pytest.mark.parametrize(
    ("build", "expected"),
    [
        (lambda: ee.Filter.gt("a", 2), [3, 4]),
        (lambda: ee.Filter.And(ee.Filter.gte("a", 1), ee.Filter.neq("a", 2)), [1, 3, 4]),
        (lambda: ee.Filter.Or(ee.Filter.eq("a", 0), ee.Filter.eq("b", 9)), [0, 4]),
        (lambda: ee.Filter.inList("a", [1, 4, 9]), [1, 4]),
        (lambda: ee.Filter.rangeContains("b", 3, 7), [1, 2, 3]),
        (lambda: ee.Filter.lt("a", 2).Not(), [2, 3, 4]),
        (lambda: ee.Filter.bounds(ee.Geometry.Rectangle([0.5, -1, 2.5, 1], None, False)), [1, 2]),
        (lambda: ee.Filter.expression("a > 1 && b != 9"), [2, 3]),
    ],
)
def test_filters(build, expected):
    assert numbered().filter(build()).aggregate_array("a").getInfo() == expected


def test_unless_filters_on_missing_properties_are_unverified(earthengine):
    mixed = ee.FeatureCollection([ee.Feature(None, {"a": 1}), ee.Feature(None, {})])
    filtered = mixed.filter(ee.Filter.neq("a", 5)).size()
    with pytest.raises(ee.EEException, match="^unverified:"):
        filtered.getInfo()
    earthengine.assumptions.set("null-comparison", "keep")
    assert filtered.getInfo() == 2
    earthengine.assumptions.set("null-comparison", "drop")
    assert filtered.getInfo() == 1
    assert mixed.filter(ee.Filter.notNull(["a"])).size().getInfo() == 1
    assert mixed.filter(ee.Filter.eq("a", 1)).size().getInfo() == 1


def test_calendar_ranges_wrap_around():
    dates = ["2020-01-12", "2020-06-20", "2020-12-29"]
    features = ee.FeatureCollection(
        [
            ee.Feature(None, {"system:time_start": ee.Date(day).millis(), "day": day})
            for day in dates
        ]
    )
    winter = features.filter(ee.Filter.calendarRange(12, 2, "month"))
    assert winter.aggregate_array("day").getInfo() == ["2020-01-12", "2020-12-29"]
    june = features.filter(ee.Filter.calendarRange(6, field="month"))
    assert june.aggregate_array("day").getInfo() == ["2020-06-20"]


def test_aggregations():
    features = numbered()
    assert features.aggregate_sum("a").getInfo() == 10
    assert features.aggregate_mean("b").getInfo() == 5
    assert features.aggregate_max("b").getInfo() == 9
    stats = features.aggregate_stats("a").getInfo()
    assert stats["sample_var"] == pytest.approx(2.5)
    assert stats["total_var"] == pytest.approx(2.0)
    assert stats["sum_sq"] == 30
    assert features.aggregate_histogram("a").getInfo() == {str(i): 1 for i in range(5)}
    fit = features.reduceColumns(ee.Reducer.linearFit(), ["a", "b"]).getInfo()
    assert fit == {"offset": pytest.approx(1), "scale": pytest.approx(2)}


def test_collections_keep_order_and_indices():
    features = numbered()
    assert features.sort("a", False).limit(2).aggregate_array("a").getInfo() == [4, 3]
    merged = features.merge(features)
    assert merged.size().getInfo() == 10
    assert merged.aggregate_array("system:index").getInfo()[:2] == ["1_0", "1_1"]
    mapped = features.map(lambda f: f.set("c", ee.Number(f.get("a")).add(10)))
    assert mapped.aggregate_array("c").getInfo() == [10, 11, 12, 13, 14]
    assert features.toList(2, 1).map(lambda f: ee.Feature(f).get("a")).getInfo() == [1, 2]
    assert features.distinct("missing").size().getInfo() == 1
    assert (
        features.map(lambda f: ee.Algorithms.If(ee.Number(f.get("a")).lt(2), f, None), True)
        .size()
        .getInfo()
        == 2
    )


def test_first_of_an_empty_collection_is_unverified(earthengine):
    nothing = ee.FeatureCollection([]).first()
    with pytest.raises(ee.EEException, match="^unverified:"):
        nothing.getInfo()
    earthengine.assumptions.set("first-of-empty", "null")
    assert nothing.getInfo() is None


def test_joins():
    left = ee.FeatureCollection([ee.Feature(None, {"k": i}) for i in (1, 2, 3)])
    right = ee.FeatureCollection([ee.Feature(None, {"k": i, "v": 10 * i}) for i in (2, 3, 3)])
    same = ee.Filter.equals(leftField="k", rightField="k")
    assert ee.Join.simple().apply(left, right, same).aggregate_array("k").getInfo() == [2, 3]
    assert ee.Join.inverted().apply(left, right, same).aggregate_array("k").getInfo() == [1]
    assert ee.Join.inner().apply(left, right, same).size().getInfo() == 3
    saved = ee.Join.saveAll("m").apply(left, right, same)
    sizes = saved.map(lambda f: f.set("n", ee.List(f.get("m")).size())).aggregate_array("n")
    assert sizes.getInfo() == [1, 2]
    near = ee.Filter.maxDifference(1.5, leftField="k", rightField="k")
    best = ee.Join.saveBest("m", "d").apply(left, right, near)
    values = best.map(lambda f: f.set("v", ee.Feature(f.get("m")).get("v"))).aggregate_array("v")
    assert values.getInfo() == [20, 20, 30]


def test_collections_larger_than_a_page_of_info():
    many = ee.FeatureCollection(ee.List.sequence(1, 5001).map(lambda n: ee.Feature(None, {"n": n})))
    assert many.size().getInfo() == 5001
    with pytest.raises(ee.EEException, match="accumulating over 5000 elements"):
        many.getInfo()
    assert many.filter("n > 4999").aggregate_array("n").getInfo() == [5000, 5001]


def test_confusion_matrix():
    matrix = ee.ConfusionMatrix(ee.Array([[10, 2], [3, 5]]))
    assert matrix.accuracy().getInfo() == pytest.approx(0.75)
    chance = (12 * 13 + 8 * 7) / 400
    assert matrix.kappa().getInfo() == pytest.approx((0.75 - chance) / (1 - chance))
    assert matrix.producersAccuracy().getInfo() == [
        [pytest.approx(10 / 12)],
        [pytest.approx(5 / 8)],
    ]
