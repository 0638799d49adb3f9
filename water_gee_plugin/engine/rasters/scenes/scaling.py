"""How a raster's numbers become reflectance: as given, as its tags tell, or as they look."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from osgeo import gdal

from ...support.errors import WaterGeeError
from ...support.progress import Progress
from ...support.texts import Text, say
from . import landsat
from .band_map import parse_numbers
from .band_numbers import Numbers, of_bands, sampled, scaled

Opened = Mapping[str, tuple[gdal.Dataset, int]]
#: A tag's offset beyond is one of numbers, not of reflectance: Sentinel-2's is -1000.
_LARGEST_OFFSET = 2
#: Reflectance × 10,000, and what Sentinel-2 adds to it since baseline 04.00.
_TEN_THOUSAND, _SENTINEL2_OFFSET = 1e-4, -0.1
#: Between these lies the darkest of all bands where that offset is still in the numbers: the
#: percentile that nearly nothing is below.
_DARKEST, _LEAST_OFFSET, _MOST_OFFSET = 0.1, 0.08, 0.16
#: So many pixels in which only some bands are 0 are worth a word.
_WORTH_A_WORD = 0.002


@dataclass(frozen=True)
class _Guess:
    scale: float
    offset: float
    what: Text


def find(
    name: str, opened: Opened, given: tuple[str, str], sensor: str | None, progress: Progress
) -> Numbers:
    """Return how the bands of a raster (name → dataset and number) are read, and say so.

    `given` are scale and offset as texts; what is empty is the file's, or else guessed. Raises
    WaterGeeError when a text is no number, or what comes out can be no reflectance.
    """
    values = _sample(name, opened)
    numbers = of_bands(name, opened).with_fills_of_all(values)
    count = len(opened)
    scale, offset = (
        parse_numbers(given[0], count, say("scale")),
        parse_numbers(given[1], count, say("offset")),
    )
    tags = _tags(opened)
    if scale is None and tags[0] is not None and _is_reflectance(numbers, values, tags[0]):
        progress.message(_ignored(name, tags))
        tags = (None, None)
    guess = None
    if offset is None:
        offset = tags[1]
    if scale is None:
        scale = tags[0]
    if scale is None:
        guess = _guess(numbers, values, offset if _is_of_numbers(offset) else None)
        scale = np.full(count, guess.scale)
    if offset is None:
        offset = np.full(count, guess.offset if guess else 0.0)
        offset = offset + _sentinel2_offset(numbers, scale, offset, values, sensor)
    elif not given[1] and _is_of_numbers(offset):
        offset = offset * scale
    found = scaled(numbers, scale, offset, values)
    progress.message(_sentence(found, values, guess))
    _tell_of_zeros(found, values, progress)
    return found


def _sample(name: str, opened: Opened) -> np.ndarray:
    try:
        return sampled(list(opened.values()))
    except RuntimeError as error:
        raise WaterGeeError(say("{path} is damaged: {error}", path=name, error=error)) from error


def _tags(opened: Opened) -> tuple[np.ndarray | None, np.ndarray | None]:
    """Return the scale and the offset that the file's bands carry; None where all are neutral."""
    bands = [dataset.GetRasterBand(number) for dataset, number in opened.values()]
    scales = np.array([band.GetScale() or 1.0 for band in bands])
    offsets = np.array([band.GetOffset() or 0.0 for band in bands])
    return (
        scales if (scales != 1).any() else None,
        offsets if offsets.any() else None,
    )


def _is_of_numbers(offset: np.ndarray | None) -> bool:
    """Return whether an offset is to be added before scaling."""
    return offset is not None and bool((np.abs(offset) > _LARGEST_OFFSET).any())


def _is_reflectance(numbers: Numbers, values: np.ndarray, scale: np.ndarray) -> bool:
    """Return whether decimal numbers are reflectance already, which a small scale would end."""
    seen = values[:, numbers.valid(values)]
    if numbers.kinds[0].kind != "f" or (scale > 0.1).any() or not seen.size:
        return False
    low, high = np.percentile(seen, (2, 98))
    return bool(low > -0.3 and 0.005 < high < 2)


def _ignored(name: str, tags: tuple[np.ndarray | None, np.ndarray | None]) -> Text:
    scale, offset = (0.0 if tag is None else float(tag[0]) for tag in tags)
    return say(
        "The values of {name} are reflectance already: the file's scale {scale:.6g} and offset "
        "{offset:g} are ignored.",
        name=name,
        scale=scale,
        offset=offset,
    )


def _guess(numbers: Numbers, values: np.ndarray, shift: np.ndarray | None) -> _Guess:
    """Return what the data type and the values of nir suggest."""
    nir = numbers.bands.index("nir")
    seen = values[nir, numbers.valid(values)] + (0.0 if shift is None else shift[nir])
    kind = numbers.kinds[nir]
    if kind.kind == "f" and (not seen.size or np.percentile(seen, 99) < 5):
        return _Guess(1.0, 0.0, say("reflectance"))
    if kind == np.uint8:
        return _Guess(1 / 255, 0.0, say("8-bit digital numbers"))
    bright = seen[seen > 0]
    if shift is None and bright.size and np.percentile(bright, 5) > 6500:
        return _Guess(landsat.SCALE, landsat.OFFSET, say("Landsat Collection 2 digital numbers"))
    return _Guess(_TEN_THOUSAND, 0.0, say("reflectance × 10,000"))


def _sentinel2_offset(
    numbers: Numbers,
    scale: np.ndarray,
    offset: np.ndarray,
    values: np.ndarray,
    sensor: str | None,
) -> float:
    """Return the offset of Sentinel-2's baseline 04.00 where it is still in the numbers, else 0.

    Somewhere in a scene something is dark in some band: vegetation in red, water in swir. Where
    nothing is, by about what that baseline adds, the numbers carry its offset, scaled or not.
    """
    if sensor in landsat.BAND_NUMBERS or numbers.kinds[0] == np.uint8 or offset.any():
        return 0.0
    seen = values[:, numbers.valid(values)]
    if not seen.size:
        return 0.0
    darkest = float((np.percentile(seen[:5], _DARKEST, axis=1) * scale[:5]).min())
    same = (values[:, :1] == values).all()  # a raster of one number tells nothing
    return _SENTINEL2_OFFSET if _LEAST_OFFSET < darkest < _MOST_OFFSET and not same else 0.0


def _sentence(found: Numbers, values: np.ndarray, guess: _Guess | None) -> Text:
    """Return what was taken, in one sentence."""
    if guess:
        return say(
            "{name} contains no scale. Its values look like {what}: using {taken} (set SCALE and "
            "OFFSET to change this).",
            name=found.name,
            what=guess.what,
            taken=found.taken(values),
        )
    return say("{name}: using {taken}.", name=found.name, taken=found.taken(values))


def _tell_of_zeros(found: Numbers, values: np.ndarray, progress: Progress) -> None:
    share = found.partly_zero(values)
    if share > _WORTH_A_WORD:
        progress.warning(
            say(
                "In {share:.1%} of the pixels of {name} some bands are 0, which the file declares "
                "as no data, and others are not. If that is dark water, remove the no-data value "
                "from the file.",
                share=share,
                name=found.name,
            )
        )
