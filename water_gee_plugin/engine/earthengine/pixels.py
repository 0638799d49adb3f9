"""One tile's pixels from Earth Engine: the request, what an answer means, and its pixels."""

from __future__ import annotations

import json
import uuid
from dataclasses import dataclass
from enum import Enum
from typing import Any

import numpy as np
from osgeo import gdal, gdal_array

from ..rasters.gdal_state import gdal_errors
from ..rasters.grid import Grid, crs_name
from ..rasters.reading import grid_of
from ..support.errors import WaterGeeError
from ..support.texts import say
from .transport import Reply

#: Earth Engine counts each band's bytes and one more for its mask, up to 48 MiB a request.
LIMIT_BYTES = 48 * 2**20
LIMIT_PIXELS = 32_768
LIMIT_PAYLOAD = 10 * 2**20
_MARGIN = 0.95


class Meaning(Enum):
    """What an answer asks of us."""

    PIXELS = "pixels"
    SLOWER = "too many requests"
    AGAIN = "a passing fault"
    SMALLER = "too much for one request"
    SIGN_IN = "signed out"
    TOMORROW = "quota used up"
    NEVER = "refused"


@dataclass(frozen=True)
class PixelRequest:
    """An expression, ready to be sent for any grid of one CRS.

    `dtypes` are the numpy types of the bands that come back.
    """

    expression: dict[str, Any]
    dtypes: tuple[str, ...]

    @classmethod
    def of(cls, image: Any, dtypes: tuple[str, ...]) -> PixelRequest:
        """Encode an ee.Image."""
        from ee import serializer

        return cls(serializer.encode(image, for_cloud_api=True), dtypes)

    def body(self, grid: Grid) -> bytes:
        """Return the request for a grid; WaterGeeError when it is beyond what is allowed."""
        _require_allowed(grid, self.size(grid))
        x, dx, _, y, _, dy = grid.transform
        affine = {
            "scaleX": dx,
            "shearX": 0,
            "translateX": x,
            "shearY": 0,
            "scaleY": dy,
            "translateY": y,
        }
        request = {
            "expression": self.expression,
            "fileFormat": "GEO_TIFF",
            "grid": {
                "dimensions": {"width": grid.width, "height": grid.height},
                "affineTransform": affine,
                "crsCode": crs_name(grid.crs),
            },
            "workloadTag": "water-gee",
        }
        body = json.dumps(request).encode()
        if len(body) > LIMIT_PAYLOAD:
            raise WaterGeeError(
                say(
                    "The request would be {size:,} bytes. Earth Engine allows at most {limit:,}.",
                    size=len(body),
                    limit=LIMIT_PAYLOAD,
                )
            )
        return body

    def size(self, grid: Grid) -> int:
        """Return the bytes that Earth Engine will count for a grid."""
        per_pixel = sum(np.dtype(name).itemsize + 1 for name in self.dtypes)
        return grid.width * grid.height * per_pixel

    def fits(self, grid: Grid) -> bool:
        """Return whether a grid is within the limit, with a margin."""
        return self.size(grid) <= _MARGIN * LIMIT_BYTES


def _require_allowed(grid: Grid, size: int) -> None:
    """Raise WaterGeeError for a grid that Earth Engine would refuse."""
    if size > LIMIT_BYTES or max(grid.width, grid.height) > LIMIT_PIXELS:
        raise WaterGeeError(
            say(
                "A request of {width} × {height} pixels would be {size:,} bytes. Earth Engine "
                "allows at most {limit:,} bytes and {side:,} pixels per side.",
                width=grid.width,
                height=grid.height,
                size=size,
                limit=LIMIT_BYTES,
                side=LIMIT_PIXELS,
            )
        )


def meaning(reply: Reply) -> Meaning:
    """Return what an answer means, by its status and text."""
    text = reply.text.lower()
    if reply.status == 200:
        return Meaning.PIXELS
    if "quota" in text and "daily" in text:
        return Meaning.TOMORROW
    if reply.status == 429 or (reply.status == 403 and "ratelimit" in text.replace(" ", "")):
        return Meaning.SLOWER
    if reply.status == 0 or reply.status >= 500:
        return Meaning.AGAIN
    if reply.status == 401 or "invalid_grant" in text:
        return Meaning.SIGN_IN
    if any(words in text for words in ("memory limit", "timed out", "total request size")):
        return Meaning.SMALLER
    return Meaning.NEVER


def read_pixels(reply: Reply, grid: Grid, dtypes: tuple[str, ...]) -> np.ndarray | str:
    """Return the answer's pixels, bands × height × width, or what is wrong with them.

    Size, bands, types, CRS and every number of the grid must be what was asked for.
    """
    path = f"/vsimem/{uuid.uuid4().hex}.tif"
    gdal.FileFromMemBuffer(path, reply.body)
    try:
        with gdal_errors():
            dataset = gdal.Open(path)
            problem = _difference(dataset, grid, dtypes)
            return problem or dataset.ReadAsArray().reshape(len(dtypes), grid.height, grid.width)
    except RuntimeError as error:
        return say("the answer is not a complete GeoTIFF ({error})", error=error)
    finally:
        gdal.Unlink(path)


def _dtype(band: gdal.Band) -> str:
    return np.dtype(gdal_array.GDALTypeCodeToNumericTypeCode(band.DataType)).name


def _difference(dataset: gdal.Dataset, grid: Grid, dtypes: tuple[str, ...]) -> str:
    """Return how an answer differs from what was asked for, '' when it does not."""
    found = grid_of(dataset)
    if (found.width, found.height) != (grid.width, grid.height):
        return say(
            "the answer has {width} × {height} pixels", width=found.width, height=found.height
        )
    if dataset.RasterCount != len(dtypes):
        return say(
            "the answer has {found} bands instead of {asked}",
            found=dataset.RasterCount,
            asked=len(dtypes),
        )
    types = tuple(_dtype(dataset.GetRasterBand(number + 1)) for number in range(len(dtypes)))
    if types != dtypes:
        return say(
            "the answer holds numbers of type {found} instead of {asked}",
            found=", ".join(sorted(set(types))),
            asked=", ".join(sorted(set(dtypes))),
        )
    if not np.allclose(found.transform, grid.transform, rtol=0, atol=1e-6):
        return say(
            "the answer is positioned at {found} instead of {asked}",
            found=found.transform,
            asked=grid.transform,
        )
    if crs_name(found.crs) != crs_name(grid.crs):
        return say(
            "the answer is in {found} instead of {asked}",
            found=crs_name(found.crs),
            asked=crs_name(grid.crs),
        )
    return ""
