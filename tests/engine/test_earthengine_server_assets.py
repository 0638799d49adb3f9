"""Assets, exports and operations of the local Earth Engine."""

import time

import ee
import numpy as np
import pytest
from osgeo import gdal

from tests.earthengine_server.client import PROJECT, SOUTH_CRS, SOUTH_LEFT, SOUTH_TOP, band, grid

pytest_plugins = ["tests.earthengine_server.fixtures"]
pytestmark = pytest.mark.usefixtures("earthengine")

L8 = "LANDSAT/LC08/C02/T1_L2"
SCENE = f"{L8}/LC08_231062_20200706"
ROOT = f"projects/{PROJECT}/assets"
TRANSFORM = [30, 0, SOUTH_LEFT, 0, -30, SOUTH_TOP]
BOX = [SOUTH_LEFT + 3000, SOUTH_TOP - 3600, SOUTH_LEFT + 3900, SOUTH_TOP - 3000]


def region():
    return ee.Geometry.Rectangle(BOX, SOUTH_CRS, False)


def finished(task, timeout=20):
    """Start a task and wait for its end."""
    task.start()
    limit = time.monotonic() + timeout
    while time.monotonic() < limit:
        status = task.status()
        if status["state"] in ("COMPLETED", "FAILED", "CANCELLED"):
            return status
        time.sleep(0.05)
    raise TimeoutError(task.status())


def fresh(name):
    """Return an asset id that does not exist yet."""
    return f"{ROOT}/{name}_{time.time_ns()}"


def test_assets_are_described_and_made():
    asset = ee.data.getAsset(SCENE)
    assert (asset["type"], asset["properties"]["SPACECRAFT_ID"]) == ("IMAGE", "LANDSAT_8")
    assert asset["name"] == f"projects/earthengine-public/assets/{SCENE}"
    assert ee.data.getInfo("no/such/asset") is None
    with pytest.raises(ee.EEException, match="not found"):
        ee.Image("no/such/asset").getInfo()
    folder = fresh("folder")
    assert ee.data.createFolder(folder)["type"] == "FOLDER"
    with pytest.raises(ee.EEException, match="Cannot overwrite asset"):
        ee.data.createFolder(folder)
    made = ee.data.createAsset({"type": "IMAGE_COLLECTION"}, f"{folder}/c", {"note": "x"})
    assert made["properties"] == {"note": "x"}
    assert ee.ImageCollection(f"{folder}/c").size().getInfo() == 0
    with pytest.raises(ee.EEException, match="denied on resource"):
        ee.data.createFolder("LANDSAT/mine")


def test_export_to_an_asset_keeps_masks_grid_and_properties():
    source = ee.Image(SCENE).select(["SR_B3", "SR_B5"])
    where = grid(30, 20, BOX[0], BOX[3])
    level = int(np.median(band(source.select("SR_B5"), where)))
    image = source.updateMask(source.select("SR_B5").gt(level)).set("note", "kept")
    name = fresh("export")
    status = finished(
        ee.batch.Export.image.toAsset(
            image, "to asset", name, crs=SOUTH_CRS, crsTransform=TRANSFORM, region=region()
        )
    )
    assert status["state"] == "COMPLETED", status
    assert status["task_type"] == "EXPORT_IMAGE"
    stored = ee.Image(name)
    shown = stored.getInfo()
    assert shown["bands"][0]["dimensions"] == [30, 20]
    assert shown["bands"][0]["data_type"]["max"] == 65535
    assert shown["properties"]["note"] == "kept"
    np.testing.assert_array_equal(
        band(stored.unmask(0, False), where), band(image.unmask(0, False), where)
    )
    assert (band(stored.mask(), where) == 0).any()
    with pytest.raises(ee.EEException, match="Cannot overwrite asset"):
        ee.batch.Export.image.toAsset(image, "again", name, region=region(), scale=30).start()


def test_export_to_files(earthengine):
    image = ee.Image(SCENE).select("SR_B5")
    grid_ = {"crs": SOUTH_CRS, "crsTransform": TRANSFORM, "region": region()}
    drive = finished(
        ee.batch.Export.image.toDrive(
            image, "to drive", folder="maps", fileNamePrefix="water", **grid_
        )
    )
    assert drive["state"] == "COMPLETED", drive
    written = gdal.Open(str(earthengine.exports / "drive" / "maps" / "water.tif"))
    assert written.GetGeoTransform() == (BOX[0], 30, 0, BOX[3], 0, -30)
    expected = band(image, grid(30, 20, BOX[0], BOX[3]))
    np.testing.assert_array_equal(written.ReadAsArray(), expected)
    level = int(np.median(expected))
    masked = image.updateMask(image.gt(level))
    finished(
        ee.batch.Export.image.toDrive(
            masked, "no data", fileNamePrefix="nodata", formatOptions={"noData": 7}, **grid_
        )
    )
    holes = gdal.Open(str(earthengine.exports / "drive" / "nodata.tif"))
    assert holes.GetRasterBand(1).GetNoDataValue() == 7
    np.testing.assert_array_equal(holes.ReadAsArray(), np.where(expected > level, expected, 7))


def test_large_exports_are_refused():
    image = ee.Image(SCENE).select("SR_B5")
    refused = finished(
        ee.batch.Export.image.toDrive(
            image, "large", crs=SOUTH_CRS, crsTransform=TRANSFORM, region=region(), maxPixels=599
        )
    )
    assert refused["state"] == "FAILED"
    assert refused["error_message"].startswith("Export too large: specified 600 pixels (max: 599).")


def test_operations_wait_run_and_can_be_cancelled(earthengine):
    earthengine.service.operations.delay = 5
    image = ee.Image(SCENE).select("SR_B5")
    tasks = [
        ee.batch.Export.image.toDrive(
            image, f"wait {i}", fileNamePrefix=f"wait{i}", region=region(), scale=30
        )
        for i in range(2)
    ]
    for task in tasks:
        task.start()
    assert [task.status()["state"] for task in tasks] == ["READY", "READY"]
    tasks[0].cancel()
    assert tasks[0].status()["state"] == "CANCELLED"
    listed = {
        o["metadata"]["description"]: o["metadata"]["state"] for o in ee.data.listOperations()
    }
    assert (listed["wait 0"], listed["wait 1"]) == ("CANCELLED", "PENDING")
    tasks[1].cancel()
    assert not (earthengine.exports / "drive" / "wait0.tif").exists()


def test_a_repeated_request_id_is_one_operation(earthengine):
    earthengine.service.operations.delay = 5
    before = len(ee.data.listOperations())
    config = ee.batch.Export.image.toDrive(
        ee.Image(SCENE).select("SR_B5"), "once", region=region(), scale=30
    ).config
    names = {ee.data.exportImage("same-id", dict(config))["name"] for _ in range(2)}
    assert len(names) == 1
    assert len(ee.data.listOperations()) == before + 1
    ee.data.cancelOperation(names.pop())
