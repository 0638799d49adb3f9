"""Images: bands that answer for any pixel grid, with a mask for every pixel."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple

import numpy as np

from ..errors import EarthEngineError
from .geometry import Geometry
from .projection import WGS84, Grid, Projection
from .types import EEArray, PixelType, spanning


class Pixels(NamedTuple):
    """The pixels of one band: values (rows, columns, *array shape) and mask 0..1."""

    values: np.ndarray
    mask: np.ndarray


Compute = Callable[[Grid], Pixels]
Layout = list[tuple[str, PixelType, Projection]]

_LOCAL = threading.local()


@contextmanager
def pixel_cache() -> Iterator[None]:
    """Remember what bands answered for a grid, so that shared nodes are computed once."""
    outer = getattr(_LOCAL, "cache", None)
    _LOCAL.cache = {}
    try:
        yield
    finally:
        _LOCAL.cache = outer


def remembered(compute: Callable[[Grid], Any], grid: Grid) -> Any:
    """Return compute(grid), from the cache when one is open."""
    cache: dict[Any, Any] | None = getattr(_LOCAL, "cache", None)
    if cache is None:
        with pixel_cache():
            return remembered(compute, grid)
    key = (id(compute), grid)
    if key not in cache:
        # The function is kept beside its answer so that its id is not reused.
        cache[key] = (compute, compute(grid))
    return cache[key][1]


@dataclass(frozen=True, eq=False)
class Band:
    """One band: a name, a pixel type, a default projection and a way to get pixels."""

    name: str
    type: PixelType
    projection: Projection
    compute: Compute
    size: tuple[int, int] | None = None

    def read(self, grid: Grid) -> Pixels:
        """Return the pixels on a grid."""
        return remembered(self.compute, grid)

    def to_json(self) -> dict[str, Any]:
        """Return the band as getInfo shows it."""
        shown: dict[str, Any] = {"id": self.name, "data_type": self.type.to_json()}
        if self.size is not None:
            shown["dimensions"] = list(self.size)
        place = {"crs": self.projection.crs, "crs_transform": list(self.projection.transform)}
        return {**shown, **place}


@dataclass(frozen=True, eq=False)
class Image:
    """An image: bands, properties and a footprint; without a footprint it covers everything."""

    bands: tuple[Band, ...]
    properties: dict[str, Any] = field(default_factory=dict)
    footprint: Geometry | None = None
    asset_id: str | None = None

    @property
    def names(self) -> list[str]:
        """Return the band names."""
        return [band.name for band in self.bands]

    @property
    def index(self) -> str | None:
        """Return the image's id within its collection."""
        return self.properties.get("system:index")

    def band(self, name: str) -> Band:
        """Return a band by name."""
        for band in self.bands:
            if band.name == name:
                return band
        raise EarthEngineError(f"Band '{name}' not found; available bands: {listed(self.names)}.")

    def with_bands(self, bands: Sequence[Band]) -> Image:
        """Return an image with other bands and the same metadata and footprint."""
        return replace(self, bands=tuple(bands), asset_id=None)

    def bare(self, bands: Sequence[Band]) -> Image:
        """Return an image with other bands that keeps only index and footprint."""
        kept = {k: v for k, v in self.properties.items() if k == "system:index"}
        return Image(tuple(bands), kept, self.footprint)

    def with_properties(self, properties: dict[str, Any]) -> Image:
        """Return the image with other properties."""
        return replace(self, properties=properties)

    def projection(self) -> Projection:
        """Return the one default projection of all bands."""
        found = {band.projection for band in self.bands}
        if len(found) != 1:
            raise EarthEngineError(
                "Image.projection: The bands of the specified image contains different projections."
            )
        return found.pop()

    def geometry(self) -> Geometry:
        """Return the footprint in degrees, unbounded for images that cover everything."""
        if self.footprint is None:
            return Geometry.unbounded()
        return self.footprint.in_crs("EPSG:4326")


def listed(names: Sequence[str]) -> str:
    """Return names in the brackets of Earth Engine's messages."""
    return f"[{', '.join(names)}]"


def full_mask(grid: Grid) -> np.ndarray:
    """Return a mask that masks nothing."""
    return np.broadcast_to(np.float32(1), grid.shape)


def fully_masked(grid: Grid) -> Pixels:
    """Return pixels that are all masked."""
    return Pixels(np.zeros(grid.shape), np.zeros(grid.shape, np.float32))


def expand(pixelwise: np.ndarray, values: np.ndarray) -> np.ndarray:
    """Return an array of one number a pixel with as many axes as values, for broadcasting."""
    return pixelwise.reshape(pixelwise.shape + (1,) * (values.ndim - pixelwise.ndim))


def constant_band(value: Any, name: str) -> Band:
    """Return a band with the same number or array everywhere; its type spans only that."""
    if isinstance(value, EEArray):
        numbers, kind = value.values, value.element_type.with_dimensions(value.values.ndim)
    elif isinstance(value, bool | int | float | np.number):
        numbers = np.array(value, dtype=np.float64 if isinstance(value, float) else np.int64)
        kind = spanning(numbers)
    else:
        raise EarthEngineError(
            f"Image.constant: Invalid type for a constant image: {type(value).__name__}."
        )

    def compute(grid: Grid) -> Pixels:
        # Spread over the grid without copying.
        return Pixels(np.broadcast_to(numbers, grid.shape + numbers.shape), full_mask(grid))

    return Band(name, kind, WGS84, compute)


def constant(value: Any) -> Image:
    """Return Image.constant of a number, an array or a list of them."""
    if isinstance(value, list):
        return Image(tuple(constant_band(each, f"constant_{i}") for i, each in enumerate(value)))
    return Image((constant_band(value, "constant"),))


def bands_from(
    compute_all: Callable[[Grid], list[Pixels]],
    layout: Layout,
    size: tuple[int, int] | None = None,
) -> list[Band]:
    """Return bands that share one computation of all of them."""

    def picker(index: int) -> Compute:
        return lambda grid: remembered(compute_all, grid)[index]

    return [
        Band(name, kind, projection, picker(i), size)
        for i, (name, kind, projection) in enumerate(layout)
    ]


def pixelwise(
    change: Callable[..., Pixels],
    *bands: Band,
    kind: PixelType | None = None,
    name: str | None = None,
) -> Band:
    """Return a band computed from others on any grid; what is not told is the first one's."""
    first = bands[0]
    return replace(
        first,
        name=name or first.name,
        type=kind or first.type,
        compute=lambda grid: change(*(band.read(grid) for band in bands)),
    )
