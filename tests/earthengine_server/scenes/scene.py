"""One generated scene: pixels on the Landsat lattice, as the sensors of each generation give them.

Of the real products it has the reflective and the two quality bands, which the plugin reads.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date, datetime, time, timezone
from pathlib import Path
from typing import Any
from zlib import crc32

import numpy as np
from osgeo import gdal

from ..values.geometry import Geometry, rectangle
from ..values.projection import spatial_reference
from .landscape import (
    BANDS,
    Ground,
    Landscape,
    flooded,
    hashed,
    make_sky,
    quality,
    season_level,
    seen_through,
)

PIXEL = 30.0
SCALE, OFFSET = 2.75e-5, -0.2
SLC_FAILURE = date(2003, 5, 31)
# The bands of BANDS that each sensor has, and the spacecraft's name.
_NEW = {name: f"SR_B{number}" for number, name in enumerate(BANDS, start=1)}
_OLD = {name: f"SR_B{number}" for number, name in enumerate(BANDS[1:6], start=1)}
SENSORS: dict[str, dict[str, str]] = {
    code: _NEW if code.startswith("LC") else {**_OLD, "swir2": "SR_B7"}
    for code in ("LT04", "LT05", "LE07", "LC08", "LC09")
}


@dataclass(frozen=True)
class Site:
    """A place with scenes: WRS-2 path and row, UTM zone and the upper left corner."""

    path: int
    row: int
    crs: str
    left: float
    top: float
    size: int
    is_north: bool

    def centres(self) -> tuple[np.ndarray, np.ndarray]:
        """Return the coordinates of the pixel centres."""
        steps = (np.arange(self.size) + 0.5) * PIXEL
        x, y = np.meshgrid(self.left + steps, self.top - steps)
        return x, y

    @property
    def footprint(self) -> Geometry:
        """Return the outline in the site's own reference system."""
        side = self.size * PIXEL
        box = (self.left, self.top - side, self.left + side, self.top)
        return rectangle(*box, self.crs, geodesic=False)


@dataclass(frozen=True)
class Scene:
    """One acquisition of a site by a sensor on a day."""

    site: Site
    sensor: str
    day: date
    cloudiness: float
    landscape: Landscape

    @property
    def name(self) -> str:
        """Return the image's id within its collection."""
        return f"{self.sensor}_{self.site.path:03d}{self.site.row:03d}_{self.day:%Y%m%d}"

    @property
    def seed(self) -> int:
        """Return the seed of everything that differs from scene to scene."""
        return crc32(f"{self.landscape.seed}:{self.name}".encode())

    def pixels(self, ground: Ground | None = None) -> tuple[dict[str, np.ndarray], np.ndarray]:
        """Return the digital numbers of every band and where there is no data."""
        x, y = self.site.centres()
        ground = ground or self.landscape.ground(x, y)
        level = season_level(self.day.month, self.site.is_north)
        winter = np.cos(2 * np.pi * (self.day.timetuple().tm_yday + 10) / 365.25)
        azimuth, height = 60.0 + 70.0 * (0.5 + 0.5 * winter), 55.0 - 8.0 * winter
        has_cirrus = self.sensor.startswith("LC")
        sky = make_sky(x, y, self.seed, self.cloudiness, azimuth, height, has_cirrus)
        seen = seen_through(ground.reflectance(level), sky)
        grain = hashed(x / PIXEL, y / PIXEL, self.seed + 5) - 0.5
        bands: dict[str, np.ndarray] = {}
        for number, name in enumerate(BANDS):
            if name in SENSORS[self.sensor]:
                noisy = seen[number] + 0.012 * grain * np.where(number % 2, 1, -1)
                digital = np.floor((noisy - OFFSET) / SCALE + 0.5)
                # 0 is left for missing data.
                bands[SENSORS[self.sensor][name]] = np.clip(digital, 1, 65455).astype(np.int64)
        water, fill = flooded(ground.wetness, level), self.fill(x, y)
        saturated = sky.cloud & (hashed(*np.indices(water.shape), self.seed + 9) > 0.97)
        bands["QA_PIXEL"] = quality(sky, water, fill, has_cirrus)
        bands["QA_RADSAT"] = np.where(saturated & ~fill, 0b0000110, 0)
        return bands, fill

    def fill(self, x: np.ndarray, y: np.ndarray) -> np.ndarray:
        """Return where the sensor saw nothing: the slanted scene border and SLC-off gaps."""
        columns, rows = (x - self.site.left) / PIXEL, (self.site.top - y) / PIXEL
        size = self.site.size
        # Scenes are tilted against the grid, so a wedge is missing at the left and right.
        right = 0.96 * size + 0.15 * (size - rows)
        border = (columns < 0.04 * size - 0.15 * rows) | (columns > right)
        if self.sensor != "LE07" or self.day < SLC_FAILURE:
            return border
        across = np.abs(columns - size / 2) / (size / 2)
        line = np.mod(rows + 0.22 * columns + self.seed % 33, 33.0)
        return border | (line < 14.0 * across - 1.0)

    def metadata(self, cloud_share: float) -> dict[str, Any]:
        """Return the properties that the catalogue gives such a scene."""
        moment = datetime.combine(self.day, time(14, 20, 30), timezone.utc)
        millis = int(moment.timestamp() * 1000)
        names = [*SENSORS[self.sensor].values(), "QA_PIXEL", "QA_RADSAT"]
        properties = {
            "system:time_start": millis,
            "system:time_end": millis,
            "CLOUD_COVER": round(100 * cloud_share, 2),
            "DATE_ACQUIRED": f"{self.day:%Y-%m-%d}",
            "SPACECRAFT_ID": f"LANDSAT_{int(self.sensor[2:])}",
            "WRS_PATH": self.site.path,
            "WRS_ROW": self.site.row,
        }
        return {
            "properties": properties,
            "types": dict.fromkeys(names, {"precision": "int", "min": 0, "max": 65535}),
            # Mixed flags mean nothing, so quality bands are sampled on the way up the pyramid.
            "pyramidingPolicy": {name: "SAMPLE" for name in names if "QA" in name},
            "version": millis,
        }

    def write(self, folder: Path, ground: Ground) -> None:
        """Write the scene with its masks and metadata into a collection's folder."""
        bands, fill = self.pixels(ground)
        share = float(((bands["QA_PIXEL"] & 8) > 0)[~fill].mean()) if (~fill).any() else 0.0
        site = self.site
        opacity = np.where(fill, 0, 255).astype(np.uint8)
        for suffix, kind, shown in (
            ("tif", gdal.GDT_UInt16, bands),
            ("mask.tiff", gdal.GDT_Byte, dict.fromkeys(bands, opacity)),
        ):
            transform = (site.left, PIXEL, 0.0, site.top, 0.0, -PIXEL)
            file = folder / f"{self.name}.{suffix}"
            dataset = new_raster(
                file, (site.size, site.size), list(shown), kind, transform, site.crs
            )
            for number, values in enumerate(shown.values(), start=1):
                dataset.GetRasterBand(number).WriteArray(values)
            dataset.FlushCache()
        (folder / f"{self.name}.json").write_text(json.dumps(self.metadata(share)), "utf-8")


def new_raster(
    file: Path,
    size: tuple[int, int],
    names: list[str],
    kind: int,
    transform: tuple[float, ...],
    crs: str,
) -> gdal.Dataset:
    """Return a new, tiled GeoTIFF with named bands; what is never written takes no space."""
    file.parent.mkdir(parents=True, exist_ok=True)
    options = ["COMPRESS=DEFLATE", "ZLEVEL=1", "TILED=YES", "INTERLEAVE=BAND", "SPARSE_OK=TRUE"]
    driver = gdal.GetDriverByName("GTiff")
    dataset = driver.Create(str(file), *size, len(names), kind, options)
    dataset.SetGeoTransform(transform)
    dataset.SetProjection(spatial_reference(crs).ExportToWkt())
    for number, name in enumerate(names, start=1):
        dataset.GetRasterBand(number).SetDescription(name)
    return dataset
