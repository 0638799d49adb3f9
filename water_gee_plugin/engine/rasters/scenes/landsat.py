"""Landsat Collection 2 Level-2: sensors, bands, scaling and quality bits.

Source: USGS, Landsat 4-7 and 8-9 Collection 2 Level 2 Science Product Guides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from ...support.json_text import parse_json

BANDS = ("blue", "green", "red", "nir", "swir1", "swir2")
#: Bands of an image: the six reflectances, then how often a pixel was seen clear, and wet.
IMAGE_BANDS = (*BANDS, "clear_looks", "water_looks")
#: Surface reflectance = digital number × SCALE + OFFSET; 0 is no data.
SCALE = 2.75e-5
OFFSET = -0.2
NODATA = 0

_TM_NUMBERS = (1, 2, 3, 4, 5, 7)
_OLI_NUMBERS = (2, 3, 4, 5, 6, 7)
BAND_NUMBERS: Mapping[str, tuple[int, ...]] = {
    "LT04": _TM_NUMBERS,
    "LT05": _TM_NUMBERS,
    "LE07": _TM_NUMBERS,
    "LC08": _OLI_NUMBERS,
    "LC09": _OLI_NUMBERS,
}

#: Bits of QA_PIXEL. Cirrus exists for Landsat 8 and 9 only and is 0 elsewhere.
QA_BITS = {
    "fill": 0,
    "dilated_cloud": 1,
    "cirrus": 2,
    "cloud": 3,
    "cloud_shadow": 4,
    "snow": 5,
    "clear": 6,
    "water": 7,
}
#: What hides the ground. Snow is kept: the bit is often set on turbid or glinting water.
DEFAULT_MASK = ("fill", "dilated_cloud", "cirrus", "cloud", "cloud_shadow")

#: A scene, or a tile of the U.S. Analysis Ready Data: its region, column and row.
_PRODUCT = re.compile(
    r"(?P<sensor>L[TECO]0[45789])_(?:L2S[PR]_(?P<pathrow>\d{6})|(?P<region>CU|AK|HI)_(?P<tile>\d{6}))"
    r"_(?P<date>\d{8})_\d{8}_02(?(pathrow)_(?:T1|T2|RT)|)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Product:
    """What the name of a Collection 2 Level-2 product tells."""

    sensor: str
    path_row: str
    date: str
    name: str

    @property
    def period(self) -> str:
        """Return the period of a tile set that this scene alone makes."""
        return f"{self.sensor}_{self.path_row}_{self.date}"


def parse_product(text: str) -> Product | None:
    """Return the product that `text` names, or None."""
    return product_in(text)[0]


def product_in(text: str) -> tuple[Product | None, str, str]:
    """Return the product that `text` names, or None, and what stands before and after it.

    LO08 and LO09 are scenes of the same instrument as LC08 and LC09, without its thermal bands.
    """
    match = _PRODUCT.search(text)
    sensor = match["sensor"].upper().replace("LO", "LC") if match else ""
    if not match or sensor not in BAND_NUMBERS:
        return None, "", text
    place = match["pathrow"] or (match["region"] + match["tile"]).upper()
    product = Product(sensor, place, match["date"], match[0].upper())
    return product, text[: match.start()], text[match.end() :]


def qa_flag(qa: np.ndarray, *names: str) -> np.ndarray:
    """Return where any of the named QA_PIXEL bits is set, as bool of `qa`'s shape."""
    mask = sum(1 << QA_BITS[name] for name in names)
    return (qa & np.uint16(mask)) != 0


def saturated(radsat: np.ndarray, sensor: str) -> np.ndarray:
    """Return where any of the six bands is saturated by QA_RADSAT (bit n − 1 is band n)."""
    mask = sum(1 << (number - 1) for number in BAND_NUMBERS[sensor])
    return (radsat & np.uint16(mask)) != 0


def valid_pixels(image: np.ndarray) -> np.ndarray:
    """Return which pixels of an image (bands × height × width) have what the features need."""
    return (image[:5] != NODATA).all(0)


def image_of(numbers: np.ndarray, clear: np.ndarray, water: np.ndarray) -> np.ndarray:
    """Return the image's eight bands; pixels that are not clear are no data."""
    image = np.empty((len(IMAGE_BANDS), *clear.shape), np.uint16)
    image[:6] = np.where(clear, numbers, NODATA)
    image[6], image[7] = clear, water
    return image


def to_digital_numbers(reflectance: np.ndarray, valid: np.ndarray) -> np.ndarray:
    """Return reflectance as Collection 2 digital numbers, uint16, 0 where not valid."""
    scaled = np.rint((reflectance - OFFSET) / SCALE)
    numbers = np.clip(np.where(valid, scaled, 0), 1, 65535).astype(np.uint16)
    numbers[~valid] = NODATA
    return numbers


def to_reflectance(numbers: np.ndarray) -> np.ndarray:
    """Return Collection 2 digital numbers as reflectance, float32."""
    return numbers.astype(np.float32) * np.float32(SCALE) + np.float32(OFFSET)


_TEXT_LINE = re.compile(r"\s*(\w+)\s*=\s*(.*?)\s*")
_XML_LINE = re.compile(r"\s*<(\w+)>(?:(.*)</\1>)?\s*")


def parse_mtl(text: str) -> dict[str, str]:
    """Return the keys of an MTL file (.txt, .json, .xml) as ``GROUP/KEY``, values without quotes.

    Raises ValueError for JSON that is none.
    """
    if text.lstrip().startswith("{"):
        return dict(_of_groups("", parse_json(text)))
    values: dict[str, str] = {}
    group = ""
    for line in text.splitlines():
        found = _TEXT_LINE.fullmatch(line) or _XML_LINE.fullmatch(line)
        key, value = found.groups() if found else ("", "")
        if key == "GROUP" or value is None:
            group = value or key
        elif value and key != "END_GROUP":
            values[f"{group}/{key}"] = value.strip('"')
    return values


def _of_groups(group: str, content: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    for key, value in content.items():
        if isinstance(value, Mapping):
            yield from _of_groups(key, value)
        else:
            yield f"{group}/{key}", str(value)
