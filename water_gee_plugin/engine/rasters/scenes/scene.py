"""A scene on disk, read as an image whatever it is: a Level-2 bundle or a multi-band raster."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path, PurePath
from typing import Protocol

import numpy as np

from ...support.errors import WaterGeeError
from ...support.progress import Progress
from ...support.texts import say
from ..contents import on_disk
from ..grid import Grid, Window
from .archives import is_archive
from .bundle import Bundle
from .product_files import part_of
from .stack import Stack


class Source(Protocol):
    """Anything that reads as an image of digital numbers on a grid."""

    grid: Grid
    period: str
    sensor: str
    has_qa: bool

    @property
    def scenes(self) -> Sequence[str]:
        """Return the names of the scenes that it shows."""
        ...

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
    """Open a Level-2 bundle (a folder, an archive, one of its files) or any multi-band raster.

    An archive is told by its content. A raster may be one that only GDAL can name, such as a part
    of a netCDF file. `bands`, `scale` and `offset` are for rasters only: ``blue=1, green=2, …`` or
    six numbers; one number, or one a band. Empty means: as the file tells. Raises WaterGeeError.
    """
    name, path = str(path), on_disk(str(path))
    if not path.exists():
        raise WaterGeeError(
            say("{path} does not exist. Choose a Landsat bundle or a raster.", path=name)
        )
    progress = progress or Progress()
    of_product = part_of(PurePath(name).name, name) is not None
    whole = is_archive(path) and (of_product or str(path.absolute()) == os.path.abspath(name))
    if not (whole or of_product or path.is_dir()):
        return Stack(name, bands, scale, offset, progress)
    if bands or scale or offset:
        progress.warning(
            say(
                "{name} is a Landsat product, whose own metadata tell bands, scale and offset: "
                "what was given is not used.",
                name=PurePath(name).name,
            )
        )
    if whole:
        return Bundle(path, PurePath(name).name if of_product else "", progress)
    if path.is_dir():
        return Bundle(path, progress=progress)
    return Bundle(path.parent, path.name, progress)
