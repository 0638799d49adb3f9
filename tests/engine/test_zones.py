"""Maps over several UTM zones: each zone's own, every pixel of ground once, and one mosaic."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from osgeo import gdal

from tests.engine import zoned
from tests.engine.conftest import Recorder
from tests.engine.scenes import ground_area, read_raster
from water_gee_plugin.engine import jobs
from water_gee_plugin.engine.network import model_file
from water_gee_plugin.engine.rasters import zones
from water_gee_plugin.engine.rasters.classes import UNKNOWN, WATER, as_classes
from water_gee_plugin.engine.rasters.grid import Grid, transformed, union
from water_gee_plugin.engine.rasters.reading import grid_of, open_raster
from water_gee_plugin.engine.rasters.tiles.lattice import tiles_in
from water_gee_plugin.engine.rasters.tiles.mosaic import TileMosaic
from water_gee_plugin.engine.rasters.tiles.tile_set import TileSet
from water_gee_plugin.engine.rasters.writing import creating, write
from water_gee_plugin.engine.support.errors import WaterGeeError
from water_gee_plugin.engine.support.progress import Progress
from water_gee_plugin.engine.water import mapping
from water_gee_plugin.engine.water.area import history, water_area
from water_gee_plugin.engine.water.coding import Coding
from water_gee_plugin.engine.water.labels.changes import ADDED, write_changes

#: Most of the tiles are in the western zone.
SHIFT = -0.01


@pytest.fixture(scope="module")
def tile_set(tmp_path_factory: pytest.TempPathFactory) -> TileSet:
    """Return a lake over zones 20 and 21."""
    return zoned.write_set(tmp_path_factory.mktemp("zoned") / "set", shift=SHIFT)


@pytest.fixture
def model(tmp_path: Path) -> Path:
    """Return a model file."""
    return zoned.write_model(tmp_path / "model.npz")


def map_set(tile_set: TileSet, model: Path, output: Path, **given: Any) -> dict[str, Any]:
    """Map a set with the network alone."""
    parameters = {"input": str(tile_set.folder), "model": str(model), "output": str(output)}
    return jobs.run("mapwater", {**parameters, "evidence": False, **given}, Recorder())


def test_each_zone_keeps_its_lattice_and_shows_its_own_ground(
    tmp_path: Path, tile_set: TileSet, model: Path
) -> None:
    """Bit for bit what each zone's map alone is, up to the meridian and no pixel beyond."""
    made = map_set(tile_set, model, tmp_path / "map.tif", probability=str(tmp_path / "p.tif"))
    names = ["map_zone20.tif", "map_zone21.tif"]
    assert [Path(path).name for path in made["zones"]] == names
    mosaics = tile_set.mosaics()
    for path, mosaic, other in zip(made["zones"], mosaics, reversed(mosaics), strict=True):
        mapping.map_water(mosaic, model_file.load(model), tmp_path / "alone.tif")
        alone = read_raster(tmp_path / "alone.tif")
        grid, found = grid_of(open_raster(path)), read_raster(path)
        own = zoned.longitudes(grid) + 60 < 0
        own = own if "zone20" in path else ~own
        hidden = ~own & under_tiles(grid, other)
        assert grid == mosaic.grid
        np.testing.assert_array_equal(found, np.where(hidden, UNKNOWN, alone))
        assert hidden.any() and (found[own] != UNKNOWN).any()
        assert gdal.Open(path).GetMetadataItem("PERIOD") == "2020-06-08"
    assert made["water_area"] == pytest.approx(zoned.LAKE_KM2, rel=1e-3)


def under_tiles(grid: Grid, mosaic: TileMosaic) -> np.ndarray:
    """Return which of a grid's pixel centres lie in another zone's tiles."""
    found = np.zeros((grid.height, grid.width), bool)
    x, y = zoned.centres(grid)
    points = np.column_stack([x.ravel(), y.ravel()])
    there = transformed(points, grid.crs, mosaic.grid.crs).reshape(*x.shape, 2)
    for record, _ in mosaic.windows():
        west, south, east, north = mosaic.grid_of(record).bounds
        across = (there[..., 0] > west) & (there[..., 0] < east)
        found |= across & (there[..., 1] > south) & (there[..., 1] < north)
    return found


def test_the_mosaic_is_in_the_crs_of_the_larger_zone(
    tmp_path: Path, tile_set: TileSet, model: Path
) -> None:
    """Its zone's pixels are untouched, the other's are at most a pixel off, and none is missing."""
    output, likely = tmp_path / "map.tif", tmp_path / "p.tif"
    made = map_set(tile_set, model, output, probability=str(likely))
    dataset = open_raster(output)
    assert dataset.GetMetadataItem("LAYOUT", "IMAGE_STRUCTURE") == "COG"
    assert dataset.GetMetadataItem("PERIOD") == "2020-06-08"
    grid, values = grid_of(dataset), dataset.ReadAsArray()
    assert zones.zone_of(grid.crs) == 20
    own = read_raster(made["zones"][0])
    window = grid.window_of(grid_of(open_raster(made["zones"][0])).bounds)
    part = values[window.row :, window.column :][: window.height, : window.width]
    np.testing.assert_array_equal(part[own != UNKNOWN], own[own != UNKNOWN])
    seen = values != UNKNOWN
    between = ~seen[:, 1:-1] & seen[:, :-2] & seen[:, 2:]
    assert not between.any()  # a seam of no data along the meridian
    expected = zoned.truth(grid, shift=SHIFT)
    assert ((values == WATER) != expected)[seen].mean() < 0.01
    east = zoned.longitudes(grid) + 60
    assert ((values == WATER) == expected)[seen & (east < 0)].all()
    np.testing.assert_array_equal(read_raster(likely) >= 0, seen)


@pytest.mark.parametrize(
    "crs", ["EPSG:32621", "EPSG:6933", f"+proj=laea +lat_0={zoned.LATITUDE} +lon_0=-60"]
)
def test_the_mosaic_in_a_crs_of_choice(
    tmp_path: Path, tile_set: TileSet, model: Path, crs: str
) -> None:
    """Another zone, or an equal-area CRS: the lake is whole and where it is."""
    map_set(tile_set, model, tmp_path / "map.tif", crs=crs)
    dataset = open_raster(tmp_path / "map.tif")
    values, grid = dataset.ReadAsArray(), grid_of(dataset)
    expected = zoned.truth(grid, shift=SHIFT)
    assert ((values == WATER) != expected).sum() < 0.02 * expected.sum()
    square = ground_area(30, 30, *middle(grid), crs=crs)
    assert (values == WATER).sum() * square / 1e6 == pytest.approx(
        zoned.LAKE_KM2, rel=4e-3
    )  # nearest pixels


def middle(grid: Grid) -> tuple[float, float]:
    """Return the place in the middle of a grid."""
    west, south, east, north = grid.bounds
    return (west + east) / 2, (south + north) / 2


@pytest.mark.parametrize(
    ("crs", "said"),
    [
        ("EPSG:4326", "whose unit is not the metre"),
        ("no crs", "'no crs' is not a coordinate reference system"),
    ],
)
def test_a_crs_that_will_not_do_is_said(
    tmp_path: Path, tile_set: TileSet, model: Path, crs: str, said: str
) -> None:
    """Before anything is written under the map's name."""
    with pytest.raises(WaterGeeError, match=said):
        map_set(tile_set, model, tmp_path / "map.tif", crs=crs)
    assert not (tmp_path / "map.tif").exists()


def test_an_area_in_one_zone_makes_one_map(tmp_path: Path, tile_set: TileSet, model: Path) -> None:
    """Beside the meridian nothing is joined; what lies in neither is said."""
    east = zoned.place(-59.98, 0.01)
    area = {"wkt": east.wkt, "crs": east.crs}
    made = map_set(tile_set, model, tmp_path / "map.tif", area=area)
    assert made["zones"] == [] and not list(tmp_path.glob("map_zone*"))
    assert zones.zone_of(open_raster(tmp_path / "map.tif").GetProjection()) == 21
    far = zoned.place(-50)
    with pytest.raises(WaterGeeError, match="do not overlap"):
        map_set(tile_set, model, tmp_path / "n.tif", area={"wkt": far.wkt, "crs": far.crs})


def test_the_antimeridian_is_a_meridian(tmp_path: Path, model: Path) -> None:
    """Zones 60 and 1: one mosaic of a lake that is whole; far apart in another CRS is said."""
    tile_set = zoned.write_set(tmp_path / "set", meridian=180.0)
    made = map_set(tile_set, model, tmp_path / "map.tif")
    assert {Path(path).stem[-6:] for path in made["zones"]} == {"zone60", "zone01"}
    assert made["water_area"] == pytest.approx(zoned.LAKE_KM2, rel=1e-3)
    dataset = open_raster(tmp_path / "map.tif")
    values, grid = dataset.ReadAsArray(), grid_of(dataset)
    assert ((values == WATER) != zoned.truth(grid, 180.0)).sum() < 0.01 * (values == WATER).sum()
    with pytest.raises(WaterGeeError, match="lies far apart in it. Choose another CRS"):
        map_set(tile_set, model, tmp_path / "torn.tif", crs="EPSG:6933")


def zone_maps(folder: Path, period: str, seen: bool = True, alone: bool = False) -> list[str]:
    """Write maps of the lake in both zones, each as trimmed as it should be, or whole."""
    paths = []
    tiles: dict[str, list[Grid]] = {}
    for _, tile in tiles_in(zoned.place(), zoned.SIDE):
        tiles.setdefault(tile.grid.crs, []).append(tile.grid)
    shown = zones.shares(tiles)
    for crs, grids in tiles.items():
        grid = union(grids)
        classes = as_classes(zoned.truth(grid), np.ones((grid.height, grid.width), bool))
        classes[~shown[crs].mask(grid) & (not alone)] = UNKNOWN
        if not seen:
            classes[:, ::2] = UNKNOWN
        path = zones.beside(folder / f"{period}.tif", crs)
        with creating(path, grid, mapping.MAP_LAYER) as output:
            write(output, grid.whole, classes)
        paths.append(str(path))
    return paths


def test_maps_of_another_coding_hide_no_ground_of_their_neighbours(tmp_path: Path) -> None:
    """0 is not seen, 1 land, 2 water, as in JRC's monthly maps: what one zone's map has not seen,
    the other's has, beyond its meridian."""
    paths = zone_maps(tmp_path, "2020", alone=True)
    edit(paths[0], lambda values: np.where(np.arange(values.shape[1]) < 8, values, UNKNOWN))
    expected = water_area(paths, None, "", Progress()).rows[0]
    for path in paths:
        edit(path, lambda values: np.where(values == UNKNOWN, 0, values + 1).astype(np.uint8))
    found = water_area(paths, None, "", Progress(), Coding.of("2", "1")).rows[0]
    assert (found.water, found.land) == pytest.approx((expected.water, expected.land))


def edit(path: str, change: Callable[[np.ndarray], np.ndarray]) -> None:
    """Change a raster's values."""
    dataset = gdal.Open(path, gdal.GA_Update)
    band = dataset.GetRasterBand(1)
    band.WriteArray(change(band.ReadAsArray()))
    dataset.FlushCache()


@pytest.mark.parametrize("alone", [False, True])
def test_the_area_over_zones_is_that_of_the_ground(tmp_path: Path, alone: bool) -> None:
    """Within 0.1 %, also of maps that overlap: nothing is counted twice."""
    paths = zone_maps(tmp_path, "2020", alone=alone)
    found = water_area(paths, None, "", Progress())
    (row,) = found.rows
    assert row.period == "2020"
    assert row.water == pytest.approx(zoned.LAKE_KM2, rel=1e-3)
    assert found.common == pytest.approx(row.water + row.land)
    inside = water_area(paths, zoned.place(), "", Progress()).rows[0]
    box = zoned.place().geometry_in(f"+proj=laea +lat_0={zoned.LATITUDE} +lon_0=-60 +ellps=WGS84")
    assert inside.water + inside.land == pytest.approx(box.Area() / 1e6, rel=1e-3)
    assert inside.unseen == pytest.approx(0, abs=0.01)


def test_periods_over_zones_are_rows_and_gaps_are_unseen(tmp_path: Path) -> None:
    """A period that lacks a zone lacks its ground; the occurrence is joined as maps are."""
    first, second = zone_maps(tmp_path, "2019"), zone_maps(tmp_path, "2020", seen=False)
    output = tmp_path / "occurrence.tif"
    found = water_area([*second, *first], zoned.place(), str(output), Progress())
    before, after = found.rows
    assert (before.period, after.period) == ("2019", "2020")
    assert after.unseen == pytest.approx(before.water + before.land - found.common)
    assert after.water == pytest.approx(after.common_water) == pytest.approx(before.common_water)
    values, grid = read_raster(output), grid_of(open_raster(output))
    assert ((values == 100) != zoned.truth(grid))[values != 255].mean() < 0.01
    lacking = water_area([*first, second[0]], zoned.place(), "", Progress())
    assert lacking.rows[1].unseen > after.unseen and lacking.common < found.common
    names = [name for name, _ in history([*first, *second], *middle(grid))]
    assert names == ["2019", "2020"]
    with pytest.raises(WaterGeeError, match="two maps of one period in one UTM zone"):
        copy = tmp_path / "other" / "2019_zone20.tif"
        copy.parent.mkdir()
        copy.write_bytes(Path(first[0]).read_bytes())
        water_area([*first, str(copy)], None, "", Progress())


def test_a_place_has_the_history_of_its_zone(tmp_path: Path) -> None:
    """Whichever zone's map is named first."""
    paths = zone_maps(tmp_path, "2020")
    lake = transformed(np.array([[-59.99, -3.0], [-60.01, -3.0]]), "EPSG:4326", "EPSG:32620")
    dry = transformed(np.array([[-59.963, -3.037]]), "EPSG:4326", "EPSG:32620")
    assert [history(paths, *point) for point in lake] == [[("2020", 1)]] * 2
    assert history(paths, *dry[0]) == [("2020", 0)]


def test_occurrence_never_replaces_the_maps_of_zones(tmp_path: Path) -> None:
    """Rasters of zones are named after the result: that of the maps themselves is refused."""
    paths = zone_maps(tmp_path, "2020")
    held = [Path(path).read_bytes() for path in paths]
    given = {"input": paths, "occurrence": str(tmp_path / "2020.tif")}
    with pytest.raises(WaterGeeError, match="2020_zone2.*the result would replace it"):
        jobs.run("waterarea", given, Recorder())
    assert [Path(path).read_bytes() for path in paths] == held


def test_changes_of_several_zones_are_one_picture(tmp_path: Path, tile_set: TileSet) -> None:
    """Where the lake was added, on both sides of the meridian."""
    for mosaic in tile_set.mosaics():
        for record, _ in mosaic.windows():
            wet = zoned.truth(mosaic.grid_of(record), shift=SHIFT)
            mosaic.save_label(record, tmp_path / "before", np.zeros_like(wet, np.uint8))
            mosaic.save_label(record, tmp_path / "after", wet.astype(np.uint8))
    output = tmp_path / "changes.tif"
    write_changes(tile_set, tmp_path / "before", tmp_path / "after", output, Progress())
    values, grid = read_raster(output), grid_of(open_raster(output))
    expected = zoned.truth(grid, shift=SHIFT)
    assert ((values == ADDED) != expected).sum() < 0.01 * expected.sum()
    east = zoned.longitudes(grid) + 60
    assert (expected & (east < -0.001)).any() and (expected & (east > 0.001)).any()
