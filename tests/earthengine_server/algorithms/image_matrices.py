"""Images whose pixels are matrices: products, solutions and decompositions."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from ..errors import EarthEngineError
from ..evaluation.registry import algorithm, register_algorithm
from ..values import image as images
from ..values.array import EEArray
from ..values.grid import Grid
from ..values.image import Image, Pixels, bands_from, derived, expand
from ..values.pixel_type import DOUBLE, union
from ..values.projection import WGS84
from .arrays import lu_factors
from .image_arrays import LEAD
from .image_math import matched, paired


@algorithm("Image.matrixMultiply")
def matrix_multiply(first: Image, second: Image) -> Image:
    """Return the products of pairs of matrices."""

    def multiply(a: np.ndarray, b: np.ndarray, _mask: np.ndarray) -> np.ndarray:
        """Multiply on a grid."""
        if a.ndim != LEAD + 2 or b.ndim != LEAD + 2:
            raise EarthEngineError("Image.matrixMultiply: 2-D arrays are required.")
        if a.shape[-1] != b.shape[-2]:
            raise EarthEngineError(
                f"Image.matrixMultiply: Shapes {list(a.shape[LEAD:])} and {list(b.shape[LEAD:])} "
                "do not fit."
            )
        if _is_spread(b):
            # The same matrix for all pixels makes one large product instead of many small ones.
            rows = a.reshape(-1, a.shape[-1]) @ b[0, 0]
            return rows.reshape(*a.shape[:-1], b.shape[-1])
        return np.matmul(a, b)

    return first.bare(
        [
            paired(name, a, b, union(a.type, b.type).with_dimensions(2), multiply)
            for name, a, b in matched(first, second)
        ]
    )


def _is_spread(values: np.ndarray) -> bool:
    """Tell whether all pixels share the memory of one array."""
    return values.strides[0] == 0 and values.strides[1] == 0 and values.size > 0


@algorithm("Image.matrixSolve")
def matrix_solve(first: Image, second: Image) -> Image:
    """Solve A x = B for pairs of matrices, by least squares when overdetermined."""

    def solve(a: np.ndarray, b: np.ndarray, mask: np.ndarray) -> np.ndarray:
        """Solve on a grid."""
        x = _safe(a.astype(float), mask)
        if x.shape[-1] == x.shape[-2]:
            return np.linalg.solve(x, b)
        return np.matmul(np.linalg.pinv(x), b)

    return first.bare(
        [
            paired(name, a, b, DOUBLE.with_dimensions(2), solve)
            for name, a, b in matched(first, second)
        ]
    )


def _safe(values: np.ndarray, mask: np.ndarray) -> np.ndarray:
    """Return matrices in which masked pixels cannot make a computation fail."""
    filler = np.broadcast_to(np.eye(values.shape[-2], values.shape[-1]), values.shape)
    return np.where(expand(mask, values) > 0, values, filler)


_MATRIX: dict[str, tuple[Callable[[np.ndarray], np.ndarray], int]] = {
    "matrixInverse": (np.linalg.inv, 2),
    "matrixPseudoInverse": (np.linalg.pinv, 2),
    "matrixDeterminant": (np.linalg.det, 0),
    "matrixTrace": (lambda m: np.trace(m, axis1=-2, axis2=-1), 0),
    "matrixFnorm": (lambda m: np.linalg.norm(m, axis=(-2, -1)), 0),
    "matrixDiagonal": (lambda m: np.diagonal(m, axis1=-2, axis2=-1)[..., None], 2),
    "matrixToDiag": (lambda m: m * np.eye(m.shape[-2]), 2),
}


def _matrix_function(
    function: Callable[[np.ndarray], np.ndarray], dimensions: int
) -> Callable[[Image], Image]:
    """Return a function of matrices as an algorithm on images."""

    def compute(image: Image) -> Image:
        """Apply the function to every pixel."""

        def change(pixels: Pixels) -> Pixels:
            """Compute on a grid, keeping masked pixels out of harm's way."""
            if pixels.values.ndim != LEAD + 2:
                raise EarthEngineError("2-D arrays are required.")
            return Pixels(function(_safe(pixels.values.astype(float), pixels.mask)), pixels.mask)

        kind = DOUBLE.with_dimensions(dimensions)
        return image.with_bands([derived(band, change, kind) for band in image.bands])

    return compute


for _name, (_function, _dimensions) in _MATRIX.items():
    register_algorithm(f"Image.{_name}", _matrix_function(_function, _dimensions))


@algorithm("Image.matrixIdentity")
def matrix_identity(size: int) -> Image:
    """Return an identity matrix in every pixel."""
    value = EEArray.of(np.eye(size).astype(np.int64).tolist())
    return Image((images.constant_band(value, "constant"),))


def _decomposition(
    names: tuple[str, ...], compute_all: Callable[[np.ndarray], tuple[np.ndarray, ...]]
) -> Callable[[Image], Image]:
    """Return a matrix decomposition as an algorithm on images."""

    def decompose(image: Image) -> Image:
        """Decompose the first band."""
        band = image.bands[0]

        def compute(grid: Grid) -> list[Pixels]:
            """Decompose on a grid."""
            pixels = band.read(grid)
            parts = compute_all(_safe(pixels.values.astype(float), pixels.mask))
            return [Pixels(part, pixels.mask) for part in parts]

        layout = [(name, DOUBLE.with_dimensions(2), WGS84) for name in names]
        return image.with_bands(bands_from(compute, layout, band.size))

    return decompose


def _svd(values: np.ndarray) -> tuple[np.ndarray, ...]:
    """Return the singular value decomposition as three matrices."""
    u, s, vt = np.linalg.svd(values, full_matrices=False)
    return u, s[..., None] * np.eye(s.shape[-1]), np.swapaxes(vt, -1, -2)


def _lu(values: np.ndarray) -> tuple[np.ndarray, ...]:
    """Return the factors of P A = L U for every pixel."""
    flat = values.reshape(-1, *values.shape[-2:])
    parts = [lu_factors(each) for each in flat]
    return tuple(np.stack(part).reshape(values.shape) for part in zip(*parts, strict=True))


register_algorithm("Image.matrixLUDecomposition", _decomposition(("L", "U", "P"), _lu))
register_algorithm(
    "Image.matrixCholeskyDecomposition", _decomposition(("L",), lambda m: (np.linalg.cholesky(m),))
)
register_algorithm(
    "Image.matrixQRDecomposition", _decomposition(("Q", "R"), lambda m: tuple(np.linalg.qr(m)))
)
register_algorithm("Image.matrixSingularValueDecomposition", _decomposition(("U", "S", "V"), _svd))
