"""Train the model that ships with the plugin, on a folder of tile sets.

Each folder inside FOLDER that is a tile set is labelled by evidence and corrected by a network of
its own; then one network learns from all of them, without elevation. No reference has a part in
it. The model, of about 150 kB, is written to OUTPUT (resources/models/water.npz).

    .venv/bin/python -m tools.train_shipped_model FOLDER OUTPUT [--seed 0] [--rounds 40]
"""

from __future__ import annotations

import argparse
import datetime
from pathlib import Path

import numpy as np
from osgeo import gdal, ogr, osr  # noqa: F401  (before tensorflow)

from water_gee_plugin.engine.network import architecture, model_file
from water_gee_plugin.engine.network.graph import Network
from water_gee_plugin.engine.rasters.classes import UNKNOWN
from water_gee_plugin.engine.rasters.tiles.catalogue import CATALOGUE
from water_gee_plugin.engine.rasters.tiles.tile_set import TileSet
from water_gee_plugin.engine.support.progress import Progress
from water_gee_plugin.engine.water.features import WITHOUT_ELEVATION, FeatureSet
from water_gee_plugin.engine.water.labels.correction import correct_labels
from water_gee_plugin.engine.water.labels.making import make_labels
from water_gee_plugin.engine.water.training.fitting import Plan, best_threshold, fit
from water_gee_plugin.engine.water.training.one_class import LEAST_PIXELS, class_pixels
from water_gee_plugin.engine.water.training.samples import Crops, draw

#: What the plugin's package can bear, bytes.
_LARGEST = 200_000


def tile_sets(folder: Path) -> list[TileSet]:
    """Return the tile sets in a folder, by name."""
    found = [
        TileSet.open(each) for each in sorted(folder.iterdir()) if (each / CATALOGUE).is_file()
    ]
    if not found:
        raise SystemExit(f"{folder} holds no tile set")
    return found


def corrected(tile_set: TileSet, seed: int) -> Path | None:
    """Return the labels of a set corrected by a network of its own; None for one-class ground."""
    labels, _ = make_labels(tile_set)
    water, land = class_pixels(tile_set, labels)
    print(f"{tile_set.folder.name}: {water:,} water, {land:,} land", flush=True)
    if min(water, land) < LEAST_PIXELS:
        return None
    return correct_labels(tile_set, seed=seed)[0]


def crops_of(
    labelled: list[tuple[TileSet, Path]], chosen: FeatureSet, rng: np.random.Generator
) -> tuple[Crops, Crops]:
    """Return the training and validation crops of all sets."""
    parts = [draw(tiles, labels, chosen, rng, Progress()) for tiles, labels in labelled]
    return _joined([part[0] for part in parts]), _joined([part[1] for part in parts])


def _joined(parts: list[Crops]) -> Crops:
    """Return the crops of all sets as one."""
    return Crops(
        np.concatenate([part.features for part in parts]),
        np.concatenate([part.labels for part in parts]),
    )


def train(labelled: list[tuple[TileSet, Path]], rounds: int, seed: int) -> Network:
    """Return a network trained on all sets, with its card."""
    chosen = WITHOUT_ELEVATION
    rng = np.random.default_rng(seed)
    crops, validation = crops_of(labelled, chosen, rng)
    made = architecture.water_network(len(chosen.features), rng)
    network, score = fit(made, crops, validation, Plan(rounds=rounds), rng, Progress())
    card = {
        "features": chosen.name,
        "feature_names": list(chosen.features),
        "sensors": sorted({m.sensor for tiles, _ in labelled for m in tiles.mosaics()}),
        "threshold": best_threshold(network, validation),
        "training": {
            "date": datetime.date.today().isoformat(),
            "tile_sets": [tiles.folder.name for tiles, _ in labelled],
            "periods": sorted({p for tiles, _ in labelled for p in tiles.periods()}),
            "tiles": sum(len(tiles.records()) for tiles, _ in labelled),
            "pixels": int((crops.labels != UNKNOWN).sum()),
            "rounds": rounds,
            "loss": "cross_entropy",
            "seed": seed,
            "labels": "by evidence and self-learning; no reference",
        },
        "accuracy": {"against": "labels of held-out blocks", "loss": score.loss, "f1": score.f1},
    }
    return network.with_weights(network.weights, **card)


def main() -> None:
    """Train and write the model."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("output", type=Path)
    parser.add_argument("--rounds", type=int, default=40)
    parser.add_argument("--seed", type=int, default=0)
    given = parser.parse_args()
    every = [(tiles, corrected(tiles, given.seed)) for tiles in tile_sets(given.folder)]
    usable = [(tiles, labels) for tiles, labels in every if labels]
    model_file.save(given.output, train(usable, given.rounds, given.seed))
    size = given.output.stat().st_size
    print(f"{given.output}: {size:,} bytes", flush=True)
    if size > _LARGEST:
        raise SystemExit(f"{given.output} is larger than {_LARGEST:,} bytes")


if __name__ == "__main__":
    main()
