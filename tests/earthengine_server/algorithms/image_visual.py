"""Images: turning values into colours."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from ..errors import EarthEngineError
from ..evaluation.promotion import as_type
from ..evaluation.registry import algorithm
from ..pixels.coverage import coverage
from ..values import pixel_type
from ..values.features import Collection, element_geometry, element_property
from ..values.geometry import Geometry
from ..values.grid import Grid
from ..values.image import Band, Image, Pixels, bands_from
from ..values.pixel_type import UINT8, PixelType, union
from ..values.projection import WGS84
from ..values.shapes import buffer

CHANNELS = ("vis-red", "vis-green", "vis-blue")
_NAMED_COLOURS = {
    "aqua": "00ffff",
    "black": "000000",
    "blue": "0000ff",
    "brown": "a52a2a",
    "cyan": "00ffff",
    "darkgreen": "006400",
    "fuchsia": "ff00ff",
    "gold": "ffd700",
    "gray": "808080",
    "green": "008000",
    "grey": "808080",
    "lightblue": "add8e6",
    "lightgreen": "90ee90",
    "lime": "00ff00",
    "magenta": "ff00ff",
    "maroon": "800000",
    "navy": "000080",
    "olive": "808000",
    "orange": "ffa500",
    "pink": "ffc0cb",
    "purple": "800080",
    "red": "ff0000",
    "silver": "c0c0c0",
    "tan": "d2b48c",
    "teal": "008080",
    "transparent": "000000",
    "white": "ffffff",
    "yellow": "ffff00",
}


def colour(text: str) -> tuple[int, int, int]:
    """Return red, green and blue of a CSS colour."""
    digits = _NAMED_COLOURS.get(text.lower(), text.lstrip("#"))
    if len(digits) == 3:
        digits = "".join(digit * 2 for digit in digits)
    try:
        red, green, blue = (int(digits[i : i + 2], 16) for i in (0, 2, 4))
    except ValueError as error:
        raise EarthEngineError(f"Image.visualize: Invalid color '{text}'.") from error
    return red, green, blue


def _numbers(value: Any, count: int, what: str) -> list[float] | None:
    """Return a setting as one number a band."""
    if value is None:
        return None
    if isinstance(value, str):
        value = [float(each) for each in value.split(",")]
    numbers = [float(each) for each in value] if isinstance(value, list) else [float(value)]
    if len(numbers) == 1:
        return numbers * count
    if len(numbers) != count:
        raise EarthEngineError(
            f"Image.visualize: '{what}' must have one value or as many as there are bands."
        )
    return numbers


def default_range(kind: PixelType) -> tuple[float, float]:
    """Return the range that is stretched when none is given."""
    if not kind.is_integer:
        return 0.0, 1.0
    limits = kind.dtype
    return float(np.iinfo(limits).min), float(np.iinfo(limits).max)


@algorithm("Image.visualize")
def visualize(
    image: Image,
    bands: Any,
    gain: Any,
    bias: Any,
    low: Any,
    high: Any,
    gamma: Any,
    opacity: float | None,
    palette: Any,
    force_rgb: bool,
) -> Image:
    """Return an 8-bit picture of one or three bands."""
    source = _source_bands(image, bands)
    ranges = _stretch(source, gain, bias, low, high)
    gammas = _numbers(gamma, len(source), "gamma") or [1.0] * len(source)
    colours = None if palette is None else np.array(_palette(palette), float)
    if colours is not None and len(source) != 1:
        raise EarthEngineError(
            "Image.visualize: Cannot provide a palette when visualizing more than one band."
        )

    def compute(grid: Any) -> list[Pixels]:
        """Stretch, correct and colour on a grid."""
        parts = [band.read(grid) for band in source]
        mask = np.min([part.mask for part in parts], axis=0)
        if opacity is not None:
            mask = (mask * np.float32(opacity)).astype(np.float32)
        scaled = [_scaled(p.values, *r, g) for p, r, g in zip(parts, ranges, gammas, strict=True)]
        if colours is not None:
            return [Pixels(channel, mask) for channel in _coloured(scaled[0], colours)]
        grey = [np.floor(np.clip(each, 0, 1) * 255 + 0.5).astype(np.int64) for each in scaled]
        if len(grey) == 1 and force_rgb:
            grey = grey * 3
        return [Pixels(each, mask) for each in grey]

    names = CHANNELS if len(source) == 3 or colours is not None or force_rgb else ("vis-gray",)
    layout = [(name, UINT8, source[0].projection) for name in names]
    return image.with_bands(bands_from(compute, layout, source[0].size))


def _source_bands(image: Image, bands: Any) -> list[Band]:
    """Return the one or three bands to show."""
    if bands is None:
        chosen = list(image.bands[:3] if len(image.bands) >= 3 else image.bands[:1])
    else:
        names = bands.split(",") if isinstance(bands, str) else bands
        chosen = [
            image.band(name.strip()) if isinstance(name, str) else image.bands[int(name)]
            for name in names
        ]
    if len(chosen) not in (1, 3):
        raise EarthEngineError("Image.visualize: Expected exactly one or three bands.")
    return chosen


def _stretch(
    bands: Sequence[Band], gain: Any, bias: Any, low: Any, high: Any
) -> list[tuple[float, float]]:
    """Return the value range of each band that is shown from black to white."""
    count = len(bands)
    gains, biases = _numbers(gain, count, "gain"), _numbers(bias, count, "bias")
    lows, highs = _numbers(low, count, "min"), _numbers(high, count, "max")
    if (gains or biases) and (lows or highs):
        raise EarthEngineError("Image.visualize: Cannot specify both a gain/bias and a min/max.")
    ranges = []
    for i, band in enumerate(bands):
        least, most = default_range(band.type)
        if gains or biases:
            g, b = (gains or [1.0] * count)[i], (biases or [0.0] * count)[i]
            ranges.append((-b / g, (255 - b) / g))
        else:
            ranges.append((lows[i] if lows else least, highs[i] if highs else most))
    return ranges


def _scaled(values: np.ndarray, low: float, high: float, gamma: float) -> np.ndarray:
    """Return values as positions between black and white."""
    position = np.clip((values.astype(float) - low) / ((high - low) or 1.0), 0, 1)
    return position if gamma == 1 else position ** (1 / gamma)


def _palette(palette: Any) -> list[tuple[int, int, int]]:
    """Return the colours of a palette."""
    if isinstance(palette, str):
        palette = palette.split(",")
    return [colour(str(each).strip()) for each in palette]


def _coloured(position: np.ndarray, colours: np.ndarray) -> list[np.ndarray]:
    """Return red, green and blue interpolated along a palette."""
    if len(colours) == 1:
        return [np.full(position.shape, int(c)) for c in colours[0]]
    stops = np.linspace(0, 1, len(colours))
    return [
        np.floor(np.interp(position, stops, colours[:, k]) + 0.5).astype(np.int64) for k in range(3)
    ]


@algorithm("Image.paint")
def paint(image: Image, collection: Collection, colour_value: Any, width: Any) -> Image:
    """Put a number where geometries are; with a width, along their outlines only."""
    shapes = []
    for element in collection.elements:
        geometry = element_geometry(element)
        value = (
            element_property(element, colour_value)
            if isinstance(colour_value, str)
            else colour_value
        )
        if geometry is not None and value is not None:
            number = as_type(value, "Number", "Image.paint")
            shapes.append((geometry, number))

    def painted(band: Band) -> Band:
        """Return a band with the numbers painted on it."""

        def compute(grid: Any) -> Pixels:
            """Paint on a grid."""
            pixels = band.read(grid)
            values, mask = pixels.values, pixels.mask
            for geometry, number in shapes:
                if width is None:
                    covered = coverage(geometry, grid) >= 0.5
                else:
                    covered = outline_of(geometry, grid, float(width))
                values = np.where(covered, number, values)
                mask = np.where(covered, np.float32(1), mask)
            return Pixels(values, mask)

        kind = pixel_type.union_all([band.type, *(pixel_type.of_number(n) for _, n in shapes)])
        return Band(band.name, union(band.type, kind), band.projection, compute, band.size)

    return image.with_bands([painted(band) for band in image.bands])


def outline_of(geometry: Geometry, grid: Grid, width: float) -> np.ndarray:
    """Return which pixels lie on the outline of a geometry, so many pixels wide."""
    metres = max(width, 1.0) * grid.projection.nominal_scale / 2
    wide = coverage(buffer(geometry, metres, None), grid) >= 0.5
    if geometry.kind.removeprefix("Multi") != "Polygon":
        return wide
    inner = buffer(geometry, -metres, None)
    return wide if inner.is_empty else wide & (coverage(inner, grid) < 0.5)


def drawn(
    collection: Collection,
    point: float,
    line: float,
    stroke: tuple[int, int, int],
    fill: tuple[int, int, int, float],
) -> Image:
    """Return a picture of geometries: points and lines in one colour, insides in another."""
    shapes = [g for g in map(element_geometry, collection.elements) if g is not None]

    def compute(grid: Grid) -> list[Pixels]:
        """Draw on a grid, later geometries over earlier ones."""
        channels = np.zeros((3, *grid.shape), np.int64)
        mask = np.zeros(grid.shape, np.float32)
        for shape in shapes:
            if shape.kind.removeprefix("Multi") == "Polygon":
                inside = coverage(shape, grid) >= 0.5
                channels[:, inside] = np.array(fill[:3])[:, None]
                mask[inside] = fill[3]
            is_point = shape.kind.removeprefix("Multi") == "Point"
            edge = outline_of(shape, grid, 2 * point if is_point else line)
            channels[:, edge] = np.array(stroke)[:, None]
            mask[edge] = 1
        return [Pixels(channel, mask) for channel in channels]

    return Image(tuple(bands_from(compute, [(name, UINT8, WGS84) for name in CHANNELS])))


@algorithm("Collection.draw")
def draw(collection: Collection, colour_text: str, point_radius: int, stroke_width: int) -> Image:
    """Draw a collection in one colour."""
    rgb = colour(colour_text)
    return drawn(collection, point_radius, stroke_width, rgb, (*rgb, 0.5))


@algorithm("Collection.style")
def style(
    collection: Collection,
    colour_text: str,
    point_size: int,
    _shape: str,
    width: float,
    fill_colour: str | None,
    _property: str | None,
    _neighborhood: int,
    _line: str,
) -> Image:
    """Draw a collection with an outline and a fill colour."""
    rgb = colour(colour_text)
    inside = (
        (*rgb, 0.66) if fill_colour is None else (*colour(fill_colour[:6]), opacity_of(fill_colour))
    )
    return drawn(collection, point_size, width, rgb, inside)


def opacity_of(text: str) -> float:
    """Return the opacity that the last two of eight hexadecimal digits give."""
    digits = text.lstrip("#")
    return int(digits[6:8], 16) / 255 if len(digits) == 8 else 1.0
