"""Windows of neighbours around every pixel."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from ..values.grid import Grid
from ..values.image import Band
from ..values.misc import Kernel


class Neighbours(NamedTuple):
    """The neighbours of every pixel: values and masks (rows, columns, kernel rows, columns)."""

    values: np.ndarray
    mask: np.ndarray
    centre_mask: np.ndarray


def neighbours(band: Band, kernel: Kernel, grid: Grid) -> Neighbours:
    """Return the neighbours of a grid's pixels; the neighbours are the grid's own pixels."""
    left, top, right, bottom = kernel.margins
    pixels = band.read(grid.enlarged(left, top, right, bottom))
    shape = kernel.weights.shape
    values = np.lib.stride_tricks.sliding_window_view(pixels.values, shape, axis=(0, 1))
    mask = np.lib.stride_tricks.sliding_window_view(pixels.mask, shape, axis=(0, 1))
    centre = pixels.mask[top : top + grid.height, left : left + grid.width]
    return Neighbours(values, mask, centre)


def for_grid(kernel: Kernel, grid: Grid) -> Kernel:
    """Return a kernel for the pixel size of a grid."""
    return kernel.for_pixels(grid.projection.nominal_scale)
