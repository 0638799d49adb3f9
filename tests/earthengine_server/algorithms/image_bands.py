"""Images: making them and choosing, naming and joining bands."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import numpy as np

from ..evaluation.assumptions import unverified
from ..evaluation.context import assume, current
from ..evaluation.promotion import as_type
from ..evaluation.registry import algorithm, register_all
from ..pixels.elementwise import require
from ..values import image as images
from ..values.dates import EEDate
from ..values.image import Band, Image, Pixels, full_mask, listed, pixelwise
from ..values.projection import WGS84, Grid, Projection
from ..values.types import DOUBLE, PixelType


def find_bands(image: Image, selector: Any) -> list[Band]:
    """Return the bands that a name, a regular expression or an index selects."""
    if isinstance(selector, int | float) and not isinstance(selector, bool):
        return [image.bands[int(selector)]]
    exact = [band for band in image.bands if band.name == selector]
    found = exact or [band for band in image.bands if re.fullmatch(selector, band.name)]
    require(
        bool(found),
        f"Image.select: Band pattern '{selector}' did not match any bands. "
        f"Available bands: {listed(image.names)}",
    )
    return found


def _unique_names(names: list[str]) -> list[str]:
    result: list[str] = []
    for name in names:
        candidate, number = name, 1
        while candidate in result:
            candidate, number = f"{name}_{number}", number + 1
        result.append(candidate)
    return result


@algorithm("Image.select")
def select(image: Image, selectors: list[Any], new_names: list[str] | None) -> Image:
    """Return chosen bands, optionally renamed."""
    chosen = [band for selector in selectors for band in find_bands(image, selector)]
    if new_names is None:
        new_names = _unique_names([band.name for band in chosen])
    return rename(image.with_bands(chosen), new_names)


@algorithm("Image.rename")
def rename(image: Image, names: list[str]) -> Image:
    require(
        len(set(names)) == len(names),
        "Image.rename: Can't add a band with a name that is already used.",
    )
    return image.with_bands([replace(b, name=n) for b, n in zip(image.bands, names, strict=True)])


@algorithm("Image.addBands")
def add_bands(target: Image, source: Image, names: list[str] | None, overwrite: bool) -> Image:
    added = list(source.bands)
    if names is not None:
        added = [band for name in names for band in find_bands(source, name)]
    bands = list(target.bands)
    for band in added:
        taken = [b.name for b in bands]
        if overwrite and band.name in taken:
            bands[taken.index(band.name)] = band
        else:
            bands.append(replace(band, name=_unique_names([*taken, band.name])[-1]))
    return target.with_bands(bands)


@algorithm("Image.cat")
def cat(parts: list[Any]) -> Image:
    made = [as_type(part, "Image", "Image.cat") for part in parts]
    result = made[0] if made else Image(())
    for part in made[1:]:
        result = add_bands(result, part, None, False)
    return result


@algorithm("Image.load")
def load(asset_id: str, _version: int) -> Image:
    return current().store.image(asset_id)


@algorithm("Image.date")
def date(image: Image) -> EEDate:
    start = image.properties.get("system:time_start")
    return as_type(start, "Date", "Image.date")


@algorithm("Image.pixelLonLat")
def pixel_lon_lat() -> Image:
    def compute(grid: Grid) -> list[Pixels]:
        return [Pixels(np.array(each), full_mask(grid)) for each in grid.centres_in("EPSG:4326")]

    layout = [(name, DOUBLE, WGS84) for name in ("longitude", "latitude")]
    return Image(tuple(images.bands_from(compute, layout)))


@algorithm("Image.pixelCoordinates")
def pixel_coordinates(projection: Projection) -> Image:
    """Return the coordinates of the pixels in a projection, of centres or of corners."""
    shift = 0.0 if assume("pixel-coordinates") == "centre" else -0.5

    def compute(grid: Grid) -> list[Pixels]:
        positions = grid.pixel_positions_in(projection)
        return [Pixels(each + shift, full_mask(grid)) for each in positions]

    layout = [(name, DOUBLE, projection) for name in ("x", "y")]
    return Image(tuple(images.bands_from(compute, layout)))


@algorithm("Image.normalizedDifference")
def normalized_difference(image: Image, names: list[str] | None) -> Image:
    """Return (first - second) / (first + second), masked where either is negative."""
    first, second = (image.band(n) for n in names) if names else image.bands[:2]

    def change(a: Pixels, b: Pixels) -> Pixels:
        x, y = a.values.astype(float), b.values.astype(float)
        mask = np.where((x < 0) | (y < 0), np.float32(0), np.minimum(a.mask, b.mask))
        total = x + y
        if ((total == 0) & (mask > 0)).any():
            unverified("normalizedDifference of 0 and 0")
        return Pixels((x - y) / np.where(total == 0, 1, total), mask)

    kind = PixelType("float", -1, 1)
    return image.bare([pixelwise(change, first, second, kind=kind, name="nd")])


register_all(
    "Image",
    {
        "constant": images.constant,
        "bandNames": lambda image: image.names,
        "bandTypes": lambda image: {band.name: band.type for band in image.bands},
        "id": lambda image: image.index,
    },
)
