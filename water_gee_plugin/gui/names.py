"""What scenes and their results are called: by sensor, path and row, and date."""

from __future__ import annotations

from pathlib import Path

from ..engine.rasters.scenes import landsat
from .widgets import words

_PACKED = (".gz", ".bz2", ".tgz", ".tar", ".zip")


def title(path: str) -> str:
    """Return what a scene is called in the window: `Landsat 9, 231/062, 2023-07-23`."""
    product = _product(path)
    if product is None:
        return _stem(path)
    place, day = product.path_row, product.date
    return (
        f"{words.option('SENSORS', product.sensor)}, {place[:3]}/{place[3:]}, "
        f"{day[:4]}-{day[4:6]}-{day[6:]}"
    )


def for_files(path: str) -> str:
    """Return what a scene is called in names of files: `LC09_231062_20230723`."""
    product = _product(path)
    return product.period if product else _stem(path)


def _product(path: str) -> landsat.Product | None:
    """Return the Landsat product that a file or folder is named for, or holds."""
    where = Path(path)
    inside = sorted(each.name for each in where.glob("*_MTL.*")) if where.is_dir() else []
    found = [landsat.parse_product(name) for name in (where.name, *inside)]
    return next(filter(None, found), None)


def _stem(path: str) -> str:
    """Return a name without what it is packed in: QGIS 3.22 opens no `….tar.tif`."""
    where = Path(path)
    if where.is_dir():
        return where.name
    while where.suffix.lower() in _PACKED:
        where = where.with_suffix("")
    return where.stem
