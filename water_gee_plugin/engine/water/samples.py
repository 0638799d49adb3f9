"""Crops of features and labels to learn from, drawn evenly from all tiles of a set.

A crop shares its pixels' neighbourhoods, which makes it far cheaper than one patch a pixel.
Validation crops lie in blocks of ground that no training pixel's receptive field touches.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ..errors import WaterGeeError
from ..progress import Progress
from ..rasters.tiles import LAND, UNKNOWN, WATER, TileSet
from . import features
from .features import FeatureSet

CROP = 16
#: Pixels around a crop that the network looks at.
NETWORK_MARGIN = 3
_TOTAL_CROPS = 4096
_CROPS_A_TILE = (16, 1024)
_BLOCK = 64
_VALIDATION_SHARE = 0.2
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


def draw(
    tile_set: TileSet,
    labels: Path,
    feature_set: FeatureSet,
    rng: np.random.Generator,
    progress: Progress,
    hold_out: bool = True,
) -> tuple[Crops, Crops]:
    """Return training and validation crops, as many from each tile.

    Without `hold_out` all ground is for training and the validation crops are none. Raises
    WaterGeeError when a class has no pixel.
    """
    mosaics = tile_set.mosaics()
    tiles = [(m, record, window) for m in mosaics for record, window in m.windows()]
    count = int(np.clip(_TOTAL_CROPS // len(tiles), *_CROPS_A_TILE))
    parts: tuple[list[Crops], list[Crops]] = ([], [])
    for number, (mosaic, record, window) in enumerate(tiles):
        progress.at(number / len(tiles))
        label = mosaic.read_label(record, labels)
        reach = window.grown(NETWORK_MARGIN + features.MARGIN)
        values, valid = features.compute(
            mosaic.read(reach), mosaic.read_elevation(reach), feature_set
        )
        inner = valid[NETWORK_MARGIN:-NETWORK_MARGIN, NETWORK_MARGIN:-NETWORK_MARGIN]
        label = np.where(inner, label, UNKNOWN)
        train, validation = _split(label, rng) if hold_out else (label, None)
        parts[0].append(_crops(values, train, count, rng))
        if validation is not None:
            parts[1].append(_crops(values, validation, max(count // 4, 8), rng))
    drawn = _joined(parts[0], feature_set), _joined(parts[1], feature_set)
    _require_both_classes(drawn[0], labels)
    return drawn


def _require_both_classes(crops: Crops, folder: Path) -> None:
    """Raise WaterGeeError when there is only one class to learn from."""
    for value, name in ((WATER, "water"), (LAND, "land")):
        if not (crops.labels == value).any():
            raise WaterGeeError(
                f"The labels in {folder} hold no {name} pixel to learn from; both classes are needed."
            )


def _split(label: np.ndarray, rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """Return the label for training and for validation: blocks apart, UNKNOWN elsewhere."""
    held = _held_blocks(label, rng)
    mask = np.kron(held, np.ones((_BLOCK, _BLOCK), bool))[: label.shape[0], : label.shape[1]]
    near = features.box_sum(mask[None].astype(np.float32), _GUARD)[0] > 0.5
    return np.where(near, UNKNOWN, label), np.where(mask, label, UNKNOWN)


def _held_blocks(label: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Return which blocks are held out: a fifth of those with water, a fifth of the others."""
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
        share = round(len(members) * _VALIDATION_SHARE)
        held[members[: share or (len(members) > 1)]] = True
    return held.reshape(rows, columns)


def _crops(values: np.ndarray, label: np.ndarray, count: int, rng: np.random.Generator) -> Crops:
    """Return crops of one tile: half of them around water pixels, half around land."""
    height, width = label.shape
    size = CROP + 2 * NETWORK_MARGIN
    chosen = [_centres(label == value, count // 2, rng) for value in (WATER, LAND)]
    corners = np.concatenate(chosen) - CROP // 2
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


def _centres(mask: np.ndarray, count: int, rng: np.random.Generator) -> np.ndarray:
    """Return up to `count` positions (rows, columns) drawn from where the mask is set."""
    positions = np.flatnonzero(mask)
    if not positions.size:
        return np.empty((0, 2), np.int64)
    drawn = rng.choice(positions, count, replace=positions.size < count)
    return np.stack(np.unravel_index(drawn, mask.shape), axis=1)


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
