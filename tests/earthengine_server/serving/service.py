"""The service behind the routes: evaluating requests, and keeping maps and thumbnails."""

from __future__ import annotations

import json
import secrets
import threading
from collections import OrderedDict
from dataclasses import replace
from pathlib import Path
from typing import Any

from .. import algorithms as _algorithms  # noqa: F401  (fills the function table)
from ..assets.store import AssetStore
from ..errors import EarthEngineError
from ..evaluation.assumptions import Assumptions
from ..evaluation.context import EvaluationContext, evaluating
from ..evaluation.encoding import feature as feature_json
from ..evaluation.encoding import to_json
from ..evaluation.graph import Evaluator, invoke
from ..pixels.rendering import chosen_bands, grid_from_request, native_grid, render
from ..values.features import Collection, Feature
from ..values.grid import Grid
from ..values.image import Image, pixel_cache
from .exports import Exporter, table_file_content, table_of
from .faults import Answer
from .operations import OperationQueue

__all__ = ["Service"]

WEB_MERCATOR_EDGE = 20037508.342789244
TILE_SIZE = 256
DEFAULT_PAGE = 1000


class Service:
    """Everything that requests need, apart from HTTP itself."""

    def __init__(
        self,
        assets: Path,
        assumptions: Assumptions | None = None,
        exports: Path | None = None,
        export_delay: float = 0.0,
    ) -> None:
        """Serve a folder of assets; exports to Drive and buckets go to another folder."""
        self.store = AssetStore(assets)
        self.assumptions = assumptions or Assumptions()
        self.exporter = Exporter(self.store, exports or Path(assets) / "_exports")
        self.operations = OperationQueue(export_delay)
        self._kept: OrderedDict[str, dict[str, Any]] = OrderedDict()
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

    def image(self, expression: Any) -> Image:
        """Return the image that an expression stands for."""
        value = self.evaluate(expression)
        if isinstance(value, Collection) and value.of_images:
            value = invoke("ImageCollection.mosaic", {"collection": value})
        if not isinstance(value, Image):
            raise EarthEngineError("Expected an expression of type Image.")
        return value

    def compute_pixels(self, body: dict[str, Any]) -> Answer:
        """Return the pixels of an expression as a file."""
        with self.evaluating():
            return self._pixels(self.image(body.get("expression")), body)

    def get_pixels(self, name: str, body: dict[str, Any]) -> Answer:
        """Return the pixels of a stored image as a file."""
        with self.evaluating():
            return self._pixels(self.store.image(name), body)

    def _pixels(self, image: Image, body: dict[str, Any]) -> Answer:
        """Return an image's pixels as a request describes them."""
        image = chosen_bands(image, body.get("bandIds"))
        grid = grid_from_request(body.get("grid"), image)
        file_format = body.get("fileFormat") or "AUTO_JPEG_PNG"
        if file_format in ("PNG", "JPEG", "AUTO_JPEG_PNG"):
            image = visualised(image, body.get("visualizationOptions"))
        elif body.get("visualizationOptions"):
            image = visualised(image, body["visualizationOptions"])
        name = body.get("filenamePrefix") or "download"
        content, content_type = render(image, grid, file_format, name)
        return Answer(200, content, content_type)

    def keep(self, parent: str, kind: str, body: dict[str, Any]) -> dict[str, Any]:
        """Remember a map, thumbnail or table request and return its name."""
        if kind != "tables":
            with self.evaluating():
                self.image(body.get("expression"))
        name = f"{parent}/{kind}/{secrets.token_hex(16)}-{secrets.token_hex(16)}"
        with self._lock:
            self._kept[name] = body
            while len(self._kept) > 1000:
                self._kept.popitem(last=False)
        return {"name": name}

    def kept(self, name: str) -> dict[str, Any]:
        """Return a remembered request."""
        with self._lock:
            if name not in self._kept:
                raise EarthEngineError(f"'{name}' not found.", 404)
            return self._kept[name]

    def thumbnail(self, name: str) -> Answer:
        """Return the pixels of a remembered thumbnail or download."""
        body = self.kept(name)
        with self.evaluating():
            image = self.image(body.get("expression"))
            image = chosen_bands(image, body.get("bandIds"))
            return self._pixels(image, {**body, "grid": _grid_json(native_grid(image))})

    def tile(self, name: str, zoom: int, x: int, y: int) -> Answer:
        """Return one web map tile of a remembered map."""
        body = self.kept(name)
        if zoom < 0 or not (0 <= x < 2**zoom and 0 <= y < 2**zoom):
            raise EarthEngineError(f"Invalid tile coordinates: zoom {zoom}, x {x}, y {y}.")
        size = 2 * WEB_MERCATOR_EDGE / 2**zoom
        pixel = size / TILE_SIZE
        left, top = x * size - WEB_MERCATOR_EDGE, WEB_MERCATOR_EDGE - y * size
        grid = Grid("EPSG:3857", (pixel, 0.0, left, 0.0, -pixel, top), TILE_SIZE, TILE_SIZE)
        with self.evaluating():
            image = chosen_bands(self.image(body.get("expression")), body.get("bandIds"))
            image = visualised(image, body.get("visualizationOptions"))
            file_format = body.get("fileFormat") or "PNG"
            content, content_type = render(image, grid, file_format)
        return Answer(200, content, content_type)

    def compute_features(self, body: dict[str, Any]) -> dict[str, Any]:
        """Return a page of the features of an expression."""
        with self.evaluating(), pixel_cache():
            table = table_of(self.evaluate(body.get("expression")))
            page, token = paged(table.elements, body.get("pageSize"), body.get("pageToken"))
            features = [feature_json(in_degrees(element)) for element in page]
        shown: dict[str, Any] = {"type": "FeatureCollection", "features": features}
        return {**shown, **({"nextPageToken": token} if token else {})}

    def compute_images(self, body: dict[str, Any]) -> dict[str, Any]:
        """Return a page of the images of an expression."""
        with self.evaluating(), pixel_cache():
            table = self.evaluate(body.get("expression"))
            page, token = paged(table.elements, body.get("pageSize"), body.get("pageToken"))
            shown = {"images": [to_json(element) for element in page]}
        return {**shown, **({"nextPageToken": token} if token else {})}

    def table_file(self, name: str) -> Answer:
        """Return a remembered table as a file."""
        body = self.kept(name)
        with self.evaluating(), pixel_cache():
            table = table_of(self.evaluate(body.get("expression")))
            content, _, content_type = table_file_content(
                table, body.get("fileFormat") or "CSV", body.get("selectors")
            )
        return Answer(200, content, content_type)

    def export(self, project: str, body: dict[str, Any], of_table: bool) -> dict[str, Any]:
        """Queue an export and return its operation."""

        def evaluate() -> Any:
            """Evaluate the expression; the worker keeps the context open around it."""
            expression = body.get("expression")
            return self.evaluate(expression) if of_table else self.image(expression)

        prepare = self.exporter.table_work if of_table else self.exporter.image_work
        with self.evaluating():
            evaluate()
            kind, work = prepare(body, evaluate)

        def work_in_context(operation: Any) -> list[str]:
            """Do the work under this service's context."""
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


def paged(items: Any, size: Any, token: str | None) -> tuple[Any, str | None]:
    """Return one page of a sequence and the token of the next one."""
    start = int(token or 0)
    count = int(size or DEFAULT_PAGE)
    page = items[start : start + count]
    following = start + count
    return page, str(following) if following < len(items) else None


def in_degrees(element: Any) -> Any:
    """Return a feature with its geometry in degrees and planar edges."""
    if not isinstance(element, Feature) or element.geometry is None:
        return element
    moved = element.geometry.in_crs("EPSG:4326", max_edge=None)
    return replace(element, geometry=replace(moved, geodesic=False))


def _grid_json(grid: Grid) -> dict[str, Any]:
    """Return a grid as requests describe it."""
    a, b, c, d, e, f = grid.transform
    return {
        "dimensions": {"width": grid.width, "height": grid.height},
        "affineTransform": {
            "scaleX": a,
            "shearX": b,
            "translateX": c,
            "shearY": d,
            "scaleY": e,
            "translateY": f,
        },
        "crsCode": grid.crs,
    }


def visualised(image: Image, options: dict[str, Any] | None) -> Image:
    """Return an 8-bit picture of an image, as it is when it is one already."""
    options = options or {}
    kinds = {(band.type.precision, band.type.dtype.name) for band in image.bands}
    if not options and kinds == {("int", "uint8")} and len(image.bands) in (1, 3):
        return image
    ranges = options.get("ranges") or []
    arguments: dict[str, Any] = {"image": image}
    if ranges:
        arguments["min"] = [r.get("min", 0) for r in ranges]
        arguments["max"] = [r.get("max", 1) for r in ranges]
    if options.get("paletteColors"):
        arguments["palette"] = options["paletteColors"]
    gamma = options.get("gamma")
    if gamma is not None:
        arguments["gamma"] = gamma.get("value", 1) if isinstance(gamma, dict) else gamma
    if options.get("opacity") is not None:
        arguments["opacity"] = options["opacity"]
    return invoke("Image.visualize", arguments)
