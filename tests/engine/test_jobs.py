"""Jobs in this process: JSON in, JSON out, and what they say on the way."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal

from tests.engine import scenes
from tests.engine.conftest import Recorder
from water_gee_plugin.engine import jobs, requests
from water_gee_plugin.engine.network import model_file
from water_gee_plugin.engine.network.graph import Network, fingerprint
from water_gee_plugin.engine.network.shipped_models import shipped_model
from water_gee_plugin.engine.support.errors import CancelledError, WaterGeeError
from water_gee_plugin.engine.support.files import ensure_writable, replacing
from water_gee_plugin.engine.support.json_text import parse_json
from water_gee_plugin.engine.support.progress import Progress

AREA = {
    "wkt": "POLYGON((599100 -301000,599100 -300000,600000 -300000,600000 -301000,599100 -301000))",
    "crs": "EPSG:32620",
}


@pytest.fixture
def model(tmp_path: Path, flat_network: Network) -> Path:
    """Return a model file."""
    model_file.save(tmp_path / "model.npz", flat_network)
    return tmp_path / "model.npz"


def test_an_unknown_job_is_said(recorder: Recorder) -> None:
    """The jobs there are follow."""
    with pytest.raises(WaterGeeError, match="Unknown job 'paint'. Choose one of:.*mapwater"):
        jobs.run("paint", {}, recorder)


@pytest.mark.parametrize(
    "parameters",
    [{}, {"input": "a"}, {"input": "a", "output": "b", "colour": 1}, ["a"], "a"],
)
def test_wrong_parameters_are_said(recorder: Recorder, parameters: object) -> None:
    """Missing ones, unknown ones, and what is no set of parameters at all."""
    with pytest.raises(WaterGeeError, match="job cuttiles has invalid parameters"):
        jobs.run("cuttiles", parameters, recorder)


def test_a_grid_of_an_area(recorder: Recorder) -> None:
    """One tile with id, zone, column and row, and its outline in degrees."""
    (tile,) = jobs.run("createtilegrid", {"area": AREA}, recorder)["tiles"]
    assert (tile["tile"], tile["epsg"]) == ("32620_39_-20", 32620)
    assert (tile["column"], tile["row"]) == (39, -20)
    assert tile["wkt"].startswith("POLYGON ((-62.1")


def test_a_grid_of_a_path_and_row(recorder: Recorder) -> None:
    """A Landsat scene of 185 × 180 km touches some 170 to 240 tiles of 15.36 km."""
    tiles = jobs.run("createtilegrid", {"path_row": "231/62"}, recorder)["tiles"]
    assert 170 < len(tiles) < 240
    assert len({tile["tile"] for tile in tiles}) == len(tiles)
    assert {tile["epsg"] for tile in tiles} == {32620, 32621}


def test_cut_and_map_through_jobs(tmp_path: Path, bundle: Path, model: Path) -> None:
    """A set is cut and mapped as the bundle is; results and events are plain JSON."""
    events = Recorder()
    cut = jobs.run("cuttiles", {"input": str(bundle), "output": str(tmp_path / "set")}, events)
    assert cut == {"output": str(tmp_path / "set"), "tiles": 4}
    made = {}
    for name, source in (("set", tmp_path / "set"), ("bundle", bundle)):
        parameters = {"input": str(source), "model": str(model), "output": str(tmp_path / name)}
        parameters["output"] += ".tif"
        parameters["probability"] = str(tmp_path / f"{name}_p.tif")
        made[name] = jobs.run("mapwater", parameters, events)
    first, second = (scenes.read_raster(tmp_path / f"{name}_p.tif") for name in made)
    np.testing.assert_allclose(first, second, atol=1e-5)
    water = (scenes.read_raster(tmp_path / "set.tif") == 1).sum()
    assert made["set"]["water_area"] == pytest.approx(water * 900 / 1e6, rel=2e-3)
    json.dumps([made, events.events])
    fractions = [e["fraction"] for e in events.events if e["event"] == "progress"]
    assert max(fractions) == 1 and min(fractions) >= 0


def test_a_map_of_a_set_without_an_image_is_said(
    tmp_path: Path, model: Path, recorder: Recorder
) -> None:
    """An empty set is told as such."""
    from water_gee_plugin.engine.rasters.tiles.tile_set import TileSet

    TileSet.create(tmp_path / "set", {})
    parameters = {"input": str(tmp_path / "set"), "model": str(model), "output": "none.tif"}
    with pytest.raises(WaterGeeError, match="no tile with an image"):
        jobs.run("mapwater", parameters, recorder)


def test_accuracy_through_jobs(tmp_path: Path, recorder: Recorder) -> None:
    """Points with area-adjusted estimates; points outside are warned of."""
    values = np.zeros((20, 20), np.uint8)
    values[:, :5] = 1
    path = scenes.write_raster(tmp_path / "map.tif", values, nodata=255)
    pixels = [(2, 3, 1), (4, 4, 1), (1, 9, 0), (9, 9, 0), (15, 2, 0), (30, 2, 1)]
    points = [[scenes.LEFT + 30 * c + 15, scenes.TOP - 30 * r - 15, k] for c, r, k in pixels]
    parameters = {"input": str(path), "points": points, "crs": "EPSG:32620", "stratified": True}
    result = jobs.run("assessaccuracy", parameters, recorder)
    assert result["matrix"] == [[2, 0], [1, 2]]
    assert result["adjusted"]["precision"][0] == pytest.approx(2 / 3)
    # A quarter is mapped as water and two thirds of that are: 400 pixels × 900 m² ÷ 6.
    assert result["adjusted"]["water_area"][0] == pytest.approx(60_000, rel=2e-3)
    assert any("Points outside the map: 1 of 6" in text for text in recorder.texts("warning"))
    json.dumps(result)


# Progress


def test_stages_report_within_their_span() -> None:
    """A stage of a stage fills its own part, and never leaves it."""
    recorder = Recorder()
    stage = recorder.stage(0.2, 0.6).stage(0.5, 1)
    for fraction in (0, 0.5, 1, 7, -7):
        stage.at(fraction)
    fractions = [event["fraction"] for event in recorder.events]
    assert fractions == pytest.approx([0.4, 0.5, 0.6, 0.6, 0.4])


def test_a_cancel_stops_at_the_next_report() -> None:
    """In a stage as well; nothing is reported then."""
    events: list[object] = []
    progress = Progress(events.append, lambda: True).stage(0, 0.5)
    with pytest.raises(CancelledError):
        progress.at(0.5)
    with pytest.raises(CancelledError):
        progress.check()
    assert not events


def test_messages_and_figures_are_events(recorder: Recorder) -> None:
    """Each kind as the runner expects it; without a listener nothing happens."""
    recorder.message("a")
    recorder.warning("b")
    recorder.metric("round", loss=0.5, f1=0.9)
    assert recorder.events == [
        {"event": "message", "text": "a", "level": "info"},
        {"event": "message", "text": "b", "level": "warning"},
        {"event": "metric", "name": "round", "loss": 0.5, "f1": 0.9},
    ]
    Progress().metric("round", loss=1.0)


# Files


def test_a_file_takes_its_name_when_it_is_whole(tmp_path: Path) -> None:
    """Beside it until then, with the same suffix, in a folder made on the way."""
    path = tmp_path / "new" / "a.npz"
    with replacing(path) as partial:
        partial.write_text("whole", encoding="utf-8")
        assert partial.parent == path.parent and partial.suffix == ".npz"
        assert not path.exists()
    assert [entry.name for entry in path.parent.iterdir()] == ["a.npz"]
    assert path.read_text(encoding="utf-8") == "whole"


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt])
def test_a_file_that_fails_leaves_the_old_one(tmp_path: Path, error: type[BaseException]) -> None:
    """The partial file goes, also when it was never begun."""
    path = tmp_path / "a.txt"
    path.write_text("old", encoding="utf-8")
    for begun in (True, False):
        with pytest.raises(error), replacing(path) as partial:
            if begun:
                partial.write_text("half", encoding="utf-8")
            raise error
    assert [entry.name for entry in tmp_path.iterdir()] == ["a.txt"]
    assert path.read_text(encoding="utf-8") == "old"


def test_a_folder_that_cannot_be_written_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Read-only, or a file in its place: the folder is named."""
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(WaterGeeError, match="file could not be created"):
        ensure_writable(tmp_path / "file")
    # The superuser may write anywhere, so the system's answer is given here.
    monkeypatch.setattr("os.access", lambda *_: False)
    with pytest.raises(WaterGeeError, match="is not writable. Choose another"):
        ensure_writable(tmp_path)


def test_a_model_that_cannot_be_written_is_said(tmp_path: Path, network: Network) -> None:
    """A folder of the model's name, and a file as its folder."""
    (tmp_path / "model.npz").mkdir()
    with pytest.raises(WaterGeeError, match=r"model\.npz is a folder"):
        model_file.save(tmp_path / "model.npz", network)
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(WaterGeeError, match="could not be created"):
        model_file.save(tmp_path / "file" / "model.npz", network)
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["file", "model.npz"]


@pytest.mark.parametrize(
    ("text", "good"),
    [
        ("[" * 100 + "]" * 100, True),
        ("[" * 101 + "]" * 101, False),
        ("[" * 100_000, False),
        ('{"a":' * 100_000, False),
        ('["' + "[" * 500 + '", "\\"[["]', True),
        ("[]" * 2, False),
        ('"' + '\\"' * 1_000_000, None),
        ('["' + "a" * 4_000_000 + '"]', True),
        ("[]" + " " * 10, True),
    ],
)
def test_json_of_strangers_is_bounded_before_it_is_parsed(text: str, good: bool) -> None:
    """A parser that goes too deep ends the process; brackets in text are none."""
    if good is None:  # a string that never ends is looked through once
        with pytest.raises(ValueError, match="Unterminated"):
            parse_json(text)
    elif good:
        assert isinstance(parse_json(text), list) and isinstance(parse_json(text.encode()), list)
    else:
        with pytest.raises(ValueError, match="levels deep|Extra data"):
            parse_json(text)


def test_a_scene_of_one_class_is_mapped_by_the_shipped_model(
    tmp_path: Path, recorder: Recorder
) -> None:
    """Nothing can be learned there, and a score would say that something was."""
    water = scenes.water_mask(48, 56)
    bands = scenes.numbers(48, 56)
    bands[:, ~water] = bands[:, water][:, :1]
    qa = np.full(water.shape, scenes.CLEAR_WATER, np.uint16)
    folder = scenes.write_bundle(tmp_path / "lake", scenes.BundleSpec(bands=bands, qa=qa))
    model, output = str(tmp_path / "model.npz"), str(tmp_path / "map.tif")
    scene = requests.SceneFile(str(folder))
    found = jobs.perform(requests.MapScene(scene, output, model, str(tmp_path / "tiles")), recorder)
    assert found["f1"] is None
    assert fingerprint(model_file.load(model)) == fingerprint(shipped_model())
    assert (gdal.Open(output).ReadAsArray()[:48, :56] == 1).mean() > 0.99
    said = recorder.texts("info")
    assert any("comes with Water GEE" in text for text in said)
    assert not any("With TensorFlow" in text for text in said)
