"""A map export: its steps, one task each, and the request that starts each.

A task's request id follows from the specification, so that a submission repeated after a crash
starts nothing twice, and a run that was stopped finds its own tasks again by their description.
A map can be made in two steps: its composite to an asset first, then the map from that.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import Any

from ...network import expression_size
from ...network.graph import Network, fingerprint
from ...rasters.classes import UNKNOWN
from ...rasters.grid import Grid, Window, crs_name
from ...rasters.polygons import Area
from ...rasters.scenes.landsat import BANDS
from ...rasters.tiles.zone_tiles import ZoneTiles, zone_tiles
from ...rasters.zones import zone_of
from ...water import features
from ...water.evidence.evidence import MARGIN
from .. import selection, tasks
from ..imagery import Imagery, Period
from ..maps import map_image
from ..session import Session
from .destination import ASSET, DRIVE, Destination
from .outline import inside

COMPOSITE, MAP = "composite", "map"
_LOOKS = ("clear_looks", "water_looks")
_FEWEST_PIXELS = 100_000_000


@dataclass(frozen=True)
class Step:
    """One task that a run needs: what it makes of a period, and the step it comes after.

    `mark` tells its zone where there are several.
    """

    kind: str
    period: Period
    zone: ZoneTiles
    mark: str
    name: str
    after: Step | None = None

    def description(self, job: str) -> str:
        """Return what the task is called in Earth Engine's list."""
        return f"{tasks.PREFIX}{self.kind}-{self.period.name}{self.mark}-{job}"[:100]


class Export:
    """A map export of an area and periods: its specification, its steps and their images."""

    def __init__(
        self,
        session: Session,
        network: Network,
        imagery: Imagery,
        area: Area,
        destination: Destination,
        encoding: str,
        flipped: bool,
        evidence: bool,
        composite_first: bool,
    ) -> None:
        """Plan an export; the scenes are asked for to know its periods."""
        map_image.require_dem(network, imagery)
        self.session, self.destination = session, destination
        self._network, self._imagery = network, imagery
        self._encoding, self._flipped, self._evidence = encoding, flipped, evidence
        self._region = selection.region_of(area)
        rows = selection.scenes_or_error(imagery, self._region)
        specification = selection.specification_of(imagery, area) | {
            "model": fingerprint(network),
            "card": [network.card.get("features"), network.threshold],
            "encoding": encoding,
            "evidence": evidence,
            "destination": [destination.kind, destination.folder, destination.prefix],
            "composite_first": composite_first,
        }
        text = json.dumps(specification, sort_keys=True)
        self.job = hashlib.sha256(text.encode()).hexdigest()[:12]
        self.steps: list[Step] = []
        plan = zone_tiles(area)
        for period in selection.periods_of(imagery, rows):
            for zone in plan:
                mark = f"-zone{zone_of(zone.crs):02}" if len(plan) > 1 else ""
                name = f"{destination.prefix}_{period.name}{mark.replace('-', '_')}_{self.job}"
                before = None
                if composite_first:
                    before = Step(COMPOSITE, period, zone, mark, f"{name}_composite")
                    self.steps.append(before)
                self.steps.append(Step(MAP, period, zone, mark, name, before))

    def body(self, step: Step, attempt: int) -> bytes:
        """Return the request that starts a step's task."""
        from ee import serializer

        image, grid = self._image(step)
        expression_size.measure(image)
        placed, _ = image.prepare_for_export(
            {
                "crs": crs_name(grid.crs),
                "crs_transform": [grid.transform[n] for n in (1, 2, 0, 4, 5, 3)],
                "dimensions": [grid.width, grid.height],
            }
        )
        description = step.description(self.job)
        identity = hashlib.sha256(f"{description} {attempt}".encode()).hexdigest()[:40]
        request = {
            "expression": serializer.encode(placed, for_cloud_api=True),
            "description": description,
            "requestId": f"{tasks.PREFIX}{identity}",
            "maxPixels": {"value": str(max(2 * grid.width * grid.height, _FEWEST_PIXELS))},
            "workloadTag": "water-gee",
        }
        return json.dumps(request | self._options(step)).encode()

    def asset_of(self, step: Step) -> str:
        """Return the asset that a step writes, '' when it writes files."""
        if step.kind == MAP and self.destination.kind != ASSET:
            return ""
        return self.destination.asset(step.name, self.session.project)

    def _image(self, step: Step) -> tuple[Any, Grid]:
        """Return what a step computes, and on which grid."""
        if step.kind == COMPOSITE:
            return self._stored(step.period), self._with_reach(step.zone.grid)
        stored = self._from_asset(step.after) if step.after else self._stored(step.period)
        water = map_image.classified(
            self._network,
            stored,
            self._imagery.dem,
            self._encoding,
            self._flipped,
            self._evidence,
        )
        grid = step.zone.grid
        outline = inside(step.zone.ground, grid)
        if outline is not None:
            water = water.where(outline.Not(), UNKNOWN).toUint8().rename("water")
        return (water if self.asset_of(step) == "" else water.updateMask(water.neq(UNKNOWN))), grid

    def _stored(self, period: Period) -> Any:
        """Return the composite or scene of a period."""
        return map_image.stored_image(self._imagery, period, self._region)

    def _from_asset(self, step: Step) -> Any:
        """Return the composite that an earlier step has written."""
        import ee

        return ee.Image(self.asset_of(step)).select([*BANDS, *_LOOKS]).unmask(0, False).toUint16()

    def _with_reach(self, grid: Grid) -> Grid:
        """Return a map's grid with as many pixels around it as the map looks at."""
        for_network = max(self._network.margin) + features.MARGIN + features.FILL_RADIUS
        reach = max(for_network, MARGIN)
        return grid.part(Window(-reach, -reach, grid.width + 2 * reach, grid.height + 2 * reach))

    def _options(self, step: Step) -> dict[str, Any]:
        """Return where a step's result goes, as the request says it."""
        asset = self.asset_of(step)
        if asset:
            policy = "MODE" if step.kind == MAP else "SAMPLE"
            return {
                "assetExportOptions": {
                    "earthEngineDestination": {"name": asset},
                    "pyramidingPolicy": policy,
                }
            }
        options: dict[str, Any] = {
            "fileFormat": "GEO_TIFF",
            "geoTiffOptions": {"noData": {"value": UNKNOWN}, "cloudOptimized": True},
        }
        if self.destination.kind == DRIVE:
            place: dict[str, str] = {"filenamePrefix": step.name}
            if self.destination.folder:
                place["folder"] = self.destination.folder
            return {"fileExportOptions": options | {"driveDestination": place}}
        bucket, _, folder = self.destination.folder.removeprefix("gs://").partition("/")
        prefix = f"{folder.strip('/')}/{step.name}" if folder.strip("/") else step.name
        place = {"bucket": bucket, "filenamePrefix": prefix}
        return {"fileExportOptions": options | {"cloudStorageDestination": place}}
