"""ee.Array: construction, slicing, element-wise mathematics and linear algebra."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from ..errors import EarthEngineError
from ..evaluation.promotion import as_type
from ..evaluation.registry import algorithm, register_algorithm
from ..pixels.elementwise import (
    BINARY,
    CASTS,
    REAL,
    SYNONYMS,
    UNARY,
    BinaryOperation,
    UnaryOperation,
    cast_exact,
    check_shapes,
    result_type,
)
from ..pixels.ndarrays import accumulate, masked_along, padded, reduce_axes, sorted_by
from ..values import pixel_type
from ..values.array import EEArray
from ..values.pixel_type import DOUBLE, PixelType
from ..values.reducer import Reducer


def made(values: np.ndarray, kind: PixelType) -> EEArray:
    """Return an array of a type, whole numbers as integers."""
    dtype = np.int64 if kind.is_integer else np.float64
    return EEArray(np.asarray(values).astype(dtype), kind.with_dimensions(0))


@algorithm("Array")
def array(values: Any, kind: PixelType | None) -> EEArray:
    """Return an array of nested lists, numbers or arrays."""
    if isinstance(values, EEArray):
        return values if kind is None else made(values.values, kind)
    try:
        return EEArray.of(values, kind)
    except EarthEngineError:
        # Lists with arrays or other numbers in them take the long way.
        return EEArray.of(_nested(values), kind)


def _nested(values: Any) -> Any:
    """Return nested lists in which arrays are lists too."""
    if isinstance(values, EEArray):
        return values.values.tolist()
    if isinstance(values, list):
        return [_nested(each) for each in values]
    return as_type(values, "Number", "Array")


def _unary(operation: UnaryOperation) -> Callable[[EEArray], EEArray]:
    """Return a unary operation on arrays."""

    def compute(value: EEArray) -> EEArray:
        """Apply the operation to every element."""
        with np.errstate(all="ignore"):
            result = operation.compute(value.values)
        return made(result, operation.type_of(value.element_type))

    return compute


def _binary(operation: BinaryOperation) -> Callable[[EEArray, EEArray], EEArray]:
    """Return a binary operation on arrays."""

    def compute(left: EEArray, right: EEArray) -> EEArray:
        """Apply the operation to every pair of elements."""
        kind = result_type(operation, left.element_type, right.element_type)
        a, b = check_shapes(left.values, right.values, lead=0)
        with np.errstate(all="ignore"):
            result = np.asarray(operation.compute(a, b))
        if kind.is_integer:
            kind = pixel_type.INT64
        if operation.result == REAL:
            result = result.astype(np.float32)
        return made(result, kind)

    return compute


def _cast(kind: PixelType) -> Callable[[EEArray], EEArray]:
    """Return a cast of arrays, which rounds and clamps."""

    def compute(value: EEArray) -> EEArray:
        """Cast every element."""
        return made(cast_exact(value.values, kind, "round"), kind)

    return compute


for _name, _operation in UNARY.items():
    for _each in (_name, *SYNONYMS.get(_name, ())):
        register_algorithm(f"Array.{_each}", _unary(_operation))
for _name, _operator in BINARY.items():
    for _each in (_name, *SYNONYMS.get(_name, ())):
        register_algorithm(f"Array.{_each}", _binary(_operator))
for _name, _kind in CASTS.items():
    register_algorithm(f"Array.{_name}", _cast(_kind))


@algorithm("Array.identity")
def identity(size: int) -> EEArray:
    """Return an identity matrix."""
    return made(np.eye(size), pixel_type.INT32)


@algorithm("Array.toList")
def to_list(value: EEArray) -> Any:
    """Return nested lists."""
    return value.values.tolist()


@algorithm("Array.length")
def length(value: EEArray) -> EEArray:
    """Return the length of each axis."""
    return EEArray.of(list(value.values.shape))


@algorithm("Array.get")
def get(value: EEArray, position: list[int]) -> Any:
    """Return one element."""
    if len(position) != value.values.ndim:
        raise EarthEngineError(
            f"Array.get: The position must have {value.values.ndim} coordinates, "
            f"but has {len(position)}."
        )
    for index, size in zip(position, value.values.shape, strict=True):
        if not -size <= index < size:
            raise EarthEngineError(f"Array.get: Position {position} is out of bounds.")
    return value.values[tuple(position)].item()


@algorithm("Array.argmax")
def argmax(value: EEArray) -> list[int]:
    """Return the position of the first maximum."""
    where = np.unravel_index(int(value.values.argmax()), value.values.shape)
    return [int(each) for each in where]


@algorithm("Array.cat")
def cat(arrays: list[EEArray], axis: int) -> EEArray:
    """Join arrays along an axis, which may be a new one."""
    parts = [each.values for each in arrays]
    kind = pixel_type.union_all([each.element_type for each in arrays])
    if axis == parts[0].ndim:
        parts = [part[..., None] for part in parts]
    return made(np.concatenate(parts, axis=axis), kind)


@algorithm("Array.reshape")
def reshape(value: EEArray, shape: EEArray) -> EEArray:
    """Return the elements row by row in another shape."""
    return made(value.values.reshape([int(each) for each in shape.values]), value.element_type)


@algorithm("Array.repeat")
def repeat(value: EEArray, axis: int, copies: int) -> EEArray:
    """Repeat an array along an axis, which may be a new one."""
    values = value.values[..., None] if axis == value.values.ndim else value.values
    return made(np.concatenate([values] * copies, axis=axis), value.element_type)


@algorithm("Array.slice")
def slice_array(value: EEArray, axis: int, start: int, end: int | None, step: int) -> EEArray:
    """Return a part along an axis."""
    index: list[Any] = [slice(None)] * value.values.ndim
    index[axis] = slice(start, end, step)
    return made(value.values[tuple(index)], value.element_type)


@algorithm("Array.cut")
def cut(value: EEArray, position: list[int]) -> EEArray:
    """Return the part at a position; -1 keeps an axis whole, cut axes keep length 1."""
    index = tuple(slice(None) if each < 0 else slice(each, each + 1) for each in position)
    return made(value.values[index], value.element_type)


@algorithm("Array.project")
def project(value: EEArray, axes: list[int]) -> EEArray:
    """Keep some axes; the others must have length 1."""
    return made(projected(value.values, axes, 0), value.element_type)


def projected(values: np.ndarray, axes: list[int], lead: int) -> np.ndarray:
    """Return an array with only some of its axes behind the leading ones."""
    dropped = [axis for axis in range(values.ndim - lead) if axis not in axes]
    for axis in dropped:
        if values.shape[lead + axis] != 1:
            raise EarthEngineError(
                f"Array.project: Axis {axis} has length {values.shape[lead + axis]}, "
                "but only axes of length 1 can be dropped."
            )
    kept = [lead + axis for axis in axes]
    order = [*range(lead), *kept, *(lead + axis for axis in dropped)]
    moved = values.transpose(order)
    return moved.reshape(moved.shape[: lead + len(axes)])


@algorithm("Array.transpose", "Array.matrixTranspose")
def transpose(value: EEArray, first: int, second: int) -> EEArray:
    """Exchange two axes, after adding axes where there are too few."""
    values = value.values
    while values.ndim <= max(first, second):
        values = values[..., None]
    return made(values.swapaxes(first, second), value.element_type)


@algorithm("Array.mask")
def mask(value: EEArray, chosen: EEArray) -> EEArray:
    """Keep the positions where a mask of the same or lower dimension is not zero."""
    return made(masked_along(value.values, chosen.values), value.element_type)


@algorithm("Array.pad")
def pad(value: EEArray, lengths: list[int], filler: Any) -> EEArray:
    """Append a value up to given lengths."""
    return made(padded(value.values, lengths, filler, 0), value.element_type)


@algorithm("Array.sort")
def sort(value: EEArray, keys: EEArray | None) -> EEArray:
    """Sort along the last axis that has a length, or by other keys."""
    return made(
        sorted_by(value.values, None if keys is None else keys.values, 0), value.element_type
    )


@algorithm("Array.accum")
def accum(value: EEArray, axis: int, reducer: Reducer | None) -> EEArray:
    """Reduce everything up to each position along an axis."""
    return made(
        accumulate(value.values, axis, reducer), value.element_type if reducer is None else DOUBLE
    )


@algorithm("Array.reduce")
def reduce(value: EEArray, reducer: Reducer, axes: list[int], field_axis: int | None) -> EEArray:
    """Reduce along axes, which keep length 1."""
    result = reduce_axes(value.values, reducer, axes, field_axis, 0)
    return EEArray.of(result, pixel_type.of_dtype(result.dtype))


@algorithm("Array.dotProduct")
def dot_product(first: EEArray, second: EEArray) -> Any:
    """Return the dot product of two vectors."""
    if first.values.ndim != 1 or first.values.shape != second.values.shape:
        raise EarthEngineError("Array.dotProduct: Two 1-D arrays of equal length are required.")
    return np.dot(first.values, second.values).item()


@algorithm("Array.bitsToArray")
def bits_to_array(value: Any) -> EEArray:
    """Return the bits of a number, the lowest first."""
    bits = int(value)
    length_ = 64 if bits < 0 else max(bits.bit_length(), 1)
    return EEArray.of([bits >> i & 1 for i in range(length_)])


def matrix(value: EEArray, owner: str) -> np.ndarray:
    """Return a matrix of floating point numbers, refusing other shapes."""
    if value.values.ndim != 2:
        raise EarthEngineError(f"Array.{owner}: A 2-D array is required.")
    return value.values.astype(float)


@algorithm("Array.matrixMultiply")
def matrix_multiply(left: EEArray, right: EEArray) -> EEArray:
    """Multiply two matrices."""
    a, b = left.values, right.values
    if a.ndim != 2 or b.ndim != 2 or a.shape[1] != b.shape[0]:
        raise EarthEngineError(
            f"Array.matrixMultiply: Shapes {list(a.shape)} and {list(b.shape)} do not fit."
        )
    kind = pixel_type.union(left.element_type, right.element_type)
    product = a @ b
    return made(product, pixel_type.INT64 if kind.is_integer else kind)


@algorithm("Array.matrixDeterminant")
def determinant(value: EEArray) -> float:
    """Return the determinant."""
    return float(np.linalg.det(matrix(value, "matrixDeterminant")))


@algorithm("Array.matrixDiagonal")
def diagonal(value: EEArray) -> EEArray:
    """Return the diagonal as a column."""
    return made(np.diag(matrix(value, "matrixDiagonal"))[:, None], value.element_type)


@algorithm("Array.matrixFnorm")
def frobenius_norm(value: EEArray) -> float:
    """Return the Frobenius norm."""
    return float(np.linalg.norm(matrix(value, "matrixFnorm")))


@algorithm("Array.matrixInverse")
def inverse(value: EEArray) -> EEArray:
    """Return the inverse."""
    try:
        return made(np.linalg.inv(matrix(value, "matrixInverse")), DOUBLE)
    except np.linalg.LinAlgError as error:
        raise EarthEngineError(f"Array.matrixInverse: {error}.") from error


@algorithm("Array.matrixPseudoInverse")
def pseudo_inverse(value: EEArray) -> EEArray:
    """Return the Moore-Penrose pseudo-inverse."""
    return made(np.linalg.pinv(matrix(value, "matrixPseudoInverse")), DOUBLE)


@algorithm("Array.matrixSolve")
def solve(left: EEArray, right: EEArray) -> EEArray:
    """Solve A x = B, by least squares when overdetermined."""
    a, b = matrix(left, "matrixSolve"), matrix(right, "matrixSolve")
    if a.shape[0] == a.shape[1]:
        return made(np.linalg.solve(a, b), DOUBLE)
    return made(np.linalg.lstsq(a, b, rcond=None)[0], DOUBLE)


@algorithm("Array.matrixToDiag")
def to_diagonal(value: EEArray) -> EEArray:
    """Return a diagonal matrix of a column."""
    return made(np.diag(matrix(value, "matrixToDiag")[:, 0]), value.element_type)


@algorithm("Array.matrixTrace")
def trace(value: EEArray) -> Any:
    """Return the sum of the diagonal."""
    return np.trace(value.values).item()


@algorithm("Array.eigen")
def eigen(value: EEArray) -> EEArray:
    """Return rows of an eigenvalue and its eigenvector, the greatest eigenvalue first."""
    return made(eigen_rows(matrix(value, "eigen")), DOUBLE)


def eigen_rows(square: np.ndarray) -> np.ndarray:
    """Return a matrix with a row for each eigenvalue and its vector, in falling order."""
    values, vectors = np.linalg.eig(square)
    if np.iscomplexobj(values) and np.abs(values.imag).max() > 1e-9:
        raise EarthEngineError("Array.eigen: The matrix has complex eigenvalues.")
    order = np.argsort(-values.real, kind="stable")
    return np.column_stack([values.real[order], vectors.real.T[order]])


@algorithm("Array.matrixCholeskyDecomposition")
def cholesky(value: EEArray) -> dict[str, EEArray]:
    """Return the lower triangular factor."""
    try:
        return {"L": made(np.linalg.cholesky(matrix(value, "matrixCholeskyDecomposition")), DOUBLE)}
    except np.linalg.LinAlgError as error:
        raise EarthEngineError(f"Array.matrixCholeskyDecomposition: {error}.") from error


@algorithm("Array.matrixQRDecomposition")
def qr(value: EEArray) -> dict[str, EEArray]:
    """Return an orthogonal and an upper triangular factor."""
    q, r = np.linalg.qr(matrix(value, "matrixQRDecomposition"), mode="complete")
    return {"Q": made(q, DOUBLE), "R": made(r, DOUBLE)}


@algorithm("Array.matrixSingularValueDecomposition")
def singular_values(value: EEArray) -> dict[str, EEArray]:
    """Return two orthogonal factors and a diagonal one."""
    u, s, vt = np.linalg.svd(matrix(value, "matrixSingularValueDecomposition"), full_matrices=False)
    return {"U": made(u, DOUBLE), "S": made(np.diag(s), DOUBLE), "V": made(vt.T, DOUBLE)}


@algorithm("Array.matrixLUDecomposition")
def lu(value: EEArray) -> dict[str, EEArray]:
    """Return a lower and an upper triangular factor and a permutation."""
    factors = lu_factors(matrix(value, "matrixLUDecomposition"))
    return {name: made(part, DOUBLE) for name, part in zip("LUP", factors, strict=True)}


def lu_factors(square: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return L, U and P of P A = L U, with partial pivoting."""
    upper = square.copy()
    n = len(upper)
    lower, permutation = np.zeros((n, n)), np.eye(n)
    for k in range(n):
        pivot = k + int(np.abs(upper[k:, k]).argmax())
        for each in (upper, lower, permutation):
            each[[k, pivot]] = each[[pivot, k]]
        lower[k, k] = 1
        for i in range(k + 1, n):
            if upper[k, k]:
                lower[i, k] = upper[i, k] / upper[k, k]
                upper[i] -= lower[i, k] * upper[k]
    return lower, upper, permutation
