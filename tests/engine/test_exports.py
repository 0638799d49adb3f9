"""Batch exports on the local Earth Engine: what they write, once, and to the end."""

from __future__ import annotations

import json
import threading
import time
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from osgeo import gdal

from tests.earthengine_server import client
from tests.earthengine_server.client import PROJECT
from tests.earthengine_server.server import LocalEarthEngine
from tests.engine.conftest import Recorder
from water_gee_plugin.engine import jobs
from water_gee_plugin.engine.earthengine import session, tasks
from water_gee_plugin.engine.earthengine.exports import export_run
from water_gee_plugin.engine.earthengine.exports.destination import Destination
from water_gee_plugin.engine.earthengine.exports.export_plan import Export
from water_gee_plugin.engine.earthengine.exports.export_run import Runner
from water_gee_plugin.engine.earthengine.imagery import Imagery
from water_gee_plugin.engine.network import model_file
from water_gee_plugin.engine.network.graph import Network, Node
from water_gee_plugin.engine.rasters.polygons import Area
from water_gee_plugin.engine.support.errors import CancelledError, WaterGeeError
from water_gee_plugin.engine.support.progress import Progress
from water_gee_plugin.engine.support.records import from_json

pytest_plugins = ["tests.earthengine_server.fixtures"]

#: Across the western edge of the scenes, where a river is; a slanting side cuts pixels.
AREA = {
    "wkt": "POLYGON((811000 -339400,811000 -339100,811410 -339100,811570 -339400,811000 -339400))",
    "crs": "EPSG:32620",
}
IMAGERY = {"start_year": 2020, "end_year": 2022, "dem": "none"}
PERIODS = ("2020-06-08", "2022-06-08")
THRESHOLD = 0.503


def small_network() -> Network:
    """Return two quick convolutions and a threshold at which classes are mixed."""
    rng = np.random.default_rng(11)
    shapes = {"first": (3, 3, 7, 4), "second": (3, 3, 4, 2)}
    weights = {f"{name}/kernel": rng.uniform(-1, 1, shape) for name, shape in shapes.items()}
    weights |= {f"{name}/bias": np.zeros(shape[3]) for name, shape in shapes.items()}
    nodes = (
        Node("first", "convolution", ("input",)),
        Node("relu", "activation", ("first",), {"function": "relu"}),
        Node("second", "convolution", ("relu",)),
        Node("softmax", "activation", ("second",), {"function": "softmax"}),
    )
    single = {name: array.astype(np.float32) for name, array in weights.items()}
    card = {"features": "no_elevation", "threshold": THRESHOLD}
    return Network(7, nodes, single, card)


@pytest.fixture
def model(tmp_path: Path) -> Path:
    """Return a model file."""
    model_file.save(tmp_path / "model.npz", small_network())
    return tmp_path / "model.npz"


def run(name: str, server: LocalEarthEngine, progress: Progress | None = None, **given: Any) -> Any:
    """Run a job against the server."""
    cloud = {"project": PROJECT, "url": server.url}
    return jobs.run(name, given | cloud, progress or Recorder())


def export(server: LocalEarthEngine, model: Path, folder: str, **given: Any) -> dict[str, Any]:
    """Run an export job."""
    values = {"model": str(model), "imagery": IMAGERY, "area": AREA, "folder": folder}
    return run("exportwatermaps", server, **(values | given))


def operations(server: LocalEarthEngine) -> int:
    """Return how many tasks the server has ever started."""
    return len(server.service.operations.listed(f"projects/{PROJECT}"))


def read_asset(server: LocalEarthEngine, name: str) -> np.ndarray:
    """Return an asset's pixels, 255 where it is masked."""
    ee = client.connect(server.url)
    asset = ee.Image(f"projects/{PROJECT}/assets/{name}").unmask(255, False)
    data = ee.data.computePixels({"expression": asset, "fileFormat": "GEO_TIFF"})
    gdal.FileFromMemBuffer("/vsimem/asset.tif", data)
    return gdal.Open("/vsimem/asset.tif").ReadAsArray()


@pytest.fixture
def mapped(
    earthengine: LocalEarthEngine, model: Path, tmp_path: Path
) -> list[tuple[np.ndarray, tuple[float, ...]]]:
    """Return the maps of both seasons that Map on Earth Engine makes, and where they lie."""
    made = run(
        "maponearthengine",
        earthengine,
        model=str(model),
        imagery=IMAGERY,
        area=AREA,
        output=str(tmp_path / "cloud.tif"),
        work=str(tmp_path / "work"),
    )
    found = [gdal.Open(path) for path in made["maps"]]
    return [(dataset.ReadAsArray(), dataset.GetGeoTransform()) for dataset in found]


@pytest.mark.parametrize("kind", ["DRIVE", "CLOUD_STORAGE"])
def test_files_are_the_maps_that_come_back(
    earthengine: LocalEarthEngine, model: Path, mapped: list[Any], kind: str
) -> None:
    """Pixel for pixel, at the same place, with no data named, a task a season."""
    folder = {"DRIVE": "maps", "CLOUD_STORAGE": "bucket/maps"}[kind]
    result = export(earthengine, model, folder, destination=kind)
    assert (result["submitted"], result["succeeded"], result["running"]) == (2, 2, 0)
    place = (
        earthengine.exports / {"DRIVE": "drive/maps", "CLOUD_STORAGE": "storage/bucket/maps"}[kind]
    )
    for name, period, (expected, transform) in zip(result["names"], PERIODS, mapped):
        assert period in name
        dataset = gdal.Open(str(place / f"{name}.tif"))
        np.testing.assert_array_equal(dataset.ReadAsArray(), expected)
        assert dataset.GetGeoTransform() == transform
        assert dataset.GetRasterBand(1).GetNoDataValue() == 255
        assert {0, 1, 255} == set(np.unique(expected).tolist())


@pytest.mark.parametrize("composite_first", [False, True])
def test_assets_are_the_maps_that_come_back(
    earthengine: LocalEarthEngine, model: Path, mapped: list[Any], composite_first: bool
) -> None:
    """Masked where there is no data; also when the composite is written first."""
    folder = f"water/first_{composite_first}"
    result = export(earthengine, model, folder, composite_first=composite_first)
    assert result["succeeded"] == (4 if composite_first else 2)
    for name, (expected, _) in zip(result["names"], mapped):
        np.testing.assert_array_equal(read_asset(earthengine, f"{folder}/{name}"), expected)


def test_the_same_run_again_starts_nothing(earthengine: LocalEarthEngine, model: Path) -> None:
    """Finished tasks are found by their description, assets by their names."""
    first = export(earthengine, model, "again")
    before = operations(earthengine)
    again = export(earthengine, model, "again")
    assert (first["submitted"], again["submitted"]) == (2, 0)
    assert operations(earthengine) == before
    assert again["names"] == first["names"]


def test_a_lost_answer_starts_nothing_twice(earthengine: LocalEarthEngine, model: Path) -> None:
    """The server has taken the task but its answer is cut off: the repeat is the same request."""
    earthengine.add_fault("cut", path="image:export")
    before = operations(earthengine)
    result = export(earthengine, model, "lost")
    assert result["succeeded"] == 2
    assert operations(earthengine) - before == 2


def test_a_crash_before_the_list_shows_the_task(
    earthengine: LocalEarthEngine, model: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Request ids are the same in another run, so that even an empty list doubles nothing."""
    before = operations(earthengine)
    first = export(earthengine, model, "crash", destination="DRIVE", wait=False)
    real, seen = tasks.list_tasks, []

    def late(*given: Any) -> list[tasks.Task]:
        """Show nothing at the first look."""
        seen.append(1)
        return [] if len(seen) == 1 else real(*given)

    monkeypatch.setattr(tasks, "list_tasks", late)
    again = export(earthengine, model, "crash", destination="DRIVE")
    assert again["names"] == first["names"]
    assert operations(earthengine) - before == 2


def test_a_run_that_is_stopped_goes_on(earthengine: LocalEarthEngine, model: Path) -> None:
    """Its tasks go on without it; the next run waits for the very same ones."""
    earthengine.service.operations.delay = 1.0
    cancelled = threading.Event()

    def listen(event: dict[str, Any]) -> None:
        """Stop once both tasks are started."""
        if "2022-06-08" in str(event.get("text")) and "Started" in str(event.get("text")):
            cancelled.set()

    before, start = operations(earthengine), time.monotonic()
    with pytest.raises(CancelledError):
        export(earthengine, model, "stopped", progress=Progress(listen, cancelled.is_set))
    assert time.monotonic() - start < 10
    earthengine.service.operations.delay = 0.0
    again = export(earthengine, model, "stopped")
    assert (again["submitted"], again["succeeded"]) == (0, 2)
    assert operations(earthengine) - before == 2


def test_cancelled_tasks_are_started_anew(earthengine: LocalEarthEngine, model: Path) -> None:
    """Under another request id, or the service would take them for the same."""
    earthengine.service.operations.delay = 5.0
    given = {"destination": "DRIVE"}
    export(earthengine, model, "anew", wait=False, **given)
    listed = run("listtasks", earthengine)
    active = [task["id"] for task in listed["tasks"] if task["state"] in tasks.ACTIVE]
    assert listed["running"] == len(active) == 2
    assert run("canceltasks", earthengine, ids=active)["count"] == 2
    earthengine.service.operations.delay = 0.0
    again = export(earthengine, model, "anew", **given)
    assert again["submitted"] == 2
    states = [task["state"] for task in again["tasks"]]
    assert states.count("SUCCEEDED") == 2 and states.count("CANCELLED") == 2
    assert set(again["names"]) <= {path.stem for path in earthengine.exports.rglob("*.tif")}


def test_maps_wait_for_their_composites(earthengine: LocalEarthEngine, model: Path) -> None:
    """A run that does not wait says so, and the same run again makes them."""
    earthengine.service.operations.delay = 0.5
    recorder, given = Recorder(), {"composite_first": True, "destination": "DRIVE"}
    first = export(earthengine, model, "waiting", wait=False, progress=recorder, **given)
    assert first["submitted"] == 2
    assert any("Maps waiting for their composites: 2" in text for text in recorder.texts("warning"))
    earthengine.service.operations.delay = 0.0
    again = export(earthengine, model, "waiting", **given)
    assert (again["submitted"], again["succeeded"]) == (2, 4)


def test_only_our_own_tasks_are_cancelled(earthengine: LocalEarthEngine) -> None:
    """Another tool's task is neither listed nor touched, by whatever name it is asked for."""
    ee = client.connect(earthengine.url)
    earthengine.service.operations.delay = 3.0
    task = ee.batch.Export.image.toDrive(
        ee.Image.constant(1).toByte(),
        "somebody-else",
        "other",
        region=ee.Geometry.Rectangle([-60.3, -3.1, -60.29, -3.09]),
        scale=30,
    )
    task.start()
    assert "somebody-else" not in json.dumps(run("listtasks", earthengine))
    for name in (task.id, f"projects/{PROJECT}/operations/{task.id}"):
        with pytest.raises(WaterGeeError, match="Water GEE did not start these tasks"):
            run("canceltasks", earthengine, ids=[name])
    assert task.status()["state"] in ("READY", "RUNNING")
    task.cancel()


def plan(
    server: LocalEarthEngine, model: Path, folder: str, imagery: Imagery | None = None
) -> Export:
    """Return an export to Drive."""
    return Export(
        session.connect(PROJECT, server.url),
        model_file.load(model),
        imagery or Imagery(**IMAGERY),
        Area(**AREA),
        Destination("DRIVE", folder),
        "arrays",
        flipped=False,
        evidence=True,
        composite_first=False,
    )


def test_a_cap_cancels_what_is_left(
    earthengine: LocalEarthEngine, model: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At the cap our active tasks of this job end, and what they took is told."""
    earthengine.service.operations.delay = 60.0
    export(earthengine, model, "foreign", destination="DRIVE", wait=False)
    watched = plan(earthengine, model, "cap")
    recorder, spent = Recorder(), iter([0.0, 0.0, 0.85, 1.2, 1.2])
    monkeypatch.setattr(export_run.Summary, "eecu_hours", property(lambda _: next(spent)))
    with pytest.raises(
        WaterGeeError, match=r"1\.2 of 1\. The limit is reached\. Tasks cancelled: 2\."
    ):
        Runner(watched, recorder, budget=1.0).run()
    assert any("EECU-hours used: 0.85 of 1." in text for text in recorder.texts("warning"))
    time.sleep(0.3)
    states = {
        (task.description.endswith(watched.job), task.state in ("CANCELLED", "CANCELLING"))
        for task in tasks.list_tasks(watched.session, recorder)
        if task.state != "SUCCEEDED"
    }
    assert (True, True) in states and (True, False) not in states and (False, False) in states
    listed = run("listtasks", earthengine)["tasks"]
    run("canceltasks", earthengine, ids=[task["id"] for task in listed])


def test_a_cap_keeps_two_tasks_at_a_time(
    earthengine: LocalEarthEngine, model: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is not started costs nothing when the cap is met; without a cap all start at once."""
    years = Imagery(2002, 2022, sensors=("LE07", "LC08", "LC09"), dem="none")
    planned = plan(earthengine, model, "paced", years)
    assert len(planned.steps) == 4
    started: list[str] = []
    monkeypatch.setattr(Runner, "_submit", lambda _, step: started.append(step.name))
    Runner(planned, Recorder(), budget=1.0)._start_missing({})
    assert len(started) == 2
    Runner(planned, Recorder())._start_missing({})
    assert len(started) == 2 + 4


def test_a_failed_task_is_told(earthengine: LocalEarthEngine, model: Path) -> None:
    """With the service's words and what may help; the same run tries again."""
    broken = plan(earthengine, model, "broken")
    real = earthengine.service.exporter.image_work

    def fail(*given: Any) -> Any:
        """Return work that runs out of memory."""
        from tests.earthengine_server.errors import EarthEngineError

        def work(_: Any) -> list[str]:
            """Fail as Earth Engine does."""
            raise EarthEngineError("User memory limit exceeded.")

        return "EXPORT_IMAGE", work

    earthengine.service.exporter.image_work = fail
    try:
        with pytest.raises(WaterGeeError, match="memory limit.*other encoding"):
            Runner(broken, Recorder()).run()
    finally:
        earthengine.service.exporter.image_work = real
    summary = Runner(plan(earthengine, model, "broken"), Recorder()).run()
    assert summary.submitted == 2 and summary.count("SUCCEEDED") == 2


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"destination": "MOON"}, "ASSET, DRIVE, CLOUD_STORAGE"),
        ({"destination": "CLOUD_STORAGE", "folder": ""}, "bucket"),
        ({"prefix": "a b"}, "a b"),
        ({"budget": 1.0, "wait": False}, "limit is only checked while the run waits"),
        ({"imagery": {"start_year": 1980, "end_year": 1981, "dem": "none"}}, "1980 to 1981"),
    ],
)
def test_mistakes_are_told(
    earthengine: LocalEarthEngine, model: Path, given: dict[str, Any], words: str
) -> None:
    """In the user's words, before any task is started."""
    before = operations(earthengine)
    with pytest.raises(WaterGeeError, match=words):
        export(earthengine, model, **({"folder": "mistakes"} | given))
    assert operations(earthengine) == before


def test_request_ids_and_descriptions_are_allowed(
    earthengine: LocalEarthEngine, model: Path
) -> None:
    """At most 60 and 100 of the characters that are documented; another attempt is another id."""
    planned = plan(earthengine, model, "ids")
    bodies = [json.loads(planned.body(planned.steps[0], attempt)) for attempt in (0, 0, 1)]
    ids = [body["requestId"] for body in bodies]
    assert ids[0] == ids[1] != ids[2]
    assert all(len(name) <= 60 and name.replace("-", "").isalnum() for name in ids)
    assert len(bodies[0]["description"]) <= 100
    other = from_json(Imagery, IMAGERY | {"max_cloud": 60})
    changed = Export(
        planned.session,
        small_network(),
        other,
        Area(**AREA),
        Destination("DRIVE", "ids"),
        "arrays",
        flipped=False,
        evidence=True,
        composite_first=False,
    )
    assert changed.job != planned.job
