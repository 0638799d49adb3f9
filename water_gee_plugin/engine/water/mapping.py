"""Water maps: a network over a raster of any size, window by window, several at once."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from ..network import on_numpy, on_tensorflow
from ..network.graph import WATER_CHANNEL, Network
from ..rasters.classes import CLASSES, LAND, UNKNOWN, WATER, as_classes
from ..rasters.grid import Grid, Window, windows
from ..rasters.ground import ground_area, pixel_areas
from ..rasters.polygons import Area
from ..rasters.scenes.landsat import BAND_NUMBERS
from ..rasters.tiles.cutting import require_size
from ..rasters.writing import Layer, Output, creating, write
from ..support import threads
from ..support.errors import WaterGeeError
from ..support.progress import Progress
from ..support.texts import say
from . import features
from .evidence.evidence import EvidenceReader
from .features import MapSource
from .map_tags import map_tags
from .training.one_class import has_learned

WINDOW = 256
NO_PROBABILITY = -1.0
#: Below this many pixels importing TensorFlow takes longer than mapping with numpy.
TENSORFLOW_PAYS = 4_000_000

MAP_LAYER = Layer("uint8", UNKNOWN, ("water",), classes=CLASSES)
PROBABILITY_LAYER = Layer("float32", NO_PROBABILITY, ("water probability",))

Evaluate = Callable[[np.ndarray], np.ndarray]


def layer_of(
    layer: Layer,
    network: Network,
    threshold: float | None,
    source: MapSource,
    tags: Mapping[str, str] | None = None,
) -> Layer:
    """Return a layer whose file tells what it shows and by what it was made, and other tags."""
    limit = network.limit(threshold)
    told = map_tags(network, limit, source.period, source.seasonal, source.sensor, source.scenes)
    return replace(layer, tags={**told, **(tags or {})})


def evaluator(
    network: Network, pixels: int, tensorflow: bool, progress: Progress
) -> tuple[Evaluate, str]:
    """Return the fastest way to apply a network to so many pixels, and its name."""
    if tensorflow and prefers_tensorflow(pixels):
        return on_tensorflow.evaluator(network), "TensorFlow"
    return lambda values: on_numpy.apply(network, values, progress.check), "numpy"


def prefers_tensorflow(pixels: int) -> bool:
    """Return whether mapping so many pixels is faster with TensorFlow."""
    return pixels >= TENSORFLOW_PAYS


def water_probability(
    source: MapSource,
    window: Window,
    network: Network,
    evaluate: Evaluate,
    lock: threading.Lock | None = None,
) -> tuple[np.ndarray, np.ndarray]:
    """Return the probability of water in a window, float32, and which pixels are valid."""
    chosen = features.feature_set(str(network.card["features"]))
    seen, valid = features.around(source, window, network.margin, chosen, lock)
    if not valid.any():
        return np.zeros(valid.shape, np.float32), valid
    return evaluate(seen)[..., WATER_CHANNEL], valid


@dataclass
class MapResult:
    """What a map holds."""

    water_pixels: int = 0
    land_pixels: int = 0
    #: On the ground, in square kilometres.
    water_area: float = 0.0
    #: Whether the area, where one is given, covers a pixel's centre.
    inside: bool = False


def check_model(network: Network, source: MapSource) -> None:
    """Raise WaterGeeError unless the model can be applied to what it is given."""
    chosen = features.feature_set(str(network.card.get("features")))
    if network.channels != len(chosen.features):
        raise WaterGeeError(
            say(
                "The model takes {channels} features, but its set '{name}' has {expected}. Train "
                "it again.",
                channels=network.channels,
                name=chosen.name,
                expected=len(chosen.features),
            )
        )
    require_size(source.grid, say("The raster"))
    if chosen.needs_elevation and source.read_elevation(Window(0, 0, 1, 1)) is None:
        raise WaterGeeError(
            say(
                "The model was trained with elevation, but no DEM is given. Choose a DEM, or a "
                "model trained without elevation."
            )
        )
    sensors = [str(name) for name in network.card.get("sensors", [])]
    known = set(BAND_NUMBERS)
    if source.sensor in known and set(sensors) <= known and sensors:
        _check_sensor(source.sensor, sensors)


def _check_sensor(found: str, sensors: list[str]) -> None:
    """Raise WaterGeeError when a model of one satellite series meets the other's bands."""
    families = {BAND_NUMBERS[name] for name in sensors}
    if BAND_NUMBERS[found] not in families:
        raise WaterGeeError(
            say(
                "The model was trained on {sensors}, but the input is from {found}, whose bands "
                "differ. Train a model on that sensor too.",
                sensors=", ".join(sensors),
                found=found,
            )
        )


def map_water(
    source: MapSource,
    network: Network,
    output: str | Path,
    probability: str | Path = "",
    threshold: float | None = None,
    window: Window | None = None,
    area: Area | None = None,
    evidence: EvidenceReader | None = None,
    tensorflow: bool = False,
    window_size: int = WINDOW,
    progress: Progress | None = None,
    tags: Mapping[str, str] | None = None,
) -> MapResult:
    """Write a water map (uint8 COG: 0 land, 1 water, 255 no data) of a source.

    `probability` is a second, optional raster (float32, -1 no data). `window` and `area` limit
    the map; the network still looks beyond their edges. `threshold` is the model's by default.
    With `evidence` the map is held against it: evident water stays, and a network adds none where
    something named speaks against it. `tags` are written into the files, beside those of the
    period. Raises WaterGeeError, and CancelledError when cancelled; no file is left then.
    """
    progress = progress or Progress()
    if probability and Path(probability).resolve() == Path(output).resolve():
        raise WaterGeeError(
            say(
                "Map and probability are the same file, {output}. Choose two different files.",
                output=output,
            )
        )
    check_model(network, source)
    whole = _mapped_window(source.grid, window, area)
    grid = source.grid.part(whole)
    evaluate, name = evaluator(network, whole.width * whole.height, tensorflow, progress)
    progress.message(
        say(
            "Mapping {width} × {height} pixels with {name}…",
            width=whole.width,
            height=whole.height,
            name=name,
        )
    )
    limit = network.limit(threshold)
    if not 0 <= limit <= 1:
        raise WaterGeeError(
            say("The threshold {limit} is not a probability. Choose one from 0 to 1.", limit=limit)
        )
    map_layer, probability_layer = (
        layer_of(each, network, limit, source, tags) for each in (MAP_LAYER, PROBABILITY_LAYER)
    )
    with ExitStack() as outputs:
        map_file = outputs.enter_context(creating(output, grid, map_layer, cog=True))
        probability_file = (
            outputs.enter_context(creating(probability, grid, probability_layer, cog=True))
            if probability
            else None
        )
        job = _Job(
            source, network, evaluate, limit, whole, area, evidence, map_file, probability_file
        )
        job.run(window_size, progress)
        if area and not job.result.inside:
            raise WaterGeeError(
                say(
                    "The area covers no pixel of the input: it lies between the pixels' centres. "
                    "Choose a larger area."
                )
            )
    if not job.result.water_pixels + job.result.land_pixels:
        progress.warning(say("The map is empty: the input contains only no-data pixels."))
    return job.result


def _water_area(classes: np.ndarray, grid: Grid) -> float:
    """Return the square kilometres of ground that are water."""
    water = classes == WATER
    return ground_area(water, pixel_areas(grid)) / 1e6 if water.any() else 0.0


def _mapped_window(grid: Grid, window: Window | None, area: Area | None) -> Window:
    """Return the part of a grid to map."""
    whole = window or grid.whole
    if not area:
        return whole
    part = grid.window_of(area.bounds_in(grid.crs)).intersection(whole)
    if not part:
        raise WaterGeeError(
            say("The area and the input do not overlap. Choose an area inside the input.")
        )
    return part


class _Job:
    """One map in the making: each thread reads its window, computes, and writes it."""

    def __init__(
        self,
        source: MapSource,
        network: Network,
        evaluate: Evaluate,
        threshold: float,
        whole: Window,
        area: Area | None,
        evidence: EvidenceReader | None,
        map_file: Output,
        probability_file: Output | None,
    ) -> None:
        """Hold what the threads share."""
        self._source, self._network, self._evaluate = source, network, evaluate
        self._threshold, self._whole, self._area = threshold, whole, area
        self._evidence = evidence
        self._map, self._probability = map_file, probability_file
        self._reading, self._writing = threading.Lock(), threading.Lock()
        self.result = MapResult()

    def run(self, size: int, progress: Progress) -> None:
        """Map every window; stop at the first error or cancel."""
        parts = windows(self._whole, size)
        with ThreadPoolExecutor(max_workers=threads.allowed()) as pool:
            futures = [pool.submit(self._map_window, part) for part in parts]
            try:
                self._follow(futures, progress)
            except BaseException:  # whatever it is, windows still waiting must not run
                pool.shutdown(wait=True, cancel_futures=True)
                raise

    def _follow(self, futures: list[Future[None]], progress: Progress) -> None:
        """Report windows as they are done."""
        for number, future in enumerate(as_completed(futures), 1):
            future.result()
            progress.at(number / len(futures))

    def _decide(self, window: Window, likely: np.ndarray) -> np.ndarray:
        """Return where water is, by what the network finds likely and what the image shows."""
        if not self._evidence:
            return likely
        found = self._evidence.read(self._source, window, self._reading)
        return found.held_against(likely & has_learned(self._network))

    def _map_window(self, window: Window) -> None:
        """Map one window and write it."""
        probability, valid = water_probability(
            self._source, window, self._network, self._evaluate, self._reading
        )
        water = self._decide(window, probability > self._threshold)
        inside = self._area.mask(self._source.grid.part(window)) if self._area else valid
        valid = valid & inside
        classes = as_classes(water, valid)
        place = Window(
            window.column - self._whole.column,
            window.row - self._whole.row,
            window.width,
            window.height,
        )
        with self._writing:
            write(self._map, place, classes)
            if self._probability:
                write(self._probability, place, np.where(valid, probability, NO_PROBABILITY))
            self.result.inside |= bool(inside.any())
            self.result.water_area += _water_area(classes, self._source.grid.part(window))
            self.result.water_pixels += int((classes == WATER).sum())
            self.result.land_pixels += int((classes == LAND).sum())
