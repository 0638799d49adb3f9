"""How fast a raster becomes a water map: our ways against Keras's predict on tiles.

``python -m benchmarks.mapping`` makes a synthetic image in memory, maps it several times in turn
with each way, and prints medians and their ratio to the baseline, which is v1's: features of a
whole 512 × 512 tile into ``model.predict``. Ours include computing the features.
"""

from __future__ import annotations

import statistics
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import numpy as np

from water_gee_plugin.engine.network import architecture, on_numpy, on_tensorflow
from water_gee_plugin.engine.network.graph import Network
from water_gee_plugin.engine.rasters.grid import Grid, Window, windows
from water_gee_plugin.engine.rasters.reading import read_window
from water_gee_plugin.engine.water import features, mapping

SIZE, REPEATS = 1024, 3


class MemoryImage:
    """A synthetic image with elevation."""

    sensor = "LC08"
    period = "benchmark"
    scenes = ("benchmark",)

    def __init__(self, size: int) -> None:
        """Draw digital numbers of land and water."""
        from osgeo import gdal, gdal_array  # noqa: F401

        rng = np.random.default_rng(0)
        numbers = rng.integers(7000, 20000, (8, size, size), dtype=np.uint16)
        self._image = gdal_array.OpenArray(numbers)
        self._dem = gdal_array.OpenArray(rng.integers(0, 500, (size, size), dtype=np.int16))
        self.grid = Grid("", (0.0, 30.0, 0.0, 0.0, 0.0, -30.0), size, size)

    def read(self, window: Window) -> np.ndarray:
        """Return the image bands of a window."""
        return read_window(self._image, window)

    def read_elevation(self, window: Window) -> np.ndarray:
        """Return the elevation of a window."""
        return read_window(self._dem, window)[0].astype(np.int16)


def keras_model(network: Network) -> object:
    """Return the network as v1 built it in Keras, with the same weights."""
    tf = on_tensorflow.tensorflow()
    layers = tf.keras.layers
    given = layers.Input((None, None, network.channels))

    def convolve(image: object, number: int, function: str) -> object:
        """Add a convolution with its activation."""
        kernel = network.weights[f"convolution_{number}/kernel"]
        bias = network.weights[f"convolution_{number}/bias"]
        layer = layers.Conv2D(kernel.shape[3], kernel.shape[0], activation=function)
        result = layer(image)
        layer.set_weights([kernel, bias])
        return result

    image = convolve(convolve(given, 1, "relu"), 2, "relu")
    image = convolve(layers.Concatenate()([image, layers.Cropping2D(2)(given)]), 3, "relu")
    image = convolve(layers.Concatenate()([image, layers.Cropping2D(3)(given)]), 4, "relu")
    return tf.keras.Model(given, convolve(image, 5, "softmax"))


def by_windows(image: MemoryImage, network: Network, evaluate: mapping.Evaluate) -> None:
    """Map every window, two at a time, as Map water does."""
    parts = windows(image.grid.whole, mapping.WINDOW)
    lock = threading.Lock()
    with ThreadPoolExecutor(2) as pool:
        list(
            pool.map(lambda w: mapping.water_probability(image, w, network, evaluate, lock), parts)
        )


def main() -> None:
    """Time each way in turn and print the table."""
    image = MemoryImage(SIZE)
    network = architecture.water_network(8, np.random.default_rng(0))
    network = network.with_weights(network.weights, features="elevation")
    keras, compiled = keras_model(network), on_tensorflow.evaluator(network)
    values, _ = features.compute(
        image.read(image.grid.whole.grown(5)),
        image.read_elevation(image.grid.whole.grown(5)),
        features.WITH_ELEVATION,
    )
    tiles = [
        values[w.row : w.row + 518, w.column : w.column + 518][None]
        for w in windows(image.grid.whole, 512)
    ]
    ways: dict[str, Callable[[], object]] = {
        "Keras predict, 512² tiles (baseline)": lambda: [
            keras.predict(tile, verbose=0) for tile in tiles
        ],
        "ours, TensorFlow": lambda: by_windows(image, network, compiled),
        "ours, numpy": lambda: by_windows(image, network, lambda x: on_numpy.apply(network, x)),
    }
    times: dict[str, list[float]] = {name: [] for name in ways}
    for way in ways.values():
        way()  # trace and warm up
    for _ in range(REPEATS):
        for name, way in ways.items():
            start = time.perf_counter()
            way()
            times[name].append(time.perf_counter() - start)
    base = statistics.median(next(iter(times.values())))
    print(f"{SIZE} × {SIZE} pixels, median of {REPEATS} runs")
    for name, seconds in times.items():
        median = statistics.median(seconds)
        speed = SIZE * SIZE / median / 1e6
        print(f"{name:<40} {median:6.2f} s {speed:6.2f} Mpx/s   × {base / median:.2f}")


if __name__ == "__main__":
    main()
