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
from ..reading import grid_of, open_raster, read_window, sample
from . import landsat
from .band_map import guess_band_map, parse_band_map, parse_numbers, sensor_in

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
        self._scale, self._offset = self._find_scaling(scale, offset, progress)
        scaling = {"scale": self._scale.tolist(), "offset": self._offset.tolist()}
        self.reading: Mapping[str, object] = {"bands": self._map, **scaling}

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

    def _find_scaling(
        self, scale: str, offset: str, progress: Progress
    ) -> tuple[np.ndarray, np.ndarray]:
        """Return scale and offset a band, as given or as the file tells."""
        count = len(self._map)
        scales, offsets = (
            parse_numbers(scale, count, say("scale")),
            parse_numbers(offset, count, say("offset")),
        )
        if scales is None:
            tagged = self._tagged_scaling()
            scales, tagged_offsets = tagged or self._guess_scaling(progress)
            offsets = tagged_offsets if offsets is None else offsets
        if offsets is None:
            offsets = np.zeros(count)
        return scales, offsets

    def _tagged_scaling(self) -> tuple[np.ndarray, np.ndarray] | None:
        """Return the scale and offset that the file's bands carry, if they do."""
        bands = [self._dataset.GetRasterBand(number) for number in self._map.values()]
        scales = [band.GetScale() or 1.0 for band in bands]
        offsets = [band.GetOffset() or 0.0 for band in bands]
        if all(scale == 1.0 for scale in scales) and not any(offsets):
            return None
        return np.array(scales), np.array(offsets)

    def _guess_scaling(self, progress: Progress) -> tuple[np.ndarray, np.ndarray]:
        """Return what the data type and the values suggest, and say so."""
        band = self._dataset.GetRasterBand(self._map["nir"])
        count = len(self._map)
        values = sample(self._dataset, self._map["nir"], 256)
        name = gdal.GetDataTypeName(band.DataType)
        if name.startswith("Float") and np.nanpercentile(values, 99) < 5:
            scale, offset, what = 1.0, 0.0, say("reflectance")
        elif name == "Byte":
            scale, offset, what = 1 / 255, 0.0, say("8-bit digital numbers")
        elif np.percentile(values[values > 0], 5) > 6500 if (values > 0).any() else False:
            scale, offset, what = (
                landsat.SCALE,
                landsat.OFFSET,
                say("Landsat Collection 2 digital numbers"),
            )
        else:
            scale, offset, what = 1e-4, 0.0, say("reflectance × 10,000")
        progress.message(
            say(
                "{name} contains no scale. Its values look like {what}: using scale {scale:.6g}, "
                "offset {offset:g} (set SCALE and OFFSET to change this).",
                name=self._path.name,
                what=what,
                scale=scale,
                offset=offset,
            )
        )
        return np.full(count, scale), np.full(count, offset)

    def read(self, window: Window) -> np.ndarray:
        """Return the image of a window as Collection 2 digital numbers."""
        numbers = list(self._map.values())
        try:
            values = read_window(self._dataset, window, numbers, fill=0)
        except RuntimeError as error:
            raise WaterGeeError(
                say("{path} is damaged: {error}", path=self._path, error=error)
            ) from error
        valid = self._valid(values)
        inside = window.intersection(self.grid.whole)
        if inside != window:
            valid &= _inside(window, inside)
        reflectance = values * self._scale[:, None, None] + self._offset[:, None, None]
        bands = landsat.to_digital_numbers(reflectance, np.broadcast_to(valid, values.shape))
        order = np.zeros((6, window.height, window.width), np.uint16)
        for position, name in enumerate(self._map):
            order[landsat.BANDS.index(name)] = bands[position]
        return self._with_looks(order, valid, window)

    def _valid(self, values: np.ndarray) -> np.ndarray:
        """Return which pixels have data in every band."""
        valid = np.isfinite(values).all(0)
        declared = [self._dataset.GetRasterBand(n).GetNoDataValue() for n in self._map.values()]
        for band, nodata in zip(values, declared):
            if nodata is not None and not np.isnan(nodata):
                valid &= band != nodata
        if all(nodata is None for nodata in declared):
            valid &= (values != 0).any(0)
        return valid

    def _with_looks(self, bands: np.ndarray, valid: np.ndarray, window: Window) -> np.ndarray:
        """Return the image with how often each pixel was seen clear and wet."""
        if len(self._looks) == 2:
            image = landsat.image_of(bands, valid, np.zeros_like(valid))
            image[6:] = np.where(valid, read_window(self._dataset, window, self._looks), 0)
            return image
        if self._qa:
            qa = read_window(self._dataset, window, [self._qa], fill=1)[0].astype(np.uint16)
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
