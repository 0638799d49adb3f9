"""Small synthetic scenes: Landsat Level-2 bundles, stacks and elevation, the same every time.

Everything is written with GDAL alone, so that the code under test has no part in its input.
"""

from __future__ import annotations

import tarfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from osgeo import gdal, ogr, osr

from water_gee_plugin.engine.rasters.grid import Grid, Window

#: A corner on the Landsat lattice of UTM zone 20 N, 20 pixels west and north of a tile's corner.
LEFT = 15 + 15360 * 39 - 30 * 20
TOP = 15 - 15360 * 19 + 30 * 20
EPSG = 32620
BANDS = ("blue", "green", "red", "nir", "swir1", "swir2")
NUMBERS = {"LT05": (1, 2, 3, 4, 5, 7), "LE07": (1, 2, 3, 4, 5, 7), "LC08": (2, 3, 4, 5, 6, 7)}
CLEAR_LAND, CLEAR_WATER, CLOUD, FILL = 0b01000000, 0b11000000, 0b00001000, 1


def reference(epsg: int) -> osr.SpatialReference:
    """Return an EPSG code's reference, longitude or easting first."""
    made = osr.SpatialReference()
    made.ImportFromEPSG(epsg)
    made.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return made


def wkt_of(epsg: int) -> str:
    """Return the WKT of an EPSG code."""
    return reference(epsg).ExportToWkt()


def transform_at(
    left: float = LEFT, top: float = TOP, size: float = 30.0
) -> tuple[float, float, float, float, float, float]:
    """Return GDAL's six numbers of a north-up grid."""
    return (left, size, 0.0, top, 0.0, -size)


def grid_at(width: int, height: int, left: float = LEFT, top: float = TOP) -> Grid:
    """Return a 30 m grid in UTM zone 20 N."""
    return Grid(wkt_of(EPSG), transform_at(left, top), width, height)


def ground_area(
    width: float, height: float, left: float = LEFT, top: float = TOP, crs: str = "EPSG:32620"
) -> float:
    """Return the square metres of a rectangle's ground: its area in an equal-area projection."""
    source = osr.SpatialReference()
    source.SetFromUserInput(crs)
    source.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    middle = osr.CoordinateTransformation(source, reference(4326))
    x, y, _ = middle.TransformPoint(left + width / 2, top - height / 2)
    equal = osr.SpatialReference()
    equal.SetFromUserInput(f"+proj=laea +lat_0={y} +lon_0={x} +ellps=WGS84 +units=m")
    ring = f"{left} {top},{left + width} {top},{left + width} {top - height},{left} {top - height}"
    polygon = ogr.CreateGeometryFromWkt(f"POLYGON(({ring},{left} {top}))")
    polygon.Segmentize(max(width, height) / 50)
    polygon.Transform(osr.CoordinateTransformation(source, equal))
    return polygon.GetArea()


def water_mask(height: int, width: int) -> np.ndarray:
    """Return where water is: a lake, and a river two pixels wide across the scene."""
    rows, columns = np.mgrid[:height, :width]
    lake = (rows - height / 3) ** 2 + (columns - width / 3) ** 2 < (min(height, width) / 5) ** 2
    river = np.abs(rows - 0.6 * columns - height / 4) < 1.2
    return lake | river


def numbers(height: int, width: int, seed: int = 7) -> np.ndarray:
    """Return Collection 2 digital numbers of six bands; some water is darker than black."""
    rng = np.random.default_rng(seed)
    land = np.array([0.05, 0.08, 0.07, 0.30, 0.22, 0.12])[:, None, None]
    water = np.array([0.04, 0.05, 0.03, 0.01, -0.005, -0.008])[:, None, None]
    reflectance = np.where(water_mask(height, width), water, land)
    reflectance = reflectance + rng.normal(0, 0.008, (6, height, width))
    return np.rint((reflectance + 0.2) / 2.75e-5).astype(np.uint16)


def image_of(height: int, width: int, seed: int = 7, gaps: float = 0.0) -> np.ndarray:
    """Return an image of eight bands in which a share `gaps` of the pixels is no data."""
    rng = np.random.default_rng(seed + 1)
    clear = rng.random((height, width)) >= gaps
    image = np.zeros((8, height, width), np.uint16)
    image[:6] = np.where(clear, numbers(height, width, seed), 0)
    image[6] = clear
    image[7] = clear & water_mask(height, width)
    return image


def elevation_of(height: int, width: int) -> np.ndarray:
    """Return hills on which water may lie, int16 metres."""
    rows, columns = np.mgrid[:height, :width]
    return (200 + 40 * np.sin(rows / 9) + 30 * np.cos(columns / 7)).astype(np.int16)


def write_raster(
    path: Path,
    values: np.ndarray,
    transform: Sequence[float] | None = None,
    epsg: int | None = EPSG,
    names: Sequence[str] = (),
    nodata: float | None = None,
    scales: Sequence[tuple[float, float]] = (),
    options: Sequence[str] = (),
) -> Path:
    """Write a GeoTIFF of (bands ×) height × width values and return its path."""
    values = values[None] if values.ndim == 2 else values
    kinds = {"uint8": gdal.GDT_Byte, "uint16": gdal.GDT_UInt16, "int16": gdal.GDT_Int16}
    kinds |= {"float32": gdal.GDT_Float32, "float64": gdal.GDT_Float64}
    count, height, width = values.shape
    path.parent.mkdir(parents=True, exist_ok=True)
    driver = gdal.GetDriverByName("GTiff")
    kind = kinds[values.dtype.name]
    dataset = driver.Create(str(path), width, height, count, kind, list(options))
    if epsg:
        dataset.SetProjection(wkt_of(epsg))
    dataset.SetGeoTransform(transform or transform_at())
    for number in range(1, count + 1):
        band = dataset.GetRasterBand(number)
        if nodata is not None:
            band.SetNoDataValue(nodata)
        if names:
            band.SetDescription(names[number - 1])
        if scales:
            band.SetScale(scales[number - 1][0])
            band.SetOffset(scales[number - 1][1])
        band.WriteArray(values[number - 1])
    return path


def read_raster(path: Path | str) -> np.ndarray:
    """Return all bands of a raster as GDAL reads them."""
    return gdal.Open(str(path)).ReadAsArray()


@dataclass
class BundleSpec:
    """What a synthetic Level-2 bundle holds; the default is a clear Landsat 8 scene."""

    sensor: str = "LC08"
    bands: np.ndarray = field(default_factory=lambda: numbers(48, 56))
    qa: np.ndarray | None = None
    radsat: np.ndarray | None = None
    epsg: int | None = EPSG
    left: float = LEFT
    top: float = TOP
    mtl: bool = True
    rescaling: Mapping[int, tuple[float, float]] | None = None
    leave_out: tuple[str, ...] = ()
    date: str = "20150803"

    @property
    def name(self) -> str:
        """Return the product's name."""
        return f"{self.sensor}_L2SP_231062_{self.date}_20200908_02_T1"


def write_bundle(folder: Path, spec: BundleSpec | None = None) -> Path:
    """Write a bundle into a folder and return the folder."""
    spec = spec or BundleSpec()
    files = {f"SR_B{n}": spec.bands[i] for i, n in enumerate(NUMBERS[spec.sensor])}
    files |= {"QA_PIXEL": spec.qa, "QA_RADSAT": spec.radsat}
    folder.mkdir(parents=True, exist_ok=True)
    transform = transform_at(spec.left, spec.top) if spec.epsg else (0.0, 1.0, 0.0, 0.0, 0.0, 1.0)
    for ending, values in files.items():
        if values is not None and ending not in spec.leave_out:
            path = folder / f"{spec.name}_{ending}.TIF"
            write_raster(path, values.astype(np.uint16), transform, spec.epsg)
    if spec.mtl:
        (folder / f"{spec.name}_MTL.txt").write_text(mtl_text(spec), encoding="utf-8")
    return folder


def mtl_text(spec: BundleSpec) -> str:
    """Return a metadata file as USGS writes it, with the groups that matter."""
    lines = ["GROUP = LANDSAT_METADATA_FILE", "  GROUP = PRODUCT_CONTENTS"]
    lines += [f'    LANDSAT_PRODUCT_ID = "{spec.name}"', "  END_GROUP = PRODUCT_CONTENTS"]
    lines += ["  GROUP = PROJECTION_ATTRIBUTES", '    MAP_PROJECTION = "UTM"', "    UTM_ZONE = 20"]
    lines += ["    GRID_CELL_SIZE_REFLECTIVE = 30.00"]
    lines += [f"    CORNER_UL_PROJECTION_X_PRODUCT = {spec.left + 15:.3f}"]
    lines += [f"    CORNER_UL_PROJECTION_Y_PRODUCT = {spec.top - 15:.3f}"]
    lines += ["  END_GROUP = PROJECTION_ATTRIBUTES"]
    lines += ["  GROUP = LEVEL2_SURFACE_REFLECTANCE_PARAMETERS"]
    for number in NUMBERS[spec.sensor]:
        scale, offset = (spec.rescaling or {}).get(number, (2.75e-05, -0.2))
        lines.append(f"    REFLECTANCE_MULT_BAND_{number} = {scale!r}")
        lines.append(f"    REFLECTANCE_ADD_BAND_{number} = {offset:.6f}")
    lines += ["  END_GROUP = LEVEL2_SURFACE_REFLECTANCE_PARAMETERS"]
    # Level-1 numbers of the same keys: a reader that forgets the groups takes these.
    lines += ["  GROUP = LEVEL1_RADIOMETRIC_RESCALING"]
    for number in NUMBERS[spec.sensor]:
        lines += [f"    REFLECTANCE_MULT_BAND_{number} = 2.0000E-05"]
        lines += [f"    REFLECTANCE_ADD_BAND_{number} = -0.100000"]
    lines += ["  END_GROUP = LEVEL1_RADIOMETRIC_RESCALING", "END_GROUP = LANDSAT_METADATA_FILE"]
    return "\n".join([*lines, "END", ""])


def pack(folder: Path, archive: Path, prefix: str = "") -> Path:
    """Pack a bundle's files into a .tar or .tar.gz and return its path."""
    mode = "w:gz" if archive.name.endswith(("gz", "tgz")) else "w"
    with tarfile.open(archive, mode) as stream:
        for path in sorted(folder.iterdir()):
            stream.add(path, prefix + path.name)
    return archive


class ArraySource:
    """An image and elevation in memory that read as a scene does."""

    sensor = "LC08"
    period = "test"
    seasonal = False
    has_qa = True
    files = ()
    scenes = ("test",)
    reading: Mapping[str, object] = {}

    def __init__(
        self, image: np.ndarray, elevation: np.ndarray | None = None, grid: Grid | None = None
    ) -> None:
        """Hold the image (8 × height × width) and the elevation."""
        self._image, self._elevation = image, elevation
        self.grid = grid or grid_at(image.shape[2], image.shape[1])

    def read(self, window: Window) -> np.ndarray:
        """Return the image of a window, 0 outside."""
        return _cut(self._image, window, 0)

    def read_elevation(self, window: Window) -> np.ndarray | None:
        """Return the elevation of a window, -32768 outside."""
        if self._elevation is None:
            return None
        return _cut(self._elevation[None], window, -32768)[0]


def _cut(values: np.ndarray, window: Window, fill: int) -> np.ndarray:
    """Return a window of values, `fill` where it reaches outside."""
    reach = max(window.width, window.height) + abs(window.row) + abs(window.column)
    padded = np.pad(values, ((0, 0), (reach, reach), (reach, reach)), constant_values=fill)
    row, column = window.row + reach, window.column + reach
    return padded[:, row : row + window.height, column : column + window.width]
