"""What bands are called: here, and by Earth Engine, STAC, Digital Earth, ESA and ArcGIS."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from . import landsat

Names = Mapping[str, str]
_OLI: Names = dict(zip(landsat.BANDS, ("b2", "b3", "b4", "b5", "b6", "b7")))
_TM: Names = dict(zip(landsat.BANDS, ("b1", "b2", "b3", "b4", "b5", "b7")))
_SENTINEL2: Names = dict(zip(landsat.BANDS, ("b2", "b3", "b4", "b8", "b11", "b12")))
_SENTINEL2_NARROW: Names = {**_SENTINEL2, "nir": "b8a"}
#: Digital Earth numbers the infrared of Sentinel-2 from 2: there is no swir1 then.
_FROM_2: Names = {**{name: name for name in landsat.BANDS}, "swir1": "swir2", "swir2": "swir3"}
_WORDS = {
    "nir08": "nir",
    "nir1": "nir",
    "nearinfrared": "nir",
    "swir16": "swir1",
    "swir22": "swir2",
    "shortwaveinfrared1": "swir1",
    "shortwaveinfrared2": "swir2",
}
_BEFORE = re.compile(r"^(?:sr|nbart?|boa|toa|surface_reflectance|reflectance)_")
_AFTER = re.compile(
    r"_(?:dn|sr|boa|toa|surface_reflectance|reflectance|median|mean|max|min|mosaic|p\d+|\d{4,8})$"
)


def plain(name: str) -> str:
    """Return a band's name without what programs put around it: SR_B2_median is b2."""
    name = re.sub(r"[^a-z0-9]+", "_", name.strip().lower()).strip("_")
    name = re.sub(r"^band_?(?=\d)", "b", name)
    while (shorter := _AFTER.sub("", _BEFORE.sub("", name))) != name:
        name = shorter
    name = re.sub(r"^b0(?=\d)", "b", name.replace("_", ""))
    return _WORDS.get(name, name)


def told(names: Sequence[str], sensor: str | None) -> dict[str, int]:
    """Return the band map (name → number from 1) that names tell, {} when they tell none.

    Numbers tell it only with a sensor: B2 is blue of Landsat 8 and green of Landsat 5.
    """
    found = [plain(name) for name in names]
    if "swir1" not in found and {"swir2", "swir3"} <= set(found):
        return _of(_FROM_2, found)
    for wanted in ({name: name for name in landsat.BANDS}, *_numbered(names, found, sensor)):
        if band_map := _of(wanted, found):
            return band_map
    return {}


def _numbered(names: Sequence[str], found: Sequence[str], sensor: str | None) -> list[Names]:
    """Return what numbers mean: by the sensor, or by numbers that one sensor alone has."""
    if sensor and sensor in landsat.BAND_NUMBERS:
        return [_OLI if landsat.BAND_NUMBERS[sensor][0] == 2 else _TM]
    if {"b11", "b12"} <= set(found):
        return [_SENTINEL2, _SENTINEL2_NARROW]
    # Among bands of surface reflectance only Landsat 8 and 9 have a sixth, and all have a seventh.
    if all(name.strip().lower().startswith("sr_b") for name in names if name) and "b7" in found:
        return [_OLI if "b6" in found else _TM]
    return []


def _of(wanted: Names, found: Sequence[str]) -> dict[str, int]:
    """Return band → number of the wanted names; {} unless each needed one is there once."""
    counts = {band: found.count(name) for band, name in wanted.items()}
    if any(counts[band] != 1 for band in landsat.BANDS[:5]) or counts["swir2"] > 1:
        return {}
    return {band: found.index(name) + 1 for band, name in wanted.items() if counts[band]}
