"""Confusion matrices: accuracies of a classification."""

from __future__ import annotations

import numpy as np

from ..errors import EarthEngineError
from ..evaluation.registry import algorithm
from ..values.array import EEArray
from ..values.confusion import ConfusionMatrix
from ..values.pixel_type import DOUBLE


def _ratio(part: np.ndarray, total: np.ndarray) -> np.ndarray:
    """Return a ratio, 0 where there is nothing to divide by."""
    return np.where(total > 0, part / np.where(total > 0, total, 1), 0.0)


@algorithm("ConfusionMatrix")
def confusion_matrix(counts: EEArray, order: list[int] | None) -> ConfusionMatrix:
    """Return a confusion matrix of given counts."""
    shape = counts.values.shape
    if len(shape) != 2 or shape[0] != shape[1]:
        raise EarthEngineError("ConfusionMatrix: The array must be square.")
    return ConfusionMatrix(counts, order or list(range(shape[0])))


@algorithm("ConfusionMatrix.accuracy")
def accuracy(matrix: ConfusionMatrix) -> float:
    """Return the share of correct predictions."""
    return float(_ratio(np.trace(matrix.numbers), matrix.numbers.sum()))


@algorithm("ConfusionMatrix.array")
def array(matrix: ConfusionMatrix) -> EEArray:
    """Return the counts."""
    return matrix.counts


@algorithm("ConfusionMatrix.order")
def order(matrix: ConfusionMatrix) -> list[int]:
    """Return the classes in the order of rows and columns."""
    return matrix.classes


@algorithm("ConfusionMatrix.consumersAccuracy")
def consumers_accuracy(matrix: ConfusionMatrix) -> EEArray:
    """Return the reliability of each predicted class as a row."""
    numbers = matrix.numbers
    return EEArray.of(_ratio(np.diag(numbers), numbers.sum(axis=0))[None, :], DOUBLE)


@algorithm("ConfusionMatrix.producersAccuracy")
def producers_accuracy(matrix: ConfusionMatrix) -> EEArray:
    """Return the share of each actual class that was found, as a column."""
    numbers = matrix.numbers
    return EEArray.of(_ratio(np.diag(numbers), numbers.sum(axis=1))[:, None], DOUBLE)


@algorithm("ConfusionMatrix.kappa")
def kappa(matrix: ConfusionMatrix) -> float:
    """Return Cohen's kappa."""
    numbers = matrix.numbers
    total = numbers.sum()
    chance = float((numbers.sum(axis=0) * numbers.sum(axis=1)).sum()) / total**2
    return (accuracy(matrix) - chance) / (1 - chance)


@algorithm("ConfusionMatrix.fscore")
def fscore(matrix: ConfusionMatrix, beta: float) -> EEArray:
    """Return the F-score of each class."""
    precision = consumers_accuracy(matrix).values[0]
    recall = producers_accuracy(matrix).values[:, 0]
    square = beta * beta
    return EEArray.of(
        _ratio((1 + square) * precision * recall, square * precision + recall), DOUBLE
    )
