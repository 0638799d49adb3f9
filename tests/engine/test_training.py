"""Training: learns the labels, is the same every time, and puts its threshold in the model."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from tests.engine import places
from tests.engine.conftest import Recorder
from water_gee_plugin.engine.network import architecture, model_file
from water_gee_plugin.engine.network.graph import Network
from water_gee_plugin.engine.rasters.tiles import label_origin
from water_gee_plugin.engine.support.errors import CancelledError, WaterGeeError
from water_gee_plugin.engine.support.progress import Progress
from water_gee_plugin.engine.water.mapping import map_water
from water_gee_plugin.engine.water.training import fitting as training
from water_gee_plugin.engine.water.training.samples import Crops


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory):
    """Return a tile set of places with the truth as labels, and the truth."""
    tile_set, truth = places.write_places(tmp_path_factory.mktemp("places"))
    places.save_labels(tile_set, tile_set.folder / "labels", truth)
    return tile_set, truth


def trained(tile_set, rounds: int, **options) -> tuple[Network, training.Score]:
    """Return a network trained on a set's labels."""
    return training.train_model(tile_set, tile_set.folder / "labels", rounds=rounds, **options)


@pytest.fixture(scope="module")
def model(made) -> tuple[Network, training.Score]:
    """Return a network of a short training."""
    return trained(made[0], 5)


def test_it_learns_and_its_map_is_like_the_labels(made, model, tmp_path: Path) -> None:
    network, score = model
    assert network.parameters == 38514
    assert score.f1 > 0.9
    mosaic = made[0].mosaics()[0]
    map_water(mosaic, network, tmp_path / "map.tif", window=mosaic.output_window)
    from tests.engine.scenes import read_raster

    found, truth = read_raster(tmp_path / "map.tif"), made[1]
    assert places.f1(found, truth) > 0.9


def test_the_card_tells_how_it_was_trained(model) -> None:
    card = model[0].card
    assert card["features"] == "elevation"
    assert 0.35 <= card["threshold"] <= 0.65
    assert card["training"]["rounds"] == 5
    assert card["accuracy"]["f1"] == model[1].f1


def test_the_card_tells_which_labels_were_learned(made) -> None:
    """Their folder, what they were made from and when; and so does a sentence."""
    folder = made[0].folder / "labels"
    made[0].note_labels(folder, source="REFERENCE", reference="truth.tif")
    card, told = trained(made[0], 1)[0].card["labels"], str(label_origin.sentence(folder))
    (folder / label_origin.ORIGIN).unlink()
    assert (card["folder"], card["source"], card["reference"]) == (
        "labels",
        "REFERENCE",
        "truth.tif",
    )
    assert card["mark"] == label_origin.labels_mark(folder)
    assert f"labels in {folder}: REFERENCE, made on {card['made'][:10]}." in told


def test_a_fresh_process_gives_the_same_bits(made, model, tmp_path: Path, run_python) -> None:
    model_file.save(tmp_path / "here.npz", model[0])
    code = (
        "import sys\n"
        "from osgeo import gdal, ogr\n"
        "from water_gee_plugin.engine import jobs\n"
        "from water_gee_plugin.engine.support.progress import Progress\n"
        "names = dict(zip(('tiles', 'output', 'labels'), sys.argv[1:]))\n"
        "jobs.run('trainmodel', {**names, 'epochs': 5}, Progress())\n"
    )
    folder = made[0].folder
    said = run_python(code, folder, tmp_path / "there.npz", folder / "labels")
    assert said.returncode == 0, said.stderr
    here, there = model_file.load(tmp_path / "here.npz"), model_file.load(tmp_path / "there.npz")
    for name, weights in here.weights.items():
        assert np.array_equal(weights, there.weights[name]), name


def test_it_goes_on_from_a_model_and_refuses_other_features(made, model) -> None:
    _, score = trained(made[0], 1, start=model[0])
    assert score.f1 > 0.85
    other = architecture.water_network(7, np.random.default_rng(0))
    other = other.with_weights(other.weights, features="no_elevation")
    with pytest.raises(WaterGeeError, match="no_elevation"):
        trained(made[0], 1, start=other)


def test_rounds_are_told_and_can_be_cancelled(made, recorder: Recorder) -> None:
    trained(made[0], 2, progress=recorder)
    told = [event for event in recorder.events if event["event"] == "metric"]
    assert [event["round"] for event in told] == [1, 2]
    assert all(0 <= event["f1"] <= 1 for event in told)
    with pytest.raises(CancelledError):
        trained(made[0], 2, progress=Progress(is_cancelled=lambda: True))


def test_the_threshold_stays_at_a_half_without_water(model) -> None:
    crops = Crops(np.zeros((2, 22, 22, 8), np.float32), np.zeros((2, 16, 16), np.uint8))
    assert training.best_threshold(model[0], crops) == 0.5


def test_the_rate_rises_and_falls() -> None:
    plan = training.Plan(rounds=10, steps=10)
    rates = [plan.rate(step) for step in range(100)]
    assert max(rates) == pytest.approx(plan.peak)
    assert rates[0] < rates[15] and rates[99] < 0.01 * plan.peak


@pytest.mark.parametrize(
    ("scores", "clearly", "kept"),
    [
        ([0.5, 0.95, 0.944, 0.943], 0.01, 3),
        ([0.5, 0.95, 0.944, 0.7], 0.01, 2),
        ([0.5, 0.95, 0.944, 0.943], 0.0, 1),
    ],
)
def test_a_later_round_is_kept_unless_clearly_worse(
    model, monkeypatch: pytest.MonkeyPatch, scores: list[float], clearly: float, kept: int
) -> None:
    """A score of a few hundred crops is no ground to keep a network that has not settled."""

    class Told:
        """A learner whose scores are given, and whose weights are its rounds."""

        def __init__(self, *_) -> None:
            self._round = -1

        def step(self, *_) -> float:
            return 0.0

        def score(self, _) -> training.Score:
            self._round += 1
            return training.Score(1.0, scores[self._round])

        def weights(self) -> dict[str, np.ndarray]:
            return {name: np.full_like(w, self._round) for name, w in model[0].weights.items()}

    monkeypatch.setattr(training, "_Learner", Told)
    crops = Crops(np.zeros((2, 22, 22, 8), np.float32), np.zeros((2, 16, 16), np.uint8))
    plan, rng = training.Plan(rounds=4, steps=1, clearly=clearly), np.random.default_rng(0)
    network, score = training.fit(model[0], crops, crops, plan, rng, Progress())
    assert score.f1 == scores[kept]
    assert all((weight == kept).all() for weight in network.weights.values())
