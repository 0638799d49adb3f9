"""Pixels, files, limits, thumbnails and map tiles of the local Earth Engine."""

import json
import math
import urllib.error
import urllib.request

import ee
import numpy as np
import pytest
from osgeo import gdal

from tests.earthengine_server.client import SOUTH_LEFT, SOUTH_TOP, band, grid

pytest_plugins = ["tests.earthengine_server.fixtures"]
pytestmark = pytest.mark.usefixtures("earthengine")

SCENE = "LANDSAT/LC08/C02/T1_L2/LC08_231062_20200706"


def fetch(url):
    with urllib.request.urlopen(url, timeout=30) as answer:
        return answer.read()


def opened(content, name="answer.tif"):
    gdal.FileFromMemBuffer(f"/vsimem/{name}", content)
    return gdal.Open(f"/vsimem/{name}")


def request(image, where, file_format="GEO_TIFF"):
    return {"expression": image, "fileFormat": file_format, "grid": where}


def test_a_geotiff_has_the_exact_grid_and_the_band_names():
    image = ee.Image(SCENE).select(["SR_B3", "QA_PIXEL"])
    where = grid(37, 21, SOUTH_LEFT - 90, SOUTH_TOP + 60)
    dataset = opened(ee.data.computePixels(request(image, where)))
    assert (dataset.RasterXSize, dataset.RasterYSize) == (37, 21)
    assert dataset.GetGeoTransform() == (SOUTH_LEFT - 90, 30, 0, SOUTH_TOP + 60, 0, -30)
    assert dataset.GetSpatialRef().GetAuthorityCode(None) == "32620"
    assert [dataset.GetRasterBand(i).GetDescription() for i in (1, 2)] == ["SR_B3", "QA_PIXEL"]
    assert dataset.GetRasterBand(1).DataType == gdal.GDT_UInt16
    # The two rows above the scene and the columns left of it are masked, which a file shows as 0.
    assert not dataset.ReadAsArray()[:, :2].any()


def test_npy_and_geotiff_hold_the_same_pixels():
    image = ee.Image(SCENE).select("SR_B5")
    where = grid(40, 30, SOUTH_LEFT + 3000, SOUTH_TOP - 3000)
    array = band(image, where)
    np.testing.assert_array_equal(
        opened(ee.data.computePixels(request(image, where))).ReadAsArray(), array
    )
    whole = ee.data.computePixels({"expression": image, "fileFormat": "NUMPY_NDARRAY"})
    np.testing.assert_array_equal(whole["SR_B5"][100:130, 100:140], array)


def test_blocks_do_not_show_in_neighbourhoods():
    image = ee.Image(SCENE).select("SR_B5").toDouble().unmask(0, False)
    smooth = image.convolve(ee.Kernel.square(1))
    tall = band(smooth, grid(200, 240, SOUTH_LEFT, SOUTH_TOP))
    raw = band(image, grid(202, 242, SOUTH_LEFT - 30, SOUTH_TOP + 30))
    windows = np.lib.stride_tricks.sliding_window_view(raw, (3, 3))
    np.testing.assert_allclose(tall, windows.mean(axis=(2, 3)), rtol=1e-9)


@pytest.mark.parametrize(
    ("where", "message"),
    [
        (grid(40818, 1), r"Pixel grid dimensions \(40818x1\) must be less than or equal to 32768."),
        (
            grid(4000, 4000),
            r"Total request size \(80000000 bytes\) must be less than or equal to "
            "50331648 bytes.",
        ),
    ],
)
def test_requests_that_are_too_large(where, message):
    with pytest.raises(ee.EEException, match=message):
        ee.data.computePixels(request(ee.Image(1).toFloat(), where))


def test_payload_limit():
    url = ee.data._get_state().cloud_api_base_url
    body = json.dumps({"expression": "x" * (10 * 2**20)}).encode()
    call = urllib.request.Request(
        f"{url}/v1/projects/water-gee-test/value:compute",
        body,
        {"Content-Type": "application/json"},
    )
    with pytest.raises(urllib.error.HTTPError) as raised:
        urllib.request.urlopen(call, timeout=30)
    answer = json.loads(raised.value.read())
    assert answer["error"] == {
        "code": 400,
        "status": "INVALID_ARGUMENT",
        "message": "Request payload size exceeds the limit: 10485760 bytes.",
    }


def test_array_pixels_in_files_are_unverified():
    with pytest.raises(ee.EEException, match="^unverified: .* how array pixels"):
        ee.data.computePixels(request(ee.Image([1, 2]).toArray(), grid(2, 2), "NPY"))


def test_unbounded_images_need_a_grid():
    with pytest.raises(ee.EEException, match="unbounded"):
        ee.data.computePixels({"expression": ee.Image(1), "fileFormat": "NPY"})


def test_map_tiles_lie_where_web_maps_expect_them():
    lon, lat, zoom = -60.15, -3.03, 12
    shown = (
        ee.Image.pixelLonLat()
        .select("longitude")
        .gt(lon)
        .selfMask()
        .getMapId({"palette": ["ff0000"]})
    )
    n = 2**zoom
    x = (lon + 180) / 360 * n
    y = (1 - math.asinh(math.tan(math.radians(lat))) / math.pi) / 2 * n
    url = shown["tile_fetcher"].format_tile_url(int(x), int(y), zoom)
    alpha = opened(fetch(url), "m.png").ReadAsArray()[3]
    assert alpha.shape == (256, 256)
    edge = (x - int(x)) * 256
    assert abs((alpha[0] == 0).sum() - edge) <= 1


def test_visualised_values_end_at_0_and_255():
    ramp = ee.Image.pixelLonLat().select("longitude").multiply(1e6)
    places = grid(1, 1, -60, 0, 1, "EPSG:4326"), grid(1, 1, 60, 0, 1, "EPSG:4326")
    options = {"ranges": [{"min": -1, "max": 1}]}
    shown = {"expression": ramp, "fileFormat": "PNG", "visualizationOptions": options}
    found = [ee.data.computePixels({**shown, "grid": place}) for place in places]
    assert [opened(each, "p.png").ReadAsArray()[0, 0, 0] for each in found] == [0, 255]
    tile = ee.Image(300).getMapId({"min": 0, "max": 255})["tile_fetcher"].fetch_tile(0, 0, 0)
    assert opened(tile, "t.png").ReadAsArray()[0].min() == 255
    colours = ee.Image(7).visualize(min=0, max=2, palette=["000000", "ff8000"])
    found = ee.data.computePixels(request(colours, grid(1, 1), "NUMPY_NDARRAY"))
    assert [found[name][0, 0] for name in found.dtype.names] == [255, 128, 0]
