"""Crops of features and labels to learn from, drawn evenly from all places of a set.

A crop shares its pixels' neighbourhoods, which makes it far cheaper than one patch a pixel.
Training crops come as often from a block with a pond as from one with a part of a great river:
variety teaches, not area. Validation crops are drawn as the ground is, in blocks that no
training pixel's receptive field touches.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ...rasters.classes import LAND, UNKNOWN, WATER
from ...rasters.tiles.tile_set import TileSet
from ...support.progress import Progress
from .. import features
from ..features import FeatureSet

CROP = 16
#: Pixels around a crop that the network looks at.
NETWORK_MARGIN = 3
_MARGIN = (NETWORK_MARGIN, NETWORK_MARGIN, NETWORK_MARGIN, NETWORK_MARGIN)
_TOTAL_CROPS = 4096
_CROPS_A_TILE = (16, 1024)
_BLOCK = 64
_VALIDATION_SHARE = 0.1
_VALIDATION_CROPS = 256
#: A block's chance to be drawn from grows by this power of its pixels of a class: 1 would be by
#: area, and 0 would draw a block of one stray pixel as often as any other.
_BY_AREA = 0.25
#: Twice the reach of network and leb: no pixel serves both sides.
_GUARD = 2 * (NETWORK_MARGIN + features.MARGIN)


@dataclass(frozen=True)
class Crops:
    """Features (crops × rows × columns × features) and labels (without the network's margin)."""

    features: np.ndarray
    labels: np.ndarray

    def __len__(self) -> int:
        """Return the number of crops."""
        return len(self.labels)

    @property
    def has_both_classes(self) -> bool:
        """Return whether there is water and land to learn from."""
        return bool((self.labels == WATER).any() and (self.labels == LAND).any())

    def first(self, count: int) -> Crops:
        """Return the first crops."""
        return Crops(self.features[:count], self.labels[:count])


def draw(
    tile_set: TileSet,
    labels: Path,
    feature_set: FeatureSet,
    rng: np.random.Generator,
    progress: Progress,
) -> tuple[Crops, Crops]:
    """Return training and validation crops, as many from each tile.

    Where the only blocks of a class would be held out, none is: there are no validation crops.
    """
    train, validation = _draw(tile_set, labels, feature_set, rng, _VALIDATION_SHARE, progress)
    if not train.has_both_classes and len(validation):
        return _draw(tile_set, labels, feature_set, rng, 0, progress)
    return train, validation


def _draw(
    tile_set: TileSet,
    labels: Path,
    feature_set: FeatureSet,
    rng: np.random.Generator,
    held_share: float,
    progress: Progress,
) -> tuple[Crops, Crops]:
    mosaics = tile_set.mosaics()
    tiles = [(m, record, window) for m in mosaics for record, window in m.windows()]
    count = int(np.clip(_TOTAL_CROPS // len(tiles), *_CROPS_A_TILE))
    parts: tuple[list[Crops], list[Crops]] = ([], [])
    for number, (mosaic, record, window) in enumerate(tiles):
        progress.at(number / len(tiles))
        label = mosaic.read_label(record, labels)
        values, valid = features.around(mosaic, window, _MARGIN, feature_set)
        label = np.where(valid, label, UNKNOWN)
        train, validation = _split(label, rng, held_share)
        share = -(-_VALIDATION_CROPS // len(tiles))
        parts[0].append(_crops(values, train, count, rng))
        parts[1].append(_crops(values, validation, share, rng, balanced=False))
    return _joined(parts[0], feature_set), _joined(parts[1], feature_set)


def _split(
    label: np.ndarray, rng: np.random.Generator, held_share: float = _VALIDATION_SHARE
) -> tuple[np.ndarray, np.ndarray]:
    """Return the label for training and for validation: blocks apart, UNKNOWN elsewhere."""
    if not held_share:
        return label, np.full_like(label, UNKNOWN)
    held = _held_blocks(label, rng, held_share)
    mask = np.kron(held, np.ones((_BLOCK, _BLOCK), bool))[: label.shape[0], : label.shape[1]]
    near = features.box_sum(mask[None].astype(np.float32), _GUARD)[0] > 0.5
    return np.where(near, UNKNOWN, label), np.where(mask, label, UNKNOWN)


def _held_blocks(label: np.ndarray, rng: np.random.Generator, held_share: float) -> np.ndarray:
    """Return which blocks are held out: a share of those with water, and of the others."""
    rows, columns = (-(-n // _BLOCK) for n in label.shape)
    wet = np.zeros((rows, columns), bool)
    for row in range(rows):
        for column in range(columns):
            block = label[
                row * _BLOCK : (row + 1) * _BLOCK, column * _BLOCK : (column + 1) * _BLOCK
            ]
            wet[row, column] = (block == WATER).any()
    held = np.zeros(rows * columns, bool)
    for kind in (wet.ravel(), ~wet.ravel()):
        members = rng.permutation(np.flatnonzero(kind))
        share = round(len(members) * held_share)
        held[members[: share or (len(members) > 1)]] = True
    return held.reshape(rows, columns)


def _crops(
    values: np.ndarray,
    label: np.ndarray,
    count: int,
    rng: np.random.Generator,
    balanced: bool = True,
) -> Crops:
    """Return crops of one tile: half around water and half around land, or as the ground is."""
    height, width = label.shape
    size = CROP + 2 * NETWORK_MARGIN
    if balanced:
        centres = [_centres(label == value, count // 2, rng) for value in (WATER, LAND)]
        # Off the centre, so that a class is not always in the middle.
        corners = np.concatenate(centres) - rng.integers(0, CROP, (sum(map(len, centres)), 2))
    else:
        corners = _anywhere(label != UNKNOWN, count, rng) - CROP // 2
    # A tile may be smaller than a crop: pad it with pixels that are not learned from.
    pad_rows, pad_columns = max(CROP - height, 0), max(CROP - width, 0)
    values = np.pad(values, ((0, pad_rows), (0, pad_columns), (0, 0)), mode="edge")
    label = np.pad(label, ((0, pad_rows), (0, pad_columns)), constant_values=UNKNOWN)
    corners = np.clip(corners, 0, np.array(label.shape) - CROP)
    picked = np.empty((len(corners), size, size, values.shape[2]), np.float32)
    targets = np.empty((len(corners), CROP, CROP), np.uint8)
    for number, (row, column) in enumerate(corners):
        picked[number] = values[row : row + size, column : column + size]
        targets[number] = label[row : row + CROP, column : column + CROP]
    return Crops(picked, targets)


def _anywhere(mask: np.ndarray, count: int, rng: np.random.Generator) -> np.ndarray:
    """Return positions (rows, columns) drawn from where the mask is set, or none."""
    positions = np.flatnonzero(mask)
    drawn = rng.choice(positions, count) if positions.size else positions
    return np.stack(np.unravel_index(drawn, mask.shape), axis=1)


def _centres(mask: np.ndarray, count: int, rng: np.random.Generator) -> np.ndarray:
    """Return positions (rows, columns) where the mask is set, almost as many from each block."""
    rows, columns = np.nonzero(mask)
    if not rows.size:
        return np.empty((0, 2), np.int64)
    across = -(-mask.shape[1] // _BLOCK)
    blocks = rows // _BLOCK * across + columns // _BLOCK
    members = np.bincount(blocks)
    chance = members[blocks] ** (_BY_AREA - 1)
    drawn = rng.choice(rows.size, count, p=chance / chance.sum())
    return np.stack([rows[drawn], columns[drawn]], axis=1)


def _joined(parts: list[Crops], feature_set: FeatureSet) -> Crops:
    """Return the crops of all tiles as one."""
    size = CROP + 2 * NETWORK_MARGIN
    if not parts:
        return Crops(
            np.empty((0, size, size, len(feature_set.features)), np.float32),
            np.empty((0, CROP, CROP), np.uint8),
        )
    return Crops(
        np.concatenate([part.features for part in parts]),
        np.concatenate([part.labels for part in parts]),
    )
