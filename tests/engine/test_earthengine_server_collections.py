"""Image collections, reducers and region statistics of the local Earth Engine."""

import ee
import numpy as np
import pytest

from tests.earthengine_server.client import SOUTH_CRS, SOUTH_LEFT, SOUTH_TOP, band, grid, pixels

pytest_plugins = ["tests.earthengine_server.fixtures"]
pytestmark = pytest.mark.usefixtures("earthengine")

L8 = "LANDSAT/LC08/C02/T1_L2"
SCENE = f"{L8}/LC08_231062_20200706"


def square(columns, rows, left=0.0, top=0.0):
    """Return a rectangle in 30 m pixels from the upper left corner of the scenes."""
    return ee.Geometry.Rectangle(
        [
            SOUTH_LEFT + 30 * left,
            SOUTH_TOP - 30 * (top + rows),
            SOUTH_LEFT + 30 * (left + columns),
            SOUTH_TOP - 30 * top,
        ],
        SOUTH_CRS,
        False,
    )


INNER = {"left": 100, "top": 100}


def first(image):
    """Return the first pixel of each band."""
    found = pixels(image, grid(1, 1))
    return {name: found[name][0, 0].item() for name in found.dtype.names}


def numbers(*values):
    return ee.ImageCollection([ee.Image(v) for v in values])


def south():
    return ee.ImageCollection(L8).filterBounds(square(10, 10, **INNER))


def test_filtering_by_date_place_and_season():
    scenes = south()
    assert scenes.size().getInfo() == 6
    july = scenes.filterDate("2020-07-01", "2020-08-01")
    assert july.aggregate_array("DATE_ACQUIRED").getInfo() == ["2020-07-06", "2020-07-22"]
    # The end of a date range does not belong to it.
    assert scenes.filterDate("2020-07-06", "2020-07-06T14:20:30").size().getInfo() == 0
    summer = scenes.filter(ee.Filter.calendarRange(6, 8, "month"))
    assert summer.size().getInfo() == 4
    winter = scenes.filter(ee.Filter.calendarRange(12, 2, "month"))
    assert winter.aggregate_array("DATE_ACQUIRED").getInfo() == ["2020-01-12", "2020-12-29"]
    assert ee.ImageCollection(L8).filter(ee.Filter.eq("WRS_ROW", 58)).size().getInfo() == 6


def test_sorting_limiting_and_aggregating():
    clouds = south().aggregate_array("CLOUD_COVER").getInfo()
    ordered = south().sort("CLOUD_COVER", False)
    assert ordered.aggregate_array("CLOUD_COVER").getInfo() == sorted(clouds, reverse=True)
    assert ordered.limit(2).size().getInfo() == 2
    assert (
        south().limit(3, "CLOUD_COVER").aggregate_max("CLOUD_COVER").getInfo() == sorted(clouds)[2]
    )
    assert south().aggregate_mean("CLOUD_COVER").getInfo() == pytest.approx(np.mean(clouds))
    assert south().sort("CLOUD_COVER").first().get("CLOUD_COVER").getInfo() == 0
    assert south().select(["SR_B3", "SR_B6"], ["green", "swir1"]).first().bandNames().getInfo() == [
        "green",
        "swir1",
    ]


@pytest.mark.parametrize(
    ("build", "expected"),
    [
        (lambda c: c.median(), 2),
        (lambda c: c.mean(), 10 / 3),
        (lambda c: c.min(), 1),
        (lambda c: c.max(), 7),
        (lambda c: c.sum(), 10),
        (lambda c: c.product(), 14),
        (lambda c: c.count(), 3),
        (lambda c: c.mosaic(), 2),
        (lambda c: c.Or(), 1),
        (lambda c: c.reduce(ee.Reducer.percentile([25])), 1.5),
        (lambda c: c.reduce(ee.Reducer.stdDev()), np.std([1, 7, 2])),
        (lambda c: c.reduce(ee.Reducer.sampleVariance()), np.var([1, 7, 2], ddof=1)),
    ],
)
def test_composites(build, expected):
    assert next(iter(first(build(numbers(1, 7, 2))).values())) == pytest.approx(expected)


def test_masked_looks_do_not_count():
    looks = ee.ImageCollection([ee.Image(5), ee.Image(9).updateMask(0), ee.Image(1), ee.Image(3)])
    assert first(looks.median()) == {"constant": 3}
    assert first(looks.count()) == {"constant": 3}
    assert first(looks.mosaic()) == {"constant": 3}
    empty = ee.ImageCollection([ee.Image(9).updateMask(0)])
    assert first(empty.count().unmask(-1)) == {"constant": -1}
    assert first(empty.median().unmask(-1)) == {"constant": -1}


def test_names_of_reduced_bands():
    pair = ee.ImageCollection([ee.Image([1, 2]).rename(["a", "b"])] * 2)
    assert pair.reduce(ee.Reducer.mean()).bandNames().getInfo() == ["a_mean", "b_mean"]
    assert pair.mean().bandNames().getInfo() == ["a", "b"]
    both = ee.Reducer.mean().combine(ee.Reducer.max(), "", True)
    assert pair.select("a").reduce(both).bandNames().getInfo() == ["a_mean", "a_max"]
    assert ee.Image([1, 2]).reduce(both).bandNames().getInfo() == ["mean", "max"]


def test_quality_mosaic_and_merge():
    images = ee.ImageCollection(
        [
            ee.Image([1, 5]).rename(["v", "q"]),
            ee.Image([2, 9]).rename(["v", "q"]),
            ee.Image([3, 7]).rename(["v", "q"]).updateMask(0),
        ]
    )
    assert first(images.qualityMosaic("q")) == {"v": 2, "q": 9}
    merged = numbers(1, 2).merge(numbers(3))
    assert merged.size().getInfo() == 3
    assert merged.aggregate_array("system:index").getInfo() == ["1_0", "1_1", "2_0"]


def test_weights_of_a_region_follow_mask_and_coverage():
    one = ee.Image(1).reproject(SOUTH_CRS, [30, 0, SOUTH_LEFT, 0, -30, SOUTH_TOP])
    box = square(2.5, 2)

    def reduced(image, reducer):
        found = image.reduceRegion(
            reducer, box, crs=SOUTH_CRS, crsTransform=[30, 0, SOUTH_LEFT, 0, -30, SOUTH_TOP]
        )
        return found.values().get(0).getInfo()

    assert reduced(one, ee.Reducer.sum()) == pytest.approx(5)
    assert reduced(one.updateMask(0.5), ee.Reducer.sum()) == pytest.approx(3)
    whole_pixels = reduced(one, ee.Reducer.count())
    assert whole_pixels == 4
    assert reduced(one, ee.Reducer.sum().unweighted()) == 4
    histogram = reduced(one, ee.Reducer.frequencyHistogram())
    assert histogram == {"1": pytest.approx(5)}


def test_region_statistics_against_the_pixels():
    where = grid(20, 10, SOUTH_LEFT + 3000, SOUTH_TOP - 3000)
    values = band(ee.Image(SCENE).select("SR_B5"), where).astype(float)
    box = square(20, 10, **INNER)
    reducer = (
        ee.Reducer.mean()
        .combine(ee.Reducer.stdDev(), "", True)
        .combine(ee.Reducer.percentile([0, 50, 100]), "", True)
    )
    found = ee.Image(SCENE).select("SR_B5").reduceRegion(reducer, box, 30).getInfo()
    assert found["SR_B5_mean"] == pytest.approx(values.mean())
    assert found["SR_B5_stdDev"] == pytest.approx(values.std())
    assert found["SR_B5_p0"] == values.min()
    assert found["SR_B5_p50"] == pytest.approx(np.median(values))
    qa = band(ee.Image(SCENE).select("QA_PIXEL"), where)
    kinds, counts = np.unique(qa, return_counts=True)
    histogram = (
        ee.Image(SCENE)
        .select("QA_PIXEL")
        .reduceRegion(ee.Reducer.frequencyHistogram(), box, 30)
        .get("QA_PIXEL")
        .getInfo()
    )
    assert histogram == {str(k): pytest.approx(n) for k, n in zip(kinds, counts, strict=True)}


def test_too_many_pixels_are_refused_unless_best_effort():
    image = ee.Image(SCENE).select("SR_B3")
    box = square(100, 100, **INNER)
    with pytest.raises(ee.EEException, match="Found 10000, but only 5000 allowed."):
        image.reduceRegion(ee.Reducer.mean(), box, 30, maxPixels=5000).getInfo()
    message = r"Too many pixels in the region. Found \d{8}, but only 10000000 allowed."
    with pytest.raises(ee.EEException, match=message):
        image.reduceRegion(ee.Reducer.mean(), ee.Geometry.BBox(-70, -5, -60, 0), 90).getInfo()
    coarse = image.reduceRegion(ee.Reducer.count(), box, 30, maxPixels=5000, bestEffort=True)
    assert coarse.get("SR_B3").getInfo() == pytest.approx(2500, rel=0.1)


def test_regions_without_pixels():
    image = ee.Image(SCENE).select("SR_B3")
    elsewhere = ee.Geometry.Rectangle([10, 10, 10.002, 10.002])

    def reduced(reducer):
        return image.reduceRegion(reducer, elsewhere, 30).get("SR_B3").getInfo()

    assert reduced(ee.Reducer.mean()) is None
    assert reduced(ee.Reducer.median()) is None
    assert reduced(ee.Reducer.count()) == 0
    assert reduced(ee.Reducer.frequencyHistogram()) == {}


def test_coarser_scales_use_the_pyramid():
    image = ee.Image(SCENE).select("SR_B5")
    fine = band(image, grid(8, 8, SOUTH_LEFT + 3000 - 120, SOUTH_TOP - 3000 + 120)).astype(float)
    coarse = band(image, grid(4, 4, SOUTH_LEFT + 3000 - 120, SOUTH_TOP - 3000 + 120, 60.0))
    means = fine.reshape(4, 2, 4, 2).mean(axis=(1, 3))
    np.testing.assert_allclose(coarse, np.floor(means + 0.5))


def test_resampling_between_pixels():
    image = ee.Image(SCENE).select("SR_B5").toDouble()
    left, top = SOUTH_LEFT + 3000, SOUTH_TOP - 3000
    native = band(image, grid(3, 1, left, top))[0]
    shifted = band(image.resample("bilinear"), grid(2, 1, left + 15, top))[0]
    np.testing.assert_allclose(shifted, (native[:-1] + native[1:]) / 2)
    nearest = band(image, grid(2, 1, left + 10, top))[0]
    np.testing.assert_allclose(nearest, native[:2])


def numbered(count=5):
    return ee.FeatureCollection(
        [ee.Feature(ee.Geometry.Point([i, 0]), {"a": i, "b": 2 * i + 1}) for i in range(count)]
    )


@pytest.mark.parametrize(
    ("build", "expected"),
    [
        (lambda: ee.Filter.gt("a", 2), [3, 4]),
        (lambda: ee.Filter.lte("a", 1), [0, 1]),
        (lambda: ee.Filter.neq("a", 1), [0, 2, 3, 4]),
        (lambda: ee.Filter.inList("a", [1, 4]), [1, 4]),
        (lambda: ee.Filter.Or(ee.Filter.eq("a", 0), ee.Filter.eq("b", 9)), [0, 4]),
        (lambda: ee.Filter.bounds(ee.Geometry.BBox(0.5, -1, 2.5, 1)), [1, 2]),
    ],
)
def test_filters(build, expected):
    assert numbered().filter(build()).aggregate_array("a").getInfo() == expected


def test_what_earth_engine_does_not_tell_is_refused():
    table = numbered()
    with pytest.raises(ee.EEException, match="^unverified: .* of a missing property"):
        table.filter(ee.Filter.lte("missing", 1)).size().getInfo()
    some = table.filter(ee.Filter.notNull(["missing"])).filter(ee.Filter.lte("missing", 1))
    assert some.size().getInfo() == 0
    with pytest.raises(ee.EEException, match="^unverified: .* empty collection"):
        some.first().getInfo()


def test_features_keep_their_order_index_and_properties():
    table = numbered()
    assert table.aggregate_sum("b").getInfo() == 25
    assert table.sort("a", False).limit(2).aggregate_array("system:index").getInfo() == ["4", "3"]
    shown = table.map(lambda f: f.set("c", ee.Number(f.get("a")).add(1))).first().getInfo()
    assert shown["id"] == "0" and shown["properties"] == {"a": 0, "b": 1, "c": 1}
    assert shown["geometry"] == {"type": "Point", "coordinates": [0, 0]}
    box = ee.Geometry.Rectangle([10, 20, 12, 23], None, False)
    height = np.sin(np.radians(23)) - np.sin(np.radians(20))
    assert box.area().getInfo() == pytest.approx(6378137.0**2 * np.radians(2) * height, rel=1e-9)
    plane = ee.Geometry.Rectangle([500000, 0, 500090, 60], "EPSG:32620", False)
    assert plane.area(1, "EPSG:32620").getInfo() == pytest.approx(5400)
