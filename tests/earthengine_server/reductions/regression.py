"""Reducers of several inputs: lines, least squares, correlations and covariances."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from ..values.array import EEArray
from ..values.pixel_type import DOUBLE, PixelType
from ..values.reducer import Reducer, Row, Stack, numeric_columns
from .sums import weighted_mean


def linear_fit() -> Reducer:
    """Return slope and offset of a weighted line through x and y."""

    def stack(values: list[np.ndarray], weights: np.ndarray) -> list[Stack]:
        """Solve the two normal equations."""
        x, y = (each.astype(np.float64) for each in values)
        mean_x, mean_y = weighted_mean(x, weights), weighted_mean(y, weights)
        dx = np.where(weights > 0, x - mean_x[..., None], 0)
        dy = np.where(weights > 0, y - mean_y[..., None], 0)
        square = (weights * dx * dx).sum(axis=-1)
        slope = (weights * dx * dy).sum(axis=-1) / np.where(square > 0, square, 1)
        valid = ((weights > 0).sum(axis=-1) > 1) & (square > 0)
        return [Stack(slope, valid), Stack(mean_y - slope * mean_x, valid)]

    return Reducer("linearFit", 2, ("scale", "offset"), stack, is_weighted=True)


Solve = Callable[[np.ndarray, np.ndarray, np.ndarray], tuple[np.ndarray, np.ndarray] | None]


def _matrix_reducer(
    name: str,
    num_x: int,
    num_y: int,
    solve: Solve,
    outputs: tuple[str, ...] = ("coefficients", "residuals"),
) -> Reducer:
    """Return a reducer that solves one small system a pixel or a list of rows."""
    inputs = num_x + num_y

    def stack(values: list[np.ndarray], weights: np.ndarray) -> list[Stack]:
        """Solve pixel by pixel."""
        shape = weights.shape[:-1]
        table = np.stack([np.broadcast_to(v, weights.shape) for v in values], axis=-1)
        flat = table.reshape(-1, weights.shape[-1], inputs).astype(float)
        flat_weights = weights.reshape(-1, weights.shape[-1])
        solved = [_solve_one(flat[i], flat_weights[i], num_x, solve) for i in range(len(flat))]
        valid = np.array([each is not None for each in solved], bool).reshape(shape)
        return [_assemble(solved, k, shape, valid, num_y) for k in range(2)]

    def rows(rows: Sequence[Row], weights: Sequence[float]) -> list[Any]:
        """Solve for one list of rows."""
        columns, used = numeric_columns(rows, weights, inputs)
        table = np.stack(columns, axis=-1).astype(float) if rows else np.zeros((0, inputs))
        solved = _solve_one(table, used, num_x, solve)
        if solved is None:
            return [None, None]
        return [EEArray.of(part, DOUBLE) for part in solved]

    def types(_: list[PixelType]) -> list[PixelType]:
        """Return the types of a matrix and of a vector."""
        return [DOUBLE.with_dimensions(2), DOUBLE.with_dimensions(1)]

    return Reducer(name, inputs, outputs, stack, rows, types, is_weighted=True)


def _solve_one(table: np.ndarray, weights: np.ndarray, num_x: int, solve: Solve) -> Any:
    """Solve one system with the rows that are present."""
    present = weights > 0
    return solve(table[present][:, :num_x], table[present][:, num_x:], weights[present])


def _assemble(
    solved: list[Any], part: int, shape: tuple[int, ...], valid: np.ndarray, num_y: int
) -> Stack:
    """Put one output of all pixels together."""
    example = next((each[part] for each in solved if each is not None), None)
    blank = np.zeros((1, num_y) if part == 0 else (num_y,)) if example is None else 0 * example
    rows = [blank if each is None else each[part] for each in solved]
    return Stack(np.array(rows).reshape(shape + blank.shape), valid)


def _least_squares(x: np.ndarray, y: np.ndarray, weights: np.ndarray) -> Any:
    """Return coefficients and the root mean square of the residuals."""
    if len(x) <= x.shape[1]:
        return None
    root = np.sqrt(weights)[:, None]
    coefficients, _, rank, _ = np.linalg.lstsq(x * root, y * root, rcond=None)
    if rank < x.shape[1]:
        return None
    residuals = y - x @ coefficients
    rms = np.sqrt((weights[:, None] * residuals**2).sum(axis=0) / weights.sum())
    return coefficients, rms


def linear_regression(num_x: int, num_y: int) -> Reducer:
    """Return the coefficients and residuals of a least squares regression."""
    return _matrix_reducer("linearRegression", num_x, num_y, _least_squares)


def robust_regression(num_x: int, num_y: int, beta: float | None) -> Reducer:
    """Return an iteratively reweighted regression with the Talwar cost function."""

    def solve(x: np.ndarray, y: np.ndarray, weights: np.ndarray) -> Any:
        """Drop outliers until the set of the rest no longer changes."""
        if len(x) < x.shape[1]:
            return None
        keep = np.ones(len(x), bool)
        coefficients = np.linalg.lstsq(x, y, rcond=None)[0]
        for _ in range(50):
            residual = np.sqrt(((y - x @ coefficients) ** 2).mean(axis=1))
            spread = np.median(residual) / 0.6745 or 1.0
            limit = beta if beta is not None else 2.795 * spread
            kept = residual <= limit
            if kept.sum() < x.shape[1] or (kept == keep).all():
                break
            keep = kept
            coefficients = np.linalg.lstsq(x[keep], y[keep], rcond=None)[0]
        rms = np.sqrt(((y - x @ coefficients)[keep] ** 2).mean(axis=0))
        return coefficients, rms

    return _matrix_reducer("robustLinearRegression", num_x, num_y, solve)


def ridge_regression(num_x: int, num_y: int, penalty: float) -> Reducer:
    """Return ridge coefficients with the intercept in the last row, and residuals."""

    def solve(x: np.ndarray, y: np.ndarray, weights: np.ndarray) -> Any:
        """Penalise every coefficient but the intercept."""
        if len(x) < x.shape[1] + 1:
            return None
        design = np.column_stack([x, np.ones(len(x))])
        ridge = penalty * np.eye(design.shape[1])
        ridge[-1, -1] = 0
        normal = design.T @ (design * weights[:, None]) + ridge
        coefficients = np.linalg.solve(normal, design.T @ (y * weights[:, None]))
        rms = np.sqrt(((y - design @ coefficients) ** 2).mean(axis=0))
        return coefficients, rms

    return _matrix_reducer("ridgeRegression", num_x, num_y, solve)


def _pairs(
    name: str,
    outputs: tuple[str, ...],
    compute: Callable[[np.ndarray, np.ndarray], tuple[float, ...] | None],
) -> Reducer:
    """Return a two-input reducer computed pair list by pair list."""

    def stack(values: list[np.ndarray], weights: np.ndarray) -> list[Stack]:
        """Compute pixel by pixel."""
        shape = weights.shape[:-1]
        x, y = (np.broadcast_to(v, weights.shape).reshape(-1, weights.shape[-1]) for v in values)
        present = (weights > 0).reshape(x.shape)
        results = [compute(x[i][present[i]], y[i][present[i]]) for i in range(len(x))]
        valid = np.array([each is not None for each in results], bool).reshape(shape)
        blank = (0.0,) * len(outputs)
        table = np.array([blank if each is None else each for each in results]).reshape(
            (*shape, len(outputs))
        )
        return [Stack(table[..., k], valid) for k in range(len(outputs))]

    return Reducer(name, 2, outputs, stack)


def _pearson(x: np.ndarray, y: np.ndarray) -> tuple[float, float] | None:
    """Return Pearson's coefficient and the two-sided p-value."""
    if len(x) < 2:
        return None
    dx, dy = x - x.mean(), y - y.mean()
    scale = math.sqrt(float((dx**2).sum() * (dy**2).sum()))
    if scale == 0:
        return None
    r = max(-1.0, min(1.0, float((dx * dy).sum()) / scale))
    return r, _correlation_p_value(r, len(x))


def _correlation_p_value(r: float, n: int) -> float:
    """Return the two-sided p-value of a correlation by Student's distribution."""
    freedom = n - 2
    if freedom < 1:
        return 1.0
    if abs(r) >= 1:
        return 0.0
    t = abs(r) * math.sqrt(freedom / (1 - r * r))
    angles = np.linspace(0, math.atan(t / math.sqrt(freedom)), 2001)
    # The density of Student's t becomes a power of the cosine after t = sqrt(n) tan(angle).
    inner = np.trapz(np.cos(angles) ** (freedom - 1), angles)
    constant = math.exp(math.lgamma((freedom + 1) / 2) - math.lgamma(freedom / 2))
    return float(max(0.0, 1 - 2 * inner * constant / math.sqrt(math.pi)))


def _ranks(values: np.ndarray) -> np.ndarray:
    """Return ranks, equal values sharing their mean rank."""
    _, inverse, counts = np.unique(values, return_inverse=True, return_counts=True)
    ends = np.cumsum(counts)
    return ((ends - counts + 1 + ends) / 2)[inverse]


def _spearman(x: np.ndarray, y: np.ndarray) -> tuple[float, float] | None:
    """Return Pearson's coefficient of the ranks."""
    return _pearson(_ranks(x), _ranks(y)) if len(x) > 1 else None


def _kendall(x: np.ndarray, y: np.ndarray) -> tuple[float, float] | None:
    """Return Kendall's tau-b and the p-value of the normal approximation."""
    n = len(x)
    if n < 2:
        return None
    i, j = np.triu_indices(n, 1)
    dx, dy = np.sign(x[j] - x[i]), np.sign(y[j] - y[i])
    concordance = float((dx * dy).sum())
    scale = math.sqrt(float((dx != 0).sum() * (dy != 0).sum()))
    if scale == 0:
        return None
    variance = n * (n - 1) * (2 * n + 5) / 18
    z = concordance / math.sqrt(variance)
    return concordance / scale, math.erfc(abs(z) / math.sqrt(2))


def _sen(x: np.ndarray, y: np.ndarray) -> tuple[float, float] | None:
    """Return the median of the pairwise slopes and the median offset."""
    i, j = np.triu_indices(len(x), 1)
    different = x[j] != x[i]
    if not different.any():
        return None
    slopes = (y[j] - y[i])[different] / (x[j] - x[i])[different]
    slope = float(np.median(slopes))
    return slope, float(np.median(y - slope * x))


def pearsons() -> Reducer:
    """Return Pearson's correlation and its p-value."""
    return _pairs("pearsonsCorrelation", ("correlation", "p-value"), _pearson)


def spearmans() -> Reducer:
    """Return Spearman's rank correlation and its p-value."""
    return _pairs("spearmansCorrelation", ("correlation", "p-value"), _spearman)


def sens_slope() -> Reducer:
    """Return Sen's slope and offset."""
    return _pairs("sensSlope", ("slope", "offset"), _sen)


def kendalls(inputs: int) -> Reducer:
    """Return Kendall's tau-b of pairs, or of one series against its order."""
    pairs = _pairs("kendallsCorrelation", ("tau", "p-value"), _kendall)
    if inputs == 2 or pairs.stack is None:
        return pairs
    pair_stack = pairs.stack

    def stack(values: list[np.ndarray], weights: np.ndarray) -> list[Stack]:
        """Correlate the series with its positions."""
        order = np.broadcast_to(np.arange(weights.shape[-1], dtype=float), weights.shape)
        return pair_stack([order, values[0]], weights)

    return Reducer("kendallsCorrelation", 1, ("tau", "p-value"), stack)


def covariance(centred: bool) -> Reducer:
    """Return the covariance matrix of 1-D arrays."""
    name = "centeredCovariance" if centred else "covariance"

    def rows(rows: Sequence[Row], weights: Sequence[float]) -> list[Any]:
        """Average the outer products of all arrays."""
        vectors = [
            np.asarray(r[0].values if isinstance(r[0], EEArray) else r[0], float)
            for r, w in zip(rows, weights, strict=True)
            if w > 0 and r[0] is not None
        ]
        if not vectors:
            return [None]
        table = np.array(vectors)
        if not centred:
            table = table - table.mean(axis=0)
        divisor = len(table) if centred else max(len(table) - 1, 1)
        return [EEArray.of(table.T @ table / divisor, DOUBLE)]

    return Reducer(name, 1, (name,), None, rows, is_weighted=False)
