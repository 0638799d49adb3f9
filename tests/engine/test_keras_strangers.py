"""Keras files from strangers: a sentence, before anything is run, followed or allocated."""

from __future__ import annotations

import io
import json
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import h5py
import numpy as np
import pytest

from tests.engine import keras_archives
from water_gee_plugin.engine.network import on_tensorflow
from water_gee_plugin.engine.network.exchange import keras_config, keras_copy, keras_files
from water_gee_plugin.engine.support.errors import WaterGeeError

ENDINGS = (".keras", ".h5")
Change = Callable[[dict[str, Any]], Any]


@pytest.fixture(scope="module")
def kind_files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Return an honest model of one convolution, as .keras and .h5."""
    keras, folder = on_tensorflow.tensorflow().keras, tmp_path_factory.mktemp("kind")
    start = keras.Input((None, None, 3), name="start")
    model = keras.Model(start, keras.layers.Conv2D(2, 3, name="one")(start))
    for ending in ENDINGS:
        model.save(folder / f"m{ending}")
        assert keras_files.read(folder / f"m{ending}").classes == 2
    return {ending: folder / f"m{ending}" for ending in ENDINGS}


def told(path: Path, config: Change | None, weights: Callable[[Any], None] | None) -> Path:
    """Change a file's configuration, and what lies in it as the weights of its layer."""
    target = path.with_name(f"changed{path.suffix}")
    if path.suffix == ".h5":
        target.write_bytes(path.read_bytes())
        with h5py.File(target, "r+") as file:
            if config:
                model = config(json.loads(file.attrs["model_config"]))
                file.attrs["model_config"] = json.dumps(model)
            if weights:
                weights(file["model_weights/one"])
        return target
    with zipfile.ZipFile(path) as archive:
        stream = io.BytesIO(archive.read("model.weights.h5"))
    if weights:
        with h5py.File(stream, "r+") as file:
            weights(file["layers/conv2d"])
    return keras_archives.rewritten(path, target, config, model_weights_h5=stream.getvalue())


def external_link(group: Any) -> None:
    """Point to another file."""
    group["stranger"] = h5py.ExternalLink("/etc/hostname", "/")


def soft_link(group: Any) -> None:
    """Point to another place of this file."""
    group["stranger"] = h5py.SoftLink("/elsewhere")


def external_storage(group: Any) -> None:
    """Take the bytes of another file for numbers."""
    group.create_dataset("stranger", (4,), "u1", external=[("/etc/hostname", 0, 4)])


def virtual(group: Any) -> None:
    """Take the numbers of another file."""
    layout = h5py.VirtualLayout((4,), "f4")
    layout[:] = h5py.VirtualSource("/tmp/other.h5", "x", (4,))
    group.create_virtual_dataset("stranger", layout)


def sparse(group: Any) -> None:
    """Claim 4 GB that are not there."""
    group.create_dataset("stranger", (2**30,), "f4", chunks=(2**16,), compression="gzip")


def one_large_chunk(group: Any) -> None:
    """Claim few numbers in one piece of 2 GB."""
    group.create_dataset("stranger", (4,), "f4", maxshape=(None,), chunks=(2**29,))


def words(group: Any) -> None:
    """Put words where numbers are."""
    group["stranger"] = np.array([b"water"])


def circle(group: Any) -> None:
    """Hold what holds it."""
    group["stranger"] = group


@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.parametrize(
    ("change", "error"),
    [
        (external_link, "outside the file"),
        (soft_link, "outside the file"),
        (external_storage, "outside the file"),
        (virtual, "outside the file"),
        (sparse, "far too large"),
        (one_large_chunk, "far too large"),
        (words, "are not numbers"),
        (circle, "far too large"),
    ],
)
def test_weights_that_are_not_in_the_file_are_refused(
    kind_files: dict[str, Path], ending: str, change: Callable[[Any], None], error: str
) -> None:
    """Links, storage in other files, sizes that are claimed, loops."""
    with pytest.raises(WaterGeeError, match=error):
        keras_files.read(told(kind_files[ending], None, change))


def test_a_link_in_place_of_all_weights_is_refused(
    kind_files: dict[str, Path], tmp_path: Path
) -> None:
    """It is looked at where it stands, too."""
    path = tmp_path / "m.h5"
    path.write_bytes(kind_files[".h5"].read_bytes())
    with h5py.File(path, "r+") as file:
        del file["model_weights"]
        file["model_weights"] = h5py.ExternalLink(str(kind_files[".h5"]), "model_weights")
    with pytest.raises(WaterGeeError, match="outside the file"):
        keras_files.read(path)


@pytest.mark.parametrize("name", ["../../out.txt", "/tmp/out.txt", "assets/vocabulary.txt"])
def test_other_members_of_an_archive_are_refused(
    kind_files: dict[str, Path], tmp_path: Path, name: str
) -> None:
    """By name; none is unpacked."""
    (tmp_path / "deep" / "er").mkdir(parents=True)
    path = keras_archives.rewritten(kind_files[".keras"], tmp_path / "deep" / "er" / "m.keras")
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr(name, "stranger")
    with pytest.raises(WaterGeeError, match=f"contains '{name}'"):
        keras_files.read(path)
    assert [found for found in tmp_path.rglob("*") if found.is_file()] == [path]


@pytest.mark.parametrize("member", ["config.json", "model.weights.h5"])
def test_a_member_that_grows_is_refused(tmp_path: Path, member: str) -> None:
    """By the size it says it has, before it is unpacked."""
    path = tmp_path / "m.keras"
    others = {"config.json", "model.weights.h5"} - {member}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for other in others:
            archive.writestr(other, "{}")
        with archive.open(member, "w") as stream:
            for _ in range(201):
                stream.write(bytes(1_000_000))
    assert path.stat().st_size < 1_000_000
    with pytest.raises(WaterGeeError, match=f"{member} is far too large"):
        keras_files.read(path)


def test_a_file_that_is_too_large_is_not_opened(tmp_path: Path) -> None:
    """A hole of 4 GB is enough."""
    path = tmp_path / "m.h5"
    with path.open("wb") as stream:
        stream.truncate(4 * 2**30)
    with pytest.raises(WaterGeeError, match="m.h5 is far too large"):
        keras_files.read(path)


def of_layer(**settings: Any) -> Change:
    """Return a change of the convolution's settings."""

    def change(config: dict[str, Any]) -> dict[str, Any]:
        """Change them."""
        layer = config["config"]["layers"][1]
        layer["config"].update(settings)
        return config

    return change


@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.parametrize(
    ("change", "error"),
    [
        (of_layer(filters=10**9), "could not be read as a Keras model"),
        (of_layer(kernel_size=[99_999, 99_999]), "could not be read as a Keras model"),
        (of_layer(dilation_rate=[5001, 5001]), "too large: .* a reach of 5001 pixels around each"),
        (of_layer(groups=0), "could not be read as a Keras model"),
    ],
)
def test_sizes_that_the_file_only_claims_take_no_memory(
    kind_files: dict[str, Path], ending: str, change: Change, error: str
) -> None:
    """A billion filters would be 108 GB."""
    with pytest.raises(WaterGeeError, match=error):
        keras_files.read(told(kind_files[ending], change, None))


@pytest.mark.parametrize("ending", ENDINGS)
def test_code_of_other_modules_is_not_looked_for(
    kind_files: dict[str, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ending: str
) -> None:
    """Neither for a class, nor for a function, nor for what only training needs."""
    (tmp_path / "stranger.py").write_text("class Conv2D:\n    pass\nrelu = print\n")
    monkeypatch.syspath_prepend(tmp_path)
    known = {"module": "stranger", "registered_name": "stranger>relu"}

    def other_class(config: dict[str, Any]) -> dict[str, Any]:
        """Let the layer be another module's."""
        config["config"]["layers"][1].update(module="stranger")
        return config

    with pytest.raises(WaterGeeError, match="layer one of type Conv2D, which Water GEE cannot"):
        keras_files.read(told(kind_files[ending], other_class, None))
    function = {"class_name": "function", "config": "relu", **known}
    network = keras_files.read(told(kind_files[ending], of_layer(activation=function), None))
    assert network.output == "one_relu"
    made = {"class_name": "Made", "config": {}, **known}
    change = of_layer(kernel_initializer=made, bias_regularizer=made, kernel_constraint=made)
    assert keras_files.read(told(kind_files[ending], change, None)).output == "one"
    assert "stranger" not in sys.modules


def chain(entries: list[dict[str, Any]]) -> dict[str, Any]:
    """Return a functional model of layers of Keras 2, the first its input."""
    names = [entry["name"] for entry in entries]
    ends = {"input_layers": [[names[0], 0, 0]], "output_layers": [[names[-1], 0, 0]]}
    return {"class_name": "Functional", "config": {"name": "m", "layers": entries, **ends}}


def start() -> dict[str, Any]:
    """Return an input of one channel."""
    settings = {"name": "start", "batch_input_shape": [None, None, None, 1], "dtype": "float32"}
    return {"class_name": "InputLayer", "config": settings, "name": "start", "inbound_nodes": []}


def layer(kind: str, name: str, *sources: str, **settings: Any) -> dict[str, Any]:
    """Return a layer of Keras 2."""
    calls = [[[source, 0, 0, {}] for source in sources]]
    return {"class_name": kind, "config": {"name": name, **settings}, "name": name} | {
        "inbound_nodes": calls
    }


def test_a_graph_that_doubles_is_refused(tmp_path: Path) -> None:
    """Forty concatenations of two would be a million million channels."""
    entries = [start()]
    for number in range(40):
        last = entries[-1]["name"]
        entries.append(layer("Concatenate", f"c{number}", last, last, axis=-1))
    path = keras_archives.write_h5(tmp_path / "m.h5", chain(entries), {})
    with pytest.raises(WaterGeeError, match="too large: 40 nodes, 1099511627776 channels"):
        keras_files.read(path)


def test_numbers_of_a_claimed_type_take_no_memory(tmp_path: Path) -> None:
    """Sixty words of two billion letters would be 120 GB."""
    first = start()
    first["config"]["batch_input_shape"] = [None, None, None, 60]
    scale = {"class_name": "__numpy__", "config": {"value": [2.0] * 60, "dtype": "S2000000000"}}
    entries = [first, layer("Rescaling", "r", "start", scale=scale, offset=0.0)]
    network = keras_files.read(keras_archives.write_h5(tmp_path / "m.h5", chain(entries), {}))
    np.testing.assert_array_equal(network.weights["r/scale"], np.full(60, 2))


def test_too_many_layers_are_refused(tmp_path: Path) -> None:
    """One after another, or models in models that call each other twice."""
    entries = [start()]
    for number in range(keras_config.MOST_CALLS):
        entries.append(layer("ReLU", f"r{number}", entries[-1]["name"]))
    with pytest.raises(WaterGeeError, match="more than 500 layers"):
        keras_files.read(keras_archives.write_h5(tmp_path / "m.h5", chain(entries), {}))
    model = chain([start(), layer("ReLU", "r", "start")])
    for number in range(20):
        inner = {**model, "name": f"m{number}", "inbound_nodes": [[["start", 0, 0, {}]]] * 2}
        model = chain([start(), inner])
    with pytest.raises(WaterGeeError, match="more than 500 layers"):
        keras_files.read(keras_archives.write_h5(tmp_path / "m.h5", model, {}))


@pytest.mark.parametrize("text", ["[" * 100_000, '{"class_name":' * 50_000, "\ud800", "{}", "7"])
def test_a_configuration_that_is_none_is_said(
    kind_files: dict[str, Path], tmp_path: Path, text: str
) -> None:
    """However deep it is."""
    content = text.encode("utf-8", "surrogatepass")
    path = keras_archives.rewritten(kind_files[".keras"], tmp_path / "m.keras", config_json=content)
    with pytest.raises(WaterGeeError, match="could not be read as a Keras model"):
        keras_files.read(path)


def test_what_keras_reads_is_written_anew(kind_files: dict[str, Path], tmp_path: Path) -> None:
    """Nothing but the model and its weights, without what only training needs."""
    copy = keras_copy.write(kind_files[".keras"], tmp_path)
    with zipfile.ZipFile(copy) as archive:
        assert sorted(archive.namelist()) == ["config.json", "metadata.json", "model.weights.h5"]
        assert b"GlorotUniform" not in archive.read("config.json")
