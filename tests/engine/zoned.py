"""A round lake across the meridian of two UTM zones, as tile sets; its area is known."""

from __future__ import annotations

import math
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from osgeo import osr

from tests.engine import scenes
from water_gee_plugin.engine.network import model_file
from water_gee_plugin.engine.network.graph import Network, Node
from water_gee_plugin.engine.rasters.grid import Grid
from water_gee_plugin.engine.rasters.polygons import Area
from water_gee_plugin.engine.rasters.tiles.lattice import Tile, tiles_in
from water_gee_plugin.engine.rasters.tiles.tile_set import TileSet

LATITUDE, RADIUS = -3.0, 3600.0
LAKE_KM2 = math.pi * RADIUS**2 / 1e6
LAND, WATER = (0.05, 0.08, 0.07, 0.30, 0.22, 0.12), (0.04, 0.06, 0.03, 0.01, 0.004, 0.002)
SIDE = 128


def place(meridian: float = -60.0, half: float = 0.04, shift: float = 0.0) -> Area:
    """Return a box around the lake, in degrees; it may reach over 180."""
    west, east = meridian + shift - half, meridian + shift + half
    south, north = LATITUDE - half, LATITUDE + half
    ring = f"{west} {south},{east} {south},{east} {north},{west} {north},{west} {south}"
    return Area(f"POLYGON(({ring}))", "EPSG:4326")


def truth(grid: Grid, meridian: float = -60.0, shift: float = 0.0) -> np.ndarray:
    """Return where a grid's pixel centres are water; the lake is round on the ground."""
    source = osr.SpatialReference()
    source.ImportFromWkt(grid.crs)
    source.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    ground = osr.SpatialReference()
    ground.SetFromUserInput(
        f"+proj=laea +lat_0={LATITUDE} +lon_0={meridian + shift} +ellps=WGS84 +units=m"
    )
    x, y = centres(grid)
    points = np.column_stack([x.ravel(), y.ravel()]).tolist()
    found = np.array(osr.CoordinateTransformation(source, ground).TransformPoints(points))
    return (np.hypot(found[:, 0], found[:, 1]) < RADIUS).reshape(x.shape)


def centres(grid: Grid) -> tuple[np.ndarray, np.ndarray]:
    """Return x and y of a grid's pixel centres."""
    left, dx, _, top, _, dy = grid.transform
    steps = np.arange(grid.width) + 0.5, np.arange(grid.height) + 0.5
    x, y = np.meshgrid(left + steps[0] * dx, top + steps[1] * dy)
    return x, y


def longitudes(grid: Grid) -> np.ndarray:
    """Return the longitudes of a grid's pixel centres, one by one."""
    source = osr.SpatialReference()
    source.ImportFromWkt(grid.crs)
    source.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    x, y = centres(grid)
    points = np.column_stack([x.ravel(), y.ravel()]).tolist()
    way = osr.CoordinateTransformation(source, scenes.reference(4326))
    return np.array(way.TransformPoints(points))[:, 0].reshape(x.shape)


def image_of(water: np.ndarray) -> np.ndarray:
    """Return an image of eight bands that shows water where it is, seen everywhere."""
    colours = np.where(water, np.array(WATER)[:, None, None], np.array(LAND)[:, None, None])
    image = np.ones((8, *water.shape), np.uint16)
    image[:6] = np.rint((colours + 0.2) / 2.75e-5)
    image[7] = water
    return image


def write_set(
    folder: Path,
    periods: Sequence[str] = ("2020-06-08",),
    meridian: float = -60.0,
    shift: float = 0.0,
    specification: dict[str, object] | None = None,
) -> TileSet:
    """Write a tile set of the lake in both zones."""
    tiles: list[Tile] = [tile for _, tile in tiles_in(place(meridian, shift=shift), SIDE)]
    tile_set = TileSet.create(folder, {"sensor": "LC08", "has_qa": True, **(specification or {})})
    tile_set.add((tile, period) for period in periods for tile in tiles)
    for tile in tiles:
        image = image_of(truth(tile.grid, meridian, shift))
        for period in periods:
            tile_set.save_image(tile, period, image)
    return tile_set


def write_model(path: Path) -> Path:
    """Write a model that finds water where green is brighter than shortwave infrared."""
    kernel = np.zeros((1, 1, 7, 2), np.float32)
    kernel[0, 0, 5] = (8, 0)
    nodes = (
        Node("index", "convolution", ("input",)),
        Node("softmax", "activation", ("index",), {"function": "softmax"}),
    )
    weights = {"index/kernel": kernel, "index/bias": np.zeros(2, np.float32)}
    card = {"features": "no_elevation", "sensors": ["LC08"], "threshold": 0.5}
    model_file.save(path, Network(7, nodes, weights, card))
    return path
