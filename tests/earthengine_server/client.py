"""Helpers for tests that talk to the local Earth Engine with the real client."""

from __future__ import annotations

from typing import Any

import numpy as np

PROJECT = "water-gee-test"
# The upper left corner and reference system of the generated scenes south of the equator.
SOUTH_CRS, SOUTH_LEFT, SOUTH_TOP = "EPSG:32620", 811215.0, -334065.0


def connect(url: str, project: str = PROJECT) -> Any:
    """Initialise the client for a server, unless it is connected to it already."""
    import ee
    import ee.deprecation

    # The client asks a fixed address for the list of deprecated assets, whatever its own URL is.
    ee.deprecation._FetchDataCatalogStac = dict
    if not ee.data.is_initialized() or ee.data._get_state().cloud_api_base_url != url:
        ee.Reset()
        ee.Initialize(credentials=None, url=url, project=project)
    ee.data.setMaxRetries(0)
    return ee


def grid(
    width: int,
    height: int,
    left: float = SOUTH_LEFT,
    top: float = SOUTH_TOP,
    scale: float = 30.0,
    crs: str = SOUTH_CRS,
) -> dict[str, Any]:
    """Return a pixel grid as computePixels takes it."""
    names = ("scaleX", "shearX", "translateX", "shearY", "scaleY", "translateY")
    affine = dict(zip(names, (scale, 0, left, 0, -scale, top), strict=True))
    size = {"width": width, "height": height}
    return {"dimensions": size, "affineTransform": affine, "crsCode": crs}


def pixels(image: Any, where: dict[str, Any] | None = None) -> np.ndarray:
    """Return the pixels of an ee.Image as a structured array."""
    import ee

    return ee.data.computePixels(
        {"expression": image, "fileFormat": "NUMPY_NDARRAY", "grid": where or grid(4, 3)}
    )


def band(image: Any, where: dict[str, Any] | None = None) -> np.ndarray:
    """Return the pixels of the first band of an ee.Image."""
    found = pixels(image, where)
    return found[found.dtype.names[0]]
