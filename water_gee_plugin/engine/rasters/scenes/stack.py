"""Any multi-band raster with a band map, scale and offset, read as an image."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import numpy as np
from osgeo import gdal

from ...support.errors import WaterGeeError
from ...support.progress import Progress
from ...support.texts import say
from ..grid import Window, require_metric_grid
from ..ground import warn_of_stretch
from ..reading import grid_of, open_raster, read_window
from . import landsat, quality, scaling
from .band_map import guess_band_map, parse_band_map, sensor_in
from .band_numbers import to_numbers

#: Bands that no model and no label can do without; swir2 serves some indices only.
REQUIRED_BANDS = landsat.BANDS[:5]


class Stack:
    """A multi-band raster with a band map, scale and offset."""

    has_qa = False

    def __init__(self, path: Path, bands: str, scale: str, offset: str, progress: Progress) -> None:
        """Open the raster; WaterGeeError when its bands or scale cannot be told."""
        self._path = path
        self.files = [str(path)]
        self._dataset = open_raster(path)
        self.grid = grid_of(self._dataset)
        require_metric_grid(self.grid, path.name)
        warn_of_stretch(self.grid, path.name, progress)
        names = _band_names(self._dataset)
        sensor = sensor_in(path.name) or self._dataset.GetMetadataItem("SENSOR")
        self.sensor = sensor or "unknown"
        self.period = re.sub(r"\W+", "-", path.stem).strip("-") or "scene"
        self._map = parse_band_map(bands) or guess_band_map(names, sensor, path.name)
        self._check_map()
        self._looks = [names.index(n) + 1 for n in landsat.IMAGE_BANDS[6:] if n in names]
        self._qa = names.index("qa_pixel") + 1 if "qa_pixel" in names else None
        self.has_qa = len(self._looks) == 2 or self._qa is not None
        if not bands and not any(names):
            progress.message(
                say(
                    "The bands of {name} are unnamed. Assuming {names}, in that order.",
                    name=path.name,
                    names=", ".join(self._map),
                )
            )
        opened = {band: (self._dataset, number) for band, number in self._map.items()}
        self._numbers = scaling.find(path.name, opened, (scale, offset), sensor, progress)
        self.reading: Mapping[str, object] = {
            "bands": self._map,
            "scale": self._numbers.scale.tolist(),
            "offset": self._numbers.offset.tolist(),
        }
        if not self.has_qa:
            progress.message(quality.unhidden(path.name))

    def _check_map(self) -> None:
        """Raise WaterGeeError unless the map names what is needed within what is there."""
        count = self._dataset.RasterCount
        missing = [name for name in REQUIRED_BANDS if name not in self._map]
        if missing:
            raise WaterGeeError(
                say(
                    "The band map of {name} lacks {names}. It needs blue, green, red, nir and "
                    "swir1, and swir2 for AWEI.",
                    name=self._path.name,
                    names=", ".join(missing),
                )
            )
        beyond = {n: i for n, i in self._map.items() if not 1 <= i <= count}
        if beyond:
            found = ", ".join(f"{name}={number}" for name, number in beyond.items())
            raise WaterGeeError(
                say(
                    "{name} has {count} bands, but the band map asks for {found}.",
                    name=self._path.name,
                    count=count,
                    found=found,
                )
            )

    def read(self, window: Window) -> np.ndarray:
        """Return the image of a window as Collection 2 digital numbers."""
        numbers = list(self._map.values())
        try:
            values = read_window(self._dataset, window, numbers, fill=0)
        except RuntimeError as error:
            raise WaterGeeError(
                say("{path} is damaged: {error}", path=self._path, error=error)
            ) from error
        bands, valid = to_numbers(self._numbers, values)
        inside = window.intersection(self.grid.whole)
        if inside != window:
            valid &= _inside(window, inside)
            bands = np.where(valid, bands, landsat.NODATA)
        order = np.zeros((6, window.height, window.width), np.uint16)
        for position, name in enumerate(self._map):
            order[landsat.BANDS.index(name)] = bands[position]
        return self._with_looks(order, valid, window)

    def _with_looks(self, bands: np.ndarray, valid: np.ndarray, window: Window) -> np.ndarray:
        """Return the image with how often each pixel was seen clear and wet."""
        if len(self._looks) == 2:
            image = landsat.image_of(bands, valid, np.zeros_like(valid))
            image[6:] = np.where(valid, read_window(self._dataset, window, self._looks), 0)
            return image
        if self._qa:
            qa = quality.bits(read_window(self._dataset, window, [self._qa], fill=1)[0])
            clear = valid & ~landsat.qa_flag(qa, *landsat.DEFAULT_MASK)
            return landsat.image_of(bands, clear, clear & landsat.qa_flag(qa, "water"))
        return landsat.image_of(bands, valid, np.zeros_like(valid))


def _inside(window: Window, inside: Window | None) -> np.ndarray:
    """Return which pixels of `window` lie in the part `inside`."""
    mask = np.zeros((window.height, window.width), bool)
    if inside:
        top, left = inside.row - window.row, inside.column - window.column
        mask[top : top + inside.height, left : left + inside.width] = True
    return mask


def _band_names(dataset: gdal.Dataset) -> list[str]:
    """Return the bands' descriptions in lower case, '' where there is none."""
    count = range(1, dataset.RasterCount + 1)
    return [dataset.GetRasterBand(number).GetDescription().strip().lower() for number in count]
