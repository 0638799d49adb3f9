"""A scene on disk, read as an image whatever it is: a Level-2 bundle or a multi-band raster."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Protocol

import numpy as np

from ...support.errors import WaterGeeError
from ...support.progress import Progress
from ...support.texts import say
from ..grid import Grid, Window
from .bundle import ARCHIVES, Bundle
from .stack import Stack


class Source(Protocol):
    """Anything that reads as an image of digital numbers on a grid."""

    grid: Grid
    period: str
    sensor: str
    has_qa: bool

    @property
    def reading(self) -> Mapping[str, object]:
        """Return how the file's numbers are read; another reading makes another image."""
        ...

    @property
    def files(self) -> Sequence[str]:
        """Return the files that are read, as GDAL names them."""
        ...

    def read(self, window: Window) -> np.ndarray:
        """Return the image bands of a window: uint16, 8 × height × width, 0 is no data."""
        ...


def open_scene(
    path: str | Path,
    bands: str = "",
    scale: str = "",
    offset: str = "",
    progress: Progress | None = None,
) -> Source:
    """Open a Level-2 bundle (folder, MTL file, .tar, .tar.gz) or any multi-band raster.

    `bands`, `scale` and `offset` are for rasters only: ``blue=1, green=2, …`` or six numbers;
    one number, or one a band. Empty means: as the file tells. Raises WaterGeeError.
    """
    path = Path(path)
    if not path.exists():
        raise WaterGeeError(
            say("{path} does not exist. Choose a Landsat bundle or a raster.", path=path)
        )
    if path.name.upper().endswith("_MTL.TXT"):
        return Bundle(path.parent, path.name, progress)
    if path.is_dir() or path.name.lower().endswith(ARCHIVES):
        return Bundle(path, progress=progress)
    return Stack(path, bands, scale, offset, progress or Progress())
