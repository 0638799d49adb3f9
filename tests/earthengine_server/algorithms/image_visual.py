"""Images: turning values into colours."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from ..errors import EarthEngineError
from ..evaluation.registry import algorithm
from ..pixels.elementwise import require
from ..values.image import Band, Image, Pixels, bands_from
from ..values.projection import Grid
from ..values.types import UINT8

CHANNELS = ("vis-red", "vis-green", "vis-blue")


def _colour(text: str) -> tuple[int, int, int]:
    """Return red, green and blue of a hexadecimal colour."""
    digits = text.lstrip("#")
    if len(digits) == 3:
        digits = "".join(digit * 2 for digit in digits)
    try:
        red, green, blue = (int(digits[i : i + 2], 16) for i in (0, 2, 4))
    except ValueError as error:
        raise EarthEngineError(f"Image.visualize: Invalid color '{text}'.") from error
    return red, green, blue


def _listed(names: Any) -> list[str]:
    return names.split(",") if isinstance(names, str) else names


def _numbers(value: Any, count: int) -> list[float]:
    """Return a setting as one number a band."""
    numbers = [float(each) for each in (value if isinstance(value, list) else [value])]
    require(len(numbers) in (1, count), "A setting has one value, or as many as there are bands.")
    return numbers * count if len(numbers) == 1 else numbers


@algorithm("Image.visualize")
def visualize(
    image: Image,
    names: Any,
    gain: Any,
    bias: Any,
    low: Any,
    high: Any,
    gamma: Any,
    opacity: float | None,
    palette: Any,
    force_rgb: bool,
) -> Image:
    """Return an 8-bit picture of one or three bands; values outside the range are clamped."""
    source = _source_bands(image, names)
    require(gain is None and bias is None, "gain and bias are not available here; use min and max.")
    ranges = _ranges(source, low, high)
    gammas = _numbers(1.0 if gamma is None else gamma, len(source))
    colours = None if palette is None else np.array([_colour(c) for c in _listed(palette)], float)
    require(
        colours is None or len(source) == 1,
        "Image.visualize: Cannot provide a palette when visualizing more than one band.",
    )

    def compute(grid: Grid) -> list[Pixels]:
        parts = [band.read(grid) for band in source]
        mask = np.min([part.mask for part in parts], axis=0)
        if opacity is not None:
            mask = (mask * np.float32(opacity)).astype(np.float32)
        positions = [
            np.clip((p.values.astype(float) - least) / ((most - least) or 1.0), 0, 1) ** (1 / g)
            for p, (least, most), g in zip(parts, ranges, gammas, strict=True)
        ]
        channels = _coloured(positions, colours)
        return [Pixels(np.floor(channel + 0.5).astype(np.int64), mask) for channel in channels]

    is_grey = len(source) == 1 and colours is None and not force_rgb
    shown = ("vis-gray",) if is_grey else CHANNELS
    if force_rgb and len(source) == 1 and colours is None:
        colours = np.array([[0.0] * 3, [255.0] * 3])
    layout = [(name, UINT8, source[0].projection) for name in shown]
    return image.with_bands(bands_from(compute, layout, source[0].size))


def _source_bands(image: Image, names: Any) -> Sequence[Band]:
    """Return the one or three bands to show."""
    if names is None:
        return image.bands[:3] if len(image.bands) >= 3 else image.bands[:1]
    chosen = [image.band(name) for name in _listed(names)]
    require(len(chosen) in (1, 3), "Image.visualize: Expected exactly one or three bands.")
    return chosen


def _ranges(bands: Sequence[Band], low: Any, high: Any) -> list[tuple[float, float]]:
    """Return the value range of each band that is shown from black to white.

    Without settings it is 0..1 for real numbers and all that the type holds for whole ones.
    """
    whole = [np.iinfo(b.type.dtype) if b.type.is_integer else None for b in bands]
    lows = [info.min if info else 0.0 for info in whole] if low is None else low
    highs = [info.max if info else 1.0 for info in whole] if high is None else high
    count = len(bands)
    return list(zip(_numbers(lows, count), _numbers(highs, count), strict=True))


def _coloured(positions: list[np.ndarray], colours: np.ndarray | None) -> list[np.ndarray]:
    """Return channels of 0..255: grey, or interpolated along a palette."""
    if colours is None:
        return [position * 255 for position in positions]
    stops = np.linspace(0, 1, len(colours))
    return [np.interp(positions[0], stops, colours[:, k]) for k in range(3)]
