"""Named switches for what Earth Engine leaves undocumented; each refuses until it is set."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

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
        "whether Image.convolve flips an asymmetric kernel",
        ("cross-correlation", "flipped"),
    ),
    "masked-neighbour": Switch(
        "what a kernel makes of a masked pixel under it",
        ("zero", "mask", "renormalise"),
    ),
    "array-shapes": Switch("element-wise operations on arrays of unequal shapes", ("broadcast",)),
    "scalar-array": Switch(
        "element-wise operations of a scalar pixel and an array pixel",
        ("broadcast",),
        # The same operation is documented for ee.Array, and published models depend on it.
        default="broadcast",
    ),
    "neighbourhood-rows": Switch(
        "whether axis 0 of neighborhoodToArray follows the pixel rows downwards",
        ("down", "up"),
        # Axes 0 and 1 are documented as Y and X of the image, whose row 0 is the top one.
        default="down",
    ),
    "even-kernel": Switch("the focus of a kernel with an even side", ("half",)),
    "kernel-focus": Switch("a kernel's focus given as a negative offset", ("centre",)),
    "integer-cast": Switch(
        "how a cast of pixels to integers treats fractions", ("truncate", "round")
    ),
    "integer-overflow": Switch(
        "integer arithmetic beyond the range of its narrow pixel type", ("widen", "clamp", "wrap")
    ),
    "pixel-coordinates": Switch(
        "whether pixelCoordinates gives a pixel's centre or its corner", ("centre", "corner")
    ),
    "nd-zero": Switch("normalizedDifference of 0 and 0", ("zero", "mask")),
    "even-median": Switch(
        "the median of an even number of pixels",
        ("average", "lower", "upper"),
        # Every composite has pixels with an even number of looks, so refusing helps nobody.
        default="average",
    ),
    "null-comparison": Switch(
        "negated comparisons (neq, gte, lte, not) of a missing property", ("keep", "drop")
    ),
    "first-of-empty": Switch("first() of an empty collection", ("null", "error")),
    "array-file": Switch("array pixels in an NPY or GeoTIFF file", ("mask",)),
}


@dataclass
class Assumptions:
    """The answers chosen for this server."""

    chosen: dict[str, str] = field(default_factory=dict)

    @classmethod
    def parse(cls, texts: list[str] | tuple[str, ...] = ()) -> Assumptions:
        """Read `name=choice` texts as given on the command line."""
        assumptions = cls()
        for text in texts:
            name, _, choice = text.partition("=")
            assumptions.set(name.strip(), choice.strip())
        return assumptions

    @classmethod
    def of(cls, chosen: Mapping[str, str] | None) -> Assumptions:
        """Build from a mapping of names to choices."""
        return cls.parse([f"{name}={choice}" for name, choice in (chosen or {}).items()])

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
            raise UnverifiedError(
                f"unverified: Earth Engine does not document {switch.question}; "
                f"choose with --assume {name}={'|'.join(switch.choices)}"
            )
        return choice
