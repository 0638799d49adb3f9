"""A Landsat Collection 2 Level-2 product as a folder or an archive read in place."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import numpy as np
from osgeo import gdal

from ...support.errors import WaterGeeError
from ...support.progress import Progress
from ...support.texts import say
from ..gdal_state import archives_left_alone
from ..grid import Grid, Window, require_metric_grid, spatial_reference
from ..reading import grid_of, open_raster
from . import landsat, product_files, quality
from .archives import is_compressed
from .band_numbers import Numbers, of_bands, sampled, scaled, to_numbers
from .placed import Placed, place

_LARGE = 64 << 20


class Bundle:
    """A Collection 2 Level-2 product as a folder or an archive read in place."""

    reading: Mapping[str, object] = {}

    @archives_left_alone()
    def __init__(self, path: Path, chosen: str = "", progress: Progress | None = None) -> None:
        """Open the bundle, or the one of a folder's that `chosen` is a file of.

        Raises WaterGeeError when it is damaged or lacks a band.
        """
        progress = progress or Progress()
        found = product_files.find(path, chosen, progress.check)
        self._path, self._files, self._container = path, found.files, found.container
        product = found.product
        self.sensor, self.period, self._name = product.sensor, product.period, product.name
        self.scenes = (product.name,)
        numbers = landsat.BAND_NUMBERS[self.sensor]
        self._bands = [self._required(f"SR_B{number}") for number in numbers]
        self._qa, self._radsat = map(self._optional, ("QA_PIXEL", "QA_RADSAT"))
        self.has_qa = self._qa is not None
        self._mtl = self._read_mtl()
        self.grid = self._find_grid()
        self._placed = self._place()
        self._rescaling = self._find_rescaling()
        self._numbers = self._find_numbers(progress)

    @property
    def files(self) -> list[str]:
        """Return the files that are read, as GDAL names them."""
        if self._container.is_unpacked:
            return [str(self._container.path)]
        return [part.path for part in self._files.values()]

    def _optional(self, ending: str) -> gdal.Dataset | None:
        """Open a file of the bundle where it is there."""
        part = self._files.get(ending)
        return open_raster(part.path) if part else None

    def _required(self, ending: str) -> gdal.Dataset:
        """Open a band of the bundle."""
        dataset = self._optional(ending)
        if dataset is None:
            raise WaterGeeError(
                say(
                    "The band {ending} is missing from {path}: {name}_{ending}.TIF was not found. "
                    "Download the bundle again with all surface reflectance bands.",
                    path=self._path,
                    ending=ending,
                    name=self._name,
                )
            )
        return dataset

    def _read_mtl(self) -> dict[str, str]:
        """Return the metadata file's values, or none where the bundle has no such file."""
        part = self._files.get("MTL")
        try:
            return landsat.parse_mtl(product_files.read_text(part.path)) if part else {}
        except ValueError as error:
            raise self._damaged(part.name if part else "", error) from error

    def _damaged(self, name: object, error: Exception) -> WaterGeeError:
        return WaterGeeError(say("{path} is damaged: {error}", path=name, error=error))

    def _find_grid(self) -> Grid:
        """Return the grid of the bands, from the MTL where the files carry none."""
        grid = grid_of(self._bands[0])
        if not grid.crs:
            grid = self._grid_of_mtl(grid.width, grid.height)
        require_metric_grid(grid, str(self._path))
        return grid

    def _place(self) -> list[Placed]:
        """Return the bands, and QA_PIXEL and QA_RADSAT if they are there, on the first's grid."""
        numbers = landsat.BAND_NUMBERS[self.sensor]
        endings = [*map("SR_B{}".format, numbers), "QA_PIXEL", "QA_RADSAT"]
        return [
            place(dataset, self.grid, self._path, self._files[ending].name)
            for ending, dataset in zip(endings, (*self._bands, self._qa, self._radsat))
            if dataset is not None
        ]

    def _grid_of_mtl(self, width: int, height: int) -> Grid:
        """Return the grid that the MTL describes; its corners are centres of pixels."""
        group = "PROJECTION_ATTRIBUTES/"
        try:
            zone = int(self._mtl[group + "UTM_ZONE"])
            size = float(self._mtl[group + "GRID_CELL_SIZE_REFLECTIVE"])
            x = float(self._mtl[group + "CORNER_UL_PROJECTION_X_PRODUCT"])
            y = float(self._mtl[group + "CORNER_UL_PROJECTION_Y_PRODUCT"])
            crs = spatial_reference(f"EPSG:{32600 + zone}").ExportToWkt()
        except (KeyError, ValueError, RuntimeError) as error:
            raise WaterGeeError(
                say(
                    "{path}: its bands have no coordinate reference system, and its MTL file "
                    "contains no UTM zone and corners.",
                    path=self._path,
                )
            ) from error
        return Grid(crs, (x - size / 2, size, 0.0, y + size / 2, 0.0, -size), width, height)

    def _find_rescaling(self) -> list[tuple[float, float]]:
        """Return each band's scale and offset as the MTL tells, Collection 2's by default."""
        return [
            (
                self._factor(f"REFLECTANCE_MULT_BAND_{number}", landsat.SCALE),
                self._factor(f"REFLECTANCE_ADD_BAND_{number}", landsat.OFFSET),
            )
            for number in landsat.BAND_NUMBERS[self.sensor]
        ]

    def _factor(self, key: str, default: float) -> float:
        given = self._mtl.get(f"LEVEL2_SURFACE_REFLECTANCE_PARAMETERS/{key}", default)
        try:
            if np.isfinite(number := float(given)):
                return number
        except ValueError:
            pass
        raise WaterGeeError(
            say(
                "{path}: its MTL file is damaged: {key} is '{value}', not a number.",
                path=self._path,
                key=key,
                value=given,
            )
        )

    def _find_numbers(self, progress: Progress) -> Numbers:
        """Return how the bands' numbers are read, and say so; 0 is no data in each of them."""
        numbers = [f"SR_B{number}" for number in landsat.BAND_NUMBERS[self.sensor]]
        opened = {name: (band, 1) for name, band in zip(numbers, self._bands)}
        scale, offset = np.array(self._rescaling).T
        # A compressed archive is read from its beginning again and again.
        source = self._container.path
        large = is_compressed(source) and source.stat().st_size > _LARGE
        values = np.zeros((6, 0)) if large else self._sample(list(opened.values()))
        found = scaled(of_bands(self._path.name, opened, True), scale, offset, values)
        progress.message(
            say("{name}: using {taken}.", name=self._path.name, taken=found.taken(values))
        )
        if not self.has_qa:
            progress.warning(quality.unhidden(self._name))
        return found

    def _sample(self, opened: list[tuple[gdal.Dataset, int]]) -> np.ndarray:
        try:
            return sampled(opened)
        except RuntimeError as error:
            raise self._damaged(self._path, error) from error

    def read(self, window: Window) -> np.ndarray:
        """Return the image of a window; what QA_PIXEL or QA_RADSAT hides is no data."""
        try:
            with archives_left_alone():
                numbers = np.stack([band.read(window) for band in self._placed[:6]])
                qa = self._placed[6].read(window, fill=1) if self._qa else None
                radsat = self._placed[-1].read(window) if self._radsat else None
        except RuntimeError as error:
            raise self._damaged(self._path, error) from error
        bands, clear = self._standard(numbers)
        if qa is not None:
            qa = quality.bits(qa)
            clear &= ~landsat.qa_flag(qa, *landsat.DEFAULT_MASK)
        if radsat is not None:
            clear &= ~landsat.saturated(quality.bits(radsat), self.sensor)
        water = landsat.qa_flag(qa, "water") if qa is not None else np.zeros_like(clear)
        return landsat.image_of(bands, clear, clear & water)

    def _standard(self, numbers: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Return digital numbers of Collection 2's scale, and which pixels have data."""
        if all(pair == (landsat.SCALE, landsat.OFFSET) for pair in self._rescaling):
            return numbers, self._numbers.valid(numbers)
        return to_numbers(self._numbers, numbers)
