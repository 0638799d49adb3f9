"""Random networks: every operation, branches joined by crops, weights that stay tame."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from hypothesis import strategies as st

from water_gee_plugin.engine.network.graph import ACTIVATIONS, Margin, Network, Node

#: No network of these tests loses more pixels than this on a side.
LARGEST_MARGIN = 8
_JOINS = ("concatenate", "add", "multiply", "maximum", "average")
_STEPS = ("convolution", "convolution", "activation", "max_pool", "average_pool", "scale", "crop")


class _Builder:
    """A network in the making: nodes, weights, and what each node's image is like."""

    def __init__(self, channels: int, rng: np.random.Generator) -> None:
        """Start with the input."""
        self.rng, self.channels = rng, channels
        self.nodes: list[Node] = []
        self.weights: dict[str, np.ndarray] = {}
        self.known: dict[str, tuple[Margin, int]] = {"input": ((0, 0, 0, 0), channels)}

    def choose(self) -> str:
        """Return the name of one of the latest nodes, or the input."""
        return self.pick(list(self.known)[-3:])

    def pick(self, choices: Sequence[Any]) -> Any:
        """Return one of the choices."""
        return choices[self.rng.integers(len(choices))]

    def add(
        self, kind: str, inputs: tuple[str, ...], margin: Margin, channels: int, **settings: Any
    ) -> str:
        """Add a node and return its name."""
        name = f"node_{len(self.nodes)}"
        self.nodes.append(Node(name, kind, inputs, settings))
        self.known[name] = (margin, channels)
        return name

    def step(self, kind: str) -> None:
        """Add a node of one input."""
        source = self.choose()
        margin, channels = self.known[source]
        if kind == "convolution":
            self.convolution(source, int(self.rng.integers(1, 6)))
        elif kind == "activation":
            function = self.pick(ACTIVATIONS)
            self.add(kind, (source,), margin, channels, function=function, alpha=0.25)
        elif kind == "scale":
            name = self.add(kind, (source,), margin, channels)
            self.weights[f"{name}/scale"] = self._numbers(channels)
            self.weights[f"{name}/offset"] = self._numbers(channels)
        elif kind == "crop":
            self.crop_to(source, tuple(lost + self.pick((0, 1)) for lost in margin))
        else:
            rows, columns = (self.pick((1, 3)) for _ in range(2))
            grown = _grown(margin, rows // 2, columns // 2)
            self.add(kind, (source,), grown, channels, size=(rows, columns))

    def convolution(self, source: str, filters: int) -> str:
        """Add a convolution of a random shape."""
        margin, channels = self.known[source]
        rows, columns = (self.pick((1, 3)) for _ in range(2))
        spread = self.pick(((1, 1), (2, 1), (1, 2)))
        divisors = [n for n in (1, 2, 3) if channels % n == 0 and filters % n == 0]
        groups = self.pick(divisors)
        grown = _grown(margin, rows // 2 * spread[0], columns // 2 * spread[1])
        name = self.add("convolution", (source,), grown, filters, dilation=spread, groups=groups)
        shape = (rows, columns, channels // groups, filters)
        self.weights[f"{name}/kernel"] = self._numbers(*shape) / np.float32(np.prod(shape[:3]))
        self.weights[f"{name}/bias"] = self._numbers(filters)
        return name

    def crop_to(self, source: str, wanted: Margin) -> str:
        """Crop a node's image to a margin."""
        margin, channels = self.known[source]
        sides = dict(zip(("top", "left", "bottom", "right"), np.subtract(wanted, margin).tolist()))
        return self.add("crop", (source,), wanted, channels, **sides)

    def join(self, kind: str) -> None:
        """Join two branches, cropped to the same margin."""
        names = [self.choose(), self.choose()]
        if kind != "concatenate":
            filters = self.known[names[0]][1]
            if self.known[names[1]][1] != filters:
                names[1] = self.convolution(names[1], filters)
        margins = [self.known[name][0] for name in names]
        wanted = tuple(np.maximum(*margins).tolist())
        cropped = tuple(self.crop_to(name, wanted) for name in names)
        channels = [self.known[name][1] for name in cropped]
        self.add(kind, cropped, wanted, sum(channels) if kind == "concatenate" else channels[0])

    def network(self) -> Network:
        """Return the network of the last node and what leads to it."""
        kept: list[Node] = []
        wanted = {self.nodes[-1].name}
        for node in reversed(self.nodes):
            if node.name in wanted:
                kept.insert(0, node)
                wanted.update(node.inputs)
        weights = {n: array for n, array in self.weights.items() if n.split("/")[0] in wanted}
        return Network(self.channels, tuple(kept), weights)

    def _numbers(self, *shape: int) -> np.ndarray:
        """Return random numbers between −1 and 1."""
        return self.rng.uniform(-1, 1, shape).astype(np.float32)


def _grown(margin: Margin, rows: int, columns: int) -> Margin:
    """Return a margin that is larger by rows and columns."""
    top, left, bottom, right = margin
    return (top + rows, left + columns, bottom + rows, right + columns)


def random_network(seed: int, steps: int, channels: int | None = None) -> Network:
    """Return a network of up to so many operations and the crops between them."""
    rng = np.random.default_rng(seed)
    builder = _Builder(channels or int(rng.integers(1, 5)), rng)
    for _ in range(steps):
        kind = builder.pick(_STEPS + _JOINS)
        builder.join(kind) if kind in _JOINS else builder.step(kind)
        if max(max(margin) for margin, _ in builder.known.values()) > LARGEST_MARGIN - 3:
            break
    return builder.network()


def networks(channels: int | None = None) -> st.SearchStrategy[Network]:
    """Return a strategy for random networks."""
    steps, seeds = st.integers(3, 12), st.integers(0, 2**32 - 1)
    return st.builds(random_network, seeds, steps, st.just(channels))
