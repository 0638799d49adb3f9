"""How large networks get as Earth Engine expressions, in both encodings, and where each ends.

Run it with `python -m benchmarks.networks`; nothing is contacted.
"""

from __future__ import annotations

import math
import time
from dataclasses import dataclass

import numpy as np

from water_gee_plugin.engine.earthengine import session
from water_gee_plugin.engine.network import expression_size, on_earthengine
from water_gee_plugin.engine.network.architecture import water_network
from water_gee_plugin.engine.network.graph import Network, Node
from water_gee_plugin.engine.support.errors import WaterGeeError

CHANNELS = 8
TIMES = (1, 2, 4, 8, 16)


@dataclass(frozen=True)
class Row:
    """One network in one encoding."""

    parameters: int
    encoding: str
    seconds: float
    payload: int
    depth: int
    calls: int
    problem: str


def widened(factor: float) -> Network:
    """Return v1's graph with so many times its parameters, by wider layers."""
    base = water_network(CHANNELS, np.random.default_rng(0))
    low, high = 1.0, 2 * math.sqrt(factor) + 1
    for _ in range(30):
        middle = (low + high) / 2
        network = scaled(base, middle)
        low, high = (
            (middle, high) if network.parameters < factor * base.parameters else (low, middle)
        )
    return scaled(base, high if factor > 1 else 1.0)


def scaled(base: Network, width: float) -> Network:
    """Return a graph whose hidden layers are wider."""
    rng = np.random.default_rng(1)
    channels: dict[str, int] = {"input": base.channels}
    nodes: list[Node] = []
    weights: dict[str, np.ndarray] = {}
    for node in base.nodes:
        nodes.append(node)
        found = [channels[name] for name in node.inputs]
        channels[node.name] = sum(found) if node.operation == "concatenate" else found[0]
        if node.operation == "convolution":
            rows, columns, _, filters = base.weights[f"{node.name}/kernel"].shape
            last = filters == base.classes
            filters = filters if last else round(filters * width)
            shape = (rows, columns, found[0], filters)
            weights[f"{node.name}/kernel"] = rng.normal(0, 0.05, shape).astype(np.float32)
            weights[f"{node.name}/bias"] = rng.normal(0, 0.05, filters).astype(np.float32)
            channels[node.name] = filters
    return Network(base.channels, tuple(nodes), weights)


def convert(network: Network, encoding: str) -> Row:
    """Convert a network, and measure it however large it is."""
    import ee

    image = ee.Image.constant([0.1] * network.channels)
    start = time.process_time()
    problem = ""
    try:
        expression = on_earthengine.to_ee_image(network, image, encoding)
        seconds = time.process_time() - start
        report = expression_size.measure(expression)
        seconds = time.process_time() - start
    except WaterGeeError as error:
        return _refused(network, encoding, time.process_time() - start, str(error), image)
    return Row(
        network.parameters, encoding, seconds, report.payload, report.depth, report.calls, problem
    )


def _refused(network: Network, encoding: str, seconds: float, text: str, image: object) -> Row:
    """Return the row of a network that is refused, measured without its limits."""
    limits = expression_size.LARGEST_PAYLOAD, expression_size.DEEPEST
    expression_size.LARGEST_PAYLOAD = expression_size.DEEPEST = 10**12
    try:
        report = expression_size.measure(on_earthengine.to_ee_image(network, image, encoding))
        problem = "depth" if report.depth > limits[1] else "payload"
        size = report.payload, report.depth, report.calls
    except WaterGeeError:
        problem, size = "the client's recursion", (0, 0, 0)
    finally:
        expression_size.LARGEST_PAYLOAD, expression_size.DEEPEST = limits
    return Row(network.parameters, encoding, seconds, *size, f"refused: {problem}")


def last_accepted(encoding: str, least: float, most: float) -> tuple[int, int]:
    """Return the parameters of the largest network that is accepted, and of one that is not."""
    low, high = least, most
    accepted, refused = 0, 0
    while high / low > 1.12:
        middle = math.sqrt(low * high)
        network = widened(middle)
        if convert(network, encoding).problem:
            high, refused = middle, network.parameters
        else:
            low, accepted = middle, network.parameters
    return accepted, refused


def main() -> None:
    """Print the table."""
    session.without_connection()
    print("| parameters | encoding | payload | depth | calls | processor time | |")
    print("|---:|---|---:|---:|---:|---:|---|")
    for factor in TIMES:
        network = widened(factor)
        for encoding in on_earthengine.ENCODINGS:
            row = convert(network, encoding)
            print(
                f"| {row.parameters:,} (× {factor}) | {row.encoding} | "
                f"{row.payload / 1e6:.2f} MB | {row.depth} | {row.calls:,} | {row.seconds:.2f} s | "
                f"{row.problem} |",
                flush=True,
            )
    for encoding in on_earthengine.ENCODINGS:
        accepted, refused = last_accepted(encoding, 16, 32)
        print(f"{encoding}: accepted with {accepted:,} parameters, refused with {refused:,}.")


if __name__ == "__main__":
    main()
