"""Reducers: constructors and combinations."""

from __future__ import annotations

from collections.abc import Callable

from ..errors import EarthEngineError
from ..evaluation.registry import algorithm, register_algorithm
from ..reductions import combined, order, regression, sums, tables
from ..values.image import Image
from ..values.reducer import Reducer


def _constructor(build: Callable[[], Reducer]) -> Callable[[], Reducer]:
    """Return a constructor without arguments as an algorithm."""
    return lambda: build()


for _name, _build in sums.named_sums.items():
    register_algorithm(f"Reducer.{_name}", _constructor(_build))

for _name, _reducer in {
    "first": order.position(last=False, non_null=False),
    "firstNonNull": order.position(last=False, non_null=True),
    "last": order.position(last=True, non_null=False),
    "lastNonNull": order.position(last=True, non_null=True),
    "countDistinct": order.count_distinct(skip_null=False),
    "countDistinctNonNull": order.count_distinct(skip_null=True),
    "countRuns": order.count_runs(),
    "frequencyHistogram": tables.frequency_histogram(),
    "linearFit": regression.linear_fit(),
    "pearsonsCorrelation": regression.pearsons(),
    "spearmansCorrelation": regression.spearmans(),
    "sensSlope": regression.sens_slope(),
    "covariance": regression.covariance(centred=False),
    "centeredCovariance": regression.covariance(centred=True),
}.items():
    register_algorithm(f"Reducer.{_name}", lambda reducer=_reducer: reducer)


@algorithm("Reducer.max")
def maximum(inputs: int) -> Reducer:
    """Return the greatest first input."""
    return sums.extreme(True, inputs)


@algorithm("Reducer.min")
def minimum(inputs: int) -> Reducer:
    """Return the least first input."""
    return sums.extreme(False, inputs)


@algorithm("Reducer.median")
def median(_buckets: int | None, _width: float | None, _raw: int | None) -> Reducer:
    """Return the median, always computed directly."""
    return order.median()


@algorithm("Reducer.mode")
def mode(_buckets: int | None, _width: float | None, _raw: int | None) -> Reducer:
    """Return the most frequent input."""
    return order.mode_or_text()


@algorithm("Reducer.percentile")
def percentile(
    percentiles: list[float],
    names: list[str] | None,
    _buckets: int | None,
    _width: float | None,
    _raw: int | None,
) -> Reducer:
    """Return percentiles."""
    if any(not 0 <= each <= 100 for each in percentiles):
        raise EarthEngineError("Reducer.percentile: Percentiles must be between 0 and 100.")
    return order.percentile(percentiles, names)


@algorithm("Reducer.intervalMean")
def interval_mean(
    low: float, high: float, _buckets: int | None, _width: float | None, _raw: int | None
) -> Reducer:
    """Return the mean between two percentiles."""
    return order.interval_mean(low, high)


@algorithm("Reducer.histogram")
def histogram(buckets: int | None, width: float | None, _raw: int | None) -> Reducer:
    """Return a histogram as a dictionary."""
    return tables.histogram(buckets, width)


@algorithm("Reducer.autoHistogram")
def auto_histogram(
    buckets: int | None, width: float | None, _raw: int | None, cumulative: bool
) -> Reducer:
    """Return a histogram as an array."""
    return tables.auto_histogram(buckets, width, cumulative)


@algorithm("Reducer.fixedHistogram")
def fixed_histogram(low: float, high: float, steps: int, cumulative: bool) -> Reducer:
    """Return a histogram with fixed bins."""
    return tables.fixed_histogram(low, high, steps, cumulative)


@algorithm("Reducer.fixed2DHistogram")
def fixed_2d_histogram(
    x_low: float, x_high: float, x_steps: int, y_low: float, y_high: float, y_steps: int
) -> Reducer:
    """Return a two-dimensional histogram with fixed bins."""
    return tables.fixed_2d_histogram((x_low, x_high, x_steps), (y_low, y_high, y_steps))


@algorithm("Reducer.toList")
def to_list(tuple_size: int | None, optional: int) -> Reducer:
    """Collect the inputs."""
    return tables.to_list(tuple_size, optional)


@algorithm("Reducer.toCollection")
def to_collection(names: list[str], optional: int) -> Reducer:
    """Collect the inputs as features."""
    return tables.to_collection(names, optional)


@algorithm("Reducer.linearRegression")
def linear_regression(num_x: int, num_y: int) -> Reducer:
    """Return a least squares regression."""
    return regression.linear_regression(num_x, num_y)


@algorithm("Reducer.robustLinearRegression")
def robust_linear_regression(num_x: int, num_y: int, beta: float | None) -> Reducer:
    """Return a regression that ignores outliers."""
    return regression.robust_regression(num_x, num_y, beta)


@algorithm("Reducer.ridgeRegression")
def ridge_regression(num_x: int, num_y: int, penalty: float) -> Reducer:
    """Return a ridge regression."""
    return regression.ridge_regression(num_x, num_y, penalty)


@algorithm("Reducer.kendallsCorrelation")
def kendalls_correlation(inputs: int) -> Reducer:
    """Return Kendall's tau-b."""
    return regression.kendalls(inputs)


@algorithm("Reducer.combine")
def combine(first: Reducer, second: Reducer, prefix: str, shared: bool) -> Reducer:
    """Run two reducers side by side."""
    return combined.combine(first, second, prefix, shared)


@algorithm("Reducer.repeat")
def repeat(reducer: Reducer, count: int) -> Reducer:
    """Run copies of a reducer, whose outputs become lists."""
    return combined.repeat(reducer, count)


@algorithm("Reducer.forEach")
def for_each(reducer: Reducer, names: list[str]) -> Reducer:
    """Run a copy of a reducer for each name."""
    return combined.for_each(reducer, names)


@algorithm("Reducer.forEachBand")
def for_each_band(reducer: Reducer, image: Image) -> Reducer:
    """Run a copy of a reducer for each band."""
    return combined.for_each(reducer, image.names)


@algorithm("Reducer.forEachElement")
def for_each_element(reducer: Reducer) -> Reducer:
    """Reduce each position of arrays."""
    return combined.for_each_element(reducer)


@algorithm("Reducer.group")
def group(reducer: Reducer, field: int, name: str) -> Reducer:
    """Reduce each group apart."""
    return combined.group(reducer, field, name)


@algorithm("Reducer.disaggregate")
def disaggregate(reducer: Reducer, axis: int | None) -> Reducer:
    """Reduce the items of aggregates one by one."""
    return combined.disaggregate(reducer, axis)


@algorithm("Reducer.setOutputs")
def set_outputs(reducer: Reducer, names: list[str]) -> Reducer:
    """Rename or drop outputs."""
    return combined.select_outputs(reducer, names)


@algorithm("Reducer.getOutputs")
def get_outputs(reducer: Reducer) -> list[str]:
    """Return the output names."""
    return list(reducer.outputs)


@algorithm("Reducer.unweighted")
def unweighted(reducer: Reducer) -> Reducer:
    """Count every input the same."""
    return combined.unweighted(reducer)
