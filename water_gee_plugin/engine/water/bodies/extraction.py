"""Water bodies of maps as polygons, each with its id, its size and when it was seen.

A body is water whose pixels touch, by a corner too, so that a river one pixel wide is one.
"""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from osgeo import ogr

from ...rasters.grid import Grid
from ...rasters.ground import ground_length, warn_of_stretch
from ...rasters.polygons import Area
from ...rasters.vectors import DATE, REAL, TEXT, require_format, writing_rows
from ...support.progress import Progress
from ..water_maps import WaterMap, covered, open_maps
from .body_ids import names_of
from .mask import clean, polygonized, write_mask
from .outlines import polygons_in, rings_of, smoothed, valid
from .tally import Tally, counted

#: The column of a body's id.
BODY = "body"
FIELDS = {
    BODY: TEXT,
    "area_m2": REAL,
    "perimeter_m": REAL,
    "probability": REAL,
    "first_seen": DATE,
    "last_seen": DATE,
}


@dataclass(frozen=True)
class Cleaning:
    """What becomes of small things, and of the stairs of pixels.

    `smallest` and `holes` are square metres on the ground, `sieve` is pixels, `smoothing` passes,
    `occurrence` the least percentage of a pixel's looks that must show water.
    """

    smallest: float
    holes: float
    sieve: int
    smoothing: int
    occurrence: float


@dataclass(frozen=True)
class Found:
    """How many bodies there are, their area in square metres, and how many have an earlier id."""

    bodies: int
    area: float
    known: int


def water_bodies(
    paths: Sequence[str],
    output: str,
    cleaning: Cleaning,
    probability: str,
    area: Area | None,
    earlier: Sequence[tuple[str, Area]],
    progress: Progress,
) -> Found:
    """Write the water bodies of maps on one lattice as polygons in the maps' CRS.

    The columns are `FIELDS`: areas and lengths on the ground; `probability` the mean of a raster on
    the maps' lattice, null without one; the days of the first and the last map that shows water in
    the body, null where they have no date. `earlier` are ids and polygons of bodies whose ids are
    kept. Raises WaterGeeError.
    """
    require_format(output, geometry=True)
    maps = open_maps(paths)
    chances = _probability(probability, maps[0])
    whole = covered(maps, area)
    warn_of_stretch(whole, maps[0].path, progress)
    with tempfile.TemporaryDirectory() as folder:
        mask = Path(folder, "mask.tif")
        write_mask(mask, whole, maps, area, cleaning.occurrence, progress.stage(0, 0.3))
        clean(mask, whole, cleaning.sieve, cleaning.holes)
        with polygonized(mask, corners=True) as source:
            counting = progress.stage(0.4, 0.8)
            tally = counted(source, whole, maps, chances, earlier, mask.parent, counting)
            ids = [name for name, _ in earlier]
            writer = _Writer(whole, maps, tally, cleaning, ids)
            return writer.write(source, output, progress.stage(0.8, 1))


def _probability(path: str, first: WaterMap) -> WaterMap | None:
    """Open the raster of probabilities, which must lie on the maps' lattice."""
    if not path:
        return None
    return next(each for each in open_maps([first.path, path]) if each.path == path)


class _Writer:
    """Writes the bodies that are large enough."""

    def __init__(
        self,
        whole: Grid,
        maps: Sequence[WaterMap],
        tally: Tally,
        cleaning: Cleaning,
        earlier: Sequence[str],
    ) -> None:
        self._whole, self._maps, self._tally, self._cleaning = whole, maps, tally, cleaning
        large = (tally.ground >= cleaning.smallest) & (tally.pixels > 0)
        self._kept = np.flatnonzero(large[1:]) + 1
        self._names, self._known = names_of(self._kept, tally, whole, earlier)

    def write(self, source: ogr.DataSource, output: str, progress: Progress) -> Found:
        """Write the polygons of a layer whose features are numbered as the tally is."""
        total = 0.0
        with writing_rows(output, FIELDS, self._whole.crs) as add:
            for number, body in enumerate(self._kept.tolist(), 1):
                feature = source.GetLayer(0).GetFeature(body)
                outline = self._outline(feature.geometry())
                row = self._row(body, outline)
                add(row, outline)
                total += row["area_m2"]
                progress.at(number / len(self._kept))
        return Found(len(self._kept), total, self._known)

    def _outline(self, raw: ogr.Geometry) -> ogr.Geometry:
        outline = valid(raw)
        if not self._cleaning.smoothing:
            return outline
        _, dx, _, _, _, dy = self._whole.transform
        return smoothed(outline, min(dx, -dy), self._cleaning.smoothing)

    def _row(self, body: int, outline: ogr.Geometry) -> dict[str, Any]:
        tally, crs = self._tally, self._whole.crs
        # What the pixels cover on the ground for what they cover on the map.
        stretch = tally.ground[body] / (tally.pixels[body] * self._whole.pixel_area)
        rings = (ring for polygon in polygons_in(outline) for ring in rings_of(polygon))
        first, last = int(tally.first_map[body]), int(tally.last_map[body])
        chances = tally.chances[body]
        return {
            BODY: self._names[body],
            "area_m2": float(outline.GetArea() * stretch),
            "perimeter_m": sum(ground_length(crs, ring) for ring in rings),
            "probability": float(tally.chance[body] / chances) if chances else None,
            "first_seen": self._maps[first].span[0] or None,
            "last_seen": self._maps[last].span[1] or None,
        }
