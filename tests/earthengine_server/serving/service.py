"""The service behind the routes: evaluating requests, and keeping maps."""

from __future__ import annotations

import json
import secrets
import threading
from pathlib import Path
from typing import Any

from .. import algorithms as _algorithms  # noqa: F401  (fills the function table)
from ..assets.store import AssetStore
from ..errors import EarthEngineError
from ..evaluation.assumptions import Assumptions
from ..evaluation.context import EvaluationContext, evaluating
from ..evaluation.encoding import to_json
from ..evaluation.graph import Evaluator, invoke
from ..pixels.rendering import grid_from_request, render
from ..values.features import Collection
from ..values.image import Image, pixel_cache
from ..values.projection import Grid
from .exports import Exporter
from .faults import Answer
from .operations import Operation, OperationQueue

WEB_MERCATOR_EDGE = 20037508.342789244
TILE_SIZE = 256
PICTURES = ("PNG", "JPEG", "AUTO_JPEG_PNG")


class Service:
    """Everything that requests need, apart from HTTP itself."""

    def __init__(
        self, assets: Path, assumptions: Assumptions, exports: Path | None, export_delay: float
    ) -> None:
        """Serve a folder of assets; exports to Drive and buckets go to another folder."""
        self.store = AssetStore(assets)
        self.assumptions = assumptions
        self.exporter = Exporter(self.store, exports or assets / "_exports")
        self.operations = OperationQueue(export_delay)
        self._maps: dict[str, dict[str, Any]] = {}
        self._lock = threading.Lock()

    def evaluating(self) -> Any:
        """Return the context manager under which expressions are evaluated."""
        return evaluating(EvaluationContext(self.store, self.assumptions))

    def evaluate(self, expression: Any) -> Any:
        """Return the value of an expression."""
        if isinstance(expression, str):
            expression = json.loads(expression)
        if not isinstance(expression, dict) or "result" not in expression:
            raise EarthEngineError("Invalid request: no expression given.")
        return Evaluator(expression).evaluate()

    def compute_value(self, body: dict[str, Any]) -> Any:
        """Return the value of an expression as JSON data."""
        with self.evaluating(), pixel_cache():
            return {"result": to_json(self.evaluate(body.get("expression")))}

    def image(self, body: dict[str, Any]) -> Image:
        """Return the image that a request's expression stands for, with the bands it asks for."""
        value = self.evaluate(body.get("expression"))
        if isinstance(value, Collection) and value.of_images:
            value = invoke("ImageCollection.mosaic", {"collection": value})
        if not isinstance(value, Image):
            raise EarthEngineError("Expected an expression of type Image.")
        names = body.get("bandIds")
        return value.with_bands([value.band(name) for name in names]) if names else value

    def compute_pixels(self, body: dict[str, Any]) -> Answer:
        """Return the pixels of an expression as a file."""
        with self.evaluating():
            image = self.image(body)
            file_format = body.get("fileFormat") or "AUTO_JPEG_PNG"
            options = body.get("visualizationOptions")
            grid = grid_from_request(body.get("grid"), image)
            if file_format in PICTURES or options:
                image = _visualised(image, options)
            return Answer(200, *render(image, grid, file_format))

    def keep_map(self, parent: str, body: dict[str, Any]) -> dict[str, Any]:
        """Remember a map request and return its name."""
        with self.evaluating():
            self.image(body)
        name = f"{parent}/maps/{secrets.token_hex(16)}-{secrets.token_hex(16)}"
        with self._lock:
            self._maps[name] = body
        return {"name": name}

    def tile(self, name: str, zoom: int, x: int, y: int) -> Answer:
        """Return one web map tile of a remembered map."""
        if name not in self._maps:
            raise EarthEngineError(f"'{name}' not found.", 404)
        body = self._maps[name]
        if zoom < 0 or not (0 <= x < 2**zoom and 0 <= y < 2**zoom):
            raise EarthEngineError(f"Invalid tile coordinates: zoom {zoom}, x {x}, y {y}.")
        size = 2 * WEB_MERCATOR_EDGE / 2**zoom
        pixel = size / TILE_SIZE
        left, top = x * size - WEB_MERCATOR_EDGE, WEB_MERCATOR_EDGE - y * size
        grid = Grid("EPSG:3857", (pixel, 0.0, left, 0.0, -pixel, top), TILE_SIZE, TILE_SIZE)
        with self.evaluating():
            image = _visualised(self.image(body), body.get("visualizationOptions"))
            return Answer(200, *render(image, grid, body.get("fileFormat") or "PNG"))

    def export(self, project: str, body: dict[str, Any]) -> dict[str, Any]:
        """Queue an image export and return its operation; a wrong expression is refused now."""
        with self.evaluating():
            self.image(body)
            kind, work = self.exporter.image_work(body, lambda: self.image(body))

        def work_in_context(operation: Operation) -> list[str]:
            with self.evaluating():
                return work(operation)

        operation = self.operations.submit(
            project,
            kind,
            body.get("description") or "untitled",
            work_in_context,
            body.get("requestId"),
            int(body.get("priority") or 100),
        )
        return operation.to_json()


def _visualised(image: Image, options: dict[str, Any] | None) -> Image:
    """Return an 8-bit picture of an image, as it is when it is one already."""
    options = options or {}
    is_picture = all(b.type.is_integer and b.type.dtype == "uint8" for b in image.bands)
    if not options and is_picture and len(image.bands) in (1, 3):
        return image
    ranges, gamma = options.get("ranges") or [], options.get("gamma")
    arguments: dict[str, Any] = {
        "image": image,
        "min": [r.get("min", 0) for r in ranges] or None,
        "max": [r.get("max", 1) for r in ranges] or None,
        "palette": options.get("paletteColors") or None,
        "gamma": gamma.get("value", 1) if isinstance(gamma, dict) else gamma,
        "opacity": options.get("opacity"),
    }
    return invoke("Image.visualize", arguments)
