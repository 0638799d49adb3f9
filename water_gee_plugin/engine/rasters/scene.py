"""A scene on disk, read as an image whatever it is: a Level-2 bundle or a multi-band raster."""

from __future__ import annotations

import re
import tarfile
import zlib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Protocol

import numpy as np
from osgeo import gdal

from ..errors import WaterGeeError
from ..progress import Progress
from . import landsat
from .raster import Grid, Window, grid_of, open_raster, read_window, require_metric_grid

#: Bands that no model and no label can do without; swir2 serves some indices only.
REQUIRED_BANDS = landsat.BANDS[:5]
ARCHIVES = (".tar", ".tar.gz", ".tgz")
_BLOCK = 512

_SENTINEL2_NAMES = ("B2", "B3", "B4", "B8", "B11", "B12")
_SENSOR_IN_NAME = re.compile(r"L([TEC])0?([45789])")


class Source(Protocol):
    """Anything that reads as an image of digital numbers on a grid."""

    grid: Grid
    period: str
    sensor: str
    has_qa: bool
    #: How the file's numbers are read; another reading makes another image.
    reading: Mapping[str, object]

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
        raise WaterGeeError(f"{path} does not exist; a Landsat bundle or a raster is expected.")
    if path.name.upper().endswith("_MTL.TXT"):
        return Bundle(path.parent, path.name)
    if path.is_dir() or path.name.lower().endswith(ARCHIVES):
        return Bundle(path)
    return Stack(path, bands, scale, offset, progress or Progress())


class Bundle:
    """A Collection 2 Level-2 product as a folder or an archive read in place."""

    reading: Mapping[str, object] = {}

    def __init__(self, path: Path, metadata: str = "") -> None:
        """Open the bundle, or the one of a folder's that has this metadata file.

        Raises WaterGeeError when it is damaged or lacks a band.
        """
        self._path = path
        self._files = _files_of(path)
        names = [metadata, *sorted(self._files)]
        product = next(filter(None, map(landsat.parse_product, names)), None)
        if not product:
            raise WaterGeeError(
                f"{path} holds no Landsat 4-9 Collection 2 Level-2 product: no file named like "
                f"LC08_L2SP_017051_20151205_20200908_02_T1_SR_B2.TIF among its {len(self._files)}."
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
        self._rescaling = self._find_rescaling()

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
                f"{self._path} lacks the band {ending}: expected {self._name}_{ending}.TIF; "
                "download the bundle again with all surface reflectance bands."
            )
        return dataset

    def _read_mtl(self) -> dict[str, str]:
        """Return the metadata file's values, or none where the bundle has no such file."""
        path = self._files.get(f"{self._name}_MTL.txt")
        if not path:
            return {}
        handle = gdal.VSIFOpenL(path, "rb")
        try:
            return landsat.parse_mtl(gdal.VSIFReadL(1, 1 << 20, handle).decode("utf-8", "replace"))
        finally:
            gdal.VSIFCloseL(handle)

    def _find_grid(self) -> Grid:
        """Return the grid of the bands, from the MTL where the files carry none."""
        grid = grid_of(self._bands[0])
        if not grid.crs:
            grid = self._grid_of_mtl(grid.width, grid.height)
        require_metric_grid(grid, str(self._path))
        others = [d for d in (*self._bands[1:], self._qa, self._radsat) if d is not None]
        for dataset in others:
            if (dataset.RasterXSize, dataset.RasterYSize) != (grid.width, grid.height):
                raise WaterGeeError(
                    f"{self._path}: {Path(dataset.GetDescription()).name} has "
                    f"{dataset.RasterXSize} × {dataset.RasterYSize} pixels, the first band "
                    f"{grid.width} × {grid.height}; all bands must share one grid."
                )
        return grid

    def _grid_of_mtl(self, width: int, height: int) -> Grid:
        """Return the grid that the MTL describes; its corners are centres of pixels."""
        from .raster import spatial_reference

        group = "PROJECTION_ATTRIBUTES/"
        try:
            zone = int(self._mtl[group + "UTM_ZONE"])
            size = float(self._mtl[group + "GRID_CELL_SIZE_REFLECTIVE"])
            x = float(self._mtl[group + "CORNER_UL_PROJECTION_X_PRODUCT"])
            y = float(self._mtl[group + "CORNER_UL_PROJECTION_Y_PRODUCT"])
        except (KeyError, ValueError) as error:
            raise WaterGeeError(
                f"{self._path}: its bands have no coordinate reference system and its MTL file "
                "does not tell a UTM zone and corners."
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

    def read(self, window: Window) -> np.ndarray:
        """Return the image of a window; what QA_PIXEL or QA_RADSAT hides is no data."""
        try:
            numbers = np.concatenate([read_window(band, window) for band in self._bands])
            qa = read_window(self._qa, window, fill=1)[0] if self._qa else None
            radsat = read_window(self._radsat, window)[0] if self._radsat else None
        except RuntimeError as error:
            raise WaterGeeError(f"{self._path} is damaged: {error}") from error
        clear = (numbers != landsat.NODATA).all(0)
        if qa is not None:
            clear &= ~landsat.qa_flag(qa, *landsat.DEFAULT_MASK)
        if radsat is not None:
            clear &= ~landsat.saturated(radsat, self.sensor)
        water = landsat.qa_flag(qa, "water") if qa is not None else np.zeros_like(clear)
        return _image(self._standard(numbers), clear, clear & water)

    def _standard(self, numbers: np.ndarray) -> np.ndarray:
        """Return digital numbers of Collection 2's scale."""
        if all(pair == (landsat.SCALE, landsat.OFFSET) for pair in self._rescaling):
            return numbers
        scale, offset = np.array(self._rescaling).T[:, :, None, None]
        return landsat.to_digital_numbers(numbers * scale + offset, numbers != landsat.NODATA)


def _image(numbers: np.ndarray, clear: np.ndarray, water: np.ndarray) -> np.ndarray:
    """Return the image's eight bands; pixels that are not clear are no data."""
    image = np.empty((len(landsat.IMAGE_BANDS), *clear.shape), np.uint16)
    image[:6] = np.where(clear, numbers, landsat.NODATA)
    image[6], image[7] = clear, water
    return image


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
            f"{path} is not a whole archive ({reason}); download it again."
        ) from error
    plain = path.name.lower().endswith(".tar")
    # A whole archive ends with empty blocks: one cut off between two files has none.
    ends = [member.offset_data + member.size + _BLOCK for member in members]
    if plain and any(end > size for end in ends):
        raise WaterGeeError(f"{path} is cut off at {size} bytes; download it again.")
    root = f"/vsitar/{path.resolve()}"
    # GDAL lists the files without the ./ that some programs write before their names.
    names = [member.name[2:] if member.name[:2] == "./" else member.name for member in members]
    return {Path(name).name: f"{root}/{name}" for name in names}


class Stack:
    """A multi-band raster with a band map, scale and offset."""

    has_qa = False

    def __init__(self, path: Path, bands: str, scale: str, offset: str, progress: Progress) -> None:
        """Open the raster; WaterGeeError when its bands or scale cannot be told."""
        self._path = path
        self._dataset = open_raster(path)
        self.grid = grid_of(self._dataset)
        require_metric_grid(self.grid, path.name)
        names = _band_names(self._dataset)
        sensor = _sensor_in(path.name) or self._dataset.GetMetadataItem("SENSOR")
        self.sensor = sensor or "unknown"
        self.period = re.sub(r"\W+", "-", path.stem).strip("-") or "scene"
        self._map = parse_band_map(bands) or _guess_band_map(names, sensor, path.name)
        self._check_map()
        self._looks = [names.index(n) + 1 for n in landsat.IMAGE_BANDS[6:] if n in names]
        self._qa = names.index("qa_pixel") + 1 if "qa_pixel" in names else None
        self.has_qa = len(self._looks) == 2 or self._qa is not None
        if not bands and not any(names):
            progress.message(
                f"{path.name} does not name its bands; taken as {', '.join(self._map)} in order."
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
                f"The band map of {self._path.name} lacks {', '.join(missing)}; expected "
                "blue, green, red, nir, swir1 and, for AWEI, swir2."
            )
        beyond = {n: i for n, i in self._map.items() if not 1 <= i <= count}
        if beyond:
            found = ", ".join(f"{name}={number}" for name, number in beyond.items())
            raise WaterGeeError(
                f"{self._path.name} has {count} bands; the band map asks for {found}."
            )

    def _find_scaling(
        self, scale: str, offset: str, progress: Progress
    ) -> tuple[np.ndarray, np.ndarray]:
        """Return scale and offset a band, as given or as the file tells."""
        count = len(self._map)
        scales, offsets = (
            parse_numbers(scale, count, "scale"),
            parse_numbers(offset, count, "offset"),
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
        if all(scale == 1.0 for scale in scales):
            return None
        return np.array(scales), np.array([band.GetOffset() or 0.0 for band in bands])

    def _guess_scaling(self, progress: Progress) -> tuple[np.ndarray, np.ndarray]:
        """Return what the data type and the values suggest, and say so."""
        band = self._dataset.GetRasterBand(self._map["nir"])
        count = len(self._map)
        sample = band.ReadAsArray(buf_xsize=min(band.XSize, 256), buf_ysize=min(band.YSize, 256))
        name = gdal.GetDataTypeName(band.DataType)
        if name.startswith("Float") and np.nanpercentile(sample, 99) < 5:
            scale, offset, what = 1.0, 0.0, "reflectance"
        elif name == "Byte":
            scale, offset, what = 1 / 255, 0.0, "8-bit digital numbers"
        elif np.percentile(sample[sample > 0], 5) > 6500 if (sample > 0).any() else False:
            scale, offset, what = landsat.SCALE, landsat.OFFSET, "Landsat Collection 2 numbers"
        else:
            scale, offset, what = 1e-4, 0.0, "reflectance × 10,000"
        progress.message(
            f"{self._path.name} carries no scale; its values look like {what}: "
            f"scale {scale:.6g}, offset {offset:g} (set SCALE and OFFSET to change this)."
        )
        return np.full(count, scale), np.full(count, offset)

    def read(self, window: Window) -> np.ndarray:
        """Return the image of a window as Collection 2 digital numbers."""
        numbers = list(self._map.values())
        try:
            values = read_window(self._dataset, window, numbers, fill=0)
        except RuntimeError as error:
            raise WaterGeeError(f"{self._path} is damaged: {error}") from error
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
            image = _image(bands, valid, np.zeros_like(valid))
            image[6:] = np.where(valid, read_window(self._dataset, window, self._looks), 0)
            return image
        if self._qa:
            qa = read_window(self._dataset, window, [self._qa], fill=1)[0].astype(np.uint16)
            clear = valid & ~landsat.qa_flag(qa, *landsat.DEFAULT_MASK)
            return _image(bands, clear, clear & landsat.qa_flag(qa, "water"))
        return _image(bands, valid, np.zeros_like(valid))


def _inside(window: Window, inside: Window | None) -> np.ndarray:
    """Return which pixels of `window` lie in the part `inside`."""
    mask = np.zeros((window.height, window.width), bool)
    if inside:
        top, left = inside.row - window.row, inside.column - window.column
        mask[top : top + inside.height, left : left + inside.width] = True
    return mask


def parse_band_map(text: str) -> dict[str, int]:
    """Return ``blue=1, green=2, …`` or ``1, 2, 3, 4, 5, 6`` as band name → number.

    Raises WaterGeeError for an unknown name or something that is no number.
    """
    entries = [entry.strip() for entry in re.split(r"[,;]", text) if entry.strip()]
    pairs = [entry.partition("=") for entry in entries]
    if len(pairs) > len(landsat.BANDS):
        raise WaterGeeError(
            f"The band map has {len(pairs)} entries; expected at most one for each of "
            f"{', '.join(landsat.BANDS)}."
        )
    if entries and not any(sign for _, sign, _ in pairs):
        pairs = [(name, "=", entry) for name, entry in zip(landsat.BANDS, entries)]
    band_map: dict[str, int] = {}
    for name, _, number in pairs:
        name = name.strip().lower()
        if name not in landsat.BANDS or not number.strip().isdigit():
            raise WaterGeeError(
                f"The band map has '{name}={number.strip()}'; expected name=number with the names "
                f"{', '.join(landsat.BANDS)}, for example blue=1, green=2, red=3, nir=4, swir1=5."
            )
        band_map[name] = int(number)
    return {name: band_map[name] for name in landsat.BANDS if name in band_map}


def parse_numbers(text: str, count: int, what: str) -> np.ndarray | None:
    """Return one number, or one a band, as `count` numbers; None for an empty text."""
    try:
        values = [float(part) for part in re.split(r"[,;\s]+", str(text).strip()) if part]
        if not np.isfinite(values).all():
            raise ValueError(text)
    except ValueError as error:
        raise WaterGeeError(
            f"The {what} '{text}' is not a number, or numbers and commas."
        ) from error
    if not values:
        return None
    if len(values) not in (1, count):
        raise WaterGeeError(
            f"The {what} has {len(values)} numbers; expected one, or one for each of {count} bands."
        )
    return np.array(values * count if len(values) == 1 else values)


def _band_names(dataset: gdal.Dataset) -> list[str]:
    """Return the bands' descriptions in lower case, '' where there is none."""
    count = range(1, dataset.RasterCount + 1)
    return [dataset.GetRasterBand(number).GetDescription().strip().lower() for number in count]


def _sensor_in(name: str) -> str | None:
    """Return the Landsat sensor that a file name tells, if it does."""
    match = _SENSOR_IN_NAME.search(name.upper())
    sensor = f"L{match[1]}0{match[2]}" if match else None
    return sensor if sensor in landsat.BAND_NUMBERS else None


def _guess_band_map(names: Sequence[str], sensor: str | None, file_name: str) -> dict[str, int]:
    """Return the band map that the bands' descriptions or their number tell."""
    if all(name in names for name in REQUIRED_BANDS):
        return _by_name(landsat.BANDS, names)
    plain = [re.sub(r"^sr_|_dn$|_sr$|_boa$|_toa$", "", name).upper() for name in names]
    plain = [re.sub(r"^B0", "B", name) for name in plain]
    if all(name in plain for name in _SENTINEL2_NAMES):
        return _by_name(_SENTINEL2_NAMES, plain)
    if sensor and any(plain):
        wanted = [f"B{number}" for number in landsat.BAND_NUMBERS[sensor]]
        if all(name in plain for name in wanted):
            return _by_name(wanted, plain)
    if not any(names) and len(names) in (5, 6):
        return dict(zip(landsat.BANDS, range(1, len(names) + 1)))
    found = ", ".join(name or "unnamed" for name in names)
    raise WaterGeeError(
        f"{file_name} has {len(names)} bands ({found}) and does not tell which is which; give a "
        "band map, for example blue=1, green=2, red=3, nir=4, swir1=5, swir2=6."
    )


def _by_name(wanted: Sequence[str], names: Sequence[str]) -> dict[str, int]:
    """Return our band names → numbers of the wanted names in `names`."""
    pairs: Mapping[str, str] = dict(zip(landsat.BANDS, wanted))
    return {band: names.index(name) + 1 for band, name in pairs.items() if name in names}
