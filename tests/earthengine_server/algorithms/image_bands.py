"""Images: making them and choosing, naming and joining bands."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import numpy as np

from ..errors import EarthEngineError
from ..evaluation.context import assume, current
from ..evaluation.promotion import as_type
from ..evaluation.registry import algorithm
from ..values import image as images
from ..values import pixel_type
from ..values.dates import EEDate
from ..values.image import Band, Image, Pixels, derived, full_mask, listed
from ..values.pixel_type import DOUBLE, PixelType
from ..values.projection import WGS84, Projection
from .image_math import cast_band


@algorithm("Image.constant")
def constant(value: Any) -> Image:
    """Return an image with the same value everywhere."""
    return images.constant(value)


@algorithm("Image.load")
def load(asset_id: str, version: int) -> Image:
    """Return a stored image."""
    store = current().store
    if store is None:
        raise EarthEngineError(f"Image asset '{asset_id}' not found.")
    return store.image(asset_id)


@algorithm("Image.bandNames")
def band_names(image: Image) -> list[str]:
    """Return the band names."""
    return image.names


@algorithm("Image.bandTypes")
def band_types(image: Image) -> dict[str, PixelType]:
    """Return the pixel types by band name."""
    return {band.name: band.type for band in image.bands}


def find_bands(image: Image, selector: Any) -> list[Band]:
    """Return the bands that a name, a regular expression or an index selects."""
    if isinstance(selector, int | float) and not isinstance(selector, bool):
        index = int(selector)
        if not -len(image.bands) <= index < len(image.bands):
            raise EarthEngineError(
                f"Image.select: Band index {index} is out of bounds: the image has "
                f"{len(image.bands)} bands."
            )
        return [image.bands[index]]
    if not isinstance(selector, str):
        raise EarthEngineError("Image.select: Band selectors must be strings or numbers.")
    exact = [band for band in image.bands if band.name == selector]
    try:
        found = exact or [b for b in image.bands if re.fullmatch(selector, b.name)]
    except re.error as error:
        raise EarthEngineError(f"Image.select: Bad pattern '{selector}': {error}.") from error
    if not found:
        raise EarthEngineError(
            f"Image.select: Band pattern '{selector}' did not match any bands. "
            f"Available bands: {listed(image.names)}"
        )
    return found


@algorithm("Image.select")
def select(image: Image, selectors: list[Any], new_names: list[str] | None) -> Image:
    """Return chosen bands, optionally renamed."""
    chosen = [band for selector in selectors for band in find_bands(image, selector)]
    if new_names is not None:
        return rename(image.with_bands(chosen), new_names)
    names = unique_names([band.name for band in chosen])
    return image.with_bands([replace(b, name=n) for b, n in zip(chosen, names, strict=True)])


def unique_names(names: list[str]) -> list[str]:
    """Return names with an index added to those that repeat."""
    result: list[str] = []
    for name in names:
        candidate, number = name, 1
        while candidate in result:
            candidate = f"{name}_{number}"
            number += 1
        result.append(candidate)
    return result


@algorithm("Image.rename")
def rename(image: Image, names: list[str]) -> Image:
    """Return the image with other band names."""
    if len(names) != len(image.bands):
        raise EarthEngineError(
            f"Image.rename: The number of names ({len(names)}) must match the number of bands "
            f"({len(image.bands)})."
        )
    if len(set(names)) != len(names):
        raise EarthEngineError("Image.rename: Can't add a band with a name that is already used.")
    return image.with_bands([replace(b, name=n) for b, n in zip(image.bands, names, strict=True)])


@algorithm("Image.regexpRename")
def regexp_rename(image: Image, pattern: str, replacement: str, replace_all: bool) -> Image:
    """Rename bands by a regular expression."""
    text = re.sub(r"\$(\d)", r"\\\1", replacement)
    names = [re.sub(pattern, text, name, count=0 if replace_all else 1) for name in image.names]
    return rename(image, names)


@algorithm("Image.slice")
def slice_bands(image: Image, start: int, end: int | None) -> Image:
    """Return a contiguous group of bands."""
    return image.with_bands(image.bands[start:end])


@algorithm("Image.addBands")
def add_bands(target: Image, source: Image, names: list[str] | None, overwrite: bool) -> Image:
    """Return an image with the bands of both."""
    added = list(source.bands)
    if names is not None:
        added = [band for name in names for band in find_bands(source, name)]
    bands = list(target.bands)
    for band in added:
        existing = next((i for i, b in enumerate(bands) if b.name == band.name), None)
        if existing is not None and overwrite:
            bands[existing] = band
            continue
        taken = [b.name for b in bands]
        bands.append(replace(band, name=unique_names([*taken, band.name])[-1]))
    # A constant has no footprint of its own, so the other image's one is all there is.
    footprint = target.footprint
    return replace(target.with_bands(bands), footprint=footprint)


@algorithm("Image.cat")
def cat(parts: list[Any]) -> Image:
    """Return one image with the bands of all."""
    if not parts:
        return Image(())
    result = as_type(parts[0], "Image", "Image.cat")
    for part in parts[1:]:
        result = add_bands(result, as_type(part, "Image", "Image.cat"), None, False)
    return result


@algorithm("Image.cast")
def cast(image: Image, types: dict[str, Any], order: list[str] | None) -> Image:
    """Cast some or all bands, optionally reordering them."""
    bands = {}
    for band in image.bands:
        wanted = types.get(band.name)
        kind = None if wanted is None else as_type(wanted, "PixelType", "Image.cast")
        bands[band.name] = band if kind is None else cast_band(band, kind)
    chosen = order or image.names
    missing = [name for name in chosen if name not in bands]
    if missing:
        raise EarthEngineError(f"Image.cast: Bands {listed(missing)} not found.")
    return image.with_bands([bands[name] for name in chosen])


@algorithm("Image.date")
def date(image: Image) -> EEDate:
    """Return the acquisition time."""
    start = image.properties.get("system:time_start")
    if start is None:
        raise EarthEngineError("Image.date: The image has no 'system:time_start' property.")
    return start if isinstance(start, EEDate) else as_type(start, "Date", "Image.date")


@algorithm("Image.metadata")
def metadata(image: Image, name: str, band_name: str | None) -> Image:
    """Return a constant image of a numeric property."""
    value = image.properties.get(name)
    if isinstance(value, EEDate):
        value = value.millis
    if not isinstance(value, int | float):
        raise EarthEngineError(f"Image.metadata: Property '{name}' is missing or not a number.")
    band = images.constant_band(float(value), band_name or name)
    return Image((band,), dict(image.properties), image.footprint)


@algorithm("Image.pixelLonLat")
def pixel_lon_lat() -> Image:
    """Return longitude and latitude of the pixel centres."""

    def compute(grid: Any) -> list[Pixels]:
        """Transform the centres to degrees."""
        lon, lat = grid.centres_in("EPSG:4326")
        return [Pixels(np.array(lon), full_mask(grid)), Pixels(np.array(lat), full_mask(grid))]

    layout = [(name, DOUBLE, WGS84) for name in ("longitude", "latitude")]
    return Image(tuple(images.bands_from(compute, layout)))


@algorithm("Image.pixelCoordinates")
def pixel_coordinates(projection: Projection) -> Image:
    """Return the coordinates of the pixels in a projection."""
    shift = 0.0 if assume("pixel-coordinates") == "centre" else -0.5

    def compute(grid: Any) -> list[Pixels]:
        """Locate the pixel centres, moved to corners when so assumed."""
        x, y = grid.pixel_positions_in(projection)
        return [Pixels(each + shift, full_mask(grid)) for each in (x, y)]

    layout = [(name, DOUBLE, projection) for name in ("x", "y")]
    return Image(tuple(images.bands_from(compute, layout)))


@algorithm("Image.random")
def random(seed: int, distribution: str) -> Image:
    """Return pseudo-random numbers that depend only on the place and the seed."""

    def compute(grid: Any) -> Pixels:
        """Hash the pixel centres."""
        x, y = grid.centres
        state = np.frombuffer(np.ascontiguousarray(x).tobytes(), np.uint64).copy()
        state ^= np.frombuffer(np.ascontiguousarray(y).tobytes(), np.uint64) * np.uint64(31)
        uniform = [_hashed(state + np.uint64(seed % 2**63 + step)) for step in (0, 1)]
        if distribution == "normal":
            length = np.sqrt(-2 * np.log(np.maximum(uniform[0], 1e-300)))
            values = length * np.cos(2 * np.pi * uniform[1])
        else:
            values = uniform[0]
        return Pixels(values.reshape(grid.shape), full_mask(grid))

    return Image((Band("random", DOUBLE, WGS84, compute),))


def _hashed(state: np.ndarray) -> np.ndarray:
    """Return numbers in [0, 1) from 64-bit states, well mixed."""
    with np.errstate(over="ignore"):
        for multiplier, shift in ((0xBF58476D1CE4E5B9, 30), (0x94D049BB133111EB, 27), (1, 31)):
            state = (state ^ (state >> np.uint64(shift))) * np.uint64(multiplier)
    return (state >> np.uint64(11)).astype(np.float64) / 2.0**53


@algorithm("Image.remap")
def remap(image: Image, old: list[Any], new: list[Any], default: Any, band: str | None) -> Image:
    """Replace listed values; others get the default or are masked."""
    if len(old) != len(new):
        raise EarthEngineError("Image.remap: The 'from' and 'to' lists must have equal lengths.")
    source = image.bands[0] if band is None else image.band(band)
    order = np.argsort(np.array(old, float), kind="stable")
    keys, targets = np.array(old, float)[order], np.array(new)[order]
    numbers = [*new, *([] if default is None else [default])]
    kind = pixel_type.union_all([pixel_type.of_number(value) for value in numbers])

    def change(pixels: Pixels) -> Pixels:
        """Look the values up."""
        where = np.searchsorted(keys, pixels.values).clip(0, len(keys) - 1)
        found = keys[where] == pixels.values
        if default is None:
            return Pixels(np.where(found, targets[where], 0), np.where(found, pixels.mask, 0))
        return Pixels(np.where(found, targets[where], default), pixels.mask)

    return image.with_bands([derived(source, change, kind, "remapped")])


@algorithm("Image.normalizedDifference")
def normalized_difference(image: Image, names: list[str] | None) -> Image:
    """Return (first - second) / (first + second), masked where either is negative."""
    first, second = (image.band(n) for n in names) if names else image.bands[:2]

    def compute(grid: Any) -> Pixels:
        """Compute on a grid."""
        a, b = first.read(grid), second.read(grid)
        x, y = a.values.astype(float), b.values.astype(float)
        negative = (x < 0) | (y < 0)
        mask = np.where(negative, np.float32(0), np.minimum(a.mask, b.mask))
        total = x + y
        undefined = (total == 0) & (mask > 0)
        if undefined.any() and assume("nd-zero") == "mask":
            mask = np.where(undefined, np.float32(0), mask)
        return Pixels((x - y) / np.where(total == 0, 1, total), mask)

    band = Band("nd", PixelType("float", -1, 1), first.projection, compute, first.size)
    return Image(
        (band,), {k: v for k, v in image.properties.items() if k == "system:index"}, image.footprint
    )


@algorithm("Dictionary.toImage")
def dictionary_to_image(dictionary: dict[str, Any], names: list[str] | None) -> Image:
    """Return an image of constants named by the keys of a dictionary."""
    chosen = names or sorted(dictionary)
    return Image(tuple(images.constant_band(dictionary[name], name) for name in chosen))


@algorithm("Image.id", "Feature.id")
def element_id(element: Any) -> str | None:
    """Return an element's id within its collection."""
    return element.index


@algorithm("Image.hsvToRgb")
def hsv_to_rgb(image: Image) -> Image:
    """Turn hue, saturation and value to red, green and blue."""

    def convert(hsv: np.ndarray) -> np.ndarray:
        """Mix by the position of the hue on the colour wheel."""
        hue, saturation, value = hsv
        channels = []
        for n in (5, 3, 1):
            k = (n + hue * 6) % 6
            channels.append(value - value * saturation * np.clip(np.minimum(k, 4 - k), 0, 1))
        return np.array(channels)

    return _three_bands(image, convert, ("red", "green", "blue"))


@algorithm("Image.rgbToHsv")
def rgb_to_hsv(image: Image) -> Image:
    """Turn red, green and blue to hue, saturation and value."""

    def convert(rgb: np.ndarray) -> np.ndarray:
        """Find the position on the colour wheel."""
        red, green, blue = rgb
        value = rgb.max(axis=0)
        chroma = value - rgb.min(axis=0)
        safe = np.where(chroma == 0, 1, chroma)
        hue = np.select(
            [value == red, value == green],
            [((green - blue) / safe) % 6, (blue - red) / safe + 2],
            (red - green) / safe + 4,
        )
        saturation = np.where(value == 0, 0, chroma / np.where(value == 0, 1, value))
        return np.array([np.where(chroma == 0, 0, hue / 6), saturation, value])

    return _three_bands(image, convert, ("hue", "saturation", "value"))


def _three_bands(image: Image, convert: Any, names: tuple[str, str, str]) -> Image:
    """Return three bands computed together from three bands."""
    if len(image.bands) != 3:
        raise EarthEngineError("Expected an image with three bands.")

    def compute(grid: Any) -> list[Pixels]:
        """Convert all three bands at once."""
        parts = [band.read(grid) for band in image.bands]
        mask = np.min([part.mask for part in parts], axis=0)
        converted = convert(np.array([part.values.astype(float) for part in parts]))
        return [Pixels(channel, mask) for channel in converted]

    projection = image.bands[0].projection
    layout = [(name, PixelType("float", 0, 1), projection) for name in names]
    return image.bare(images.bands_from(compute, layout, image.bands[0].size))


@algorithm("Image.arrayDimensions")
def array_dimensions(image: Image) -> Image:
    """Return the number of dimensions of each band's arrays."""

    def change(pixels: Pixels) -> Pixels:
        """Spread the number of dimensions."""
        return Pixels(np.full(pixels.values.shape[:2], pixels.values.ndim - 2), pixels.mask)

    return image.bare([derived(band, change, pixel_type.UINT8) for band in image.bands])
