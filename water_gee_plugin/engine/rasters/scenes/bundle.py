"""A Landsat Collection 2 Level-2 product as a folder or an archive read in place."""

from __future__ import annotations

import tarfile
import zlib
from collections.abc import Mapping
from pathlib import Path

import numpy as np
from osgeo import gdal

from ...support.errors import WaterGeeError
from ...support.progress import Progress
from ...support.texts import say
from ..gdal_state import archives_left_alone, gdal_errors
from ..grid import Grid, Window, require_metric_grid, spatial_reference
from ..reading import grid_of, open_raster
from . import landsat, quality
from .band_numbers import Numbers, of_bands, sampled, scaled, to_numbers
from .placed import Placed, place

ARCHIVES = (".tar", ".tar.gz", ".tgz")
_LARGE = 64 << 20
_BLOCK = 512


class Bundle:
    """A Collection 2 Level-2 product as a folder or an archive read in place."""

    reading: Mapping[str, object] = {}

    @archives_left_alone()
    def __init__(self, path: Path, metadata: str = "", progress: Progress | None = None) -> None:
        """Open the bundle, or the one of a folder's that has this metadata file.

        Raises WaterGeeError when it is damaged or lacks a band.
        """
        self._path = path
        self._files = _files_of(path)
        chosen = landsat.parse_product(metadata)
        named = [chosen] if chosen else map(landsat.parse_product, sorted(self._files))
        products = dict.fromkeys(filter(None, named))
        if len(products) > 1:
            raise WaterGeeError(
                say(
                    "{path} contains {count} Landsat products: {names}. Choose one of them by its "
                    "_MTL.txt file, or move each into a folder of its own.",
                    path=path,
                    count=len(products),
                    names=", ".join(product.name for product in products),
                )
            )
        product = next(iter(products), None)
        if not product:
            raise WaterGeeError(
                say(
                    "{path} contains no Landsat 4-9 Collection 2 Level-2 product. Expected a file "
                    "name such as LC08_L2SP_017051_20151205_20200908_02_T1_SR_B2.TIF. Files "
                    "found: {count}.",
                    path=path,
                    count=len(self._files),
                )
            )
        self.sensor, self.period, self._name = product.sensor, product.period, product.name
        self._bands = [
            self._required(f"SR_B{number}") for number in landsat.BAND_NUMBERS[self.sensor]
        ]
        self._qa = self._optional("QA_PIXEL")
        self._radsat = self._optional("QA_RADSAT")
        self.has_qa = self._qa is not None
        self._mtl = self._read_mtl()
        self.grid = self._find_grid()
        self._placed = self._place()
        self._rescaling = self._find_rescaling()
        self._numbers = self._find_numbers(progress or Progress())

    @property
    def files(self) -> list[str]:
        """Return the files that are read, as GDAL names them."""
        opened = [d.GetDescription() for d in (*self._bands, self._qa, self._radsat) if d]
        metadata = self._files.get(f"{self._name}_MTL.txt")
        return [*opened, metadata] if metadata else opened

    def _find(self, ending: str) -> str | None:
        """Return the path of the product's file that ends in `ending`.TIF."""
        wanted = f"{self._name}_{ending}.TIF".upper()
        return next((p for n, p in self._files.items() if n.upper() == wanted), None)

    def _optional(self, ending: str) -> gdal.Dataset | None:
        """Open a file of the bundle where it is there."""
        path = self._find(ending)
        return open_raster(path) if path else None

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
        path = self._files.get(f"{self._name}_MTL.txt")
        if not path:
            return {}
        with gdal_errors():
            handle = gdal.VSIFOpenL(path, "rb")
            try:
                text = gdal.VSIFReadL(1, 1 << 20, handle)
            finally:
                gdal.VSIFCloseL(handle)
        return landsat.parse_mtl(text.decode("utf-8", "replace"))

    def _find_grid(self) -> Grid:
        """Return the grid of the bands, from the MTL where the files carry none."""
        grid = grid_of(self._bands[0])
        if not grid.crs:
            grid = self._grid_of_mtl(grid.width, grid.height)
        require_metric_grid(grid, str(self._path))
        return grid

    def _place(self) -> list[Placed]:
        """Return the bands, and QA_PIXEL and QA_RADSAT if they are there, on the first's grid."""
        bands = [*self._bands, *(each for each in (self._qa, self._radsat) if each is not None)]
        return [place(each, self.grid, self._path) for each in bands]

    def _grid_of_mtl(self, width: int, height: int) -> Grid:
        """Return the grid that the MTL describes; its corners are centres of pixels."""
        group = "PROJECTION_ATTRIBUTES/"
        try:
            zone = int(self._mtl[group + "UTM_ZONE"])
            size = float(self._mtl[group + "GRID_CELL_SIZE_REFLECTIVE"])
            x = float(self._mtl[group + "CORNER_UL_PROJECTION_X_PRODUCT"])
            y = float(self._mtl[group + "CORNER_UL_PROJECTION_Y_PRODUCT"])
        except (KeyError, ValueError) as error:
            raise WaterGeeError(
                say(
                    "{path}: its bands have no coordinate reference system, and its MTL file "
                    "contains no UTM zone and corners.",
                    path=self._path,
                )
            ) from error
        crs = spatial_reference(f"EPSG:{32600 + zone}").ExportToWkt()
        return Grid(crs, (x - size / 2, size, 0.0, y + size / 2, 0.0, -size), width, height)

    def _find_rescaling(self) -> list[tuple[float, float]]:
        """Return each band's scale and offset as the MTL tells, Collection 2's by default."""
        group = "LEVEL2_SURFACE_REFLECTANCE_PARAMETERS/REFLECTANCE_"
        return [
            (
                float(self._mtl.get(f"{group}MULT_BAND_{number}", landsat.SCALE)),
                float(self._mtl.get(f"{group}ADD_BAND_{number}", landsat.OFFSET)),
            )
            for number in landsat.BAND_NUMBERS[self.sensor]
        ]

    def _find_numbers(self, progress: Progress) -> Numbers:
        """Return how the bands' numbers are read, and say so; 0 is no data in each of them."""
        numbers = [f"SR_B{number}" for number in landsat.BAND_NUMBERS[self.sensor]]
        opened = {name: (band, 1) for name, band in zip(numbers, self._bands)}
        scale, offset = np.array(self._rescaling).T
        # A compressed archive is read from its beginning again and again.
        large = self._path.is_file() and self._path.stat().st_size > _LARGE
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
            raise WaterGeeError(
                say("{path} is damaged: {error}", path=self._path, error=error)
            ) from error

    def read(self, window: Window) -> np.ndarray:
        """Return the image of a window; what QA_PIXEL or QA_RADSAT hides is no data."""
        try:
            with archives_left_alone():
                numbers = np.stack([band.read(window) for band in self._placed[:6]])
                qa = self._placed[6].read(window, fill=1) if self._qa else None
                radsat = self._placed[-1].read(window) if self._radsat else None
        except RuntimeError as error:
            raise WaterGeeError(
                say("{path} is damaged: {error}", path=self._path, error=error)
            ) from error
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


def _files_of(path: Path) -> dict[str, str]:
    """Return the files of a bundle: name → path that GDAL opens."""
    if path.is_dir():
        return {entry.name: str(entry) for entry in path.rglob("*") if entry.is_file()}
    size = path.stat().st_size
    try:
        with tarfile.open(path) as archive:
            members = [member for member in archive if member.isfile()]
    except (tarfile.ReadError, EOFError, zlib.error, OSError) as error:
        reason = str(error).partition("\n")[0].rstrip(":")
        raise WaterGeeError(
            say(
                "{path} is not a complete archive ({reason}). Download it again.",
                path=path,
                reason=reason,
            )
        ) from error
    plain = path.name.lower().endswith(".tar")
    # A whole archive ends with empty blocks: one cut off between two files has none.
    ends = [member.offset_data + member.size + _BLOCK for member in members]
    if plain and any(end > size for end in ends):
        raise WaterGeeError(
            say(
                "{path} is incomplete: it ends after {size} bytes. Download it again.",
                path=path,
                size=size,
            )
        )
    root = f"/vsitar/{path.resolve()}"
    # GDAL lists the files without the ./ that some programs write before their names.
    names = [member.name[2:] if member.name[:2] == "./" else member.name for member in members]
    return {Path(name).name: f"{root}/{name}" for name in names}
