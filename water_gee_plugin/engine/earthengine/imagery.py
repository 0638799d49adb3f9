"""Which images a tile set is made of, and the Earth Engine expressions that make them.

An image is what a scene on disk gives: Collection 2 digital numbers of six bands, 0 where there
is no data, then how often a pixel was seen clear and how often wet. A season is the per-band
median of its masked scenes, or their medoid; features are computed later, from the composite.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from ..rasters.scenes import landsat
from ..rasters.scenes.elevation import NO_ELEVATION
from ..support.errors import WaterGeeError
from ..support.texts import Text, say

Image = Any
Collection = Any

COLLECTIONS = {sensor: f"LANDSAT/{sensor}/C02/T1_L2" for sensor in landsat.BAND_NUMBERS}
#: First and last day of use. Landsat 8 was moving to its orbit until May 2013; the orbit of
#: Landsat 7 has drifted since 2017, so that its mornings grow darker.
_USE = {
    "LT04": ("1982-08-22", "1993-12-14"),
    "LT05": ("1984-03-16", "2012-05-05"),
    "LE07": ("1999-05-28", "2016-12-31"),
    "LC08": ("2013-05-01", "2100-01-01"),
    "LC09": ("2021-10-31", "2100-01-01"),
}
#: Rows from 122 on are flown at night.
_FIRST_NIGHT_ROW = 122

SEASON, SCENES = "season", "scenes"
MODES = (SEASON, SCENES)
MEDIAN, MEDOID = "median", "medoid"
COMPOSITES = (MEDIAN, MEDOID)
DEMS = ("none", "NASADEM", "GLO30", "SRTM")
#: What may hide the ground, and the bits of QA_PIXEL that tell of it.
MASKS: Mapping[str, tuple[str, ...]] = {
    "cloud": ("dilated_cloud", "cloud"),
    "shadow": ("cloud_shadow",),
    "cirrus": ("cirrus",),
    "snow": ("snow",),
}
SATURATION = "saturation"
DEFAULT_MASKS = ("cloud", "shadow", "cirrus", SATURATION)


@dataclass(frozen=True)
class Period:
    """A season by name and days (the end is exclusive), or one scene by its asset."""

    name: str
    start: str
    end: str
    asset: str = ""
    sensor: str = ""


MONTHS = (
    say("January"),
    say("February"),
    say("March"),
    say("April"),
    say("May"),
    say("June"),
    say("July"),
    say("August"),
    say("September"),
    say("October"),
    say("November"),
    say("December"),
)


@dataclass(frozen=True)
class Imagery:
    """What to fetch: years, a window of months that may wrap over New Year, sensors, masks."""

    start_year: int
    end_year: int
    months: tuple[int, int] = (6, 8)
    sensors: tuple[str, ...] = tuple(COLLECTIONS)
    mode: str = SEASON
    composite: str = MEDIAN
    masks: tuple[str, ...] = DEFAULT_MASKS
    max_cloud: float = 70.0
    dem: str = "NASADEM"

    def __post_init__(self) -> None:
        """Check every choice, so that a mistake is told before anything is fetched."""
        if self.start_year > self.end_year:
            raise WaterGeeError(
                say(
                    "The first year ({first}) is later than the last year ({last}).",
                    first=self.start_year,
                    last=self.end_year,
                )
            )
        if not all(1 <= month <= 12 for month in self.months):
            raise WaterGeeError(
                say("The months {months} are not between 1 and 12.", months=self.months)
            )
        _known(say("sensors"), self.sensors, COLLECTIONS)
        _known(say("masks"), self.masks, (*MASKS, SATURATION))
        _known(say("mode"), (self.mode,), MODES)
        _known(say("composite"), (self.composite,), COMPOSITES)
        _known(say("DEM"), (self.dem,), DEMS)

    def specification(self) -> dict[str, Any]:
        """Return the choices as JSON takes them."""
        return {name: list(v) if isinstance(v, tuple) else v for name, v in asdict(self).items()}

    def seasons(self) -> list[Period]:
        """Return a period a year; a window that wraps belongs to the year it begins in."""
        first, last = self.months
        periods = []
        for year in range(self.start_year, self.end_year + 1):
            end_year = year + (last < first) + (last == 12)
            start = datetime.date(year, first, 1)
            end = datetime.date(end_year, last % 12 + 1, 1)
            name = f"{year}-{first:02}-{last:02}"
            periods.append(Period(name, start.isoformat(), end.isoformat()))
        return periods

    def months_text(self) -> Text:
        """Return the window in words."""
        first, last = self.months
        return say("{first} to {last}", first=MONTHS[first - 1], last=MONTHS[last - 1])


def _known(what: Text, values: Sequence[str], known: Sequence[str] | Mapping[str, object]) -> None:
    """Raise WaterGeeError for a value that is none of the known ones."""
    if not values:
        raise WaterGeeError(
            say("No {what} selected. Choose from: {names}.", what=what, names=", ".join(known))
        )
    unknown = [value for value in values if value not in known]
    if unknown:
        raise WaterGeeError(
            say(
                "Unknown {what}: {names}. Choose from: {known}.",
                names=", ".join(unknown),
                what=what,
                known=", ".join(known),
            )
        )


def sensors_in_use(imagery: Imagery, start: str, end: str) -> list[str]:
    """Return the chosen sensors that were in use between two days."""
    return [name for name in imagery.sensors if _USE[name][0] < end and _USE[name][1] >= start]


def raw_scenes(imagery: Imagery, sensor: str, start: str, end: str, region: Any) -> Collection:
    """Return a sensor's day scenes of a time and region that are not too cloudy."""
    import ee

    first, last = _USE[sensor]
    following = (datetime.date.fromisoformat(last) + datetime.timedelta(1)).isoformat()
    return (
        ee.ImageCollection(COLLECTIONS[sensor])
        .filterDate(max(start, first), min(end, following))
        .filterBounds(region)
        .filter(ee.Filter.lt("WRS_ROW", _FIRST_NIGHT_ROW))
        .filter(ee.Filter.lte("CLOUD_COVER", imagery.max_cloud))
    )


def prepared(image: Image, sensor: str, masks: Sequence[str]) -> Image:
    """Return a scene's six bands and its water bit, masked where the ground is hidden."""
    import ee

    numbers = landsat.BAND_NUMBERS[sensor]
    names = [f"SR_B{number}" for number in numbers]
    qa = image.select("QA_PIXEL")
    hidden = sum(1 << landsat.QA_BITS[bit] for bit in ("fill", *_bits(masks)))
    bands = image.select(names, list(landsat.BANDS))
    clear = bands.mask().reduce(ee.Reducer.min()).And(qa.bitwiseAnd(hidden).eq(0))
    if SATURATION in masks:
        saturated = sum(1 << (number - 1) for number in numbers)
        clear = clear.And(image.select("QA_RADSAT").bitwiseAnd(saturated).eq(0))
    water = qa.rightShift(landsat.QA_BITS["water"]).bitwiseAnd(1).rename("water")
    return bands.addBands(water).updateMask(clear)


def _bits(masks: Sequence[str]) -> list[str]:
    """Return the QA_PIXEL bits of the chosen masks."""
    return [bit for mask in masks for bit in MASKS.get(mask, ())]


def season_image(imagery: Imagery, period: Period, region: Any) -> Image:
    """Return a season's composite: eight bands, unmasked, 0 where there is no data."""
    scenes = None
    for sensor in sensors_in_use(imagery, period.start, period.end):
        raw = raw_scenes(imagery, sensor, period.start, period.end, region)
        masked = raw.map(lambda image, s=sensor: prepared(image, s, imagery.masks))
        scenes = masked if scenes is None else scenes.merge(masked)
    if scenes is None:
        raise WaterGeeError(
            say(
                "None of the sensors {sensors} was operating in {period}.",
                sensors=", ".join(imagery.sensors),
                period=period.name,
            )
        )
    return composite_of(imagery, scenes)


def composite_of(imagery: Imagery, scenes: Collection) -> Image:
    """Return the composite of prepared scenes: eight bands, unmasked, 0 where there is no data."""
    names = list(landsat.BANDS)
    composite = _medoid(scenes) if imagery.composite == MEDOID else scenes.select(names).median()
    looks = scenes.select("water")
    return _stored(composite.select(names), looks.count(), looks.sum())


def _medoid(scenes: Collection) -> Image:
    """Return at each pixel the scene nearest to the per-band median (Flood 2013)."""
    import ee

    names = list(landsat.BANDS)
    median = scenes.select(names).median()

    def with_nearness(image: Image) -> Image:
        """Return a scene with how near it is to the median."""
        distance = image.select(names).subtract(median).pow(2).reduce(ee.Reducer.sum())
        return image.addBands(distance.multiply(-1).rename("nearness"))

    return scenes.map(with_nearness).qualityMosaic("nearness")


def scene_image(imagery: Imagery, period: Period) -> Image:
    """Return one scene as an image: eight bands, unmasked, 0 where there is no data."""
    import ee

    masked = prepared(ee.Image(period.asset), period.sensor, imagery.masks)
    water = masked.select("water")
    return _stored(masked.select(list(landsat.BANDS)), water.mask().gt(0), water)


def _stored(bands: Image, clear: Image, water: Image) -> Image:
    """Return the image as it is kept: uint16, no mask, 0 is no data."""
    looks = clear.rename("clear_looks").addBands(water.rename("water_looks"))
    # Rounded first: how a cast treats fractions is not documented.
    return bands.round().unmask(0, False).addBands(looks.unmask(0, False)).toUint16()


def elevation_image(dem: str) -> Image:
    """Return elevation in whole metres, bilinear from the DEM's own grid; -32768 unknown."""
    import ee

    if dem == "GLO30":
        tiles = ee.ImageCollection("COPERNICUS/DEM/GLO30_2024_1").select("DEM")
        elevation = tiles.map(lambda image: image.resample("bilinear")).mosaic()
    else:
        asset = {"NASADEM": "NASA/NASADEM_HGT/001", "SRTM": "USGS/SRTMGL1_003"}[dem]
        elevation = ee.Image(asset).select("elevation").resample("bilinear")
    return elevation.rename("elevation").round().unmask(NO_ELEVATION, False).toInt16()


def list_scenes(imagery: Imagery, region: Any) -> list[dict[str, Any]]:
    """Return the scenes of all seasons: id, sensor, day, cloud cover, and season."""
    found: dict[str, dict[str, Any]] = {}
    for period in imagery.seasons():
        for sensor in sensors_in_use(imagery, period.start, period.end):
            raw = raw_scenes(imagery, sensor, period.start, period.end, region)
            for row in _rows(raw):
                found.setdefault(row["index"], row | {"sensor": sensor, "season": period.name})
    return sorted(found.values(), key=lambda row: (row["day"], row["index"]))


def _rows(scenes: Collection) -> list[dict[str, Any]]:
    """Return index, day and cloud cover of a collection's scenes, in one request."""
    import ee

    columns = {
        name: scenes.aggregate_array(key)
        for name, key in (
            ("index", "system:index"),
            ("time", "system:time_start"),
            ("cloud", "CLOUD_COVER"),
        )
    }
    try:
        values = ee.Dictionary(columns).getInfo() or {}
    except ee.EEException as error:
        raise WaterGeeError(
            say("Earth Engine did not list its scenes: {error}", error=error)
        ) from error
    return [
        {
            "index": index,
            "day": datetime.datetime.fromtimestamp(time / 1000, datetime.timezone.utc)
            .date()
            .isoformat(),
            "cloud": cloud,
        }
        for index, time, cloud in zip(values["index"], values["time"], values["cloud"])
    ]


def scene_period(row: Mapping[str, Any]) -> Period:
    """Return the period that one listed scene makes."""
    asset = f"{COLLECTIONS[row['sensor']]}/{row['index']}"
    return Period(str(row["index"]), row["day"], row["day"], asset, row["sensor"])
