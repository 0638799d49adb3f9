"""What each job of the engine gives: numbers and paths, as they pass between processes."""

from __future__ import annotations

from typing import Any, TypedDict


class Tile(TypedDict):
    """A tile of a grid: its id, UTM zone, column and row, and outline (WKT, EPSG:4326)."""

    tile: str
    epsg: int
    column: int
    row: int
    wkt: str


class TileGrid(TypedDict):
    """The tiles of a place."""

    tiles: list[Tile]


class CutTileSet(TypedDict):
    """A tile set, and how many of its tiles hold data."""

    output: str
    tiles: int


class Download(TypedDict):
    """A downloaded tile set, and what it took."""

    output: str
    tiles: int
    empty: int
    failed: int
    requests: int
    bytes: int


class Forecast(TypedDict):
    """What a download would bring: scenes, clear looks a season, tiles, bytes on disk."""

    scenes: int
    by_sensor: dict[str, int]
    by_month: dict[str, int]
    by_season: dict[str, int]
    clear_by_season: dict[str, float]
    tiles: int
    periods: int
    bytes: int


class CostRange(TypedDict):
    """EECU-hours and their share of a month; None where Earth Engine did not tell."""

    eecu_hours_low: float | None
    eecu_hours_high: float | None
    share_low: float | None
    share_high: float | None


class Cost(CostRange):
    """What a run would cost, with its sentence as `texts.to_json` has it."""

    tier_hours: float
    sample_seconds: float
    sentence: dict[str, Any]


class DownloadPreview(TileGrid):
    """What a download would bring and cost."""

    preview: Forecast
    cost: Cost


class Labels(TypedDict):
    """A folder of labels, and the share of water in them."""

    output: str
    water_fraction: float


class Correction(TypedDict):
    """How much a correction changed."""

    flipped_fraction: float
    to_water: int
    to_land: int


class CorrectedLabels(Correction):
    """A folder of corrected labels."""

    output: str
    changes: str


class TrainedModel(TypedDict):
    """A model file, and its score on held-out labels; None where nothing could be learned."""

    output: str
    f1: float | None
    loss: float | None


class WaterMap(TypedDict):
    """A map, its water area in km², and the maps of the zones that it joins."""

    output: str
    probability: str
    water_area: float
    zones: list[str]


class PeriodMaps(TypedDict):
    """A folder of maps in time order, how many were there already, and periods without images.

    `areas` are the maps' water areas in km².
    """

    output: str
    maps: list[str]
    areas: list[float]
    kept: int
    gaps: list[str]


class SceneMap(WaterMap, Correction):
    """A map, and what was made on the way to it."""

    model: str
    tiles: str
    water_fraction: float
    #: Of the network against held-out labels; None where nothing was learned.
    f1: float | None


class _Figures(TypedDict):
    matrix: list[list[int]]
    precision: float
    recall: float
    f1: float
    iou: float
    overall: float
    kappa: float
    pixels: int


class Accuracy(_Figures, total=False):
    """A confusion matrix and its figures; `adjusted` are value and 95 % interval."""

    adjusted: dict[str, tuple[float, float, float]]


class AreaRow(TypedDict):
    """A map's areas in km²; `share` is water's of what was seen."""

    period: str
    start: str
    end: str
    path: str
    water: float
    land: float
    unseen: float
    common_water: float
    share: float


class WaterAreas(TypedDict):
    """A row a map in time order, and the ground that all maps see, in km²."""

    rows: list[AreaRow]
    common: float
    occurrence: str


class WrittenFile(TypedDict):
    """A file that was written."""

    output: str


class SampledStratum(TypedDict):
    """A stratum of a sample: its share of the map's area, km², pixels, and points drawn."""

    name: str
    weight: float
    area: float
    pixels: int
    points: int


class ValidationSample(WrittenFile):
    """Points to interpret, how many they are, and the strata that they are of."""

    points: int
    strata: list[SampledStratum]


class WaterBodies(WrittenFile):
    """Polygons, their area in km², and how many of them have an earlier body's id."""

    bodies: int
    area: float
    known: int


class WaterSeries(WrittenFile):
    """A table, its rows, and how many of them have a filled area."""

    rows: int
    filled: int


class ChangeRow(TypedDict):
    """A class of change, and its area in km²."""

    value: int
    name: str
    area: float


class WaterChange(WrittenFile):
    """A raster of classes of change, the area of each and of what could not be told, in km²."""

    classes: list[ChangeRow]
    unseen: float
    #: Whether each span is one map, which tells no seasons.
    single: bool
    occurrence: str
    seasonality: str
    recurrence: str


class ImportedModel(WrittenFile):
    """A model file, and how many weights it has."""

    parameters: int


class ConvertedModel(WrittenFile):
    """An expression and a script, and how large the expression is."""

    script: str
    encoding: str
    bytes: int
    depth: int
    calls: int
    rounding: float


class MappingEstimate(Cost):
    """What mapping would take; `sentences` as `texts.to_json` has them."""

    tiles: int
    periods: int
    requests: int
    pixels: int
    bytes_back: int
    payload: int
    bytes_sent: int
    text: str
    sentences: list[dict[str, Any]]


class CloudMaps(TypedDict):
    """Maps in order of their periods, and those of the zones that they join.

    The area is the last one's, in km².
    """

    maps: list[str]
    zones: list[str]
    water_area: float
    tiles: int
    requests: int


class LiveMap(TypedDict):
    """A map's address, which must be kept nowhere, its period, and its bounds in degrees."""

    url: str
    period: str
    bounds: list[float]


class Task(TypedDict):
    """A batch task."""

    id: str
    description: str
    state: str
    age: float
    eecu_seconds: float
    progress: float
    destinations: list[str]
    error: str


class TaskList(TypedDict):
    """Batch tasks, and how many succeeded, go on, or ended otherwise."""

    tasks: list[Task]
    succeeded: int
    running: int
    failed: int
    eecu_hours: float


class Exports(TaskList):
    """The tasks of an export, and how many of them this run started."""

    names: list[str]
    submitted: int


class Cancelled(TypedDict):
    """The tasks that were asked to end."""

    cancelled: list[str]
    count: int


class AccountReport(WrittenFile):
    """Whether Earth Engine is ready, in a word and in a report."""

    state: str
    text: str
