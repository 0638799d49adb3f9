"""Assets: a folder of GeoTIFFs with a JSON of properties beside each of them."""

from __future__ import annotations

import json
import os
import re
import threading
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

from ..errors import EarthEngineError
from ..values.features import Collection
from ..values.image import Image
from .stored_image import mask_file, open_image

PUBLIC = "projects/earthengine-public/assets/"
LEGACY = "projects/earthengine-legacy/assets/"
SIDECAR = "asset.json"


def asset_id(name: str) -> str:
    """Return an asset's id from its resource name: public and legacy assets lose the prefix."""
    return name.removeprefix(PUBLIC).removeprefix(LEGACY)


def asset_name(identifier: str) -> str:
    """Return the resource name of an asset's id."""
    return identifier if identifier.startswith("projects/") else PUBLIC + identifier


def _missing(owner: str, identifier: str, status: int = 400) -> EarthEngineError:
    return EarthEngineError(
        f"{owner} asset '{identifier}' not found (does not exist or caller does not have access).",
        status,
    )


class AssetStore:
    """The assets under a folder: folders, image collections and images (`*.tif`)."""

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
        is_odd = any(part in ("", ".", "..") for part in parts)
        if is_odd or not re.fullmatch(r"[\w\-./ :]+", identifier):
            raise EarthEngineError(f"Invalid asset ID: '{identifier}'.")
        return self.folder.joinpath(*parts)

    def kind(self, identifier: str) -> str | None:
        """Return the kind of an asset, or None when there is none."""
        path = self.path(identifier)
        if _image_file(path).exists():
            return "IMAGE"
        return str(self._metadata(path).get("type", "FOLDER")) if path.is_dir() else None

    def image(self, identifier: str) -> Image:
        """Return a stored image."""
        path = self.path(identifier)
        file = _image_file(path)
        if not file.exists():
            raise _missing("Image.load: Image", asset_id(identifier))
        stamp = file.stat().st_mtime
        with self._lock:
            known = self._images.get(path)
            if known is None or known[0] != stamp:
                known = (stamp, open_image(file, asset_id(identifier), self._metadata(path)))
                self._images[path] = known
        return known[1]

    def collection(self, identifier: str) -> Collection:
        """Return a stored image collection, ordered by index; a plain folder of images is one."""
        identifier = asset_id(identifier)
        path = self.path(identifier)
        metadata = self._metadata(path)
        is_plain = path.is_dir() and not metadata and any(path.glob("*.tif"))
        if self.kind(identifier) != "IMAGE_COLLECTION" and not is_plain:
            raise _missing("ImageCollection.load: ImageCollection", identifier)
        files = sorted(path.glob("*.tif"))
        images = tuple(self.image(f"{identifier}/{file.stem}") for file in files)
        return Collection(images, True, metadata.get("properties", {}), identifier)

    def describe(self, identifier: str) -> dict[str, Any]:
        """Return an asset as the REST interface shows it."""
        identifier = asset_id(identifier)
        name, path, kind = asset_name(identifier), self.path(identifier), self.kind(identifier)
        if kind is None:
            raise _missing("Image or folder", name, 404)
        image = self.image(identifier) if kind == "IMAGE" else None
        properties = image.properties if image else self._metadata(path).get("properties", {})
        own = {k: v for k, v in properties.items() if not k.startswith("system:")}
        shown: dict[str, Any] = {"type": kind, "name": name, "id": identifier, "properties": own}
        if image:
            shown["bands"] = [{"id": band.name} for band in image.bands]
        return shown

    def is_root(self, path: Path) -> bool:
        """Tell whether a folder is a project's root, which always exists."""
        relative = str(path.relative_to(self.folder))
        return bool(re.fullmatch(r"projects/[^/]+/assets|users/[^/]+", relative))

    def check_destination(self, identifier: str, overwrite: bool) -> None:
        """Refuse an asset that exists already or whose parent does not."""
        path, name = self.path(identifier), asset_name(asset_id(identifier))
        if self.kind(identifier) is not None and not overwrite:
            raise EarthEngineError(f"Cannot overwrite asset '{name}'.")
        if not path.parent.is_dir() and not self.is_root(path.parent):
            raise EarthEngineError(f"Asset parent of '{name}' does not exist.", 404)

    def create(self, identifier: str, kind: str, properties: dict[str, Any] | None) -> None:
        """Make an empty folder or image collection."""
        if kind not in ("FOLDER", "IMAGE_COLLECTION"):
            raise EarthEngineError(f"Cannot create an asset of type {kind}.")
        path = self.path(identifier)
        with self._lock:
            self.check_destination(identifier, overwrite=False)
            path.mkdir(parents=True)
            _write_json(path / SIDECAR, {"type": kind, "properties": properties or {}})

    def put_image(
        self, identifier: str, written: Path, metadata: dict[str, Any], mask: Path
    ) -> None:
        """Take a finished GeoTIFF and its masks into the store under an id."""
        path = self.path(identifier)
        path.parent.mkdir(parents=True, exist_ok=True)
        with self._lock:
            _write_json(_sidecar(path), metadata)
            os.replace(mask, mask_file(_image_file(path)))
            os.replace(written, _image_file(path))
            self._images.pop(path, None)

    def _metadata(self, path: Path) -> dict[str, Any]:
        """Return the JSON beside an image or inside a folder."""
        file = path / SIDECAR if path.is_dir() else _sidecar(path)
        if not file.exists():
            return {}
        return json.loads(file.read_text("utf-8"))


def _image_file(path: Path) -> Path:
    return path.parent / f"{path.name}.tif"


def _sidecar(path: Path) -> Path:
    return path.parent / f"{path.name}.json"


def _write_json(file: Path, content: dict[str, Any]) -> None:
    """Write under a temporary name and rename, so that no reader finds half a file."""
    temporary = file.with_name(f".{file.name}.part")
    temporary.write_text(json.dumps(content), "utf-8")
    os.replace(temporary, file)


def timestamp(seconds: float) -> str:
    """Return a moment as the REST interface writes it, with at most six decimals."""
    moment = datetime.fromtimestamp(seconds, timezone.utc)
    return moment.strftime("%Y-%m-%dT%H:%M:%S.%fZ")
