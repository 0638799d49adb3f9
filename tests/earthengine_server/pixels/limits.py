"""The documented limits of requests, with the texts Earth Engine refuses them with."""

from __future__ import annotations

from collections.abc import Sequence

from ..errors import EarthEngineError
from ..values.grid import Grid
from ..values.pixel_type import PixelType

MAX_PAYLOAD_BYTES = 10 * 2**20
MAX_RESPONSE_BYTES = 48 * 2**20
MAX_DIMENSION = 32_768
MAX_BANDS = 1024
MAX_REGION_PIXELS = 10_000_000
MAX_SAMPLE_RECTANGLE = 262_144
MAX_GET_REGION_VALUES = 1_048_576


def check_payload(size: int) -> None:
    """Refuse a request body that is too large."""
    if size > MAX_PAYLOAD_BYTES:
        raise EarthEngineError(
            f"Request payload size exceeds the limit: {MAX_PAYLOAD_BYTES} bytes."
        )


def request_bytes(grid: Grid, types: Sequence[PixelType]) -> int:
    """Return the uncompressed size of pixels: every band has a byte more for the mask."""
    return grid.width * grid.height * sum(kind.dtype.itemsize + 1 for kind in types)


def check_pixels(grid: Grid, types: Sequence[PixelType]) -> None:
    """Refuse a pixel request that is too large in any of the documented ways."""
    if grid.width < 1 or grid.height < 1:
        raise EarthEngineError("Pixel grid dimensions must be positive.")
    if max(grid.width, grid.height) > MAX_DIMENSION:
        raise EarthEngineError(
            f"Pixel grid dimensions ({grid.width}x{grid.height}) must be less than or equal to "
            f"{MAX_DIMENSION}."
        )
    if len(types) > MAX_BANDS:
        raise EarthEngineError(
            f"Total number of bands ({len(types)}) must be less than or equal to {MAX_BANDS}."
        )
    size = request_bytes(grid, types)
    if size > MAX_RESPONSE_BYTES:
        raise EarthEngineError(
            f"Total request size ({size} bytes) must be less than or equal to "
            f"{MAX_RESPONSE_BYTES} bytes."
        )


def check_region(pixels: int, limit: int, owner: str) -> None:
    """Refuse a reduction over more pixels than allowed."""
    if pixels > limit:
        raise EarthEngineError(
            f"{owner}: Too many pixels in the region. Found {pixels}, but maxPixels allows only "
            f"{limit}.\nEnsure that you are not aggregating at a higher resolution than you "
            "intended; that is the most frequent cause of this error. If not, then you may set "
            "the 'maxPixels' argument to a limit suitable for your computation; set 'bestEffort' "
            "to true to aggregate at whatever scale results in 'maxPixels' total pixels; or both."
        )
