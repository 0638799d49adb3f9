"""How large an Earth Engine expression is, and whether the service would take it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from ..support.errors import WaterGeeError
from ..support.texts import say

Image = Any

#: Earth Engine takes 10 MB and 100 levels of nesting; ours must stay well inside.
LARGEST_PAYLOAD, DEEPEST = 9_000_000, 90


@dataclass(frozen=True)
class Report:
    """How large an expression is: bytes, levels of nesting, and calls."""

    payload: int
    depth: int
    calls: int


def measure(image: Image) -> Report:
    """Return how large an expression is; WaterGeeError when Earth Engine would refuse it."""
    from ee import serializer

    try:
        expression = serializer.encode(image, for_cloud_api=True)
    except RecursionError as error:
        raise WaterGeeError(
            say("The network is too deep for the Earth Engine client. Use fewer layers.")
        ) from error
    report = Report(len(json.dumps(expression)), _depth(expression), _calls(expression))
    if report.payload > LARGEST_PAYLOAD or report.depth > DEEPEST:
        raise WaterGeeError(
            say(
                "The network's expression has {size:,} bytes and {depth} levels of nesting. Earth "
                "Engine allows {largest:,} and {deepest}. Use the other encoding or a smaller "
                "network.",
                size=report.payload,
                depth=report.depth,
                largest=LARGEST_PAYLOAD,
                deepest=DEEPEST,
            )
        )
    return report


def _depth(expression: Any) -> int:
    """Return the levels of nesting of an encoded expression, a value being the last level."""
    deepest, waiting = 1, [(expression, 1)]
    while waiting:
        node, level = waiting.pop()
        children = node.values() if isinstance(node, dict) else node
        if children:
            deepest = max(deepest, level + 1)
        # Only what can have children of its own: weights are many.
        waiting += [(child, level + 1) for child in children if isinstance(child, (dict, list))]
    return deepest


def _calls(expression: Any) -> int:
    """Return the number of function calls of an encoded expression."""
    count, waiting = 0, [expression]
    while waiting:
        node = waiting.pop()
        count += "functionInvocationValue" in node if isinstance(node, dict) else 0
        children = node.values() if isinstance(node, dict) else node
        waiting += [child for child in children if isinstance(child, (dict, list))]
    return count
