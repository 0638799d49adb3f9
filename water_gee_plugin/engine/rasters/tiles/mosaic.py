"""The tiles of one period in one CRS, read as one image."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np

from ...support.errors import WaterGeeError
from ...support.texts import say
from ..classes import CLASSES, UNKNOWN
from ..grid import Grid, Window, union
from ..reading import grid_of, mosaic, open_raster, read_window
from ..scenes.elevation import NO_ELEVATION
from ..writing import Layer, creating, write
from .catalogue import Record

LABEL_LAYER = Layer("uint8", UNKNOWN, ("label",), classes=CLASSES)


def is_seasonal(specification: Mapping[str, object]) -> bool:
    """Return whether the periods of a set are seasons of months, or else scenes."""
    imagery = specification.get("imagery")
    return isinstance(imagery, dict) and imagery.get("mode") == "season"


class TileMosaic:
    """The tiles of one period in one CRS, read as one image without seams."""

    def __init__(
        self,
        folder: Path,
        specification: Mapping[str, object],
        records: Sequence[Record],
        bounds: object = None,
    ) -> None:
        """Join the images of `records`; `bounds` are those that the set's job asked for."""
        self._folder, self._bounds = folder, bounds
        self.records = list(records)
        self.period = records[0].period
        self.seasonal = is_seasonal(specification)
        self.sensor = str(specification.get("sensor", "unknown"))
        self.scenes = (str(specification.get("source", "unknown")),)
        self.has_qa = bool(specification.get("has_qa", False))
        grids = [grid_of(open_raster(folder / record.path)) for record in records]
        self.grid = union(grids)
        self._windows = {
            record.tile: self.grid.window_of(grid.bounds) for record, grid in zip(records, grids)
        }
        self._images = mosaic([str(folder / r.path) for r in records], self.grid)
        dems = [str(path) for r in records if (path := self._dem_path(r)).exists()]
        self._dem = mosaic(dems, self.grid) if dems else None

    def _dem_path(self, record: Record) -> Path:
        """Return where a tile's elevation is kept."""
        return self._folder / "dem" / f"{record.tile}.tif"

    @property
    def has_elevation(self) -> bool:
        """Return whether elevation is at hand."""
        return self._dem is not None

    def windows(self) -> Iterator[tuple[Record, Window]]:
        """Yield each tile and its window."""
        for record in self.records:
            yield record, self._windows[record.tile]

    def read(self, window: Window) -> np.ndarray:
        """Return the image bands of a window: uint16, 8 × height × width."""
        return read_window(self._images, window)

    def read_elevation(self, window: Window) -> np.ndarray | None:
        """Return metres of a window, int16, -32768 where unknown; None without elevation."""
        return read_window(self._dem, window, fill=NO_ELEVATION)[0] if self._dem else None

    def read_label(self, record: Record, folder: Path) -> np.ndarray:
        """Return a tile's label: uint8, 0 land, 1 water, 255 unknown."""
        path = folder / record.file_name
        if not path.exists():
            raise WaterGeeError(
                say("The label {path} is missing. Run Make labels again.", path=path)
            )
        dataset = open_raster(path)
        return read_window(dataset, grid_of(dataset).whole, [1])[0]

    def grid_of(self, record: Record) -> Grid:
        """Return a tile's grid."""
        return self.grid.part(self._windows[record.tile])

    def save_label(self, record: Record, folder: Path, label: np.ndarray) -> None:
        """Write a tile's label."""
        grid = self.grid_of(record)
        with creating(folder / record.file_name, grid, LABEL_LAYER) as output:
            write(output, grid.whole, label)

    @property
    def output_window(self) -> Window:
        """Return the part of the grid that the job asked for: the scene's, where one was cut."""
        if not isinstance(self._bounds, list):
            return self.grid.whole
        return self.grid.window_of(self._bounds).intersection(self.grid.whole) or self.grid.whole
