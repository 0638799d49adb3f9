"""Exports: writing images to assets, Drive folders and Cloud Storage buckets."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..assets.store import AssetStore
from ..errors import EarthEngineError
from ..evaluation.encoding import to_json
from ..pixels.rendering import native_grid, require_scalar, write_geotiff
from ..values.image import Image
from ..values.projection import Grid
from .operations import Operation, Work

DEFAULT_MAX_PIXELS = 10**8
MakeImage = Callable[[], Image]


@dataclass
class Exporter:
    """Where exports go: the asset store, and a folder that stands for Drive and buckets."""

    store: AssetStore
    folder: Path

    def image_work(self, request: dict[str, Any], make: MakeImage) -> tuple[str, Work]:
        """Check an image export request and return its kind of operation and its work."""
        limit = int(_number(request.get("maxPixels")) or DEFAULT_MAX_PIXELS)
        if "assetExportOptions" in request:
            return "EXPORT_IMAGE", self._asset_work(request["assetExportOptions"], limit, make)
        if "fileExportOptions" in request:
            return "EXPORT_IMAGE", self._file_work(request["fileExportOptions"], limit, make)
        raise EarthEngineError("Export: no destination given.")

    def _asset_work(self, options: dict[str, Any], limit: int, make: MakeImage) -> Work:
        destination = options.get("earthEngineDestination", {})
        name = destination.get("name", "")
        self.store.check_destination(name, bool(destination.get("overwrite")))
        policies = dict(options.get("pyramidingPolicyOverrides") or {})
        if options.get("pyramidingPolicy"):
            policies[".default"] = options["pyramidingPolicy"]

        def work(operation: Operation) -> list[str]:
            image, grid = _exported(make(), limit)
            stem = operation.name.replace("/", "_")
            self.folder.mkdir(parents=True, exist_ok=True)
            target, mask = (self.folder / f"{stem}.part.{end}" for end in ("tif", "mask.tiff"))
            write_geotiff(str(target), image, grid, on_progress=operation.step, mask_path=str(mask))
            own = {k: to_json(v) for k, v in image.properties.items() if k != "system:index"}
            types = {band.name: to_json(band.type.to_json()) for band in image.bands}
            metadata = {"properties": own, "types": types, "pyramidingPolicy": policies}
            self.store.put_image(name, target, metadata, mask)
            return [f"https://code.earthengine.google.com/?asset={name}"]

        return work

    def _file_work(self, options: dict[str, Any], limit: int, make: MakeImage) -> Work:
        file_format = options.get("fileFormat", "GEO_TIFF")
        if file_format != "GEO_TIFF":
            raise EarthEngineError(f"Export: file format {file_format} is not available here.")
        base, uri = self._destination(options)
        no_data = _number((options.get("geoTiffOptions") or {}).get("noData"))

        def work(operation: Operation) -> list[str]:
            image, grid = _exported(make(), limit)
            base.parent.mkdir(parents=True, exist_ok=True)
            temporary = base.with_name(f"{base.name}.part.tif")
            write_geotiff(str(temporary), image, grid, no_data, operation.step)
            os.replace(temporary, base.with_name(f"{base.name}.tif"))
            return [uri]

        return work

    def _destination(self, options: dict[str, Any]) -> tuple[Path, str]:
        """Return the path without suffix and the address of a file export."""
        if "driveDestination" in options:
            drive = options["driveDestination"]
            folder = drive.get("folder") or ""
            path = self.folder / "drive" / _safe(folder)
            uri = f"https://drive.google.com/#folders/{folder}"
            return path / _safe(drive.get("filenamePrefix", "export")), uri
        cloud = options.get("cloudStorageDestination") or {}
        bucket = cloud.get("bucket") or ""
        if not bucket:
            raise EarthEngineError("Export: no destination given, or no bucket.")
        path = self.folder / "storage" / _safe(bucket)
        uri = f"https://console.developers.google.com/storage/browser/{bucket}"
        return path / _safe(cloud.get("filenamePrefix", "export")), uri


def _number(value: Any) -> float | None:
    if isinstance(value, dict):
        value = next(iter(value.values()), None)
    return None if value is None else float(value)


def _safe(text: str) -> str:
    """Return a file name or relative path that stays inside its folder."""
    return "/".join(part for part in text.split("/") if part not in ("", ".", ".."))


def _exported(image: Image, limit: int) -> tuple[Image, Grid]:
    """Return the image to export with its grid, refusing arrays and too many pixels."""
    require_scalar(image)
    grid = native_grid(image)
    pixels = grid.width * grid.height
    if pixels > limit:
        raise EarthEngineError(
            f"Export too large: specified {pixels} pixels (max: {limit}). "
            "Specify higher maxPixels value if you intend to export a large area."
        )
    return image, grid
