"""Water maps: the same whatever the windows, bounded in memory, whole or not at all."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from osgeo import gdal

from tests.engine import definitions, scenes
from tests.engine.conftest import Recorder
from tests.engine.scenes import ArraySource
from water_gee_plugin.engine.network.architecture import water_network
from water_gee_plugin.engine.network.graph import Network, Node
from water_gee_plugin.engine.rasters.grid import Window
from water_gee_plugin.engine.rasters.polygons import Area
from water_gee_plugin.engine.support.errors import CancelledError, WaterGeeError
from water_gee_plugin.engine.support.progress import Progress
from water_gee_plugin.engine.water import mapping


def source_of(height: int, width: int, seed: int = 7, gaps: float = 0.2) -> ArraySource:
    """Return a source with gaps and elevation."""
    image = scenes.image_of(height, width, seed, gaps)
    return ArraySource(image, scenes.elevation_of(height, width))


def mapped(
    folder: Path, source: ArraySource, network: Network, **settings: object
) -> tuple[np.ndarray, np.ndarray]:
    """Map a source; return classes and probabilities as GDAL reads them."""
    output, probability = folder / "map.tif", folder / "probability.tif"
    mapping.map_water(source, network, output, probability, **settings)
    return scenes.read_raster(output), scenes.read_raster(probability)


def same_classes(first: np.ndarray, second: np.ndarray, probability: np.ndarray) -> bool:
    """Return whether two maps agree away from the threshold."""
    clear = np.abs(probability - 0.5) > 1e-4
    return np.array_equal(first[clear], second[clear])


@settings(max_examples=12)
@given(
    st.integers(0, 999),
    st.integers(11, 60),
    st.integers(11, 60),
    st.floats(0, 0.95),
    st.integers(3, 64),
)
def test_a_map_does_not_depend_on_the_windows(
    tmp_path_factory: pytest.TempPathFactory,
    network: Network,
    seed: int,
    height: int,
    width: int,
    gaps: float,
    size: int,
) -> None:
    """Windows of any size give the map that one window gives, gaps and edges included."""
    source = source_of(height, width, seed, gaps)
    folder = tmp_path_factory.mktemp("maps")
    whole = mapped(folder, source, network, window_size=1000)
    parts = mapped(folder, source, network, window_size=size)
    np.testing.assert_allclose(parts[1], whole[1], atol=1e-5)
    assert same_classes(parts[0], whole[0], whole[1])


@settings(max_examples=6)
@given(st.integers(0, 999), st.integers(11, 24), st.integers(11, 24), st.floats(0, 0.8))
def test_a_map_is_its_definition(
    tmp_path_factory: pytest.TempPathFactory,
    network: Network,
    seed: int,
    height: int,
    width: int,
    gaps: float,
) -> None:
    """Probability and valid pixels are what the slow definition finds, pixel by pixel."""
    image, elevation = (
        scenes.image_of(height, width, seed, gaps),
        scenes.elevation_of(height, width),
    )
    elevation[: height // 3, : width // 3] = -32768
    source = ArraySource(image, elevation)
    classes, probability = mapped(tmp_path_factory.mktemp("m"), source, network, window_size=16)
    expected, valid = definitions.water_probability(network, image, elevation)
    assert np.array_equal(classes != 255, valid)
    np.testing.assert_allclose(probability[valid], expected[valid], atol=1e-5)
    assert same_classes(classes[valid], (expected > 0.5)[valid], expected[valid])


def test_every_valid_centre_is_mapped_and_nothing_else(
    tmp_path: Path, flat_network: Network
) -> None:
    """Cloud rims, gaps and the raster's edge lose no pixel; no data stays no data."""
    image = scenes.image_of(70, 80, gaps=0.4)
    image[:, 20:40, 30:50] = 0
    classes, probability = mapped(tmp_path, ArraySource(image), flat_network, window_size=32)
    assert np.array_equal(classes != 255, image[0] > 0)
    assert np.array_equal(probability != -1, image[0] > 0)
    assert set(np.unique(classes)) <= {0, 1, 255}


def test_a_map_is_the_same_with_tensorflow(
    tmp_path: Path, network: Network, monkeypatch: pytest.MonkeyPatch, recorder: Recorder
) -> None:
    """Both evaluators give one map to 1e-5."""
    source = source_of(90, 100)
    ours = mapped(tmp_path, source, network)
    monkeypatch.setattr(mapping, "TENSORFLOW_PAYS", 0)
    theirs = mapped(tmp_path, source, network, tensorflow=True, window_size=40, progress=recorder)
    assert any("with TensorFlow" in text for text in recorder.texts("info"))
    np.testing.assert_allclose(theirs[1], ours[1], atol=1e-5)
    assert same_classes(theirs[0], ours[0], ours[1])


def test_the_files_are_cloud_optimized_and_named(tmp_path: Path, network: Network) -> None:
    """Both rasters are COGs on the source's grid; the map has colours and class names."""
    source = source_of(60, 50)
    mapped(tmp_path, source, network)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["map.tif", "probability.tif"]
    for name, nodata in (("map.tif", 255), ("probability.tif", -1)):
        dataset = gdal.Open(str(tmp_path / name))
        assert dataset.GetMetadataItem("LAYOUT", "IMAGE_STRUCTURE") == "COG"
        assert dataset.GetRasterBand(1).GetNoDataValue() == nodata
        assert dataset.GetGeoTransform() == source.grid.transform
        assert dataset.GetSpatialRef().GetAuthorityCode(None) == "32620"
    dataset = gdal.Open(str(tmp_path / "map.tif"))
    band = dataset.GetRasterBand(1)
    assert band.DataType == gdal.GDT_Byte
    assert [band.GetMetadataItem(f"CLASS_{n}") for n in (0, 1)] == ["land", "water"]
    land, water, none = (band.GetColorTable().GetColorEntry(n) for n in (0, 1, 255))
    assert water[2] > water[0] and land != water
    assert (land[3], water[3], none[3]) == (255, 255, 0)


def test_the_water_area_is_counted(tmp_path: Path, flat_network: Network) -> None:
    """Square kilometres are those of the ground under the water pixels."""
    source = ArraySource(scenes.image_of(40, 50, gaps=0.1))
    result = mapping.map_water(source, flat_network, tmp_path / "m.tif", threshold=0.45)
    classes = scenes.read_raster(tmp_path / "m.tif")
    water = int((classes == 1).sum())
    assert result.water_pixels == water and result.land_pixels == int((classes == 0).sum())
    pixel = scenes.ground_area(50 * 30, 40 * 30) / 2000
    assert result.water_area == pytest.approx(water * pixel / 1e6, rel=1e-5)


def test_the_threshold_is_the_models_unless_given(tmp_path: Path, network: Network) -> None:
    """A pixel is water where its probability exceeds the threshold."""
    source = source_of(40, 40)
    strict = network.with_weights(network.weights, threshold=0.6)
    for model, given_threshold, limit in ((strict, None, 0.6), (strict, 0.3, 0.3)):
        classes, probability = mapped(tmp_path, source, model, threshold=given_threshold)
        valid = probability != -1
        assert np.array_equal(classes[valid] == 1, probability[valid] > np.float32(limit))


def area(left: int, top: int, right: int, bottom: int) -> Area:
    """Return a rectangle of whole pixels of the test grid."""
    x, y = (
        (scenes.LEFT + 30 * c for c in (left, right)),
        [scenes.TOP - 30 * r for r in (top, bottom)],
    )
    west, east = x
    ring = f"{west} {y[0]},{east} {y[0]},{east} {y[1]},{west} {y[1]},{west} {y[0]}"
    return Area(f"POLYGON(({ring}))", f"EPSG:{scenes.EPSG}")


def test_an_area_is_cut_out_of_the_whole_map(tmp_path: Path, network: Network) -> None:
    """The network looks beyond the area's edge: its map is the whole map, cropped."""
    source = source_of(70, 60)
    whole = mapped(tmp_path, source, network)
    part = mapped(tmp_path, source, network, area=area(13, 20, 45, 61), window_size=17)
    assert part[0].shape == (41, 32)
    np.testing.assert_allclose(part[1], whole[1][20:61, 13:45], atol=1e-5)
    assert same_classes(part[0], whole[0][20:61, 13:45], part[1])
    transform = gdal.Open(str(tmp_path / "map.tif")).GetGeoTransform()
    assert (transform[0], transform[3]) == (scenes.LEFT + 13 * 30, scenes.TOP - 20 * 30)


def test_an_area_clips_to_its_outline(tmp_path: Path, flat_network: Network) -> None:
    """Pixels of which the centre lies outside a triangle are no data."""
    x, y = scenes.LEFT, scenes.TOP
    triangle = f"POLYGON(({x} {y},{x + 900} {y},{x} {y - 900},{x} {y}))"
    source = ArraySource(scenes.image_of(40, 40))
    classes, _ = mapped(tmp_path, source, flat_network, area=Area(triangle, "EPSG:32620"))
    rows, columns = np.mgrid[:30, :30]
    inside, edge = rows + columns < 29, rows + columns == 29
    assert classes.shape == (30, 30)
    assert np.array_equal((classes != 255)[~edge], inside[~edge])


def test_an_area_elsewhere_is_said(tmp_path: Path, network: Network) -> None:
    """An area that does not meet the input leaves no file."""
    with pytest.raises(WaterGeeError, match="do not overlap"):
        mapped(tmp_path, source_of(20, 20), network, area=area(100, 100, 200, 200))
    assert not list(tmp_path.iterdir())


def test_a_window_of_a_source_is_cut_out_of_the_whole_map(tmp_path: Path, network: Network) -> None:
    """A part of the grid is mapped as the whole is."""
    source = source_of(50, 50)
    whole = mapped(tmp_path, source, network)
    part = mapped(tmp_path, source, network, window=Window(7, 9, 21, 30))
    np.testing.assert_allclose(part[1], whole[1][9:39, 7:28], atol=1e-5)


def test_a_map_of_no_data_warns(tmp_path: Path, network: Network, recorder: Recorder) -> None:
    """Nothing valid: a map of no data and a warning."""
    source = ArraySource(np.zeros((8, 30, 30), np.uint16), scenes.elevation_of(30, 30))
    classes, _ = mapped(tmp_path, source, network, progress=recorder)
    assert (classes == 255).all()
    assert any("only no-data pixels" in text for text in recorder.texts("warning"))


@pytest.mark.parametrize("sides", [(0, 0, 0, 0), (2, 0, 1, 3), (4, 4, 4, 4)])
def test_any_margin_is_mapped(tmp_path: Path, sides: tuple[int, int, int, int]) -> None:
    """A network without a margin, with an uneven one and with a large one keep the grid."""
    names = ("top", "left", "bottom", "right")
    rng = np.random.default_rng(0)
    nodes = (
        Node("cut", "crop", ("input",), dict(zip(names, sides))),
        Node("c", "convolution", ("cut",)),
        Node("s", "activation", ("c",), {"function": "softmax"}),
    )
    weights = {"c/kernel": rng.normal(0, 3, (1, 1, 7, 2)), "c/bias": np.zeros(2)}
    weights = {name: array.astype(np.float32) for name, array in weights.items()}
    network = Network(7, nodes, weights, {"features": "no_elevation"})
    image = scenes.image_of(30, 40, gaps=0.2)
    _, probability = mapped(tmp_path, ArraySource(image), network, window_size=16)
    padded = np.pad(image, ((0, 0), (2, 2), (2, 2)))
    values, valid = definitions.features(padded, None)
    logits = definitions.convolution(values, weights["c/kernel"], weights["c/bias"])
    expected = 1 / (1 + np.exp(logits[..., 1] - logits[..., 0]))
    np.testing.assert_allclose(probability[valid], expected[valid], atol=1e-5)


# What cannot be mapped


@pytest.mark.parametrize(("height", "width"), [(10, 40), (40, 10), (1, 1)])
def test_a_raster_smaller_than_the_network_is_said(
    tmp_path: Path, network: Network, height: int, width: int
) -> None:
    """Its size and the least one are named."""
    with pytest.raises(WaterGeeError, match=f"{width} × {height} pixels.*11 × 11"):
        mapped(tmp_path, source_of(height, width), network)
    assert not list(tmp_path.iterdir())


def test_a_model_with_elevation_needs_a_dem(tmp_path: Path, network: Network) -> None:
    """The sentence tells what to choose."""
    with pytest.raises(WaterGeeError, match="trained with elevation.*Choose a DEM"):
        mapped(tmp_path, ArraySource(scenes.image_of(20, 20)), network)


@pytest.mark.parametrize(
    ("trained", "found", "fits"),
    [
        (["LC08"], "LC09", True),
        (["LT05"], "LE07", True),
        (["LC08"], "LT05", False),
        (["LE07", "LT05"], "LC08", False),
        (["LE07", "LC08"], "LC09", True),
        (["unknown"], "LC09", True),
        ([], "LC09", True),
        (["LT05"], "unknown", True),
    ],
)
def test_a_model_of_other_sensors_is_said(
    tmp_path: Path, flat_network: Network, trained: list[str], found: str, fits: bool
) -> None:
    """A model of one series of satellites does not meet the other's bands unsaid."""
    network = flat_network.with_weights(flat_network.weights, sensors=trained)
    source = ArraySource(scenes.image_of(15, 15))
    source.sensor = found
    if fits:
        mapped(tmp_path, source, network)
        return
    with pytest.raises(WaterGeeError, match=f"trained on {', '.join(trained)}.*{found}"):
        mapped(tmp_path, source, network)


@pytest.mark.parametrize("card", [{}, {"features": "v9"}, {"features": "elevation"}])
def test_a_model_of_other_features_is_said(tmp_path: Path, card: dict[str, str]) -> None:
    """No features, unknown ones, or another number of them than the network takes."""
    made = water_network(7, np.random.default_rng(0))
    with pytest.raises(WaterGeeError, match="features"):
        mapped(tmp_path, source_of(20, 20), made.with_weights(made.weights, **card))


def test_one_path_for_both_outputs_is_said(tmp_path: Path, network: Network) -> None:
    """The map and its probability cannot share a file."""
    path = tmp_path / "a.tif"
    with pytest.raises(WaterGeeError, match="the same file"):
        mapping.map_water(source_of(20, 20), network, path, tmp_path / "." / "a.tif")


# Errors in mid-run


class FailingSource(ArraySource):
    """A source that cannot be read below its hundredth row."""

    error: BaseException = WaterGeeError("the input is damaged")

    def read(self, window: Window) -> np.ndarray:
        """Return the image of a window, or raise."""
        if window.row > 100:
            raise self.error
        return super().read(window)


@pytest.mark.parametrize("error", [WaterGeeError("damaged"), RuntimeError("odd"), MemoryError()])
def test_an_error_in_mid_run_leaves_nothing(
    tmp_path: Path, flat_network: Network, error: BaseException
) -> None:
    """No file stands under either name after an error in a window."""
    source = FailingSource(scenes.image_of(200, 60))
    source.error = error
    with pytest.raises((WaterGeeError, MemoryError)):
        mapped(tmp_path, source, flat_network, window_size=32)
    assert not list(tmp_path.iterdir())


def test_a_cancel_in_mid_run_leaves_nothing(tmp_path: Path, flat_network: Network) -> None:
    """A cancel after the third report stops the run and removes what was begun."""
    reports: list[object] = []
    progress = Progress(reports.append, lambda: len(reports) > 3)
    source = ArraySource(scenes.image_of(300, 300))
    with pytest.raises(CancelledError):
        mapped(tmp_path, source, flat_network, window_size=32, progress=progress)
    assert len(reports) < 10
    assert not list(tmp_path.iterdir())


def test_an_output_folder_that_cannot_be_made_is_said(tmp_path: Path, network: Network) -> None:
    """A file stands where the folder should be."""
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(WaterGeeError, match="could not be created"):
        mapped(tmp_path / "file", source_of(20, 20), network)


FULL_DISK = """
import resource, sys
from pathlib import Path
import numpy as np
from tests.engine import scenes
from water_gee_plugin.engine.support.errors import WaterGeeError
from water_gee_plugin.engine.network.architecture import water_network
from water_gee_plugin.engine.water.mapping import map_water
folder = Path(sys.argv[1])
made = water_network(7, np.random.default_rng(0))
source = scenes.ArraySource(scenes.image_of(300, 300, gaps=0.3))
resource.setrlimit(resource.RLIMIT_FSIZE, (60_000, 60_000))
try:
    model = made.with_weights(made.weights, features="no_elevation")
    map_water(source, model, folder / "map.tif", folder / "probability.tif")
except WaterGeeError as error:
    print(error)
print(sorted(path.name for path in folder.iterdir()))
"""


def test_a_full_disk_is_said_and_leaves_nothing(
    tmp_path: Path, run_python: Callable[..., subprocess.CompletedProcess[str]]
) -> None:
    """The probability outgrows the disk: one sentence, and neither file."""
    said = run_python(FULL_DISK, tmp_path).stdout.splitlines()
    assert len(said) == 2, said
    assert "could not be written" in said[0]
    assert said[1] == "[]"


LARGE = """
import sys
from pathlib import Path
import numpy as np
from osgeo import gdal
from tests.engine import scenes
from water_gee_plugin.engine.network.architecture import water_network
from water_gee_plugin.engine.support.progress import Progress
from water_gee_plugin.engine.rasters.scenes.elevation import SceneWithElevation
from water_gee_plugin.engine.rasters.scenes.scene import open_scene
from water_gee_plugin.engine.water.mapping import map_water
folder, size = Path(sys.argv[1]), int(sys.argv[2])
options = ["SPARSE_OK=TRUE", "TILED=YES"]
dataset = gdal.GetDriverByName("GTiff").Create(
    str(folder / "large.tif"), size, size, 6, gdal.GDT_UInt16, options
)
dataset.SetProjection(scenes.wkt_of(32620))
dataset.SetGeoTransform(scenes.transform_at())
for number in range(6):
    dataset.GetRasterBand(number + 1).SetNoDataValue(0)
    dataset.GetRasterBand(number + 1).WriteArray(scenes.numbers(300, 300)[number], size - 900, 40)
dataset = None
scene = open_scene(folder / "large.tif", "1,2,3,4,5,6", "2.75e-5", "-0.2")
made = water_network(7, np.random.default_rng(0))
model = made.with_weights(made.weights, features="no_elevation")
source = SceneWithElevation(scene, "", Progress())
result = map_water(source, model, folder / "map.tif")
print(result.water_pixels + result.land_pixels)
status = Path("/proc/self/status").read_text()
print(int(status.partition("VmHWM:")[2].split()[0]) // 1024)
"""


def test_memory_is_bounded_whatever_the_size(
    tmp_path: Path, run_python: Callable[..., subprocess.CompletedProcess[str]]
) -> None:
    """A sparse raster of 16 million pixels, 192 MB of numbers, is mapped in less than 250 MB."""
    if not Path("/proc/self/status").exists():
        pytest.skip("the peak of a process's memory is read on Linux only")
    done = run_python(LARGE, tmp_path, "4000", GDAL_CACHEMAX="64", OPENBLAS_NUM_THREADS="1")
    assert done.returncode == 0, done.stderr
    pixels, megabytes = map(int, done.stdout.split())
    assert pixels == 300 * 300
    assert megabytes < 250
