"""Exports: writing images and tables to assets, Drive folders and Cloud Storage buckets."""

from __future__ import annotations

import csv
import io
import json
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..assets.store import AssetStore
from ..errors import EarthEngineError
from ..evaluation.encoding import feature as feature_json
from ..evaluation.encoding import to_json
from ..pixels.rendering import native_grid, require_scalar, write_geotiff
from ..values.features import Collection
from ..values.grid import Grid
from ..values.image import Image
from .operations import Operation, Work

DEFAULT_MAX_PIXELS = 10**8


@dataclass
class Exporter:
    """Where exports go: the asset store, and a folder that stands for Drive and buckets."""

    store: AssetStore
    folder: Path

    def image_work(self, request: dict[str, Any], evaluate: Callable[[], Any]) -> tuple[str, Work]:
        """Check an image export request and return its kind of operation and its work."""
        limit = int(
            (request.get("maxPixels") or {}).get("value", DEFAULT_MAX_PIXELS)
            if isinstance(request.get("maxPixels"), dict)
            else request.get("maxPixels") or DEFAULT_MAX_PIXELS
        )
        if "assetExportOptions" in request:
            return "EXPORT_IMAGE", self._asset_work(request["assetExportOptions"], limit, evaluate)
        if "fileExportOptions" in request:
            return "EXPORT_IMAGE", self._file_work(request["fileExportOptions"], limit, evaluate)
        raise EarthEngineError("Export: no destination given.")

    def _asset_work(self, options: dict[str, Any], limit: int, evaluate: Callable[[], Any]) -> Work:
        """Return the work of an export to an asset."""
        destination = options.get("earthEngineDestination", {})
        name = destination.get("name", "")
        self.store.check_destination(name, bool(destination.get("overwrite")))
        policies = dict(options.get("pyramidingPolicyOverrides") or {})
        if options.get("pyramidingPolicy"):
            policies[".default"] = options["pyramidingPolicy"]

        def work(operation: Operation) -> list[str]:
            """Compute the image and store it."""
            image, grid = exported(evaluate(), limit)
            require_scalar(image)
            stem = operation.name.replace("/", "_")
            self.folder.mkdir(parents=True, exist_ok=True)
            target = self.folder / f"{stem}.part.tif"
            mask = self.folder / f"{stem}.part.mask.tiff"
            write_in_steps(target, image, grid, operation, mask=mask)
            self.store.put_image(name, target, image_metadata(image, policies), mask)
            return [f"https://code.earthengine.google.com/?asset={name}"]

        return work

    def _file_work(self, options: dict[str, Any], limit: int, evaluate: Callable[[], Any]) -> Work:
        """Return the work of an export to files."""
        file_format = options.get("fileFormat", "GEO_TIFF")
        if file_format != "GEO_TIFF":
            raise EarthEngineError(f"Export: file format {file_format} is not available here.")
        base, uri = self.file_destination(options)
        settings = options.get("geoTiffOptions") or {}
        tiles = settings.get("tileDimensions") or {}
        no_data = number_of(settings.get("noData"))

        def work(operation: Operation) -> list[str]:
            """Compute the image and write its tiles."""
            image, grid = exported(evaluate(), limit)
            require_scalar(image)
            base.parent.mkdir(parents=True, exist_ok=True)
            for suffix, part in tiled(grid, tiles):
                temporary = base.with_name(f"{base.name}{suffix}.part.tif")
                write_in_steps(temporary, image, part, operation, no_data)
                os.replace(temporary, base.with_name(f"{base.name}{suffix}.tif"))
            return [uri]

        return work

    def file_destination(self, options: dict[str, Any]) -> tuple[Path, str]:
        """Return the path without suffix and the address of a file export."""
        if "driveDestination" in options:
            drive = options["driveDestination"]
            folder = drive.get("folder") or ""
            name = safe(drive.get("filenamePrefix", "export"))
            return self.folder / "drive" / safe(
                folder
            ) / name, f"https://drive.google.com/#folders/{folder}"
        if "cloudStorageDestination" in options:
            cloud = options["cloudStorageDestination"]
            bucket = cloud.get("bucket") or ""
            if not bucket:
                raise EarthEngineError("Export: the bucket is missing.")
            name = safe(cloud.get("filenamePrefix", "export"))
            uri = f"https://console.developers.google.com/storage/browser/{bucket}"
            return self.folder / "storage" / safe(bucket) / name, uri
        raise EarthEngineError("Export: no destination given.")

    def table_work(self, request: dict[str, Any], evaluate: Callable[[], Any]) -> tuple[str, Work]:
        """Check a table export request and return its kind of operation and its work."""
        selectors = request.get("selectors")
        if "assetExportOptions" in request:
            name = request["assetExportOptions"]["earthEngineDestination"]["name"]
            self.store.check_destination(name, False)

            def store_work(_operation: Operation) -> list[str]:
                """Compute the table and store it."""
                self.store.put_table(name, to_json(table_of(evaluate())))
                return [f"https://code.earthengine.google.com/?asset={name}"]

            return "EXPORT_FEATURES", store_work
        options = request.get("fileExportOptions") or {}
        base, uri = self.file_destination(options)
        file_format = options.get("fileFormat", "CSV")

        def file_work(_operation: Operation) -> list[str]:
            """Compute the table and write it."""
            content, suffix, _ = table_file_content(table_of(evaluate()), file_format, selectors)
            base.parent.mkdir(parents=True, exist_ok=True)
            base.with_name(f"{base.name}.{suffix}").write_bytes(content)
            return [uri]

        return "EXPORT_FEATURES", file_work


def number_of(value: Any) -> float | None:
    """Return a number that is given plainly or by its kind."""
    if isinstance(value, dict):
        value = next(iter(value.values()), None)
    return None if value is None else float(value)


def safe(text: str) -> str:
    """Return a file name or relative path that stays inside its folder."""
    parts = [part for part in text.split("/") if part not in ("", ".", "..")]
    return "/".join(parts)


def exported(value: Any, limit: int) -> tuple[Image, Grid]:
    """Return the image to export with its grid, refusing too many pixels."""
    if not isinstance(value, Image):
        raise EarthEngineError("Export: the expression is not an image.")
    grid = native_grid(value)
    pixels = grid.width * grid.height
    if pixels > limit:
        raise EarthEngineError(
            f"Export too large: specified {pixels} pixels (max: {limit}). "
            "Specify higher maxPixels value if you intend to export a large area."
        )
    return value, grid


def write_in_steps(
    path: Path,
    image: Image,
    grid: Grid,
    operation: Operation,
    no_data: float | None = None,
    mask: Path | None = None,
) -> None:
    """Write a GeoTIFF, stopping between blocks when the operation is cancelled."""

    def step(done: float) -> None:
        """Record progress and stop when cancelled."""
        operation.progress = round(done, 3)
        operation.check()

    write_geotiff(
        str(path),
        image,
        grid,
        no_data=no_data,
        on_progress=step,
        mask_path=None if mask is None else str(mask),
    )


def tiled(grid: Grid, tiles: dict[str, Any]) -> list[tuple[str, Grid]]:
    """Return the parts of an export that is split into files, with their name suffixes."""
    width = int(tiles.get("width") or grid.width)
    height = int(tiles.get("height") or grid.height)
    if width >= grid.width and height >= grid.height:
        return [("", grid)]
    return [
        (
            f"-{row:010d}-{column:010d}",
            grid.part(column, row, min(width, grid.width - column), min(height, grid.height - row)),
        )
        for row in range(0, grid.height, height)
        for column in range(0, grid.width, width)
    ]


def image_metadata(image: Image, policies: dict[str, str]) -> dict[str, Any]:
    """Return what is stored beside an exported image."""
    properties = {k: to_json(v) for k, v in image.properties.items() if k != "system:index"}
    types = {band.name: to_json(band.type.to_json()) for band in image.bands}
    return {"properties": properties, "types": types, "pyramidingPolicy": policies}


def table_of(value: Any) -> Collection:
    """Return a value as a table."""
    if not isinstance(value, Collection):
        raise EarthEngineError("Export: the expression is not a feature collection.")
    return value


def table_file_content(
    table: Collection, file_format: str, selectors: list[str] | None
) -> tuple[bytes, str, str]:
    """Return a table as a file's bytes, with its suffix and content type."""
    features = [feature_json(each) for each in table.elements]
    if file_format in ("GEO_JSON", "JSON"):
        document = {"type": "FeatureCollection", "features": features}
        return json.dumps(document).encode(), "geojson", "application/geo+json"
    if file_format != "CSV":
        raise EarthEngineError(f"Export: table format {file_format} is not available here.")
    names = selectors or sorted({name for each in features for name in each["properties"]})
    columns = names if selectors else ["system:index", *names, ".geo"]
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    for each in features:
        known = {
            **each["properties"],
            "system:index": each.get("id"),
            ".geo": json.dumps(each["geometry"]),
        }
        writer.writerow([known.get(name, "") for name in columns])
    return text.getvalue().encode(), "csv", "text/csv"
