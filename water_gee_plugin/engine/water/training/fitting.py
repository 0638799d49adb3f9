"""Training of a water network on noisy labels, in TensorFlow."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from ...network import architecture, on_tensorflow
from ...network.graph import WATER_CHANNEL, Network
from ...rasters.classes import LAND, UNKNOWN, WATER
from ...rasters.tiles import label_origin
from ...rasters.tiles.tile_set import TileSet
from ...support.errors import WaterGeeError
from ...support.progress import Progress
from ...support.texts import say
from .. import features
from ..accuracy import Confusion
from .one_class import LEAST_PIXELS, class_pixels, constant_network, too_few
from .samples import Crops, draw

#: Without validation crops the score is that of so many training crops.
_CHECKED = 256
#: Thresholds that a model may have: beyond, its probabilities are of no use.
_THRESHOLDS = np.arange(0.4, 0.601, 0.025)
#: Differences of F1 that a few hundred crops cannot tell.
_ALIKE = 0.001


@dataclass(frozen=True)
class Plan:
    """How to train: rounds of steps of crops, one cycle of Adam's rate, and what is kept.

    A round is kept unless an earlier one is better by `clearly` of F1; with 0 the best one is.
    """

    rounds: int = 10
    steps: int = 60
    crops: int = 8
    peak: float = 4e-3
    warm_up: float = 0.2
    patience: int = 20
    constant: bool = False
    clearly: float = 0.01

    def rate(self, step: int) -> float:
        """Return the learning rate of a step: up to the peak, then down to 0 by a cosine."""
        if self.constant:
            return self.peak
        total = self.rounds * self.steps
        rising = max(self.warm_up * total, 1)
        if step < rising:
            return self.peak * (step + 1) / rising
        return self.peak * 0.5 * (1 + np.cos(np.pi * (step - rising) / max(total - rising, 1)))


@dataclass(frozen=True)
class Score:
    """How a network does on crops."""

    loss: float
    f1: float


def train_model(
    tile_set: TileSet,
    labels: Path,
    start: Network | None = None,
    rounds: int = Plan.rounds,
    seed: int = 0,
    progress: Progress | None = None,
) -> tuple[Network, Score | None]:
    """Train a network on a tile set; return it with its card, and its validation score.

    `start` is a model to go on from. Elevation is a feature when the set has it. The score is
    against the held-out labels, noisy as they are. Of a class of hardly any pixels nothing can be
    learned: the network then calls everything the other class, whatever the seed, says so, and
    has no score.
    Raises WaterGeeError.
    """
    progress = progress or Progress()
    rng = np.random.default_rng(seed)
    chosen = _feature_set(tile_set)
    if start and start.card.get("features") != chosen.name:
        raise WaterGeeError(
            say(
                "The model to continue from uses the features '{found}', but the tile set "
                "provides '{name}' ({dem}).",
                found=start.card.get("features"),
                name=chosen.name,
                dem=say("with a DEM") if chosen.needs_elevation else say("without a DEM"),
            )
        )
    water, land = class_pixels(tile_set, labels)
    if min(water, land) >= LEAST_PIXELS:
        crops = draw(tile_set, labels, chosen, rng, progress.stage(0, 0.3))
        if crops[0].has_both_classes:  # pixels at an edge are labelled, and seen by no network
            network = start or architecture.water_network(len(chosen.features), rng)
            return _learned(
                network, crops, tile_set, labels, Plan(rounds=rounds), seed, rng, progress
            )
    progress.message(too_few(water, land))
    made = start or constant_network(chosen, is_water=water > land)
    card = _card(tile_set, labels, water + land, Plan(rounds=0), seed)
    return made.with_weights(made.weights, **card), None


def _feature_set(tile_set: TileSet) -> features.FeatureSet:
    return features.WITH_ELEVATION if tile_set.has_elevation else features.WITHOUT_ELEVATION


def _learned(
    network: Network,
    crops: tuple[Crops, Crops],
    tile_set: TileSet,
    labels: Path,
    plan: Plan,
    seed: int,
    rng: np.random.Generator,
    progress: Progress,
) -> tuple[Network, Score]:
    train, validation = crops
    network, score = fit(network, train, validation, plan, rng, progress.stage(0.3, 1))
    pixels = int((train.labels != UNKNOWN).sum())
    card = _card(tile_set, labels, pixels, plan, seed)
    card["accuracy"] = {
        "against": "labels of held-out blocks",
        "loss": score.loss,
        "f1": score.f1,
    }
    card["threshold"] = best_threshold(network, validation)
    return network.with_weights(network.weights, **card), score


def best_threshold(network: Network, validation: Crops) -> float:
    """Return the probability above which water fits the held-out labels best, near ½.

    Training sees as much water as land and the ground does not: the validation crops, drawn as
    the ground is, tell what that costs.
    """
    if not (validation.labels == WATER).any():
        return 0.5
    evaluate = on_tensorflow.evaluator(network)
    water = np.stack([evaluate(crop)[..., WATER_CHANNEL] for crop in validation.features])
    scores = [
        Confusion.of(np.where(water > limit, WATER, LAND), validation.labels).f1
        for limit in _THRESHOLDS
    ]
    best = [limit for limit, f1 in zip(_THRESHOLDS, scores) if f1 >= max(scores) - _ALIKE]
    return float(min(best, key=lambda limit: abs(limit - 0.5)))


def _card(
    tile_set: TileSet,
    labels: Path,
    pixels: int,
    plan: Plan,
    seed: int,
) -> dict[str, object]:
    """Return what a model file tells of its training."""
    chosen = _feature_set(tile_set)
    return {
        "labels": label_origin.account(labels),
        "features": chosen.name,
        "feature_names": list(chosen.features),
        "sensors": sorted({mosaic.sensor for mosaic in tile_set.mosaics()}),
        "training": {
            "date": datetime.date.today().isoformat(),
            "periods": tile_set.periods(),
            "tiles": len(tile_set.records()),
            "pixels": pixels,
            "rounds": plan.rounds,
            "loss": "cross_entropy",
            "seed": seed,
        },
    }


def fit(
    network: Network,
    train: Crops,
    validation: Crops,
    plan: Plan,
    rng: np.random.Generator,
    progress: Progress,
) -> tuple[Network, Score]:
    """Return the network of the last round that is as good as the best, and its score.

    A network settles at the end of the cycle of rates: an earlier round is better only where the
    score says so clearly. Each round tells loss and F1 of the validation crops as a metric (of
    the training crops where there are none), and training stops when `plan.patience` rounds
    brought nothing.
    """
    learner = _Learner(network, plan, rng)
    checked = validation if len(validation) else train.first(_CHECKED)
    kept, weights, best, waited = Score(np.inf, -1.0), network.weights, (-1.0, -np.inf), 0
    for number in range(plan.rounds):
        loss = np.mean([learner.step(train, progress) for _ in range(plan.steps)])
        score = learner.score(checked)
        progress.metric(
            "round", round=number + 1, train_loss=float(loss), loss=score.loss, f1=score.f1
        )
        progress.at((number + 1) / plan.rounds)
        reached = (score.f1, -score.loss)
        best, waited = max(best, reached), 0 if reached >= best else waited + 1
        if reached >= best or score.f1 > best[0] - plan.clearly:
            kept, weights = score, learner.weights()
        if waited >= plan.patience:
            progress.message(
                say(
                    "Training stopped after epoch {number}. Epochs without improvement: {waited}.",
                    number=number + 1,
                    waited=waited,
                )
            )
            break
        if progress.finishing:
            progress.message(
                say("Training finished early, as requested. Epochs: {number}.", number=number + 1)
            )
            break
    return network.with_weights(weights), kept


class _Learner:
    """The network as TensorFlow variables, and Adam."""

    def __init__(self, network: Network, plan: Plan, rng: np.random.Generator) -> None:
        """Make the variables and trace the graph once."""
        self._tf = tf = on_tensorflow.tensorflow()
        self._network, self._plan, self._rng = network, plan, rng
        self._variables = {n: tf.Variable(w, dtype=tf.float32) for n, w in network.weights.items()}
        self._optimizer = tf.keras.optimizers.Adam()
        self._optimizer.build(list(self._variables.values()))
        self._train = tf.function(self._train_step, autograph=False)
        self._logits = tf.function(self._forward, autograph=False, reduce_retracing=True)
        self._taken = 0

    def _forward(self, values: Any) -> Any:
        """Return logits of a batch."""
        return on_tensorflow.build(self._network, self._variables, values, logits=True)

    def _train_step(self, values: Any, labels: Any) -> Any:
        """Take one step of Adam and return the loss."""
        tf = self._tf
        with tf.GradientTape() as tape:
            loss = _loss(tf, self._forward(values), labels)
        variables = list(self._variables.values())
        gradients = tape.gradient(loss, variables)
        self._optimizer.apply_gradients(zip(gradients, variables))
        return loss

    def step(self, crops: Crops, progress: Progress) -> float:
        """Learn from a random batch of crops, each turned and flipped at random."""
        progress.check()
        chosen = self._rng.integers(len(crops), size=self._plan.crops)
        values, labels = crops.features[chosen], crops.labels[chosen]
        values, labels = _turned(values, labels, int(self._rng.integers(8)))
        self._optimizer.learning_rate = self._plan.rate(self._taken)
        self._taken += 1
        return float(self._train(self._tf.constant(values), self._tf.constant(labels)))

    def score(self, crops: Crops) -> Score:
        """Return loss and F1 over all labelled pixels of the crops."""
        tf, confusion, losses = self._tf, Confusion(), []
        for start in range(0, len(crops), 64):
            values, labels = crops.features[start : start + 64], crops.labels[start : start + 64]
            logits = self._logits(tf.constant(values))
            losses.append(
                (float(_loss(tf, logits, tf.constant(labels))), (labels != UNKNOWN).sum())
            )
            predicted = np.where(logits.numpy().argmax(-1) == WATER_CHANNEL, WATER, LAND)
            confusion = confusion + Confusion.of(predicted, labels)
        weights = np.array([count for _, count in losses], float)
        loss = np.average([loss for loss, _ in losses], weights=weights) if weights.any() else 0.0
        return Score(float(loss), confusion.f1)

    def weights(self) -> dict[str, np.ndarray]:
        """Return the weights as they are now."""
        return {name: variable.numpy() for name, variable in self._variables.items()}


def _turned(values: np.ndarray, labels: np.ndarray, turn: int) -> tuple[np.ndarray, np.ndarray]:
    """Return a batch turned and flipped in one of eight ways; no feature has a direction."""
    values, labels = np.rot90(values, turn % 4, (1, 2)), np.rot90(labels, turn % 4, (1, 2))
    if turn >= 4:
        values, labels = values[:, ::-1], labels[:, ::-1]
    return np.ascontiguousarray(values), np.ascontiguousarray(labels)


def _loss(tf: Any, logits: Any, labels: Any) -> Any:
    """Return the mean cross-entropy over labelled pixels, from logits and labels."""
    known = tf.cast(labels != UNKNOWN, tf.float32)
    classes = tf.where(labels == WATER, WATER_CHANNEL, 1 - WATER_CHANNEL)
    entropy = tf.nn.sparse_softmax_cross_entropy_with_logits(classes, logits)
    return tf.reduce_sum(entropy * known) / tf.maximum(tf.reduce_sum(known), 1.0)
