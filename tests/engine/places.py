"""Places with a known truth: small pieces of ground with no data between them, as tile sets.

Each place fails another source: forest around a clear lake (mixed banks), a turbid river that
the QA bit misses, dark lava that it calls water, and plain dry fields.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from tests.engine import scenes
from water_gee_plugin.engine.rasters.classes import LAND, UNKNOWN, WATER
from water_gee_plugin.engine.rasters.scenes.scene import open_scene
from water_gee_plugin.engine.rasters.tiles.cutting import cut_tiles
from water_gee_plugin.engine.rasters.tiles.tile_set import TileSet

SIDE, GAP = 72, 8
#: Reflectance of blue, green, red, nir, swir1, swir2.
FOREST = (0.02, 0.04, 0.025, 0.28, 0.13, 0.05)
FIELD = (0.08, 0.11, 0.15, 0.24, 0.30, 0.22)
LAVA = (0.03, 0.034, 0.038, 0.04, 0.045, 0.04)
CLEAR = (0.03, 0.04, 0.03, 0.012, 0.006, 0.004)
TURBID = (0.08, 0.12, 0.14, 0.13, 0.04, 0.03)


@dataclass(frozen=True)
class Place:
    """A piece of ground: its bands, truth and QA water bit."""

    bands: np.ndarray
    truth: np.ndarray
    qa: np.ndarray


def _blend(share: np.ndarray, land: np.ndarray, water: tuple[float, ...]) -> np.ndarray:
    """Return bands of pixels that are partly water."""
    return share * np.array(water)[:, None, None] + (1 - share) * land


def _flat(colour: tuple[float, ...]) -> np.ndarray:
    """Return land of one colour."""
    return np.broadcast_to(np.array(colour)[:, None, None], (6, SIDE, SIDE))


def _share(inside: np.ndarray) -> np.ndarray:
    """Return the share of water in each pixel from a mask four times as fine."""
    return inside.reshape(SIDE, 4, SIDE, 4).mean((1, 3))


def make_places() -> list[Place]:
    """Return lake, river, lava and fields, the same every time."""
    rng = np.random.default_rng(11)
    rows, columns = np.mgrid[: 4 * SIDE, : 4 * SIDE] / 4
    around = np.arctan2(rows - 34, columns - 30)
    lake = np.hypot(rows - 34, columns - 30) < 17 + 3 * np.sin(5 * around)
    pond = np.hypot(rows - 12, columns - 60) < 2.6
    river = np.abs(columns - 36 - 9 * np.sin(rows / 13)) < 4.3
    grounds = (
        (_flat(FOREST), _share(lake | pond), CLEAR),
        (_flat(FIELD), _share(river), TURBID),
        (np.where(rows[::4, ::4] < 30, _flat(FIELD), _flat(LAVA)), np.zeros((SIDE, SIDE)), CLEAR),
        (_flat(FIELD), np.zeros((SIDE, SIDE)), CLEAR),
    )
    places = []
    for land, share, water in grounds:
        textured = land * rng.lognormal(0, 0.06, (1, SIDE, SIDE))
        bands = _blend(share, textured, water) + rng.normal(0, 0.002, (6, SIDE, SIDE))
        ndvi = (bands[3] - bands[2]) / (bands[3] + bands[2] + 0.02)
        qa = ((ndvi < 0.01) & (bands[3] < 0.11)) | ((ndvi < 0.1) & (bands[3] < 0.05))
        places.append(Place(bands, (share > 0.5).astype(np.uint8), qa))
    return places


def corners() -> list[tuple[int, int]]:
    """Return the row and column at which each place begins."""
    step = SIDE + GAP
    return [(0, 0), (0, step), (step, 0), (step, step)]


def write_places(folder: Path, qa: bool = True, dem: bool = True) -> tuple[TileSet, np.ndarray]:
    """Cut the places into a tile set; return it and the truth on the scene's grid."""
    size = 2 * SIDE + GAP
    bands, bits = np.zeros((6, size, size), np.uint16), np.ones((size, size), np.uint16)
    truth = np.full((size, size), UNKNOWN, np.uint8)
    for place, (row, column) in zip(make_places(), corners()):
        part = (slice(row, row + SIDE), slice(column, column + SIDE))
        bands[(slice(None), *part)] = np.rint((place.bands + 0.2) / 2.75e-5)
        bits[part] = np.where(place.qa, scenes.CLEAR_WATER, scenes.CLEAR_LAND)
        truth[part] = place.truth
    names = [*scenes.BANDS, *(["qa_pixel"] if qa else [])]
    values = np.concatenate([bands, bits[None]]) if qa else bands
    # Off the lattice, so that the tiles are no larger than the scene.
    own = scenes.transform_at(scenes.LEFT + 7)
    scales = [(2.75e-5, -0.2)] * len(names)
    stack = scenes.write_raster(
        folder / "stack.tif", values, own, names=names, nodata=0, scales=scales
    )
    ground = np.full((size, size), 40, np.int16)
    level = scenes.write_raster(folder / "dem.tif", ground, own) if dem else ""
    tile_set, _ = cut_tiles(open_scene(stack), str(stack), folder / "tiles", str(level))
    return tile_set, truth


def on_scene(tile_set: TileSet, folder: Path) -> np.ndarray:
    """Return a set's labels on the scene's grid."""
    mosaic = tile_set.mosaics()[0]
    whole = np.full((mosaic.grid.height, mosaic.grid.width), UNKNOWN, np.uint8)
    for record, part in mosaic.windows():
        rows, columns = slice(part.row, part.row + part.height), part.column
        whole[rows, columns : columns + part.width] = mosaic.read_label(record, folder)
    window = mosaic.output_window
    rows = slice(window.row, window.row + window.height)
    return whole[rows, window.column : window.column + window.width]


def save_labels(tile_set: TileSet, folder: Path, label: np.ndarray) -> None:
    """Write labels given on the scene's grid as those of the set's tiles."""
    mosaic = tile_set.mosaics()[0]
    whole = np.full((mosaic.grid.height, mosaic.grid.width), UNKNOWN, np.uint8)
    window = mosaic.output_window
    rows = slice(window.row, window.row + window.height)
    whole[rows, window.column : window.column + window.width] = label
    for record, part in mosaic.windows():
        cut = whole[part.row : part.row + part.height, part.column : part.column + part.width]
        mosaic.save_label(record, folder, cut)


def f1(label: np.ndarray, truth: np.ndarray) -> float:
    """Return F1 of water where the truth is known; what a label does not know is land."""
    known = truth != UNKNOWN
    found, there = (label == WATER) & known, truth == WATER
    return 2 * float((found & there).sum()) / max(float(found.sum() + there.sum()), 1.0)


def of_place(values: np.ndarray, number: int) -> np.ndarray:
    """Return the part of a scene that is one place."""
    row, column = corners()[number]
    return values[row : row + SIDE, column : column + SIDE]


def false_share(label: np.ndarray, truth: np.ndarray) -> float:
    """Return the share of land that a label calls water."""
    return float((label[truth == LAND] == WATER).mean())
