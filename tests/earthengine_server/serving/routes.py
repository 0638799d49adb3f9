"""Which part of the service answers which path."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from ..assets.store import asset_id, asset_name
from ..errors import EarthEngineError
from ..evaluation.encoding import feature as feature_json
from . import discovery
from .asset_filter import matches
from .faults import Answer, FaultLayer, from_request
from .service import Service, paged

PROJECT = r"(?P<project>projects/[^/:]+)"
ASSET = r"(?P<name>projects/[^/:]+/assets(?:/[^:]+)?)"


@dataclass
class Request:
    """A parsed request: path, query, JSON body and where the server is."""

    method: str
    path: str
    query: dict[str, str]
    body: dict[str, Any]
    base_url: str


Handler = Callable[[Service, Request, dict[str, str]], Any]


@dataclass(frozen=True)
class Route:
    """A method and a path pattern, the operation's name and its handler."""

    method: str
    pattern: re.Pattern[str]
    operation: str
    handler: Handler


ROUTES: list[Route] = []


def route(method: str, pattern: str, operation: str) -> Callable[[Handler], Handler]:
    """Register the handler of a method and a path."""

    def register(handler: Handler) -> Handler:
        """Enter the handler in the table."""
        ROUTES.append(Route(method, re.compile(f"/v1/{pattern}$"), operation, handler))
        return handler

    return register


def find(request: Request) -> tuple[Route, dict[str, str]]:
    """Return the route of a request with the parts of its path."""
    for each in ROUTES:
        found = each.pattern.match(request.path)
        if found and each.method == request.method:
            return each, {k: v for k, v in found.groupdict().items() if v is not None}
    raise EarthEngineError(f"Method not found: {request.method} {request.path}", 404)


def dispatch(service: Service, faults: FaultLayer, request: Request) -> Answer:
    """Answer a request, with the faults that are set for it."""
    control = _control(faults, request)
    if control is not None:
        return control
    operation = "discovery"
    handler: Handler | None = None
    parts: dict[str, str] = {}
    if not request.path.startswith("/$discovery"):
        found, parts = find(request)
        operation, handler = found.operation, found.handler
    met = faults.begin(operation, request.path, request.body)
    status = 500
    try:
        answer = faults.before(met, request.body)
        if answer is None:
            answer = _answered(service, request, handler, parts)
            answer = faults.after(met, answer)
        status = answer.status
        return answer
    finally:
        faults.end(status)


def _answered(
    service: Service, request: Request, handler: Handler | None, parts: dict[str, str]
) -> Answer:
    """Return the honest answer to a request."""
    try:
        if handler is None:
            return Answer.of_json(discovery.document(request.base_url))
        result = handler(service, request, parts)
    except EarthEngineError as error:
        return Answer.of_json(error.body(), error.status)
    except RecursionError:
        error = EarthEngineError("The expression is too deep to be evaluated here.")
        return Answer.of_json(error.body(), error.status)
    except MemoryError:
        error = EarthEngineError("User memory limit exceeded.")
        return Answer.of_json(error.body(), error.status)
    except (ArithmeticError, LookupError, RuntimeError, TypeError, ValueError) as failure:
        # Pixels are computed after the graph was evaluated, so their errors surface only here.
        error = EarthEngineError(f"Computation failed: {type(failure).__name__}: {failure}")
        return Answer.of_json(error.body(), error.status)
    return result if isinstance(result, Answer) else Answer.of_json(result)


def _control(faults: FaultLayer, request: Request) -> Answer | None:
    """Answer the requests of tests that set faults and read counters."""
    if request.path == "/faults":
        if request.method == "POST":
            try:
                return Answer.of_json(from_request(faults, request.body))
            except EarthEngineError as error:
                return Answer.of_json(error.body(), error.status)
        if request.method == "DELETE":
            faults.clear()
        return Answer.of_json(faults.listed())
    if request.path == "/requests":
        if request.method == "DELETE":
            faults.reset_counts()
        return Answer.of_json(faults.counts())
    return None


@route("GET", f"{PROJECT}/algorithms", "algorithms")
def algorithms(_service: Service, _request: Request, _parts: dict[str, str]) -> Any:
    """Return the algorithm list."""
    return discovery.algorithms()


@route("POST", f"{PROJECT}/value:compute", "value:compute")
def compute_value(service: Service, request: Request, _parts: dict[str, str]) -> Any:
    """Compute a value."""
    return service.compute_value(request.body)


@route("POST", f"{PROJECT}/image:computePixels", "image:computePixels")
def compute_pixels(service: Service, request: Request, _parts: dict[str, str]) -> Answer:
    """Compute pixels."""
    return service.compute_pixels(request.body)


@route("POST", f"{PROJECT}/table:computeFeatures", "table:computeFeatures")
def compute_features(service: Service, request: Request, _parts: dict[str, str]) -> Any:
    """Compute features."""
    return service.compute_features(request.body)


@route("POST", f"{PROJECT}/imageCollection:computeImages", "imageCollection:computeImages")
def compute_images(service: Service, request: Request, _parts: dict[str, str]) -> Any:
    """Compute the images of a collection."""
    return service.compute_images(request.body)


@route("POST", f"{PROJECT}/image:export", "image:export")
def export_image(service: Service, request: Request, parts: dict[str, str]) -> Any:
    """Queue an image export."""
    return service.export(parts["project"], request.body, of_table=False)


@route("POST", f"{PROJECT}/table:export", "table:export")
def export_table(service: Service, request: Request, parts: dict[str, str]) -> Any:
    """Queue a table export."""
    return service.export(parts["project"], request.body, of_table=True)


@route("POST", rf"{PROJECT}/(?P<kind>maps|thumbnails|tables)", "create")
def create_view(service: Service, request: Request, parts: dict[str, str]) -> Any:
    """Remember a map, a thumbnail or a table."""
    return service.keep(parts["project"], parts["kind"], request.body)


@route("GET", rf"(?P<name>{PROJECT}/thumbnails/[^/:]+):getPixels", "thumbnails:getPixels")
def thumbnail_pixels(service: Service, _request: Request, parts: dict[str, str]) -> Answer:
    """Return the pixels of a thumbnail or download."""
    return service.thumbnail(parts["name"])


@route("GET", rf"(?P<name>{PROJECT}/tables/[^/:]+):getFeatures", "tables:getFeatures")
def table_features(service: Service, _request: Request, parts: dict[str, str]) -> Answer:
    """Return the rows of a table download."""
    return service.table_file(parts["name"])


@route(
    "GET",
    rf"(?P<name>{PROJECT}/maps/[^/:]+)/tiles/(?P<z>-?\d+)/(?P<x>-?\d+)/(?P<y>-?\d+)",
    "maps.tiles",
)
def map_tile(service: Service, _request: Request, parts: dict[str, str]) -> Answer:
    """Return a map tile."""
    return service.tile(parts["name"], int(parts["z"]), int(parts["x"]), int(parts["y"]))


@route("GET", f"{PROJECT}/operations", "operations.list")
def list_operations(service: Service, request: Request, parts: dict[str, str]) -> Any:
    """List a project's operations."""
    operations = service.operations.listed(parts["project"])
    page, token = paged(operations, request.query.get("pageSize"), request.query.get("pageToken"))
    shown: dict[str, Any] = {"operations": [operation.to_json() for operation in page]}
    return {**shown, **({"nextPageToken": token} if token else {})}


@route("GET", rf"(?P<name>{PROJECT}/operations/[^/:]+)", "operations.get")
def get_operation(service: Service, _request: Request, parts: dict[str, str]) -> Any:
    """Return an operation."""
    return service.operations.get(parts["name"]).to_json()


@route("POST", rf"(?P<name>{PROJECT}/operations/[^/:]+):cancel", "operations.cancel")
def cancel_operation(service: Service, _request: Request, parts: dict[str, str]) -> Any:
    """Ask an operation to stop."""
    service.operations.cancel(parts["name"])
    return {}


@route("GET", f"{PROJECT}:listAssets", "assets.listAssets")
def list_roots(service: Service, request: Request, parts: dict[str, str]) -> Any:
    """List what a project's root folder holds."""
    return _children(service, request, f"{parts['project']}/assets")


@route("GET", rf"{ASSET}:listAssets", "assets.listAssets")
def list_assets(service: Service, request: Request, parts: dict[str, str]) -> Any:
    """List what a folder or collection holds."""
    return _children(service, request, parts["name"])


def _children(service: Service, request: Request, name: str) -> Any:
    """Return a page of the assets in a folder that pass the filter."""
    identifier = asset_id(name)
    path = service.store.path(identifier)
    if not path.is_dir() and service.store.is_root(path):
        return {}
    condition = request.query.get("filter", "")
    basic = request.query.get("view") == "BASIC"
    assets = []
    for child in service.store.children(identifier):
        shown = service.store.describe(child)
        if matches(condition, shown):
            assets.append(_basic(shown) if basic else shown)
    page, token = paged(assets, request.query.get("pageSize"), request.query.get("pageToken"))
    result: dict[str, Any] = {"assets": page} if page else {}
    return {**result, **({"nextPageToken": token} if token else {})}


def _basic(shown: dict[str, Any]) -> dict[str, Any]:
    """Return the short view of an asset."""
    return {key: shown[key] for key in ("type", "name", "id") if key in shown}


@route("GET", rf"{ASSET}:listFeatures", "assets.listFeatures")
def list_features(service: Service, request: Request, parts: dict[str, str]) -> Any:
    """Return a page of the features of a table asset."""
    table = service.store.table(parts["name"])
    page, token = paged(
        table.elements, request.query.get("pageSize"), request.query.get("pageToken")
    )
    shown = {"type": "FeatureCollection", "features": [feature_json(each) for each in page]}
    return {**shown, **({"nextPageToken": token} if token else {})}


@route("POST", rf"{ASSET}:getPixels", "assets.getPixels")
def asset_pixels(service: Service, request: Request, parts: dict[str, str]) -> Answer:
    """Return the pixels of a stored image."""
    return service.get_pixels(asset_id(parts["name"]), request.body)


@route("POST", rf"{ASSET}:copy", "assets.copy")
def copy_asset(service: Service, request: Request, parts: dict[str, str]) -> Any:
    """Copy an asset."""
    target = request.body.get("destinationName", "")
    _writable(target)
    service.store.copy(parts["name"], target, bool(request.body.get("overwrite")))
    return service.store.describe(target)


@route("POST", rf"{ASSET}:move", "assets.move")
def move_asset(service: Service, request: Request, parts: dict[str, str]) -> Any:
    """Move an asset."""
    target = request.body.get("destinationName", "")
    _writable(parts["name"])
    service.store.copy(parts["name"], target, False, move=True)
    return service.store.describe(target)


@route("POST", rf"{ASSET}:getIamPolicy", "assets.getIamPolicy")
def asset_policy(service: Service, _request: Request, parts: dict[str, str]) -> Any:
    """Return the sharing policy, which is always empty here."""
    service.store.describe(parts["name"])
    return {"bindings": [], "etag": "ACAB"}


@route("POST", r"(?P<parent>projects/[^/:]+)/assets", "assets.create")
def create_asset(service: Service, request: Request, parts: dict[str, str]) -> Any:
    """Make a folder or a collection."""
    name = f"{parts['parent']}/assets/{request.query.get('assetId', '')}"
    _writable(name)
    kind = request.body.get("type", "")
    service.store.create(name, kind, request.body.get("properties"))
    return service.store.describe(name)


@route("PATCH", ASSET, "assets.patch")
def patch_asset(service: Service, request: Request, parts: dict[str, str]) -> Any:
    """Change an asset's properties."""
    _writable(parts["name"])
    asset = request.body.get("asset", request.body)
    service.store.set_properties(parts["name"], asset.get("properties", {}))
    return service.store.describe(parts["name"])


@route("DELETE", ASSET, "assets.delete")
def delete_asset(service: Service, _request: Request, parts: dict[str, str]) -> Any:
    """Remove an asset."""
    _writable(parts["name"])
    service.store.delete(parts["name"])
    return {}


@route("GET", ASSET, "assets.get")
def get_asset(service: Service, _request: Request, parts: dict[str, str]) -> Any:
    """Describe an asset."""
    identifier = asset_id(parts["name"])
    path = service.store.path(identifier)
    if not path.exists() and service.store.is_root(path):
        return {
            "type": "FOLDER",
            "name": asset_name(identifier),
            "id": identifier,
            "quota": {
                "sizeBytes": "0",
                "maxSizeBytes": str(250 * 2**30),
                "assetCount": "0",
                "maxAssets": "10000",
            },
        }
    return service.store.describe(identifier)


@route("GET", rf"{PROJECT}/config", "config")
def project_config(_service: Service, _request: Request, parts: dict[str, str]) -> Any:
    """Return a project's settings."""
    return {"name": f"{parts['project']}/config", "maxConcurrentExports": 2}


def _writable(name: str) -> None:
    """Refuse changes to the public catalogue."""
    if name.startswith("projects/earthengine-public/"):
        raise EarthEngineError(
            f"Permission 'earthengine.assets.create' denied on resource '{name}'.", 403
        )


def parse_body(raw: bytes) -> Any:
    """Return a JSON body, an empty one when there is none."""
    if not raw:
        return {}
    try:
        return json.loads(raw)
    except ValueError as error:
        raise EarthEngineError(f"Invalid JSON payload received: {error}") from error
