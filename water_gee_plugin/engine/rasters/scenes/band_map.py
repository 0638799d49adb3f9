"""Which band of a raster is which, and how its numbers become reflectance: given or guessed."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np

from ...support.errors import WaterGeeError
from ...support.texts import say
from . import band_names, landsat

#: A satellite at the beginning of a word: volt4.tif and snowmelt5.tif name none.
_SENSOR_IN_NAME = re.compile(r"(?<![A-Z0-9])L([TEC])0?([45789])(?![0-9]{1,2}(?![0-9]))")


def parse_band_map(text: str, names: Sequence[str] = ()) -> dict[str, int]:
    """Return ``blue=1, green=2, …`` or ``1, 2, 3, 4, 5, 6`` as band name → number.

    A band may be told by its name among `names` as well. Raises WaterGeeError for an unknown name.
    """
    entries = [entry.strip() for entry in re.split(r"[,;]", text) if entry.strip()]
    pairs = [entry.partition("=") for entry in entries]
    if len(pairs) > len(landsat.BANDS):
        raise WaterGeeError(
            say(
                "The band map has {count} entries. Give each of {names} at most once.",
                count=len(pairs),
                names=", ".join(landsat.BANDS),
            )
        )
    if entries and not any(sign for _, sign, _ in pairs):
        pairs = [(name, "=", entry) for name, entry in zip(landsat.BANDS, entries)]
    band_map: dict[str, int] = {}
    for name, _, number in pairs:
        name, number = name.strip().lower(), number.strip()
        if not number.isdecimal() and names.count(number.lower()) == 1:
            number = str(names.index(number.lower()) + 1)
        if name not in landsat.BANDS or not number.isdecimal():
            raise WaterGeeError(
                say(
                    "The band map contains '{name}={number}'. Write name=number with the names "
                    "{names}, for example blue=1, green=2, red=3, nir=4, swir1=5.",
                    name=name,
                    number=number,
                    names=", ".join(landsat.BANDS),
                )
            )
        band_map[name] = int(number)
    return {name: band_map[name] for name in landsat.BANDS if name in band_map}


def parse_numbers(text: str, count: int, what: str) -> np.ndarray | None:
    """Return one number, or one a band, as `count` numbers; None for an empty text."""
    try:
        values = [float(part) for part in _parts(str(text).strip(), count)]
        if not np.isfinite(values).all():
            raise ValueError(text)
    except ValueError as error:
        raise WaterGeeError(
            say(
                "The {what} '{text}' must be a number, or numbers separated by commas.",
                what=what,
                text=text,
            )
        ) from error
    if not values:
        return None
    if len(values) not in (1, count):
        raise WaterGeeError(
            say(
                "The {what} has {found} numbers. Enter one number, or one for each of the {count} "
                "bands.",
                what=what,
                found=len(values),
                count=count,
            )
        )
    return np.array(values * count if len(values) == 1 else values)


def _parts(text: str, count: int) -> list[str]:
    """Return the numbers in a text; a comma is a decimal one where something else separates."""
    spaced = [part.strip(",") for part in re.split(r"\s*;\s*|\s+", text) if part.strip(",")]
    parts = [part for part in text.split(",") if part.strip()]
    if len(spaced) == 1 and (len(parts) != 2 or count == 2):
        return parts
    return [part.replace(",", ".") for part in spaced]


def sensor_in(name: str) -> str | None:
    """Return the Landsat sensor that a file name tells, if it does."""
    match = _SENSOR_IN_NAME.search(name.upper())
    sensor = f"L{match[1]}0{match[2]}" if match else None
    return sensor if sensor in landsat.BAND_NUMBERS else None


def guess_band_map(names: Sequence[str], sensor: str | None, file_name: str) -> dict[str, int]:
    """Return the band map that the bands' descriptions or their number tell."""
    if told := band_names.told(names, sensor):
        return told
    if not any(names) and len(names) in (5, 6):
        return dict(zip(landsat.BANDS, range(1, len(names) + 1)))
    found = ", ".join(name or "unnamed" for name in names)
    raise WaterGeeError(
        say(
            "{file_name} has {count} bands ({found}), but does not say which band is which. Enter "
            "a band map, for example blue=1, green=2, red=3, nir=4, swir1=5, swir2=6.",
            file_name=file_name,
            count=len(names),
            found=found,
        )
    )
