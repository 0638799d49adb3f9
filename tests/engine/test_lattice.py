"""The lattice: which pixels make a tile, what it is called, and where a path and row lies."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from osgeo import ogr

from tests.engine import scenes
from water_gee_plugin.engine.rasters.grid import Grid, spatial_reference
from water_gee_plugin.engine.rasters.polygons import Area
from water_gee_plugin.engine.rasters.tiles import lattice, wrs2
from water_gee_plugin.engine.support.errors import WaterGeeError

STEP = 15360
COLUMNS, ROWS = st.integers(5000, 25000), st.integers(-300000, 300000)
SIZES = st.integers(11, 1500)


def placed(column: int, row: int, width: int, height: int) -> Grid:
    """Return a grid on the lattice, its corner so many pixels from (15, 15)."""
    return scenes.grid_at(width, height, 15 + 30 * column, 15 + 30 * row)


def pixel_of(tile: lattice.Tile, x: float, y: float) -> tuple[str, int, int]:
    """Return the tile's id and the pixel of it that holds a place."""
    left, _, _, top, _, _ = tile.grid.transform
    return tile.id, math.floor((x - left) / 30), math.floor((top - y) / 30)


@given(COLUMNS, ROWS, SIZES, SIZES)
def test_tiles_lie_on_the_lattice_and_cover(column: int, row: int, width: int, height: int) -> None:
    """Edges are 15 + 15360 n, ids tell n, and the tiles hold the raster with none to spare."""
    grid = placed(column, row, width, height)
    tiles = lattice.tiles_of(grid)
    for tile in tiles:
        zone, i, j = map(int, tile.id.split("_"))
        xmin, ymin, xmax, ymax = tile.grid.bounds
        assert zone == scenes.EPSG
        assert (xmin, ymin) == (15 + STEP * i, 15 + STEP * j)
        assert (xmax, ymax) == (xmin + STEP, ymin + STEP)
        assert xmin % 30 == 15 and ymax % 30 == 15
        assert (tile.grid.width, tile.grid.height) == (512, 512)
    xmin, ymin, xmax, ymax = grid.bounds
    columns = range(math.floor((xmin - 15) / STEP), math.ceil((xmax - 15) / STEP))
    rows = range(math.floor((ymin - 15) / STEP), math.ceil((ymax - 15) / STEP))
    assert {t.id for t in tiles} == {f"{scenes.EPSG}_{i}_{j}" for i in columns for j in rows}
    assert len({tile.id for tile in tiles}) == len(tiles)


@given(COLUMNS, ROWS, st.integers(-600, 600), st.integers(-600, 600))
def test_the_same_ground_is_in_the_same_tile(column: int, row: int, east: int, south: int) -> None:
    """Two overlapping scenes give a place the same tile and the same pixel in it."""
    first = placed(column, row, 700, 700)
    second = placed(column + east, row + south, 700, 700)
    x = 15 + 30 * (column + max(east, 0)) + 14
    y = 15 + 30 * (row + min(south, 0)) - 16
    places = []
    for grid in (first, second):
        holding = [
            tile
            for tile in lattice.tiles_of(grid)
            if tile.grid.bounds[0] <= x < tile.grid.bounds[2]
            and tile.grid.bounds[1] < y <= tile.grid.bounds[3]
        ]
        assert len(holding) == 1
        places.append(pixel_of(holding[0], x, y))
    assert places[0] == places[1]


def test_a_known_tile() -> None:
    """By hand: tile (39, −20) of zone 20 spans 599055–614415 east, −307185–−291825 north."""
    tile = lattice.lattice_tile(32620, 39, -20, scenes.wkt_of(32620))
    assert tile.id == "32620_39_-20"
    assert tile.grid.bounds == (599055, -307185, 614415, -291825)


@pytest.mark.parametrize(
    ("left", "top", "size", "epsg"),
    [
        (scenes.LEFT + 10, scenes.TOP, 30.0, 32620),
        (scenes.LEFT, scenes.TOP + 15, 30.0, 32620),
        (scenes.LEFT, scenes.TOP, 28.5, 32620),
        (scenes.LEFT, scenes.TOP, 10.0, 32620),
        (scenes.LEFT, scenes.TOP + 10_000_000, 30.0, 32720),
        (scenes.LEFT, scenes.TOP, 30.0, 28355),
    ],
)
def test_a_raster_off_the_lattice_keeps_its_grid(
    left: float, top: float, size: float, epsg: int
) -> None:
    """Another pixel size, edge, hemisphere or CRS: tiles count from its own corner."""
    transform = scenes.transform_at(left, top, size)
    grid = Grid(scenes.wkt_of(epsg), transform, 1100, 600)
    tiles = lattice.tiles_of(grid)
    assert lattice.landsat_zone(grid) is None
    expected = {
        "own_0_0": (512, 512), "own_1_0": (512, 512), "own_2_0": (76, 512),
        "own_0_1": (512, 88), "own_1_1": (512, 88), "own_2_1": (76, 88),
    }  # fmt: skip
    assert {t.id: (t.grid.width, t.grid.height) for t in tiles} == expected
    for tile in tiles:
        _, column, row = tile.id.split("_")
        origin = (left + 512 * size * int(column), top - 512 * size * int(row))
        assert (tile.grid.transform[0], tile.grid.transform[3]) == pytest.approx(origin)
        assert tile.grid.transform[1] == size


def in_degrees(west: float, south: float, east: float, north: float) -> Area:
    """Return a rectangle in EPSG:4326."""
    ring = f"{west} {south},{west} {north},{east} {north},{east} {south},{west} {south}"
    return Area(f"POLYGON(({ring}))", "EPSG:4326")


def test_an_area_over_two_zones_gets_tiles_of_both() -> None:
    """The meridian 60° W parts zones 20 and 21; each takes its own side."""
    found = lattice.tiles_in(in_degrees(-60.2, -3.1, -59.8, -2.9))
    assert {zone for zone, _ in found} == {32620, 32621}
    for zone, tile in found:
        west, east = (-60.2, -60.0) if zone == 32620 else (-60.0, -59.8)
        outline = tile.grid.outline()
        outline.AssignSpatialReference(scenes.reference(zone))
        outline.TransformTo(scenes.reference(4326))
        part = ogr.CreateGeometryFromWkt(in_degrees(west, -3.1, east, -2.9).wkt)
        assert outline.Intersects(part)


@given(st.floats(-178, 176), st.floats(-70, 70), st.floats(0.01, 0.8), st.floats(0.01, 0.8))
def test_every_place_of_an_area_lies_in_a_tile(
    west: float, south: float, width: float, height: float
) -> None:
    """Each place of a rectangle is in a tile of the zone of its meridian."""
    tiles = lattice.tiles_in(in_degrees(west, south, west + width, south + height))
    for x, y in ((0.02, 0.02), (0.5, 0.5), (0.98, 0.03), (0.03, 0.98), (0.97, 0.97)):
        longitude, latitude = west + x * width, south + y * height
        zone = 32601 + int((longitude + 180) // 6)
        point = ogr.CreateGeometryFromWkt(f"POINT({longitude} {latitude})")
        point.AssignSpatialReference(scenes.reference(4326))
        point.TransformTo(scenes.reference(zone))
        i, j = ((value - 15) // STEP for value in (point.GetX(), point.GetY()))
        assert f"{zone}_{int(i)}_{int(j)}" in {tile.id for _, tile in tiles}


def test_a_small_area_in_one_tile_gets_that_tile() -> None:
    """No neighbour comes along."""
    x, y = 599055 + 5000, -307185 + 5000
    ring = f"{x} {y},{x} {y + 900},{x + 900} {y + 900},{x + 900} {y},{x} {y}"
    found = lattice.tiles_in(Area(f"POLYGON(({ring}))", "EPSG:32620"))
    assert [(zone, tile.id) for zone, tile in found] == [(32620, "32620_39_-20")]


@pytest.mark.parametrize(
    ("longitude", "zone"), [(-180, 1), (-174.001, 1), (-174, 2), (-60, 21), (0, 31), (180, 60)]
)
def test_a_zone_is_six_degrees(longitude: float, zone: int) -> None:
    """Zones count from 180° W; 180° E is the last one's."""
    assert lattice.utm_zone(longitude) == zone


# WRS-2


@pytest.mark.parametrize(
    ("path", "row", "longitude", "latitude"),
    [
        (231, 62, -60.565, -2.897),
        (17, 51, -86.501, 13.007),
        (44, 34, -122.15, 37.48),
        (224, 63, -50.1, -4.33),
    ],
)
def test_the_centre_of_a_known_scene(
    path: int, row: int, longitude: float, latitude: float
) -> None:
    """Within a fifth of a degree of the published centre."""
    found = wrs2.centre(path, row)
    assert found == pytest.approx((longitude, latitude), abs=0.2)


@pytest.mark.parametrize(
    ("path_row", "longitude", "latitude"),
    [
        ("231/62", -60.02, -3.14),
        ("017/051", -86.54, 12.42),
        ("090/084", 149.11, -35.29),
        ("044/034", -122.42, 37.77),
        ("224/063", -49.7, -4.0),
    ],
)
def test_a_known_place_lies_in_its_scene(path_row: str, longitude: float, latitude: float) -> None:
    """Manaus, Momotombo, Canberra's lake, San Francisco and Tucuruí are in their scenes."""
    scene = ogr.CreateGeometryFromWkt(wrs2.area_of(path_row).wkt)
    assert scene.Contains(ogr.CreateGeometryFromWkt(f"POINT({longitude} {latitude})"))


@given(st.integers(1, 233), st.integers(20, 100))
def test_a_footprint_is_a_scene_around_its_centre(path: int, row: int) -> None:
    """Closed, some 185 × 180 km, with the centre in the middle."""
    corners = np.array(wrs2.footprint(path, row))
    longitude, latitude = wrs2.centre(path, row)
    assert np.array_equal(corners[0], corners[-1]) and len(corners) == 5
    east = ((corners[:4, 0] - longitude + 180) % 360 - 180) * math.cos(math.radians(latitude))
    east, north = east * 111.32, (corners[:4, 1] - latitude) * 111.32
    assert abs(east.mean()) < 8 and abs(north.mean()) < 8
    assert np.hypot(east, north) == pytest.approx([129] * 4, rel=0.07)


def test_footprints_of_neighbours_overlap() -> None:
    """The next path lies to the west, the next row to the south, and both overlap."""
    here = wrs2.centre(231, 62)
    assert -1.7 < wrs2.centre(232, 62)[0] - here[0] < -1.4
    assert -1.6 < wrs2.centre(231, 63)[1] - here[1] < -1.3
    assert wrs2.centre(1, 60)[1] == pytest.approx(0, abs=0.01)


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("231/62", [(231, 62)]),
        ("231062", [(231, 62)]),
        (" 231/62, 017051;1/1\n233/248 ", [(231, 62), (17, 51), (1, 1), (233, 248)]),
        ("", []),
    ],
)
def test_paths_and_rows_are_read(text: str, pairs: list[tuple[int, int]]) -> None:
    """With a slash or as six digits, many at once."""
    assert wrs2.parse(text) == pairs


@pytest.mark.parametrize("text", ["0/1", "234/1", "1/249", "1/0", "12", "a/b", "231-62", "1/2/3"])
def test_what_is_no_path_and_row_is_said(text: str) -> None:
    """The entry is shown with an example."""
    with pytest.raises(WaterGeeError, match=f"'{text}' is not a valid WRS-2.*231/62"):
        wrs2.parse(text)


def test_no_path_and_row_is_no_area() -> None:
    """An empty text asks for an area."""
    with pytest.raises(WaterGeeError, match="No area is given"):
        wrs2.area_of(" ")


def test_the_area_of_two_scenes_is_two_polygons() -> None:
    """Each path and row is a part, with its centre in it."""
    area = wrs2.area_of("231/62, 17/51")
    geometry = ogr.CreateGeometryFromWkt(area.wkt)
    assert area.crs == "EPSG:4326" and geometry.GetGeometryCount() == 2
    for place in ((-60.56, -2.90), (-86.5, 13.0)):
        assert geometry.Contains(ogr.CreateGeometryFromWkt(f"POINT({place[0]} {place[1]})"))


@pytest.mark.parametrize("crs", ["IGNF:LAMB93", "ESRI:54009", "EPSG:3857"])
def test_a_raster_of_any_authority_keeps_its_own_grid(crs: str) -> None:
    """A code need not be a number, and a number need not be EPSG's."""
    wkt = spatial_reference(crs).ExportToWkt()
    grid = Grid(wkt, (15.0, 30.0, 0.0, 15.0, 0.0, -30.0), 40, 40)
    assert [tile.id for tile in lattice.tiles_of(grid)] == ["own_0_0"]
