"""Connected components of equal pixels."""

from __future__ import annotations

import numpy as np


def label_components(values: np.ndarray, valid: np.ndarray, eight: bool) -> np.ndarray:
    """Return a label for every connected set of equal, valid pixels; 0 where invalid.

    Labels spread by taking the least label of equal neighbours until nothing changes, with
    jumps along the labels themselves, so that long components need few rounds.
    """
    height, width = values.shape
    labels = np.where(valid, np.arange(1, values.size + 1).reshape(values.shape), 0)
    steps = [(0, 1), (1, 0), *([(1, 1), (1, -1)] if eight else [])]
    links = [_links(values, valid, dy, dx) for dy, dx in steps]
    parent = np.arange(values.size + 1)
    while True:
        flat = labels.ravel()
        before = flat.copy()
        for a, b in links:
            low = np.minimum(flat[a], flat[b])
            np.minimum.at(parent, flat[a], low)
            np.minimum.at(parent, flat[b], low)
        while True:
            jumped = parent[parent]
            if np.array_equal(jumped, parent):
                break
            parent = jumped
        labels = parent[flat].reshape(height, width)
        if np.array_equal(labels.ravel(), before):
            return labels


def _links(
    values: np.ndarray, valid: np.ndarray, dy: int, dx: int
) -> tuple[np.ndarray, np.ndarray]:
    """Return the flat indices of equal, valid pixels that touch in one direction."""
    height, width = values.shape
    index = np.arange(values.size).reshape(values.shape)
    first = (slice(0, height - dy), slice(max(0, -dx), width - max(0, dx)))
    second = (slice(dy, height), slice(max(0, dx), width - max(0, -dx)))
    same = (values[first] == values[second]) & valid[first] & valid[second]
    return index[first][same], index[second][same]


def component_sizes(values: np.ndarray, valid: np.ndarray, eight: bool) -> np.ndarray:
    """Return the number of pixels of the component that each pixel belongs to."""
    labels = label_components(values, valid, eight)
    counts = np.bincount(labels.ravel())
    counts[0] = 0
    return counts[labels]
