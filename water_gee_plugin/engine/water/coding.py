"""Which values of a reference mean land, and which water: nothing is dropped without a word."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from ..rasters.classes import LAND, UNKNOWN, WATER
from ..support.errors import WaterGeeError
from ..support.progress import Progress
from ..support.texts import say

#: So many values that are neither land nor water are named, the most frequent first.
_NAMED = 8


@dataclass(frozen=True)
class Coding:
    """Values that mean water and values that mean land, as texts in lower case."""

    water: frozenset[str]
    land: frozenset[str]

    @classmethod
    def of(cls, water: str, land: str) -> Coding:
        """Return the coding of two lists such as ``1, water``; WaterGeeError when they meet."""
        lists = [_values(text) for text in (water, land)]
        both = lists[0] & lists[1]
        if both or not all(lists):
            raise WaterGeeError(
                say(
                    "Enter values that mean water and values that mean land, none of them in both. "
                    "In both: {values}.",
                    values=", ".join(sorted(both)) or say("none"),
                )
            )
        return cls(*lists)

    def of_value(self, value: object) -> int:
        """Return the class of a value: 0 land, 1 water, 255 neither."""
        plain = _plain(value)
        return WATER if plain in self.water else LAND if plain in self.land else UNKNOWN

    def classes(self, values: np.ndarray) -> np.ndarray:
        """Return the classes of numbers (any shape), uint8."""
        found = np.full(values.shape, UNKNOWN, np.uint8)
        for texts, code in ((self.water, WATER), (self.land, LAND)):
            found[np.isin(values, [float(text) for text in texts if _is_number(text)])] = code
        return found


def tell_of_use(values: Mapping[str, int], coding: Coding, progress: Progress) -> None:
    """Say how many of a reference's values (value → how often) are used, and name the others.

    Raises WaterGeeError when none is.
    """
    classes = {value: coding.of_value(value) for value in values}
    others = {value: n for value, n in values.items() if classes[value] == UNKNOWN}
    total = sum(values.values())
    progress.message(
        say(
            "Used of the reference: {used:,} of {total:,}.",
            used=total - sum(others.values()),
            total=total,
        )
    )
    if others and len(others) == len(values):
        raise WaterGeeError(
            say(
                "No value of the reference means land or water: {values}. Set the values that mean "
                "water and land.",
                values=others_in_words(others),
            )
        )
    if others:
        progress.warning(
            say(
                "Not used are {count:,} with values that mean neither land nor water: {values}. "
                "Set the values that mean water and land if they should count.",
                count=sum(others.values()),
                values=others_in_words(others),
            )
        )
    _tell_of_one_class(set(classes.values()), progress)


def others_in_words(others: Mapping[str, int]) -> str:
    """Return values and how often they are, the most frequent first."""
    often = sorted(others.items(), key=lambda each: -each[1])
    named = ", ".join(f"{value} ({count:,})" for value, count in often[:_NAMED])
    return named + (", …" if len(often) > _NAMED else "")


def _tell_of_one_class(found: set[int], progress: Progress) -> None:
    if len(found & {LAND, WATER}) == 1:
        progress.warning(
            say(
                "The reference has {lacking}: precision, recall, F1 and kappa say little. Use a "
                "reference with both classes.",
                lacking=say("no land") if WATER in found else say("no water"),
            )
        )


def _values(text: str) -> frozenset[str]:
    return frozenset(_plain(part) for part in re.split(r"[,;]", text) if part.strip())


def _plain(value: object) -> str:
    """Return a value as text in one spelling: 1, 1.0 and ' 1 ' are the same."""
    text = str(value).strip().lower()
    return f"{float(text):.6g}" if _is_number(text) else text


def _is_number(text: str) -> bool:
    try:
        return bool(np.isfinite(float(text)))
    except ValueError:
        return False


CODING = Coding.of("1, water", "0, land")
