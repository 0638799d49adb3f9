"""Evidence on Earth Engine: what a stored image says for and against water.

The rules are those that numpy evaluates (water/evidence): here they get an ee.Image to work on.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ...rasters.scenes import landsat
from ...rasters.tiles.lattice import PIXEL
from ...water.evidence.evidence import held, judged
from ...water.evidence.rules import AGAINST_ADDED, WITNESSES, Rule
from ...water.evidence.spectral_tests import mostly_water
from ...water.evidence.witnesses import Ground, Votes, heard
from ...water.features import BANDS
from ..pixel_arithmetic import Pixels

Image = Any


def evidence_image(
    stored: Image,
    elevation: Image | None,
    pixel: float | Image = PIXEL,
    witnesses: Sequence[tuple[Rule, Sequence[Rule]]] = WITNESSES,
    against_added: Sequence[Rule] = AGAINST_ADDED,
) -> tuple[Image, Image]:
    """Return evident water, and what speaks against more: masks of 0 and 1 without no data.

    `stored` is a stored image (eight bands, unmasked, 0 is no data), `elevation` whole metres
    with -32768 where unknown, `pixel` the side of a pixel in metres, a number or an ee.Image.
    What numpy finds in the same pixels is the same, but where a number meets its limit to the
    seventh digit. A pixel without data is no water.
    """
    ground, votes = _seen(stored, elevation, pixel)
    water, against, _, _ = judged(ground, votes, witnesses, against_added)
    return _plain(water), _plain(against)


def held_against(
    likely: Image, stored: Image, elevation: Image | None, pixel: float | Image = PIXEL
) -> Image:
    """Return water, 0 or 1: what is likely and nothing speaks against, and all that is evident.

    `likely` may be masked, and so is the result then.
    """
    water, against = evidence_image(stored, elevation, pixel)
    decided: Any = held(*(_pixels(image) for image in (likely, water, against)))
    return decided.image


def _seen(stored: Image, elevation: Image | None, pixel: float | Image) -> tuple[Ground, Votes]:
    """Return the ground of a stored image, and the votes on it."""
    import ee

    numbers = stored.select(list(landsat.BANDS)).toDouble()
    reflectance = numbers.multiply(landsat.SCALE).add(landsat.OFFSET)
    valid = numbers.select(list(BANDS)).neq(landsat.NODATA).reduce(ee.Reducer.min())
    bands = [reflectance.select([name]) for name in landsat.BANDS]
    missing = numbers.select(["swir2"]).eq(landsat.NODATA)
    bands[5] = bands[5].where(missing, bands[4].divide(2))
    clear, wet = (_pixels(stored.select([name]).toDouble()) for name in landsat.IMAGE_BANDS[6:])
    ground = Ground(
        _pixels(reflectance),
        _pixels(valid),
        None if elevation is None else _pixels(elevation.toDouble()),
        pixel if isinstance(pixel, (int, float)) else _pixels(pixel),
    )
    votes = heard([_pixels(band) for band in bands], mostly_water(clear, wet), ground.valid)
    return ground, votes


def _pixels(image: Image) -> Any:
    """Return an image as what rules take in an array's place."""
    return Pixels(image)


def _plain(pixels: Any) -> Image:
    """Return the image of what a rule found."""
    return pixels.image
