"""Makes the sample scene that comes with the plugin: resources/sample/sample_scene.tif.

Generated ground, so that nobody's data are given away: lakes, a river and their banks as the
tests' generator draws them, in the numbers and with the QA_PIXEL of Landsat 9.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import numpy as np
from osgeo import gdal

from tests.earthengine_server.scenes.landscape import Landscape
from tests.earthengine_server.scenes.scene import Scene, Site

gdal.UseExceptions()

TARGET = Path(__file__).resolve().parent.parent / "resources" / "sample" / "sample_scene.tif"
NAMES = ("blue", "green", "red", "nir", "swir1", "swir2", "qa_pixel")
SIDE = 288
SCALE, OFFSET = 2.75e-5, -0.2


def main() -> None:
    """Write the scene."""
    site = Site(231, 62, "EPSG:32620", 812_000, -334_000, SIDE, is_north=False)
    scene = Scene(site, "LC09", date(2023, 8, 1), 0.1, Landscape(7))
    bands, fill = scene.pixels()
    values = np.stack([bands[name] for name in (*(f"SR_B{n}" for n in range(2, 8)), "QA_PIXEL")])
    values[:, fill] = 0
    values[6, fill] = 1
    TARGET.parent.mkdir(exist_ok=True)
    options = ["COMPRESS=DEFLATE", "PREDICTOR=2", "ZLEVEL=9", "INTERLEAVE=BAND"]
    dataset = gdal.GetDriverByName("GTiff").Create(
        str(TARGET), SIDE, SIDE, len(NAMES), gdal.GDT_UInt16, options
    )
    dataset.SetGeoTransform((site.left, 30, 0, site.top, 0, -30))
    dataset.SetProjection(gdal.osr.GetUserInputAsWKT(site.crs))
    for number, name in enumerate(NAMES, 1):
        band = dataset.GetRasterBand(number)
        band.SetDescription(name)
        if name != "qa_pixel":
            band.SetScale(SCALE)
            band.SetOffset(OFFSET)
        band.WriteArray(values[number - 1])
    dataset.SetMetadata({"SENSOR": "LC09", "DATE": "2023-08-01", "SOURCE": "generated"})
    dataset.FlushCache()
    print(TARGET, f"{TARGET.stat().st_size / 1e3:.0f} kB")


if __name__ == "__main__":
    main()
