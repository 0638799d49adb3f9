"""A folder of assets as the public catalogue has them: Landsat scenes and elevation models."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import numpy as np
from osgeo import gdal

from ..values.projection import transform_points
from .landscape import Landscape
from .scene import Scene, Site, new_raster

SCENE_SIZE = 256
# The lattice of 512-pixel tiles has its corners at 15 + 15360 n; scenes straddle such corners.
TILE = 512 * 30
CRS = "EPSG:32620"
SITES = (
    Site(231, 62, CRS, 15.0 + TILE * 53 - 30 * 96, 15.0 - TILE * 22 + 30 * 128, SCENE_SIZE, False),
    Site(232, 58, CRS, 15.0 + TILE * 49 - 30 * 128, 15.0 + TILE * 20 + 30 * 96, SCENE_SIZE, True),
)
# Sensor, day and cloudiness.
ACQUISITIONS: tuple[tuple[str, str, float], ...] = (
    ("LT05", "1988-06-23", 0.0),
    ("LT05", "1988-07-09", 0.15),
    ("LT05", "1988-08-10", 0.30),
    ("LT05", "1988-12-16", 0.10),
    ("LE07", "2002-07-08", 0.10),
    ("LE07", "2005-07-16", 0.05),
    ("LE07", "2005-08-01", 0.20),
    ("LC08", "2020-01-12", 0.10),
    ("LC08", "2020-06-20", 0.20),
    ("LC08", "2020-07-06", 0.0),
    ("LC08", "2020-07-22", 0.35),
    ("LC08", "2020-08-07", 0.15),
    ("LC08", "2020-12-29", 0.25),
    ("LC09", "2022-06-02", 0.10),
    ("LC09", "2022-07-04", 0.20),
    ("LC09", "2022-08-21", 0.0),
)
ARC_SECOND = 1 / 3600


def generate(folder: Path, seed: int = 1) -> Path:
    """Fill a folder with assets; the same seed gives the same pixels."""
    landscape = Landscape(seed)
    grounds = {site: landscape.ground(*site.centres()) for site in SITES}
    for sensor, day, cloudiness in ACQUISITIONS:
        collection = _collection(folder, f"LANDSAT/{sensor}/C02/T1_L2")
        for site, ground in grounds.items():
            scene = Scene(site, sensor, date.fromisoformat(day), cloudiness, landscape)
            scene.write(collection, ground)
    for name in ("NASA/NASADEM_HGT/001", "USGS/SRTMGL1_003"):
        _write_elevation(folder / f"{name}.tif", landscape, SITES, "elevation", is_whole=True)
    tiles = _collection(folder, "COPERNICUS/DEM/GLO30_2024_1")
    for number, site in enumerate(SITES):
        _write_elevation(tiles / f"tile_{number}.tif", landscape, [site], "DEM", is_whole=False)
    return folder


def _collection(folder: Path, identifier: str) -> Path:
    """Return the folder of an image collection, made when missing."""
    path = folder / identifier
    path.mkdir(parents=True, exist_ok=True)
    (path / "asset.json").write_text(json.dumps({"type": "IMAGE_COLLECTION"}), "utf-8")
    return path


def _write_elevation(
    file: Path, landscape: Landscape, sites: Sequence[Site], name: str, is_whole: bool
) -> None:
    """Write an elevation model on whole degrees; away from the sites it is missing."""
    boxes = np.array([_bounds(site) for site in sites])
    west, south = (float(each) for each in np.floor(boxes[:, :2].min(axis=0)))
    east, north = (float(each) for each in np.ceil(boxes[:, 2:].max(axis=0)))
    size = (round((east - west) / ARC_SECOND), round((north - south) / ARC_SECOND))
    kind = gdal.GDT_Int16 if is_whole else gdal.GDT_Float32
    transform = (west, ARC_SECOND, 0, north, 0, -ARC_SECOND)
    dataset = new_raster(file, size, [name], kind, transform, "EPSG:4326")
    band = dataset.GetRasterBand(1)
    band.SetNoDataValue(-32768 if is_whole else -9999)
    for site, (left, bottom, right, top) in zip(sites, boxes, strict=True):
        columns = np.arange(int((left - west) / ARC_SECOND), int((right - west) / ARC_SECOND) + 1)
        rows = np.arange(int((north - top) / ARC_SECOND), int((north - bottom) / ARC_SECOND) + 1)
        lon, lat = np.meshgrid(
            west + (columns + 0.5) * ARC_SECOND, north - (rows + 0.5) * ARC_SECOND
        )
        height = landscape.elevation(*transform_points("EPSG:4326", site.crs, lon, lat))
        values = np.rint(height).astype(np.int16) if is_whole else height.astype(np.float32)
        band.WriteArray(values, int(columns[0]), int(rows[0]))
    dataset.FlushCache()


def _bounds(site: Site, margin: float = 0.01) -> tuple[float, float, float, float]:
    west, south, east, north = site.footprint.in_crs("EPSG:4326", max_edge=1000.0).bounds()
    return west - margin, south - margin, east + margin, north + margin
