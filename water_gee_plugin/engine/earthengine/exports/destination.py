"""Where batch tasks write maps: an asset, Drive or Cloud Storage."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ...support.errors import WaterGeeError
from ...support.texts import say

ASSET, DRIVE, CLOUD_STORAGE = "ASSET", "DRIVE", "CLOUD_STORAGE"
DESTINATIONS = (ASSET, DRIVE, CLOUD_STORAGE)


@dataclass(frozen=True)
class Destination:
    """Where maps go: a kind, its folder, bucket or asset folder, and how names begin."""

    kind: str
    folder: str = ""
    prefix: str = "water"

    def __post_init__(self) -> None:
        """Check what can be known to be wrong."""
        if self.kind not in DESTINATIONS:
            raise WaterGeeError(
                say(
                    "Unknown destination '{kind}'. Choose one of: {names}.",
                    kind=self.kind,
                    names=", ".join(DESTINATIONS),
                )
            )
        if self.kind == CLOUD_STORAGE and not self.folder:
            raise WaterGeeError(say("Enter the name of a Cloud Storage bucket."))
        if not re.fullmatch(r"[A-Za-z0-9_-]+", self.prefix):
            raise WaterGeeError(
                say(
                    "'{prefix}' is not a valid name prefix. Use only letters, digits, _ and -.",
                    prefix=self.prefix,
                )
            )

    def asset(self, name: str, project: str) -> str:
        """Return an asset's full name."""
        return f"{self.asset_folder(project)}/{name}"

    def asset_folder(self, project: str) -> str:
        """Return the asset folder's full name."""
        root = f"projects/{project}/assets"
        folder = (self.folder if self.kind == ASSET else "").strip("/")
        if folder.startswith("projects/"):
            return folder
        return f"{root}/{folder}" if folder else root
