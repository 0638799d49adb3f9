"""Places on a round Earth: the antimeridian, poles, and grids that nobody can want."""

from __future__ import annotations

import time

import pytest
from osgeo import ogr

from water_gee_plugin.engine.rasters.polygons import Area
from water_gee_plugin.engine.rasters.tiles import lattice
from water_gee_plugin.engine.requests import CreateTileGrid, Place
from water_gee_plugin.engine.support.errors import CancelledError, WaterGeeError
from water_gee_plugin.engine.support.progress import Progress
from water_gee_plugin.engine.work.local import create_tile_grid


def box(west: float, south: float, east: float, north: float, crs: str = "EPSG:4326") -> Area:
    """Return a rectangle of a CRS."""
    ring = f"{west} {south},{east} {south},{east} {north},{west} {north},{west} {south}"
    return Area(f"POLYGON(({ring}))", crs)


def ids(*areas: Area) -> set[str]:
    """Return the tiles of areas."""
    return {tile.id for area in areas for _, tile in lattice.tiles_in(area)}


FIJI = box(177, -19, 180, -16), box(-180, -19, -178, -16)


@pytest.mark.parametrize(
    "area",
    [
        box(177, -19, 182, -16),
        box(177, -19, -178, -16),
        box(-183, -19, -178, -16),
        Area("MULTIPOLYGON(((177 -19,180 -19,180 -16,177 -16,177 -19)),"
             "((-180 -19,-178 -19,-178 -16,-180 -16,-180 -19)))", "EPSG:4326"),
    ],
)  # fmt: skip
def test_an_area_over_the_antimeridian_has_the_tiles_of_both_sides(area: Area) -> None:
    """However its longitudes are written; a box of five degrees is not the Earth."""
    found = ids(area)
    assert found == ids(*FIJI)
    assert {name[:5] for name in found} == {"32660", "32601"} and 700 < len(found) < 900


def test_an_area_beyond_180_degrees_is_on_the_other_side() -> None:
    assert ids(box(181, -19, 182, -16)) == ids(box(-179, -19, -178, -16))


@pytest.mark.parametrize(
    ("area", "zones"),
    [
        (box(3_200_000, -2_150_000, 3_400_000, -1_800_000, "EPSG:3832"), {32601, 32660}),
        (box(1_900_000, 3_700_000, 2_300_000, 4_100_000, "EPSG:3460"), {32601, 32660}),
    ],
)
def test_an_area_of_a_grid_over_the_antimeridian(area: Area, zones: set[int]) -> None:
    """Its own projection is continuous there; every tile is within a tile of it."""
    found = lattice.tiles_in(area)
    assert {zone for zone, _ in found} <= zones and found
    wanted = area.geometry_in(area.crs).GetArea() / 15360**2
    assert wanted * 0.7 < len(found) < wanted * 2 + 100


def test_tiles_at_the_antimeridian_do_not_go_around_the_earth() -> None:
    """Their outlines in degrees are as small as they are."""
    area = box(179.9, -17, 180.1, -16.8)
    made = create_tile_grid(CreateTileGrid(Place(area)), Progress())["tiles"]
    assert {tile["epsg"] for tile in made} == {32601, 32660}
    for tile in made:
        west, east, _, _ = ogr.CreateGeometryFromWkt(tile["wkt"]).GetEnvelope()
        assert east - west < 0.3


@pytest.mark.parametrize(
    ("area", "message"),
    [
        (box(-18, 177, -17, 178), "which is not on Earth. Are longitude and latitude swapped"),
        (box(177000, -18, 178000, -17), "which is not on Earth"),
        (box(0, 86, 10, 88), r"Landsat does not see the area: it lies beyond 82\.7"),
        (box(-50_000, -50_000, 50_000, 50_000, "EPSG:3031"), "around a pole"),
        (box(-180, -90, 180, 90), r"takes more than 50,000 tiles of 512 × 512 pixels: about [1-9]"),
        (box(-170, -60, 170, 60), "more than 50,000 tiles|around"),
        (box(10, 10, 10, 10), "Landsat does not see the area"),
        (box(1e30, 1e30, 1e31, 1e31, "EPSG:32620"), "area"),
    ],
)
def test_a_place_that_cannot_be_gridded_is_one_sentence(area: Area, message: str) -> None:
    """At once, whatever it is."""
    begun = time.monotonic()
    with pytest.raises(WaterGeeError, match=message):
        print(len(lattice.tiles_in(area)))
    assert time.monotonic() - begun < 20


def test_antarctic_lakes_have_tiles() -> None:
    """Polar stereographic, but away from the pole."""
    found = lattice.tiles_in(box(1_000_000, 1_000_000, 1_100_000, 1_100_000, "EPSG:3031"))
    assert 40 < len(found) < 150


@pytest.mark.parametrize("size", [0, -512])
def test_a_tile_of_no_pixel_is_refused(size: int) -> None:
    with pytest.raises(WaterGeeError, match="tile size"):
        create_tile_grid(CreateTileGrid(Place(FIJI[0]), size), Progress())


def test_small_tiles_of_a_large_area_are_refused_before_they_are_made() -> None:
    """The number tells what to change."""
    with pytest.raises(WaterGeeError, match=r"64 × 64 pixels: about \d{2,3},\d{3}"):
        lattice.tiles_in(box(-60, -10, -52, -2), 64)


def test_a_cancel_is_heard_while_tiles_are_made() -> None:
    """After a few questions the user has had enough."""
    asked: list[int] = []

    def cancelled() -> bool:
        asked.append(1)
        return len(asked) > 50

    with pytest.raises(CancelledError):
        create_tile_grid(CreateTileGrid(Place(FIJI[0]), 64), Progress(is_cancelled=cancelled))
    assert len(asked) == 51


def test_an_area_without_a_place_in_the_other_crs_is_said() -> None:
    with pytest.raises(WaterGeeError, match="The area"):
        box(1e30, 1e30, 1e31, 1e31, "EPSG:32620").geometry_in("EPSG:3460")
