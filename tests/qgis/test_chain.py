"""The whole method through Processing: in one run, step by step, and as a model."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal

from tests.engine import scenes
from tests.qgis.conftest import Run
from water_gee_plugin.engine.network import model_file
from water_gee_plugin.runner import interpreter


@pytest.fixture(scope="module")
def in_one(tmp_path_factory: pytest.TempPathFactory, bundle: Path, dem: Path) -> dict[str, object]:
    """Return the results of Map scene, run once for the module."""
    import processing

    folder = tmp_path_factory.mktemp("scene")
    return processing.run(
        "watergee:mapscene",
        {
            "INPUT": str(bundle),
            "DEM": str(dem),
            "SEED": 5,
            "OUTPUT": str(folder / "map.tif"),
            "PROBABILITY": str(folder / "probability.tif"),
            "MODEL": str(folder / "model.npz"),
            "TILES": str(folder / "tiles"),
        },
    )


def pixels(path: object) -> np.ndarray:
    """Return a raster's values."""
    return gdal.Open(str(path)).ReadAsArray()


def test_the_map_shows_the_water(in_one: dict[str, object]) -> None:
    """Nearly every pixel is what the scene was made of."""
    truth = scenes.water_mask(100, 120)
    assert (pixels(in_one["OUTPUT"]) == truth).mean() > 0.98


def test_the_water_area_is_that_of_the_map(in_one: dict[str, object]) -> None:
    """The number and the raster tell the same."""
    water = (pixels(in_one["OUTPUT"]) == 1).sum()
    assert in_one["WATER_AREA"] == pytest.approx(water * 900 / 1e6, rel=2e-3)


def test_plain_qgis_maps_with_the_shipped_model(
    run: Run, tmp_path: Path, bundle: Path, dem: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without TensorFlow, in one run and with Map water alone: the same map, near the truth."""
    monkeypatch.setenv(interpreter.VARIABLE, "/usr/bin/python3")
    made = run(
        "mapscene",
        INPUT=str(bundle),
        DEM=str(dem),
        OUTPUT=str(tmp_path / "map.tif"),
        MODEL=str(tmp_path / "model.npz"),
    )
    assert "F1" not in made and model_file.load(made["MODEL"]).card["features"] == "no_elevation"
    assert (pixels(made["OUTPUT"]) == scenes.water_mask(100, 120)).mean() > 0.98
    again = run("mapwater", INPUT=str(bundle), DEM=str(dem), OUTPUT=str(tmp_path / "again.tif"))
    assert np.array_equal(pixels(again["OUTPUT"]), pixels(made["OUTPUT"]))


def test_a_map_by_the_network_alone_is_another(
    run: Run, tmp_path: Path, bundle: Path, dem: Path, in_one: dict[str, object]
) -> None:
    """Without evidence a pixel is water exactly where its probability is above the threshold."""
    alone = run(
        "mapwater",
        INPUT=str(bundle),
        DEM=str(dem),
        MODEL=in_one["MODEL"],
        EVIDENCE=False,
        OUTPUT=str(tmp_path / "alone.tif"),
        PROBABILITY=str(tmp_path / "probability.tif"),
    )
    limit = model_file.load(str(in_one["MODEL"])).card["threshold"]
    known = pixels(alone["OUTPUT"]) != 255
    likely = pixels(alone["PROBABILITY"]) > limit
    assert np.array_equal(pixels(alone["OUTPUT"])[known] == 1, likely[known])


def test_step_by_step_gives_the_same_map(
    run: Run, tmp_path: Path, bundle: Path, dem: Path, in_one: dict[str, object]
) -> None:
    """Five algorithms in a row, each in its own process, repeat Map scene to the pixel."""
    tiles = str(tmp_path / "tiles")
    cut = run("cuttiles", INPUT=str(bundle), DEM=str(dem), OUTPUT=tiles)
    labels = run("makelabels", TILES=cut["OUTPUT"])
    corrected = run(
        "correctlabels",
        TILES=tiles,
        LABELS=labels["OUTPUT"],
        SEED=5,
        CHANGES=str(tmp_path / "changes.tif"),
    )
    changes = pixels(corrected["CHANGES"])
    assert (changes == 1).sum() == corrected["TO_WATER"]
    assert (changes == 2).sum() >= corrected["TO_LAND"]
    model = run(
        "trainmodel",
        TILES=tiles,
        LABELS=corrected["OUTPUT"],
        SEED=5,
        OUTPUT=str(tmp_path / "model.npz"),
    )
    mapped = run("mapwater", INPUT=tiles, MODEL=model["OUTPUT"], OUTPUT=str(tmp_path / "map.tif"))
    np.testing.assert_array_equal(pixels(mapped["OUTPUT"]), pixels(in_one["OUTPUT"]))
    assert mapped["WATER_AREA"] == in_one["WATER_AREA"]
    assert corrected["TO_WATER"] == in_one["TO_WATER"]
    assert model["F1"] == in_one["F1"]


def test_the_model_gives_the_same_map(
    tmp_path: Path, bundle: Path, dem: Path, in_one: dict[str, object]
) -> None:
    """The shipped .model3 repeats Map scene to the pixel."""
    import processing

    parameters = {
        "INPUT": str(bundle),
        "DEM": str(dem),
        "SEED": 5,
        "map:map": str(tmp_path / "map.tif"),
    }
    results = processing.run("watergee:mapscenebysteps", parameters)
    np.testing.assert_array_equal(pixels(results["map:map"]), pixels(in_one["OUTPUT"]))


def test_a_model_maps_another_scene(
    run: Run, tmp_path: Path, dem: Path, in_one: dict[str, object]
) -> None:
    """A trained model maps a scene it has not seen, straight from the archive."""
    folder = scenes.write_bundle(
        tmp_path / "other", scenes.BundleSpec(bands=scenes.numbers(100, 120, seed=99))
    )
    archive = scenes.pack(folder, tmp_path / "other.tar")
    mapped = run(
        "mapwater",
        INPUT=str(archive),
        MODEL=in_one["MODEL"],
        DEM=str(dem),
        OUTPUT=str(tmp_path / "map.tif"),
    )
    assert (pixels(mapped["OUTPUT"]) == scenes.water_mask(100, 120)).mean() > 0.98


def test_accuracy_against_the_truth(run: Run, tmp_path: Path, in_one: dict[str, object]) -> None:
    """Assess accuracy counts what a hand count of the two rasters gives."""
    truth = scenes.water_mask(100, 120)
    reference = scenes.write_raster(tmp_path / "truth.tif", truth.astype(np.uint8))
    results = run("assessaccuracy", INPUT=in_one["OUTPUT"], REFERENCE=str(reference))
    found = pixels(in_one["OUTPUT"]) == 1
    both, either = (found & truth).sum(), (found | truth).sum()
    assert results["IOU"] == pytest.approx(both / either)
    assert results["F1"] == pytest.approx(2 * both / (found.sum() + truth.sum()))
    assert results["PIXELS"] == truth.size


def test_accuracy_at_points_writes_a_table(
    run: Run, tmp_path: Path, in_one: dict[str, object]
) -> None:
    """Points stratified by map class give intervals around the area."""
    from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsVectorLayer

    truth, found = scenes.water_mask(100, 120), pixels(in_one["OUTPUT"])
    layer = QgsVectorLayer("Point?crs=EPSG:32620&field=class:integer", "points", "memory")
    rng = np.random.default_rng(2)
    for value in (0, 1):
        rows, columns = np.nonzero(found == value)
        for chosen in rng.choice(len(rows), 40, replace=False):
            row, column = int(rows[chosen]), int(columns[chosen])
            feature = QgsFeature(layer.fields())
            place = QgsPointXY(scenes.LEFT + 30 * column + 7, scenes.TOP - 30 * row - 7)
            feature.setGeometry(QgsGeometry.fromPointXY(place))
            feature["class"] = int(truth[row, column])
            layer.dataProvider().addFeature(feature)
    results = run(
        "assessaccuracy",
        INPUT=in_one["OUTPUT"],
        REFERENCE=layer,
        STRATIFIED=True,
        OUTPUT=str(tmp_path / "accuracy.csv"),
    )
    area = truth.sum() * 900 / 1e6
    assert abs(results["WATER_AREA"] - area) <= max(3 * results["WATER_AREA_ERROR"], 0.05 * area)
    text = (tmp_path / "accuracy.csv").read_text()
    assert "water area (km²)" in text and "kappa" in text


def test_a_tile_grid_of_a_path_and_row(run: Run, tmp_path: Path) -> None:
    """Path 231, row 62 (Manaus) is covered by tiles of zone 20, each once."""
    from qgis.core import QgsVectorLayer

    results = run("createtilegrid", PATHROW="231/62", OUTPUT=str(tmp_path / "grid.gpkg"))
    layer = QgsVectorLayer(str(tmp_path / "grid.gpkg"), "grid")
    names = [feature["tile"] for feature in layer.getFeatures()]
    assert len(names) == len(set(names)) == results["COUNT"]
    zones = {int(name.split("_")[0]) for name in names}
    assert 32620 in zones and zones <= {32620, 32621}
    # A scene is about 185 km × 180 km, a tile 15.36 km.
    assert 150 < len(names) < 260
