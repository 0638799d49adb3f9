"""Arithmetic on an ee.Image as numpy writes it, so that one definition serves both."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Union

import numpy as np

from ..rasters.scenes.elevation import NO_ELEVATION
from ..water.evidence.rules import least_steps, smaller_step
from ..water.features import FILL_RADIUS, box_sum

Image = Any
Operand = Union["Pixels", float]

#: Functions of numpy that definitions call, by what an ee.Image calls them.
_FUNCTIONS: dict[Any, str] = {np.maximum: "max", np.minimum: "min", np.absolute: "abs"}


@dataclass(frozen=True)
class Pixels:
    """An ee.Image with the operators of a numpy array; a comparison gives a mask of 0 and 1.

    Numbers are doubles or whole, never narrow: what overflows on Earth Engine is not documented.
    An image of one band is used against all the bands of another.
    """

    image: Image

    def __add__(self, other: Operand) -> Pixels:
        """Return the sum."""
        return Pixels(self.image.add(_plain(other)))

    def __sub__(self, other: Operand) -> Pixels:
        """Return the difference."""
        return Pixels(self.image.subtract(_plain(other)))

    def __mul__(self, other: Operand) -> Pixels:
        """Return the product."""
        return Pixels(self.image.multiply(_plain(other)))

    def __rmul__(self, other: float) -> Pixels:
        """Return the product with a number before it."""
        return self * other

    def __truediv__(self, other: Operand) -> Pixels:
        """Return the quotient."""
        return Pixels(self.image.divide(_plain(other)))

    def __gt__(self, other: Operand) -> Pixels:
        """Return where this is greater."""
        return Pixels(self.image.gt(_plain(other)))

    def __ge__(self, other: Operand) -> Pixels:
        """Return where this is greater or equal."""
        return Pixels(self.image.gte(_plain(other)))

    def __lt__(self, other: Operand) -> Pixels:
        """Return where this is less."""
        return Pixels(self.image.lt(_plain(other)))

    def __and__(self, other: Pixels) -> Pixels:
        """Return where both are."""
        return Pixels(self.image.And(other.image))

    def __or__(self, other: Pixels) -> Pixels:
        """Return where either is."""
        return Pixels(self.image.Or(other.image))

    def __invert__(self) -> Pixels:
        """Return where this is not."""
        return Pixels(self.image.Not())

    def __getitem__(self, number: int) -> Pixels:
        """Return one band by its number."""
        return Pixels(self.image.select([number]))

    # A sequence by __getitem__ would never end.
    __iter__ = None

    def sum(self, axis: int) -> Pixels:
        """Return the sum over bands, which are axis 0."""
        import ee

        assert axis == 0, axis
        return Pixels(self.image.reduce(ee.Reducer.sum()))

    def __array_ufunc__(
        self, function: Callable[..., Any], method: str, *inputs: Operand, **options: Any
    ) -> Any:
        """Return what a function of numpy would; it asks here when an argument is Pixels.

        All known ones are symmetric, so that the order of arguments does not matter.
        """
        if function not in _FUNCTIONS or method != "__call__" or options:
            return NotImplemented
        arguments = sorted(inputs, key=lambda value: not isinstance(value, Pixels))
        first, *rest = (_plain(value) for value in arguments)
        return Pixels(getattr(first, _FUNCTIONS[function])(*rest))


def _plain(value: Operand) -> Any:
    """Return the image or number of an operand."""
    return value.image if isinstance(value, Pixels) else value


@box_sum.register(Pixels)
def _box_sum(bands: Pixels, radius: int = FILL_RADIUS) -> Any:
    """Return the sums over squares around each pixel; the image must have no mask.

    The kernel is symmetric: which way round convolve takes one is not documented.
    """
    import ee

    kernel = ee.Kernel.square(radius, "pixels", False)
    # What type convolve gives is not documented.
    return Pixels(bands.image.toDouble().convolve(kernel).toDouble())


@least_steps.register(Pixels)
def _least_steps(elevation: Pixels) -> Any:
    """Return the smaller of the steps to both neighbours, along columns and along rows.

    Which of the two neighbours is which does not matter.
    """
    import ee

    around = elevation.image.neighborhoodToArray(ee.Kernel.square(1, "pixels", False))

    def step(row: int, column: int) -> Pixels:
        """Return how much a neighbour is higher, 0 where either is unknown."""
        other = around.arrayGet([row, column])
        known = elevation.image.neq(NO_ELEVATION).And(other.neq(NO_ELEVATION))
        return Pixels(other.subtract(elevation.image).multiply(known))

    north, south, west, east = (step(*at) for at in ((0, 1), (2, 1), (1, 0), (1, 2)))
    return smaller_step(north, -1 * south), smaller_step(west, -1 * east)
