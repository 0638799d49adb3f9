"""Keras files: what is read is what Keras computes; what cannot be is said by name."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import h5py
import numpy as np
import pytest
from hypothesis import given, settings

from tests.engine import keras_archives
from tests.engine.networks import networks
from water_gee_plugin.engine.network import model_file, on_numpy, on_tensorflow
from water_gee_plugin.engine.network.exchange import (
    keras_files,
    keras_write,
    model_export,
    model_import,
)
from water_gee_plugin.engine.network.graph import Network, Node
from water_gee_plugin.engine.support.errors import WaterGeeError

SETS = {"elevation": 8, "no_elevation": 7}
ENDINGS = (".keras", ".h5")
Build = Callable[[Any, Any], Any]


@pytest.fixture(scope="module")
def keras() -> Any:
    """Return Keras."""
    return on_tensorflow.tensorflow().keras


@pytest.fixture
def v1() -> dict[str, list[np.ndarray]]:
    """Return weights of v1's network."""
    return keras_archives.v1_weights(np.random.default_rng(5))


def image(*shape: int, seed: int = 3) -> np.ndarray:
    """Return random features between −1 and 1."""
    return np.random.default_rng(seed).uniform(-1, 1, shape).astype(np.float32)


def randomized(model: Any) -> Any:
    """Give every weight of a model a random value, variances a positive one."""
    rng = np.random.default_rng(0)
    for variable in model.variables:
        low = 0.2 if "variance" in variable.path else -0.8
        if variable.dtype == "float32":
            variable.assign(rng.uniform(low, 0.8, variable.shape))
    for layer in model.layers:
        if hasattr(layer, "finalize_state"):
            layer.finalize_state()
    return model


def functional(keras: Any, build: Build, size: Any = (None, None, 4)) -> Any:
    """Return a model of what `build` makes of Keras and an input."""
    start = keras.Input(size, name="image")
    return randomized(keras.Model(start, build(keras, start)))


def same(model: Any, path: Path, rows: int = 11, columns: int = 12) -> Network:
    """Save a model, read it, and check that both compute the same; return what was read."""
    model.save(path)
    network = keras_files.read(path)
    values = image(rows, columns, network.channels)
    expected = model(values[None]).numpy()[0]
    ours = on_numpy.apply(network, values)
    assert ours.shape == expected.shape
    np.testing.assert_allclose(ours, expected, rtol=1e-5, atol=1e-5)
    return network


# --- v1 and other Keras 2 files ---------------------------------------------------------------


@pytest.mark.parametrize("head", ["softmax", "sigmoid"])
@pytest.mark.parametrize("slices", ["TensorFlowOpLayer", "SlicingOpLambda"])
def test_v1s_file_is_the_network_by_its_own_definition(
    tmp_path: Path, v1: dict[str, list[np.ndarray]], head: str, slices: str
) -> None:
    """Every pixel equals what v1 computes for the patch around it; 38,514 parameters."""
    path = keras_archives.write_v1(tmp_path / "Pixel-based CNN.h5", v1, head=head, slices=slices)
    network = keras_files.read(path)
    assert network.parameters == 38_514
    assert (network.channels, network.margin, network.classes) == (8, (3, 3, 3, 3), 2)
    assert [n.name for n in network.nodes][:4:3] == ["conv2d", "conv2d_1_relu"]
    assert network.output == f"conv2d_4_{head}"
    values = image(10, 11, 8)
    result = on_numpy.apply(network, values)
    assert result.shape == (4, 5, 2)
    for row, column in np.ndindex(4, 5):
        patch = values[row : row + 7, column : column + 7]
        expected = keras_archives.v1_pixel(patch, v1, head)
        np.testing.assert_allclose(result[row, column], expected, atol=1e-5)


def sliced(path: Path, layer: dict[str, Any], shape: list[int | None]) -> Path:
    """Write a Keras 2.4 model that is one slice and a convolution that adds up what it gets."""
    model = keras_archives.v1_model()
    start = model["config"]["layers"][0]
    start["config"]["batch_input_shape"] = [*shape, 1]
    last = keras_archives.convolution("conv2d", layer["name"], 1, 1, "linear")
    model["config"].update(layers=[start, layer, last], output_layers=[["conv2d", 0, 0]])
    weights = [("conv2d/kernel:0", np.ones((1, 1, 1, 1))), ("conv2d/bias:0", np.zeros(1))]
    return keras_archives.write_h5(path, model, {"conv2d": weights})


@pytest.mark.parametrize(
    ("begin", "end", "masks", "size", "margin"),
    [
        ([0, 2, 1, 0], [0, -1, -3, 0], {"begin": 9, "end": 9}, None, (2, 1, 1, 3)),
        ([0, 2, 2, 0], [0, 5, 6, 0], {"begin": 9, "end": 9}, 7, (2, 2, 2, 1)),
        ([0, -5, 0, 0], [0, 9, 0, 0], {"begin": 9, "end": 13}, 7, (2, 0, 0, 0)),
        ([0, 0, 0, 0], [0, 7, 7, 1], {"begin": 15, "end": 1}, 7, (0, 0, 0, 0)),
        ([0, 0, 0, 0], [0, 0, 0, 0], {"begin": 15, "end": 15}, None, (0, 0, 0, 0)),
        ([0, 1], [0, -1], {"begin": 1, "end": 1}, None, (1, 0, 1, 0)),
    ],
)
def test_strided_slices_are_crops(
    tmp_path: Path,
    begin: list[int],
    end: list[int],
    masks: dict[str, int],
    size: int | None,
    margin: tuple[int, ...],
) -> None:
    """By begin, end and masks, from either side; what cuts nothing off is nothing."""
    layer = keras_archives.strided_slice(0, begin, end, masks)
    network = keras_files.read(sliced(tmp_path / "m.h5", layer, [None, size, size]))
    assert network.margin == margin
    assert [node.operation for node in network.nodes].count("crop") == bool(any(margin))
    layer["config"]["node_def"] = json.dumps(layer["config"]["node_def"])
    assert keras_files.read(sliced(tmp_path / "m.h5", layer, [None, size, size])).margin == margin


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"strides": [1, 2, 2, 1]}, "picks or skips pixels"),
        ({"masks": {"begin": 9, "end": 9, "shrink_axis": 2}}, "picks or skips pixels"),
        ({"masks": {"begin": 9, "end": 9, "new_axis": 1}}, "picks or skips pixels"),
        ({"masks": {"begin": 1, "end": 9}, "begin": [0, 1, 1, 1]}, "more than rows and columns"),
        ({"end": [0, 5, 5, 0]}, "cuts 2:5 out of an unknown size"),
        ({"begin": [0, -2, 1, 0]}, "out of an unknown size"),
        ({"op": "Square"}, "is the operation Square"),
    ],
)
def test_other_operations_of_keras_2_are_refused(
    tmp_path: Path, changes: dict[str, Any], error: str
) -> None:
    """By their names."""
    call = {"begin": [0, 2, 2, 0], "end": [0, -2, -2, 0], "masks": {"begin": 9, "end": 9}}
    arguments = {**call, **{k: v for k, v in changes.items() if k in (*call, "strides")}}
    layer = keras_archives.strided_slice(0, **arguments)
    if "op" in changes:
        layer["config"]["node_def"]["op"] = changes["op"]
    path = sliced(tmp_path / "m.h5", layer, [None, None, None])
    with pytest.raises(WaterGeeError, match=error) as caught:
        keras_files.read(path)
    assert "slice tf_op_layer_strided_slice" in str(caught.value)
    assert "remove a fixed number of rows and columns" in str(caught.value)


def test_a_sequential_model_of_keras_2_is_read(tmp_path: Path) -> None:
    """Its layers have no names of their own and follow each other."""
    start = keras_archives.v1_model()["config"]["layers"][0]
    start["config"]["batch_input_shape"] = [None, None, None, 1]
    first = keras_archives.convolution("one", "", 3, 2, "relu")
    second = keras_archives.convolution("two", "", 1, 2, "linear")
    every = (start, first, second)
    layers = [{key: layer[key] for key in ("class_name", "config")} for layer in every]
    weights = {
        "one": [("one/kernel:0", np.ones((3, 3, 1, 2))), ("one/bias:0", np.zeros(2))],
        "two": [("two/kernel:0", np.eye(2)[None, None]), ("two/bias:0", np.array([1, 2]))],
    }
    model = {"class_name": "Sequential", "config": {"name": "sequential", "layers": layers}}
    network = keras_files.read(keras_archives.write_h5(tmp_path / "m.h5", model, weights))
    values = np.arange(20, dtype=np.float32).reshape(4, 5, 1)
    result = on_numpy.apply(network, values)
    np.testing.assert_allclose(result[0, 0], values[:3, :3].sum() + np.array([1, 2]))


def test_a_model_within_a_model_of_keras_2_is_read(tmp_path: Path) -> None:
    """Its weights lie in one list, by their layers' names."""
    inner = keras_archives.v1_model()
    inner["name"], inner["inbound_nodes"] = "functional_1", [[["start", 0, 0, {}]]]
    v1 = keras_archives.v1_weights(np.random.default_rng(5))
    pairs = [
        (f"{name}/{part}:0", array)
        for name, arrays in v1.items()
        for part, array in zip(("kernel", "bias"), arrays)
    ]
    start = json.loads(json.dumps(inner["config"]["layers"][0]).replace("input_1", "start"))
    config = {
        "name": "functional_2",
        "layers": [start, inner],
        "input_layers": [["start", 0, 0]],
        "output_layers": [["functional_1", 0, 0]],
    }
    model = {"class_name": "Functional", "config": config}
    path = keras_archives.write_h5(tmp_path / "m.h5", model, {"functional_1": pairs})
    alone = keras_files.read(keras_archives.write_v1(tmp_path / "v1.h5", v1))
    network = keras_files.read(path)
    assert network.nodes == alone.nodes
    for name, array in alone.weights.items():
        np.testing.assert_array_equal(network.weights[name], array)


# --- every layer against Keras 3 --------------------------------------------------------------


def joined(name: str) -> Build:
    """Return a model that joins three branches, one of them a crop of the input."""

    def build(keras: Any, x: Any) -> Any:
        """Join the branches."""
        layers = keras.layers
        branches = [layers.Conv2D(4, 3)(x), layers.Conv2D(4, 3)(x), layers.Cropping2D(1)(x)]
        return getattr(layers, name)()(branches)

    return build


def single(kind: str, /, *arguments: Any, **settings: Any) -> Build:
    """Return a model that is one layer."""
    return lambda keras, x: getattr(keras.layers, kind)(*arguments, **settings)(x)


def crops(keras: Any, x: Any) -> Any:
    """Slice in each way that Keras 3 writes down."""
    inner = x[:, 1:-1, 1:-1, :]
    return keras.layers.Concatenate(axis=3)([inner, x[..., 1:-1, 1:-1, :], x[:, 1:-1, 1:-1]])


def activation_of(name: str) -> Build:
    """Return a model that ends in a named activation, within a convolution and after it."""

    def build(keras: Any, x: Any) -> Any:
        """Use the activation as a setting and as a layer."""
        return keras.layers.Activation(name)(keras.layers.Conv2D(3, 1, activation=name)(x))

    return build


def functions(keras: Any, x: Any) -> Any:
    """Call activations as functions."""
    for name in ("relu", "leaky_relu", "elu", "selu", "sigmoid", "tanh", "silu", "softmax"):
        x = getattr(keras.activations, name)(keras.layers.Conv2D(4, 1)(x))
    return x


def operations(keras: Any, x: Any) -> Any:
    """Join by Keras 3's operations instead of layers."""
    ops = keras.ops
    y = keras.layers.Conv2D(4, 1)(x)
    y = ops.maximum(ops.relu(y + x), ops.multiply(x, y) * x)
    return ops.softmax(ops.concatenate([y, ops.leaky_relu(x), ops.elu(x), ops.tanh(y)], axis=-1))


def shared(keras: Any, x: Any) -> Any:
    """Call one layer twice, once on what it gave itself."""
    layer = keras.layers.Conv2D(4, 3, activation="tanh")
    return layer(layer(x))


def nested(keras: Any, x: Any) -> Any:
    """Use models as layers, two levels deep, and a layer of the same class outside."""
    layers = keras.layers
    start = keras.Input((None, None, 3))
    both = layers.Add()([layers.Conv2D(3, 1)(start), layers.BatchNormalization()(start)])
    inner = keras.Sequential([keras.Model(start, both), layers.Conv2D(2, 3), layers.Dropout(0.1)])
    return layers.Conv2D(2, 1)(inner(layers.Conv2D(3, 1)(x)))


def identities(keras: Any, x: Any) -> Any:
    """Put in all layers that act in training alone."""
    layers = keras.layers
    for layer in (
        layers.Dropout(0.5),
        layers.SpatialDropout2D(0.5),
        layers.GaussianNoise(0.5),
        layers.GaussianDropout(0.5),
        layers.ActivityRegularization(0.1),
        layers.Activation("linear"),
        layers.Cropping2D(0),
    ):
        x = layer(x)
    return layers.Conv2D(2, 1)(x)


def activation_object(keras: Any, x: Any) -> Any:
    """Give a convolution a layer as its activation."""
    layers = keras.layers
    x = layers.Conv2D(3, 1, activation=layers.LeakyReLU(negative_slope=0.15))(x)
    return layers.Conv2D(3, 1, activation=layers.ELU(alpha=0.4))(x)


LAYERS: dict[str, Build] = {
    "Conv2D": single("Conv2D", 3, (3, 5), activation="relu"),
    "Conv2D dilated": single("Conv2D", 3, 3, dilation_rate=2, use_bias=False),
    "Conv2D grouped": single("Conv2D", 6, 3, groups=2),
    "DepthwiseConv2D": single("DepthwiseConv2D", 3, depth_multiplier=3, activation="sigmoid"),
    "DepthwiseConv2D dilated": single("DepthwiseConv2D", 3, dilation_rate=2, use_bias=False),
    "SeparableConv2D": single("SeparableConv2D", 5, 3, depth_multiplier=2, activation="elu"),
    "SeparableConv2D without bias": single("SeparableConv2D", 5, 3, use_bias=False),
    "Dense": single("Dense", 3, activation="softmax"),
    "BatchNormalization": single("BatchNormalization", epsilon=0.01),
    "BatchNormalization bare": single("BatchNormalization", center=False, scale=False),
    "BatchNormalization centred": single("BatchNormalization", scale=False),
    "Cropping2D": single("Cropping2D", ((1, 2), (3, 0))),
    "slices": crops,
    **{name: joined(name) for name in ("Concatenate", "Add", "Multiply", "Maximum", "Average")},
    "ReLU": single("ReLU"),
    "ReLU with slope": single("ReLU", negative_slope=0.3),
    "LeakyReLU": single("LeakyReLU", negative_slope=0.2),
    "ELU": single("ELU", alpha=0.7),
    "Softmax": single("Softmax"),
    "MaxPooling2D": single("MaxPooling2D", (3, 5), strides=1),
    "AveragePooling2D": single("AveragePooling2D", 3, strides=(1, 1)),
    "Rescaling": single("Rescaling", 0.5, offset=-0.2),
    "Rescaling by channel": single("Rescaling", [1.0, 2.0, 3.0, 4.0], offset=np.arange(4.0)),
    "Normalization": single("Normalization"),
    "Normalization given": single("Normalization", mean=[1, 2, 3, 4], variance=[4, 3, 2, 1]),
    "Normalization inverse": single("Normalization", mean=0.5, variance=2, invert=True),
    **{
        name: activation_of(name)
        for name in ("relu", "leaky_relu", "elu", "selu", "sigmoid", "tanh", "softmax", "silu")
    },
    "activation object": activation_object,
    "shared": shared,
    "nested": nested,
    "identities": identities,
}
#: What Keras 3 writes into an .h5 file and cannot read from it.
OPERATIONS: dict[str, Build] = {"operations": operations, "functions": functions}


@pytest.mark.parametrize("name", OPERATIONS)
def test_operations_are_read_where_keras_reads_them(keras: Any, tmp_path: Path, name: str) -> None:
    """In a .keras file; in an .h5 file Keras's own reason is told."""
    model = functional(keras, OPERATIONS[name])
    same(model, tmp_path / "model.keras")
    model.save(tmp_path / "model.h5")
    with pytest.raises(WaterGeeError, match="could not be read as a Keras model.*Choose a .keras"):
        keras_files.read(tmp_path / "model.h5")


@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.parametrize("name", LAYERS)
def test_what_is_read_is_what_keras_computes(
    keras: Any, tmp_path: Path, name: str, ending: str
) -> None:
    """For each layer, in either kind of file."""
    same(functional(keras, LAYERS[name]), tmp_path / f"model{ending}")


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_sequential_model_is_read(keras: Any, tmp_path: Path, ending: str) -> None:
    """Its layers follow each other; the input may have a fixed size."""
    layers = keras.layers
    steps = [layers.Conv2D(4, 3), layers.BatchNormalization(), layers.Conv2D(2, 3)]
    model = randomized(keras.Sequential([keras.Input((9, 9, 3)), *steps]))
    network = same(model, tmp_path / f"m{ending}", 9, 9)
    assert network.margin == (2, 2, 2, 2)


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_fixed_input_is_applied_to_larger_images(keras: Any, tmp_path: Path, ending: str) -> None:
    """v1's network by Keras 3, whose slices end at a positive number, on each patch in turn."""

    def build(keras: Any, x: Any) -> Any:
        """Join the input's centre, counted from its start."""
        y = keras.layers.Conv2D(4, 3)(keras.layers.Conv2D(4, 3)(x))
        y = keras.layers.Concatenate()([y, x[:, 2:5, 2:5]])
        return keras.layers.Conv2D(2, 3, activation="softmax")(y)

    model = functional(keras, build, (7, 7, 4))
    model.save(tmp_path / f"m{ending}")
    network = keras_files.read(tmp_path / f"m{ending}")
    values = image(9, 10, 4)
    patches = [values[y : y + 7, x : x + 7] for y, x in np.ndindex(3, 4)]
    expected = model(np.stack(patches)).numpy().reshape(3, 4, 2)
    np.testing.assert_allclose(on_numpy.apply(network, values), expected, atol=1e-5)


# --- what is refused --------------------------------------------------------------------------

REFUSED: dict[str, tuple[Build, str]] = {
    "same": (
        single("Conv2D", 2, 3, padding="same", name="one"),
        r'layer one \(Conv2D\) cannot be read: its padding must be "valid" \(crop',
    ),
    "strides": (
        single("Conv2D", 2, 3, strides=2, name="one"),
        r"layer one \(Conv2D\) cannot be read: its strides must be 1",
    ),
    "even": (
        single("SeparableConv2D", 2, 2, name="one"),
        r"layer one \(SeparableConv2D\) cannot be read: its size must be odd",
    ),
    "pool strides": (
        single("MaxPooling2D", 3, name="one"),
        r"layer one \(MaxPooling2D\) cannot be read: its strides must be 1",
    ),
    "even pool": (single("AveragePooling2D", 2, strides=1), "its size must be odd"),
    "pool same": (single("MaxPooling2D", 3, strides=1, padding="same"), "its padding must be"),
    "channels_first": (
        single("Cropping2D", 1, data_format="channels_first", name="one"),
        r'layer one \(Cropping2D\) cannot be read: its data_format must be "channels_last"',
    ),
    "axis": (single("Softmax", axis=2, name="one"), r"one \(Softmax\).*along the channels"),
    "activation": (
        single("Conv2D", 2, 1, activation="gelu", name="one"),
        r"layer one \(Conv2D\).*activation must be one of relu, .*sigmoid",
    ),
    "ReLU": (single("ReLU", max_value=6.0), "neither max_value nor threshold"),
    "relu6": (single("Activation", "relu6"), r"\(Activation\).*activation must be one of"),
    **{
        kind: (
            single(kind, *arguments, name="one"),
            f"layer one of type {kind}.*Supported layers: Conv2D",
        )
        for kind, arguments in (
            ("Conv2DTranspose", (2, 3)),
            ("UpSampling2D", ()),
            ("ZeroPadding2D", (1,)),
            ("LayerNormalization", ()),
            ("GlobalAveragePooling2D", ()),
            ("RandomContrast", (0.1,)),
        )
    },
    "Subtract": (lambda k, x: k.layers.Subtract()([x, x]), "of type Subtract"),
    "channels sliced": (lambda k, x: x[..., 1:], "more than rows and columns"),
    "step": (lambda k, x: x[:, ::2], "picks or skips pixels"),
    "picked": (lambda k, x: x[:, 1], "picks or skips pixels"),
    "unknown end": (lambda k, x: x[:, :5], "cuts 0:5 out of an unknown size"),
    "margins": (
        lambda k, x: k.layers.Concatenate(name="both")([k.layers.Conv2D(2, 3, name="one")(x), x]),
        "Node both of the model joins images with different margins",
    ),
    "broadcast": (
        lambda k, x: k.layers.Add(name="sum")([k.layers.Conv2D(1, 1, name="one")(x), x]),
        "Node sum of the model joins images with different numbers of channels",
    ),
}


@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_is_said_with_layer_and_class(
    keras: Any, tmp_path: Path, name: str, ending: str
) -> None:
    """For each layer and setting that the graph does not have."""
    build, error = REFUSED[name]
    path = tmp_path / f"m{ending}"
    functional(keras, build).save(path)
    with pytest.raises(WaterGeeError, match=error):
        keras_files.read(path)


@pytest.mark.parametrize(
    ("build", "size", "error"),
    [
        (lambda k, x: k.layers.Flatten(name="f")(x), (3, 3, 4), "layer f of type Flatten"),
        (single("BatchNormalization", axis=1), (3, 3, 4), "along the channels"),
        (lambda k, x: k.layers.Concatenate(axis=1)([x, x]), (3, 3, 4), "along the channels"),
        (single("Reshape", (9, 4)), (3, 3, 4), "of type Reshape"),
        (single("Dense", 2), (4,), r"input of shape \(None, 4\). Water GEE reads image models"),
        (lambda k, x: [x, k.layers.Conv2D(2, 1)(x)], (None, None, 4), "one output; it has 1 and 2"),
        (lambda k, x: x * 2, (None, None, 4), r"\(Multiply\).*for numbers, use a Rescaling"),
        (single("Lambda", lambda x: x + 1), (None, None, 4), "of type Lambda, which Water GEE"),
    ],
)
def test_models_of_other_kinds_are_refused(
    keras: Any, tmp_path: Path, build: Build, size: tuple[int, ...], error: str
) -> None:
    """One image in, one out, every pixel its class."""
    functional(keras, build, size).save(tmp_path / "m.keras")
    with pytest.raises(WaterGeeError, match=error):
        keras_files.read(tmp_path / "m.keras")


def test_two_inputs_are_refused(keras: Any, tmp_path: Path) -> None:
    """The number is told."""
    inputs = [keras.Input((None, None, 4)), keras.Input((None, None, 4))]
    keras.Model(inputs, keras.layers.Add()(inputs)).save(tmp_path / "m.keras")
    with pytest.raises(WaterGeeError, match="one input and one output; it has 2 and 1"):
        keras_files.read(tmp_path / "m.keras")


# --- damaged and foreign files ----------------------------------------------------------------


@pytest.fixture(scope="module")
def whole(keras: Any, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Return a model with two layers of a class, as .keras and .h5."""
    folder = tmp_path_factory.mktemp("whole")

    def build(keras: Any, x: Any) -> Any:
        """Two convolutions and a normalisation."""
        x = keras.layers.Conv2D(3, 3, name="first")(x)
        x = keras.layers.BatchNormalization()(x)
        return keras.layers.Conv2D(2, 1, name="second", activation="softmax")(x)

    model = functional(keras, build)
    for ending in ENDINGS:
        model.save(folder / f"m{ending}")
    model.save_weights(folder / "m.weights.h5")
    return {ending: folder / f"m{ending}" for ending in (*ENDINGS, ".weights.h5")}


def test_both_files_of_a_model_are_one_network(whole: dict[str, Path]) -> None:
    """A file is told by its content, whatever it is called."""
    one, other = (keras_files.read(whole[ending]) for ending in ENDINGS)
    assert one.nodes == other.nodes
    assert {n: a.tobytes() for n, a in one.weights.items()} == {
        n: a.tobytes() for n, a in other.weights.items()
    }
    renamed = whole[".keras"].with_name("renamed.h5")
    renamed.write_bytes(whole[".keras"].read_bytes())
    assert keras_files.read(renamed).nodes == one.nodes


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_cut_file_is_said(whole: dict[str, Path], tmp_path: Path, ending: str) -> None:
    """Wherever it is cut; with what was expected."""
    content = whole[ending].read_bytes()
    for share in (0, 0.1, 0.3, 0.5, 0.7, 0.9, 0.98):
        path = tmp_path / f"cut{ending}"
        path.write_bytes(content[: int(len(content) * share)])
        with pytest.raises(
            WaterGeeError, match="could not be read as a Keras model.*Choose a .keras or .h5"
        ):
            keras_files.read(path)


def test_files_that_are_no_models_are_said(whole: dict[str, Path], tmp_path: Path) -> None:
    """Text, nothing, a folder, weights alone, zips of other things."""
    with pytest.raises(WaterGeeError, match="does not exist"):
        keras_files.read(tmp_path / "none.h5")
    with pytest.raises(WaterGeeError, match="is a folder.*Save the model as .keras"):
        keras_files.read(tmp_path)
    text = tmp_path / "text.h5"
    text.write_text("no model")
    with pytest.raises(WaterGeeError, match="could not be read as a Keras model"):
        keras_files.read(text)
    with pytest.raises(WaterGeeError, match="contains weights but no model"):
        keras_files.read(whole[".weights.h5"])
    source, target = whole[".keras"], tmp_path / "m.keras"
    for damage in (
        {"config_json": None},
        {"config_json": b"{"},
        {"config_json": b"[]"},
        {"config_json": b'{"class_name": "Functional", "config": {}}'},
        {"model_weights_h5": None},
        {"model_weights_h5": b"nothing"},
    ):
        with pytest.raises(WaterGeeError, match="could not be read as a Keras model"):
            keras_files.read(keras_archives.rewritten(source, target, **damage))


def test_a_custom_model_is_refused(whole: dict[str, Path], tmp_path: Path) -> None:
    """Its code is not in the file."""
    path = keras_archives.rewritten(
        whole[".keras"], tmp_path / "m.keras", lambda c: {**c, "class_name": "Mine"}
    )
    with pytest.raises(WaterGeeError, match="of type Mine.*reads functional"):
        keras_files.read(path)


def test_weights_that_do_not_fit_are_said(whole: dict[str, Path], tmp_path: Path) -> None:
    """Too many arrays, too few, another shape, numbers that are not finite."""

    def changed(change: Callable[[Any], None]) -> Path:
        """Copy the .h5 with changed weights."""
        path = tmp_path / "m.h5"
        path.write_bytes(whole[".h5"].read_bytes())
        with h5py.File(path, "r+") as file:
            change(file["model_weights/second"])
        return path

    def fewer(group: Any) -> None:
        """List one weight less."""
        group.attrs["weight_names"] = group.attrs["weight_names"][:1]

    def missing(group: Any) -> None:
        """Leave out what is listed."""
        del group["second/bias"]

    def misshapen(group: Any) -> None:
        """Give the bias another length."""
        del group["second/bias"]
        group["second/bias"] = np.zeros(5, np.float32)

    def infinite(group: Any) -> None:
        """Put in what is no number."""
        group["second/bias"][0] = np.nan

    for change, error in (
        (fewer, "could not be read as a Keras model"),
        (missing, "could not be read as a Keras model"),
        (misshapen, "could not be read as a Keras model"),
        (infinite, "not finite"),
    ):
        with pytest.raises(WaterGeeError, match=error):
            keras_files.read(changed(change))


def test_whatever_a_configuration_lacks_is_said(
    tmp_path: Path, v1: dict[str, list[np.ndarray]]
) -> None:
    """Any part of it may be missing or be something else: a network, or an error in words."""
    path = keras_archives.write_v1(tmp_path / "v1.h5", v1)
    model = keras_archives.v1_model()
    read, refused = 0, 0
    for number, place in enumerate(places(model)):
        with h5py.File(path, "r+") as file:
            other = replaced(model, place, (None, "other")[number % 2])
            file.attrs["model_config"] = json.dumps(other)
        try:
            read += keras_files.read(path).channels > 0
        except WaterGeeError:
            refused += 1
    assert read > 50
    assert refused > 50


def places(value: Any, above: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Yield the way to every part of a nest but settings that only training knows."""
    parts = value.items() if isinstance(value, dict) else enumerate(value)
    for key, part in parts:
        if not str(key).endswith(("initializer", "regularizer", "constraint")):
            yield (*above, key)
            if isinstance(part, (dict, list)):
                yield from places(part, (*above, key))


def replaced(value: Any, place: tuple[Any, ...], new: Any) -> Any:
    """Return a nest with one part replaced."""
    if not place:
        return new
    copy = value.copy()
    copy[place[0]] = replaced(value[place[0]], place[1:], new)
    return copy


def test_layers_that_wait_for_each_other_are_said(whole: dict[str, Path], tmp_path: Path) -> None:
    """A configuration that no Keras wrote ends."""

    def circle(config: dict[str, Any]) -> dict[str, Any]:
        """Let the first convolution take what the second gives."""
        layers = {layer["name"]: layer for layer in config["config"]["layers"]}
        tensor = layers["first"]["inbound_nodes"][0]["args"][0]
        tensor["config"]["keras_history"] = ["second", 0, 0]
        return config

    with pytest.raises(WaterGeeError, match="could not be read as a Keras model"):
        keras_files.read(keras_archives.rewritten(whole[".keras"], tmp_path / "m.keras", circle))


def test_long_lists_of_weights_are_put_together(
    tmp_path: Path, v1: dict[str, list[np.ndarray]]
) -> None:
    """Keras 2 spreads what is too long for one attribute over several."""
    path = keras_archives.write_v1(tmp_path / "v1.h5", v1)
    with h5py.File(path, "r+") as file:
        attributes = file["model_weights/conv2d"].attrs
        names = attributes["weight_names"]
        del attributes["weight_names"]
        attributes["weight_names0"], attributes["weight_names1"] = names[:1], names[1:]
    assert keras_files.read(path).parameters == 38_514


# --- out again ----------------------------------------------------------------------------------


@settings(max_examples=14)
@given(network=networks())
@pytest.mark.parametrize("ending", ENDINGS)
def test_a_network_comes_back_from_keras(
    tmp_path_factory: pytest.TempPathFactory, ending: str, network: Network
) -> None:
    """Any graph is written as a Keras model that computes the same, and read as one."""
    path = tmp_path_factory.mktemp("out") / f"model{ending}"
    model_export.export_model(path, network)
    back = keras_files.read(path)
    values = image(18, 17, network.channels)
    expected = on_numpy.apply(network, values)
    assert back.parameters == network.parameters
    assert back.margin == network.margin
    np.testing.assert_allclose(on_numpy.apply(back, values), expected, rtol=1e-5, atol=1e-5)


@settings(max_examples=10)
@given(network=networks())
def test_keras_computes_what_the_network_does(network: Network) -> None:
    """The exported model, evaluated by Keras."""
    values = image(18, 17, network.channels)
    result = keras_write.model(network)(values[None]).numpy()[0]
    np.testing.assert_allclose(on_numpy.apply(network, values), result, rtol=1e-5, atol=1e-5)


def test_the_water_network_is_exported_and_loaded_by_keras(
    keras: Any, tmp_path: Path, network: Network
) -> None:
    """Both kinds of file, by Keras itself."""
    values = image(12, 13, 8)
    for ending in ENDINGS:
        path = tmp_path / f"out{ending}"
        model_export.export_model(path, network)
        loaded = keras.models.load_model(path)
        assert loaded.count_params() == 38_514
        expected = on_numpy.apply(network, values)
        np.testing.assert_allclose(loaded(values[None]).numpy()[0], expected, atol=1e-5)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out.h5", "out.keras"]


def test_names_that_keras_does_not_take_are_changed(tmp_path: Path) -> None:
    """Slashes, and a node called as the input is."""
    nodes = (
        Node("a/b", "activation", ("input",), {"function": "relu"}),
        Node("a_b", "activation", ("a/b",), {"function": "tanh"}),
        Node("image", "add", ("a_b", "a/b")),
    )
    model_export.export_model(tmp_path / "m.keras", Network(2, nodes, {}))
    assert [n.operation for n in keras_files.read(tmp_path / "m.keras").nodes] == [
        "activation",
        "activation",
        "add",
    ]


def test_other_endings_are_refused(tmp_path: Path, network: Network) -> None:
    """With those that are known."""
    with pytest.raises(WaterGeeError, match=r"written as '.pb'. Use one of: .keras, .h5, .onnx"):
        model_export.export_model(tmp_path / "m.pb", network)


def test_onnx_without_its_package_is_said(
    tmp_path: Path, network: Network, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not a traceback, and no file is left."""
    monkeypatch.setitem(sys.modules, "onnx", None)
    with pytest.raises(WaterGeeError, match="requires the package onnx.*export to .keras"):
        model_export.export_model(tmp_path / "m.onnx", network)
    assert not list(tmp_path.iterdir())


@settings(max_examples=25)
@given(network=networks())
def test_onnx_computes_what_the_network_does(
    tmp_path_factory: pytest.TempPathFactory, network: Network
) -> None:
    """By ONNX's own reference evaluator."""
    from onnx import reference

    path = tmp_path_factory.mktemp("onnx") / "model.onnx"
    model_export.export_model(path, network)
    values = image(18, 17, network.channels)
    evaluator = reference.ReferenceEvaluator(str(path))
    result = evaluator.run(None, {"input": values.transpose(2, 0, 1)[None]})[0][0]
    expected = on_numpy.apply(network, values)
    np.testing.assert_allclose(result.transpose(1, 2, 0), expected, rtol=1e-5, atol=1e-5)


# --- as one of ours -----------------------------------------------------------------------------


def test_an_imported_model_has_a_card(tmp_path: Path, v1: dict[str, list[np.ndarray]]) -> None:
    """Features by the number of inputs, no sensors, the middle threshold, and where it is from."""
    path = keras_archives.write_v1(tmp_path / "v1.h5", v1)
    network = model_import.import_model(path, SETS)
    assert network.card == {
        "features": "elevation",
        "sensors": [],
        "imported_from": "v1.h5",
    }
    assert network.threshold == 0.5
    assert model_import.import_model(path, {"ours": 8}).card["features"] == "ours"
    assert model_import.import_model(path, {"ours": 5}).card["features"] == "unknown"
    model_file.save(tmp_path / "m.npz", network)
    assert model_file.load(tmp_path / "m.npz").nodes == network.nodes


def test_features_that_do_not_fit_are_refused(
    tmp_path: Path, v1: dict[str, list[np.ndarray]]
) -> None:
    """By name, and by number."""
    path = keras_archives.write_v1(tmp_path / "v1.h5", v1)
    with pytest.raises(
        WaterGeeError, match="takes 8 inputs, but the features 'no_elevation' number 7"
    ):
        model_import.import_model(path, SETS, "no_elevation")
    with pytest.raises(
        WaterGeeError, match="Unknown features 'other'. Choose one of: elevation, no_elev"
    ):
        model_import.import_model(path, SETS, "other")
    with pytest.raises(WaterGeeError, match="has 2 classes.*There is no class 2"):
        model_import.import_model(path, SETS, water=2)


def test_another_class_can_be_water(tmp_path: Path, v1: dict[str, list[np.ndarray]]) -> None:
    """Its output becomes the first, by its convolution's weights."""
    path = keras_archives.write_v1(tmp_path / "v1.h5", v1)
    values = image(9, 9, 8)
    network = model_import.import_model(path, SETS, water=1)
    expected = on_numpy.apply(keras_files.read(path), values)[..., ::-1]
    np.testing.assert_allclose(on_numpy.apply(network, values), expected, atol=1e-6)
    assert network.parameters == 38_514


@settings(max_examples=40)
@given(network=networks())
def test_water_comes_first_in_any_network(network: Network) -> None:
    """Whatever the network ends in, two outputs change places and nothing else does."""
    values = image(18, 17, network.channels)
    for water in range(network.classes):
        order = list(range(network.classes))
        order[0], order[water] = water, 0
        result = on_numpy.apply(model_import.water_first(network, water), values)
        expected = on_numpy.apply(network, values)[..., order]
        np.testing.assert_allclose(result, expected, rtol=1e-5, atol=1e-6)
