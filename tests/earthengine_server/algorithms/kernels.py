"""Kernels."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np

from ..errors import EarthEngineError
from ..evaluation.context import assume
from ..evaluation.promotion import as_type
from ..evaluation.registry import algorithm, register_algorithm
from ..values.misc import Kernel

MAX_SIDE = 512


def kernel_of(
    weights: Any,
    focus: tuple[int, int] | None = None,
    normalize: bool = False,
    magnitude: float = 1.0,
) -> Kernel:
    """Return a kernel, normalised or scaled; the focus is in the middle by default."""
    numbers = np.array(weights, float)
    if max(numbers.shape) > MAX_SIDE:
        raise EarthEngineError(f"Kernel: The kernel may have at most {MAX_SIDE} pixels a side.")
    rows, columns = numbers.shape
    centre = (columns // 2, rows // 2) if focus is None else focus
    return Kernel(normalised(numbers, magnitude, normalize), centre)


def normalised(weights: np.ndarray, magnitude: float, normalize: bool) -> np.ndarray:
    """Return weights that add up to the magnitude, or to 0 when some are negative."""
    if not normalize:
        return weights * magnitude
    if (weights < 0).any():
        count = np.count_nonzero(weights)
        shift = weights.sum() / count if count else 0.0
        return np.where(weights != 0, weights - shift, 0.0) * magnitude
    total = weights.sum()
    return weights * (magnitude / total) if total else weights


@algorithm("Kernel.fixed")
def fixed(width: int, height: int, weights: list[Any], x: int, y: int, normalize: bool) -> Kernel:
    """Return a kernel of given weights, row by row."""
    rows = [
        [float(as_type(w, "Number", "Kernel.fixed")) for w in as_type(row, "List", "Kernel.fixed")]
        for row in weights
    ]
    if not rows or len({len(row) for row in rows}) != 1:
        raise EarthEngineError("Kernel.fixed: The weights must be rows of equal length.")
    if width not in (-1, len(rows[0])) or height not in (-1, len(rows)):
        raise EarthEngineError(
            f"Kernel.fixed: The weights are {len(rows[0])} wide and {len(rows)} high, but width "
            f"{width} and height {height} are given."
        )
    focus = (_focus(x, len(rows[0])), _focus(y, len(rows)))
    return kernel_of(rows, focus, normalize)


def _focus(position: int, side: int) -> int:
    """Return where the focus is along one side."""
    if position == -1:
        if side % 2 == 0:
            assume("even-kernel")
        return side // 2
    if position < -1:
        assume("kernel-focus")
        return side // 2
    if position >= side:
        raise EarthEngineError(f"Kernel.fixed: The focus {position} is outside of the kernel.")
    return position


Shape = Callable[[np.ndarray, np.ndarray, float], np.ndarray]


def _sized(shape: Shape, radius: float, units: str, normalize: bool, magnitude: float) -> Kernel:
    """Return a kernel of a shape around its centre; in metres it waits for a pixel size."""

    def build(pixels: float) -> Kernel:
        """Return the kernel for a radius in pixels."""
        reach = math.floor(pixels + 1e-9)
        steps = np.arange(-reach, reach + 1, dtype=float)
        x, y = np.meshgrid(steps, steps)
        return kernel_of(shape(x, y, pixels), None, normalize, magnitude)

    if units in ("pixels", "pixel"):
        return build(radius)
    if units not in ("meters", "metres", "meter"):
        raise EarthEngineError(f"Kernel: Unknown units '{units}'; use 'pixels' or 'meters'.")
    return replace(build(0), at_scale=lambda metres: build(radius / metres))


def _ones(inside: Callable[[np.ndarray, np.ndarray, float], np.ndarray]) -> Shape:
    """Return a shape with weight 1 inside."""
    return lambda x, y, radius: np.where(inside(x, y, radius), 1.0, 0.0)


def _octagon(x: np.ndarray, y: np.ndarray, radius: float) -> np.ndarray:
    """Return the inside of an octagon: a square without its corners."""
    limit = math.floor(radius)
    return np.abs(x) + np.abs(y) <= limit + limit // 2


_SHAPES: dict[str, Shape] = {
    "circle": _ones(lambda x, y, r: x * x + y * y <= r * r + 1e-9),
    "square": _ones(lambda x, y, r: np.ones_like(x, bool)),
    "diamond": _ones(lambda x, y, r: np.abs(x) + np.abs(y) <= r + 1e-9),
    "cross": _ones(lambda x, y, r: np.abs(x) == np.abs(y)),
    "plus": _ones(lambda x, y, r: (x == 0) | (y == 0)),
    "octagon": _ones(_octagon),
    "euclidean": lambda x, y, r: np.hypot(x, y),
    "manhattan": lambda x, y, r: np.abs(x) + np.abs(y),
    "chebyshev": lambda x, y, r: np.maximum(np.abs(x), np.abs(y)),
}
DISTANCES = ("euclidean", "manhattan", "chebyshev")


def _shape_algorithm(name: str) -> Callable[[float, str, bool, float], Kernel]:
    """Return the constructor of a shaped kernel."""

    def build(radius: float, units: str, normalize: bool, magnitude: float) -> Kernel:
        """Return the kernel."""
        kernel = _sized(_SHAPES[name], radius, units, normalize, magnitude)
        return replace(kernel, is_distance=name in DISTANCES)

    return build


for _name in _SHAPES:
    register_algorithm(f"Kernel.{_name}", _shape_algorithm(_name))


def shaped(name: str, radius: float, units: str) -> Kernel:
    """Return a kernel of ones by the name of its shape."""
    if name not in _SHAPES or name in DISTANCES:
        raise EarthEngineError(f"Unknown kernel type '{name}'.")
    return _sized(_SHAPES[name], radius, units, False, 1.0)


@algorithm("Kernel.gaussian")
def gaussian(radius: float, sigma: float, units: str, normalize: bool, magnitude: float) -> Kernel:
    """Return a sampled Gaussian."""

    def at(scale: float) -> Shape:
        """Return the bell for sigma in so many metres a pixel."""
        width = sigma / scale
        return lambda x, y, r: np.exp(-(x * x + y * y) / (2 * width * width))

    def build(metres: float) -> Kernel:
        """Return the kernel for a pixel size."""
        return _sized(at(metres), gaussian_reach(radius / metres), "pixels", normalize, magnitude)

    if units in ("pixels", "pixel"):
        return build(1.0)
    return replace(build(radius + 1), at_scale=build)


def gaussian_reach(radius: float) -> int:
    """Return how far a Gaussian reaches: the printed one of radius 3 is five pixels wide."""
    return max((math.floor(2 * radius) - 1) // 2, 0)


@algorithm("Kernel.rectangle")
def rectangle(
    x_radius: float, y_radius: float, units: str, normalize: bool, magnitude: float
) -> Kernel:
    """Return a rectangle of ones."""

    def build(metres: float) -> Kernel:
        """Return the kernel for a pixel size."""
        columns, rows = (2 * math.floor(r / metres + 1e-9) + 1 for r in (x_radius, y_radius))
        return kernel_of(np.ones((rows, columns)), None, normalize, magnitude)

    if units in ("pixels", "pixel"):
        return build(1.0)
    return replace(build(max(x_radius, y_radius) + 1), at_scale=build)


_FIXED: dict[str, tuple[list[list[float]], tuple[int, int]]] = {
    "compass": ([[1, 1, -1], [1, -2, -1], [1, 1, -1]], (1, 1)),
    "kirsch": ([[5, -3, -3], [5, 0, -3], [5, -3, -3]], (1, 1)),
    "laplacian4": ([[0, 1, 0], [1, -4, 1], [0, 1, 0]], (1, 1)),
    "laplacian8": ([[1, 1, 1], [1, -8, 1], [1, 1, 1]], (1, 1)),
    "prewitt": ([[1, 0, -1], [1, 0, -1], [1, 0, -1]], (1, 1)),
    "roberts": ([[1, 0], [0, -1]], (1, 1)),
    "sobel": ([[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]], (1, 1)),
}


def _fixed_algorithm(name: str) -> Callable[[float, bool], Kernel]:
    """Return the constructor of a well-known kernel."""
    weights, focus = _FIXED[name]
    return lambda magnitude, normalize: kernel_of(weights, focus, normalize, magnitude)


for _name in _FIXED:
    register_algorithm(f"Kernel.{_name}", _fixed_algorithm(_name))


@algorithm("Kernel.add")
def add(first: Kernel, second: Kernel, normalize: bool) -> Kernel:
    """Add two kernels with their centres aligned."""
    (l1, t1, r1, b1), (l2, t2, r2, b2) = first.margins, second.margins
    left, top, right, bottom = max(l1, l2), max(t1, t2), max(r1, r2), max(b1, b2)

    def aligned(kernel: Kernel) -> np.ndarray:
        """Return weights with zeros around them."""
        k_left, k_top, k_right, k_bottom = kernel.margins
        return np.pad(
            kernel.weights, ((top - k_top, bottom - k_bottom), (left - k_left, right - k_right))
        )

    return kernel_of(aligned(first) + aligned(second), (left, top), normalize)


@algorithm("Kernel.inverse")
def inverse(kernel: Kernel) -> Kernel:
    """Invert every weight that is not zero."""
    safe = np.where(kernel.weights == 0, 1, kernel.weights)
    return replace(kernel, weights=np.where(kernel.weights == 0, 0.0, 1 / safe))


@algorithm("Kernel.rotate")
def rotate(kernel: Kernel, rotations: int) -> Kernel:
    """Turn by quarters, clockwise."""
    result = kernel
    for _ in range(rotations % 4):
        rows, _columns = result.weights.shape
        x, y = result.focus
        result = Kernel(np.rot90(result.weights, -1), (rows - 1 - y, x))
    return result
