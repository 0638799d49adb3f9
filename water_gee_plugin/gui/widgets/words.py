"""What the docks call options that algorithms name by a word of their own."""

from __future__ import annotations

from ...processing.base import tr


def option(parameter: str, name: str) -> str:
    """Return what an option of a parameter is called in a dock, itself where that says it."""
    return _options().get((parameter, name), name)


def month(number: int) -> str:
    """Return a month's name."""
    return _months()[number - 1]


def state(name: str) -> str:
    """Return what a tile's state is called."""
    states = {
        "pending": tr("waiting"),
        "running": tr("downloading"),
        "done": tr("done"),
        "empty": tr("no observation"),
        "failed": tr("failed"),
    }
    return states.get(name, name)


def _options() -> dict[tuple[str, str], str]:
    """Return all options that need another word."""
    return {
        ("SENSORS", "LT04"): "Landsat 4",
        ("SENSORS", "LT05"): "Landsat 5",
        ("SENSORS", "LE07"): "Landsat 7",
        ("SENSORS", "LC08"): "Landsat 8",
        ("SENSORS", "LC09"): "Landsat 9",
        ("MODE", "season"): tr("one composite per season"),
        ("MODE", "scenes"): tr("each scene separately"),
        ("COMPOSITE", "median"): tr("median of each band"),
        ("COMPOSITE", "medoid"): tr("medoid (one real observation per pixel)"),
        ("MASKS", "cloud"): tr("cloud"),
        ("MASKS", "dilated_cloud"): tr("dilated cloud"),
        ("MASKS", "cirrus"): tr("cirrus"),
        ("MASKS", "shadow"): tr("cloud shadow"),
        ("MASKS", "snow"): tr("snow"),
        ("MASKS", "saturation"): tr("saturated pixels"),
        ("DEM", "none"): tr("none"),
        ("SOURCE", "AUTO"): tr("Automatic (all evidence)"),
        ("SOURCE", "COMBINED"): tr("All evidence of the image"),
        ("SOURCE", "QA"): tr("QA_PIXEL water bit"),
        ("SOURCE", "AWEI"): "AWEIsh",
        ("SOURCE", "AWEINSH"): "AWEInsh",
        ("SOURCE", "DSWE"): tr("DSWE tests"),
        ("SOURCE", "REFERENCE"): tr("Reference raster"),
        ("METHOD", "learning"): tr("Self-learning (trains a network)"),
        ("METHOD", "evidence"): tr("Evidence of the image (fast)"),
        ("METHOD", "v1"): tr("Water_gee v1 (trains networks, slow)"),
        ("ENCODING", "auto"): tr("Automatic"),
        ("ENCODING", "arrays"): tr("arrays (short)"),
        ("ENCODING", "bands"): tr("bands (less memory)"),
        ("DESTINATION", "HERE"): tr("this computer"),
        ("DESTINATION", "ASSET"): tr("Earth Engine asset"),
        ("DESTINATION", "DRIVE"): "Google Drive",
        ("DESTINATION", "CLOUD_STORAGE"): "Google Cloud Storage",
    }


def _months() -> tuple[str, ...]:
    """Return the months' names."""
    return (
        tr("January"),
        tr("February"),
        tr("March"),
        tr("April"),
        tr("May"),
        tr("June"),
        tr("July"),
        tr("August"),
        tr("September"),
        tr("October"),
        tr("November"),
        tr("December"),
    )
