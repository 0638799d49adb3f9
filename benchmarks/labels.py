"""How good labels and maps are on real places with a reference, and what each rule is worth there.

``python -m benchmarks.labels`` cuts, labels, corrects, trains and maps three sets of real ground
with three seeds, and prints a table: F1 of water over all chips, over clean ones (those whose
reference the image explains) and as the mean of their places, false water on dry chips, chips
that gain and lose more than a point against the QA bit, and the worst clean chip; for the two
sets without a QA bit F1 alone. ``--ablation`` leaves out or changes one rule or number of the
evidence after the other. References judge; nothing is trained on them.

The data lie beside the checkout (shared/data/places) or in the folder given with ``--data``: a
bundle of chips with ``dem.tif``, ``reference.tif``, ``chips.tif`` and ``chips.csv``, and rasters
``town_landsat7.tif`` and ``paddies_sentinel2.tif``, each with ``…_reference.tif``.
"""

from __future__ import annotations

import argparse
import csv
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path

import numpy as np
from osgeo import gdal

from water_gee_plugin.engine import requests
from water_gee_plugin.engine.jobs import perform
from water_gee_plugin.engine.rasters.classes import UNKNOWN, WATER
from water_gee_plugin.engine.rasters.tiles.tile_set import TileSet
from water_gee_plugin.engine.support.progress import Progress
from water_gee_plugin.engine.water.evidence import rules
from water_gee_plugin.engine.water.evidence.evidence import EvidenceReader, evidence_of

DATA = Path(__file__).resolve().parents[2] / "shared" / "data" / "places"
#: A change of F1 that counts, and the least water of a chip that is judged by it.
_POINT, _LEAST_WATER = 0.01, 50


@dataclass(frozen=True)
class Ground:
    """A set of real ground: its scene, the scale of its numbers, and its reference."""

    name: str
    scene: Path
    scale: str = ""
    dem: str = ""

    @cached_property
    def reference(self) -> gdal.Dataset:
        """Return the reference: 0 land, 1 water, 255 none."""
        beside = self.scene.with_name(f"{self.scene.stem}_reference.tif")
        return gdal.Open(str(beside if beside.exists() else self.scene.parent / "reference.tif"))

    def on_reference(self, path: Path) -> np.ndarray:
        """Return a map or label on the reference's grid, 255 where it has none."""
        left, width, _, top, _, height = self.reference.GetGeoTransform()
        right = left + width * self.reference.RasterXSize
        bottom = top + height * self.reference.RasterYSize
        warped = gdal.Warp(
            "",
            str(path),
            format="MEM",
            outputBounds=(left, bottom, right, top),
            xRes=width,
            yRes=-height,
            dstSRS=self.reference.GetProjection(),
            dstNodata=UNKNOWN,
            outputType=gdal.GDT_Byte,
        )
        return warped.GetRasterBand(1).ReadAsArray()

    def figures(self, path: Path) -> str:
        """Return how a map or label does, for a row of the table."""
        truth = self.reference.GetRasterBand(1).ReadAsArray()
        mapped = self.on_reference(path)
        known = (truth <= 1) & (mapped != UNKNOWN)
        chips = self.scene.parent / "chips.csv"
        if self.scene.is_dir() and chips.exists():
            return Chips(self, truth, known, chips).figures(mapped)
        return f"{f1(mapped[known], truth[known]):.3f}"


def grounds(folder: Path) -> list[Ground]:
    """Return the sets of a folder that are there, and say which are not."""
    every = [
        Ground("places", folder / "bundle", dem=str(folder / "dem.tif")),
        Ground("town", folder / "town_landsat7.tif", "0.0001"),
        Ground("paddies", folder / "paddies_sentinel2.tif", "0.0001"),
    ]
    for ground in every:
        if not ground.scene.exists():
            print(f"{ground.name}: no data in {ground.scene}, left out")
    return [ground for ground in every if ground.scene.exists()]


def f1(mapped: np.ndarray, truth: np.ndarray) -> float:
    """Return F1 of water."""
    both = ((mapped == WATER) & (truth == WATER)).sum()
    return float(2 * both / max((mapped == WATER).sum() + (truth == WATER).sum(), 1))


class Chips:
    """Chips at many places, with the QA bit on the same pixels beside a map."""

    def __init__(self, ground: Ground, truth: np.ndarray, known: np.ndarray, table: Path) -> None:
        """Read which chip a pixel is of, and of what kind a chip is."""
        self._truth, self._known = truth, known
        self._chip = gdal.Open(str(table.with_suffix(".tif"))).ReadAsArray()
        with table.open() as stream:
            self._rows = [{k: int(v) for k, v in row.items()} for row in csv.DictReader(stream)]
        bits = gdal.Open(str(next(ground.scene.glob("*QA_PIXEL.TIF")))).ReadAsArray()
        self._qa = np.where(bits & 1, UNKNOWN, bits >> 7 & 1)

    def figures(self, mapped: np.ndarray) -> str:
        """Return all · clean · places · dry · up / down · worst clean chip."""
        clean, dry = self._of("clean"), self._of("dry")
        places = sorted({row["place"] for row in self._rows if row["clean"]})
        by_place = [
            f1(mapped[here], self._truth[here])
            for place in places
            if (here := clean & self._pixels(lambda row, p=place: row["place"] == p)).any()
        ]
        gains, worst = self._gains(mapped)
        return (
            f"{f1(mapped[self._known], self._truth[self._known]):.3f}"
            f" · {f1(mapped[clean], self._truth[clean]):.3f} · {np.mean(by_place):.3f}"
            f" · {(mapped[dry] == WATER).mean():.2%}"
            f" · {sum(g > _POINT for g in gains)} / {sum(g < -_POINT for g in gains)}"
            f" · {100 * worst:+.1f}"
        )

    def _gains(self, mapped: np.ndarray) -> tuple[list[float], float]:
        """Return what each chip gains against the QA bit, and the least of the clean ones."""
        gains, clean = [], [0.0]
        for row in self._rows:
            here = self._known & (self._chip == row["chip"])
            truth = self._truth[here]
            if (truth == WATER).sum() < _LEAST_WATER:
                continue
            gains.append(f1(mapped[here], truth) - f1(self._qa[here], truth))
            if row["clean"]:
                clean.append(gains[-1])
        return gains, min(clean)

    def _of(self, kind: str) -> np.ndarray:
        """Return the pixels of chips of a kind."""
        return self._pixels(lambda row: bool(row[kind]))

    def _pixels(self, chosen: Callable[[dict[str, int]], bool]) -> np.ndarray:
        chips = [row["chip"] for row in self._rows if chosen(row)]
        return self._known & np.isin(self._chip, chips)


def rows_of(ground: Ground, seed: int, folder: Path) -> Iterator[tuple[str, str]]:
    """Make labels and maps of a set; yield what each is and how it does."""
    tiles, model = folder / "tiles", folder / f"{seed}.npz"
    begin = time.monotonic()
    scene = requests.SceneFile(str(ground.scene), scale=ground.scale, dem=ground.dem)
    perform(requests.CutTiles(scene, str(tiles)), Progress())
    perform(requests.MakeLabels(str(tiles)), Progress())
    perform(requests.CorrectLabels(str(tiles), seed=seed), Progress())
    if not seed:
        yield "label by evidence, no network", ground.figures(joined(tiles / "labels"))
    yield f"corrected label, seed {seed}", ground.figures(joined(tiles / "corrected"))
    perform(requests.TrainModel(str(tiles), str(model), seed=seed), Progress())
    of_tiles = requests.SceneFile(str(tiles))
    for name, given, evidence in (
        (f"map, seed {seed}", str(model), True),
        (f"the network alone, seed {seed}", str(model), False),
        ("map of the shipped model", "", True),
    ):
        if given or not seed:
            output = str(folder / "map.tif")
            perform(requests.MapWater(of_tiles, output, given, evidence=evidence), Progress())
            yield name, ground.figures(Path(output))
    print(f"{ground.name}, seed {seed}: {time.monotonic() - begin:.0f} s")


def joined(folder: Path) -> Path:
    """Return the tiles of a folder as one raster."""
    path = folder.with_suffix(".vrt")
    gdal.BuildVRT(str(path), [str(each) for each in sorted(folder.glob("*.tif"))]).FlushCache()
    return path


def variants() -> Iterator[tuple[str, Callable[..., object]]]:
    """Yield each way to judge: all rules, without each, and with other numbers."""
    yield "all rules", evidence_of
    for witness, _ in rules.WITNESSES:
        kept = tuple(each for each in rules.WITNESSES if each[0] is not witness)
        yield f"without the witness {witness.__name__}", partial(evidence_of, witnesses=kept)
    for rule in dict.fromkeys([*(r for _, a in rules.WITNESSES for r in a), *rules.AGAINST_ADDED]):
        kept = tuple((w, tuple(r for r in a if r is not rule)) for w, a in rules.WITNESSES)
        against = tuple(r for r in rules.AGAINST_ADDED if r is not rule)
        judge = partial(evidence_of, witnesses=kept, against_added=against)
        yield f"without {rule.__name__}", judge
    for name, values in (
        ("STEEP", (0.2, 0.4)),
        ("BRIGHT", (0.3, 0.4)),
        ("VEGETATED", (0.15, 0.25)),
        ("HARDLY_GREEN", (0.05, 0.15)),
        ("BLACK", (0.03, 0.08)),
    ):
        for value in values:
            yield f"{name} {value}", partial(_with_number, name, value)


def _with_number(name: str, value: float, *given: object) -> object:
    """Judge with another value of a constant."""
    own = getattr(rules, name)
    setattr(rules, name, value)
    try:
        return evidence_of(*given)  # type: ignore[arg-type]
    finally:
        setattr(rules, name, own)


def label_with(tile_set: TileSet, judge: Callable[..., object], folder: Path) -> Path:
    """Label a set by a way to judge; return the labels as one raster."""
    reader = EvidenceReader(tile_set.mosaics(), judge)  # type: ignore[arg-type]
    for mosaic in tile_set.mosaics():
        for record, window in mosaic.windows():
            mosaic.save_label(record, folder, reader.read(mosaic, window).label())
    return joined(folder)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--ablation", action="store_true")
    given = parser.parse_args()
    gdal.UseExceptions()
    print("places: all · clean · places · dry · chips up / down · worst clean chip (points)")
    for ground in grounds(given.data):
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            for seed in range(0 if given.ablation else given.seeds):
                for what, figures in rows_of(ground, seed, folder):
                    print(f"| {ground.name} | {what} | {figures} |", flush=True)
            if given.ablation:
                scene = requests.SceneFile(str(ground.scene), scale=ground.scale, dem=ground.dem)
                perform(requests.CutTiles(scene, str(folder / "tiles")), Progress())
                tile_set = TileSet.open(folder / "tiles")
                for what, judge in variants():
                    labels = label_with(tile_set, judge, folder / "labels")
                    print(f"| {ground.name} | {what} | {ground.figures(labels)} |", flush=True)


if __name__ == "__main__":
    main()
