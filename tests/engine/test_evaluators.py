"""The network's two evaluators on this machine against each other and the definition."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.engine import definitions, scenes
from tests.engine.networks import LARGEST_MARGIN, networks
from water_gee_plugin.engine.network import on_numpy, on_tensorflow
from water_gee_plugin.engine.network.architecture import water_network
from water_gee_plugin.engine.network.graph import ACTIVATIONS, Network, Node
from water_gee_plugin.engine.water import features

SEEDS = st.integers(0, 2**32 - 1)
SIZES = st.integers(2 * LARGEST_MARGIN + 1, 24)


def image(seed: int, height: int, width: int, channels: int) -> np.ndarray:
    """Return random features between −1 and 1."""
    rng = np.random.default_rng(seed)
    return rng.uniform(-1, 1, (height, width, channels)).astype(np.float32)


def convolution(dilation: tuple[int, int], groups: int, rows: int, columns: int) -> Network:
    """Return a network that is one convolution of four channels to six."""
    rng = np.random.default_rng(rows + 10 * columns)
    node = Node("c", "convolution", ("input",), {"dilation": dilation, "groups": groups})
    shape = (rows, columns, 4 // groups, 6)
    weights = {"c/kernel": rng.normal(0, 0.3, shape), "c/bias": rng.normal(0, 1, 6)}
    return Network(4, (node,), {name: w.astype(np.float32) for name, w in weights.items()})


@settings(max_examples=30)
@given(networks(), SEEDS, SIZES, SIZES)
def test_numpy_and_tensorflow_agree_on_random_graphs(
    network: Network, seed: int, height: int, width: int
) -> None:
    """Any graph of any operations gives the same numbers, and the shape that its margin says."""
    values = image(seed, height, width, network.channels)
    ours = on_numpy.apply(network, values)
    theirs = on_tensorflow.evaluator(network)(values)
    top, left, bottom, right = network.margin
    assert ours.shape == (height - top - bottom, width - left - right, network.classes)
    assert ours.dtype == theirs.dtype == np.float32
    np.testing.assert_allclose(ours, theirs, rtol=1e-5, atol=1e-5)


@settings(max_examples=40)
@given(networks(), SEEDS)
def test_numpy_agrees_with_the_definition_on_random_graphs(network: Network, seed: int) -> None:
    """The fast evaluator computes what the slow, plain one does."""
    values = image(seed, 17, 18, network.channels)
    expected = definitions.output(network, values)
    np.testing.assert_allclose(on_numpy.apply(network, values), expected, rtol=1e-5, atol=1e-5)


@settings(max_examples=15)
@given(networks(channels=8), SEEDS, st.floats(0, 0.9))
def test_evaluators_agree_on_masked_rasters(network: Network, seed: int, gaps: float) -> None:
    """Rasters with any share of no data give finite numbers, alike on both evaluators."""
    size = 2 * LARGEST_MARGIN + 8
    source = scenes.image_of(size, size, seed % 1000, gaps)
    values, _ = features.compute(source, scenes.elevation_of(size, size), features.WITH_ELEVATION)
    ours, theirs = on_numpy.apply(network, values), on_tensorflow.evaluator(network)(values)
    assert np.isfinite(ours).all()
    np.testing.assert_allclose(ours, theirs, rtol=1e-5, atol=1e-5)


@pytest.mark.parametrize("dilation", [(1, 1), (2, 1), (1, 3), (2, 2)])
@pytest.mark.parametrize("groups", [1, 2])
@pytest.mark.parametrize(("rows", "columns"), [(1, 1), (3, 3), (1, 3), (5, 3)])
def test_a_convolution_is_its_definition(
    dilation: tuple[int, int], groups: int, rows: int, columns: int
) -> None:
    """Both evaluators correlate, without flipping the kernel, group by group."""
    network = convolution(dilation, groups, rows, columns)
    values = image(3, 14, 15, 4)
    weights = network.weights["c/kernel"], network.weights["c/bias"]
    expected = definitions.convolution(values, *weights, dilation, groups)
    np.testing.assert_allclose(on_numpy.apply(network, values), expected, atol=1e-5)
    np.testing.assert_allclose(on_tensorflow.evaluator(network)(values), expected, atol=1e-5)


@pytest.mark.parametrize("function", ACTIVATIONS)
def test_an_activation_is_its_definition(function: str) -> None:
    """Every activation, far from zero too, is the textbook's."""
    node = Node("a", "activation", ("input",), {"function": function, "alpha": 0.3})
    network = Network(3, (node,), {})
    values = (image(4, 6, 5, 3) * 30).astype(np.float32)
    expected = definitions.output(network, values)
    np.testing.assert_allclose(on_numpy.apply(network, values), expected, rtol=1e-5, atol=1e-6)
    theirs = on_tensorflow.evaluator(network)(values)
    np.testing.assert_allclose(theirs, expected, rtol=1e-5, atol=1e-6)


def test_extreme_inputs_stay_finite() -> None:
    """Exponentials of large numbers do not overflow."""
    for function in ACTIVATIONS:
        node = Node("a", "activation", ("input",), {"function": function})
        values = np.full((2, 2, 2), 500, np.float32) * np.array([1, -1], np.float32)
        with np.errstate(all="raise", under="ignore"):
            assert np.isfinite(on_numpy.apply(Network(2, (node,), {}), values)).all(), function


def test_the_water_network_agrees_on_an_image_larger_than_a_strip(network: Network) -> None:
    """Strips leave no seam: v1's network on 75 × 301 pixels."""
    values = image(5, 75, 301, 8)
    ours = on_numpy.apply(network, values)
    assert ours.shape == (69, 295, 2)
    np.testing.assert_allclose(ours, on_tensorflow.evaluator(network)(values), atol=1e-5)
    np.testing.assert_allclose(ours.sum(axis=2), 1, atol=1e-6)


def test_the_water_network_agrees_with_the_definition() -> None:
    """Water's probability at one pixel is what the slow evaluator finds in its 7 × 7."""
    network = water_network(8, np.random.default_rng(11))
    values = image(6, 9, 8, 8)
    expected = definitions.output(network, values)
    np.testing.assert_allclose(on_numpy.apply(network, values), expected, atol=1e-5)


def test_an_image_smaller_than_the_margin_gives_nothing(network: Network) -> None:
    """Six pixels are no whole 7 × 7 neighbourhood."""
    assert on_numpy.apply(network, image(7, 6, 20, 8)).shape == (0, 14, 2)


def test_logits_are_what_the_softmax_gets() -> None:
    """Training asks for the numbers before the last softmax; their softmax is the output."""
    network = water_network(7, np.random.default_rng(12))
    batch = np.stack([image(8, 10, 10, 7), image(9, 10, 10, 7)])
    logits = np.asarray(on_tensorflow.build(network, network.weights, batch, logits=True))
    power = np.exp(logits.astype(float))
    expected = power / power.sum(axis=-1, keepdims=True)
    for single, wanted in zip(batch, expected):
        np.testing.assert_allclose(on_numpy.apply(network, single), wanted, atol=1e-5)
