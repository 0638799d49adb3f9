"""What can be asked about finished maps: how good they are, and what they tell of water."""

# Annotations are evaluated, on Python 3.9 too: no postponed ones, and Optional instead of "| None".
from dataclasses import dataclass
from typing import Optional

from .. import results
from ..rasters.polygons import Area
from ..support.records import Read, ReadMany, Written, WrittenRaster
from .request_parts import Outlines, Points, Request, Strata


@dataclass(frozen=True)
class AssessAccuracy(Request[results.Accuracy]):
    """A map or label held against a reference raster, or against points of a CRS."""

    job = "assessaccuracy"
    input: Read
    reference: Read = ""
    points: Optional[Points] = None
    crs: str = ""
    stratified: bool = False
    #: What the points' own values are, in place of their classes.
    point_values: tuple[str, ...] = ()
    #: The stratum of each point of a sample, and what the strata are.
    point_strata: tuple[str, ...] = ()
    strata: Strata = ()
    #: How many of the reference's features have no place.
    unplaced: int = 0
    #: Values of the reference that mean water, and those that mean land.
    water_values: str = "1, water"
    land_values: str = "0, land"


@dataclass(frozen=True)
class ValidationSample(Request[results.ValidationSample]):
    """A stratified random sample of a map's pixels, to be interpreted by eye."""

    job = "validationsample"
    input: Read
    output: Written
    #: A raster of probabilities on the map's lattice; '' is the one beside the map, if any.
    probability: Read = ""
    #: Probabilities from the first to below the second are the map's doubtful edge.
    doubt_from: float = 0.25
    doubt_to: float = 0.75
    #: The standard error of overall accuracy that the sample is to reach, from 0 to 1.
    target_error: float = 0.01
    #: The share of each stratum that is expected to be mapped right.
    land_accuracy: float = 0.95
    water_accuracy: float = 0.9
    doubt_accuracy: float = 0.6
    #: The least number of points of a stratum.
    smallest: int = 50
    seed: int = 0


@dataclass(frozen=True)
class WaterArea(Request[results.WaterAreas]):
    """The water area of maps of several periods, and how often ground is water."""

    job = "waterarea"
    input: ReadMany
    area: Optional[Area] = None
    occurrence: WrittenRaster = ""
    #: Values of the maps that mean water, and those that mean land.
    water_values: str = AssessAccuracy.water_values
    land_values: str = AssessAccuracy.land_values


@dataclass(frozen=True)
class WaterBodies(Request[results.WaterBodies]):
    """The water bodies of maps as polygons."""

    job = "waterbodies"
    input: ReadMany
    output: Written
    #: A raster of probabilities on the maps' lattice.
    probability: Read = ""
    area: Optional[Area] = None
    #: Square metres on the ground; what is smaller is no body.
    smallest: float = 5000.0
    #: Pixels; smaller patches of water or land go.
    sieve: int = 0
    #: Square metres on the ground; smaller holes are filled.
    holes: float = 0.0
    #: How many times outlines are smoothed.
    smoothing: int = 0
    #: The least percentage of a pixel's looks that show water.
    occurrence: float = 5.0
    #: Bodies of before, whose ids are kept, in a CRS.
    earlier: Outlines = ()
    crs: str = ""


@dataclass(frozen=True)
class WaterSeries(Request[results.WaterSeries]):
    """The water area of each body in maps of several periods, what clouds hide filled."""

    job = "waterseries"
    input: ReadMany
    output: Written
    #: The bodies' polygons, in a CRS.
    bodies: Outlines = ()
    crs: str = ""
    #: The greatest percentage of a body's water that may not fit its occurrence.
    misfit: float = 10.0


@dataclass(frozen=True)
class WaterChange(Request[results.WaterChange]):
    """How water changed from maps of before to maps of after."""

    job = "waterchange"
    before: ReadMany
    after: ReadMany
    output: Written
    between: ReadMany = ()
    area: Optional[Area] = None
    occurrence: Written = ""
    seasonality: Written = ""
    recurrence: Written = ""
