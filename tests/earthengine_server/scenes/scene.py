"""One generated scene: pixels of all bands on the Landsat lattice, and its metadata."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date, datetime, time, timezone
from pathlib import Path
from typing import Any
from zlib import crc32

import numpy as np
from osgeo import gdal

from ..values.geometry import Geometry
from ..values.projection import spatial_reference
from .landscape import BANDS, Ground, Landscape, flooded, season_level
from .noise import hashed
from .sensors import OFFSET, SCALE, THERMAL_OFFSET, THERMAL_SCALE, Sensor
from .sky import make_sky, quality, seen_through

PIXEL = 30.0
SLC_FAILURE = date(2003, 5, 31)


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

    def centres(self, margin: int = 0) -> tuple[np.ndarray, np.ndarray]:
        """Return the coordinates of the pixel centres."""
        steps = (np.arange(-margin, self.size + margin) + 0.5) * PIXEL
        x, y = np.meshgrid(self.left + steps, self.top - steps)
        return x, y

    @property
    def footprint(self) -> Geometry:
        """Return the outline in the site's own reference system."""
        side = self.size * PIXEL
        right, bottom = self.left + side, self.top - side
        ring = [
            [self.left, bottom],
            [right, bottom],
            [right, self.top],
            [self.left, self.top],
            [self.left, bottom],
        ]
        return Geometry("Polygon", [ring], self.crs, False)


@dataclass(frozen=True)
class Scene:
    """One acquisition of a site by a sensor on a day."""

    site: Site
    sensor: Sensor
    day: date
    cloudiness: float
    landscape: Landscape

    @property
    def name(self) -> str:
        """Return the image's id within its collection."""
        return f"{self.sensor.code}_{self.site.path:03d}{self.site.row:03d}_{self.day:%Y%m%d}"

    @property
    def seed(self) -> int:
        """Return the seed of everything that differs from scene to scene."""
        return crc32(f"{self.landscape.seed}:{self.name}".encode())

    @property
    def has_gaps(self) -> bool:
        """Tell whether the scan line corrector was broken."""
        return self.sensor.code == "LE07" and self.day >= SLC_FAILURE

    @property
    def level(self) -> float:
        """Return the water level on the day."""
        return season_level(self.day.month, self.site.is_north)

    def sun(self) -> tuple[float, float]:
        """Return the sun's azimuth and elevation in degrees."""
        winter = np.cos(2 * np.pi * (self.day.timetuple().tm_yday + 10) / 365.25)
        return 60.0 + 70.0 * (0.5 + 0.5 * winter), 55.0 - 8.0 * winter

    def pixels(self, ground: Ground | None = None) -> tuple[dict[str, np.ndarray], np.ndarray]:
        """Return the digital numbers of every band and where there is no data."""
        x, y = self.site.centres()
        ground = ground or self.landscape.ground(x, y)
        azimuth, height = self.sun()
        sky = make_sky(x, y, self.seed, self.cloudiness, azimuth, height, self.sensor.has_cirrus)
        seen = seen_through(ground.reflectance(self.level), sky)
        grain = hashed(x / PIXEL, y / PIXEL, self.seed + 5) - 0.5
        fill = self.fill(x, y)
        bands: dict[str, np.ndarray] = {}
        for number, name in enumerate(BANDS):
            if name in self.sensor.reflective:
                noisy = seen[number] + 0.012 * grain * np.where(number % 2, 1, -1)
                bands[self.sensor.reflective[name]] = to_digital(noisy, SCALE, OFFSET)
        water = flooded(ground.wetness, self.level)
        bands |= self._other_bands(sky, water, fill)
        return {name: bands[name] for name in self.sensor.band_names}, fill

    def _other_bands(self, sky: Any, water: np.ndarray, fill: np.ndarray) -> dict[str, np.ndarray]:
        """Return aerosol, thermal and quality bands."""
        kelvin = np.where(sky.cloud, 270.0, np.where(water, 299.0, 304.0))
        saturated = sky.cloud & (hashed(*np.indices(water.shape), self.seed + 9) > 0.97)
        bands = {
            self.sensor.thermal: to_digital(kelvin, THERMAL_SCALE, THERMAL_OFFSET),
            "ST_QA": np.full(water.shape, 250),
            "QA_PIXEL": quality(sky, water, fill, self.sensor.has_cirrus),
            "QA_RADSAT": np.where(saturated & ~fill, 0b0000110, 0),
        }
        if self.sensor.has_cirrus:
            bands["SR_QA_AEROSOL"] = np.where(water, 96, 68)
        else:
            bands["SR_ATMOS_OPACITY"] = np.full(water.shape, 120)
            bands["SR_CLOUD_QA"] = np.where(sky.cloud, 2, np.where(sky.shadow, 4, 0))
        return bands

    def fill(self, x: np.ndarray, y: np.ndarray) -> np.ndarray:
        """Return where the sensor saw nothing: the slanted scene border and SLC-off gaps."""
        columns = (x - self.site.left) / PIXEL
        rows = (self.site.top - y) / PIXEL
        size = self.site.size
        # Scenes are tilted against the grid, so a wedge is missing at the left and right.
        border = (columns < 0.04 * size - 0.15 * rows) | (
            columns > 0.96 * size + 0.15 * (size - rows)
        )
        if not self.has_gaps:
            return border
        across = np.abs(columns - size / 2) / (size / 2)
        line = np.mod(rows + 0.22 * columns + self.seed % 33, 33.0)
        return border | (line < 14.0 * across - 1.0)

    def metadata(self, cloud_share: float) -> dict[str, Any]:
        """Return the properties that the catalogue gives such a scene."""
        azimuth, height = self.sun()
        moment = datetime.combine(self.day, time(14, 20, 30), timezone.utc)
        millis = int(moment.timestamp() * 1000)
        product = (
            f"{self.sensor.code}_L2SP_{self.site.path:03d}{self.site.row:03d}_"
            f"{self.day:%Y%m%d}_{self.day:%Y}1231_02_T1"
        )
        return {
            "properties": {
                "system:time_start": millis,
                "system:time_end": millis,
                "CLOUD_COVER": round(100 * cloud_share, 2),
                "CLOUD_COVER_LAND": round(100 * cloud_share, 2),
                "COLLECTION_CATEGORY": "T1",
                "COLLECTION_NUMBER": 2,
                "DATE_ACQUIRED": f"{self.day:%Y-%m-%d}",
                "IMAGE_QUALITY_OLI" if self.sensor.has_cirrus else "IMAGE_QUALITY": 9,
                "L1_LANDSAT_PRODUCT_ID": product.replace("L2SP", "L1TP"),
                "L2_LANDSAT_PRODUCT_ID": product,
                "LANDSAT_PRODUCT_ID": product,
                "LANDSAT_SCENE_ID": f"{self.sensor.code[0]}{self.sensor.code[1]}{product[4:40]}",
                "NADIR_OFFNADIR": "NADIR",
                "PROCESSING_LEVEL": "L2SP",
                "SENSOR_ID": self.sensor.instrument,
                "SPACECRAFT_ID": self.sensor.spacecraft,
                "SUN_AZIMUTH": round(float(azimuth), 4),
                "SUN_ELEVATION": round(float(height), 4),
                "UTM_ZONE": int(self.site.crs[-2:]),
                "WRS_PATH": self.site.path,
                "WRS_ROW": self.site.row,
                "WRS_TYPE": 2,
            },
            "types": self.sensor.band_types,
            # Mixed flags mean nothing, so quality bands are sampled on the way up the pyramid.
            "pyramidingPolicy": {name: "SAMPLE" for name in self.sensor.band_names if "QA" in name},
            "version": millis,
        }

    def write(self, folder: Path, ground: Ground | None = None) -> Path:
        """Write the scene with its masks and metadata into a collection's folder."""
        bands, fill = self.pixels(ground)
        qa = bands["QA_PIXEL"]
        share = float(((qa & 8) > 0)[~fill].mean()) if (~fill).any() else 0.0
        file = folder / f"{self.name}.tif"
        types = self.sensor.band_types
        numbers = {
            name: np.clip(values, int(types[name]["min"]), int(types[name]["max"]))
            for name, values in bands.items()
        }
        write_raster(file, numbers, self.site, gdal.GDT_Int32)
        opacity = np.where(fill, 0, 255).astype(np.uint8)
        write_raster(
            folder / f"{self.name}.mask.tiff",
            dict.fromkeys(bands, opacity),
            self.site,
            gdal.GDT_Byte,
        )
        (folder / f"{self.name}.json").write_text(json.dumps(self.metadata(share)), "utf-8")
        return file


def to_digital(values: np.ndarray, scale: float, offset: float) -> np.ndarray:
    """Return digital numbers of a scaled product; 0 is left for missing data."""
    return np.clip(np.floor((values - offset) / scale + 0.5), 1, 65455).astype(np.int64)


def write_raster(file: Path, bands: dict[str, np.ndarray], site: Site, kind: int) -> None:
    """Write bands on a site's grid as a compressed GeoTIFF."""
    dataset = gdal.GetDriverByName("GTiff").Create(
        str(file),
        site.size,
        site.size,
        len(bands),
        kind,
        [
            "COMPRESS=DEFLATE",
            "ZLEVEL=1",
            "TILED=YES",
            "BLOCKXSIZE=256",
            "BLOCKYSIZE=256",
            "INTERLEAVE=BAND",
        ],
    )
    dataset.SetGeoTransform((site.left, PIXEL, 0.0, site.top, 0.0, -PIXEL))
    dataset.SetProjection(spatial_reference(site.crs).ExportToWkt())
    for number, (name, values) in enumerate(bands.items(), start=1):
        dataset.GetRasterBand(number).SetDescription(name)
        dataset.GetRasterBand(number).WriteArray(values)
    dataset.FlushCache()
