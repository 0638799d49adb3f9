"""A model as data: its file, and what is no model."""

from __future__ import annotations

import json
import pickle
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given

from tests.engine.networks import networks
from water_gee_plugin.engine.network import graph, model_file, on_numpy
from water_gee_plugin.engine.network.architecture import water_network
from water_gee_plugin.engine.network.graph import Network, Node
from water_gee_plugin.engine.support.errors import WaterGeeError


def kernel(*shape: int) -> dict[str, np.ndarray]:
    """Return a convolution's weights named c."""
    return {"c/kernel": np.ones(shape, np.float32), "c/bias": np.ones(shape[-1], np.float32)}


def described(path: Path, weights: dict[str, np.ndarray], **changes: Any) -> Path:
    """Write a model file of one convolution with a changed description."""
    node = {"name": "c", "operation": "convolution", "inputs": ["input"], "attributes": {}}
    description = {"format": 1, "channels": 2, "nodes": [node], "card": {}, **changes}
    description = {key: value for key, value in description.items() if value != "absent"}
    np.savez(path, model=np.array(json.dumps(description)), **weights)
    return path


def test_the_water_network_is_the_one_of_v1() -> None:
    """38,514 parameters, three pixels of margin, two classes; by hand layer by layer."""
    network = water_network(8, np.random.default_rng(0))
    layers = [9 * 8 * 16 + 16, 9 * 16 * 32 + 32, 9 * 40 * 64 + 64, 72 * 128 + 128, 128 * 2 + 2]
    assert network.parameters == sum(layers) == 38_514
    assert network.margin == (3, 3, 3, 3)
    assert network.classes == 2
    assert water_network(7, np.random.default_rng(0)).channels == 7


def test_fresh_weights_are_glorots() -> None:
    """Kernels spread to √(6 ÷ (fan in + fan out)) and biases are zero."""
    weights = water_network(8, np.random.default_rng(0)).weights
    first = weights["convolution_1/kernel"]
    limit = (6 / (9 * (8 + 16))) ** 0.5
    assert 0.97 * limit < np.abs(first).max() <= limit
    assert abs(first.std() - limit / 3**0.5) < 0.05 * limit
    assert not any(weights[f"convolution_{n}/bias"].any() for n in range(1, 6))


@given(network=networks())
def test_a_model_file_keeps_the_network(
    tmp_path_factory: pytest.TempPathFactory, network: Network
) -> None:
    """Graph, weights and card come back, and give the same output."""
    path = tmp_path_factory.mktemp("models") / "model.npz"
    card = {"features": "elevation", "accuracy": {"f1": 0.5}, "sensors": ["LC08"]}
    model_file.save(path, network.with_weights(network.weights, **card))
    back = model_file.load(path)
    assert back.card == card
    assert [node.name for node in back.nodes] == [node.name for node in network.nodes]
    assert back.margin == network.margin
    values = np.random.default_rng(0).uniform(-1, 1, (20, 20, network.channels))
    values = values.astype(np.float32)
    assert np.array_equal(on_numpy.apply(back, values), on_numpy.apply(network, values))


def test_a_model_file_holds_no_code(tmp_path: Path, network: Network) -> None:
    """Everything in it is read without pickle."""
    model_file.save(tmp_path / "model.npz", network)
    with np.load(tmp_path / "model.npz", allow_pickle=False) as archive:
        assert all(archive[name].dtype != object for name in archive.files)
    assert [path.name for path in tmp_path.iterdir()] == ["model.npz"]


def test_saving_replaces_a_model(tmp_path: Path, network: Network, flat_network: Network) -> None:
    """The second model is the one that is read."""
    model_file.save(tmp_path / "model.npz", network)
    model_file.save(tmp_path / "model.npz", flat_network)
    assert model_file.load(tmp_path / "model.npz").channels == 7


def test_weights_of_double_precision_are_read_as_single(tmp_path: Path) -> None:
    """Both evaluators compute in float32."""
    weights = {name: array.astype(float) for name, array in kernel(1, 1, 2, 3).items()}
    network = model_file.load(described(tmp_path / "m.npz", weights))
    assert {array.dtype for array in network.weights.values()} == {np.dtype(np.float32)}


class Exploit:
    """What a pickle could run."""

    def __reduce__(self) -> tuple[Any, tuple[str]]:
        """Raise when unpickled."""
        return (exec, ("raise SystemExit('code of a model was run')",))


def pickled(path: Path) -> None:
    """Write an archive whose weights are pickled objects."""
    np.savez(path, model=np.array([Exploit()], dtype=object))


def pure_pickle(path: Path) -> None:
    """Write a pickle."""
    path.write_bytes(pickle.dumps(Exploit()))


def array_file(path: Path) -> None:
    """Write a .npy array under the name of a model."""
    with path.open("wb") as stream:
        np.save(stream, np.ones(3))


def other_archive(path: Path) -> None:
    """Write an archive that is no model."""
    np.savez(path, weights=np.ones(3))


def no_json(path: Path) -> None:
    """Write an archive whose description is no JSON."""
    np.savez(path, model=np.array("{"))


def cut_off(path: Path) -> None:
    """Write half a model."""
    model_file.save(path, water_network(8, np.random.default_rng(0)))
    path.write_bytes(path.read_bytes()[:9000])


def flipped(path: Path) -> None:
    """Write a model with a damaged stretch in its weights."""
    model_file.save(path, water_network(8, np.random.default_rng(0)))
    data = bytearray(path.read_bytes())
    data[5000:5200] = bytes(200)
    path.write_bytes(bytes(data))


def empty(path: Path) -> None:
    """Write nothing."""
    path.write_bytes(b"")


@pytest.mark.parametrize(
    "write",
    [pickled, pure_pickle, array_file, other_archive, no_json, cut_off, flipped, empty],
)
def test_what_is_no_model_is_said_to_be_none(tmp_path: Path, write: Any) -> None:
    """A file that is not a whole model is named, and no code of it runs."""
    path = tmp_path / "model.npz"
    write(path)
    with pytest.raises(WaterGeeError, match=r"model\.npz is not a Water GEE model"):
        model_file.load(path)


def test_a_missing_model_and_a_folder_are_said(tmp_path: Path) -> None:
    """The path is named."""
    with pytest.raises(WaterGeeError, match="does not exist"):
        model_file.load(tmp_path / "none.npz")
    with pytest.raises(WaterGeeError, match="not a Water GEE model"):
        model_file.load(tmp_path)


@pytest.mark.parametrize(
    "changes",
    [
        {"nodes": "absent"},
        {"channels": "absent"},
        {"card": "absent"},
        {"channels": "two"},
        {"nodes": [{"name": "c"}]},
        {"nodes": ["c"]},
        {"nodes": []},
        {"nodes": None},
        {"card": 5},
    ],
)
def test_a_description_that_lacks_something_is_refused(
    tmp_path: Path, changes: dict[str, Any]
) -> None:
    """A description with keys missing or of another kind is an error in words."""
    path = described(tmp_path / "m.npz", kernel(1, 1, 2, 3), **changes)
    with pytest.raises(WaterGeeError):
        model_file.load(path)


def test_a_description_that_is_a_list_is_refused(tmp_path: Path) -> None:
    """JSON of another kind is no model."""
    np.savez(tmp_path / "m.npz", model=np.array("[1, 2]"))
    with pytest.raises(WaterGeeError):
        model_file.load(tmp_path / "m.npz")


def test_a_newer_format_asks_for_an_update(tmp_path: Path) -> None:
    """A format that this version does not know is told apart from damage."""
    path = described(tmp_path / "m.npz", kernel(1, 1, 2, 3), format=2)
    with pytest.raises(WaterGeeError, match="format 2.*Update"):
        model_file.load(path)


def conv(name: str, source: str, **attributes: Any) -> Node:
    """Return a convolution's node."""
    return Node(name, "convolution", (source,), attributes)


@pytest.mark.parametrize(
    ("nodes", "weights"),
    [
        ([], {}),
        ([Node("a", "resize", ("input",))], {}),
        ([Node("a", "crop", ("input",), {"top": 1})], {}),
        ([Node("a", "crop", ("input",), {"top": -1, "left": 0, "bottom": 0, "right": 0})], {}),
        ([Node("a", "activation", ("input",), {"function": "gelu"})], {}),
        ([Node("a", "activation", ("input",))], {}),
        ([Node("a", "activation", ("input",), {"function": "relu", "slope": 1})], {}),
        ([Node("a", "activation", ("b",), {"function": "relu"})], {}),
        ([Node("input", "activation", ("input",), {"function": "relu"})], {}),
        ([Node("a", "concatenate", ())], {}),
        ([Node("a", "max_pool", ("input",), {"size": (2, 2)})], {}),
        ([Node("a", "max_pool", ("input",), {"size": (-1, 1)})], {}),
        ([Node("a", "max_pool", ("input",), {"size": 3})], {}),
        ([Node("a", "max_pool", ("input",))], {}),
        ([Node("a", "scale", ("input",))], {}),
        ([Node("a", "scale", ("input",))], {"a/scale": np.ones(3), "a/offset": np.ones(3)}),
        ([Node("a", "scale", ("input",))], {"a/scale": np.ones(2)}),
        ([Node("a", "scale", ("input",))], {"a/scale": np.ones(2), "a/offset": np.ones(3)}),
        ([conv("c", "input")], {}),
        ([conv("c", "input")], {"c/kernel": np.ones((3, 3, 2, 4))}),
        ([conv("c", "input")], kernel(3, 3, 3, 4)),
        ([conv("c", "input")], kernel(2, 3, 2, 4)),
        ([conv("c", "input")], kernel(3, 2, 4)),
        ([conv("c", "input", groups=2)], kernel(3, 3, 1, 3)),
        ([conv("c", "input", groups=0)], kernel(3, 3, 2, 3)),
        ([conv("c", "input", groups="many")], kernel(3, 3, 2, 3)),
        ([conv("c", "input", dilation=(0, 1))], kernel(3, 3, 2, 3)),
        ([conv("c", "input", dilation=2)], kernel(3, 3, 2, 3)),
        ([conv("c", "input")], {**kernel(3, 3, 2, 4), "c/bias": np.ones(3)}),
        ([conv("c", "input"), Node("a", "add", ("c", "input"))], kernel(3, 3, 2, 2)),
        ([conv("c", "input"), Node("a", "concatenate", ("c", "input"))], kernel(3, 3, 2, 2)),
        ([conv("c", "input"), Node("a", "add", ("c", "input"))], kernel(1, 1, 2, 3)),
        ([conv("c", "input"), conv("c", "c")], kernel(1, 1, 2, 2)),
        ([Node("a", "activation", ("input", "input"), {"function": "relu"})], {}),
        ([Node(n, "activation", ("input",), {"function": "relu"}) for n in "ab"], {}),
        ([conv("c", "input")], {**kernel(1, 1, 2, 2), "c/bias": np.array([1, np.nan])}),
        ([conv("c", "input")], {**kernel(1, 1, 2, 2), "c/bias": np.array(["a", "b"])}),
    ],
)
def test_a_graph_that_cannot_be_computed_is_refused(
    nodes: list[Node], weights: dict[str, np.ndarray]
) -> None:
    """Every mistake of a graph or its weights is found when the network is made."""
    with pytest.raises(WaterGeeError):
        Network(2, tuple(nodes), weights)


def test_outputs_are_let_go_after_their_last_use() -> None:
    """Evaluators need to keep only what a later node still reads."""
    relu = {"function": "relu"}
    nodes = (
        Node("a", "activation", ("input",), relu),
        Node("b", "activation", ("a",), relu),
        Node("c", "add", ("a", "b")),
    )
    finished = {node.name: names for node, names in graph.uses(Network(2, nodes, {}))}
    assert finished == {"a": {"input"}, "b": set(), "c": {"a", "b"}}
