"""Evidence on the local Earth Engine is the evidence that numpy finds in the same pixels."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.earthengine_server.client import PROJECT
from tests.earthengine_server.server import LocalEarthEngine
from tests.engine import places, scenes
from water_gee_plugin.engine.earthengine import session
from water_gee_plugin.engine.earthengine.maps.evidence_image import evidence_image, held_against
from water_gee_plugin.engine.earthengine.pixels import PixelRequest, read_pixels
from water_gee_plugin.engine.rasters.grid import Grid
from water_gee_plugin.engine.rasters.scenes import landsat
from water_gee_plugin.engine.water.evidence import rules
from water_gee_plugin.engine.water.evidence.evidence import Evidence, evidence_of
from water_gee_plugin.engine.water.evidence.rules import AGAINST_ADDED, WITNESSES, Rule
from water_gee_plugin.engine.water.evidence.witnesses import Ground, votes_of

pytest_plugins = ["tests.earthengine_server.fixtures"]

LEFT, TOP, UNKNOWN = 500_025.0, -300_015.0, -32768
HEIGHT, WIDTH = 40, 46
#: Reflectances are known to 2.75e-5; numbers of seven digits differ by a thousandth of that.
TIE = 2e-7
SNOW = (0.8, 0.8, 0.78, 0.7, 0.1, 0.08)
#: Brighter in green than in swir1, and green: what MNDWI alone takes for water.
WET_FIELD = (0.04, 0.08, 0.06, 0.2, 0.06, 0.03)
#: Dark, and greener than any water.
SHADE = (0.02, 0.02, 0.03, 0.055, 0.05, 0.03)
BLACK_LAKE = (0.02, 0.015, 0.018, 0.015, 0.02, 0.015)
_COLOURS = (
    places.CLEAR,
    places.TURBID,
    places.FOREST,
    places.FIELD,
    SNOW,
    WET_FIELD,
    SHADE,
    BLACK_LAKE,
)
_numbers = itertools.count()


def random_image(rng: np.random.Generator) -> np.ndarray:
    """Return a stored image of grounds in patches that mix at their edges, with no data."""
    rows, columns = np.mgrid[:HEIGHT, :WIDTH]
    centres = rng.uniform(0, 1, (9, 2)) * (HEIGHT, WIDTH)
    distances = np.hypot(
        *(np.stack([rows, columns], -1)[..., None, :] - centres).transpose(3, 0, 1, 2)
    )
    weights = np.exp(-(distances**2) / rng.uniform(20, 60))
    weights /= weights.sum(-1, keepdims=True)
    colours = np.array(_COLOURS)[rng.integers(0, len(_COLOURS), 9)]
    reflectance = (weights**3 / (weights**3).sum(-1, keepdims=True)) @ colours
    reflectance = reflectance + rng.normal(0, 0.004, reflectance.shape)
    image = np.zeros((8, HEIGHT, WIDTH), np.uint16)
    image[:6] = np.rint((reflectance.transpose(2, 0, 1) + 0.2) / 2.75e-5)
    image[6] = rng.integers(0, 5, (HEIGHT, WIDTH))
    wet = np.isin(distances.argmin(-1), rng.choice(9, 3))
    image[7] = np.minimum(image[6], wet * rng.integers(0, 5, (HEIGHT, WIDTH)))
    image[:, rng.random((HEIGHT, WIDTH)) < 0.03] = 0
    image[rng.integers(0, 6), rng.random((HEIGHT, WIDTH)) < 0.02] = 0
    image[5, rng.random((HEIGHT, WIDTH)) < 0.05] = 0
    return image


def random_elevation(rng: np.random.Generator) -> np.ndarray:
    """Return int16 metres: a plain, a cliff, a slope whose rise meets the limit, and unknowns."""
    rise = rng.choice([5.0, 8.5, 9.0, 9.5, 14.0])
    _, columns = np.mgrid[:HEIGHT, :WIDTH]
    metres = np.where(columns > 20, (columns - 20) * rise, 0) + 90 * (columns > 10)
    metres = metres.T[:HEIGHT, :HEIGHT] if rng.random() < 0.5 else metres
    metres = np.pad(metres, ((0, HEIGHT - metres.shape[0]), (0, WIDTH - metres.shape[1])), "edge")
    elevation = (metres + rng.integers(-1, 2, metres.shape)).astype(np.int16)
    elevation[rng.random(elevation.shape) < 0.04] = UNKNOWN
    return elevation


class Cloud:
    """A server and a connection that compute over a stored image."""

    def __init__(self, server: LocalEarthEngine) -> None:
        """Connect."""
        self.server = server
        self.session = session.connect(PROJECT, server.url)

    def store(self, values: np.ndarray, names: Sequence[str]) -> Any:
        """Store bands × height × width as an asset; return the ee.Image."""
        import ee

        name = f"TESTS/evidence_{next(_numbers)}"
        transform = (LEFT, 30.0, 0.0, TOP, 0.0, -30.0)
        path = self.server.assets / f"{name}.tif"
        scenes.write_raster(path, values, transform, names=names)
        return ee.Image(name)

    def stored(self, image: np.ndarray, elevation: np.ndarray | None) -> tuple[Any, Any]:
        """Return a stored image and its elevation, unmasked far beyond their edges."""
        kept = self.store(image, landsat.IMAGE_BANDS).unmask(0, False).toUint16()
        if elevation is None:
            return kept, None
        ground = self.store(elevation[None], ["elevation"])
        return kept, ground.unmask(UNKNOWN, False).toInt16()

    def compute(self, *images: Any) -> np.ndarray:
        """Return masks as bool, images × height × width."""
        import ee

        grid = Grid(scenes.wkt_of(scenes.EPSG), (LEFT, 30.0, 0.0, TOP, 0.0, -30.0), WIDTH, HEIGHT)
        joined = ee.Image.cat([i.rename(f"m{n}") for n, i in enumerate(images)]).toUint8()
        request = PixelRequest.of(joined, ("uint8",) * len(images))
        reply = self.session.transport.compute_pixels(request.body(grid))
        assert reply.status == 200, reply.text
        pixels = read_pixels(reply, grid, request.dtypes)
        assert isinstance(pixels, np.ndarray), pixels
        assert set(np.unique(pixels)) <= {0, 1}
        return pixels.astype(bool)


@pytest.fixture
def cloud(earthengine: LocalEarthEngine) -> Cloud:
    """Return a connection to the local Earth Engine."""
    return Cloud(earthengine)


def here(image: np.ndarray, elevation: np.ndarray | None, **chosen: Any) -> Evidence:
    """Return the evidence that numpy finds."""
    reflectance = landsat.to_reflectance(image[:6])
    ground = Ground(reflectance, landsat.valid_pixels(image), elevation, 30.0)
    return evidence_of(ground, votes_of(image, True), **chosen)


def ties(
    image: np.ndarray, elevation: np.ndarray | None, monkeypatch: pytest.MonkeyPatch
) -> np.ndarray:
    """Return the pixels whose evidence changes when reflectances change by TIE."""
    plain, exact = landsat.to_reflectance, here(image, elevation)
    unsure = np.zeros(exact.water.shape, bool)
    for seed in range(6):
        rng = np.random.default_rng(seed)

        def nudged(numbers: np.ndarray, rng: np.random.Generator = rng) -> np.ndarray:
            """Return reflectances a little off."""
            return plain(numbers).astype(float) + rng.uniform(-TIE, TIE, numbers.shape)

        with monkeypatch.context() as patch:
            patch.setattr(landsat, "to_reflectance", nudged)
            other = here(image, elevation)
        unsure |= (other.water != exact.water) | (other.against != exact.against)
    return unsure


@pytest.mark.parametrize("dem", [True, False])
def test_evidence_is_the_same(cloud: Cloud, dem: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    """On random ground, cliffs, gaps and unknown elevation; every pixel but ties."""
    seen = np.zeros(3, int)

    @settings(max_examples=30, deadline=None, derandomize=True, database=None)
    @given(st.integers(0, 2**32 - 1))
    def check(seed: int) -> None:
        """Hold one random image against numpy."""
        rng = np.random.default_rng(seed)
        image, elevation = random_image(rng), random_elevation(rng) if dem else None
        expected = here(image, elevation)
        found = cloud.compute(*evidence_image(*cloud.stored(image, elevation)))
        differs = (found != np.stack([expected.water, expected.against])).any(0)
        if differs.any():
            assert not (differs & ~ties(image, elevation, monkeypatch)).any()
        seen[:] += differs.sum(), expected.water.sum(), expected.against.sum()

    check()
    print(f"\ndem {dem}: ties {seen[0]}, water {seen[1]}, against {seen[2]}")
    assert (seen[1:] > 5000).all() and seen[0] < 5


def without(left_out: Rule) -> dict[str, Any]:
    """Return the rules but one: as a witness, and as what overrules."""
    witnesses = [
        (rule, [other for other in against if other is not left_out])
        for rule, against in WITNESSES
        if rule is not left_out
    ]
    return {
        "witnesses": witnesses,
        "against_added": [rule for rule in AGAINST_ADDED if rule is not left_out],
    }


@pytest.mark.parametrize(
    "left_out",
    [
        rules.qa_bit,
        rules.water_index,
        rules.darkness,
        rules.steep,
        rules.bright,
        rules.vegetated,
        rules.vegetated_apart,
    ],
)
def test_each_rule_can_be_left_out_there_too(cloud: Cloud, left_out: Rule) -> None:
    """It changes pixels, and the same ones."""
    rng = np.random.default_rng(12)
    image, elevation = random_image(rng), random_elevation(rng)
    whole, fewer = here(image, elevation), here(image, elevation, **without(left_out))
    assert ((whole.water != fewer.water) | (whole.against != fewer.against)).any()
    found = cloud.compute(*evidence_image(*cloud.stored(image, elevation), **without(left_out)))
    np.testing.assert_array_equal(found, np.stack([fewer.water, fewer.against]))


def test_without_rules_nothing_speaks_against(cloud: Cloud) -> None:
    image = random_image(np.random.default_rng(3))
    _, against = evidence_image(*cloud.stored(image, None), against_added=())
    assert not cloud.compute(against).any()


def test_likely_water_is_held_against_it(cloud: Cloud) -> None:
    """As a map is here: kept where evident, added where nothing speaks against."""
    rng = np.random.default_rng(5)
    image, elevation = random_image(rng), random_elevation(rng)
    likely = rng.random((HEIGHT, WIDTH)) < 0.5
    stored, ground = cloud.stored(image, elevation)
    asked = cloud.store(likely[None].astype(np.uint8), ["likely"]).unmask(0, False)
    (found,) = cloud.compute(held_against(asked, stored, ground))
    evidence = here(image, elevation)
    np.testing.assert_array_equal(found & evidence.valid, evidence.held_against(likely))
    assert (found & ~likely).any() and (likely & ~found).any()


def test_the_size_of_pixels_makes_a_slope(cloud: Cloud) -> None:
    """A number, or an image where pixels are a screen's: what is steep at 30 m is not at 60 m."""
    import ee

    image = random_image(np.random.default_rng(1))
    rising = np.broadcast_to(np.arange(WIDTH) * 12, (HEIGHT, WIDTH)).astype(np.int16)
    stored, elevation = cloud.stored(image, rising)
    steep = {"witnesses": [(rules.qa_bit, ())], "against_added": [rules.steep]}
    sides = (30.0, 60.0, ee.Image.constant(30), ee.Image.constant(60), ee.Image.pixelArea().sqrt())
    _, *against = zip(*(evidence_image(stored, elevation, side, **steep) for side in sides))
    narrow, wide, *drawn = cloud.compute(*against[0])
    inner = narrow[1:-1, 1:-1]
    assert inner.all() and not wide.any()
    np.testing.assert_array_equal(np.stack(drawn), np.stack([narrow, wide, narrow]))
