"""How much better labels get: every source and method, with noise of known truth and without.

``python -m benchmarks.label_noise`` makes noisy labels, corrects them, trains a network on what
comes out and maps with it, and prints F1 and IoU of each against the truth: mean ± spread over
the seeds. With the real scenes of a folder beside the checkout the truth comes from pixels twice
as fine as those that are labelled: a fine pixel is water where nir + swir1 lie below the middle
between water and land (both bands mix linearly), a coarse one where most of its four are. Without
that folder a synthetic scene with a known truth takes their place. Polygons drawn by people are
scored inside them only.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from osgeo import gdal, ogr, osr

from water_gee_plugin.engine.network import model_file
from water_gee_plugin.engine.rasters.classes import LAND, UNKNOWN, WATER
from water_gee_plugin.engine.rasters.grid import Grid
from water_gee_plugin.engine.rasters.reading import grid_of
from water_gee_plugin.engine.rasters.scenes import landsat
from water_gee_plugin.engine.rasters.scenes.scene import open_scene
from water_gee_plugin.engine.rasters.tiles.cutting import cut_tiles
from water_gee_plugin.engine.rasters.tiles.tile_set import TileSet
from water_gee_plugin.engine.rasters.writing import Layer, creating, write
from water_gee_plugin.engine.support.errors import WaterGeeError
from water_gee_plugin.engine.support.progress import Progress
from water_gee_plugin.engine.water.accuracy import Confusion
from water_gee_plugin.engine.water.features import box_sum
from water_gee_plugin.engine.water.indices import normalised_difference
from water_gee_plugin.engine.water.labels.bodies import neighbours
from water_gee_plugin.engine.water.labels.correction import ROBUST, V1, correct_labels
from water_gee_plugin.engine.water.labels.making import COMBINED, make_labels
from water_gee_plugin.engine.water.labels.sources import qa_water
from water_gee_plugin.engine.water.mapping import map_water
from water_gee_plugin.engine.water.training.fitting import train_model

from .noise import NOISES, Noise, blobs

DATA = Path(__file__).resolve().parents[2] / "shared" / "data"
SOURCES = ("QA", "MNDWI", "NDWI", "AWEI", "AWEINSH", "DSWE", COMBINED)
SIZE = 256
#: Of a real scene the window of so many coarse pixels that has the most banks: time is short.
WINDOW = 160
_LAYER = Layer("uint16", 0, landsat.IMAGE_BANDS, scale=landsat.SCALE, offset=landsat.OFFSET)
_DEM = Layer("int16", -32768, ("elevation",))


@dataclass(frozen=True)
class Scene:
    """A scene as a tile set, and the truth on its grid (255 unknown)."""

    name: str
    tile_set: TileSet
    truth: np.ndarray
    bands: np.ndarray


@dataclass(frozen=True)
class Row:
    """One line of the table: scores of the label before and after, and of the map."""

    scene: str
    label: str
    method: str
    before: Confusion
    after: Confusion
    mapped: Confusion | None
    seconds: float


# --- scenes --------------------------------------------------------------------------------


def scenes(folder: Path) -> Iterator[Scene]:
    """Yield the scenes with a known truth: real ones where they are at hand."""
    bundles = sorted((DATA / "landsat").glob("*.tar.gz"))
    for path in bundles:
        source = open_scene(path)
        image = source.read(source.grid.whole)
        bands = landsat.to_reflectance(image[:6])
        valid = (image[:6] != landsat.NODATA).all(0)
        name = "Manaus" if "231062" in path.name else "Managua"
        yield _scene(folder, name, *_most_banks(*coarser(bands, fine_water(bands), valid)))
    if not bundles:
        yield _scene(folder, "synthetic", *coarser(*_synthetic()))


def _most_banks(bands: np.ndarray, truth: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return the window of a scene in which water and land meet most often."""
    water, half = truth == WATER, WINDOW // 2
    banks = box_sum((water & (neighbours(~water) > 0))[None].astype(np.float32), half)[0]
    inside = np.zeros(truth.shape, bool)
    inside[half : truth.shape[0] - half + 1, half : truth.shape[1] - half + 1] = True
    row, column = np.unravel_index(np.where(inside, banks, -1).argmax(), truth.shape)
    part = np.s_[..., row - half : row + half, column - half : column + half]
    return bands[part], truth[part]


def _synthetic() -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return bands, water and valid pixels of a scene with a lake, ponds, forest and fields."""
    rng = np.random.default_rng(5)
    shape = (2 * SIZE, 2 * SIZE)
    fields, wet = blobs(shape, 9, rng), blobs(shape, 14, rng)
    water = wet > np.quantile(wet, 0.85)
    kinds = np.array(
        [
            [0.02, 0.04, 0.025, 0.28, 0.13, 0.05],
            [0.08, 0.11, 0.15, 0.24, 0.30, 0.22],
            [0.03, 0.04, 0.035, 0.09, 0.08, 0.06],
        ]
    )
    kind = np.digitize(fields, np.quantile(fields, (0.55, 0.93)))
    clear, turbid = [0.03, 0.04, 0.03, 0.01, 0.006, 0.004], [0.08, 0.12, 0.14, 0.12, 0.04, 0.03]
    mud = np.clip(blobs(shape, 20, rng) / 60, 0, 1)[..., None]
    colour = np.where(water[..., None], (1 - mud) * clear + mud * turbid, kinds[kind])
    bands = np.moveaxis(colour * rng.lognormal(0, 0.08, (*shape, 1)), -1, 0)
    return bands, water, np.ones(shape, bool)


def fine_water(bands: np.ndarray) -> np.ndarray:
    """Return which fine pixels are water: nir + swir1 nearer to water's than to the bank's."""
    certain = normalised_difference(bands[1], bands[4]) > 0.1
    middle = neighbours(~certain, 2) == 0
    bank = (neighbours(certain, 8) > 0) & (neighbours(certain, 3) == 0)
    dark = bands[3] + bands[4]
    limit = (np.median(dark[middle]) + np.median(dark[bank])) / 2
    return (dark < limit) & (neighbours(certain, 2) > 0)


def coarser(
    bands: np.ndarray, water: np.ndarray, valid: np.ndarray, factor: int = 2
) -> tuple[np.ndarray, np.ndarray]:
    """Return bands and truth of pixels so many times as large."""
    height, width = (n // factor for n in water.shape)

    def mean(values: np.ndarray) -> np.ndarray:
        """Return the mean of each square of fine pixels."""
        cut = values[..., : height * factor, : width * factor].astype(np.float64)
        return cut.reshape(*cut.shape[:-2], height, factor, width, factor).mean((-3, -1))

    truth = np.where(mean(water) > 0.5, WATER, LAND).astype(np.uint8)
    truth[mean(valid) < 1] = UNKNOWN
    return mean(bands), truth


def _scene(folder: Path, name: str, bands: np.ndarray, truth: np.ndarray) -> Scene:
    """Cut bands with a QA-like water bit and level ground into a tile set."""
    height, width = truth.shape
    image = np.zeros((8, height, width), np.uint16)
    known = np.broadcast_to(truth != UNKNOWN, bands.shape)
    image[:6] = landsat.to_digital_numbers(bands, known)
    image[6] = truth != UNKNOWN
    image[7] = image[6] & qa_water(image, has_qa=False)
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(32620)
    grid = Grid(reference.ExportToWkt(), (500010.0, 30.0, 0.0, 0.0, 0.0, -30.0), width, height)
    stack, dem = folder / f"{name}.tif", folder / f"{name}-dem.tif"
    with creating(stack, grid, _LAYER) as output:
        write(output, grid.whole, image)
    with creating(dem, grid, _DEM) as output:
        write(output, grid.whole, np.full((height, width), 50, np.int16))
    tile_set, _ = cut_tiles(open_scene(stack), str(stack), folder / name, str(dem))
    return Scene(name, tile_set, truth, bands)


def drawn_scenes(folder: Path) -> Iterator[Scene]:
    """Yield the scenes with polygons that people drew; the truth is unknown between them."""
    if not (DATA / "rstoolbox").is_dir():
        return
    data = DATA / "rstoolbox"
    metric = folder / "sen2.tif"
    gdal.Warp(
        str(metric), str(data / "sen2.tif"), dstSRS="EPSG:32622", xRes=10, yRes=10, dstNodata=-9
    )
    landsat5 = data / "LT52240631988227CUB02_dn.tif"
    for name, path, order, polygons in (
        ("Landsat 5", landsat5, (1, 2, 3, 4, 5, 7), "trainingPolygons_lsat.gpkg"),
        ("Sentinel-2", metric, (2, 3, 4, 8, 11, 12), "trainingPolygons_sen2.gpkg"),
    ):
        band_map = ",".join(f"{b}={n}" for b, n in zip(landsat.BANDS, order))
        source = open_scene(path, band_map, "1" if path == metric else "")
        tile_set, _ = cut_tiles(source, str(path), folder / name)
        yield Scene(name, tile_set, _drawn(data / polygons, source.grid), np.empty(0))


def _drawn(path: Path, grid: Grid) -> np.ndarray:
    """Return polygons of the class water, and of others as land, on a grid."""
    target = gdal.GetDriverByName("MEM").Create("", grid.width, grid.height, 1, gdal.GDT_Byte)
    target.SetProjection(grid.crs)
    target.SetGeoTransform(grid.transform)
    target.GetRasterBand(1).Fill(UNKNOWN)
    source = ogr.Open(str(path))
    layer = source.GetLayer(0)
    found, wanted = layer.GetSpatialRef(), osr.SpatialReference(wkt=grid.crs)
    for reference in (found, wanted):
        reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    turn = osr.CoordinateTransformation(found, wanted)
    memory = ogr.GetDriverByName("Memory").CreateDataSource("")
    classes = memory.CreateLayer("classes", wanted)
    classes.CreateField(ogr.FieldDefn("water", ogr.OFTInteger))
    for polygon in layer:
        feature = ogr.Feature(classes.GetLayerDefn())
        feature["water"] = int(polygon["class"] == "water")
        shape = polygon.GetGeometryRef().Clone()
        shape.Transform(turn)
        feature.SetGeometry(shape)
        classes.CreateFeature(feature)
    gdal.RasterizeLayer(target, [1], classes, options=["ATTRIBUTE=water"])
    return target.ReadAsArray()


# --- runs ----------------------------------------------------------------------------------


def run(scene: Scene, label: str, method: str, seed: int, maps: bool) -> Row:
    """Correct the labels that the set holds, train and map; return the scores."""
    tiles, folder = scene.tile_set, scene.tile_set.folder
    started = time.perf_counter()
    corrected, _ = correct_labels(tiles, method=method, seed=seed, progress=Progress())
    mapped = None
    if maps:
        network, _ = train_model(tiles, corrected, seed=seed)
        model_file.save(folder / "model.npz", network)
        mosaic = tiles.mosaics()[0]
        map_water(mosaic, network, folder / "map.tif", window=mosaic.output_window)
        mapped = Confusion.of(gdal.Open(str(folder / "map.tif")).ReadAsArray(), scene.truth)
    seconds = time.perf_counter() - started
    before, after = (_score(scene, path) for path in (folder / "labels", corrected))
    return Row(scene.name, label, method, before, after, mapped, seconds)


def _score(scene: Scene, labels: Path) -> Confusion:
    """Return a label against the truth; unknown counts as land, so that it gains nothing."""
    mosaic = scene.tile_set.mosaics()[0]
    files = [str(labels / record.file_name) for record in mosaic.records]
    found = gdal.BuildVRT("", files)
    window = grid_of(found).window_of(mosaic.grid.part(mosaic.output_window).bounds)
    label = found.ReadAsArray(window.column, window.row, window.width, window.height)
    return Confusion.of(np.where(label == UNKNOWN, LAND, label), scene.truth)


def save_noisy(scene: Scene, noise: Noise, seed: int) -> None:
    """Write the truth with noise as the labels of a scene's tiles."""
    known = scene.truth != UNKNOWN
    noisy = noise(scene.truth == WATER, scene.bands, np.random.default_rng(seed))
    label = np.where(known, noisy, UNKNOWN).astype(np.uint8)
    mosaic = scene.tile_set.mosaics()[0]
    whole = np.full((mosaic.grid.height, mosaic.grid.width), UNKNOWN, np.uint8)
    window = mosaic.output_window
    rows = slice(window.row, window.row + window.height)
    whole[rows, window.column : window.column + window.width] = label
    for record, part in mosaic.windows():
        cut = whole[part.row : part.row + part.height, part.column : part.column + part.width]
        mosaic.save_label(record, scene.tile_set.folder / "labels", cut)


@dataclass(frozen=True)
class Seeds:
    """How many seeds a line has, of these with a map, and how many v1 has."""

    labels: int
    maps: int
    v1: int


def rows(folder: Path, seeds: Seeds, names: list[str]) -> Iterator[list[Row]]:
    """Yield the rows of each line of the table, one a seed: noise first, the other sources last."""
    known = [scene for scene in scenes(folder) if not names or scene.name in names]
    for name, noise in NOISES.items():
        for scene in known:
            for method, count in ((ROBUST, seeds.labels), (V1, seeds.v1)):
                found = []
                for seed in range(count):
                    save_noisy(scene, noise, seed)
                    maps = method == ROBUST and seed < seeds.maps
                    found.append(run(scene, name, method, seed, maps))
                if found:
                    yield found
    known += [scene for scene in drawn_scenes(folder) if not names or scene.name in names]
    for sources in ((COMBINED,), SOURCES[:-1]):
        for scene in known:
            yield from _sources(scene, sources, seeds)


def _sources(scene: Scene, sources: Sequence[str], seeds: Seeds) -> Iterator[list[Row]]:
    """Yield the rows of those sources that a scene offers."""
    for source in sources:
        try:
            make_labels(scene.tile_set, source)
        except WaterGeeError:  # a scene without a QA band has no such label
            continue
        # The label and its correction are the same for every seed, so only maps have a spread.
        count = seeds.maps if source == COMBINED else min(seeds.maps, 1)
        yield [run(scene, source, ROBUST, n, n < count) for n in range(count or 1)]


def line(found: list[Row]) -> str:
    """Return a line of the table: mean ± spread of F1, and IoU."""

    def cell(confusions: list[Confusion | None]) -> str:
        """Return a cell."""
        known = [each for each in confusions if each]
        if not known:
            return "–"
        f1 = np.array([each.f1 for each in known])
        return f"{f1.mean():.3f} ± {f1.std():.3f} / {np.mean([each.iou for each in known]):.3f}"

    first = found[0]
    cells = [cell([getattr(row, name) for row in found]) for name in ("before", "after", "mapped")]
    seconds = np.mean([row.seconds for row in found])
    return " | ".join(
        ["", first.scene, first.label, first.method, *cells, f"{seconds:.0f}", ""]
    ).strip()


def losses(table: list[list[Row]]) -> Iterator[str]:
    """Yield where the default does worse than the label it was given, or than v1's method."""
    by_key = {(found[0].scene, found[0].label, found[0].method): found for found in table}

    def mean(found: list[Row], step: str) -> float:
        """Return the mean F1 of a step, NaN where it was not made."""
        known = [each.f1 for row in found if (each := getattr(row, step))]
        return float(np.mean(known)) if known else float("nan")

    for (scene, label, method), found in by_key.items():
        if method != ROBUST:
            continue
        before, v1 = mean(found, "before"), by_key.get((scene, label, V1))
        rivals = {"the label": before} | ({"v1": mean(v1, "after")} if v1 else {})
        for step, name in (("after", "corrected"), ("mapped", "map")):
            for rival, score in rivals.items():
                if mean(found, step) < score:
                    own = mean(found, step)
                    yield f"{scene}, {label}: {name} {own:.3f} is below {rival} {score:.3f}"


def main() -> None:
    """Print the table, and where the default loses."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--map-seeds", type=int, default=3, help="0: labels only, no training")
    parser.add_argument("--v1-seeds", type=int, default=3, help="v1 takes minutes a seed")
    parser.add_argument("--scenes", nargs="*", default=[], help="names; all by default")
    given = parser.parse_args()
    seeds = Seeds(given.seeds, given.map_seeds, given.v1_seeds)
    print("F1 mean ± spread / IoU. Unknown pixels of a label count as land.")
    print("| scene | label | method | before | after | map | seconds |\n|" + " --- |" * 7)
    table = []
    with tempfile.TemporaryDirectory() as folder:
        for found in rows(Path(folder), seeds, given.scenes):
            table.append(found)
            print(line(found), flush=True)
    print("", "Where the default loses:", *(list(losses(table)) or ["nowhere"]), sep="\n")


if __name__ == "__main__":
    main()
