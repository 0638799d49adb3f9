"""The discovery document and the algorithm list that the client asks for first."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import Any

from ..evaluation.signatures import client_data

_ANY = {"type": "any"}


def _query(names: tuple[str, ...]) -> dict[str, Any]:
    """Return optional query parameters."""
    return {name: {"location": "query", "type": "string"} for name in names}


def _method(
    verb: str,
    flat: str,
    path: str,
    own: dict[str, str],
    has_body: bool,
    query: tuple[str, ...] = (),
) -> dict[str, Any]:
    """Return a method of the interface that the shipped document lacks."""
    parameters: dict[str, Any] = {
        name: {"location": "path", "pattern": pattern, "required": True, "type": "string"}
        for name, pattern in own.items()
    }
    parameters.update(_query(query))
    method: dict[str, Any] = {
        "id": f"earthengine.{verb}.{flat}",
        "httpMethod": verb,
        "flatPath": flat,
        "path": path,
        "parameters": parameters,
        "parameterOrder": list(own),
        "response": _ANY,
        "scopes": [],
        "description": "",
    }
    if has_body:
        method["request"] = _ANY
    return method


@lru_cache(maxsize=1)
def _template() -> str:
    """Return the shipped document as version v1, with what it lacks added."""
    text = json.dumps(client_data("cloud_api_discovery_document.json"))
    document = json.loads(text.replace("v1alpha", "v1"))
    projects = document["resources"]["projects"]
    assets = projects["resources"]["assets"]["methods"]
    assets["listAssets"]["parameters"].update(_query(("filter", "view")))
    projects["methods"]["listAssets"]["parameters"].update(_query(("filter", "view")))
    assets["listFeatures"] = _method(
        "GET",
        "v1/projects/{projectsId}/assets/{assetsId}:listFeatures",
        "v1/{+asset}:listFeatures",
        {"asset": "^projects/[^/]+/assets/.*$"},
        False,
        ("filter", "pageSize", "pageToken", "region"),
    )
    assets["create"]["parameters"].update({"overwrite": {"location": "query", "type": "boolean"}})
    project = {"parent": "^projects/[^/]+$"}
    projects["resources"]["tables"] = {
        "methods": {
            "create": _method(
                "POST", "v1/projects/{projectsId}/tables", "v1/{+parent}/tables", project, True
            ),
        }
    }
    projects["methods"]["getConfig"] = _method(
        "GET",
        "v1/projects/{projectsId}/config",
        "v1/{+name}",
        {"name": "^projects/[^/]+/config$"},
        False,
    )
    projects["methods"]["updateConfig"] = _method(
        "PATCH",
        "v1/projects/{projectsId}/config",
        "v1/{+name}",
        {"name": "^projects/[^/]+/config$"},
        True,
        ("updateMask",),
    )
    return json.dumps(document)


def document(base_url: str) -> dict[str, Any]:
    """Return the discovery document of a server at a URL."""
    result = json.loads(_template())
    result["rootUrl"] = result["baseUrl"] = base_url.rstrip("/") + "/"
    return result


def algorithms() -> Any:
    """Return the algorithm list that the client ships."""
    return client_data("algorithms.json")
