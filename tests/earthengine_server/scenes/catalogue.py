"""A folder of assets as the public catalogue has them: Landsat, elevation and water history."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path

import numpy as np
from osgeo import gdal

from ..values.projection import spatial_reference, transform_points
from .landscape import Landscape, flooded, season_level
from .scene import Scene, Site
from .sensors import SENSORS

SCENE_SIZE = 256
# The lattice of 512-pixel tiles has its corners at 15 + 15360 n; scenes straddle such corners.
TILE = 512 * 30
SITES = (
    Site(
        231,
        62,
        "EPSG:32620",
        15.0 + TILE * 53 - 30 * 96,
        15.0 - TILE * 22 + 30 * 128,
        SCENE_SIZE,
        False,
    ),
    Site(
        232,
        58,
        "EPSG:32620",
        15.0 + TILE * 49 - 30 * 128,
        15.0 + TILE * 20 + 30 * 96,
        SCENE_SIZE,
        True,
    ),
)
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
WATER_YEARS = (1988, 2002, 2005, 2020, 2022)


@dataclass(frozen=True)
class Coverage:
    """A raster in degrees: its upper left corner, pixel size and size in pixels."""

    west: float
    north: float
    pixel: float
    width: int
    height: int


def generate(
    folder: Path,
    seed: int = 1,
    sites: Sequence[Site] = SITES,
    acquisitions: Sequence[tuple[str, str, float]] = ACQUISITIONS,
) -> Path:
    """Fill a folder with assets; the same seed gives the same pixels."""
    landscape = Landscape(seed)
    grounds = {site: landscape.ground(*site.centres()) for site in sites}
    for code, day, cloudiness in acquisitions:
        sensor = SENSORS[code]
        collection = collection_folder(folder, sensor.collection)
        for site in sites:
            scene = Scene(site, sensor, date.fromisoformat(day), cloudiness, landscape)
            scene.write(collection, grounds[site])
    write_elevation(folder, landscape, sites)
    write_water_history(folder, landscape, sites)
    return folder


def collection_folder(folder: Path, identifier: str) -> Path:
    """Return the folder of an image collection, made when missing."""
    path = folder / identifier
    path.mkdir(parents=True, exist_ok=True)
    (path / "asset.json").write_text(json.dumps({"type": "IMAGE_COLLECTION"}), "utf-8")
    return path


def bounds_in_degrees(site: Site, margin: float = 0.01) -> tuple[float, float, float, float]:
    """Return a site's bounds in degrees with a margin."""
    west, south, east, north = site.footprint.in_crs("EPSG:4326", max_edge=1000.0).bounds()
    return west - margin, south - margin, east + margin, north + margin


def coverage_of(sites: Sequence[Site], pixel: float) -> Coverage:
    """Return the raster that covers all sites, on whole degrees."""
    boxes = np.array([bounds_in_degrees(site) for site in sites])
    west, south = np.floor(boxes[:, :2].min(axis=0))
    east, north = np.ceil(boxes[:, 2:].max(axis=0))
    return Coverage(
        float(west),
        float(north),
        pixel,
        round((east - west) / pixel),
        round((north - south) / pixel),
    )


@lru_cache(maxsize=16)
def places_around(site: Site, coverage: Coverage) -> tuple[int, int, np.ndarray, np.ndarray]:
    """Return the first column and row around a site, and the pixels' UTM coordinates."""
    west, south, east, north = bounds_in_degrees(site)
    left = int((west - coverage.west) / coverage.pixel)
    top = int((coverage.north - north) / coverage.pixel)
    columns = np.arange(left, int((east - coverage.west) / coverage.pixel) + 1)
    rows = np.arange(top, int((coverage.north - south) / coverage.pixel) + 1)
    lon, lat = np.meshgrid(
        coverage.west + (columns + 0.5) * coverage.pixel,
        coverage.north - (rows + 0.5) * coverage.pixel,
    )
    return left, top, *transform_points("EPSG:4326", site.crs, lon, lat)


def write_in_degrees(
    file: Path,
    coverage: Coverage,
    sites: Sequence[Site],
    bands: dict[str, Callable[[np.ndarray, np.ndarray], np.ndarray]],
    kind: int,
    missing: float,
) -> None:
    """Write functions of UTM coordinates around the sites; the rest of the file is missing."""
    dataset = gdal.GetDriverByName("GTiff").Create(
        str(file),
        coverage.width,
        coverage.height,
        len(bands),
        kind,
        ["COMPRESS=DEFLATE", "TILED=YES", "SPARSE_OK=TRUE"],
    )
    dataset.SetGeoTransform((coverage.west, coverage.pixel, 0, coverage.north, 0, -coverage.pixel))
    dataset.SetProjection(spatial_reference("EPSG:4326").ExportToWkt())
    for number, name in enumerate(bands, start=1):
        dataset.GetRasterBand(number).SetDescription(name)
        dataset.GetRasterBand(number).SetNoDataValue(missing)
    for site in sites:
        left, top, x, y = places_around(site, coverage)
        for number, compute in enumerate(bands.values(), start=1):
            dataset.GetRasterBand(number).WriteArray(compute(x, y), left, top)
    dataset.FlushCache()


def write_image(folder: Path, identifier: str) -> Path:
    """Return the file of an image asset whose folder exists."""
    file = folder / f"{identifier}.tif"
    file.parent.mkdir(parents=True, exist_ok=True)
    return file


def write_elevation(folder: Path, landscape: Landscape, sites: Sequence[Site]) -> None:
    """Write the elevation models."""
    second = 1 / 3600

    def height(x: np.ndarray, y: np.ndarray) -> np.ndarray:
        """Return whole metres."""
        return np.rint(landscape.elevation(x, y)).astype(np.int16)

    def water_body(x: np.ndarray, y: np.ndarray) -> np.ndarray:
        """Return 255 where a water body is known."""
        return np.where(flooded(landscape.wetness(x, y), 0.5), 255, 0).astype(np.int16)

    plain = {"elevation": height}
    fine = write_image(folder, "NASA/NASADEM_HGT/001")
    write_in_degrees(
        fine,
        coverage_of(sites, second),
        sites,
        {**plain, "swb": water_body},
        gdal.GDT_Int16,
        -32768,
    )
    write_in_degrees(
        write_image(folder, "CGIAR/SRTM90_V4"),
        coverage_of(sites, 3 * second),
        sites,
        plain,
        gdal.GDT_Int16,
        -32768,
    )
    write_in_degrees(
        write_image(folder, "USGS/SRTMGL1_003"),
        coverage_of(sites, second),
        sites,
        plain,
        gdal.GDT_Int16,
        -32768,
    )
    tiles = collection_folder(folder, "COPERNICUS/DEM/GLO30_2024_1")
    for number, site in enumerate(sites):
        write_in_degrees(
            tiles / f"tile_{number}.tif",
            coverage_of([site], second),
            [site],
            {"DEM": lambda x, y: landscape.elevation(x, y).astype(np.float32)},
            gdal.GDT_Float32,
            -9999,
        )


def write_water_history(folder: Path, landscape: Landscape, sites: Sequence[Site]) -> None:
    """Write yearly water classes and the occurrence over all years."""
    pixel = 0.00025
    yearly = collection_folder(folder, "JRC/GSW1_4/YearlyHistory")

    def water_class(x: np.ndarray, y: np.ndarray) -> np.ndarray:
        """Return 1 for land, 2 for seasonal and 3 for permanent water."""
        wetness = landscape.wetness(x, y)
        low, high = flooded(wetness, 0.0), flooded(wetness, 1.0)
        return np.where(low, 3, np.where(high, 2, 1)).astype(np.uint8)

    def occurrence(x: np.ndarray, y: np.ndarray) -> np.ndarray:
        """Return in how many of a hundred months there is water."""
        wetness = landscape.wetness(x, y)
        months = [flooded(wetness, season_level(month, True)) for month in range(1, 13)]
        return np.rint(100 * np.mean(months, axis=0)).astype(np.uint8)

    first = yearly / f"{WATER_YEARS[0]}.tif"
    write_in_degrees(
        first, coverage_of(sites, pixel), sites, {"waterClass": water_class}, gdal.GDT_Byte, 255
    )
    for year in WATER_YEARS:
        if year != WATER_YEARS[0]:
            shutil.copyfile(first, yearly / f"{year}.tif")
        millis = (date(year, 1, 1) - date(1970, 1, 1)).days * 86_400_000
        metadata = {
            "properties": {"year": year, "month": 1, "system:time_start": millis},
            "pyramidingPolicy": {".default": "MODE"},
        }
        (yearly / f"{year}.json").write_text(json.dumps(metadata), "utf-8")
    write_in_degrees(
        write_image(folder, "JRC/GSW1_4/GlobalSurfaceWater"),
        coverage_of(sites, pixel),
        sites,
        {"occurrence": occurrence},
        gdal.GDT_Byte,
        0,
    )
