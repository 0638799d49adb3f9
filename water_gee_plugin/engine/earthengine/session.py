"""Who is signed in, with which project, and whether Earth Engine will have them.

Credentials are those of Earth Engine's own client: its file, a service account named by
GOOGLE_APPLICATION_CREDENTIALS, or Google's application default. Nothing here is logged, stored
or sent anywhere but to Google. Nothing is contacted before `connect`.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from ..support.errors import WaterGeeError
from ..support.texts import say
from .transport import Transport

DEFAULT_URL = "https://earthengine.googleapis.com"
SCOPE = "https://www.googleapis.com/auth/earthengine"
_REGISTER = "https://console.cloud.google.com/earth-engine/configuration"

SIGNED_OUT = "signed out"
NO_PROJECT = "no project"
NOT_REGISTERED = "project not registered"
READY = "ready"
RESTRICTED = "restricted"
#: Hosts that credentials may be sent to end so.
_GOOGLE = ".googleapis.com"
#: No request is sent there: what the client asks is answered in this process.
_NOWHERE = "http://127.0.0.1:9"


class SessionError(WaterGeeError):
    """Earth Engine cannot be used yet; `state` tells why."""

    def __init__(self, state: str, text: str) -> None:
        """Keep the state beside the sentence."""
        super().__init__(text)
        self.state = state


@dataclass
class Session:
    """A connection: ee is initialised, and `transport` sends requests."""

    project: str
    url: str
    transport: Transport
    state: str = READY


def connect(project: str = "", url: str = "", read_seconds: float = 0) -> Session:
    """Initialise ee for a project and endpoint; SessionError tells what is missing.

    An endpoint on this machine needs no credentials.
    """
    import ee
    import ee.data

    url = (url or DEFAULT_URL).rstrip("/")
    local = is_local(url)
    if not local:
        _require_google(url)
    credentials = None if local else _credentials()
    project = project or _project_of(credentials)
    if not project:
        raise SessionError(
            NO_PROJECT,
            say(
                "No Google Cloud project is set. Enter the ID of a project that is registered for "
                "Earth Engine."
            ),
        )
    if local:
        _without_catalogue(ee)
    try:
        ee.Initialize(credentials=credentials, project=project, url=url)
    except (ee.EEException, OSError) as error:
        raise _explained(error, project) from error
    ee.data.setMaxRetries(0)
    return Session(project, url, Transport(_http(credentials), url, project, read_seconds))


def without_connection() -> None:
    """Initialise ee to build expressions only, from files that the client ships; nobody is asked.

    Raises WaterGeeError when the client's version lacks those files.
    """
    import ee
    import ee.data

    if ee.data.is_initialized():
        return
    _without_catalogue(ee)
    ee.Initialize(
        credentials=None, project="no-project", url=_NOWHERE, http_transport=_ShippedFiles()
    )


class _ShippedFiles:
    """Answers what the client asks at its start, as httplib2 would, from its own test files."""

    def request(self, uri: str, method: str = "GET", **_: Any) -> tuple[Any, bytes]:
        """Return the discovery document or the list of algorithms."""
        import ee
        import httplib2

        is_list = "/algorithms" in uri
        name = "algorithms.json" if is_list else "cloud_api_discovery_document.json"
        path = Path(ee.__path__[0]) / "tests" / name
        if method != "GET" or not path.exists():
            raise WaterGeeError(
                say(
                    "The Earth Engine client {version} does not include its list of functions. "
                    "Enter a project so that the list can be requested from Earth Engine.",
                    version=ee.__version__,
                )
            )
        body = path.read_bytes()
        if not is_list:
            body = body.replace(b"v1alpha", b"v1")
        headers = {"status": "200", "content-type": "application/json"}
        return httplib2.Response(headers), body


def is_local(url: str) -> bool:
    """Return whether an endpoint is on this machine."""
    return _host_of(url) in ("127.0.0.1", "localhost", "::1")


def _require_google(url: str) -> None:
    """Raise WaterGeeError for an address that must not be sent the user's credentials."""
    host = _host_of(url)
    if urlsplit(url).scheme != "https" or not host.endswith(_GOOGLE):
        raise WaterGeeError(
            say(
                "{url} is not an address of Earth Engine. Your sign-in is sent to Google's own "
                "hosts over https, and to this machine, and nowhere else.",
                url=url,
            )
        )


def _host_of(url: str) -> str:
    try:
        parts = urlsplit(url)
        return "" if parts.username or parts.password else (parts.hostname or "").lower()
    except ValueError:
        return ""


def _without_catalogue(ee: Any) -> None:
    """Keep the client from asking Google for its list of deprecated assets."""
    import ee.deprecation as deprecation

    deprecation._FetchDataCatalogStac = dict


def _credentials() -> Any:
    """Return the user's credentials; SessionError when there are none."""
    import google.auth
    from google.auth.exceptions import DefaultCredentialsError

    if not os.environ.get("GOOGLE_APPLICATION_CREDENTIALS"):
        try:
            from ee.data import get_persistent_credentials

            return get_persistent_credentials()
        except Exception as error:  # ee raises EEException and a bare one alike
            raise _signed_out() from error
    try:
        return google.auth.default(scopes=[SCOPE])[0]
    except DefaultCredentialsError as error:
        raise _signed_out() from error


def _signed_out() -> SessionError:
    """Return that nobody is signed in."""
    return SessionError(
        SIGNED_OUT,
        say(
            "You are not signed in to Earth Engine. Sign in (earthengine authenticate), or set "
            "GOOGLE_APPLICATION_CREDENTIALS to the key file of a service account."
        ),
    )


def _project_of(credentials: Any) -> str:
    """Return the project that goes with credentials, '' when there is none."""
    for name in ("quota_project_id", "project_id"):
        if value := getattr(credentials, name, None):
            return str(value)
    return ""


def _http(credentials: Any) -> Any:
    """Return a requests session that carries credentials, where there are any."""
    import requests

    if credentials is None:
        return requests.Session()
    from google.auth.transport.requests import AuthorizedSession

    return AuthorizedSession(credentials)


def _explained(error: Exception, project: str) -> SessionError:
    """Return what the service said, as a state and a sentence."""
    text = str(error)
    low = text.lower()
    if "invalid_grant" in low or "reauth" in low or "credentials" in low:
        return SessionError(
            SIGNED_OUT, say("The Earth Engine sign-in has expired ({text}).", text=text)
        )
    if "not registered" in low or "has not been used" in low or "disabled" in low:
        return SessionError(
            NOT_REGISTERED,
            say(
                "The project {project} is not registered for Earth Engine, or its API is "
                "disabled. Register it at {address} ({text}).",
                project=project,
                address=_REGISTER,
                text=text,
            ),
        )
    return SessionError(
        NOT_REGISTERED,
        say("Earth Engine refused the project {project}: {text}.", project=project, text=text),
    )
