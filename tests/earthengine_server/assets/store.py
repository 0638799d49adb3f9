"""Assets: a folder of GeoTIFFs with a JSON of properties beside each of them."""

from __future__ import annotations

import json
import os
import re
import shutil
import threading
from collections.abc import Iterator
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

from ..errors import EarthEngineError
from ..values.dates import EEDate
from ..values.dates import parse as parse_date
from ..values.features import Collection, Feature
from ..values.geometry import from_geojson
from ..values.image import Image
from .stored_image import mask_file, open_image

PUBLIC = "projects/earthengine-public/assets/"
LEGACY = "projects/earthengine-legacy/assets/"
SIDECAR = "asset.json"
TABLE_SUFFIX = ".table.json"
KINDS = {"FOLDER", "IMAGE_COLLECTION", "IMAGE", "TABLE"}


def asset_id(name: str) -> str:
    """Return an asset's id from its resource name: public and legacy assets lose the prefix."""
    for prefix in (PUBLIC, LEGACY):
        if name.startswith(prefix):
            return name[len(prefix) :]
    return name


def asset_name(identifier: str) -> str:
    """Return the resource name of an asset's id."""
    if identifier.startswith("projects/"):
        return identifier
    return PUBLIC + identifier


def not_found(kind: str, identifier: str) -> EarthEngineError:
    """Return Earth Engine's error for a missing asset."""
    return EarthEngineError(
        f"{kind} asset '{identifier}' not found (does not exist or caller does not have access)."
    )


class AssetStore:
    """The assets under a folder: folders, collections, images (`*.tif`) and tables."""

    def __init__(self, folder: Path) -> None:
        """Use a folder, which is made when missing."""
        self.folder = Path(folder)
        self.folder.mkdir(parents=True, exist_ok=True)
        self._lock = threading.RLock()
        self._images: dict[Path, tuple[float, Image]] = {}

    def path(self, identifier: str) -> Path:
        """Return where an asset is, without its suffix."""
        identifier = asset_id(identifier).strip("/")
        parts = identifier.split("/")
        if any(part in ("", ".", "..") for part in parts) or not re.fullmatch(
            r"[\w\-./ :]+", identifier
        ):
            raise EarthEngineError(f"Invalid asset ID: '{identifier}'.")
        return self.folder.joinpath(*parts)

    def kind(self, identifier: str) -> str | None:
        """Return the kind of an asset, or None when there is none."""
        path = self.path(identifier)
        if image_file(path).exists():
            return "IMAGE"
        if table_file(path).exists():
            return "TABLE"
        if path.is_dir():
            return str(self._metadata(path).get("type", "FOLDER"))
        return None

    def _metadata(self, path: Path) -> dict[str, Any]:
        """Return the JSON beside an image or inside a folder."""
        sidecar = path / SIDECAR if path.is_dir() else path.parent / f"{path.name}.json"
        return normalised(json.loads(sidecar.read_text("utf-8"))) if sidecar.exists() else {}

    def image(self, identifier: str) -> Image:
        """Return a stored image."""
        path = self.path(identifier)
        file = image_file(path)
        if not file.exists():
            raise not_found("Image.load: Image", asset_id(identifier))
        stamp = file.stat().st_mtime
        with self._lock:
            known = self._images.get(path)
            if known is None or known[0] != stamp:
                known = (stamp, open_image(file, asset_id(identifier), self._metadata(path)))
                self._images[path] = known
        return known[1]

    def collection(self, identifier: str) -> Collection:
        """Return a stored image collection, ordered by index."""
        identifier = asset_id(identifier)
        path = self.path(identifier)
        metadata = self._metadata(path)
        # A folder of images without a description serves as a collection too.
        is_plain = path.is_dir() and not metadata and any(path.glob("*.tif"))
        if self.kind(identifier) != "IMAGE_COLLECTION" and not is_plain:
            raise not_found("ImageCollection.load: ImageCollection", identifier)
        images = tuple(
            self.image(f"{identifier}/{file.stem}") for file in sorted(path.glob("*.tif"))
        )
        return Collection(
            images, True, metadata.get("properties", {}), identifier, metadata.get("version")
        )

    def table(self, identifier: str) -> Collection:
        """Return a stored table."""
        file = table_file(self.path(identifier))
        if not file.exists():
            raise not_found("Collection.loadTable: Collection", asset_id(identifier))
        document = json.loads(file.read_text("utf-8"))
        features = tuple(
            Feature(
                None if each.get("geometry") is None else from_geojson(each["geometry"]),
                {k: _from_json(v) for k, v in each.get("properties", {}).items()},
                each.get("id", str(number)),
            )
            for number, each in enumerate(document.get("features", []))
        )
        return Collection(features, False, document.get("properties", {}), asset_id(identifier))

    def describe(self, identifier: str) -> dict[str, Any]:
        """Return an asset as the REST interface shows it."""
        kind = self.kind(identifier)
        if kind is None:
            raise EarthEngineError(
                f"Asset '{asset_name(asset_id(identifier))}' not found "
                "(does not exist or caller does not have access).",
                404,
            )
        path = self.path(identifier)
        metadata = self._metadata(path)
        identifier = asset_id(identifier)
        shown: dict[str, Any] = {"type": kind, "name": asset_name(identifier), "id": identifier}
        file = image_file(path) if kind == "IMAGE" else table_file(path)
        updated = (file if kind in ("IMAGE", "TABLE") else path).stat().st_mtime
        shown["updateTime"] = timestamp(updated)
        if metadata.get("properties"):
            shown["properties"] = _rest_properties(metadata["properties"])
        if kind == "IMAGE":
            shown.update(self._describe_image(self.image(identifier)))
            shown["sizeBytes"] = str(file.stat().st_size)
        return shown

    def _describe_image(self, image: Image) -> dict[str, Any]:
        """Return what the REST interface adds for images."""
        shown: dict[str, Any] = {"bands": [rest_band(band) for band in image.bands]}
        for label, name in (("startTime", "system:time_start"), ("endTime", "system:time_end")):
            if image.properties.get(name) is not None:
                shown[label] = timestamp(image.properties[name] / 1000)
        shown["properties"] = _rest_properties(
            {k: v for k, v in image.properties.items() if not k.startswith("system:")}
        )
        if image.footprint is not None:
            shown["geometry"] = image.geometry().to_geojson()
        return shown

    def children(self, identifier: str) -> Iterator[str]:
        """Yield the ids of what a folder or collection holds, in order."""
        path = self.path(identifier)
        if not path.is_dir():
            raise EarthEngineError(f"Asset '{asset_name(asset_id(identifier))}' not found.", 404)
        identifier = asset_id(identifier)
        names = set()
        for entry in path.iterdir():
            if entry.is_dir():
                names.add(entry.name)
            elif entry.name.endswith(TABLE_SUFFIX):
                names.add(entry.name.removesuffix(TABLE_SUFFIX))
            elif entry.suffix == ".tif":
                names.add(entry.stem)
        for name in sorted(names):
            yield f"{identifier}/{name}"

    def create(self, identifier: str, kind: str, properties: dict[str, Any] | None) -> None:
        """Make an empty folder or image collection."""
        if kind not in ("FOLDER", "IMAGE_COLLECTION"):
            raise EarthEngineError(f"Cannot create an asset of type {kind}.")
        path = self.path(identifier)
        with self._lock:
            if self.kind(identifier) is not None:
                raise EarthEngineError(
                    f"Cannot overwrite asset '{asset_name(asset_id(identifier))}'."
                )
            if not path.parent.is_dir() and not self.is_root(path.parent):
                raise EarthEngineError(
                    f"Asset parent '{path.parent.relative_to(self.folder)}' does not exist.", 404
                )
            path.mkdir(parents=True)
            self._write_metadata(path / SIDECAR, {"type": kind, "properties": properties or {}})

    def is_root(self, path: Path) -> bool:
        """Tell whether a folder is a project's root, which always exists."""
        return bool(
            re.fullmatch(r"projects/[^/]+/assets|users/[^/]+", str(path.relative_to(self.folder)))
        )

    def check_destination(self, identifier: str, overwrite: bool) -> None:
        """Refuse an export to an asset that exists already or whose parent does not."""
        path = self.path(identifier)
        name = asset_name(asset_id(identifier))
        if self.kind(identifier) is not None and not overwrite:
            raise EarthEngineError(f"Cannot overwrite asset '{name}'.")
        if not path.parent.is_dir() and not self.is_root(path.parent):
            raise EarthEngineError(f"Asset parent of '{name}' does not exist.")

    def delete(self, identifier: str) -> None:
        """Remove an asset; folders and collections must be empty."""
        path = self.path(identifier)
        with self._lock:
            kind = self.kind(identifier)
            if kind is None:
                raise EarthEngineError(f"Asset '{asset_id(identifier)}' not found.", 404)
            if kind == "IMAGE":
                image_file(path).unlink()
                mask_file(image_file(path)).unlink(missing_ok=True)
                (path.parent / f"{path.name}.json").unlink(missing_ok=True)
            elif kind == "TABLE":
                table_file(path).unlink()
            elif any(self.children(identifier)):
                raise EarthEngineError(f"Asset '{asset_id(identifier)}' is not empty.")
            else:
                shutil.rmtree(path)

    def copy(self, source: str, target: str, overwrite: bool, move: bool = False) -> None:
        """Copy or move an image or table."""
        self.check_destination(target, overwrite)
        old, new = self.path(source), self.path(target)
        kind = self.kind(source)
        if kind not in ("IMAGE", "TABLE"):
            raise EarthEngineError(f"Asset '{asset_id(source)}' cannot be copied.", 404)
        new.parent.mkdir(parents=True, exist_ok=True)
        locate = image_file if kind == "IMAGE" else table_file
        shutil.copyfile(locate(old), locate(new))
        sidecar, mask = old.parent / f"{old.name}.json", mask_file(image_file(old))
        if sidecar.exists():
            shutil.copyfile(sidecar, new.parent / f"{new.name}.json")
        if mask.exists():
            shutil.copyfile(mask, mask_file(image_file(new)))
        if move:
            self.delete(source)

    def set_properties(self, identifier: str, properties: dict[str, Any]) -> None:
        """Change the properties of an asset; a null removes one."""
        path = self.path(identifier)
        if self.kind(identifier) is None:
            raise EarthEngineError(f"Asset '{asset_id(identifier)}' not found.", 404)
        sidecar = path / SIDECAR if path.is_dir() else path.parent / f"{path.name}.json"
        with self._lock:
            metadata = self._metadata(path)
            merged = {**metadata.get("properties", {}), **properties}
            metadata["properties"] = {k: v for k, v in merged.items() if v is not None}
            self._write_metadata(sidecar, metadata)
            self._images.pop(path, None)

    def put_image(
        self, identifier: str, written: Path, metadata: dict[str, Any], mask: Path | None = None
    ) -> None:
        """Take a finished GeoTIFF, and its masks, into the store under an id."""
        path = self.path(identifier)
        path.parent.mkdir(parents=True, exist_ok=True)
        with self._lock:
            self._write_metadata(path.parent / f"{path.name}.json", metadata)
            if mask is not None:
                os.replace(mask, mask_file(image_file(path)))
            os.replace(written, image_file(path))
            self._images.pop(path, None)

    def put_table(self, identifier: str, document: dict[str, Any]) -> None:
        """Store a table."""
        path = self.path(identifier)
        path.parent.mkdir(parents=True, exist_ok=True)
        self._write_metadata(table_file(path), document)

    @staticmethod
    def _write_metadata(file: Path, metadata: dict[str, Any]) -> None:
        """Write JSON under a temporary name and rename it."""
        temporary = file.with_name(f".{file.name}.part")
        temporary.write_text(json.dumps(metadata), "utf-8")
        os.replace(temporary, file)


def image_file(path: Path) -> Path:
    """Return the GeoTIFF of an image asset."""
    return path.parent / f"{path.name}.tif"


def table_file(path: Path) -> Path:
    """Return the file of a table asset."""
    return path.parent / f"{path.name}{TABLE_SUFFIX}"


def normalised(metadata: dict[str, Any]) -> dict[str, Any]:
    """Return an asset's JSON with its properties in their place.

    A plain object of properties is understood, and so are `startTime` and `endTime` as text.
    """
    known = {
        "type",
        "properties",
        "types",
        "pyramidingPolicy",
        "version",
        "geometry",
        "bands",
        "startTime",
        "endTime",
    }
    if metadata and not known & set(metadata):
        return {"properties": metadata}
    properties = dict(metadata.get("properties", {}))
    for label, name in (("startTime", "system:time_start"), ("endTime", "system:time_end")):
        if label in metadata:
            properties.setdefault(name, parse_date(str(metadata[label])).millis)
    return {**metadata, "properties": properties}


def timestamp(seconds: float) -> str:
    """Return a moment as the REST interface writes it, with at most six decimals."""
    moment = datetime.fromtimestamp(seconds, timezone.utc)
    return moment.strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def _from_json(value: Any) -> Any:
    """Return a stored property value as an evaluation value."""
    if isinstance(value, dict) and value.get("type") == "Date":
        return EEDate(int(value["value"]))
    return value


def _rest_properties(properties: dict[str, Any]) -> dict[str, Any]:
    """Return properties without the system ones."""
    return {k: v for k, v in properties.items() if not k.startswith("system:")}


def rest_band(band: Any) -> dict[str, Any]:
    """Return a band as the REST interface shows it."""
    precision = {"int": "INT", "float": "FLOAT", "double": "DOUBLE"}[band.type.precision]
    kind: dict[str, Any] = {"precision": precision}
    if band.type.minimum is not None:
        kind["range"] = {"min": band.type.minimum, "max": band.type.maximum}
    a, b, c, d, e, f = band.projection.transform
    width, height = band.size or (0, 0)
    return {
        "id": band.name,
        "dataType": kind,
        "grid": {
            "crsCode": band.projection.crs,
            "dimensions": {"width": width, "height": height},
            "affineTransform": {
                "scaleX": a,
                "shearX": b,
                "translateX": c,
                "shearY": d,
                "scaleY": e,
                "translateY": f,
            },
        },
    }
