"""Named switches for what Earth Engine leaves undocumented and the plugin asks it about.

Each refuses until an answer is chosen, so that nothing relies on a guess unseen. What the plugin
does not ask about has no switch: `unverified` refuses it for good.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NoReturn

from ..errors import UnverifiedError

REFUSE = "refuse"


@dataclass(frozen=True)
class Switch:
    """One undocumented behaviour: the question, the possible answers and the default."""

    question: str
    choices: tuple[str, ...]
    default: str = REFUSE


SWITCHES: dict[str, Switch] = {
    "convolve": Switch(
        "whether Image.convolve flips an asymmetric kernel", ("cross-correlation", "flipped")
    ),
    "masked-neighbour": Switch(
        "what a kernel makes of a masked pixel under it", ("zero", "mask", "renormalise")
    ),
    # The same operation is documented for ee.Array, and published models depend on it.
    "scalar-array": Switch(
        "element-wise operations of a scalar and an array pixel", ("broadcast",), "broadcast"
    ),
    # Axes 0 and 1 are documented as Y and X of the image, whose row 0 is the top one.
    "neighbourhood-rows": Switch(
        "whether axis 0 of neighborhoodToArray follows the rows downwards", ("down", "up"), "down"
    ),
    "integer-cast": Switch(
        "how a cast of pixels to integers treats fractions", ("truncate", "round")
    ),
    "pixel-coordinates": Switch(
        "whether pixelCoordinates gives a pixel's centre or its corner", ("centre", "corner")
    ),
}


def unverified(question: str) -> NoReturn:
    """Refuse what Earth Engine's documentation does not tell."""
    raise UnverifiedError(f"unverified: Earth Engine does not document {question}.")


@dataclass
class Assumptions:
    """The answers chosen for this server."""

    chosen: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, chosen: Mapping[str, str] | None) -> Assumptions:
        """Build from a mapping of names to choices."""
        assumptions = cls()
        for name, choice in (chosen or {}).items():
            assumptions.set(name, choice)
        return assumptions

    def set(self, name: str, choice: str) -> None:
        """Choose an answer, refusing names and answers that do not exist."""
        switch = SWITCHES.get(name)
        if switch is None:
            raise ValueError(f"no such assumption: {name!r}; there are {', '.join(SWITCHES)}")
        if choice not in (*switch.choices, REFUSE):
            raise ValueError(f"{name}: choose one of {', '.join((*switch.choices, REFUSE))}")
        self.chosen[name] = choice

    def answer(self, name: str) -> str:
        """Return the chosen answer, or refuse by raising."""
        switch = SWITCHES[name]
        choice = self.chosen.get(name, switch.default)
        if choice == REFUSE:
            unverified(f"{switch.question}; choose with --assume {name}={'|'.join(switch.choices)}")
        return choice
