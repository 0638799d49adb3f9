"""The network on the local Earth Engine equals the network on this machine, masks included."""

from __future__ import annotations

import itertools
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.earthengine_server.client import PROJECT
from tests.earthengine_server.server import LocalEarthEngine
from tests.engine import scenes
from tests.engine.networks import networks
from water_gee_plugin.engine.earthengine import session
from water_gee_plugin.engine.earthengine.pixels import PixelRequest, read_pixels
from water_gee_plugin.engine.network import expression_size, on_earthengine, on_numpy
from water_gee_plugin.engine.network.architecture import water_network
from water_gee_plugin.engine.network.graph import Network
from water_gee_plugin.engine.rasters.grid import Grid
from water_gee_plugin.engine.support.errors import WaterGeeError

pytest_plugins = ["tests.earthengine_server.fixtures"]
#: Far inside a UTM zone, so that nothing but the image's own edge matters.
LEFT, TOP, HIDDEN = 500_025.0, -300_015.0, -9999.0
_numbers = itertools.count()


class Cloud:
    """A server and a connection that compute a network over a stored image."""

    def __init__(self, server: LocalEarthEngine) -> None:
        """Connect."""
        server.assumptions.chosen["convolve"] = "cross-correlation"
        self.server = server
        self.session = session.connect(PROJECT, server.url)

    def store(self, values: np.ndarray, valid: np.ndarray) -> Any:
        """Store rows × columns × channels with a mask as an asset; return the ee.Image."""
        import ee

        name = f"TESTS/image_{next(_numbers)}"
        hidden = np.where(valid[..., None], values, HIDDEN).astype(np.float32)
        scenes.write_raster(
            self.server.assets / f"{name}.tif",
            hidden.transpose(2, 0, 1),
            (LEFT, 30.0, 0.0, TOP, 0.0, -30.0),
            nodata=HIDDEN,
            names=[f"x{n}" for n in range(values.shape[2])],
        )
        return ee.Image(name)

    def evaluate(
        self, network: Network, values: np.ndarray, valid: np.ndarray, encoding: str, pad: int = 0
    ) -> tuple[np.ndarray, np.ndarray]:
        """Return classes × rows × columns and the mask of the whole image, from Earth Engine."""
        image = on_earthengine.to_ee_image(network, self.store(values, valid), encoding)
        rows, columns = valid.shape[0] + 2 * pad, valid.shape[1] + 2 * pad
        grid = Grid(
            scenes.wkt_of(scenes.EPSG),
            (LEFT - 30 * pad, 30.0, 0.0, TOP + 30 * pad, 0.0, -30.0),
            columns,
            rows,
        )
        # The mask as a band of its own: a masked pixel comes as 0.
        both = image.unmask(0, False).addBands(image.mask().select(0)).toFloat()
        request = PixelRequest.of(both, ("float32",) * (network.classes + 1))
        reply = self.session.transport.compute_pixels(request.body(grid))
        assert reply.status == 200, reply.text
        pixels = read_pixels(reply, grid, request.dtypes)
        assert isinstance(pixels, np.ndarray), pixels
        return pixels[:-1], pixels[-1] > 0


@pytest.fixture
def cloud(earthengine: LocalEarthEngine) -> Cloud:
    """Return a connection to the local Earth Engine."""
    return Cloud(earthengine)


def local(network: Network, values: np.ndarray, valid: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return what numpy gives for the whole image, and where its receptive field is valid."""
    top, left, bottom, right = network.margin
    rows, columns = valid.shape
    clean = np.where(valid[..., None], values, 0).astype(np.float32)
    padded = np.pad(clean, ((top, bottom), (left, right), (0, 0)))
    output = on_numpy.apply(on_earthengine.rounded(network), padded).transpose(2, 0, 1)
    known = np.pad(valid, ((top, bottom), (left, right)))
    mapped = np.ones((rows, columns), bool)
    for i in range(top + bottom + 1):
        for j in range(left + right + 1):
            mapped &= known[i : i + rows, j : j + columns]
    return output, mapped


def assert_equal(cloud: Cloud, network: Network, seed: int, encoding: str) -> None:
    """Assert that both agree on a random masked image of 15 × 17 pixels."""
    rng = np.random.default_rng(seed)
    values = rng.uniform(-1, 1, (15, 17, network.channels)).astype(np.float32)
    valid = rng.random((15, 17)) > 0.02
    expected, mapped = local(network, values, valid)
    found, mask = cloud.evaluate(network, values, valid, encoding)
    np.testing.assert_array_equal(mask, mapped)
    scale = max(1.0, float(np.abs(expected).max()))
    assert np.abs(found - expected)[:, mapped].max(initial=0) <= 1e-4 * scale


@pytest.mark.parametrize("encoding", on_earthengine.ENCODINGS)
def test_v1_s_network_is_the_same(cloud: Cloud, encoding: str) -> None:
    """Probabilities within 1e-4 and every pixel of the mask."""
    assert_equal(cloud, water_network(8, np.random.default_rng(3)), 5, encoding)


@pytest.mark.parametrize("encoding", on_earthengine.ENCODINGS)
def test_random_networks_are_the_same(cloud: Cloud, encoding: str) -> None:
    """Any graph of the known operations, at any mask."""

    @settings(max_examples=200, deadline=None, derandomize=True, database=None)
    @given(networks(), st.integers(0, 2**32 - 1))
    def check(network: Network, seed: int) -> None:
        """Hold one random graph against numpy."""
        assert_equal(cloud, network, seed, encoding)

    check()


def test_the_collection_s_edge_is_masked(cloud: Cloud) -> None:
    """Pixels outside the image are masked, and those whose receptive field reaches outside."""
    network = water_network(8, np.random.default_rng(3))
    values = np.random.default_rng(1).uniform(0, 1, (12, 12, 8)).astype(np.float32)
    _, mask = cloud.evaluate(network, values, np.ones((12, 12), bool), "arrays", pad=4)
    expected = np.zeros((20, 20), bool)
    expected[7:13, 7:13] = True
    np.testing.assert_array_equal(mask, expected)


def test_a_service_that_turns_kernels_round(cloud: Cloud) -> None:
    """With the probe's verdict the bands encoding gives the same map."""
    network = water_network(4, np.random.default_rng(3))
    rng = np.random.default_rng(2)
    values = rng.uniform(0, 1, (12, 13, 4)).astype(np.float32)
    valid = np.ones((12, 13), bool)
    expected, mapped = local(network, values, valid)
    cloud.server.assumptions.chosen["convolve"] = "flipped"
    image = on_earthengine.to_ee_image(network, cloud.store(values, valid), "bands", flipped=True)
    grid = Grid(scenes.wkt_of(scenes.EPSG), (LEFT, 30.0, 0.0, TOP, 0.0, -30.0), 13, 12)
    request = PixelRequest.of(image.unmask(0, False).toFloat(), ("float32",) * 2)
    reply = cloud.session.transport.compute_pixels(request.body(grid))
    pixels = read_pixels(reply, grid, request.dtypes)
    assert np.abs(pixels - expected)[:, mapped].max() < 1e-4


@pytest.mark.parametrize(("encoding", "payload"), [("arrays", 500_000), ("bands", 1_500_000)])
def test_v1_s_network_is_small(cloud: Cloud, encoding: str, payload: int) -> None:
    """Half a megabyte by arrays, one and a half by bands, at most 60 levels deep."""
    import ee

    network = water_network(8, np.random.default_rng(3))
    image = ee.Image.constant([0.1] * 8)
    report = expression_size.measure(on_earthengine.to_ee_image(network, image, encoding))
    assert report.payload < payload and report.depth < 60


def test_a_network_too_large_is_refused_before_it_is_sent(
    cloud: Cloud, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its bytes and what Earth Engine takes are named."""
    import ee

    monkeypatch.setattr(expression_size, "LARGEST_PAYLOAD", 300_000)
    network = water_network(8, np.random.default_rng(3))
    image = on_earthengine.to_ee_image(network, ee.Image.constant([0.1] * 8))
    with pytest.raises(WaterGeeError, match="300,000"):
        expression_size.measure(image)


def test_an_unknown_encoding_is_refused() -> None:
    """The known ones are named."""
    network = water_network(8, np.random.default_rng(3))
    with pytest.raises(WaterGeeError, match="arrays, bands"):
        on_earthengine.to_ee_image(network, None, "loops")


def test_rounding_changes_probabilities_little() -> None:
    """Five significant digits of weights are within 1e-4 of all of them."""
    network = water_network(8, np.random.default_rng(3))
    values = np.random.default_rng(1).uniform(-1, 1, (40, 40, 8)).astype(np.float32)
    exact = on_numpy.apply(network, values)
    sent = on_numpy.apply(on_earthengine.rounded(network), values)
    assert 0 < np.abs(exact - sent).max() < 1e-4
