"""Windows, grids, files written whole or not at all, and rasters on another grid."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from osgeo import gdal, ogr

from tests.engine import scenes
from tests.engine.conftest import Recorder
from tests.engine.scenes import write_raster
from water_gee_plugin.engine.rasters import grid, reading
from water_gee_plugin.engine.rasters.grid import Grid, Window
from water_gee_plugin.engine.rasters.polygons import Area
from water_gee_plugin.engine.rasters.scenes.elevation import SceneWithElevation
from water_gee_plugin.engine.rasters.writing import Layer, creating, write
from water_gee_plugin.engine.support.errors import CancelledError, WaterGeeError

PLACES, SIZES = st.integers(-30, 60), st.integers(1, 40)
WINDOWS = st.builds(Window, PLACES, PLACES, SIZES, SIZES)
CLASSES = {0: ("land", (200, 190, 180)), 1: ("water", (10, 20, 200))}
MAP = Layer("uint8", 255, ("water",), classes=CLASSES)


def pixels(window: Window) -> set[tuple[int, int]]:
    """Return the pixels of a window."""
    columns = range(window.column, window.column + window.width)
    return {(c, r) for c in columns for r in range(window.row, window.row + window.height)}


@given(WINDOWS, WINDOWS)
def test_an_intersection_is_the_common_pixels(first: Window, second: Window) -> None:
    """Two windows' intersection holds the pixels of both, None when there are none."""
    common = first.intersection(second)
    assert (pixels(common) if common else set()) == pixels(first) & pixels(second)


@given(WINDOWS, st.integers(1, 25))
def test_windows_make_up_an_area(area: Window, size: int) -> None:
    """Every pixel lies in exactly one window, none of which is too large."""
    parts = grid.windows(area, size)
    assert sum(part.width * part.height for part in parts) == area.width * area.height
    assert set().union(*map(pixels, parts)) == pixels(area)
    assert all(part.width <= size and part.height <= size for part in parts)


@given(WINDOWS)
def test_a_part_of_a_grid_is_found_again_by_its_bounds(window: Window) -> None:
    """Exact edges are not rounded outwards."""
    grid = scenes.grid_at(50, 40)
    part = grid.part(window)
    assert grid.window_of(part.bounds) == window
    assert part.transform[0] == scenes.LEFT + 30 * window.column
    assert part.bounds[1] == scenes.TOP - 30 * (window.row + window.height)


def test_a_window_covers_bounds_between_pixels() -> None:
    """Bounds that cut pixels take the whole of them."""
    grid = scenes.grid_at(50, 40)
    left, top = scenes.LEFT, scenes.TOP
    assert grid.window_of((left + 31, top - 100, left + 89, top - 29)) == Window(1, 0, 2, 4)


@given(WINDOWS)
def test_a_window_is_read_as_from_a_padded_raster(window: Window) -> None:
    """Outside the raster is the fill, inside the values, whatever the window."""
    values = np.arange(2 * 9 * 11, dtype=np.uint16).reshape(2, 9, 11) + 1
    dataset = gdal.GetDriverByName("MEM").Create("", 11, 9, 2, gdal.GDT_UInt16)
    dataset.WriteArray(values)
    padded = np.pad(values, ((0, 0), (100, 100), (100, 100)), constant_values=7)
    top, left = window.row + 100, window.column + 100
    expected = padded[:, top : top + window.height, left : left + window.width]
    assert np.array_equal(reading.read_window(dataset, window, fill=7), expected)
    assert np.array_equal(reading.read_window(dataset, window, [2], fill=7)[0], expected[1])


# Files


def test_a_file_holds_values_names_scale_and_tags(tmp_path: Path) -> None:
    """What GDAL reads back is what the layer says; looks carry no scale."""
    names = ("blue", "clear_looks")
    layer = Layer("uint16", 0, names, scale=2.75e-5, offset=-0.2, tags={"PERIOD": "2020"})
    grid = scenes.grid_at(20, 10)
    values = np.arange(400, dtype=np.uint16).reshape(2, 10, 20)
    with creating(tmp_path / "a.tif", grid, layer) as output:
        write(output, grid.whole, values)
    dataset = gdal.Open(str(tmp_path / "a.tif"))
    bands = [dataset.GetRasterBand(1), dataset.GetRasterBand(2)]
    assert np.array_equal(dataset.ReadAsArray(), values)
    assert dataset.GetGeoTransform() == grid.transform
    assert dataset.GetMetadataItem("PERIOD") == "2020"
    assert [band.GetDescription() for band in bands] == list(names)
    assert [band.GetNoDataValue() for band in bands] == [0, 0]
    assert (bands[0].GetScale(), bands[0].GetOffset()) == (2.75e-5, -0.2)
    assert bands[1].GetScale() in (None, 1.0)


def test_a_map_file_is_cloud_optimized_and_carries_its_colours(tmp_path: Path) -> None:
    """GDAL calls it a COG; colours and class names are inside, no data is 255."""
    grid = scenes.grid_at(700, 600)
    with creating(tmp_path / "map.tif", grid, MAP, cog=True) as output:
        write(output, Window(100, 50, 300, 20), np.ones((20, 300), np.uint8))
    assert [path.name for path in tmp_path.iterdir()] == ["map.tif"]
    dataset = gdal.Open(str(tmp_path / "map.tif"))
    band = dataset.GetRasterBand(1)
    assert dataset.GetMetadataItem("LAYOUT", "IMAGE_STRUCTURE") == "COG"
    assert band.GetNoDataValue() == 255
    assert band.GetColorTable().GetColorEntry(1) == (10, 20, 200, 255)
    assert (band.GetMetadataItem("CLASS_0"), band.GetMetadataItem("CLASS_1")) == ("land", "water")
    assert band.GetOverviewCount() > 0
    values = band.ReadAsArray()
    assert (values[50:70, 100:400] == 1).all()
    assert (values == 1).sum() == 6000 and (values == 255).sum() == 700 * 600 - 6000


@pytest.mark.parametrize("cog", [False, True])
@pytest.mark.parametrize("error", [ValueError, CancelledError, WaterGeeError, KeyboardInterrupt])
def test_nothing_is_left_when_the_run_fails(
    tmp_path: Path, cog: bool, error: type[BaseException]
) -> None:
    """An error or a cancel in the middle leaves no file at all and is passed on."""
    with pytest.raises(error), creating(tmp_path / "a.tif", scenes.grid_at(9, 9), MAP, cog):
        raise error("stop")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("cog", [False, True])
def test_an_old_file_stays_until_the_new_one_is_whole(tmp_path: Path, cog: bool) -> None:
    """A failed run keeps the old file; a good one replaces it."""
    path, grid = tmp_path / "a.tif", scenes.grid_at(9, 9)
    path.write_bytes(b"old")
    with pytest.raises(ValueError), creating(path, grid, MAP, cog):
        raise ValueError
    assert path.read_bytes() == b"old"
    with creating(path, grid, MAP, cog) as output:
        write(output, grid.whole, np.ones((9, 9), np.uint8))
    assert (scenes.read_raster(path) == 1).all()


@pytest.mark.parametrize("cog", [False, True])
def test_a_file_is_closed_before_it_gets_its_name(tmp_path: Path, cog: bool) -> None:
    """Windows does not rename an open file: none is open though the output is still held."""
    if not Path("/proc/self/fd").is_dir():
        pytest.skip("open files are listed on Linux only")
    with creating(tmp_path / "a.tif", scenes.grid_at(9, 9), MAP, cog) as output:
        pass
    open_files = [os.path.realpath(entry) for entry in Path("/proc/self/fd").iterdir()]
    assert output is not None
    assert not [path for path in open_files if str(tmp_path) in path]


def test_an_output_below_a_file_is_said(tmp_path: Path) -> None:
    """A folder that cannot be made is named."""
    (tmp_path / "file").write_text("x", encoding="utf-8")
    below = tmp_path / "file" / "a.tif"
    with (
        pytest.raises(WaterGeeError, match="folder .*file could not be created"),
        creating(below, scenes.grid_at(9, 9), MAP),
    ):
        pass


def test_an_output_that_is_a_folder_is_said(tmp_path: Path) -> None:
    """A raster cannot take the name of a folder."""
    (tmp_path / "a.tif").mkdir()
    with (
        pytest.raises(WaterGeeError, match=r"a\.tif is a folder"),
        creating(tmp_path / "a.tif", scenes.grid_at(9, 9), MAP),
    ):
        pass
    assert [path.name for path in tmp_path.iterdir()] == ["a.tif"]


FULL_DISK = """
import resource, sys
from pathlib import Path
import numpy as np
from tests.engine import scenes
from water_gee_plugin.engine.support.errors import WaterGeeError
from water_gee_plugin.engine.rasters.writing import Layer, creating, write
folder, cog = Path(sys.argv[1]), sys.argv[2] == "cog"
resource.setrlimit(resource.RLIMIT_FSIZE, (40_000, 40_000))
grid = scenes.grid_at(256, 256)
values = np.random.default_rng(0).random((256, 256), np.float32)
try:
    with creating(folder / "a.tif", grid, Layer("float32", -1, ("p",)), cog) as output:
        write(output, grid.whole, values)
except WaterGeeError as error:
    print(error)
print(sorted(path.name for path in folder.iterdir()))
"""


@pytest.mark.parametrize("kind", ["plain", "cog"])
def test_a_full_disk_is_said_and_leaves_nothing(
    tmp_path: Path, kind: str, run_python: Callable[..., subprocess.CompletedProcess[str]]
) -> None:
    """A file that can grow no further: one sentence, and an empty folder."""
    said = run_python(FULL_DISK, tmp_path, kind).stdout.splitlines()
    assert len(said) == 2, said
    assert "a.tif could not be written" in said[0]
    assert said[1] == "[]"


# Other grids


def dem(path: Path, values: np.ndarray, left: float, top: float, size: float) -> Path:
    """Write a DEM."""
    return write_raster(path, values, scenes.transform_at(left, top, size), nodata=-9999)


def test_a_dem_is_warped_bilinearly(tmp_path: Path) -> None:
    """On a plane through a coarser grid each pixel gets the plane's height at its centre."""
    rows, columns = np.mgrid[:20, :20]
    # 90 m pixels from 300 m north-west; 9 m up a pixel east, 18 m up a pixel south.
    coarse = (100 + 9 * columns + 18 * rows).astype(np.float32)
    path = dem(tmp_path / "dem.tif", coarse, scenes.LEFT - 300, scenes.TOP + 300, 90)
    grid = scenes.grid_at(30, 25)
    found = reading.read_window(reading.warped(path, grid), grid.whole)[0]
    rows, columns = np.mgrid[:25, :30]
    east = (300 + 30 * columns + 15) / 90 - 0.5
    south = (300 + 30 * rows + 15) / 90 - 0.5
    expected = 100 + 9 * east + 18 * south
    assert found.dtype == np.float32
    assert np.abs(found - expected).max() <= 0.51


def test_a_dem_of_another_crs_is_warped_as_gdalwarp_does(tmp_path: Path) -> None:
    """The command line tool gives the same metres for a geographic DEM."""
    rows, columns = np.mgrid[:40, :40]
    values = (200 + 2 * columns + 20 * np.sin(rows / 8)).astype(np.float32)
    grid = scenes.grid_at(30, 25)
    west, south, east, north = raster_bounds_in_degrees(grid)
    size = max(east - west, north - south) / 30
    transform = (west - 4 * size, size, 0.0, north + 4 * size, 0.0, -size)
    path = write_raster(tmp_path / "dem.tif", values, transform, 4326, nodata=-9999)
    out = tmp_path / "warped.tif"
    bounds = [str(value) for value in grid.bounds]
    command = ["gdalwarp", "-q", "-t_srs", "EPSG:32620", "-te", *bounds, "-ts", "30", "25"]
    command += ["-r", "bilinear", "-ot", "Float32", str(path), str(out)]
    subprocess.run(command, check=True, timeout=60)
    found = reading.read_window(reading.warped(path, grid), grid.whole)[0]
    # Half a metre of rounding, and an eighth of a pixel by which GDAL may be off.
    assert np.abs(found - scenes.read_raster(out)).max() <= 0.5 + 2.5 * 0.25


def raster_bounds_in_degrees(grid: Grid) -> tuple[float, float, float, float]:
    """Return a grid's bounds in degrees, by GDAL's own projection of its corners."""
    xmin, ymin, xmax, ymax = grid.bounds
    polygon = ogr.CreateGeometryFromWkt(
        f"POLYGON(({xmin} {ymin},{xmin} {ymax},{xmax} {ymax},{xmax} {ymin},{xmin} {ymin}))"
    )
    source, target = scenes.reference(32620), scenes.reference(4326)
    polygon.AssignSpatialReference(source)
    polygon.TransformTo(target)
    west, east, south, north = polygon.GetEnvelope()
    return west, south, east, north


def test_a_dem_without_crs_is_refused(tmp_path: Path) -> None:
    """Nothing is guessed of where a DEM lies."""
    path = write_raster(tmp_path / "dem.tif", np.ones((9, 9), np.int16), epsg=None)
    with pytest.raises(WaterGeeError, match=r"dem\.tif has no coordinate reference system"):
        reading.warped(path, scenes.grid_at(9, 9))


def test_ground_that_a_dem_lacks_is_unknown(tmp_path: Path, recorder: Recorder) -> None:
    """A DEM short of the last columns warns, and gives −32768 there."""
    source = scenes.ArraySource(scenes.image_of(40, 40))
    path = dem(tmp_path / "d.tif", np.full((40, 38), 55, np.int16), scenes.LEFT, scenes.TOP, 30)
    scene = SceneWithElevation(source, str(path), recorder)
    found = scene.read_elevation(Window(-2, 0, 44, 40))
    assert (found[:, 2:40] == 55).all()
    assert (found[:, :2] == -32768).all() and (found[:, 40:] == -32768).all()
    assert any("DEM covers 95" in text for text in recorder.texts("warning"))


@pytest.mark.parametrize("shift", [400, 100_000])
def test_a_dem_of_elsewhere_is_refused(tmp_path: Path, recorder: Recorder, shift: int) -> None:
    """A DEM that covers less than nine tenths is the wrong one; the error says how much."""
    source = scenes.ArraySource(scenes.image_of(40, 40))
    values = np.full((40, 40), 55, np.int16)
    path = dem(tmp_path / "d.tif", values, scenes.LEFT + shift, scenes.TOP, 30)
    with pytest.raises(WaterGeeError, match=r"covers only \d+% of the scene"):
        SceneWithElevation(source, str(path), recorder)


def test_a_scene_without_a_dem_has_no_elevation(recorder: Recorder) -> None:
    """No path, no elevation."""
    scene = SceneWithElevation(scenes.ArraySource(scenes.image_of(12, 12)), "", recorder)
    assert scene.read_elevation(Window(0, 0, 5, 5)) is None


# Areas


def box(left: float, bottom: float, right: float, top: float) -> str:
    """Return a rectangle's WKT."""
    return f"POLYGON(({left} {bottom},{left} {top},{right} {top},{right} {bottom},{left} {bottom}))"


def test_an_area_masks_the_pixels_whose_centre_is_inside() -> None:
    """A rectangle that cuts pixels takes those of which the centre lies in it."""
    grid = scenes.grid_at(10, 8)
    left, top = scenes.LEFT, scenes.TOP
    area = Area(box(left + 50, top - 130, left + 200, top - 40), f"EPSG:{scenes.EPSG}")
    # Centres are at 15 + 30 n: columns 2 to 6 lie in 50–200, rows 1 to 3 in 40–130.
    expected = np.zeros((8, 10), bool)
    expected[1:4, 2:7] = True
    assert np.array_equal(area.mask(grid), expected)


def test_an_area_with_a_hole_and_two_parts_is_masked() -> None:
    """Multipolygons and holes count."""
    grid = scenes.grid_at(10, 10)
    left, top = scenes.LEFT, scenes.TOP

    def ring(column: int, row: int, size: int) -> str:
        """Return a square's ring of whole pixels."""
        square = (left + 30 * column, top - 30 * (row + size))
        return box(*square, square[0] + 30 * size, square[1] + 30 * size)[8:-1]

    area = Area(
        f"MULTIPOLYGON(({ring(0, 0, 6)},{ring(2, 2, 2)}),({ring(8, 8, 1)}))", f"EPSG:{scenes.EPSG}"
    )
    expected = np.zeros((10, 10), bool)
    expected[:6, :6], expected[2:4, 2:4], expected[8, 8] = True, False, True
    assert np.array_equal(area.mask(grid), expected)


def test_an_area_in_degrees_lies_where_it_should() -> None:
    """A rectangle in EPSG:4326, longitude first, covers the same ground."""
    grid = scenes.grid_at(60, 60)
    west, south, east, north = raster_bounds_in_degrees(grid)
    area = Area(box(west, south, east, north), "EPSG:4326")
    assert area.mask(grid).mean() > 0.97
    half = Area(box(west, south, (west + east) / 2, north), "EPSG:4326")
    assert abs(half.mask(grid).mean() - 0.5) < 0.03
