"""Which part of the service answers which path."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from ..assets.store import asset_id, asset_name
from ..errors import EarthEngineError
from ..evaluation.registry import client_data
from .faults import Answer, FaultLayer, from_request
from .service import Service


@lru_cache(maxsize=1)
def _template() -> str:
    """Return the document that the client ships, as version v1 with what it lacks added."""
    text = json.dumps(client_data("cloud_api_discovery_document.json"))
    document = json.loads(text.replace("v1alpha", "v1"))
    projects = document["resources"]["projects"]
    assets = projects["resources"]["assets"]["methods"]
    for method in (assets["listAssets"], projects["methods"]["listAssets"]):
        for name in ("filter", "view"):
            method["parameters"][name] = {"location": "query", "type": "string"}
    assets["create"]["parameters"]["overwrite"] = {"location": "query", "type": "boolean"}
    return json.dumps(document)


def _discovery(base_url: str) -> dict[str, Any]:
    """Return the discovery document of a server at a URL."""
    result = json.loads(_template())
    result["rootUrl"] = result["baseUrl"] = base_url.rstrip("/") + "/"
    return result


PROJECT = r"(?P<project>projects/[^/:]+)"
ASSET = r"(?P<name>projects/[^/:]+/assets(?:/[^:]+)?)"
DEFAULT_PAGE = 1000


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


def _paged(items: list[Any], request: Request, label: str) -> dict[str, Any]:
    """Return one page of a list, with the token of the next one when there is more."""
    start = int(request.query.get("pageToken") or 0)
    following = start + int(request.query.get("pageSize") or DEFAULT_PAGE)
    shown: dict[str, Any] = {label: items[start:following]}
    return {**shown, **({"nextPageToken": str(following)} if following < len(items) else {})}


def _compute_pixels(service: Service, request: Request, _parts: dict[str, str]) -> Answer:
    return service.compute_pixels(request.body)


def _export(service: Service, request: Request, parts: dict[str, str]) -> dict[str, Any]:
    return service.export(parts["project"], request.body)


def _cancel(service: Service, _request: Request, parts: dict[str, str]) -> dict[str, Any]:
    service.operations.cancel(parts["name"])
    return {}


def _operations(service: Service, request: Request, parts: dict[str, str]) -> dict[str, Any]:
    listed = [operation.to_json() for operation in service.operations.listed(parts["project"])]
    return _paged(listed, request, "operations")


def _tile(service: Service, _request: Request, parts: dict[str, str]) -> Answer:
    return service.tile(parts["name"], *(int(parts[axis]) for axis in "zxy"))


def _get_asset(service: Service, _request: Request, parts: dict[str, str]) -> Any:
    """Describe an asset; a project's root is there before anything is in it."""
    identifier = asset_id(parts["name"])
    path = service.store.path(identifier)
    if not path.exists() and service.store.is_root(path):
        return {"type": "FOLDER", "name": asset_name(identifier), "id": identifier}
    return service.store.describe(identifier)


def _create_asset(service: Service, request: Request, parts: dict[str, str]) -> Any:
    """Make a folder or a collection, in a project of one's own only."""
    name = f"{parts['project']}/assets/{request.query.get('assetId', '')}"
    if name.startswith("projects/earthengine-public/"):
        raise EarthEngineError(
            f"Permission 'earthengine.assets.create' denied on resource '{name}'.", 403
        )
    service.store.create(name, request.body.get("type", ""), request.body.get("properties"))
    return service.store.describe(name)


MAP = rf"(?P<name>{PROJECT}/maps/[^/:]+)"
OPERATION = rf"(?P<name>{PROJECT}/operations/[^/:]+)"
_TABLE: tuple[tuple[str, str, str, Handler], ...] = (
    ("GET", f"{PROJECT}/algorithms", "algorithms", lambda *_: client_data("algorithms.json")),
    ("POST", f"{PROJECT}/value:compute", "value:compute", lambda s, r, _: s.compute_value(r.body)),
    ("POST", f"{PROJECT}/image:computePixels", "image:computePixels", _compute_pixels),
    ("POST", f"{PROJECT}/image:export", "image:export", _export),
    ("POST", f"{PROJECT}/maps", "maps.create", lambda s, r, p: s.keep_map(p["project"], r.body)),
    ("GET", rf"{MAP}/tiles/(?P<z>-?\d+)/(?P<x>-?\d+)/(?P<y>-?\d+)", "maps.tiles", _tile),
    ("GET", f"{PROJECT}/operations", "operations.list", _operations),
    ("GET", OPERATION, "operations.get", lambda s, _, p: s.operations.get(p["name"]).to_json()),
    ("POST", rf"{OPERATION}:cancel", "operations.cancel", _cancel),
    ("POST", f"{PROJECT}/assets", "assets.create", _create_asset),
    ("GET", ASSET, "assets.get", _get_asset),
)
ROUTES = [
    Route(method, re.compile(f"/v1/{pattern}$"), operation, handler)
    for method, pattern, operation, handler in _TABLE
] + [
    Route(
        "GET",
        re.compile(r"/\$discovery/rest$"),
        "discovery",
        lambda _service, request, _parts: _discovery(request.base_url),
    )
]


def _find(request: Request) -> tuple[Route, dict[str, str]]:
    for each in ROUTES:
        found = each.pattern.match(request.path)
        if found and each.method == request.method:
            return each, {k: v for k, v in found.groupdict().items() if v is not None}
    raise EarthEngineError(f"Method not found: {request.method} {request.path}", 404)


def dispatch(service: Service, faults: FaultLayer, request: Request) -> Answer:
    """Answer a request, with the faults that are set for it."""
    control = _control(faults, request)
    if control is not None:
        return Answer.of_json(control)
    route, parts = _find(request)
    met = faults.begin(route.operation, request.path, request.body)
    status = 500
    try:
        answer = faults.before(met, request.body)
        if answer is None:
            answer = faults.after(met, _answered(service, request, route.handler, parts))
        status = answer.status
        return answer
    finally:
        faults.end(status)


def _answered(
    service: Service, request: Request, handler: Handler, parts: dict[str, str]
) -> Answer:
    try:
        result = handler(service, request, parts)
        return result if isinstance(result, Answer) else Answer.of_json(result)
    except EarthEngineError as failure:
        error = failure
    except RecursionError:
        error = EarthEngineError("The expression is too deep to be evaluated here.")
    except MemoryError:
        error = EarthEngineError("User memory limit exceeded.")
    except (ArithmeticError, LookupError, RuntimeError, TypeError, ValueError) as failure:
        # Pixels are computed after the graph was evaluated, so their errors surface only here.
        error = EarthEngineError(f"Computation failed: {type(failure).__name__}: {failure}")
    return Answer.of_json(error.body(), error.status)


def _control(faults: FaultLayer, request: Request) -> Any:
    """Answer the requests of tests that set faults and read counters, None for all others."""
    if request.path == "/faults":
        if request.method == "POST":
            return from_request(faults, request.body)
        if request.method == "DELETE":
            faults.clear()
        return faults.listed()
    if request.path == "/requests":
        if request.method == "DELETE":
            faults.reset_counts()
        return faults.counts()
    return None


def parse_body(raw: bytes) -> Any:
    """Return a JSON body, an empty one when there is none."""
    try:
        return json.loads(raw) if raw else {}
    except ValueError as error:
        raise EarthEngineError(f"Invalid JSON payload received: {error}") from error
