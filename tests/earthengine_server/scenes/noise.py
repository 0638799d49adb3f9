"""Smooth pseudo-random fields that depend only on place and seed."""

from __future__ import annotations

import numpy as np


def hashed(column: np.ndarray, row: np.ndarray, seed: int) -> np.ndarray:
    """Return a number in [0, 1) for each cell of a grid."""
    with np.errstate(over="ignore"):
        state = column.astype(np.int64).astype(np.uint64) * np.uint64(0x9E3779B97F4A7C15)
        state ^= row.astype(np.int64).astype(np.uint64) * np.uint64(0xC2B2AE3D27D4EB4F)
        state += np.uint64(seed) * np.uint64(0x165667B19E3779F9)
        state = (state ^ (state >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
        state = (state ^ (state >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return (state >> np.uint64(11)).astype(np.float64) / 2.0**53


def value_noise(x: np.ndarray, y: np.ndarray, cell: float, seed: int) -> np.ndarray:
    """Return smooth noise in [0, 1) with features of about a cell's size."""
    u, v = x / cell, y / cell
    i, j = np.floor(u), np.floor(v)
    s, t = u - i, v - j
    s, t = s * s * (3 - 2 * s), t * t * (3 - 2 * t)
    i0, j0 = int(i.min()), int(j.min())
    # Few cells lie under many places, so their corners are hashed once and looked up.
    columns, rows = np.meshgrid(np.arange(i0, int(i.max()) + 2), np.arange(j0, int(j.max()) + 2))
    table = hashed(columns, rows, seed)
    at_i, at_j = (i - i0).astype(np.intp), (j - j0).astype(np.intp)
    corners = [[table[at_j + dj, at_i + di] for di in (0, 1)] for dj in (0, 1)]
    low = corners[0][0] * (1 - s) + corners[0][1] * s
    high = corners[1][0] * (1 - s) + corners[1][1] * s
    return np.asarray(low * (1 - t) + high * t)


def layered_noise(
    x: np.ndarray, y: np.ndarray, cell: float, seed: int, octaves: int = 4
) -> np.ndarray:
    """Return noise of several scales, each half as large and half as strong."""
    total = np.zeros(np.shape(x))
    strength, weight = 1.0, 0.0
    for octave in range(octaves):
        total += strength * value_noise(x, y, cell / 2**octave, seed + 101 * octave)
        weight += strength
        strength /= 2
    return total / weight
