"""Any multi-band raster with a band map, scale and offset, read as an image."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

import numpy as np
from osgeo import gdal

from ...support.errors import WaterGeeError
from ...support.progress import Progress
from ...support.texts import say
from ..contents import on_disk
from ..gdal_state import gdal_errors
from ..grid import Window, require_metric_grid
from ..ground import warn_of_stretch
from ..reading import grid_of, open_raster, read_window
from . import band_names, landsat, quality, scaling
from .band_map import guess_band_map, parse_band_map, sensor_in
from .band_numbers import to_numbers

#: Bands that no model and no label can do without; swir2 serves some indices only.
REQUIRED_BANDS = landsat.BANDS[:5]


#: So many of a file's rasters are named.
_NAMED = 12


class Stack:
    """A multi-band raster with a band map, scale and offset."""

    has_qa = False

    def __init__(self, name: str, bands: str, scale: str, offset: str, progress: Progress) -> None:
        """Open the raster that GDAL knows by a name; WaterGeeError when it cannot be told."""
        path = on_disk(name)
        self._path = path
        self.files, self.scenes = [name], (path.name,)
        self._dataset = _opened(name)
        self.grid = grid_of(self._dataset)
        require_metric_grid(self.grid, path.name)
        warn_of_stretch(self.grid, path.name, progress)
        names = _band_names(self._dataset)
        sensor = sensor_in(path.name) or self._dataset.GetMetadataItem("SENSOR")
        self.sensor = sensor or "unknown"
        self.period = re.sub(r"\W+", "-", path.stem).strip("-") or "scene"
        self._map = parse_band_map(bands, names) or guess_band_map(names, sensor, path.name)
        self._check_map()
        self._looks = [names.index(n) + 1 for n in landsat.IMAGE_BANDS[6:] if n in names]
        self._qa = names.index("qa_pixel") + 1 if "qa_pixel" in names else None
        self.has_qa = len(self._looks) == 2 or self._qa is not None
        if not bands:
            self._tell_map(names, progress)
        opened = {band: (self._dataset, number) for band, number in self._map.items()}
        self._numbers = scaling.find(path.name, opened, (scale, offset), sensor, progress)
        self.reading: Mapping[str, object] = {
            "bands": self._map,
            "scale": self._numbers.scale.tolist(),
            "offset": self._numbers.offset.tolist(),
        }
        if not self.has_qa:
            progress.message(quality.unhidden(path.name))

    def _tell_map(self, names: Sequence[str], progress: Progress) -> None:
        """Say which band was taken for which, unless they are called as they are here."""
        taken = {band: names[number - 1] for band, number in self._map.items()}
        if not any(names):
            progress.message(
                say(
                    "The bands of {name} are unnamed. Assuming {names}, in that order.",
                    name=self._path.name,
                    names=", ".join(self._map),
                )
            )
        elif any(band != name for band, name in taken.items()):
            progress.message(
                say(
                    "The bands of {name} are taken as {names}.",
                    name=self._path.name,
                    names=", ".join(f"{band} = {name}" for band, name in taken.items()),
                )
            )

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


def _opened(name: str) -> gdal.Dataset:
    """Open a raster; where each band is a raster of its own in one file, all of them as one.

    Raises WaterGeeError, which names the rasters, when they do not tell which band they are.
    """
    dataset = open_raster(name)
    inside: Mapping[str, str] = dataset.GetMetadata("SUBDATASETS") or {}
    names = [inside[key] for key in inside if key.endswith("_NAME")]
    if dataset.RasterCount or not names:
        return dataset
    if joined := _joined(names):
        return joined
    raise WaterGeeError(
        say(
            "{path} contains several rasters. Choose one of them by its name: {names}.",
            path=name,
            names=", ".join(names[:_NAMED]) + (", …" if len(names) > _NAMED else ""),
        )
    )


def _joined(names: Sequence[str]) -> gdal.Dataset | None:
    """Return the rasters whose names are bands' as one of bands, None where they are not."""
    short = [re.split(r"[:/]", name)[-1] for name in names]
    chosen = band_names.told(short, None).values()
    if not chosen:
        return None
    try:
        with gdal_errors():
            joined = gdal.BuildVRT("", [names[number - 1] for number in chosen], separate=True)
            for band, number in enumerate(chosen, 1):
                joined.GetRasterBand(band).SetDescription(short[number - 1])
    except RuntimeError:  # they are of several grids
        return None
    return joined if joined.RasterCount == len(chosen) else None


def _band_names(dataset: gdal.Dataset) -> list[str]:
    """Return the bands' descriptions in lower case, '' where there is none."""
    count = range(1, dataset.RasterCount + 1)
    return [dataset.GetRasterBand(number).GetDescription().strip().lower() for number in count]
