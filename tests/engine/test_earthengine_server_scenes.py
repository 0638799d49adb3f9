"""The scene generator of the local Earth Engine."""

from datetime import date

import numpy as np
import pytest
from osgeo import gdal

from tests.earthengine_server.scenes.catalogue import SITES
from tests.earthengine_server.scenes.landscape import Landscape, flooded, season_level
from tests.earthengine_server.scenes.scene import SENSORS, Scene

pytest_plugins = ["tests.earthengine_server.fixtures"]
SOUTH, NORTH = SITES


def scene(code="LC08", day="2020-07-22", cloudiness=0.3, site=SOUTH, seed=1):
    return Scene(site, code, date.fromisoformat(day), cloudiness, Landscape(seed))


def test_scenes_lie_on_the_landsat_lattice(earthengine_assets):
    for file in sorted((earthengine_assets / "LANDSAT").rglob("*.tif")):
        left, width, _, top, _, height = gdal.Open(str(file)).GetGeoTransform()
        assert (width, height) == (30, -30)
        assert left % 30 == 15 and top % 30 == 15
        assert gdal.Open(str(file)).GetSpatialRef().GetAuthorityCode(None) == "32620"
    # South of the equator northings are negative in the northern zone.
    assert SOUTH.top < 0 < NORTH.top


def test_scenes_depend_on_the_seed_only():
    first, again, other = (scene(seed=s).pixels()[0] for s in (1, 1, 2))
    for name, values in first.items():
        np.testing.assert_array_equal(values, again[name])
    assert (first["SR_B3"] != other["SR_B3"]).mean() > 0.5


@pytest.mark.parametrize(("code", "bands"), [("LT05", 6), ("LE07", 6), ("LC08", 7), ("LC09", 7)])
def test_bands_of_each_generation(code, bands):
    assert len(SENSORS[code]) == bands
    assert SENSORS[code]["swir1"] == ("SR_B6" if bands == 7 else "SR_B5")
    assert {"QA_PIXEL", "QA_RADSAT"} <= set(scene(code).pixels()[0])


def test_quality_bits_agree_with_each_other():
    bands, fill = scene().pixels()
    qa = bands["QA_PIXEL"]
    np.testing.assert_array_equal(qa[fill], 1)
    seen = qa[~fill]
    cloud, dilated, shadow, clear = (((seen >> bit) & 1).astype(bool) for bit in (3, 1, 4, 6))
    np.testing.assert_array_equal(clear, ~cloud & ~dilated)
    assert not (cloud & shadow).any() and not (cloud & dilated).any()
    assert ((seen >> 8 & 3 == 3) == cloud).all()
    assert ((seen >> 10 & 3 == 3) == shadow).all()
    assert 0.2 < cloud.mean() < 0.4
    assert shadow.any() and dilated.any()
    assert (bands["QA_RADSAT"][~fill] > 0).any()


def test_scan_line_gaps_only_after_the_failure():
    before = scene("LE07", "2002-07-08", 0.0)
    after = scene("LE07", "2005-07-16", 0.0)
    border, broken = before.pixels()[1], after.pixels()[1]
    assert (broken & border == border).all()
    lost = (broken & ~border).mean()
    assert 0.1 < lost < 0.35
    middle = SOUTH.size // 2
    assert not (broken & ~border)[:, middle - 3 : middle + 3].any()
    # The gaps go into the masks of the stored file, zeros and all.
    assert not after.pixels()[0]["QA_RADSAT"].any()


def test_water_is_dark_flagged_and_seasonal():
    bands, fill = scene(cloudiness=0.0).pixels()
    water = (bands["QA_PIXEL"] >> 7 & 1).astype(bool) & ~fill
    land = ~water & ~fill
    assert 0.05 < water.mean() < 0.6
    reflectance = bands["SR_B6"] * 2.75e-5 - 0.2
    assert reflectance[water].mean() < 0.02 < 0.1 < reflectance[land].mean()
    assert (reflectance[water] < 0).any()
    wetness = Landscape(1).ground(*SOUTH.centres()).wetness
    high, low = (flooded(wetness, season_level(month, False)).sum() for month in (6, 12))
    assert high > low


def test_elevation_models(earthengine_assets):
    for name, band in (
        ("USGS/SRTMGL1_003", "elevation"),
        ("NASA/NASADEM_HGT/001", "elevation"),
        ("COPERNICUS/DEM/GLO30_2024_1/tile_0", "DEM"),
    ):
        dataset = gdal.Open(str(earthengine_assets / f"{name}.tif"))
        assert dataset.GetRasterBand(1).GetDescription() == band
